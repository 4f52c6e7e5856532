// SPDX-License-Identifier: MIT
#include "model/room_overview_model.h"

#include "model/clock_text.h"
#include "model/desk.h"
#include "model/direct_talk.h"

#include <QDateTime>
#include <QLocale>

namespace outcry {

static constexpr int kPublishMs = 1000;

RoomOverviewModel::RoomOverviewModel(Desk &desk, QObject *parent)
    : QAbstractTableModel(parent)
    , m_desk(desk)
    , m_publish(this)
{
    m_publish.setSingleShot(true);
    connect(&m_publish, &QTimer::timeout, this, &RoomOverviewModel::publish);
    for (const QString &room : desk.rooms())
        insert(room);
    connect(&desk, &Desk::roomAdded, this, &RoomOverviewModel::insert);
    connect(&desk, &Desk::roomRemoved, this, &RoomOverviewModel::remove);
}

int RoomOverviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rooms.size());
}

int RoomOverviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

static qint64 lastLineMs(const MessageModel &messages)
{
    for (int row = messages.rowCount() - 1; row >= 0; --row) {
        const MessageModel::Row line = messages.rowAt(row);
        if (line.sequence != 0)
            return line.timeMs;
    }
    return 0;
}

QString RoomOverviewModel::textOf(const QString &room, int column) const
{
    const MessageModel *messages = m_desk.messages(room);
    const RosterModel *people = m_desk.people(room);
    switch (column) {
    case RoomColumn:
        return u'#' + room;
    case PeopleColumn:
        return QLocale().toString(people ? people->peopleCount() : 0);
    case LinesColumn:
        return QLocale().toString(messages ? messages->lastSequence() : 0);
    default:
        break;
    }
    const qint64 lastMs = messages ? lastLineMs(*messages) : 0;
    if (lastMs == 0)
        return QStringLiteral("–");
    return whenText(lastMs, QDateTime::currentMSecsSinceEpoch());
}

QVariant RoomOverviewModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::DisplayRole)
        return textOf(m_rooms[index.row()], index.column());
    if (role == Qt::TextAlignmentRole)
        return QVariant(index.column() == RoomColumn ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QVariant RoomOverviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(section == RoomColumn ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case RoomColumn:
        return tr("Room");
    case PeopleColumn:
        return tr("People");
    case LinesColumn:
        return tr("Lines");
    case LastColumn:
        return tr("Last line");
    default:
        return {};
    }
}

void RoomOverviewModel::insert(const QString &room)
{
    if (isDirectTalk(room) || m_rooms.contains(room))
        return;
    beginInsertRows({}, rowCount(), rowCount());
    m_rooms.append(room);
    endInsertRows();
    const auto somethingHappened = [this, room] { note(room); };
    connect(m_desk.messages(room), &QAbstractItemModel::rowsInserted, this, somethingHappened);
    connect(m_desk.people(room), &QAbstractItemModel::rowsInserted, this, somethingHappened);
    connect(m_desk.people(room), &QAbstractItemModel::rowsRemoved, this, somethingHappened);
    connect(m_desk.people(room), &QAbstractItemModel::modelReset, this, somethingHappened);
    connect(m_desk.people(room), &RosterModel::peopleCountChanged, this, somethingHappened);
}

void RoomOverviewModel::remove(const QString &room)
{
    const int row = rowOf(room);
    if (row < 0)
        return;
    m_noted.remove(room);
    beginRemoveRows({}, row, row);
    m_rooms.removeAt(row);
    endRemoveRows();
}

void RoomOverviewModel::note(const QString &room)
{
    m_noted.insert(room);
    if (!m_publish.isActive())
        m_publish.start(kPublishMs);
}

void RoomOverviewModel::publish()
{
    for (const QString &room : std::exchange(m_noted, {})) {
        if (const int row = rowOf(room); row >= 0)
            emit dataChanged(index(row, 0), index(row, ColumnCount - 1), {Qt::DisplayRole});
    }
}

} // namespace outcry
