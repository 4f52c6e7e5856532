// SPDX-License-Identifier: MIT
#include "server/address_counter.h"

namespace outcry {

AddressCounter::Answer AddressCounter::arrived(const HostAddress &address, qint64 nowMs)
{
    if (address.isLoopback() || (m_mostAtOnce == 0 && m_mostNew == 0))
        return Answer::Welcome;
    forgetOld(nowMs);
    const HostAddress key = address.network();
    if (m_networks.size() >= kMostNetworks && !m_networks.contains(key))
        return Answer::Welcome;

    Network &network = m_networks[key];
    if (network.newCount == 0 || nowMs - network.windowStartMs >= kWindowMs) {
        network.windowStartMs = nowMs;
        network.newCount = 0;
    }
    ++network.hereCount;
    if (m_mostAtOnce > 0 && network.hereCount > m_mostAtOnce)
        return Answer::TooManyAtOnce;
    // Only who was let in counts as new: trying again does not put the end of the wait off.
    if (m_mostNew > 0 && network.newCount >= m_mostNew)
        return Answer::TooManyNew;
    ++network.newCount;
    return Answer::Welcome;
}

void AddressCounter::left(const HostAddress &address)
{
    const auto found = m_networks.find(address.network());
    if (found != m_networks.end() && found->hereCount > 0)
        --found->hereCount;
}

void AddressCounter::forgetOld(qint64 nowMs)
{
    constexpr qint64 kPeriodMs = 60'000;
    if (nowMs - m_forgottenMs < kPeriodMs)
        return;
    m_forgottenMs = nowMs;
    m_networks.removeIf([nowMs](const auto &entry) {
        return entry.value().hereCount == 0 && nowMs - entry.value().windowStartMs >= kWindowMs;
    });
}

} // namespace outcry
