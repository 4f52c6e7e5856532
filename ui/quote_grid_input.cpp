// SPDX-License-Identifier: MIT
// What the user does with a price grid: mouse, keys, menus, copying.
#include "ui/context_place.h"
#include "ui/look.h"
#include "ui/quote_grid.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>
#include <QToolTip>

namespace outcry {

QString QuoteGrid::selectionAsText() const
{
    const QHeaderView *header = horizontalHeader();
    QString text;
    for (int row = 0; row < m_order.rowCount(); ++row) {
        if (!selectionModel()->isSelected(m_order.index(row, 0)))
            continue;
        QStringList cells;
        for (int visual = 0; visual < header->count(); ++visual) {
            const int column = header->logicalIndex(visual);
            if (!header->isSectionHidden(column) && column != QuoteOrder::kSparkColumn)
                cells += m_order.index(row, column).data().toString();
        }
        text += cells.join(u'\t') + u'\n';
    }
    return text;
}

void QuoteGrid::copySelection()
{
    const QString text = selectionAsText();
    if (!text.isEmpty())
        QApplication::clipboard()->setText(text);
}

QList<int> QuoteGrid::selectedRowNumbers() const
{
    QList<int> rows;
    for (int row = 0; row < m_order.rowCount(); ++row) {
        if (selectionModel()->isSelected(m_order.index(row, 0)))
            rows += row;
    }
    return rows;
}

void QuoteGrid::removeSelection()
{
    if (!m_order.lists()) {
        if (const QStringList symbols = selectedSymbols(); !symbols.isEmpty())
            emit removeRequested(symbols);
        return;
    }
    m_order.lists()->removeRows(m_order.list(), selectedListRows());
}

QList<int> QuoteGrid::selectedListRows() const
{
    QList<int> listRows;
    for (const int row : selectedRowNumbers())
        listRows += m_order.listRow(row);
    return listRows;
}

static bool movesRow(const QKeyEvent &event)
{
    return event.modifiers() == Qt::AltModifier && (event.key() == Qt::Key_Up || event.key() == Qt::Key_Down);
}

/// The window steps through its rooms by the same keys.
bool QuoteGrid::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && currentIndex().isValid() && movesRow(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QTableView::event(event);
}

void QuoteGrid::undo()
{
    WatchLists *lists = m_order.lists();
    if (lists == nullptr)
        return;
    const auto symbols = [&] { return m_order.list() < lists->count() ? lists->at(m_order.list()).symbols() : QStringList(); };
    const QStringList before = symbols();
    const QString name = lists->at(m_order.list()).name;
    lists->undo();
    QStringList back = symbols();
    back.removeIf([&](const QString &symbol) { return before.contains(symbol); });
    // Another list has come or gone, and this one is another.
    if (back.isEmpty() || lists->at(m_order.list()).name != name)
        return;
    selectSymbol(back.first());
    for (const QString &symbol : std::as_const(back)) {
        if (const QModelIndex index = m_order.mapFromSource(m_quotes->index(m_quotes->rowOf(symbol), 0)); index.isValid())
            selectionModel()->select(index, QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
}

void QuoteGrid::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
    } else if (event->matches(QKeySequence::Delete) || event->key() == Qt::Key_Backspace) {
        removeSelection();
    } else if (movesRow(*event)) {
        moveCurrent(event->key() == Qt::Key_Up ? -1 : 1);
    } else if (event->key() == Qt::Key_Escape && m_pressedRow >= 0) {
        endDrag();
    } else if (isReturn && event->modifiers() == Qt::ControlModifier && !currentSymbol().isEmpty()) {
        emit windowRequested(currentSymbol());
    } else if (event->matches(QKeySequence::Undo) && m_order.lists()) {
        undo();
    } else if (!foldByKey(*event)) {
        QTableView::keyPressEvent(event);
    }
}

bool QuoteGrid::isArrangingRefused()
{
    if (!m_order.isSorted())
        return false;
    emit arrangingRefused(tr("Sorted by %1 – click its title until the arrow is gone to arrange by hand.")
                              .arg(columnTitle(horizontalHeader()->sortIndicatorSection())));
    return true;
}

void QuoteGrid::moveCurrent(int by)
{
    const int row = currentIndex().row();
    const int to = row + by;
    if (row < 0 || isArrangingRefused() || to < 0 || to >= m_order.rowCount())
        return;
    m_order.moveToGap({row}, by > 0 ? to + 1 : to);
    scrollTo(currentIndex());
}

void QuoteGrid::mousePressEvent(QMouseEvent *event)
{
    m_pressedAt = event->position().toPoint();
    const int row = rowAt(m_pressedAt.y());
    const bool isPlain = event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier;
    if (isPlain && row >= 0 && m_order.isHeading(row) && chevronRect(row).contains(m_pressedAt)) {
        toggleHeading(row);
        return;
    }
    m_pressedRow = isPlain ? row : -1;
    // Several selected rows are dragged together: which one is meant is clear when the mouse is let go.
    m_isPressHeld = m_pressedRow >= 0 && m_order.lists() && selectedRowNumbers().size() > 1
        && selectionModel()->isSelected(m_order.index(row, 0));
    if (!m_isPressHeld)
        QTableView::mousePressEvent(event);
}

QList<int> QuoteGrid::draggedRows() const
{
    return m_isPressHeld ? selectedRowNumbers() : QList<int>{m_pressedRow};
}

void QuoteGrid::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint position = event->position().toPoint();
    setRowUnderMouse(viewport()->rect().contains(position) ? rowAt(position.y()) : -1);
    m_mouseMovedMs = m_quotes && m_rowUnderMouse >= 0 ? m_quotes->nowMs() : 0;
    if (!(event->buttons() & Qt::LeftButton)) {
        QTableView::mouseMoveEvent(event);
        return;
    }
    // Dragging moves rows; more rows are selected with Shift or Ctrl. A sorted list has no
    // places to move to.
    const bool isFar
        = (position - m_pressedAt).manhattanLength() >= QApplication::startDragDistance();
    if (m_pressedRow < 0 || (m_order.isSorted() && !m_order.lists()) || (!m_isDragging && !isFar))
        return;
    m_isDragging = true;
    emit draggedOver(event->globalPosition().toPoint());
    if (position.y() < 0 || position.y() >= viewport()->height()) {
        const int step = position.y() < 0 ? -look::rowHeight() : look::rowHeight();
        verticalScrollBar()->setValue(verticalScrollBar()->value() + step);
    }
    const int row = rowAt(qBound(0, position.y(), viewport()->height() - 1));
    const int last = m_order.rowCount();
    const bool isLowerHalf
        = row >= 0 && position.y() > rowViewportPosition(row) + rowHeight(row) / 2;
    m_dropRow = m_order.isSorted() ? -1 : row < 0 ? last : row + (isLowerHalf ? 1 : 0);
    viewport()->update();
}

