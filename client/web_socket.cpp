// SPDX-License-Identifier: MIT
#include "client/web_socket.h"

#include <QSslSocket>
#include <QTcpSocket>

#include <utility>

namespace outcry {

using Kind = WebSocketEnding::Kind;

static constexpr quint16 kBrokenOff = 1006; // RFC 6455 section 7.1.5
/// Frames from this size on are handed to the socket; smaller ones are gathered, so that one system
/// call sends them.
static constexpr qsizetype kHandedOverBytes = 2 * 1024;
/// Of words that are shown to people.
static constexpr qsizetype kMostPhraseCharacters = 100;
static constexpr qsizetype kMostLocationCharacters = 300;
/// With more waiting only the newest ping is answered (RFC 6455 section 5.5.3).
static constexpr qint64 kMostBacklogForPong = 64 * 1024;

static WebSocketParser::Rules rulesOf(const WebSocket::Options &options)
{
    WebSocketParser::Rules rules;
    rules.isServer = false;
    rules.longestMessageBytes = options.longestMessageBytes;
    return rules;
}

WebSocket::WebSocket(const QUrl &url, const Options &options, QObject *parent)
    : QObject(parent)
    , m_url(url)
    , m_isSecure(url.scheme() == u"wss")
    , m_options(options)
    , m_upgrade(url, options.subprotocols)
    , m_parser(rulesOf(options))
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &WebSocket::onTimeUp);
}

void WebSocket::open()
{
    Q_ASSERT(m_phase == Phase::New);
    m_phase = Phase::Opening;
    m_deadline.start(m_options.openWithinMs);
    // Making a QSslSocket loads the TLS libraries, some 3.5 MB.
    auto *const secure = m_isSecure ? new QSslSocket(this) : nullptr;
    m_socket = secure ? secure : new QTcpSocket(this);
    // Queued: what fails at once fails from inside of connectToHost().
    connect(m_socket, &QAbstractSocket::errorOccurred, this, &WebSocket::onError,
            Qt::QueuedConnection);
    connect(m_socket, &QAbstractSocket::disconnected, this, &WebSocket::onLost);
    connect(m_socket, &QAbstractSocket::readyRead, this, &WebSocket::read);
    connect(m_socket, &QAbstractSocket::bytesWritten, this, &WebSocket::answerLastPing);
    if (secure) {
        connect(secure, &QSslSocket::encrypted, this, &WebSocket::askForUpgrade);
        secure->connectToHostEncrypted(m_url.host(), quint16(m_url.port(443)));
    } else {
        connect(m_socket, &QAbstractSocket::connected, this, &WebSocket::askForUpgrade);
        m_socket->connectToHost(m_url.host(), quint16(m_url.port(80)));
    }
}

void WebSocket::askForUpgrade()
{
    // Frames are gathered here already; a line that is typed must not wait for the answer to the
    // one before.
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_socket->write(m_upgrade.request());
}

void WebSocket::read()
{
    // A slot of the owner may let go of the socket.
    while (m_socket && m_socket->bytesAvailable() > 0) {
        // Asked for as much as there is, the socket gives its buffer away instead of copying it.
        const QByteArray bytes = m_socket->read(m_socket->bytesAvailable());
        if (bytes.isEmpty())
            return;
        m_sinceHeard.start();
        QByteArrayView rest = bytes;
        if (m_phase == Phase::Opening)
            takeAnswer(rest);
        takeFrames(rest);
        // Answers leave at once: when the other side has closed its half, the socket forgets what
        // still waits.
        if (m_socket)
            m_socket->flush();
    }
}

void WebSocket::takeAnswer(QByteArrayView &bytes)
{
    switch (m_upgrade.feed(bytes)) {
    case WebSocketUpgrade::Verdict::NeedMore:
        return;
    case WebSocketUpgrade::Verdict::Accepted:
        m_deadline.stop();
        m_phase = Phase::Open;
        emit opened();
        return;
    case WebSocketUpgrade::Verdict::Declined:
        return end(declined());
    case WebSocketUpgrade::Verdict::Broken:
        return end({Kind::Misspoken, 0, m_upgrade.fault()});
    }
}

