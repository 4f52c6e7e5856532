// SPDX-License-Identifier: MIT
#include "client/server_url.h"

#include "model/text.h"

#include <QHostAddress>

namespace outcry {

static Error badUrl(const QString &text)
{
    return {QStringLiteral("bad_url"), text};
}

/// People paste what their browser shows.
static QString webSocketScheme(const QString &scheme)
{
    if (scheme == u"ws" || scheme == u"http")
        return QStringLiteral("ws");
    if (scheme == u"wss" || scheme == u"https")
        return QStringLiteral("wss");
    return {};
}

static bool isBareIpv6(const QString &text)
{
    return text.count(u':') > 1 && QHostAddress(text).protocol() == QAbstractSocket::IPv6Protocol;
}

static QString withScheme(const QString &text)
{
    if (text.contains(u"://"))
        return text;
    return isBareIpv6(text) ? QStringLiteral("ws://[%1]").arg(text)
                            : QStringLiteral("ws://") + text;
}

Result<QUrl> parseServerUrl(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return badUrl(Text::tr("Type the address of a server, for example desk.example:8181"));
    QUrl url(withScheme(trimmed), QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || url.port() == 0) {
        return badUrl(Text::tr("\"%1\" is not an address; addresses look like desk.example, "
                                 "desk.example:8181 or ws://desk.example:8181/ws")
                          .arg(trimmed.left(80)));
    }
    const QString scheme = webSocketScheme(url.scheme().toLower());
    if (scheme.isEmpty()) {
        return badUrl(Text::tr("\"%1\" addresses are not for chatting; use ws:// or wss://")
                          .arg(url.scheme().left(20)));
    }
    if (!url.userInfo().isEmpty())
        return badUrl(Text::tr("An address must hold no user name or password"));
    if (url.hasFragment()) // RFC 6455 section 3
        return badUrl(Text::tr("An address must hold no '#'"));
    url.setScheme(scheme);
    if (url.port() < 0)
        url.setPort(kDefaultPort);
    if (url.path().isEmpty() || url.path() == u"/")
        url.setPath(QStringLiteral("/ws"));
    return url;
}

QString shortServerAddress(const QUrl &url)
{
    const QString host = url.host();
    QString address = host.contains(u':') ? u'[' + host + u']' : host;
    if (url.port() >= 0 && url.port() != kDefaultPort)
        address += u':' + QString::number(url.port());
    const QString path = url.path(QUrl::PrettyDecoded);
    if (path != u"/ws" && path != u"/")
        address += path;
    return url.hasQuery() ? address + u'?' + url.query() : address;
}

} // namespace outcry
