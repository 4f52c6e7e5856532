// SPDX-License-Identifier: MIT
#pragma once

#include <QIcon>

namespace outcry {

/// The program's icon with a count drawn on it; 0: the icon alone; beyond 99 "99+". `isCalled`: somebody asked for the
/// user, the count stands on the colour of badges, else on a quiet one.
[[nodiscard]] QIcon badgedIcon(int count, bool isCalled);

} // namespace outcry
