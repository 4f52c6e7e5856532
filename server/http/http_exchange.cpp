// SPDX-License-Identifier: MIT
#include "server/http/http_exchange.h"

#include "server/http/http_router.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace outcry {

// A client that asks without reading the answers is not listened to either, from here on. Small
// answers to as many requests as fit into one read stay below this.
static constexpr qsizetype kMostBacklogBytes = 1024 * 1024;

static QString translated(const char *text)
{
    return QCoreApplication::translate("outcry", text);
}

HttpExchange::HttpExchange(Stream &stream, HttpRouter &router, const HttpLimits &limits)
    : m_stream(stream)
    , m_router(router)
    , m_limits(limits)
    , m_parser(limits)
{
}

void HttpExchange::bytesReceived(QByteArrayView bytes)
{
    if (m_phase == Phase::Ended)
        return;
    if (isIdle() && m_hasAnswered)
        m_sinceMs = -1;
    if (m_kept.isEmpty()) {
        m_rest = bytes;
    } else {
        m_kept.append(bytes);
        m_rest = m_kept;
    }
    proceed();
}

void HttpExchange::backlogCleared()
{
    proceed();
}

/// Reads and hands over requests until one is not whole or not answered yet, and keeps what is
/// left.
void HttpExchange::proceed()
{
    if (m_isProceeding)
        return;
    m_isProceeding = true;
    while (m_phase == Phase::Reading && !m_rest.isEmpty()
           && m_stream.backlogBytes() <= kMostBacklogBytes) {
        if (!readRequest())
            break;
    }
    m_isProceeding = false;
    if (m_phase == Phase::Ended)
        m_rest = {};
    if (m_rest.data() != m_kept.constData() || m_rest.size() != m_kept.size()) {
        // The copy comes first: the rest may lie in m_kept itself.
        m_kept = m_rest.toByteArray();
        m_rest = m_kept;
    }
    const qint64 most = m_limits.headBytes + m_limits.bodyBytes;
    if (m_limits.headBytes > 0 && m_limits.bodyBytes > 0 && m_kept.size() > 2 * most) {
        // Whoever sends that much ahead of the answers will not be read to the end.
        end();
        m_stream.abort();
    }
}

/// True if a request was handed over.
bool HttpExchange::readRequest()
{
    const auto status = m_parser.feed(m_rest);
    if (status == HttpRequestParser::Status::Broken) {
        refuse(m_parser.errorStatus(), translated(m_parser.errorText()));
        return false;
    }
    if (status == HttpRequestParser::Status::NeedMore) {
        promiseToContinue();
        return false;
    }
    const HttpRequest request = m_parser.takeRequest();
    m_phase = Phase::Answering;
    m_sinceMs = -1;
    m_isHead = request.method == "HEAD";
    m_isKeptAlive = isKeptAlive(request);
    m_hasPromisedToContinue = false;
    m_router.requestReceived(*this, request);
    return true;
}

void HttpExchange::promiseToContinue()
{
    if (m_hasPromisedToContinue || !m_parser.isAwaitingContinue())
        return;
    m_hasPromisedToContinue = true;
    m_stream.write("HTTP/1.1 100 Continue\r\n\r\n");
}

// RFC 9112 section 9.3.
bool HttpExchange::isKeptAlive(const HttpRequest &request) const
{
    if (request.hasToken("connection", "close"))
        return false;
    return request.minorVersion >= 1 || request.hasToken("connection", "keep-alive");
}

void HttpExchange::respond(const HttpResponse &response)
{
    if (m_phase != Phase::Answering)
        return;
    m_phase = Phase::Reading;
    m_sinceMs = -1;
    m_hasAnswered = true;
    write(response, m_isKeptAlive);
    proceed();
}

void HttpExchange::refuse(int status, const QString &text)
{
    // A server that is too busy is not the client's fault.
    if (m_phase == Phase::Reading)
        m_router.requestRefused(*this, status, text);
    HttpResponse response;
    response.status = status;
    response.body = text.toUtf8() + '\n';
    // Once a request is read its method counts; before that nobody knows, and a body harms nobody.
    m_isHead = m_isHead && m_phase == Phase::Answering;
    write(response, false);
}

void HttpExchange::write(HttpResponse response, bool isKeptAlive)
{
    // RFC 9110 section 6.6.1.
    const QDateTime now = QDateTime::currentDateTimeUtc();
    response.headers.emplaceBack(
        "Date", QLocale::c().toString(now, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'").toLatin1());
    m_stream.write(response.toBytes(isKeptAlive, m_isHead));
    if (isKeptAlive)
        return;
    m_stream.closeAfterWriting();
    end();
}

QByteArray HttpExchange::takeLeftover()
{
    m_phase = Phase::Ended;
    const QByteArray leftover = m_rest.toByteArray();
    m_rest = {};
    return leftover;
}

void HttpExchange::end()
{
    if (m_phase == Phase::Ended)
        return;
    m_phase = Phase::Ended;
    m_rest = {};
    m_router.exchangeEnded(*this);
}

void HttpExchange::streamClosed()
{
    end();
}

bool HttpExchange::isIdle() const
{
    return m_phase == Phase::Reading && !m_parser.hasBegun();
}

qint64 HttpExchange::limitMs() const
{
    if (m_phase == Phase::Answering)
        return m_limits.answerMs;
    return isIdle() && m_hasAnswered ? m_limits.idleMs : m_limits.requestMs;
}

void HttpExchange::tick(qint64 steadyMs)
{
    proceed();
    if (m_phase == Phase::Ended)
        return;
    if (m_sinceMs < 0)
        m_sinceMs = steadyMs;
    const qint64 limit = limitMs();
    if (limit == 0 || steadyMs - m_sinceMs < limit)
        return;
    if (m_phase == Phase::Answering)
        return refuse(
            503,
            translated(QT_TRANSLATE_NOOP("outcry", "The server is too busy. Try again later.")));
    if (!isIdle() || !m_hasAnswered)
        return refuse(
            408, translated(QT_TRANSLATE_NOOP("outcry", "The request did not arrive in time.")));
    m_stream.closeAfterWriting();
    end();
}

} // namespace outcry
