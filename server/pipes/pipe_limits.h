// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

namespace outcry {

/// What one pipe may cost. 0 lifts a limit.
struct PipeLimits
{
    /// Longest incoming message.
    qint64 messageBytes = 64 * 1024;
    /// Frames of one incoming message.
    qint64 fragments = 16'384;
    /// Unsent bytes from which the listener is warned …
    qint64 queueSoftBytes = 1024 * 1024;
    /// … and from which the pipe is closed with 1013.
    qint64 queueHardBytes = 4 * 1024 * 1024;
    /// How long the oldest unsent byte may wait before the same happens.
    qint64 queueAgeMs = 10'000;
    /// Silence after which a ping is sent …
    qint64 pingAfterMs = 30'000;
    /// … and after which the other side counts as gone.
    qint64 dropAfterMs = 75'000;
};

} // namespace outcry
