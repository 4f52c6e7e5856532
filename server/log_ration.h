// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

namespace outcry {

/// How much of one kind of event a log tells: a few a minute; what goes beyond is counted, so that no crowd can flood it.
class LogRation
{
public:
    static constexpr int kMostTold = 3;
    static constexpr qint64 kPeriodMs = 60'000;

    /// One more has happened. Whether it is to be told by itself.
    [[nodiscard]] bool take(qint64 steadyMs)
    {
        if (m_count == 0)
            m_sinceMs = steadyMs;
        return ++m_count <= kMostTold;
    }

    /// When a minute is over: how many were not told in it, and a new one begins. Otherwise 0. Call it before take().
    [[nodiscard]] int takeUntold(qint64 steadyMs)
    {
        if (m_count == 0 || steadyMs - m_sinceMs < kPeriodMs)
            return 0;
        const int untold = qMax(0, m_count - kMostTold);
        m_count = 0;
        return untold;
    }

private:
    int m_count = 0;
    qint64 m_sinceMs = 0;
};

} // namespace outcry
