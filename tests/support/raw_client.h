// SPDX-License-Identifier: MIT
#pragma once

#include "codecs/web_socket_frame.h"

#include <QHostAddress>
#include <QTcpSocket>

namespace outcry {

/// A client of our own making on a real socket, that can do what no library would: send half a
/// head, glue a frame to the handshake, stop reading, vanish. Looks at what came only when asked.
class RawClient
{
public:
    struct Frame
    {
        int opcode = 0;
        QByteArray payload;

        /// Of a close frame; 1005 without a code.
        [[nodiscard]] int closeCode() const
        {
            return payload.size() < 2 ? 1005 : (quint8(payload[0]) << 8) | quint8(payload[1]);
        }
        [[nodiscard]] QByteArray closeReason() const { return payload.mid(2); }
    };

    explicit RawClient(quint16 port)
    {
        m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    }

    [[nodiscard]] static QByteArray handshake(const QByteArray &path,
                                              const QByteArray &subprotocol = {})
    {
        QByteArray head = "GET " + path
            + " HTTP/1.1\r\nHost: here\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
              "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n";
        if (!subprotocol.isEmpty())
            head += "Sec-WebSocket-Protocol: " + subprotocol + "\r\n";
        return head + "\r\n";
    }
    [[nodiscard]] static QByteArray textFrame(const QByteArray &text)
    {
        return frame(WebSocketOpcode::Text, text);
    }
    [[nodiscard]] static QByteArray frame(WebSocketOpcode opcode, const QByteArray &payload)
    {
        WebSocketFrameHead head;
        head.opcode = opcode;
        head.isMasked = true;
        head.mask = {1, 2, 3, 4};
        return webSocketFrame(head, payload);
    }

    void send(const QByteArray &bytes) { m_socket.write(bytes); }
    void sendText(const QByteArray &text) { send(textFrame(text)); }
    /// Answers a close frame as RFC 6455 wants it.
    void sendClose(const QByteArray &payload = {}) { send(frame(WebSocketOpcode::Close, payload)); }
    /// Ends with RST.
    void vanish() { m_socket.abort(); }
    [[nodiscard]] QTcpSocket &socket() { return m_socket; }
    [[nodiscard]] bool hasEnded() const
    {
        return m_socket.state() == QAbstractSocket::UnconnectedState;
    }

    /// The head of the answer once it is whole; bytes behind it are frames.
    [[nodiscard]] QByteArray head()
    {
        take();
        return m_head;
    }
    /// The first line of head() without its end.
    [[nodiscard]] QByteArray status() { return head().left(m_head.indexOf("\r\n")); }
    /// What stands behind the head, for plain HTTP.
    [[nodiscard]] QByteArray body()
    {
        take();
        return m_rest;
    }
    /// All frames since the last call.
    [[nodiscard]] QList<Frame> takeFrames()
    {
        take();
        QList<Frame> frames;
        Frame next;
        while (!m_head.isEmpty() && takeFrame(next))
            frames.append(next);
        return frames;
    }
    /// All texts that came until now.
    [[nodiscard]] const QByteArrayList &texts()
    {
        for (const Frame &frame : takeFrames()) {
            if (frame.opcode == int(WebSocketOpcode::Text))
                m_texts.append(frame.payload);
            else if (frame.opcode == int(WebSocketOpcode::Close))
                m_close = frame;
        }
        return m_texts;
    }
    /// The close frame, -1 as long as none came.
    [[nodiscard]] int closeCode()
    {
        (void)texts();
        return m_close.opcode == 0 ? -1 : m_close.closeCode();
    }
    [[nodiscard]] QByteArray closeReason() { return m_close.closeReason(); }

private:
    void take()
    {
        m_rest += m_socket.readAll();
        if (!m_head.isEmpty())
            return;
        const qsizetype end = m_rest.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        m_head = m_rest.left(end + 2);
        m_rest.remove(0, end + 4);
    }

    [[nodiscard]] bool takeFrame(Frame &frame)
    {
        if (m_rest.size() < 2)
            return false;
        quint64 length = quint8(m_rest[1]) & 0x7f;
        const int extended = length == 126 ? 2 : length == 127 ? 8 : 0;
        if (m_rest.size() < 2 + extended)
            return false;
        if (extended > 0)
            length = 0;
        for (int i = 0; i < extended; ++i)
            length = (length << 8) | quint8(m_rest[2 + i]);
        const qsizetype whole = 2 + extended + qsizetype(length);
        if (m_rest.size() < whole)
            return false;
        frame.opcode = quint8(m_rest[0]) & 0x0f;
        frame.payload = m_rest.mid(2 + extended, qsizetype(length));
        m_rest.remove(0, whole);
        return true;
    }

    QTcpSocket m_socket;
    QByteArray m_head;
    QByteArray m_rest;
    QByteArrayList m_texts;
    Frame m_close;
};

} // namespace outcry
