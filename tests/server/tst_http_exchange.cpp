// SPDX-License-Identifier: MIT
#include "server/http/http_exchange.h"
#include "server/http/http_router.h"
#include "tests/support/fake_stream.h"

#include <QRegularExpression>
#include <QTest>

#include <functional>
#include <memory>

using namespace outcry;

namespace {

/// Writes down what comes and answers it with its target, unless told to wait.
class FakeRouter final : public HttpRouter
{
public:
    bool answersAtOnce = true;
    QByteArrayList requests;
    int ended = 0;
    std::function<void(HttpExchange &)> deed;

    void requestReceived(HttpExchange &exchange, const HttpRequest &request) override
    {
        requests.append(request.method + ' ' + request.target + ' ' + request.body);
        if (deed)
            deed(exchange);
        else if (answersAtOnce)
            answer(exchange);
    }
    void exchangeEnded(HttpExchange &) override { ++ended; }

    void answer(HttpExchange &exchange)
    {
        HttpResponse response;
        response.body = requests.last();
        exchange.respond(response);
    }
};

/// One connection and its router.
struct Stage
{
    FakeRouter router;
    FakeStream stream;
    HttpExchange *exchange = nullptr;

    explicit Stage(const HttpLimits &limits = {})
    {
        auto made = std::make_unique<HttpExchange>(stream, router, limits);
        exchange = made.get();
        stream.setListener(std::move(made));
    }
};

QByteArray get(const QByteArray &target, const QByteArray &more = {})
{
    return "GET " + target + " HTTP/1.1\r\nHost: here\r\n" + more + "\r\n";
}

QByteArray statusLine(const QByteArray &bytes)
{
    return bytes.left(bytes.indexOf('\r'));
}

} // namespace

class HttpExchangeTest : public QObject
{
    Q_OBJECT

private slots:
    void aRequestIsAnsweredAndTheConnectionStays();
    void requestsInPiecesAreAnswered();
    void pipelinedRequestsAreAnsweredInOrder();
    void lateAnswersKeepTheOrder();
    void aSecondAnswerIsIgnored();
    void keepAlive_data();
    void keepAlive();
    void headGetsNoBody();
    void aDateIsGiven();
    void malformedRequestsAreAnsweredThenClosed_data();
    void malformedRequestsAreAnsweredThenClosed();
    void aGoodRequestBeforeABadOneIsAnswered();
    void theExpectedWordIsGivenOnce();
    void anUpgradeGetsTheGluedBytes();
    void anUpgradeLaterGetsWhatCameMeanwhile();
    void aSilentConnectionIsAnswered408();
    void aDribbledHeadDoesNotOutliveTheDeadline();
    void anIdleConnectionIsClosedQuietly();
    void aNewRequestGetsItsOwnDeadline();
    void anAnswerThatNeverComesIs503();
    void aLiftedDeadlineWaits();
    void aLostConnectionIsToldOnce();
    void whoeverSendsTooFarAheadIsCutOff();
    void aClientThatDoesNotReadIsNotReadEither();
};

void HttpExchangeTest::aRequestIsAnsweredAndTheConnectionStays()
{
    Stage stage;

    stage.stream.receive(get("/a"));

    QCOMPARE(stage.router.requests, QByteArrayList{"GET /a "});
    const QByteArray sent = stage.stream.takeSent();
    QCOMPARE(statusLine(sent), "HTTP/1.1 200 OK");
    QVERIFY(sent.contains("\r\nConnection: keep-alive\r\n"));
    QVERIFY(sent.endsWith("\r\n\r\nGET /a "));
    QVERIFY(!stage.stream.isClosing());
    QCOMPARE(stage.router.ended, 0);
}

void HttpExchangeTest::requestsInPiecesAreAnswered()
{
    const QByteArray bytes
        = get("/a") + "POST /b HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\nxyz" + get("/c");
    for (qsizetype piece = 1; piece < bytes.size(); piece += 3) {
        Stage stage;
        stage.stream.receiveInPieces(bytes, piece);
        QCOMPARE(stage.router.requests, (QByteArrayList{"GET /a ", "POST /b xyz", "GET /c "}));
        QCOMPARE(stage.stream.takeSent().count("HTTP/1.1 200 OK"), 3);
    }
}

