// SPDX-License-Identifier: MIT
#pragma once

#include "server/http/http_limits.h"
#include "server/http/http_request.h"

namespace outcry {

/// Cuts a stream of bytes into HTTP/1.x requests (RFC 9112), line by line as the bytes come, each
/// byte looked at once.
///
/// Strict where leniency lets two programs read the same bytes differently: a line ends in CR LF
/// and nothing else, no folded headers, no blank before the colon, one Content-Length, never
/// together with Transfer-Encoding.
class HttpRequestParser
{
public:
    enum class Status { NeedMore, Ready, Broken };

    explicit HttpRequestParser(const HttpLimits &limits);

    /// Takes from the front of `bytes` what belongs to this request; what lies behind a whole one
    /// stays there. A broken stream stays broken and takes nothing.
    Status feed(QByteArrayView &bytes);
    /// The whole request; the parser is ready for the next one.
    [[nodiscard]] HttpRequest takeRequest();

    /// Whether anything of the present request has come.
    [[nodiscard]] bool hasBegun() const { return m_headBytes > 0; }
    /// Whether the head is whole, and the client waits for a word before it sends the body (RFC
    /// 9110 section 10.1.1).
    [[nodiscard]] bool isAwaitingContinue() const;
    /// The status a broken stream is answered with: 400, 413, 417, 431, 501 or 505.
    [[nodiscard]] int errorStatus() const { return m_errorStatus; }
    /// English source text of the context "outcry".
    [[nodiscard]] const char *errorText() const { return m_errorText; }

private:
    enum class Stage {
        RequestLine,
        Headers,
        Body,
        ChunkSize,
        ChunkBytes,
        ChunkEnd,
        Trailer,
        Ready,
        Broken
    };

    void fail(int status, const char *text);
    [[nodiscard]] bool isAtBody() const;
    void takeLine(QByteArrayView &bytes);
    void takeBody(QByteArrayView &bytes);
    bool isTooLong(qsizetype more);
    void obeyLine(QByteArrayView lineWithEnd);
    void readRequestLine(QByteArrayView line);
    bool readVersion(QByteArrayView version);
    void readTarget(QByteArrayView target);
    void readHeader(QByteArrayView line);
    void finishHead();
    void checkHost();
    void beginBody();
    void beginSizedBody(const QByteArray &length);
    void beginChunkedBody();
    void readChunkSize(QByteArrayView line);

    HttpLimits m_limits;
    Stage m_stage = Stage::RequestLine;
    HttpRequest m_request;
    /// The beginning of a line whose end has not come yet.
    QByteArray m_line;
    qint64 m_headBytes = 0;
    qint64 m_trailerBytes = 0;
    qint64 m_missingBytes = 0;
    int m_errorStatus = 0;
    const char *m_errorText = "";
};

} // namespace outcry
