// SPDX-License-Identifier: MIT
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QWebSocket>

#include <cstdio>

namespace {

/// So many POST /echo, each on a new connection, then as many texts over one WebSocket: what a program sees that
/// calls with Qt's own classes.
class RestCaller : public QObject
{
    Q_OBJECT

public:
    RestCaller(int port, int trips, int bytes)
        : m_port(port)
        , m_trips(trips)
        , m_body(bytes, 'x')
    {
        connect(&m_socket, &QWebSocket::connected, this, [this] {
            m_clock.start();
            say();
        });
        connect(&m_socket, &QWebSocket::textMessageReceived, this, &RestCaller::hear);
    }

    void start()
    {
        m_clock.start();
        call();
    }

private:
    void call()
    {
        QNetworkRequest request(QUrl(QStringLiteral("http://127.0.0.1:%1/echo").arg(m_port)));
        request.setRawHeader("Connection", "close");
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("text/plain"));
        QNetworkReply *reply = m_network.post(request, m_body);
        connect(reply, &QNetworkReply::finished, this, [this, reply] { answered(*reply); });
    }

    void answered(QNetworkReply &reply)
    {
        reply.deleteLater();
        if (reply.readAll() != m_body)
            return QCoreApplication::exit(1);
        if (++m_done < m_trips)
            return call();
        m_restNs = m_clock.nsecsElapsed();
        m_done = 0;
        m_socket.open(QUrl(QStringLiteral("ws://127.0.0.1:%1/echo").arg(m_port)));
    }

    void say() { m_socket.sendTextMessage(QString::fromLatin1(m_body)); }

    void hear(const QString &text)
    {
        if (text.toLatin1() != m_body)
            return QCoreApplication::exit(1);
        if (++m_done < m_trips)
            return say();
        const double rest = double(m_restNs) / 1e6;
        const double webSocket = double(m_clock.nsecsElapsed()) / 1e6;
        std::printf(R"({"trips":%d,"rest_total":%f,"websocket_total":%f,"rest_over_websocket":%f})"
                    "\n",
                    m_trips, rest, webSocket, rest / webSocket);
        QCoreApplication::exit(0);
    }

    QNetworkAccessManager m_network;
    QWebSocket m_socket;
    QElapsedTimer m_clock;
    int m_port;
    int m_trips;
    QByteArray m_body;
    int m_done = 0;
    qint64 m_restNs = 0;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc != 4) {
        std::fputs("rest-caller PORT TRIPS BYTES\n", stderr);
        return 2;
    }
    RestCaller caller(QByteArray(argv[1]).toInt(), QByteArray(argv[2]).toInt(), QByteArray(argv[3]).toInt());
    QMetaObject::invokeMethod(&caller, [&caller] { caller.start(); }, Qt::QueuedConnection);
    return QCoreApplication::exec();
}

#include "rest_caller.moc"
