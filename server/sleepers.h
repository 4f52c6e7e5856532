// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <functional>
#include <queue>
#include <vector>

namespace outcry {

/// Who wants to be woken when: small numbers (a peer's slot) and times of any one clock. Ten
/// thousand sleepers share one timer of their worker.
class Sleepers
{
public:
    using Sleeper = quint32;
    static constexpr qint64 kNever = -1;

    /// A later call for the same sleeper replaces an earlier one.
    void wakeAt(Sleeper sleeper, qint64 timeMs);
    void forget(Sleeper sleeper);
    /// One whose time has come; it sleeps no more. False: there is none.
    bool takeDue(qint64 nowMs, Sleeper &sleeper);
    /// When takeDue() should be tried next; kNever: nobody sleeps. May be too early, never too
    /// late.
    [[nodiscard]] qint64 nextMs() const
    {
        return m_alarms.empty() ? kNever : m_alarms.top().timeMs;
    }

private:
    struct Alarm
    {
        qint64 timeMs = 0;
        Sleeper sleeper = 0;

        friend bool operator>(const Alarm &a, const Alarm &b) { return a.timeMs > b.timeMs; }
    };

    struct Wish
    {
        qint64 wakeMs = kNever;
        /// The time of the one alarm that counts; all others of this sleeper are stale.
        qint64 alarmMs = kNever;
    };

    void setAlarm(Sleeper sleeper, qint64 timeMs);

    std::priority_queue<Alarm, std::vector<Alarm>, std::greater<>> m_alarms;
    /// By sleeper.
    std::vector<Wish> m_wishes;
};

} // namespace outcry
