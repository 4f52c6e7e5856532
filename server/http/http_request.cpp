// SPDX-License-Identifier: MIT
#include "server/http/http_request.h"

#include <algorithm>

namespace outcry {

QByteArray HttpRequest::header(QByteArrayView name) const
{
    for (const auto &[key, value] : headers) {
        if (key == name)
            return value;
    }
    return {};
}

int HttpRequest::headerCount(QByteArrayView name) const
{
    return int(std::count_if(headers.cbegin(), headers.cend(),
                             [name](const auto &header) { return header.first == name; }));
}

QByteArrayList HttpRequest::tokens(QByteArrayView name) const
{
    QByteArrayList found;
    for (const auto &[key, value] : headers) {
        if (key != name)
            continue;
        // RFC 9110 section 5.6.1: empty elements of a list are to be ignored.
        const QByteArrayList parts = value.split(',');
        for (const QByteArray &part : parts) {
            const QByteArray token = part.trimmed();
            if (!token.isEmpty())
                found.append(token);
        }
    }
    return found;
}

bool HttpRequest::hasToken(QByteArrayView name, QByteArrayView token) const
{
    const QByteArrayList all = tokens(name);
    return std::any_of(all.cbegin(), all.cend(), [token](const QByteArray &one) {
        return one.compare(token, Qt::CaseInsensitive) == 0;
    });
}

} // namespace outcry
