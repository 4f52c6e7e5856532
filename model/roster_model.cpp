// SPDX-License-Identifier: MIT
#include "model/roster_model.h"

#include "model/natural_order.h"
#include "model/plain_tool_tip.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>
#include <utility>

namespace outcry {

static constexpr qint64 kRefreshEveryMs = 10'000;
/// What the server tells of a room at once (docs/protocol.md).
static constexpr qsizetype kOnePage = 200;

// Two names that differ in case only still have an order of their own, so that a sorted list is the
// same everywhere.
static bool comesBefore(const Person &a, const Person &b)
{
    const int order = compareNaturally(a.nickname, b.nickname);
    if (order != 0)
        return order < 0;
    return a.nickname != b.nickname ? a.nickname < b.nickname : a.id < b.id;
}

static int rowOf(const QList<Person> &people, const QUuid &id)
{
    const auto found = std::find_if(people.begin(), people.end(),
                                    [&id](const Person &one) { return one.id == id; });
    return found == people.end() ? -1 : int(found - people.begin());
}

static QString spokenName(const Person &person, bool isMe)
{
    const QString name = isMe ? QCoreApplication::translate("outcry", "%1 (you)").arg(person.nickname) : person.nickname;
    if (!person.isAway)
        return name;
    return person.awayReason.isEmpty() ? QCoreApplication::translate("outcry", "%1, away").arg(name)
                                       : QCoreApplication::translate("outcry", "%1, away: %2").arg(name, person.awayReason);
}

int RosterModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_people.size());
}

QHash<int, QByteArray> RosterModel::roleNames() const
{
    return {{NicknameRole, "nickname"}, {PersonIdRole, "personId"}, {IsMeRole, "isMe"},
            {IsAwayRole, "isAway"}};
}

QVariant RosterModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Person &person = m_people[index.row()];
    const bool isMe = !m_me.isNull() && person.id == m_me;
    switch (role) {
    case Qt::DisplayRole:
    case NicknameRole:
        return person.nickname;
    case Qt::AccessibleTextRole:
        return spokenName(person, isMe);
    case PersonIdRole:
        return person.id;
    case IsMeRole:
        return isMe;
    case IsAwayRole:
        return person.isAway;
    case Qt::ToolTipRole:
        return person.awayReason.isEmpty() ? QVariant() : plainToolTip(QCoreApplication::translate("outcry", "Away: %1").arg(person.awayReason));
    default:
        return {};
    }
}

QStringList RosterModel::nicknames() const
{
    QStringList names;
    names.reserve(m_people.size());
    for (const Person &person : m_people)
        names.append(person.nickname);
    return names;
}

void RosterModel::setMe(const Person &me)
{
    if (me.id == m_me)
        return;
    m_me = me.id;
    if (!m_people.isEmpty())
        emit dataChanged(index(0), index(rowCount() - 1), {IsMeRole, Qt::AccessibleTextRole});
}

bool RosterModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_isAsking && m_count > m_people.size();
}

void RosterModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_isAsking = true;
    emit moreWanted(int(m_people.size()));
}

void RosterModel::refreshIfStale()
{
    if (!m_isStale || (m_sinceRefresh.isValid() && !m_sinceRefresh.hasExpired(kRefreshEveryMs)))
        return;
    m_isStale = false;
    m_sinceRefresh.start();
    emit moreWanted(0);
}

void RosterModel::setCount(quint64 count)
{
    const int former = peopleCount();
    m_count = int(qMin<quint64>(count, std::numeric_limits<int>::max()));
    if (m_count == m_people.size())
        m_count = 0;
    if (peopleCount() != former)
        emit peopleCountChanged();
}

void RosterModel::apply(const CrowdNews &news)
{
    for (const RosterChange &change : news.changes)
        place(change);
    const auto count = qsizetype(news.peopleCount);
    // The list of few people is whole or wrong.
    m_isStale = m_isStale || news.untoldCount > 0 || m_people.size() > count
        || (count <= kOnePage && m_people.size() != count);
    setCount(news.peopleCount);
}

void RosterModel::addPage(const PeoplePage &page)
{
    m_isAsking = false;
    if (page.from == 0) {
        setPeople(page.people, page.peopleCount);
        return;
    }
    for (const Person &person : page.people)
        place(RosterChange{RosterChange::Kind::Came, page.room, person, {}, 0});
    setCount(page.peopleCount);
}

void RosterModel::setPeople(const QList<Person> &people, quint64 count)
{
    beginResetModel();
    m_isStale = false;
    m_isAsking = false;
    m_people = people;
    // The same person told twice is one person, under the name told last.
    std::stable_sort(m_people.begin(), m_people.end(),
                     [](const Person &a, const Person &b) { return a.id < b.id; });
    const auto repeated
        = std::unique(m_people.rbegin(), m_people.rend(),
                      [](const Person &a, const Person &b) { return a.id == b.id; });
    m_people.erase(m_people.begin(), repeated.base());
    std::sort(m_people.begin(), m_people.end(), comesBefore);
    endResetModel();
    setCount(count);
}

void RosterModel::apply(const RosterChange &change)
{
    place(change);
    if (m_count == 0)
        return;
    // The own coming is in the count that came with the room's state.
    const int step = change.kind == RosterChange::Kind::Left                              ? -1
        : change.kind == RosterChange::Kind::Came && change.person.id != m_me ? 1
                                                                              : 0;
    setCount(quint64(m_count + step));
}

void RosterModel::place(const RosterChange &change)
{
    const Person &person = change.person;
    int row = rowOf(m_people, person.id);
    if (row >= 0 && change.kind != RosterChange::Kind::Left
        && m_people[row] == person)
        return;
    if (row >= 0 && change.kind == RosterChange::Kind::Left) {
        beginRemoveRows({}, row, row);
        m_people.remove(row);
        endRemoveRows();
        return;
    }
    if (change.kind == RosterChange::Kind::Left)
        return;

    int target = int(std::lower_bound(m_people.begin(), m_people.end(), person, comesBefore)
                     - m_people.begin());
    if (row < 0) {
        beginInsertRows({}, target, target);
        m_people.insert(target, person);
        endInsertRows();
        return;
    }
    // beginMoveRows counts as if the row were still in its place, and refuses a move to where it
    // stands.
    if (target != row && target != row + 1) {
        beginMoveRows({}, row, row, {}, target);
        m_people.move(row, target > row ? target - 1 : target);
        endMoveRows();
        row = target > row ? target - 1 : target;
    }
    m_people[row] = person;
    emit dataChanged(index(row), index(row),
                     {Qt::DisplayRole, NicknameRole, IsAwayRole, Qt::AccessibleTextRole, Qt::ToolTipRole});
}

} // namespace outcry
