// SPDX-License-Identifier: MIT
#include "codecs/http_headers.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace outcry {

/// What browsers send for a WebSocket.
static constexpr qsizetype kUsualHeaders = 16;

static constexpr std::array<bool, 256> tokenChars()
{
    std::array<bool, 256> result{};
    for (const char c :
         std::string_view("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
                          "!#$%&'*+-.^_`|~"))
        result[uchar(c)] = true;
    return result;
}

bool isHttpTokenChar(char c)
{
    static constexpr std::array<bool, 256> kTokenChars = tokenChars();
    return kTokenChars[uchar(c)];
}

bool isHttpToken(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.cbegin(), text.cend(), isHttpTokenChar);
}

bool isHttpText(QByteArrayView line)
{
    return std::all_of(line.cbegin(), line.cend(),
                       [](char c) { return c == '\t' || (uchar(c) >= 0x20 && c != 0x7f); });
}

QByteArrayView trimmedHttp(QByteArrayView text)
{
    const auto isBlank = [](char c) { return c == ' ' || c == '\t'; };
    while (!text.isEmpty() && isBlank(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isBlank(text.back()))
        text.chop(1);
    return text;
}

static QByteArray lowered(QByteArrayView token)
{
    QByteArray result(token.size(), Qt::Uninitialized);
    std::transform(token.begin(), token.end(), result.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c; });
    return result;
}

bool HttpHeaders::takeHeader(QByteArrayView line)
{
    const qsizetype colon = line.indexOf(':');
    if (colon < 0 || !isHttpToken(line.first(colon)))
        return false;
    if (headers.isEmpty())
        headers.reserve(kUsualHeaders);
    headers.emplaceBack(lowered(line.first(colon)),
                        trimmedHttp(line.sliced(colon + 1)).toByteArray());
    return true;
}

QByteArray HttpHeaders::header(QByteArrayView name) const
{
    for (const auto &[key, value] : headers) {
        if (key == name)
            return value;
    }
    return {};
}

int HttpHeaders::headerCount(QByteArrayView name) const
{
    return int(std::count_if(headers.cbegin(), headers.cend(),
                             [name](const auto &header) { return header.first == name; }));
}

template <typename Visit>
void HttpHeaders::visitTokens(QByteArrayView name, Visit visit) const
{
    for (const auto &[key, value] : headers) {
        if (key != name)
            continue;
        for (QByteArrayView rest = value; !rest.isEmpty();) {
            const qsizetype comma = rest.indexOf(',');
            const QByteArrayView token = (comma < 0 ? rest : rest.first(comma)).trimmed();
            // RFC 9110 section 5.6.1: empty elements of a list are to be ignored.
            if (!token.isEmpty())
                visit(token);
            rest = comma < 0 ? QByteArrayView() : rest.sliced(comma + 1);
        }
    }
}

QByteArrayList HttpHeaders::tokens(QByteArrayView name) const
{
    QByteArrayList found;
    visitTokens(name, [&found](QByteArrayView token) { found.append(token.toByteArray()); });
    return found;
}

bool HttpHeaders::hasToken(QByteArrayView name, QByteArrayView token) const
{
    bool isThere = false;
    visitTokens(name, [&](QByteArrayView one) {
        isThere = isThere || one.compare(token, Qt::CaseInsensitive) == 0;
    });
    return isThere;
}

} // namespace outcry
