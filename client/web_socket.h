// SPDX-License-Identifier: MIT
#pragma once

#include "client/web_socket_ending.h"
#include "client/web_socket_masks.h"
#include "client/web_socket_upgrade.h"
#include "codecs/web_socket_parser.h"

#include <QAbstractSocket>
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <optional>

namespace outcry {

/// The client's side of one WebSocket (RFC 6455) over TCP, for wss:// over TLS: only then is
/// anything of TLS loaded. Offers no extension. From opening to its end once; a further try is a
/// new object.
///
/// Lives in the thread of its owner, and may be deleted (deleteLater) from any of its signals.
/// ended() never comes from inside a function that the owner calls.
class WebSocket final : public QObject, private WebSocketSink
{
    Q_OBJECT

public:
    struct Options
    {
        /// Best first.
        QByteArrayList subprotocols;
        /// For TCP, TLS and the handshake together.
        int openWithinMs = 10'000;
        /// How long the other side may take to answer a goodbye, and to end the connection behind
        /// one.
        int closeWithinMs = 2'000;
        /// The longest message taken, in one frame or many. 0: no limit.
        qint64 longestMessageBytes = 16 * 1024 * 1024;
        /// With more than this waiting to be sent the connection is given up. 0: no limit.
        qint64 mostBacklogBytes = 64 * 1024 * 1024;
    };

    WebSocket(const QUrl &url, const Options &options, QObject *parent = nullptr);

    void open();
    /// Valid UTF-8, sent in one frame. What is sent in one turn of the event loop leaves together.
    /// Before opened() and behind close() nothing is sent.
    void sendText(QByteArrayView utf8);
    void sendBinary(QByteArrayView bytes);
    /// At most 125 bytes, which come back by pingAnswered().
    void ping(QByteArrayView payload = {});
    /// What was sent is still delivered. A reason is cut to the 123 bytes that there is room for.
    void close(quint16 code = 1000, const QString &reason = {});
    /// Ends the connection at once, without a goodbye. Nothing is told any more.
    void abort();

    /// The one that the server took; empty: none.
    [[nodiscard]] QByteArray subprotocol() const { return m_upgrade.subprotocol(); }
    /// Bytes that the system has not taken yet.
    [[nodiscard]] qint64 backlogBytes() const;
    /// Since the last byte came.
    [[nodiscard]] qint64 silentMs() const
    {
        return m_sinceHeard.isValid() ? m_sinceHeard.elapsed() : 0;
    }

signals:
    void opened();
    void textReceived(const QByteArray &utf8);
    void binaryReceived(const QByteArray &bytes);
    void pingAnswered(const QByteArray &payload);
    /// The last signal, exactly once.
    void ended(const outcry::WebSocketEnding &ending);

private:
    enum class Phase : quint8 {
        New,
        Opening,
        Open,
        Closing, ///< our goodbye waits for its answer
        Over, ///< the ending is known, and the other side should end the connection
        Ended,
    };

    void askForUpgrade();
    void read();
    void takeAnswer(QByteArrayView &bytes);
    void takeFrames(QByteArrayView bytes);
    void messageReceived(WebSocketOpcode kind, QByteArrayView payload, bool isCompressed) override;
    void pingReceived(QByteArrayView payload) override;
    void pongReceived(QByteArrayView payload) override;
    void closeReceived(quint16 code, QByteArrayView reason) override;

    void write(WebSocketOpcode opcode, QByteArrayView payload);
    void answerPing(QByteArrayView payload);
    void answerLastPing();
    void onError();
    void onLost();
    void onTimeUp();
    [[nodiscard]] WebSocketEnding declined() const;
    void awaitEnd(const WebSocketEnding &ending);
    void endSoon(const WebSocketEnding &ending);
    void end(const WebSocketEnding &ending);
    void letGo();

    QUrl m_url;
    bool m_isSecure;
    Options m_options;
    WebSocketUpgrade m_upgrade;
    WebSocketParser m_parser;
    WebSocketMasks m_masks;
    /// Null before open() and behind letGo(). A child of ours.
    QAbstractSocket *m_socket = nullptr;
    /// Opening or closing takes too long.
    QTimer m_deadline;
    QElapsedTimer m_sinceHeard;
    /// The newest ping that was not answered because too much waited.
    std::optional<QByteArray> m_owedPong;
    WebSocketEnding m_ending;
    Phase m_phase = Phase::New;
};

} // namespace outcry