void QuoteGrid::mouseReleaseEvent(QMouseEvent *event)
{
    const QList<int> rows = draggedRows();
    const int gap = m_dropRow;
    const bool wasDragging = m_isDragging;
    const bool wasHeld = m_isPressHeld;
    const int pressed = m_pressedRow;
    // The ready-made way would select anew where the mouse is let go.
    if (!wasDragging && !wasHeld)
        QTableView::mouseReleaseEvent(event);
    endDrag();
    const QPoint position = event->position().toPoint();
    if (!wasDragging) {
        if (wasHeld && pressed >= 0)
            chooseRow(pressed);
    } else if (pressed >= 0 && m_order.lists() && !viewport()->rect().contains(position)) {
        QList<int> listRows;
        for (const int row : rows)
            listRows += m_order.listRow(row);
        emit droppedOutside(event->globalPosition().toPoint(), listRows);
    } else if (pressed >= 0 && !isArrangingRefused() && gap >= 0) {
        m_order.moveToGap(rows, gap);
    }
}

void QuoteGrid::endDrag()
{
    m_pressedRow = -1;
    m_dropRow = -1;
    m_isPressHeld = false;
    if (std::exchange(m_isDragging, false))
        emit draggedOver({-1, -1});
    viewport()->update();
}

void QuoteGrid::setRowUnderMouse(int row)
{
    if (row == m_rowUnderMouse)
        return;
    updateRow(std::exchange(m_rowUnderMouse, row));
    updateRow(row);
}

