// SPDX-License-Identifier: MIT
#include "server/feeds/walked_past.h"

#include <algorithm>
#include <cmath>

namespace outcry {

static constexpr qint64 kMinuteDays = 2;
static constexpr qsizetype kDays = 250;
/// How far prices wander from where the walk starts, as a part of it: in days, and within a few of them.
static constexpr double kWander = 0.12;
static constexpr double kMinutesWander = 0.015;
/// Ticks of a usual minute, for how far a price moves in one.
static constexpr double kTicksPerMinute = 40;
static constexpr qint64 kLot = 100;
static constexpr qint64 kLotsPerMinute = 20 * qint64(kTicksPerMinute);

namespace {

/// Steps backwards from the start; drawn towards it, so that a price neither falls to nothing nor runs away.
class BackwardWalk
{
public:
    BackwardWalk(const WalkStart &start, quint64 seed, double stride, double wander)
        : m_start(double(start.priceTicks))
        , m_stride(std::min(stride, 0.4 * wander * m_start))
        , m_pull(std::sqrt(1 - std::pow(m_stride / (wander * m_start), 2)))
        , m_unit(unitOf(start.decimals))
        , m_dice(seed)
        , m_price(m_start)
    {
    }

    /// The candle that ends where the last one began.
    Candle before(qint64 timeMs)
    {
        const qint64 close = rounded(m_price);
        m_price = m_start + (m_price - m_start) * m_pull + m_stride * even();
        const qint64 open = rounded(m_price);
        const qint64 high = rounded(double(std::max(open, close)) + m_stride * 0.5 * std::abs(even()));
        const qint64 low = rounded(double(std::min(open, close)) - m_stride * 0.5 * std::abs(even()));
        return {timeMs, open, high, low, close};
    }

private:
    /// Mean 0, variance 1, and nothing far out.
    double even()
    {
        constexpr qint64 kGrain = 1 << 20;
        double sum = 0;
        for (int i = 0; i < 3; ++i)
            sum += double(m_dice.between(-kGrain, kGrain)) / kGrain;
        return sum;
    }

    [[nodiscard]] qint64 rounded(double ticks) const
    {
        return std::max<qint64>(1, std::llround(ticks / double(m_unit))) * m_unit;
    }

    double m_start;
    double m_stride;
    double m_pull;
    qint64 m_unit;
    Dice m_dice;
    double m_price;
};

/// Each symbol and step has a past of its own.
quint64 seedOf(const WalkStart &start, quint64 seed, CandleInterval step)
{
    return seed ^ stableHash(start.symbol) ^ (quint64(step) + 1);
}

} // namespace

/// Of its own dice: prices stay as they are. From the newest to the oldest, as the prices.
static void inventVolumes(QList<Candle> &candles, quint64 seed, qint64 usual)
{
    Dice dice(~seed);
    for (qsizetype i = candles.size(); i > 0; --i)
        candles[i - 1].volume = kLot * dice.between(usual / 2, usual * 3 / 2);
}

static QList<Candle> minutesBetween(const WalkStart &start, quint64 seed, qint64 firstMs, qint64 untilMs)
{
    const qint64 length = lengthMs(CandleInterval::Minute);
    const double stride = double(start.stepTicks) * std::sqrt(kTicksPerMinute / 3);
    BackwardWalk walk(start, seedOf(start, seed, CandleInterval::Minute), stride, kMinutesWander);
    QList<Candle> candles((startOf(CandleInterval::Minute, untilMs) - firstMs) / length);
    for (qsizetype i = candles.size(); i > 0; --i)
        candles[i - 1] = walk.before(firstMs + (i - 1) * length);
    inventVolumes(candles, seedOf(start, seed, CandleInterval::Minute), kLotsPerMinute);
    return candles;
}

std::optional<Candle> walkedDay(const WalkStart &start, quint64 seed, qint64 untilMs)
{
    const QList<Candle> days
        = gathered(minutesBetween(start, seed, startOf(CandleInterval::Day, untilMs), untilMs), CandleInterval::Day);
    return days.isEmpty() ? std::nullopt : std::optional(days.first());
}

QList<Candle> walkedPast(const WalkStart &start, quint64 seed, CandleInterval step, qint64 untilMs)
{
    const qint64 firstMs = startOf(CandleInterval::Day, untilMs) - kMinuteDays * lengthMs(CandleInterval::Day);
    const QList<Candle> minutes = minutesBetween(start, seed, firstMs, untilMs);
    if (step != CandleInterval::Day)
        return minutes;
    const QList<Candle> lastDays = gathered(minutes, CandleInterval::Day);
    WalkStart before = start;
    before.priceTicks = lastDays.isEmpty() ? start.priceTicks : lastDays.first().openTicks;
    BackwardWalk walk(before, seedOf(start, seed, CandleInterval::Day), kWander * double(start.priceTicks) / 3, kWander);
    const qint64 length = lengthMs(CandleInterval::Day);
    const qint64 endMs = startOf(CandleInterval::Day, untilMs) - kMinuteDays * length;
    QList<Candle> candles(kDays - lastDays.size());
    for (qsizetype i = candles.size(); i > 0; --i)
        candles[i - 1] = walk.before(endMs - (candles.size() - i + 1) * length);
    inventVolumes(candles, seedOf(start, seed, CandleInterval::Day), kLotsPerMinute * length / lengthMs(CandleInterval::Minute));
    return candles + lastDays;
}

} // namespace outcry
