// SPDX-License-Identifier: MIT
#include "model/json_fields.h"
#include "model/price.h"
#include "model/wire.h"
#include "model/wire_plain_say.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <limits>

using namespace outcry;

Q_DECLARE_METATYPE(outcry::Request)
Q_DECLARE_METATYPE(outcry::Event)

static constexpr qint64 kNowMs = 1'795'253'400'000;
static const QUuid kAnn = QUuid::fromString(u"4f8b3c0e-5d2a-4a51-9a41-0c5a2f1f7d11");

/// What a text from elsewhere may contain.
static QString hardText()
{
    return QString::fromUtf8("tab\t \"quoted\" \\ back/slash\nnewline é 漢 \U0001F600 \x01\x7f "
                             "\xe2\x80\xa8 <b>&amp;</b>");
}

static Message talk(quint64 sequence, const QString &text)
{
    return {u"lobby"_qs,         sequence, kAnn,   u"ann"_qs, {},
            Message::Kind::Talk, text,     kNowMs, u"k-1"_qs};
}

static Quote fullQuote()
{
    Quote quote;
    quote.symbol = u"ACME"_qs;
    quote.priceTicks = 187 * kTicksPerUnit + kTicksPerUnit / 5;
    quote.previousTicks = 187 * kTicksPerUnit + 1;
    quote.referenceTicks = 185 * kTicksPerUnit;
    quote.bidTicks = 187 * kTicksPerUnit;
    quote.askTicks = 188 * kTicksPerUnit;
    quote.lowTicks = -5;
    quote.highTicks = 90'000'000'000 * kTicksPerUnit;
    quote.volume = 123'456;
    quote.sourceTimeMs = kNowMs - 5000;
    quote.receivedMs = kNowMs - 1200;
    quote.source = u"random_walk"_qs;
    quote.decimals = 2;
    quote.isSimulated = true;
    quote.usualIntervalMs = 1000;
    return quote;
}

class WireTest : public QObject
{
    Q_OBJECT

private slots:
    void everyRequestComesBackAsItWas_data();
    void everyRequestComesBackAsItWas();
    void everyEventComesBackAsItWas_data();
    void everyEventComesBackAsItWas();
    void badRequestsAreRefused_data();
    void badRequestsAreRefused();
    void badEventsAreRefused_data();
    void badEventsAreRefused();
    void theFaultyFieldIsNamed();
    void theIdIsKnownEvenWhenTheRequestIsBad();
    void unknownFieldsAreIgnored();
    void aLineHasNoMorePricesThanItMay();
    void aClientCanNotSayWhatSomethingCost();
    void linesAreReadAlikeEitherWay_data();
    void linesAreReadAlikeEitherWay();
    void roomsAndSymbolsBecomeLegal();
    void bracketsInsideTextsAreNoNesting();
    void nestingIsBoundedBeforeItIsParsed();
    void aPriceIsNeverRounded_data();
    void aPriceIsNeverRounded();
    void pricesAreWrittenWithoutIdleZeros_data();
    void pricesAreWrittenWithoutIdleZeros();
    void agesDoNotDependOnTheOtherClock();
    void quotesEncodedOnceMakeTheSameMessage();
    void textsAreEscapedAsJsonWants_data();
    void textsAreEscapedAsJsonWants();
    void halfACharacterIsReplaced();
    void typeStandsFirst();
    void theExamplesOfTheDocumentAreLegal();
};

void WireTest::everyRequestComesBackAsItWas_data()
{
    QTest::addColumn<Request>("request");
    const auto row = [](const char *name, quint64 id, Demand demand) {
        QTest::newRow(name) << Request{id, std::move(demand)};
    };
    row("hello", 1, Login{u"ann"_qs, {}});
    row("hello with a ticket", 1, Login{u"änn \u6f22"_qs, u"t-123"_qs});
    row("hello without a name", 1, Login{});
    row("say", 2, Say{u"lobby"_qs, hardText(), u"0f8fad5b"_qs});
    row("say without id and key", 0, Say{u"lobby"_qs, u"hi"_qs, {}});
    row("a reply", 2, Say{u"lobby"_qs, u"yes"_qs, u"k"_qs, {}, 17, quint64(kLargestJsonNumber)});
    row("say nothing", 2, Say{u"lobby"_qs, {}, {}});
    row("a command outside any room", 2, Say{{}, u"/nick bob"_qs, {}});
    row("join", 3, Join{u"lobby"_qs, 0, 0});
    row("join again", 3, Join{u"lobby"_qs, quint64(kLargestJsonNumber), 17});
    row("join after changes", 3, Join{u"lobby"_qs, 4, 17, 2});
    row("edit", 4, Edit{u"lobby"_qs, 17, hardText(), u"k"_qs, quint64(kLargestJsonNumber)});
    row("delete", 4, Edit{u"lobby"_qs, 17, {}});
    row("edit of a direct line", 4, Edit{{}, 0, u"no"_qs, u"k"_qs, 0, QUuid::createUuid(), u"0f8fad5b"_qs});
    row("part", 4, Part{u"z\u00fcrich-1_a"_qs});
    row("watch", 5,
        Watch{{Topic::quotes(u"ACME"_qs), Topic::quotes(u"BRK.B"_qs), Topic::allQuotes()}});
    row("watch nothing", 5, Watch{});
    row("unwatch", 6, Unwatch{{Topic::quotes(u"BTC/USD"_qs)}});
    row("history", 7, FetchHistory{u"lobby"_qs, 99, 50});
    row("candles", 8, FetchCandles{u"BTC-USD"_qs, CandleInterval::FiveMinutes, 1'795'000'000'000, 1000});
    row("candles from the end", 8, FetchCandles{u"ACME"_qs, CandleInterval::Day, 0, 1});
    row("candles before 1970", 8, FetchCandles{u"ACME"_qs, CandleInterval::Hour, -5, 10});
    row("history from the end", quint64(kLargestJsonNumber), FetchHistory{u"lobby"_qs, 0, 100});
}

