// SPDX-License-Identifier: MIT
#pragma once

#include "model/quote_model.h"

#include <QAbstractProxyModel>

#include <vector>

namespace outcry {

/// The order in which a price grid shows the rows of a QuoteModel: the user's own, or sorted by a
/// column. Sorting happens when asked for, never because a price moved; rows keep their places in
/// between. Adds a column for the spark line, which has no text.
class QuoteOrder : public QAbstractProxyModel
{
    Q_OBJECT

public:
    static constexpr int kSparkColumn = QuoteModel::ColumnCount;
    static constexpr int kColumnCount = QuoteModel::ColumnCount + 1;

    using QAbstractProxyModel::QAbstractProxyModel;

    /// Must outlive this.
    void setQuotes(QuoteModel *model);

    [[nodiscard]] int sourceRow(int row) const { return m_sourceRows[std::size_t(row)]; }
    [[nodiscard]] bool isSorted() const { return m_column >= 0; }
    /// Once more by the same column. Tells nothing when the order is right already.
    void sortAgain();

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

private:
    void followSource();
    void onDataChanged(const QModelIndex &first, const QModelIndex &last);
    void onAboutToBeInserted(int first, int last);
    void onInserted(int first, int last);
    void onAboutToBeRemoved(int source);
    void onRemoved(int source);
    void beginNewOrder();
    void endNewOrder(std::vector<int> sourceRows);
    [[nodiscard]] std::vector<int> sortedRows() const;
    void rebuildRows();

    QuoteModel *m_quotes = nullptr;
    std::vector<int> m_sourceRows;
    std::vector<int> m_rows;
    QModelIndexList m_kept;
    QStringList m_keptSymbols;
    int m_column = -1;
    Qt::SortOrder m_order = Qt::AscendingOrder;
};

} // namespace outcry
