// SPDX-License-Identifier: MIT
#pragma once

#include <QDate>
#include <QString>

namespace outcry {

enum class Clock { AsLocale, Hours24, Hours12 };

/// How times of day are written from now on, in the whole program. GUI thread; whoever shows times already has to be told.
void setClock(Clock clock);
[[nodiscard]] Clock clock();

/// For QLocale::toString() and time fields, without seconds: "HH:mm", "h:mm AP".
[[nodiscard]] QString clockFormat();
/// The local time of day, without seconds: "09:31", "9:31 AM". `timeMs`: milliseconds since 1970 UTC.
[[nodiscard]] QString clockText(qint64 timeMs);
/// "09:31:07"
[[nodiscard]] QString secondsText(qint64 timeMs);
/// Today with seconds, other days with the day: "09:31:07", "21 Nov 09:31".
[[nodiscard]] QString whenText(qint64 timeMs, qint64 nowMs);
/// A day in the order that the language writes it: "26 Nov", "26. Nov.", "11월 26일".
[[nodiscard]] QString dayText(QDate day);
/// "Thu 26 Nov"
[[nodiscard]] QString weekdayText(QDate day);
/// "Thu 26 Nov 2026"
[[nodiscard]] QString dateText(QDate day);
/// The day as short as the locale writes it, and the time of day: "21.11.26 09:31".
[[nodiscard]] QString momentText(qint64 timeMs);

} // namespace outcry
