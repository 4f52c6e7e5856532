// SPDX-License-Identifier: MIT
#include "server/streams/poller.h"

#include "server/streams/send_batch.h"

#include <QDateTime>

#include <algorithm>
#include <cerrno>
#include <chrono>

#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace outcry {

namespace {

constexpr size_t kMostSpareQueues = 1024;
constexpr size_t kManyDepartures = 64;

} // namespace

Poller::Poller(PollerListener &listener)
    : m_listener(listener)
    , m_readBuffer(new char[kReadBytes])
{
    readClocks();
}

Poller::~Poller()
{
    stop();
}

bool Poller::start()
{
    readClocks();
    m_loop = EpollDispatcher::ofThisThread();
    if (!m_loop || !m_loop->isUsable())
        return false;
    m_loop->setLoopListener(this);
    m_batch = SendBatch::make();
    return true;
}

void Poller::stop()
{
    m_departures.clear();
    m_retired.clear();
    m_replaced.clear();
    for (const auto &stream : m_streams)
        m_listener.streamEnding(*stream);
    m_streams.clear();
    m_spareQueues.clear();
    m_batch.reset();
    if (EpollDispatcher *const loop = std::exchange(m_loop, nullptr))
        loop->setLoopListener(nullptr);
}

void Poller::adopt(std::unique_ptr<PolledStream> stream)
{
    enterTurn();
    stream->m_slot = quint32(m_streams.size());
    m_streams.push_back(std::move(stream));
}

void Poller::enterTurn()
{
    if (m_isInTurn)
        return;
    readClocks();
    m_isInTurn = true;
}

bool Poller::watch(int descriptor, quint32 events, PolledStream &stream)
{
    epoll_event event{};
    event.events = events;
    event.data.ptr = &stream;
    return ::epoll_ctl(set(), EPOLL_CTL_ADD, descriptor, &event) == 0;
}

void Poller::changeWatch(int descriptor, quint32 events, PolledStream &stream)
{
    epoll_event event{};
    event.events = events;
    event.data.ptr = &stream;
    ::epoll_ctl(set(), EPOLL_CTL_MOD, descriptor, &event);
}

void Poller::forget(int descriptor)
{
    ::epoll_ctl(set(), EPOLL_CTL_DEL, descriptor, nullptr);
}

const Poller::Departure *Poller::departureOf(const PolledStream &stream) const
{
    const size_t place = stream.m_departure;
    for (const auto *list : {&m_departures, &m_departing}) {
        if (place < list->size() && (*list)[place].stream == &stream)
            return &(*list)[place];
    }
    return nullptr;
}

Poller::Departure *Poller::departureOf(const PolledStream &stream)
{
    return const_cast<Departure *>(std::as_const(*this).departureOf(stream));
}

void Poller::addDeparture(PolledStream &stream, const QByteArray &bytes, int descriptor)
{
    stream.m_departure = quint32(m_departures.size());
    m_departures.push_back({&stream, bytes, descriptor, -1});
    enterTurn();
}

void Poller::mark(PolledStream &stream)
{
    if (!stream.m_isRetired && !departureOf(stream))
        addDeparture(stream, {}, -1);
}

bool Poller::post(PolledStream &stream, int descriptor, const QByteArray &bytes)
{
    if (departureOf(stream))
        return false;
    addDeparture(stream, bytes, descriptor);
    return true;
}

QByteArray Poller::takePosted(PolledStream &stream)
{
    Departure *const departure = departureOf(stream);
    return departure ? std::exchange(departure->bytes, {}) : QByteArray();
}

qsizetype Poller::postedBytes(const PolledStream &stream) const
{
    const Departure *const departure = departureOf(stream);
    return departure ? departure->bytes.size() : 0;
}

void Poller::retire(PolledStream &stream)
{
    if (stream.m_isRetired)
        return;
    stream.m_isRetired = true;
    if (Departure *const departure = departureOf(stream))
        *departure = {};
    m_retired.push_back(&stream);
    enterTurn();
}

void Poller::keepUntilTurnEnds(std::unique_ptr<StreamListener> listener)
{
    if (!listener)
        return;
    m_replaced.push_back(std::move(listener));
    enterTurn();
}

std::unique_ptr<WriteQueue> Poller::lendQueue()
{
    if (m_spareQueues.empty())
        return std::make_unique<WriteQueue>();
    auto queue = std::move(m_spareQueues.back());
    m_spareQueues.pop_back();
    return queue;
}

void Poller::takeBack(std::unique_ptr<WriteQueue> queue)
{
    if (!queue || m_spareQueues.size() >= kMostSpareQueues)
        return;
    queue->clear();
    m_spareQueues.push_back(std::move(queue));
}

