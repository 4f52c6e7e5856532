// SPDX-License-Identifier: MIT
#include "model/room_list_model.h"

#include "model/desk.h"

#include <algorithm>
#include <chrono>

namespace outcry {

using namespace std::chrono_literals;

RoomListModel::RoomListModel(Desk &desk, QObject *parent)
    : QAbstractListModel(parent)
    , m_desk(desk)
    , m_unreadPace(100ms, [this] { tellUnread(); })
{
    for (const QString &room : desk.rooms())
        insert(room);
    connect(&desk, &Desk::roomAdded, this, &RoomListModel::insert);
    connect(&desk, &Desk::roomRemoved, this, &RoomListModel::remove);
    connect(&desk, &Desk::talkMoved, this, &RoomListModel::renameKey);
    connect(&desk, &Desk::orderChanged, this, &RoomListModel::takeOrder);
    connect(&desk, &Desk::unreadChanged, this, &RoomListModel::noteUnread);
    connect(&desk, &Desk::titleChanged, this, &RoomListModel::tellTitle);
    connect(&desk.levels(), &RoomLevels::changed, this, &RoomListModel::tellLevel);
    connect(&desk.drafts(), &RoomDrafts::changed, this, &RoomListModel::noteDraft);
    connect(&desk, &Desk::liveChanged, this, &RoomListModel::tellLive);
}

int RoomListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rooms.size());
}

QVariant RoomListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const QString &room = m_rooms[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return m_desk.title(room);
    case Qt::AccessibleTextRole:
        return accessibleText(room);
    case RoomRole:
        return room;
    case IsDirectRole:
        return isDirect(room);
    case IsGoneRole:
        return m_desk.isGone(room) || !m_desk.isLive();
    case IsAwayRole:
        return isAway(room);
    case UnreadRole:
        return m_desk.unreadCount(room);
    case MentionsRole:
        return isDirect(room) ? m_desk.unreadCount(room) : m_desk.mentionCount(room);
    case IsFirstOfSectionRole:
        return index.row() == 0 || isDirect(m_rooms[index.row() - 1]) != isDirect(room);
    case LevelRole:
        return QVariant::fromValue(levels().level(room));
    case HasDraftRole:
        return m_desk.drafts().has(room);
    default:
        return {};
    }
}

RoomLevels &RoomListModel::levels() const
{
    return m_desk.levels();
}

QHash<int, QByteArray> RoomListModel::roleNames() const
{
    return {{RoomRole, "room"}, {IsDirectRole, "isDirect"}, {IsGoneRole, "isGone"}, {IsAwayRole, "isAway"}, {UnreadRole, "unread"}, {MentionsRole, "mentions"},
            {IsFirstOfSectionRole, "isFirstOfSection"}, {LevelRole, "level"}, {HasDraftRole, "hasDraft"}};
}

QString RoomListModel::accessibleText(const QString &room) const
{
    const int unread = m_desk.unreadCount(room);
    QString name = isDirect(room) ? tr("Direct talk with %1").arg(m_desk.title(room)) : tr("Room %1").arg(room);
    if (m_desk.isGone(room))
        name = tr("%1, who is not here").arg(name);
    else if (isAway(room))
        name = tr("%1, who is away").arg(name);
    if (levels().level(room) == RoomLevel::Nothing)
        name = tr("%1, silent").arg(name);
    if (m_desk.drafts().has(room))
        name = tr("%1, with a draft").arg(name);
    return unread == 0 ? name : tr("%1, %n unread", nullptr, unread).arg(name);
}

bool RoomListModel::isAway(const QString &room) const
{
    const RosterModel *other = isDirect(room) ? m_desk.people(room) : nullptr;
    return other != nullptr && other->rowCount() > 0 && other->people().first().isAway;
}

