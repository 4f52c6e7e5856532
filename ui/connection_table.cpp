// SPDX-License-Identifier: MIT
#include "ui/connection_table.h"

#include "model/clock_text.h"
#include "model/connection_model.h"
#include "ui/column_menu.h"
#include "ui/lasting_menu.h"
#include "ui/look.h"
#include "ui/table_setup.h"

#include <QAccessible>
#include <QClipboard>
#include <QDateTime>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QStyledItemDelegate>

#include <array>

namespace outcry {

using look::Role;

static constexpr int kAgesMs = 5000;

namespace {

/// Names in their people's colours, what is missing dim, a backlog as the warning it is.
class ConnectionDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->state &= ~QStyle::State_HasFocus;
        const QColor ink = inkOf(option, index);
        for (const auto role : {QPalette::Text, QPalette::HighlightedText})
            option->palette.setColor(role, ink);
        option->palette.setColor(QPalette::Highlight, look::colour(Role::Selection));
        if (index.column() == ConnectionModel::AddressColumn)
            option->textElideMode = Qt::ElideMiddle;
    }

private:
    static QColor inkOf(QStyleOptionViewItem *option, const QModelIndex &index)
    {
        switch (index.column()) {
        case ConnectionModel::NicknameColumn: {
            const QString name = index.data(ConnectionModel::SortRole).toString();
            if (name.isEmpty())
                return look::colour(Role::DimText);
            option->font = look::boldFont();
            return look::nameColour(name);
        }
        case ConnectionModel::AddressColumn:
        case ConnectionModel::SinceColumn:
            return look::colour(Role::DimText);
        case ConnectionModel::BacklogColumn:
            return look::colour(Role::Warning);
        default:
            return look::colour(Role::Text);
        }
    }
};

/// What is usual in each column, as wide as it needs to be.
const std::array<const char *, ConnectionModel::ColumnCount> kUsual{
    "AnonymousUser12", "192.168.100.100", "socketio", "", "000", "0,000",
    "999 bytes", "999 bytes", "99.9 MB", "99 ms, 59 s ago"};

QString usualText(int column)
{
    if (column != ConnectionModel::SinceColumn)
        return QString::fromLatin1(kUsual[std::size_t(column)]);
    // Who has been here since yesterday has a date before the time.
    const qint64 wideMs = QDateTime(QDate(2000, 11, 28), QTime(22, 58)).toMSecsSinceEpoch();
    return whenText(wideMs, 0);
}

} // namespace

ConnectionTable::ConnectionTable(QWidget *parent)
    : QTableView(parent)
    , m_ages(this)
{
    setUpTable(*this);
    setItemDelegate(new ConnectionDelegate(this));
    setAccessibleName(tr("Connections"));
    setContextMenuPolicy(Qt::CustomContextMenu);
    QHeaderView *header = horizontalHeader();
    header->setSortIndicatorClearable(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    setSortingEnabled(true);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this, &ConnectionTable::showHeaderMenu);
    m_ages.setInterval(kAgesMs);
    connect(&m_ages, &QTimer::timeout, this, &ConnectionTable::repaintAges);
    connect(header, &QHeaderView::sectionResized, this, [this] { m_isFitted = m_isFitted && m_isFitting; });
}

void ConnectionTable::dataChanged(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles)
{
    if (QAccessible::isActive())
        return QTableView::dataChanged(first, last, roles);
    if (!isVisible())
        return;
    const int top = rowAt(0);
    int bottom = rowAt(viewport()->height() - 1);
    if (bottom < 0)
        bottom = model()->rowCount() - 1;
    const int from = qMax(top, first.row());
    const int to = qMin(bottom, last.row());
    if (top < 0 || from > to)
        return;
    const int y = rowViewportPosition(from);
    viewport()->update(0, y, viewport()->width(), rowViewportPosition(to) + rowHeight(to) - y);
}

QString ConnectionTable::selectionAsText() const
{
    QStringList lines;
    for (int row = 0; row < model()->rowCount(); ++row) {
        if (!selectionModel()->isRowSelected(row, {}))
            continue;
        QStringList cells;
        for (int place = 0; place < model()->columnCount(); ++place) {
            if (const int column = horizontalHeader()->logicalIndex(place); !isColumnHidden(column))
                cells << model()->index(row, column).data().toString();
        }
        lines << cells.join(u'\t');
    }
    return lines.join(u'\n');
}

