// SPDX-License-Identifier: MIT
#pragma once

#include "model/connection_info.h"

#include <QAbstractTableModel>
#include <QHash>

namespace outcry {

/// Connected clients of a running server, as its window shows them, oldest first.
class ConnectionModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        NicknameColumn,
        AddressColumn,
        DoorColumn,
        SinceColumn,
        RoomsColumn,
        LinesColumn,
        SentColumn,
        ReceivedColumn,
        BacklogColumn,
        ColumnCount
    };
    Q_ENUM(Column)

    enum Role {
        PeerRole = Qt::UserRole + 1, ///< PeerId
        SortRole,
    };

    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    [[nodiscard]] const ConnectionInfo &connectionAt(int row) const { return m_connections[row]; }

public slots:
    /// The newest picture of everything; rows come, go and change accordingly.
    void update(const QList<outcry::ConnectionInfo> &connections);
    void clear();

private:
    QList<ConnectionInfo> m_connections;
};

} // namespace outcry

Q_DECLARE_METATYPE(QList<outcry::ConnectionInfo>)
