// SPDX-License-Identifier: MIT
#include "ui/quote_order.h"

#include <QSet>

#include <algorithm>

namespace outcry {

void QuoteOrder::setQuotes(QuoteModel *model)
{
    beginResetModel();
    if (m_quotes)
        disconnect(m_quotes, nullptr, this, nullptr);
    m_quotes = model;
    setSourceModel(model);
    m_rows = wantedRows();
    rebuildPlaces();
    endResetModel();
    if (m_quotes)
        followSource();
}

void QuoteOrder::setList(WatchLists *lists, int list)
{
    if (m_lists && m_lists != lists)
        m_lists->disconnect(this);
    if (lists && m_lists != lists) {
        connect(lists, &WatchLists::rowsChanged, this, [this](int changed) {
            if (changed == m_list)
                arrange();
        });
    }
    if (m_lists == lists && m_list == list)
        return arrange();
    beginResetModel();
    m_lists = lists;
    m_list = list;
    m_rows = wantedRows();
    rebuildPlaces();
    endResetModel();
}

void QuoteOrder::followSource()
{
    connect(m_quotes, &QuoteModel::dataChanged, this, &QuoteOrder::onDataChanged);
    connect(m_quotes, &QuoteModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { onInserted(first, last); });
    connect(m_quotes, &QuoteModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &, int first, int last) { onAboutToBeRemoved(first, last); });
    connect(m_quotes, &QuoteModel::rowsRemoved, this,
            [this](const QModelIndex &, int first, int last) { onRemoved(first, last); });
    connect(m_quotes, &QuoteModel::rowsMoved, this,
            [this](const QModelIndex &, int from, int, const QModelIndex &, int before) {
                onMoved(from, before > from ? before - 1 : before);
            });
    connect(m_quotes, &QuoteModel::modelAboutToBeReset, this, [this] { beginResetModel(); });
    connect(m_quotes, &QuoteModel::modelReset, this, [this] {
        m_rows = wantedRows();
        rebuildPlaces();
        endResetModel();
    });
}

void QuoteOrder::onDataChanged(const QModelIndex &first, const QModelIndex &last)
{
    // Neighbours that stay neighbours are told as one.
    for (int source = first.row(); source <= last.row();) {
        const int row = m_rowOf[std::size_t(source)];
        int end = source + 1;
        while (end <= last.row() && m_rowOf[std::size_t(end)] == row + (end - source))
            ++end;
        if (row >= 0)
            emit dataChanged(index(row, first.column()), index(row + (end - source) - 1, last.column()));
        source = row < 0 ? source + 1 : end;
    }
}

void QuoteOrder::onInserted(int first, int last)
{
    for (Row &row : m_rows) {
        if (row.source >= first)
            row.source += last - first + 1;
    }
    rebuildPlaces();
    arrange();
}

/// While the source still has them: views may look at what they show until they are told.
void QuoteOrder::onAboutToBeRemoved(int first, int last)
{
    std::vector<Row> rest;
    std::copy_if(m_rows.begin(), m_rows.end(), std::back_inserter(rest),
                 [&](const Row &row) { return row.source < first || row.source > last; });
    removeOthersThan(rest);
}

void QuoteOrder::onRemoved(int first, int last)
{
    for (Row &row : m_rows) {
        if (row.source > last)
            row.source -= last - first + 1;
    }
    rebuildPlaces();
    arrange();
}

void QuoteOrder::onMoved(int from, int to)
{
    for (Row &row : m_rows) {
        if (row.source == from)
            row.source = to;
        else if (from < row.source && row.source <= to)
            --row.source;
        else if (to <= row.source && row.source < from)
            ++row.source;
    }
    rebuildPlaces();
    arrange();
}

std::vector<QuoteOrder::Row> QuoteOrder::wantedRows() const
{
    if (!m_quotes)
        return {};
    std::vector<Row> rows;
    if (m_lists) {
        rows = listedRows();
    } else {
        for (int source = 0; source < m_quotes->rowCount(); ++source)
            rows.push_back({source, source});
    }
    if (!isSorted())
        return rows;
    for (auto first = rows.begin(); first != rows.end();) {
        const auto last = std::find_if(first, rows.end(), [](const Row &row) { return row.source < 0; });
        sortSection(first, last);
        first = last == rows.end() ? last : last + 1;
    }
    return rows;
}

std::vector<QuoteOrder::Row> QuoteOrder::listedRows() const
{
    std::vector<Row> rows;
    // Lists may have gone before we are told of another one.
    if (m_list >= m_lists->count())
        return rows;
    const QList<WatchRow> &listed = m_lists->at(m_list).rows;
    bool isHidden = false;
    std::size_t heading = 0;
    bool hasHeading = false;
    for (int place = 0; place < listed.size(); ++place) {
        const WatchRow &one = listed[place];
        if (one.isHeading()) {
            heading = rows.size();
            hasHeading = true;
            isHidden = one.isCollapsed;
            rows.push_back({-1, place, one});
            continue;
        }
        const int source = m_quotes->rowOf(one.symbol);
        if (hasHeading)
            ++rows[heading].followers;
        if (source >= 0 && !isHidden)
            rows.push_back({source, place});
    }
    return rows;
}

