// SPDX-License-Identifier: MIT
// MessageModel: rows that nobody said.
#include "model/message_model.h"
#include "model/message_words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace outcry {

using RowKind = MessageModel::RowKind;
using Entry = MessageStore::Entry;

void MessageModel::append(const RosterChange &change)
{
    // Who goes for a coffee is seen in the list of people; nobody wants to read of it.
    if (change.kind == RosterChange::Kind::Away || change.kind == RosterChange::Kind::Back)
        return;
    Entry entry;
    entry.kind = quint8(rowKind(change.kind));
    entry.timeMs = change.timeMs;
    entry.senderId = change.person.id;
    entry.sender = change.person.nickname;
    entry.otherName
        = change.kind == RosterChange::Kind::Renamed ? change.formerNickname : QString();
    insertConfirmed(std::move(entry));
}

void MessageModel::append(const Notice &notice, qint64 timeMs)
{
    Entry entry;
    entry.kind = quint8(rowKind(notice.severity));
    entry.timeMs = timeMs;
    entry.text = notice.text;
    insertConfirmed(std::move(entry));
}

void MessageModel::appendHint(const QString &text, qint64 timeMs)
{
    append(Notice{Notice::Severity::Hint, {}, text, m_room}, timeMs);
}

void MessageModel::tellGap(const RoomState &state, bool isNewEpoch)
{
    const qint64 timeMs = state.messages.isEmpty()
        ? std::max(m_newest.timeMs, QDateTime::currentMSecsSinceEpoch())
        : state.messages.first().timeMs;
    if (isNewEpoch)
        appendHint(QCoreApplication::translate(
                       "outcry", "The server began anew; what stands above is kept here only."),
                   timeMs);
    else if (state.missedCount == 1)
        appendHint(QCoreApplication::translate("outcry",
                                               "One line was missed; the server no longer has it."),
                   timeMs);
    else if (state.missedCount > 1)
        appendHint(QCoreApplication::translate(
                       "outcry", "%1 lines were missed; the server no longer has them.")
                       .arg(QLocale().toString(state.missedCount)),
                   timeMs);
}

void MessageModel::append(const SubjectChange &change)
{
    Entry entry;
    entry.kind = quint8(RowKind::Hint);
    entry.timeMs = change.subject.timeMs;
    entry.text = changedText(change);
    entry.otherName = change.former;
    insertConfirmed(std::move(entry));
}

} // namespace outcry
