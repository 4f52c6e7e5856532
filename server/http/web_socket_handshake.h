// SPDX-License-Identifier: MIT
#pragma once

#include "codecs/permessage_deflate.h"
#include "server/http/http_request.h"
#include "server/http/http_response.h"

namespace outcry {

/// The server's half of the opening handshake (RFC 6455 section 4.2): a request judged and
/// answered.
struct WebSocketHandshake
{
    bool isAccepted = false;
    /// The whole 101 answer, to be written as it is; empty when refused.
    QByteArray answer;
    /// The chosen subprotocol; empty: none.
    QByteArray subprotocol;
    /// Whether and how messages may be compressed from now on.
    std::optional<PermessageDeflate> deflate;
    /// What a refused request is answered with.
    HttpResponse refusal;
};

enum class WebSocketCompression : quint8 { WhenOffered, Never };

/// Judges a request for an upgrade. `subprotocols` are what the door speaks, best first; the first
/// that the client offers is taken. A client that offers only others is refused with 400, because
/// browsers would fail on a silent 101. Compression is agreed on whenever the client offers it,
/// unless `compression` says otherwise.
[[nodiscard]] WebSocketHandshake
shakeHands(const HttpRequest &request, const QByteArrayList &subprotocols,
           WebSocketCompression compression = WebSocketCompression::WhenOffered);

/// Whether the request wants to become a WebSocket, rightly or not: its Upgrade header says so.
[[nodiscard]] bool asksForWebSocket(const HttpRequest &request);

/// 426 for plain HTTP where only a WebSocket is served; tells how to come in.
[[nodiscard]] HttpResponse webSocketRequired();

} // namespace outcry
