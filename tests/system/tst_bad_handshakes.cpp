// SPDX-License-Identifier: MIT
#include "tests/support/raw_client.h"
#include "tests/system/running_server.h"

#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <csignal>
#include <memory>
#include <vector>

using namespace outcry;

/// What is no handshake, or none that can be accepted, is answered with the HTTP status that says
/// why; others are served meanwhile and afterwards.
class BadHandshakesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void aBadRequestIsToldItsStatus_data();
    void aBadRequestIsToldItsStatus();
    void aPathWithoutWebSocketWantsOne();
    void halfARequestIsForgottenWithItsConnection_data();
    void halfARequestIsForgottenWithItsConnection();
    void aSlowHeadIsCutOff();
    void oneByteAtATimeIsAHandshake();
    void aFrameGluedToTheHandshakeIsHeard();
    void badRequestsAreLoggedThreeAMinute_data();
    void badRequestsAreLoggedThreeAMinute();
    void cleanup();

private:
    RunningServer m_server{{u"--limit"_qs, u"handshake=800ms"_qs}};
    /// Waits for the rest of a head as long as it takes.
    RunningServer m_patientServer{{u"--limit"_qs, u"handshake=off"_qs}};
};

namespace {

/// A good handshake with one thing changed.
QByteArray changed(const char *what, const char *into, const QByteArray &path = "/")
{
    QByteArray head = RawClient::handshake(path);
    if (!head.contains(what))
        qFatal("the handshake has no %s", what);
    return head.replace(what, into);
}

QByteArray withHeader(const QByteArray &line)
{
    return RawClient::handshake("/").chopped(2) + line + "\r\n\r\n";
}

} // namespace

void BadHandshakesTest::initTestCase()
{
    QVERIFY(m_server.start());
    QVERIFY(m_patientServer.start());
}

/// After every test the server still serves, and has logged nothing of it line by line.
void BadHandshakesTest::cleanup()
{
    QVERIFY(isHealthy(m_server));
    QVERIFY2(m_server.logLineCount() < 10, m_server.log().constData());
}

