// SPDX-License-Identifier: MIT
#include "tests/bench/link.h"

#include "codecs/web_socket_frame.h"

#include <cerrno>
#include <ctime>
#include <utility>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

namespace outcry::bench {

namespace {

/// Ports of one address run short beyond some 28,000.
constexpr int kLinksPerAddress = 5000;
// RFC 6455 wants a mask nobody can guess, against caches that are fooled; there is none between us.
constexpr WebSocketMask kMask{'\x5a', '\x13', '\x77', '\x2c'};

sockaddr_in addressOf(std::uint32_t host, int port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(host);
    address.sin_port = htons(std::uint16_t(port));
    return address;
}

bool connectFrom(int descriptor, int number, int port)
{
    const int on = 1;
    ::setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    ::setsockopt(descriptor, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, &on, sizeof on);
    const std::uint32_t offset = std::uint32_t(number / kLinksPerAddress);
    const sockaddr_in own = addressOf(INADDR_LOOPBACK + offset, 0);
    if (offset > 0 && ::bind(descriptor, reinterpret_cast<const sockaddr *>(&own), sizeof own) != 0)
        return false;
    const sockaddr_in server = addressOf(INADDR_LOOPBACK, port);
    return ::connect(descriptor, reinterpret_cast<const sockaddr *>(&server), sizeof server) == 0
        || errno == EINPROGRESS;
}

/// The length of an unmasked frame's head and its payload's; 0 for the head: not whole yet.
struct Head
{
    std::size_t bytes = 0;
    std::uint64_t payloadBytes = 0;
};

Head headOf(std::string_view bytes)
{
    if (bytes.size() < 2)
        return {};
    const auto at = [&](std::size_t i) { return std::uint64_t(static_cast<unsigned char>(bytes[i])); };
    const std::uint64_t length = at(1) & 0x7f;
    if (length < 126)
        return {2, length};
    const std::size_t extra = length == 126 ? 2 : 8;
    if (bytes.size() < 2 + extra)
        return {};
    std::uint64_t payload = 0;
    for (std::size_t i = 0; i < extra; ++i)
        payload = (payload << 8) | at(2 + i);
    return {2 + extra, payload};
}

} // namespace

std::int64_t nowNs()
{
    timespec time{};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return std::int64_t(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

Link::Link(Link &&other) noexcept
    : isReady(other.isReady)
    , heardCount(other.heardCount)
    , heardSum(other.heardSum)
    , unfinished(std::move(other.unfinished))
    , m_listener(other.m_listener)
    , m_in(std::move(other.m_in))
    , m_out(std::move(other.m_out))
    , m_fragments(std::move(other.m_fragments))
    , m_number(other.m_number)
    , m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_state(other.m_state)
{
}

bool Link::start(int port, const std::string &handshake)
{
    m_descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (m_descriptor < 0 || !connectFrom(m_descriptor, m_number, port))
        return false;
    m_state = State::Connecting;
    m_in.clear();
    m_fragments.clear();
    unfinished.clear();
    isReady = false;
    m_out = handshake;
    return true;
}

void Link::writable()
{
    if (m_state == State::Connecting) {
        int error = 0;
        socklen_t size = sizeof error;
        ::getsockopt(m_descriptor, SOL_SOCKET, SO_ERROR, &error, &size);
        if (error != 0)
            return end(1006);
        m_state = State::Shaking;
    }
    if (m_out.empty())
        return;
    const ssize_t sent = ::send(m_descriptor, m_out.data(), m_out.size(), MSG_NOSIGNAL);
    if (sent > 0)
        m_out.erase(0, std::size_t(sent));
    else if (errno != EAGAIN && errno != EINTR)
        end(1006);
}

void Link::readable(char *buffer, std::size_t size, std::int64_t nowNs)
{
    const ssize_t count = ::recv(m_descriptor, buffer, size, 0);
    if (count == 0 || (count < 0 && errno != EAGAIN && errno != EINTR))
        return end(1006);
    if (count < 0)
        return;
    const std::string_view bytes(buffer, std::size_t(count));
    if (m_in.empty())
        return consume(bytes, nowNs);
    std::string whole = std::exchange(m_in, {});
    whole += bytes;
    // A long message comes in many pieces: not worth looking at until it is whole.
    const Head head = m_state == State::Open ? headOf(whole) : Head{};
    if (head.bytes > 0 && whole.size() < head.bytes + head.payloadBytes)
        m_in = std::move(whole);
    else
        consume(whole, nowNs);
}

void Link::consume(std::string_view bytes, std::int64_t nowNs)
{
    if (m_state == State::Shaking)
        bytes.remove_prefix(takeHandshake(bytes));
    if (m_state == State::Open)
        bytes.remove_prefix(takeFrames(bytes, nowNs));
    if (m_state != State::Closed)
        m_in.assign(bytes);
}

std::size_t Link::takeHandshake(std::string_view bytes)
{
    const std::size_t stop = bytes.find("\r\n\r\n");
    if (stop == std::string_view::npos)
        return 0;
    if (!bytes.starts_with("HTTP/1.1 101")) {
        end(1006);
        return 0;
    }
    m_state = State::Open;
    m_listener->opened(*this);
    return stop + 4;
}

std::size_t Link::takeFrames(std::string_view bytes, std::int64_t nowNs)
{
    std::size_t taken = 0;
    while (m_state == State::Open) {
        const std::string_view rest = bytes.substr(taken);
        const Head head = headOf(rest);
        if (head.bytes == 0 || rest.size() - head.bytes < head.payloadBytes)
            break;
        taken += head.bytes + head.payloadBytes;
        takeFrame(static_cast<unsigned char>(rest[0]), rest.substr(head.bytes, head.payloadBytes), nowNs);
    }
    return taken;
}

void Link::takeFrame(int first, std::string_view payload, std::int64_t nowNs)
{
    const auto opcode = WebSocketOpcode(first & 0xf);
    const bool isFinal = first & 0x80;
    const bool isMessage = opcode == WebSocketOpcode::Text || opcode == WebSocketOpcode::Binary;
    if (isMessage && isFinal)
        return m_listener->textReceived(*this, payload, nowNs);
    if (opcode == WebSocketOpcode::Ping) {
        WebSocketFrameHead head;
        head.opcode = WebSocketOpcode::Pong;
        head.isMasked = true;
        head.mask = kMask;
        const QByteArray frame = webSocketFrame(head, QByteArrayView(payload.data(), qsizetype(payload.size())));
        return write({frame.constData(), std::size_t(frame.size())});
    }
    if (opcode == WebSocketOpcode::Close) {
        const bool hasCode = payload.size() >= 2;
        const auto at = [&](int i) { return int(static_cast<unsigned char>(payload[std::size_t(i)])); };
        return end(hasCode ? at(0) * 256 + at(1) : 1005);
    }
    if (!isMessage && opcode != WebSocketOpcode::Continuation)
        return;
    m_fragments += payload;
    if (isFinal)
        m_listener->textReceived(*this, std::exchange(m_fragments, {}), nowNs);
}

void Link::sendText(std::string_view text)
{
    WebSocketFrameHead head;
    head.isMasked = true;
    head.mask = kMask;
    const QByteArray frame = webSocketFrame(head, QByteArrayView(text.data(), qsizetype(text.size())));
    write({frame.constData(), std::size_t(frame.size())});
}

void Link::write(std::string_view bytes)
{
    if (m_state != State::Open)
        return;
    if (m_out.empty()) {
        const ssize_t sent = ::send(m_descriptor, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent > 0)
            bytes.remove_prefix(std::size_t(sent));
    }
    m_out += bytes;
}

void Link::end(int code)
{
    if (m_state == State::Closed)
        return;
    dropNow();
    m_listener->closed(*this, code);
}

void Link::dropNow()
{
    close(true);
}

void Link::hangUp()
{
    close(false);
}

void Link::close(bool isReset)
{
    m_state = State::Closed;
    if (m_descriptor < 0)
        return;
    const linger atOnce{1, 0};
    if (isReset)
        ::setsockopt(m_descriptor, SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
    ::close(std::exchange(m_descriptor, -1));
}

} // namespace outcry::bench
