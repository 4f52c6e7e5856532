// SPDX-License-Identifier: MIT
#include "model/candle.h"

namespace outcry {

void Candle::add(qint64 priceTicks, qint64 traded)
{
    highTicks = qMax(highTicks, priceTicks);
    lowTicks = qMin(lowTicks, priceTicks);
    closeTicks = priceTicks;
    volume = volumeOfBoth(volume, traded);
}

void Candle::add(const Candle &later)
{
    highTicks = qMax(highTicks, later.highTicks);
    lowTicks = qMin(lowTicks, later.lowTicks);
    closeTicks = later.closeTicks;
    volume = volumeOfBoth(volume, later.volume);
}

QList<Candle> gathered(const QList<Candle> &candles, CandleInterval interval)
{
    QList<Candle> result;
    for (const Candle &candle : candles) {
        const qint64 start = startOf(interval, candle.timeMs);
        if (!result.isEmpty() && result.last().timeMs == start) {
            result.last().add(candle);
            continue;
        }
        result.append(candle);
        result.last().timeMs = start;
    }
    return result;
}

} // namespace outcry
