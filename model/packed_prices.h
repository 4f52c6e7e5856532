// SPDX-License-Identifier: MIT
#pragma once

#include "model/said_price.h"

#include <QByteArray>

namespace outcry {

/// Prices of a line as a few bytes each, for a room of a million lines: their length in two bytes, then for each price its
/// symbol's length, decimals and marks, ticks, and the symbol. Prices of what is no legal symbol are left out; false: nothing
/// was left, and nothing was appended.
bool packPrices(QByteArray &out, const QList<SaidPrice> &prices);
/// How many bytes packPrices() appended where `packed` begins.
[[nodiscard]] qsizetype packedBytes(const char *packed);
[[nodiscard]] QList<SaidPrice> unpackPrices(const char *packed);

} // namespace outcry
