// SPDX-License-Identifier: MIT
#include "client/web_socket_upgrade.h"
#include "codecs/web_socket_accept.h"

#include <QTest>

using namespace outcry;
using Verdict = WebSocketUpgrade::Verdict;

Q_DECLARE_METATYPE(outcry::WebSocketUpgrade::Verdict)

class WebSocketUpgradeTest : public QObject
{
    Q_OBJECT

private slots:
    void theRequestIsAsTheStandardWantsIt();
    void hostAndTargetFollowTheAddress_data();
    void hostAndTargetFollowTheAddress();
    void everyKeyIsFresh();
    void answersAreJudged_data();
    void answersAreJudged();
    void answersAreReadInAnyPieces();
    void whatFollowsTheAnswerIsLeft();
    void heedlessHeadsAreBounded_data();
    void heedlessHeadsAreBounded();
    void aForeignProtocolIsToldAtItsFirstBytes();
    void announcementsArePassedOver();
};

static const QUrl kUrl(QStringLiteral("ws://desk.example:8181/ws"));
static const QByteArray kKeyName = "\r\nSec-WebSocket-Key: ";

static QByteArray keyOf(const WebSocketUpgrade &upgrade)
{
    const QByteArray request = upgrade.request();
    return request.mid(request.indexOf(kKeyName) + kKeyName.size(), 24);
}

/// A right answer, but for what a test exchanges in it; ACCEPT stands for the right value.
static QByteArray answerTo(const WebSocketUpgrade &upgrade, QByteArray answer)
{
    return answer.replace("ACCEPT", webSocketAccept(keyOf(upgrade)));
}

static const QByteArray kStart = "HTTP/1.1 101 Switching Protocols\r\n";
static const QByteArray kUpgrade = "Upgrade: websocket\r\n";
static const QByteArray kConnection = "Connection: Upgrade\r\n";
static const QByteArray kAccept = "Sec-WebSocket-Accept: ACCEPT\r\n";
static const QByteArray kGood = kStart + kUpgrade + kConnection + kAccept + "\r\n";

void WebSocketUpgradeTest::theRequestIsAsTheStandardWantsIt()
{
    const WebSocketUpgrade upgrade(kUrl, {"v1.outcry", "v0.outcry"});

    QCOMPARE(upgrade.request(),
             "GET /ws HTTP/1.1\r\nHost: desk.example:8181\r\nUpgrade: websocket\r\nConnection: "
             "Upgrade\r\n"
             "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: "
                 + keyOf(upgrade) + "\r\nSec-WebSocket-Protocol: v1.outcry, v0.outcry\r\n\r\n");
    QVERIFY(!WebSocketUpgrade(kUrl, {}).request().contains("Protocol"));
}

void WebSocketUpgradeTest::hostAndTargetFollowTheAddress_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QByteArray>("start");
    const auto row = [](const char *name, const QString &url, const QByteArray &target,
                        const QByteArray &host) {
        QTest::newRow(name) << url
                            << QByteArray("GET " + target + " HTTP/1.1\r\nHost: " + host + "\r\n");
    };
    row("no port", u"ws://desk.example/ws"_qs, "/ws", "desk.example");
    row("no path", u"ws://desk.example:80"_qs, "/", "desk.example:80");
    row("a query", u"wss://desk.example/a/b?c=d&e"_qs, "/a/b?c=d&e", "desk.example");
    row("blanks and beyond", u"ws://desk.example/a b\r\nX: y?ä"_qs, "/a%20b%0D%0AX:%20y?%C3%A4",
        "desk.example");
    row("a name beyond ASCII", u"ws://bücher.example/ws"_qs, "/ws", "xn--bcher-kva.example");
    row("IPv4", u"ws://127.0.0.1:8181/ws"_qs, "/ws", "127.0.0.1:8181");
    row("IPv6", u"ws://[::1]:8181/ws"_qs, "/ws", "[::1]:8181");
    row("a zone", u"ws://[fe80::1%25eth0]/ws"_qs, "/ws", "[fe80::1]");
    row("name and password", u"ws://ann:secret@desk.example/ws"_qs, "/ws", "desk.example");
    row("a fragment", u"ws://desk.example/ws#here"_qs, "/ws", "desk.example");
}

void WebSocketUpgradeTest::hostAndTargetFollowTheAddress()
{
    QFETCH(QString, url);
    QFETCH(QByteArray, start);
    const QByteArray request = WebSocketUpgrade(QUrl(url), {}).request();

    QCOMPARE(request.first(std::min(request.size(), start.size())), start);
}

