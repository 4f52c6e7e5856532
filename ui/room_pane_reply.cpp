// SPDX-License-Identifier: MIT
// RoomPane: the line that the next one will answer.
#include "model/desk.h"
#include "ui/chat_view.h"
#include "ui/input_line.h"
#include "ui/reply_bar.h"
#include "ui/room_pane.h"

namespace outcry {

void RoomPane::answer(quint64 sequence)
{
    if (sequence != 0)
        setAsideEdit();
    if (sequence == 0)
        m_answered.remove(m_room);
    else
        m_answered[m_room] = sequence;
    showAnswered();
    m_input->setFocus();
}

void RoomPane::showAnswered()
{
    const MessageModel *messages = m_desk.messages(m_room);
    const quint64 sequence = m_answered.value(m_room);
    const int row = messages == nullptr || sequence == 0 ? -1 : messages->rowOfSequence(sequence);
    if (ChatView *view = currentView())
        view->setAnswered(row);
    if (row < 0)
        return m_reply->hide();
    const MessageModel::Row line = messages->rowAt(row);
    m_reply->showLine(line.sender, line.text);
}

void RoomPane::stepAnswered(int direction)
{
    const MessageModel *messages = m_desk.messages(m_room);
    ChatView *view = currentView();
    if (messages == nullptr || view == nullptr)
        return;
    const int known = messages->rowOfSequence(m_answered.value(m_room));
    int row = (known < 0 ? messages->rowCount() : known) + direction;
    while (row >= 0 && row < messages->rowCount() && !view->canAnswer(row))
        row += direction;
    if (row < 0)
        return;
    // Below the newest line there is none to be answered.
    if (row >= messages->rowCount()) {
        answer(0);
        return view->scrollToEnd();
    }
    answer(messages->rowAt(row).sequence);
    view->showRow(row);
}

void RoomPane::answerChosen()
{
    const ChatView *view = currentView();
    const int row = view == nullptr || !view->hasFocus() ? -1 : view->cursorRow();
    if (row < 0 || !view->canAnswer(row))
        return stepAnswered(-1);
    answer(view->model()->rowAt(row).sequence);
    m_input->setFocus();
}

} // namespace outcry
