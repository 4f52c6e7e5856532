// SPDX-License-Identifier: MIT
// Headings of a price grid: painting, folding, naming in place.
#include "ui/look.h"
#include "ui/name_field.h"
#include "ui/quote_grid.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPainter>

namespace outcry {

using look::Role;

QRect QuoteGrid::chevronRect(int row) const
{
    const int edge = look::iconSize();
    return {0, rowViewportPosition(row), edge + 2 * look::halfGap(), rowHeight(row)};
}

void QuoteGrid::paintHeading(QPainter &painter, int row, const QRect &part)
{
    const QRect room(0, rowViewportPosition(row), viewport()->width(), rowHeight(row));
    if (!room.intersects(part))
        return;
    const WatchRow &heading = m_order.heading(row);
    const bool isSelected = selectionModel()->isSelected(m_order.index(row, 0));
    const Role background = isSelected ? Role::Selection : row == m_rowUnderMouse ? Role::Hover : Role::Surface;
    painter.fillRect(room, look::colour(background));
    painter.fillRect(QRect(0, room.bottom(), room.width(), 1), look::colour(Role::Line));
    const int edge = look::iconSize() * 3 / 4;
    const QRect chevron = chevronRect(row);
    look::icon(heading.isCollapsed ? u"chevron-right" : u"chevron-down", Role::DimText)
        .paint(&painter, QRect(chevron.center() - QPoint(edge / 2, edge / 2), QSize(edge, edge)));
    painter.setFont(look::headingFont());
    painter.setPen(look::colour(Role::Text));
    QRect words = room.adjusted(chevron.width(), 0, -look::gap(), 0);
    const QString count = QLocale().toString(m_order.followerCount(row));
    const QFontMetrics metrics(painter.font());
    if (heading.isCollapsed) {
        painter.setPen(look::colour(Role::DimText));
        painter.drawText(words, Qt::AlignRight | Qt::AlignVCenter, count);
        words.adjust(0, 0, -metrics.horizontalAdvance(count) - look::gap(), 0);
        painter.setPen(look::colour(Role::Text));
    }
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(heading.heading, Qt::ElideRight, words.width()));
    if (row == currentIndex().row() && hasFocus()) {
        painter.setPen(look::colour(Role::Accent));
        painter.drawRect(room.adjusted(0, 0, -1, -1));
    }
}

bool QuoteGrid::toggleHeading(int row)
{
    if (row < 0 || row >= m_order.rowCount() || !m_order.isHeading(row))
        return false;
    setCurrentIndex(m_order.index(row, 0));
    m_order.lists()->setCollapsed(m_order.list(), m_order.listRow(row), !m_order.heading(row).isCollapsed);
    return true;
}

/// Left closes a section and Right opens it, as in a tree; Return does either, F2 names it.
bool QuoteGrid::foldByKey(const QKeyEvent &event)
{
    const int row = currentIndex().row();
    if (row < 0 || row >= m_order.rowCount() || !m_order.isHeading(row) || event.modifiers() != Qt::NoModifier)
        return false;
    const bool isCollapsed = m_order.heading(row).isCollapsed;
    switch (event.key()) {
    case Qt::Key_Left:
        return isCollapsed || toggleHeading(row);
    case Qt::Key_Right:
        return !isCollapsed || toggleHeading(row);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        return toggleHeading(row);
    case Qt::Key_F2:
        editHeading(row);
        return true;
    default:
        return false;
    }
}

void QuoteGrid::mouseDoubleClickEvent(QMouseEvent *event)
{
    const int row = rowAt(event->position().toPoint().y());
    if (row >= 0 && m_order.isHeading(row)) {
        if (!chevronRect(row).contains(event->position().toPoint()))
            editHeading(row);
        return;
    }
    QTableView::mouseDoubleClickEvent(event);
}

void QuoteGrid::addHeading()
{
    if (!m_order.lists() || isArrangingRefused())
        return;
    const int before = currentIndex().isValid() ? currentIndex().row() : m_order.rowCount();
    const int listRow = m_order.listRow(before);
    m_order.lists()->insert(m_order.list(), {WatchRow::ofHeading(tr("New heading"))}, listRow);
    for (int row = 0; row < m_order.rowCount(); ++row) {
        if (m_order.isHeading(row) && m_order.listRow(row) == listRow) {
            chooseRow(row);
            scrollTo(m_order.index(row, 0));
            editHeading(row);
        }
    }
}

void QuoteGrid::editHeading(int row)
{
    if (row < 0 || row >= m_order.rowCount() || !m_order.isHeading(row))
        return;
    delete m_headingField;
    auto *field = new NameField(m_order.heading(row).heading, int(WatchLists::kLongestName), viewport());
    m_headingField = field;
    field->setObjectName(QStringLiteral("headingField"));
    field->setAccessibleName(tr("Name of the heading"));
    const QPersistentModelIndex index = m_order.index(row, 0);
    connect(field, &NameField::named, this, [this, index](const QString &name) {
        if (index.isValid())
            m_order.lists()->renameHeading(m_order.list(), m_order.listRow(index.row()), name);
    });
    field->open({chevronRect(row).width(), rowViewportPosition(row), viewport()->width() - chevronRect(row).width(),
                 rowHeight(row)});
}

} // namespace outcry
