// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace outcry {

/// The local time of day as the user's locale writes it, without seconds: "09:31", "9:31 AM".
/// `timeMs`: milliseconds since 1970 UTC.
[[nodiscard]] QString clockText(qint64 timeMs);

} // namespace outcry
