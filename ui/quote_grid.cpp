// SPDX-License-Identifier: MIT
#include "ui/quote_grid.h"

#include "ui/empty_state.h"
#include "ui/frame_clock.h"
#include "ui/look.h"
#include "ui/name_field.h"

#include <QHeaderView>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

namespace outcry {

using look::Role;

QuoteGrid::QuoteGrid(FrameClock &clock, QWidget *parent)
    : QTableView(parent)
    , m_clock(clock)
    , m_emptyState(new EmptyState(QStringLiteral("prices"), tr("No symbols yet"),
                                  tr("Press Ctrl+T and type a name like AAPL."),
                                  tr("Add a symbol…"), viewport()))
{
    setAccessibleName(tr("Prices"));
    setModel(&m_order);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false);
    setEditTriggers(NoEditTriggers);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    setUpHeaders();
    takeMetrics();
    resetColumns();
    connect(&m_slowClock, &QTimer::timeout, this, &QuoteGrid::beatSlowly);
    connect(&m_clock, &FrameClock::frame, this, &QuoteGrid::onFrame);
    connect(m_emptyState, &EmptyState::actionRequested, this, &QuoteGrid::addRequested);
    connect(this, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        if (!m_order.isHeading(index.row()))
            emit symbolActivated(quoteOf(index.row()).symbol);
    });
    connect(&m_order, &QuoteOrder::headingsChanged, viewport(), qOverload<>(&QWidget::update));
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_order, signal, this, &QuoteGrid::onRowsChanged);
    connect(&m_order, &QAbstractItemModel::modelReset, this, &QuoteGrid::onRowsChanged);
    connect(&m_order, &QAbstractItemModel::layoutChanged, this, &QuoteGrid::showEmptyState);
    showEmptyState();
}

void QuoteGrid::takeMetrics()
{
    m_cells.takeFonts();
    m_areSymbolsMeasured = false;
    verticalHeader()->setMinimumSectionSize(look::rowHeight());
    verticalHeader()->setDefaultSectionSize(look::rowHeight());
    horizontalHeader()->setMinimumSectionSize(4 * look::gap());
    look::setFont(*horizontalHeader(), look::Font::Small);
}

void QuoteGrid::setQuotes(QuoteModel *quotes)
{
    if (m_quotes)
        disconnect(m_quotes, nullptr, this, nullptr);
    m_quotes = quotes;
    m_sparks.clear();
    m_order.setQuotes(quotes);
    if (!m_quotes)
        return;
    connect(m_quotes, &QuoteModel::changesWaiting, this, [this] { m_clock.request(); });
    connect(m_quotes, &QuoteModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &, int first, int last) {
                for (int row = first; row <= last; ++row)
                    m_sparks.remove(m_quotes->quoteAt(row).symbol);
            });
    if (m_quotes->hasChanges())
        m_clock.request();
    takeSpans();
}

void QuoteGrid::setList(WatchLists *lists, int list)
{
    const QString symbol = currentSymbol();
    m_order.setList(lists, list);
    if (!symbol.isEmpty())
        selectSymbol(symbol);
}

void QuoteGrid::setDeadSources(const QSet<QString> &sources)
{
    if (sources == m_deadSources)
        return;
    m_deadSources = sources;
    viewport()->update();
}

void QuoteGrid::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (current.row() != previous.row())
        emit currentSymbolChanged(currentSymbol());
}

void QuoteGrid::showEmptyState()
{
    m_painted.assign(std::size_t(m_order.rowCount()), {});
    m_emptyState->setVisible(m_order.rowCount() == 0);
    m_emptyState->setGeometry(viewport()->rect());
    arrangeSlowClock();
}

void QuoteGrid::onRowsChanged()
{
    showEmptyState();
    m_areSymbolsMeasured = false;
    m_clock.request();
}

