// SPDX-License-Identifier: MIT
// RoomPane: what of a room was seen, and what is new.
#include "model/desk.h"
#include "ui/chat_view.h"
#include "ui/room_pane.h"

namespace outcry {

void RoomPane::rememberSeen()
{
    const MessageModel *messages = m_desk.messages(m_room);
    if (messages == nullptr || messages->confirmedCount() == 0)
        return;
    const int unread = m_desk.firstUnreadRow(m_room);
    const int last = unread < 0 ? messages->confirmedCount() - 1 : unread - 1;
    if (last >= 0)
        m_lastSeen[m_room] = messages->index(last);
}

/// The last row that is in view in all; -1: none.
static int lastSeenRow(const ChatView &view)
{
    const int last = view.lastVisibleRow();
    const bool isCut = last >= 0 && view.rowRect(last).bottom() >= view.viewport()->height();
    return isCut ? last - 1 : last;
}

void RoomPane::readSeen()
{
    const ChatView *view = currentView();
    if (view == nullptr || m_desk.unreadCount(m_room) == 0 || !isVisible() || !isActiveWindow() || window()->isMinimized())
        return;
    if (view->isAtEnd())
        m_desk.markRead(m_room);
    else
        m_desk.markReadThrough(m_room, lastSeenRow(*view));
}

void RoomPane::showUnread()
{
    if (ChatView *view = currentView())
        view->showFromTop(m_desk.firstUnreadRow(m_room));
    m_seenTimer.start();
}

void RoomPane::markUnread()
{
    ChatView *view = currentView();
    const QPersistentModelIndex seen = m_lastSeen.value(m_room);
    if (view == nullptr || m_desk.unreadCount(m_room) == 0)
        return;
    view->markUnreadFrom(seen.isValid() ? seen.row() + 1 : m_desk.firstUnreadRow(m_room));
}

/// The room was in front before its lines came.
void RoomPane::openAtUnread(const QString &room)
{
    ChatView *view = currentView();
    if (room != m_room || view == nullptr)
        return;
    markUnread();
    view->openAt(m_desk.firstUnreadRow(room));
}

} // namespace outcry
