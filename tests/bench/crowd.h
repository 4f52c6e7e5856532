// SPDX-License-Identifier: MIT
#pragma once

#include "tests/bench/link.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace outcry::bench {

/// Many links in one epoll set. Everything happens inside turn().
class Crowd
{
public:
    /// `handshakeOf(number)`: the HTTP request that opens a link.
    Crowd(int port, LinkListener &listener, std::function<std::string(int)> handshakeOf);
    ~Crowd();
    Crowd(const Crowd &) = delete;
    Crowd &operator=(const Crowd &) = delete;

    /// Opens so many more links, at most `atOnce` of them on their way at a time.
    void grow(int count, int atOnce);
    /// Waits at most so long for something to happen and does what there is to do. False: no link can be opened.
    bool turn(int mostMs);
    void send(Link &link, std::string_view text);
    /// Ends a link from our side, as a reset or as an ordinary end; its listener is not told. Not inside turn().
    void end(Link &link, bool isReset);
    /// Opens a link, or a closed one again. Not inside turn(). False: the system refuses.
    [[nodiscard]] bool start(Link &link);
    /// Nothing is read from it any more, until it is resumed.
    void pause(Link &link) { watch(link, 0); }
    void resume(Link &link) { watch(link, kReading); }

    [[nodiscard]] int size() const { return int(m_links.size()); }
    [[nodiscard]] Link &link(int number) { return m_links[std::size_t(number)]; }
    [[nodiscard]] bool isGrowing() const { return m_started < size() || m_underWay > 0; }

private:
    static constexpr unsigned kReading = 1; // EPOLLIN
    bool startSome();
    void attend(Link &link, unsigned events);
    void watch(const Link &link, unsigned events);

    const int m_port;
    LinkListener &m_listener;
    std::function<std::string(int)> m_handshakeOf;
    std::vector<Link> m_links;
    std::unique_ptr<char[]> m_buffer;
    int m_set;
    int m_started = 0;
    int m_underWay = 0;
    int m_atOnce = 1;
};

/// As many descriptors as the system gives; returns how many that are.
long raiseDescriptorLimit();

} // namespace outcry::bench
