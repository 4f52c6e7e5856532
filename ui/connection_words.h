// SPDX-License-Identifier: MIT
#pragma once

#include "model/connection_state.h"

#include <QString>

/// What a connection's state is called in front of people.
namespace outcry::words {

/// One or two words for the status bar: "online", "waiting to reconnect".
[[nodiscard]] QString phase(const ConnectionState &state);
/// A plain sentence that says what happened: "The server does not answer." Empty while all is well.
[[nodiscard]] QString cause(const ConnectionState &state);
/// The server ended it, and trying once more is the user's to decide.
[[nodiscard]] bool mayComeBack(const ConnectionState &state);
/// Close code and reason, for a tooltip; may be empty. The reason is somebody else's text: show it as plain text.
[[nodiscard]] QString detail(const ConnectionState &state);
/// "Trying again in 5 s."; empty unless a try is planned.
[[nodiscard]] QString countdown(const ConnectionState &state, qint64 nowMs);

} // namespace outcry::words
