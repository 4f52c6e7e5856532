// SPDX-License-Identifier: MIT
// Which rows of a room share a name, which begin a day and which are hidden.
#include "model/message_model.h"

#include "model/ignored_people.h"

#include <QDateTime>

namespace outcry {

using RowKind = MessageModel::RowKind;
using Entry = MessageStore::Entry;

static bool canGroup(RowKind kind)
{
    return kind == RowKind::Talk || kind == RowKind::Direct;
}

// A clock that is set back a little must not tear a group; one set back by hours ends it.
bool MessageModel::belongTogether(const Entry &entry, const Entry &previous) const
{
    return entry.kind == previous.kind && canGroup(RowKind(entry.kind))
        && entry.senderId == previous.senderId && entry.sender == previous.sender
        && entry.otherName == previous.otherName
        && m_groupMs > 0 && std::abs(entry.timeMs - previous.timeMs) <= m_groupMs;
}

// A day of local time is looked up once, not once a row.
bool MessageModel::isNewDay(qint64 timeMs, qint64 previousMs) const
{
    if (!m_day.holds(previousMs)) {
        const QDate date = QDateTime::fromMSecsSinceEpoch(previousMs).date();
        m_day = {date.startOfDay().toMSecsSinceEpoch(),
                 date.addDays(1).startOfDay().toMSecsSinceEpoch()};
    }
    return !m_day.holds(timeMs);
}

quint8 MessageModel::placeFlags(const Entry &entry, const Entry *previous) const
{
    if (!previous || isNewDay(entry.timeMs, previous->timeMs))
        return MessageStore::NewDayFlag;
    return belongTogether(entry, *previous) ? MessageStore::GroupedFlag : 0;
}

/// What stands before it is another row now.
void MessageModel::regroup(int row)
{
    const Entry entry = m_store.entryAt(row);
    const Entry previous = row > 0 ? m_store.entryAt(row - 1) : Entry();
    m_store.setFlags(row, quint8((entry.flags & MessageStore::kMarks) | placeFlags(entry, row > 0 ? &previous : nullptr)));
}

MessageModel::Row MessageModel::pendingRow(int index) const
{
    Row row = m_pending[std::size_t(index)];
    const int before = m_store.rowCount() + index - 1;
    row.isNewDay = before < 0;
    if (before < 0)
        return row;
    const bool afterPending = index > 0;
    const Row *pending = afterPending ? &m_pending[std::size_t(index) - 1] : nullptr;
    const qint64 previousMs = pending ? pending->timeMs : m_newest.timeMs;
    const RowKind previousKind = pending ? pending->kind : RowKind(m_newest.kind);
    const bool isSameSender = pending || m_newest.senderId == row.senderId;
    row.isNewDay = isNewDay(row.timeMs, previousMs);
    row.isGrouped = !row.isNewDay && isSameSender && canGroup(row.kind) && previousKind == row.kind
        && m_groupMs > 0 && std::abs(row.timeMs - previousMs) <= m_groupMs;
    return row;
}

void MessageModel::refreshFirstPending()
{
    if (m_pending.empty())
        return;
    const QModelIndex changed = index(m_store.rowCount());
    emit dataChanged(changed, changed, {IsGroupedRole, IsNewDayRole});
}

void MessageModel::setGroupMinutes(int minutes)
{
    const qint64 groupMs = qint64(minutes) * 60'000;
    if (groupMs == m_groupMs)
        return;
    m_groupMs = groupMs;
    Entry previous;
    for (int row = 0; row < m_store.rowCount(); ++row) {
        Entry entry = m_store.entryAt(row);
        m_store.setFlags(row, quint8((entry.flags & MessageStore::kMarks) | placeFlags(entry, row > 0 ? &previous : nullptr)));
        previous = std::move(entry);
    }
    if (rowCount() > 0)
        emit dataChanged(index(0), index(rowCount() - 1), {IsGroupedRole});
}

void MessageModel::setIgnored(const IgnoredPeople &ignored)
{
    m_ignored = &ignored;
    refreshHidden();
}

void MessageModel::passHidden(int first)
{
    for (int row = first; row < m_store.rowCount(); ++row) {
        if (m_store.outlineAt(row).isHidden)
            m_store.setWasHidden(row);
    }
}

/// Few people say all the lines, so looking at all of them costs little.
void MessageModel::refreshHidden()
{
    m_store.setHiding([this](const QUuid &id, const QString &name) { return id != m_me.id && m_ignored->isIgnored(id, name); });
    if (rowCount() > 0)
        emit dataChanged(index(0), index(rowCount() - 1), {IsHiddenRole});
}

} // namespace outcry
