// SPDX-License-Identifier: MIT
#include "server/rooms.h"

#include "model/topic.h"
#include "server/roster.h"

#include <algorithm>

namespace outcry {

QList<Person> Room::persons(qsizetype most, qsizetype from) const
{
    const qsizetype behind = std::max(qsizetype(0), qsizetype(people.size()) - from);
    const qsizetype count = most > 0 ? std::min(most, behind) : behind;
    QList<Person> persons;
    persons.reserve(count);
    for (qsizetype i = from; i < from + count; ++i)
        persons.append(people[std::size_t(i)]->person);
    return persons;
}

bool Room::holds(const Member &member) const
{
    // Asked of the member, who is in few rooms; a room may hold thousands.
    return member.rooms.contains(name);
}

RoomState Room::stateSince(quint64 epoch, quint64 sequence, quint64 editCount) const
{
    RoomState state = tail.since(epoch, sequence, editCount);
    state.room = name;
    state.subject = subject;
    return state;
}

Rooms::Rooms()
{
    add(QStringView(kLobby).toString(), 0);
}

Room *Rooms::find(const QString &name)
{
    const auto found = m_rooms.find(name);
    return found == m_rooms.end() ? nullptr : &found->second;
}

QStringList Rooms::names() const
{
    QStringList names;
    for (const auto &[name, room] : m_rooms)
        names.append(name);
    return names;
}

Room &Rooms::add(const QString &name, qint64 nowMs)
{
    Q_ASSERT(!isFull() && !find(name));
    Room &room = m_rooms[name];
    room.name = name;
    room.emptySinceMs = nowMs;
    return room;
}

/// Whoever opens rooms and leaves them again does not push out what others have said.
static bool goesBefore(const Room &one, const Room &other)
{
    const bool isSilent = one.tail.lastSequence() == 0;
    const bool isOtherSilent = other.tail.lastSequence() == 0;
    return isSilent == isOtherSilent ? one.emptySinceMs < other.emptySinceMs : isSilent;
}

QString Rooms::forgetAnEmptyOne()
{
    auto oldest = m_rooms.end();
    for (auto it = m_rooms.begin(); it != m_rooms.end(); ++it) {
        if (!it->second.people.empty() || it->first == QStringView(kLobby))
            continue;
        if (oldest == m_rooms.end() || goesBefore(it->second, oldest->second))
            oldest = it;
    }
    if (oldest == m_rooms.end())
        return {};
    const QString name = oldest->first;
    m_rooms.erase(oldest);
    return name;
}

} // namespace outcry
