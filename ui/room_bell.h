// SPDX-License-Identifier: MIT
#pragma once

#include <QToolButton>

namespace outcry {

class RoomLevels;

/// The bell in the head of a room: shows how much the user is told of it, and changes that.
class RoomBell : public QToolButton
{
    Q_OBJECT

public:
    /// The levels must outlive it.
    explicit RoomBell(RoomLevels &levels, QWidget *parent = nullptr);

    /// Empty: there is no room, nor a bell.
    /// `title`: as people write it.
    void setRoom(const QString &room, const QString &title);

private:
    void refresh();
    void openMenu();

    RoomLevels &m_levels;
    QString m_room;
    QString m_title;
};

} // namespace outcry
