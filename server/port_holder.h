// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace outcry {

/// Who listens on a TCP port of this machine: "nginx (process 812)". Empty when that can not be known: the
/// process is another user's, or in another container.
[[nodiscard]] QString portHolder(quint16 port);

} // namespace outcry
