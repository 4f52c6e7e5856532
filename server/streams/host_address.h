// SPDX-License-Identifier: MIT
#pragma once

#include <QHashFunctions>
#include <QString>

#include <array>
#include <optional>

struct sockaddr_storage;

namespace outcry {

/// Where a connection comes from: an IPv6 address, or an IPv4 one mapped into it. Sixteen bytes
/// without heap, because every idle connection keeps one.
class HostAddress
{
public:
    /// "::".
    HostAddress() = default;
    static HostAddress fromSocket(const sockaddr_storage &address);
    /// As toString() writes it. Nothing: that is no address.
    static std::optional<HostAddress> parse(const QString &text);

    [[nodiscard]] bool isIpv4() const;
    [[nodiscard]] bool isLoopback() const;
    /// "127.0.0.1", "::1".
    [[nodiscard]] QString toString() const;
    /// What connections are counted by: the whole address for IPv4, the first 64 bits for IPv6,
    /// where one subscriber owns at least that many.
    [[nodiscard]] HostAddress network() const;

    friend bool operator==(const HostAddress &, const HostAddress &) = default;
    friend size_t qHash(const HostAddress &address, size_t seed = 0)
    {
        return qHashBits(address.m_bytes.data(), address.m_bytes.size(), seed);
    }

private:
    std::array<quint8, 16> m_bytes{};
};

} // namespace outcry
