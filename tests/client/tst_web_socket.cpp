// SPDX-License-Identifier: MIT
#include "raw_server.h"
#include "tests/support/web_socket_log.h"
#include "web_socket_ear.h"

#include <QDeadlineTimer>
#include <QTest>

#include <algorithm>
#include <set>

using namespace outcry;
using Kind = WebSocketEnding::Kind;

/// The client against a server that sends whatever a test wants, byte by byte.
class WebSocketTest : public QObject
{
    Q_OBJECT

private slots:
    void aConversationSurvivesEveryCut();
    void whatBreaksTheRulesIsRefused_data();
    void whatBreaksTheRulesIsRefused();
    void anAddressOfIpv6Works();
    void whatIsSentArrivesInOrderUnderFreshMasks();
    void aLongTextIsOneFrame();
    void everyPingIsAnswered();
    void whoDoesNotReadGetsOnlyTheNewestPong();
    void aBacklogIsBounded();
    void silenceIsMeasured();
};

static QByteArray hex(const char *digits)
{
    return QByteArray::fromHex(digits);
}

/// Writes so that the other side reads these bytes alone.
static void writePiece(QTcpSocket &socket, QByteArrayView bytes)
{
    socket.write(bytes.data(), bytes.size());
    socket.flush();
    QCoreApplication::processEvents();
}

void WebSocketTest::aConversationSurvivesEveryCut()
{
    const QByteArray word = "Grüße, 漢字 und 🎉";
    // The first cut is inside of a character, the ping inside of the message.
    const QByteArray frames = RawServer::frame('\x01', word.first(3))
        + RawServer::frame('\x89', "ping") + RawServer::frame('\x00', word.sliced(3, 8))
        + RawServer::frame('\x00', "") + RawServer::frame('\x80', word.sliced(11))
        + RawServer::frame('\x8a', "unasked") + RawServer::frame('\x82', "\x01\xff")
        + RawServer::text(QByteArray(300, 'x')) + RawServer::text("")
        + RawServer::close(1000, "bye");
    const QByteArrayList expected{
        "opened", "text " + word, "pong unasked", "binary \x01\xff", "text " + QByteArray(300, 'x'),
        "text ",  "ended"};
    const auto run = [&](auto send) {
        RawServer server([&](QTcpSocket &socket, const QByteArray &head) {
            send(socket, RawServer::upgrade(head, {}) + frames);
        });
        WebSocketEar ear(server.url());
        ear.socket.open();
        QTRY_COMPARE(readAsServer(server.heard), QByteArrayList({"pong ping", "close 1000 "}));
        server.socket()->disconnectFromHost();
        QTRY_VERIFY(ear.hasEnded());
        QCOMPARE(ear.lines, expected);
        QCOMPARE(ear.ending.kind, Kind::Closed);
        QCOMPARE(ear.ending.closeCode, quint16(1000));
        QCOMPARE(ear.ending.reason, u"bye"_qs);
    };

    run([](QTcpSocket &socket, const QByteArray &bytes) {
        for (qsizetype at = 0; at < bytes.size(); ++at)
            writePiece(socket, QByteArrayView(bytes).sliced(at, 1));
    });
    const qsizetype size
        = RawServer::upgrade("sec-websocket-key: x\r\n", {}).size() + frames.size();
    for (qsizetype cut = 0; cut < size; ++cut) {
        run([cut](QTcpSocket &socket, const QByteArray &bytes) {
            writePiece(socket, QByteArrayView(bytes).first(cut));
            writePiece(socket, QByteArrayView(bytes).sliced(cut));
        });
        if (QTest::currentTestFailed()) {
            qWarning() << "cut at" << cut;
            return;
        }
    }
}

