// SPDX-License-Identifier: MIT
#pragma once

#include "model/feed_state.h"

#include <QList>
#include <QMap>

namespace outcry {

/// How the feeds are doing, and how often clients need to hear about it. Owned by the hub.
class FeedBoard
{
public:
    /// Mere ticks per second are news for clients no more often than this.
    static constexpr qint64 kPaceMs = 5000;

    /// Returns whether clients should be told now.
    bool note(const FeedState &state, qint64 nowMs);
    void forget(const QString &name) { m_entries.remove(name); }
    [[nodiscard]] QList<FeedState> states() const;

private:
    struct Entry
    {
        FeedState state;
        FeedState told;
        qint64 toldMs = 0;
    };

    QMap<QString, Entry> m_entries;
};

} // namespace outcry
