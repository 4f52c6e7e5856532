// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QMetaType>

#include <array>

namespace outcry {

/// How much time one candle stands for. Steps begin at whole multiples of their length since 1970 UTC: a day is a day of UTC.
enum class CandleInterval { Minute, FiveMinutes, Hour, Day };
inline constexpr std::array kCandleIntervals{CandleInterval::Minute, CandleInterval::FiveMinutes, CandleInterval::Hour,
                                      CandleInterval::Day};

[[nodiscard]] constexpr qint64 lengthMs(CandleInterval interval)
{
    constexpr std::array<qint64, 4> kLengths{60'000, 300'000, 3'600'000, 86'400'000};
    return kLengths[std::size_t(interval)];
}

/// When the step began that a time belongs to; right for times before 1970 too.
[[nodiscard]] constexpr qint64 startOf(CandleInterval interval, qint64 timeMs)
{
    const qint64 length = lengthMs(interval);
    const qint64 rest = timeMs % length;
    return timeMs - (rest < 0 ? rest + length : rest);
}

/// What a price did in one step of time. Prices in ticks (price.h). Where nothing was traded there is none: gaps are gaps.
struct Candle
{
    /// The begin of the step, milliseconds since 1970 UTC.
    qint64 timeMs = 0;
    qint64 openTicks = 0;
    qint64 highTicks = 0;
    qint64 lowTicks = 0;
    qint64 closeTicks = 0;
    /// How much was traded; -1: the source does not say.
    qint64 volume = -1;

    /// One price later in the same step, and how much was traded until it came.
    void add(qint64 priceTicks, qint64 traded = -1);
    /// Another candle that continues this one in the same step.
    void add(const Candle &later);

    friend bool operator==(const Candle &, const Candle &) = default;
};

/// Of two parts of a step; what a source did not say adds nothing.
[[nodiscard]] constexpr qint64 volumeOfBoth(qint64 a, qint64 b)
{
    return a < 0 ? b : b < 0 ? a : a + b;
}

/// The same prices in longer steps. `candles` oldest first.
[[nodiscard]] QList<Candle> gathered(const QList<Candle> &candles, CandleInterval interval);

} // namespace outcry

Q_DECLARE_METATYPE(outcry::Candle)
