// SPDX-License-Identifier: MIT
#pragma once

#include "server/feeds/price_table.h"

#include <memory>
#include <optional>

namespace outcry {

/// What to play and how: the argument of the feed `replay`, with its files read.
struct ReplayPlan
{
    /// Shared, since it may be large.
    std::shared_ptr<const PriceTable> table;
    /// Times the pace of the data; 0: by steps.
    double speed = 0;
    /// In each step every symbol gets at most one row.
    double stepsPerSecond = 1;
    bool isLoop = false;
    /// Digits to show instead of what the files suggest.
    std::optional<quint8> decimals;

    /// `FILE[,FILE…][?OPTION&OPTION…]`; a FILE may be a folder and may stand in double quotes. Error: what is wrong, in words
    /// that name the file.
    static Result<ReplayPlan> read(const QString &argument);
    /// The file or folder of an argument without its path: "GME.csv"; "GME.csv +2" of three.
    static QString titleOf(const QString &argument);
};

} // namespace outcry
