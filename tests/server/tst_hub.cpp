// SPDX-License-Identifier: MIT
#include "server/feed_board.h"
#include "server/price_watch.h"
#include "tests/support/hub_ear.h"

#include <QSignalSpy>
#include <QTest>

using namespace outcry;

static constexpr PeerId kAnn = 1;
static constexpr PeerId kBob = 2;

static Quote tick(const QString &symbol, qint64 price)
{
    Quote quote;
    quote.symbol = symbol;
    quote.priceTicks = price;
    return quote;
}

/// What the server's window can do and sees; prices and feeds.
class HubTest : public QObject
{
    Q_OBJECT

private slots:
    void candlesAreAnsweredWithTheirRequestsNumber();
    void candlesOfAnUnknownSymbolAreRefused();
    void watchersGetTheLastPriceAtOnce();
    void aPriceNobodyKnowsIsAnsweredEmpty();
    void watchingAllGetsAll();
    void watchedTopicsAreBounded();
    void thePastIsToldToTheOwnersWindow();
    void symbolsThatNobodyQuotesAreTold();
    void onlyPricesCanBeWatched();
    void watchingTwiceIsNotCountedTwice();
    void batchesGoToAllQuotes();
    void feedStatesReachEverybody();
    void laterSymbolsReachEverybodyWithTheirNames();
    void mereTicksPerSecondAreNoNews();
    void newcomersHearHowTheFeedsAre();
    void kickedPeopleAreGoneAtOnce();
    void kickingAStrangerIsANotice();
    void theOwnerMayRename();
    void theOwnersBadNamesAreNotices_data();
    void theOwnersBadNamesAreNotices();
    void announcementsAreTheServers();
    void announcementsIntoNowhereAreNotices_data();
    void announcementsIntoNowhereAreNotices();
    void everybodyHearsTheShutdown();
    void aLateWindowIsToldEverything();
    void theLobbyIsThereFromTheStart();
};

void HubTest::watchersGetTheLastPriceAtOnce()
{
    HubEar ear;
    ear.hub().takeQuotes({tick(u"ACME"_qs, 100), tick(u"WOLF"_qs, 7)});
    QSignalSpy published(&ear.hub(), &Hub::published);
    ear.arrive(kAnn);

    ear.ask(kAnn, Watch{{Topic::quotes(u"ACME"_qs), Topic::quotes(u"WOLF"_qs)}}, 3);

    const QList<QuoteBatch> batches = ear.heard<QuoteBatch>(kAnn);
    QCOMPARE(batches.size(), 2);
    QCOMPARE(batches[0].quotes.size(), 1);
    QCOMPARE(batches[0].quotes[0].priceTicks, 100);
    QCOMPARE(batches[0].quotes[0].receivedMs, ear.nowMs());
    QCOMPARE(batches[1].quotes[0].symbol, u"WOLF"_qs);
    const auto first = published[0][0].value<EnvelopePtr>();
    QCOMPARE(first->onlyPeer, kAnn);
    QCOMPARE(first->topic, Topic::quotes(u"ACME"_qs));
    QCOMPARE(ear.heard<Receipt>(kAnn).value(0).requestId, 3u);
}

void HubTest::aPriceNobodyKnowsIsAnsweredEmpty()
{
    HubEar ear;
    ear.hub().addSymbols({u"QUIET"_qs});
    ear.arrive(kAnn);

    ear.ask(
        kAnn,
        Watch{{Topic::quotes(u"QUIET"_qs), Topic::quotes(u"UNHEARDOF"_qs), Topic::allQuotes()}});

    QCOMPARE(ear.heard<QuoteBatch>(kAnn).size(), 3);
    for (const QuoteBatch &batch : ear.heard<QuoteBatch>(kAnn))
        QVERIFY(batch.quotes.isEmpty());
}

void HubTest::watchingAllGetsAll()
{
    HubEar ear;
    ear.hub().takeQuotes({tick(u"ACME"_qs, 100), tick(u"WOLF"_qs, 7)});
    ear.arrive(kAnn);
    ear.ask(kAnn, Watch{{Topic::allQuotes()}});
    QCOMPARE(ear.heard<QuoteBatch>(kAnn).value(0).quotes.size(), 2);
}

