// SPDX-License-Identifier: MIT
#include "tests/support/hub_gate.h"

namespace outcry {

HubGate::HubGate()
{
    m_hub.setClock([this] { return nowMs(); });
    QObject::connect(&m_hub, &Hub::published, &m_hub,
                     [this](const EnvelopePtr &envelope) { take(envelope); });
}

void HubGate::admit(Peer &peer, const QByteArray &door)
{
    m_listeners.insert(peer.id(), {&peer, {}, {}});
    m_hub.peerArrived(peer.id(), peer.pipe().address(), door);
    peer.opened();
}

void HubGate::request(Peer &peer, Request request)
{
    const auto found = m_listeners.find(peer.id());
    if (found == m_listeners.end())
        return;
    noteWish(*found, request.demand);
    m_hub.handle(peer.id(), request);
}

void HubGate::noteWish(Listener &listener, const Demand &demand)
{
    if (const auto *join = std::get_if<Join>(&demand))
        listener.waiting.insert(Topic::room(join->room));
    if (const auto *watch = std::get_if<Watch>(&demand)) {
        for (const Topic &topic : watch->topics)
            listener.waiting.insert(topic);
    }
    if (const auto *unwatch = std::get_if<Unwatch>(&demand)) {
        for (const Topic &topic : unwatch->topics) {
            listener.waiting.remove(topic);
            listener.live.remove(topic);
        }
    }
}

void HubGate::leave(Peer &peer)
{
    FakeGate::leave(peer);
    m_listeners.remove(peer.id());
    m_hub.peerDeparted(peer.id());
}

void HubGate::take(const EnvelopePtr &envelope)
{
    m_envelopes.push_back(envelope);
    if (std::exchange(m_isPassing, true))
        return;
    while (!m_envelopes.empty()) {
        const EnvelopePtr next = m_envelopes.front();
        m_envelopes.pop_front();
        pass(next);
    }
    m_isPassing = false;
}

void HubGate::pass(const EnvelopePtr &envelope)
{
    const Topic &topic = envelope->topic;
    if (envelope->onlyPeer != 0) {
        const auto found = m_listeners.find(envelope->onlyPeer);
        if (found == m_listeners.end())
            return;
        if (found->waiting.remove(topic))
            found->live.insert(topic);
        if (const auto *parted = std::get_if<Parted>(&envelope->event))
            found->live.remove(Topic::room(parted->room));
        Delivery delivery(envelope, nowMs());
        return found->peer->deliver(delivery);
    }
    if (const auto *batch = std::get_if<QuoteBatch>(&envelope->event))
        return passQuotes(*batch);

    Delivery delivery(envelope, nowMs());
    const QList<PeerId> ids = m_listeners.keys();
    for (const PeerId id : ids) {
        const auto found = m_listeners.constFind(id);
        if (found == m_listeners.constEnd())
            continue;
        if (topic.kind() == Topic::Kind::None || found->live.contains(topic))
            found->peer->deliver(delivery);
    }
}

void HubGate::passQuotes(const QuoteBatch &batch)
{
    for (const Quote &quote : batch.quotes) {
        QuoteDelivery delivery(quote, nowMs());
        for (const Listener &listener : std::as_const(m_listeners)) {
            const bool listens = listener.live.contains(Topic::quotes(quote.symbol))
                || listener.live.contains(Topic::allQuotes());
            if (!listens)
                continue;
            // As the worker does: a price is always followed by flush().
            flushLater(*listener.peer);
            listener.peer->deliverQuote(delivery);
        }
    }
}

} // namespace outcry
