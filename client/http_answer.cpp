// SPDX-License-Identifier: MIT
#include "client/http_answer.h"

#include <algorithm>

namespace outcry {

static constexpr QByteArrayView kVersion = "HTTP/1.";

HttpAnswerParser::Status HttpAnswerParser::feed(QByteArrayView &bytes)
{
    while (m_status == Status::NeedMore && !bytes.isEmpty())
        takeLine(bytes);
    return m_status;
}

void HttpAnswerParser::takeLine(QByteArrayView &bytes)
{
    const qsizetype end = bytes.indexOf('\n');
    const qsizetype size = end < 0 ? bytes.size() : end + 1;
    if (size > kMostHeadBytes - m_headBytes) {
        m_status = Status::TooLong;
        return;
    }
    m_headBytes += size;
    m_line.append(bytes.first(size));
    bytes = bytes.sliced(size);
    // What speaks another protocol may never end a line, or wait for us.
    const qsizetype known = std::min(m_line.size(), kVersion.size());
    if (m_isAtStatusLine && !m_line.startsWith(kVersion.first(known)))
        m_status = Status::NoHttp;
    else if (end >= 0)
        obeyLine(m_line);
    if (end >= 0)
        m_line.clear();
}

void HttpAnswerParser::obeyLine(QByteArrayView lineWithEnd)
{
    const QByteArrayView line = lineWithEnd.chopped(lineWithEnd.endsWith("\r\n") ? 2 : 0);
    // With its end on it, a line that ends otherwise holds a control character.
    if (!isHttpText(line))
        m_status = Status::Malformed;
    else if (m_isAtStatusLine)
        readStatusLine(line);
    else if (line.isEmpty())
        finishHead();
    else if (m_answer.headers.size() >= kMostHeaders)
        m_status = Status::TooLong;
    else if (!m_answer.takeHeader(line))
        m_status = Status::Malformed;
}

void HttpAnswerParser::readStatusLine(QByteArrayView line)
{
    // "HTTP/1.1 101", a blank and the phrase; some leave out the blank with the phrase.
    constexpr qsizetype kLeastBytes = 12;
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    const bool isWellFormed = line.size() >= kLeastBytes && isDigit(line[7]) && line[8] == ' '
        && std::all_of(line.begin() + 9, line.begin() + kLeastBytes, isDigit)
        && (line.size() == kLeastBytes || line[kLeastBytes] == ' ');
    const int status = isWellFormed ? line.sliced(9, 3).toInt() : 0;
    if (status < 100) {
        m_status = Status::Malformed;
        return;
    }
    m_answer.minorVersion = line[7] - '0';
    m_answer.status = status;
    m_answer.phrase = trimmedHttp(line.sliced(kLeastBytes)).toByteArray();
    m_isAtStatusLine = false;
}

void HttpAnswerParser::finishHead()
{
    constexpr int kSwitchingProtocols = 101;
    if (m_answer.status >= 200 || m_answer.status == kSwitchingProtocols) {
        m_status = Status::Ready;
        return;
    }
    m_answer = {};
    m_isAtStatusLine = true;
}

} // namespace outcry
