// SPDX-License-Identifier: MIT
#include "client/chat_client.h"

#include "raw_server.h"
#include "scripted_server.h"

#include <QSignalSpy>
#include <QTest>

using namespace outcry;
using Phase = ConnectionState::Phase;
using Cause = ConnectionState::Cause;

static ClientOptions quickOptions()
{
    ClientOptions options;
    options.connectWithinMs = 1000;
    options.pingEveryMs = 50;
    options.silentAfterMs = 400;
    options.closeWithinMs = 200;
    options.roomsWithinMs = 300;
    options.tooFastPauseMs = 50;
    options.firstRetryMs = 40;
    options.longestRetryMs = 80;
    options.leastBusyRetryMs = 60;
    options.longestBusyRetryMs = 120;
    return options;
}

/// A client and all it told.
struct Talker
{
    explicit Talker(const ClientOptions &options = quickOptions())
        : client(options)
    {
    }

    void open(const QUrl &url) { client.open(url, QStringLiteral("ann")); }
    [[nodiscard]] Phase phase() const { return client.state().phase; }
    [[nodiscard]] bool isOnline() const { return phase() == Phase::Online; }
    [[nodiscard]] QStringList textsReceived() const
    {
        QStringList texts;
        for (const QList<QVariant> &call : messages)
            texts.append(call.first().value<Message>().text);
        return texts;
    }
    [[nodiscard]] QString queuedKey(int at) const { return queued.at(at).first().value<Message>().key; }

    ChatClient client;
    QSignalSpy states{&client, &ChatClient::stateChanged};
    QSignalSpy messages{&client, &EventSource::messageReceived};
    QSignalSpy entered{&client, &EventSource::roomEntered};
    QSignalSpy left{&client, &EventSource::roomLeft};
    QSignalSpy queued{&client, &EventSource::lineQueued};
    QSignalSpy settled{&client, &EventSource::lineSettled};
    QSignalSpy refused{&client, &EventSource::lineRefused};
    QSignalSpy notices{&client, &EventSource::noticeReceived};
    QSignalSpy identities{&client, &EventSource::identityChanged};
    QSignalSpy welcomes{&client, &ChatClient::welcomed};
};

class ChatClientTest : public QObject
{
    Q_OBJECT

private slots:
    void loggingInTellsWhoOneIs();
    void aLineIsQueuedSentAndComesBack();
    void linesGoOneByOne();
    void aCommandIsSettled();
    void aDirectTalkIsACommandToTheServer();
    void whatIsTypedIsShownAtOnce_data();
    void whatIsTypedIsShownAtOnce();
    void aRefusedLineWaitsForTheUser();
    void aDiscardedLineIsNeverSaid();
    void aLineThatCameTooFastIsSentAgain();
    void aLineTooLongForTheServerIsNotSent();
    void linesTypedOfflineAreSaidInOrderOnceOnline();
    void unconfirmedLinesAreSentAgainInOrderWithTheirKeys();
    void aLineFoundInTheRoomIsNotSentAgain();
    void aLineThatIsNeverConfirmedEndsTheConnection();
    void aLineThatBreaksTheConnectionIsGivenUp();
    void aFullOutboxIsToldInWords();
    void comingBackGoesOnWhereItEnded();
    void linesAreToldOnce();
    void missingLinesAreAskedFor();
    void roomsAreJoinedAndLeft();
    void aRefusedRoomIsNotJoinedAgain();
    void aRoomJoinedByCommandIsRestoredToo();
    void symbolsAreWatchedAgain();
    void historyIsAskedForOnce();
    void aNewNameIsKeptForTheNextLogin();
    void aKilledServerIsFoundAgain();
    void theWaitIsTold();
    void retryNowDoesNotWait();
    void aSilentServerIsDropped();
    void aServerThatNeverWelcomesIsGivenUp();
    void aRefusedLoginStops();
    void tooManyLoginsAreTriedLater();
    void aFarewellIsToldAsGiven_data();
    void aFarewellIsToldAsGiven();
    void quittingStaysOffline();
    void quittingOfflineStopsTrying();
    void closingKeepsWhatWasTyped();
    void anotherServerStartsFromNothing();
    void garbageIsEndured_data();
    void garbageIsEndured();
    void endlessGarbageIsNoServerOfOurs();
    void somethingElseIsNotTriedAgain();
    void roundTripsAreMeasured();
    void aWindowMayCloseInAnySignal();
};

