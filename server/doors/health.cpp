// SPDX-License-Identifier: MIT
#include "server/doors/door.h"
#include "server/doors/gate.h"

namespace outcry {

namespace {

/// For those who watch over the server: whoever gets this answer knows that its worker still turns.
HttpResponse answer(const HttpRequest &request)
{
    HttpResponse response;
    if (request.method != "GET" && request.method != "HEAD") {
        // RFC 9110 section 15.5.6: a 405 names what is allowed.
        response.status = 405;
        response.headers = {{"Allow", "GET, HEAD"}};
        response.body = "Only GET and HEAD are answered here.\n";
        return response;
    }
    response.headers = {{"Cache-Control", "no-store"}};
    response.body = "ok\n";
    return response;
}

} // namespace

const Door &health()
{
    static const Door door{
        .name = "health",
        .paths = {"/healthz"},
        .subprotocols = {},
        .open = nullptr,
        .answer = answer,
        .longestMessageBytes = 0,
        .isChat = false,
    };
    return door;
}

} // namespace outcry