void WireTest::everyRequestComesBackAsItWas()
{
    QFETCH(Request, request);
    const QByteArray text = wire::encode(request);
    const Result<Request> back = wire::decodeRequest(text);

    QVERIFY2(back.isOk(), text + (back.isOk() ? QByteArray() : back.error().text.toUtf8()));
    QVERIFY2(*back == request, text);
}

void WireTest::everyEventComesBackAsItWas_data()
{
    QTest::addColumn<Event>("event");
    const auto row = [](const char *name, Event event) { QTest::newRow(name) << std::move(event); };
    Message action = talk(8, u"waves"_qs);
    action.kind = Message::Kind::Action;
    Message direct = talk(0, hardText());
    direct.kind = Message::Kind::Direct;
    direct.room.clear();
    direct.receiver = u"bob"_qs;
    direct.receiverId = QUuid::createUuid();
    Message foreign = talk(9, {});
    foreign.key.clear();
    const Person ann{kAnn, u"ann"_qs};
    const Person bob{QUuid::createUuid(), u"b\u00f6b"_qs};
    Quote bare;
    bare.symbol = u"X"_qs;
    bare.priceTicks = 1;
    bare.receivedMs = kNowMs;
    bare.decimals = 8;

    Message reply = talk(9, u"yes"_qs);
    reply.reply = 3;

    Message priced = talk(10, u"$ACME over $BTC-USD"_qs);
    priced.prices = {{u"ACME"_qs, 187 * kTicksPerUnit + kTicksPerUnit / 5, 2, false, true},
                     {u"BTC-USD"_qs, -90'000'000'000 * kTicksPerUnit + 1, 8, true, false}};
    Message pricedDirect = direct;
    pricedDirect.prices = {{u"X"_qs, 0, 0, true, true}};

    Message edited = talk(11, hardText());
    edited.editedMs = kNowMs;
    Message deleted = talk(12, {});
    deleted.editedMs = kNowMs + 1;
    Message editedDirect = pricedDirect;
    editedDirect.editedMs = kNowMs;

    row("edited", Edited{edited, 3});
    row("deleted", Edited{deleted, quint64(kLargestJsonNumber)});
    row("edited direct line", Edited{editedDirect, 0});
    row("room with edited lines", RoomState{u"lobby"_qs, 7, {talk(9, u"a"_qs), edited}, 0, {ann}, 0, 5, {deleted}});
    row("history with edited lines", HistoryPage{9, u"lobby"_qs, 4, {edited, deleted}, true});
    row("talk", talk(7, hardText()));
    row("line with prices", priced);
    row("direct line with prices", pricedDirect);
    row("room with prices", RoomState{u"lobby"_qs, 7, {talk(9, u"a"_qs), priced}, 0, {ann}});
    row("history with prices", HistoryPage{9, u"lobby"_qs, 4, {priced}, true});
    row("reply", reply);
    row("action", action);
    row("direct", direct);
    row("line of a foreign client", foreign);
    row("quotes", QuoteBatch{{fullQuote(), bare}});
    row("crowd", CrowdNews{u"lobby"_qs, 5000,
                           {{RosterChange::Kind::Came, u"lobby"_qs, ann, {}, kNowMs},
                            {RosterChange::Kind::Renamed, u"lobby"_qs, bob, u"rob"_qs, kNowMs}},
                           17});
    row("people", PeoplePage{3, u"lobby"_qs, 200, 5000, {ann, bob}});
    row("crowded room", RoomState{u"lobby"_qs, 7, {}, 0, {ann}, 5000});
    row("candles", CandlePage{3, u"ACME"_qs, CandleInterval::Hour,
                              {{-3'600'000, 5, 90'000'000'000 * kTicksPerUnit, -7, 1}, {0, 1, 1, 1, 1, 84'200}, {3'600'000, 1, 1, 1, 1, 0}},
                              false, 8, u"random_walk"_qs, true});
    row("no candles", CandlePage{3, u"ACME"_qs, CandleInterval::Day, {}, true, 2, {}, false});
    row("no quotes", QuoteBatch{});
    row("came", RosterChange{RosterChange::Kind::Came, u"lobby"_qs, ann, {}, kNowMs});
    row("away, and why", RosterChange{RosterChange::Kind::Away, u"lobby"_qs, {bob.id, bob.nickname, true, u"lunch"_qs}, {}, kNowMs});
    row("away", RosterChange{RosterChange::Kind::Away, u"lobby"_qs, {bob.id, bob.nickname, true}, {}, kNowMs});
    row("back", RosterChange{RosterChange::Kind::Back, u"lobby"_qs, bob, {}, kNowMs});
    row("a room with somebody away", RoomState{u"lobby"_qs, 7, {}, 0, {ann, {bob.id, bob.nickname, true}}, 0});
    row("left", RosterChange{RosterChange::Kind::Left, u"lobby"_qs, bob, {}, kNowMs});
    row("renamed outside all rooms",
        RosterChange{RosterChange::Kind::Renamed, {}, bob, u"rob"_qs, kNowMs});
    row("renamed", RosterChange{RosterChange::Kind::Renamed, u"lobby"_qs, bob, u"rob"_qs, kNowMs});
    row("hint", Notice{Notice::Severity::Hint, {}, u"two\nlines"_qs, {}});
    row("failure", Notice{Notice::Severity::Failure, u"nick_taken"_qs, hardText(), u"lobby"_qs});
    row("welcome",
        Welcome{ann,
                u"ticket"_qs,
                u"desk"_qs,
                {{u"nick"_qs, u"<name>"_qs, u"Take another name"_qs}, {u"who"_qs, {}, {}}},
                {u"ACME"_qs, u"BRK.B"_qs},
                {u"lobby"_qs},
                65536,
                {{u"ACME"_qs, u"Acme \"Anvils\" Corp."_qs}}});
    row("empty welcome", Welcome{ann, {}, {}, {}, {}, {}, 0});
    row("room",
        RoomState{u"lobby"_qs,
                  quint64(kLargestJsonNumber),
                  {talk(1, u"a"_qs), talk(2, u"b"_qs)},
                  3,
                  {ann, bob}});
    RoomState about{u"lobby"_qs, 7, {}, 0, {ann}};
    about.subject = {hardText(), bob, kNowMs};
    row("a room with a subject", about);
    row("subject", SubjectChange{u"lobby"_qs, {hardText(), ann, kNowMs}, u"holidays"_qs});
    row("first subject", SubjectChange{u"lobby"_qs, {u"earnings week"_qs, ann, kNowMs}, {}});
    row("no subject any more", SubjectChange{u"lobby"_qs, {{}, ann, kNowMs}, u"holidays"_qs});
    row("empty room", RoomState{u"lobby"_qs, 1, {}, 0, {}});
    row("receipt of a line", Receipt{5, u"lobby"_qs, u"k"_qs, 12, kNowMs});
    row("receipt of a join", Receipt{6, {}, {}, 0, 0});
    row("refusal", Refusal{5, u"too_long"_qs, hardText(), u"k"_qs, u"lobby"_qs});
    row("refusal of nothing in particular", Refusal{0, u"bad_json"_qs, u"no"_qs, {}, {}});
    row("history", HistoryPage{9, u"lobby"_qs, 4, {talk(1, u"a"_qs)}, true});
    row("empty history", HistoryPage{9, u"lobby"_qs, 4, {}, false});
    row("parted", Parted{u"lobby"_qs});
    row("farewell", Farewell{1001, u"Server has disconnected"_qs});
    row("symbols", SymbolsAdded{{u"ACME"_qs, u"SAP.DE"_qs}, {{u"SAP.DE"_qs, u"SAP SE"_qs}}});
    row("symbols without names", SymbolsAdded{{u"ACME"_qs}, {}});
    row("feed", FeedState{u"random_walk"_qs, FeedState::Health::Running, true, 20, 4.25, {}});
    row("failed feed", FeedState{u"replay"_qs, FeedState::Health::Failed, false, 0, 0, hardText()});
}

void WireTest::everyEventComesBackAsItWas()
{
    QFETCH(Event, event);
    const QByteArray text = wire::encode(event, kNowMs);
    const Result<Event> back = wire::decodeEvent(text, kNowMs);

    QVERIFY2(back.isOk(), text + (back.isOk() ? QByteArray() : back.error().text.toUtf8()));
    QVERIFY2(*back == event, text + "\n" + wire::encode(*back, kNowMs));
    QVERIFY(QJsonDocument::fromJson(text).isObject());
}

void WireTest::badRequestsAreRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const QByteArray &text, const char *code) {
        QTest::newRow(name) << text << QString::fromLatin1(code);
    };
    row("nothing", "", "bad_json");
    row("a word", "hello", "bad_json");
    row("cut off", R"({"type":"part","room":"lob)", "bad_json");
    row("two objects", R"({"type":"part","room":"lobby"}{})", "bad_json");
    row("an array", R"([{"type":"part","room":"lobby"}])", "bad_json");
    row("a number", "17", "bad_json");
    row("single quotes", "{'type':'part'}", "bad_json");
    row("a NUL inside", QByteArray("{\"type\":\"part\",\0\"room\":\"lobby\"}", 32), "bad_json");
    row("invalid UTF-8", "{\"type\":\"part\",\"room\":\"\xff\xfe\"}", "bad_json");
    row("17 levels", R"({"type":"say","x":)" + QByteArray(17, '[') + QByteArray(17, ']') + "}",
        "too_deep");
    row("no type", R"({"id":1,"room":"lobby"})", "bad_field");
    row("type is a number", R"({"type":1})", "bad_field");
    row("unknown type", R"({"type":"shout","text":"HI"})", "unknown_type");
    row("type in capitals", R"({"type":"SAY","room":"lobby","text":"a"})", "unknown_type");
    row("an event", R"({"type":"welcome"})", "unknown_type");
    row("id is a text", R"({"type":"part","id":"1","room":"lobby"})", "bad_field");
    row("id is negative", R"({"type":"part","id":-1,"room":"lobby"})", "bad_field");
    row("id is a fraction", R"({"type":"part","id":1.5,"room":"lobby"})", "bad_field");
    row("id is beyond 2^53", R"({"type":"part","id":9007199254740992,"room":"lobby"})",
        "bad_field");
    row("id is huge", R"({"type":"part","id":1e300,"room":"lobby"})", "bad_field");
    row("id is null", R"({"type":"part","id":null,"room":"lobby"})", "bad_field");
    row("no text", R"({"type":"say","room":"lobby"})", "bad_field");
    row("text is an object", R"({"type":"say","room":"lobby","text":{}})", "bad_field");
    row("talk without a room", R"({"type":"say","text":"hi"})", "bad_field");
    row("illegal room", R"({"type":"say","room":"a b","text":"hi"})", "bad_field");
    row("room is a path", R"({"type":"join","room":"../etc"})", "bad_field");
    row("room is too long", R"({"type":"join","room":")" + QByteArray(33, 'a') + R"("})",
        "bad_field");
    row("key is too long",
        R"({"type":"say","room":"a","text":"b","key":")" + QByteArray(65, 'k') + R"("})",
        "bad_field");
    row("key is a number", R"({"type":"say","room":"a","text":"b","key":1})", "bad_field");
    row("ticket is too long",
        R"({"type":"hello","nickname":"a","ticket":")" + QByteArray(257, 't') + R"("})",
        "bad_field");
    row("nickname is a list", R"({"type":"hello","nickname":["a"]})", "bad_field");
    row("epoch is a text", R"({"type":"join","room":"a","epoch":"1"})", "bad_field");
    row("edit without a line", R"({"type":"edit","room":"a","text":"b"})", "bad_field");
    row("edit of no room", R"({"type":"edit","sequence":1,"text":"b"})", "bad_field");
    row("edit without text", R"({"type":"edit","room":"a","sequence":1})", "bad_field");
    row("edit of line -1", R"({"type":"edit","room":"a","sequence":-1,"text":"b"})", "bad_field");
    row("edit of a direct line without its key", R"({"type":"edit","to":"4f8b3c0e-5d2a-4a51-9a41-0c5a2f1f7d11","text":"b"})",
        "bad_field");
    row("edit of a room and a person",
        R"({"type":"edit","room":"a","to":"4f8b3c0e-5d2a-4a51-9a41-0c5a2f1f7d11","line":"k","text":"b"})", "bad_field");
    row("edit with a key that is too long",
        R"({"type":"edit","room":"a","sequence":1,"text":"b","key":")" + QByteArray(65, 'k') + R"("})", "bad_field");
    row("edits is a text", R"({"type":"join","room":"a","edits":"1"})", "bad_field");
    row("no topics", R"({"type":"watch"})", "bad_field");
    row("topics is a text", R"({"type":"watch","topics":"quotes/A"})", "bad_field");
    row("a topic is a number", R"({"type":"watch","topics":["quotes/A",1]})", "bad_field");
    row("a topic is illegal", R"({"type":"watch","topics":["quotes/a b"]})", "bad_field");
    row("a topic is a room", R"({"type":"watch","topics":["room/lobby"]})", "bad_field");
    row("count is 0", R"({"type":"history","room":"a","count":0})", "bad_field");
    row("candles of nothing", R"({"type":"candles","interval":"1m"})", "bad_field");
    row("candles of an illegal symbol", R"({"type":"candles","symbol":"a b","interval":"1m"})", "bad_field");
    row("candles without interval", R"({"type":"candles","symbol":"A"})", "bad_field");
    row("an unknown interval", R"({"type":"candles","symbol":"A","interval":"2m"})", "bad_field");
    row("no candle", R"({"type":"candles","symbol":"A","interval":"1m","count":0})", "bad_field");
    row("too many candles", R"({"type":"candles","symbol":"A","interval":"1m","count":1001})", "bad_field");
    row("count is enormous", R"({"type":"history","room":"a","count":1001})", "bad_field");
}

