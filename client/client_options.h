// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <functional>

namespace outcry {

/// What the client does when, in milliseconds. Tests make it short; people have no reason to.
struct ClientOptions
{
    /// For the connection, the handshake and the login together.
    int connectWithinMs = 10'000;
    int pingEveryMs = 10'000;
    /// Without a sign of life for so long the connection is given up.
    int silentAfterMs = 25'000;
    /// How long the server may take to answer a goodbye.
    int closeWithinMs = 2'000;
    /// A line without receipt or refusal for so long means that the connection is broken.
    int receiptWithinMs = 30'000;
    /// How long lines wait for the rooms to be entered again.
    int roomsWithinMs = 5'000;
    /// Before a line is sent again that came too fast.
    int tooFastPauseMs = 1'000;
    /// Rooms that are entered at once after a login, and how long each further one waits: a server takes 100 requests at once
    /// and then 10 a second, and ends the connection of who goes on.
    int joinsAtOnce = 40;
    int joinPauseMs = 125;
    /// The first waiting time between tries; each further one doubles, up to the longest.
    int firstRetryMs = 1'000;
    int longestRetryMs = 30'000;
    /// While this machine has no network nothing is sent by a try, so it may come often.
    int noNetworkRetryMs = 3'000;
    /// After "restart" and "try again later" (RFC 6455 section 7.4.1, registered codes 1012 and
    /// 1013).
    int leastBusyRetryMs = 5'000;
    int longestBusyRetryMs = 30'000;
    /// Online for so long means that the next loss is a new one.
    int stableAfterMs = 10'000;

    /// From 0 to below 1; unset: the system's generator.
    std::function<double()> random;
    /// Milliseconds since 1970 UTC; unset: the system's clock.
    std::function<qint64()> nowMs;
    /// Whether this machine has any network but loopback; unset: asks the system.
    std::function<bool()> hasNetwork;
};

} // namespace outcry
