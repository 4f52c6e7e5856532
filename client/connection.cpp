// SPDX-License-Identifier: MIT
#include "client/connection.h"

#include "model/log.h"
#include "model/wire.h"

#include <QHostAddress>
#include <QNetworkInterface>
#include <QNetworkRequest>
#include <QRegularExpression>
#include <QWebSocketHandshakeOptions>

#include <algorithm>

namespace outcry {

using Cause = ConnectionState::Cause;

static constexpr int kBrokenOff = 1006; // RFC 6455 section 7.1.5

Connection::Connection(const QUrl &url, const ClientOptions &options, QObject *parent)
    : QObject(parent)
    , m_url(url)
    , m_options(options)
{
    m_socket.setMaxAllowedIncomingFrameSize(kLongestText);
    m_socket.setMaxAllowedIncomingMessageSize(kLongestText);
    // QWebSocket cuts longer texts into frames without regard to characters.
    m_socket.setOutgoingFrameSize(kLongestText);
    m_deadline.setSingleShot(true);
    m_pulse.setInterval(std::max(1, options.pingEveryMs));

    connect(&m_socket, &QWebSocket::connected, this, &Connection::onConnected);
    connect(&m_socket, &QWebSocket::disconnected, this, &Connection::onDisconnected);
    connect(&m_socket, qOverload<QAbstractSocket::SocketError>(&QWebSocket::error), this,
            &Connection::onError);
    connect(&m_socket, &QWebSocket::aboutToClose, this, [this] { m_sawGoodbye = true; });
    connect(&m_socket, &QWebSocket::textMessageReceived, this, &Connection::onText);
    connect(&m_socket, &QWebSocket::pong, this, &Connection::onPong);
    connect(&m_pulse, &QTimer::timeout, this, &Connection::watchOver);
}

Connection::~Connection()
{
    // The socket says goodbye while it is destroyed; nobody is to hear it.
    m_socket.disconnect(this);
}

void Connection::open()
{
    m_phase = Phase::Opening;
    if (!isLoopback() && !hasNetwork()) {
        // Later, so that ended() never comes from inside open().
        QTimer::singleShot(0, this, [this] { end({Cause::NoNetwork, 0, {}, false}); });
        return;
    }
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        end({Cause::ServerDown, 0,
             tr("No answer within %1 s").arg(m_options.connectWithinMs / 1000), false});
    });
    m_deadline.start(m_options.connectWithinMs);
    QWebSocketHandshakeOptions handshake;
    handshake.setSubprotocols({QLatin1String(wire::kSubprotocol)});
    m_socket.open(QNetworkRequest(m_url), handshake);
}

bool Connection::isLoopback() const
{
    const QString host = m_url.host();
    return host == u"localhost" || host.endsWith(u".localhost") || QHostAddress(host).isLoopback();
}

bool Connection::hasNetwork() const
{
    if (m_options.hasNetwork)
        return m_options.hasNetwork();
    const QList<QNetworkInterface> interfaces = QNetworkInterface::allInterfaces();
    return std::any_of(interfaces.begin(), interfaces.end(), [](const QNetworkInterface &each) {
        const QNetworkInterface::InterfaceFlags flags = each.flags();
        return flags.testFlag(QNetworkInterface::IsUp)
            && flags.testFlag(QNetworkInterface::IsRunning)
            && !flags.testFlag(QNetworkInterface::IsLoopBack) && !each.addressEntries().isEmpty();
    });
}

void Connection::onConnected()
{
    if (m_phase != Phase::Opening)
        return;
    m_deadline.stop();
    m_deadline.disconnect(this);
    // RFC 6455 section 4.1 lets a server leave the name out; ours never does.
    if (m_socket.subprotocol() != QLatin1String(wire::kSubprotocol)) {
        end({Cause::NotOurServer, 0,
             tr("The server does not speak %1").arg(QLatin1String(wire::kSubprotocol)), true});
        return;
    }
    m_phase = Phase::Open;
    m_sinceLife.start();
    m_pulse.start();
    m_socket.ping();
    emit opened();
}

