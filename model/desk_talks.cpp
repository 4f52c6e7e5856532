// SPDX-License-Identifier: MIT
// The direct talks of a desk: with a person, whatever the name.
#include "model/desk_room.h"
#include "model/direct_talk.h"

namespace outcry {

bool Desk::isGone(const QString &room) const
{
    const Room *talk = find(room);
    return talk && talk->isGone;
}

QString Desk::openDirectTalk(const Person &person)
{
    if (person.id.isNull())
        return {};
    talkWith(person);
    return directTalkWith(person.id);
}

Desk::Room &Desk::talkWith(const Person &person)
{
    const QString key = directTalkWith(person.id);
    if (Room *talk = find(key))
        return *talk;
    // Whoever hears of the new talk asks for its title at once.
    Room &talk = roomFor(key);
    noteName(talk, person, 0);
    return talk;
}

void Desk::closeDirectTalk(const QString &room)
{
    if (isDirectTalk(room))
        onRoomLeft(room);
}

QString Desk::homeOf(const Message &message) const
{
    if (message.kind != Message::Kind::Direct)
        return message.room;
    const bool isMine = !m_me.id.isNull() && message.senderId == m_me.id;
    const QUuid &other = isMine ? message.receiverId : message.senderId;
    return other.isNull() ? QString() : directTalkWith(other);
}

/// The talk a direct line belongs to. The line tells what its other one is called now, and that they are here.
Desk::Room &Desk::hearTalk(const Message &message)
{
    const bool isMine = message.senderId == m_me.id;
    const Person other = isMine ? Person{message.receiverId, message.receiver}
                                : Person{message.senderId, message.sender};
    Room &talk = talkWith(other);
    noteName(talk, other, message.timeMs);
    if (!isMine && std::exchange(talk.isGone, false))
        emit titleChanged(talk.messages.room());
    return talk;
}

/// A direct talk is with a person, not with a name. What concerns the whole server comes without a room; a new name comes
/// for each room as well and is told once.
void Desk::tellDirectTalk(const RosterChange &change)
{
    Room *talk = change.person.id == m_me.id ? nullptr : find(directTalkWith(change.person.id));
    if (!talk)
        return;
    noteName(*talk, change.person, change.timeMs);
    const bool isGone = change.kind == RosterChange::Kind::Left;
    if (change.kind == RosterChange::Kind::Renamed || talk->isGone == isGone
        || (isGone && !change.room.isEmpty()))
        return;
    talk->isGone = isGone;
    RosterChange own = change;
    own.room = talk->messages.room();
    talk->messages.append(own);
    emit titleChanged(own.room);
}

/// Tells in the talk when the name is another than before. An empty name tells nothing.
void Desk::noteName(Room &talk, const Person &person, qint64 timeMs)
{
    if (person.nickname.isEmpty() || person == talk.other)
        return;
    const QString former = std::exchange(talk.other, person).nickname;
    talk.people.setPeople({person});
    m_levels.nameTalk(talk.messages.room(), person.nickname);
    if (!former.isEmpty())
        talk.messages.append(RosterChange{RosterChange::Kind::Renamed, talk.messages.room(), person,
                                          former, timeMs});
    emit titleChanged(talk.messages.room());
}

} // namespace outcry
