// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>
#include <QMetaType>
#include <QTime>

namespace outcry {

/// How much of a room its reader wants to be told about while looking elsewhere.
enum class RoomLevel {
    All, ///< every line
    Mentions, ///< lines that name the reader; of a direct talk every line
    Nothing
};

/// What something new is to its reader.
enum class Calling {
    Line, ///< somebody said something, to everybody
    Mention, ///< it names the reader
    Direct, ///< it was said to the reader alone
    Alert ///< a price has reached what was waited for
};

/// When nobody wants to be disturbed: daily hours, a stretch begun by hand, and what was let through in spite of the
/// hours. A value; the caller knows what time it is.
struct QuietTime
{
    bool hasHours = false;
    /// From the first to just before the second, through midnight where the second is the earlier one. The same twice: all
    /// day.
    QTime from{22, 0};
    QTime to{7, 0};
    /// Begun by hand; invalid: not.
    QDateTime until;
    /// The hours do not count before this.
    QDateTime loudUntil;

    [[nodiscard]] bool isQuiet(const QDateTime &now) const;
    /// When it will be loud again; invalid when it is not quiet.
    [[nodiscard]] QDateTime end(const QDateTime &now) const;
    void beginUntil(const QDateTime &moment) { until = moment; }
    /// Ends a stretch begun by hand, and these hours up to their end.
    void endNow(const QDateTime &now);

    friend bool operator==(const QuietTime &, const QuietTime &) = default;

private:
    [[nodiscard]] bool holds(const QTime &time) const;
    [[nodiscard]] QDateTime endOfHours(const QDateTime &now) const;
};

/// What the user wants to see and hear at all.
struct TellingWish
{
    bool isShown = true;
    bool isHeard = true;

    friend bool operator==(const TellingWish &, const TellingWish &) = default;
};

/// Something new, and how things stand.
struct Occasion
{
    Calling calling = Calling::Line;
    RoomLevel level = RoomLevel::Mentions;
    /// The reader has the room before his eyes.
    bool isLookedAt = false;
    bool isQuiet = false;
};

/// What to do about it.
struct Telling
{
    /// A notification on the desktop.
    bool isShown = false;
    bool isHeard = false;
    /// The window asks for attention in the task bar.
    bool isUrgent = false;

    friend bool operator==(const Telling &, const Telling &) = default;
};

/// Nothing is told about what is being looked at, about rooms that shall be silent, or in a quiet time; an alert was
/// asked for, so a room's level does not silence it.
[[nodiscard]] Telling tellingOf(const Occasion &occasion, const TellingWish &wish);

} // namespace outcry

Q_DECLARE_METATYPE(outcry::RoomLevel)
