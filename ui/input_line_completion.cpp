// SPDX-License-Identifier: MIT
// InputLine: the list over the line being typed, with commands, names, symbols and emoji.
#include "ui/completion_popup.h"
#include "ui/emoji_palette.h"
#include "ui/input_edit.h"
#include "ui/input_line.h"

#include <QTextCursor>

namespace outcry {

bool InputLine::isCompleting() const
{
    return m_popup && m_popup->isVisible();
}

QList<CompletionItem> InputLine::completions() const
{
    return isCompleting() ? m_popup->items() : QList<CompletionItem>();
}

// Cursor-preserving undo: replacing through a cursor keeps Ctrl+Z working.
bool InputLine::handlePopupKey(int key, Qt::KeyboardModifiers modifiers)
{
    if (modifiers != Qt::NoModifier)
        return false;
    switch (key) {
    case Qt::Key_Up:
        m_popup->move(-1);
        return true;
    case Qt::Key_Down:
        m_popup->move(1);
        return true;
    case Qt::Key_Escape:
        m_dismissedStart = m_place.start;
        closePopup();
        return true;
    case Qt::Key_Tab:
        accept(m_popup->current());
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        // "/who" typed out and Return: it is to be sent, not to be completed to itself.
        if (isTypedOut(m_popup->current()))
            return false;
        accept(m_popup->current());
        return true;
    default:
        return false;
    }
}

bool InputLine::completeByTab()
{
    const CompletionPlace place = completionPlace(draft(), m_edit->textCursor().position(), true);
    // With nothing to complete Tab goes to the next widget, as everywhere.
    if (place.length == 0) {
        focusNextChild();
        return true;
    }
    m_dismissedStart = -1;
    const QList<CompletionItem> items = itemsFor(place);
    m_place = place;
    if (items.size() == 1)
        accept(items.first());
    else if (!items.isEmpty())
        openPopup(items);
    return true;
}

QList<CompletionItem> InputLine::itemsFor(const CompletionPlace &place) const
{
    using Kind = CompletionPlace::Kind;
    switch (place.kind) {
    case Kind::Command:
        return completedCommands(place, m_commands);
    case Kind::Name:
        return completedNames(place, m_names ? m_names() : QStringList());
    case Kind::Emoji:
        return completedEmoji(place);
    case Kind::Symbol: {
        QList<CompletionItem> items
            = completedSymbols(place, m_symbols ? m_symbols() : QList<CompletionSymbol>());
        for (CompletionItem &item : items)
            item.price = m_price ? m_price(item.label.mid(1)) : QString();
        return items;
    }
    case Kind::Nothing:
        break;
    }
    return {};
}

/// The second colon of ":heart:" makes it what it means; Ctrl+Z gives the word back.
bool InputLine::finishEmoji()
{
    const CompletionPlace place = completionPlace(draft(), m_edit->textCursor().position(), false);
    const CompletionItem item = spelledEmoji(place);
    if (m_isComposing || item.insertion.isEmpty() || m_edit->textCursor().hasSelection())
        return false;
    m_place = place;
    accept(item);
    return true;
}

void InputLine::updateCompletions(bool isAsked)
{
    if (m_isComposing || m_isReplacing || !m_edit->hasFocus())
        return;
    // A list opened by Tab goes on as the word goes on.
    const bool wasAsked = isCompleting() && m_place.kind == CompletionPlace::Kind::Name;
    const CompletionPlace place
        = completionPlace(draft(), m_edit->textCursor().position(), isAsked || wasAsked);
    const bool isElsewhere = wasAsked && place.start != m_place.start;
    if (place.kind == CompletionPlace::Kind::Nothing || isElsewhere
        || m_edit->textCursor().hasSelection()) {
        m_dismissedStart = place.start == m_dismissedStart ? m_dismissedStart : -1;
        return closePopup();
    }
    if (place.start == m_dismissedStart)
        return;
    m_dismissedStart = -1;
    m_place = place;
    const QList<CompletionItem> items = itemsFor(place);
    if (items.isEmpty())
        closePopup();
    else
        openPopup(items);
}

void InputLine::openPopup(const QList<CompletionItem> &items)
{
    // The line may have been moved to another window.
    if (!m_popup || m_popup->parentWidget() != window()) {
        delete m_popup;
        m_popup = new CompletionPopup(window());
        connect(m_popup, &CompletionPopup::chosen, this, &InputLine::accept);
        connect(m_popup, &CompletionPopup::sightChanged, this, [this] { emit symbolsInSight(offeredInSight()); });
    }
    QTextCursor word = m_edit->textCursor();
    word.setPosition(m_place.start);
    const QRect caret = m_edit->cursorRect(word);
    // Above the whole line, so that it never covers what is being typed.
    const QPoint corner = m_edit->mapTo(window(), QPoint(caret.left(), 0));
    m_popup->showItems(items, QRect(corner, QSize(1, m_edit->height())));
}

QStringList InputLine::offeredInSight() const
{
    QStringList symbols;
    if (!m_popup || m_place.kind != CompletionPlace::Kind::Symbol)
        return symbols;
    for (const CompletionItem &item : m_popup->itemsInSight())
        symbols.append(item.label.mid(1));
    return symbols;
}

void InputLine::refreshPrices()
{
    if (!isCompleting() || m_place.kind != CompletionPlace::Kind::Symbol || !m_price)
        return;
    QList<CompletionItem> items = m_popup->items();
    for (CompletionItem &item : items)
        item.price = m_price(item.label.mid(1));
    m_popup->refreshItems(items);
}

void InputLine::closePopup()
{
    if (m_popup)
        m_popup->hide();
}

bool InputLine::isTypedOut(const CompletionItem &item) const
{
    const QString label = item.label;
    const QString typed = draft().mid(m_place.start, m_place.length);
    // Names are listed without their sign; commands and symbols with it.
    const QStringView plain = typed.startsWith(u'@') ? QStringView(typed).mid(1) : QStringView(typed);
    return plain.compare(label, Qt::CaseInsensitive) == 0
        && m_place.kind != CompletionPlace::Kind::Emoji;
}

void InputLine::accept(const CompletionItem &item)
{
    if (item.insertion.isEmpty())
        return;
    m_isReplacing = true;
    QTextCursor cursor = m_edit->textCursor();
    cursor.setPosition(m_place.start);
    cursor.setPosition(m_place.start + m_place.length, QTextCursor::KeepAnchor);
    // A space that is there already serves as the one after the completion.
    const QString after = draft().mid(m_place.start + m_place.length, 1);
    const bool hasSpace = after == u" " && item.insertion.endsWith(u' ');
    cursor.insertText(hasSpace ? item.insertion.chopped(1) : item.insertion);
    if (hasSpace)
        cursor.movePosition(QTextCursor::Right);
    m_edit->setTextCursor(cursor);
    m_isReplacing = false;
    if (m_place.kind == CompletionPlace::Kind::Emoji)
        m_recentEmoji = EmojiPalette::withRecent(m_recentEmoji, item.label);
    closePopup();
}

void InputLine::insertName(const QString &name)
{
    const int at = m_edit->textCursor().selectionStart();
    const QString before = draft().left(at);
    const QString word = nameInsertion(name, before.trimmed().isEmpty() ? 0 : at);
    if (before == nameInsertion(name, 0) || before.endsWith(u' ' + nameInsertion(name, at)))
        m_edit->setFocus();
    else
        insertText(word);
}

} // namespace outcry
