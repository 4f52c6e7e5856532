// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace outcry {

class HttpExchange;
struct HttpRequest;

/// Whoever answers requests: the worker. Lives in the same thread and outlives the exchanges.
class HttpRouter
{
public:
    virtual ~HttpRouter() = default;

    /// Answer with exchange.respond(), now or later, or take the stream over with
    /// exchange.takeLeftover() and a listener of its own. The exchange may vanish at any later
    /// turn, when its client leaves; exchangeEnded() tells.
    virtual void requestReceived(HttpExchange &exchange, const HttpRequest &request) = 0;
    /// The exchange ends with this status, since what came is no request. `text` says why in words of
    /// ours. For the log.
    virtual void requestRefused(HttpExchange &exchange, int status, const QString &text)
    {
        (void)exchange;
        (void)status;
        (void)text;
    }
    /// The exchange is over and an answer still due is not wanted any more. Told once, perhaps from
    /// inside respond(); not after takeLeftover().
    virtual void exchangeEnded(HttpExchange &exchange) { (void)exchange; }
};

} // namespace outcry
