// SPDX-License-Identifier: MIT
#include "raw_server.h"
#include "scripted_server.h"
#include "talker.h"

#include <QTest>

using namespace outcry;
using Phase = ConnectionState::Phase;
using Cause = ConnectionState::Cause;

class LostConnectionsTest : public QObject
{
    Q_OBJECT

private slots:
    void aKilledServerIsFoundAgain();
    void theWaitIsTold();
    void retryNowDoesNotWait();
    void aSilentServerIsDropped();
    void aServerThatNeverWelcomesIsGivenUp();
    void aRefusedLoginStops();
    void tooManyLoginsAreTriedLater();
    void aFarewellIsToldAsGiven_data();
    void aFarewellIsToldAsGiven();
    void aServerThatSaidItEndsIsNotSaidToBeSilent();
    void whatNobodyQuotesIsSaidOnce();
    void quittingStaysOffline();
    void quittingOfflineStopsTrying();
    void garbageIsEndured_data();
    void garbageIsEndured();
    void endlessGarbageIsNoServerOfOurs();
    void somethingElseIsNotTriedAgain();
    void aBanIsToldWithItsEnd_data();
    void aBanIsToldWithItsEnd();
    void roundTripsAreMeasured();
    void aWindowMayCloseInAnySignal();
};

void LostConnectionsTest::aKilledServerIsFoundAgain()
{
    ScriptedServer server;
    Talker ann;
    QVERIFY(ann.enter(server.url()));
    server.stop();
    QTRY_COMPARE(ann.client.state().cause, Cause::ServerDown);
    // Without its memory.
    server.epoch = 8;
    server.start();

    QTRY_COMPARE(ann.entered.count(), 2);
    QVERIFY(ann.isOnline());
    QCOMPARE(ann.entered.last().first().value<RoomState>().epoch, quint64(8));
}

