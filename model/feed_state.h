// SPDX-License-Identifier: MIT
#pragma once

#include <QMetaType>
#include <QString>

namespace outcry {

/// How a source of prices is doing, as windows show it.
struct FeedState
{
    Q_GADGET

public:
    /// Stopped: its owner wished so.
    enum class Health { Starting, Running, Ended, Failed, Stopped };
    Q_ENUM(Health)

    QString name;
    Health health = Health::Starting;
    bool isSimulated = false;
    int symbolCount = 0;
    /// Ticks per second over the last few seconds.
    double ticksPerSecond = 0;
    /// Why it failed, or what it reported last; plain text.
    QString text;

    friend bool operator==(const FeedState &, const FeedState &) = default;
};

} // namespace outcry

Q_DECLARE_METATYPE(outcry::FeedState)
