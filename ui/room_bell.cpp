// SPDX-License-Identifier: MIT
#include "ui/room_bell.h"

#include "model/plain_tool_tip.h"
#include "model/room_levels.h"
#include "model/room_list_model.h"
#include "ui/look.h"
#include "ui/room_level_menu.h"

namespace outcry {

RoomBell::RoomBell(RoomLevels &levels, QWidget *parent)
    : QToolButton(parent)
    , m_levels(levels)
{
    setObjectName(QStringLiteral("roomBell"));
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    connect(this, &QToolButton::clicked, this, &RoomBell::openMenu);
    connect(&levels, &RoomLevels::changed, this, [this](const QString &room) {
        if (room == m_room)
            refresh();
    });
    refresh();
}

void RoomBell::setRoom(const QString &room, const QString &title)
{
    m_room = room;
    m_title = title;
    refresh();
}

/// Sentences of their own: a language puts the words in its own order.
static QString stateOf(const QString &title, bool isDirect, RoomLevel level)
{
    if (level == RoomLevel::Nothing)
        return RoomBell::tr("You are notified of nothing in %1").arg(title);
    if (isDirect)
        return RoomBell::tr("You are notified of every message of %1").arg(title);
    if (level == RoomLevel::All)
        return RoomBell::tr("You are notified of everything in %1").arg(title);
    return RoomBell::tr("You are notified of mentions in %1").arg(title);
}

void RoomBell::refresh()
{
    setVisible(!m_room.isEmpty());
    const RoomLevel level = m_levels.level(m_room);
    const bool isSilent = level == RoomLevel::Nothing;
    setIcon(look::icon(isSilent ? u"bell-off" : u"bell",
                       level == RoomLevel::All ? look::Role::Accent : look::Role::DimText));
    const QString state = m_room.isEmpty() ? QString() : stateOf(m_title, RoomListModel::isDirect(m_room), level);
    setToolTip(plainToolTip(state));
    setAccessibleName(tr("Notifications of this room"));
    setAccessibleDescription(state);
}

void RoomBell::openMenu()
{
    auto *menu = new RoomLevelMenu(m_levels, m_room, this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(mapToGlobal(rect().bottomLeft()));
}

} // namespace outcry
