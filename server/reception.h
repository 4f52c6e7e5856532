// SPDX-License-Identifier: MIT
#pragma once

#include "server/http/http_router.h"
#include "server/pipes/pipe_limits.h"

#include <QByteArrayView>

#include <map>

namespace outcry {

class Worker;
struct Door;
struct HttpResponse;
struct WebSocketHandshake;

/// Takes the requests of one worker's connections to the doors. One for each door that owns a
/// port's root path.
class Reception final : public HttpRouter
{
public:
    Reception(Worker &worker, const Door &rootDoor)
        : m_worker(worker)
        , m_rootDoor(rootDoor)
    {
    }

    [[nodiscard]] const Door &rootDoor() const { return m_rootDoor; }
    void requestReceived(HttpExchange &exchange, const HttpRequest &request) override;
    void requestRefused(HttpExchange &exchange, int status, const QString &text) override;

private:
    [[nodiscard]] const Door *doorFor(QByteArrayView path) const;
    void refuse(HttpExchange &exchange, const HttpResponse &refusal);
    void openDoor(HttpExchange &exchange, const Door &door, const WebSocketHandshake &handshake);
    const PipeLimits &limitsOf(const Door &door);

    Worker &m_worker;
    const Door &m_rootDoor;
    /// Shared by all pipes of a door; a map's values never move.
    std::map<const Door *, PipeLimits> m_limits;
};

} // namespace outcry
