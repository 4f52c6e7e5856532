// SPDX-License-Identifier: MIT
#include "tests/bench/talk.h"

#include <cerrno>
#include <cstring>

namespace outcry::bench {

namespace {

constexpr std::int64_t kSecondNs = 1'000'000'000;
constexpr std::int64_t kEnterNs = 120 * kSecondNs;
constexpr std::int64_t kQuietNs = 300'000'000;

/// Ids in a sum could balance each other out; mixed they do not.
std::uint64_t mixed(std::uint32_t id)
{
    std::uint64_t x = (std::uint64_t(id) + 1) * 0x9E3779B97F4A7C15ULL;
    x ^= x >> 29;
    return x * 0xBF58476D1CE4E5B9ULL;
}

} // namespace

Talk::Talk(const BenchOptions &options)
    : m_options(options)
    , m_crowd(options.port, *this, [this](int number) { return handshakeOf(number); })
{
    m_said.reserve(1'000'000);
}

int Talk::roomOf(int number) const
{
    return m_options.roomSize > 0 ? number / m_options.roomSize : 0;
}

std::string Talk::handshakeOf(int number) const
{
    std::string request = "GET " + filled(m_options.dialect.path, number, roomOf(number)) + " HTTP/1.1\r\n";
    request += "Host: 127.0.0.1:" + std::to_string(m_options.port) + "\r\n";
    request += "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n";
    request += "Sec-WebSocket-Key: x3JJHMbDL1EzLkh9GBhXDw==\r\n";
    if (!m_options.dialect.subprotocol.empty())
        request += "Sec-WebSocket-Protocol: " + m_options.dialect.subprotocol + "\r\n";
    return request + "\r\n";
}

bool Talk::bringIn(int count, Report &report)
{
    const int wanted = m_crowd.size() + count;
    m_closeCodes.resize(std::size_t(wanted));
    m_roomSizes.resize(std::size_t(roomOf(wanted - 1)) + 1);
    m_roomLines.resize(m_roomSizes.size());
    m_roomSums.resize(m_roomSizes.size());
    for (int number = m_crowd.size(); number < wanted; ++number)
        ++m_roomSizes[std::size_t(roomOf(number))];
    m_crowd.grow(count, m_options.atOnce);
    const std::int64_t deadline = nowNs() + kEnterNs;
    while (m_readyCount < wanted && m_closedCount == 0 && nowNs() < deadline) {
        if (!m_crowd.turn(100)) {
            report.fail(std::string("cannot open more connections: ") + std::strerror(errno));
            return false;
        }
    }
    if (m_readyCount < wanted) {
        report.fail("only " + std::to_string(m_readyCount) + " of " + std::to_string(wanted) + " clients came in, "
                    + std::to_string(m_closedCount) + " were refused");
        return false;
    }
    // Who came last is told to everybody; that is not to be measured with the rest. Prices never end.
    for (std::int64_t before = -1; before != m_textCount && m_options.mode != "quotes" && nowNs() < deadline;) {
        before = m_textCount;
        turnUntil([] { return false; }, std::min(deadline, nowNs() + kQuietNs));
    }
    return true;
}

bool Talk::turnUntil(const std::function<bool()> &isDone, std::int64_t deadlineNs)
{
    while (!isDone()) {
        const std::int64_t left = deadlineNs - nowNs();
        if (left <= 0)
            return false;
        m_crowd.turn(int(std::min<std::int64_t>(left / 1'000'000 + 1, 100)));
    }
    return true;
}

bool Talk::hearAll()
{
    return turnUntil([this] { return isAllHeard(); }, nowNs() + std::int64_t(m_options.patience * double(kSecondNs)));
}

int Talk::listenersIn(int room) const
{
    const int people = m_options.dialect.name == "echo" ? 1 : m_roomSizes[std::size_t(room)];
    return people - (m_leftOut >= 0 && roomOf(m_leftOut) == room ? 1 : 0);
}

void Talk::leaveOut(int number)
{
    m_leftOut = number;
    m_crowd.pause(m_crowd.link(number));
}

void Talk::say(int speaker)
{
    const int room = roomOf(speaker);
    Mark mark;
    mark.id = std::uint32_t(m_said.size());
    m_said.push_back({room, 0});
    m_roomLines[std::size_t(room)] += 1;
    m_roomSums[std::size_t(room)] += mixed(mark.id);
    m_expected += listenersIn(room);
    m_text = filled(m_options.dialect.line, speaker, room);
    mark.sentNs = nowNs();
    m_crowd.send(m_crowd.link(speaker), marked(std::move(m_text), mark.text(m_options.bytes)));
}

bool Talk::isHeardByAll(int line) const
{
    const Said &said = m_said[std::size_t(line)];
    return said.heardBy >= listenersIn(said.room);
}

void Talk::opened(Link &link)
{
    for (const std::string &form : m_options.dialect.opening) {
        std::string text = filled(form, link.number(), roomOf(link.number()));
        if (fillIn)
            fillIn(text, link.number());
        m_crowd.send(link, text);
    }
    if (m_options.dialect.ready.empty())
        becomeReady(link);
}

void Talk::becomeReady(Link &link)
{
    link.isReady = true;
    ++m_readyCount;
    m_lastReadyNs = nowNs();
}

void Talk::textReceived(Link &link, std::string_view text, std::int64_t nowNs)
{
    ++m_textCount;
    if (!link.isReady) {
        if (text.find(m_options.dialect.ready) != std::string_view::npos)
            becomeReady(link);
        return;
    }
    if (otherText)
        otherText(link, text, nowNs);
    const Dialect &dialect = m_options.dialect;
    if (!dialect.answerTo.empty() && text.starts_with(dialect.answerTo))
        m_crowd.send(link, dialect.answer);
    if (link.number() == m_leftOut)
        return;
    if (!dialect.isStream)
        return hear(link, text, nowNs);
    std::string whole = std::exchange(link.unfinished, {});
    whole += text;
    hear(link, whole, nowNs);
}

void Talk::hear(Link &link, std::string_view text, std::int64_t nowNs)
{
    const std::string &counts = m_options.dialect.counts;
    if (!counts.empty() && text.find(counts) == std::string_view::npos)
        return;
    const std::size_t end = eachMark(text, [&](const Mark &mark) { note(link, mark, nowNs); });
    if (m_options.dialect.isStream)
        link.unfinished = text.substr(end);
}

void Talk::note(Link &link, const Mark &mark, std::int64_t nowNs)
{
    if (mark.id >= m_said.size())
        return;
    ++m_said[mark.id].heardBy;
    ++m_heard;
    ++link.heardCount;
    link.heardSum += mixed(mark.id);
    m_latency.note(nowNs - mark.sentNs);
}

void Talk::closed(Link &link, int code)
{
    m_closeCodes[std::size_t(link.number())] = code;
    ++m_closedCount;
}

void Talk::check(Report &report)
{
    if (m_heard != m_expected)
        report.fail("delivered " + std::to_string(m_heard) + " of " + std::to_string(m_expected));
    if (m_options.dialect.name == "echo")
        return;
    for (int number = 0; number < m_crowd.size(); ++number) {
        const Link &link = m_crowd.link(number);
        const auto room = std::size_t(roomOf(number));
        if (number == m_leftOut || (link.heardCount == m_roomLines[room] && link.heardSum == m_roomSums[room]))
            continue;
        return report.fail("client " + std::to_string(number) + " heard " + std::to_string(link.heardCount) + " of "
                           + std::to_string(m_roomLines[room]) + " lines, or one of them twice");
    }
}

void Talk::describe(Report &report) const
{
    report.add("delivered", double(m_heard));
    report.add("expected", double(m_expected));
    report.add("latency_p50", m_latency.microsecondsAt(0.5), "µs");
    report.add("latency_p99", m_latency.microsecondsAt(0.99), "µs");
    report.add("latency_p999", m_latency.microsecondsAt(0.999), "µs");
}

Cost::Cost(const BenchOptions &options)
    : m_meter(options.server > 0 ? options.server : listenerOf(options.port))
{
}

void Cost::begin()
{
    m_cpuNs = m_meter.cpuNs();
    m_wallNs = nowNs();
}

void Cost::end()
{
    m_cpuNs = m_meter.cpuNs() - m_cpuNs;
    m_wallNs = nowNs() - m_wallNs;
}

void Cost::describe(Report &report, const std::string &what, double count) const
{
    if (!m_meter.isWatching())
        return;
    report.add("server_cpu", cpuNs() / double(m_wallNs) * 100, "%");
    report.add("server_cpu_per_" + what, count > 0 ? cpuNs() / count / 1000 : 0, "µs");
    report.add("server_memory", double(m_meter.residentBytes()) / 1024, "KiB");
}

} // namespace outcry::bench
