// SPDX-License-Identifier: MIT
#include "ui/quote_order.h"

#include <algorithm>
#include <numeric>

namespace outcry {

void QuoteOrder::setQuotes(QuoteModel *model)
{
    beginResetModel();
    if (m_quotes)
        disconnect(m_quotes, nullptr, this, nullptr);
    m_quotes = model;
    setSourceModel(model);
    m_sourceRows = sortedRows();
    rebuildRows();
    endResetModel();
    if (m_quotes)
        followSource();
}

void QuoteOrder::followSource()
{
    connect(m_quotes, &QuoteModel::dataChanged, this, &QuoteOrder::onDataChanged);
    connect(m_quotes, &QuoteModel::rowsAboutToBeInserted, this,
            [this](const QModelIndex &, int first, int last) { onAboutToBeInserted(first, last); });
    connect(m_quotes, &QuoteModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { onInserted(first, last); });
    connect(m_quotes, &QuoteModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &, int source) { onAboutToBeRemoved(source); });
    connect(m_quotes, &QuoteModel::rowsRemoved, this,
            [this](const QModelIndex &, int source) { onRemoved(source); });
    connect(m_quotes, &QuoteModel::rowsAboutToBeMoved, this, &QuoteOrder::beginNewOrder);
    connect(m_quotes, &QuoteModel::rowsMoved, this, [this] { endNewOrder(sortedRows()); });
    connect(m_quotes, &QuoteModel::modelAboutToBeReset, this, [this] { beginResetModel(); });
    connect(m_quotes, &QuoteModel::modelReset, this, [this] {
        m_sourceRows = sortedRows();
        rebuildRows();
        endResetModel();
    });
}

void QuoteOrder::onDataChanged(const QModelIndex &first, const QModelIndex &last)
{
    if (!isSorted()) {
        emit dataChanged(index(first.row(), first.column()), index(last.row(), last.column()));
        return;
    }
    for (int source = first.row(); source <= last.row(); ++source) {
        const int row = m_rows[std::size_t(source)];
        emit dataChanged(index(row, first.column()), index(row, last.column()));
    }
}

/// A newcomer has no price and stands at the end of a sorted list until the next sorting.
void QuoteOrder::onAboutToBeInserted(int first, int last)
{
    const int at = isSorted() ? rowCount() : first;
    beginInsertRows({}, at, at + last - first);
}

void QuoteOrder::onInserted(int first, int last)
{
    const int count = last - first + 1;
    const int at = isSorted() ? rowCount() : first;
    for (int &source : m_sourceRows) {
        if (source >= first)
            source += count;
    }
    std::vector<int> fresh(static_cast<std::size_t>(count));
    std::iota(fresh.begin(), fresh.end(), first);
    m_sourceRows.insert(m_sourceRows.begin() + at, fresh.begin(), fresh.end());
    rebuildRows();
    endInsertRows();
}

/// QuoteModel takes symbols out one by one.
void QuoteOrder::onAboutToBeRemoved(int source)
{
    const int row = m_rows[std::size_t(source)];
    beginRemoveRows({}, row, row);
}

void QuoteOrder::onRemoved(int source)
{
    m_sourceRows.erase(std::find(m_sourceRows.begin(), m_sourceRows.end(), source));
    for (int &other : m_sourceRows) {
        if (other > source)
            --other;
    }
    rebuildRows();
    endRemoveRows();
}

void QuoteOrder::beginNewOrder()
{
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    m_kept = persistentIndexList();
    m_keptSymbols.clear();
    for (const QModelIndex &index : std::as_const(m_kept))
        m_keptSymbols += m_quotes->quoteAt(sourceRow(index.row())).symbol;
}