void HubTest::watchedTopicsAreBounded()
{
    HubEar ear;
    ear.arrive(kAnn);
    Watch many;
    for (int i = 0; i < PriceWatch::kMostTopics; ++i)
        many.topics.append(Topic::quotes(u"S%1"_qs.arg(i)));
    ear.ask(kAnn, many);
    QVERIFY(ear.heard<Refusal>(kAnn).isEmpty());
    ear.forget();

    ear.ask(kAnn, Watch{{Topic::quotes(u"S1"_qs), Topic::quotes(u"ONEMORE"_qs)}}, 5);
    QCOMPARE(ear.refusal(kAnn), u"too_many_topics"_qs);
    QVERIFY(ear.heard<QuoteBatch>(kAnn).isEmpty());

    ear.forget();
    ear.ask(kAnn, Unwatch{{Topic::quotes(u"S1"_qs), Topic::quotes(u"NEVER"_qs)}});
    ear.ask(kAnn, Watch{{Topic::quotes(u"ONEMORE"_qs)}});
    QVERIFY(ear.heard<Refusal>(kAnn).isEmpty());
}

void HubTest::thePastIsToldToTheOwnersWindow()
{
    HubEar ear;
    ear.hub().takeQuotes({tick(u"ACME"_qs, 100)});
    QSignalSpy pages(&ear.hub(), &EventSource::candlesReceived);
    QSignalSpy refusals(&ear.hub(), &EventSource::candlesRefused);

    ear.hub().tellCandles(u"ACME"_qs, CandleInterval::Minute, 0, 100);
    ear.hub().tellCandles(u"XYZ"_qs, CandleInterval::Day, 0, 100);

    QCOMPARE(pages.count(), 1);
    QCOMPARE(pages[0][0].value<CandlePage>().symbol, u"ACME"_qs);
    QCOMPARE(pages[0][0].value<CandlePage>().candles.size(), 1);
    QCOMPARE(refusals.count(), 1);
    QCOMPARE(refusals[0][0].toString(), u"XYZ"_qs);
}

void HubTest::symbolsThatNobodyQuotesAreTold()
{
    HubEar ear;
    ear.bring(kAnn, u"ann"_qs);
    ear.hub().addSymbols({u"QUIET"_qs});
    ear.ask(kAnn, Watch{{Topic::quotes(u"QUIET"_qs), Topic::allQuotes()}}, 1);
    QVERIFY(ear.heard<Notice>(kAnn).isEmpty());

    ear.ask(kAnn, Watch{{Topic::quotes(u"XYZ"_qs), Topic::quotes(u"QUIET"_qs), Topic::quotes(u"XYZ"_qs)}}, 2);

    QCOMPARE(ear.heard<Notice>(kAnn).size(), 1);
    QCOMPARE(ear.heard<Notice>(kAnn)[0].code, u"no_quotes"_qs);
    QCOMPARE(ear.heard<Notice>(kAnn)[0].text, u"Nobody quotes XYZ here yet."_qs);
    QCOMPARE(ear.heard<Receipt>(kAnn).last().requestId, 2u);

    Watch many;
    for (int i = 0; i < 30; ++i)
        many.topics.append(Topic::quotes(u"Y%1"_qs.arg(i)));
    ear.ask(kAnn, many);
    QVERIFY(ear.heard<Notice>(kAnn).last().text.contains(u"Y9 and 20 more"));
}

void HubTest::onlyPricesCanBeWatched()
{
    HubEar ear;
    ear.arrive(kAnn);
    ear.ask(kAnn, Watch{{Topic::quotes(u"ACME"_qs), Topic::room(u"lobby"_qs)}}, 2);
    QCOMPARE(ear.refusal(kAnn), u"bad_topic"_qs);
    QVERIFY(ear.heard<QuoteBatch>(kAnn).isEmpty());
    ear.ask(kAnn, Watch{{Topic()}}, 3);
    QCOMPARE(ear.heard<Refusal>(kAnn).size(), 2);
}

void HubTest::watchingTwiceIsNotCountedTwice()
{
    HubEar ear;
    ear.arrive(kAnn);
    const Topic acme = Topic::quotes(u"ACME"_qs);
    ear.ask(kAnn, Watch{{acme, acme}});
    QCOMPARE(ear.heard<QuoteBatch>(kAnn).size(), 1);
    ear.ask(kAnn, Watch{{acme}});
    QCOMPARE(ear.heard<QuoteBatch>(kAnn).size(), 2);
}

