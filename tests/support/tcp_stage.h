// SPDX-License-Identifier: MIT
#pragma once

#include "server/bind.h"
#include "server/streams/tcp_stream.h"

#include <QByteArray>

#include <cerrno>
#include <functional>

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/socket.h>

namespace outcry::tcp_stage {

/// Writes down what a stream tells.
class Log final : public StreamListener
{
public:
    struct Entries
    {
        QByteArray bytes;
        int clearings = 0;
        int closings = 0;
        int ticks = 0;
        bool isAlive = true;
        std::function<void(QByteArrayView)> onBytes;
        std::function<void()> onClosed;
    };

    explicit Log(Entries &entries)
        : m_entries(entries)
    {
    }
    ~Log() override { m_entries.isAlive = false; }

    void bytesReceived(QByteArrayView bytes) override
    {
        m_entries.bytes.append(bytes);
        if (m_entries.onBytes)
            m_entries.onBytes(bytes);
    }
    void backlogCleared() override { ++m_entries.clearings; }
    void tick(qint64) override { ++m_entries.ticks; }
    void streamClosed() override
    {
        ++m_entries.closings;
        if (m_entries.onClosed)
            m_entries.onClosed();
    }

private:
    Entries &m_entries;
};

class Owner final : public PollerListener
{
public:
    void turnEnding() override { ++turns; }
    void streamEnding(PolledStream &) override { ++ended; }
    bool turnEnded() override { return false; }
    int turns = 0;
    int ended = 0;
};

/// The other side: a blocking-free socket of the system, so that the test decides when it reads.
class Client
{
public:
    explicit Client(quint16 port)
        : m_socket(::socket(AF_INET, SOCK_STREAM, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        ::connect(m_socket.number(), reinterpret_cast<sockaddr *>(&address), sizeof address);
        ::fcntl(m_socket.number(), F_SETFL, O_NONBLOCK);
    }

    qsizetype send(const QByteArray &bytes)
    {
        return ::send(m_socket.number(), bytes.constData(), size_t(bytes.size()), MSG_NOSIGNAL);
    }
    /// Reads what is there.
    void read()
    {
        char buffer[65536];
        ssize_t count = 0;
        while ((count = ::recv(m_socket.number(), buffer, sizeof buffer, 0)) > 0)
            received.append(buffer, count);
        hasEnded = hasEnded || count == 0;
        wasReset = wasReset || (count < 0 && errno == ECONNRESET);
    }
    void endWriting() { ::shutdown(m_socket.number(), SHUT_WR); }
    void close() { m_socket.close(); }
    void reset()
    {
        const linger atOnce{1, 0};
        ::setsockopt(m_socket.number(), SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
        m_socket.close();
    }

    QByteArray received;
    bool hasEnded = false;
    bool wasReset = false;

private:
    Descriptor m_socket;
};

/// One poller, its port, and connections to it.
struct Stage
{
    Stage()
    {
        ListenAddress address;
        address.port = 0;
        const bool isReady = bindListening(address, m_listening).isOk() && poller.start();
        Q_ASSERT(isReady);
        Q_UNUSED(isReady)
        m_port = address.port;
    }

    std::unique_ptr<Client> connect(TcpStream *&stream, Log::Entries &log)
    {
        auto client = std::make_unique<Client>(m_port);
        sockaddr_storage from{};
        socklen_t length = sizeof from;
        int number = -1;
        while (number < 0) {
            number = ::accept4(m_listening.number(), reinterpret_cast<sockaddr *>(&from), &length,
                               SOCK_NONBLOCK | SOCK_CLOEXEC);
        }
        auto owned = std::make_unique<TcpStream>(poller, number, HostAddress::fromSocket(from));
        stream = owned.get();
        const bool isWatched = stream->start();
        Q_ASSERT(isWatched);
        Q_UNUSED(isWatched)
        poller.adopt(std::move(owned));
        stream->setListener(std::make_unique<Log>(log));
        return client;
    }

    Owner owner;
    Poller poller{owner};

private:
    Descriptor m_listening;
    quint16 m_port = 0;
};

} // namespace outcry::tcp_stage
