// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

namespace outcry {

/// What one plain HTTP connection may cost. 0 lifts a limit.
struct HttpLimits
{
    /// Request line and headers together.
    qint64 headBytes = 16 * 1024;
    qint64 headers = 100;
    qint64 bodyBytes = 64 * 1024;
    /// For a whole request, counted from the connection's start or the request's first byte.
    qint64 requestMs = 10'000;
    /// For the answer of whoever got the request.
    qint64 answerMs = 30'000;
    /// How long a connection may stay silent between two requests.
    qint64 idleMs = 30'000;
};

} // namespace outcry
