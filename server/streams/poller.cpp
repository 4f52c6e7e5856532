// SPDX-License-Identifier: MIT
#include "server/streams/poller.h"

#include "server/streams/send_batch.h"

#include <QDateTime>
#include <QSocketNotifier>

#include <algorithm>
#include <array>
#include <chrono>

#include <sys/epoll.h>
#include <unistd.h>

namespace outcry {

namespace {

constexpr int kEventsPerTurn = 1024;
constexpr size_t kMostSpareQueues = 1024;

} // namespace

Poller::Poller(PollerListener &listener, QObject *parent)
    : QObject(parent)
    , m_listener(listener)
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
    m_set = Descriptor(::epoll_create1(EPOLL_CLOEXEC));
    if (!m_set.isOpen())
        return false;
    m_batch = SendBatch::make();
    m_notifier = std::make_unique<QSocketNotifier>(m_set.number(), QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &Poller::takeTurn);
    return true;
}

void Poller::stop()
{
    m_marked.clear();
    m_retired.clear();
    m_replaced.clear();
    for (const auto &stream : m_streams)
        m_listener.streamEnding(*stream);
    m_streams.clear();
    m_spareQueues.clear();
    m_notifier.reset();
    m_batch.reset();
    m_set.close();
}

void Poller::adopt(std::unique_ptr<PolledStream> stream)
{
    enterTurn();
    stream->m_slot = quint32(m_streams.size());
    m_streams.push_back(std::move(stream));
}

void Poller::enterTurn()
{
    if (m_isInTurn || m_isTurnDue)
        return;
    readClocks();
    m_isTurnDue = true;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_isTurnDue = false;
            endTurn();
        },
        Qt::QueuedConnection);
}

bool Poller::watch(int descriptor, quint32 events, PolledStream &stream)
{
    epoll_event event{};
    event.events = events;
    event.data.ptr = &stream;
    return ::epoll_ctl(m_set.number(), EPOLL_CTL_ADD, descriptor, &event) == 0;
}

void Poller::changeWatch(int descriptor, quint32 events, PolledStream &stream)
{
    epoll_event event{};
    event.events = events;
    event.data.ptr = &stream;
    ::epoll_ctl(m_set.number(), EPOLL_CTL_MOD, descriptor, &event);
}

void Poller::forget(int descriptor)
{
    ::epoll_ctl(m_set.number(), EPOLL_CTL_DEL, descriptor, nullptr);
}

void Poller::mark(PolledStream &stream)
{
    if (stream.m_isMarked)
        return;
    stream.m_isMarked = true;
    m_marked.push_back(&stream);
    enterTurn();
}

void Poller::retire(PolledStream &stream)
{
    if (stream.m_isRetired)
        return;
    stream.m_isRetired = true;
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

void Poller::takeTurn()
{
    readClocks();
    m_isInTurn = true;
    std::array<epoll_event, kEventsPerTurn> events;
    const int count = ::epoll_wait(m_set.number(), events.data(), kEventsPerTurn, 0);
    // A stream that ends on the way stays in memory until the turn is over, so no pointer here
    // dangles.
    for (int i = 0; i < count; ++i)
        static_cast<PolledStream *>(events[size_t(i)].data.ptr)->ready(events[size_t(i)].events);
    endTurn();
}

void Poller::endTurn()
{
    m_isInTurn = true;
    m_listener.turnEnding();
    writeMarked();
    deleteRetired();
    m_isInTurn = false;
    // What the last writes brought about (somebody turned out to be gone) is told in a turn of its
    // own.
    if (m_listener.turnEnded() || !m_marked.empty() || !m_retired.empty())
        enterTurn();
}

void Poller::writeMarked()
{
    std::vector<PolledStream *> marked;
    marked.swap(m_marked);
    const std::span<PolledStream *const> all(marked);
    for (size_t at = 0; at < all.size(); at += SendBatch::kMostSends)
        writeTogether(all.subspan(at, std::min(SendBatch::kMostSends, all.size() - at)));
    // Keeps the memory of the list for the next turn.
    if (m_marked.empty()) {
        marked.clear();
        m_marked.swap(marked);
    }
}

// Nothing may happen between gathering and sending: a listener could close a descriptor, and its
// number could be somebody else's by then.
void Poller::writeTogether(std::span<PolledStream *const> streams)
{
    for (PolledStream *stream : streams)
        stream->m_isMarked = false;
    m_isInBatch.assign(streams.size(), false);
    if (m_batch && streams.size() >= SendBatch::kLeastSends) {
        m_batch->clear();
        for (size_t i = 0; i < streams.size(); ++i)
            m_isInBatch[i] = !streams[i]->m_isRetired && streams[i]->addTo(*m_batch);
        m_batch->run();
    }
    size_t number = 0;
    for (size_t i = 0; i < streams.size(); ++i) {
        PolledStream &stream = *streams[i];
        const size_t sent = m_isInBatch[i] ? number++ : number;
        if (stream.m_isRetired)
            continue;
        if (m_isInBatch[i])
            stream.batchSent(m_batch->result(sent));
        else
            stream.writeOut();
    }
    if (m_batch && m_batch->isBroken())
        m_batch.reset();
}

void Poller::deleteRetired()
{
    m_replaced.clear();
    std::vector<PolledStream *> retired;
    retired.swap(m_retired);
    for (PolledStream *stream : retired) {
        m_listener.streamEnding(*stream);
        if (stream->m_isMarked)
            std::erase(m_marked, stream);
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