void QuoteGrid::measureSymbols()
{
    QStringList symbols;
    for (int row = 0; row < m_order.rowCount(); ++row) {
        if (!m_order.isHeading(row))
            symbols += quoteOf(row).symbol;
    }
    m_cells.fitSymbols(symbols);
}

void QuoteGrid::setGlowOn(bool on)
{
    m_isGlowOn = on;
    viewport()->update();
}

QString QuoteGrid::currentSymbol() const
{
    const QModelIndex index = currentIndex();
    return index.isValid() && m_quotes && !m_order.isHeading(index.row()) ? quoteOf(index.row()).symbol : QString();
}

QStringList QuoteGrid::selectedSymbols() const
{
    QStringList symbols;
    for (int row = 0; row < m_order.rowCount(); ++row) {
        if (!m_order.isHeading(row) && selectionModel()->isSelected(m_order.index(row, 0)))
            symbols += quoteOf(row).symbol;
    }
    return symbols;
}

void QuoteGrid::selectSymbol(const QString &symbol)
{
    const int source = m_quotes ? m_quotes->rowOf(symbol) : -1;
    if (source < 0)
        return;
    const QModelIndex index = m_order.mapFromSource(m_quotes->index(source, 0));
    if (!index.isValid())
        return;
    selectRow(index.row());
    scrollTo(index);
}

std::pair<int, int> QuoteGrid::visibleRows() const
{
    const int first = rowAt(0);
    const int last = rowAt(viewport()->height() - 1);
    if (first < 0)
        return {0, -1};
    return {first, last < 0 ? m_order.rowCount() - 1 : last};
}

/// Neighbouring columns of one kind in one piece, so that a row costs one rectangle and not one for
/// each cell.
std::vector<QuoteGrid::Span> QuoteGrid::spansOf(const std::function<bool(int)> &isWanted) const
{
    std::vector<Span> spans;
    for (const auto &[column, span] : m_columns) {
        if (!isWanted(column))
            continue;
        if (!spans.empty() && spans.back().x + spans.back().width == span.x)
            spans.back().width += span.width;
        else
            spans.push_back(span);
    }
    return spans;
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
    m_changingSpans = spansOf([](int column) {
        return column != QuoteModel::SymbolColumn && column != QuoteModel::AgeColumn
            && column != QuoteModel::SourceColumn && column != QuoteOrder::kSparkColumn;
    });
    m_glowSpans = spansOf(&QuoteCells::canGlow);
    m_ageSpans = spansOf([](int column) { return column == QuoteModel::AgeColumn; });
    viewport()->update();
}

void QuoteGrid::updateCells(int firstRow, int lastRow, const std::vector<Span> &spans)
{
    const int y = rowViewportPosition(firstRow);
    const int height = rowViewportPosition(lastRow) + rowHeight(lastRow) - y;
    for (const Span &span : spans)
        viewport()->update(span.x, y, span.width, height);
}

void QuoteGrid::updateRow(int row)
{
    if (row >= 0 && row < m_order.rowCount())
        viewport()->update(0, rowViewportPosition(row), viewport()->width(), rowHeight(row));
}

/// The curves gather by the second too: a look-up for each row at each frame would cost more than
/// painting.
void QuoteGrid::gatherSparks()
{
    // Of other lists too: they are to be seen at once when their turn comes.
    for (int source = 0; source < m_quotes->rowCount(); ++source) {
        const Quote &quote = m_quotes->quoteAt(source);
        if (quote.receivedMs == 0)
            continue;
        const bool isNew = m_sparks[quote.symbol].add(quote.priceTicks, quote.receivedMs);
        if (isNew && !isColumnHidden(QuoteOrder::kSparkColumn)) {
            const QModelIndex shown = m_order.mapFromSource(m_quotes->index(source, 0));
            if (shown.isValid())
                viewport()->update(visualRect(m_order.index(shown.row(), QuoteOrder::kSparkColumn)));
        }
    }
}

