// SPDX-License-Identifier: MIT
// The columns of a price grid: which, how wide, sorted by which, and how they come back.
#include "ui/column_menu.h"
#include "ui/lasting_menu.h"
#include "ui/look.h"
#include "ui/preferences.h"
#include "ui/quote_grid.h"

#include <QDataStream>
#include <QHeaderView>
#include <QScrollBar>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace outcry {

static constexpr quint32 kStateMark = 0x6f637167; // "ocqg"
static constexpr quint16 kStateVersion = 2;

/// Without them a row tells no price.
static constexpr int kAlwaysShown[]{QuoteModel::SymbolColumn, QuoteModel::LastColumn, QuoteModel::ChangePercentColumn};
/// By worth: each is shown at first as far as there is room for it and those before it.
static constexpr int kShownWithRoom[]{QuoteModel::AgeColumn, QuoteModel::SourceColumn, QuoteModel::ChangeColumn,
                                      QuoteOrder::kSparkColumn};

void QuoteGrid::setUpHeaders()
{
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView *header = horizontalHeader();
    header->setSectionsClickable(true);
    header->setSectionsMovable(true);
    header->setHighlightSections(false);
    header->setTextElideMode(Qt::ElideRight);
    header->setStretchLastSection(false);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    header->setSortIndicatorShown(true);
    // The third click gives the user's own order back.
    header->setSortIndicatorClearable(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    connect(header, &QHeaderView::sortIndicatorChanged, this,
            [this](int column, Qt::SortOrder order) { m_order.sort(column, order); });
    connect(header, &QWidget::customContextMenuRequested, this, &QuoteGrid::showHeaderMenu);
    connect(header, &QHeaderView::sectionMoved, this, &QuoteGrid::takeSpans);
    connect(header, &QHeaderView::sectionResized, this, &QuoteGrid::onSectionResized);
    connect(header, &QHeaderView::geometriesChanged, this, &QuoteGrid::takeSpans);
    connect(horizontalScrollBar(), &QScrollBar::valueChanged, this, &QuoteGrid::takeSpans);
}

void QuoteGrid::resetColumns()
{
    QHeaderView *header = horizontalHeader();
    header->setSortIndicator(-1, Qt::AscendingOrder);
    m_isFitting = true;
    for (int column = 0; column < QuoteOrder::kColumnCount; ++column) {
        header->moveSection(header->visualIndex(column), column);
        header->resizeSection(column, m_cells.wishedWidth(column));
        header->setSectionHidden(column, std::find(std::begin(kAlwaysShown), std::end(kAlwaysShown), column) == std::end(kAlwaysShown));
    }
    // The curve belongs beside the price it is of.
    header->moveSection(header->visualIndex(QuoteOrder::kSparkColumn),
                        header->visualIndex(QuoteModel::ChangePercentColumn) + 1);
    m_isFitting = false;
    m_isFitted = true;
    m_isUsual = true;
    fitSymbolColumn();
    takeSpans();
}

int QuoteGrid::leastWidth(int column) const
{
    const int wished = m_cells.wishedWidth(column);
    // Rather a shortened name of a source, whole in its tool tip, than a scroll bar.
    return column == QuoteModel::SourceColumn ? wished * 2 / 3
        : column == QuoteModel::SymbolColumn  ? m_cells.leastSymbolWidth()
                                              : wished;
}

void QuoteGrid::showColumnsWithRoom()
{
    int room = viewport()->width();
    for (int column : kAlwaysShown)
        room -= leastWidth(column);
    for (int column : kShownWithRoom) {
        if (column == QuoteOrder::kSparkColumn && !m_isSparkWanted)
            room = -1;
        room -= leastWidth(column);
        horizontalHeader()->setSectionHidden(column, room < 0);
    }
}

/// Numbers want their room and no more; symbols take the rest, so that the numbers stand at the
/// edge of the pane.
void QuoteGrid::fitSymbolColumn()
{
    if (!m_isFitted)
        return;
    m_isFitting = true;
    if (m_isUsual)
        showColumnsWithRoom();
    for (int column = QuoteModel::SymbolColumn + 1; column < QuoteOrder::kColumnCount; ++column) {
        if (!isColumnHidden(column))
            setColumnWidth(column, m_cells.wishedWidth(column));
    }
    const int source = m_cells.wishedWidth(QuoteModel::SourceColumn);
    const int others = horizontalHeader()->length() - columnWidth(QuoteModel::SymbolColumn);
    const int most = 2 * m_cells.wishedWidth(QuoteModel::SymbolColumn);
    setColumnWidth(QuoteModel::SymbolColumn,
                   qBound(m_cells.leastSymbolWidth(), viewport()->width() - others, most));
    const int missing = horizontalHeader()->length() - viewport()->width();
    if (missing > 0 && !isColumnHidden(QuoteModel::SourceColumn))
        setColumnWidth(QuoteModel::SourceColumn, qMax(leastWidth(QuoteModel::SourceColumn), source - missing));
    m_isFitting = false;
}

/// After another font: what the user has sized shows as much as before, the rest as much as it should.
void QuoteGrid::growColumns(double factor)
{
    if (m_isFitted)
        return fitSymbolColumn();
    m_isFitting = true;
    for (int column = 0; column < QuoteOrder::kColumnCount; ++column) {
        if (!isColumnHidden(column))
            setColumnWidth(column, int(std::lround(columnWidth(column) * factor)));
    }
    m_isFitting = false;
    takeSpans();
}

void QuoteGrid::onSectionResized()
{
    if (!m_isFitting)
        m_isFitted = false;
    takeSpans();
}

void QuoteGrid::setColumnShown(int column, bool shown)
{
    // A row without its symbol says nothing.
    if (column == QuoteModel::SymbolColumn || column < 0 || column >= QuoteOrder::kColumnCount)
        return;
    m_isUsual = false;
    m_isFitting = true;
    horizontalHeader()->setSectionHidden(column, !shown);
    if (shown && horizontalHeader()->sectionSize(column) < horizontalHeader()->minimumSectionSize())
        horizontalHeader()->resizeSection(column, m_cells.wishedWidth(column));
    m_isFitting = false;
    fitSymbolColumn();
    takeSpans();
}

void QuoteGrid::follow(Preferences &preferences)
{
    const auto refresh = [this, &preferences] {
        setGlowOn(preferences.isOn(Preferences::Key::Glow));
        setPace(preferences.choice<Pace>(Preferences::Key::PricePace));
        setSparkWanted(preferences.isOn(Preferences::Key::SparkLine));
    };
    connect(&preferences, &Preferences::changed, this, refresh);
    refresh();
}

void QuoteGrid::setSparkWanted(bool wanted)
{
    if (std::exchange(m_isSparkWanted, wanted) == wanted)
        return;
    const bool wasUsual = m_isUsual;
    setColumnShown(QuoteOrder::kSparkColumn, wanted);
    m_isUsual = wasUsual;
    fitSymbolColumn();
    takeSpans();
}

QString QuoteGrid::columnTitle(int column) const
{
    return m_order.headerData(column, Qt::Horizontal).toString();
}

QByteArray QuoteGrid::saveState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << kStateMark << kStateVersion << quint16(QuoteOrder::kColumnCount) << m_isGlowOn
           << m_isFitted << m_isUsual << horizontalHeader()->saveState();
    return state;
}

