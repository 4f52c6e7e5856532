// SPDX-License-Identifier: MIT
#include "ui/input_edit.h"

#include "ui/look.h"
#include "ui/picture_offer.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QMimeData>

#include <algorithm>
#include <cmath>

namespace outcry {

InputEdit::InputEdit(QWidget *parent)
    : QPlainTextEdit(parent)
{
    // Words stand as far from the edge as in every other field.
    setViewportMargins(look::halfGap(), 0, look::halfGap(), 0);
}

bool InputEdit::canInsertFromMimeData(const QMimeData *data) const
{
    return holdsPicture(*data) || data->hasText();
}

void InputEdit::setPrompt(const QString &prompt)
{
    m_prompt = prompt;
    // QPlainTextEdit keeps the former one on the screen.
    viewport()->update();
}

/// Qt would break it into lines, of which a field of one line shows the first.
void InputEdit::paintEvent(QPaintEvent *event)
{
    if (document()->isEmpty()) {
        const int room = viewport()->width() - int(std::ceil(2 * document()->documentMargin()));
        setPlaceholderText(fontMetrics().elidedText(m_prompt, Qt::ElideRight, std::max(0, room)));
    }
    QPlainTextEdit::paintEvent(event);
}

void InputEdit::insertAsked(const QString &text)
{
    textCursor().insertText(text);
    ensureCursorVisible();
}

void InputEdit::insertFromMimeData(const QMimeData *data)
{
    if (holdsPicture(*data))
        return emit pictureOffered();
    QString text = data->text();
    if (text.size() > kMostPastedCharacters)
        return emit tooMuchPasted(text.size());
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
    // A line copied with its end is one line.
    if (text.endsWith(u'\n') && text.count(u'\n') == 1)
        text.chop(1);
    if (text.contains(u'\n'))
        return emit linesPasted(text);
    insertAsked(text);
}

void InputEdit::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu *menu = createStandardContextMenu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const QTextCursor cursor = isByKey ? textCursor() : cursorForPosition(event->pos());
    emit menuRequested(menu, cursor.position());
    menu->popup(isByKey ? viewport()->mapToGlobal(cursorRect().bottomLeft()) : event->globalPos());
}

} // namespace outcry
