// SPDX-License-Identifier: MIT
#include "ui/room_level_menu.h"

#include "model/room_levels.h"
#include "model/room_list_model.h"
#include "ui/look.h"

#include <QActionGroup>

namespace outcry {

QString RoomLevelMenu::word(RoomLevel level)
{
    switch (level) {
    case RoomLevel::All:
        return tr("&Everything");
    case RoomLevel::Nothing:
        return tr("&Nothing");
    case RoomLevel::Mentions:
        break;
    }
    return tr("&Mentions of me");
}

RoomLevelMenu::RoomLevelMenu(RoomLevels &levels, const QString &room, QWidget *parent)
    : QMenu(tr("N&otify me of"), parent)
{
    const RoomLevel now = levels.level(room);
    setIcon(look::icon(now == RoomLevel::Nothing ? u"bell-off" : u"bell"));
    auto *group = new QActionGroup(this);
    for (const RoomLevel level : {RoomLevel::All, RoomLevel::Mentions, RoomLevel::Nothing}) {
        // In a direct talk everything is said to the reader.
        const bool isDirect = RoomListModel::isDirect(room);
        if (isDirect && level == RoomLevel::Mentions)
            continue;
        const bool isNow = isDirect ? (now == RoomLevel::Nothing) == (level == RoomLevel::Nothing) : now == level;
        QAction *action = addAction(word(level), &levels, [&levels, room, level] { levels.setLevel(room, level); });
        action->setCheckable(true);
        action->setChecked(isNow);
        group->addAction(action);
    }
}

} // namespace outcry
