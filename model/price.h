// SPDX-License-Identifier: MIT
#pragma once

#include "model/result.h"

#include <QByteArray>
#include <QString>

#include <array>

namespace outcry {

/// Prices are whole ticks of 1/100,000,000, so that sums and comparisons are exact for shares, currencies
/// (six decimals) and crypto coins (eight). The largest price is about 92 billion.
constexpr qint64 kTicksPerUnit = 100'000'000;
constexpr int kMostDecimals = 8;

/// Ticks of the last of so many digits after the point.
[[nodiscard]] constexpr qint64 unitOf(int decimals)
{
    qint64 unit = kTicksPerUnit;
    for (int i = 0; i < decimals; ++i)
        unit /= 10;
    return unit;
}

struct ParsedPrice
{
    qint64 ticks = 0;
    /// Digits that stood after the point, trailing zeros included; never above kMostDecimals.
    int decimals = 0;
};

/// Reads a plain decimal number ("187.20", "-0.5"). Digits beyond the eighth are rounded half away from zero.
/// Refuses exponents, thousands separators, anything that is not a number, and what does not fit.
Result<ParsedPrice> parsePrice(QStringView text);

/// The number with exactly `decimals` digits after a '.', rounded half away from zero, in ASCII.
[[nodiscard]] QByteArray priceText(qint64 ticks, int decimals);
/// The same without asking for memory; valid as long as the buffer.
using PriceDigits = std::array<char, 32>;
[[nodiscard]] QByteArrayView priceText(PriceDigits &buffer, qint64 ticks, int decimals);

/// Only for protocols whose prices are JSON numbers.
[[nodiscard]] inline double priceNumber(qint64 ticks)
{
    return double(ticks) / double(kTicksPerUnit);
}

} // namespace outcry
