// SPDX-License-Identifier: MIT
#include "server/pipes/web_socket_pipe.h"

#include "codecs/deflate.h"

#include <QCoreApplication>

#include <chrono>
#include <limits>

namespace outcry {

static_assert(sizeof(WebSocketPipe) <= 128, "ten thousand idle pipes must be small");

// For the other side's close frame. Phones that wake up take their time.
static constexpr int kCloseGraceMs = 10'000;
// A goodbye cannot overtake a full queue, so whoever does not read gets no more than this.
static constexpr int kSlowReaderGraceMs = 2'000;
static constexpr int kMostWaitingPongs = 60;

/// How our side ended the conversation.
struct WebSocketPipe::Goodbye
{
    quint16 code;
    QString reason;
    int graceMs;
    /// -1: since the next tick.
    qint64 sinceMs = -1;
};

/// Read only around pings: a turn's own clock is too coarse for them.
static qint64 steadyUs()
{
    using namespace std::chrono;
    return duration_cast<microseconds>(steady_clock::now().time_since_epoch()).count();
}

static WebSocketParser::Rules rulesOf(const PipeLimits &limits, bool isCompressionAllowed)
{
    WebSocketParser::Rules rules;
    rules.isCompressionAllowed = isCompressionAllowed;
    rules.longestMessageBytes = limits.messageBytes;
    rules.mostFragments
        = qint32(qMin<qint64>(limits.fragments, std::numeric_limits<qint32>::max()));
    return rules;
}

WebSocketPipe::WebSocketPipe(Stream &stream, const PipeLimits &limits,
                             const std::optional<PermessageDeflate> &deflate)
    : m_stream(stream)
    , m_limits(limits)
    , m_parser(rulesOf(limits, deflate.has_value()))
    , m_windowBits(deflate ? deflate->serverWindowBits : quint8(0))
{
}

WebSocketPipe::~WebSocketPipe() = default;

void WebSocketPipe::adopt(std::unique_ptr<PipeListener> listener)
{
    Q_ASSERT(!m_listener && listener);
    m_listener = std::move(listener);
}

void WebSocketPipe::start(QByteArrayView leftover)
{
    if (!leftover.isEmpty())
        bytesReceived(leftover);
}

void WebSocketPipe::sendText(const OutgoingText &text)
{
    if (m_phase == Phase::Open)
        send(frameFor(text));
}

const QByteArray &WebSocketPipe::frameFor(const OutgoingText &text) const
{
    const bool fitsWindow = m_windowBits == PermessageDeflate::kMostWindowBits
        || text.utf8().size() <= qsizetype(1) << m_windowBits;
    return m_windowBits > 0 && fitsWindow ? text.deflatedWebSocketFrame() : text.webSocketFrame();
}

void WebSocketPipe::sendBinary(const QByteArray &bytes)
{
    if (m_phase == Phase::Open)
        send(webSocketFrame(WebSocketOpcode::Binary, bytes));
}

void WebSocketPipe::send(const QByteArray &frame)
{
    m_stream.write(frame);
    const qsizetype backlog = m_stream.backlogBytes();
    if (m_limits.queueHardBytes > 0 && backlog > m_limits.queueHardBytes)
        return closeAsTooSlow();
    if (m_isOverSoftLimit || m_limits.queueSoftBytes == 0 || backlog <= m_limits.queueSoftBytes)
        return;
    m_isOverSoftLimit = true;
    m_listener->backlogGrew();
}

void WebSocketPipe::close(quint16 code, const QString &reason)
{
    sayGoodbye(code, reason, kCloseGraceMs);
}

void WebSocketPipe::closeAsTooSlow()
{
    sayGoodbye(
        quint16(CloseCode::TryAgainLater),
        QCoreApplication::translate("outcry", "Too much is waiting to be read. Come back later."),
        kSlowReaderGraceMs);
}

void WebSocketPipe::sayGoodbye(quint16 code, const QString &reason, int graceMs)
{
    if (m_phase != Phase::Open)
        return;
    m_phase = Phase::Closing;
    m_goodbye = std::make_unique<Goodbye>(Goodbye{code, reason, graceMs});
    m_owedPong.reset();
    m_stream.write(webSocketFrame(WebSocketOpcode::Close, webSocketClosePayload(code, reason)));
}

qsizetype WebSocketPipe::backlogBytes() const
{
    return m_stream.backlogBytes();
}

bool WebSocketPipe::isClosing() const
{
    return m_phase != Phase::Open;
}

QString WebSocketPipe::address() const
{
    return m_stream.address();
}

void WebSocketPipe::bytesReceived(QByteArrayView bytes)
{
    if (m_phase == Phase::Closed)
        return;
    m_hasHeard = true;
    m_parser.feed(bytes, *this);
    if (m_parser.fault() != WebSocketFault::None && m_phase != Phase::Closed)
        failOnFault();
    else if (m_owedPong)
        sendOwedPong();
}

void WebSocketPipe::messageReceived(WebSocketOpcode kind, QByteArrayView payload, bool isCompressed)
{
    if (m_phase != Phase::Open)
        return;
    if (isCompressed)
        readCompressed(kind, payload);
    else
        tellMessage(kind, payload);
}

void WebSocketPipe::readCompressed(WebSocketOpcode kind, QByteArrayView payload)
{
    QByteArray message;
    const InflateRules rules{m_limits.messageBytes, kind == WebSocketOpcode::Text};
    switch (inflateMessage(payload, rules, message)) {
    case InflateOutcome::Done:
        return tellMessage(kind, message);
    case InflateOutcome::Corrupt:
        return m_parser.fail(WebSocketFault::BadCompression);
    case InflateOutcome::TooBig:
        return m_parser.fail(WebSocketFault::MessageTooBig);
    case InflateOutcome::BadUtf8:
        return m_parser.fail(WebSocketFault::BadUtf8);
    }
}

void WebSocketPipe::tellMessage(WebSocketOpcode kind, QByteArrayView payload)
{
    if (kind == WebSocketOpcode::Text)
        m_listener->textReceived(payload);
    else
        m_listener->binaryReceived(payload);
}

// RFC 6455 section 5.5.3: of several pings not answered yet, answering the newest is enough.
void WebSocketPipe::pingReceived(QByteArrayView payload)
{
    if (m_phase != Phase::Open)
        return;
    if (m_stream.backlogBytes() == 0)
        m_waitingPongs = 0;
    // The last place is for the newest of these bytes, so that a burst of pings ends with its own
    // answer.
    if (m_waitingPongs < kMostWaitingPongs - 1) {
        m_owedPong.reset();
        sendPong(payload);
    } else if (m_owedPong) {
        *m_owedPong = payload.toByteArray();
    } else {
        m_owedPong = std::make_unique<QByteArray>(payload.toByteArray());
    }
}

void WebSocketPipe::sendPong(QByteArrayView payload)
{
    ++m_waitingPongs;
    send(webSocketFrame(WebSocketOpcode::Pong, payload));
}

void WebSocketPipe::sendOwedPong()
{
    if (!m_owedPong || m_phase != Phase::Open)
        return;
    if (m_stream.backlogBytes() == 0)
        m_waitingPongs = 0;
    if (m_waitingPongs >= kMostWaitingPongs)
        return;
    const std::unique_ptr<QByteArray> owed = std::move(m_owedPong);
    sendPong(*owed);
}

/// Any bytes are a sign of life, and bytesReceived() has noted them; an answer tells the way's
/// length too.
void WebSocketPipe::pongReceived(QByteArrayView)
{
    if (m_pingSentUs == 0)
        return;
    const qint64 nowUs = steadyUs();
    m_roundTripUs = qMax(quint32(1), quint32(nowUs) - m_pingSentUs);
    m_roundTripAtMs = quint32(nowUs / 1000);
    m_pingSentUs = 0;
}

void WebSocketPipe::ping()
{
    if (m_phase != Phase::Open || m_pingSentUs != 0)
        return;
    m_pingSentUs = qMax(quint32(1), quint32(steadyUs()));
    send(webSocketFrame(WebSocketOpcode::Ping, {}));
}

RoundTrip WebSocketPipe::roundTrip() const
{
    if (m_roundTripUs == 0)
        return {};
    return {m_roundTripUs, quint32(steadyUs() / 1000) - m_roundTripAtMs};
}

// RFC 6455 sections 5.5.1 and 7.1.1: echo the code, then the server ends the connection first.
void WebSocketPipe::closeReceived(quint16 code, QByteArrayView reason)
{
    if (m_phase == Phase::Open)
        m_stream.write(webSocketFrame(WebSocketOpcode::Close, webSocketClosePayload(code, {})));
    m_stream.closeAfterWriting();
    tell(code, QString::fromUtf8(reason));
}

// RFC 6455 section 7.1.7: say why, then end the connection without waiting for an answer.
void WebSocketPipe::failOnFault()
{
    const quint16 code = closeCodeOf(m_parser.fault());
    const QString reason = QString::fromLatin1(textOf(m_parser.fault()));
    if (m_phase == Phase::Open)
        m_stream.write(webSocketFrame(WebSocketOpcode::Close, webSocketClosePayload(code, reason)));
    m_stream.closeAfterWriting();
    tell(code, reason);
}

/// The one place that tells the end. Whoever said goodbye first gave the reason.
void WebSocketPipe::tell(quint16 code, const QString &reason)
{
    if (m_phase == Phase::Closed)
        return;
    m_phase = Phase::Closed;
    m_owedPong.reset();
    const std::unique_ptr<Goodbye> ours = std::move(m_goodbye);
    if (!m_listener)
        return;
    if (ours)
        m_listener->pipeClosed(ours->code, ours->reason);
    else
        m_listener->pipeClosed(code, reason);
}

void WebSocketPipe::backlogCleared()
{
    m_isOverSoftLimit = false;
    m_waitingPongs = 0;
    sendOwedPong();
    if (m_phase == Phase::Open)
        m_listener->backlogCleared();
}

void WebSocketPipe::streamClosed()
{
    tell(quint16(CloseCode::Lost),
         QCoreApplication::translate("outcry", "The connection was lost."));
}

void WebSocketPipe::tick(qint64 steadyMs)
{
    if (m_phase == Phase::Open) {
        sendOwedPong();
        if (m_limits.queueAgeMs > 0 && m_stream.backlogAgeMs() > m_limits.queueAgeMs)
            closeAsTooSlow();
        else
            watchSilence(steadyMs);
    }
    if (m_phase == Phase::Closing)
        watchGoodbye(steadyMs);
}

void WebSocketPipe::watchSilence(qint64 steadyMs)
{
    if (m_hasHeard || m_heardMs < 0) {
        m_hasHeard = false;
        m_heardMs = steadyMs;
        m_pingsSent = 0;
        return;
    }
    const qint64 silenceMs = steadyMs - m_heardMs;
    if (m_limits.dropAfterMs > 0 && silenceMs >= m_limits.dropAfterMs) {
        m_stream.abort();
        return tell(
            quint16(CloseCode::Lost),
            QCoreApplication::translate("outcry", "The other side did not answer any more."));
    }
    if (m_limits.pingAfterMs > 0 && silenceMs >= m_limits.pingAfterMs * (m_pingsSent + 1)
        && m_pingsSent < 255) {
        ++m_pingsSent;
        m_pingSentUs = qMax(quint32(1), quint32(steadyUs()));
        send(webSocketFrame(WebSocketOpcode::Ping, {}));
    }
}

void WebSocketPipe::watchGoodbye(qint64 steadyMs)
{
    if (m_goodbye->sinceMs < 0)
        m_goodbye->sinceMs = steadyMs;
    if (steadyMs - m_goodbye->sinceMs < m_goodbye->graceMs)
        return;
    if (m_stream.backlogBytes() > 0)
        m_stream.abort();
    else
        m_stream.closeAfterWriting();
    tell(quint16(CloseCode::Lost), {});
}

} // namespace outcry
