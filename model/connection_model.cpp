// SPDX-License-Identifier: MIT
#include "model/connection_model.h"

#include "model/connection_text.h"
#include "model/plain_tool_tip.h"

#include <QDateTime>

#include <algorithm>
#include <array>

namespace outcry {

/// Beyond so many stretches of rows that come or go at once, telling each costs more than starting anew.
static constexpr std::size_t kMostStretches = 200;

ConnectionModel::ConnectionModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_nowMs(&QDateTime::currentMSecsSinceEpoch)
{
}

int ConnectionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int ConnectionModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ConnectionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ConnectionInfo &connection = connectionAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return connectionText(connection, index.column(), m_nowMs());
    case Qt::ToolTipRole:
        return plainToolTip(connectionToolTip(connection, m_nowMs()));
    case Qt::TextAlignmentRole:
        return QVariant(index.column() >= RoomsColumn ? Qt::AlignRight | Qt::AlignVCenter
                                                      : Qt::AlignLeft | Qt::AlignVCenter);
    case PeerRole:
        return QVariant::fromValue(connection.peer);
    case SortRole:
        return connectionValue(connection, index.column());
    default:
        return {};
    }
}

QVariant ConnectionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    static constexpr std::array<const char *, ColumnCount> kTitles{
        QT_TR_NOOP("Name"),  QT_TR_NOOP("Address"),  QT_TR_NOOP("Door"),    QT_TR_NOOP("Since"),
        QT_TR_NOOP("Rooms"), QT_TR_NOOP("Lines"),    QT_TR_NOOP("Sent"),    QT_TR_NOOP("Received"),
        QT_TR_NOOP("Backlog"), QT_TR_NOOP("Latency")};
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::DisplayRole)
        return tr(kTitles[std::size_t(section)]);
    if (role == Qt::TextAlignmentRole)
        return QVariant(section >= RoomsColumn ? Qt::AlignRight | Qt::AlignVCenter
                                               : Qt::AlignLeft | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole)
        return connectionColumnHelp(section);
    return {};
}

int ConnectionModel::rowOf(PeerId peer) const
{
    const auto found = m_entryOf.constFind(peer);
    return found == m_entryOf.constEnd() ? -1 : m_rowOf[*found];
}

const ConnectionInfo *ConnectionModel::find(PeerId peer) const
{
    const auto found = m_entryOf.constFind(peer);
    return found == m_entryOf.constEnd() ? nullptr : &m_entries[*found];
}

int ConnectionModel::countFrom(const QString &address) const
{
    return int(std::count_if(m_entryOf.begin(), m_entryOf.end(),
                             [&](Entry entry) { return m_entries[entry].address == address; }));
}

bool ConnectionModel::matches(const ConnectionInfo &info) const
{
    return m_filter.isEmpty() || info.nickname.contains(m_filter, Qt::CaseInsensitive)
        || info.address.contains(m_filter, Qt::CaseInsensitive)
        || info.door.contains(m_filter, Qt::CaseInsensitive);
}

bool ConnectionModel::isBefore(Entry a, Entry b) const
{
    const ConnectionInfo &left = m_entries[a];
    const ConnectionInfo &right = m_entries[b];
    if (m_sortColumn >= 0) {
        const int order = compareConnections(left, right, m_sortColumn);
        if (order != 0)
            return m_sortOrder == Qt::AscendingOrder ? order < 0 : order > 0;
    }
    return left.sinceMs != right.sinceMs ? left.sinceMs < right.sinceMs : left.peer < right.peer;
}