void WireTest::badRequestsAreRefused()
{
    QFETCH(QByteArray, text);
    const Result<Request> request = wire::decodeRequest(text);

    QVERIFY(!request.isOk());
    QTEST(request.error().code, "code");
    QVERIFY(!request.error().text.isEmpty());
}

void WireTest::badEventsAreRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const QByteArray &text, const char *code) {
        QTest::newRow(name) << text << QString::fromLatin1(code);
    };
    const QByteArray line
        = R"("sender_id":"4f8b3c0e-5d2a-4a51-9a41-0c5a2f1f7d11","sender":"ann","text":"a")";
    row("nothing", "", "bad_json");
    row("classic chat", R"({"type":"notification","id":"x","message":"hi"})", "unknown_type");
    row("too deep", QByteArray(100'000, '['), "too_deep");
    row("line without sender", R"({"type":"message","room":"a","text":"b"})", "bad_field");
    row("line without room", R"({"type":"message",)" + line + "}", "bad_field");
    row("unknown kind", R"({"type":"message","room":"a","kind":"song",)" + line + "}", "bad_field");
    row("uuid with braces",
        R"({"type":"message","room":"a","sender":"s","text":"b","sender_id":"{4f8b3c0e-5d2a-4a51-9a41-0c5a2f1f7d11}"})",
        "bad_field");
    row("uuid with a tail",
        R"({"type":"message","room":"a","sender":"s","text":"b","sender_id":"4f8b3c0e-5d2a-4a51-9a41-0c5a2f1f7d11zz"})",
        "bad_field");
    row("a line that is no object", R"({"type":"room","room":"a","epoch":1,"messages":[1]})",
        "bad_field");
    row("a bad line inside", R"({"type":"room","room":"a","epoch":1,"messages":[{"text":5}]})",
        "bad_field");
    row("a subject that is a text", R"({"type":"room","room":"a","epoch":1,"subject":"x"})", "bad_field");
    row("a subject of nobody", R"({"type":"room","room":"a","epoch":1,"subject":{"text":"x"}})", "bad_field");
    row("a subject without a room", R"({"type":"subject",)" + line + "}", "bad_field");
    row("a subject without text",
        R"({"type":"subject","room":"a","sender":"s","sender_id":"4f8b3c0e-5d2a-4a51-9a41-0c5a2f1f7d11"})", "bad_field");
    const QByteArray priced = R"({"type":"message","room":"a",)" + line + R"(,"prices":)";
    row("prices that are no list", priced + R"({"s":"A","p":"1"}})", "bad_field");
    row("prices that are nothing", priced + "null}", "bad_field");
    row("a price that is no object", priced + R"(["187.20"]})", "bad_field");
    row("a price of no symbol", priced + R"([{"p":"1"}]})", "bad_field");
    row("a price of an illegal symbol", priced + R"([{"s":"<b>","p":"1"}]})", "bad_field");
    row("a price of a symbol too long", priced + R"([{"s":"ABCDEFGHIJKLMNOPQRSTUVWXY","p":"1"}]})", "bad_field");
    row("a symbol without a price", priced + R"([{"s":"A"}]})", "bad_field");
    row("a price when said that is a number", priced + R"([{"s":"A","p":1.5}]})", "bad_field");
    row("a price when said that does not fit", priced + R"([{"s":"A","p":"99999999999999"}]})", "bad_field");
    row("a price when said of nine decimals", priced + R"([{"s":"A","p":"1","d":9}]})", "bad_field");
    row("stale in words", priced + R"([{"s":"A","p":"1","stale":"yes"}]})", "bad_field");
    row("room without epoch", R"({"type":"room","room":"a"})", "bad_field");
    row("price is a number", R"({"type":"quotes","quotes":[{"s":"A","p":1.5}]})", "bad_field");
    row("price is no number", R"({"type":"quotes","quotes":[{"s":"A","p":"1e5"}]})", "bad_field");
    row("quote without price", R"({"type":"quotes","quotes":[{"s":"A"}]})", "bad_field");
    row("illegal symbol", R"({"type":"quotes","quotes":[{"s":"A B","p":"1"}]})", "bad_field");
    row("nine decimals", R"({"type":"quotes","quotes":[{"s":"A","p":"1","d":9}]})", "bad_field");
    row("negative age", R"({"type":"quotes","quotes":[{"s":"A","p":"1","age":-1}]})", "bad_field");
    row("unknown change",
        R"({"type":"person","change":"slept","room":"a","id":"4f8b3c0e-5d2a-4a51-9a41-0c5a2f1f7d11","name":"ann"})",
        "bad_field");
    row("welcome without you", R"({"type":"welcome"})", "bad_field");
    row("welcome to nobody", R"({"type":"welcome","you":{}})", "bad_field");
    row("receipt of nothing", R"({"type":"receipt"})", "bad_field");
    row("candles without a list", R"({"type":"candles","symbol":"A","interval":"1m"})", "bad_field");
    row("a candle without a high",
        R"({"type":"candles","symbol":"A","interval":"1m","candles":[{"t":0,"o":"1","l":"1","c":"1"}]})", "bad_field");
    row("a candle of numbers",
        R"({"type":"candles","symbol":"A","interval":"1m","candles":[{"t":0,"o":1,"h":1,"l":1,"c":1}]})", "bad_field");
    row("impossible close code", R"({"type":"farewell","code":99999})", "bad_field");
}

void WireTest::badEventsAreRefused()
{
    QFETCH(QByteArray, text);
    const Result<Event> event = wire::decodeEvent(text, kNowMs);

    QVERIFY(!event.isOk());
    QTEST(event.error().code, "code");
    QVERIFY(!event.error().text.isEmpty());
}

void WireTest::theFaultyFieldIsNamed()
{
    const Result<Request> request
        = wire::decodeRequest(R"({"type":"say","room":"lobby","text":7})");

    QVERIFY(!request.isOk());
    QCOMPARE(request.error().text, u"\"text\" must be a text"_qs);
}

void WireTest::theIdIsKnownEvenWhenTheRequestIsBad()
{
    quint64 id = 0;
    QVERIFY(!wire::decodeRequest(R"({"type":"say","id":41,"room":1})", &id).isOk());
    QCOMPARE(id, quint64(41));
    QVERIFY(!wire::decodeRequest(R"({"type":"shout","id":42})", &id).isOk());
    QCOMPARE(id, quint64(42));
    QVERIFY(!wire::decodeRequest(R"({"id":43})", &id).isOk());
    QCOMPARE(id, quint64(43));
}

void WireTest::unknownFieldsAreIgnored()
{
    const Result<Request> request = wire::decodeRequest(
        R"({"mood":{"deep":[1,{}]},"type":"part","room":"lobby","since":null})");

    QVERIFY(request.isOk());
    QVERIFY(request->demand == Demand(Part{u"lobby"_qs}));
}

void WireTest::aLineHasNoMorePricesThanItMay()
{
    QByteArray prices = R"({"s":"twice","p":"1"},{"s":"TWICE","p":"2"})";
    for (int i = 0; i < 1000; ++i)
        prices += R"(,{"s":"S)" + QByteArray::number(i) + R"(","p":"3","stale":false})";
    const Result<Event> event = wire::decodeEvent(
        R"({"type":"message","room":"a","sender_id":"4f8b3c0e-5d2a-4a51-9a41-0c5a2f1f7d11","sender":"ann","text":"a","prices":[)"
            + prices + "]}",
        kNowMs);

    QVERIFY(event.isOk());
    const QList<SaidPrice> read = std::get<Message>(*event).prices;
    QCOMPARE(read.size(), SaidPrice::kMostOfALine);
    QCOMPARE(read[0], (SaidPrice{u"TWICE"_qs, kTicksPerUnit, 2}));
    QCOMPARE(read[1], (SaidPrice{u"S0"_qs, 3 * kTicksPerUnit, 2}));
}

void WireTest::aClientCanNotSayWhatSomethingCost()
{
    const Result<Request> request = wire::decodeRequest(
        R"({"type":"say","id":3,"room":"a","text":"$ACME","prices":[{"s":"ACME","p":"1"}]})");

    QVERIFY(request.isOk());
    QCOMPARE(wire::encode(*request), wire::encode(Request{3, Say{u"a"_qs, u"$ACME"_qs, {}}}));
}

void WireTest::linesAreReadAlikeEitherWay_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isPlain");
    const auto row = [](const char *name, const QByteArray &text, bool isPlain) {
        QTest::newRow(name) << text << isPlain;
    };
    const QByteArray longKey(65, 'k');
    row("a line", R"({"type":"say","room":"lobby","text":"hello"})", true);
    row("all members", R"({"epoch":7,"reply":9,"key":"k-1","text":"x","room":"lobby","id":12,"type":"say"})", true);
    row("other scripts", R"({"type":"say","room":"#Käse","text":"größer 漢字 😀"})", true);
    row("nothing said", R"({"type":"say","room":"lobby","text":""})", true);
    row("a command", R"({"type":"say","room":"lobby","text":"/me waves"})", true);
    row("a command anywhere", R"({"type":"say","text":"/help"})", false);
    row("an escape", R"({"type":"say","room":"lobby","text":"a \"b\" \u00e4"})", false);
    row("a control", "{\"type\":\"say\",\"room\":\"lobby\",\"text\":\"a\tb\"}", false);
    row("a mark of the encoding", "{\"type\":\"say\",\"room\":\"lobby\",\"text\":\"\xEF\xBB\xBFx\"}", false);
    row("broken UTF-8", "{\"type\":\"say\",\"room\":\"lobby\",\"text\":\"\xC3\"}", false);
    row("a blank", R"({"type": "say","room":"lobby","text":"x"})", false);
    row("twice", R"({"type":"say","room":"lobby","text":"x","text":"y"})", false);
    row("unknown", R"({"type":"say","room":"lobby","text":"x","colour":"red"})", false);
    row("to somebody", R"({"type":"say","to":"4f8b3c0e-5d2a-4a51-9a41-0c5a2f1f7d11","text":"x"})", false);
    row("a bad room", R"({"type":"say","room":"a b","text":"x"})", false);
    row("no room", R"({"type":"say","text":"x"})", false);
    row("no text", R"({"type":"say","room":"lobby"})", false);
    row("a long key", R"({"type":"say","room":"lobby","text":"x","key":")" + longKey + "\"}", false);
    row("a negative number", R"({"type":"say","room":"lobby","text":"x","reply":-1})", false);
    row("a broken number", R"({"type":"say","room":"lobby","text":"x","reply":1.5})", false);
    row("a zero in front", R"({"type":"say","room":"lobby","text":"x","id":012})", false);
    row("the largest number", R"({"type":"say","room":"lobby","text":"x","id":9007199254740991})", false);
    row("too large a number", R"({"type":"say","room":"lobby","text":"x","id":9007199254740992})", false);
    row("a number for a text", R"({"type":"say","room":"lobby","text":5})", false);
    row("something behind", R"({"type":"say","room":"lobby","text":"x"}})", false);
    row("a comma too many", R"({"type":"say","room":"lobby","text":"x",})", false);
    row("cut off", R"({"type":"say","room":"lobby","text":"x)", false);
    row("empty", "{}", false);
    row("another request", R"({"type":"part","room":"lobby"})", false);
}

