// SPDX-License-Identifier: MIT
#include "server/bind.h"

#include "server/port_holder.h"

#include <QCoreApplication>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/resource.h>
#include <sys/socket.h>

namespace outcry {

namespace {

constexpr int kBacklog = 4096;
/// What the system holds for a client that does not read; unbounded, it would hide megabytes of
/// backlog.
constexpr int kSendBytes = 128 * 1024;
/// 8 bytes of the system's memory for each.
constexpr qint64 kDescriptorsAtOnce = 16'384;

QString takenText(quint16 port, const QString &host)
{
    const QString holder = portHolder(port);
    if (!holder.isEmpty()) {
        return QCoreApplication::translate(
                   "outcry",
                   "Port %1 on %2 is already in use by %3. Stop that program or choose another port.")
            .arg(port)
            .arg(host, holder);
    }
    return QCoreApplication::translate(
               "outcry",
               "Port %1 on %2 is already in use. Stop the other program or choose another port.")
        .arg(port)
        .arg(host);
}

Error bindError(const ListenAddress &address, int error)
{
    const QString host = address.address.toString();
    switch (error) {
    case EADDRINUSE:
        return {QStringLiteral("port_in_use"), takenText(address.port, host)};
    case EACCES:
    case EPERM:
        return {QStringLiteral("no_permission"),
                QCoreApplication::translate(
                    "outcry",
                    "This user may not open port %1 on %2. Choose a port above 1023.")
                    .arg(address.port)
                    .arg(host)};
    case EADDRNOTAVAIL:
        return {
            QStringLiteral("bad_listen"),
            QCoreApplication::translate(
                "outcry", "%1 is not an address of this machine. Choose another one.")
                .arg(host)};
    default:
        return {QStringLiteral("bad_listen"),
                QCoreApplication::translate("outcry", "Port %1 on %2 cannot be opened: %3.")
                    .arg(address.port)
                    .arg(host, QString::fromLocal8Bit(std::strerror(error)))};
    }
}

socklen_t toSocketAddress(const ListenAddress &address, sockaddr_storage &result)
{
    result = {};
    if (address.address.protocol() == QAbstractSocket::IPv4Protocol) {
        auto &ipv4 = reinterpret_cast<sockaddr_in &>(result);
        ipv4.sin_family = AF_INET;
        ipv4.sin_port = htons(address.port);
        ipv4.sin_addr.s_addr = htonl(address.address.toIPv4Address());
        return sizeof ipv4;
    }
    auto &ipv6 = reinterpret_cast<sockaddr_in6 &>(result);
    ipv6.sin6_family = AF_INET6;
    ipv6.sin6_port = htons(address.port);
    const Q_IPV6ADDR bytes = address.address.toIPv6Address();
    std::memcpy(&ipv6.sin6_addr, &bytes, sizeof ipv6.sin6_addr);
    return sizeof ipv6;
}

quint16 portOf(int descriptor)
{
    sockaddr_storage address{};
    socklen_t length = sizeof address;
    ::getsockname(descriptor, reinterpret_cast<sockaddr *>(&address), &length);
    return ntohs(address.ss_family == AF_INET
                     ? reinterpret_cast<const sockaddr_in &>(address).sin_port
                     : reinterpret_cast<const sockaddr_in6 &>(address).sin6_port);
}

void setOption(int descriptor, int level, int option, int value)
{
    ::setsockopt(descriptor, level, option, &value, sizeof value);
}

/// Linux doubles a process's table of descriptors when it is full, and where there are several threads accept() waits
/// some 15 ms for it each time, and every client with it. Whoever takes the last number first has the table whole.
void makeRoomForDescriptors(qint64 count)
{
    const Descriptor any(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    const Descriptor last(::fcntl(any.number(), F_DUPFD_CLOEXEC, int(count - 1)));
}

} // namespace

Result<Done> bindListening(ListenAddress &address, Descriptor &descriptor)
{
    sockaddr_storage where;
    const socklen_t length = toSocketAddress(address, where);
    Descriptor socket(::socket(where.ss_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
    if (!socket.isOpen())
        return bindError(address, errno);
    setOption(socket.number(), SOL_SOCKET, SO_REUSEADDR, 1);
    // Accepted sockets inherit these two, which saves two system calls for each of them.
    setOption(socket.number(), SOL_SOCKET, SO_SNDBUF, kSendBytes);
    setOption(socket.number(), IPPROTO_TCP, TCP_NODELAY, 1);
    if (where.ss_family == AF_INET6) {
        // QHostAddress::Any means both families, "::" only its own.
        const bool isBoth = address.address == QHostAddress(QHostAddress::Any);
        setOption(socket.number(), IPPROTO_IPV6, IPV6_V6ONLY, isBoth ? 0 : 1);
    }
    if (::bind(socket.number(), reinterpret_cast<const sockaddr *>(&where), length) != 0
        || ::listen(socket.number(), kBacklog) != 0) {
        return bindError(address, errno);
    }
    address.port = portOf(socket.number());
    descriptor = std::move(socket);
    return Done{};
}

qint64 raiseDescriptorLimit()
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return 0;
    if (limit.rlim_cur < limit.rlim_max) {
        rlimit raised = limit;
        raised.rlim_cur = limit.rlim_max;
        if (::setrlimit(RLIMIT_NOFILE, &raised) == 0)
            limit = raised;
    }
    const auto most = qint64(std::min<rlim_t>(limit.rlim_cur, rlim_t(std::numeric_limits<qint64>::max())));
    makeRoomForDescriptors(std::min(most, kDescriptorsAtOnce));
    return most;
}

} // namespace outcry