ConnectionModel::Entry ConnectionModel::store(const ConnectionInfo &info)
{
    const auto found = m_entryOf.constFind(info.peer);
    Entry entry = 0;
    if (found != m_entryOf.constEnd()) {
        entry = *found;
    } else if (!m_free.empty()) {
        entry = m_free.back();
        m_free.pop_back();
    } else {
        entry = Entry(m_entries.size());
        m_entries.emplace_back();
        m_rowOf.push_back(-1);
        m_isNoted.push_back(false);
    }
    m_namedCount += int(!info.nickname.isEmpty()) - int(!m_entries[entry].nickname.isEmpty());
    m_entries[entry] = info;
    m_entryOf.insert(info.peer, entry);
    return entry;
}

/// The entry keeps its peer until its row is taken away.
void ConnectionModel::forget(PeerId peer)
{
    const auto found = m_entryOf.constFind(peer);
    if (found == m_entryOf.constEnd())
        return;
    const Entry entry = *found;
    m_namedCount -= int(!m_entries[entry].nickname.isEmpty());
    m_entries[entry].nickname.clear();
    m_entryOf.erase(found);
    if (m_rowOf[entry] < 0) {
        m_entries[entry].peer = 0;
        m_free.push_back(entry);
    } else {
        note(entry);
    }
}

void ConnectionModel::note(Entry entry)
{
    if (m_isNoted[entry])
        return;
    m_isNoted[entry] = true;
    m_noted.push_back(entry);
}

void ConnectionModel::apply(const ConnectionChanges &changes)
{
    const int total = totalCount();
    const int named = m_namedCount;
    if (changes.isWhole) {
        QHash<PeerId, bool> here;
        for (const ConnectionInfo &info : changes.changed)
            here.insert(info.peer, true);
        for (const PeerId peer : m_entryOf.keys()) {
            if (!here.contains(peer))
                forget(peer);
        }
    }
    for (const PeerId peer : changes.gone)
        forget(peer);
    for (const ConnectionInfo &info : changes.changed) {
        const ConnectionInfo *former = find(info.peer);
        if (!former || *former != info)
            note(store(info));
    }
    for (const auto &[peer, nickname] : changes.named) {
        const ConnectionInfo *former = find(peer);
        if (!former || former->nickname == nickname)
            continue;
        ConnectionInfo info = *former;
        info.nickname = nickname;
        note(store(info));
    }
    publish();
    if (total != totalCount() || named != m_namedCount)
        emit countsChanged();
}

void ConnectionModel::clear()
{
    apply({true, {}, {}, {}});
}

/// Rows go, then come, then those that stay are put in order and told of: views hear of each change
/// once, and of nothing else.
void ConnectionModel::publish()
{
    if (m_noted.empty())
        return;
    takeRowsAway();
    std::vector<Entry> fresh;
    std::vector<Entry> changed;
    for (const Entry entry : m_noted) {
        if (m_rowOf[entry] >= 0)
            changed.push_back(entry);
        else if (m_entries[entry].peer != 0 && matches(m_entries[entry]))
            fresh.push_back(entry);
    }
    arrange();
    putRowsIn(std::move(fresh));
    tellChanged(changed);
    for (const Entry entry : m_noted)
        m_isNoted[entry] = false;
    m_noted.clear();
}

void ConnectionModel::takeRowsAway()
{
    std::vector<int> rows;
    for (const Entry entry : m_noted) {
        const bool isHere = find(m_entries[entry].peer) == &m_entries[entry];
        if (m_rowOf[entry] >= 0 && (!isHere || !matches(m_entries[entry])))
            rows.push_back(m_rowOf[entry]);
        if (!isHere) {
            m_entries[entry].peer = 0;
            m_free.push_back(entry);
        }
    }
    if (rows.empty())
        return;
    std::sort(rows.begin(), rows.end());
    std::size_t stretches = 1;
    for (std::size_t i = 1; i < rows.size(); ++i)
        stretches += rows[i] != rows[i - 1] + 1;
    const bool isAnew = stretches > kMostStretches;
    if (isAnew)
        beginResetModel();
    for (std::size_t end = rows.size(); end > 0;) {
        std::size_t begin = end - 1;
        while (begin > 0 && rows[begin - 1] == rows[begin] - 1)
            --begin;
        const int first = rows[begin];
        const int last = rows[end - 1];
        if (!isAnew)
            beginRemoveRows({}, first, last);
        for (int row = first; row <= last; ++row)
            m_rowOf[m_shown[std::size_t(row)]] = -1;
        m_shown.erase(m_shown.begin() + first, m_shown.begin() + last + 1);
        if (!isAnew) {
            renumber();
            endRemoveRows();
        }
        end = begin;
    }
    renumber();
    if (isAnew)
        endResetModel();
}

