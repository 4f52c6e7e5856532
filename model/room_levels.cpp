// SPDX-License-Identifier: MIT
#include "model/room_levels.h"

namespace outcry {

using namespace Qt::StringLiterals;

static constexpr qsizetype kMostRooms = 1'000;

void RoomLevels::setLevel(const QString &room, RoomLevel level)
{
    if (room.isEmpty() || this->level(room) == level)
        return;
    if (level == kUsual)
        m_levels.remove(room);
    else if (m_levels.contains(room) || m_levels.size() < kMostRooms)
        m_levels.insert(room, level);
    emit changed(room);
}

QStringList RoomLevels::stored() const
{
    QStringList stored;
    for (auto one = m_levels.begin(); one != m_levels.end(); ++one)
        stored << (one.value() == RoomLevel::All ? u"all:"_s : u"nothing:"_s) + one.key();
    stored.sort();
    return stored;
}

void RoomLevels::restore(const QStringList &stored)
{
    const QStringList former = m_levels.keys();
    m_levels.clear();
    for (const QString &one : stored) {
        const QString word = one.section(u':', 0, 0);
        const QString room = one.section(u':', 1);
        const bool isKnown = word == u"all" || word == u"nothing";
        if (isKnown && !room.isEmpty() && m_levels.size() < kMostRooms)
            m_levels.insert(room, word == u"all" ? RoomLevel::All : RoomLevel::Nothing);
    }
    for (const QString &room : former + m_levels.keys())
        emit changed(room);
}

} // namespace outcry
