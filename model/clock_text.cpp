// SPDX-License-Identifier: MIT
#include "model/clock_text.h"

#include <QDateTime>
#include <QLocale>

namespace outcry {

using namespace Qt::StringLiterals;

QString clockText(qint64 timeMs)
{
    const QLocale locale;
    // Some locales, C among them, have no time without seconds.
    QString format = locale.timeFormat(QLocale::ShortFormat);
    format.remove(u":ss"_s).remove(u".ss"_s);
    return locale.toString(QDateTime::fromMSecsSinceEpoch(timeMs).time(), format);
}

} // namespace outcry