void WebSocketTest::whatBreaksTheRulesIsRefused_data()
{
    QTest::addColumn<QByteArray>("frames");
    QTest::addColumn<int>("code");
    QTest::newRow("first reserved bit") << hex("c10161") << 1002;
    QTest::newRow("second reserved bit") << hex("a10161") << 1002;
    QTest::newRow("third reserved bit") << hex("910161") << 1002;
    for (const int opcode : {3, 4, 5, 6, 7, 11, 12, 13, 14, 15})
        QTest::addRow("opcode %d", opcode) << QByteArray(1, char(0x80 | opcode)) + '\0' << 1002;
    QTest::newRow("masked") << hex("818101020304") + char('a' ^ 1) << 1002;
    QTest::newRow("a length too long by two bytes")
        << hex("817e007d") + QByteArray(125, 'x') << 1002;
    QTest::newRow("a length too long by eight bytes")
        << hex("817f000000000000ffff") + QByteArray(65535, 'x') << 1002;
    QTest::newRow("the top bit of a length") << hex("817f8000000000000000") << 1002;
    QTest::newRow("a control frame of 126 bytes") << hex("897e007e") + QByteArray(126, 'x') << 1002;
    QTest::newRow("a ping in fragments") << hex("0900") << 1002;
    QTest::newRow("nothing to continue") << hex("8000") << 1002;
    QTest::newRow("a message inside another") << hex("010161810161") << 1002;
    QTest::newRow("broken UTF-8") << hex("8102c328") << 1007;
    QTest::newRow("a surrogate") << hex("8103eda080") << 1007;
    QTest::newRow("UTF-8 broken over fragments") << hex("0101c3800128") << 1007;
    QTest::newRow("UTF-8 that lacks its rest") << hex("0102c3a08001c3") << 1007;
    QTest::newRow("UTF-8 broken in a frame that is not whole") << hex("817d61ff") << 1007;
    QTest::newRow("a frame too long") << hex("827f00000000000f4241") << 1009;
    QTest::newRow("fragments too long")
        << hex("027f00000000000f4240") + QByteArray(1'000'000, 'x') + hex("800161") << 1009;
    QTest::newRow("a goodbye of one byte") << hex("880103") << 1002;
    for (const int code : {0, 999, 1004, 1005, 1006, 1015, 1016, 2999, 5000, 65535})
        QTest::addRow("goodbye with %d", code) << RawServer::close(code, {}) << 1002;
    QTest::newRow("goodbye with broken UTF-8") << RawServer::close(1000, "\xff") << 1007;
}

void WebSocketTest::whatBreaksTheRulesIsRefused()
{
    QFETCH(QByteArray, frames);
    QFETCH(int, code);
    // What comes behind is not read any more.
    RawServer server(
        RawServer::saying(RawServer::text("before") + frames + RawServer::text("behind")));
    WebSocketEar ear(server.url());
    ear.socket.open();

    QTRY_VERIFY(ear.hasEnded());
    QCOMPARE(ear.lines, QByteArrayList({"opened", "text before", "ended"}));
    QCOMPARE(ear.ending.kind, Kind::Failed);
    QCOMPARE(int(ear.ending.closeCode), code);
    QVERIFY(!ear.ending.reason.isEmpty());
    QTRY_COMPARE(
        readAsServer(server.heard),
        QByteArrayList({"close " + QByteArray::number(code) + ' ' + ear.ending.reason.toUtf8()}));
}

void WebSocketTest::anAddressOfIpv6Works()
{
    RawServer server(RawServer::saying(RawServer::text("six")), QHostAddress::LocalHostIPv6);
    if (!server.isListening())
        QSKIP("this machine has no IPv6");
    WebSocketEar ear(server.url());
    ear.socket.open();

    QTRY_COMPARE(ear.lines, QByteArrayList({"opened", "text six"}));
    QVERIFY(server.head.contains("\r\nHost: [::1]:" + QByteArray::number(server.url().port())
                                 + "\r\n"));
}

/// The masks of frames shorter than 126 bytes.
static QByteArrayList masksIn(QByteArrayView bytes)
{
    QByteArrayList masks;
    for (; bytes.size() >= 6; bytes = bytes.sliced(6 + (bytes[1] & 0x7f)))
        masks.append(bytes.sliced(2, 4).toByteArray());
    return masks;
}

void WebSocketTest::whatIsSentArrivesInOrderUnderFreshMasks()
{
    RawServer server(RawServer::saying({}));
    WebSocketEar ear(server.url());
    ear.socket.open();
    QTRY_VERIFY(ear.isOpen());
    QByteArrayList expected;
    for (int i = 0; i < 200; ++i) {
        expected << "text " + QByteArray::number(i) << "binary " + QByteArray(i % 90, '\xff');
        ear.socket.sendText(QByteArray::number(i));
        ear.socket.sendBinary(QByteArray(i % 90, '\xff'));
    }

    QTRY_COMPARE(readAsServer(server.heard), expected);
    const QByteArrayList masks = masksIn(server.heard);
    QCOMPARE(masks.size(), 400);
    // Two alike among 400 of four billion would be seen once in 54,000 runs.
    QVERIFY(std::set<QByteArray>(masks.begin(), masks.end()).size() >= 399);
}

