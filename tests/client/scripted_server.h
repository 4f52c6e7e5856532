// SPDX-License-Identifier: MIT
#pragma once

#include "model/wire.h"

#include <QWebSocket>
#include <QWebSocketServer>

namespace outcry {

/// A small server for tests of the client: real sockets, answers like a real one as far as told,
/// remembers all it heard.
class ScriptedServer : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 kTimeMs = 1'795'253'400'000;

    ScriptedServer()
        : m_server(QStringLiteral("scripted"), QWebSocketServer::NonSecureMode)
    {
        m_server.setSupportedSubprotocols({QLatin1String(wire::kSubprotocol)});
        connect(&m_server, &QWebSocketServer::newConnection, this, &ScriptedServer::accept);
        start();
    }

    /// Listens, after stop() on the same port as before.
    void start()
    {
        const bool isListening = m_server.listen(QHostAddress::LocalHost, m_port);
        Q_ASSERT(isListening);
        m_port = m_server.serverPort();
    }
    /// Dies without a word.
    void stop()
    {
        m_server.close();
        drop();
    }
    /// Breaks the connection off without a word.
    void drop()
    {
        if (m_socket)
            m_socket->abort();
    }

    [[nodiscard]] QUrl url() const
    {
        return QUrl(QStringLiteral("ws://127.0.0.1:%1/ws").arg(m_port));
    }
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QWebSocket *socket() const { return m_socket; }

    void send(const Event &event) { sendText(wire::encode(event, kTimeMs)); }
    void sendText(const QByteArray &text) { m_socket->sendTextMessage(QString::fromUtf8(text)); }
    /// A line by somebody, numbered.
    void talk(const QString &text, const QString &key = {}) { send(nextLine(text, key)); }
    Message nextLine(const QString &text, const QString &key = {})
    {
        return {QStringLiteral("lobby"), ++sequence, you.id,  you.nickname, {},
                Message::Kind::Talk,     text,       kTimeMs, key};
    }

    /// Of one kind, in the order heard.
    template <typename Kind>
    [[nodiscard]] QList<Kind> heard() const
    {
        QList<Kind> found;
        for (const Request &request : requests) {
            if (const auto *one = std::get_if<Kind>(&request.demand))
                found.append(*one);
        }
        return found;
    }
    [[nodiscard]] QStringList textsHeard() const
    {
        QStringList texts;
        for (const Say &say : heard<Say>())
            texts.append(say.text);
        return texts;
    }

    QList<Request> requests;
    int connectionCount = 0;
    Person you{QUuid::createUuid(), QStringLiteral("ann")};
    quint64 epoch = 7;
    quint64 sequence = 0;
    /// Lines that a Join is answered with.
    QList<Message> tail;
    bool answersLogin = true;
    bool answersJoin = true;
    bool answersSay = true;
    bool echoesDirectLines = true;
    qint64 longestMessageBytes = 65'536;

private:
    void accept()
    {
        m_socket = m_server.nextPendingConnection();
        m_socket->setParent(this);
        ++connectionCount;
        connect(m_socket, &QWebSocket::textMessageReceived, this, &ScriptedServer::hear);
    }

    void hear(const QString &text)
    {
        const Result<Request> request = wire::decodeRequest(text.toUtf8());
        Q_ASSERT(request.isOk());
        requests.append(*request);
        const quint64 id = request->id;
        if (std::holds_alternative<Login>(request->demand) && answersLogin) {
            send(Welcome{you,
                         QStringLiteral("ticket-1"),
                         QStringLiteral("scripted"),
                         {},
                         {},
                         {},
                         longestMessageBytes});
            send(Receipt{id, {}, {}, 0, kTimeMs});
        }
        if (const auto *join = std::get_if<Join>(&request->demand); join && answersJoin) {
            send(RoomState{join->room, epoch, tail, 0, {you}});
            send(Receipt{id, join->room, {}, 0, kTimeMs});
        }
        if (const auto *say = std::get_if<Say>(&request->demand); say && answersSay)
            carryOut(id, *say);
    }

    void carryOut(quint64 id, const Say &say)
    {
        if (say.text.startsWith(u'/')) {
            send(Receipt{id, say.room, say.key, 0, kTimeMs});
            return;
        }
        if (!say.to.isNull()) {
            if (echoesDirectLines)
                send(Message{{}, 0, you.id, you.nickname, QStringLiteral("bob"),
                             Message::Kind::Direct, say.text, kTimeMs, say.key, say.to});
            send(Receipt{id, {}, say.key, 0, kTimeMs});
            return;
        }
        talk(say.text, say.key);
        send(Receipt{id, say.room, say.key, sequence, kTimeMs});
    }

    QWebSocketServer m_server;
    quint16 m_port = 0;
    QWebSocket *m_socket = nullptr;
};

} // namespace outcry
