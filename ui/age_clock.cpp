// SPDX-License-Identifier: MIT
#include "ui/age_clock.h"

namespace outcry {

static constexpr int kSlowMs = 1000;
static constexpr int kSlowerMs = 10'000;
/// From here on ages are told in minutes.
static constexpr qint64 kAgeInSecondsMs = 120'000;

AgeClock::AgeClock(QObject *parent)
    : QTimer(parent)
{
    setTimerType(Qt::CoarseTimer);
}

void AgeClock::arrange(std::optional<qint64> youngestMs)
{
    if (!youngestMs)
        return stop();
    const int wanted = *youngestMs < kAgeInSecondsMs ? kSlowMs : kSlowerMs;
    if (!isActive() || interval() != wanted)
        start(wanted);
}

} // namespace outcry
