// SPDX-License-Identifier: MIT
#include "model/clock_text.h"

#include <QDateTime>
#include <QLocale>

namespace outcry {

using namespace Qt::StringLiterals;

constexpr qint64 kMinuteMs = 60'000;

static QString freshClockText(qint64 timeMs, const QLocale &locale)
{
    // Some locales, C among them, have no time without seconds.
    QString format = locale.timeFormat(QLocale::ShortFormat);
    format.remove(u":ss"_s).remove(u".ss"_s);
    return locale.toString(QDateTime::fromMSecsSinceEpoch(timeMs).time(), format);
}

// Lines of a minute stand together, and asking the system for its time zone costs a tenth of laying out a line.
QString clockText(qint64 timeMs)
{
    thread_local struct
    {
        qint64 minute = -1;
        QLocale locale;
        QString text;
    } last;
    const QLocale locale;
    const qint64 minute = timeMs / kMinuteMs;
    if (timeMs < 0 || minute != last.minute || locale != last.locale)
        last = {timeMs < 0 ? -1 : minute, locale, freshClockText(timeMs, locale)};
    return last.text;
}

} // namespace outcry
