// SPDX-License-Identifier: MIT
#include "ui/chat_placement.h"

#include "ui/chat_rows.h"

#include <algorithm>
#include <utility>

namespace outcry {

/// As a part of the view: what was read stays in sight above what was not.
static constexpr int kOpenedPart = 5;

QList<ChatPlacement::Row> ChatPlacement::arrange(int height)
{
    const qint64 openedId = std::exchange(m_openedId, -1);
    if (m_rows.count() == 0) {
        m_place.isFollowing = true;
        return {};
    }
    QList<Row> rows = isFollowing() ? fromEnd(height) : fromPlace(height);
    if (isFollowing() && openedId >= 0 && hides(rows.first(), openedId)) {
        goTo(openedId, -height / kOpenedPart);
        rows = fromPlace(height);
    }
    const Row &last = rows.last();
    const bool reachesEnd = last.id == m_rows.idOf(m_rows.count() - 1) && last.y + last.height <= height;
    m_place = {rows.first().id, -rows.first().y, reachesEnd};
    return rows;
}

/// `first`: of those in sight.
bool ChatPlacement::hides(const Row &first, qint64 id) const
{
    return id < first.id || (id == first.id && first.y < 0);
}

QList<ChatPlacement::Row> ChatPlacement::fromPlace(int height)
{
    const int count = m_rows.count();
    const int firstShown = m_rows.firstShown();
    int row = std::clamp(m_rows.rowOf(m_place.id), firstShown, count - 1);
    int y = m_rows.idOf(row) == m_place.id ? -m_place.offset : 0;
    while (y > 0 && row > firstShown)
        y -= m_rows.heightOf(--row);
    y = std::min(y, 0);
    for (int taken = m_rows.heightOf(row); row < count - 1 && y + taken <= 0; taken = m_rows.heightOf(row)) {
        y += taken;
        ++row;
    }
    QList<Row> rows = collect(row, y, height);
    const int bottom = rows.last().y + rows.last().height;
    return bottom < height && (row > firstShown || y < 0) ? fromEnd(height) : rows;
}

QList<ChatPlacement::Row> ChatPlacement::fromEnd(int height)
{
    int row = m_rows.count();
    int y = height;
    while (y > 0 && row > m_rows.firstShown())
        y -= m_rows.heightOf(--row);
    // Too few rows to fill the view stand at its top.
    return collect(row, std::min(y, 0), height);
}

QList<ChatPlacement::Row> ChatPlacement::collect(int row, int y, int height)
{
    QList<Row> rows;
    for (; row < m_rows.count() && (y < height || rows.isEmpty()); ++row) {
        const int taken = m_rows.heightOf(row);
        rows.append({m_rows.idOf(row), y, taken});
        y += taken;
    }
    // Rows folded into the last one belong to it.
    for (; row < m_rows.count() && m_rows.isHidden(row); ++row)
        rows.append({m_rows.idOf(row), y, m_rows.heightOf(row)});
    return rows;
}

} // namespace outcry