void WireTest::linesAreReadAlikeEitherWay()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, isPlain);
    quint64 id = 0;
    quint64 idOfWhole = 0;

    const Result<Request> one = wire::decodeRequest(text, &id);
    // No request that begins with a blank is plain.
    const Result<Request> whole = wire::decodeRequest(' ' + text, &idOfWhole);

    QCOMPARE(wire::readPlainSay(text).has_value(), isPlain);
    QCOMPARE(one.isOk(), whole.isOk());
    QCOMPARE(id, idOfWhole);
    if (whole.isOk())
        QVERIFY(*one == *whole);
    else
        QCOMPARE(one.error().code, whole.error().code);
}

void WireTest::roomsAndSymbolsBecomeLegal()
{
    const Result<Request> join = wire::decodeRequest(R"({"type":"join","room":"#LOBBY"})");
    const Result<Request> watch
        = wire::decodeRequest(R"({"type":"watch","topics":["quotes/acme"]})");

    QVERIFY(join.isOk() && watch.isOk());
    QCOMPARE(std::get<Join>(join->demand).room, u"lobby"_qs);
    QCOMPARE(std::get<Watch>(watch->demand).topics, QList{Topic::quotes(u"ACME"_qs)});
}

void WireTest::bracketsInsideTextsAreNoNesting()
{
    const QString text = u"\\\""_qs + QString(500, u'[') + u'\\';
    const Request request{1, Say{u"lobby"_qs, text, {}}};
    const Result<Request> back = wire::decodeRequest(wire::encode(request));

    QVERIFY(back.isOk());
    QVERIFY(*back == request);
}

void WireTest::nestingIsBoundedBeforeItIsParsed()
{
    const QByteArray head = R"({"type":"part","room":"lobby","x":)";
    const auto nested = [&head](int depth) {
        return head + QByteArray(depth, '[') + QByteArray(depth, ']') + "}";
    };

    QVERIFY(wire::decodeRequest(nested(wire::kDeepestNesting - 1)).isOk());
    QCOMPARE(wire::decodeRequest(nested(wire::kDeepestNesting)).error().code, u"too_deep"_qs);
    QCOMPARE(wire::decodeRequest(QByteArray(1'000'000, '{')).error().code, u"too_deep"_qs);
}

void WireTest::aPriceIsNeverRounded_data()
{
    QTest::addColumn<qint64>("ticks");
    QTest::addColumn<int>("decimals");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("as shown") << 187 * kTicksPerUnit << 2 << QByteArray("\"p\":\"187.00\"");
    QTest::newRow("no decimals") << 187 * kTicksPerUnit << 0 << QByteArray("\"p\":\"187\"");
    QTest::newRow("zeros before the point stay")
        << 100 * kTicksPerUnit << 0 << QByteArray("\"p\":\"100\"");
    QTest::newRow("finer than shown")
        << 187 * kTicksPerUnit + 1 << 2 << QByteArray("\"p\":\"187.00000001\"");
    QTest::newRow("negative") << -kTicksPerUnit / 4 << 1 << QByteArray("\"p\":\"-0.25\"");
    QTest::newRow("zero") << qint64(0) << 2 << QByteArray("\"p\":\"0.00\"");
}

void WireTest::aPriceIsNeverRounded()
{
    QFETCH(qint64, ticks);
    QFETCH(int, decimals);
    QFETCH(QByteArray, text);
    Quote quote;
    quote.symbol = u"A"_qs;
    quote.priceTicks = ticks;
    quote.decimals = quint8(decimals);
    const QByteArray encoded = wire::encodeQuote(quote, 0);

    QVERIFY2(encoded.contains(text), encoded);
    const Result<Event> back = wire::decodeEvent(wire::quotesMessage({encoded}), 0);
    QVERIFY(back.isOk());
    QCOMPARE(std::get<QuoteBatch>(*back).quotes.first().priceTicks, ticks);
    QCOMPARE(int(std::get<QuoteBatch>(*back).quotes.first().decimals), decimals);
}

void WireTest::agesDoNotDependOnTheOtherClock()
{
    const qint64 otherNowMs = 1000;
    const Result<Event> event
        = wire::decodeEvent(wire::encode(QuoteBatch{{fullQuote()}}, kNowMs), otherNowMs);
    Quote fromTheFuture = fullQuote();
    fromTheFuture.receivedMs = kNowMs + 50;
    const Result<Event> clamped
        = wire::decodeEvent(wire::encode(QuoteBatch{{fromTheFuture}}, kNowMs), kNowMs);

    QCOMPARE(std::get<QuoteBatch>(*event).quotes.first().receivedMs, otherNowMs - 1200);
    QCOMPARE(std::get<QuoteBatch>(*clamped).quotes.first().receivedMs, kNowMs);
}

void WireTest::pricesAreWrittenWithoutIdleZeros_data()
{
    QTest::addColumn<qint64>("ticks");
    for (const qint64 ticks :
         {qint64(1), qint64(-1), qint64(10), kTicksPerUnit, -kTicksPerUnit, kTicksPerUnit - 1, kTicksPerUnit + 1,
          std::numeric_limits<qint64>::max(), std::numeric_limits<qint64>::min(), 187 * kTicksPerUnit + 20'000'000})
        QTest::newRow(QByteArray::number(ticks)) << ticks;
    quint64 x = 1;
    for (int i = 0; i < 200; ++i) {
        x = x * 6364136223846793005ULL + 1442695040888963407ULL;
        const qint64 ticks = qint64(x) >> (i % 60);
        QTest::newRow(QByteArray::number(i) + ": " + QByteArray::number(ticks)) << ticks;
    }
}

void WireTest::pricesAreWrittenWithoutIdleZeros()
{
    QFETCH(qint64, ticks);
    for (int decimals = 0; decimals <= kMostDecimals; ++decimals) {
        Quote quote;
        quote.symbol = u"ACME"_qs;
        quote.priceTicks = ticks;
        quote.decimals = quint8(decimals);
        QByteArray expected = priceText(ticks, kMostDecimals);
        for (int surplus = kMostDecimals - decimals; surplus > 0 && expected.endsWith('0'); --surplus)
            expected.chop(1);
        if (expected.endsWith('.'))
            expected.chop(1);

        const QByteArray text = wire::encodeQuote(quote, 0);

        QVERIFY2(text.contains("\"p\":\"" + expected + '"'), text);
    }
}

void WireTest::quotesEncodedOnceMakeTheSameMessage()
{
    const Quote quote = fullQuote();
    const QByteArray once = wire::encodeQuote(quote, kNowMs);

    QCOMPARE(wire::quotesMessage({once, once}), wire::encode(QuoteBatch{{quote, quote}}, kNowMs));
    QVERIFY(wire::decodeEvent(wire::quotesMessage({}), kNowMs).isOk());
}

void WireTest::textsAreEscapedAsJsonWants_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("empty") << QString() << QByteArray("\"\"");
    QTest::newRow("plain") << u"hello"_qs << QByteArray("\"hello\"");
    QTest::newRow("marks") << u"\"\\/"_qs << QByteArray(R"("\"\\/")");
    QTest::newRow("line ends") << u"a\r\n\tb"_qs << QByteArray(R"("a\r\n\tb")");
    QTest::newRow("controls") << QString::fromUtf8("\x01\x1f\x7f\xc2\x80")
                              << QByteArray(R"("\u0001\u001f\u007f\u0080")");
    QTest::newRow("NUL") << QString(QChar(u'\0')) << QByteArray(R"("\u0000")");
    QTest::newRow("JavaScript's line ends")
        << QString::fromUtf8("\u2028\u2029") << QByteArray(R"("\u2028\u2029")");
    QTest::newRow("two bytes") << QString::fromUtf8("\u00a0\u00e9\u07ff")
                               << QByteArray("\"\u00a0\u00e9\u07ff\"");
    QTest::newRow("three bytes") << QString::fromUtf8("\u0800\uffef")
                                 << QByteArray("\"\u0800\uffef\"");
    QTest::newRow("four bytes") << QString::fromUtf8("\U00010000\U0010fffd")
                                << QByteArray("\"\U00010000\U0010fffd\"");
}

