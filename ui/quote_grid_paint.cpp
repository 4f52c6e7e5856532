// SPDX-License-Identifier: MIT
// Which cells of a price grid are painted anew, and how.
#include "ui/frame_clock.h"
#include "ui/look.h"
#include "ui/pixel_plane.h"
#include "ui/quote_grid.h"

#include <QHeaderView>
#include <QPaintEvent>
#include <QPainter>

#include <algorithm>

namespace outcry {

using look::Role;

/// More than any screen is wide; what is outside of the viewport is cut off.
static constexpr int kWholeWidth = 1 << 16;

QuoteGrid::Rows QuoteGrid::visibleRows() const
{
    Rows rows;
    rows.height = verticalHeader()->defaultSectionSize();
    const int first = rowAt(0);
    if (first < 0)
        return rows;
    rows.first = first;
    rows.y = rowViewportPosition(first);
    rows.last = std::min(m_order.rowCount() - 1, first + (viewport()->height() - 1 - rows.y) / rows.height);
    return rows;
}

/// Neighbouring columns in one piece, so that a row costs one rectangle and not one for each cell.
std::vector<QuoteGrid::Span> QuoteGrid::spansOf(int stale) const
{
    if (stale & Whole)
        return {{0, kWholeWidth}};
    const auto isWanted = [stale](int column) {
        const bool isAge = column == QuoteModel::AgeColumn;
        const bool isPrice = !isAge && column != QuoteModel::SymbolColumn && column != QuoteModel::SourceColumn
            && column != QuoteOrder::kSparkColumn;
        return (isPrice && stale & Prices) || (isAge && stale & Age) || (stale & Glowing && QuoteCells::canGlow(column));
    };
    std::vector<Span> spans;
    for (const auto &[column, span] : m_columns) {
        if (isWanted(column))
            spans.push_back(span);
    }
    std::sort(spans.begin(), spans.end(), [](const Span &a, const Span &b) { return a.x < b.x; });
    std::vector<Span> joined;
    for (const Span &span : spans) {
        if (!joined.empty() && joined.back().x + joined.back().width == span.x)
            joined.back().width += span.width;
        else
            joined.push_back(span);
    }
    return joined;
}

void QuoteGrid::takeSpans()
{
    m_columns.clear();
    const QHeaderView *header = horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        if (!header->isSectionHidden(column))
            m_columns.push_back(
                {column, {header->sectionViewportPosition(column), header->sectionSize(column)}});
    }
    for (int stale = Fresh; stale <= AllStale; ++stale)
        m_spans[std::size_t(stale)] = spansOf(stale);
    viewport()->update();
}

QRegion QuoteGrid::takeStale(const Rows &rows)
{
    // As QRegion wants them: from top to bottom, from left to right, none touching another at its side.
    std::vector<QRect> rects;
    const qint64 nowMs = m_quotes->nowMs();
    bool isAnyWaiting = false;
    bool havePricesChanged = false;
    const auto take = [&](int row) -> int {
        Painted &painted = m_painted[std::size_t(row)];
        if (isWaiting(painted, nowMs)) {
            isAnyWaiting = true;
            return Fresh;
        }
        havePricesChanged |= (painted.stale & (Prices | Whole)) != 0;
        return std::exchange(painted.stale, Fresh);
    };
    int former = Fresh;
    int from = rows.first;
    for (int row = rows.first; row <= rows.last + 1; ++row) {
        const int stale = row <= rows.last ? take(row) : Fresh;
        if (stale == former)
            continue;
        for (const Span &span : m_spans[std::size_t(former)])
            rects.emplace_back(span.x, rows.yOf(from), span.width, (row - from) * rows.height);
        former = stale;
        from = row;
    }
    // With a frame more than it takes: what changes meanwhile is often painted in one with them.
    if (isAnyWaiting)
        m_clock.requestWithin(int(m_restsUntilMs - nowMs) + FrameClock::kCalmMs);
    // The beat that is nearest to a rest from now: what was painted a moment after one stays with it.
    if (havePricesChanged)
        m_restsUntilMs = (nowMs + m_restMs + m_restMs / 2) / m_restMs * m_restMs;
    QRegion region;
    region.setRects(rects.data(), int(rects.size()));
    return region;
}

