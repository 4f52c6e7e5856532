// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace outcry {

/// For QToolTip, which takes whatever looks like it for HTML: shows any text, of whomever, as it stands, broken at its
/// line ends and where it is long.
[[nodiscard]] QString plainToolTip(const QString &plain);

} // namespace outcry
