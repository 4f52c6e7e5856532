// SPDX-License-Identifier: MIT
#pragma once

#include "model/ban.h"

#include <QAbstractTableModel>

namespace outcry {

/// The addresses that may not come in, newest first.
class BanModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { AddressColumn, NicknameColumn, SinceColumn, EndColumn, ColumnCount };
    Q_ENUM(Column)

    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    [[nodiscard]] const Ban &banAt(int row) const { return m_bans[row]; }

public slots:
    void setBans(const QList<outcry::Ban> &bans);

private:
    QList<Ban> m_bans;
};

} // namespace outcry
