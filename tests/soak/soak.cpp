// SPDX-License-Identifier: MIT
#include "tests/soak/soak.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cstdio>
#include <utility>

namespace outcry::soak {

using bench::Link;
using bench::nowNs;

namespace {

constexpr std::int64_t kSecondNs = 1'000'000'000;
constexpr int kRooms = 6;
constexpr int kPeoplePerRoom = 20;
constexpr int kNoisyBytes = 6000;
constexpr double kNoisySeconds = 0.01;
constexpr std::int64_t kSlowNs = 15 * kSecondNs;
constexpr int kAtOnce = 50;
constexpr qsizetype kMostFaults = 20;
const QString kNoise = QStringLiteral("noise");

std::string handshake(int port)
{
    return "GET /ws HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(port)
        + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
          "Sec-WebSocket-Key: x3JJHMbDL1EzLkh9GBhXDw==\r\nSec-WebSocket-Protocol: v1.outcry\r\n\r\n";
}

qint64 median(std::vector<qint64> values)
{
    if (values.empty())
        return 0;
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

} // namespace

Soak::Soak(const SoakOptions &options)
    : m_options(options)
    , m_random(options.seed)
    , m_meter(options.server)
    , m_crowd(options.port, *this, [this](int number) {
        const std::string whole = handshake(m_options.port);
        const bool isRude = m_guests[std::size_t(number)].role == Role::Rude;
        // Cut anywhere, or something else altogether.
        return !isRude || dice(3) == 0 ? whole : dice(2) ? whole.substr(0, std::size_t(dice(int(whole.size())))) : "\r\n\x16\x03\x01";
    })
{
    for (int room = 0; room < kRooms; ++room)
        addGuests(Role::Resuming, kPeoplePerRoom, QStringLiteral("room%1").arg(room));
    addGuests(Role::Noisy, 2, kNoise);
    addGuests(Role::Slow, 4, kNoise);
    addGuests(Role::Rude, 8, {});
    m_crowd.grow(int(m_guests.size()), kAtOnce);
}

void Soak::addGuests(Role role, int count, const QString &room)
{
    for (int i = 0; i < count; ++i) {
        Guest guest;
        guest.role = role;
        guest.room = room;
        m_guests.push_back(guest);
    }
}

int Soak::dice(int sides)
{
    return int(m_random() % quint64(sides));
}

std::int64_t Soak::between(double leastSeconds, double mostSeconds)
{
    const double share = double(m_random() % 1'000'000) / 1e6;
    return std::int64_t((leastSeconds + share * (mostSeconds - leastSeconds)) * 1e9);
}

bool Soak::run()
{
    const std::int64_t beginNs = nowNs();
    const std::int64_t endNs = beginNs + m_options.seconds * kSecondNs;
    std::int64_t lookNs = beginNs;
    while (nowNs() < endNs && m_faults.size() < kMostFaults) {
        m_crowd.turn(5);
        for (std::size_t i = 0; i < m_guests.size(); ++i) {
            if (m_guests[i].dueNs <= nowNs())
                act(m_crowd.link(int(i)), m_guests[i]);
        }
        if (nowNs() >= lookNs) {
            lookAtMemory(double(nowNs() - beginNs) / double(endNs - beginNs));
            lookNs += kSecondNs;
        }
    }
    comeToRest();
    return judge();
}

void Soak::act(Link &link, Guest &guest)
{
    if (link.state() == Link::State::Idle) {
        // The crowd opens it when its turn comes.
        guest.dueNs = nowNs() + kSecondNs / 10;
    } else if (link.state() == Link::State::Closed) {
        guest.isPaused = false;
        guest.dueNs = nowNs() + between(0.2, 1.5);
        if (guest.role == Role::Rude)
            ++m_count.brokenHandshakes;
        if (!m_crowd.start(link))
            fail(link, QStringLiteral("no connection can be opened"));
    } else if (guest.role == Role::Rude) {
        breakAway(link, guest, dice(2));
    } else if (!guest.isIn) {
        guest.dueNs = nowNs() + between(0.2, 1);
    } else if (guest.role == Role::Resuming) {
        actResuming(link, guest);
    } else if (guest.role == Role::Noisy) {
        say(link, guest, kNoisyBytes);
        guest.dueNs = nowNs() + std::int64_t(kNoisySeconds * 1e9);
    } else {
        // From time to time it looks whether it was closed.
        guest.isPaused = !guest.isPaused;
        guest.dueNs = nowNs() + (guest.isPaused ? kSlowNs : kSecondNs);
        if (guest.isPaused)
            m_crowd.pause(link);
        else
            m_crowd.resume(link);
    }
}

void Soak::actResuming(Link &link, Guest &guest)
{
    if (std::exchange(guest.isPaused, false))
        m_crowd.resume(link);
    guest.dueNs = nowNs() + between(0.2, 2);
    const int what = m_isEnding ? 99 : dice(100);
    if (what < 4)
        return breakAway(link, guest, true);
    if (what < 8)
        return breakAway(link, guest, false);
    if (what < 12) {
        ++m_count.pauses;
        guest.isPaused = true;
        m_crowd.pause(link);
        guest.dueNs = nowNs() + between(0.1, 4);
        return;
    }
    if (!m_isEnding)
        say(link, guest, 1 + dice(200));
    // Torn away before the line is answered: it is sent again later and still said once.
    if (what > 12 && what < 16)
        breakAway(link, guest, dice(2));
}

void Soak::breakAway(Link &link, Guest &guest, bool isReset)
{
    ++(isReset ? m_count.resets : m_count.silentEnds);
    m_crowd.end(link, isReset);
    guest.isIn = false;
    guest.dueNs = nowNs() + between(0, 2);
}

void Soak::say(Link &link, Guest &guest, int bytes)
{
    ++m_count.lines;
    const QString key = QStringLiteral("k%1").arg(m_nextKey++);
    const QString text(bytes, QLatin1Char('a'));
    if (guest.role == Role::Resuming)
        guest.pending.emplace(key, text);
    send(link, {{QStringLiteral("type"), QStringLiteral("say")},
                {QStringLiteral("room"), guest.room},
                {QStringLiteral("text"), text},
                {QStringLiteral("key"), key}});
}

void Soak::send(Link &link, const QJsonObject &request)
{
    const QByteArray text = QJsonDocument(request).toJson(QJsonDocument::Compact);
    m_crowd.send(link, {text.constData(), std::size_t(text.size())});
}

void Soak::opened(Link &link)
{
    Guest &guest = m_guests[std::size_t(link.number())];
    if (guest.role == Role::Rude)
        return;
    if (!guest.ticket.isEmpty())
        ++m_count.resumes;
    QJsonObject hello{{QStringLiteral("type"), QStringLiteral("hello")},
                      {QStringLiteral("nickname"), QStringLiteral("g%1").arg(link.number())}};
    if (!guest.ticket.isEmpty())
        hello.insert(QStringLiteral("ticket"), guest.ticket);
    send(link, hello);
    sendJoin(link, guest);
    if (link.number() % 3 == 0)
        send(link, {{QStringLiteral("type"), QStringLiteral("watch")},
                    {QStringLiteral("topics"), QJsonArray{QStringLiteral("quotes/*")}}});
}

void Soak::sendJoin(Link &link, Guest &guest)
{
    QJsonObject join{{QStringLiteral("type"), QStringLiteral("join")}, {QStringLiteral("room"), guest.room}};
    if (guest.epoch >= 0) {
        join.insert(QStringLiteral("epoch"), guest.epoch);
        join.insert(QStringLiteral("sequence"), qint64(guest.lastHeard));
    }
    send(link, join);
}

void Soak::textReceived(Link &link, std::string_view text, std::int64_t)
{
    Guest &guest = m_guests[std::size_t(link.number())];
    const QJsonObject event
        = QJsonDocument::fromJson(QByteArray::fromRawData(text.data(), qsizetype(text.size()))).object();
    const QString type = event.value(QStringLiteral("type")).toString();
    if (type.isEmpty())
        return fail(link, QStringLiteral("a text that is no event"));
    if (type == u"room")
        return takeRoom(link, guest, event);
    if (type == u"message")
        return takeLine(link, guest, event);
    takeOther(link, guest, type, event);
}

void Soak::takeOther(Link &link, Guest &guest, const QString &type, const QJsonObject &event)
{
    if (type == u"welcome") {
        const QString id = event.value(QStringLiteral("you")).toObject().value(QStringLiteral("id")).toString();
        if (guest.role == Role::Resuming && !guest.id.isEmpty() && guest.id != id)
            fail(link, QStringLiteral("came back as somebody else"));
        guest.id = id;
        guest.ticket = event.value(QStringLiteral("ticket")).toString();
    } else if (type == u"receipt") {
        guest.pending.erase(event.value(QStringLiteral("key")).toString());
    } else if (type == u"refusal") {
        fail(link, QStringLiteral("refused: ") + event.value(QStringLiteral("text")).toString());
    }
}

void Soak::takeRoom(Link &link, Guest &guest, const QJsonObject &event)
{
    const qint64 epoch = event.value(QStringLiteral("epoch")).toInteger();
    if (guest.role != Role::Resuming) {
        guest.isIn = true;
        return;
    }
    if (guest.epoch >= 0 && epoch != guest.epoch)
        fail(link, QStringLiteral("the room is counted anew"));
    if (event.value(QStringLiteral("missed")).toInteger() != 0)
        fail(link, QStringLiteral("the server says that lines are gone"));
    guest.epoch = epoch;
    for (const QJsonValue &line : event.value(QStringLiteral("messages")).toArray())
        takeLine(link, guest, line.toObject());
    guest.isIn = true;
    for (const auto &[key, text] : guest.pending) {
        send(link, {{QStringLiteral("type"), QStringLiteral("say")},
                    {QStringLiteral("room"), guest.room},
                    {QStringLiteral("text"), text},
                    {QStringLiteral("key"), key}});
    }
}

void Soak::takeLine(Link &link, Guest &guest, const QJsonObject &line)
{
    if (guest.role != Role::Resuming)
        return;
    ++m_count.heard;
    const auto sequence = quint64(line.value(QStringLiteral("sequence")).toInteger());
    const QString key = line.value(QStringLiteral("key")).toString();
    if (const QString fault = m_ledgers[guest.room].hear(guest.lastHeard, sequence, key); !fault.isEmpty())
        fail(link, fault);
    guest.lastHeard = qMax(guest.lastHeard, sequence);
    guest.pending.erase(key);
}

void Soak::closed(Link &link, int)
{
    Guest &guest = m_guests[std::size_t(link.number())];
    guest.isIn = false;
    guest.dueNs = nowNs() + between(0.1, 1);
    if (guest.role == Role::Slow) {
        ++m_count.slowReadersClosed;
        guest.ticket.clear();
    }
}

void Soak::fail(const Link &link, const QString &what)
{
    const Guest &guest = m_guests[std::size_t(link.number())];
    m_faults.append(QStringLiteral("guest %1 in %2: %3").arg(link.number()).arg(guest.room, what));
    std::fprintf(stderr, "%s\n", qPrintable(m_faults.last()));
}

bool Soak::isAtRest() const
{
    return std::all_of(m_guests.begin(), m_guests.end(), [this](const Guest &guest) {
        if (guest.role != Role::Resuming)
            return true;
        const auto ledger = m_ledgers.find(guest.room);
        const quint64 lines = ledger == m_ledgers.end() ? 0 : ledger->second.lineCount();
        return guest.isIn && guest.pending.empty() && guest.lastHeard == lines;
    });
}

/// Nobody says anything new; everybody comes back and hears what was missed.
void Soak::comeToRest()
{
    constexpr std::int64_t kPatienceNs = 60 * kSecondNs;
    m_isEnding = true;
    const std::int64_t endNs = nowNs() + kPatienceNs;
    while (!isAtRest() && nowNs() < endNs && m_faults.size() < kMostFaults) {
        m_crowd.turn(5);
        for (std::size_t i = 0; i < m_guests.size(); ++i) {
            if (m_guests[i].role == Role::Resuming && m_guests[i].dueNs <= nowNs())
                act(m_crowd.link(int(i)), m_guests[i]);
        }
    }
    if (!isAtRest())
        m_faults.append(QStringLiteral("a minute after the end somebody still waits for a line or a receipt"));
}

void Soak::lookAtMemory(double passed)
{
    const auto quarter = std::size_t(qBound(0.0, passed * 4, 3.0));
    m_memory[quarter].push_back(m_meter.residentBytes() / 1024);
}

bool Soak::judge()
{
    if (!m_meter.isWatching() || m_meter.residentBytes() == 0)
        m_faults.append(QStringLiteral("the server is gone"));
    // Medians: what waits for slow readers comes and goes by megabytes.
    const qint64 early = median(m_memory[1]);
    const qint64 late = median(m_memory[3]);
    if (m_options.mostGrowthKiB > 0 && late - early > m_options.mostGrowthKiB)
        m_faults.append(QStringLiteral("memory grew from %1 to %2 KiB").arg(early).arg(late));
    if (m_count.slowReadersClosed == 0 && m_options.seconds >= 60)
        m_faults.append(QStringLiteral("no slow reader was ever closed"));
    std::printf("seed %llu, %d s: %d lines said, %lld heard; %d resets, %d silent ends, %d pauses, %d resumed, "
                "%d broken handshakes, %d slow readers closed; memory %lld KiB in the second quarter, %lld KiB in the last\n",
                static_cast<unsigned long long>(m_options.seed), m_options.seconds, m_count.lines,
                static_cast<long long>(m_count.heard), m_count.resets, m_count.silentEnds, m_count.pauses, m_count.resumes,
                m_count.brokenHandshakes, m_count.slowReadersClosed, static_cast<long long>(early),
                static_cast<long long>(late));
    for (const QString &fault : std::as_const(m_faults))
        std::fprintf(stderr, "FAILED: %s\n", qPrintable(fault));
    return m_faults.isEmpty();
}

} // namespace outcry::soak
