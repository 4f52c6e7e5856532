// SPDX-License-Identifier: MIT
#include "model/room_levels.h"

namespace outcry {

using namespace Qt::StringLiterals;

static constexpr qsizetype kMostRooms = 1'000;

QString RoomLevels::keyOf(const QString &room) const
{
    const auto name = m_talkNames.constFind(room);
    return name == m_talkNames.constEnd() ? room : u'@' + *name;
}

void RoomLevels::nameTalk(const QString &room, const QString &nickname)
{
    const RoomLevel before = level(room);
    const QString former = keyOf(room);
    if (nickname.isEmpty() || (m_talkNames.size() >= kMostRooms && !m_talkNames.contains(room)))
        return;
    const bool wasNamed = m_talkNames.contains(room);
    m_talkNames.insert(room, nickname);
    // It stays with the person who takes another name.
    if (const auto kept = m_levels.constFind(former); wasNamed && former != keyOf(room) && kept != m_levels.constEnd()) {
        m_levels.insert(keyOf(room), *kept);
        m_levels.remove(former);
    }
    if (level(room) != before)
        emit changed(room);
}

void RoomLevels::setLevel(const QString &room, RoomLevel level)
{
    if (room.isEmpty() || this->level(room) == level)
        return;
    const QString key = keyOf(room);
    if (level == kUsual)
        m_levels.remove(key);
    else if (m_levels.contains(key) || m_levels.size() < kMostRooms)
        m_levels.insert(key, level);
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
    for (const QString &room : former + m_levels.keys() + m_talkNames.keys())
        emit changed(room);
}

} // namespace outcry
