// SPDX-License-Identifier: MIT
#include "codecs/web_socket_accept.h"
#include "codecs/web_socket_parser.h"

#include <QUuid>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

namespace {

using namespace outcry;

class FloorServer;

/// One client: a descriptor and what is not whole yet. What does not fit into the socket waits here.
struct Client final : WebSocketSink
{
    void messageReceived(WebSocketOpcode, QByteArrayView payload, bool) override;
    void pingReceived(QByteArrayView) override {}
    void pongReceived(QByteArrayView) override {}
    void closeReceived(quint16, QByteArrayView) override {}

    FloorServer *server = nullptr;
    int descriptor = -1;
    std::string head;
    std::string waiting;
    std::string room;
    QByteArray id;
    bool isOpen = false;
    WebSocketParser parser{WebSocketParser::Rules{64 * 1024, 0, true, false}};
};

/// The least a WebSocket chat can do: epoll, one frame made per line, one send() per receiver. No names, no limits,
/// no history. What is above this line in the table is what a chat server adds.
class FloorServer
{
public:
    bool listen(int port);
    void serve();
    void tell(const Client &speaker, QByteArrayView text);

private:
    void admit();
    void read(Client &client);
    void shakeHands(Client &client);
    void write(Client &client, const char *bytes, std::size_t size);
    void flush(Client &client);
    void watch(const Client &client, unsigned events, int what);
    void drop(Client &client);

    int m_set = -1;
    int m_listener = -1;
    std::vector<std::unique_ptr<Client>> m_clients;
    std::map<std::string, std::vector<Client *>> m_rooms;
    std::vector<Client *> m_gone;
};

void Client::messageReceived(WebSocketOpcode, QByteArrayView payload, bool)
{
    server->tell(*this, payload);
}

bool FloorServer::listen(int port)
{
    m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
    const int on = 1;
    ::setsockopt(m_listener, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(std::uint16_t(port));
    m_set = ::epoll_create1(0);
    epoll_event event{};
    event.events = EPOLLIN;
    return ::bind(m_listener, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0
        && ::listen(m_listener, 4096) == 0 && ::epoll_ctl(m_set, EPOLL_CTL_ADD, m_listener, &event) == 0;
}

void FloorServer::serve()
{
    std::array<epoll_event, 1024> events;
    for (;;) {
        const int count = ::epoll_wait(m_set, events.data(), int(events.size()), -1);
        for (int i = 0; i < count; ++i) {
            auto *client = static_cast<Client *>(events[std::size_t(i)].data.ptr);
            if (!client) {
                admit();
                continue;
            }
            if ((events[std::size_t(i)].events & EPOLLOUT) && client->descriptor >= 0)
                flush(*client);
            if ((events[std::size_t(i)].events & ~EPOLLOUT) && client->descriptor >= 0)
                read(*client);
        }
        for (Client *client : m_gone)
            std::erase_if(m_clients, [client](const auto &known) { return known.get() == client; });
        m_gone.clear();
    }
}

void FloorServer::admit()
{
    for (;;) {
        const int descriptor = ::accept4(m_listener, nullptr, nullptr, SOCK_NONBLOCK);
        if (descriptor < 0)
            return;
        const int on = 1;
        ::setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        m_clients.push_back(std::make_unique<Client>());
        Client &client = *m_clients.back();
        client.server = this;
        client.descriptor = descriptor;
        client.id = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
        watch(client, EPOLLIN, EPOLL_CTL_ADD);
    }
}

void FloorServer::watch(const Client &client, unsigned events, int what)
{
    epoll_event event{};
    event.events = events;
    event.data.ptr = const_cast<Client *>(&client);
    ::epoll_ctl(m_set, what, client.descriptor, &event);
}

void FloorServer::read(Client &client)
{
    static char buffer[64 * 1024];
    const ssize_t count = ::recv(client.descriptor, buffer, sizeof buffer, 0);
    if (count <= 0)
        return drop(client);
    if (client.isOpen)
        return client.parser.feed(QByteArrayView(buffer, count), client);
    client.head.append(buffer, std::size_t(count));
    shakeHands(client);
}

void FloorServer::shakeHands(Client &client)
{
    const std::size_t stop = client.head.find("\r\n\r\n");
    const std::size_t key = client.head.find("Sec-WebSocket-Key: ");
    if (stop == std::string::npos || key == std::string::npos)
        return;
    const std::string value = client.head.substr(key + 19, client.head.find("\r\n", key) - key - 19);
    const QByteArray accept = webSocketAccept(QByteArray::fromStdString(value));
    const QByteArray answer = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                              "Sec-WebSocket-Accept: "
        + accept + "\r\n\r\n";
    client.isOpen = true;
    client.room = client.head.substr(4, client.head.find(' ', 4) - 4);
    client.head = {};
    m_rooms[client.room].push_back(&client);
    write(client, answer.constData(), std::size_t(answer.size()));
}

void FloorServer::tell(const Client &speaker, QByteArrayView text)
{
    const QByteArray json = R"({"type":"message","id":")" + speaker.id + R"(","nickname":")" + speaker.id.left(8)
        + R"(","message":")" + text.toByteArray() + "\"}";
    const QByteArray frame = webSocketFrame(WebSocketOpcode::Text, json);
    for (Client *client : m_rooms[speaker.room])
        write(*client, frame.constData(), std::size_t(frame.size()));
}

void FloorServer::write(Client &client, const char *bytes, std::size_t size)
{
    if (client.descriptor < 0)
        return;
    if (client.waiting.empty()) {
        const ssize_t sent = ::send(client.descriptor, bytes, size, MSG_NOSIGNAL | MSG_DONTWAIT);
        if (sent == ssize_t(size))
            return;
        bytes += std::max<ssize_t>(sent, 0);
        size -= std::size_t(std::max<ssize_t>(sent, 0));
        watch(client, EPOLLIN | EPOLLOUT, EPOLL_CTL_MOD);
    }
    client.waiting.append(bytes, size);
}

void FloorServer::flush(Client &client)
{
    const ssize_t sent = ::send(client.descriptor, client.waiting.data(), client.waiting.size(), MSG_NOSIGNAL);
    if (sent > 0)
        client.waiting.erase(0, std::size_t(sent));
    if (client.waiting.empty())
        watch(client, EPOLLIN, EPOLL_CTL_MOD);
}

void FloorServer::drop(Client &client)
{
    ::close(client.descriptor);
    client.descriptor = -1;
    std::erase(m_rooms[client.room], &client);
    m_gone.push_back(&client);
}

} // namespace

int main(int argc, char **argv)
{
    rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
    FloorServer server;
    if (argc < 2 || !server.listen(std::atoi(argv[1]))) {
        std::fputs("floor-server PORT: cannot listen\n", stderr);
        return 2;
    }
    server.serve();
}
