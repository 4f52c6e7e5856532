// SPDX-License-Identifier: MIT
// Chat: lines that their authors change or delete (docs/decisions/0027).
#include "server/chat.h"
#include "server/chat_errors.h"
#include "server/plain_text.h"
#include "server/price_stamp.h"

#include <QCoreApplication>

namespace outcry {

static Error noSuchLine(const QString &reason)
{
    return {QStringLiteral("no_such_line"), reason};
}

Result<Receipt> Chat::edit(Guest &guest, const Edit &edit)
{
    Edit wanted = edit;
    wanted.room = legalRoomName(edit.room);
    if (wanted.room.isEmpty() && edit.to.isNull())
        return badRoom(edit.room);
    if (const Result<Done> isLegal = checkLine(edit.key, edit.text); !isLegal)
        return isLegal.error();
    if (const Receipt *former = formerReceipt(guest, wanted.room, edit.key))
        return *former;
    if (const Result<Done> isAllowed = checkPace(guest); !isAllowed)
        return isAllowed.error();
    const QString text = plainText(edit.text);
    const Result<Receipt> receipt = edit.to.isNull() ? editInRoom(*guest.member, wanted, text)
                                                     : editDirectly(*guest.member, wanted, text);
    if (receipt && !edit.key.isEmpty())
        guest.member->noteDoings().receipts.note(*receipt);
    return receipt;
}

Result<Receipt> Chat::editInRoom(const Member &member, const Edit &edit, const QString &text)
{
    Room *room = m_state.rooms.find(edit.room);
    if (!room || !room->holds(member))
        return notInRoom(edit.room);
    const bool isOtherEpoch = edit.epoch != 0 && edit.epoch != room->tail.epoch();
    const Message *said = isOtherEpoch ? nullptr : room->tail.find(edit.sequence);
    if (!said)
        return noSuchLine(QCoreApplication::translate(
            "outcry", "The server does not keep this line any more, so it can not be changed."));
    if (said->senderId != member.person.id)
        return Error{QStringLiteral("not_yours"),
                     QCoreApplication::translate("outcry", "Only who said a line can change it.")};
    const qint64 nowMs = m_state.nowMs();
    const Receipt receipt{0, room->name, edit.key, said->sequence, nowMs};
    if (said->text == text)
        return receipt;
    if (said->isDeleted())
        return noSuchLine(QCoreApplication::translate("outcry", "This line was deleted."));
    Message line = *said;
    line.text = text;
    line.editedMs = nowMs;
    line.prices = pricesNow(text, m_board, nowMs, line.prices);
    m_state.courier.toTopic(Topic::room(room->name), room->tail.edit(std::move(line)));
    return receipt;
}

/// Nothing is kept here: whoever has the line looks whether it is the sender's.
Result<Receipt> Chat::editDirectly(Member &member, const Edit &edit, const QString &text)
{
    const Result<Member *> found = findPresent(edit.to);
    if (!found)
        return found.error();
    const Member &receiver = **found;
    const bool haveTalked = member.doings && member.doings->talkPartners.contains(edit.to);
    if (edit.line.isEmpty() || (!haveTalked && &receiver != &member))
        return noSuchLine(QCoreApplication::translate("outcry", "You have not told %1 anything that could be changed.")
                              .arg(receiver.person.nickname));
    Edited edited;
    Message &line = edited.message;
    line.kind = Message::Kind::Direct;
    line.senderId = member.person.id;
    line.sender = member.person.nickname;
    line.receiverId = receiver.person.id;
    line.receiver = receiver.person.nickname;
    line.key = edit.line;
    line.text = text;
    line.timeMs = m_state.nowMs();
    line.editedMs = line.timeMs;
    line.prices = pricesNow(text, m_board, line.timeMs);
    m_state.courier.toPeer(receiver.peer, edited);
    if (&receiver != &member)
        m_state.courier.toPeer(member.peer, edited);
    return Receipt{0, {}, edit.key, 0, line.timeMs};
}

} // namespace outcry
