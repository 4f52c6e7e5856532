// SPDX-License-Identifier: MIT
#pragma once

#include "server/limits.h"
#include "server/streams/host_address.h"

#include <QHash>

namespace outcry {

/// Counts connections by where they come from (HostAddress::network()): at once, and new ones per
/// ten minutes. This machine itself is not counted.
class AddressCounter
{
public:
    enum class Answer { Welcome, TooManyAtOnce, TooManyNew };

    static constexpr qint64 kWindowMs = 10 * 60 * 1000;
    /// Networks remembered. Beyond these newcomers are not counted; the system's own limits hold.
    static constexpr qsizetype kMostNetworks = 65'536;

    explicit AddressCounter(const Limits &limits)
        : m_mostAtOnce(limits.connectionsPerAddress)
        , m_mostNew(limits.newConnectionsPerTenMinutes)
    {
    }

    /// Counts it as here, also when it is refused, until left(). `nowMs` is of a clock that never
    /// jumps.
    Answer arrived(const HostAddress &address, qint64 nowMs);
    void left(const HostAddress &address);
    [[nodiscard]] qsizetype networkCount() const { return m_networks.size(); }

private:
    struct Network
    {
        qint64 windowStartMs = 0;
        qint32 newCount = 0;
        qint32 hereCount = 0;
    };

    void forgetOld(qint64 nowMs);

    qint64 m_mostAtOnce;
    qint64 m_mostNew;
    QHash<HostAddress, Network> m_networks;
    qint64 m_forgottenMs = 0;
};

} // namespace outcry
