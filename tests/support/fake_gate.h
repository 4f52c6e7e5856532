// SPDX-License-Identifier: MIT
#pragma once

#include "server/doors/gate.h"
#include "server/doors/peer.h"

#include <QHash>
#include <QList>

namespace outcry {

/// A gate without a server: remembers what peers want, and has a clock that only tests move.
class FakeGate : public Gate
{
public:
    void request(Peer &peer, Request request) override;
    void leave(Peer &peer) override;
    void wakeAfter(Peer &peer, int ms) override;
    void flushLater(Peer &peer) override;
    [[nodiscard]] const Limits &limits() const override { return m_limits; }
    [[nodiscard]] qint64 nowMs() const override { return m_nowMs; }

    /// Requests since the last takeRequests(), oldest first.
    [[nodiscard]] QList<Request> takeRequests();
    [[nodiscard]] int leaveCount() const { return m_leaveCount; }

    void deliver(Peer &peer, const Event &event);
    void deliverQuote(Peer &peer, const Quote &quote);
    /// Flushes every peer that asked for it; returns how many did.
    int endTurn();
    /// Moves the clock and wakes, in order, everybody whose time has come.
    void advance(int ms);
    void setNowMs(qint64 nowMs) { m_nowMs = nowMs; }

private:
    struct Wake
    {
        Peer *peer = nullptr;
        qint64 atMs = 0;
    };

    Limits m_limits;
    qint64 m_nowMs = 1'700'000'000'000;
    QList<Request> m_requests;
    QList<Peer *> m_flushes;
    QList<Wake> m_wakes;
    int m_leaveCount = 0;
};

} // namespace outcry
