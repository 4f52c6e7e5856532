// SPDX-License-Identifier: MIT
#include "server/doors/door.h"
#include "server/doors/gate.h"
#include "server/http/web_socket_handshake.h"

namespace outcry {

namespace {

constexpr qint64 kLongestMessageBytes = 1024 * 1024;

/// Sends everything back as it came: text as text, binary as binary. Nobody else hears of it.
class EchoPeer final : public Peer
{
public:
    using Peer::Peer;

    void textReceived(QByteArrayView utf8) override
    {
        if (!pipe().isClosing())
            sendText(utf8.toByteArray());
    }

    void binaryReceived(QByteArrayView bytes) override
    {
        if (!pipe().isClosing())
            pipe().sendBinary(bytes.toByteArray());
    }

    void deliver(Delivery &delivery) override
    {
        const auto *farewell = std::get_if<Farewell>(&delivery.event());
        if (farewell && !pipe().isClosing())
            sayGoodbye(*farewell);
    }
};

std::unique_ptr<Peer> open(Pipe &pipe, Gate &gate)
{
    return std::make_unique<EchoPeer>(pipe, gate);
}

/// The same as a plain call, so that the two ways can be compared: POST /echo gets its body back.
HttpResponse answer(const HttpRequest &request)
{
    if (request.method == "GET" || request.method == "HEAD")
        return webSocketRequired();
    HttpResponse response;
    if (request.method != "POST") {
        // RFC 9110 section 15.5.6: a 405 names what is allowed.
        response.status = 405;
        response.headers = {{"Allow", "GET, POST"}};
        response.body = "Post a text, or come with a WebSocket.\n";
        return response;
    }
    // Never the sender's own type: what others made somebody post must not become a page of ours.
    response.contentType = "application/octet-stream";
    response.headers = {{"Cache-Control", "no-store"}, {"X-Content-Type-Options", "nosniff"}};
    response.body = request.body;
    return response;
}

} // namespace

const Door &echo()
{
    static const Door door{
        .name = "echo",
        .paths = {"/echo"},
        .subprotocols = {},
        .open = open,
        .answer = answer,
        .longestMessageBytes = kLongestMessageBytes,
        .isChat = false,
    };
    return door;
}

} // namespace outcry
