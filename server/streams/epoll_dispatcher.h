// SPDX-License-Identifier: MIT
#pragma once

#include "server/streams/descriptor.h"

#include <QAbstractEventDispatcher>
#include <QHash>

#include <atomic>
#include <memory>
#include <span>
#include <vector>

#include <sys/epoll.h>

namespace outcry {

/// Who has descriptors of its own in the set of an EpollDispatcher. All calls come from the dispatcher's thread.
class LoopListener
{
public:
    virtual ~LoopListener() = default;
    /// Something happened on descriptors that the listener added to the set; `data.ptr` is what it added them with.
    virtual void descriptorsReady(std::span<const epoll_event> events) = 0;
    /// Everything that was to be done is done, and the loop is about to wait. True: it shall not wait, there is more.
    virtual bool loopResting() = 0;
};

/// Qt's event loop for the threads that serve: one epoll set for Qt's notifiers, calls from other threads and all
/// connections. One epoll_wait() is all that a turn needs, where Qt's own loop needs a poll() of everything, an event
/// and a signal to say that a nested set has something to tell (docs/decisions/0025).
///
/// QThread::setEventDispatcher() takes it before the thread starts. Timers are as exact as the system allows, whatever
/// their type; notifiers of regular files, which epoll refuses, are refused with a warning.
class EpollDispatcher : public QAbstractEventDispatcher
{
    Q_OBJECT

public:
    explicit EpollDispatcher(QObject *parent = nullptr);
    ~EpollDispatcher() override;

    /// Of the calling thread; null if it has another one.
    [[nodiscard]] static EpollDispatcher *ofThisThread();

    /// False: the system gave no epoll set or no eventfd, and this can do nothing.
    [[nodiscard]] bool isUsable() const { return m_set.isOpen() && m_wakeUp.isOpen(); }
    /// At most one; null: nobody. Its thread only.
    void setLoopListener(LoopListener *listener) { m_listener = listener; }
    /// For epoll_ctl() of the listener's descriptors. `data.ptr` has to be even, as every object's address is.
    [[nodiscard]] int set() const { return m_set.number(); }

    bool processEvents(QEventLoop::ProcessEventsFlags flags) override;
    void registerSocketNotifier(QSocketNotifier *notifier) override;
    void unregisterSocketNotifier(QSocketNotifier *notifier) override;
    void registerTimer(int timerId, qint64 intervalMs, Qt::TimerType type, QObject *object) override;
    bool unregisterTimer(int timerId) override;
    bool unregisterTimers(QObject *object) override;
    QList<TimerInfo> registeredTimers(QObject *object) const override;
    int remainingTime(int timerId) override;
    /// Any thread.
    void wakeUp() override;
    /// Any thread.
    void interrupt() override;

private:
    struct Notifiers
    {
        QSocketNotifier *read = nullptr;
        QSocketNotifier *write = nullptr;
        QSocketNotifier *exception = nullptr;
    };
    struct Timer
    {
        int id;
        Qt::TimerType type;
        qint64 intervalNs;
        qint64 dueNs;
        QObject *object;
        /// Its event is being handled, in a loop inside of which it may come due again.
        bool isBeingTold = false;
    };
    using Timers = std::vector<Timer>;

    int wait(std::span<epoll_event> events, qint64 mostNs);
    /// How long nothing is due; -1: no timer.
    [[nodiscard]] qint64 untilTimerNs() const;
    void dispatch(std::span<epoll_event> events);
    void tellNotifiers(int descriptor, quint32 events);
    void updateWatch(int descriptor, bool isNew);
    /// True if any was due.
    bool tellTimers();
    void insert(const Timer &timer);
    [[nodiscard]] Timers::iterator timerWithId(int id);
    void writeWakeUp();

    Descriptor m_set;
    Descriptor m_wakeUp;
    LoopListener *m_listener = nullptr;
    QHash<int, Notifiers> m_notifiers;
    /// The next one first.
    Timers m_timers;
    std::atomic<bool> m_isWoken = false;
    std::atomic<bool> m_isInterrupted = false;
    bool m_canWaitExactly = true;
};

} // namespace outcry
