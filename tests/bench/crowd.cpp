// SPDX-License-Identifier: MIT
#include "tests/bench/crowd.h"

#include <algorithm>
#include <array>

#include <sys/epoll.h>
#include <sys/resource.h>
#include <unistd.h>

namespace outcry::bench {

namespace {

constexpr std::size_t kReadBytes = 256 * 1024;
constexpr int kEventsPerTurn = 1024;

bool isUnderWay(const Link &link)
{
    return link.state() == Link::State::Connecting || link.state() == Link::State::Shaking;
}

} // namespace

long raiseDescriptorLimit()
{
    constexpr rlim_t kWanted = 200'000;
    rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    // Only root may raise the second number.
    const rlimit more{kWanted, std::max(kWanted, limit.rlim_max)};
    if (::setrlimit(RLIMIT_NOFILE, &more) != 0) {
        limit.rlim_cur = limit.rlim_max;
        ::setrlimit(RLIMIT_NOFILE, &limit);
    }
    ::getrlimit(RLIMIT_NOFILE, &limit);
    return long(limit.rlim_cur);
}

Crowd::Crowd(int port, LinkListener &listener, std::function<std::string(int)> handshakeOf)
    : m_port(port)
    , m_listener(listener)
    , m_handshakeOf(std::move(handshakeOf))
    , m_buffer(std::make_unique<char[]>(kReadBytes))
    , m_set(::epoll_create1(EPOLL_CLOEXEC))
{
    static_assert(kReading == EPOLLIN);
}

Crowd::~Crowd()
{
    m_links.clear();
    ::close(m_set);
}

void Crowd::grow(int count, int atOnce)
{
    m_atOnce = std::max(atOnce, 1);
    m_links.reserve(m_links.size() + std::size_t(count));
    for (int i = 0; i < count; ++i)
        m_links.emplace_back(size(), m_listener);
}

bool Crowd::startSome()
{
    while (m_underWay < m_atOnce && m_started < size()) {
        if (!start(m_links[std::size_t(m_started)]))
            return false;
        ++m_started;
    }
    return true;
}

bool Crowd::start(Link &link)
{
    if (!link.start(m_port, m_handshakeOf(link.number())))
        return false;
    epoll_event event{};
    event.events = EPOLLIN | EPOLLOUT;
    event.data.u32 = std::uint32_t(link.number());
    if (::epoll_ctl(m_set, EPOLL_CTL_ADD, link.descriptor(), &event) != 0)
        return false;
    ++m_underWay;
    return true;
}

void Crowd::end(Link &link, bool isReset)
{
    if (isUnderWay(link))
        --m_underWay;
    if (isReset)
        link.dropNow();
    else
        link.hangUp();
}

bool Crowd::turn(int mostMs)
{
    if (!startSome())
        return false;
    std::array<epoll_event, kEventsPerTurn> events;
    const int count = ::epoll_wait(m_set, events.data(), kEventsPerTurn, mostMs);
    for (int i = 0; i < count; ++i)
        attend(m_links[events[std::size_t(i)].data.u32], events[std::size_t(i)].events);
    return true;
}

void Crowd::attend(Link &link, unsigned events)
{
    const bool wasUnderWay = isUnderWay(link);
    const bool wasWriting = link.wantsToWrite();
    if ((events & EPOLLOUT) || (wasUnderWay && (events & (EPOLLERR | EPOLLHUP))))
        link.writable();
    if (link.descriptor() >= 0 && (events & (EPOLLIN | EPOLLERR | EPOLLHUP)))
        link.readable(m_buffer.get(), kReadBytes, nowNs());
    if (wasUnderWay && !isUnderWay(link))
        --m_underWay;
    if (link.descriptor() >= 0 && wasWriting != link.wantsToWrite())
        watch(link, kReading);
}

void Crowd::send(Link &link, std::string_view text)
{
    const bool wasWriting = link.wantsToWrite();
    link.sendText(text);
    if (link.descriptor() >= 0 && wasWriting != link.wantsToWrite())
        watch(link, kReading);
}

void Crowd::watch(const Link &link, unsigned events)
{
    epoll_event event{};
    event.events = events | (link.wantsToWrite() ? unsigned(EPOLLOUT) : 0U);
    event.data.u32 = std::uint32_t(link.number());
    ::epoll_ctl(m_set, EPOLL_CTL_MOD, link.descriptor(), &event);
}

} // namespace outcry::bench
