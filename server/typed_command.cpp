// SPDX-License-Identifier: MIT
#include "server/typed_command.h"

#include "server/chat.h"
#include "server/chat_errors.h"

#include <QCoreApplication>

namespace outcry {

/// A close frame has little space (RFC 6455 section 5.5).
static constexpr qsizetype kLongestReason = 100;

TypedCommand::TypedCommand(Chat &chat, Guest &guest, const QString &room, const Message &draft)
    : m_chat(chat)
    , m_guest(guest)
    , m_room(room)
    , m_draft(draft)
{
    m_receipt.room = room;
    m_receipt.key = draft.key;
    m_receipt.timeMs = chat.state().nowMs();
}

Result<Receipt> TypedCommand::run(const QString &line)
{
    const Result<Done> done = runCommand(*this, line);
    if (!done)
        return done.error();
    return m_receipt;
}

Person TypedCommand::self() const
{
    return m_guest.member->person;
}

QString TypedCommand::room() const
{
    return m_room;
}

QList<Person> TypedCommand::people(const QString &room) const
{
    const Room *found = m_chat.state().rooms.find(room);
    return found ? found->persons() : QList<Person>();
}

QStringList TypedCommand::rooms() const
{
    return m_chat.state().rooms.names();
}

QList<RoomReport> TypedCommand::roomReports() const
{
    QList<RoomReport> reports;
    for (const auto &[name, room] : m_chat.state().rooms.all())
        reports.append({name, qsizetype(room.people.size()), room.subject.text});
    return reports;
}

Result<PersonReport> TypedCommand::find(const QString &nickname) const
{
    HubState &state = m_chat.state();
    const Member *member = state.roster.findByNickname(nickname);
    const Guest *guest = member ? state.guest(member->peer) : nullptr;
    if (!guest)
        return nobodyCalled(nickname);
    return PersonReport{member->person, member->rooms, state.nowMs() - qint64(guest->arrivedS) * 1000,
                        QString::fromLatin1(state.doorNames.value(guest->door))};
}

Subject TypedCommand::subject() const
{
    const Room *room = m_chat.state().rooms.find(m_room);
    return room ? room->subject : Subject();
}

Result<Done> TypedCommand::rename(const QString &nickname)
{
    return m_chat.rename(*m_guest.member, nickname);
}

void TypedCommand::setAway(bool isAway, const QString &reason)
{
    m_chat.setAway(*m_guest.member, isAway, reason);
    answer(isAway ? QCoreApplication::translate("outcry", "You are away until you say something, or type /away again.")
                  : QCoreApplication::translate("outcry", "You are back."));
}

Result<Done> TypedCommand::act(const QString &text)
{
    Message message = m_draft;
    message.kind = Message::Kind::Action;
    message.text = text;
    const Result<Receipt> receipt = m_chat.speak(*m_guest.member, m_room, message);
    if (!receipt)
        return receipt.error();
    m_receipt = *receipt;
    return Done{};
}

Result<Done> TypedCommand::tell(const QString &nickname, const QString &text)
{
    Message message;
    message.text = text;
    message.key = m_receipt.key;
    return m_chat.tell(*m_guest.member, nickname, message);
}

Result<Done> TypedCommand::join(const QString &room)
{
    return m_chat.join(*m_guest.member, Join{room, 0, 0});
}

Result<Done> TypedCommand::part(const QString &room)
{
    return m_chat.part(*m_guest.member, room);
}

Result<Done> TypedCommand::setSubject(const QString &text)
{
    return m_chat.setSubject(*m_guest.member, m_room, text);
}

void TypedCommand::quit(const QString &reason)
{
    // Said after the receipt, when the request is answered.
    const QString words = reason.isEmpty() ? QCoreApplication::translate("outcry", "Goodbye")
                                           : reason.left(kLongestReason);
    m_guest.farewell = std::make_unique<Farewell>(Farewell{1000, words});
}

void TypedCommand::answer(const QString &text)
{
    m_chat.state().courier.toPeer(m_guest.peer, Notice{Notice::Severity::Hint, {}, text, m_room});
}

} // namespace outcry