void QuoteOrder::endNewOrder(std::vector<int> sourceRows)
{
    m_sourceRows = std::move(sourceRows);
    rebuildRows();
    QModelIndexList now;
    for (qsizetype i = 0; i < m_kept.size(); ++i) {
        const int source = m_quotes->rowOf(m_keptSymbols[i]);
        now += source < 0 ? QModelIndex() : index(m_rows[std::size_t(source)], m_kept[i].column());
    }
    changePersistentIndexList(m_kept, now);
    m_kept.clear();
    emit layoutChanged({}, VerticalSortHint);
}

std::vector<int> QuoteOrder::sortedRows() const
{
    std::vector<int> rows(m_quotes ? std::size_t(m_quotes->rowCount()) : 0);
    std::iota(rows.begin(), rows.end(), 0);
    if (!isSorted())
        return rows;
    // The spark line has nothing to sort by but how the price went.
    const int column = m_column == kSparkColumn ? int(QuoteModel::ChangePercentColumn) : m_column;
    std::vector<QVariant> keys;
    keys.reserve(rows.size());
    for (const int row : rows) {
        const QModelIndex cell = m_quotes->index(row, column);
        // Symbols without a price stay at the end in either direction.
        const bool hasKey
            = column == QuoteModel::SymbolColumn || cell.data(QuoteModel::HasPriceRole).toBool();
        keys.push_back(hasKey ? cell.data(QuoteModel::SortRole) : QVariant());
    }
    std::stable_sort(rows.begin(), rows.end(), [&](int a, int b) {
        const QVariant &one = keys[std::size_t(a)];
        const QVariant &other = keys[std::size_t(b)];
        if (!one.isValid() || !other.isValid())
            return one.isValid() && !other.isValid();
        const QPartialOrdering order = QVariant::compare(one, other);
        return m_order == Qt::AscendingOrder ? order == QPartialOrdering::Less
                                             : order == QPartialOrdering::Greater;
    });
    return rows;
}

void QuoteOrder::sort(int column, Qt::SortOrder order)
{
    m_column = column < kColumnCount ? column : -1;
    m_order = order;
    sortAgain();
}

void QuoteOrder::sortAgain()
{
    if (!m_quotes)
        return;
    std::vector<int> rows = sortedRows();
    if (rows == m_sourceRows)
        return;
    beginNewOrder();
    endNewOrder(std::move(rows));
}

void QuoteOrder::rebuildRows()
{
    m_rows.assign(m_sourceRows.size(), 0);
    for (std::size_t row = 0; row < m_sourceRows.size(); ++row)
        m_rows[std::size_t(m_sourceRows[row])] = int(row);
}

QModelIndex QuoteOrder::mapFromSource(const QModelIndex &source) const
{
    if (!source.isValid() || std::size_t(source.row()) >= m_rows.size())
        return {};
    return index(m_rows[std::size_t(source.row())], source.column());
}

QModelIndex QuoteOrder::mapToSource(const QModelIndex &index) const
{
    if (!index.isValid() || !m_quotes || index.column() == kSparkColumn)
        return {};
    return m_quotes->index(sourceRow(index.row()), index.column());
}

QModelIndex QuoteOrder::index(int row, int column, const QModelIndex &parent) const
{
    if (parent.isValid() || row < 0 || row >= rowCount() || column < 0 || column >= kColumnCount)
        return {};
    return createIndex(row, column);
}

int QuoteOrder::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_sourceRows.size());
}

int QuoteOrder::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kColumnCount;
}

bool QuoteOrder::hasChildren(const QModelIndex &parent) const
{
    return !parent.isValid() && rowCount() > 0;
}

Qt::ItemFlags QuoteOrder::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
                           : Qt::NoItemFlags;
}

QVariant QuoteOrder::data(const QModelIndex &index, int role) const
{
    const QModelIndex source = mapToSource(index);
    return source.isValid() ? m_quotes->data(source, role) : QVariant();
}

QVariant QuoteOrder::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section != kSparkColumn)
        return m_quotes ? m_quotes->headerData(section, orientation, role) : QVariant();
    return orientation == Qt::Horizontal && role == Qt::DisplayRole ? tr("Trend") : QVariant();
}

} // namespace outcry
