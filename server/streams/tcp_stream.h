// SPDX-License-Identifier: MIT
#pragma once

#include "server/streams/poller.h"

namespace outcry {

/// A plain TCP connection: one non-blocking descriptor in its poller's set. Holds no buffer while
/// idle.
///
/// An orderly end sends what is queued, then FIN, then reads and throws away what still comes until
/// the other side ends too: closing with unread bytes would make the system send RST, which
/// destroys the goodbye on its way.
class TcpStream final : public PolledStream
{
public:
    /// How long an orderly end may take.
    static constexpr qint64 kCloseMs = 5'000;

    /// Takes the descriptor over, which must not block. The listener follows by setListener().
    TcpStream(Poller &poller, int descriptor, const HostAddress &address);
    ~TcpStream() override;
    TcpStream(const TcpStream &) = delete;
    TcpStream &operator=(const TcpStream &) = delete;

    /// False: the system refuses to watch it; delete the stream.
    [[nodiscard]] bool start();

    void write(const QByteArray &bytes) override;
    void flush() override { m_poller.departNow(*this); }
    [[nodiscard]] qsizetype backlogBytes() const override;
    [[nodiscard]] qint64 backlogAgeMs() const override;
    void closeAfterWriting() override;
    void abort() override;
    [[nodiscard]] bool isClosing() const override { return m_state != State::Open; }
    [[nodiscard]] QString address() const override { return m_address.toString(); }
    [[nodiscard]] bool isEncrypted() const override { return false; }
    [[nodiscard]] qint64 bytesWritten() const override { return m_bytesAccepted - backlogBytes(); }
    [[nodiscard]] qint64 bytesRead() const override { return m_bytesRead; }
    void setListener(std::unique_ptr<StreamListener> listener) override;

    void ready(quint32 events) override;
    void writeOut() override;
    bool addTo(SendBatch &batch) override;
    void keep(const QByteArray &bytes) override;
    void sent(int result) override;
    void tick(qint64 steadyMs) override;
    [[nodiscard]] const HostAddress &hostAddress() const override { return m_address; }

private:
    enum class State : quint8 {
        Open,
        Flushing, ///< nothing new is taken; what is queued goes out
        Lingering, ///< everything is out and FIN sent; waits for the other side's
        Closed,
    };

    WriteQueue &queue();
    void readSome();
    void otherSideEnded();
    void lost();
    void beginClosing();
    void concludeWriting(WriteQueue::Outcome outcome);
    void finishWriting();
    void updateWatch();
    void closeNow();

    Poller &m_poller;
    std::unique_ptr<StreamListener> m_listener;
    /// Null while nothing waits, or only what is posted at the poller.
    std::unique_ptr<WriteQueue> m_queue;
    qint64 m_bytesRead = 0;
    /// Queued or gone. What has gone is not counted one by one, see Poller::post().
    qint64 m_bytesAccepted = 0;
    qint64 m_closeAtMs = 0;
    HostAddress m_address;
    int m_descriptor;
    State m_state = State::Open;
    /// The system took not everything: waits for EPOLLOUT.
    bool m_isBlocked = false;
    /// The other side will send no more.
    bool m_hasReadAll = false;
};

} // namespace outcry
