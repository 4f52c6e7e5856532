// SPDX-License-Identifier: MIT
#include "scripted_server.h"
#include "talker.h"

#include <QTest>

using namespace outcry;
using Phase = ConnectionState::Phase;

class ChatClientTest : public QObject
{
    Q_OBJECT

private slots:
    void loggingInTellsWhoOneIs();
    void comingBackGoesOnWhereItEnded();
    void linesAreToldOnce();
    void missingLinesAreAskedFor();
    void whatIsAskedForAtTheWelcomeIsAskedForOnce();
    void roomsAreJoinedAndLeft();
    void aRefusedRoomIsNotJoinedAgain();
    void aRoomJoinedByCommandIsRestoredToo();
    void symbolsAreWatchedAgain();
    void historyIsAskedForOnce();
    void candlesAreAskedForOnceAndAnswered();
    void refusedCandlesAreToldTheirAsker();
    void aNewNameIsKeptForTheNextLogin();
    void anotherServerStartsFromNothing();
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

void ChatClientTest::comingBackGoesOnWhereItEnded()
{
    ScriptedServer server;
    Talker ann;
    QVERIFY(ann.enter(server.url()));
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
    QVERIFY(ann.enter(server.url()));
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
    QVERIFY(ann.enter(server.url()));
    server.talk(u"one"_qs);
    server.tail = {server.nextLine(u"two"_qs), server.nextLine(u"three"_qs)};
    server.send(server.tail.last());

    QTRY_COMPARE(ann.entered.count(), 2);
    QCOMPARE(server.heard<Join>().last(), (Join{u"lobby"_qs, 7, 1}));
    QCOMPARE(ann.entered.last().first().value<RoomState>().messages, server.tail);
    server.talk(u"four"_qs);
    QTRY_COMPARE(ann.textsReceived(), (QStringList{u"one"_qs, u"four"_qs}));
}

void ChatClientTest::whatIsAskedForAtTheWelcomeIsAskedForOnce()
{
    ScriptedServer server;
    Talker ann;
    ann.client.join(u"cellar"_qs);
    connect(&ann.client, &ChatClient::welcomed, &ann.client, [&ann] {
        ann.client.join(u"lobby"_qs);
        ann.client.watch({u"ACME"_qs});
        ann.client.say(u"lobby"_qs, u"hello"_qs);
    });
    ann.open(server.url());
    QTRY_COMPARE(server.textsHeard(), QStringList{u"hello"_qs});

    QCOMPARE(server.heard<Join>(), (QList{Join{u"cellar"_qs, 0, 0}, Join{u"lobby"_qs, 0, 0}}));
    QCOMPARE(server.heard<Watch>().size(), 1);
    QCOMPARE(ann.entered.count(), 2);
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
    server.send(
        Refusal{server.requests.last().id, u"too_many_rooms"_qs, u"No"_qs, {}, u"secret"_qs});
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
    QTRY_COMPARE(server.heard<Watch>().last(),
                 (Watch{{Topic::quotes(u"ACME"_qs), Topic::allQuotes()}}));
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

void ChatClientTest::candlesAreAskedForOnceAndAnswered()
{
    ScriptedServer server;
    Talker ann;
    QSignalSpy pages(&ann.client, &EventSource::candlesReceived);
    ann.client.fetchCandles(u"ACME"_qs, CandleInterval::Hour, 0, 100);
    ann.open(server.url());
    QTRY_VERIFY(ann.isOnline());
    ann.client.fetchCandles(u"ACME"_qs, CandleInterval::Hour, 0, 100);
    ann.client.fetchCandles(u"ACME"_qs, CandleInterval::Hour, 0, 100);
    QTRY_COMPARE(server.heard<FetchCandles>(), (QList{FetchCandles{u"ACME"_qs, CandleInterval::Hour, 0, 100}}));
    const CandlePage page{server.requests.last().id, u"ACME"_qs, CandleInterval::Hour, {{0, 1, 2, 1, 2}}, true, 2, {}, true};
    CandlePage unasked = page;
    unasked.requestId = 4711;
    server.send(unasked);
    server.send(page);
    QTRY_COMPARE(pages.count(), 1);
    QCOMPARE(pages.first().first().value<CandlePage>(), page);
    ann.client.fetchCandles(u"ACME"_qs, CandleInterval::Hour, 0, 100);

    QTRY_COMPARE(server.heard<FetchCandles>().size(), 2);
}

void ChatClientTest::refusedCandlesAreToldTheirAsker()
{
    ScriptedServer server;
    Talker ann;
    QSignalSpy refused(&ann.client, &EventSource::candlesRefused);
    QSignalSpy notices(&ann.client, &EventSource::noticeReceived);
    ann.open(server.url());
    QTRY_VERIFY(ann.isOnline());
    ann.client.fetchCandles(u"NONE"_qs, CandleInterval::Day, 0, 100);
    QTRY_COMPARE(server.heard<FetchCandles>().size(), 1);
    server.send(Refusal{server.requests.last().id, u"no_such_symbol"_qs, u"none of it"_qs, {}, {}});

    QTRY_COMPARE(refused.count(), 1);
    QCOMPARE(refused.first().first().toString(), u"NONE"_qs);
    QCOMPARE(refused.first().last().toString(), u"none of it"_qs);
    QCOMPARE(notices.count(), 0);
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

QTEST_GUILESS_MAIN(ChatClientTest)
#include "tst_chat_client.moc"
