// SPDX-License-Identifier: MIT
#pragma once

#include "model/event_source.h"

namespace outcry {

/// An EventSource that tells what a test wants told.
class ScriptedSource : public EventSource
{
public:
    using EventSource::EventSource;

    void login(const QString &nickname)
    {
        me = {QUuid::createUuid(), nickname};
        emit identityChanged(me);
    }

    void enter(const QString &room, const QStringList &others = {})
    {
        RoomState state;
        state.room = room;
        state.epoch = 1;
        state.people = {me};
        for (const QString &name : others)
            state.people << person(name);
        emit roomEntered(state);
    }

    Person person(const QString &nickname)
    {
        Person &known = m_people[nickname];
        if (known.id.isNull())
            known = {QUuid::createUuid(), nickname};
        return known;
    }

    void say(const QString &room, const QString &sender, const QString &text)
    {
        Message message;
        message.room = room;
        message.sequence = ++m_sequences[room];
        message.senderId = sender == me.nickname ? me.id : person(sender).id;
        message.sender = sender;
        message.text = text;
        message.timeMs = 1'800'000'000'000 + qint64(message.sequence) * 1000;
        emit messageReceived(message);
    }

    void quote(const QString &symbol, qint64 ticks)
    {
        Quote quote;
        quote.symbol = symbol;
        quote.priceTicks = ticks;
        quote.referenceTicks = ticks;
        quote.receivedMs = 1'800'000'000'000;
        emit quotesReceived({quote});
    }

    Person me;

private:
    QHash<QString, Person> m_people;
    QHash<QString, quint64> m_sequences;
};

} // namespace outcry