void ConnectionTable::copySelection() const
{
    if (const QString text = selectionAsText(); !text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

void ConnectionTable::keyPressEvent(QKeyEvent *event)
{
    // Qt's own takes the current cell alone.
    if (event->matches(QKeySequence::Copy))
        copySelection();
    else
        QTableView::keyPressEvent(event);
}

void ConnectionTable::fitColumns()
{
    if (!m_isFitted || !model())
        return;
    m_isFitting = true;
    const QFontMetrics text(look::textFont());
    const QFontMetrics head(look::smallFont());
    std::array<int, ConnectionModel::ColumnCount> widths{};
    for (int column = 0; column < ConnectionModel::ColumnCount; ++column) {
        const QString title = model()->headerData(column, Qt::Horizontal).toString();
        widths[std::size_t(column)] = 3 * look::gap()
            + qMax(text.horizontalAdvance(usualText(column)),
                   head.horizontalAdvance(title) + look::gap());
    }
    // What is missing in a narrow window is taken from the texts, which can be read when they are cut.
    int left = viewport()->width();
    for (int column = 0; column < ConnectionModel::ColumnCount; ++column)
        left -= isColumnHidden(column) ? 0 : widths[std::size_t(column)];
    for (const int column : {ConnectionModel::NicknameColumn, ConnectionModel::LatencyColumn, ConnectionModel::AddressColumn}) {
        int &width = widths[std::size_t(column)];
        if (isColumnHidden(column))
            continue;
        const int change = column == ConnectionModel::NicknameColumn ? qMax(left, -width / 3) : qBound(-width / 3, left, 0);
        width += change;
        left -= change;
    }
    for (int column = 0; column < ConnectionModel::ColumnCount; ++column) {
        if (!isColumnHidden(column))
            setColumnWidth(column, widths[std::size_t(column)]);
    }
    m_isFitting = false;
}

void ConnectionTable::setColumnShown(int column, bool isShown)
{
    // Nobody knows who a row without its name is.
    if (column == ConnectionModel::NicknameColumn)
        return;
    m_isFitting = true;
    setColumnHidden(column, !isShown);
    m_isFitting = false;
    fitColumns();
}

void ConnectionTable::resetColumns()
{
    QHeaderView *header = horizontalHeader();
    m_isFitting = true;
    for (int column = 0; column < ConnectionModel::ColumnCount; ++column) {
        header->moveSection(header->visualIndex(column), column);
        setColumnHidden(column, false);
    }
    m_isFitting = false;
    m_isFitted = true;
    fitColumns();
}

void ConnectionTable::showHeaderMenu(const QPoint &position)
{
    auto *menu = new LastingMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addColumnChoices(*menu, *this, ConnectionModel::NicknameColumn,
                     [this](int column, bool isShown) { setColumnShown(column, isShown); });
    menu->addSeparator();
    menu->addAction(tr("Usual columns"), this, &ConnectionTable::resetColumns);
    menu->popup(horizontalHeader()->mapToGlobal(position));
}

QByteArray ConnectionTable::saveState() const
{
    return saveColumns(*this) + (m_isFitted ? '1' : '0');
}

bool ConnectionTable::restoreState(const QByteArray &state)
{
    m_isFitting = true;
    const bool isRestored = restoreColumns(*this, state.chopped(qMin<qsizetype>(1, state.size())));
    m_isFitting = false;
    if (isRestored)
        m_isFitted = state.endsWith('1');
    fitColumns();
    return isRestored;
}

void ConnectionTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void ConnectionTable::showEvent(QShowEvent *event)
{
    QTableView::showEvent(event);
    m_ages.start();
}

void ConnectionTable::hideEvent(QHideEvent *event)
{
    QTableView::hideEvent(event);
    m_ages.stop();
}

void ConnectionTable::repaintAges()
{
    const int x = columnViewportPosition(ConnectionModel::LatencyColumn);
    viewport()->update(x, 0, columnWidth(ConnectionModel::LatencyColumn), viewport()->height());
}

} // namespace outcry
