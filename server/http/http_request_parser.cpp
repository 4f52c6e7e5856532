// SPDX-License-Identifier: MIT
#include "server/http/http_request_parser.h"

#include <QtGlobal>

#include <algorithm>

namespace outcry {

HttpRequestParser::HttpRequestParser(const HttpLimits &limits)
    : m_limits(limits)
{
}

HttpRequestParser::Status HttpRequestParser::feed(QByteArrayView &bytes)
{
    while (!bytes.isEmpty() && m_stage != Stage::Ready && m_stage != Stage::Broken) {
        if (m_stage == Stage::Body || m_stage == Stage::ChunkBytes)
            takeBody(bytes);
        else
            takeLine(bytes);
    }
    if (m_stage == Stage::Broken)
        return Status::Broken;
    return m_stage == Stage::Ready ? Status::Ready : Status::NeedMore;
}

HttpRequest HttpRequestParser::takeRequest()
{
    Q_ASSERT(m_stage == Stage::Ready);
    m_stage = Stage::RequestLine;
    m_headBytes = 0;
    m_trailerBytes = 0;
    return std::exchange(m_request, {});
}

bool HttpRequestParser::isAtBody() const
{
    return m_stage != Stage::RequestLine && m_stage != Stage::Headers;
}

bool HttpRequestParser::isAwaitingContinue() const
{
    const bool isBodyDue = m_stage == Stage::Body || m_stage == Stage::ChunkSize;
    return isBodyDue && m_request.minorVersion >= 1 && m_request.body.isEmpty()
        && m_request.headerCount("expect") > 0;
}

void HttpRequestParser::fail(int status, const char *text)
{
    m_stage = Stage::Broken;
    m_errorStatus = status;
    m_errorText = text;
    m_line.clear();
}

void HttpRequestParser::takeLine(QByteArrayView &bytes)
{
    // A TLS hello or other noise has no line end; its first byte tells.
    const bool isAtStart = m_stage == Stage::RequestLine && m_line.isEmpty();
    if (isAtStart && !isHttpTokenChar(bytes[0]) && bytes[0] != '\r' && bytes[0] != '\n')
        return fail(400, QT_TRANSLATE_NOOP("outcry", "This is not an HTTP request."));
    const qsizetype end = bytes.indexOf('\n');
    const qsizetype size = end < 0 ? bytes.size() : end + 1;
    if (isTooLong(size))
        return;
    const QByteArrayView part = bytes.first(size);
    bytes = bytes.sliced(size);
    if (end >= 0 && m_line.isEmpty())
        return obeyLine(part);
    m_line.append(part);
    if (end >= 0)
        obeyLine(std::exchange(m_line, {}));
}

// Chunk sizes are not kept and only bound by line; trailers count like a head of their own.
bool HttpRequestParser::isTooLong(qsizetype more)
{
    constexpr qint64 kMostChunkLineBytes = 256;
    if (m_stage == Stage::ChunkSize || m_stage == Stage::ChunkEnd) {
        if (m_line.size() + more > kMostChunkLineBytes)
            fail(400, QT_TRANSLATE_NOOP("outcry", "The size line of a chunk is too long."));
        return m_stage == Stage::Broken;
    }
    qint64 &counted = isAtBody() ? m_trailerBytes : m_headBytes;
    counted += more;
    if (m_limits.headBytes > 0 && counted > m_limits.headBytes)
        fail(431, QT_TRANSLATE_NOOP("outcry", "The head of the request is too long."));
    return m_stage == Stage::Broken;
}

void HttpRequestParser::obeyLine(QByteArrayView lineWithEnd)
{
    // RFC 9112 section 2.2 allows a lone LF as well; we refuse it, because a proxy before us may
    // count differently.
    if (!lineWithEnd.endsWith("\r\n"))
        return fail(400, QT_TRANSLATE_NOOP("outcry", "A line does not end in CR LF."));
    const QByteArrayView line = lineWithEnd.chopped(2);
    if (!isHttpText(line))
        return fail(400, QT_TRANSLATE_NOOP("outcry", "A control character stands in the head."));
    switch (m_stage) {
    case Stage::RequestLine:
        return readRequestLine(line);
    case Stage::Headers:
        return line.isEmpty() ? finishHead() : readHeader(line);
    case Stage::ChunkSize:
        return readChunkSize(line);
    case Stage::ChunkEnd:
        m_stage = Stage::ChunkSize;
        if (!line.isEmpty())
            fail(400, QT_TRANSLATE_NOOP("outcry", "A chunk is longer than it says."));
        return;
    default:
        // Trailers carry nothing we need; the empty line behind them ends the request.
        if (line.isEmpty())
            m_stage = Stage::Ready;
    }
}

void HttpRequestParser::readRequestLine(QByteArrayView line)
{
    // RFC 9112 section 2.2: an empty line before the request is to be ignored; some clients send
    // one after a body.
    if (line.isEmpty())
        return;
    const qsizetype first = line.indexOf(' ');
    const qsizetype last = line.lastIndexOf(' ');
    if (first < 0 || last == first)
        return fail(400,
                    QT_TRANSLATE_NOOP("outcry",
                                      "The request line needs a method, a target and a version."));
    const QByteArrayView method = line.first(first);
    const QByteArrayView target = line.sliced(first + 1, last - first - 1);
    const auto isVisible = [](char c) { return c > 0x20 && c < 0x7f; };
    if (!isHttpToken(method))
        return fail(400, QT_TRANSLATE_NOOP("outcry", "The method is not a word."));
    if (target.isEmpty() || !std::all_of(target.cbegin(), target.cend(), isVisible))
        return fail(400,
                    QT_TRANSLATE_NOOP("outcry",
                                      "The target holds characters that must be percent-encoded."));
    if (!readVersion(line.sliced(last + 1)))
        return;
    m_request.method = method.toByteArray();
    readTarget(target);
    m_stage = Stage::Headers;
}

bool HttpRequestParser::readVersion(QByteArrayView version)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    const bool isWellFormed = version.size() == 8 && version.startsWith("HTTP/")
        && isDigit(version[5]) && version[6] == '.' && isDigit(version[7]);
    if (!isWellFormed)
        fail(400, QT_TRANSLATE_NOOP("outcry", "The request line must end in HTTP/1.1."));
    else if (version[5] != '1')
        fail(505, QT_TRANSLATE_NOOP("outcry", "Only HTTP/1.1 and HTTP/1.0 are spoken here."));
    // RFC 9110 section 2.5: a higher minor version is read as the highest known one.
    m_request.minorVersion = isWellFormed && version[7] == '0' ? 0 : 1;
    return m_stage != Stage::Broken;
}

