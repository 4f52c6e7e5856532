// SPDX-License-Identifier: MIT
#include "ui/quote_grid.h"

#include "ui/empty_state.h"
#include "ui/frame_clock.h"
#include "ui/light_header.h"
#include "ui/look.h"
#include "ui/name_field.h"
#include "ui/pixel_plane.h"

#include <QHeaderView>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace outcry {

using look::Role;

/// More than any screen is wide; what is outside of the viewport is cut off.
static constexpr int kWholeWidth = 1 << 16;

QuoteGrid::QuoteGrid(FrameClock &clock, QWidget *parent)
    : QTableView(parent)
    , m_clock(clock)
    , m_emptyState(new EmptyState(QStringLiteral("prices"), tr("No symbols yet"),
                                  tr("Press Ctrl+T and type a name like AAPL."),
                                  tr("Add a symbol…"), viewport()))
{
    setAccessibleName(tr("Prices"));
    // Before there is a model, for which both would be measured.
    verticalHeader()->hide();
    auto *header = new LightHeader(Qt::Horizontal, this);
    look::setFont(*header, look::Font::Small);
    setHorizontalHeader(header);
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
    m_cells.forgetPrices();
    for (int row = 0; row < m_order.rowCount(); ++row) {
        if (!m_order.isHeading(row))
            m_cells.fitPrice(quoteOf(row));
    }
}

void QuoteGrid::measurePrices()
{
    bool isWider = false;
    for (int row = 0; row < m_order.rowCount(); ++row) {
        if (!m_order.isHeading(row))
            isWider = m_cells.fitPrice(quoteOf(row)) || isWider;
    }
    if (isWider)
        fitSymbolColumn();
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

void QuoteGrid::chooseRow(int row)
{
    selectionModel()->setCurrentIndex(m_order.index(row, QuoteModel::SymbolColumn),
                                      QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void QuoteGrid::selectSymbol(const QString &symbol)
{
    const int source = m_quotes ? m_quotes->rowOf(symbol) : -1;
    if (source < 0)
        return;
    const QModelIndex index = m_order.mapFromSource(m_quotes->index(source, 0));
    if (!index.isValid())
        return;
    chooseRow(index.row());
    scrollTo(index);
}

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

void QuoteGrid::updateRow(int row)
{
    if (row >= 0 && row < m_order.rowCount())
        viewport()->update(0, rowViewportPosition(row), viewport()->width(), rowHeight(row));
}

QRegion QuoteGrid::takeStale(const Rows &rows)
{
    // As QRegion wants them: from top to bottom, from left to right, none touching another at its side.
    std::vector<QRect> rects;
    for (int row = rows.first; row <= rows.last;) {
        const int stale = std::exchange(m_painted[std::size_t(row)].stale, Fresh);
        int end = row + 1;
        while (stale != Fresh && end <= rows.last && m_painted[std::size_t(end)].stale == stale)
            m_painted[std::size_t(end++)].stale = Fresh;
        for (const Span &span : m_spans[std::size_t(stale)])
            rects.emplace_back(span.x, rows.yOf(row), span.width, (end - row) * rows.height);
        row = end;
    }
    QRegion region;
    region.setRects(rects.data(), int(rects.size()));
    return region;
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

/// Prices that come many times a second are of age 0 each time: no reason to paint.
static qint64 ageSecondsOf(const Quote &quote, qint64 nowMs)
{
    return (nowMs - quote.receivedMs) / 1000;
}

/// The ready-made way repaints everything between the first and the last row; here only cells that
/// can have changed.
void QuoteGrid::dataChanged(const QModelIndex &first, const QModelIndex &last, const QList<int> &)
{
    if (isVisible())
        m_slowClock.arrange(0);
    const Rows rows = m_frameRows ? *m_frameRows : visibleRows();
    const int to = qMin(last.row(), rows.last);
    const qint64 nowMs = m_quotes->nowMs();
    for (int row = qMax(first.row(), rows.first); row <= to; ++row) {
        if (m_order.isHeading(row))
            continue;
        Painted &painted = m_painted[std::size_t(row)];
        // With its first price a symbol may get the mark of a simulated one.
        if (m_quotes->tickedAtMs(m_order.sourceRow(row)) == 0) {
            painted.stale |= Whole;
            m_hasFirstPrices = true;
        } else {
            painted.stale |= painted.ageSeconds == ageSecondsOf(quoteOf(row), nowMs) ? Prices : Prices | Age;
        }
    }
    if (!m_frameRows)
        viewport()->update(takeStale(rows));
}

int QuoteGrid::glowStepOf(int row, qint64 nowMs) const
{
    if (!m_isGlowOn || m_order.isHeading(row))
        return -1;
    const qint64 tickedAt = m_quotes->tickedAtMs(m_order.sourceRow(row));
    const qint64 passed = nowMs - tickedAt;
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
    const Rows rows = *std::exchange(m_frameRows, std::nullopt);
    if (std::exchange(m_hasFirstPrices, false))
        measurePrices();
    if (!isVisible())
        return;
    bool isGlowing = false;
    const qint64 nowMs = m_quotes->nowMs();
    for (int row = rows.first; m_isGlowOn && row <= rows.last; ++row) {
        const int step = glowStepOf(row, nowMs);
        isGlowing = isGlowing || step >= 0;
        if (step != m_painted[std::size_t(row)].glowStep)
            m_painted[std::size_t(row)].stale |= Glowing;
    }
    // Now and not later: a further turn of the loop would cost as much again as the frame.
    if (const QRegion region = takeStale(rows); !region.isEmpty())
        viewport()->repaint(region);
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
    measurePrices();
    const Rows rows = visibleRows();
    for (int row = rows.first; row <= rows.last; ++row) {
        if (m_order.isHeading(row) || quoteOf(row).receivedMs == 0)
            continue;
        const Quote &quote = quoteOf(row);
        Painted &painted = m_painted[std::size_t(row)];
        if (quote.isStale(before) != quote.isStale(m_slowMs))
            painted.stale |= Whole;
        else if (painted.ageSeconds != ageSecondsOf(quote, m_slowMs))
            painted.stale |= Age;
    }
    viewport()->update(takeStale(rows));
    arrangeSlowClock();
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
    const auto spark = m_sparks.constFind(quote.symbol);
    QuoteCells::Row cells;
    cells.quote = &quote;
    cells.spark = spark == m_sparks.constEnd() ? nullptr : &*spark;
    cells.nowMs = m_quotes->nowMs();
    cells.glowStep = glowStepOf(row, cells.nowMs);
    cells.isOld = quote.isStale(cells.nowMs) || m_deadSources.contains(quote.source);
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
