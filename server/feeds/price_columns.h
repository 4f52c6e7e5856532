// SPDX-License-Identifier: MIT
#pragma once

#include "model/result.h"

#include <QByteArrayView>
#include <QList>

namespace outcry {

/// Where in a file of prices what stands, found by the names in its first line, in any order and case. -1: not there.
struct PriceColumns
{
    /// Date, Time, Timestamp or Datetime.
    qsizetype date = -1;
    /// A column Time beside a column Date.
    qsizetype time = -1;
    qsizetype open = -1;
    qsizetype high = -1;
    qsizetype low = -1;
    /// Close, Last or Price; never an adjusted close.
    qsizetype price = -1;
    qsizetype volume = -1;
    /// Symbol or Ticker: the file holds several.
    qsizetype symbol = -1;
    /// Name or Company beside a column of symbols.
    qsizetype name = -1;
    /// How many the first line names.
    qsizetype count = 0;

    /// Error: what the first line lacks, in words; `separator` stood between the names there.
    static Result<PriceColumns> find(const QList<QByteArrayView> &names, char separator);
};

} // namespace outcry