void HttpRequestParser::readTarget(QByteArrayView target)
{
    m_request.target = target.toByteArray();
    // RFC 9112 section 3.2.2: the whole address must be accepted too; its host was sent as Host as
    // well.
    for (const QByteArrayView scheme : {QByteArrayView("http://"), QByteArrayView("https://")}) {
        if (target.first(qMin(target.size(), scheme.size())).compare(scheme, Qt::CaseInsensitive)
            != 0)
            continue;
        const QByteArrayView rest = target.sliced(scheme.size());
        const auto pathStart
            = std::find_if(rest.cbegin(), rest.cend(), [](char c) { return c == '/' || c == '?'; });
        target = rest.sliced(pathStart - rest.cbegin());
        break;
    }
    const qsizetype question = target.indexOf('?');
    m_request.path = (question < 0 ? target : target.first(question)).toByteArray();
    if (question >= 0)
        m_request.query = target.sliced(question + 1).toByteArray();
    if (m_request.path.isEmpty())
        m_request.path = "/";
}

void HttpRequestParser::readHeader(QByteArrayView line)
{
    if (line.front() == ' ' || line.front() == '\t')
        return fail(400, QT_TRANSLATE_NOOP("outcry", "Folded header lines are not accepted."));
    if (m_limits.headers > 0 && m_request.headers.size() >= m_limits.headers)
        return fail(431, QT_TRANSLATE_NOOP("outcry", "The request has too many headers."));
    if (!m_request.takeHeader(line))
        fail(400,
             QT_TRANSLATE_NOOP("outcry",
                               "A header line needs a name, directly followed by a colon."));
}