void HubTest::batchesGoToAllQuotes()
{
    HubEar ear;
    ear.hub().setQuoteWindow(0);
    QSignalSpy published(&ear.hub(), &Hub::published);
    QSignalSpy window(&ear.hub(), &Hub::quotesReceived);

    ear.hub().takeQuotes({tick(u"ACME"_qs, 1), tick(u"WOLF"_qs, 2), tick(u"ACME"_qs, 3)});

    QCOMPARE(published.count(), 1);
    const auto envelope = published[0][0].value<EnvelopePtr>();
    QCOMPARE(envelope->topic, Topic::allQuotes());
    QCOMPARE(envelope->onlyPeer, PeerId(0));
    QCOMPARE(std::get<QuoteBatch>(envelope->event).quotes.size(), 2);
    QCOMPARE(window.count(), 1);
    QCOMPARE(window[0][0].value<QList<Quote>>().size(), 2);
}

void HubTest::feedStatesReachEverybody()
{
    HubEar ear;
    QSignalSpy window(&ear.hub(), &Hub::feedStateChanged);
    ear.arrive(kAnn);
    ear.bring(kBob, u"bob"_qs);
    FeedState state{u"tape"_qs, FeedState::Health::Running, true, 5, 10, {}};

    ear.hub().takeFeedState(state);
    state.health = FeedState::Health::Failed;
    state.text = u"no file"_qs;
    ear.hub().takeFeedState(state);

    for (const PeerId peer : {kAnn, kBob}) {
        QCOMPARE(ear.heard<FeedState>(peer).size(), 2);
        QCOMPARE(ear.heard<FeedState>(peer)[1], state);
    }
    QCOMPARE(window.count(), 2);
}

void HubTest::laterSymbolsReachEverybodyWithTheirNames()
{
    HubEar ear;
    QSignalSpy window(&ear.hub(), &Hub::symbolsAdded);
    ear.bring(kBob, u"bob"_qs);
    const QStringList symbols{u"ACME"_qs, u"SAP.DE"_qs};
    const SymbolNames names{{u"SAP.DE"_qs, u"SAP SE"_qs}, {u"ELSE"_qs, u"Not of this feed"_qs}};

    ear.hub().addSymbols(symbols, names);
    ear.hub().tellSymbols(symbols, names);

    const SymbolsAdded told{symbols, {{u"SAP.DE"_qs, u"SAP SE"_qs}}};
    QCOMPARE(ear.heard<SymbolsAdded>(kBob), QList<SymbolsAdded>{told});
    QCOMPARE(window.count(), 1);
    QCOMPARE(window[0][0].value<SymbolsAdded>(), told);
}

void HubTest::mereTicksPerSecondAreNoNews()
{
    HubEar ear;
    QSignalSpy window(&ear.hub(), &Hub::feedStateChanged);
    ear.bring(kBob, u"bob"_qs);
    FeedState state{u"tape"_qs, FeedState::Health::Running, true, 5, 0, {}};
    for (int i = 0; i < 20; ++i) {
        state.ticksPerSecond = i;
        ear.hub().takeFeedState(state);
        ear.advance(500);
    }
    QCOMPARE(ear.heard<FeedState>(kBob).size(), 2);
    QCOMPARE(window.count(), 20);
}

void HubTest::newcomersHearHowTheFeedsAre()
{
    HubEar ear;
    ear.hub().takeFeedState({u"tape"_qs, FeedState::Health::Running, true, 5, 10, {}});
    ear.hub().takeFeedState({u"tape"_qs, FeedState::Health::Ended, true, 5, 0, {}});
    ear.arrive(kAnn);
    ear.ask(kAnn, Login{u"ann"_qs, {}});

    QCOMPARE(ear.heard<FeedState>(kAnn).size(), 1);
    QCOMPARE(ear.heard<FeedState>(kAnn)[0].health, FeedState::Health::Ended);
}

