// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <memory>

namespace outcry {

/// Whoever reads a stream. Owned by the stream; never deleted inside one of its own functions (the stream keeps a
/// replaced listener until the end of the turn).
class StreamListener
{
public:
    virtual ~StreamListener() = default;

    /// Bytes as they came; the view is valid during the call only.
    virtual void bytesReceived(QByteArrayView bytes) = 0;
    /// Everything written has gone to the system; told only after there was a backlog.
    virtual void backlogCleared() {}
    /// About once a second, for deadlines, pings and the age of a backlog. Milliseconds of a clock that never jumps.
    virtual void tick(qint64 steadyMs) { Q_UNUSED(steadyMs) }
    /// The other side is gone or the stream failed; the last call. Not told after closeAfterWriting() or abort().
    virtual void streamClosed() = 0;
};

/// Bytes in, bytes out, backlog: a TCP connection, plain or TLS. Lives in its worker's thread. Its worker owns it and
/// deletes it at the end of the turn in which it was closed.
class Stream
{
public:
    virtual ~Stream() = default;

    /// Queues bytes; they leave together with everything else queued in this turn. The array is shared, not
    /// copied: one frame for a thousand streams exists once.
    virtual void write(const QByteArray &bytes) = 0;
    /// Sends what is queued without waiting for the turn's end, where the stream can: for what one
    /// client waits for while many others are served in the same turn.
    virtual void flush() {}
    /// Bytes queued and not yet taken by the system.
    [[nodiscard]] virtual qsizetype backlogBytes() const = 0;
    /// How long the oldest queued byte has waited, in ms; 0 without backlog.
    [[nodiscard]] virtual qint64 backlogAgeMs() const = 0;
    /// Sends what is queued, then ends the connection; nothing is read any more. After a few seconds it is ended
    /// even if the other side does not take the rest.
    virtual void closeAfterWriting() = 0;
    /// Ends the connection at once; what is queued is lost.
    virtual void abort() = 0;
    [[nodiscard]] virtual bool isClosing() const = 0;
    /// "127.0.0.1", "::1".
    [[nodiscard]] virtual QString address() const = 0;
    [[nodiscard]] virtual bool isEncrypted() const = 0;
    [[nodiscard]] virtual qint64 bytesWritten() const = 0;
    [[nodiscard]] virtual qint64 bytesRead() const = 0;

    /// The new listener hears the next bytes; the old one lives until the end of the turn.
    virtual void setListener(std::unique_ptr<StreamListener> listener) = 0;
};

} // namespace outcry
