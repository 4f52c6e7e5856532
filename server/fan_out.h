// SPDX-License-Identifier: MIT
#pragma once

#include "model/event.h"
#include "server/peer_table.h"
#include "server/topic_index.h"

#include <vector>

namespace outcry {

class Delivery;

/// Brings envelopes to the peers of one worker: to one, to the listeners of a topic, or to all.
/// Encodes nothing itself and writes nothing: peers share what was encoded, streams write at the
/// end of the turn.
class FanOut
{
public:
    FanOut(PeerTable &peers, TopicIndex &topics)
        : m_peers(peers)
        , m_topics(topics)
    {
    }

    void deliver(const EnvelopePtr &envelope, qint64 nowMs);
    /// Peer::flush() is called at the end of the turn, once.
    void flushLater(PeerId peer);
    /// Peers that ask again meanwhile wait for the next call.
    void flushPeers();
    [[nodiscard]] bool isFlushDue() const { return !m_flushDue.empty(); }

private:
    void toOne(const EnvelopePtr &envelope, qint64 nowMs);
    void followSnapshot(const Envelope &envelope, quint32 slot);
    void toListeners(const EnvelopePtr &envelope, qint64 nowMs);
    void toAll(const EnvelopePtr &envelope, qint64 nowMs);
    void quotesToWatchers(const QuoteBatch &batch, qint64 nowMs);
    void hand(quint32 slot, Delivery &delivery);
    void fetch(quint32 slot, int visitsToGo);

    PeerTable &m_peers;
    TopicIndex &m_topics;
    std::vector<PeerId> m_flushDue;
    quint32 m_quoteNumber = 0;
    quint32 m_batchNumber = 0;
};

} // namespace outcry
