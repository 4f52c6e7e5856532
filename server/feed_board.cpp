// SPDX-License-Identifier: MIT
#include "server/feed_board.h"

namespace outcry {

bool FeedBoard::note(const FeedState &state, qint64 nowMs)
{
    const bool isNew = !m_entries.contains(state.name);
    Entry &entry = m_entries[state.name];
    entry.state = state;
    FeedState withoutPace = state;
    withoutPace.ticksPerSecond = entry.told.ticksPerSecond;
    const bool isDue = state != entry.told && nowMs - entry.toldMs >= kPaceMs;
    if (!isNew && withoutPace == entry.told && !isDue)
        return false;
    entry.told = state;
    entry.toldMs = nowMs;
    return true;
}

QList<FeedState> FeedBoard::states() const
{
    QList<FeedState> states;
    for (const Entry &entry : m_entries)
        states.append(entry.state);
    return states;
}

} // namespace outcry
