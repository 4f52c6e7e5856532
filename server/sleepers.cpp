// SPDX-License-Identifier: MIT
#include "server/sleepers.h"

namespace outcry {

void Sleepers::wakeAt(Sleeper sleeper, qint64 timeMs)
{
    if (sleeper >= m_wishes.size())
        m_wishes.resize(sleeper + 1);
    Wish &wish = m_wishes[sleeper];
    wish.wakeMs = timeMs;
    // An earlier alarm does for a later wish: it is set anew when it rings, so that a sleeper that
    // keeps putting its time off costs one alarm.
    if (wish.alarmMs == kNever || wish.alarmMs > timeMs)
        setAlarm(sleeper, timeMs);
}

void Sleepers::forget(Sleeper sleeper)
{
    if (sleeper < m_wishes.size())
        m_wishes[sleeper].wakeMs = kNever;
}

bool Sleepers::takeDue(qint64 nowMs, Sleeper &sleeper)
{
    while (!m_alarms.empty() && m_alarms.top().timeMs <= nowMs) {
        const Alarm alarm = m_alarms.top();
        m_alarms.pop();
        Wish &wish = m_wishes[alarm.sleeper];
        if (wish.alarmMs != alarm.timeMs)
            continue;
        wish.alarmMs = kNever;
        if (wish.wakeMs == kNever)
            continue;
        if (wish.wakeMs > nowMs) {
            setAlarm(alarm.sleeper, wish.wakeMs);
            continue;
        }
        wish.wakeMs = kNever;
        sleeper = alarm.sleeper;
        return true;
    }
    return false;
}

void Sleepers::setAlarm(Sleeper sleeper, qint64 timeMs)
{
    m_wishes[sleeper].alarmMs = timeMs;
    m_alarms.push({timeMs, sleeper});
}

} // namespace outcry