void ChatClientTest::loggingInTellsWhoOneIs()
{
    ScriptedServer server;
    Talker ann;
    ann.open(server.url());
    QCOMPARE(ann.phase(), Phase::Connecting);
    QTRY_VERIFY(ann.isOnline());

    QCOMPARE(server.heard<Login>(), (QList{Login{u"ann"_qs, {}}}));
    QCOMPARE(ann.client.me(), server.you);
    QCOMPARE(ann.identities.count(), 1);
    QCOMPARE(ann.welcomes.first().first().value<Welcome>().serverName, u"scripted"_qs);
    QCOMPARE(ann.states.count(), 2);
}

void ChatClientTest::aLineIsQueuedSentAndComesBack()
{
    ScriptedServer server;
    Talker ann;
    ann.client.join(u"lobby"_qs);
    ann.open(server.url());
    QTRY_COMPARE(ann.entered.count(), 1);
    ann.client.say(u"lobby"_qs, u"hello"_qs);
    QCOMPARE(ann.queued.count(), 1);
    QCOMPARE(ann.client.outboxCount(), 1);

    QTRY_COMPARE(ann.textsReceived(), QStringList{u"hello"_qs});
    QCOMPARE(ann.messages.first().first().value<Message>().key, ann.queuedKey(0));
    QTRY_COMPARE(ann.client.outboxCount(), 0);
    QCOMPARE(ann.settled.count(), 0);
    QCOMPARE(ann.refused.count(), 0);
}

void ChatClientTest::linesGoOneByOne()
{
    ScriptedServer server;
    server.answersSay = false;
    Talker ann;
    ann.client.join(u"lobby"_qs);
    ann.open(server.url());
    QTRY_COMPARE(ann.entered.count(), 1);
    ann.client.say(u"lobby"_qs, u"one"_qs);
    ann.client.say(u"lobby"_qs, u"two"_qs);
    QTRY_COMPARE(server.textsHeard(), QStringList{u"one"_qs});
    server.send(Receipt{server.requests.last().id, u"lobby"_qs, {}, 1, 0});

    QTRY_COMPARE(server.textsHeard(), (QStringList{u"one"_qs, u"two"_qs}));
    QCOMPARE(ann.client.outboxCount(), 1);
}

void ChatClientTest::aCommandIsSettled()
{
    ScriptedServer server;
    Talker ann;
    ann.client.join(u"lobby"_qs);
    ann.open(server.url());
    ann.client.say(u"lobby"_qs, u"/who"_qs);

    QTRY_COMPARE(ann.settled.count(), 1);
    QCOMPARE(ann.settled.first().at(0).toString(), u"lobby"_qs);
    QCOMPARE(ann.settled.first().at(1).toString(), ann.queuedKey(0));
    QCOMPARE(ann.client.outboxCount(), 0);
}

void ChatClientTest::aDirectTalkIsACommandToTheServer()
{
    ScriptedServer server;
    Talker ann;
    ann.open(server.url());
    ann.client.say(u"@bob"_qs, u"psst"_qs);

    QTRY_COMPARE(server.heard<Say>().size(), 1);
    QCOMPARE(server.heard<Say>().first().text, u"/msg bob psst"_qs);
    QCOMPARE(server.heard<Say>().first().room, QString());
    QTRY_COMPARE(ann.settled.count(), 1);
    QCOMPARE(ann.settled.first().at(0).toString(), u"@bob"_qs);
}