void HubTest::kickedPeopleAreGoneAtOnce()
{
    HubEar ear;
    ear.bring(kAnn, u"ann"_qs);
    ear.bring(kBob, u"bob"_qs);

    ear.hub().kick(kAnn, u"Too loud"_qs);
    ear.say(kAnn, u"but"_qs);
    ear.depart(kAnn);

    QCOMPARE(ear.heard<Farewell>(kAnn).value(0), (Farewell{1008, u"Too loud"_qs}));
    QCOMPARE(ear.heard<RosterChange>(kBob).size(), 1);
    QCOMPARE(ear.heard<RosterChange>(kBob)[0].kind, RosterChange::Kind::Left);
    QVERIFY(ear.heard<Message>(kBob).isEmpty());
    QCOMPARE(ear.bring(3, u"ann"_qs).nickname, u"ann"_qs);
}

void HubTest::kickingAStrangerIsANotice()
{
    HubEar ear;
    QSignalSpy notices(&ear.hub(), &Hub::noticeReceived);
    ear.hub().kick(99, {});
    QCOMPARE(notices.count(), 1);

    // Somebody without a name is no stranger.
    ear.arrive(kAnn);
    ear.hub().kick(kAnn, u"  "_qs);
    QCOMPARE(notices.count(), 1);
    QCOMPARE(ear.heard<Farewell>(kAnn).value(0).closeCode, 1008);
    QVERIFY(!ear.heard<Farewell>(kAnn)[0].reason.isEmpty());

    ear.hub().kick(kAnn, {});
    QCOMPARE(notices.count(), 2);
}

void HubTest::theOwnerMayRename()
{
    HubEar ear;
    QSignalSpy names(&ear.hub(), &Hub::peerNamed);
    ear.bring(kAnn, u"ann"_qs);
    ear.bring(kBob, u"bob"_qs);

    QTest::ignoreMessage(QtInfoMsg, "ann was renamed to anna by the owner");
    ear.hub().rename(kAnn, u"anna"_qs);

    QCOMPARE(ear.heard<RosterChange>(kBob).value(0).person.nickname, u"anna"_qs);
    QVERIFY(ear.heard<Notice>(kAnn).value(0).text.contains(u"anna"_qs));
    QCOMPARE(names.count(), 3);
}

void HubTest::theOwnersBadNamesAreNotices_data()
{
    QTest::addColumn<PeerId>("peer");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("code");
    QTest::newRow("taken") << kAnn << u"bob"_qs << u"nick_taken"_qs;
    QTest::newRow("illegal") << kAnn << u"a b"_qs << u"nick_illegal"_qs;
    QTest::newRow("empty") << kAnn << QString() << u"nick_illegal"_qs;
    QTest::newRow("nobody") << PeerId(99) << u"x"_qs << u"no_such_peer"_qs;
    QTest::newRow("nameless") << PeerId(3) << u"x"_qs << u"no_name"_qs;
}

void HubTest::theOwnersBadNamesAreNotices()
{
    QFETCH(PeerId, peer);
    QFETCH(QString, name);
    HubEar ear;
    ear.bring(kAnn, u"ann"_qs);
    ear.bring(kBob, u"bob"_qs);
    ear.arrive(3);
    QSignalSpy notices(&ear.hub(), &Hub::noticeReceived);

    ear.hub().rename(peer, name);

    QCOMPARE(notices.count(), 1);
    QTEST(notices[0][0].value<Notice>().code, "code");
    QVERIFY(ear.everything(kAnn).isEmpty() && ear.everything(kBob).isEmpty());
}

void HubTest::announcementsAreTheServers()
{
    HubEar ear;
    ear.hub().setServerName(u"Pit"_qs);
    QSignalSpy window(&ear.hub(), &Hub::messageReceived);
    ear.bring(kAnn, u"ann"_qs);

    ear.hub().announce(u"#lobby"_qs, u"/me closes at six\r\n"_qs);

    const Message message = ear.heard<Message>(kAnn).value(0);
    QVERIFY(message.senderId.isNull());
    QCOMPARE(message.sender, u"Pit"_qs);
    QCOMPARE(message.text, u"/me closes at six"_qs);
    QCOMPARE(message.kind, Message::Kind::Talk);
    QCOMPARE(message.sequence, 1u);
    QCOMPARE(window.count(), 1);
}

void HubTest::announcementsIntoNowhereAreNotices_data()
{
    QTest::addColumn<QString>("room");
    QTest::addColumn<QString>("text");
    QTest::newRow("no such room") << u"nowhere"_qs << u"hi"_qs;
    QTest::newRow("no room") << QString() << u"hi"_qs;
    QTest::newRow("nothing to say") << u"lobby"_qs << u" \n"_qs;
}

