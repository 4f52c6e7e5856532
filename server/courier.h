// SPDX-License-Identifier: MIT
#pragma once

#include "model/event.h"

#include <deque>
#include <functional>

namespace outcry {

class Hub;

/// Carries the hub's envelopes out in the order they were made, after the work of a request is
/// done. So whoever hears one may at once ask the hub for something: it never meets the hub in the
/// middle of a change.
class Courier
{
public:
    /// Speaks with the hub's signals; owned by the hub.
    explicit Courier(Hub &hub)
        : m_hub(hub)
    {
    }

    void toPeer(PeerId peer, Event event);
    /// The snapshot that makes the peer's subscription live, or Parted, which ends it.
    void toPeer(PeerId peer, const Topic &topic, Event event);
    /// To all who listen to the topic, and to the server's window.
    void toTopic(const Topic &topic, Event event);
    void toEverybody(Event event);

    // For the server's window and its workers only.
    void roomOpened(const RoomState &state);
    void roomForgotten(const QString &room);
    void noticed(const Notice &notice);
    void rosterChanged(const RosterChange &change);
    void feedStateChanged(const FeedState &state);
    void peerNamed(PeerId peer, const QString &nickname);

    /// Sends what gathered. Called within itself it returns at once; the outer call sends that too,
    /// in order.
    void deliver();
    /// From the next envelope on only the server's window hears anything.
    void silence() { m_isSilenced = true; }

private:
    void add(Topic topic, Event event, PeerId onlyPeer);
    void publish(const EnvelopePtr &envelope, bool isForPeers);
    void tellWindow(const Envelope &envelope);

    Hub &m_hub;
    /// Bounded by what one request causes.
    std::deque<std::function<void()>> m_waiting;
    bool m_isDelivering = false;
    bool m_isSilenced = false;
};

} // namespace outcry
