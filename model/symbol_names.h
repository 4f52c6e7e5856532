// SPDX-License-Identifier: MIT
#pragma once

#include <QMap>
#include <QString>

namespace outcry {

/// What people call the things behind the symbols: "AAPL" → "Apple Inc.". Only those somebody gave a name.
using SymbolNames = QMap<QString, QString>;

/// In UTF-16 units.
constexpr int kLongestSymbolName = 60;

/// One line of what can be shown, not longer than kLongestSymbolName; empty: no name.
[[nodiscard]] QString legalSymbolName(QStringView text);

} // namespace outcry