/// The status of an HTTP answer that was no upgrade; QWebSocket tells it in its error's text only.
static int statusIn(const QString &fault)
{
    static const QRegularExpression kStatus(QStringLiteral("\\b([1-5]\\d\\d)\\b"));
    return kStatus.match(fault).captured(1).toInt();
}

Ending Connection::openingFault(QAbstractSocket::SocketError fault) const
{
    constexpr int kTooManyRequests = 429;
    const QString reason = m_socket.errorString();
    if (!isLoopback() && !hasNetwork())
        return {Cause::NoNetwork, 0, reason, false};
    switch (fault) {
    case QAbstractSocket::HostNotFoundError:
        return {Cause::NoSuchHost, 0, reason, false};
    case QAbstractSocket::SslHandshakeFailedError:
    case QAbstractSocket::SslInvalidUserDataError:
        return {Cause::NotOurServer, 0, reason, true};
    case QAbstractSocket::ConnectionRefusedError:
        // Also QWebSocket's word for a refused handshake; then there was a connection under it.
        if (m_socket.localPort() == 0)
            return {Cause::ServerDown, 0, reason, false};
        if (const int status = statusIn(reason); status >= 500 || status == kTooManyRequests)
            return {Cause::ServerDown, 0, reason, false};
        return {Cause::NotOurServer, 0, reason, true};
    default:
        return {Cause::ServerDown, 0, reason, false};
    }
}

void Connection::onError(QAbstractSocket::SocketError fault)
{
    // Once open, disconnected() follows and tells more.
    if (m_phase == Phase::Opening)
        end(openingFault(fault));
}

void Connection::onDisconnected()
{
    switch (m_phase) {
    case Phase::Opening:
        // error() may follow and tells more.
        QTimer::singleShot(0, this, [this] {
            end({Cause::ServerDown, 0, m_socket.errorString(), false});
        });
        return;
    case Phase::Open:
        if (m_sawGoodbye)
            end({Cause::Closed, int(m_socket.closeCode()), m_socket.closeReason(), false});
        else
            end({Cause::Closed, kBrokenOff, m_socket.errorString(), false});
        return;
    case Phase::Closing:
        end({Cause::ByUser, int(m_socket.closeCode()), {}, true});
        return;
    case Phase::New:
    case Phase::Ended:
        return;
    }
}

void Connection::onText(const QString &text)
{
    m_sinceLife.start();
    if (m_phase == Phase::Open)
        emit textReceived(text);
}

void Connection::onPong(quint64 elapsedMs)
{
    m_sinceLife.start();
    if (m_phase == Phase::Open)
        emit roundTripMeasured(int(elapsedMs));
}

void Connection::watchOver()
{
    if (m_sinceLife.elapsed() >= m_options.silentAfterMs)
        end({Cause::Silent, kBrokenOff, {}, false});
    else
        m_socket.ping();
}

void Connection::send(const QByteArray &utf8)
{
    if (m_phase == Phase::Open)
        m_socket.sendTextMessage(QString::fromUtf8(utf8));
}

void Connection::close()
{
    if (m_phase == Phase::Ended || m_phase == Phase::Closing)
        return;
    const bool wasOpen = m_phase == Phase::Open;
    m_phase = Phase::Closing;
    m_pulse.stop();
    m_deadline.disconnect(this);
    connect(&m_deadline, &QTimer::timeout, this, [this] { end({Cause::ByUser, 0, {}, true}); });
    m_deadline.start(wasOpen ? m_options.closeWithinMs : 0);
    if (wasOpen)
        m_socket.close();
}

void Connection::end(const Ending &ending)
{
    if (m_phase == Phase::Ended)
        return;
    m_phase = Phase::Ended;
    m_deadline.stop();
    m_pulse.stop();
    qCInfo(lcClient) << "Connection ended:" << ending.cause << ending.closeCode;
    emit ended(ending);
    // Aborting at once would be inside the socket's own signal.
    QTimer::singleShot(0, &m_socket, [socket = &m_socket] { socket->abort(); });
}

} // namespace outcry
