// SPDX-License-Identifier: MIT
#include "server/server_options.h"

#include "model/text.h"


#include <algorithm>
#include <optional>

namespace outcry {

static constexpr qsizetype kLongestDoor = 32;

static Error badListen(const QString &text, const QString &reason)
{
    return {QStringLiteral("bad_listen"), Text::tr("cannot listen on \"%1\": %2").arg(text.left(80), reason)};
}

static bool areDigits(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

static std::optional<quint16> readPort(QStringView text)
{
    if (!areDigits(text) || text.size() > 5)
        return std::nullopt;
    const uint port = text.toUInt();
    return port <= 0xffff ? std::optional(quint16(port)) : std::nullopt;
}

/// Four numbers and nothing else: QHostAddress would take "1" and "127.1" too, which are mistakes here.
static bool isDottedQuad(QStringView text)
{
    const QList<QStringView> parts = text.split(u'.');
    const auto isByte = [](QStringView part) {
        return areDigits(part) && part.size() <= 3 && part.toInt() <= 255 && (part.size() == 1 || part[0] != u'0');
    };
    return parts.size() == 4 && std::all_of(parts.begin(), parts.end(), isByte);
}

static std::optional<QHostAddress> readAddress(QStringView text)
{
    if (text.compare(u"localhost", Qt::CaseInsensitive) == 0)
        return QHostAddress(QHostAddress::LocalHost);
    const bool isBracketed = text.startsWith(u'[') && text.endsWith(u']');
    if (!isBracketed && !isDottedQuad(text))
        return std::nullopt;
    QHostAddress address;
    if (!address.setAddress(isBracketed ? text.mid(1, text.size() - 2).toString() : text.toString()))
        return std::nullopt;
    if (isBracketed && address.protocol() != QAbstractSocket::IPv6Protocol)
        return std::nullopt;
    return address;
}

static QString whyNoAddress(QStringView text)
{
    if (text.isEmpty())
        return Text::tr("before the ':' an address is missing; write the port alone to listen on this machine only, or "
                  "0.0.0.0:PORT for everybody");
    if (!text.startsWith(u'[') && text.contains(u':'))
        return Text::tr("an IPv6 address stands in brackets, such as [::1]:8181");
    return Text::tr("\"%1\" is not an address (names are not looked up); right are 127.0.0.1, 0.0.0.0, [::1], [::] or localhost")
        .arg(text.left(60));
}

static bool isDoorName(QStringView text)
{
    const auto isLegal = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'_' || c == u'-';
    };
    return !text.isEmpty() && text.size() <= kLongestDoor && std::all_of(text.begin(), text.end(), isLegal);
}

Result<ListenAddress> ListenAddress::parse(const QString &text)
{
    QStringView rest = QStringView(text).trimmed();
    ListenAddress result;
    if (const qsizetype equals = rest.indexOf(u'='); equals >= 0) {
        const QStringView door = rest.mid(equals + 1);
        if (!isDoorName(door))
            return badListen(text, Text::tr("after the '=' stands the name of a door, such as 7777=tutorial"));
        result.door = door.toLatin1();
        rest = rest.left(equals);
    }
    const qsizetype colon = rest.lastIndexOf(u':');
    const QStringView portText = rest.mid(colon + 1);
    const std::optional<quint16> port = readPort(portText);
    if (!port || rest.endsWith(u']'))
        return badListen(text, Text::tr("the port must be a number from 0 to 65535 (0: any free one), such as 8181 or 0.0.0.0:8181"));
    result.port = *port;
    if (colon >= 0) {
        const std::optional<QHostAddress> address = readAddress(rest.left(colon));
        if (!address)
            return badListen(text, whyNoAddress(rest.left(colon)));
        result.address = *address;
    }
    return result;
}

QString ListenAddress::toString() const
{
    const bool isSix = address.protocol() == QAbstractSocket::IPv6Protocol;
    QString text = isSix ? u'[' + address.toString() + u']' : address.toString();
    text += u':' + QString::number(port);
    if (!door.isEmpty())
        text += u'=' + QString::fromLatin1(door);
    return text;
}

} // namespace outcry