bool QuoteGrid::isOrderHeld() const
{
    const qint64 restedMs = m_quotes->nowMs() - m_mouseMovedMs;
    return m_dropRow >= 0 || (m_menu && m_menu->isVisible()) || (m_mouseMovedMs != 0 && restedMs >= 0 && restedMs < kHoldMs);
}

/// It tells of the row that stood there.
void QuoteGrid::hideToolTip()
{
    if (viewport()->underMouse())
        QToolTip::hideText();
}

void QuoteGrid::openMenu(QMenu *menu, const QPoint &globalPosition)
{
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_menu = menu;
    menu->popup(globalPosition);
}

bool QuoteGrid::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave) {
        setRowUnderMouse(-1);
        m_mouseMovedMs = 0;
    }
    return QTableView::viewportEvent(event);
}

void QuoteGrid::addMoveActions(QMenu &menu)
{
    menu.addSeparator();
    const auto add = [this, &menu](QStringView icon, const QString &words, Qt::Key key, int by) {
        menu.addAction(look::icon(icon), words, QKeySequence(Qt::ALT | key), this, [this, by] { moveCurrent(by); })
            ->setEnabled(!m_order.isSorted());
    };
    add(u"up", tr("Move &up"), Qt::Key_Up, -1);
    add(u"down", tr("Move &down"), Qt::Key_Down, 1);
}

void QuoteGrid::addListActions(QMenu &menu)
{
    WatchLists *lists = m_order.lists();
    if (lists == nullptr || lists->count() < 2)
        return;
    QMenu *others = menu.addMenu(tr("Move &to"));
    for (int list = 0; list < lists->count(); ++list) {
        if (list == m_order.list())
            continue;
        // An ampersand would be a shortcut.
        others->addAction(QString(lists->at(list).name).replace(u'&', QStringLiteral("&&")), this,
                          [this, list] { m_order.lists()->moveRowsTo(m_order.list(), selectedListRows(), list); });
    }
}

void QuoteGrid::addRowActions(QMenu &menu)
{
    const QString current = currentSymbol();
    const QStringList symbols = selectedSymbols();
    const int row = currentIndex().row();
    if (!current.isEmpty()) {
        menu.addAction(tr("&Open %1 in a window").arg(current), QKeySequence(Qt::CTRL | Qt::Key_Return), this,
                       [this, current] { emit windowRequested(current); });
        menu.addAction(tr("&Mention %1 in the talk").arg(current), this,
                       [this, current] { emit mentionRequested(current); });
    } else if (row >= 0) {
        const bool isCollapsed = m_order.heading(row).isCollapsed;
        menu.addAction(isCollapsed ? tr("&Open the section") : tr("&Close the section"), this,
                       [this, row] { toggleHeading(row); });
        menu.addAction(look::icon(u"rename"), tr("Re&name the heading"), QKeySequence(Qt::Key_F2), this,
                       [this, row] { editHeading(row); });
    }
    menu.addAction(look::icon(u"copy"), tr("&Copy"), QKeySequence::Copy, this, &QuoteGrid::copySelection);
    addMoveActions(menu);
    addListActions(menu);
    menu.addSeparator();
    const QString words = !current.isEmpty() && symbols.size() == 1 ? tr("&Remove %1").arg(symbols.first())
        : symbols.size() > 1 ? tr("&Remove %n symbols", nullptr, int(symbols.size()))
                             : tr("&Remove the heading");
    menu.addAction(look::icon(u"remove"), words, QKeySequence::Delete, this, &QuoteGrid::removeSelection);
}

void QuoteGrid::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    if (currentIndex().isValid() && !selectedRowNumbers().isEmpty())
        addRowActions(*menu);
    menu->addAction(look::icon(u"add"), tr("&Add a symbol…"), this, &QuoteGrid::addRequested);
    if (m_order.lists())
        menu->addAction(tr("New &heading"), this, &QuoteGrid::addHeading)->setEnabled(!m_order.isSorted());
    openMenu(menu, contextPlace(*this, *event).global);
}

} // namespace outcry
