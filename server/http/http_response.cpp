// SPDX-License-Identifier: MIT
#include "server/http/http_response.h"

#include <algorithm>

namespace outcry {

// A line end in a value would begin a header, or a response, of somebody else's choosing.
static QByteArray inOneLine(QByteArray text)
{
    std::replace_if(
        text.begin(), text.end(), [](char c) { return uchar(c) < 0x20 || c == 0x7f; }, ' ');
    return text;
}

static bool isNamed(const QByteArray &name, const char *wanted)
{
    return name.compare(wanted, Qt::CaseInsensitive) == 0;
}

QByteArray HttpResponse::toBytes(bool isKeptAlive, bool isHead) const
{
    const bool hasBody = status >= 200 && status != 204 && status != 304;
    QByteArray bytes;
    bytes.reserve(256 + body.size());
    bytes += "HTTP/1.1 " + QByteArray::number(status) + ' ' + phrase(status) + "\r\n";
    QByteArray connection = isKeptAlive ? "keep-alive" : "close";
    for (const auto &[name, value] : headers) {
        if (isNamed(name, "content-length"))
            continue;
        if (isNamed(name, "connection"))
            connection = inOneLine(value) + ", " + connection;
        else
            bytes += inOneLine(name) + ": " + inOneLine(value) + "\r\n";
    }
    if (hasBody) {
        if (!contentType.isEmpty() && !body.isEmpty())
            bytes += "Content-Type: " + inOneLine(contentType) + "\r\n";
        bytes += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    }
    bytes += "Connection: " + connection + "\r\n\r\n";
    if (hasBody && !isHead)
        bytes += body;
    return bytes;
}

QByteArray HttpResponse::phrase(int status)
{
    static constexpr std::pair<int, const char *> kPhrases[] = {
        {100, "Continue"},
        {101, "Switching Protocols"},
        {200, "OK"},
        {201, "Created"},
        {202, "Accepted"},
        {204, "No Content"},
        {301, "Moved Permanently"},
        {302, "Found"},
        {303, "See Other"},
        {304, "Not Modified"},
        {307, "Temporary Redirect"},
        {308, "Permanent Redirect"},
        {400, "Bad Request"},
        {401, "Unauthorized"},
        {403, "Forbidden"},
        {404, "Not Found"},
        {405, "Method Not Allowed"},
        {406, "Not Acceptable"},
        {408, "Request Timeout"},
        {409, "Conflict"},
        {410, "Gone"},
        {411, "Length Required"},
        {413, "Content Too Large"},
        {414, "URI Too Long"},
        {415, "Unsupported Media Type"},
        {417, "Expectation Failed"},
        {421, "Misdirected Request"},
        {422, "Unprocessable Content"},
        {426, "Upgrade Required"},
        {429, "Too Many Requests"},
        {431, "Request Header Fields Too Large"},
        {500, "Internal Server Error"},
        {501, "Not Implemented"},
        {502, "Bad Gateway"},
        {503, "Service Unavailable"},
        {504, "Gateway Timeout"},
        {505, "HTTP Version Not Supported"},
    };
    const auto found = std::find_if(std::begin(kPhrases), std::end(kPhrases),
                                    [status](const auto &row) { return row.first == status; });
    return found == std::end(kPhrases) ? QByteArray("Unknown") : QByteArray(found->second);
}

} // namespace outcry
