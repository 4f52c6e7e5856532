// SPDX-License-Identifier: MIT
#pragma once

#include "ui/known_servers.h"

#include <QHash>

namespace outcry {

/// Known servers with somebody behind them who forgets and remembers, as the app does.
class RememberedServers : public KnownServers
{
public:
    RememberedServers()
    {
        connect(this, &KnownServers::forgetWanted, this, &RememberedServers::drop);
        connect(this, &KnownServers::takeBackWanted, this, &RememberedServers::restore);
    }

private:
    void drop(const QString &address)
    {
        QList<KnownServer> left = all();
        for (qsizetype place = 0; place < left.size(); ++place) {
            if (left[place].address != address)
                continue;
            m_dropped.insert(address, {place, left.takeAt(place)});
            return setAll(left);
        }
    }

    void restore(const QString &address)
    {
        const auto [place, server] = m_dropped.take(address);
        QList<KnownServer> more = all();
        more.insert(place, server);
        setAll(more);
    }

    QHash<QString, std::pair<qsizetype, KnownServer>> m_dropped;
};

} // namespace outcry
