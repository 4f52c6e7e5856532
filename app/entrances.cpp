// SPDX-License-Identifier: MIT
#include "app/entrances.h"

#include "server/doors/door.h"

#include <QNetworkInterface>

#include <algorithm>

namespace outcry {

static QString hostText(const QHostAddress &address)
{
    return address.protocol() == QAbstractSocket::IPv6Protocol ? u'[' + address.toString() + u']' : address.toString();
}

static bool standsForAll(const QHostAddress &address)
{
    return address == QHostAddress(QHostAddress::AnyIPv4) || address == QHostAddress(QHostAddress::AnyIPv6)
        || address == QHostAddress(QHostAddress::Any);
}

static QList<QHostAddress> reachableOf(const QHostAddress &address, const QList<QHostAddress> &machine)
{
    if (!standsForAll(address))
        return {address};
    QList<QHostAddress> result;
    for (const QHostAddress &one : machine) {
        const bool isSix = one.protocol() == QAbstractSocket::IPv6Protocol;
        if (address == QHostAddress(QHostAddress::Any) || isSix == (address == QHostAddress(QHostAddress::AnyIPv6)))
            result.append(one);
    }
    result.append(address == QHostAddress(QHostAddress::AnyIPv6) ? QHostAddress(QHostAddress::LocalHostIPv6)
                                                                 : QHostAddress(QHostAddress::LocalHost));
    return result;
}

/// Our own client finds its door by itself.
static QString addressFor(const Door &door, const QString &place, QByteArrayView path)
{
    if (door.name == "native")
        return place;
    return (door.open ? QStringLiteral("ws://") : QStringLiteral("http://")) + place + QString::fromLatin1(path);
}

static void addDoors(QList<Entrance> &entrances, const ListenAddress &listening, const QHostAddress &host)
{
    const QString place = hostText(host) + u':' + QString::number(listening.port);
    const Door *root = doorNamed(listening.door.isEmpty() ? QByteArrayView("classic") : listening.door);
    for (const Door *door : doors()) {
        const QByteArray path = door == root ? QByteArray("/") : door->paths.value(0);
        if (path.isEmpty() || (path == "/" && door != root))
            continue;
        entrances.append({addressFor(*door, place, path), QString::fromLatin1(door->name), host.isLoopback()});
    }
}

QList<Entrance> entrancesOf(const QList<ListenAddress> &listening, const QList<QHostAddress> &machine)
{
    QList<Entrance> entrances;
    for (const ListenAddress &address : listening) {
        for (const QHostAddress &host : reachableOf(address.address, machine))
            addDoors(entrances, address, host);
    }
    std::stable_partition(entrances.begin(), entrances.end(), [](const Entrance &one) { return one.door == u"native"; });
    return entrances;
}

QList<QHostAddress> machineAddresses()
{
    QList<QHostAddress> result;
    for (const QHostAddress &address : QNetworkInterface::allAddresses()) {
        if (!address.isLoopback() && !address.isLinkLocal() && !address.isNull())
            result.append(address);
    }
    return result;
}

} // namespace outcry
