// SPDX-License-Identifier: MIT
#include "server/streams/epoll_dispatcher.h"

#include <QCoreApplication>
#include <QSocketNotifier>
#include <QThread>
#include <QTimerEvent>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <climits>

#include <sys/eventfd.h>
#include <unistd.h>

namespace outcry {

namespace {

constexpr int kEventsPerTurn = 1024;
constexpr qint64 kNsPerMs = 1'000'000;

qint64 steadyNowNs()
{
    using namespace std::chrono;
    return duration_cast<nanoseconds>(steady_clock::now().time_since_epoch()).count();
}

/// What is Qt's in the set carries its descriptor, and is odd; what is the listener's is an address, and even.
quint64 markOf(int descriptor)
{
    return (quint64(quint32(descriptor)) << 1) | 1;
}

bool isMark(const epoll_event &event)
{
    return event.data.u64 & 1;
}

int descriptorOf(const epoll_event &event)
{
    return int(event.data.u64 >> 1);
}

} // namespace

EpollDispatcher::EpollDispatcher(QObject *parent)
    : QAbstractEventDispatcher(parent)
    , m_set(::epoll_create1(EPOLL_CLOEXEC))
    , m_wakeUp(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.u64 = markOf(m_wakeUp.number());
    if (isUsable())
        ::epoll_ctl(m_set.number(), EPOLL_CTL_ADD, m_wakeUp.number(), &event);
}

EpollDispatcher::~EpollDispatcher() = default;

EpollDispatcher *EpollDispatcher::ofThisThread()
{
    return qobject_cast<EpollDispatcher *>(QAbstractEventDispatcher::instance());
}

bool EpollDispatcher::processEvents(QEventLoop::ProcessEventsFlags flags)
{
    m_isInterrupted.store(false, std::memory_order_relaxed);
    // First the mark, then the events: who posts one in between sets the mark anew.
    m_isWoken.store(false, std::memory_order_seq_cst);
    QCoreApplication::sendPostedEvents();
    bool mayWait = flags.testFlag(QEventLoop::WaitForMoreEvents);
    if (m_listener && m_listener->loopResting())
        mayWait = false;
    if (m_isInterrupted.load(std::memory_order_relaxed))
        return false;
    if (mayWait)
        emit aboutToBlock();
    // Last of all, since whoever heard that may have called.
    const bool isWaiting = mayWait && !m_isWoken.load(std::memory_order_seq_cst);
    std::array<epoll_event, kEventsPerTurn> events;
    const bool hasTimers = !flags.testFlag(QEventLoop::X11ExcludeTimers);
    const int count = wait(events, isWaiting ? (hasTimers ? untilTimerNs() : -1) : 0);
    if (mayWait)
        emit awake();
    // Who called before somebody came is heard before: a ban that was lifted lets in whoever comes after it.
    if (count > 0 && m_isWoken.exchange(false, std::memory_order_seq_cst))
        QCoreApplication::sendPostedEvents();
    const bool hasEvents = count > 0 && !flags.testFlag(QEventLoop::ExcludeSocketNotifiers);
    if (hasEvents)
        dispatch(std::span(events).first(size_t(count)));
    const bool hasTold = hasTimers && tellTimers();
    return hasEvents || hasTold;
}

int EpollDispatcher::wait(std::span<epoll_event> events, qint64 mostNs)
{
    const int room = int(events.size());
    if (mostNs <= 0)
        return ::epoll_wait(m_set.number(), events.data(), room, mostNs < 0 ? -1 : 0);
    if (m_canWaitExactly) {
        const timespec most{time_t(mostNs / (1000 * kNsPerMs)), long(mostNs % (1000 * kNsPerMs))};
        const int count = ::epoll_pwait2(m_set.number(), events.data(), room, &most, nullptr);
        if (count >= 0 || errno == EINTR)
            return count;
        // Linux before 5.11, or a container that forbids what it does not know.
        m_canWaitExactly = false;
    }
    const qint64 mostMs = (mostNs + kNsPerMs - 1) / kNsPerMs;
    return ::epoll_wait(m_set.number(), events.data(), room, int(std::min<qint64>(mostMs, INT_MAX)));
}

/// Qt's own first, among them those that wait to be accepted; what is left goes to the listener in one call.
void EpollDispatcher::dispatch(std::span<epoll_event> events)
{
    size_t others = 0;
    for (const epoll_event &event : events) {
        if (!isMark(event)) {
            events[others++] = event;
        } else if (descriptorOf(event) != m_wakeUp.number()) {
            tellNotifiers(descriptorOf(event), event.events);
        } else {
            quint64 count = 0;
            [[maybe_unused]] const ssize_t size = ::read(m_wakeUp.number(), &count, sizeof count);
        }
    }
    if (others > 0 && m_listener)
        m_listener->descriptorsReady(events.first(others));
}

/// Looked up anew for each of them: what one does may take another away.
void EpollDispatcher::tellNotifiers(int descriptor, quint32 events)
{
    const auto tell = [&](QSocketNotifier *Notifiers::*which, quint32 concerned) {
        QSocketNotifier *const notifier = m_notifiers.value(descriptor).*which;
        if (!notifier || !(events & concerned))
            return;
        QEvent event(QEvent::SockAct);
        QCoreApplication::sendEvent(notifier, &event);
    };
    tell(&Notifiers::read, EPOLLIN | EPOLLHUP | EPOLLERR);
    tell(&Notifiers::write, EPOLLOUT | EPOLLHUP | EPOLLERR);
    tell(&Notifiers::exception, EPOLLPRI);
}

namespace {

template <typename Notifiers>
QSocketNotifier *&placeOf(Notifiers &notifiers, QSocketNotifier::Type type)
{
    if (type == QSocketNotifier::Read)
        return notifiers.read;
    return type == QSocketNotifier::Write ? notifiers.write : notifiers.exception;
}

} // namespace

void EpollDispatcher::registerSocketNotifier(QSocketNotifier *notifier)
{
    const int descriptor = int(notifier->socket());
    const bool isNew = !m_notifiers.contains(descriptor);
    placeOf(m_notifiers[descriptor], notifier->type()) = notifier;
    updateWatch(descriptor, isNew);
}

void EpollDispatcher::unregisterSocketNotifier(QSocketNotifier *notifier)
{
    const int descriptor = int(notifier->socket());
    const auto found = m_notifiers.find(descriptor);
    if (found == m_notifiers.end() || placeOf(*found, notifier->type()) != notifier)
        return;
    placeOf(*found, notifier->type()) = nullptr;
    updateWatch(descriptor, false);
}

void EpollDispatcher::updateWatch(int descriptor, bool isNew)
{
    const Notifiers notifiers = m_notifiers.value(descriptor);
    epoll_event event{};
    event.data.u64 = markOf(descriptor);
    event.events = (notifiers.read ? quint32(EPOLLIN) : 0) | (notifiers.write ? quint32(EPOLLOUT) : 0)
        | (notifiers.exception ? quint32(EPOLLPRI) : 0);
    if (event.events == 0) {
        m_notifiers.remove(descriptor);
        ::epoll_ctl(m_set.number(), EPOLL_CTL_DEL, descriptor, &event);
        return;
    }
    // A descriptor that was closed under its notifier has left the set by itself.
    const int first = isNew ? EPOLL_CTL_ADD : EPOLL_CTL_MOD;
    const int second = isNew ? EPOLL_CTL_MOD : EPOLL_CTL_ADD;
    if (::epoll_ctl(m_set.number(), first, descriptor, &event) == 0)
        return;
    if ((errno == EEXIST || errno == ENOENT) && ::epoll_ctl(m_set.number(), second, descriptor, &event) == 0)
        return;
    qWarning() << "Descriptor" << descriptor << "cannot be watched:" << qt_error_string(errno);
}

void EpollDispatcher::registerTimer(int timerId, qint64 intervalMs, Qt::TimerType type, QObject *object)
{
    const qint64 intervalNs = std::max<qint64>(intervalMs, 0) * kNsPerMs;
    insert({timerId, type, intervalNs, steadyNowNs() + intervalNs, object});
}

void EpollDispatcher::insert(const Timer &timer)
{
    const auto isSooner = [](const Timer &left, const Timer &right) { return left.dueNs < right.dueNs; };
    m_timers.insert(std::upper_bound(m_timers.begin(), m_timers.end(), timer, isSooner), timer);
}

EpollDispatcher::Timers::iterator EpollDispatcher::timerWithId(int id)
{
    return std::find_if(m_timers.begin(), m_timers.end(), [id](const Timer &timer) { return timer.id == id; });
}

bool EpollDispatcher::unregisterTimer(int timerId)
{
    const auto found = timerWithId(timerId);
    if (found == m_timers.end())
        return false;
    m_timers.erase(found);
    return true;
}

bool EpollDispatcher::unregisterTimers(QObject *object)
{
    return std::erase_if(m_timers, [object](const Timer &timer) { return timer.object == object; }) > 0;
}

QList<QAbstractEventDispatcher::TimerInfo> EpollDispatcher::registeredTimers(QObject *object) const
{
    QList<TimerInfo> infos;
    for (const Timer &timer : m_timers) {
        if (timer.object == object)
            infos.append(TimerInfo(timer.id, int(timer.intervalNs / kNsPerMs), timer.type));
    }
    return infos;
}

int EpollDispatcher::remainingTime(int timerId)
{
    const auto found = timerWithId(timerId);
    if (found == m_timers.end())
        return -1;
    const qint64 leftNs = std::max<qint64>(found->dueNs - steadyNowNs(), 0);
    return int((leftNs + kNsPerMs - 1) / kNsPerMs);
}

qint64 EpollDispatcher::untilTimerNs() const
{
    for (const Timer &timer : m_timers) {
        if (!timer.isBeingTold)
            return std::max<qint64>(timer.dueNs - steadyNowNs(), 0);
    }
    return -1;
}

/// Each that is due at this moment, once: a timer without an interval does not keep the loop from anything else.
bool EpollDispatcher::tellTimers()
{
    if (m_timers.empty())
        return false;
    const qint64 nowNs = steadyNowNs();
    std::vector<int> due;
    for (const Timer &timer : m_timers) {
        if (timer.dueNs > nowNs)
            break;
        if (!timer.isBeingTold)
            due.push_back(timer.id);
    }
    for (const int id : due) {
        const auto found = timerWithId(id);
        // Ended, or begun anew, by one that was told before it; or told already by a loop inside of that.
        if (found == m_timers.end() || found->dueNs > nowNs || found->isBeingTold)
            continue;
        Timer timer = *found;
        m_timers.erase(found);
        timer.dueNs += timer.intervalNs;
        // What was missed is not made up for.
        if (timer.dueNs < nowNs)
            timer.dueNs = nowNs + timer.intervalNs;
        timer.isBeingTold = true;
        insert(timer);
        QTimerEvent event(id);
        QCoreApplication::sendEvent(timer.object, &event);
        if (const auto again = timerWithId(id); again != m_timers.end())
            again->isBeingTold = false;
    }
    return !due.empty();
}

void EpollDispatcher::wakeUp()
{
    // The own thread looks at the mark before it waits.
    if (!m_isWoken.exchange(true, std::memory_order_seq_cst) && QThread::currentThread() != thread())
        writeWakeUp();
}

void EpollDispatcher::writeWakeUp()
{
    const quint64 one = 1;
    [[maybe_unused]] const ssize_t size = ::write(m_wakeUp.number(), &one, sizeof one);
}

void EpollDispatcher::interrupt()
{
    m_isInterrupted.store(true, std::memory_order_relaxed);
    m_isWoken.store(true, std::memory_order_seq_cst);
    // Both marks are taken down when a turn begins, which may be just now: this one is not.
    if (QThread::currentThread() != thread())
        writeWakeUp();
}

} // namespace outcry
