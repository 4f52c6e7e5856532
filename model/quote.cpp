// SPDX-License-Identifier: MIT
#include "model/quote.h"

#include <algorithm>

namespace outcry {

/// A price is stale when this many of its usual intervals have passed, but never before three seconds.
static constexpr qint64 kStaleIntervals = 5;
static constexpr qint64 kStaleFloorMs = 3000;
static constexpr qsizetype kLongestSymbol = 24;
/// No market is silent for so long within its day.
static constexpr qint64 kNightMs = 12 * 60 * 60 * 1000;

Quote::Trend Quote::trend() const
{
    if (previousTicks == 0 || priceTicks == previousTicks)
        return Trend::Steady;
    return priceTicks > previousTicks ? Trend::Rising : Trend::Falling;
}

qint64 Quote::changeTicks() const
{
    return referenceTicks == 0 ? 0 : priceTicks - referenceTicks;
}

double Quote::changePercent() const
{
    return referenceTicks == 0 ? 0 : 100.0 * double(changeTicks()) / double(qAbs(referenceTicks));
}

qint64 Quote::staleAtMs() const
{
    return usualIntervalMs <= 0 ? 0 : receivedMs + qMax(kStaleFloorMs, kStaleIntervals * usualIntervalMs) + 1;
}

qint64 tradedBetween(qint64 formerVolume, qint64 formerMs, const Quote &later)
{
    if (later.volume < 0 || formerVolume < 0)
        return later.volume < 0 ? -1 : 0;
    // Sources that count the last 24 hours go back by little; a replay that begins anew goes back in time.
    const bool isNewDay = qAbs(later.timeMs() - formerMs) >= kNightMs || later.volume < formerVolume / 2;
    return isNewDay ? later.volume : qMax<qint64>(0, later.volume - formerVolume);
}

QString legalSymbol(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    if (trimmed.isEmpty() || trimmed.size() > kLongestSymbol)
        return {};
    const auto isLegal = [](QChar c) {
        return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9')
            || QStringView(u".-_:=^/+!").contains(c);
    };
    if (!std::all_of(trimmed.begin(), trimmed.end(), isLegal))
        return {};
    return trimmed.toString().toUpper();
}

} // namespace outcry
