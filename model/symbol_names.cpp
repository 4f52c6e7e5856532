// SPDX-License-Identifier: MIT
#include "model/symbol_names.h"

namespace outcry {

QString legalSymbolName(QStringView text)
{
    QString name;
    // Whatever is cut off beyond this was no name.
    for (const QChar c : text.left(4 * kLongestSymbolName))
        name += c.isPrint() || c.isSurrogate() || c.isSpace() ? c : QChar(u' ');
    name = name.simplified().left(kLongestSymbolName);
    if (!name.isEmpty() && name.back().isHighSurrogate())
        name.chop(1);
    return name;
}

} // namespace outcry
