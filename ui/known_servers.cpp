// SPDX-License-Identifier: MIT
#include "ui/known_servers.h"

#include <algorithm>

namespace outcry {

void KnownServers::setAll(const QList<KnownServer> &servers)
{
    if (servers == m_servers)
        return;
    m_servers = servers;
    m_forgotten.removeIf([this](const Forgotten &one) { return placeOf(one.server.address) >= 0; });
    emit changed();
}

qsizetype KnownServers::placeOf(const QString &address) const
{
    const auto isIt = [&address](const KnownServer &server) { return server.address == address; };
    const auto found = std::find_if(m_servers.begin(), m_servers.end(), isIt);
    return found == m_servers.end() ? -1 : found - m_servers.begin();
}

void KnownServers::forget(const QString &address)
{
    const qsizetype place = placeOf(address);
    if (place < 0)
        return;
    m_forgotten.append({place, m_servers.takeAt(place)});
    emit forgotten(address);
    emit changed();
}

void KnownServers::takeBack(const QString &address)
{
    const auto isIt = [&address](const Forgotten &one) { return one.server.address == address; };
    const auto found = std::find_if(m_forgotten.begin(), m_forgotten.end(), isIt);
    if (found == m_forgotten.end())
        return;
    m_servers.insert(std::min(found->place, m_servers.size()), found->server);
    m_forgotten.erase(found);
    emit takenBack(address);
    emit changed();
}

} // namespace outcry
