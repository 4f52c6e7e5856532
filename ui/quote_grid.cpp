// SPDX-License-Identifier: MIT
#include "ui/quote_grid.h"

#include "ui/empty_state.h"
#include "ui/frame_clock.h"
#include "ui/look.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

namespace outcry {

using look::Role;

static constexpr int kSlowMs = 1000;
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
    m_slowClock.setTimerType(Qt::CoarseTimer);
    m_slowClock.setInterval(kSlowMs);
    connect(&m_slowClock, &QTimer::timeout, this, &QuoteGrid::beatSlowly);
    connect(&m_clock, &FrameClock::frame, this, &QuoteGrid::onFrame);
    connect(m_emptyState, &EmptyState::actionRequested, this, &QuoteGrid::addRequested);
    connect(this, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        if (!m_order.isHeading(index.row()))
            emit symbolActivated(quoteOf(index.row()).symbol);
    });
    connect(&m_order, &QuoteOrder::headingsChanged, viewport(), qOverload<>(&QWidget::update));
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_order, signal, this, &QuoteGrid::showEmptyState);
    connect(&m_order, &QAbstractItemModel::modelReset, this, &QuoteGrid::showEmptyState);
    connect(&m_order, &QAbstractItemModel::layoutChanged, this, &QuoteGrid::showEmptyState);
    showEmptyState();
}

void QuoteGrid::takeMetrics()
{
    m_cells.takeFonts();
    verticalHeader()->setMinimumSectionSize(look::rowHeight());
    verticalHeader()->setDefaultSectionSize(look::rowHeight());
    horizontalHeader()->setMinimumSectionSize(4 * look::gap());
    horizontalHeader()->setFont(look::smallFont());
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
    m_paintedSteps.assign(std::size_t(m_order.rowCount()), -1);
    m_emptyState->setVisible(m_order.rowCount() == 0);
    m_emptyState->setGeometry(viewport()->rect());
    arrangeSlowClock();
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
    const QHeaderView *header = horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        if (header->isSectionHidden(column) || !isWanted(column))
            continue;
        const int x = header->sectionViewportPosition(column);
        const int width = header->sectionSize(column);
        if (!spans.empty() && spans.back().x + spans.back().width == x)
            spans.back().width += width;
        else
            spans.push_back({x, width});
    }
    return spans;
}

void QuoteGrid::takeSpans()
{
    m_changingSpans = spansOf([](int column) {
        return column != QuoteModel::SymbolColumn && column != QuoteOrder::kSparkColumn;
    });
    m_glowSpans = spansOf(&QuoteCells::canGlow);
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
    const auto [top, bottom] = visibleRows();
    const int from = qMax(first.row(), top);
    const int to = qMin(last.row(), bottom);
    if (from > to)
        return;
    updateCells(from, to, m_changingSpans);
    // With its first price a symbol may get the mark of a simulated one.
    for (int row = from; row <= to; ++row) {
        if (!m_order.isHeading(row) && m_quotes->tickedAtMs(m_order.sourceRow(row)) == 0)
            updateRow(row);
    }
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
    m_quotes->publishChanges();
    if (!m_isGlowOn || !isVisible())
        return;
    bool isGlowing = false;
    const auto [top, bottom] = visibleRows();
    for (int row = top; row <= bottom; ++row) {
        const int step = glowStepOf(row);
        isGlowing = isGlowing || step >= 0;
        if (step != m_paintedSteps[std::size_t(row)])
            updateCells(row, row, m_glowSpans);
    }
    if (isGlowing)
        m_clock.request(FrameClock::Pace::Fast);
}

void QuoteGrid::arrangeSlowClock()
{
    if (isVisible() && m_order.rowCount() > 0) {
        if (!m_slowClock.isActive())
            m_slowClock.start();
    } else {
        m_slowClock.stop();
    }
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
        else if (!isColumnHidden(QuoteModel::AgeColumn))
            viewport()->update(visualRect(m_order.index(row, QuoteModel::AgeColumn)));
    }
}

void QuoteGrid::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const auto [top, bottom] = visibleRows();
    const QColor background = look::colour(Role::Background);
    for (const QRect &part : event->region()) {
        int end = 0;
        for (int row = top; row <= bottom; ++row) {
            const int y = rowViewportPosition(row);
            end = y + rowHeight(row);
            if (end > part.top() && y <= part.bottom())
                paintRow(painter, row, part);
        }
        if (part.bottom() >= end)
            painter.fillRect(
                part.intersected(QRect(0, end, viewport()->width(), viewport()->height())),
                background);
    }
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
    const QHeaderView *header = horizontalHeader();
    const int y = rowViewportPosition(row);
    const int height = rowHeight(row);
    int end = 0;
    bool hasGlowCells = false;
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        if (header->isSectionHidden(column))
            continue;
        const QRect cell(header->sectionViewportPosition(column), y, header->sectionSize(column),
                         height);
        end = cell.right() + 1;
        if (!cell.intersects(part))
            continue;
        hasGlowCells = hasGlowCells || QuoteCells::canGlow(column);
        m_cells.paint(painter, cell, column, cells);
    }
    if (hasGlowCells)
        m_paintedSteps[std::size_t(row)] = cells.glowStep;
    // The row reaches to the edge, so that selection and lines do.
    const QRect rest(end, y, viewport()->width() - end, height);
    if (rest.width() > 0 && rest.intersects(part)) {
        painter.fillRect(rest,
                         look::colour(cells.isSelected         ? Role::Selection
                                          : cells.isUnderMouse ? Role::Hover
                                                               : Role::Background));
        painter.fillRect(QRect(end, rest.bottom(), rest.width(), 1), look::colour(Role::Line));
    }
    if (hasFocus() && row == currentIndex().row())
        painter.fillRect(QRect(0, y, qMax(2, look::halfGap() / 2), height - 1),
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
