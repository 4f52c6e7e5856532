// SPDX-License-Identifier: MIT
#include "client/reconnect_policy.h"

#include "model/event.h"

#include <QRandomGenerator>

#include <algorithm>

namespace outcry {

using Cause = ConnectionState::Cause;

/// A server that goes away takes all its clients with it: even the first try is spread a little.
static constexpr int kGoingAwayMs = 2'000;
/// Doubling more often would only overflow.
static constexpr int kMostDoublings = 16;

ReconnectPolicy::ReconnectPolicy(const ClientOptions &options)
    : m_options(options)
{
    if (!m_options.random)
        m_options.random = [] { return QRandomGenerator::global()->generateDouble(); };
}

/// Codes after which the server is known not to want this client back by itself.
static bool isRefusal(int closeCode)
{
    constexpr int kNormal = 1000;
    constexpr int kPolicy = 1008;
    return closeCode == kNormal || closeCode == kPolicy || closeCode == kReplacedCloseCode;
}

/// "Service restart", "try again later", "bad gateway".
static bool isBusy(int closeCode)
{
    return closeCode >= 1012 && closeCode <= 1014;
}

std::optional<int> ReconnectPolicy::delayAfter(const Ending &ending, qint64 onlineMs)
{
    if (ending.isFinal || ending.cause == Cause::ByUser)
        return std::nullopt;
    if (ending.cause == Cause::Closed && isRefusal(ending.closeCode))
        return std::nullopt;
    if (onlineMs >= m_options.stableAfterMs)
        m_tries = 0;
    if (ending.cause == Cause::NoNetwork)
        return m_options.noNetworkRetryMs;

    const bool isFirst = m_tries++ == 0;
    if (ending.cause == Cause::Closed && isBusy(ending.closeCode))
        return between(m_options.leastBusyRetryMs, m_options.longestBusyRetryMs);
    if (isFirst && onlineMs > 0)
        return ending.closeCode == 1001 ? between(0, std::min(kGoingAwayMs, m_options.firstRetryMs))
                                        : 0;
    return growingDelay();
}

int ReconnectPolicy::growingDelay()
{
    const int doublings = std::clamp(m_tries - 1, 0, kMostDoublings);
    const qint64 most
        = std::min<qint64>(m_options.longestRetryMs, qint64(m_options.firstRetryMs) << doublings);
    return between(int(most / 2), int(most));
}

int ReconnectPolicy::between(int least, int most)
{
    return least + int(m_options.random() * (most - least));
}

} // namespace outcry
