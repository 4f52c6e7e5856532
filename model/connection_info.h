// SPDX-License-Identifier: MIT
#pragma once

#include <QMetaType>
#include <QString>

namespace outcry {

/// Names one connected client within a running server, never used twice.
/// The upper 16 bits are the number of its worker, so that a personal envelope goes to one worker only.
using PeerId = quint64;
constexpr int kPeerWorkerShift = 48;

/// One connected client as the server window shows it.
struct ConnectionInfo
{
    PeerId peer = 0;
    /// Empty: has not given a name (a ticker, a silent connection).
    QString nickname;
    QString address;
    /// The door's name, "native".
    QString door;
    qint64 sinceMs = 0;
    int roomCount = 0;
    qint64 linesReceived = 0;
    qint64 bytesSent = 0;
    qint64 bytesReceived = 0;
    qint64 backlogBytes = 0;
    /// From a ping of the server to its answer; -1: none was measured yet.
    qint64 roundTripUs = -1;
    /// When that was, in ms since 1970 UTC.
    qint64 roundTripAtMs = 0;

    friend bool operator==(const ConnectionInfo &, const ConnectionInfo &) = default;
};

} // namespace outcry

Q_DECLARE_METATYPE(outcry::ConnectionInfo)
