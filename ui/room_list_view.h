// SPDX-License-Identifier: MIT
#pragma once

#include <QListView>

namespace outcry {

/// The rooms and direct talks of a RoomListModel, each with what is unread; a heading over the first of each kind.
class RoomListView : public QListView
{
    Q_OBJECT

public:
    explicit RoomListView(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    void setCurrentRoom(const QString &room);
    [[nodiscard]] QSize sizeHint() const override;

signals:
    void roomChosen(const QString &room);
    /// "Leave" in the context menu.
    void roomUnwanted(const QString &room);
    void ownWindowWanted(const QString &room);
    /// "Mark as read".
    void roomRead(const QString &room);
    void joinWanted();

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void openMenu(const QModelIndex &index, QPoint globalPlace);
};

} // namespace outcry
