// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>

#include <limits>
#include <memory>
#include <span>
#include <vector>

#include <sys/socket.h>
#include <sys/uio.h>

namespace outcry {

/// Many sends, one system call: an io_uring of the kernel's, filled, submitted and emptied within
/// one call, so that nothing is under way between turns. Belongs to one thread.
///
/// A send is tried once and never waits (MSG_DONTWAIT), as send() would.
class SendBatch
{
public:
    /// Below this many sends a batch saves nothing worth its trouble.
    static constexpr size_t kLeastSends = 16;
    static constexpr size_t kMostSends = 1024;
    /// A result: the kernel never saw this send.
    static constexpr int kNotTried = std::numeric_limits<int>::min();

    /// Null where the program was built without liburing, where the system refuses a ring (old
    /// kernels, most containers), and where the environment says OUTCRY_IO_URING=off. The reason
    /// is logged once.
    [[nodiscard]] static std::unique_ptr<SendBatch> make();
    ~SendBatch();
    SendBatch(const SendBatch &) = delete;
    SendBatch &operator=(const SendBatch &) = delete;

    void clear();
    [[nodiscard]] bool isFull() const { return m_sends.size() == kMostSends; }
    [[nodiscard]] size_t count() const { return m_sends.size(); }
    /// Bytes that are there, and stay until run() returns.
    void add(int descriptor, QByteArrayView bytes);
    /// The same in at least one array, none of them empty.
    void add(int descriptor, std::span<const iovec> arrays);
    /// Returns when every send has its result.
    void run();
    /// Of the send added as number `index`: bytes taken, a negative errno, or kNotTried.
    [[nodiscard]] int result(size_t index) const { return m_sends[index].result; }
    /// The kernel refused to go on; use no more.
    [[nodiscard]] bool isBroken() const { return m_isBroken; }

private:
    struct Ring;
    /// Small, since a thousand of them are gone through three times.
    struct Send
    {
        /// Null: in several arrays.
        const char *bytes;
        /// Of the bytes, or how many arrays.
        size_t size;
        int descriptor;
        int result;
    };

    explicit SendBatch(std::unique_ptr<Ring> ring);
    void prepare();
    void prepareMessages();
    size_t submit();
    void collect(size_t submitted);

    std::unique_ptr<Ring> m_ring;
    std::vector<Send> m_sends;
    /// Of the sends in several arrays, one after the other, and how the system is told of them.
    std::vector<iovec> m_arrays;
    std::vector<msghdr> m_messages;
    bool m_isBroken = false;
};

} // namespace outcry
