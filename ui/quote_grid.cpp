// SPDX-License-Identifier: MIT
#include "ui/quote_grid.h"

#include "ui/empty_state.h"
#include "ui/frame_clock.h"
#include "ui/light_header.h"
#include "ui/look.h"
#include "ui/name_field.h"

#include <QHeaderView>
#include <QScrollBar>

#include <algorithm>

namespace outcry {

QuoteGrid::QuoteGrid(FrameClock &clock, QWidget *parent)
    : QTableView(parent)
    , m_clock(clock)
    , m_emptyState(new EmptyState(QStringLiteral("prices"), tr("No symbols yet"),
                                  tr("Press Ctrl+T or type /watch AAPL."),
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
    connect(&m_order, &QAbstractItemModel::layoutChanged, this, &QuoteGrid::hideToolTip);
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
    if (m_sparks)
        disconnect(m_sparks, nullptr, this, nullptr);
    m_sparks = quotes ? &SparkLines::of(*quotes) : nullptr;
    m_order.setQuotes(quotes);
    if (!m_quotes)
        return;
    connect(m_sparks, &SparkLines::grown, this, &QuoteGrid::updateSpark);
    connect(m_quotes, &QuoteModel::changesWaiting, this, &QuoteGrid::requestFrame);
    if (m_quotes->hasChanges())
        m_clock.request();
    takeSpans();
}

/// While something glows the next step is as near as the next frame, and both are painted in one. A frame before the beat
/// would paint nothing.
void QuoteGrid::requestFrame()
{
    if (!m_isGlowing)
        m_clock.requestWithin(FrameClock::kCalmMs + (isResting(m_quotes->nowMs()) ? int(m_restsUntilMs - m_framedMs) : 0));
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

void QuoteGrid::setLive(bool isLive)
{
    if (std::exchange(m_isLive, isLive) != isLive)
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
    m_isGlowing = false;
    m_clock.request();
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

void QuoteGrid::updateRow(int row)
{
    if (row >= 0 && row < m_order.rowCount())
        viewport()->update(0, rowViewportPosition(row), viewport()->width(), rowHeight(row));
}

void QuoteGrid::updateSpark(int source)
{
    const QModelIndex shown = isColumnHidden(QuoteOrder::kSparkColumn) ? QModelIndex() : m_order.mapFromSource(m_quotes->index(source, 0));
    if (shown.isValid())
        viewport()->update(visualRect(m_order.index(shown.row(), QuoteOrder::kSparkColumn)));
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

/// Counted by steps of the clock on the wall: all rows take theirs in the same frames.
static qint64 glowStepAt(qint64 ms)
{
    return ms * look::kGlowSteps / look::kGlowMs;
}

static int untilNextGlowStep(qint64 nowMs)
{
    return int(((glowStepAt(nowMs) + 1) * look::kGlowMs + look::kGlowSteps - 1) / look::kGlowSteps - nowMs);
}

int QuoteGrid::glowStepOf(int row, qint64 nowMs) const
{
    if (!m_isGlowOn || m_order.isHeading(row))
        return -1;
    const qint64 tickedAt = m_quotes->tickedAtMs(m_order.sourceRow(row));
    const Painted &painted = m_painted[std::size_t(row)];
    const qint64 from = painted.tickedAtMs == tickedAt ? painted.glowFromMs : tickedAt;
    if (tickedAt == 0 || nowMs < from)
        return -1;
    const qint64 step = glowStepAt(nowMs) - glowStepAt(from);
    return step < look::kGlowSteps ? int(step) : -1;
}

/// A change that is shown as soon as it may be glows from now on; one that was out of sight when it came, from then on.
void QuoteGrid::startGlow(int row, qint64 nowMs)
{
    if (m_order.isHeading(row))
        return;
    const qint64 tickedAt = m_quotes->tickedAtMs(m_order.sourceRow(row));
    Painted &painted = m_painted[std::size_t(row)];
    if (painted.tickedAtMs == tickedAt)
        return;
    painted.tickedAtMs = tickedAt;
    painted.glowFromMs = nowMs - tickedAt <= 2 * m_restMs + FrameClock::kCalmMs ? nowMs : tickedAt;
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
    const Rows rows = visibleRows();
    const qint64 nowMs = m_quotes->nowMs();
    m_framedMs = nowMs;
    takeChanges(rows, nowMs);
    if (std::exchange(m_hasFirstPrices, false))
        measurePrices();
    m_isGlowing = false;
    if (isVisible() && m_isGlowOn)
        stepGlow(rows, nowMs);
    if (m_quotes->hasChanges())
        requestFrame();
    if (!isVisible())
        return;
    // Now and not later: a further turn of the loop would cost as much again as the frame.
    if (const QRegion region = takeStale(rows); !region.isEmpty())
        viewport()->repaint(region);
}

/// To tell about hundreds of rows takes as long as to paint the thirty in sight: the others are told of once in each space
/// of time.
void QuoteGrid::takeChanges(const Rows &rows, qint64 nowMs)
{
    m_frameRows = rows;
    if (std::exchange(m_toldSpace, nowMs / kTellMs) != nowMs / kTellMs) {
        m_quotes->publishChanges();
    } else if (m_quotes->hasChanges()) {
        std::vector<int> inSight;
        for (int row = rows.first; row <= rows.last; ++row) {
            if (!m_order.isHeading(row))
                inSight.push_back(m_order.sourceRow(row));
        }
        m_quotes->publishChangesOf(inSight);
    }
    m_frameRows.reset();
}

/// A row that waits for its next price does not fade meanwhile: the new price would be painted with each step.
void QuoteGrid::stepGlow(const Rows &rows, qint64 nowMs)
{
    for (int row = rows.first; row <= rows.last; ++row) {
        Painted &painted = m_painted[std::size_t(row)];
        if (isWaiting(painted, nowMs))
            continue;
        if (painted.stale & (Prices | Whole))
            startGlow(row, nowMs);
        const int step = glowStepOf(row, nowMs);
        m_isGlowing = m_isGlowing || step >= 0;
        if (step != painted.glowStep)
            painted.stale |= Glowing;
    }
    // A frame in between would paint nothing.
    if (m_isGlowing)
        m_clock.requestWithin(std::max(FrameClock::kFastMs, untilNextGlowStep(nowMs)));
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
    if (m_order.isSorted() && !isOrderHeld())
        m_order.sortAgain();
    m_sparks->gather();
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

void QuoteGrid::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() != QEvent::FontChange && event->type() != QEvent::ApplicationFontChange)
        return;
    const double before = m_cells.textHeight();
    takeMetrics();
    if (m_cells.textHeight() == before)
        return;
    measureSymbols();
    growColumns(m_cells.textHeight() / before);
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
