// SPDX-License-Identifier: MIT
#include "client/connection.h"

#include "model/ban.h"
#include "model/log.h"
#include "model/wire.h"

#include <QHostAddress>
#include <QNetworkInterface>
#include <QtEndian>

#include <algorithm>

namespace outcry {

using Cause = ConnectionState::Cause;

static WebSocket::Options socketOptions(const ClientOptions &options)
{
    WebSocket::Options result;
    result.subprotocols = {QByteArray(wire::kSubprotocol)};
    result.openWithinMs = options.connectWithinMs;
    result.closeWithinMs = options.closeWithinMs;
    result.longestMessageBytes = Connection::kLongestText;
    return result;
}

Connection::Connection(const QUrl &url, const ClientOptions &options, QObject *parent)
    : QObject(parent)
    , m_url(url)
    , m_options(options)
    , m_socket(url, socketOptions(options))
{
    m_pulse.setInterval(std::max(1, options.pingEveryMs));

    connect(&m_socket, &WebSocket::opened, this, &Connection::onOpened);
    connect(&m_socket, &WebSocket::textReceived, this, &Connection::textReceived);
    connect(&m_socket, &WebSocket::pingAnswered, this, &Connection::onPong);
    connect(&m_socket, &WebSocket::ended, this,
            [this](const WebSocketEnding &ending) { end(endingOf(ending)); });
    connect(&m_pulse, &QTimer::timeout, this, &Connection::watchOver);
}

void Connection::open()
{
    if (!hasNoNetwork())
        return m_socket.open();
    // Later, so that ended() never comes from inside open().
    QTimer::singleShot(0, this, [this] { end({Cause::NoNetwork, 0, {}, false}); });
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

void Connection::onOpened()
{
    // RFC 6455 section 4.1 lets a server leave the name out; ours never does.
    if (m_socket.subprotocol() != wire::kSubprotocol) {
        end({Cause::NotOurServer, 0,
             tr("The server does not speak %1").arg(QLatin1String(wire::kSubprotocol)), true});
        return;
    }
    m_sinceOpened.start();
    m_pulse.start();
    ping();
    emit opened();
}

/// The server lets nobody in from here: it says so at the door, or when it closes.
static std::optional<Ending> banIn(const WebSocketEnding &ending)
{
    constexpr int kPolicyViolation = 1008; // RFC 6455 section 7.4.1
    const bool isAtTheDoor = ending.kind == WebSocketEnding::Kind::Declined;
    if (!isAtTheDoor && ending.closeCode != kPolicyViolation)
        return {};
    const std::optional<qint64> untilMs = readBan(isAtTheDoor ? ending.ban : ending.reason);
    return untilMs ? std::optional(Ending{Cause::Banned, ending.closeCode, ending.reason, true, *untilMs}) : std::nullopt;
}

Ending Connection::endingOf(const WebSocketEnding &ending) const
{
    if (const std::optional<Ending> ban = banIn(ending))
        return *ban;
    constexpr int kTooManyRequests = 429;
    switch (ending.kind) {
    case WebSocketEnding::Kind::Unreached:
        return unreached(ending);
    case WebSocketEnding::Kind::Declined:
        if (ending.httpStatus >= 500 || ending.httpStatus == kTooManyRequests)
            return {Cause::ServerDown, 0, ending.reason, false};
        return {Cause::NotOurServer, 0, ending.reason, true};
    case WebSocketEnding::Kind::Misspoken:
        return {Cause::NotOurServer, 0, ending.reason, true};
    case WebSocketEnding::Kind::Left:
        return {Cause::ByUser, ending.closeCode, {}, true};
    case WebSocketEnding::Kind::Closed:
    case WebSocketEnding::Kind::Failed:
    case WebSocketEnding::Kind::BrokenOff:
        break;
    }
    return {Cause::Closed, ending.closeCode, ending.reason, false};
}

Ending Connection::unreached(const WebSocketEnding &ending) const
{
    if (hasNoNetwork())
        return {Cause::NoNetwork, 0, ending.reason, false};
    switch (ending.error) {
    case QAbstractSocket::HostNotFoundError:
        return {Cause::NoSuchHost, 0, ending.reason, false};
    case QAbstractSocket::SslHandshakeFailedError:
    case QAbstractSocket::SslInvalidUserDataError:
        return {Cause::NotOurServer, 0, ending.reason, true};
    default:
        return {Cause::ServerDown, 0, ending.reason, false};
    }
}

void Connection::ping()
{
    const qint64 sentMs = qToBigEndian(m_sinceOpened.elapsed());
    m_socket.ping(QByteArrayView(reinterpret_cast<const char *>(&sentMs), sizeof sentMs));
}

/// A server that answers with another time than it was asked with deceives nobody but its own user.
void Connection::onPong(const QByteArray &payload)
{
    qint64 sentMs = 0;
    if (payload.size() != sizeof sentMs)
        return;
    sentMs = qFromBigEndian<qint64>(payload.constData());
    const qint64 nowMs = m_sinceOpened.elapsed();
    if (sentMs >= 0 && sentMs <= nowMs)
        emit roundTripMeasured(int(nowMs - sentMs));
}

void Connection::watchOver()
{
    constexpr int kBrokenOff = 1006; // RFC 6455 section 7.1.5
    if (m_socket.silentMs() >= m_options.silentAfterMs)
        end({Cause::Silent, kBrokenOff, {}, false});
    else
        ping();
}

void Connection::close()
{
    m_pulse.stop();
    m_socket.close();
}

void Connection::end(const Ending &ending)
{
    if (m_hasEnded)
        return;
    m_hasEnded = true;
    m_pulse.stop();
    m_socket.abort();
    qCInfo(lcClient) << "Connection ended:" << ending.cause << ending.closeCode;
    emit ended(ending);
}

} // namespace outcry
