// SPDX-License-Identifier: MIT
#pragma once

#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <memory>
#include <vector>

namespace outcry {

/// A wire between clients and a server that a test can cut. Listens on a port of its own and passes
/// everything on, both ways.
class Forwarder
{
public:
    explicit Forwarder(quint16 serverPort)
        : m_serverPort(serverPort)
    {
        QObject::connect(&m_gate, &QTcpServer::newConnection, &m_gate, [this] { join(); });
        mend();
        m_port = m_gate.serverPort();
    }
    ~Forwarder() { cut(); }
    Q_DISABLE_COPY_MOVE(Forwarder)

    [[nodiscard]] QUrl url(const QString &path) const
    {
        return QUrl(u"ws://127.0.0.1:%1%2"_qs.arg(m_port).arg(path));
    }
    [[nodiscard]] int connectionCount() const { return int(m_links.size()); }
    /// Connections break off, and new ones are refused until mend().
    void cut()
    {
        m_gate.close();
        m_areAnswersLost = false;
        for (const auto &link : m_links) {
            link->near->abort();
            link->far.abort();
        }
        m_links.clear();
    }
    void mend() { m_gate.listen(QHostAddress::LocalHost, m_port); }
    /// Until the next cut() the server hears the client, but the client does not hear the server.
    void loseAnswers() { m_areAnswersLost = true; }

private:
    struct Link
    {
        std::unique_ptr<QTcpSocket> near;
        QTcpSocket far;
    };

    void join()
    {
        while (QTcpSocket *socket = m_gate.nextPendingConnection()) {
            m_links.push_back(std::make_unique<Link>());
            Link &link = *m_links.back();
            socket->setParent(nullptr);
            link.near.reset(socket);
            link.far.connectToHost(QHostAddress(QHostAddress::LocalHost), m_serverPort);
            pass(link);
        }
    }
    void pass(Link &link)
    {
        QTcpSocket *near = link.near.get();
        QTcpSocket *far = &link.far;
        // What comes before the far side is connected waits in the near side's buffer.
        const auto toServer = [near, far] {
            if (far->state() == QAbstractSocket::ConnectedState)
                far->write(near->readAll());
        };
        QObject::connect(near, &QTcpSocket::readyRead, far, toServer);
        QObject::connect(far, &QTcpSocket::connected, far, toServer);
        QObject::connect(far, &QTcpSocket::readyRead, near, [this, near, far] {
            const QByteArray bytes = far->readAll();
            if (!m_areAnswersLost)
                near->write(bytes);
        });
        QObject::connect(near, &QTcpSocket::disconnected, far,
                         [far] { far->disconnectFromHost(); });
        QObject::connect(far, &QTcpSocket::disconnected, near,
                         [near] { near->disconnectFromHost(); });
        QObject::connect(far, &QTcpSocket::errorOccurred, near,
                         [near] { near->disconnectFromHost(); });
    }

    quint16 m_serverPort;
    quint16 m_port = 0;
    QTcpServer m_gate;
    std::vector<std::unique_ptr<Link>> m_links;
    bool m_areAnswersLost = false;
};

} // namespace outcry
