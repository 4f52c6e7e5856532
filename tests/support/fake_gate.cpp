// SPDX-License-Identifier: MIT
#include "tests/support/fake_gate.h"

#include <algorithm>
#include <utility>

namespace outcry {

void FakeGate::request(Peer &, Request request)
{
    m_requests.append(std::move(request));
}

void FakeGate::leave(Peer &peer)
{
    ++m_leaveCount;
    m_flushes.removeAll(&peer);
    m_wakes.removeIf([&peer](const Wake &wake) { return wake.peer == &peer; });
}

void FakeGate::wakeAfter(Peer &peer, int ms)
{
    m_wakes.removeIf([&peer](const Wake &wake) { return wake.peer == &peer; });
    m_wakes.append({&peer, m_nowMs + ms});
}

void FakeGate::flushLater(Peer &peer)
{
    if (!m_flushes.contains(&peer))
        m_flushes.append(&peer);
}

QList<Request> FakeGate::takeRequests()
{
    return std::exchange(m_requests, {});
}

void FakeGate::deliver(Peer &peer, const Event &event)
{
    Delivery delivery(std::make_shared<const Envelope>(Envelope{{}, event, peer.id()}), m_nowMs);
    peer.deliver(delivery);
}

void FakeGate::deliverQuote(Peer &peer, const Quote &quote)
{
    // As the worker does: a price is always followed by flush(), whether the peer asks for it or not.
    flushLater(peer);
    QuoteDelivery delivery(quote, m_nowMs);
    peer.deliverQuote(delivery);
}

int FakeGate::endTurn()
{
    const QList<Peer *> peers = std::exchange(m_flushes, {});
    for (Peer *peer : peers)
        peer->flush();
    return int(peers.size());
}

void FakeGate::advance(int ms)
{
    const qint64 endMs = m_nowMs + ms;
    const auto isEarlier = [](const Wake &a, const Wake &b) { return a.atMs < b.atMs; };
    for (;;) {
        const auto next = std::min_element(m_wakes.begin(), m_wakes.end(), isEarlier);
        if (next == m_wakes.end() || next->atMs > endMs)
            break;
        const Wake wake = *next;
        m_wakes.erase(next);
        m_nowMs = wake.atMs;
        wake.peer->woken();
        endTurn();
    }
    m_nowMs = endMs;
}

} // namespace outcry
