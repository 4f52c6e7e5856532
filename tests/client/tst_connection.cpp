// SPDX-License-Identifier: MIT
#include "client/connection.h"

#include "raw_server.h"
#include "scripted_server.h"

#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace outcry;
using Cause = ConnectionState::Cause;

Q_DECLARE_METATYPE(outcry::Ending)

static ClientOptions quickOptions()
{
    ClientOptions options;
    options.connectWithinMs = 300;
    options.pingEveryMs = 30;
    options.silentAfterMs = 200;
    options.closeWithinMs = 200;
    return options;
}

/// The one ending of a connection to this server; a Cause::None one when none came.
static Ending endingOf(const QUrl &url, const ClientOptions &options = quickOptions())
{
    Connection connection(url, options);
    QSignalSpy ended(&connection, &Connection::ended);
    connection.open();
    if (ended.isEmpty())
        ended.wait();
    QCoreApplication::processEvents();
    return ended.count() == 1 ? ended.first().first().value<Ending>() : Ending();
}

class ConnectionTest : public QObject
{
    Q_OBJECT

private slots:
    void aConnectionOpensAndSpeaks();
    void theRoundTripIsMeasured();
    void aClosedPortIsAServerThatIsDown();
    void anUnknownNameIsToldApart();
    void noNetworkIsToldApart();
    void loopbackNeedsNoNetwork();
    void whatIsNoServerOfOursIsFinal_data();
    void whatIsNoServerOfOursIsFinal();
    void aBusyServerIsTriedAgain_data();
    void aBusyServerIsTriedAgain();
    void whoNeverAnswersIsDown_data();
    void whoNeverAnswersIsDown();
    void theServersGoodbyeIsToldWithItsReason_data();
    void theServersGoodbyeIsToldWithItsReason();
    void aKilledServerIsBrokenOff();
    void aSilentServerIsDropped();
    void pongsAreSignsOfLife();
    void closingEndsByTheUser();
    void closingWhileOpeningEndsAtOnce();
    void aServerThatIgnoresGoodbyeIsLeft();
    void aHugeTextIsNotTaken();
    void longTextsWithWideCharactersArrive();
    void brokenUtf8EndsTheConnection();
};

void ConnectionTest::aConnectionOpensAndSpeaks()
{
    ScriptedServer server;
    Connection connection(server.url(), quickOptions());
    QSignalSpy opened(&connection, &Connection::opened);
    QSignalSpy texts(&connection, &Connection::textReceived);
    connection.open();
    QVERIFY(opened.wait());
    connection.send(wire::encode(Request{1, Login{u"ann"_qs, {}}}));

    QTRY_COMPARE(texts.count(), 2);
    QVERIFY(texts.first().first().toString().startsWith(u"{\"type\":\"welcome\""));
}

void ConnectionTest::theRoundTripIsMeasured()
{
    ScriptedServer server;
    Connection connection(server.url(), quickOptions());
    QSignalSpy measured(&connection, &Connection::roundTripMeasured);
    connection.open();

    QTRY_VERIFY(measured.count() >= 3);
    QVERIFY(measured.first().first().toInt() >= 0 && measured.first().first().toInt() < 5000);
}

void ConnectionTest::aClosedPortIsAServerThatIsDown()
{
    ScriptedServer server;
    const QUrl url = server.url();
    server.stop();
    const Ending ending = endingOf(url);

    QCOMPARE(ending.cause, Cause::ServerDown);
    QVERIFY(!ending.isFinal);
}

void ConnectionTest::anUnknownNameIsToldApart()
{
    ClientOptions options = quickOptions();
    options.connectWithinMs = 20'000;
    options.hasNetwork = [] { return true; };
    // RFC 6761 section 6.4: never resolves.
    const Ending ending = endingOf(QUrl(u"ws://nobody.invalid:8181/ws"_qs), options);

    QCOMPARE(ending.cause, Cause::NoSuchHost);
    QVERIFY(!ending.isFinal);
}

void ConnectionTest::noNetworkIsToldApart()
{
    ClientOptions options = quickOptions();
    options.hasNetwork = [] { return false; };
    QCOMPARE(endingOf(QUrl(u"ws://192.0.2.1:8181/ws"_qs), options).cause, Cause::NoNetwork);
}

void ConnectionTest::loopbackNeedsNoNetwork()
{
    ScriptedServer server;
    ClientOptions options = quickOptions();
    options.hasNetwork = [] { return false; };
    for (const QString &host : {u"127.0.0.1"_qs, u"localhost"_qs}) {
        QUrl url = server.url();
        url.setHost(host);
        Connection connection(url, options);
        QSignalSpy opened(&connection, &Connection::opened);
        connection.open();
        QVERIFY(opened.wait());
    }
}

