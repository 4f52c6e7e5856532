// SPDX-License-Identifier: MIT
#include "raw_server.h"
#include "tests/support/web_socket_log.h"
#include "web_socket_ear.h"

#include <QElapsedTimer>
#include <QTest>

#include <sys/socket.h>

using namespace outcry;
using Kind = WebSocketEnding::Kind;

/// How a WebSocket ends, by either side, and what is told of it.
class WebSocketEndingsTest : public QObject
{
    Q_OBJECT

private slots:
    void goodbyesAreToldAndEchoed_data();
    void goodbyesAreToldAndEchoed();
    void aVanishedServerIsToldApart_data();
    void aVanishedServerIsToldApart();
    void aHalfClosedServerStillHearsUs();
    void anotherAnswerIsToldWithItsStatus_data();
    void anotherAnswerIsToldWithItsStatus();
    void anAnswerAgainstTheRulesIsToldApart();
    void nobodyThereIsToldApart();
    void anAnswerHasItsTime_data();
    void anAnswerHasItsTime();
    void ourGoodbyeEndsTheConnection();
    void ourGoodbyeIsAnsweredInTime();
    void aLongReasonIsCutBetweenCharacters();
    void leavingBeforeItIsOpenIsToldLater_data();
    void leavingBeforeItIsOpenIsToldLater();
    void theOwnerMayEndItInAnySignal_data();
    void theOwnerMayEndItInAnySignal();
};

void WebSocketEndingsTest::goodbyesAreToldAndEchoed_data()
{
    QTest::addColumn<int>("code");
    for (const int code :
         {1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 1012, 1013, 1014, 3000, 4001, 4999})
        QTest::addRow("%d", code) << code;
    QTest::newRow("none") << 1005;
}

void WebSocketEndingsTest::goodbyesAreToldAndEchoed()
{
    QFETCH(int, code);
    const bool isEmpty = code == 1005;
    RawServer server(RawServer::saying(isEmpty ? RawServer::frame('\x88', {})
                                               : RawServer::close(code, "grüß dich")));
    WebSocketEar ear(server.url());
    ear.socket.open();

    QTRY_VERIFY(ear.hasEnded());
    QCOMPARE(ear.ending.kind, Kind::Closed);
    QCOMPARE(int(ear.ending.closeCode), code);
    QCOMPARE(ear.ending.reason, isEmpty ? QString() : u"grüß dich"_qs);
    QTRY_COMPARE(readAsServer(server.heard),
                 QByteArrayList({"close " + QByteArray::number(code) + ' '}));
}

void WebSocketEndingsTest::aVanishedServerIsToldApart_data()
{
    QTest::addColumn<QByteArray>("frames");
    QTest::addColumn<bool>("isReset");
    for (const bool isReset : {false, true}) {
        const char *const how = isReset ? "reset" : "ended";
        QTest::addRow("%s between frames", how) << RawServer::text("a") << isReset;
        QTest::addRow("%s inside of a head", how)
            << RawServer::text("a") + QByteArray::fromHex("817e01") << isReset;
        QTest::addRow("%s inside of a payload", how)
            << RawServer::text("a") + QByteArray::fromHex("810a6161") << isReset;
        QTest::addRow("%s inside of a message", how)
            << RawServer::text("a") + QByteArray::fromHex("010161") << isReset;
    }
}

void WebSocketEndingsTest::aVanishedServerIsToldApart()
{
    QFETCH(QByteArray, frames);
    QFETCH(bool, isReset);
    RawServer server(RawServer::saying(frames));
    WebSocketEar ear(server.url());
    ear.socket.open();
    QTRY_COMPARE(ear.lines, QByteArrayList({"opened", "text a"}));
    if (isReset) {
        const linger atOnce{1, 0};
        ::setsockopt(int(server.socket()->socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce,
                     sizeof atOnce);
        server.socket()->abort();
    } else {
        server.socket()->disconnectFromHost();
    }

    QTRY_VERIFY(ear.hasEnded());
    QCOMPARE(ear.lines.count("ended"), 1);
    QCOMPARE(ear.ending.kind, Kind::BrokenOff);
    QCOMPARE(ear.ending.closeCode, quint16(1006));
    QCOMPARE(ear.ending.error, QAbstractSocket::RemoteHostClosedError);
    QVERIFY(!ear.ending.reason.isEmpty());
}

void WebSocketEndingsTest::aHalfClosedServerStillHearsUs()
{
    RawServer server([](QTcpSocket &socket, const QByteArray &head) {
        socket.write(RawServer::upgrade(head, {}) + RawServer::frame('\x89', "still here?")
                     + RawServer::close(1001, {}));
        socket.flush();
        ::shutdown(int(socket.socketDescriptor()), SHUT_WR);
    });
    WebSocketEar ear(server.url());
    ear.socket.open();

    QTRY_VERIFY(ear.hasEnded());
    QCOMPARE(ear.ending.kind, Kind::Closed);
    QCOMPARE(ear.ending.closeCode, quint16(1001));
    QTRY_COMPARE(readAsServer(server.heard), QByteArrayList({"pong still here?", "close 1001 "}));
}

void WebSocketEndingsTest::anotherAnswerIsToldWithItsStatus_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("location");
    QTest::addColumn<QString>("words");
    QTest::newRow("a page") << QByteArray("200 OK") << 200 << QString() << u"200 OK"_qs;
    QTest::newRow("not found") << QByteArray("404 Not Found") << 404 << QString()
                               << u"404 Not Found"_qs;
    QTest::newRow("busy") << QByteArray("503 Service Unavailable\r\nRetry-After: 9") << 503
                          << QString() << u"503 Service Unavailable"_qs;
    QTest::newRow("without words") << QByteArray("500") << 500 << QString() << u": 500"_qs;
    QTest::newRow("moved") << QByteArray("301 Moved\r\nLocation: ws://elsewhere.example/ws") << 301
                           << u"ws://elsewhere.example/ws"_qs << u"ws://elsewhere.example/ws"_qs;
    QTest::newRow("moved to nowhere")
        << QByteArray("302 Found") << 302 << QString() << u"302 Found"_qs;
    QTest::newRow("words without end")
        << "404 " + QByteArray(9000, 'x') << 404 << QString() << u"404 xxx"_qs;
}