/// The ready-made way repaints everything between the first and the last row; here only cells that
/// can have changed.
void QuoteGrid::dataChanged(const QModelIndex &first, const QModelIndex &last, const QList<int> &)
{
    if (isVisible())
        m_slowClock.arrange(0);
    const auto [top, bottom] = m_frameRows ? *m_frameRows : visibleRows();
    const int from = qMax(first.row(), top);
    const int to = qMin(last.row(), bottom);
    if (from > to)
        return;
    updateCells(from, to, m_changingSpans);
    for (int row = from; row <= to; ++row) {
        if (m_order.isHeading(row))
            continue;
        // With its first price a symbol may get the mark of a simulated one.
        if (m_quotes->tickedAtMs(m_order.sourceRow(row)) == 0)
            updateRow(row);
        else if (m_painted[std::size_t(row)].ageSeconds != ageSecondsOf(quoteOf(row)))
            updateCells(row, row, m_ageSpans);
    }
}

/// Prices that come many times a second are of age 0 each time: no reason to paint.
qint64 QuoteGrid::ageSecondsOf(const Quote &quote) const
{
    return (m_quotes->nowMs() - quote.receivedMs) / 1000;
}

int QuoteGrid::glowStepOf(int row) const
{
    if (!m_isGlowOn || m_order.isHeading(row))
        return -1;
    const qint64 tickedAt = m_quotes->tickedAtMs(m_order.sourceRow(row));
    const qint64 passed = m_quotes->nowMs() - tickedAt;
    if (tickedAt == 0 || passed < 0 || passed >= look::kGlowMs)
        return -1;
    return int(passed * look::kGlowSteps / look::kGlowMs);
}

void QuoteGrid::onFrame()
{
    if (!m_quotes)
        return;
    if (!std::exchange(m_areSymbolsMeasured, true)) {
        measureSymbols();
        fitSymbolColumn();
        viewport()->update();
    }
    m_frameRows = visibleRows();
    m_quotes->publishChanges();
    const auto [top, bottom] = *std::exchange(m_frameRows, std::nullopt);
    if (!m_isGlowOn || !isVisible())
        return;
    bool isGlowing = false;
    for (int row = top; row <= bottom; ++row) {
        const int step = glowStepOf(row);
        isGlowing = isGlowing || step >= 0;
        if (step != m_painted[std::size_t(row)].glowStep)
            updateCells(row, row, m_glowSpans);
    }
    if (isGlowing)
        m_clock.request(FrameClock::Pace::Fast);
}

void QuoteGrid::arrangeSlowClock()
{
    qint64 newestMs = 0;
    for (int source = 0; m_quotes && source < m_quotes->rowCount(); ++source)
        newestMs = qMax(newestMs, m_quotes->quoteAt(source).receivedMs);
    const bool isAgeing = newestMs != 0 && isVisible();
    m_slowClock.arrange(isAgeing ? std::optional(m_quotes->nowMs() - newestMs) : std::nullopt);
}

void QuoteGrid::beatSlowly()
{
    const qint64 before = std::exchange(m_slowMs, m_quotes->nowMs());
    if (m_order.isSorted() && m_dropRow < 0)
        m_order.sortAgain();
    gatherSparks();
    const auto [top, bottom] = visibleRows();
    for (int row = top; row <= bottom; ++row) {
        if (m_order.isHeading(row) || quoteOf(row).receivedMs == 0)
            continue;
        const Quote &quote = quoteOf(row);
        if (quote.isStale(before) != quote.isStale(m_slowMs))
            updateRow(row);
        else if (m_painted[std::size_t(row)].ageSeconds != ageSecondsOf(quote))
            updateCells(row, row, m_ageSpans);
    }
    arrangeSlowClock();
}

