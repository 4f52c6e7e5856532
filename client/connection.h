// SPDX-License-Identifier: MIT
#pragma once

#include "client/reconnect_policy.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <QUrl>
#include <QWebSocket>

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
    /// The longest text taken and the longest sent without being cut, in bytes.
    static constexpr quint64 kLongestText = 16 * 1024 * 1024;

    Connection(const QUrl &url, const ClientOptions &options, QObject *parent = nullptr);
    ~Connection() override;

    void open();
    void send(const QByteArray &utf8);
    /// What was sent is still delivered; ended() follows within options.closeWithinMs.
    void close();
    [[nodiscard]] bool hasEnded() const { return m_phase == Phase::Ended; }

signals:
    /// The handshake is done and the server speaks our protocol.
    void opened();
    void textReceived(const QString &text);
    void roundTripMeasured(int ms);
    /// The last signal, exactly once.
    void ended(const outcry::Ending &ending);

private:
    enum class Phase { New, Opening, Open, Closing, Ended };

    [[nodiscard]] bool isLoopback() const;
    [[nodiscard]] bool hasNetwork() const;
    [[nodiscard]] Ending openingFault(QAbstractSocket::SocketError fault) const;
    void onConnected();
    void onError(QAbstractSocket::SocketError fault);
    void onDisconnected();
    void onText(const QString &text);
    void onPong(quint64 elapsedMs);
    void watchOver();
    void end(const Ending &ending);

    QUrl m_url;
    ClientOptions m_options;
    QWebSocket m_socket;
    /// Opening or closing takes too long.
    QTimer m_deadline;
    QTimer m_pulse;
    QElapsedTimer m_sinceLife;
    Phase m_phase = Phase::New;
    bool m_sawGoodbye = false;
};

} // namespace outcry
