// SPDX-License-Identifier: MIT
#pragma once

#include "server/limits.h"

#include <QHostAddress>
#include <QList>
#include <QStringList>

namespace outcry {

constexpr quint16 kDefaultPort = 8181;
constexpr int kShortestPriceWindowMs = 10;
constexpr int kUsualPriceWindowMs = 50;
constexpr int kLongestPriceWindowMs = 1000;

/// One port to listen on. `door`: the door that owns the root path there; empty: "classic".
struct ListenAddress
{
    QHostAddress address = QHostAddress::LocalHost;
    quint16 port = kDefaultPort;
    QByteArray door;

    /// "[ADDRESS:]PORT[=DOOR]"; IPv6 in brackets. Error code "bad_listen".
    static Result<ListenAddress> parse(const QString &text);
    [[nodiscard]] QString toString() const;

    friend bool operator==(const ListenAddress &, const ListenAddress &) = default;
};

struct ServerOptions
{
    QList<ListenAddress> listen{ListenAddress{}};
    /// As createFeed() takes them.
    QStringList feeds{QStringLiteral("random_walk")};
    Limits limits;
    int workerCount = 1;
    /// See QuoteBoard::setWindow().
    int priceWindowMs = kUsualPriceWindowMs;
    QString name = QStringLiteral("Outcry");
};

} // namespace outcry
