// SPDX-License-Identifier: MIT
#include "ui/known_servers.h"

namespace outcry {

void KnownServers::setAll(const QList<KnownServer> &servers)
{
    if (servers == m_servers)
        return;
    m_servers = servers;
    emit changed();
}

} // namespace outcry