void WebSocketTest::aLongTextIsOneFrame()
{
    RawServer server(RawServer::saying({}));
    WebSocketEar ear(server.url());
    ear.socket.open();
    QTRY_VERIFY(ear.isOpen());
    const QByteArray word = 'a' + QString(500'000, QChar(0x6F22)).toUtf8();
    ear.socket.sendText(word);
    QVERIFY(ear.socket.backlogBytes() > 0);

    QTRY_COMPARE(server.heard.size(), word.size() + 14);
    QVERIFY(readAsServer(server.heard) == QByteArrayList{"text " + word});
    QCOMPARE(ear.socket.backlogBytes(), 0);
}

void WebSocketTest::everyPingIsAnswered()
{
    QByteArray pings;
    QByteArrayList pongs;
    for (int i = 0; i < 10; ++i) {
        const QByteArray payload(i * 12, char('a' + i));
        pings += RawServer::frame('\x89', payload);
        pongs << "pong " + payload;
    }
    RawServer server(RawServer::saying(pings));
    WebSocketEar ear(server.url());
    ear.socket.open();

    QTRY_COMPARE(readAsServer(server.heard), pongs);
}

void WebSocketTest::whoDoesNotReadGetsOnlyTheNewestPong()
{
    RawServer server(RawServer::saying({}));
    WebSocketEar ear(server.url());
    ear.socket.open();
    QTRY_VERIFY(ear.isOpen());
    // More than the system's buffers take.
    server.socket()->setReadBufferSize(1);
    ear.socket.sendBinary(QByteArray(20'000'000, 'x'));
    QByteArray pings;
    for (int i = 0; i < 1000; ++i)
        pings += RawServer::frame('\x89', QByteArray::number(i));
    server.socket()->write(pings + RawServer::text("done"));
    QTRY_VERIFY(ear.lines.contains("text done"));
    QVERIFY(ear.socket.backlogBytes() > 1'000'000);
    server.socket()->setReadBufferSize(0);
    server.heard += server.socket()->readAll();

    QTRY_VERIFY(server.heard.size() > 20'000'014);
    QTRY_COMPARE(readAsServer(server.heard).value(1), QByteArray("pong 999"));
    QCOMPARE(readAsServer(server.heard).size(), 2);
}

void WebSocketTest::aBacklogIsBounded()
{
    RawServer server(RawServer::saying({}));
    WebSocket::Options options = quickSocketOptions();
    options.mostBacklogBytes = 1'000'000;
    WebSocketEar ear(server.url(), options);
    ear.socket.open();
    QTRY_VERIFY(ear.isOpen());
    server.socket()->setReadBufferSize(1);
    for (int i = 0; i < 100; ++i)
        ear.socket.sendBinary(QByteArray(100'000, 'x'));
    QVERIFY(!ear.hasEnded());

    QTRY_VERIFY(ear.hasEnded());
    QCOMPARE(ear.ending.kind, Kind::BrokenOff);
    QVERIFY(!ear.ending.reason.isEmpty());
}

void WebSocketTest::silenceIsMeasured()
{
    RawServer server(RawServer::saying({}));
    WebSocketEar ear(server.url());
    QCOMPARE(ear.socket.silentMs(), 0);
    ear.socket.open();
    QTRY_VERIFY(ear.isOpen());
    QTRY_VERIFY(ear.socket.silentMs() > 50);
    const qint64 before = ear.socket.silentMs();
    // Part of a frame is a sign of life, too.
    server.socket()->write(hex("810a61"));
    const QDeadlineTimer patience(30'000);
    while (ear.socket.silentMs() >= before && !patience.hasExpired())
        QCoreApplication::processEvents();
    QVERIFY(!patience.hasExpired());
    QCOMPARE(ear.lines, QByteArrayList{"opened"});
}

QTEST_GUILESS_MAIN(WebSocketTest)
#include "tst_web_socket.moc"