void HttpRequestParser::finishHead()
{
    checkHost();
    if (m_stage != Stage::Broken)
        beginBody();
    const QByteArray expectation = m_request.header("expect");
    if (m_stage != Stage::Broken && !expectation.isEmpty()
        && expectation.compare("100-continue", Qt::CaseInsensitive) != 0) {
        fail(417, QT_TRANSLATE_NOOP("outcry", "Nothing but 100-continue can be expected here."));
    }
}

// RFC 9112 section 3.2.
void HttpRequestParser::checkHost()
{
    const int count = m_request.headerCount("host");
    if (count > 1 || (count == 0 && m_request.minorVersion >= 1))
        fail(400, QT_TRANSLATE_NOOP("outcry", "The request needs exactly one Host header."));
}

// RFC 9112 section 6.3.
void HttpRequestParser::beginBody()
{
    const int encodings = m_request.headerCount("transfer-encoding");
    const int lengths = m_request.headerCount("content-length");
    if (encodings > 0 && lengths > 0)
        return fail(400,
                    QT_TRANSLATE_NOOP("outcry",
                                      "Content-Length and Transfer-Encoding exclude each other."));
    if (lengths > 1)
        return fail(400, QT_TRANSLATE_NOOP("outcry", "There is more than one Content-Length."));
    if (encodings > 0)
        return beginChunkedBody();
    if (lengths > 0)
        return beginSizedBody(m_request.header("content-length"));
    m_stage = Stage::Ready;
}

void HttpRequestParser::beginSizedBody(const QByteArray &length)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (length.isEmpty() || !std::all_of(length.cbegin(), length.cend(), isDigit))
        return fail(400, QT_TRANSLATE_NOOP("outcry", "Content-Length is not a number."));
    bool isSmallEnough = false;
    m_missingBytes = length.toLongLong(&isSmallEnough);
    if (!isSmallEnough || (m_limits.bodyBytes > 0 && m_missingBytes > m_limits.bodyBytes))
        return fail(413, QT_TRANSLATE_NOOP("outcry", "The body of the request is too long."));
    m_stage = m_missingBytes > 0 ? Stage::Body : Stage::Ready;
}

void HttpRequestParser::beginChunkedBody()
{
    if (m_request.minorVersion == 0)
        return fail(400, QT_TRANSLATE_NOOP("outcry", "HTTP/1.0 knows no Transfer-Encoding."));
    const QByteArrayList encodings = m_request.tokens("transfer-encoding");
    if (encodings.size() != 1 || encodings.first().compare("chunked", Qt::CaseInsensitive) != 0)
        return fail(
            501, QT_TRANSLATE_NOOP("outcry", "The only Transfer-Encoding understood is chunked."));
    m_stage = Stage::ChunkSize;
}

void HttpRequestParser::readChunkSize(QByteArrayView line)
{
    const QByteArrayView digits
        = trimmedHttp(line.first(line.contains(';') ? line.indexOf(';') : line.size()));
    const auto isHexDigit = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    };
    if (digits.isEmpty() || !std::all_of(digits.cbegin(), digits.cend(), isHexDigit))
        return fail(
            400, QT_TRANSLATE_NOOP("outcry", "The size of a chunk is not a hexadecimal number."));
    bool isSmallEnough = false;
    m_missingBytes = digits.toByteArray().toLongLong(&isSmallEnough, 16);
    const qint64 room = m_limits.bodyBytes - m_request.body.size();
    if (!isSmallEnough || (m_limits.bodyBytes > 0 && m_missingBytes > room))
        return fail(413, QT_TRANSLATE_NOOP("outcry", "The body of the request is too long."));
    m_stage = m_missingBytes > 0 ? Stage::ChunkBytes : Stage::Trailer;
}

void HttpRequestParser::takeBody(QByteArrayView &bytes)
{
    const auto size = qsizetype(qMin<qint64>(bytes.size(), m_missingBytes));
    m_request.body.append(bytes.first(size));
    bytes = bytes.sliced(size);
    m_missingBytes -= size;
    if (m_missingBytes == 0)
        m_stage = m_stage == Stage::Body ? Stage::Ready : Stage::ChunkEnd;
}

} // namespace outcry
