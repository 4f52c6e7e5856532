// SPDX-License-Identifier: MIT
// What a desk does about people whose lines its user does not want to read.
#include "model/desk_room.h"
#include "model/direct_talk.h"

#include <utility>

namespace outcry {

/// What was said directly while it was not to be heard; older ones go.
static constexpr qsizetype kMostUnheard = 200;

/// A talk that is not open stays so; what was said is kept for the case that the user thinks better of it.
bool Desk::isUnheard(const Message &message, const QString &home)
{
    const bool isIgnored = message.senderId != m_me.id && m_ignored.isIgnored(message.senderId, message.sender);
    if (!isIgnored || !isDirectTalk(home) || find(home))
        return false;
    m_unheard.append(message);
    if (m_unheard.size() > kMostUnheard)
        m_unheard.removeFirst();
    return true;
}

/// What is hidden does not wait to be read, and what is shown again is no news.
void Desk::hideAndShow()
{
    for (const auto &[name, room] : m_rooms) {
        const int first = firstUnreadRow(name);
        if (first >= 0)
            room->messages.passHidden(first);
        room->messages.refreshHidden();
        if (first >= 0)
            recount(*room, first);
    }
    for (const Message &message : std::exchange(m_unheard, {}))
        hear(message);
}

} // namespace outcry
