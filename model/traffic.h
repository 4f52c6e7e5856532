// SPDX-License-Identifier: MIT
#pragma once

#include <QMetaType>

namespace outcry {

/// What a server has done since it started, and how many are connected now. The difference of two is
/// the pace between them.
struct Traffic
{
    /// When it was counted, in ms of a clock that never jumps.
    qint64 steadyMs = 0;
    int connections = 0;
    qint64 arrivals = 0;
    /// Lines said in rooms.
    qint64 lines = 0;
    /// Prices of feeds.
    qint64 ticks = 0;
    qint64 bytesReceived = 0;
    qint64 bytesSent = 0;

    friend bool operator==(const Traffic &, const Traffic &) = default;
};

} // namespace outcry

Q_DECLARE_METATYPE(outcry::Traffic)
