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

template <typename Visit>
void HttpRequest::visitTokens(QByteArrayView name, Visit visit) const
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

QByteArrayList HttpRequest::tokens(QByteArrayView name) const
{
    QByteArrayList found;
    visitTokens(name, [&found](QByteArrayView token) { found.append(token.toByteArray()); });
    return found;
}

bool HttpRequest::hasToken(QByteArrayView name, QByteArrayView token) const
{
    bool isThere = false;
    visitTokens(name, [&](QByteArrayView one) {
        isThere = isThere || one.compare(token, Qt::CaseInsensitive) == 0;
    });
    return isThere;
}

} // namespace outcry
