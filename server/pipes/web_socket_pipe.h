// SPDX-License-Identifier: MIT
#pragma once

#include "codecs/permessage_deflate.h"
#include "codecs/web_socket_parser.h"
#include "server/pipes/pipe.h"
#include "server/pipes/pipe_limits.h"
#include "server/streams/stream.h"

#include <memory>

namespace outcry {

/// RFC 6455 over a stream, server side, from the first byte behind the handshake on. Owned by its
/// stream, owns its listener; small, and without memory of its own while nothing is under way.
///
/// A compressed message is inflated when it is whole, up to the limit of messages and no further.
/// A message that would wait beyond the hard limit is still queued; then the pipe closes, so that
/// the order stays whole and the queue is bounded by the hard limit plus one message.
class WebSocketPipe final : public StreamListener, public Pipe, private WebSocketSink
{
public:
    /// The limits are shared by many pipes and have to outlive them. `deflate`: what the handshake
    /// agreed on.
    WebSocketPipe(Stream &stream, const PipeLimits &limits,
                  const std::optional<PermessageDeflate> &deflate = {});
    WebSocketPipe(Stream &, const PipeLimits &&, const std::optional<PermessageDeflate> & = {})
        = delete;
    ~WebSocketPipe() override;
    WebSocketPipe(const WebSocketPipe &) = delete;
    WebSocketPipe &operator=(const WebSocketPipe &) = delete;

    /// Before start() and before any bytes come.
    void adopt(std::unique_ptr<PipeListener> listener);
    /// Reads what came glued behind the handshake; the listener may hear something at once.
    void start(QByteArrayView leftover);
    /// Null before adopt().
    [[nodiscard]] PipeListener *listener() const { return m_listener.get(); }

    using Pipe::close;
    void sendText(const OutgoingText &text) override;
    void sendBinary(const QByteArray &bytes) override;
    /// Returns at once; pipeClosed() is told when the other side has answered or its time is up.
    void close(quint16 code, const QString &reason) override;
    [[nodiscard]] qsizetype backlogBytes() const override;
    [[nodiscard]] bool isClosing() const override;
    [[nodiscard]] QString address() const override;
    void ping() override;
    [[nodiscard]] RoundTrip roundTrip() const override;

    void bytesReceived(QByteArrayView bytes) override;
    void backlogCleared() override;
    void tick(qint64 steadyMs) override;
    void streamClosed() override;

private:
    struct Goodbye;
    enum class Phase : quint8 { Open, Closing, Closed };

    void messageReceived(WebSocketOpcode kind, QByteArrayView payload, bool isCompressed) override;
    void pingReceived(QByteArrayView payload) override;
    void pongReceived(QByteArrayView payload) override;
    void closeReceived(quint16 code, QByteArrayView reason) override;

    [[nodiscard]] const QByteArray &frameFor(const OutgoingText &text) const;
    void readCompressed(WebSocketOpcode kind, QByteArrayView payload);
    void tellMessage(WebSocketOpcode kind, QByteArrayView payload);
    void send(const QByteArray &frame);
    void sendPong(QByteArrayView payload);
    void sendOwedPong();
    void sayGoodbye(quint16 code, const QString &reason, int graceMs);
    void closeAsTooSlow();
    void failOnFault();
    void tell(quint16 code, const QString &reason);
    void watchSilence(qint64 steadyMs);
    void watchGoodbye(qint64 steadyMs);

    Stream &m_stream;
    std::unique_ptr<PipeListener> m_listener;
    const PipeLimits &m_limits;
    WebSocketParser m_parser;
    /// Only while closing.
    std::unique_ptr<Goodbye> m_goodbye;
    /// The payload of the newest ping that could not be answered yet.
    std::unique_ptr<QByteArray> m_owedPong;
    /// -1: nothing was heard since the last tick that knew the time.
    qint64 m_heardMs = -1;
    /// Of a clock that never jumps, cut to 32 bits: a ping is answered within minutes. 0: none is
    /// under way.
    quint32 m_pingSentUs = 0;
    quint32 m_roundTripUs = 0;
    quint32 m_roundTripAtMs = 0;
    Phase m_phase = Phase::Open;
    /// The client inflates with a window of 2^this bytes; 0: compression was not agreed on.
    quint8 m_windowBits = 0;
    quint8 m_waitingPongs = 0;
    quint8 m_pingsSent = 0;
    bool m_hasHeard = false;
    bool m_isOverSoftLimit = false;
};

} // namespace outcry