void HttpExchangeTest::pipelinedRequestsAreAnsweredInOrder()
{
    Stage stage;
    QByteArray bytes;
    for (int i = 0; i < 300; ++i)
        bytes += get("/" + QByteArray::number(i));

    stage.stream.receive(bytes);

    const QByteArray sent = stage.stream.takeSent();
    QCOMPARE(stage.router.requests.size(), 300);
    qsizetype last = -1;
    for (int i = 0; i < 300; ++i) {
        const qsizetype at = sent.indexOf("GET /" + QByteArray::number(i) + ' ');
        QVERIFY(at > last);
        last = at;
    }
}

void HttpExchangeTest::lateAnswersKeepTheOrder()
{
    Stage stage;
    stage.router.answersAtOnce = false;

    stage.stream.receive(get("/a") + get("/b"));
    stage.stream.receive(get("/c"));
    QCOMPARE(stage.router.requests, QByteArrayList{"GET /a "});
    stage.router.answer(*stage.exchange);
    QCOMPARE(stage.router.requests, (QByteArrayList{"GET /a ", "GET /b "}));
    stage.router.answer(*stage.exchange);
    QCOMPARE(stage.router.requests.last(), "GET /c ");
    QCOMPARE(stage.stream.takeSent().count("200 OK"), 2);
}

void HttpExchangeTest::aSecondAnswerIsIgnored()
{
    Stage stage;
    stage.router.deed = [&](HttpExchange &exchange) {
        stage.router.answer(exchange);
        stage.router.answer(exchange);
    };

    stage.stream.receive(get("/a"));

    QCOMPARE(stage.stream.takeSent().count("200 OK"), 1);
}

void HttpExchangeTest::keepAlive_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<bool>("isKept");
    QTest::newRow("1.1") << get("/") << true;
    QTest::newRow("1.1 close") << get("/", "Connection: Close\r\n") << false;
    QTest::newRow("1.1 close in a list") << get("/", "Connection: te, close\r\n") << false;
    QTest::newRow("1.0") << QByteArray("GET / HTTP/1.0\r\n\r\n") << false;
    QTest::newRow("1.0 keep-alive")
        << QByteArray("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n") << true;
}

void HttpExchangeTest::keepAlive()
{
    QFETCH(QByteArray, request);
    QFETCH(bool, isKept);
    Stage stage;

    stage.stream.receive(request + request);

    QCOMPARE(stage.router.requests.size(), isKept ? 2 : 1);
    QCOMPARE(stage.stream.takeSent().contains("\r\nConnection: close\r\n"), !isKept);
    QCOMPARE(stage.stream.end() == FakeStream::End::AfterWriting, !isKept);
    QCOMPARE(stage.router.ended, isKept ? 0 : 1);
}

void HttpExchangeTest::headGetsNoBody()
{
    Stage stage;

    stage.stream.receive("HEAD /a HTTP/1.1\r\nHost: h\r\n\r\n");

    const QByteArray sent = stage.stream.takeSent();
    QVERIFY(sent.contains("\r\nContent-Length: 8\r\n"));
    QVERIFY(sent.endsWith("\r\n\r\n"));
}

void HttpExchangeTest::aDateIsGiven()
{
    Stage stage;

    stage.stream.receive(get("/"));

    const QRegularExpression date(
        QStringLiteral("\r\nDate: (Mon|Tue|Wed|Thu|Fri|Sat|Sun), \\d\\d [A-Z][a-z]{2} 20\\d\\d "
                       "\\d\\d:\\d\\d:\\d\\d GMT\r\n"));
    QVERIFY(date.match(QString::fromLatin1(stage.stream.takeSent())).hasMatch());
}

