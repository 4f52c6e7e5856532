// SPDX-License-Identifier: MIT
#include "client/joined_rooms.h"

#include <algorithm>

namespace outcry {

bool JoinedRooms::want(const QString &room)
{
    if (m_rooms.contains(room))
        return false;
    m_rooms.insert(room, {});
    m_order.append(room);
    return true;
}

void JoinedRooms::forget(const QString &room)
{
    m_rooms.remove(room);
    m_order.removeAll(room);
}

Join JoinedRooms::resumePoint(const QString &room)
{
    want(room);
    Seen &seen = m_rooms[room];
    seen.isEntering = true;
    return {room, seen.epoch, seen.sequence, seen.editCount};
}

void JoinedRooms::enter(RoomState &state)
{
    // A room may also be entered by a command.
    want(state.room);
    Seen &seen = m_rooms[state.room];
    seen.isEntering = false;
    seen.mayHaveGap = false;
    seen.mayMissEdits = false;
    if (seen.epoch != state.epoch) {
        seen.epoch = state.epoch;
        seen.sequence = 0;
    }
    seen.editCount = state.editCount;
    const quint64 last = seen.sequence;
    state.messages.removeIf([last](const Message &message) { return message.sequence <= last; });
    for (const Message &message : std::as_const(state.messages))
        seen.sequence = std::max(seen.sequence, message.sequence);
}

JoinedRooms::Verdict JoinedRooms::take(const Message &message)
{
    const auto found = m_rooms.find(message.room);
    if (found == m_rooms.end())
        return Verdict::Seen; // just parted from; its last lines may still be on their way
    if (found->isEntering)
        return Verdict::Waiting;
    if (message.sequence <= found->sequence)
        return Verdict::Seen;
    // A room whose lines are all forgotten tells no number to go on from.
    if (found->sequence != 0 && !found->mayHaveGap && message.sequence != found->sequence + 1)
        return Verdict::Gap;
    found->sequence = message.sequence;
    found->mayHaveGap = false;
    return Verdict::New;
}

bool JoinedRooms::takeEdit(const QString &room, quint64 count)
{
    const auto found = m_rooms.find(room);
    if (found == m_rooms.end() || found->isEntering || count <= found->editCount)
        return false;
    // What was missed the next answer to a join must bring.
    if (!found->mayMissEdits)
        found->editCount = count;
    return true;
}

bool JoinedRooms::isCurrent(const HistoryPage &page) const
{
    const auto found = m_rooms.constFind(page.room);
    return found != m_rooms.constEnd() && found->epoch == page.epoch;
}

bool JoinedRooms::isEntering() const
{
    return std::any_of(m_rooms.begin(), m_rooms.end(),
                       [](const Seen &seen) { return seen.isEntering; });
}

void JoinedRooms::stopEntering(const QString &room)
{
    const auto found = m_rooms.find(room);
    if (found == m_rooms.end() || !found->isEntering)
        return;
    found->isEntering = false;
    found->mayHaveGap = true;
    found->mayMissEdits = true;
}

} // namespace outcry
