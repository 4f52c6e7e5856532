// SPDX-License-Identifier: MIT
#pragma once

#include "app/server_command.h"

namespace outcry {

/// From now on every log line goes to standard error as "2026-01-31T12:00:00.000Z info server text", one line each.
void startLogging(ServerCommand::Detail detail);

/// Text from anywhere on one line of a terminal: line ends and control characters become blanks.
[[nodiscard]] QString onOneLine(const QString &text);

} // namespace outcry
