// SPDX-License-Identifier: MIT
#include "server/fan_out.h"

#include "server/doors/peer.h"

namespace outcry {

void FanOut::deliver(const EnvelopePtr &envelope, qint64 nowMs)
{
    if (envelope->onlyPeer != 0)
        toOne(envelope, nowMs);
    else if (const auto *batch = std::get_if<QuoteBatch>(&envelope->event))
        quotesToWatchers(*batch, nowMs);
    else if (envelope->topic.kind() != Topic::Kind::None)
        toListeners(envelope, nowMs);
    else
        toAll(envelope, nowMs);
}

void FanOut::toOne(const EnvelopePtr &envelope, qint64 nowMs)
{
    const PeerId peer = envelope->onlyPeer;
    if (!m_peers.find(peer))
        return;
    const quint32 slot = PeerTable::slotOf(peer);
    Delivery delivery(envelope, nowMs);
    hand(slot, delivery);
    // It may be gone by now: who is told something may close.
    if (m_peers.find(peer))
        followSnapshot(*envelope, slot);
}

/// What the hub tells one peer also tells what this peer hears from now on.
void FanOut::followSnapshot(const Envelope &envelope, quint32 slot)
{
    if (const auto *parted = std::get_if<Parted>(&envelope.event))
        return m_topics.remove(slot, Topic::room(parted->room));
    if (envelope.topic.kind() == Topic::Kind::None)
        return;
    // The hub may bring a peer into a room by itself (a command). Prices are only ever asked for: a
    // snapshot that comes after Unwatch is late and changes nothing.
    if (std::holds_alternative<RoomState>(envelope.event))
        m_topics.add(slot, envelope.topic);
    if (std::holds_alternative<RoomState>(envelope.event)
        || std::holds_alternative<QuoteBatch>(envelope.event)) {
        m_topics.goLive(slot, envelope.topic);
    }
}

void FanOut::toListeners(const EnvelopePtr &envelope, qint64 nowMs)
{
    Delivery delivery(envelope, nowMs);
    m_topics.visitLive(
        envelope->topic, [&](quint32 slot) { hand(slot, delivery); },
        [this](quint32 slot, int visitsToGo) { fetch(slot, visitsToGo); });
}

/// Asks for the memory that handing over will touch. While a thousand sockets are written the system
/// drives all of it out of the caches; waiting for it one by one was most of what a receiver cost here.
void FanOut::fetch(quint32 slot, int visitsToGo)
{
    const PeerEntry *entry = m_peers.at(slot);
    if (!entry)
        return;
    const auto ask = [](const void *object, size_t bytes) {
        constexpr size_t kLine = 64;
        for (size_t at = 0; at < bytes; at += kLine)
            __builtin_prefetch(static_cast<const char *>(object) + at, 1);
    };
    if (visitsToGo == TopicIndex::kFar) {
        ask(entry->peer, 1);
        ask(entry->stream, 128);
    } else {
        ask(&entry->peer->pipe(), 128);
    }
}

void FanOut::toAll(const EnvelopePtr &envelope, qint64 nowMs)
{
    Delivery delivery(envelope, nowMs);
    for (quint32 slot = 0; slot < m_peers.slotCount(); ++slot)
        hand(slot, delivery);
}

void FanOut::hand(quint32 slot, Delivery &delivery)
{
    PeerEntry *entry = m_peers.at(slot);
    if (!entry)
        return;
    const auto *farewell = std::get_if<Farewell>(&delivery.event());
    if (!farewell)
        return entry->peer->deliver(delivery);
    const PeerId peer = m_peers.idAt(slot);
    entry->peer->deliver(delivery);
    // Doors may say goodbye in words of their own first; the end is the same for all.
    entry = m_peers.find(peer);
    if (entry && !entry->peer->pipe().isClosing())
        entry->peer->pipe().close(quint16(farewell->closeCode), farewell->reason);
}

void FanOut::quotesToWatchers(const QuoteBatch &batch, qint64 nowMs)
{
    // 0 stands for "no batch".
    m_batchNumber = m_batchNumber + 1 == 0 ? 1 : m_batchNumber + 1;
    const bool anyWatchesAll = m_topics.listenerCount(Topic::allQuotes()) > 0;
    for (const Quote &quote : batch.quotes) {
        QuoteDelivery delivery(quote, nowMs, m_batchNumber);
        const quint32 number = ++m_quoteNumber;
        const auto give = [&](quint32 slot) {
            PeerEntry *entry = m_peers.at(slot);
            if (!entry || std::exchange(entry->lastQuote, number) == number)
                return;
            if (!std::exchange(entry->isFlushDue, true))
                m_flushDue.push_back(m_peers.idAt(slot));
            entry->peer->deliverQuote(delivery);
        };
        m_topics.visitLive(Topic::quotes(quote.symbol), give);
        if (anyWatchesAll)
            m_topics.visitLive(Topic::allQuotes(), give);
    }
}

void FanOut::flushLater(PeerId peer)
{
    PeerEntry *entry = m_peers.find(peer);
    if (!entry || std::exchange(entry->isFlushDue, true))
        return;
    m_flushDue.push_back(peer);
}

void FanOut::flushPeers()
{
    std::vector<PeerId> due;
    due.swap(m_flushDue);
    for (const PeerId peer : due) {
        PeerEntry *entry = m_peers.find(peer);
        if (!entry)
            continue;
        entry->isFlushDue = false;
        entry->peer->flush();
    }
    if (!m_flushDue.empty())
        return;
    // Keeps the memory of the list for the next turn.
    due.clear();
    m_flushDue.swap(due);
}

} // namespace outcry