void ChatClientTest::whatIsTypedIsShownAtOnce_data()
{
    QTest::addColumn<QString>("room");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<int>("kind");
    QTest::newRow("talk") << u"lobby"_qs << u"hi"_qs << u"hi"_qs << int(Message::Kind::Talk);
    QTest::newRow("a slash") << u"lobby"_qs << u"//hi"_qs << u"/hi"_qs << int(Message::Kind::Talk);
    QTest::newRow("action") << u"lobby"_qs << u"/me waves"_qs << u"waves"_qs << int(Message::Kind::Action);
    QTest::newRow("command") << u"lobby"_qs << u"/nick bob"_qs << u"/nick bob"_qs << int(Message::Kind::Talk);
    QTest::newRow("direct") << u"@bob"_qs << u"psst"_qs << u"psst"_qs << int(Message::Kind::Direct);
}

void ChatClientTest::whatIsTypedIsShownAtOnce()
{
    QFETCH(QString, room);
    QFETCH(QString, typed);
    Talker ann;
    ann.client.say(room, typed);

    QCOMPARE(ann.queued.count(), 1);
    const Message message = ann.queued.first().first().value<Message>();
    QTEST(message.text, "shown");
    QTEST(int(message.kind), "kind");
    QCOMPARE(message.sequence, quint64(0));
    QVERIFY(!message.key.isEmpty());
    QCOMPARE(message.receiver, room == u"@bob" ? u"bob"_qs : QString());
}

void ChatClientTest::aRefusedLineWaitsForTheUser()
{
    ScriptedServer server;
    server.answersSay = false;
    Talker ann;
    ann.open(server.url());
    ann.client.say(u"lobby"_qs, u"one"_qs);
    ann.client.say(u"lobby"_qs, u"two"_qs);
    QTRY_COMPARE(server.heard<Say>().size(), 1);
    server.send(Refusal{server.requests.last().id, u"not_in_room"_qs, u"Join first"_qs, {}, u"lobby"_qs});
    QTRY_COMPARE(ann.refused.count(), 1);
    QCOMPARE(ann.refused.first().at(1).toString(), ann.queuedKey(0));
    QCOMPARE(ann.refused.first().at(2).toString(), u"Join first"_qs);
    QCOMPARE(ann.notices.count(), 0);

    ann.client.retryLine(ann.queuedKey(0));
    QCOMPARE(ann.queued.count(), 3);
    QTRY_COMPARE(server.heard<Say>().size(), 2);
    server.send(Receipt{server.requests.last().id, u"lobby"_qs, {}, 1, 0});
    QTRY_COMPARE(server.textsHeard(), (QStringList{u"one"_qs, u"two"_qs, u"one"_qs}));
    QCOMPARE(server.heard<Say>().first().key, server.heard<Say>().last().key);
}

void ChatClientTest::aDiscardedLineIsNeverSaid()
{
    ScriptedServer server;
    Talker ann;
    ann.client.say(u"lobby"_qs, u"regretted"_qs);
    ann.client.say(u"lobby"_qs, u"kept"_qs);
    ann.client.discardLine(ann.queuedKey(0));
    ann.client.discardLine(u"unknown"_qs);
    QCOMPARE(ann.settled.count(), 1);
    ann.open(server.url());

    QTRY_COMPARE(ann.client.outboxCount(), 0);
    QCOMPARE(server.textsHeard(), QStringList{u"kept"_qs});
}

void ChatClientTest::aLineThatCameTooFastIsSentAgain()
{
    ScriptedServer server;
    server.answersSay = false;
    Talker ann;
    ann.open(server.url());
    ann.client.say(u"lobby"_qs, u"one"_qs);
    ann.client.say(u"lobby"_qs, u"two"_qs);
    QTRY_COMPARE(server.heard<Say>().size(), 1);
    server.answersSay = true;
    server.send(Refusal{server.requests.last().id, u"too_fast"_qs, u"Slowly"_qs, {}, {}});

    QTRY_COMPARE(server.textsHeard(), (QStringList{u"one"_qs, u"one"_qs, u"two"_qs}));
    QCOMPARE(ann.refused.count(), 0);
}

