// SPDX-License-Identifier: MIT
#pragma once

#include "model/said_price.h"

namespace outcry {

class QuoteBoard;

/// What the symbols that a line names ("$AAPL") cost now, each once, at most SaidPrice::kMostOfALine. Those that nobody quotes
/// are left out. Costs a line without '$' one search for it. `former`: what the line's symbols cost before it was changed;
/// that stays.
[[nodiscard]] QList<SaidPrice> pricesNow(QStringView text, const QuoteBoard &board, qint64 nowMs,
                                         const QList<SaidPrice> &former = {});

} // namespace outcry
