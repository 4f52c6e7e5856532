// SPDX-License-Identifier: MIT
#include "server/streams/write_queue.h"

#include <cerrno>

#include <sys/socket.h>

namespace outcry {

namespace {

/// Arrays up to this size are copied together when they have to wait.
constexpr qsizetype kSmallBytes = 1024;
constexpr qsizetype kJoinedBytes = 16 * 1024;
/// Joined arrays are as old as their oldest byte; beyond this the age would mislead.
constexpr qint64 kJoinedMs = 250;
constexpr size_t kKeptChunks = 32;
constexpr size_t kGoneChunks = 256;

} // namespace

void WriteQueue::append(const QByteArray &bytes, qint64 nowMs, bool mayJoin)
{
    m_bytes += bytes.size();
    if (mayJoin && bytes.size() <= kSmallBytes && join(bytes, nowMs))
        return;
    m_chunks.push_back({bytes, nowMs});
}

bool WriteQueue::join(const QByteArray &bytes, qint64 nowMs)
{
    if (m_chunks.size() <= m_first)
        return false;
    Chunk &last = m_chunks.back();
    const bool isJoined = last.bytes.isDetached() && last.bytes.capacity() >= kJoinedBytes;
    if (isJoined && nowMs - last.queuedMs <= kJoinedMs
        && last.bytes.size() + bytes.size() <= kJoinedBytes) {
        last.bytes.append(bytes);
        return true;
    }
    QByteArray joined;
    joined.reserve(kJoinedBytes);
    joined.append(bytes);
    m_chunks.push_back({std::move(joined), nowMs});
    return true;
}

std::span<const iovec> WriteQueue::gather(Arrays &arrays) const
{
    size_t count = 0;
    qsizetype offset = m_offset;
    for (size_t i = m_first; i < m_chunks.size() && count < arrays.size(); ++i) {
        const QByteArray &bytes = m_chunks[i].bytes;
        arrays[count++]
            = {const_cast<char *>(bytes.constData()) + offset, size_t(bytes.size() - offset)};
        offset = 0;
    }
    return {arrays.data(), count};
}

WriteQueue::Outcome WriteQueue::sendTo(int descriptor)
{
    while (m_bytes > 0) {
        Arrays arrays;
        const std::span<const iovec> gathered = gather(arrays);
        msghdr message{};
        message.msg_iov = arrays.data();
        message.msg_iovlen = gathered.size();
        const ssize_t sent = ::sendmsg(descriptor, &message, MSG_NOSIGNAL | MSG_DONTWAIT);
        if (sent >= 0) {
            drop(sent);
        } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
            return Outcome::Blocked;
        } else if (errno != EINTR) {
            return Outcome::Failed;
        }
    }
    return Outcome::Sent;
}

void WriteQueue::drop(qsizetype sentBytes)
{
    m_bytes -= sentBytes;
    while (sentBytes > 0) {
        Chunk &chunk = m_chunks[m_first];
        const qsizetype left = chunk.bytes.size() - m_offset;
        if (sentBytes < left) {
            m_offset += sentBytes;
            break;
        }
        sentBytes -= left;
        chunk.bytes = QByteArray();
        m_offset = 0;
        ++m_first;
    }
    if (m_first == m_chunks.size()) {
        m_chunks.clear();
        m_first = 0;
    } else if (m_first >= kGoneChunks && m_first * 2 >= m_chunks.size()) {
        m_chunks.erase(m_chunks.begin(), m_chunks.begin() + qsizetype(m_first));
        m_first = 0;
    }
}

void WriteQueue::clear()
{
    if (m_chunks.capacity() > kKeptChunks)
        m_chunks = {};
    m_chunks.clear();
    m_first = 0;
    m_offset = 0;
    m_bytes = 0;
}

} // namespace outcry
