// SPDX-License-Identifier: MIT
#pragma once

#include "server/hub.h"

#include <QHash>
#include <QSet>

namespace outcry {

/// A hub with a clock of its own, and what each of its peers hears of it: what is meant for the
/// peer, for everybody, and what is said to topics from their snapshot on, as a worker does it.
class HubEar : public QObject
{
public:
    HubEar()
    {
        m_hub.setClock([this] { return m_nowMs; });
        connect(&m_hub, &Hub::published, this,
                [this](const EnvelopePtr &envelope) { pass(*envelope); });
    }

    Hub &hub() { return m_hub; }
    void advance(qint64 ms) { m_nowMs += ms; }
    [[nodiscard]] qint64 nowMs() const { return m_nowMs; }

    void arrive(PeerId peer, const QString &address = QStringLiteral("127.0.0.1"))
    {
        m_topics.insert(peer, {});
        m_hub.peerArrived(peer, address, "native");
    }

    void depart(PeerId peer)
    {
        m_topics.remove(peer);
        m_hub.peerDeparted(peer);
    }

    void ask(PeerId peer, const Demand &demand, quint64 id = 0)
    {
        m_hub.handle(peer, {id, demand});
    }

    void say(PeerId peer, const QString &text, const QString &key = {})
    {
        ask(peer, Say{QStringLiteral("lobby"), text, key}, ++m_lastId);
    }

    /// Arrives, logs in, goes into the lobby; what was heard by then is forgotten.
    Person bring(PeerId peer, const QString &nickname)
    {
        arrive(peer);
        ask(peer, Login{nickname, {}});
        const Person person = heard<Welcome>(peer).value(0).you;
        ask(peer, Join{QStringLiteral("lobby"), 0, 0});
        forget();
        return person;
    }

    /// Events of one kind that the peer heard, oldest first.
    template <typename Kind>
    [[nodiscard]] QList<Kind> heard(PeerId peer) const
    {
        QList<Kind> found;
        for (const Event &event : m_heard.value(peer)) {
            if (const Kind *it = std::get_if<Kind>(&event))
                found.append(*it);
        }
        return found;
    }

    [[nodiscard]] QList<Event> everything(PeerId peer) const { return m_heard.value(peer); }
    /// The code of the last refusal; empty: none.
    [[nodiscard]] QString refusal(PeerId peer) const
    {
        const QList<Refusal> refusals = heard<Refusal>(peer);
        return refusals.isEmpty() ? QString() : refusals.last().code;
    }
    void forget() { m_heard.clear(); }

private:
    void pass(const Envelope &envelope)
    {
        if (envelope.onlyPeer != 0) {
            m_heard[envelope.onlyPeer].append(envelope.event);
            if (std::holds_alternative<Parted>(envelope.event))
                m_topics[envelope.onlyPeer].remove(envelope.topic);
            else if (envelope.topic.kind() != Topic::Kind::None)
                m_topics[envelope.onlyPeer].insert(envelope.topic);
            return;
        }
        for (auto it = m_topics.cbegin(); it != m_topics.cend(); ++it) {
            if (envelope.topic.kind() == Topic::Kind::None || it.value().contains(envelope.topic))
                m_heard[it.key()].append(envelope.event);
        }
    }

    qint64 m_nowMs = 1'700'000'000'000;
    quint64 m_lastId = 100;
    QHash<PeerId, QSet<Topic>> m_topics;
    QHash<PeerId, QList<Event>> m_heard;
    Hub m_hub;
};

} // namespace outcry