void WebSocketUpgradeTest::everyKeyIsFresh()
{
    QByteArrayList keys;
    for (int i = 0; i < 100; ++i) {
        const QByteArray key = keyOf(WebSocketUpgrade(kUrl, {}));
        QVERIFY(isWebSocketKey(key));
        QVERIFY(!keys.contains(key));
        keys.append(key);
    }
}

void WebSocketUpgradeTest::answersAreJudged_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<QString>("fault");
    const auto good = [](const char *name, const QByteArray &answer) {
        QTest::newRow(name) << answer << Verdict::Accepted << QString();
    };
    const auto bad = [](const char *name, const QByteArray &answer, const QString &fault) {
        QTest::newRow(name) << answer << Verdict::Broken << fault;
    };
    good("as it should be", kGood);
    good("in other letters",
         kStart + "upgrade: WebSocket\r\nCONNECTION: upgrade\r\n" + kAccept + "\r\n");
    good("kept alive",
         kStart + kUpgrade + "Connection: keep-alive, Upgrade\r\n" + kAccept + "\r\n");
    good("our subprotocol",
         kStart + kUpgrade + kConnection + kAccept + "Sec-WebSocket-Protocol: v1.outcry\r\n\r\n");
    good("without a phrase", "HTTP/1.1 101\r\n" + kUpgrade + kConnection + kAccept + "\r\n");
    good("blanks around a value",
         kStart + kUpgrade + kConnection + "Sec-WebSocket-Accept:\t ACCEPT \t\r\n\r\n");

    bad("HTTP/1.0", "HTTP/1.0 101 X\r\n" + kUpgrade + kConnection + kAccept + "\r\n",
        u"HTTP/1.0"_qs);
    bad("no Upgrade", kStart + kConnection + kAccept + "\r\n", u"Upgrade"_qs);
    bad("another Upgrade", kStart + "Upgrade: h2c\r\n" + kConnection + kAccept + "\r\n",
        u"Upgrade"_qs);
    bad("no Connection", kStart + kUpgrade + kAccept + "\r\n", u"Connection"_qs);
    bad("another Connection", kStart + kUpgrade + "Connection: close\r\n" + kAccept + "\r\n",
        u"Connection"_qs);
    const QString accept = u"Sec-WebSocket-Accept"_qs;
    bad("no accept", kStart + kUpgrade + kConnection + "\r\n", accept);
    bad("wrong accept",
        kStart + kUpgrade + kConnection
            + "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\n",
        accept);
    bad("accept twice", kStart + kUpgrade + kConnection + kAccept + kAccept + "\r\n", accept);
    bad("an extension",
        kStart + kUpgrade + kConnection + kAccept
            + "Sec-WebSocket-Extensions: permessage-deflate\r\n\r\n",
        u"Sec-WebSocket-Extensions"_qs);
    const QString protocol = u"Sec-WebSocket-Protocol"_qs;
    bad("another subprotocol",
        kStart + kUpgrade + kConnection + kAccept + "Sec-WebSocket-Protocol: v9.other\r\n\r\n",
        protocol);
    bad("two subprotocols",
        kStart + kUpgrade + kConnection + kAccept
            + "Sec-WebSocket-Protocol: v1.outcry\r\nSec-WebSocket-Protocol: v1.outcry\r\n\r\n",
        protocol);

    const QString noHttp = u"does not speak HTTP"_qs;
    bad("SSH", "SSH-2.0-OpenSSH_9.2\r\n", noHttp);
    bad("TLS", QByteArray("\x15\x03\x01\x00\x02\x02\x46", 7), noHttp);
    bad("HTTP/2", "HTTP/2 101\r\n", noHttp);
    const QString malformed = u"malformed"_qs;
    bad("no status", "HTTP/1.1\r\n", malformed);
    bad("a status of words", "HTTP/1.1 OK fine\r\n", malformed);
    bad("a status of four digits", "HTTP/1.1 1010 X\r\n", malformed);
    bad("a status below 100", "HTTP/1.1 099 X\r\n", malformed);
    bad("lines that end in LF", "HTTP/1.1 101 X\nUpgrade: websocket\n\n", malformed);
    bad("a NUL", kStart + QByteArray("X: a\0b\r\n", 8), malformed);
    bad("a CR in a line", kStart + "X: a\rb\r\n", malformed);
    bad("a header without a colon", kStart + "hello\r\n", malformed);
    bad("a blank before the colon", kStart + "Upgrade : websocket\r\n", malformed);
    bad("a folded line", kStart + "X: a\r\n b\r\n", malformed);

    for (const char *status :
         {"200 OK", "301 Moved Permanently", "404 Not Found", "426 Upgrade Required", "503"})
        QTest::newRow(status) << QByteArray("HTTP/1.1 " + QByteArray(status)
                                            + "\r\nContent-Length: 2\r\n\r\n")
                              << Verdict::Declined << QString();
}

