// SPDX-License-Identifier: MIT
#include <QCoreApplication>
#include <QHash>
#include <QHostAddress>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>
#include <QWebSocket>
#include <QWebSocketServer>

#include <cstdio>

#include <sys/resource.h>

namespace {

/// A chat as one writes it first with Qt: one QWebSocketServer, and sendTextMessage() for everybody in the room,
/// which is the path of the connection.
class NaiveServer : public QObject
{
    Q_OBJECT

public:
    bool listen(quint16 port)
    {
        connect(&m_server, &QWebSocketServer::newConnection, this, &NaiveServer::admit);
        m_server.setMaxPendingConnections(4096);
        return m_server.listen(QHostAddress::LocalHost, port);
    }
    QString errorString() const { return m_server.errorString(); }

private:
    void admit()
    {
        while (QWebSocket *socket = m_server.nextPendingConnection()) {
            socket->setParent(this);
            const QString room = socket->requestUrl().path();
            const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
            m_rooms[room].append(socket);
            connect(socket, &QWebSocket::textMessageReceived, this,
                    [this, room, id](const QString &text) { tell(room, id, text); });
            connect(socket, &QWebSocket::disconnected, this, [this, room, socket] {
                m_rooms[room].removeOne(socket);
                socket->deleteLater();
            });
        }
    }

    void tell(const QString &room, const QString &id, const QString &text)
    {
        const QJsonObject message{{QStringLiteral("type"), QStringLiteral("message")},
                                  {QStringLiteral("id"), id},
                                  {QStringLiteral("nickname"), id.left(8)},
                                  {QStringLiteral("message"), text}};
        const auto json = QString::fromUtf8(QJsonDocument(message).toJson(QJsonDocument::Compact));
        for (QWebSocket *socket : std::as_const(m_rooms[room]))
            socket->sendTextMessage(json);
    }

    QWebSocketServer m_server{QStringLiteral("naive"), QWebSocketServer::NonSecureMode};
    QHash<QString, QList<QWebSocket *>> m_rooms;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
    NaiveServer server;
    if (argc < 2 || !server.listen(quint16(QByteArray(argv[1]).toUInt()))) {
        std::fprintf(stderr, "naive-server PORT: %s\n", qPrintable(server.errorString()));
        return 2;
    }
    return QCoreApplication::exec();
}

#include "naive_server.moc"
