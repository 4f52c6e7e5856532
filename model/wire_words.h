// SPDX-License-Identifier: MIT
#pragma once

#include <QLatin1String>

#include <array>

/// The words of enumerations on the wire; the place of a word is the value of its enumerator.
namespace outcry::wire {

inline constexpr std::array kKinds{QLatin1String("talk"), QLatin1String("action"),
                                   QLatin1String("direct")};
inline constexpr std::array kChanges{QLatin1String("came"), QLatin1String("left"),
                                     QLatin1String("renamed"), QLatin1String("away"),
                                     QLatin1String("back")};
inline constexpr std::array kSeverities{QLatin1String("hint"), QLatin1String("warning"),
                                        QLatin1String("failure")};
inline constexpr std::array kHealths{QLatin1String("starting"), QLatin1String("running"),
                                     QLatin1String("ended"), QLatin1String("failed"),
                                      QLatin1String("stopped")};
inline constexpr std::array kIntervals{QLatin1String("1m"), QLatin1String("5m"), QLatin1String("1h"),
                                       QLatin1String("1d")};

} // namespace outcry::wire