void WebSocketEndingsTest::anotherAnswerIsToldWithItsStatus()
{
    QFETCH(QByteArray, head);
    QFETCH(QString, words);
    RawServer server([&](QTcpSocket &socket, const QByteArray &) {
        socket.write("HTTP/1.1 " + head + "\r\n\r\nbody");
    });
    WebSocketEar ear(server.url());
    ear.socket.open();

    QTRY_VERIFY(ear.hasEnded());
    QCOMPARE(ear.lines, QByteArrayList{"ended"});
    QCOMPARE(ear.ending.kind, Kind::Declined);
    QTEST(ear.ending.httpStatus, "status");
    QTEST(ear.ending.location, "location");
    QVERIFY2(ear.ending.reason.contains(words), qPrintable(ear.ending.reason));
    QVERIFY(ear.ending.reason.size() < 500);
    // Redirects are not followed.
    QCOMPARE(server.connectionCount(), 1);
}

void WebSocketEndingsTest::anAnswerAgainstTheRulesIsToldApart()
{
    RawServer server([](QTcpSocket &socket, const QByteArray &head) {
        socket.write(RawServer::upgrade(
                         QByteArray(head).replace("Sec-WebSocket-Key: ", "Sec-WebSocket-Key: x"))
                     + RawServer::text("x"));
    });
    WebSocketEar ear(server.url());
    ear.socket.open();

    QTRY_VERIFY(ear.hasEnded());
    QCOMPARE(ear.lines, QByteArrayList{"ended"});
    QCOMPARE(ear.ending.kind, Kind::Misspoken);
    QVERIFY(!ear.ending.reason.isEmpty());
}

void WebSocketEndingsTest::nobodyThereIsToldApart()
{
    QUrl closed;
    {
        RawServer server(RawServer::saying({}));
        closed = server.url();
    }
    WebSocketEar ear(closed);
    ear.socket.open();
    QVERIFY(!ear.hasEnded());
    QTRY_VERIFY(ear.hasEnded());
    QCOMPARE(ear.ending.kind, Kind::Unreached);
    QCOMPARE(ear.ending.error, QAbstractSocket::ConnectionRefusedError);

    WebSocketEar nameless(QUrl(u"ws://nobody.invalid/ws"_qs));
    nameless.socket.open();
    QTRY_VERIFY(nameless.hasEnded());
    QCOMPARE(nameless.ending.error, QAbstractSocket::HostNotFoundError);
}

void WebSocketEndingsTest::anAnswerHasItsTime_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("none") << QByteArray();
    QTest::newRow("half a head") << QByteArray("HTTP/1.1 101 Switching");
}

void WebSocketEndingsTest::anAnswerHasItsTime()
{
    QFETCH(QByteArray, answer);
    RawServer server([&](QTcpSocket &socket, const QByteArray &) { socket.write(answer); });
    WebSocket::Options options = quickSocketOptions();
    options.openWithinMs = 60;
    WebSocketEar ear(server.url(), options);
    ear.socket.open();

    QTRY_VERIFY(ear.hasEnded());
    QCOMPARE(ear.ending.kind, Kind::Unreached);
    QCOMPARE(ear.ending.error, QAbstractSocket::SocketTimeoutError);
}

