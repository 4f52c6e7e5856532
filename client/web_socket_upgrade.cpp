// SPDX-License-Identifier: MIT
#include "client/web_socket_upgrade.h"

#include "codecs/web_socket_accept.h"

#include <QRandomGenerator>

#include <array>

namespace outcry {

static constexpr int kSwitchingProtocols = 101;

static QByteArray freshKey()
{
    std::array<quint32, 4> words;
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    return QByteArray(reinterpret_cast<const char *>(words.data()), sizeof words).toBase64();
}

WebSocketUpgrade::WebSocketUpgrade(const QUrl &url, const QByteArrayList &subprotocols)
    : m_url(url)
    , m_subprotocols(subprotocols)
    , m_key(freshKey())
{
}

/// The host as RFC 9110 section 7.2 wants it; the zone of a link-local address means nothing
/// elsewhere (RFC 6874).
static QByteArray hostOf(const QUrl &url)
{
    QString host = url.host(QUrl::FullyEncoded);
    if (host.contains(u':'))
        host = u'[' + host.section(u'%', 0, 0) + u']';
    if (url.port() >= 0)
        host += u':' + QString::number(url.port());
    return host.toLatin1();
}

static QByteArray targetOf(const QUrl &url)
{
    const QByteArray path = url.path(QUrl::FullyEncoded).toLatin1();
    const QByteArray target = path.isEmpty() ? QByteArrayLiteral("/") : path;
    return url.hasQuery() ? target + '?' + url.query(QUrl::FullyEncoded).toLatin1() : target;
}

QByteArray WebSocketUpgrade::request() const
{
    QByteArray bytes;
    bytes.reserve(512);
    bytes.append("GET ")
        .append(targetOf(m_url))
        .append(" HTTP/1.1\r\nHost: ")
        .append(hostOf(m_url));
    bytes.append("\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13"
                 "\r\nSec-WebSocket-Key: ");
    bytes.append(m_key);
    if (!m_subprotocols.isEmpty())
        bytes.append("\r\nSec-WebSocket-Protocol: ").append(m_subprotocols.join(", "));
    return bytes.append("\r\n\r\n");
}

WebSocketUpgrade::Verdict WebSocketUpgrade::feed(QByteArrayView &bytes)
{
    switch (m_parser.feed(bytes)) {
    case HttpAnswerParser::Status::NeedMore:
        return Verdict::NeedMore;
    case HttpAnswerParser::Status::Ready:
        return judge();
    case HttpAnswerParser::Status::NoHttp:
        m_fault = tr("What answers does not speak HTTP.");
        break;
    case HttpAnswerParser::Status::TooLong:
        m_fault = tr("The head of the answer is too long.");
        break;
    case HttpAnswerParser::Status::Malformed:
        m_fault = tr("The head of the answer is malformed.");
        break;
    }
    return Verdict::Broken;
}

WebSocketUpgrade::Verdict WebSocketUpgrade::judge()
{
    if (answer().status != kSwitchingProtocols)
        return Verdict::Declined;
    const char *const header = wrongHeader();
    if (!header)
        return Verdict::Accepted;
    m_fault = tr("The answer agrees to a WebSocket, but not as it should: %1")
                  .arg(QLatin1String(header));
    return Verdict::Broken;
}

/// The rules of RFC 6455 section 4.1 for the answer; null: all are kept.
const char *WebSocketUpgrade::wrongHeader() const
{
    const HttpAnswer &head = answer();
    if (head.minorVersion < 1)
        return "HTTP/1.0";
    if (head.headerCount("upgrade") != 1 || !head.hasToken("upgrade", "websocket"))
        return "Upgrade";
    if (!head.hasToken("connection", "upgrade"))
        return "Connection";
    if (head.headerCount("sec-websocket-accept") != 1
        || head.header("sec-websocket-accept") != webSocketAccept(m_key))
        return "Sec-WebSocket-Accept";
    // None was offered.
    if (head.headerCount("sec-websocket-extensions") > 0)
        return "Sec-WebSocket-Extensions";
    const int subprotocols = head.headerCount("sec-websocket-protocol");
    if (subprotocols > 1 || (subprotocols == 1 && !m_subprotocols.contains(subprotocol())))
        return "Sec-WebSocket-Protocol";
    return nullptr;
}

QByteArray WebSocketUpgrade::subprotocol() const
{
    return answer().header("sec-websocket-protocol");
}

} // namespace outcry
