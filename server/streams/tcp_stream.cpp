// SPDX-License-Identifier: MIT
#include "server/streams/tcp_stream.h"

#include "server/streams/send_batch.h"

#include <cerrno>

#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace outcry {

static_assert(sizeof(TcpStream) <= 96, "ten thousand idle streams must be small");

TcpStream::TcpStream(Poller &poller, int descriptor, const HostAddress &address)
    : m_poller(poller)
    , m_address(address)
    , m_descriptor(descriptor)
{
}

TcpStream::~TcpStream()
{
    if (m_descriptor < 0)
        return;
    m_poller.forget(m_descriptor);
    ::close(m_descriptor);
}

bool TcpStream::start()
{
    return m_poller.watch(m_descriptor, EPOLLIN, *this);
}

void TcpStream::write(const QByteArray &bytes)
{
    if (m_state != State::Open || bytes.isEmpty())
        return;
    m_bytesAccepted += bytes.size();
    if (!m_queue && m_poller.post(*this, m_descriptor, bytes))
        return;
    queue().append(bytes, m_poller.steadyMs(), m_isBlocked);
    if (!m_isBlocked)
        m_poller.mark(*this);
}

/// From now on there is one, and it begins with what was posted.
WriteQueue &TcpStream::queue()
{
    if (!m_queue) {
        m_queue = m_poller.lendQueue();
        if (const QByteArray posted = m_poller.takePosted(*this); !posted.isNull())
            m_queue->append(posted, m_poller.steadyMs(), false);
    }
    return *m_queue;
}

qsizetype TcpStream::backlogBytes() const
{
    return m_queue ? m_queue->bytes() : m_poller.postedBytes(*this);
}

qint64 TcpStream::backlogAgeMs() const
{
    return m_queue && !m_queue->isEmpty() ? m_poller.steadyMs() - m_queue->oldestMs() : 0;
}

void TcpStream::setListener(std::unique_ptr<StreamListener> listener)
{
    m_poller.keepUntilTurnEnds(std::exchange(m_listener, std::move(listener)));
}

void TcpStream::ready(quint32 events)
{
    if (m_descriptor < 0)
        return;
    if (m_hasReadAll) {
        if (events & (EPOLLERR | EPOLLHUP))
            lost();
    } else if (events & (EPOLLIN | EPOLLERR | EPOLLHUP)) {
        readSome();
    }
    if (m_descriptor >= 0 && (events & EPOLLOUT))
        writeOut();
}

// One read per turn: whoever sends much waits for the others, and is reported as ready again in the
// next turn.
void TcpStream::readSome()
{
    const ssize_t count = ::recv(m_descriptor, m_poller.readBuffer(), Poller::kReadBytes, 0);
    if (count > 0) {
        m_bytesRead += count;
        if (m_state == State::Open && m_listener)
            m_listener->bytesReceived(QByteArrayView(m_poller.readBuffer(), count));
    } else if (count == 0) {
        otherSideEnded();
    } else if (errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR) {
        lost();
    }
}

void TcpStream::otherSideEnded()
{
    m_hasReadAll = true;
    if (m_state == State::Lingering)
        return closeNow();
    // A client may send its last request and FIN together; the answer still goes out.
    const bool mustTell = m_state == State::Open;
    if (mustTell)
        beginClosing();
    updateWatch();
    if (mustTell && m_listener)
        m_listener->streamClosed();
}

void TcpStream::lost()
{
    const bool mustTell = m_state == State::Open;
    closeNow();
    if (mustTell && m_listener)
        m_listener->streamClosed();
}

void TcpStream::closeAfterWriting()
{
    if (m_state == State::Open)
        beginClosing();
}

void TcpStream::beginClosing()
{
    m_state = State::Flushing;
    m_closeAtMs = m_poller.steadyMs() + kCloseMs;
    // The stream has to hear when it is gone.
    if (m_poller.postedBytes(*this) > 0)
        queue();
    if (!m_isBlocked)
        m_poller.mark(*this);
}

void TcpStream::abort()
{
    if (m_descriptor < 0)
        return;
    // RST instead of FIN: the system forgets at once what it still holds for a client that does not
    // read.
    const linger atOnce{1, 0};
    ::setsockopt(m_descriptor, SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
    closeNow();
}

void TcpStream::writeOut()
{
    if (m_descriptor < 0)
        return;
    concludeWriting(m_queue ? m_queue->sendTo(m_descriptor) : WriteQueue::Outcome::Sent);
}

bool TcpStream::addTo(SendBatch &batch)
{
    if (m_descriptor < 0 || m_isBlocked || !m_queue || m_queue->isEmpty())
        return false;
    WriteQueue::Arrays arrays;
    batch.add(m_descriptor, m_queue->gather(arrays));
    return true;
}

void TcpStream::keep(const QByteArray &bytes)
{
    if (m_descriptor < 0)
        return;
    Q_ASSERT(!m_queue);
    m_queue = m_poller.lendQueue();
    m_queue->append(bytes, m_poller.steadyMs(), false);
}

// Between the send and this call others were told of theirs, and may have ended this stream or
// written more to it.
void TcpStream::sent(int result)
{
    if (m_descriptor < 0 || !m_queue)
        return;
    if (result > 0)
        m_queue->drop(result);
    if (m_queue->isEmpty())
        concludeWriting(WriteQueue::Outcome::Sent);
    else if (result == -EAGAIN)
        concludeWriting(WriteQueue::Outcome::Blocked);
    else
        writeOut();
}

void TcpStream::concludeWriting(WriteQueue::Outcome outcome)
{
    if (outcome == WriteQueue::Outcome::Failed)
        return lost();
    if (outcome == WriteQueue::Outcome::Blocked) {
        if (!std::exchange(m_isBlocked, true))
            updateWatch();
        return;
    }
    m_poller.takeBack(std::move(m_queue));
    const bool wasBlocked = std::exchange(m_isBlocked, false);
    if (wasBlocked)
        updateWatch();
    if (m_state == State::Flushing)
        finishWriting();
    else if (wasBlocked && m_state == State::Open && m_listener)
        m_listener->backlogCleared();
}

void TcpStream::finishWriting()
{
    if (m_hasReadAll || ::shutdown(m_descriptor, SHUT_WR) != 0)
        return closeNow();
    m_state = State::Lingering;
}

void TcpStream::tick(qint64 steadyMs)
{
    if (m_state != State::Open) {
        if (steadyMs >= m_closeAtMs)
            abort();
    } else if (m_listener) {
        m_listener->tick(steadyMs);
    }
}

void TcpStream::updateWatch()
{
    const quint32 reading = m_hasReadAll ? 0 : quint32(EPOLLIN);
    const quint32 writing = m_isBlocked ? quint32(EPOLLOUT) : 0;
    m_poller.changeWatch(m_descriptor, reading | writing, *this);
}

void TcpStream::closeNow()
{
    m_state = State::Closed;
    m_isBlocked = false;
    m_bytesAccepted -= backlogBytes();
    m_poller.takeBack(std::move(m_queue));
    if (m_descriptor >= 0) {
        m_poller.forget(m_descriptor);
        ::close(m_descriptor);
        m_descriptor = -1;
    }
    m_poller.retire(*this);
}

} // namespace outcry
