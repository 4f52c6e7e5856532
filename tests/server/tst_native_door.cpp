// SPDX-License-Identifier: MIT
#include "model/wire.h"
#include "tests/support/fake_client.h"

#include <QTest>

using namespace outcry;

class NativeDoorTest : public QObject
{
    Q_OBJECT

private slots:
    void requestsReachTheGate_data();
    void requestsReachTheGate();
    void whatIsNotUnderstoodIsRefusedAndNothingElseHappens_data();
    void whatIsNotUnderstoodIsRefusedAndNothingElseHappens();
    void theRefusalCarriesTheNumberOfTheRequest();
    void manyBrokenMessagesInARowEndTheConversation();
    void aGoodMessageForgivesTheBrokenOnes();
    void everyEventIsToldInOurOwnWords_data();
    void everyEventIsToldInOurOwnWords();
    void anEventIsEncodedOnceForAll();
    void quotesOfOneTurnAreOneMessageWithTheNewestOfEach();
    void aSnapshotIsNotOvertakenByOlderPrices();
    void aSlowReaderGetsOnlyTheNewestPrices();
    void heldPricesStayInOrderWhenTheBacklogShrinks();
    void aSlowReaderIsWarned();
    void binaryIsRefused();
    void farewellIsToldAndCloses();
    void nothingIsSentAfterTheEnd();
    void aBrokenConnectionLeavesOnce();
};

static Quote quoteOf(const QString &symbol, qint64 ticks, qint64 receivedMs = 0)
{
    Quote quote;
    quote.symbol = symbol;
    quote.priceTicks = ticks;
    quote.receivedMs = receivedMs;
    return quote;
}

static Event decoded(const QByteArray &text, qint64 nowMs = 0)
{
    const Result<Event> event = wire::decodeEvent(text, nowMs);
    return event ? *event : Event(Notice{Notice::Severity::Failure, {}, event.error().text, {}});
}

static QList<Quote> quotesIn(const QByteArray &text)
{
    const Event event = decoded(text);
    const auto *batch = std::get_if<QuoteBatch>(&event);
    return batch ? batch->quotes : QList<Quote>();
}

static QList<qint64> ticksIn(const QByteArray &text)
{
    QList<qint64> ticks;
    for (const Quote &quote : quotesIn(text))
        ticks.append(quote.priceTicks);
    return ticks;
}

namespace {

struct Stage
{
    FakeGate gate;
    FakeClient client{*doorNamed("native"), gate};
};

} // namespace

void NativeDoorTest::requestsReachTheGate_data()
{
    QTest::addColumn<Request>("request");
    QTest::newRow("login") << Request{1, Login{QStringLiteral("ann"), {}}};
    QTest::newRow("join") << Request{2, Join{QStringLiteral("lobby"), 3, 4}};
    QTest::newRow("say") << Request{3,
                                    Say{QStringLiteral("lobby"), QStringLiteral("hé \n<b>"), "k"}};
    QTest::newRow("watch") << Request{4, Watch{{Topic::quotes("AAPL"), Topic::allQuotes()}}};
    QTest::newRow("candles") << Request{6, FetchCandles{QStringLiteral("ACME"), CandleInterval::Day, 9, 50}};
    QTest::newRow("history") << Request{5, FetchHistory{QStringLiteral("lobby"), 9, 50}};
}

void NativeDoorTest::requestsReachTheGate()
{
    QFETCH(Request, request);
    Stage stage;

    stage.client.say(wire::encode(request));

    QCOMPARE(stage.gate.takeRequests(), QList<Request>{request});
    QCOMPARE(stage.client.heard(), QByteArrayList());
}

