// SPDX-License-Identifier: MIT
#pragma once

#include "model/connection_changes.h"

#include <QAbstractTableModel>
#include <QHash>

#include <functional>
#include <vector>

namespace outcry {

/// Connected clients of a running server, as its window shows them: sorted and filtered here, since
/// ten thousand rows of which few change are cheap only for who knows what changed. Work is done for
/// changed rows; everything is walked through only when rows come or go, or the sorted column changes.
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
        LatencyColumn,
        ColumnCount
    };
    Q_ENUM(Column)

    enum Role {
        PeerRole = Qt::UserRole + 1, ///< PeerId
        SortRole,
    };

    explicit ConnectionModel(QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    /// -1: oldest first, as at the start.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    [[nodiscard]] const ConnectionInfo &connectionAt(int row) const { return m_entries[m_shown[std::size_t(row)]]; }
    /// -1: not here, or filtered out.
    [[nodiscard]] int rowOf(PeerId peer) const;
    /// Null: not here. Valid until the next change.
    [[nodiscard]] const ConnectionInfo *find(PeerId peer) const;
    [[nodiscard]] int countFrom(const QString &address) const;
    /// Of all, filtered out or not.
    [[nodiscard]] int totalCount() const { return int(m_entryOf.size()); }
    [[nodiscard]] int namedCount() const { return m_namedCount; }

    /// Rows whose name, address or door holds the text; empty: all.
    void setFilter(const QString &text);
    [[nodiscard]] const QString &filter() const { return m_filter; }
    /// For the age of latencies; the system's clock unless a test sets another.
    void setClock(std::function<qint64()> nowMs) { m_nowMs = std::move(nowMs); }

public slots:
    void apply(const outcry::ConnectionChanges &changes);
    void clear();

signals:
    /// How many there are, or how many have a name.
    void countsChanged();

private:
    using Entry = quint32;

    Entry store(const ConnectionInfo &info);
    void forget(PeerId peer);
    [[nodiscard]] bool matches(const ConnectionInfo &info) const;
    [[nodiscard]] bool isBefore(Entry a, Entry b) const;
    void note(Entry entry);
    void publish();
    void takeRowsAway();
    void putRowsIn(std::vector<Entry> fresh);
    void arrange();
    void tellChanged(const std::vector<Entry> &entries);
    void renumber();

    std::vector<ConnectionInfo> m_entries;
    std::vector<Entry> m_free;
    QHash<PeerId, Entry> m_entryOf;
    std::vector<Entry> m_shown;
    /// By entry: its row, or -1.
    std::vector<int> m_rowOf;
    /// Entries told of in the present call; by entry, whether it is among them.
    std::vector<Entry> m_noted;
    std::vector<bool> m_isNoted;
    std::function<qint64()> m_nowMs;
    QString m_filter;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    int m_namedCount = 0;
};

} // namespace outcry