void ConnectionTest::whatIsNoServerOfOursIsFinal_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("a web page") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello");
    QTest::newRow("not found") << QByteArray("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
    QTest::newRow("forbidden") << QByteArray("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n");
    QTest::newRow("bad request") << QByteArray(
        "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
    QTest::newRow("another protocol") << QByteArray("SSH-2.0-Open\r\n");
    QTest::newRow("moved") << QByteArray(
        "HTTP/1.1 301 Moved Permanently\r\nLocation: ws://elsewhere.example/ws\r\n\r\n");
    QTest::newRow("wrong key") << QByteArray(
        "HTTP/1.1 101 X\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        "Sec-WebSocket-Accept: AAAAAAAAAAAAAAAAAAAAAAAAAAA=\r\n\r\n");
    QTest::newRow("no subprotocol") << QByteArray("no subprotocol");
    QTest::newRow("another subprotocol") << QByteArray("another subprotocol");
}

void ConnectionTest::whatIsNoServerOfOursIsFinal()
{
    QFETCH(QByteArray, answer);
    RawServer server([&answer](QTcpSocket &socket, const QByteArray &head) {
        if (answer == "no subprotocol")
            socket.write(RawServer::upgrade(head, {}));
        else if (answer == "another subprotocol")
            socket.write(RawServer::upgrade(head, "v9.other"));
        else
            socket.write(answer);
    });
    const Ending ending = endingOf(server.url());

    QCOMPARE(ending.cause, Cause::NotOurServer);
    QVERIFY(ending.isFinal);
    QVERIFY(!ending.reason.isEmpty());
}

void ConnectionTest::aBusyServerIsTriedAgain_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::newRow("503") << QByteArray("503 Service Unavailable");
    QTest::newRow("502") << QByteArray("502 Bad Gateway");
    QTest::newRow("429") << QByteArray("429 Too Many Requests");
}

void ConnectionTest::aBusyServerIsTriedAgain()
{
    QFETCH(QByteArray, status);
    RawServer server([&status](QTcpSocket &socket, const QByteArray &) {
        socket.write("HTTP/1.1 " + status + "\r\nContent-Length: 0\r\n\r\n");
    });
    const Ending ending = endingOf(server.url());

    QCOMPARE(ending.cause, Cause::ServerDown);
    QVERIFY(!ending.isFinal);
}

void ConnectionTest::whoNeverAnswersIsDown_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("half a head") << QByteArray("HTTP/1.1 101 Switching");
    QTest::newRow("hangs up") << QByteArray("hang up");
}

void ConnectionTest::whoNeverAnswersIsDown()
{
    QFETCH(QByteArray, answer);
    RawServer server([&answer](QTcpSocket &socket, const QByteArray &) {
        if (answer == "hang up")
            socket.disconnectFromHost();
        else
            socket.write(answer);
    });
    const Ending ending = endingOf(server.url());

    QCOMPARE(ending.cause, Cause::ServerDown);
    QVERIFY(!ending.isFinal);
}

void ConnectionTest::theServersGoodbyeIsToldWithItsReason_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("reason");
    QTest::newRow("normal") << 1000 << u"see you"_qs;
    QTest::newRow("going away") << 1001 << u"see you"_qs;
    QTest::newRow("policy") << 1008 << u"see you"_qs;
    QTest::newRow("private") << 4001 << u"see you"_qs;
    QTest::newRow("restart") << 1012 << u"see you"_qs;
    QTest::newRow("too busy") << 1013 << u"see you"_qs;
    QTest::newRow("bad gateway") << 1014 << u"see you"_qs;
}

void ConnectionTest::theServersGoodbyeIsToldWithItsReason()
{
    QFETCH(int, code);
    RawServer server([code](QTcpSocket &socket, const QByteArray &head) {
        socket.write(RawServer::upgrade(head) + RawServer::close(code, "see you"));
        socket.disconnectFromHost();
    });
    const Ending ending = endingOf(server.url());

    QCOMPARE(ending.cause, Cause::Closed);
    QTEST(ending.closeCode, "code");
    QTEST(ending.reason, "reason");
}

void ConnectionTest::aKilledServerIsBrokenOff()
{
    RawServer server([](QTcpSocket &socket, const QByteArray &head) {
        socket.write(RawServer::upgrade(head));
        QTimer::singleShot(50, &socket, [&socket] { socket.abort(); });
    });
    const Ending ending = endingOf(server.url());

    QCOMPARE(ending.cause, Cause::Closed);
    QCOMPARE(ending.closeCode, 1006);
}