bool QuoteGrid::restoreState(const QByteArray &state)
{
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_4);
    quint32 mark = 0;
    quint16 version = 0;
    quint16 columns = 0;
    bool isGlowOn = true;
    bool isFitted = true;
    bool isUsual = true;
    QByteArray header;
    stream >> mark >> version >> columns >> isGlowOn >> isFitted >> isUsual >> header;
    if (stream.status() != QDataStream::Ok || mark != kStateMark || version != kStateVersion
        || columns != QuoteOrder::kColumnCount)
        return false;
    const QByteArray before = horizontalHeader()->saveState();
    if (!horizontalHeader()->restoreState(header)) {
        horizontalHeader()->restoreState(before);
        return false;
    }
    horizontalHeader()->setSectionHidden(QuoteModel::SymbolColumn, false);
    m_order.sort(horizontalHeader()->sortIndicatorSection(),
                 horizontalHeader()->sortIndicatorOrder());
    m_isFitted = isFitted;
    m_isUsual = isUsual;
    fitSymbolColumn();
    setGlowOn(isGlowOn);
    takeSpans();
    return true;
}

void QuoteGrid::addColumnActions(QMenu &menu)
{
    addColumnChoices(menu, *this, QuoteModel::SymbolColumn, [this](int column, bool isShown) { setColumnShown(column, isShown); });
}

void QuoteGrid::fitWidths()
{
    m_isFitted = true;
    fitSymbolColumn();
    takeSpans();
}

/// What is done to the column under the mouse comes first.
void QuoteGrid::showHeaderMenu(const QPoint &position)
{
    QHeaderView *header = horizontalHeader();
    auto *menu = new LastingMenu(this);
    if (const int column = header->logicalIndexAt(position); column >= 0) {
        menu->addAction(tr("Sort by this column"), this, [header, column] { header->setSortIndicator(column, Qt::AscendingOrder); });
        menu->addAction(tr("Arrange by hand"), this, [header] { header->setSortIndicator(-1, Qt::AscendingOrder); })
            ->setEnabled(m_order.isSorted());
        menu->addAction(tr("Hide this column"), this, [this, column] { setColumnShown(column, false); })
            ->setEnabled(column != QuoteModel::SymbolColumn);
        menu->addAction(tr("Fit widths"), this, &QuoteGrid::fitWidths);
        menu->addSeparator();
    }
    addColumnActions(*menu);
    menu->addSeparator();
    QAction *glow = menu->addAction(tr("Changed prices glow"));
    glow->setCheckable(true);
    glow->setChecked(m_isGlowOn);
    connect(glow, &QAction::toggled, this, &QuoteGrid::setGlowOn);
    menu->addAction(tr("Usual columns"), this, &QuoteGrid::resetColumns);
    openMenu(menu, header->mapToGlobal(position));
}

} // namespace outcry