WebSocketEnding WebSocket::declined() const
{
    const HttpAnswer &answer = m_upgrade.answer();
    WebSocketEnding ending{Kind::Declined};
    ending.httpStatus = answer.status;
    ending.ban = QString::fromUtf8(answer.header("outcry-ban")).left(kMostPhraseCharacters);
    const QString phrase = QString::fromUtf8(answer.phrase).left(kMostPhraseCharacters);
    const QString words
        = QStringLiteral("%1 %2").arg(QString::number(answer.status), phrase).trimmed();
    if (answer.status >= 300 && answer.status < 400)
        ending.location
            = QString::fromUtf8(answer.header("location")).left(kMostLocationCharacters);
    ending.reason = ending.location.isEmpty()
        ? tr("The answer was: %1").arg(words)
        : tr("The answer was: %1, to %2").arg(words, ending.location);
    return ending;
}

void WebSocket::takeFrames(QByteArrayView bytes)
{
    if (m_phase != Phase::Open && m_phase != Phase::Closing)
        return;
    m_parser.feed(bytes, *this);
    const WebSocketFault fault = m_parser.fault();
    if (fault == WebSocketFault::None)
        return;
    // RFC 6455 section 7.1.7: say why, whatever the other side makes of it.
    const quint16 code = closeCodeOf(fault);
    const QString reason = QString::fromLatin1(textOf(fault));
    if (m_phase == Phase::Open) {
        write(WebSocketOpcode::Close, webSocketClosePayload(code, reason));
        awaitEnd({Kind::Failed, code, reason});
    } else if (m_phase == Phase::Closing) {
        awaitEnd({Kind::Left, code, reason});
    }
}

void WebSocket::messageReceived(WebSocketOpcode kind, QByteArrayView payload, bool)
{
    if (m_phase != Phase::Open)
        return;
    if (kind == WebSocketOpcode::Text)
        emit textReceived(payload.toByteArray());
    else
        emit binaryReceived(payload.toByteArray());
}

void WebSocket::pingReceived(QByteArrayView payload)
{
    if (m_phase != Phase::Open)
        return;
    if (backlogBytes() > kMostBacklogForPong)
        m_owedPong = payload.toByteArray();
    else
        answerPing(payload);
}

void WebSocket::answerPing(QByteArrayView payload)
{
    m_owedPong.reset();
    write(WebSocketOpcode::Pong, payload);
}

void WebSocket::answerLastPing()
{
    if (m_owedPong && m_phase == Phase::Open && backlogBytes() <= kMostBacklogForPong)
        answerPing(*std::exchange(m_owedPong, std::nullopt));
}

void WebSocket::pongReceived(QByteArrayView payload)
{
    if (m_phase == Phase::Open)
        emit pingAnswered(payload.toByteArray());
}

void WebSocket::closeReceived(quint16 code, QByteArrayView reason)
{
    const WebSocketEnding goodbye{Kind::Closed, code, QString::fromUtf8(reason)};
    if (m_phase == Phase::Open) {
        // RFC 6455 section 5.5.1: the answer echoes the code.
        write(WebSocketOpcode::Close, webSocketClosePayload(code, {}));
        awaitEnd(goodbye);
    } else if (m_phase == Phase::Closing) {
        awaitEnd({Kind::Left, goodbye.closeCode, goodbye.reason});
    }
}

void WebSocket::sendText(QByteArrayView utf8)
{
    if (m_phase == Phase::Open)
        write(WebSocketOpcode::Text, utf8);
}

void WebSocket::sendBinary(QByteArrayView bytes)
{
    if (m_phase == Phase::Open)
        write(WebSocketOpcode::Binary, bytes);
}

void WebSocket::ping(QByteArrayView payload)
{
    Q_ASSERT(payload.size() <= 125);
    if (m_phase == Phase::Open)
        write(WebSocketOpcode::Ping, payload);
}

