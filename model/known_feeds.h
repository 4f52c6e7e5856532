// SPDX-License-Identifier: MIT
#pragma once

#include "model/feed_state.h"

#include <QList>
#include <QMap>
#include <QSet>

namespace outcry {

/// The sources of prices of one server, as it told of them, and what no longer comes because of them.
class KnownFeeds
{
public:
    void note(const FeedState &state);
    [[nodiscard]] QList<FeedState> states() const { return m_states.values(); }
    /// Names of sources, as quotes have them, from which nothing comes any more.
    [[nodiscard]] const QSet<QString> &deadSources() const { return m_deadSources; }

private:
    QMap<QString, FeedState> m_states;
    QSet<QString> m_deadSources;
};

} // namespace outcry