void WebSocketEndingsTest::ourGoodbyeEndsTheConnection()
{
    RawServer server(RawServer::saying({}));
    WebSocketEar ear(server.url());
    ear.socket.open();
    QTRY_VERIFY(ear.isOpen());
    ear.socket.sendText("last words");
    ear.socket.close(4000, u"enough"_qs);
    ear.socket.close();
    ear.socket.sendText("too late");
    QTRY_COMPARE(readAsServer(server.heard),
                 QByteArrayList({"text last words", "close 4000 enough"}));
    server.socket()->write(RawServer::text("not heard") + RawServer::frame('\x89', "either")
                           + RawServer::close(4000, {}));
    server.socket()->disconnectFromHost();

    QTRY_VERIFY(ear.hasEnded());
    QCOMPARE(ear.lines, QByteArrayList({"opened", "ended"}));
    QCOMPARE(ear.ending.kind, Kind::Left);
    QCOMPARE(ear.ending.closeCode, quint16(4000));
    QCOMPARE(readAsServer(server.heard).size(), 2);
}

void WebSocketEndingsTest::ourGoodbyeIsAnsweredInTime()
{
    RawServer server(RawServer::saying({}));
    WebSocketEar ear(server.url());
    ear.socket.open();
    QTRY_VERIFY(ear.isOpen());
    QElapsedTimer elapsed;
    elapsed.start();
    ear.socket.close();

    QTRY_VERIFY(ear.hasEnded());
    QVERIFY(elapsed.elapsed() >= 50);
    QCOMPARE(ear.ending.kind, Kind::Left);
    QCOMPARE(ear.ending.closeCode, quint16(1006));
    QTRY_COMPARE(server.socket()->state(), QAbstractSocket::UnconnectedState);
}

void WebSocketEndingsTest::aLongReasonIsCutBetweenCharacters()
{
    RawServer server(RawServer::saying({}));
    WebSocketEar ear(server.url());
    ear.socket.open();
    QTRY_VERIFY(ear.isOpen());
    ear.socket.close(1000, QString(100, QChar(0x6F22)));

    QTRY_COMPARE(readAsServer(server.heard),
                 QByteArrayList{"close 1000 " + QString(41, QChar(0x6F22)).toUtf8()});
}

void WebSocketEndingsTest::leavingBeforeItIsOpenIsToldLater_data()
{
    QTest::addColumn<bool>("isOpening");
    QTest::newRow("new") << false;
    QTest::newRow("opening") << true;
}

void WebSocketEndingsTest::leavingBeforeItIsOpenIsToldLater()
{
    QFETCH(bool, isOpening);
    RawServer server(RawServer::saying({}));
    WebSocketEar ear(server.url());
    if (isOpening)
        ear.socket.open();
    ear.socket.sendText("too early");
    ear.socket.close();
    QVERIFY(!ear.hasEnded());

    QTRY_VERIFY(ear.hasEnded());
    QCOMPARE(ear.lines, QByteArrayList{"ended"});
    QCOMPARE(ear.ending.kind, Kind::Left);
    QCOMPARE(ear.ending.closeCode, quint16(0));
}

void WebSocketEndingsTest::theOwnerMayEndItInAnySignal_data()
{
    QTest::addColumn<QByteArray>("when");
    QTest::addColumn<bool>("isAborted");
    QTest::newRow("abort when open") << QByteArray("opened") << true;
    QTest::newRow("abort at a text") << QByteArray("text a") << true;
    QTest::newRow("abort at a pong") << QByteArray("pong c") << true;
    QTest::newRow("close when open") << QByteArray("opened") << false;
    QTest::newRow("close at a text") << QByteArray("text a") << false;
    QTest::newRow("close at a pong") << QByteArray("pong c") << false;
}

void WebSocketEndingsTest::theOwnerMayEndItInAnySignal()
{
    QFETCH(QByteArray, when);
    QFETCH(bool, isAborted);
    const QByteArrayList all{"opened", "text a", "pong c", "text d"};
    RawServer server(RawServer::saying(RawServer::text("a") + RawServer::frame('\x89', "b")
                                       + RawServer::frame('\x8a', "c") + RawServer::text("d")
                                       + RawServer::frame('\x89', "e")));
    WebSocketEar ear(server.url());
    const auto act = [&] {
        if (ear.lines.last() != when)
            return;
        if (isAborted)
            ear.socket.abort();
        else
            ear.socket.close();
    };
    connect(&ear.socket, &WebSocket::opened, this, act);
    connect(&ear.socket, &WebSocket::textReceived, this, act);
    connect(&ear.socket, &WebSocket::pingAnswered, this, act);
    ear.socket.open();
    QTRY_VERIFY(server.socket() && server.socket()->state() == QAbstractSocket::UnconnectedState);

    QByteArrayList expected = all.first(all.indexOf(when) + 1);
    if (!isAborted)
        expected << "ended";
    QCOMPARE(ear.lines, expected);
    if (!isAborted)
        QCOMPARE(readAsServer(server.heard).last(), QByteArray("close 1000 "));
}

QTEST_GUILESS_MAIN(WebSocketEndingsTest)
#include "tst_web_socket_endings.moc"
