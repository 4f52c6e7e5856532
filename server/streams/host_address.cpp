// SPDX-License-Identifier: MIT
#include "server/streams/host_address.h"

#include <algorithm>
#include <charconv>
#include <cstring>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>

namespace outcry {

namespace {

constexpr qsizetype kIpv4At = 12;
// RFC 4291 section 2.5.5.2
constexpr std::array<quint8, kIpv4At> kIpv4Prefix{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
constexpr std::array<quint8, 16> kIpv6Loopback{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
constexpr qsizetype kIpv6NetworkBytes = 8;

} // namespace

HostAddress HostAddress::fromSocket(const sockaddr_storage &address)
{
    HostAddress result;
    if (address.ss_family == AF_INET) {
        const auto &ipv4 = reinterpret_cast<const sockaddr_in &>(address);
        std::copy(kIpv4Prefix.begin(), kIpv4Prefix.end(), result.m_bytes.begin());
        std::memcpy(result.m_bytes.data() + kIpv4At, &ipv4.sin_addr, sizeof ipv4.sin_addr);
    } else if (address.ss_family == AF_INET6) {
        const auto &ipv6 = reinterpret_cast<const sockaddr_in6 &>(address);
        std::memcpy(result.m_bytes.data(), &ipv6.sin6_addr, sizeof ipv6.sin6_addr);
    }
    return result;
}

std::optional<HostAddress> HostAddress::parse(const QString &text)
{
    const QByteArray latin = text.trimmed().toLatin1();
    HostAddress result;
    if (inet_pton(AF_INET6, latin.constData(), result.m_bytes.data()) == 1)
        return result;
    std::copy(kIpv4Prefix.begin(), kIpv4Prefix.end(), result.m_bytes.begin());
    if (inet_pton(AF_INET, latin.constData(), result.m_bytes.data() + kIpv4At) == 1)
        return result;
    return std::nullopt;
}

bool HostAddress::isIpv4() const
{
    return std::equal(kIpv4Prefix.begin(), kIpv4Prefix.end(), m_bytes.begin());
}

bool HostAddress::isLoopback() const
{
    return isIpv4() ? m_bytes[kIpv4At] == 127 : m_bytes == kIpv6Loopback;
}

QString HostAddress::toString() const
{
    char text[INET6_ADDRSTRLEN] = "";
    if (!isIpv4()) {
        inet_ntop(AF_INET6, m_bytes.data(), text, sizeof text);
        return QString::fromLatin1(text);
    }
    // Asked for by every newcomer, and inet_ntop() prints formatted.
    char *to = text;
    for (size_t i = size_t(kIpv4At); i < m_bytes.size(); ++i) {
        if (to > text)
            *to++ = '.';
        to = std::to_chars(to, std::end(text), m_bytes[i]).ptr;
    }
    return QString::fromLatin1(text, to - text);
}

HostAddress HostAddress::network() const
{
    HostAddress result = *this;
    if (!isIpv4())
        std::fill(result.m_bytes.begin() + kIpv6NetworkBytes, result.m_bytes.end(), quint8(0));
    return result;
}

} // namespace outcry
