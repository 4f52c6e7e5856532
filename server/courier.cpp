// SPDX-License-Identifier: MIT
#include "server/courier.h"

#include "server/hub.h"

namespace outcry {

void Courier::add(Topic topic, Event event, PeerId onlyPeer)
{
    const EnvelopePtr envelope
        = std::make_shared<const Envelope>(Envelope{std::move(topic), std::move(event), onlyPeer});
    const bool isForPeers = !m_isSilenced;
    m_waiting.emplace_back([this, envelope, isForPeers] { publish(envelope, isForPeers); });
}

void Courier::toPeer(PeerId peer, Event event)
{
    add({}, std::move(event), peer);
}

void Courier::toPeer(PeerId peer, const Topic &topic, Event event)
{
    add(topic, std::move(event), peer);
}

void Courier::toTopic(const Topic &topic, Event event)
{
    add(topic, std::move(event), 0);
}

void Courier::toEverybody(Event event)
{
    add({}, std::move(event), 0);
}

void Courier::roomOpened(const RoomState &state)
{
    m_waiting.emplace_back([this, state] { emit m_hub.roomEntered(state); });
}

void Courier::roomForgotten(const QString &room)
{
    m_waiting.emplace_back([this, room] { emit m_hub.roomLeft(room); });
}

void Courier::noticed(const Notice &notice)
{
    m_waiting.emplace_back([this, notice] { emit m_hub.noticeReceived(notice); });
}

void Courier::rosterChanged(const RosterChange &change)
{
    m_waiting.emplace_back([this, change] { emit m_hub.rosterChanged(change); });
}

void Courier::feedStateChanged(const FeedState &state)
{
    m_waiting.emplace_back([this, state] { emit m_hub.feedStateChanged(state); });
}

void Courier::peerNamed(PeerId peer, const QString &nickname)
{
    m_waiting.emplace_back([this, peer, nickname] { emit m_hub.peerNamed(peer, nickname); });
}

void Courier::deliver()
{
    if (m_isDelivering)
        return;
    m_isDelivering = true;
    while (!m_waiting.empty()) {
        const std::function<void()> next = std::move(m_waiting.front());
        m_waiting.pop_front();
        next();
    }
    m_isDelivering = false;
}

void Courier::publish(const EnvelopePtr &envelope, bool isForPeers)
{
    if (isForPeers)
        emit m_hub.published(envelope);
    if (envelope->onlyPeer == 0)
        tellWindow(*envelope);
}

/// The server's own window hears what is said to a room or to all, never what is meant for one.
void Courier::tellWindow(const Envelope &envelope)
{
    if (const auto *message = std::get_if<Message>(&envelope.event))
        emit m_hub.messageReceived(*message);
    else if (const auto *edited = std::get_if<Edited>(&envelope.event))
        emit m_hub.messageEdited(edited->message);
    else if (const auto *change = std::get_if<RosterChange>(&envelope.event))
        emit m_hub.rosterChanged(*change);
    else if (const auto *batch = std::get_if<QuoteBatch>(&envelope.event))
        emit m_hub.quotesReceived(batch->quotes);
    else if (const auto *subject = std::get_if<SubjectChange>(&envelope.event))
        emit m_hub.subjectChanged(*subject);
    else if (const auto *added = std::get_if<SymbolsAdded>(&envelope.event))
        emit m_hub.symbolsAdded(*added);
}

} // namespace outcry