void ChatClientTest::aLineTooLongForTheServerIsNotSent()
{
    ScriptedServer server;
    server.longestMessageBytes = 300;
    Talker ann;
    ann.client.say(u"lobby"_qs, QString(300, u'x'));
    ann.client.say(u"lobby"_qs, u"short"_qs);
    ann.open(server.url());

    QTRY_COMPARE(ann.client.outboxCount(), 0);
    QCOMPARE(ann.refused.count(), 1);
    QCOMPARE(server.textsHeard(), QStringList{u"short"_qs});
    QCOMPARE(server.connectionCount, 1);
}

void ChatClientTest::linesTypedOfflineAreSaidInOrderOnceOnline()
{
    ScriptedServer server;
    const QUrl url = server.url();
    server.stop();
    Talker ann;
    ann.client.join(u"lobby"_qs);
    ann.open(url);
    QStringList typed;
    for (int i = 0; i < 20; ++i) {
        typed.append(QStringLiteral("line %1").arg(i));
        ann.client.say(u"lobby"_qs, typed.last());
    }
    QTRY_COMPARE(ann.phase(), Phase::Waiting);
    QCOMPARE(ann.client.outboxCount(), 20);
    server.start();

    QTRY_COMPARE(ann.textsReceived(), typed);
    QCOMPARE(server.textsHeard(), typed);
    QTRY_COMPARE(ann.client.outboxCount(), 0);
}

void ChatClientTest::unconfirmedLinesAreSentAgainInOrderWithTheirKeys()
{
    ScriptedServer server;
    server.answersSay = false;
    Talker ann;
    ann.client.join(u"lobby"_qs);
    ann.open(server.url());
    for (const QString &text : {u"one"_qs, u"two"_qs, u"three"_qs})
        ann.client.say(u"lobby"_qs, text);
    QTRY_COMPARE(server.heard<Say>().size(), 1);
    server.answersSay = true;
    server.drop();

    QTRY_COMPARE(server.textsHeard(), (QStringList{u"one"_qs, u"one"_qs, u"two"_qs, u"three"_qs}));
    QCOMPARE(server.heard<Say>().at(0).key, server.heard<Say>().at(1).key);
    QCOMPARE(ann.queued.count(), 3);
    QTRY_COMPARE(ann.client.outboxCount(), 0);
    QCOMPARE(server.connectionCount, 2);
}

void ChatClientTest::aLineFoundInTheRoomIsNotSentAgain()
{
    ScriptedServer server;
    server.answersSay = false;
    Talker ann;
    ann.client.join(u"lobby"_qs);
    ann.open(server.url());
    ann.client.say(u"lobby"_qs, u"one"_qs);
    QTRY_COMPARE(server.heard<Say>().size(), 1);
    // It was said, but the receipt got lost with the connection.
    server.tail = {server.nextLine(u"one"_qs, ann.queuedKey(0))};
    server.drop();

    QTRY_COMPARE(ann.entered.count(), 2);
    QCOMPARE(ann.entered.last().first().value<RoomState>().messages.size(), 1);
    QCOMPARE(ann.client.outboxCount(), 0);
    QCOMPARE(server.heard<Say>().size(), 1);
}

void ChatClientTest::aLineThatIsNeverConfirmedEndsTheConnection()
{
    ScriptedServer server;
    server.answersSay = false;
    ClientOptions options = quickOptions();
    options.receiptWithinMs = 100;
    Talker ann(options);
    ann.open(server.url());
    ann.client.say(u"lobby"_qs, u"one"_qs);
    QTRY_COMPARE(server.connectionCount, 2);
    server.answersSay = true;

    QTRY_COMPARE(ann.client.outboxCount(), 0);
    QCOMPARE(ann.refused.count(), 0);
}