void LostConnectionsTest::theWaitIsTold()
{
    ScriptedServer server;
    const QUrl url = server.url();
    server.stop();
    ClientOptions options = quickOptions();
    options.firstRetryMs = 60'000;
    options.longestRetryMs = 60'000;
    options.random = [] { return 0.0; };
    options.nowMs = [] { return qint64(1000); };
    Talker ann(options);
    ann.open(url);

    QTRY_COMPARE(ann.phase(), Phase::Waiting);
    QCOMPARE(ann.client.state().cause, Cause::ServerDown);
    QCOMPARE(ann.client.state().retryAtMs, qint64(31'000));
}

void LostConnectionsTest::retryNowDoesNotWait()
{
    ScriptedServer server;
    const QUrl url = server.url();
    server.stop();
    ClientOptions options = quickOptions();
    options.firstRetryMs = 600'000;
    options.longestRetryMs = 600'000;
    Talker ann(options);
    ann.client.retryNow();
    QCOMPARE(ann.phase(), Phase::Offline);
    ann.open(url);
    QTRY_COMPARE(ann.phase(), Phase::Waiting);
    server.start();
    ann.client.retryNow();
    ann.client.retryNow();

    QTRY_VERIFY(ann.isOnline());
    QCOMPARE(server.connectionCount, 1);
}

void LostConnectionsTest::aSilentServerIsDropped()
{
    const QByteArray welcome
        = wire::encode(Event(Welcome{{QUuid::createUuid(), u"ann"_qs}, {}, {}, {}, {}, {}, 0}), 0);
    RawServer server([&welcome](QTcpSocket &socket, const QByteArray &head) {
        socket.write(RawServer::upgrade(head) + RawServer::text(welcome));
    });
    Talker ann;
    ann.open(server.url());
    QTRY_VERIFY(ann.isOnline());

    QTRY_COMPARE(ann.client.state().cause, Cause::Silent);
    QTRY_VERIFY(server.connectionCount() >= 2);
}

void LostConnectionsTest::aServerThatNeverWelcomesIsGivenUp()
{
    ScriptedServer server;
    server.answersLogin = false;
    ClientOptions options = quickOptions();
    options.connectWithinMs = 100;
    Talker ann(options);
    ann.open(server.url());

    QTRY_VERIFY(server.connectionCount >= 2);
    QVERIFY(!ann.isOnline());
    QCOMPARE(ann.client.state().cause, Cause::ServerDown);
    server.answersLogin = true;
    QTRY_VERIFY(ann.isOnline());
}

void LostConnectionsTest::aRefusedLoginStops()
{
    ScriptedServer server;
    server.answersLogin = false;
    Talker ann;
    QSignalSpy refused(&ann.client, &ChatClient::loginRefused);
    ann.open(server.url());
    QTRY_COMPARE(server.heard<Login>().size(), 1);
    server.send(Refusal{server.requests.last().id, u"nick_taken"_qs, u"ann is taken"_qs, {}, {}});
    QTRY_COMPARE(ann.phase(), Phase::Refused);
    QCOMPARE(refused.first().first().toString(), u"nick_taken"_qs);
    QCOMPARE(ann.client.state().reason, u"ann is taken"_qs);

    server.answersLogin = true;
    ann.client.open(server.url(), u"ann2"_qs);
    QTRY_VERIFY(ann.isOnline());
    QCOMPARE(server.heard<Login>().last(), (Login{u"ann2"_qs, {}}));
}

void LostConnectionsTest::tooManyLoginsAreTriedLater()
{
    ScriptedServer server;
    server.answersLogin = false;
    Talker ann;
    ann.open(server.url());
    QTRY_COMPARE(server.heard<Login>().size(), 1);
    server.answersLogin = true;
    server.send(Refusal{server.requests.last().id, u"too_many_logins"_qs, u"Later"_qs, {}, {}});

    QTRY_VERIFY(ann.isOnline());
}

void LostConnectionsTest::aFarewellIsToldAsGiven_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<Phase>("phase");
    QTest::newRow("going away") << 1001 << Phase::Waiting;
    QTest::newRow("restart") << 1012 << Phase::Waiting;
    QTest::newRow("too slow") << 1013 << Phase::Waiting;
    QTest::newRow("sent away") << 1008 << Phase::Refused;
    QTest::newRow("came in elsewhere") << 4001 << Phase::Refused;
    QTest::newRow("goodbye") << 1000 << Phase::Offline;
}

void LostConnectionsTest::aFarewellIsToldAsGiven()
{
    QFETCH(int, code);
    ScriptedServer server;
    ClientOptions options = quickOptions();
    options.random = [] { return 0.5; };
    options.leastBusyRetryMs = options.longestBusyRetryMs = options.firstRetryMs = 60'000;
    Talker ann(options);
    ann.open(server.url());
    QTRY_VERIFY(ann.isOnline());
    server.send(Farewell{code, u"a reason in many words"_qs});
    server.socket()->close();

    QTRY_VERIFY(!ann.isOnline());
    QTEST(ann.phase(), "phase");
    QCOMPARE(ann.client.state().cause, Cause::Closed);
    QCOMPARE(ann.client.state().closeCode, code);
    QCOMPARE(ann.client.state().reason, u"a reason in many words"_qs);
}

void LostConnectionsTest::aServerThatSaidItEndsIsNotSaidToBeSilent()
{
    ScriptedServer server;
    Talker ann;
    ann.open(server.url());
    QTRY_VERIFY(ann.isOnline());
    // Gone before the first try, which comes sooner than anybody looks.
    QObject gone;
    connect(&ann.client, &ChatClient::stateChanged, &gone, [&] {
        if (!ann.isOnline())
            server.stop();
    });
    server.send(Farewell{1001, u"Server has disconnected"_qs});
    server.socket()->close();
    QTRY_VERIFY(!ann.isOnline());
    disconnect(&ann.client, nullptr, &gone, nullptr);

    // Two tries find nobody there.
    QTRY_VERIFY(ann.states.count() > 6);
    for (qsizetype i = 2; i < ann.states.count(); ++i) {
        const auto state = ann.states[i].first().value<ConnectionState>();
        QCOMPARE(state.cause, Cause::Closed);
        QCOMPARE(state.closeCode, 1001);
    }

    // Another loss has a story of its own.
    server.start();
    QTRY_VERIFY(ann.isOnline());
    server.stop();
    QTRY_COMPARE(ann.client.state().cause, Cause::ServerDown);
}

void LostConnectionsTest::whatNobodyQuotesIsSaidOnce()
{
    ScriptedServer server;
    Talker ann;
    ann.client.watch({u"XYZ"_qs});
    const Notice noQuotes{Notice::Severity::Hint, u"no_quotes"_qs, u"Nobody quotes XYZ here yet."_qs, {}};
    ann.open(server.url());
    QTRY_COMPARE(server.heard<Watch>().size(), 1);
    server.send(noQuotes);
    QTRY_COMPARE(ann.notices.count(), 1);
    server.send(Receipt{server.requests.last().id, {}, {}, 0, 0});

    server.drop();
    QTRY_COMPARE(server.heard<Watch>().size(), 2);
    const quint64 repeated = server.requests.last().id;
    server.send(noQuotes);
    server.send(Receipt{repeated, {}, {}, 0, 0});
    ann.client.watch({u"ABC"_qs});
    QTRY_COMPARE(server.heard<Watch>().size(), 3);
    server.send(noQuotes);

    QTRY_COMPARE(ann.notices.count(), 2);
}

void LostConnectionsTest::quittingStaysOffline()
{
    ScriptedServer server;
    Talker ann;
    ann.open(server.url());
    QTRY_VERIFY(ann.isOnline());
    ann.client.say(u"lobby"_qs, u"/QUIT good night"_qs);
    QTRY_COMPARE(server.textsHeard(), QStringList{u"/QUIT good night"_qs});
    server.send(Farewell{1000, u"Goodbye"_qs});
    server.socket()->close();

    QTRY_COMPARE(ann.phase(), Phase::Offline);
    QCOMPARE(ann.client.state().cause, Cause::ByUser);
    QCOMPARE(ann.queued.count(), 0);
    QCOMPARE(ann.client.outboxCount(), 0);
}

void LostConnectionsTest::quittingOfflineStopsTrying()
{
    ScriptedServer server;
    const QUrl url = server.url();
    server.stop();
    Talker ann;
    ann.open(url);
    QTRY_COMPARE(ann.phase(), Phase::Waiting);
    ann.client.say(u"lobby"_qs, u"/quit"_qs);

    QCOMPARE(ann.phase(), Phase::Offline);
    QCOMPARE(ann.client.outboxCount(), 0);
}

void LostConnectionsTest::garbageIsEndured_data()
{
    QTest::addColumn<QByteArray>("garbage");
    QTest::newRow("no JSON") << QByteArray("hello");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("deep JSON") << QByteArray(100'000, '[');
    QTest::newRow("unknown type") << QByteArray(R"({"type":"party","when":"now"})");
    QTest::newRow("bad field") << QByteArray(R"({"type":"message","room":7})");
    QTest::newRow("a second welcome")
        << wire::encode(Event(Welcome{{QUuid::createUuid(), u"eve"_qs}, {}, {}, {}, {}, {}, 0}), 0);
    QTest::newRow("a receipt for nothing")
        << wire::encode(Event(Receipt{99, {}, u"k"_qs, 1, 0}), 0);
    QTest::newRow("a refusal of nothing")
        << wire::encode(Event(Refusal{99, u"x"_qs, u"y"_qs, u"k"_qs, {}}), 0);
    QTest::newRow("a line of a foreign room") << QByteArray(
        R"({"type":"message","room":"x","sequence":1,"sender_id":"4f8b3c0e-5d2a-4a51-9a41-0c5a2f1f7d11","sender":"eve","text":"boo"})");
    QTest::newRow("a very long notice")
        << R"({"type":"notice","text":")" + QByteArray(400'000, 'x') + R"("})";
}

void LostConnectionsTest::garbageIsEndured()
{
    QFETCH(QByteArray, garbage);
    ScriptedServer server;
    Talker ann;
    QVERIFY(ann.enter(server.url()));
    server.sendText(garbage);
    server.talk(u"still here"_qs);

    QTRY_COMPARE(ann.textsReceived(), QStringList{u"still here"_qs});
    QVERIFY(ann.isOnline());
    QCOMPARE(ann.client.me(), server.you);
}

void LostConnectionsTest::endlessGarbageIsNoServerOfOurs()
{
    ScriptedServer server;
    Talker ann;
    ann.open(server.url());
    QTRY_VERIFY(ann.isOnline());
    for (int i = 0; i < 30; ++i)
        server.sendText("garbage");

    QTRY_COMPARE(ann.phase(), Phase::Refused);
    QCOMPARE(ann.client.state().cause, Cause::NotOurServer);
}

void LostConnectionsTest::somethingElseIsNotTriedAgain()
{
    RawServer server([](QTcpSocket &socket, const QByteArray &) {
        socket.write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi");
    });
    Talker ann;
    ann.open(server.url());

    QTRY_COMPARE(ann.phase(), Phase::Refused);
    QCOMPARE(ann.client.state().cause, Cause::NotOurServer);
    QCOMPARE(server.connectionCount(), 1);
}

void LostConnectionsTest::aBanIsToldWithItsEnd_data()
{
    const qint64 endMs = QDateTime(QDate(2026, 11, 26), QTime(17, 30), Qt::UTC).toMSecsSinceEpoch();
    QTest::addColumn<QByteArray>("ban");
    QTest::addColumn<bool>("isAtTheDoor");
    QTest::addColumn<Cause>("cause");
    QTest::addColumn<qint64>("untilMs");
    QTest::newRow("at the door") << QByteArray("banned until 2026-11-26T17:30:00Z") << true << Cause::Banned << endMs;
    QTest::newRow("at the door, for good") << QByteArray("banned") << true << Cause::Banned << qint64(0);
    QTest::newRow("while here") << QByteArray("banned until 2026-11-26T17:30:00Z") << false << Cause::Banned << endMs;
    QTest::newRow("while here, for good") << QByteArray("banned") << false << Cause::Banned << qint64(0);
    QTest::newRow("somebody else's 403") << QByteArray() << true << Cause::NotOurServer << qint64(0);
    QTest::newRow("sent away") << QByteArray("banned words") << false << Cause::Closed << qint64(0);
}

void LostConnectionsTest::aBanIsToldWithItsEnd()
{
    QFETCH(QByteArray, ban);
    QFETCH(bool, isAtTheDoor);
    RawServer server([&](QTcpSocket &socket, const QByteArray &head) {
        if (isAtTheDoor)
            socket.write("HTTP/1.1 403 Forbidden\r\n" + (ban.isEmpty() ? QByteArray() : "Outcry-Ban: " + ban + "\r\n") + "Content-Length: 0\r\n\r\n");
        else
            socket.write(RawServer::upgrade(head) + RawServer::close(1008, ban));
    });
    Talker ann;
    ann.open(server.url());

    QTRY_COMPARE(ann.phase(), Phase::Refused);
    QTEST(ann.client.state().cause, "cause");
    QTEST(ann.client.state().bannedUntilMs, "untilMs");
}

void LostConnectionsTest::roundTripsAreMeasured()
{
    ScriptedServer server;
    Talker ann;
    QSignalSpy measured(&ann.client, &ChatClient::roundTripMeasured);
    ann.open(server.url());

    QTRY_VERIFY(measured.count() >= 2);
}

void LostConnectionsTest::aWindowMayCloseInAnySignal()
{
    ScriptedServer server;
    auto client = std::make_unique<ChatClient>(quickOptions());
    client->join(u"lobby"_qs);
    connect(client.get(), &ChatClient::welcomed, client.get(), [&client] { client->close(); });
    client->open(server.url(), u"ann"_qs);
    QTRY_COMPARE(client->state().phase, Phase::Offline);
    client->disconnect();
    connect(
        client.get(), &EventSource::roomEntered, client.get(),
        [&client, &server] { client->open(server.url(), u"other"_qs); }, Qt::SingleShotConnection);
    client->open(server.url(), u"ann"_qs);
    QTRY_COMPARE(server.heard<Login>().last().nickname, u"other"_qs);
    client.reset();

    QTRY_COMPARE(server.socket()->state(), QAbstractSocket::UnconnectedState);
}

QTEST_GUILESS_MAIN(LostConnectionsTest)
#include "tst_lost_connections.moc"
