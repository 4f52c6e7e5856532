// SPDX-License-Identifier: MIT
#pragma once

#include "server/streams/stream.h"

#include <vector>

namespace outcry {

/// A stream without a network: records what is written, and takes it away only while `isStuck` is
/// false. The test plays the other side and the end of the turn.
class FakeStream final : public Stream
{
public:
    enum class End { None, AfterWriting, Aborted, Lost };

    void write(const QByteArray &bytes) override
    {
        if (m_end != End::None)
            return;
        m_queued += bytes;
        ++m_writes;
        if (!m_isStuck)
            takeAll();
    }
    qsizetype backlogBytes() const override { return m_queued.size(); }
    qint64 backlogAgeMs() const override { return m_queued.isEmpty() ? 0 : m_backlogAgeMs; }
    void closeAfterWriting() override { endAs(End::AfterWriting); }
    void abort() override
    {
        endAs(End::Aborted);
        m_queued.clear();
    }
    bool isClosing() const override { return m_end != End::None; }
    QString address() const override { return QStringLiteral("127.0.0.1"); }
    bool isEncrypted() const override { return false; }
    qint64 bytesWritten() const override { return m_bytesWritten; }
    qint64 bytesRead() const override { return m_bytesRead; }
    void setListener(std::unique_ptr<StreamListener> listener) override
    {
        if (m_listener)
            m_replaced.push_back(std::move(m_listener));
        m_listener = std::move(listener);
    }

    /// The other side sends; like a real stream it is not read from once it closes.
    void receive(QByteArrayView bytes)
    {
        if (m_end != End::None)
            return;
        m_bytesRead += bytes.size();
        m_listener->bytesReceived(bytes);
    }
    /// In pieces of this many bytes.
    void receiveInPieces(QByteArrayView bytes, qsizetype pieceBytes)
    {
        for (qsizetype at = 0; at < bytes.size(); at += pieceBytes)
            receive(bytes.sliced(at, qMin(pieceBytes, bytes.size() - at)));
    }
    /// The other side vanishes.
    void lose()
    {
        if (m_end != End::None)
            return;
        m_end = End::Lost;
        m_listener->streamClosed();
    }
    void tick(qint64 steadyMs) { m_listener->tick(steadyMs); }

    /// While stuck, nothing leaves.
    void setStuck(bool isStuck, qint64 ageMs = 0)
    {
        m_isStuck = isStuck;
        m_backlogAgeMs = ageMs;
        if (isStuck || m_queued.isEmpty())
            return;
        takeAll();
        if (m_end == End::None)
            m_listener->backlogCleared();
    }

    /// Everything that left since the last call.
    QByteArray takeSent() { return std::exchange(m_sent, {}); }
    const QByteArray &queued() const { return m_queued; }
    int writes() const { return m_writes; }
    End end() const { return m_end; }
    StreamListener *listener() const { return m_listener.get(); }

private:
    void takeAll()
    {
        m_bytesWritten += m_queued.size();
        m_sent += std::exchange(m_queued, {});
    }
    void endAs(End end)
    {
        if (m_end == End::None)
            m_end = end;
    }

    std::unique_ptr<StreamListener> m_listener;
    std::vector<std::unique_ptr<StreamListener>> m_replaced;
    QByteArray m_queued;
    QByteArray m_sent;
    qint64 m_backlogAgeMs = 0;
    qint64 m_bytesWritten = 0;
    qint64 m_bytesRead = 0;
    int m_writes = 0;
    bool m_isStuck = false;
    End m_end = End::None;
};

} // namespace outcry