void ChatClientTest::aLineThatBreaksTheConnectionIsGivenUp()
{
    ScriptedServer server;
    server.answersSay = false;
    Talker ann;
    ann.open(server.url());
    ann.client.say(u"lobby"_qs, u"poison"_qs);
    ann.client.say(u"lobby"_qs, u"healthy"_qs);
    for (int sends = 1; sends <= Outbox::kMostSends; ++sends) {
        QTRY_COMPARE(server.heard<Say>().size(), sends);
        server.answersSay = sends == Outbox::kMostSends;
        server.drop();
    }

    QTRY_COMPARE(ann.refused.count(), 1);
    QTRY_COMPARE(server.textsHeard().last(), u"healthy"_qs);
    QTRY_COMPARE(ann.client.outboxCount(), 0);
}

void ChatClientTest::aFullOutboxIsToldInWords()
{
    Talker ann;
    for (int i = 0; i <= Outbox::kMostLines; ++i)
        ann.client.say(u"lobby"_qs, u"x"_qs);

    QCOMPARE(ann.queued.count(), Outbox::kMostLines + 1);
    QCOMPARE(ann.refused.count(), 1);
    QCOMPARE(ann.refused.first().at(1).toString(), ann.queuedKey(Outbox::kMostLines));
    QCOMPARE(ann.client.outboxCount(), Outbox::kMostLines);
}

void ChatClientTest::comingBackGoesOnWhereItEnded()
{
    ScriptedServer server;
    Talker ann;
    ann.client.join(u"lobby"_qs);
    ann.open(server.url());
    QTRY_COMPARE(ann.entered.count(), 1);
    server.talk(u"one"_qs);
    server.talk(u"two"_qs);
    QTRY_COMPARE(ann.messages.count(), 2);
    server.tail = {server.nextLine(u"three"_qs)};
    server.drop();
    QTRY_COMPARE(ann.entered.count(), 2);

    QCOMPARE(server.heard<Login>().last(), (Login{u"ann"_qs, u"ticket-1"_qs}));
    QCOMPARE(server.heard<Join>().last(), (Join{u"lobby"_qs, 7, 2}));
    QCOMPARE(ann.entered.last().first().value<RoomState>().messages.first().text, u"three"_qs);
    server.talk(u"four"_qs);
    QTRY_COMPARE(ann.textsReceived(), (QStringList{u"one"_qs, u"two"_qs, u"four"_qs}));
}

void ChatClientTest::linesAreToldOnce()
{
    ScriptedServer server;
    Talker ann;
    ann.client.join(u"lobby"_qs);
    ann.open(server.url());
    QTRY_COMPARE(ann.entered.count(), 1);
    const Message one = server.nextLine(u"one"_qs);
    server.send(one);
    server.send(one);
    server.talk(u"two"_qs);
    server.send(one);

    QTRY_COMPARE(ann.textsReceived(), (QStringList{u"one"_qs, u"two"_qs}));
}

void ChatClientTest::missingLinesAreAskedFor()
{
    ScriptedServer server;
    Talker ann;
    ann.client.join(u"lobby"_qs);
    ann.open(server.url());
    QTRY_COMPARE(ann.entered.count(), 1);
    server.talk(u"one"_qs);
    server.tail = {server.nextLine(u"two"_qs), server.nextLine(u"three"_qs)};
    server.send(server.tail.last());

    QTRY_COMPARE(ann.entered.count(), 2);
    QCOMPARE(server.heard<Join>().last(), (Join{u"lobby"_qs, 7, 1}));
    QCOMPARE(ann.entered.last().first().value<RoomState>().messages, server.tail);
    server.talk(u"four"_qs);
    QTRY_COMPARE(ann.textsReceived(), (QStringList{u"one"_qs, u"four"_qs}));
}

