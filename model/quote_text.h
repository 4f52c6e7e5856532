// SPDX-License-Identifier: MIT
#pragma once

#include "model/quote.h"

#include <QString>

/// Prices as people read and copy them: the locale's decimal point, an ASCII minus, a plus where a
/// sign is due. What is unknown is an empty text.
namespace outcry::quote_text {

/// Ticks with the quote's digits.
[[nodiscard]] QString price(qint64 ticks, int decimals);
/// The same, but 0 means unknown.
[[nodiscard]] QString optional(qint64 ticks, const Quote &quote);
[[nodiscard]] QString last(const Quote &quote);
/// "no quotes": stands where the last price will be.
[[nodiscard]] QString none();
[[nodiscard]] QString change(const Quote &quote);
/// With a minus as wide as the plus, "−1.02 %": for what people see and do not copy.
[[nodiscard]] QString shown(QString number);
/// Which way arrows and colours point: by the change that stands beside them; without a reference, by the tick before.
[[nodiscard]] Quote::Trend trend(const Quote &quote);
/// "+1.02 %"
[[nodiscard]] QString changePercent(const Quote &quote);
/// "183.05 – 190.20"
[[nodiscard]] QString range(const Quote &quote);
[[nodiscard]] QString volume(const Quote &quote);
/// "12 s", "4 min", "3 h", "2 d": one unit only.
[[nodiscard]] QString duration(qint64 ms);
/// "12 s", or "stale 42 s".
[[nodiscard]] QString age(const Quote &quote, qint64 nowMs);
/// "random_walk (simulated)"
[[nodiscard]] QString source(const Quote &quote);
/// "aapl", or for a price of another day "aapl 2017-03-13"; for cells that mark simulated prices otherwise.
[[nodiscard]] QString shortSource(const Quote &quote);
/// The last price as a screen reader says it: "187.20 rising".
[[nodiscard]] QString spoken(const Quote &quote);
/// Two sentences: what it is, whence, of when.
[[nodiscard]] QString explained(const Quote &quote, qint64 nowMs);

} // namespace outcry::quote_text
