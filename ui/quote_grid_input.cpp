// SPDX-License-Identifier: MIT
// What the user does with a price grid: mouse, keys, menus, copying.
#include "ui/look.h"
#include "ui/quote_grid.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>

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

void QuoteGrid::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
    } else if (event->matches(QKeySequence::Delete) || event->key() == Qt::Key_Backspace) {
        if (const QStringList symbols = selectedSymbols(); !symbols.isEmpty())
            emit removeRequested(symbols);
    } else if (event->modifiers() == Qt::AltModifier && event->key() == Qt::Key_Up) {
        moveCurrent(-1);
    } else if (event->modifiers() == Qt::AltModifier && event->key() == Qt::Key_Down) {
        moveCurrent(1);
    } else if (event->key() == Qt::Key_Escape && m_dropRow >= 0) {
        m_dropRow = -1;
        m_pressedRow = -1;
        viewport()->update();
    } else {
        QTableView::keyPressEvent(event);
    }
}

void QuoteGrid::moveCurrent(int by)
{
    const int row = currentIndex().row();
    if (row < 0 || m_order.isSorted())
        return;
    m_quotes->moveSymbol(row, row + by);
    scrollTo(currentIndex());
}

void QuoteGrid::mousePressEvent(QMouseEvent *event)
{
    QTableView::mousePressEvent(event);
    m_pressedAt = event->position().toPoint();
    m_pressedRow = event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier
        ? rowAt(m_pressedAt.y())
        : -1;
}

void QuoteGrid::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint position = event->position().toPoint();
    setRowUnderMouse(rowAt(position.y()));
    if (!(event->buttons() & Qt::LeftButton)) {
        QTableView::mouseMoveEvent(event);
        return;
    }
    // Dragging moves the row; more rows are selected with Shift or Ctrl. A sorted list has no
    // places to move to.
    const bool isFar
        = (position - m_pressedAt).manhattanLength() >= QApplication::startDragDistance();
    if (m_pressedRow < 0 || m_order.isSorted() || (m_dropRow < 0 && !isFar))
        return;
    if (position.y() < 0 || position.y() >= viewport()->height()) {
        const int step = position.y() < 0 ? -look::rowHeight() : look::rowHeight();
        verticalScrollBar()->setValue(verticalScrollBar()->value() + step);
    }
    const int row = rowAt(qBound(0, position.y(), viewport()->height() - 1));
    const int last = m_order.rowCount();
    const bool isLowerHalf
        = row >= 0 && position.y() > rowViewportPosition(row) + rowHeight(row) / 2;
    m_dropRow = row < 0 ? last : row + (isLowerHalf ? 1 : 0);
    viewport()->update();
}

void QuoteGrid::mouseReleaseEvent(QMouseEvent *event)
{
    QTableView::mouseReleaseEvent(event);
    const int from = std::exchange(m_pressedRow, -1);
    const int gap = std::exchange(m_dropRow, -1);
    if (from < 0 || gap < 0)
        return;
    viewport()->update();
    m_quotes->moveSymbol(from, gap > from ? gap - 1 : gap);
}

void QuoteGrid::setRowUnderMouse(int row)
{
    if (row == m_rowUnderMouse)
        return;
    updateRow(std::exchange(m_rowUnderMouse, row));
    updateRow(row);
}

bool QuoteGrid::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        setRowUnderMouse(-1);
    return QTableView::viewportEvent(event);
}

void QuoteGrid::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QStringList symbols = selectedSymbols();
    const QString current = currentSymbol();
    if (!symbols.isEmpty() && !current.isEmpty()) {
        menu->addAction(tr("&Mention %1 in the chat").arg(current), this,
                        [this, current] { emit mentionRequested(current); });
        menu->addAction(look::icon(u"copy"), tr("&Copy"), QKeySequence::Copy, this,
                        &QuoteGrid::copySelection);
        if (!m_order.isSorted()) {
            menu->addSeparator();
            menu->addAction(look::icon(u"up"), tr("Move &up"), QKeySequence(Qt::ALT | Qt::Key_Up),
                            this, [this] { moveCurrent(-1); });
            menu->addAction(look::icon(u"down"), tr("Move &down"),
                            QKeySequence(Qt::ALT | Qt::Key_Down), this, [this] { moveCurrent(1); });
        }
        menu->addSeparator();
        const QString words = symbols.size() == 1
            ? tr("&Remove %1").arg(symbols.first())
            : tr("&Remove %n symbols", nullptr, int(symbols.size()));
        menu->addAction(look::icon(u"remove"), words, QKeySequence::Delete, this,
                        [this, symbols] { emit removeRequested(symbols); });
    }
    menu->addAction(look::icon(u"add"), tr("&Add a symbol…"), this, &QuoteGrid::addRequested);
    menu->popup(event->globalPos());
}

} // namespace outcry
