// SPDX-License-Identifier: MIT
#pragma once

#include "model/request.h"
#include "server/limits.h"

namespace outcry {

class Peer;

/// The only way from a peer to the rest of the server; its worker is one.
class Gate
{
public:
    virtual ~Gate() = default;

    /// Hands a request to the hub. Join, Part, Watch and Unwatch also change what the peer listens to: a topic
    /// is waiting from Join/Watch on and live from the hub's answer on, so that nothing is lost or heard twice.
    virtual void request(Peer &peer, Request request) = 0;
    /// The peer's pipe is closed; forgets the peer and tells the hub. Called by Peer, once.
    virtual void leave(Peer &peer) = 0;
    /// The peer's connection ends because of what it did (RFC 6455 section 7.4.1 code); for the log. Called before leave().
    virtual void noteOffence(const Peer &peer, quint16 closeCode)
    {
        Q_UNUSED(peer)
        Q_UNUSED(closeCode)
    }
    /// Calls peer.woken() once, about `ms` from now; a later call replaces an earlier one.
    virtual void wakeAfter(Peer &peer, int ms) = 0;
    /// Calls peer.flush() at the end of this turn.
    virtual void flushLater(Peer &peer) = 0;
    [[nodiscard]] virtual const Limits &limits() const = 0;
    /// Milliseconds since 1970 UTC.
    [[nodiscard]] virtual qint64 nowMs() const = 0;
};

} // namespace outcry
