// SPDX-License-Identifier: MIT
#pragma once

#include "model/telling.h"

#include <QMenu>

namespace outcry {

class RoomLevels;

/// "Notifications" of one room: everything, mentions, nothing.
class RoomLevelMenu : public QMenu
{
    Q_OBJECT

public:
    /// The levels must outlive it.
    RoomLevelMenu(RoomLevels &levels, const QString &room, QWidget *parent = nullptr);

    /// "Everything", "Mentions", "Nothing"; a direct talk has no mentions.
    [[nodiscard]] static QString word(RoomLevel level);
};

} // namespace outcry
