// SPDX-License-Identifier: MIT
#include "ui/chart_axis.h"

#include "model/clock_text.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace outcry::chart_axis {

namespace {

constexpr qint64 kMinuteMs = 60'000;
constexpr qint64 kDayMs = 86'400'000;
/// Beyond what any screen has room for; a guard against odd times.
constexpr int kMostMarks = 200;

/// From midnight on, or whole days, or months.
struct Step
{
    qint64 ms = 0;
    int months = 0;
};

constexpr std::array kSteps{Step{kMinuteMs},      Step{2 * kMinuteMs},   Step{5 * kMinuteMs},   Step{10 * kMinuteMs},
                            Step{15 * kMinuteMs}, Step{30 * kMinuteMs},  Step{60 * kMinuteMs},  Step{120 * kMinuteMs},
                            Step{180 * kMinuteMs}, Step{360 * kMinuteMs}, Step{720 * kMinuteMs}, Step{kDayMs},
                            Step{2 * kDayMs},     Step{7 * kDayMs},      Step{30 * kDayMs, 1},  Step{91 * kDayMs, 3},
                            Step{182 * kDayMs, 6}, Step{365 * kDayMs, 12}, Step{730 * kDayMs, 24}, Step{1826 * kDayMs, 60},
                            Step{3652 * kDayMs, 120}};

/// The clock that a chart goes by. Where the local clock is not changed from one end of it to the other, it is a constant
/// away from UTC: asking the system about each mark took longer than painting them.
class Clock
{
public:
    Clock(CandleInterval interval, qint64 firstMs, qint64 lastMs);

    [[nodiscard]] QDateTime timeOf(qint64 timeMs) const
    {
        return m_offset ? QDateTime::fromMSecsSinceEpoch(timeMs, Qt::OffsetFromUTC, *m_offset)
                        : QDateTime::fromMSecsSinceEpoch(timeMs);
    }
    [[nodiscard]] qint64 midnightMs(QDate date) const
    {
        return (m_offset ? date.startOfDay(Qt::OffsetFromUTC, *m_offset) : date.startOfDay()).toMSecsSinceEpoch();
    }

private:
    /// Seconds; none: it changes.
    std::optional<int> m_offset;
};

Clock::Clock(CandleInterval interval, qint64 firstMs, qint64 lastMs)
{
    // No change is taken back within less; whoever looks at years sees few marks.
    constexpr qint64 kSampleMs = 14 * kDayMs;
    constexpr qint64 kMostMs = 366 * kDayMs;
    if (interval == CandleInterval::Day)
        m_offset = 0;
    if (m_offset || lastMs - firstMs > kMostMs)
        return;
    // Boundaries beyond the last candle are looked at too.
    const qint64 endMs = lastMs + kDayMs;
    const int offset = QDateTime::fromMSecsSinceEpoch(endMs).offsetFromUtc();
    for (qint64 at = firstMs - kDayMs; at < endMs; at += kSampleMs) {
        if (QDateTime::fromMSecsSinceEpoch(at).offsetFromUtc() != offset)
            return;
    }
    m_offset = offset;
}

/// The first boundary that is not before `timeMs`.
qint64 boundaryFrom(qint64 timeMs, const Step &step, const Clock &clock)
{
    const QDate date = clock.timeOf(timeMs).date();
    if (step.months > 0) {
        const int month = (date.year() * 12 + date.month() - 1) / step.months * step.months;
        QDate start(month / 12, month % 12 + 1, 1);
        if (clock.midnightMs(start) < timeMs)
            start = start.addMonths(step.months);
        return clock.midnightMs(start);
    }
    const qint64 midnight = clock.midnightMs(date);
    if (step.ms < kDayMs) {
        const qint64 next = midnight + (timeMs - midnight + step.ms - 1) / step.ms * step.ms;
        // A day with a change of the clock is an hour longer or shorter.
        return std::min(next, clock.midnightMs(date.addDays(1)));
    }
    const qint64 days = step.ms / kDayMs;
    qint64 day = date.toJulianDay() / days * days;
    while (clock.midnightMs(QDate::fromJulianDay(day)) < timeMs)
        day += days;
    return clock.midnightMs(QDate::fromJulianDay(day));
}

TimeMark markOf(int index, const QDateTime &time, QDate before, const Step &step)
{
    const QLocale locale;
    if (step.months >= 12)
        return {index, QString::number(time.date().year()), false};
    if (step.months > 0) {
        const bool isYear = time.date().year() != before.year();
        return {index, isYear ? QString::number(time.date().year()) : locale.standaloneMonthName(time.date().month(), QLocale::ShortFormat), isYear};
    }
    const bool isDay = time.date() != before;
    if (step.ms >= kDayMs || isDay) {
        const bool isMajor = step.ms < kDayMs || time.date().month() != before.month();
        return {index, dayText(time.date()), isMajor};
    }
    return {index, locale.toString(time.time(), clockFormat()), false, time.date()};
}

} // namespace

qint64 priceStep(double rangeTicks, int mostMarks, qint64 leastTicks)
{
    const double least = std::max(rangeTicks / std::max(1, mostMarks), 1.0);
    double step = std::pow(10.0, std::floor(std::log10(least)));
    for (const double factor : {1.0, 2.0, 5.0, 10.0}) {
        if (step * factor >= least) {
            step *= factor;
            break;
        }
    }
    return std::max<qint64>(leastTicks, std::llround(step));
}

qint64 firstMark(qint64 ticks, qint64 step)
{
    const qint64 rest = ticks % step;
    return rest == 0 ? ticks : rest > 0 ? ticks + step - rest : ticks - rest;
}

QList<TimeMark> timeMarks(const CandleSeries &candles, CandleInterval interval, int first, int last, int mostMarks)
{
    QList<TimeMark> marks;
    if (candles.isEmpty() || first > last || mostMarks < 1)
        return marks;
    const double perMark = double(last - first + 1) / mostMarks;
    // As close as candles really stand: there may be gaps.
    const double usualMs = last > first ? double(candles.timeAt(last) - candles.timeAt(first)) / (last - first) : double(lengthMs(interval));
    const double wishedMs = usualMs * perMark;
    const auto found = std::find_if(kSteps.begin(), kSteps.end(), [&](const Step &step) {
        return double(step.ms) >= wishedMs && step.ms >= lengthMs(interval);
    });
    const Step step = found == kSteps.end() ? kSteps.back() : *found;
    const int before = std::max(0, first - 1);
    const Clock clock(interval, candles.timeAt(before), candles.timeAt(last));
    QDate date = clock.timeOf(candles.timeAt(before)).date();
    int lastIndex = -int(perMark) - 1;
    qint64 boundary = boundaryFrom(candles.timeAt(first), step, clock);
    while (marks.size() < kMostMarks) {
        const int index = candles.indexAt(boundary);
        if (index > last)
            break;
        const QDateTime time = clock.timeOf(candles.timeAt(index));
        if (index - lastIndex >= perMark * 0.6) {
            marks.append(markOf(index, time, date, step));
            date = time.date();
            lastIndex = index;
        }
        boundary = boundaryFrom(std::max(boundary, candles.timeAt(index)) + 1, step, clock);
    }
    return marks;
}

QString timeText(qint64 timeMs, CandleInterval interval)
{
    if (interval == CandleInterval::Day)
        return dateText(QDateTime::fromMSecsSinceEpoch(timeMs, Qt::UTC).date());
    return weekdayText(QDateTime::fromMSecsSinceEpoch(timeMs).date()) + u' ' + clockText(timeMs);
}

} // namespace outcry::chart_axis
