// SPDX-License-Identifier: MIT
#include "server/token_bucket.h"

#include <cmath>

namespace outcry {

double TokenBucket::levelAt(qint64 nowMs, double burst, double perSecond) const
{
    // A clock that was set back must not let anybody wait for years.
    const double elapsed = double(qMax<qint64>(0, nowMs - m_sinceMs)) / 1000.0;
    return qMin(burst, burst - m_missing + elapsed * perSecond);
}

qint64 TokenBucket::take(qint64 nowMs, double burst, double perSecond)
{
    if (burst <= 0 || perSecond <= 0)
        return 0;
    const double level = levelAt(nowMs, burst, perSecond);
    m_sinceMs = nowMs;
    if (level >= 1) {
        m_missing = burst - level + 1;
        return 0;
    }
    m_missing = burst - level;
    return qint64(std::ceil((1 - level) * 1000.0 / perSecond));
}

bool TokenBucket::isFull(qint64 nowMs, double burst, double perSecond) const
{
    return levelAt(nowMs, burst, perSecond) >= burst;
}

} // namespace outcry