void ChatClientTest::roomsAreJoinedAndLeft()
{
    ScriptedServer server;
    Talker ann;
    ann.open(server.url());
    QTRY_VERIFY(ann.isOnline());
    ann.client.join(u"#Lobby"_qs);
    ann.client.join(u"lobby"_qs);
    ann.client.join(u"no such name"_qs);
    QTRY_COMPARE(ann.entered.count(), 1);
    QCOMPARE(ann.notices.count(), 1);
    QCOMPARE(server.heard<Join>().size(), 1);

    ann.client.part(u"lobby"_qs);
    QTRY_COMPARE(server.heard<Part>().size(), 1);
    QCOMPARE(ann.left.count(), 0);
    server.send(Parted{u"lobby"_qs});
    QTRY_COMPARE(ann.left.count(), 1);
    QVERIFY(ann.client.rooms().isEmpty());
    ann.client.part(u"@bob"_qs);
    QCOMPARE(ann.left.last().first().toString(), u"@bob"_qs);
}

void ChatClientTest::aRefusedRoomIsNotJoinedAgain()
{
    ScriptedServer server;
    server.answersJoin = false;
    Talker ann;
    ann.client.join(u"secret"_qs);
    ann.open(server.url());
    QTRY_COMPARE(server.heard<Join>().size(), 1);
    server.send(Refusal{server.requests.last().id, u"too_many_rooms"_qs, u"No"_qs, {}, u"secret"_qs});
    QTRY_COMPARE(ann.notices.count(), 1);
    QCOMPARE(ann.notices.first().first().value<Notice>().code, u"too_many_rooms"_qs);
    server.drop();

    QTRY_COMPARE(ann.welcomes.count(), 2);
    QCOMPARE(server.heard<Join>().size(), 1);
}

void ChatClientTest::aRoomJoinedByCommandIsRestoredToo()
{
    ScriptedServer server;
    Talker ann;
    ann.open(server.url());
    QTRY_VERIFY(ann.isOnline());
    server.send(RoomState{u"cellar"_qs, 9, {}, 0, {}});
    QTRY_COMPARE(ann.entered.count(), 1);
    server.drop();

    QTRY_COMPARE(server.heard<Join>(), (QList{Join{u"cellar"_qs, 9, 0}}));
}

void ChatClientTest::symbolsAreWatchedAgain()
{
    ScriptedServer server;
    Talker ann;
    QSignalSpy quotes(&ann.client, &EventSource::quotesReceived);
    ann.client.watch({u"acme"_qs, u"MSFT"_qs, u"no good"_qs, u"ACME"_qs});
    ann.client.unwatch({u"MSFT"_qs});
    ann.open(server.url());
    QTRY_COMPARE(server.heard<Watch>(), (QList{Watch{{Topic::quotes(u"ACME"_qs)}}}));
    ann.client.watch({u"ACME"_qs, u"*"_qs});
    QTRY_COMPARE(server.heard<Watch>().last(), (Watch{{Topic::allQuotes()}}));
    server.drop();
    QTRY_COMPARE(server.heard<Watch>().last(), (Watch{{Topic::quotes(u"ACME"_qs), Topic::allQuotes()}}));
    ann.client.unwatch({u"*"_qs, u"NEVER"_qs});
    QTRY_COMPARE(server.heard<Unwatch>(), (QList{Unwatch{{Topic::allQuotes()}}}));

    Quote quote;
    quote.symbol = u"ACME"_qs;
    quote.priceTicks = 5;
    server.send(QuoteBatch{{quote}});
    QTRY_COMPARE(quotes.count(), 1);
}

void ChatClientTest::historyIsAskedForOnce()
{
    ScriptedServer server;
    Talker ann;
    QSignalSpy pages(&ann.client, &EventSource::historyReceived);
    ann.client.join(u"lobby"_qs);
    ann.client.fetchHistory(u"lobby"_qs, 5);
    ann.open(server.url());
    QTRY_COMPARE(ann.entered.count(), 1);
    ann.client.fetchHistory(u"lobby"_qs, 5);
    ann.client.fetchHistory(u"lobby"_qs, 5);
    QTRY_COMPARE(server.heard<FetchHistory>().size(), 1);
    const quint64 id = server.requests.last().id;
    server.send(HistoryPage{id, u"lobby"_qs, 6, {}, true});
    server.send(HistoryPage{id, u"lobby"_qs, 7, {}, true});
    QTRY_COMPARE(pages.count(), 1);
    QCOMPARE(pages.first().first().value<HistoryPage>().epoch, quint64(7));
    ann.client.fetchHistory(u"lobby"_qs, 5);

    QTRY_COMPARE(server.heard<FetchHistory>().size(), 2);
}

