// SPDX-License-Identifier: MIT
#pragma once

#include "model/candle_series.h"

#include <QDate>
#include <QString>

/// Where the axes of a chart have marks: at round numbers, never more of them than there is room for. Pure.
namespace outcry::chart_axis {

/// The distance between marks in ticks: 1, 2 or 5 times a power of ten, so that at most `mostMarks` lie within the range, and
/// never less than `leastTicks`.
[[nodiscard]] qint64 priceStep(double rangeTicks, int mostMarks, qint64 leastTicks = 1);
/// The lowest multiple of the step that is not below `ticks`.
[[nodiscard]] qint64 firstMark(qint64 ticks, qint64 step);

struct TimeMark
{
    /// Of the candle that begins there.
    int index = 0;
    QString text;
    /// A new day, or among days a new year.
    bool isMajor = false;
    /// Of a time of day, which the text is then; invalid: the text tells a date itself.
    QDate day = {};
};

/// Marks for the candles first…last, both included, at most about `mostMarks`; in local time, days of a day chart in UTC.
[[nodiscard]] QList<TimeMark> timeMarks(const CandleSeries &candles, CandleInterval interval, int first, int last, int mostMarks);
/// A candle's time for people: "Fri 21 Nov 09:31", "Fri 21 Nov 2026".
[[nodiscard]] QString timeText(qint64 timeMs, CandleInterval interval);

} // namespace outcry::chart_axis
