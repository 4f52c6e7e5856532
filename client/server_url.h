// SPDX-License-Identifier: MIT
#pragma once

#include "model/result.h"

#include <QUrl>

namespace outcry {

constexpr int kDefaultPort = 8181;

/// The address of a server as people type it: "desk.example", "desk.example:9000",
/// "ws://desk.example/ws", "[::1]:8181". What is missing becomes ws, 8181 and /ws. The error's code
/// is "bad_url"; its text says what is wrong.
Result<QUrl> parseServerUrl(const QString &text);

/// As people write it, without what goes without saying: "desk.example", "desk.example:9000", "[::1]", "desk.example/chat".
[[nodiscard]] QString shortServerAddress(const QUrl &url);

} // namespace outcry