void Poller::descriptorsReady(std::span<const epoll_event> events)
{
    enterTurn();
    // A stream that ends on the way stays in memory until the turn is over, so no pointer here
    // dangles.
    for (const epoll_event &event : events)
        static_cast<PolledStream *>(event.data.ptr)->ready(event.events);
}

bool Poller::loopResting()
{
    if (!m_isInTurn)
        return false;
    m_listener.turnEnding();
    // Writing to many takes long, and what came meanwhile would be written to them all over again: one more look first.
    if (m_departures.size() >= kManyDepartures && !std::exchange(m_hasLookedAgain, true))
        return true;
    m_hasLookedAgain = false;
    depart();
    deleteRetired();
    m_isInTurn = false;
    // What the last writes brought about (somebody turned out to be gone) is told in a turn of its
    // own.
    if (m_listener.turnEnded() || !m_departures.empty() || !m_retired.empty())
        enterTurn();
    return m_isInTurn;
}

void Poller::departNow(PolledStream &stream)
{
    if (Departure *const departure = departureOf(stream))
        sendAlone(*departure);
}

void Poller::depart()
{
    m_departing.swap(m_departures);
    const Departures all(m_departing);
    // One frame each leaves as fast, and reaches the first of them sooner, send by send (docs/decisions/0012).
    const auto hasSeveral = [](const Departure &departure) {
        return departure.stream && departure.bytes.isNull();
    };
    const bool isTogether = m_batch
        && std::count_if(all.begin(), all.end(), hasSeveral) >= qsizetype(SendBatch::kLeastSends);
    for (size_t at = 0; isTogether && at < all.size(); at += SendBatch::kMostSends)
        sendTogether(all.subspan(at, std::min(SendBatch::kMostSends, all.size() - at)));
    for (size_t i = 0; !isTogether && i < all.size(); ++i)
        sendAlone(all[i]);
    m_departing.clear();
    if (m_batch && m_batch->isBroken())
        m_batch.reset();
}

// Nothing may happen between gathering and sending: a listener could close a descriptor, and its
// number could be somebody else's by then.
void Poller::sendTogether(Departures departures)
{
    m_batch->clear();
    int number = 0;
    for (Departure &departure : departures) {
        if (!departure.stream)
            continue;
        bool isInBatch = true;
        if (departure.bytes.isNull())
            isInBatch = departure.stream->addTo(*m_batch);
        else
            m_batch->add(departure.descriptor, departure.bytes);
        departure.inBatch = isInBatch ? number++ : -1;
    }
    m_batch->run();
    keepWhatIsLeft(departures);
    for (Departure &departure : departures) {
        PolledStream *const stream = std::exchange(departure.stream, nullptr);
        if (stream && departure.inBatch >= 0)
            stream->sent(m_batch->result(size_t(departure.inBatch)));
        else if (stream)
            stream->writeOut();
    }
}

/// Most frames have left whole, and their streams are not touched. The others are kept before anybody
/// is told anything, since whoever hears something may write more.
void Poller::keepWhatIsLeft(Departures departures)
{
    for (Departure &departure : departures) {
        if (!departure.stream || departure.bytes.isNull())
            continue;
        const QByteArray bytes = std::exchange(departure.bytes, {});
        if (m_batch->result(size_t(departure.inBatch)) == bytes.size())
            departure.stream = nullptr;
        else
            departure.stream->keep(bytes);
    }
}

void Poller::sendAlone(Departure &departure)
{
    PolledStream *const stream = std::exchange(departure.stream, nullptr);
    if (!stream)
        return;
    const QByteArray bytes = std::exchange(departure.bytes, {});
    if (bytes.isNull())
        return stream->writeOut();
    const ssize_t count = ::send(departure.descriptor, bytes.constData(), size_t(bytes.size()),
                                 MSG_NOSIGNAL | MSG_DONTWAIT);
    if (count == bytes.size())
        return;
    const int result = count < 0 ? -errno : int(count);
    stream->keep(bytes);
    stream->sent(result);
}

void Poller::deleteRetired()
{
    m_replaced.clear();
    std::vector<PolledStream *> retired;
    retired.swap(m_retired);
    for (PolledStream *stream : retired) {
        m_listener.streamEnding(*stream);
        const quint32 slot = stream->m_slot;
        m_streams.back()->m_slot = slot;
        std::swap(m_streams[slot], m_streams.back());
        m_streams.pop_back();
    }
}

void Poller::readClocks()
{
    using namespace std::chrono;
    m_steadyMs = duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
    m_wallMs = QDateTime::currentMSecsSinceEpoch();
}

} // namespace outcry