void QuoteOrder::sortSection(std::vector<Row>::iterator first, std::vector<Row>::iterator last) const
{
    // The spark line has nothing to sort by but how the price went.
    const int column = m_column == kSparkColumn ? int(QuoteModel::ChangePercentColumn) : m_column;
    std::vector<std::pair<QVariant, Row>> keyed;
    for (auto row = first; row != last; ++row) {
        const QModelIndex cell = m_quotes->index(row->source, column);
        // Symbols without a price stay at the end in either direction.
        const bool hasKey
            = column == QuoteModel::SymbolColumn || cell.data(QuoteModel::HasPriceRole).toBool();
        keyed.emplace_back(hasKey ? cell.data(QuoteModel::SortRole) : QVariant(), *row);
    }
    std::stable_sort(keyed.begin(), keyed.end(), [this](const auto &a, const auto &b) {
        if (!a.first.isValid() || !b.first.isValid())
            return a.first.isValid() && !b.first.isValid();
        const QPartialOrdering order = QVariant::compare(a.first, b.first);
        return m_order == Qt::AscendingOrder ? order == QPartialOrdering::Less
                                             : order == QPartialOrdering::Greater;
    });
    std::transform(keyed.begin(), keyed.end(), first, [](const auto &one) { return one.second; });
}

/// Told as what it is, rows going, coming and changing places, so that selection and scrolling stay.
void QuoteOrder::arrange()
{
    if (!m_quotes)
        return;
    std::vector<Row> rows = wantedRows();
    removeOthersThan(rows);
    insertNewOf(rows);
    permute(std::move(rows));
}

void QuoteOrder::removeOthersThan(const std::vector<Row> &rows)
{
    QSet<qint64> kept;
    for (const Row &row : rows)
        kept.insert(row.key());
    for (int last = rowCount() - 1; last >= 0; --last) {
        if (kept.contains(m_rows[std::size_t(last)].key()))
            continue;
        int first = last;
        while (first > 0 && !kept.contains(m_rows[std::size_t(first - 1)].key()))
            --first;
        beginRemoveRows({}, first, last);
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
        rebuildPlaces();
        endRemoveRows();
        last = first;
    }
}

void QuoteOrder::insertNewOf(const std::vector<Row> &rows)
{
    QSet<qint64> here;
    for (const Row &row : m_rows)
        here.insert(row.key());
    for (std::size_t i = 0; i < rows.size();) {
        std::size_t end = i;
        while (end < rows.size() && !here.contains(rows[end].key()))
            ++end;
        if (end == i) {
            ++i;
            continue;
        }
        int at = 0;
        if (i > 0) {
            const qint64 before = rows[i - 1].key();
            at = 1 + int(std::find_if(m_rows.begin(), m_rows.end(), [before](const Row &row) { return row.key() == before; })
                         - m_rows.begin());
        }
        beginInsertRows({}, at, at + int(end - i) - 1);
        m_rows.insert(m_rows.begin() + at, rows.begin() + qsizetype(i), rows.begin() + qsizetype(end));
        for (; i < end; ++i)
            here.insert(rows[i].key());
        rebuildPlaces();
        endInsertRows();
    }
}

void QuoteOrder::permute(std::vector<Row> rows)
{
    const bool isSame = std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(),
                                   [](const Row &a, const Row &b) { return a.key() == b.key(); });
    if (isSame) {
        const bool isTold = std::equal(rows.begin(), rows.end(), m_rows.begin(), [](const Row &a, const Row &b) {
            return a.heading == b.heading && a.followers == b.followers;
        });
        m_rows = std::move(rows);
        if (!isTold)
            emit headingsChanged();
        return;
    }
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList kept = persistentIndexList();
    QHash<qint64, int> places;
    for (std::size_t row = 0; row < rows.size(); ++row)
        places.insert(rows[row].key(), int(row));
    QModelIndexList now;
    for (const QModelIndex &one : kept)
        now += createIndex(places.value(m_rows[std::size_t(one.row())].key()), one.column());
    m_rows = std::move(rows);
    rebuildPlaces();
    changePersistentIndexList(kept, now);
    emit layoutChanged({}, VerticalSortHint);
}

void QuoteOrder::sort(int column, Qt::SortOrder order)
{
    m_column = column < kColumnCount ? column : -1;
    m_order = order;
    arrange();
}

int QuoteOrder::listRow(int row) const
{
    if (row < rowCount())
        return m_rows[std::size_t(row)].place;
    return m_lists ? int(m_lists->at(m_list).rows.size()) : rowCount();
}

void QuoteOrder::moveToGap(const QList<int> &rows, int gap)
{
    if (isSorted() || rows.isEmpty() || gap < 0 || gap > rowCount())
        return;
    if (m_lists) {
        QList<int> listRows;
        for (const int row : rows)
            listRows += listRow(row);
        m_lists->moveRows(m_list, listRows, listRow(gap));
    } else {
        const int from = rows.first();
        m_quotes->moveSymbol(from, gap > from ? gap - 1 : gap);
    }
}

void QuoteOrder::rebuildPlaces()
{
    m_rowOf.assign(m_quotes ? std::size_t(m_quotes->rowCount()) : 0, -1);
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        if (m_rows[row].source >= 0)
            m_rowOf[std::size_t(m_rows[row].source)] = int(row);
    }
}

QModelIndex QuoteOrder::mapFromSource(const QModelIndex &source) const
{
    if (!source.isValid() || std::size_t(source.row()) >= m_rowOf.size() || m_rowOf[std::size_t(source.row())] < 0)
        return {};
    return index(m_rowOf[std::size_t(source.row())], source.column());
}

QModelIndex QuoteOrder::mapToSource(const QModelIndex &index) const
{
    if (!index.isValid() || !m_quotes || index.column() == kSparkColumn || isHeading(index.row()))
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
    return parent.isValid() ? 0 : int(m_rows.size());
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
    if (index.isValid() && isHeading(index.row())) {
        const WatchRow &row = heading(index.row());
        if (index.column() != QuoteModel::SymbolColumn)
            return {};
        if (role == Qt::AccessibleTextRole) {
            return row.isCollapsed ? tr("%1, heading, closed").arg(row.heading)
                                   : tr("%1, heading").arg(row.heading);
        }
        return role == Qt::DisplayRole ? row.heading : QVariant();
    }
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
