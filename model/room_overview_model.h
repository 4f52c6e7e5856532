// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractTableModel>
#include <QSet>
#include <QTimer>

namespace outcry {

class Desk;

/// The rooms of a desk with how busy each is. Told at most once a second and only for rooms in which
/// something happened, however much is said.
class RoomOverviewModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { RoomColumn, PeopleColumn, LinesColumn, LastColumn, ColumnCount };
    Q_ENUM(Column)

    /// The desk must outlive it.
    explicit RoomOverviewModel(Desk &desk, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QString roomAt(int row) const { return m_rooms.value(row); }
    [[nodiscard]] int rowOf(const QString &room) const { return int(m_rooms.indexOf(room)); }

private:
    void insert(const QString &room);
    void remove(const QString &room);
    void note(const QString &room);
    void publish();
    [[nodiscard]] QString textOf(const QString &room, int column) const;

    Desk &m_desk;
    QStringList m_rooms;
    QSet<QString> m_noted;
    QTimer m_publish;
};

} // namespace outcry