void ChatClientTest::aNewNameIsKeptForTheNextLogin()
{
    ScriptedServer server;
    Talker ann;
    ann.open(server.url());
    QTRY_VERIFY(ann.isOnline());
    const Person renamed{server.you.id, u"anna"_qs};
    server.send(RosterChange{RosterChange::Kind::Renamed, u"lobby"_qs, renamed, u"ann"_qs, 0});
    server.send(RosterChange{RosterChange::Kind::Renamed, u"cellar"_qs, renamed, u"ann"_qs, 0});
    QTRY_COMPARE(ann.client.me(), renamed);
    server.drop();

    QTRY_COMPARE(server.heard<Login>().last(), (Login{u"anna"_qs, u"ticket-1"_qs}));
    QVERIFY(ann.identities.count() >= 2);
}

void ChatClientTest::aKilledServerIsFoundAgain()
{
    ScriptedServer server;
    Talker ann;
    ann.client.join(u"lobby"_qs);
    ann.open(server.url());
    QTRY_COMPARE(ann.entered.count(), 1);
    server.stop();
    QTRY_COMPARE(ann.client.state().cause, Cause::ServerDown);
    // Without its memory.
    server.epoch = 8;
    server.start();

    QTRY_COMPARE(ann.entered.count(), 2);
    QVERIFY(ann.isOnline());
    QCOMPARE(ann.entered.last().first().value<RoomState>().epoch, quint64(8));
}

void ChatClientTest::theWaitIsTold()
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

void ChatClientTest::retryNowDoesNotWait()
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

void ChatClientTest::aSilentServerIsDropped()
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

void ChatClientTest::aServerThatNeverWelcomesIsGivenUp()
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

void ChatClientTest::aRefusedLoginStops()
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

void ChatClientTest::tooManyLoginsAreTriedLater()
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

void ChatClientTest::aFarewellIsToldAsGiven_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<Phase>("phase");
    QTest::newRow("going away") << 1001 << Phase::Waiting;
    QTest::newRow("restart, which QWebSocket does not know") << 1012 << Phase::Waiting;
    QTest::newRow("too slow") << 1013 << Phase::Waiting;
    QTest::newRow("sent away") << 1008 << Phase::Refused;
    QTest::newRow("came in elsewhere") << 4001 << Phase::Refused;
    QTest::newRow("goodbye") << 1000 << Phase::Offline;
}

void ChatClientTest::aFarewellIsToldAsGiven()
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

void ChatClientTest::quittingStaysOffline()
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

void ChatClientTest::quittingOfflineStopsTrying()
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

void ChatClientTest::closingKeepsWhatWasTyped()
{
    ScriptedServer server;
    Talker ann;
    ann.client.join(u"lobby"_qs);
    ann.open(server.url());
    QTRY_VERIFY(ann.isOnline());
    QSignalSpy gone(server.socket(), &QWebSocket::disconnected);
    ann.client.close();
    ann.client.close();
    QCOMPARE(ann.client.state(), (ConnectionState{Phase::Offline, Cause::ByUser, 0, {}, 0}));
    QTRY_COMPARE(gone.count(), 1);
    ann.client.say(u"lobby"_qs, u"later"_qs);
    QCOMPARE(ann.client.outboxCount(), 1);
    ann.open(server.url());

    QTRY_COMPARE(ann.textsReceived(), QStringList{u"later"_qs});
    QCOMPARE(server.heard<Login>().last().ticket, u"ticket-1"_qs);
}

