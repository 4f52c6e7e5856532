// SPDX-License-Identifier: MIT
#include "model/connection_model.h"

#include <QDateTime>
#include <QLocale>
#include <QSet>

#include <algorithm>
#include <array>

namespace outcry {

static QString textOf(const ConnectionInfo &connection, int column)
{
    const QLocale locale;
    switch (column) {
    case ConnectionModel::NicknameColumn:
        return connection.nickname.isEmpty() ? ConnectionModel::tr("(no name)")
                                             : connection.nickname;
    case ConnectionModel::AddressColumn:
        return connection.address;
    case ConnectionModel::DoorColumn:
        return connection.door;
    case ConnectionModel::SinceColumn:
        return locale.toString(QDateTime::fromMSecsSinceEpoch(connection.sinceMs).time(),
                               QStringLiteral("HH:mm:ss"));
    case ConnectionModel::RoomsColumn:
        return locale.toString(connection.roomCount);
    case ConnectionModel::LinesColumn:
        return locale.toString(connection.linesReceived);
    case ConnectionModel::SentColumn:
        return locale.formattedDataSize(connection.bytesSent, 1,
                                        QLocale::DataSizeTraditionalFormat);
    case ConnectionModel::ReceivedColumn:
        return locale.formattedDataSize(connection.bytesReceived, 1,
                                        QLocale::DataSizeTraditionalFormat);
    case ConnectionModel::BacklogColumn:
        return connection.backlogBytes == 0
            ? QString()
            : locale.formattedDataSize(connection.backlogBytes, 1,
                                       QLocale::DataSizeTraditionalFormat);
    default:
        return {};
    }
}

static QVariant sortValue(const ConnectionInfo &connection, int column)
{
    switch (column) {
    case ConnectionModel::SinceColumn:
        return connection.sinceMs;
    case ConnectionModel::RoomsColumn:
        return connection.roomCount;
    case ConnectionModel::LinesColumn:
        return connection.linesReceived;
    case ConnectionModel::SentColumn:
        return connection.bytesSent;
    case ConnectionModel::ReceivedColumn:
        return connection.bytesReceived;
    case ConnectionModel::BacklogColumn:
        return connection.backlogBytes;
    case ConnectionModel::NicknameColumn:
        return connection.nickname;
    default:
        return textOf(connection, column);
    }
}

static QString toolTip(const ConnectionInfo &connection)
{
    const QString since = QLocale().toString(QDateTime::fromMSecsSinceEpoch(connection.sinceMs),
                                             QLocale::LongFormat);
    return ConnectionModel::tr("%1 from %2 by the door \"%3\", since %4")
        .arg(textOf(connection, ConnectionModel::NicknameColumn), connection.address,
             connection.door, since);
}

static bool isBefore(const ConnectionInfo &a, const ConnectionInfo &b)
{
    return a.sinceMs != b.sinceMs ? a.sinceMs < b.sinceMs : a.peer < b.peer;
}

int ConnectionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_connections.size());
}

int ConnectionModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ConnectionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ConnectionInfo &connection = m_connections[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return textOf(connection, index.column());
    case Qt::ToolTipRole:
        return toolTip(connection);
    case Qt::TextAlignmentRole:
        return QVariant(index.column() >= RoomsColumn ? Qt::AlignRight | Qt::AlignVCenter
                                                      : Qt::AlignLeft | Qt::AlignVCenter);
    case PeerRole:
        return QVariant::fromValue(connection.peer);
    case SortRole:
        return sortValue(connection, index.column());
    default:
        return {};
    }
}

QVariant ConnectionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    static constexpr std::array<const char *, ColumnCount> kTitles{
        QT_TR_NOOP("Name"),  QT_TR_NOOP("Address"),  QT_TR_NOOP("Door"),
        QT_TR_NOOP("Since"), QT_TR_NOOP("Rooms"),    QT_TR_NOOP("Lines"),
        QT_TR_NOOP("Sent"),  QT_TR_NOOP("Received"), QT_TR_NOOP("Backlog")};
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::DisplayRole)
        return tr(kTitles[std::size_t(section)]);
    if (role == Qt::TextAlignmentRole)
        return QVariant(section >= RoomsColumn ? Qt::AlignRight | Qt::AlignVCenter
                                               : Qt::AlignLeft | Qt::AlignVCenter);
    return {};
}

void ConnectionModel::update(const QList<ConnectionInfo> &connections)
{
    QList<ConnectionInfo> newest = connections;
    std::sort(newest.begin(), newest.end(), isBefore);
    QSet<PeerId> here;
    newest.removeIf([&here](const ConnectionInfo &connection) {
        const bool isTwice = here.contains(connection.peer);
        here.insert(connection.peer);
        return isTwice;
    });
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (here.contains(m_connections[row].peer))
            continue;
        beginRemoveRows({}, row, row);
        m_connections.removeAt(row);
        endRemoveRows();
    }
    // Rows that are left and the newest picture have one order, so one walk finds what is new.
    for (int row = 0; row < newest.size(); ++row) {
        if (row >= rowCount() || m_connections[row].peer != newest[row].peer) {
            beginInsertRows({}, row, row);
            m_connections.insert(row, newest[row]);
            endInsertRows();
        } else if (m_connections[row] != newest[row]) {
            m_connections[row] = newest[row];
            emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
        }
    }
}

void ConnectionModel::clear()
{
    update({});
}

} // namespace outcry