void WireTest::textsAreEscapedAsJsonWants()
{
    QFETCH(QString, text);
    QByteArray out = "x";
    wire::appendJsonString(out, text);

    QFETCH(QByteArray, json);
    QCOMPARE(out, 'x' + json);
    const QJsonObject object = QJsonDocument::fromJson("{\"t\":" + json + '}').object();
    QCOMPARE(object.value(u"t").toString(), text);
}

void WireTest::halfACharacterIsReplaced()
{
    QByteArray out;
    wire::appendJsonString(out, QString(QChar(0xD83D)) + u"a"_qs + QChar(0xDE00) + QChar(0xD83D));

    QCOMPARE(out, QByteArray("\"\uFFFDa\uFFFD\uFFFD\""));
}

void WireTest::typeStandsFirst()
{
    QVERIFY(wire::encode(Request{1, Part{u"lobby"_qs}}).startsWith(R"({"type":"part","id":1,)"));
    QVERIFY(wire::encode(Event(Parted{u"lobby"_qs}), 0).startsWith(R"({"type":"parted",)"));
}

void WireTest::theExamplesOfTheDocumentAreLegal()
{
    QFile document(QStringLiteral(OUTCRY_SOURCE_DIR "/docs/protocol.md"));
    QVERIFY(document.open(QIODevice::ReadOnly));
    int examples = 0;
    while (!document.atEnd()) {
        const QByteArray line = document.readLine().trimmed();
        if (!line.startsWith("{\"type\":"))
            continue;
        ++examples;
        QVERIFY2(wire::decodeRequest(line).isOk() || wire::decodeEvent(line, kNowMs).isOk(), line);
    }
    QVERIFY(examples >= 14);
}

QTEST_APPLESS_MAIN(WireTest)
#include "tst_wire.moc"
