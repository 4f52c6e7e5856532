// SPDX-License-Identifier: MIT
#pragma once

#include "model/subject.h"
#include "server/room_tail.h"

#include <map>
#include <vector>

namespace outcry {

struct Member;

/// One room: its last lines and who is in it, in the order they came.
struct Room
{
    QString name;
    RoomTail tail;
    Subject subject;
    std::vector<const Member *> people;
    /// Who comes and goes is told gathered, not one by one (CrowdNews).
    bool isCrowded = false;
    /// When the last one left; decides which empty room makes way for a new one.
    qint64 emptySinceMs = 0;

    /// At most `most` of them, after the first `from`; 0: all.
    [[nodiscard]] QList<Person> persons(qsizetype most = 0, qsizetype from = 0) const;
    [[nodiscard]] bool holds(const Member &member) const;
    /// With the lines after those that are known (RoomTail::since()); `people` are left to the caller.
    [[nodiscard]] RoomState stateSince(quint64 epoch, quint64 sequence, quint64 editCount = 0) const;
};

/// All rooms of a server. The lobby is there from the start and stays.
class Rooms
{
public:
    static constexpr std::size_t kMost = 500;

    Rooms();

    /// Null: there is none.
    [[nodiscard]] Room *find(const QString &name);
    [[nodiscard]] QStringList names() const;
    [[nodiscard]] std::map<QString, Room> &all() { return m_rooms; }
    [[nodiscard]] bool isFull() const { return m_rooms.size() >= kMost; }

    /// The name must be legal and new, and there must be space.
    Room &add(const QString &name, qint64 nowMs);
    /// Forgets the room that has been empty longest, to make space; one in which nothing was ever
    /// said goes before all others (docs/decisions/0014). Returns its name; empty: none is empty.
    QString forgetAnEmptyOne();

private:
    std::map<QString, Room> m_rooms;
};

} // namespace outcry
