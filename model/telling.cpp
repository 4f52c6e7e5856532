// SPDX-License-Identifier: MIT
#include "model/telling.h"

#include <algorithm>

namespace outcry {

bool QuietTime::holds(const QTime &time) const
{
    if (from == to)
        return true;
    return from < to ? time >= from && time < to : time >= from || time < to;
}

QDateTime QuietTime::endOfHours(const QDateTime &now) const
{
    // "22:00 to 7:00" asked at 23:00 ends tomorrow.
    const QDateTime today(now.date(), to);
    return today > now ? today : QDateTime(now.date().addDays(1), to);
}

bool QuietTime::isQuiet(const QDateTime &now) const
{
    if (until.isValid() && now < until)
        return true;
    const bool isLetThrough = loudUntil.isValid() && now < loudUntil;
    return hasHours && !isLetThrough && holds(now.time());
}

QDateTime QuietTime::end(const QDateTime &now) const
{
    if (!isQuiet(now))
        return {};
    const bool isByHours = hasHours && holds(now.time()) && !(loudUntil.isValid() && now < loudUntil);
    const QDateTime byHours = isByHours ? endOfHours(now) : QDateTime();
    if (!until.isValid() || until <= now)
        return byHours;
    return byHours.isValid() ? std::max(until, byHours) : until;
}

void QuietTime::endNow(const QDateTime &now)
{
    until = {};
    if (hasHours && holds(now.time()))
        loudUntil = endOfHours(now);
}

static bool isWanted(const Occasion &occasion)
{
    switch (occasion.calling) {
    case Calling::Alert:
        return true;
    case Calling::Line:
        return occasion.level == RoomLevel::All;
    case Calling::Mention:
    case Calling::Direct:
        break;
    }
    return occasion.level != RoomLevel::Nothing;
}

Telling tellingOf(const Occasion &occasion, const TellingWish &wish)
{
    if (occasion.isLookedAt || occasion.isQuiet || !isWanted(occasion))
        return {};
    // A room that tells everything would blink all day.
    return {wish.isShown, wish.isHeard, occasion.calling != Calling::Line};
}

} // namespace outcry
