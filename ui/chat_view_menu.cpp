// SPDX-License-Identifier: MIT
// ChatView: the context menu, by mouse and by keyboard.
#include "ui/chat_view.h"

#include "model/text.h"
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QMetaMethod>

namespace outcry {

using Part = MessageLayout::Part;
using RowState = MessageModel::RowState;

static void copyText(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
}

/// What was said may be changed or deleted, what was not is still the user's alone.
void ChatView::addOwnActions(QMenu &menu, int row, const MessageModel::Row &one)
{
    if (one.state == RowState::Failed)
        menu.addAction(Text::tr("Retry"), this, [this, key = one.key] { emit retryRequested(key); });
    if (one.state != RowState::Confirmed) {
        menu.addAction(Text::tr("Edit"), this, [this, key = one.key] { emit takeBackRequested(key); });
        menu.addAction(Text::tr("Discard"), this, [this, key = one.key] { emit discardRequested(key); });
    } else if (const std::optional<Message> line = m_model->editableLine(row)) {
        menu.addAction(Text::tr("Edit"), this, [this, line] { emit editRequested(*line); });
        menu.addAction(Text::tr("Delete…"), this, [this, line] { emit deleteRequested(*line); });
    } else if (one.isOwn && one.kind <= MessageModel::RowKind::Direct) {
        menu.addAction(Text::tr("Said before this login: no longer to be changed"))->setEnabled(false);
    }
}

void ChatView::addPersonActions(QMenu &menu, int row)
{
    const MessageModel::Row one = m_model->rowAt(row);
    if (canAnswer(row))
        menu.addAction(Text::tr("Reply"), this,
                       [this, sequence = one.sequence] { emit answerRequested(sequence); })
            ->setShortcut(kReply);
    if (one.reply != 0)
        menu.addAction(Text::tr("Go to the answered line"), this,
                       [this, id = m_rows.idOf(row)] { activateAnswered(m_rows.rowOf(id)); });
    addOwnActions(menu, row, one);
    if (one.senderId.isNull() || one.sender.isEmpty() || one.isOwn)
        return;
    // '&' would underline the letter after it.
    const QString name = QString(one.sender).replace(u'&', QStringLiteral("&&"));
    menu.addAction(Text::tr("Mention %1").arg(name), this,
                   [this, sender = one.sender] { emit nameActivated(sender); });
    menu.addAction(Text::tr("Direct talk with %1").arg(name), this,
                   [this, person = Person{one.senderId, one.sender}] { emit directTalkRequested(person); });
    addIgnoring(menu, one);
}

void ChatView::addIgnoring(QMenu &menu, const MessageModel::Row &line)
{
    const QString name = QString(line.sender).replace(u'&', QStringLiteral("&&"));
    menu.addAction(line.isHidden ? Text::tr("Show what %1 says again").arg(name) : Text::tr("Ignore %1").arg(name), this,
                   [this, person = Person{line.senderId, line.sender}, isIgnored = line.isHidden] { emit ignoreRequested(person, !isIgnored); });
}

/// What is covered can be shown, and nothing else be done with it.
void ChatView::addCoverActions(QMenu &menu, int row)
{
    // By the keyboard it is there already.
    if (menu.isEmpty())
        menu.addAction(Text::tr("Show all"), this, [this, id = m_rows.idOf(row)] { activate({Part::Folded, {}}, m_rows.rowOf(id)); });
    if (const MessageModel::Row one = m_model->rowAt(row); one.isHidden)
        addIgnoring(menu, one);
    menu.addSeparator();
}

void ChatView::addLinkActions(QMenu &menu, const MessageLayout::Hit &hit)
{
    if (hit.part == Part::Link) {
        const QUrl address = linkAddress(hit.text);
        menu.addAction(Text::tr("Open link"), this,
                       [this, address] { emit linkActivated(address); });
        menu.addAction(Text::tr("Copy link"), this, [address] { copyText(address.toString()); });
        menu.addSeparator();
    } else if (hit.part == Part::Symbol) {
        const QString symbol = hit.text.mid(1).toUpper();
        menu.addAction(Text::tr("Show %1").arg(symbol), this,
                       [this, symbol] { emit symbolActivated(symbol); });
        addListing(menu, symbol);
        menu.addSeparator();
    }
}

void ChatView::addListing(QMenu &menu, const QString &symbol)
{
    if (isSignalConnected(QMetaMethod::fromSignal(&ChatView::symbolWanted)))
        menu.addAction(Text::tr("Add %1 to the watch list").arg(symbol), this, [this, symbol] { emit symbolWanted(symbol); });
}

void ChatView::addCopyActions(QMenu &menu, int row)
{
    QAction *copying = menu.addAction(Text::tr("Copy"), this, &ChatView::copy);
    copying->setShortcut(QKeySequence::Copy);
    copying->setEnabled(hasSelection());
    if (row >= 0) {
        menu.addAction(Text::tr("Copy message"), this,
                       [text = withSaidPrices(m_model->rowAt(row).text, m_model->rowAt(row).prices)] { copyText(text); });
        menu.addAction(Text::tr("Copy message with time and name"), this,
                       [line = copiedRow(row)] { copyText(line); });
    }
    QAction *all = menu.addAction(Text::tr("Select all"), this, &ChatView::selectAll);
    all->setShortcut(QKeySequence::SelectAll);
    all->setEnabled(m_rows.count() > 0);
}

void ChatView::fillContextMenu(QMenu &menu, QPoint place)
{
    const int at = rowAt(place);
    const int row = at >= 0 && m_rows.isCovered(at) ? -1 : at;
    if (row != at)
        addCoverActions(menu, at);
    addLinkActions(menu, hitAt(place));
    if (row >= 0) {
        addPersonActions(menu, row);
        menu.addSeparator();
    }
    addCopyActions(menu, row);
}

void ChatView::contextMenuEvent(QContextMenuEvent *event)
{
    QPoint place = viewport()->mapFromGlobal(event->globalPos());
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (event->reason() == QContextMenuEvent::Keyboard && !m_visible.isEmpty()) {
        // Of the row that the keys are at, else of the one that was selected last, else of the newest in view.
        const int selected = m_rows.rowOf(m_selection.to().id);
        const int row = cursorRow() >= 0 ? cursorRow() : rowRect(selected).isEmpty() ? m_rows.runAt(lastVisibleRow()).shown : selected;
        place = menuPlaceOf(row);
        if (rowAt(place) == row)
            addTargetActions(*menu, row, false);
    }
    fillContextMenu(*menu, place);
    menu->popup(viewport()->mapToGlobal(place));
}

} // namespace outcry