void WebSocket::write(WebSocketOpcode opcode, QByteArrayView payload)
{
    WebSocketFrameHead head;
    head.opcode = opcode;
    head.isMasked = true;
    head.mask = m_masks.next();
    const QByteArray frame = webSocketFrame(head, payload);
    if (frame.size() < kHandedOverBytes)
        m_socket->write(frame.constData(), frame.size());
    else
        m_socket->write(frame);
    if (m_options.mostBacklogBytes > 0 && backlogBytes() > m_options.mostBacklogBytes)
        endSoon({Kind::BrokenOff, kBrokenOff, tr("Too much waits to be sent")});
}

qint64 WebSocket::backlogBytes() const
{
    if (!m_socket)
        return 0;
    const auto *const secure = m_isSecure ? static_cast<const QSslSocket *>(m_socket) : nullptr;
    return m_socket->bytesToWrite() + (secure ? secure->encryptedBytesToWrite() : 0);
}

void WebSocket::close(quint16 code, const QString &reason)
{
    switch (m_phase) {
    case Phase::New:
    case Phase::Opening:
        return endSoon({Kind::Left});
    case Phase::Open:
        write(WebSocketOpcode::Close, webSocketClosePayload(code, reason));
        if (m_phase != Phase::Open)
            return;
        m_phase = Phase::Closing;
        m_deadline.start(m_options.closeWithinMs);
        return;
    case Phase::Closing:
    case Phase::Over:
    case Phase::Ended:
        return;
    }
}

void WebSocket::abort()
{
    m_phase = Phase::Ended;
    m_deadline.stop();
    letGo();
}

void WebSocket::onError()
{
    if (!m_socket || m_phase == Phase::Opening)
        return onLost();
    // The socket still tries to send what waits, and tells when it is done; but not for ever.
    const WebSocketEnding ending{Kind::BrokenOff, kBrokenOff, m_socket->errorString(),
                                 m_socket->error()};
    read();
    if (m_phase == Phase::Open)
        awaitEnd(ending);
}

/// There will be no connection, or it is no more.
void WebSocket::onLost()
{
    if (!m_socket)
        return;
    const QAbstractSocket::SocketError error = m_socket->error();
    const QString text = m_socket->errorString();
    // The last words may still be there.
    read();
    switch (m_phase) {
    case Phase::Opening:
        return end({Kind::Unreached, 0, text, error});
    case Phase::Open:
        return end({Kind::BrokenOff, kBrokenOff, text, error});
    case Phase::Closing:
        return end({Kind::Left, kBrokenOff, text, error});
    case Phase::Over:
        return end(m_ending);
    case Phase::New:
    case Phase::Ended:
        return;
    }
}

void WebSocket::onTimeUp()
{
    if (m_phase == Phase::Opening)
        end({Kind::Unreached, 0, tr("No answer within %1 s").arg(m_options.openWithinMs / 1000),
             QAbstractSocket::SocketTimeoutError});
    else if (m_phase == Phase::Closing)
        end({Kind::Left, kBrokenOff, {}, QAbstractSocket::SocketTimeoutError});
    else
        end(m_ending);
}

/// RFC 6455 section 7.1.1: the server ends the connection, unless it takes too long.
void WebSocket::awaitEnd(const WebSocketEnding &ending)
{
    // Too much waiting to be sent may have ended it already.
    if (m_phase == Phase::Over)
        return;
    m_phase = Phase::Over;
    m_ending = ending;
    m_deadline.start(m_options.closeWithinMs);
}

/// In the next turn, so that the owner is not called from inside its own call.
void WebSocket::endSoon(const WebSocketEnding &ending)
{
    letGo();
    m_phase = Phase::Over;
    m_ending = ending;
    m_deadline.start(0);
}

void WebSocket::end(const WebSocketEnding &ending)
{
    m_phase = Phase::Ended;
    m_deadline.stop();
    letGo();
    emit ended(ending);
}

/// Perhaps from inside one of the socket's own signals, so it goes a turn later; nobody hears it
/// any more.
void WebSocket::letGo()
{
    if (!m_socket)
        return;
    m_socket->disconnect(this);
    std::exchange(m_socket, nullptr)->deleteLater();
}

} // namespace outcry
