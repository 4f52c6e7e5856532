// SPDX-License-Identifier: MIT
#include "server/streams/send_batch.h"

#include <QLoggingCategory>

#include <atomic>
#include <cerrno>
#include <cstring>

#ifdef OUTCRY_HAS_LIBURING
#include <liburing.h>
#endif

namespace outcry {

Q_LOGGING_CATEGORY(lcSendBatch, "outcry.streams", QtInfoMsg)

/// Beyond this, memory is given back after a batch.
[[maybe_unused]] static constexpr size_t kKeptArrays = 16 * 1024;

/// Every worker asks, and all of them get the same answer.
static void tellOnce(const char *reason)
{
    static std::atomic_flag isTold = ATOMIC_FLAG_INIT;
    if (!isTold.test_and_set())
        qCInfo(lcSendBatch) << "Sending without io_uring:" << reason;
}

void SendBatch::clear()
{
    m_sends.clear();
    if (m_arrays.capacity() > kKeptArrays)
        m_arrays = {};
    m_arrays.clear();
}

void SendBatch::add(int descriptor, std::span<const iovec> arrays)
{
    Q_ASSERT(!isFull() && !arrays.empty());
    m_sends.push_back({nullptr, arrays.size(), descriptor, kNotTried});
    m_arrays.insert(m_arrays.end(), arrays.begin(), arrays.end());
}

void SendBatch::add(int descriptor, QByteArrayView bytes)
{
    Q_ASSERT(!isFull() && !bytes.isEmpty());
    m_sends.push_back({bytes.data(), size_t(bytes.size()), descriptor, kNotTried});
}

#ifdef OUTCRY_HAS_LIBURING

struct SendBatch::Ring
{
    ~Ring()
    {
        if (isOpen)
            io_uring_queue_exit(&ring);
    }

    io_uring ring = {};
    bool isOpen = false;
};

/// Asks for the best the kernel has; returns 0 or a negative errno.
static int openRing(io_uring &ring)
{
    // Linux 6.1, 5.19, 5.18, and what all have.
    const unsigned wishes[] = {
        IORING_SETUP_SUBMIT_ALL | IORING_SETUP_SINGLE_ISSUER | IORING_SETUP_DEFER_TASKRUN,
        IORING_SETUP_SUBMIT_ALL | IORING_SETUP_COOP_TASKRUN,
        IORING_SETUP_SUBMIT_ALL,
        0,
    };
    int status = 0;
    for (const unsigned flags : wishes) {
        status = io_uring_queue_init(unsigned(SendBatch::kMostSends), &ring, flags);
        if (status != -EINVAL)
            break;
    }
    return status;
}

static bool canSend(io_uring &ring)
{
    io_uring_probe *const probe = io_uring_get_probe_ring(&ring);
    if (!probe)
        return false;
    const bool canBoth = io_uring_opcode_supported(probe, IORING_OP_SEND)
        && io_uring_opcode_supported(probe, IORING_OP_SENDMSG);
    io_uring_free_probe(probe);
    return canBoth;
}

std::unique_ptr<SendBatch> SendBatch::make()
{
    if (qgetenv("OUTCRY_IO_URING") == "off") {
        tellOnce("switched off by OUTCRY_IO_URING");
        return {};
    }
    auto ring = std::make_unique<Ring>();
    const int status = openRing(ring->ring);
    ring->isOpen = status == 0;
    if (!ring->isOpen) {
        tellOnce(std::strerror(-status));
        return {};
    }
    if (!canSend(ring->ring)) {
        tellOnce("this kernel's cannot send");
        return {};
    }
    return std::unique_ptr<SendBatch>(new SendBatch(std::move(ring)));
}

/// When no more sends come, since lists move while they grow.
void SendBatch::prepareMessages()
{
    m_messages.clear();
    iovec *arrays = m_arrays.data();
    for (const Send &send : m_sends) {
        if (send.bytes)
            continue;
        msghdr message{};
        message.msg_iov = arrays;
        message.msg_iovlen = send.size;
        m_messages.push_back(message);
        arrays += send.size;
    }
}

/// One entry of the ring for each send.
void SendBatch::prepare()
{
    constexpr int kFlags = MSG_NOSIGNAL | MSG_DONTWAIT;
    prepareMessages();
    const msghdr *message = m_messages.data();
    for (size_t i = 0; i < m_sends.size(); ++i) {
        const Send &send = m_sends[i];
        // The ring is empty between batches and has as many entries as a batch may have sends.
        io_uring_sqe *const entry = io_uring_get_sqe(&m_ring->ring);
        if (send.bytes)
            io_uring_prep_send(entry, send.descriptor, send.bytes, send.size, kFlags);
        else
            io_uring_prep_sendmsg(entry, send.descriptor, message++, kFlags);
        io_uring_sqe_set_data64(entry, i);
    }
}

/// Returns how many the kernel took.
size_t SendBatch::submit()
{
    size_t submitted = 0;
    while (submitted < m_sends.size()) {
        const int count = io_uring_submit_and_wait(&m_ring->ring, unsigned(m_sends.size()));
        if (count > 0) {
            submitted += size_t(count);
        } else if (count != -EINTR) {
            qCWarning(lcSendBatch)
                << "io_uring failed, sending without it from now on:" << std::strerror(-count);
            m_isBroken = true;
            break;
        }
    }
    return submitted;
}

void SendBatch::collect(size_t submitted)
{
    size_t collected = 0;
    while (collected < submitted) {
        io_uring_cqe *first = nullptr;
        const int status = io_uring_wait_cqe(&m_ring->ring, &first);
        if (status == -EINTR)
            continue;
        if (status < 0) {
            m_isBroken = true;
            return;
        }
        unsigned position = 0;
        unsigned count = 0;
        io_uring_cqe *done = nullptr;
        io_uring_for_each_cqe(&m_ring->ring, position, done)
        {
            m_sends[done->user_data].result = done->res;
            ++count;
        }
        io_uring_cq_advance(&m_ring->ring, count);
        collected += count;
    }
}

void SendBatch::run()
{
    if (m_isBroken)
        return;
    prepare();
    collect(submit());
}

#else

struct SendBatch::Ring
{
};

std::unique_ptr<SendBatch> SendBatch::make()
{
    tellOnce("built without liburing");
    return {};
}

void SendBatch::run() { }

#endif

SendBatch::SendBatch(std::unique_ptr<Ring> ring)
    : m_ring(std::move(ring))
{
}

SendBatch::~SendBatch() = default;

} // namespace outcry
