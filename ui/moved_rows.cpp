// SPDX-License-Identifier: MIT
#include "ui/moved_rows.h"

namespace outcry {

using Row = ChatPlacement::Row;

static int bottomOf(const QList<Row> &rows)
{
    return rows.last().y + rows.last().height;
}

std::optional<MovedRows> MovedRows::between(const QList<Row> &former, const QList<Row> &now, const QSet<qint64> &changed, int width)
{
    MovedRows moved;
    bool hasShift = false;
    auto old = former.cbegin();
    for (const Row &one : now) {
        while (old != former.cend() && old->id < one.id)
            ++old;
        const bool isNew = old == former.cend() || old->id != one.id;
        if (isNew || changed.contains(one.id) || old->height != one.height)
            moved.dirty += QRect(0, one.y, width, one.height);
        if (isNew)
            continue;
        if (hasShift && one.y - old->y != moved.shift)
            return {};
        moved.shift = one.y - old->y;
        hasShift = true;
    }
    if (!hasShift)
        return {};
    const int gone = bottomOf(former) + moved.shift - bottomOf(now);
    if (gone > 0)
        moved.dirty += QRect(0, bottomOf(now), width, gone);
    return moved;
}

} // namespace outcry