void RoomListModel::insert(const QString &room)
{
    if (m_rooms.contains(room))
        return;
    int row = int(m_rooms.size());
    if (!isDirect(room)) {
        const auto firstDirect = std::find_if(m_rooms.cbegin(), m_rooms.cend(), &RoomListModel::isDirect);
        row = int(firstDirect - m_rooms.cbegin());
    }
    beginInsertRows({}, row, row);
    m_rooms.insert(row, room);
    endInsertRows();
    tellSections();
}

void RoomListModel::remove(const QString &room)
{
    const int row = rowOf(room);
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_rooms.removeAt(row);
    endRemoveRows();
    tellSections();
}

void RoomListModel::renameKey(const QString &former, const QString &room)
{
    const int row = rowOf(former);
    if (row < 0)
        return;
    m_rooms[row] = room;
    if (m_untold.remove(former))
        m_untold.insert(room);
    emit dataChanged(index(row), index(row));
}

bool RoomListModel::moveTo(int row, int before)
{
    const int count = int(m_rooms.size());
    if (row < 0 || row >= count || before < 0 || before > count || before == row || before == row + 1)
        return false;
    // The neighbours between which it would come to stand.
    const bool isDirectHere = isDirect(m_rooms[row]);
    const bool fitsAfter = before > 0 && isDirect(m_rooms[before - 1]) == isDirectHere;
    const bool fitsBefore = before < count && isDirect(m_rooms[before]) == isDirectHere;
    if (!fitsAfter && !fitsBefore)
        return false;
    beginMoveRows({}, row, row, {}, before);
    m_rooms.move(row, before > row ? before - 1 : before);
    endMoveRows();
    tellSections();
    m_desk.setOrder(m_rooms);
    return true;
}

void RoomListModel::takeOrder()
{
    QStringList wanted = m_desk.rooms();
    std::stable_partition(wanted.begin(), wanted.end(), [](const QString &room) { return !isDirect(room); });
    if (wanted == m_rooms || wanted.size() != m_rooms.size())
        return;
    emit layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    for (const QModelIndex &old : before)
        after.append(index(int(wanted.indexOf(m_rooms[old.row()]))));
    m_rooms = wanted;
    changePersistentIndexList(before, after);
    emit layoutChanged();
}

void RoomListModel::tellSections()
{
    if (!m_rooms.isEmpty())
        emit dataChanged(index(0), index(int(m_rooms.size()) - 1), {IsFirstOfSectionRole});
}

void RoomListModel::tellTitle(const QString &room)
{
    if (const int row = rowOf(room); row >= 0)
        emit dataChanged(index(row), index(row), {Qt::DisplayRole, IsGoneRole, IsAwayRole, Qt::AccessibleTextRole});
}

void RoomListModel::noteUnread(const QString &room)
{
    m_untold.insert(room);
    m_unreadPace.request();
}

void RoomListModel::tellUnread()
{
    for (const QString &room : std::exchange(m_untold, {})) {
        if (const int row = rowOf(room); row >= 0)
            emit dataChanged(index(row), index(row), {UnreadRole, MentionsRole, Qt::AccessibleTextRole});
    }
}

/// At every key, and seldom news.
void RoomListModel::noteDraft(const QString &room)
{
    const bool hasDraft = m_desk.drafts().has(room);
    if (hasDraft == m_drafted.contains(room))
        return;
    if (hasDraft)
        m_drafted.insert(room);
    else
        m_drafted.remove(room);
    if (const int row = rowOf(room); row >= 0)
        emit dataChanged(index(row), index(row), {HasDraftRole, Qt::AccessibleTextRole});
}

void RoomListModel::tellLive()
{
    if (!m_rooms.isEmpty())
        emit dataChanged(index(0), index(int(m_rooms.size()) - 1), {IsGoneRole});
}

void RoomListModel::tellLevel(const QString &room)
{
    if (const int row = rowOf(room); row >= 0)
        emit dataChanged(index(row), index(row), {LevelRole, Qt::AccessibleTextRole});
}

} // namespace outcry
