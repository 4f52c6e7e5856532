// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>

#include <optional>

namespace outcry {

/// Milliseconds since 1970 UTC of a date as price files write it; nothing when it is none. Without a zone it counts as UTC.
///
/// 2019-11-05, 2019/11/05 and 20191105; 11/5/2019 (month first); 5.11.2019 (day first); each with an optional time
/// (' ' or 'T' between, H:MM[:SS[.fff]], AM or PM, zone Z, +01:00, +0100 or UTC); seconds since 1970 (9–11 digits, with a fraction)
/// and milliseconds (12 or 13 digits).
[[nodiscard]] std::optional<qint64> parseSourceTime(QByteArrayView text);

} // namespace outcry
