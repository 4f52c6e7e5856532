// SPDX-License-Identifier: MIT
// Chat: what a room is about (docs/decisions/0030).
#include "server/chat.h"
#include "server/chat_errors.h"
#include "server/plain_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace outcry {

static Error tooLong(qsizetype count)
{
    return {QStringLiteral("too_long"),
            QCoreApplication::translate("outcry", "A topic has at most %1 characters; this one has %2.")
                .arg(QLocale().toString(Subject::kMostCharacters), QLocale().toString(count))};
}

Result<Done> Chat::setSubject(Member &member, const QString &roomName, const QString &text)
{
    Room *room = m_state.rooms.find(roomName);
    if (!room || !room->holds(member))
        return notInRoom(roomName);
    const QString line = plainText(text).simplified();
    if (line.isEmpty() && !text.isEmpty())
        return Error{QStringLiteral("empty"), QCoreApplication::translate("outcry", "There is nothing to say.")};
    if (const qsizetype count = line.toUcs4().size(); count > Subject::kMostCharacters)
        return tooLong(count);
    if (line == room->subject.text)
        return Done{};
    setAway(member, false);
    const QString former = std::exchange(room->subject, Subject{line, member.person, m_state.nowMs()}).text;
    m_state.courier.toTopic(Topic::room(room->name), SubjectChange{room->name, room->subject, former});
    return Done{};
}

} // namespace outcry
