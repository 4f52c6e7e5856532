// SPDX-License-Identifier: MIT
#pragma once

#include "model/quote.h"

#include <QAbstractTableModel>

#include <deque>

namespace outcry {

/// Time and sales of one symbol as they were seen here, newest first, bounded. Between two prices that came close together
/// the server may leave some out. Storing one is silent; views are told by publishChanges(), once per frame.
class TapeModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr qsizetype kMostRows = 500;

    enum Column { TimeColumn, PriceColumn, MoveColumn, ColumnCount };
    enum Role {
        SignRole = Qt::UserRole + 1, ///< -1, 0, 1: against the price before
    };

    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// A quote that has no new price and no new time is none.
    void note(const Quote &quote);
    void publishChanges();
    void clear();

private:
    struct Sale
    {
        qint64 timeMs = 0;
        qint64 priceTicks = 0;
        qint64 moveTicks = 0;
        int decimals = 2;
    };

    /// Newest first.
    std::deque<Sale> m_sales;
    /// Not told yet, oldest first; bounded as the rows are.
    std::deque<Sale> m_waiting;
    Sale m_last;
};

} // namespace outcry