void HttpExchangeTest::malformedRequestsAreAnsweredThenClosed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("status");
    QTest::newRow("noise") << QByteArray("\x16\x03\x01\x02")
                           << QByteArray("HTTP/1.1 400 Bad Request");
    QTest::newRow("no host") << QByteArray("GET / HTTP/1.1\r\n\r\n")
                             << QByteArray("HTTP/1.1 400 Bad Request");
    QTest::newRow("long head") << get("/" + QByteArray(20'000, 'x'))
                               << QByteArray("HTTP/1.1 431 Request Header Fields Too Large");
    QTest::newRow("long body") << get("/", "Content-Length: 70000\r\n")
                               << QByteArray("HTTP/1.1 413 Content Too Large");
    QTest::newRow("version") << QByteArray("GET / HTTP/3.0\r\n")
                             << QByteArray("HTTP/1.1 505 HTTP Version Not Supported");
}

void HttpExchangeTest::malformedRequestsAreAnsweredThenClosed()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, status);
    Stage stage;

    stage.stream.receive(bytes + get("/late"));
    stage.stream.tick(1'000'000);

    const QByteArray sent = stage.stream.takeSent();
    QCOMPARE(statusLine(sent), status);
    QVERIFY(sent.contains("\r\nConnection: close\r\n"));
    QVERIFY(sent.indexOf("\r\n\r\n") + 10 < sent.size());
    QCOMPARE(sent.count("Content-Length"), 1);
    QVERIFY(stage.router.requests.isEmpty());
    QCOMPARE(stage.stream.end(), FakeStream::End::AfterWriting);
    QCOMPARE(stage.router.ended, 1);
}

void HttpExchangeTest::aGoodRequestBeforeABadOneIsAnswered()
{
    Stage stage;

    stage.stream.receive(get("/good") + "bad\r\n\r\n");

    const QByteArray sent = stage.stream.takeSent();
    QVERIFY(sent.startsWith("HTTP/1.1 200"));
    QVERIFY(sent.contains("HTTP/1.1 400"));
}

void HttpExchangeTest::theExpectedWordIsGivenOnce()
{
    Stage stage;

    stage.stream.receive(
        "POST /a HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n");
    QCOMPARE(stage.stream.takeSent(), "HTTP/1.1 100 Continue\r\n\r\n");
    stage.stream.tick(1);
    stage.stream.receive("xy");
    QVERIFY(stage.stream.takeSent().isEmpty());
    stage.stream.receive("z");

    QCOMPARE(stage.router.requests, QByteArrayList{"POST /a xyz"});
    QVERIFY(stage.stream.takeSent().startsWith("HTTP/1.1 200"));
}

void HttpExchangeTest::anUpgradeGetsTheGluedBytes()
{
    const QByteArray bytes = get("/ws") + QByteArray("\x81\x80\x01\x02\x03\x04glued", 11);
    for (qsizetype piece = 1; piece <= bytes.size(); ++piece) {
        Stage stage;
        QByteArray leftover;
        stage.router.deed = [&](HttpExchange &exchange) { leftover = exchange.takeLeftover(); };
        const qsizetype headBytes = get("/ws").size();
        stage.stream.receiveInPieces(bytes, piece);
        QCOMPARE(stage.router.requests.size(), 1);
        const qsizetype arrived = qMin(bytes.size(), (headBytes + piece - 1) / piece * piece);
        QCOMPARE(leftover, bytes.sliced(headBytes, arrived - headBytes));
        // Nothing of the exchange is left alive.
        stage.stream.tick(1'000'000);
        stage.stream.lose();
        QVERIFY(stage.stream.takeSent().isEmpty());
        QCOMPARE(stage.router.ended, 0);
    }
}

void HttpExchangeTest::anUpgradeLaterGetsWhatCameMeanwhile()
{
    Stage stage;
    stage.router.answersAtOnce = false;

    stage.stream.receive(get("/ws") + "ab");
    stage.stream.receive("cd");

    QCOMPARE(stage.exchange->takeLeftover(), "abcd");
    QVERIFY(!stage.stream.isClosing());
}

void HttpExchangeTest::aSilentConnectionIsAnswered408()
{
    Stage stage;

    stage.stream.tick(5'000'000);
    stage.stream.tick(5'009'999);
    QVERIFY(!stage.stream.isClosing());
    stage.stream.tick(5'010'000);

    QCOMPARE(statusLine(stage.stream.takeSent()), "HTTP/1.1 408 Request Timeout");
    QCOMPARE(stage.stream.end(), FakeStream::End::AfterWriting);
    QCOMPARE(stage.router.ended, 1);
}

