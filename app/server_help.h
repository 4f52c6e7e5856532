// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace outcry {

/// What `--help` prints: the options, and the doors, feeds and limits of their catalogues.
[[nodiscard]] QString serverHelp(const QString &program, const QString &settingsFile);

/// "native, classic, echo"
[[nodiscard]] QString doorNames();
[[nodiscard]] QString feedNames();

} // namespace outcry
