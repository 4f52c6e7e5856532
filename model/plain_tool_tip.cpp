// SPDX-License-Identifier: MIT
#include "model/plain_tool_tip.h"

namespace outcry {

QString plainToolTip(const QString &plain)
{
    if (plain.isEmpty())
        return {};
    QString lines = plain.toHtmlEscaped();
    return QStringLiteral("<p>") + lines.replace(u'\n', QStringLiteral("<br>")) + QStringLiteral("</p>");
}

} // namespace outcry
