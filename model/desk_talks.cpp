// SPDX-License-Identifier: MIT
// The direct talks of a desk: with a person, whatever the name.
#include "model/desk_room.h"
#include "model/direct_talk.h"

#include <QDateTime>

#include <algorithm>

namespace outcry {

/// Stands for the id of somebody who was not met yet: the same for the same name, and nobody's.
static QUuid placeholderFor(const QString &nickname)
{
    static const QUuid space(0x9c0d2d1e, 0x5b1f, 0x4c55, 0x9a, 0x53, 0x0e, 0x2c, 0x77, 0x41, 0x6a, 0x8b);
    return QUuid::createUuidV5(space, nickname);
}

bool Desk::isGone(const QString &room) const
{
    const Room *talk = find(room);
    return talk && talk->isGone;
}

Person Desk::otherOf(const QString &room) const
{
    const Room *talk = find(room);
    return talk ? talk->other : Person();
}

QString Desk::openDirectTalk(const Person &person)
{
    if (person.id.isNull())
        return {};
    meet(person, QDateTime::currentMSecsSinceEpoch());
    talkWith(person);
    return directTalkWith(person.id);
}

QString Desk::rememberTalk(const QString &nickname, const QList<Message> &unread)
{
    const auto isWithThem = [&](const auto &room) { return isDirectTalk(room.first) && room.second->other.nickname == nickname; };
    const auto known = std::find_if(m_rooms.begin(), m_rooms.end(), isWithThem);
    if (nickname.isEmpty() || known != m_rooms.end())
        return nickname.isEmpty() ? QString() : known->first;
    const Person person{placeholderFor(nickname), nickname};
    Room &talk = talkWith(person);
    const QString key = talk.messages.room();
    m_rememberedTalks.insert(nickname, key);
    talk.isGone = true;
    for (Message line : unread) {
        line.senderId = person.id;
        talk.messages.append(line);
    }
    // Counted here: it is no news that somebody has to be told.
    talk.unread = talk.mentions = talk.messages.rowCount();
    emit titleChanged(key);
    if (talk.unread > 0)
        emit unreadChanged(key);
    return key;
}

QList<Message> Desk::unreadLines(const QString &name, qsizetype most) const
{
    const Room *talk = find(name);
    const qsizetype count = talk ? std::min<qsizetype>(talk->unread, most) : 0;
    QList<Message> lines;
    for (int row = talk ? talk->messages.confirmedCount() - 1 : -1; row >= 0 && lines.size() < count; --row) {
        const MessageModel::Row line = talk->messages.rowAt(row);
        if (!line.isOwn && line.kind == MessageModel::RowKind::Direct)
            lines.prepend(messageOf(name, line));
    }
    return lines;
}

Person Desk::personNamed(const QString &nickname) const
{
    for (const QString &room : m_order) {
        for (const Person &person : find(room)->people.people()) {
            if (person.nickname.compare(nickname, Qt::CaseInsensitive) == 0)
                return person;
        }
    }
    return {};
}

/// Everybody who is heard of comes by here, so it costs nothing where no talk waits.
void Desk::meet(const Person &person, qint64 timeMs)
{
    if (m_rememberedTalks.isEmpty() || person.id == m_me.id)
        return;
    const QString key = directTalkWith(person.id);
    // Whose talk is known by the id is nobody of a former name.
    m_rememberedTalks.removeIf([&](const auto &talk) { return talk.value() == key && talk.key() != person.nickname; });
    const QString former = m_rememberedTalks.value(person.nickname);
    if (former.isEmpty() || (former != key && find(key)))
        return;
    m_rememberedTalks.remove(person.nickname);
    if (former != key)
        moveTalk(former, person);
    Room &talk = *find(key);
    talk.isGone = false;
    talk.messages.append(RosterChange{RosterChange::Kind::Came, key, person, {}, timeMs});
    emit titleChanged(key);
}

/// Of all who are told of at once, before any of them is met: whose talk is known by the id does not lose it to somebody who
/// has the name of before.
void Desk::knowById(const Person &person)
{
    if (m_rememberedTalks.isEmpty())
        return;
    const QString key = directTalkWith(person.id);
    m_rememberedTalks.removeIf([&key](const auto &talk) { return talk.value() == key; });
}

/// Who comes again has another id: the talk goes on with the next of this name. Of several nobody knows with which.
void Desk::await(Room &talk)
{
    const QString key = talk.messages.room();
    talk.isGone = true;
    const auto waiting = m_rememberedTalks.constFind(talk.other.nickname);
    const bool isOnlyOne = waiting == m_rememberedTalks.constEnd() || *waiting == key;
    m_rememberedTalks.insert(talk.other.nickname, isOnlyOne ? key : QString());
    emit titleChanged(key);
}

/// The server has forgotten the user, and so perhaps everybody: talks wait for people of these names.
void Desk::awaitEverybody()
{
    for (const auto &[key, talk] : m_rooms) {
        if (isDirectTalk(key) && !talk->other.nickname.isEmpty() && !talk->isGone)
            await(*talk);
    }
}

/// Who left while the user was away was not told of. That somebody else has the name now shows it.
void Desk::awaitMissing(const QList<Person> &people)
{
    for (const auto &[key, talk] : m_rooms) {
        if (!isDirectTalk(key) || talk->isGone)
            continue;
        const Person &other = talk->other;
        const bool isHere = std::any_of(people.begin(), people.end(), [&other](const Person &one) { return one.id == other.id; });
        const bool isNamed = std::any_of(people.begin(), people.end(), [&other](const Person &one) { return one.nickname == other.nickname; });
        if (!isHere && isNamed)
            await(*talk);
    }
}

void Desk::moveTalk(const QString &former, const Person &person)
{
    const QString key = directTalkWith(person.id);
    auto node = m_rooms.extract(former);
    node.key() = key;
    Room &talk = *node.mapped();
    talk.messages.setRoom(key);
    talk.other = person;
    talk.people.setPeople({person});
    m_rooms.insert(std::move(node));
    std::replace(m_order.begin(), m_order.end(), former, key);
    m_levels.nameTalk(key, person.nickname);
    emit talkMoved(former, key);
    m_drafts.move(former, key);
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
    // Before the first login neither has an id: whatever others say has one.
    const bool isMine = message.senderId == m_me.id;
    const QUuid &other = isMine ? message.receiverId : message.senderId;
    return other.isNull() ? QString() : directTalkWith(other);
}

/// The talk a direct line belongs to. The line tells what its other one is called now, and that they are here.
Desk::Room &Desk::hearTalk(const Message &message)
{
    const bool isMine = message.senderId == m_me.id;
    Person other = isMine ? Person{message.receiverId, message.receiver}
                          : Person{message.senderId, message.sender};
    meet(other, message.timeMs);
    Room &talk = talkWith(other);
    // What they say tells that they are back, and that comes as news of its own.
    other.isAway = talk.other.isAway;
    other.awayReason = talk.other.awayReason;
    noteName(talk, other, message.timeMs);
    if (!isMine && std::exchange(talk.isGone, false))
        emit titleChanged(talk.messages.room());
    return talk;
}

/// A direct talk is with a person, not with a name. What concerns the whole server comes without a room; a new name comes
/// for each room as well and is told once.
void Desk::tellDirectTalk(const RosterChange &change)
{
    if (change.kind != RosterChange::Kind::Left)
        meet(change.person, change.timeMs);
    Room *talk = change.person.id == m_me.id ? nullptr : find(directTalkWith(change.person.id));
    if (!talk)
        return;
    noteName(*talk, change.person, change.timeMs);
    if (change.kind == RosterChange::Kind::Away || change.kind == RosterChange::Kind::Back)
        return;
    const bool isGone = change.kind == RosterChange::Kind::Left;
    if (change.kind == RosterChange::Kind::Renamed || talk->isGone == isGone
        || (isGone && !change.room.isEmpty()))
        return;
    RosterChange own = change;
    own.room = talk->messages.room();
    talk->messages.append(own);
    if (isGone)
        return await(*talk);
    talk->isGone = false;
    emit titleChanged(own.room);
}

/// Tells in the talk when the name is another than before. An empty name tells nothing. Whether they are away is noted too.
void Desk::noteName(Room &talk, const Person &person, qint64 timeMs)
{
    if (person.nickname.isEmpty() || person == talk.other)
        return;
    const QString former = std::exchange(talk.other, person).nickname;
    talk.people.setPeople({person});
    m_levels.nameTalk(talk.messages.room(), person.nickname);
    if (!former.isEmpty() && former != person.nickname)
        talk.messages.append(RosterChange{RosterChange::Kind::Renamed, talk.messages.room(), person,
                                          former, timeMs});
    emit titleChanged(talk.messages.room());
}

} // namespace outcry
