// SPDX-License-Identifier: MIT
#pragma once

#include "codecs/http_headers.h"

namespace outcry {

/// The head of one HTTP/1.1 request (RFC 9112), and its body once it is whole.
struct HttpRequest : HttpHeaders
{
    QByteArray method;
    /// As it stood: "/ws?x=1".
    QByteArray target;
    /// Without the query: "/ws".
    QByteArray path;
    QByteArray query;
    int minorVersion = 1;
    QByteArray body;
};

} // namespace outcry