void QuoteGrid::paintEvent(QPaintEvent *event)
{
    // Before the frame that will fit the column to them.
    if (!m_areSymbolsMeasured)
        measureSymbols();
    QPainter painter(viewport());
    painter.setLayoutDirection(layoutDirection());
    const Rows rows = visibleRows();
    // A cell may reach into several parts, and no text may be drawn twice over itself.
    for (const QRect &part : event->region())
        paintPart(painter, part, rows);
    if (m_dropRow >= 0)
        paintDropLine(painter);
}

void QuoteGrid::paintPart(QPainter &painter, const QRect &part, const Rows &rows)
{
    PixelPlane plane(painter, part);
    // All at once: every line of pixels is a page of memory, and fetching it costs more than
    // filling it.
    plane.fill(plane.bounds(), look::colour(Role::Background).rgb());
    const int first = rows.first + (part.top() - rows.y) / rows.height;
    const int last = std::min(rows.last, rows.first + (part.bottom() - rows.y) / rows.height);
    for (int row = first; row <= last; ++row) {
        if (m_order.isHeading(row))
            paintHeading(plane.painter(), row, part);
        else
            paintRow(plane, row, part, rows.yOf(row), rows.height);
    }
}

void QuoteGrid::paintRow(PixelPlane &plane, int row, const QRect &part, int y, int height)
{
    const Quote &quote = quoteOf(row);
    QuoteCells::Row cells;
    cells.quote = &quote;
    cells.spark = m_sparks->find(quote.symbol);
    cells.nowMs = m_quotes->nowMs();
    cells.glowStep = glowStepOf(row, cells.nowMs);
    cells.isOld = !m_isLive || quote.isStale(cells.nowMs) || m_deadSources.contains(quote.source);
    cells.isSelected = selectionModel()->isSelected(m_order.index(row, 0));
    cells.isUnderMouse = row == m_rowUnderMouse;
    QRect covered(isRightToLeft() ? viewport()->width() : 0, y, 0, height);
    for (const auto &[column, span] : m_columns) {
        const QRect cell(span.x, y, span.width, height);
        covered |= cell;
        if (!cell.intersects(part))
            continue;
        if (QuoteCells::canGlow(column))
            m_painted[std::size_t(row)].glowStep = cells.glowStep;
        if (column == QuoteModel::AgeColumn)
            m_painted[std::size_t(row)].ageSeconds = ageSecondsOf(quote, cells.nowMs);
        m_cells.paint(plane, cell, column, cells);
    }
    const auto fill = [&plane](const QRect &rect, Role role) { plane.fill(plane.toPixels(rect), look::colour(role).rgb()); };
    // The row reaches to the edge, so that selection and lines do.
    const QRect rest = isRightToLeft() ? QRect(0, y, covered.left(), height)
                                       : QRect(covered.right() + 1, y, viewport()->width() - covered.right() - 1, height);
    if ((cells.isSelected || cells.isUnderMouse) && rest.width() > 0)
        fill(rest, cells.isSelected ? Role::Selection : Role::Hover);
    fill(QRect(part.x(), y + height - 1, part.width(), 1), Role::Line);
    const int mark = qMax(2, look::halfGap() / 2);
    if (hasFocus() && row == currentIndex().row())
        fill(QRect(isRightToLeft() ? viewport()->width() - mark : 0, y, mark, height - 1), Role::Accent);
}

void QuoteGrid::paintDropLine(QPainter &painter)
{
    const int last = m_order.rowCount() - 1;
    const int y = m_dropRow > last ? rowViewportPosition(last) + rowHeight(last)
                                   : rowViewportPosition(m_dropRow);
    painter.fillRect(QRect(0, qMax(0, y - 1), viewport()->width(), 2), look::colour(Role::Accent));
}

} // namespace outcry
