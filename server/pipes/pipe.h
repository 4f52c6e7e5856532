// SPDX-License-Identifier: MIT
#pragma once

#include "server/pipes/outgoing_text.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace outcry {

/// RFC 6455 section 7.4.1; 1005 and 1006 never stand on the wire.
enum class CloseCode : quint16 {
    Normal = 1000,
    GoingAway = 1001,
    ProtocolError = 1002,
    UnacceptableType = 1003,
    NoCode = 1005,
    Lost = 1006,
    BadData = 1007,
    PolicyViolation = 1008,
    TooBig = 1009,
    InternalError = 1011,
    TryAgainLater = 1013,
};

/// Whoever talks through a pipe: a peer. Owned by the pipe; may close the pipe in any of these
/// calls.
class PipeListener
{
public:
    virtual ~PipeListener() = default;

    /// One whole text message, valid UTF-8; the view is valid during the call only.
    virtual void textReceived(QByteArrayView utf8) = 0;
    /// One whole binary message.
    virtual void binaryReceived(QByteArrayView bytes) = 0;
    /// The backlog has passed the pipe's soft limit: a good moment for a warning, and for sending
    /// less. Told once until backlogCleared(). It may come from inside sendText() and sendBinary().
    virtual void backlogGrew() { }
    /// Everything sent has gone to the system, after there was a backlog.
    virtual void backlogCleared() { }
    /// The conversation is over, whoever ended it; the last call.
    virtual void pipeClosed(quint16 code, const QString &reason) = 0;
};

/// How long the other side took for its newest answer to a ping.
struct RoundTrip
{
    /// 0: nothing was measured yet.
    quint32 us = 0;
    /// How long ago that was.
    quint32 ageMs = 0;
};

/// A two-way stream of texts, whatever carries it. Lives in its worker's thread.
class Pipe
{
public:
    virtual ~Pipe() = default;

    virtual void sendText(const OutgoingText &text) = 0;
    virtual void sendBinary(const QByteArray &bytes) = 0;
    /// Says goodbye in the pipe's own way and ends it; nothing can be sent afterwards. The reason
    /// is cut at a character boundary to what the pipe can carry (123 bytes in RFC 6455).
    virtual void close(quint16 code, const QString &reason) = 0;
    void close(CloseCode code, const QString &reason) { close(quint16(code), reason); }
    [[nodiscard]] virtual qsizetype backlogBytes() const = 0;
    [[nodiscard]] virtual bool isClosing() const = 0;
    [[nodiscard]] virtual QString address() const = 0;

    /// Asks the other side for a sign, to measure how long it takes; one question at a time. Pipes
    /// without pings of their own do nothing.
    virtual void ping() {}
    [[nodiscard]] virtual RoundTrip roundTrip() const { return {}; }
};

} // namespace outcry
