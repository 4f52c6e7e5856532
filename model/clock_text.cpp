// SPDX-License-Identifier: MIT
#include "model/clock_text.h"

#include "model/text.h"

#include <QDateTime>
#include <QLocale>

namespace outcry {

using namespace Qt::StringLiterals;

constexpr qint64 kMinuteMs = 60'000;

static Clock s_clock = Clock::AsLocale;

void setClock(Clock clock)
{
    s_clock = clock;
}

Clock clock()
{
    return s_clock;
}

QString clockFormat()
{
    if (s_clock == Clock::Hours24)
        return u"HH:mm"_s;
    if (s_clock == Clock::Hours12)
        return u"h:mm AP"_s;
    // Some locales, C among them, have no time without seconds.
    QString format = QLocale().timeFormat(QLocale::ShortFormat);
    return format.remove(u":ss"_s).remove(u".ss"_s);
}

static QString written(qint64 timeMs, const QString &format)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(timeMs).time(), format);
}

// Lines of a minute stand together, and asking the system for its time zone costs a tenth of laying out a line.
QString clockText(qint64 timeMs)
{
    thread_local struct
    {
        qint64 minute = -1;
        Clock clock = Clock::AsLocale;
        QLocale locale;
        QString text;
    } last;
    const QLocale locale;
    const qint64 minute = timeMs / kMinuteMs;
    if (timeMs < 0 || minute != last.minute || last.clock != s_clock || locale != last.locale)
        last = {timeMs < 0 ? -1 : minute, s_clock, locale, written(timeMs, clockFormat())};
    return last.text;
}

QString secondsText(qint64 timeMs)
{
    QString format = clockFormat();
    const qsizetype minutes = format.lastIndexOf(u"mm"_s);
    if (minutes > 0)
        format.insert(minutes + 2, format[minutes - 1] + u"ss"_s);
    return written(timeMs, format);
}

QString whenText(qint64 timeMs, qint64 nowMs)
{
    const QDate day = QDateTime::fromMSecsSinceEpoch(timeMs).date();
    if (day == QDateTime::fromMSecsSinceEpoch(nowMs).date())
        return secondsText(timeMs);
    return dayText(day) + u' ' + clockText(timeMs);
}

QString dayText(QDate day)
{
    //: a day of this year, as QLocale::toString() takes it: 26 Nov
    return QLocale().toString(day, Text::tr("d MMM"));
}

QString weekdayText(QDate day)
{
    //: a day of this year with its weekday, as QLocale::toString() takes it: Thu 26 Nov
    return QLocale().toString(day, Text::tr("ddd d MMM"));
}

QString dateText(QDate day)
{
    //: a day with its weekday and year, as QLocale::toString() takes it: Thu 26 Nov 2026
    return QLocale().toString(day, Text::tr("ddd d MMM yyyy"));
}

QString momentText(qint64 timeMs)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(timeMs).date(), QLocale::ShortFormat) + u' ' + clockText(timeMs);
}

} // namespace outcry
