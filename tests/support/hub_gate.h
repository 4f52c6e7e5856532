// SPDX-License-Identifier: MIT
#pragma once

#include "server/hub.h"
#include "tests/support/fake_gate.h"

#include <QHash>
#include <QSet>

#include <deque>

namespace outcry {

/// A gate to a real hub: a worker without sockets, whose clock only tests move.
class HubGate final : public FakeGate
{
public:
    HubGate();

    [[nodiscard]] Hub &hub() { return m_hub; }
    /// Tells the hub about a new peer, then opens it.
    void admit(Peer &peer, const QByteArray &door);
    void request(Peer &peer, Request request) override;
    void leave(Peer &peer) override;

private:
    struct Listener
    {
        Peer *peer = nullptr;
        QSet<Topic> waiting;
        QSet<Topic> live;
    };

    void take(const EnvelopePtr &envelope);
    void pass(const EnvelopePtr &envelope);
    void passQuotes(const QuoteBatch &batch);
    void noteWish(Listener &listener, const Demand &demand);

    Hub m_hub;
    QHash<PeerId, Listener> m_listeners;
    std::deque<EnvelopePtr> m_envelopes;
    bool m_isPassing = false;
};

} // namespace outcry
