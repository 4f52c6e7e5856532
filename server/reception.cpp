// SPDX-License-Identifier: MIT
#include "server/reception.h"

#include "server/doors/door.h"
#include "server/http/http_exchange.h"
#include "server/http/web_socket_handshake.h"
#include "server/pipes/web_socket_pipe.h"
#include "server/worker.h"

#include <QCoreApplication>

#include <algorithm>

namespace outcry {

namespace {

HttpResponse notFound()
{
    HttpResponse response;
    response.status = 404;
    response.body
        = QCoreApplication::translate("outcry", "There is nothing at this path.").toUtf8() + '\n';
    return response;
}

PipeLimits pipeLimits(const Limits &limits, const Door &door)
{
    PipeLimits result;
    // A door that carries more than chat has its own bound, unless the limit was lifted for all.
    if (limits.messageBytes == 0)
        result.messageBytes = 0;
    else
        result.messageBytes = std::max(limits.messageBytes, door.longestMessageBytes);
    result.fragments = limits.fragments;
    result.queueSoftBytes = limits.queueSoftBytes;
    result.queueHardBytes = limits.queueHardBytes;
    result.queueAgeMs = limits.queueAgeMs;
    result.pingAfterMs = limits.pingAfterMs;
    result.dropAfterMs = limits.dropAfterMs;
    return result;
}

} // namespace

void Reception::requestReceived(HttpExchange &exchange, const HttpRequest &request)
{
    // RFC 6455 section 3: no fragment; said before any door is looked for.
    if (request.target.contains('#')) {
        HttpResponse response;
        response.status = 400;
        response.body = "A target has no '#'.\n";
        return refuse(exchange, response);
    }
    const Door *door = doorFor(request.path);
    if (!door && asksForWebSocket(request))
        return refuse(exchange, notFound());
    if (!door)
        return exchange.respond(notFound());
    if (!door->open || !asksForWebSocket(request)) {
        if (door->answer)
            return exchange.respond(door->answer(request));
        return exchange.respond(door->open ? webSocketRequired() : notFound());
    }
    const WebSocketHandshake handshake = shakeHands(
        request, door->subprotocols,
        door->mayCompress ? WebSocketCompression::WhenOffered : WebSocketCompression::Never);
    if (!handshake.isAccepted)
        return refuse(exchange, handshake.refusal);
    openDoor(exchange, *door, handshake);
}

/// The bodies of refusals are words of ours: nothing that came in is ever logged.
void Reception::refuse(HttpExchange &exchange, const HttpResponse &refusal)
{
    requestRefused(exchange, refusal.status, QString::fromUtf8(refusal.body).trimmed());
    exchange.respond(refusal);
}

void Reception::requestRefused(HttpExchange &exchange, int status, const QString &text)
{
    m_worker.noteBadRequest(exchange.stream(), status, text);
}

const Door *Reception::doorFor(QByteArrayView path) const
{
    if (path == "/")
        return &m_rootDoor;
    for (const Door *door : doors()) {
        const auto isIt = [path](const QByteArray &known) { return path == known; };
        if (std::any_of(door->paths.begin(), door->paths.end(), isIt))
            return door;
    }
    return nullptr;
}

const PipeLimits &Reception::limitsOf(const Door &door)
{
    const auto found = m_limits.find(&door);
    if (found != m_limits.end())
        return found->second;
    return m_limits.emplace(&door, pipeLimits(m_worker.limits(), door)).first->second;
}

void Reception::openDoor(HttpExchange &exchange, const Door &door,
                         const WebSocketHandshake &handshake)
{
    Stream &stream = exchange.stream();
    // A client may send its first frame together with the handshake.
    const QByteArray leftover = exchange.takeLeftover();
    stream.write(handshake.answer);

    auto ownedPipe = std::make_unique<WebSocketPipe>(stream, limitsOf(door), handshake.deflate);
    WebSocketPipe &pipe = *ownedPipe;
    stream.setListener(std::move(ownedPipe));
    auto ownedPeer = door.open(pipe, m_worker);
    Peer &peer = *ownedPeer;
    pipe.adopt(std::move(ownedPeer));

    if (m_worker.admit(peer, stream, door))
        peer.opened();
    else
        pipe.close(CloseCode::TryAgainLater,
                   QCoreApplication::translate("outcry", "The server is full"));
    pipe.start(leftover);
    // Whoever opens many connections, one after the other, is not kept waiting for those that come in
    // the same turn.
    stream.flush();
}

} // namespace outcry
