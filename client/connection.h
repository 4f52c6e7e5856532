// SPDX-License-Identifier: MIT
#pragma once

#include "client/reconnect_policy.h"
#include "client/web_socket.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <QUrl>

namespace outcry {

/// One try to talk to a server, from opening to its end; a further try is a new object. Speaks
/// texts, knows nothing of what they mean. Watches over the connection with pings in both
/// directions and tells in the end what happened.
///
/// Owned by ChatClient; may be deleted (deleteLater) from any of its signals.
class Connection : public QObject
{
    Q_OBJECT

public:
    /// The longest text taken, in bytes.
    static constexpr qint64 kLongestText = 16 * 1024 * 1024;

    Connection(const QUrl &url, const ClientOptions &options, QObject *parent = nullptr);

    void open();
    void send(const QByteArray &utf8) { m_socket.sendText(utf8); }
    /// What was sent is still delivered; ended() follows within options.closeWithinMs.
    void close();
    [[nodiscard]] bool hasEnded() const { return m_hasEnded; }

signals:
    /// The handshake is done and the server speaks our protocol.
    void opened();
    void textReceived(const QByteArray &utf8);
    void roundTripMeasured(int ms);
    /// The last signal, exactly once.
    void ended(const outcry::Ending &ending);

private:
    [[nodiscard]] bool isLoopback() const;
    [[nodiscard]] bool hasNetwork() const;
    [[nodiscard]] bool hasNoNetwork() const { return !isLoopback() && !hasNetwork(); }
    [[nodiscard]] Ending endingOf(const WebSocketEnding &ending) const;
    [[nodiscard]] Ending unreached(const WebSocketEnding &ending) const;
    void onOpened();
    void onPong(const QByteArray &payload);
    void watchOver();
    void ping();
    void end(const Ending &ending);

    QUrl m_url;
    ClientOptions m_options;
    WebSocket m_socket;
    QTimer m_pulse;
    /// What pings carry.
    QElapsedTimer m_sinceOpened;
    bool m_hasEnded = false;
};

} // namespace outcry
