// SPDX-License-Identifier: MIT
#include "server/http/web_socket_handshake.h"

#include "codecs/web_socket_accept.h"

#include <QCoreApplication>

#include <optional>

namespace outcry {

using Refusal = std::optional<HttpResponse>;

static HttpResponse refusalOf(int status, const char *text)
{
    HttpResponse response;
    response.status = status;
    response.body = QCoreApplication::translate("outcry", text).toUtf8() + '\n';
    if (status == 426) {
        // RFC 9110 section 15.5.22 wants Upgrade, and what stands in it must be named in
        // Connection.
        response.headers.emplaceBack("Upgrade", "websocket");
        response.headers.emplaceBack("Connection", "Upgrade");
        response.headers.emplaceBack("Sec-WebSocket-Version", "13");
    } else if (status == 405) {
        response.headers.emplaceBack("Allow", "GET");
    }
    return response;
}

bool asksForWebSocket(const HttpRequest &request)
{
    return request.hasToken("upgrade", "websocket");
}

HttpResponse webSocketRequired()
{
    return refusalOf(426,
                     QT_TRANSLATE_NOOP("outcry",
                                       "Only WebSocket connections are served here. Connect with "
                                       "ws:// instead of http://."));
}

static Refusal refusalOfRequest(const HttpRequest &request)
{
    if (request.method != "GET")
        return refusalOf(
            405, QT_TRANSLATE_NOOP("outcry", "A WebSocket handshake must be a GET request."));
    if (request.minorVersion < 1)
        return refusalOf(400, QT_TRANSLATE_NOOP("outcry", "A WebSocket handshake needs HTTP/1.1."));
    if (request.target.contains('#'))
        return refusalOf(
            400, QT_TRANSLATE_NOOP("outcry", "The address of a WebSocket must not hold a '#'."));
    if (request.headerCount("host") != 1 || request.header("host").isEmpty())
        return refusalOf(400,
                         QT_TRANSLATE_NOOP("outcry", "The request needs exactly one Host header."));
    if (!asksForWebSocket(request))
        return webSocketRequired();
    if (!request.hasToken("connection", "upgrade"))
        return refusalOf(400,
                         QT_TRANSLATE_NOOP("outcry", "The Connection header must name Upgrade."));
    return {};
}

static Refusal refusalOfKey(const HttpRequest &request)
{
    // The version first: a client of another version may have another idea of keys.
    if (request.headerCount("sec-websocket-version") != 1
        || request.header("sec-websocket-version") != "13")
        return refusalOf(
            426,
            QT_TRANSLATE_NOOP("outcry", "Only version 13 of the WebSocket protocol is spoken."));
    if (request.headerCount("sec-websocket-key") != 1
        || !isWebSocketKey(request.header("sec-websocket-key")))
        return refusalOf(400,
                         QT_TRANSLATE_NOOP("outcry",
                                           "The request needs exactly one Sec-WebSocket-Key, the "
                                           "base64 form of 16 bytes."));
    return {};
}

static Refusal refusalOfSubprotocols(const QByteArrayList &subprotocols)
{
    HttpResponse response = refusalOf(
        400, QT_TRANSLATE_NOOP("outcry", "None of the offered subprotocols is spoken here."));
    response.body.chop(1);
    response.body += ' ';
    response.body += subprotocols.isEmpty()
        ? QCoreApplication::translate("outcry", "Connect without a subprotocol.").toUtf8()
        : QCoreApplication::translate("outcry", "Offer one of these: %1")
              .arg(QString::fromUtf8(subprotocols.join(", ")))
              .toUtf8();
    response.body += '\n';
    return response;
}

static QByteArray acceptance(const QByteArray &key, const WebSocketHandshake &handshake)
{
    QByteArray bytes;
    bytes.reserve(256);
    bytes += "HTTP/1.1 101 Switching Protocols\r\n"
             "Upgrade: websocket\r\n"
             "Connection: Upgrade\r\n"
             "Sec-WebSocket-Accept: ";
    bytes += webSocketAccept(key);
    if (!handshake.subprotocol.isEmpty())
        bytes.append("\r\nSec-WebSocket-Protocol: ").append(handshake.subprotocol);
    if (handshake.deflate)
        bytes.append("\r\nSec-WebSocket-Extensions: ").append(handshake.deflate->answer());
    return bytes.append("\r\n\r\n");
}

static ExtensionOffers extensionOffers(const HttpRequest &request)
{
    // RFC 9110 section 5.3: several lines of one list are one list.
    QByteArrayList lines;
    for (const auto &[name, value] : request.headers) {
        if (name == "sec-websocket-extensions")
            lines.append(value);
    }
    return readExtensionOffers(lines.join(','));
}

WebSocketHandshake shakeHands(const HttpRequest &request, const QByteArrayList &subprotocols,
                              WebSocketCompression compression)
{
    WebSocketHandshake result;
    Refusal refusal = refusalOfRequest(request);
    if (!refusal)
        refusal = refusalOfKey(request);
    // Subprotocol names are compared with regard to case (RFC 6455 section 11.5 registers them as
    // such).
    const QByteArrayList offered = request.tokens("sec-websocket-protocol");
    for (const QByteArray &subprotocol : subprotocols) {
        if (offered.contains(subprotocol)) {
            result.subprotocol = subprotocol;
            break;
        }
    }
    if (!refusal && !offered.isEmpty() && result.subprotocol.isEmpty())
        refusal = refusalOfSubprotocols(subprotocols);
    const ExtensionOffers offers = extensionOffers(request);
    if (!refusal && offers.isMalformed)
        refusal = refusalOf(400,
                            QT_TRANSLATE_NOOP("outcry",
                                              "The Sec-WebSocket-Extensions header is malformed."));
    if (refusal) {
        result.refusal = *std::move(refusal);
        result.subprotocol.clear();
        return result;
    }
    result.isAccepted = true;
    if (compression == WebSocketCompression::WhenOffered)
        result.deflate = offers.deflate;
    result.answer = acceptance(request.header("sec-websocket-key"), result);
    return result;
}

} // namespace outcry
