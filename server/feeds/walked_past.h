// SPDX-License-Identifier: MIT
#pragma once

#include "model/candle.h"
#include "server/feeds/walking_price.h"

#include <optional>

namespace outcry {

/// A believable past for an invented price: minutes since two whole days before the day of `untilMs`, or 250 days. It ends
/// where the walk starts, and the same seed and time give the same past. Days that the minutes cover agree with them.
[[nodiscard]] QList<Candle> walkedPast(const WalkStart &start, quint64 seed, CandleInterval step, qint64 untilMs);

/// The day of `untilMs` as far as its minutes in that past tell it; none: it has just begun.
[[nodiscard]] std::optional<Candle> walkedDay(const WalkStart &start, quint64 seed, qint64 untilMs);

} // namespace outcry
