// SPDX-License-Identifier: MIT
#pragma once

#include "model/watch_lists.h"

#include <functional>

namespace outcry {

class QuoteModel;

/// Watch lists as text, to be kept in files and carried to other programs. Pure.
namespace list_text {

struct Read
{
    QList<WatchRow> rows;
    /// What was left out and why, each with its line: `line 3: "A B" is not a symbol`.
    QStringList faults;
};

/// One symbol a line, or several with commas, semicolons or spaces between; "###Energy" is a heading; "#" begins a remark.
/// Or a table whose first line names a column "Symbol" or "Ticker". `known` tells whether a symbol is one of the server's:
/// of "NASDAQ:AAPL" the name alone is taken when only that is known. Doubles are left out in silence.
[[nodiscard]] Read read(const QString &text, const std::function<bool(const QString &symbol)> &known);
/// A line for each row, headings as "###Energy": what read() takes.
[[nodiscard]] QString write(const WatchList &list);
/// With the prices of now, as RFC 4180 wants it: numbers with a point, the source and whether it is simulated.
[[nodiscard]] QString writeTable(const WatchList &list, const QuoteModel &quotes);

} // namespace list_text

} // namespace outcry
