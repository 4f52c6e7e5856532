// SPDX-License-Identifier: MIT
#pragma once

#include "server/http/http_router.h"

#include <QByteArrayView>

namespace outcry {

class Worker;
struct Door;

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

private:
    [[nodiscard]] const Door *doorFor(QByteArrayView path) const;
    void openDoor(HttpExchange &exchange, const Door &door, const QByteArray &answer);

    Worker &m_worker;
    const Door &m_rootDoor;
};

} // namespace outcry
