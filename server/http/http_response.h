// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>

#include <utility>

namespace outcry {

/// What a plain HTTP request is answered with.
struct HttpResponse
{
    int status = 200;
    QByteArray contentType = "text/plain; charset=utf-8";
    QByteArray body;
    QList<std::pair<QByteArray, QByteArray>> headers;

    /// Status line, headers with Content-Length and Connection, body (none for HEAD, 1xx, 204 and
    /// 304).
    [[nodiscard]] QByteArray toBytes(bool isKeptAlive, bool isHead = false) const;
    /// "Not Found".
    [[nodiscard]] static QByteArray phrase(int status);
};

} // namespace outcry
