// SPDX-License-Identifier: MIT
#pragma once

#include "codecs/http_headers.h"

namespace outcry {

/// The head of one HTTP/1.x answer (RFC 9112 section 4).
struct HttpAnswer : HttpHeaders
{
    int minorVersion = 1;
    int status = 0;
    /// "Not Found"; may be empty, may be any bytes but control characters.
    QByteArray phrase;
};

/// Cuts the head of an answer out of a stream of bytes, line by line as they come. Heads that only
/// announce the answer (RFC 9110 section 15.2: all of 1xx but 101) are passed over. As strict as
/// the server's HttpRequestParser, and bounded.
class HttpAnswerParser
{
public:
    enum class Status { NeedMore, Ready, NoHttp, TooLong, Malformed };

    static constexpr qsizetype kMostHeadBytes = 16 * 1024;
    static constexpr qsizetype kMostHeaders = 100;

    /// Takes from the front of `bytes` what belongs to the head; what lies behind it stays there.
    /// Anything but NeedMore is final.
    Status feed(QByteArrayView &bytes);
    /// Whole once feed() has said Ready.
    [[nodiscard]] const HttpAnswer &answer() const { return m_answer; }

private:
    void takeLine(QByteArrayView &bytes);
    void obeyLine(QByteArrayView lineWithEnd);
    void readStatusLine(QByteArrayView line);
    void finishHead();

    HttpAnswer m_answer;
    Status m_status = Status::NeedMore;
    bool m_isAtStatusLine = true;
    QByteArray m_line;
    qsizetype m_headBytes = 0;
};

} // namespace outcry
