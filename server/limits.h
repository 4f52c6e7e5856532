// SPDX-License-Identifier: MIT
#pragma once

#include "model/result.h"

#include <QStringList>

namespace outcry {

/// What one client may cost. Every number may be lifted (0: no limit) or changed: `--limit NAME=VALUE`.
struct Limits
{
    qint64 headBytes = 16 * 1024;         ///< head
    qint64 handshakeMs = 10'000;          ///< handshake: for the whole head
    qint64 messageBytes = 64 * 1024;      ///< message
    qint64 fragments = 16'384;            ///< fragments of one message
    qint64 connectionsPerAddress = 16;    ///< connections: at once per /32 or /64, from outside loopback
    qint64 newConnectionsPerTenMinutes = 32;
    qint64 chatBurst = 5;                 ///< chat: lines at once …
    qint64 chatPerSecond = 2;             ///< … then this many per second
    qint64 loginsPerMinute = 3;           ///< login
    qint64 queueSoftBytes = 1024 * 1024;  ///< queue: a warning from here on
    qint64 queueHardBytes = 4 * 1024 * 1024; ///< a close with 1013 from here on
    qint64 queueAgeMs = 10'000;           ///< or when the oldest byte has waited this long
    qint64 pingAfterMs = 30'000;          ///< ping: after this silence
    qint64 dropAfterMs = 75'000;          ///< gone after this silence

    /// One `NAME=VALUE`; several numbers of one name are separated by '/': "chat=5/2", "queue=1M/4M/10s". Values take
    /// K, M (1024s) and ms, s, m; "off" lifts one number, or all of a name. Numbers left out at the end stay as they
    /// are. Error code "bad_limit"; the text names what would be right, and nothing has changed.
    [[nodiscard]] Result<Done> set(QStringView nameAndValue);
    /// "head", "handshake", …
    [[nodiscard]] static QStringList names();
    /// The present numbers of one name as set() takes them, "5/2"; empty for an unknown name.
    [[nodiscard]] QString valueOf(QStringView name) const;
    /// For `--help`: what the numbers of one name mean, in one line.
    [[nodiscard]] static QString meaningOf(QStringView name);

    friend bool operator==(const Limits &, const Limits &) = default;
};

} // namespace outcry
