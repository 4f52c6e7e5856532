// SPDX-License-Identifier: MIT
// RoomPane: own lines that are changed, deleted or taken back before they were sent.
#include "model/desk.h"
#include "ui/chat_view.h"
#include "ui/input_line.h"
#include "ui/prompt_bar.h"
#include "ui/reply_bar.h"
#include "ui/room_pane.h"

#include <algorithm>

namespace outcry {

/// Who has not said anything in so many rows means to type something new.
static constexpr int kMostLookedBack = 1000;
static constexpr qsizetype kQuotedCharacters = 60;

int RoomPane::rowOf(const Message &line) const
{
    const MessageModel *messages = m_desk.messages(m_room);
    if (messages == nullptr)
        return -1;
    if (line.sequence != 0)
        return messages->rowOfSequence(line.sequence);
    const int last = messages->confirmedCount() - 1;
    for (int row = last; row >= 0 && row > last - kMostLookedBack; --row) {
        const std::optional<Message> one = messages->editableLine(row);
        if (one && one->key == line.key)
            return row;
    }
    return -1;
}

void RoomPane::editLastLine()
{
    const MessageModel *messages = m_desk.messages(m_room);
    const int last = messages == nullptr ? -1 : messages->rowCount() - 1;
    for (int row = last; row >= 0 && row > last - kMostLookedBack; --row) {
        const MessageModel::Row one = messages->rowAt(row);
        if (!one.isOwn || one.kind > MessageModel::RowKind::Direct)
            continue;
        if (one.state != MessageModel::RowState::Confirmed) {
            emit lineUnsent(one.key);
            return;
        }
        if (const std::optional<Message> line = messages->editableLine(row))
            return edit(*line);
        return m_input->tell(tr("That line can no longer be changed."));
    }
    m_input->tell(tr("You have said nothing here that can be changed."));
}

void RoomPane::edit(const Message &line)
{
    if (isEditing() && rowOf(line) == rowOf(m_edits.value(m_room).line))
        return m_input->setFocus();
    beginEdit(line, line.text);
    if (ChatView *view = currentView())
        view->showRow(rowOf(line));
}

void RoomPane::beginEdit(const Message &line, const QString &text)
{
    if (m_room.isEmpty())
        return;
    setAsideEdit();
    // From now on what is typed is no draft: what stood there before comes back in the end.
    m_edits.insert(m_room, {line, {}});
    m_input->setDraft(text);
    showEdited();
    m_input->setFocus();
}

void RoomPane::endEdit()
{
    if (!isEditing())
        return;
    m_edits.remove(m_room);
    m_input->setDraft(m_desk.drafts().text(m_room));
    showEdited();
    showAnswered();
    m_input->setFocus();
}

/// Something else is wanted now: what was typed of a change is not lost.
void RoomPane::setAsideEdit()
{
    if (!isEditing())
        return;
    const QString typed = m_input->draft();
    const bool isChanged = typed != m_edits.value(m_room).line.text;
    endEdit();
    if (isChanged)
        putBeforeDraft(m_room, typed);
}

void RoomPane::putBeforeDraft(const QString &room, const QString &text)
{
    if (text.trimmed().isEmpty())
        return;
    RoomDrafts &drafts = m_desk.drafts();
    drafts.set(room, drafts.has(room) ? text + u'\n' + drafts.text(room) : text);
}

void RoomPane::showEdited()
{
    m_input->setChanging(isEditing());
    if (!isEditing())
        return m_editBar->hide();
    const Message line = m_edits.value(m_room).line;
    m_editBar->showLine(line.sender, line.text);
    // It answers what it always did.
    m_reply->hide();
    if (ChatView *view = currentView())
        view->setAnswered(rowOf(line));
}

/// The numbers of a room begin anew when it was forgotten meanwhile: another line may have this one.
bool RoomPane::isStillThere(const Message &line)
{
    const int row = rowOf(line);
    const std::optional<Message> now = row < 0 ? std::nullopt : m_desk.messages(m_room)->editableLine(row);
    if (now && now->text == line.text)
        return true;
    m_input->tell(tr("This line is not what it was any more, so it was left alone."));
    return false;
}

void RoomPane::submitEdit(const QString &text)
{
    Message line = m_edits.value(m_room).line;
    const bool isChanged = line.text != text;
    endEdit();
    if (!isChanged)
        return;
    if (!isStillThere(line))
        return putBeforeDraft(m_room, text);
    line.text = text;
    emit lineEdited(m_room, line);
}

void RoomPane::askToDelete(const Message &line)
{
    QString begin = line.text.left(kQuotedCharacters).simplified();
    if (line.text.size() > kQuotedCharacters)
        begin += u'…';
    PromptBar::Question question;
    question.words = tr("Delete “%1” for everybody? It cannot be brought back.").arg(begin);
    question.deed = tr("Delete");
    question.isGrave = true;
    question.done = [this, line, room = m_room](const PromptBar::Answer &) {
        Message deleted = line;
        deleted.text.clear();
        // Another line goes on being changed.
        if (room == m_room && isEditing() && rowOf(line) == rowOf(m_edits.value(m_room).line))
            endEdit();
        if (room == m_room && isStillThere(line))
            emit lineEdited(room, deleted);
    };
    m_question->ask(question);
}

void RoomPane::takeBack(const QString &room, const Message &line)
{
    if (room != m_room)
        return putBeforeDraft(room, line.text);
    if (line.sequence != 0 || !line.key.isEmpty()) {
        const MessageModel *messages = m_desk.messages(m_room);
        const int row = rowOf(line);
        // As it is without the change.
        const std::optional<Message> said = row < 0 ? std::nullopt : messages->editableLine(row);
        if (said)
            return beginEdit(*said, line.text);
    }
    setAsideEdit();
    if (line.text.isEmpty())
        return;
    putBeforeDraft(room, line.text);
    if (line.reply != 0)
        answer(line.reply);
    m_input->setFocus();
}

} // namespace outcry