void ConnectionModel::putRowsIn(std::vector<Entry> fresh)
{
    if (fresh.empty())
        return;
    const auto before = [this](Entry a, Entry b) { return isBefore(a, b); };
    std::sort(fresh.begin(), fresh.end(), before);
    std::vector<std::pair<int, std::size_t>> stretches; // row among those here, first of fresh
    for (std::size_t i = 0; i < fresh.size(); ++i) {
        const int row = int(std::upper_bound(m_shown.begin(), m_shown.end(), fresh[i], before) - m_shown.begin());
        if (stretches.empty() || stretches.back().first != row)
            stretches.push_back({row, i});
    }
    const bool isAnew = stretches.size() > kMostStretches;
    if (isAnew)
        beginResetModel();
    std::size_t end = fresh.size();
    for (auto stretch = stretches.rbegin(); stretch != stretches.rend(); ++stretch) {
        const auto [row, begin] = *stretch;
        if (!isAnew)
            beginInsertRows({}, row, row + int(end - begin) - 1);
        m_shown.insert(m_shown.begin() + row, fresh.begin() + qsizetype(begin), fresh.begin() + qsizetype(end));
        if (!isAnew) {
            renumber();
            endInsertRows();
        }
        end = begin;
    }
    renumber();
    if (isAnew)
        endResetModel();
}

void ConnectionModel::renumber()
{
    for (std::size_t row = 0; row < m_shown.size(); ++row)
        m_rowOf[m_shown[row]] = int(row);
}

/// Sorts if anything stands in a wrong place; selections move along.
void ConnectionModel::arrange()
{
    const auto before = [this](Entry a, Entry b) { return isBefore(a, b); };
    if (std::is_sorted(m_shown.begin(), m_shown.end(), before))
        return;
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList former = persistentIndexList();
    std::vector<Entry> entries;
    for (const QModelIndex &index : former)
        entries.push_back(m_shown[std::size_t(index.row())]);
    std::sort(m_shown.begin(), m_shown.end(), before);
    renumber();
    QModelIndexList now;
    for (qsizetype i = 0; i < former.size(); ++i)
        now.append(index(m_rowOf[entries[std::size_t(i)]], former[i].column()));
    changePersistentIndexList(former, now);
    emit layoutChanged({}, VerticalSortHint);
}

void ConnectionModel::tellChanged(const std::vector<Entry> &entries)
{
    std::vector<int> rows;
    for (const Entry entry : entries)
        rows.push_back(m_rowOf[entry]);
    std::sort(rows.begin(), rows.end());
    for (std::size_t begin = 0; begin < rows.size();) {
        std::size_t end = begin + 1;
        while (end < rows.size() && rows[end] == rows[end - 1] + 1)
            ++end;
        emit dataChanged(index(rows[begin], 0), index(rows[end - 1], ColumnCount - 1));
        begin = end;
    }
}

void ConnectionModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column < ColumnCount ? column : -1;
    m_sortOrder = order;
    arrange();
}

void ConnectionModel::setFilter(const QString &text)
{
    if (text == m_filter)
        return;
    m_filter = text;
    for (const Entry entry : std::as_const(m_entryOf)) {
        if ((m_rowOf[entry] >= 0) != matches(m_entries[entry]))
            note(entry);
    }
    publish();
}

} // namespace outcry
