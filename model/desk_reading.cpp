// SPDX-License-Identifier: MIT
// What of a desk's rooms nobody has read yet.
#include "model/desk_room.h"
#include "model/direct_talk.h"

#include <algorithm>

namespace outcry {

static bool isLine(MessageModel::RowKind kind)
{
    using Kind = MessageModel::RowKind;
    return kind == Kind::Talk || kind == Kind::Action || kind == Kind::Direct;
}

/// What counts as unread: somebody else said it.
static bool isOthers(const MessageModel::Row &row)
{
    return !row.isOwn && !row.isHidden && !row.wasHidden && isLine(row.kind) && row.state == MessageModel::RowState::Confirmed;
}

static Calling callingOf(const MessageModel::Row &row)
{
    if (row.kind == MessageModel::RowKind::Direct)
        return Calling::Direct;
    return row.mentionsMe ? Calling::Mention : Calling::Line;
}

/// The model looks at mentions and own lines anyway, so counting asks it and not the message.
void Desk::countRows(Room &room, int first, int last)
{
    if (!m_isCounting)
        return;
    const QString &name = room.messages.room();
    QList<std::pair<Message, Calling>> news;
    int calls = 0;
    for (int i = first; i <= last; ++i) {
        const MessageModel::Row row = room.messages.rowAt(i);
        if (!isOthers(row))
            continue;
        const Calling calling = callingOf(row);
        news.append({messageOf(name, row), calling});
        calls += calling == Calling::Line ? 0 : 1;
    }
    if (news.isEmpty())
        return;
    room.unread += int(news.size());
    room.mentions += calls;
    emit unreadChanged(name);
    for (const auto &[message, calling] : std::as_const(news))
        emit lineArrived(name, message, calling);
}

int Desk::firstUnreadRow(const QString &name) const
{
    const Room *room = find(name);
    int left = room ? room->unread : 0;
    if (left == 0)
        return -1;
    int row = room->messages.confirmedCount();
    while (row > 0 && left > 0)
        left -= isOthers(room->messages.rowAt(--row)) ? 1 : 0;
    return row;
}

void Desk::markReadThrough(const QString &name, int last)
{
    Room *room = find(name);
    if (!room || room->unread == 0)
        return;
    recount(*room, last + 1);
}

/// Of what waited to be read, what stands before `first` does not any more.
void Desk::recount(Room &room, int first)
{
    int unread = 0;
    int mentions = 0;
    for (int i = room.messages.confirmedCount() - 1; i >= first && unread < room.unread; --i) {
        const MessageModel::Row row = room.messages.rowAt(i);
        unread += isOthers(row) ? 1 : 0;
        mentions += isOthers(row) && callingOf(row) != Calling::Line ? 1 : 0;
    }
    if (unread == room.unread)
        return;
    room.unread = unread;
    room.mentions = std::min(mentions, room.mentions);
    emit unreadChanged(room.messages.room());
}

int Desk::unreadCount(const QString &room) const
{
    const Room *found = find(room);
    return found ? found->unread : 0;
}

int Desk::mentionCount(const QString &room) const
{
    const Room *found = find(room);
    return found ? found->mentions : 0;
}

void Desk::markRead(const QString &room)
{
    Room *found = find(room);
    if (!found || (found->unread == 0 && found->mentions == 0))
        return;
    found->unread = 0;
    found->mentions = 0;
    emit unreadChanged(room);
}

/// What was said since the user was here the last time. Nobody is told of each line: it is no news.
void Desk::countSince(Room &room, const ReadMark &mark)
{
    if (mark.epoch == 0)
        return;
    // What is numbered anew was said after everything that was numbered before.
    const quint64 seen = mark.epoch == room.messages.epoch() ? mark.sequence : 0;
    for (int i = room.messages.confirmedCount() - 1; i >= 0; --i) {
        const MessageModel::Row row = room.messages.rowAt(i);
        if (row.sequence != 0 && row.sequence <= seen)
            break;
        room.unread += isOthers(row) ? 1 : 0;
        room.mentions += isOthers(row) && callingOf(row) != Calling::Line ? 1 : 0;
    }
    if (room.unread == 0)
        return;
    emit unreadFound(room.messages.room());
    emit unreadChanged(room.messages.room());
}

ReadMark Desk::readMarkOf(const QString &name) const
{
    const MessageModel &messages = find(name)->messages;
    const int first = firstUnreadRow(name);
    if (first < 0)
        return {messages.epoch(), messages.lastSequence()};
    const quint64 sequence = first < messages.epochRow() ? 0 : messages.rowAt(first).sequence;
    return {messages.epoch(), sequence == 0 ? 0 : sequence - 1};
}

ReadMarks Desk::readMarks() const
{
    ReadMarks marks = m_readMarks;
    for (const auto &[name, room] : m_rooms) {
        if (room->messages.epoch() != 0)
            marks.insert(name, readMarkOf(name));
    }
    return marks;
}

/// No news: nothing is counted and nobody is called.
void Desk::onMessageEdited(const Message &message)
{
    const QString home = homeOf(message);
    Room *found = find(home);
    if (!found)
        return;
    // What nobody can read any more waits for nobody.
    const int first = firstUnreadRow(home);
    const int row = found->messages.rowOfLine(message);
    const bool wasUnread = message.isDeleted() && first >= 0 && row >= first && isOthers(found->messages.rowAt(row));
    const bool wasCalling = wasUnread && callingOf(found->messages.rowAt(row)) != Calling::Line;
    found->messages.amend(message);
    if (!wasUnread)
        return;
    --found->unread;
    found->mentions -= wasCalling ? 1 : 0;
    emit unreadChanged(home);
}

} // namespace outcry