void ChatClientTest::anotherServerStartsFromNothing()
{
    ScriptedServer first;
    ScriptedServer second;
    first.answersSay = false;
    Talker ann;
    ann.client.join(u"lobby"_qs);
    ann.open(first.url());
    QTRY_COMPARE(ann.entered.count(), 1);
    ann.client.say(u"lobby"_qs, u"for the first"_qs);
    QTRY_COMPARE(first.heard<Say>().size(), 1);
    ann.open(second.url());
    QCOMPARE(ann.refused.count(), 1);

    QTRY_VERIFY(ann.isOnline());
    QCOMPARE(second.heard<Login>(), (QList{Login{u"ann"_qs, {}}}));
    QVERIFY(second.heard<Join>().isEmpty());
    QVERIFY(second.textsHeard().isEmpty());
}

void ChatClientTest::garbageIsEndured_data()
{
    QTest::addColumn<QByteArray>("garbage");
    QTest::newRow("no JSON") << QByteArray("hello");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("deep JSON") << QByteArray(100'000, '[');
    QTest::newRow("unknown type") << QByteArray(R"({"type":"party","when":"now"})");
    QTest::newRow("bad field") << QByteArray(R"({"type":"message","room":7})");
    QTest::newRow("a second welcome") << wire::encode(Event(Welcome{{QUuid::createUuid(), u"eve"_qs}, {}, {}, {}, {}, {}, 0}), 0);
    QTest::newRow("a receipt for nothing") << wire::encode(Event(Receipt{99, {}, u"k"_qs, 1, 0}), 0);
    QTest::newRow("a refusal of nothing") << wire::encode(Event(Refusal{99, u"x"_qs, u"y"_qs, u"k"_qs, {}}), 0);
    QTest::newRow("a line of a foreign room") << QByteArray(R"({"type":"message","room":"x","sequence":1,"sender_id":"4f8b3c0e-5d2a-4a51-9a41-0c5a2f1f7d11","sender":"eve","text":"boo"})");
    QTest::newRow("a very long notice") << R"({"type":"notice","text":")" + QByteArray(400'000, 'x') + R"("})";
}

void ChatClientTest::garbageIsEndured()
{
    QFETCH(QByteArray, garbage);
    ScriptedServer server;
    Talker ann;
    ann.client.join(u"lobby"_qs);
    ann.open(server.url());
    QTRY_COMPARE(ann.entered.count(), 1);
    server.sendText(garbage);
    server.talk(u"still here"_qs);

    QTRY_COMPARE(ann.textsReceived(), QStringList{u"still here"_qs});
    QVERIFY(ann.isOnline());
    QCOMPARE(ann.client.me(), server.you);
}

void ChatClientTest::endlessGarbageIsNoServerOfOurs()
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

void ChatClientTest::somethingElseIsNotTriedAgain()
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

void ChatClientTest::roundTripsAreMeasured()
{
    ScriptedServer server;
    Talker ann;
    QSignalSpy measured(&ann.client, &ChatClient::roundTripMeasured);
    ann.open(server.url());

    QTRY_VERIFY(measured.count() >= 2);
}

void ChatClientTest::aWindowMayCloseInAnySignal()
{
    ScriptedServer server;
    auto client = std::make_unique<ChatClient>(quickOptions());
    client->join(u"lobby"_qs);
    connect(client.get(), &ChatClient::welcomed, client.get(), [&client] { client->close(); });
    client->open(server.url(), u"ann"_qs);
    QTRY_COMPARE(client->state().phase, Phase::Offline);
    client->disconnect();
    connect(client.get(), &EventSource::roomEntered, client.get(), [&client, &server] {
        client->open(server.url(), u"other"_qs);
    }, Qt::SingleShotConnection);
    client->open(server.url(), u"ann"_qs);
    QTRY_COMPARE(server.heard<Login>().last().nickname, u"other"_qs);
    client.reset();

    QTRY_COMPARE(server.socket()->state(), QAbstractSocket::UnconnectedState);
}

QTEST_GUILESS_MAIN(ChatClientTest)
#include "tst_chat_client.moc"
