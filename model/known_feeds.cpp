// SPDX-License-Identifier: MIT
#include "model/known_feeds.h"

namespace outcry {

/// "replay GME.csv", "replay 2" and, of older servers, "replay:GME.csv" all quote as "replay".
static QString sourceOf(const FeedState &feed)
{
    return feed.name.section(u' ', 0, 0).section(u':', 0, 0);
}

void KnownFeeds::note(const FeedState &state)
{
    m_states.insert(state.name, state);
    m_deadSources.clear();
    QSet<QString> live;
    for (const FeedState &feed : std::as_const(m_states)) {
        const bool isDead = feed.health == FeedState::Health::Failed || feed.health == FeedState::Health::Stopped;
        (isDead ? m_deadSources : live).insert(sourceOf(feed));
    }
    m_deadSources.subtract(live);
}

} // namespace outcry
