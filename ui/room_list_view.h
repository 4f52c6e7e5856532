// SPDX-License-Identifier: MIT
#pragma once

#include <QKeySequence>
#include <QListView>

class QMenu;
class QToolButton;

namespace outcry {

class RoomListModel;

inline const QKeySequence kJoinRoom{Qt::CTRL | Qt::Key_J};
/// As browsers move tabs.
inline const QKeySequence kMoveRoomUp{Qt::CTRL | Qt::SHIFT | Qt::Key_PageUp};
inline const QKeySequence kMoveRoomDown{Qt::CTRL | Qt::SHIFT | Qt::Key_PageDown};

inline const QKeySequence kLeaveRoom{Qt::CTRL | Qt::SHIFT | Qt::Key_J};
inline const QKeySequence kChangeSubject{Qt::CTRL | Qt::SHIFT | Qt::Key_E};

/// The rooms and direct talks of a RoomListModel, each with what is unread; a heading over the first of each kind. Rows are
/// dragged to where the user wants them.
class RoomListView : public QListView
{
    Q_OBJECT

public:
    explicit RoomListView(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    void setCurrentRoom(const QString &room);
    [[nodiscard]] QSize sizeHint() const override;
    /// Up (-1) or down (1), among its kind.
    void moveRoom(const QString &room, int by);

signals:
    void roomChosen(const QString &room);
    /// "Leave" in the context menu.
    void roomUnwanted(const QString &room);
    void ownWindowWanted(const QString &room);
    /// "Mark as read".
    void roomRead(const QString &room);
    void joinWanted();
    /// "Change topic".
    void subjectWanted(const QString &room);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void updateGeometries() override;
    void scrollContentsBy(int dx, int dy) override;

private:
    void openMenu(const QModelIndex &index, QPoint globalPlace);
    void addMoves(QMenu &menu, const QString &room);
    [[nodiscard]] RoomListModel *rooms() const;
    /// The row before which something let go at this height would stand.
    [[nodiscard]] int gapAt(int y) const;
    void endDrag();
    void placeJoin();

    QToolButton *m_join;
    QPoint m_pressedAt;
    int m_pressedRow = -1;
    int m_dropRow = -1;
};

} // namespace outcry
