// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QUuid>

namespace outcry {

/// The key of a direct talk where a room's name would stand: "@" and the id of the other one. It is never shown: names
/// change, and somebody else may take one that became free.
[[nodiscard]] inline QString directTalkWith(const QUuid &person)
{
    return u'@' + person.toString(QUuid::WithoutBraces);
}

[[nodiscard]] inline bool isDirectTalk(QStringView room)
{
    return room.startsWith(u'@');
}

/// Null when the room is no direct talk.
[[nodiscard]] inline QUuid otherOfDirectTalk(QStringView room)
{
    return isDirectTalk(room) ? QUuid::fromString(room.mid(1)) : QUuid();
}

} // namespace outcry
