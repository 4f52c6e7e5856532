// SPDX-License-Identifier: MIT
#pragma once

#include <QCryptographicHash>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <functional>

namespace outcry {

/// Accepts TCP connections and does with the HTTP head whatever a test wants.
class RawServer : public QObject
{
    Q_OBJECT

public:
    using Answer = std::function<void(QTcpSocket &socket, const QByteArray &head)>;

    explicit RawServer(Answer answer)
        : m_answer(std::move(answer))
    {
        connect(&m_server, &QTcpServer::newConnection, this, &RawServer::accept);
        m_server.listen(QHostAddress::LocalHost);
    }

    [[nodiscard]] QUrl url() const
    {
        return QUrl(QStringLiteral("ws://127.0.0.1:%1/ws").arg(m_server.serverPort()));
    }
    [[nodiscard]] int connectionCount() const { return m_connectionCount; }

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

private:
    void accept()
    {
        QTcpSocket *socket = m_server.nextPendingConnection();
        ++m_connectionCount;
        auto head = std::make_shared<QByteArray>();
        connect(socket, &QTcpSocket::readyRead, this, [this, socket, head] {
            if (head->contains("\r\n\r\n")) {
                socket->readAll();
                return;
            }
            *head += socket->readAll();
            if (head->contains("\r\n\r\n"))
                m_answer(*socket, *head);
        });
    }

    QTcpServer m_server;
    Answer m_answer;
    int m_connectionCount = 0;
};

} // namespace outcry
