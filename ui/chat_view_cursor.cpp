// SPDX-License-Identifier: MIT
// ChatView: the row that the arrow keys move to, and what it has.
#include "ui/chat_view.h"

#include "model/text.h"
#include "ui/look.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QPainter>

#include <algorithm>

namespace outcry {

using Part = MessageLayout::Part;

/// Of an address in a menu.
constexpr qsizetype kMostShownOfLink = 60;

int ChatView::cursorRow() const
{
    const int row = m_cursorId < 0 ? -1 : m_rows.rowOf(m_cursorId);
    return row >= 0 && row < m_rows.count() && !m_rows.isHidden(row) ? row : -1;
}

void ChatView::placeCursor(int row)
{
    repaintRow(std::exchange(m_cursorId, row < 0 ? -1 : m_rows.idOf(m_rows.runAt(row).shown)));
    repaintRow(m_cursorId);
    if (row < 0 || !QAccessible::isActive())
        return;
    QAccessibleEvent event(this, QAccessible::Focus);
    event.setChild(cursorRow());
    QAccessible::updateAccessibility(&event);
}

void ChatView::moveCursor(int direction)
{
    takeAppended();
    const QRect here = cursorRow() < 0 ? QRect() : rowRect(cursorRow());
    if (m_visible.isEmpty())
        return;
    // Out of sight or nowhere yet: at the edge that the key comes from.
    if (here.isEmpty())
        return placeCursor(direction < 0 ? lastVisibleRow() : firstVisibleRow());
    const int line = m_rows.metrics().lineHeight;
    // A row that is only partly seen is read first.
    if (direction < 0 ? here.top() < 0 : here.bottom() >= viewport()->height())
        return scrollBy(direction * line);
    int row = cursorRow() + direction;
    while (row >= m_rows.firstShown() && row < m_rows.count() && m_rows.isHidden(row))
        row += direction;
    if (row < m_rows.firstShown() || row >= m_rows.count())
        return;
    placeCursor(row);
    const int height = m_rows.heightOf(row);
    const int page = viewport()->height() - line;
    if (const int above = here.top() - height; direction < 0 && above < 0)
        scrollBy(std::max(above, -page));
    else if (const int below = here.bottom() + 1 + height - viewport()->height(); direction > 0 && below > 0)
        scrollBy(std::min(below, page));
}

void ChatView::paintCursor(QPainter &painter, const QRect &row)
{
    constexpr int kThick = 2;
    for (const QRect &edge : {QRect(row.left(), row.top(), row.width(), kThick),
                              QRect(row.left(), row.bottom() + 1 - kThick, row.width(), kThick),
                              QRect(row.left(), row.top(), kThick, row.height()),
                              QRect(row.right() + 1 - kThick, row.top(), kThick, row.height())})
        painter.fillRect(edge, look::colour(look::Role::Accent));
}

/// What a menu says of it.
static QString wordsOf(const MessageLayout::Hit &hit)
{
    switch (hit.part) {
    case Part::Link: {
        QString link = hit.text;
        if (link.size() > kMostShownOfLink)
            link = link.left(kMostShownOfLink - 1) + u'…';
        // '&' would underline the letter after it.
        return Text::tr("Open %1").arg(link.replace(u'&', QStringLiteral("&&")));
    }
    case Part::Symbol:
        return Text::tr("Show %1").arg(hit.text.mid(1).toUpper());
    case Part::Answered:
        return Text::tr("Go to the answered line");
    case Part::Day:
        return Text::tr("Go to another date");
    case Part::Retry:
        return Text::tr("Retry");
    case Part::Discard:
        return Text::tr("Discard");
    case Part::ShowAll:
    case Part::Folded:
        return Text::tr("Show all");
    default:
        return {};
    }
}

/// Those that are in the menu of every row in another way.
static bool isInEveryMenu(Part part)
{
    return part == Part::Answered || part == Part::Retry || part == Part::Discard;
}

void ChatView::addTargetActions(QMenu &menu, int row, bool isWholeMenu)
{
    const qint64 id = m_rows.idOf(row);
    // Rows that wait are other ones when some before them go: what would lose a line asks by its key.
    const QString key = m_model->rowAt(row).key;
    for (const MessageLayout::Hit &hit : m_rows.layoutOf(row).targets()) {
        if (!isWholeMenu && isInEveryMenu(hit.part))
            continue;
        menu.addAction(wordsOf(hit), this, [this, hit, id, key] {
            if (hit.part == Part::Retry)
                emit retryRequested(key);
            else if (hit.part == Part::Discard)
                emit discardRequested(key);
            else
                activate(hit, m_rows.rowOf(id));
        });
        if (!isWholeMenu && hit.part == Part::Link)
            menu.addAction(Text::tr("Copy link"), this,
                           [address = linkAddress(hit.text)] { QGuiApplication::clipboard()->setText(address.toString()); });
        if (!isWholeMenu && hit.part == Part::Symbol)
            addListing(menu, hit.text.mid(1).toUpper());
    }
    if (!isWholeMenu && !menu.isEmpty())
        menu.addSeparator();
}

void ChatView::activateCursor()
{
    const int row = cursorRow();
    if (row < 0)
        return;
    const QList<MessageLayout::Hit> targets = m_rows.layoutOf(row).targets();
    if (targets.size() == 1)
        return activate(targets.first(), row);
    if (targets.isEmpty())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addTargetActions(*menu, row, true);
    menu->setActiveAction(menu->actions().constFirst());
    menu->popup(viewport()->mapToGlobal(menuPlaceOf(row)));
}

QPoint ChatView::menuPlaceOf(int row) const
{
    const QRect place = rowRect(row).intersected(viewport()->rect());
    // In the column of the times there are no links.
    return {m_rows.metrics().timeX, place.bottom() - std::min(m_rows.metrics().lineHeight, place.height()) / 2};
}

} // namespace outcry
