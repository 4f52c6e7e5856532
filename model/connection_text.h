// SPDX-License-Identifier: MIT
#pragma once

#include "model/connection_info.h"

#include <QVariant>

namespace outcry {

// One connection in the columns of ConnectionModel, for people and for sorting.

[[nodiscard]] QString connectionText(const ConnectionInfo &connection, int column, qint64 nowMs);
[[nodiscard]] QString connectionToolTip(const ConnectionInfo &connection, qint64 nowMs);
[[nodiscard]] QString connectionColumnHelp(int column);
[[nodiscard]] QVariant connectionValue(const ConnectionInfo &connection, int column);
/// Below, at or above 0, ascending.
[[nodiscard]] int compareConnections(const ConnectionInfo &a, const ConnectionInfo &b, int column);

/// "1.4 ms", "12 ms", "3.2 s".
[[nodiscard]] QString latencyText(qint64 us);

} // namespace outcry