void HttpExchangeTest::aDribbledHeadDoesNotOutliveTheDeadline()
{
    Stage stage;
    for (int second = 0; second <= 10; ++second) {
        stage.stream.tick(second * 1'000);
        stage.stream.receive("x");
    }

    QCOMPARE(statusLine(stage.stream.takeSent()), "HTTP/1.1 408 Request Timeout");
}

void HttpExchangeTest::anIdleConnectionIsClosedQuietly()
{
    Stage stage;
    stage.stream.receive(get("/"));
    stage.stream.takeSent();

    stage.stream.tick(100);
    stage.stream.tick(30'099);
    QVERIFY(!stage.stream.isClosing());
    stage.stream.tick(30'100);

    QVERIFY(stage.stream.takeSent().isEmpty());
    QCOMPARE(stage.stream.end(), FakeStream::End::AfterWriting);
}

void HttpExchangeTest::aNewRequestGetsItsOwnDeadline()
{
    Stage stage;
    stage.stream.receive(get("/"));
    stage.stream.tick(0);
    stage.stream.tick(29'000);
    stage.stream.receive("GET /");
    stage.stream.takeSent();

    stage.stream.tick(30'000);
    stage.stream.tick(39'999);
    QVERIFY(!stage.stream.isClosing());
    stage.stream.tick(40'000);

    QCOMPARE(statusLine(stage.stream.takeSent()), "HTTP/1.1 408 Request Timeout");
}

void HttpExchangeTest::anAnswerThatNeverComesIs503()
{
    Stage stage;
    stage.router.answersAtOnce = false;
    stage.stream.receive(get("/"));

    stage.stream.tick(0);
    stage.stream.tick(30'000);

    QCOMPARE(statusLine(stage.stream.takeSent()), "HTTP/1.1 503 Service Unavailable");
    QCOMPARE(stage.router.ended, 1);
    stage.router.answer(*stage.exchange);
    QVERIFY(stage.stream.takeSent().isEmpty());
}

void HttpExchangeTest::aLiftedDeadlineWaits()
{
    HttpLimits limits;
    limits.requestMs = 0;
    Stage stage(limits);

    stage.stream.tick(0);
    stage.stream.tick(1'000'000'000);

    QVERIFY(!stage.stream.isClosing());
}

void HttpExchangeTest::aLostConnectionIsToldOnce()
{
    Stage stage;
    stage.router.answersAtOnce = false;
    stage.stream.receive(get("/"));

    stage.stream.lose();
    stage.router.answer(*stage.exchange);

    QCOMPARE(stage.router.ended, 1);
    QVERIFY(stage.stream.takeSent().isEmpty());
}

void HttpExchangeTest::whoeverSendsTooFarAheadIsCutOff()
{
    Stage stage;
    stage.router.answersAtOnce = false;
    stage.stream.receive(get("/"));

    for (int i = 0; i < 1'000 && !stage.stream.isClosing(); ++i)
        stage.stream.receive(QByteArray(1'000, 'x'));

    QCOMPARE(stage.stream.end(), FakeStream::End::Aborted);
    QVERIFY(stage.stream.bytesRead() < 200'000);
    QCOMPARE(stage.router.ended, 1);
}

void HttpExchangeTest::aClientThatDoesNotReadIsNotReadEither()
{
    Stage stage;
    stage.stream.setStuck(true);
    stage.router.deed = [](HttpExchange &exchange) {
        HttpResponse response;
        response.body = QByteArray(400'000, 'b');
        exchange.respond(response);
    };

    stage.stream.receive(get("/").repeated(10));
    QCOMPARE(stage.router.requests.size(), 3);
    stage.stream.setStuck(false);

    QCOMPARE(stage.router.requests.size(), 10);
    QCOMPARE(stage.stream.takeSent().count("200 OK"), 10);
}

QTEST_APPLESS_MAIN(HttpExchangeTest)
#include "tst_http_exchange.moc"
