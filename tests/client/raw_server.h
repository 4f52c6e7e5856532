// SPDX-License-Identifier: MIT
#pragma once

#include <QCryptographicHash>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <functional>
#include <memory>

namespace outcry {

/// Accepts TCP connections and does with the HTTP head whatever a test wants.
class RawServer : public QObject
{
    Q_OBJECT

public:
    using Answer = std::function<void(QTcpSocket &socket, const QByteArray &head)>;

    /// `server` may be one of TLS.
    explicit RawServer(Answer answer, const QHostAddress &address = QHostAddress::LocalHost,
                       std::unique_ptr<QTcpServer> server = std::make_unique<QTcpServer>())
        : m_server(std::move(server))
        , m_answer(std::move(answer))
    {
        connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, &RawServer::accept);
        m_server->listen(address);
    }

    [[nodiscard]] bool isListening() const { return m_server->isListening(); }
    [[nodiscard]] QUrl url() const
    {
        QUrl url(QStringLiteral("ws://host/ws"));
        url.setHost(m_server->serverAddress().toString());
        url.setPort(m_server->serverPort());
        return url;
    }
    [[nodiscard]] int connectionCount() const { return m_connectionCount; }
    /// The last that came.
    [[nodiscard]] QTcpSocket *socket() const { return m_socket; }

    /// Of the last connection: its head, and all that came behind it.
    QByteArray head;
    QByteArray heard;

    /// A correct answer to the handshake (RFC 6455 section 4.2.2), naming this subprotocol unless
    /// it is empty.
    static QByteArray upgrade(const QByteArray &head, const QByteArray &subprotocol = "v1.outcry")
    {
        const qsizetype start = head.toLower().indexOf("sec-websocket-key:") + 18;
        const QByteArray key = head.mid(start, head.indexOf('\r', start) - start).trimmed();
        const QByteArray accept
            = QCryptographicHash::hash(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11",
                                       QCryptographicHash::Sha1)
                  .toBase64();
        QByteArray answer
            = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
              "Sec-WebSocket-Accept: "
            + accept + "\r\n";
        if (!subprotocol.isEmpty())
            answer += "Sec-WebSocket-Protocol: " + subprotocol + "\r\n";
        return answer + "\r\n";
    }

    /// Agrees to a WebSocket without a subprotocol, with these bytes right behind.
    static Answer saying(const QByteArray &frames)
    {
        return [frames](QTcpSocket &socket, const QByteArray &head) {
            socket.write(upgrade(head, {}) + frames);
        };
    }

    /// One unmasked frame below 64 KiB.
    static QByteArray frame(char firstByte, const QByteArray &payload)
    {
        QByteArray frame(1, firstByte);
        if (payload.size() < 126) {
            frame += char(payload.size());
        } else {
            frame += char(126);
            frame += char(payload.size() >> 8);
            frame += char(payload.size() & 0xFF);
        }
        return frame + payload;
    }
    static QByteArray text(const QByteArray &payload) { return frame('\x81', payload); }
    static QByteArray close(int code, const QByteArray &reason)
    {
        return frame('\x88', QByteArray(1, char(code >> 8)) + char(code & 0xFF) + reason);
    }

signals:
    void cameIn(QTcpSocket *socket);

private:
    void accept()
    {
        m_socket = m_server->nextPendingConnection();
        ++m_connectionCount;
        head.clear();
        heard.clear();
        connect(m_socket, &QTcpSocket::readyRead, this,
                [this, socket = m_socket] { hear(*socket); });
        emit cameIn(m_socket);
    }

    void hear(QTcpSocket &socket)
    {
        static const QByteArray kEnd = "\r\n\r\n";
        const QByteArray bytes = socket.readAll();
        if (&socket != m_socket)
            return;
        heard += bytes;
        const qsizetype end = head.isEmpty() ? heard.indexOf(kEnd) : -1;
        if (end < 0)
            return;
        head = heard.first(end + kEnd.size());
        heard.remove(0, head.size());
        m_answer(socket, head);
    }

    std::unique_ptr<QTcpServer> m_server;
    Answer m_answer;
    QTcpSocket *m_socket = nullptr;
    int m_connectionCount = 0;
};

} // namespace outcry
