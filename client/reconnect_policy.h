// SPDX-License-Identifier: MIT
#pragma once

#include "client/client_options.h"
#include "model/connection_state.h"

#include <optional>

namespace outcry {

/// How one connection came to its end.
struct Ending
{
    ConnectionState::Cause cause = ConnectionState::Cause::None;
    /// RFC 6455 section 7.4; 1006: it broke off without a goodbye; 0: there was no connection.
    int closeCode = 0;
    QString reason;
    /// The answer would be the same again: only the user can change something.
    bool isFinal = false;
    /// See ConnectionState.
    qint64 bannedUntilMs = 0;

    friend bool operator==(const Ending &, const Ending &) = default;
};

/// Decides when to try again. Pure: knows no clock and no timer.
///
/// A lost connection is tried again at once, then after waiting times that double and are half
/// random, so that the clients of a server that fell do not all come at once (RFC 6455
/// section 7.2.3).
class ReconnectPolicy
{
public:
    explicit ReconnectPolicy(const ClientOptions &options);

    /// Milliseconds until the next try; nothing when trying again by itself would not help.
    /// `onlineMs`: how long this connection had been logged in; 0: not at all.
    [[nodiscard]] std::optional<int> delayAfter(const Ending &ending, qint64 onlineMs);
    /// The user wants something new: the next loss is the first.
    void reset() { m_tries = 0; }

private:
    [[nodiscard]] int growingDelay();
    [[nodiscard]] int between(int least, int most);

    ClientOptions m_options;
    /// Tries since the last stable connection.
    int m_tries = 0;
};

} // namespace outcry