void QuoteGrid::paintEvent(QPaintEvent *event)
{
    // Before the frame that will fit the column to them.
    if (!m_areSymbolsMeasured)
        measureSymbols();
    QPainter painter(viewport());
    painter.setLayoutDirection(layoutDirection());
    const auto [top, bottom] = visibleRows();
    const QColor background = look::colour(Role::Background);
    for (const QRect &part : event->region()) {
        // A cell may reach into several parts, and no text may be drawn twice over itself; drawing
        // into one rectangle is quicker besides.
        painter.setClipRect(part);
        // All at once: every line of pixels is a page of memory, and fetching it costs more than
        // filling it.
        painter.fillRect(part, background);
        for (int row = top; row <= bottom; ++row) {
            const int y = rowViewportPosition(row);
            if (y + rowHeight(row) > part.top() && y <= part.bottom())
                paintRow(painter, row, part);
        }
    }
    painter.setClipping(false);
    if (m_dropRow >= 0)
        paintDropLine(painter);
}

void QuoteGrid::paintRow(QPainter &painter, int row, const QRect &part)
{
    if (m_order.isHeading(row))
        return paintHeading(painter, row, part);
    const Quote &quote = quoteOf(row);
    const auto spark = m_sparks.constFind(quote.symbol);
    QuoteCells::Row cells;
    cells.quote = &quote;
    cells.spark = spark == m_sparks.constEnd() ? nullptr : &*spark;
    cells.nowMs = m_quotes->nowMs();
    cells.glowStep = glowStepOf(row);
    cells.isOld = quote.isStale(cells.nowMs) || m_deadSources.contains(quote.source);
    cells.isSelected = selectionModel()->isSelected(m_order.index(row, 0));
    cells.isUnderMouse = row == m_rowUnderMouse;
    const int y = rowViewportPosition(row);
    const int height = rowHeight(row);
    QRect covered(isRightToLeft() ? viewport()->width() : 0, y, 0, height);
    for (const auto &[column, span] : m_columns) {
        const QRect cell(span.x, y, span.width, height);
        covered |= cell;
        if (!cell.intersects(part))
            continue;
        if (QuoteCells::canGlow(column))
            m_painted[std::size_t(row)].glowStep = cells.glowStep;
        if (column == QuoteModel::AgeColumn)
            m_painted[std::size_t(row)].ageSeconds = (cells.nowMs - quote.receivedMs) / 1000;
        m_cells.paint(painter, cell, column, cells);
    }
    // The row reaches to the edge, so that selection and lines do.
    const QRect rest = isRightToLeft() ? QRect(0, y, covered.left(), height)
                                       : QRect(covered.right() + 1, y, viewport()->width() - covered.right() - 1, height);
    if ((cells.isSelected || cells.isUnderMouse) && rest.width() > 0 && rest.intersects(part))
        painter.fillRect(rest, look::colour(cells.isSelected ? Role::Selection : Role::Hover));
    painter.fillRect(QRect(part.x(), y + height - 1, part.width(), 1), look::colour(Role::Line));
    const int mark = qMax(2, look::halfGap() / 2);
    if (hasFocus() && row == currentIndex().row())
        painter.fillRect(QRect(isRightToLeft() ? viewport()->width() - mark : 0, y, mark, height - 1),
                         look::colour(Role::Accent));
}

void QuoteGrid::paintDropLine(QPainter &painter)
{
    const int last = m_order.rowCount() - 1;
    const int y = m_dropRow > last ? rowViewportPosition(last) + rowHeight(last)
                                   : rowViewportPosition(m_dropRow);
    painter.fillRect(QRect(0, qMax(0, y - 1), viewport()->width(), 2), look::colour(Role::Accent));
}

void QuoteGrid::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
        takeMetrics();
}

void QuoteGrid::showEvent(QShowEvent *event)
{
    QTableView::showEvent(event);
    arrangeSlowClock();
    m_clock.request();
}

void QuoteGrid::hideEvent(QHideEvent *event)
{
    QTableView::hideEvent(event);
    m_slowClock.stop();
}

void QuoteGrid::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitSymbolColumn();
    m_emptyState->setGeometry(viewport()->rect());
}

} // namespace outcry
