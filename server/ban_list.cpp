// SPDX-License-Identifier: MIT
#include "server/ban_list.h"

namespace outcry {

void BanList::set(const QList<Ban> &bans)
{
    m_untilMs.clear();
    for (const Ban &ban : bans) {
        if (const auto address = HostAddress::parse(ban.address); address && m_untilMs.size() < kMost)
            m_untilMs.insert(address->network(), ban.untilMs);
    }
}

std::optional<qint64> BanList::endOf(const HostAddress &address, qint64 nowMs) const
{
    if (m_untilMs.isEmpty())
        return {};
    const auto found = m_untilMs.constFind(address.network());
    const bool isBanned = found != m_untilMs.constEnd() && (*found == 0 || *found > nowMs);
    return isBanned ? std::optional(*found) : std::nullopt;
}

QString banAddress(const QString &address)
{
    const auto parsed = HostAddress::parse(address);
    return parsed ? parsed->network().toString() : QString();
}

} // namespace outcry
