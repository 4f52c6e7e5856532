// SPDX-License-Identifier: MIT
#pragma once

#include "server/http/http_request_parser.h"
#include "server/http/http_response.h"
#include "server/streams/stream.h"

namespace outcry {

class HttpRouter;

/// Reads requests from one stream and hands them to the router one after the other: the next one
/// waits until the last is answered, so pipelined requests are answered in order. Owned by its
/// stream.
class HttpExchange final : public StreamListener
{
public:
    HttpExchange(Stream &stream, HttpRouter &router, const HttpLimits &limits);

    /// Answers the request at hand; HEAD, keep-alive and close are seen to. Without one it does
    /// nothing.
    void respond(const HttpResponse &response);
    /// Ends the exchange for an upgrade: whoever calls this writes the 101 and gives the stream its
    /// new listener, which has to be fed these bytes first. They came glued behind the request's
    /// head.
    [[nodiscard]] QByteArray takeLeftover();
    [[nodiscard]] Stream &stream() { return m_stream; }

    void bytesReceived(QByteArrayView bytes) override;
    void backlogCleared() override;
    void tick(qint64 steadyMs) override;
    void streamClosed() override;

private:
    enum class Phase { Reading, Answering, Ended };

    void proceed();
    bool readRequest();
    void promiseToContinue();
    void refuse(int status, const QString &text);
    void write(HttpResponse response, bool isKeptAlive);
    void end();
    [[nodiscard]] bool isIdle() const;
    [[nodiscard]] qint64 limitMs() const;
    [[nodiscard]] bool isKeptAlive(const HttpRequest &request) const;

    Stream &m_stream;
    HttpRouter &m_router;
    HttpLimits m_limits;
    HttpRequestParser m_parser;
    Phase m_phase = Phase::Reading;
    /// Bytes not read yet: during bytesReceived() the caller's, otherwise m_kept.
    QByteArrayView m_rest;
    QByteArray m_kept;
    /// When the present wait began; -1: at the next tick.
    qint64 m_sinceMs = -1;
    bool m_isProceeding = false;
    bool m_isHead = false;
    bool m_isKeptAlive = true;
    bool m_hasAnswered = false;
    bool m_hasPromisedToContinue = false;
};

} // namespace outcry
