// SPDX-License-Identifier: MIT
#pragma once

#include "server/doors/peer.h"
#include "server/http/http_request.h"
#include "server/http/http_response.h"

#include <QByteArrayList>

#include <memory>
#include <optional>

namespace outcry {

/// A way in: one protocol under its own path. A row in the catalogue (doors.cpp).
struct Door
{
    QByteArray name;
    /// Exact paths; "/" is the root of ports that belong to no other door.
    QByteArrayList paths;
    /// Subprotocols it speaks, best first; empty: none, and a client that insists on one is refused.
    QByteArrayList subprotocols;
    /// Makes the peer of an upgraded connection. Null: no WebSocket here.
    std::unique_ptr<Peer> (*open)(Pipe &pipe, Gate &gate) = nullptr;
    /// Answers plain HTTP. Null: 426 for a WebSocket door, which tells how to come in.
    HttpResponse (*answer)(const HttpRequest &request) = nullptr;
    /// The longest message of this door in bytes; 0: the limit "message" (echo takes binary: 1 MiB).
    qint64 longestMessageBytes = 0;
    /// Whether its peers log in and talk, so that the hub counts their lines (Limits::chatBurst, chatPerSecond).
    bool isChat = true;
    /// Whether messages are compressed for clients that offer it (RFC 7692).
    bool mayCompress = true;
};

/// All doors in the order of the catalogue.
const QList<const Door *> &doors();
/// Null: no such door.
const Door *doorNamed(QByteArrayView name);

} // namespace outcry