void HubTest::announcementsIntoNowhereAreNotices()
{
    QFETCH(QString, room);
    QFETCH(QString, text);
    HubEar ear;
    ear.bring(kAnn, u"ann"_qs);
    QSignalSpy notices(&ear.hub(), &Hub::noticeReceived);

    ear.hub().announce(room, text);

    QCOMPARE(notices.count(), 1);
    QVERIFY(ear.everything(kAnn).isEmpty());
}

void HubTest::everybodyHearsTheShutdown()
{
    HubEar ear;
    QSignalSpy window(&ear.hub(), &Hub::rosterChanged);
    ear.arrive(kAnn);
    ear.bring(kBob, u"bob"_qs);
    ear.bring(3, u"eve"_qs);

    ear.hub().shutDown();
    ear.say(kBob, u"wait"_qs);
    ear.depart(3);

    for (const PeerId peer : {kAnn, kBob}) {
        QCOMPARE(ear.everything(peer).size(), 1);
        QCOMPARE(ear.heard<Farewell>(peer).value(0),
                 (Farewell{1001, u"Server has disconnected"_qs}));
    }
    // The window sees its people go.
    QCOMPARE(window.last()[0].value<RosterChange>().kind, RosterChange::Kind::Left);
}

void HubTest::aLateWindowIsToldEverything()
{
    HubEar ear;
    ear.bring(kAnn, u"ann"_qs);
    ear.say(kAnn, u"hello"_qs);
    ear.ask(kAnn, Join{u"news"_qs, 0, 0});
    ear.hub().takeQuotes({tick(u"ACME"_qs, 100)});
    ear.hub().takeFeedState({u"tape"_qs, FeedState::Health::Running, true, 5, 10, {}});
    ear.forget();
    QSignalSpy rooms(&ear.hub(), &Hub::roomEntered);
    QSignalSpy quotes(&ear.hub(), &Hub::quotesReceived);
    QSignalSpy feeds(&ear.hub(), &Hub::feedStateChanged);

    QMetaObject::invokeMethod(&ear.hub(), &Hub::describe, Qt::QueuedConnection);

    QTRY_COMPARE(rooms.count(), 2);
    const auto lobby = rooms[0][0].value<RoomState>();
    QCOMPARE(lobby.room, u"lobby"_qs);
    QCOMPARE(lobby.messages.size(), 1);
    QCOMPARE(lobby.people.size(), 1);
    QCOMPARE(quotes.count(), 1);
    QCOMPARE(feeds.count(), 1);
    QVERIFY(ear.everything(kAnn).isEmpty());
}

void HubTest::candlesAreAnsweredWithTheirRequestsNumber()
{
    HubEar ear;
    ear.bring(kAnn, u"ann"_qs);
    ear.hub().takeQuotes({tick(u"ACME"_qs, 100)});
    ear.forget();

    ear.ask(kAnn, FetchCandles{u"ACME"_qs, CandleInterval::Day, 0, 10}, 31);

    const QList<CandlePage> pages = ear.heard<CandlePage>(kAnn);
    QCOMPARE(pages.size(), 1);
    QCOMPARE(pages.first().requestId, 31u);
    QCOMPARE(pages.first().candles.size(), 1);
    QVERIFY(pages.first().isStart);
    QVERIFY(ear.heard<Receipt>(kAnn).isEmpty());
}

void HubTest::candlesOfAnUnknownSymbolAreRefused()
{
    HubEar ear;
    ear.bring(kAnn, u"ann"_qs);

    ear.ask(kAnn, FetchCandles{u"NONE"_qs, CandleInterval::Day, 0, 10}, 32);

    QCOMPARE(ear.refusal(kAnn), u"no_such_symbol"_qs);
    QVERIFY(ear.heard<CandlePage>(kAnn).isEmpty());
}

void HubTest::theLobbyIsThereFromTheStart()
{
    HubEar ear;
    QSignalSpy rooms(&ear.hub(), &Hub::roomEntered);

    ear.hub().describe();

    // The lobby is there before anybody is.
    QCOMPARE(rooms.count(), 1);
    QVERIFY(rooms[0][0].value<RoomState>().people.isEmpty());
}

QTEST_GUILESS_MAIN(HubTest)
#include "tst_hub.moc"
