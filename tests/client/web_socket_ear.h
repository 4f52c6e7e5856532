// SPDX-License-Identifier: MIT
#pragma once

#include "client/web_socket.h"

#include <QByteArrayList>
#include <QCoreApplication>

namespace outcry {

/// Waiting times for tests.
inline WebSocket::Options quickSocketOptions()
{
    WebSocket::Options options;
    options.openWithinMs = 20'000;
    options.closeWithinMs = 50;
    options.longestMessageBytes = 1'000'000;
    return options;
}

/// A WebSocket and all it told, one line each: "opened", "text hello", "pong x", "ended".
struct WebSocketEar
{
    explicit WebSocketEar(const QUrl &url, const WebSocket::Options &options = quickSocketOptions())
        : socket(url, options)
    {
        QObject::connect(&socket, &WebSocket::opened, &socket, [this] { lines.append("opened"); });
        QObject::connect(&socket, &WebSocket::textReceived, &socket,
                         [this](const QByteArray &utf8) { lines.append("text " + utf8); });
        QObject::connect(&socket, &WebSocket::binaryReceived, &socket,
                         [this](const QByteArray &bytes) { lines.append("binary " + bytes); });
        QObject::connect(&socket, &WebSocket::pingAnswered, &socket,
                         [this](const QByteArray &payload) { lines.append("pong " + payload); });
        QObject::connect(&socket, &WebSocket::ended, &socket, [this](const WebSocketEnding &how) {
            lines.append("ended");
            ending = how;
        });
    }

    [[nodiscard]] bool isOpen() const { return lines.contains("opened") && !hasEnded(); }
    [[nodiscard]] bool hasEnded() const { return lines.contains("ended"); }

    WebSocket socket;
    QByteArrayList lines;
    WebSocketEnding ending;
};

} // namespace outcry