void ConnectionTest::aSilentServerIsDropped()
{
    RawServer server(
        [](QTcpSocket &socket, const QByteArray &head) { socket.write(RawServer::upgrade(head)); });
    QElapsedTimer elapsed;
    elapsed.start();

    QCOMPARE(endingOf(server.url()).cause, Cause::Silent);
    QVERIFY(elapsed.elapsed() >= 200);
}

void ConnectionTest::pongsAreSignsOfLife()
{
    ScriptedServer server;
    Connection connection(server.url(), quickOptions());
    QSignalSpy ended(&connection, &Connection::ended);
    QSignalSpy measured(&connection, &Connection::roundTripMeasured);
    connection.open();

    // Twice as many as would fit into the time of silence.
    QTRY_VERIFY(measured.count() >= 14);
    QCOMPARE(ended.count(), 0);
}

void ConnectionTest::closingEndsByTheUser()
{
    ScriptedServer server;
    Connection connection(server.url(), quickOptions());
    QSignalSpy opened(&connection, &Connection::opened);
    QSignalSpy ended(&connection, &Connection::ended);
    connection.open();
    QVERIFY(opened.wait());
    QSignalSpy serverSide(server.socket(), &QWebSocket::disconnected);
    connection.close();
    connection.close();

    QTRY_COMPARE(ended.count(), 1);
    QCOMPARE(ended.first().first().value<Ending>().cause, Cause::ByUser);
    QTRY_COMPARE(serverSide.count(), 1);
    QCOMPARE(int(server.socket()->closeCode()), 1000);
}

void ConnectionTest::closingWhileOpeningEndsAtOnce()
{
    RawServer server([](QTcpSocket &, const QByteArray &) {});
    Connection connection(server.url(), quickOptions());
    QSignalSpy opened(&connection, &Connection::opened);
    QSignalSpy ended(&connection, &Connection::ended);
    connection.open();
    connection.close();

    QTRY_COMPARE(ended.count(), 1);
    QCOMPARE(ended.first().first().value<Ending>().cause, Cause::ByUser);
    QCOMPARE(opened.count(), 0);
}

void ConnectionTest::aServerThatIgnoresGoodbyeIsLeft()
{
    RawServer server(
        [](QTcpSocket &socket, const QByteArray &head) { socket.write(RawServer::upgrade(head)); });
    Connection connection(server.url(), quickOptions());
    QSignalSpy opened(&connection, &Connection::opened);
    QSignalSpy ended(&connection, &Connection::ended);
    connection.open();
    QVERIFY(opened.wait());
    connection.close();

    QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, 2000);
    QCOMPARE(ended.first().first().value<Ending>().cause, Cause::ByUser);
}

void ConnectionTest::aHugeTextIsNotTaken()
{
    RawServer server([](QTcpSocket &socket, const QByteArray &head) {
        // A frame of 1 TiB is announced; nothing near it may be reserved or awaited.
        socket.write(RawServer::upgrade(head)
                     + QByteArray("\x81\x7f\x00\x00\x01\x00\x00\x00\x00\x00xxxx", 14));
    });
    const Ending ending = endingOf(server.url());

    QCOMPARE(ending.cause, Cause::Closed);
    QCOMPARE(ending.closeCode, 1009);
}

void ConnectionTest::longTextsWithWideCharactersArrive()
{
    ScriptedServer server;
    server.answersSay = false;
    Connection connection(server.url(), quickOptions());
    QSignalSpy opened(&connection, &Connection::opened);
    connection.open();
    QVERIFY(opened.wait());
    // One byte and then three-byte characters far beyond Qt's usual frame of 512 KiB.
    const QString text = u'a' + QString(500'000, QChar(0x6F22));
    connection.send(wire::encode(Request{1, Say{u"lobby"_qs, text, {}}}));

    QTRY_COMPARE(server.heard<Say>().size(), 1);
    QVERIFY(server.heard<Say>().first().text == text);
}

void ConnectionTest::brokenUtf8EndsTheConnection()
{
    RawServer server([](QTcpSocket &socket, const QByteArray &head) {
        socket.write(RawServer::upgrade(head) + RawServer::text("\xff\xfe"));
    });
    const Ending ending = endingOf(server.url());

    QCOMPARE(ending.cause, Cause::Closed);
    QCOMPARE(ending.closeCode, 1007);
}

QTEST_GUILESS_MAIN(ConnectionTest)
#include "tst_connection.moc"