void WebSocketUpgradeTest::answersAreJudged()
{
    QFETCH(QByteArray, answer);
    QFETCH(QString, fault);
    WebSocketUpgrade upgrade(kUrl, {"v1.outcry"});
    const QByteArray bytes = answerTo(upgrade, answer);
    QByteArrayView rest = bytes;

    QTEST(upgrade.feed(rest), "verdict");
    QVERIFY2(upgrade.fault().contains(fault), qPrintable(upgrade.fault()));
    QCOMPARE(upgrade.fault().isEmpty(), fault.isEmpty());
    if (answer.startsWith("HTTP/1.1 404"))
        QCOMPARE(upgrade.answer().phrase, QByteArray("Not Found"));
    if (answer.startsWith("HTTP/1.1 503"))
        QCOMPARE(upgrade.answer().status, 503);
}

void WebSocketUpgradeTest::answersAreReadInAnyPieces()
{
    for (qsizetype piece = 1; piece < kGood.size(); ++piece) {
        WebSocketUpgrade upgrade(kUrl, {});
        const QByteArray bytes = answerTo(upgrade, kGood);
        Verdict verdict = Verdict::NeedMore;
        for (qsizetype at = 0; at < bytes.size(); at += piece) {
            QCOMPARE(verdict, Verdict::NeedMore);
            QByteArrayView rest
                = QByteArrayView(bytes).sliced(at, std::min(piece, bytes.size() - at));
            verdict = upgrade.feed(rest);
            QVERIFY(rest.isEmpty());
        }
        QCOMPARE(verdict, Verdict::Accepted);
    }
}

void WebSocketUpgradeTest::whatFollowsTheAnswerIsLeft()
{
    WebSocketUpgrade upgrade(kUrl, {});
    const QByteArray bytes = answerTo(upgrade, kGood) + "frames";
    QByteArrayView rest = bytes;

    QCOMPARE(upgrade.feed(rest), Verdict::Accepted);
    QCOMPARE(rest, QByteArrayView("frames"));
}

void WebSocketUpgradeTest::heedlessHeadsAreBounded_data()
{
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<QByteArray>("unit");
    QTest::newRow("an endless status line") << QByteArray("HTTP/1.1 101 ") << QByteArray("x");
    QTest::newRow("an endless line") << kStart + "X: " << QByteArray("x");
    QTest::newRow("endless headers") << kStart << QByteArray("X: y\r\n");
    QTest::newRow("endless announcements")
        << QByteArray() << QByteArray("HTTP/1.1 100 Continue\r\n\r\n");
}

void WebSocketUpgradeTest::heedlessHeadsAreBounded()
{
    QFETCH(QByteArray, start);
    QFETCH(QByteArray, unit);
    WebSocketUpgrade upgrade(kUrl, {});
    QByteArrayView rest = start;
    Verdict verdict = rest.isEmpty() ? Verdict::NeedMore : upgrade.feed(rest);
    qsizetype fed = start.size();
    while (verdict == Verdict::NeedMore && fed < 100'000) {
        rest = unit;
        verdict = upgrade.feed(rest);
        fed += unit.size();
    }

    QCOMPARE(verdict, Verdict::Broken);
    QVERIFY(upgrade.fault().contains(u"too long"));
    QVERIFY(fed <= HttpAnswerParser::kMostHeadBytes + unit.size());
}

void WebSocketUpgradeTest::aForeignProtocolIsToldAtItsFirstBytes()
{
    WebSocketUpgrade upgrade(kUrl, {});
    QByteArrayView bytes = "HTTq";

    QCOMPARE(upgrade.feed(bytes), Verdict::Broken);
}

void WebSocketUpgradeTest::announcementsArePassedOver()
{
    WebSocketUpgrade upgrade(kUrl, {});
    const QByteArray bytes = answerTo(
        upgrade,
        "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nUpgrade: other\r\n\r\n" + kGood);
    QByteArrayView rest = bytes;

    QCOMPARE(upgrade.feed(rest), Verdict::Accepted);
}

QTEST_GUILESS_MAIN(WebSocketUpgradeTest)
#include "tst_web_socket_upgrade.moc"
