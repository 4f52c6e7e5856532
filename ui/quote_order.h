// SPDX-License-Identifier: MIT
#pragma once

#include "model/quote_model.h"
#include "model/watch_lists.h"

#include <QAbstractProxyModel>

#include <vector>

namespace outcry {

/// The rows that a price grid shows: all of a QuoteModel, or those of one watch list with its headings; in the user's own
/// order, or sorted by a column, each section for itself. Sorting happens when asked for, never because a price moved;
/// rows keep their places in between. Adds a column for the spark line, which has no text.
class QuoteOrder : public QAbstractProxyModel
{
    Q_OBJECT

public:
    static constexpr int kSparkColumn = QuoteModel::ColumnCount;
    static constexpr int kColumnCount = QuoteModel::ColumnCount + 1;

    using QAbstractProxyModel::QAbstractProxyModel;

    /// Must outlive this.
    void setQuotes(QuoteModel *model);
    /// Only the rows of this list from now on; must outlive this.
    void setList(WatchLists *lists, int list);
    [[nodiscard]] WatchLists *lists() const { return m_lists; }
    [[nodiscard]] int list() const { return m_list; }

    [[nodiscard]] bool isHeading(int row) const { return m_rows[std::size_t(row)].source < 0; }
    /// Only of a row that is no heading.
    [[nodiscard]] int sourceRow(int row) const { return m_rows[std::size_t(row)].source; }
    [[nodiscard]] const WatchRow &heading(int row) const { return m_rows[std::size_t(row)].heading; }
    /// Symbols under the heading, shown or hidden.
    [[nodiscard]] int followerCount(int row) const { return m_rows[std::size_t(row)].followers; }
    /// Where the row stands in the watch list, or in the QuoteModel; beyond the last row: how many there are.
    [[nodiscard]] int listRow(int row) const;

    [[nodiscard]] bool isSorted() const { return m_column >= 0; }
    /// Once more by the same column. Tells nothing when the order is right already.
    void sortAgain() { arrange(); }
    /// The user's own order: these rows before row `gap`. Does nothing in a sorted list.
    void moveToGap(const QList<int> &rows, int gap);

    /// Column -1: the user's own order.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    [[nodiscard]] QModelIndex mapFromSource(const QModelIndex &index) const override;
    [[nodiscard]] QModelIndex mapToSource(const QModelIndex &index) const override;
    [[nodiscard]] QModelIndex index(int row, int column,
                                    const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &) const override { return {}; }
    [[nodiscard]] QModelIndex sibling(int row, int column, const QModelIndex &) const override
    {
        return index(row, column);
    }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex &parent = {}) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

signals:
    /// Headings have other words, or hide more or less.
    void headingsChanged();

private:
    struct Row
    {
        /// Of the QuoteModel; -1: a heading.
        int source = -1;
        /// See listRow().
        int place = 0;
        /// A copy: the list may have changed already when views still ask.
        WatchRow heading = {};
        int followers = 0;

        [[nodiscard]] qint64 key() const { return source >= 0 ? source : -1 - qint64(heading.id); }
    };

    void followSource();
    void onDataChanged(const QModelIndex &first, const QModelIndex &last);
    void onInserted(int first, int last);
    void onAboutToBeRemoved(int first, int last);
    void onRemoved(int first, int last);
    void onMoved(int from, int to);
    void arrange();
    void removeOthersThan(const std::vector<Row> &rows);
    void insertNewOf(const std::vector<Row> &rows);
    void permute(std::vector<Row> rows);
    [[nodiscard]] std::vector<Row> wantedRows() const;
    [[nodiscard]] std::vector<Row> listedRows() const;
    void sortSection(std::vector<Row>::iterator first, std::vector<Row>::iterator last) const;
    void rebuildPlaces();

    QuoteModel *m_quotes = nullptr;
    WatchLists *m_lists = nullptr;
    int m_list = 0;
    std::vector<Row> m_rows;
    /// By the row of the QuoteModel; -1: not shown.
    std::vector<int> m_rowOf;
    int m_column = -1;
    Qt::SortOrder m_order = Qt::AscendingOrder;
};

} // namespace outcry