void BadHandshakesTest::aBadRequestIsToldItsStatus_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const QByteArray &request, int status) {
        QTest::newRow(name) << request << status;
    };
    const QByteArray key = "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==";

    row("noise", QByteArray::fromHex("16030100f5010000f10303") + "\r\n\r\n", 400);
    row("words", "hello there\r\n\r\n", 400);
    row("lone line feeds", "GET / HTTP/1.1\nHost: here\n\n", 400);
    row("control character", "GET / HTTP/1.1\r\nHost: he\x01re\r\n\r\n", 400);
    row("folded header", withHeader("X-Long: a\r\n b"), 400);
    row("blank before the colon", withHeader("X-Odd : a"), 400);
    row("no host", "GET / HTTP/1.1\r\n\r\n", 400);
    row("two hosts", withHeader("Host: there"), 400);
    row("two lengths",
        "POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n", 400);
    row("length and chunks",
        "POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
        400);
    row("fragment in the target", changed("GET /", "GET /#top"), 400);
    row("no key", changed("Sec-WebSocket-Key", "X-Key"), 400);
    row("two keys", withHeader(key), 400);
    row("short key", changed("dGhlIHNhbXBsZSBub25jZQ==", "c2hvcnQ="), 400);
    row("Connection without Upgrade", changed("Connection: Upgrade", "Connection: keep-alive"),
        400);
    row("HTTP/1.0", changed("HTTP/1.1", "HTTP/1.0"), 400);
    row("unknown subprotocols", withHeader("Sec-WebSocket-Protocol: chat, v9.outcry"), 400);
    row("unknown subprotocol at our door", RawClient::handshake("/ws", "v9.outcry"), 400);
    row("unknown path", RawClient::handshake("/nowhere"), 404);
    row("path of another case", RawClient::handshake("/ECHO"), 404);
    row("path climbing", RawClient::handshake("/echo/../ws"), 404);
    row("post", changed("GET /", "POST /"), 405);
    row("deleted health", "DELETE /healthz HTTP/1.1\r\nHost: here\r\n\r\n", 405);
    row("giant body", "POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 99999999999\r\n\r\n", 413);
    row("plain", "GET / HTTP/1.1\r\nHost: here\r\n\r\n", 426);
    row("other version", changed("Version: 13", "Version: 8"), 426);
    row("no version", changed("Sec-WebSocket-Version", "X-Version"), 426);
    row("long header", withHeader("X-Long: " + QByteArray(20'000, 'x')), 431);
    row("long target", "GET /" + QByteArray(20'000, 'x') + " HTTP/1.1\r\nHost: here\r\n\r\n", 431);
    row("endless first line", QByteArray(20'000, 'G'), 431);
    row("many headers", withHeader(QByteArray("X: y\r\n").repeated(200) + "X: y"), 431);
    row("unknown encoding", "POST / HTTP/1.1\r\nHost: here\r\nTransfer-Encoding: gzip\r\n\r\n",
        501);
    row("HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505);
    row("good", RawClient::handshake("/"), 101);
    row("good with a list", changed("Connection: Upgrade", "Connection: keep-alive, uPgRaDe"), 101);
}

void BadHandshakesTest::aBadRequestIsToldItsStatus()
{
    QFETCH(QByteArray, request);
    QFETCH(int, status);
    RawClient client(m_server.port());

    client.send(request);
    QTRY_VERIFY_WITH_TIMEOUT(!client.status().isEmpty(), kPatienceMs);

    const QByteArray expected = "HTTP/1.1 " + QByteArray::number(status) + ' ';
    QVERIFY2(client.status().startsWith(expected), client.status().constData());
    if (status == 426)
        QVERIFY(client.head().contains("Sec-WebSocket-Version: 13\r\n"));
    if (status == 405)
        QVERIFY(client.head().contains("Allow: "));
    if (status != 101)
        QTRY_VERIFY_WITH_TIMEOUT(client.body().endsWith('\n'), kPatienceMs);
}

void BadHandshakesTest::aPathWithoutWebSocketWantsOne()
{
    for (const char *path : {"/", "/ws", "/echo", "/tutorial"}) {
        RawClient client(m_server.port());
        client.send(QByteArray("GET ") + path + " HTTP/1.1\r\nHost: here\r\n\r\n");
        QTRY_VERIFY_WITH_TIMEOUT(client.status().startsWith("HTTP/1.1 426 "), kPatienceMs);
    }
}

void BadHandshakesTest::halfARequestIsForgottenWithItsConnection_data()
{
    QTest::addColumn<QByteArray>("part");
    const QByteArray whole = RawClient::handshake("/");
    for (const qsizetype size : {0, 1, 3, 16, 40, 90})
        QTest::addRow("%lld bytes", static_cast<long long>(size)) << whole.first(size);
    QTest::newRow("all but the last byte") << whole.chopped(1);
}

void BadHandshakesTest::halfARequestIsForgottenWithItsConnection()
{
    QFETCH(QByteArray, part);
    // Many, because the server opens and closes a few descriptors of its own.
    constexpr int kMany = 40;
    constexpr int kFew = 10;
    const int idle = m_patientServer.descriptorCount();
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < kMany; ++i) {
        clients.push_back(std::make_unique<RawClient>(m_patientServer.port()));
        clients.back()->send(part);
    }
    QTRY_VERIFY_WITH_TIMEOUT(m_patientServer.descriptorCount() > idle + kMany - kFew, kPatienceMs);

    for (const auto &client : clients)
        client->vanish();

    QTRY_VERIFY_WITH_TIMEOUT(m_patientServer.descriptorCount() < idle + kFew, kPatienceMs);
}

/// A head that never ends is a way to hold connections for ever ("slow loris").
void BadHandshakesTest::aSlowHeadIsCutOff()
{
    RawClient client(m_server.port());
    client.send("GET / HTTP/1.1\r\nHost: here\r\n");
    QTimer drip;
    connect(&drip, &QTimer::timeout, &client.socket(), [&client] { client.send("X: y\r\n"); });
    drip.start(50);

    QTRY_VERIFY_WITH_TIMEOUT(!client.status().isEmpty(), kPatienceMs);
    drip.stop();

    QVERIFY2(client.status().startsWith("HTTP/1.1 408 "), client.status().constData());
    QTRY_VERIFY_WITH_TIMEOUT(client.hasEnded(), kPatienceMs);
}

void BadHandshakesTest::oneByteAtATimeIsAHandshake()
{
    RawClient client(m_server.port());
    QTRY_COMPARE_WITH_TIMEOUT(client.socket().state(), QAbstractSocket::ConnectedState,
                              kPatienceMs);
    client.socket().setSocketOption(QAbstractSocket::LowDelayOption, 1);
    for (const char byte : RawClient::handshake("/echo")) {
        client.send(QByteArray(1, byte));
        client.socket().flush();
    }

    QTRY_VERIFY_WITH_TIMEOUT(client.status().startsWith("HTTP/1.1 101 "), kPatienceMs);
}

void BadHandshakesTest::aFrameGluedToTheHandshakeIsHeard()
{
    RawClient client(m_server.port());
    client.send(RawClient::handshake("/echo") + RawClient::textFrame("glued"));

    QTRY_COMPARE_WITH_TIMEOUT(client.texts(), QByteArrayList{"glued"}, kPatienceMs);
}

void BadHandshakesTest::badRequestsAreLoggedThreeAMinute_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("logged");
    QTest::newRow("no request") << QByteArray("\x1b[31mzebra GET\r\n\r\n") << QByteArray("status 400: ");
    QTest::newRow("short key") << changed("dGhlIHNhbXBsZSBub25jZQ==", "\x1b[31mzebra")
                               << QByteArray("status 400: ");
    QTest::newRow("subprotocol") << RawClient::handshake("/ws", "zebra") << QByteArray("status 400: ");
    QTest::newRow("version") << changed("Version: 13", "Version: zebra") << QByteArray("status 426: ");
    QTest::newRow("path") << RawClient::handshake("/zebra") << QByteArray("status 404: ");
}

void BadHandshakesTest::badRequestsAreLoggedThreeAMinute()
{
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, logged);
    RunningServer server;
    QVERIFY(server.start());

    for (int i = 0; i < 5; ++i) {
        RawClient client(server.port());
        client.send(request);
        QTRY_VERIFY_WITH_TIMEOUT(!client.status().isEmpty(), kPatienceMs);
    }
    // What is told at the end comes behind all that was told before.
    server.signal(SIGTERM);
    QVERIFY(server.waitForEnd());

    QCOMPARE(server.log().count("Request of 127.0.0.1 refused with " + logged), 3);
    QVERIFY2(!server.log().contains("zebra") && !server.log().contains('\x1b'),
             server.log().constData());
}

QTEST_GUILESS_MAIN(BadHandshakesTest)
#include "tst_bad_handshakes.moc"
