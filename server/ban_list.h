// SPDX-License-Identifier: MIT
#pragma once

#include "model/ban.h"
#include "server/streams/host_address.h"

#include <QHash>

#include <optional>

namespace outcry {

/// Who may not come in, asked for every new connection. Owned by the listener.
class BanList
{
public:
    /// A list that nobody reads any more is no help; the app keeps no more either.
    static constexpr qsizetype kMost = 10'000;

    void set(const QList<Ban> &bans);
    [[nodiscard]] bool isEmpty() const { return m_untilMs.isEmpty(); }
    /// When the ban of this address ends, 0: when it is lifted. Nothing: it may come in.
    [[nodiscard]] std::optional<qint64> endOf(const HostAddress &address, qint64 nowMs) const;
    [[nodiscard]] bool isBanned(const HostAddress &address, qint64 nowMs) const { return endOf(address, nowMs).has_value(); }

private:
    QHash<HostAddress, qint64> m_untilMs;
};

/// What a ban of this address is written as: the address, or of IPv6 its network. Empty: it is no
/// address.
[[nodiscard]] QString banAddress(const QString &address);

} // namespace outcry
