// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include <array>
#include <span>
#include <vector>

#include <sys/uio.h>

namespace outcry {

/// Bytes on their way into one socket, oldest first. Arrays are shared with whoever else sends
/// them, until they have to wait: then small ones are copied together, so that a client that reads
/// nothing costs little more than its bytes.
class WriteQueue
{
public:
    enum class Outcome { Sent, Blocked, Failed };

    [[nodiscard]] bool isEmpty() const { return m_bytes == 0; }
    [[nodiscard]] qsizetype bytes() const { return m_bytes; }
    /// When the oldest byte was queued, on the clock that append() was told of. Only while there is
    /// one.
    [[nodiscard]] qint64 oldestMs() const { return m_chunks[m_first].queuedMs; }

    /// `mayJoin`: the queue is stuck, so copying a small array to its predecessor beats keeping it
    /// apart.
    void append(const QByteArray &bytes, qint64 nowMs, bool mayJoin);
    /// Sends until everything is gone or the system takes no more.
    Outcome sendTo(int descriptor);
    /// One system call takes at most this many arrays.
    static constexpr size_t kArraysPerSend = 64;
    using Arrays = std::array<iovec, kArraysPerSend>;
    /// The oldest bytes as the system wants to be told of them; valid until the next change.
    [[nodiscard]] std::span<const iovec> gather(Arrays &arrays) const;
    /// The system took so many of the oldest bytes.
    void drop(qsizetype sentBytes);
    /// Forgets everything; keeps a little memory for the next time.
    void clear();

private:
    struct Chunk
    {
        QByteArray bytes;
        qint64 queuedMs = 0;
    };

    bool join(const QByteArray &bytes, qint64 nowMs);

    std::vector<Chunk> m_chunks;
    size_t m_first = 0;
    /// How much of the first chunk is gone already.
    qsizetype m_offset = 0;
    qsizetype m_bytes = 0;
};

} // namespace outcry