void NativeDoorTest::whatIsNotUnderstoodIsRefusedAndNothingElseHappens_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("words") << QByteArray("hello");
    QTest::newRow("cut off") << QByteArray(R"({"type":"say","room":)");
    QTest::newRow("an array") << QByteArray("[]");
    QTest::newRow("a number") << QByteArray("1e999");
    QTest::newRow("unknown type") << QByteArray(R"({"type":"dance"})");
    QTest::newRow("type is a number") << QByteArray(R"({"type":7})");
    QTest::newRow("no type") << QByteArray("{}");
    QTest::newRow("number as symbol") << QByteArray(R"({"type":"watch","topics":[1,2]})");
    QTest::newRow("deep array") << QByteArray(50'000, '[');
    QTest::newRow("deep object") << QByteArray(R"({"a":)").repeated(10'000);
    QTest::newRow("deep inside a request")
        << R"({"type":"say","x":)" + QByteArray(40, '[') + QByteArray(40, ']') + '}';
    QTest::newRow("a million letters") << QByteArray(1'000'000, 'x');
    QTest::newRow("NUL") << QByteArray("\0\0\0", 3);
    QTest::newRow("invalid UTF-8") << QByteArray("{\"type\":\"\xFF\"}");
}

void NativeDoorTest::whatIsNotUnderstoodIsRefusedAndNothingElseHappens()
{
    QFETCH(QByteArray, text);
    Stage stage;

    stage.client.say(text);

    const QByteArrayList heard = stage.client.heard();
    QCOMPARE(heard.size(), 1);
    const Event event = decoded(heard.first());
    const auto *refusal = std::get_if<Refusal>(&event);
    QVERIFY2(refusal, heard.first().constData());
    QVERIFY(!refusal->code.isEmpty());
    QVERIFY(!refusal->text.isEmpty());
    QCOMPARE(stage.gate.takeRequests(), QList<Request>());
    QVERIFY(!stage.client.pipe().isClosing());
}

void NativeDoorTest::theRefusalCarriesTheNumberOfTheRequest()
{
    Stage stage;

    stage.client.say(R"({"type":"dance","id":41})");

    const Event event = decoded(stage.client.heard().value(0));
    QVERIFY(std::holds_alternative<Refusal>(event));
    QCOMPARE(std::get<Refusal>(event).requestId, quint64(41));
}

void NativeDoorTest::manyBrokenMessagesInARowEndTheConversation()
{
    Stage stage;
    for (int i = 0; i < 19; ++i)
        stage.client.say("?");
    QVERIFY(!stage.client.pipe().isClosing());

    for (int i = 0; i < 100; ++i)
        stage.client.say("?");

    QCOMPARE(stage.client.pipe().closeCode(), 1008);
    QCOMPARE(stage.client.heard().size(), 20);
    QCOMPARE(stage.client.pipe().sentAfterClose(), 0);
}

void NativeDoorTest::aGoodMessageForgivesTheBrokenOnes()
{
    Stage stage;
    for (int round = 0; round < 5; ++round) {
        for (int i = 0; i < 19; ++i)
            stage.client.say("?");
        stage.client.say(wire::encode(Request{1, Join{QStringLiteral("lobby"), 0, 0}}));
    }

    QVERIFY(!stage.client.pipe().isClosing());
}

void NativeDoorTest::everyEventIsToldInOurOwnWords_data()
{
    QTest::addColumn<Event>("event");
    const QUuid id = QUuid::createUuid();
    Message line;
    line.room = QStringLiteral("lobby");
    line.sequence = 3;
    line.senderId = id;
    line.sender = QStringLiteral("ann");
    line.text = QStringLiteral("hé");
    line.timeMs = 7;
    const Person ann{id, QStringLiteral("ann")};
    QTest::newRow("message") << Event(line);
    QTest::newRow("roster") << Event(RosterChange{RosterChange::Kind::Came, "lobby", ann, {}, 5});
    QTest::newRow("notice") << Event(Notice{Notice::Severity::Warning, "x", "careful", "lobby"});
    QTest::newRow("room") << Event(RoomState{"lobby", 4, {line}, 2, {ann}});
    QTest::newRow("receipt") << Event(Receipt{8, "lobby", "key", 3, 7});
    QTest::newRow("refusal") << Event(Refusal{8, "nick_taken", "taken", {}, {}});
    QTest::newRow("page") << Event(HistoryPage{9, "lobby", 4, {line}, true});
    QTest::newRow("candles")
        << Event(CandlePage{9, "ACME", CandleInterval::Minute, {{60'000, 4, 9, 3, 5}}, true, 2, "random_walk", true});
    QTest::newRow("parted") << Event(Parted{"lobby"});
}

void NativeDoorTest::everyEventIsToldInOurOwnWords()
{
    QFETCH(Event, event);
    Stage stage;

    stage.gate.deliver(stage.client.peer(), event);

    const QByteArrayList heard = stage.client.heard();
    QCOMPARE(heard.size(), 1);
    QVERIFY2(decoded(heard.first()) == event, heard.first().constData());
}

void NativeDoorTest::anEventIsEncodedOnceForAll()
{
    FakeGate gate;
    FakeClient first(*doorNamed("native"), gate, 1);
    FakeClient second(*doorNamed("native"), gate, 2);
    Delivery delivery(std::make_shared<const Envelope>(Envelope{{}, Parted{"lobby"}, 0}), 0);

    first.peer().deliver(delivery);
    second.peer().deliver(delivery);

    const QByteArray one = first.heard().value(0);
    const QByteArray other = second.heard().value(0);
    QVERIFY(!one.isEmpty());
    QVERIFY(one.isSharedWith(other));
}

void NativeDoorTest::quotesOfOneTurnAreOneMessageWithTheNewestOfEach()
{
    Stage stage;
    stage.gate.deliverQuote(stage.client.peer(), quoteOf("A", 1));
    stage.gate.deliverQuote(stage.client.peer(), quoteOf("B", 2));
    stage.gate.deliverQuote(stage.client.peer(), quoteOf("A", 3));
    QCOMPARE(stage.client.heard(), QByteArrayList());

    QCOMPARE(stage.gate.endTurn(), 1);

    const QByteArrayList heard = stage.client.heard();
    QCOMPARE(heard.size(), 1);
    QCOMPARE(ticksIn(heard.first()), (QList<qint64>{3, 2}));
    QCOMPARE(stage.gate.endTurn(), 0);
}

void NativeDoorTest::aSnapshotIsNotOvertakenByOlderPrices()
{
    Stage stage;
    stage.gate.deliverQuote(stage.client.peer(), quoteOf("A", 1));
    stage.gate.deliver(stage.client.peer(), QuoteBatch{{quoteOf("A", 2), quoteOf("B", 3)}});

    stage.gate.endTurn();

    const QByteArrayList heard = stage.client.heard();
    QCOMPARE(heard.size(), 1);
    QCOMPARE(ticksIn(heard.first()), (QList<qint64>{2, 3}));
}

void NativeDoorTest::aSlowReaderGetsOnlyTheNewestPrices()
{
    Stage stage;
    stage.client.pipe().setBacklogBytes(200'000);
    for (qint64 tick = 1; tick <= 1000; ++tick) {
        stage.gate.deliverQuote(stage.client.peer(), quoteOf("A", tick, stage.gate.nowMs()));
        stage.gate.deliverQuote(stage.client.peer(), quoteOf("B", tick * 2, stage.gate.nowMs()));
        stage.gate.endTurn();
    }
    QCOMPARE(stage.client.heard(), QByteArrayList());
    stage.gate.advance(3000);

    stage.client.pipe().setBacklogBytes(0);
    stage.client.peer().backlogCleared();

    const QByteArrayList heard = stage.client.heard();
    QCOMPARE(heard.size(), 1);
    QCOMPARE(ticksIn(heard.first()), (QList<qint64>{1000, 2000}));
    // Their age is counted up to when they go out.
    QCOMPARE(quotesIn(heard.first()).first().receivedMs, -3000);
}

void NativeDoorTest::heldPricesStayInOrderWhenTheBacklogShrinks()
{
    Stage stage;
    stage.client.pipe().setBacklogBytes(200'000);
    stage.gate.deliverQuote(stage.client.peer(), quoteOf("A", 1));
    stage.client.pipe().setBacklogBytes(10);
    stage.gate.deliverQuote(stage.client.peer(), quoteOf("A", 2));
    stage.gate.endTurn();
    stage.client.pipe().setBacklogBytes(0);
    stage.client.peer().backlogCleared();
    stage.gate.deliverQuote(stage.client.peer(), quoteOf("A", 3));
    stage.gate.endTurn();

    const QByteArrayList heard = stage.client.heard();
    QCOMPARE(heard.size(), 2);
    QCOMPARE(ticksIn(heard.first()), QList<qint64>{2});
    QCOMPARE(ticksIn(heard.last()), QList<qint64>{3});
}

void NativeDoorTest::aSlowReaderIsWarned()
{
    Stage stage;

    stage.client.peer().backlogGrew();
    QCOMPARE(stage.client.heard(), QByteArrayList());
    stage.gate.endTurn();

    const Event event = decoded(stage.client.heard().value(0));
    QVERIFY(std::holds_alternative<Notice>(event));
    QCOMPARE(std::get<Notice>(event).code, QStringLiteral("slow_reader"));
}

void NativeDoorTest::binaryIsRefused()
{
    Stage stage;

    stage.client.sayBinary("\x01\x02");

    QCOMPARE(stage.client.pipe().closeCode(), 1003);
}

void NativeDoorTest::farewellIsToldAndCloses()
{
    Stage stage;

    stage.gate.deliver(stage.client.peer(), Farewell{1008, QStringLiteral("out with you")});

    const Event event = decoded(stage.client.heard().value(0));
    QVERIFY(std::holds_alternative<Farewell>(event));
    QCOMPARE(stage.client.pipe().closeCode(), 1008);
    QCOMPARE(stage.client.pipe().closeReason(), QStringLiteral("out with you"));
}

void NativeDoorTest::nothingIsSentAfterTheEnd()
{
    Stage stage;
    stage.gate.deliverQuote(stage.client.peer(), quoteOf("A", 1));
    stage.gate.deliver(stage.client.peer(), Farewell{1001, {}});

    stage.gate.endTurn();
    stage.client.peer().backlogCleared();
    stage.client.say(wire::encode(Request{1, Login{}}));
    stage.client.say("?");
    stage.client.sayBinary("?");
    stage.gate.deliver(stage.client.peer(), Parted{"lobby"});

    QCOMPARE(stage.client.pipe().sentAfterClose(), 0);
    QCOMPARE(stage.client.pipe().closeCount(), 1);
    QCOMPARE(stage.gate.takeRequests(), QList<Request>());
}

void NativeDoorTest::aBrokenConnectionLeavesOnce()
{
    Stage stage;

    stage.client.vanish();

    QCOMPARE(stage.gate.leaveCount(), 1);
}

QTEST_GUILESS_MAIN(NativeDoorTest)
#include "tst_native_door.moc"
