// SPDX-License-Identifier: MIT
#include "tests/support/fake_client.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace outcry;

class ClassicDoorTest : public QObject
{
    Q_OBJECT

private slots:
    void aSilentNewcomerIsAnnouncedAfterTheGrace();
    void theFirstLineAnnouncesAtOnceAndIsSaidAfterwards();
    void aBlankLineSaysNothing_data();
    void aBlankLineSaysNothing();
    void linesAreSaidAsTheyAre_data();
    void linesAreSaidAsTheyAre();
    void nickTakesTheFirstWord_data();
    void nickTakesTheFirstWord();
    void eventsLookLikeTheBooks_data();
    void eventsLookLikeTheBooks();
    void aLineIsEncodedOnceForAll();
    void nothingForeignIsShown_data();
    void nothingForeignIsShown();
    void theNewsOfACrowdAreOneNotificationEach();
    void noticesComeToTheAskerLineByLine();
    void theOwnNameInNoticesFollowsARename();
    void aTickerIsNeverAnnounced();
    void aTickerIsAnsweredAtOnceAndThenEverySecond();
    void aTickerMayAskAgain();
    void aTickerThatAskedTooLateLeavesTheLobby();
    void aTickerMayNotChat();
    void aTickerHearsNothingOfTheChat();
    void aChatPartnerThatTypesStocksChats();
    void aSlowTickerLeavesOutSeconds();
    void shutdownIsToldInTheWordsOfTheBook();
    void whoIsSentAwayIsToldWhy();
    void whoQuitsIsToldNothing();
    void aTickerIsClosedWithoutWords();
    void aRefusedLoginIsTriedAgain();
    void binaryIsRefused();
    void aSlowReaderIsWarned();
    void nothingHappensAfterTheEnd();
};

static const QString kLobbyName = QStringLiteral("lobby");
static const QList<Request> kAnnouncement{{0, Login{}}, {0, Join{kLobbyName, 0, 0}}};
static const QUuid kAnnId("{6f9619ff-8b86-4011-b42d-00c04fc964ff}");
static const QByteArray kAnnUuid("6f9619ff-8b86-4011-b42d-00c04fc964ff");

static Quote quoteOf(const QString &symbol, int units)
{
    Quote quote;
    quote.symbol = symbol;
    quote.priceTicks = units * kTicksPerUnit;
    return quote;
}

static Message lineOf(const QString &text, Message::Kind kind = Message::Kind::Talk)
{
    Message message;
    message.room = kind == Message::Kind::Direct ? QString() : kLobbyName;
    message.senderId = kAnnId;
    message.sender = QStringLiteral("ann");
    message.receiver = kind == Message::Kind::Direct ? QStringLiteral("bob") : QString();
    message.kind = kind;
    message.text = text;
    return message;
}

static Message changedLine(const QString &text, Message::Kind kind = Message::Kind::Talk)
{
    Message line = lineOf(text, kind);
    line.editedMs = 1;
    return line;
}

static QString messageIn(const QByteArray &text)
{
    return QJsonDocument::fromJson(text).object().value(u"message").toString();
}

namespace {

struct Stage
{
    Stage() { client.peer().opened(); }

    /// Waits for the grace and gets a name.
    void beAnnounced()
    {
        gate.advance(400);
        Welcome welcome;
        welcome.you = {kAnnId, QStringLiteral("AnonymousUser1")};
        gate.deliver(client.peer(), welcome);
        (void)gate.takeRequests();
    }

    void hear(const Event &event) { gate.deliver(client.peer(), event); }

    FakeGate gate;
    FakeClient client{*doorNamed("classic"), gate};
};

} // namespace

void ClassicDoorTest::aSilentNewcomerIsAnnouncedAfterTheGrace()
{
    Stage stage;
    stage.gate.advance(399);
    QCOMPARE(stage.gate.takeRequests(), QList<Request>());

    stage.gate.advance(1);
    QCOMPARE(stage.gate.takeRequests(), kAnnouncement);

    stage.gate.advance(10'000);
    QCOMPARE(stage.gate.takeRequests(), QList<Request>());
}

void ClassicDoorTest::theFirstLineAnnouncesAtOnceAndIsSaidAfterwards()
{
    Stage stage;

    stage.client.say("hello");

    QCOMPARE(stage.gate.takeRequests(),
             (kAnnouncement + QList<Request>{{0, Say{kLobbyName, "hello", {}}}}));
    stage.gate.advance(1000);
    QCOMPARE(stage.gate.takeRequests(), QList<Request>());
}

void ClassicDoorTest::aBlankLineSaysNothing_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("blanks") << QByteArray("  \t\r\n ");
    QTest::newRow("wide blanks") << QByteArray("\u3000\u00A0\u2003");
}

void ClassicDoorTest::aBlankLineSaysNothing()
{
    QFETCH(QByteArray, text);
    Stage stage;

    stage.client.say(text);

    QCOMPARE(stage.gate.takeRequests(), QList<Request>());
    QVERIFY(!stage.client.pipe().isClosing());
}

void ClassicDoorTest::linesAreSaidAsTheyAre_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("blanks around") << QByteArray("  hi  ");
    QTest::newRow("beyond ASCII") << QByteArray("grüße 🦉");
    QTest::newRow("markup") << QByteArray("<b>&");
    QTest::newRow("another command") << QByteArray("/me waves");
    QTest::newRow("begins like nick") << QByteArray("/nickname bob");
    QTest::newRow("blank before nick") << QByteArray(" /nick bob");
    QTest::newRow("nick later on") << QByteArray("say /nick bob");
    QTest::newRow("JSON without stocks") << QByteArray(R"({"shares":["A"]})");
    QTest::newRow("stocks is no array") << QByteArray(R"({"stocks":"A"})");
    QTest::newRow("an array") << QByteArray(R"(["stocks"])");
    QTest::newRow("broken JSON") << QByteArray(R"({"stocks":["A")");
    QTest::newRow("deep JSON") << QByteArray(R"({"stocks":)").repeated(5000);
    QTest::newRow("a million letters") << QByteArray(1'000'000, 'x');
    QTest::newRow("NUL") << QByteArray("a\0b", 3);
}

void ClassicDoorTest::linesAreSaidAsTheyAre()
{
    QFETCH(QByteArray, text);
    Stage stage;

    stage.client.say(text);

    QCOMPARE(stage.gate.takeRequests(),
             (kAnnouncement + QList<Request>{{0, Say{kLobbyName, QString::fromUtf8(text), {}}}}));
}

void ClassicDoorTest::nickTakesTheFirstWord_data()
{
    QTest::addColumn<QByteArray>("typed");
    QTest::addColumn<QStringList>("said");
    QTest::newRow("plain") << QByteArray("/nick bob") << QStringList{"/nick bob"};
    QTest::newRow("many blanks") << QByteArray("/nick \t  bob ") << QStringList{"/nick bob"};
    QTest::newRow("more words") << QByteArray("/nick bob the builder") << QStringList{"/nick bob"};
    QTest::newRow("alone") << QByteArray("/nick") << QStringList{};
    QTest::newRow("alone with blanks") << QByteArray("/nick   ") << QStringList{};
}

void ClassicDoorTest::nickTakesTheFirstWord()
{
    QFETCH(QByteArray, typed);
    QFETCH(QStringList, said);
    Stage stage;
    stage.beAnnounced();

    stage.client.say(typed);

    QStringList lines;
    for (const Request &request : stage.gate.takeRequests())
        lines.append(std::get<Say>(request.demand).text);
    QCOMPARE(lines, said);
}

void ClassicDoorTest::eventsLookLikeTheBooks_data()
{
    QTest::addColumn<Event>("event");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("nickname");
    QTest::addColumn<QByteArray>("message");
    const Person ann{kAnnId, QStringLiteral("ann")};
    const auto change = [&](RosterChange::Kind kind) {
        return Event(RosterChange{kind, kLobbyName, ann, QStringLiteral("AnonymousUser1"), 5});
    };
    using Kind = RosterChange::Kind;
    QTest::newRow("line") << Event(lineOf("hé \"you\"\n<b>")) << QByteArray("message")
                          << QByteArray("ann") << QByteArray(R"(hé \"you\"\n<b>)");
    QTest::newRow("came") << change(Kind::Came) << QByteArray("notification") << QByteArray("ann")
                          << QByteArray("ann has connected");
    QTest::newRow("left") << change(Kind::Left) << QByteArray("notification") << QByteArray("ann")
                          << QByteArray("ann has disconnected");
    QTest::newRow("away") << change(Kind::Away) << QByteArray("notification") << QByteArray("ann") << QByteArray("ann is away");
    QTest::newRow("back") << change(Kind::Back) << QByteArray("notification") << QByteArray("ann") << QByteArray("ann is back");
    QTest::newRow("renamed") << change(Kind::Renamed) << QByteArray("nick_update")
                             << QByteArray("ann")
                             << QByteArray("Client AnonymousUser1 changed to ann");
    QTest::newRow("action") << Event(lineOf("waves", Message::Kind::Action))
                            << QByteArray("notification") << QByteArray("ann")
                            << QByteArray("ann waves");
    QTest::newRow("corrected") << Event(Edited{changedLine("sell 10"), 1}) << QByteArray("notification")
                               << QByteArray("ann") << QByteArray("ann corrected: sell 10");
    QTest::newRow("direct line corrected") << Event(Edited{changedLine("hush", Message::Kind::Direct), 0})
                                           << QByteArray("notification") << QByteArray("ann")
                                           << QByteArray("ann corrected: hush");
    QTest::newRow("direct") << Event(lineOf("psst", Message::Kind::Direct)) << QByteArray("message")
                            << QByteArray("ann → bob") << QByteArray("psst");
}

void ClassicDoorTest::eventsLookLikeTheBooks()
{
    QFETCH(Event, event);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, nickname);
    QFETCH(QByteArray, message);
    Stage stage;
    stage.beAnnounced();

    stage.hear(event);

    QCOMPARE(stage.client.heard(),
             QByteArrayList{"{\"type\":\"" + type + "\",\"id\":\"" + kAnnUuid + "\",\"nickname\":\""
                            + nickname + "\",\"message\":\"" + message + "\"}"});
}

void ClassicDoorTest::aLineIsEncodedOnceForAll()
{
    FakeGate gate;
    FakeClient first(*doorNamed("classic"), gate, 1);
    FakeClient second(*doorNamed("classic"), gate, 2);
    first.peer().opened();
    second.peer().opened();
    gate.advance(400);
    Delivery delivery(std::make_shared<const Envelope>(Envelope{{}, lineOf("hi"), 0}), 0);

    first.peer().deliver(delivery);
    second.peer().deliver(delivery);

    const QByteArray one = first.heard().value(0);
    QVERIFY(!one.isEmpty());
    QVERIFY(one.isSharedWith(second.heard().value(0)));
}

void ClassicDoorTest::nothingForeignIsShown_data()
{
    QTest::addColumn<Event>("event");
    Message elsewhere = lineOf("hi");
    elsewhere.room = QStringLiteral("cellar");
    QTest::newRow("another room") << Event(elsewhere);
    QTest::newRow("corrected in another room") << Event(Edited{elsewhere, 1});
    QTest::newRow("deleted") << Event(Edited{changedLine({}), 1});
    QTest::newRow("came to another room")
        << Event(RosterChange{RosterChange::Kind::Came, "cellar", {kAnnId, "ann"}, {}, 5});
    QTest::newRow("history") << Event(RoomState{kLobbyName, 1, {lineOf("old")}, 0, {}});
    QTest::newRow("receipt") << Event(Receipt{});
    QTest::newRow("parted") << Event(Parted{kLobbyName});
    QTest::newRow("feed") << Event(FeedState{});
    QTest::newRow("symbols") << Event(SymbolsAdded{{"A"}, {{"A", "Acme"}}});
    QTest::newRow("prices") << Event(QuoteBatch{{quoteOf("A", 1)}});
}

void ClassicDoorTest::nothingForeignIsShown()
{
    QFETCH(Event, event);
    Stage stage;
    stage.beAnnounced();

    stage.hear(event);
    stage.gate.endTurn();

    QCOMPARE(stage.client.heard(), QByteArrayList());
}

void ClassicDoorTest::theNewsOfACrowdAreOneNotificationEach()
{
    using Kind = RosterChange::Kind;
    Stage stage;
    stage.beAnnounced();
    const Person bob{QUuid::createUuid(), "bob"};
    const Person cy{QUuid::createUuid(), "cy"};
    CrowdNews news{kLobbyName, 500, {}, 7};
    news.changes = {{Kind::Came, kLobbyName, {kAnnId, "AnonymousUser1"}, {}, 5},
                    {Kind::Came, kLobbyName, bob, {}, 5},
                    {Kind::Renamed, kLobbyName, cy, "old", 5},
                    {Kind::Left, kLobbyName, cy, {}, 5}};

    stage.hear(news);
    news.room = "cellar";
    stage.hear(news);

    // Of the own coming it heard when it came.
    QStringList heard;
    for (const QByteArray &text : stage.client.heard())
        heard.append(messageIn(text));
    QCOMPARE(heard, QStringList({"bob has connected", "Client old changed to cy", "cy has disconnected",
                                 "7 more have come or gone"}));
}

void ClassicDoorTest::noticesComeToTheAskerLineByLine()
{
    Stage stage;
    stage.beAnnounced();

    stage.hear(Notice{Notice::Severity::Hint, {}, "/nick <name>\n\n/me <text>", {}});
    stage.hear(Refusal{0, "nick_taken", "bob is taken", {}, {}});

    const QByteArrayList heard = stage.client.heard();
    QCOMPARE(heard.size(), 3);
    QCOMPARE(messageIn(heard.at(1)), QStringLiteral("/me <text>"));
    QCOMPARE(heard.at(2),
             QByteArray(R"({"type":"notification","id":")" + kAnnUuid
                        + R"(","nickname":"AnonymousUser1","message":"bob is taken"})"));
}

void ClassicDoorTest::theOwnNameInNoticesFollowsARename()
{
    Stage stage;
    stage.beAnnounced();
    stage.hear(RosterChange{
        RosterChange::Kind::Renamed, kLobbyName, {QUuid::createUuid(), "eve"}, "x", 0});
    stage.hear(RosterChange{
        RosterChange::Kind::Renamed, kLobbyName, {kAnnId, "ann"}, "AnonymousUser1", 0});
    (void)stage.client.heard();

    stage.hear(Refusal{0, "x", "no", {}, {}});

    QVERIFY(stage.client.heard().value(0).contains(R"("nickname":"ann")"));
}

void ClassicDoorTest::aTickerIsNeverAnnounced()
{
    Stage stage;

    stage.client.say(R"({"stocks":["AAPL","MSFT"]})");
    stage.gate.advance(5000);

    QCOMPARE(stage.gate.takeRequests(),
             (QList<Request>{{0, Watch{{Topic::quotes("AAPL"), Topic::quotes("MSFT")}}}}));
}

void ClassicDoorTest::aTickerIsAnsweredAtOnceAndThenEverySecond()
{
    Stage stage;
    stage.client.say(R"({"stocks":["MSFT","AAPL"]})");
    QCOMPARE(stage.client.heard(), QByteArrayList());

    stage.hear(QuoteBatch{{quoteOf("AAPL", 95)}});
    stage.hear(QuoteBatch{{quoteOf("MSFT", 50)}});
    stage.gate.endTurn();
    QCOMPARE(stage.client.heard(), QByteArrayList{R"({"MSFT":50.00,"AAPL":95.00})"});

    stage.gate.deliverQuote(stage.client.peer(), quoteOf("AAPL", 96));
    stage.gate.deliverQuote(stage.client.peer(), quoteOf("AAPL", 97));
    stage.gate.endTurn();
    stage.gate.advance(999);
    QCOMPARE(stage.client.heard(), QByteArrayList());
    stage.gate.advance(1);
    QCOMPARE(stage.client.heard(), QByteArrayList{R"({"MSFT":50.00,"AAPL":97.00})"});
    stage.gate.advance(3000);
    QCOMPARE(stage.client.heard().size(), 3);
}

void ClassicDoorTest::aTickerMayAskAgain()
{
    Stage stage;
    stage.client.say(R"({"stocks":["A","B"]})");
    stage.hear(QuoteBatch{{quoteOf("A", 1), quoteOf("B", 2)}});
    stage.gate.endTurn();
    (void)stage.gate.takeRequests();
    (void)stage.client.heard();

    stage.client.say(R"({"stocks":["C","B"]})");

    QCOMPARE(
        stage.gate.takeRequests(),
        (QList<Request>{{0, Unwatch{{Topic::quotes("A")}}}, {0, Watch{{Topic::quotes("C")}}}}));
    QCOMPARE(stage.client.heard(), QByteArrayList{R"({"B":2.00})"});
    stage.gate.deliverQuote(stage.client.peer(), quoteOf("A", 9));
    stage.gate.advance(1000);
    QCOMPARE(stage.client.heard(), QByteArrayList{R"({"B":2.00})"});
}

void ClassicDoorTest::aTickerThatAskedTooLateLeavesTheLobby()
{
    Stage stage;
    stage.beAnnounced();

    stage.client.say(R"({"stocks":["A"]})");

    QCOMPARE(stage.gate.takeRequests(),
             (QList<Request>{{0, Part{kLobbyName}}, {0, Watch{{Topic::quotes("A")}}}}));
    stage.hear(lineOf("hi"));
    QCOMPARE(stage.client.heard(), QByteArrayList());
}

void ClassicDoorTest::aTickerMayNotChat()
{
    Stage stage;
    stage.client.say(R"({"stocks":["A"]})");
    (void)stage.gate.takeRequests();

    stage.client.say("hello");
    stage.client.say("/nick bob");
    stage.client.say(R"({"stocks":)");

    QCOMPARE(stage.gate.takeRequests(), QList<Request>());
}

void ClassicDoorTest::aTickerHearsNothingOfTheChat()
{
    Stage stage;
    stage.client.say(R"({"stocks":["A"]})");

    stage.hear(lineOf("hi"));
    stage.hear(Notice{Notice::Severity::Failure, {}, "The feed has failed", {}});
    stage.hear(Refusal{0, "x", "no", {}, {}});
    stage.hear(RosterChange{RosterChange::Kind::Came, kLobbyName, {kAnnId, "ann"}, {}, 5});
    stage.gate.endTurn();

    QCOMPARE(stage.client.heard(), QByteArrayList());
}

void ClassicDoorTest::aChatPartnerThatTypesStocksChats()
{
    Stage stage;
    stage.client.say("hello");
    (void)stage.gate.takeRequests();

    stage.client.say(R"({"stocks":["A"]})");

    QCOMPARE(stage.gate.takeRequests(),
             (QList<Request>{{0, Say{kLobbyName, R"({"stocks":["A"]})", {}}}}));
}

void ClassicDoorTest::aSlowTickerLeavesOutSeconds()
{
    Stage stage;
    stage.client.say(R"({"stocks":["A"]})");
    stage.hear(QuoteBatch{{quoteOf("A", 1)}});
    stage.client.pipe().setBacklogBytes(100'000);
    stage.gate.endTurn();
    stage.gate.advance(60'000);
    QCOMPARE(stage.client.heard(), QByteArrayList());

    stage.client.pipe().setBacklogBytes(0);
    stage.gate.advance(1000);

    QCOMPARE(stage.client.heard(), QByteArrayList{R"({"A":1.00})"});
}

void ClassicDoorTest::shutdownIsToldInTheWordsOfTheBook()
{
    Stage stage;
    stage.beAnnounced();

    stage.hear(Farewell{1001, QStringLiteral("in other words")});

    QCOMPARE(messageIn(stage.client.heard().value(0)), QStringLiteral("Server has disconnected"));
    QCOMPARE(stage.client.pipe().closeCode(), 1001);
}

void ClassicDoorTest::whoIsSentAwayIsToldWhy()
{
    Stage stage;
    stage.beAnnounced();

    stage.hear(Farewell{1008, QStringLiteral("Too loud")});

    QCOMPARE(messageIn(stage.client.heard().value(0)), QStringLiteral("Too loud"));
    QCOMPARE(stage.client.pipe().closeCode(), 1008);
    QCOMPARE(stage.client.pipe().closeReason(), QStringLiteral("Too loud"));
}

void ClassicDoorTest::whoQuitsIsToldNothing()
{
    Stage stage;
    stage.beAnnounced();

    stage.hear(Farewell{1000, QStringLiteral("Bye")});

    QCOMPARE(stage.client.heard(), QByteArrayList());
    QCOMPARE(stage.client.pipe().closeCode(), 1000);
}

void ClassicDoorTest::aTickerIsClosedWithoutWords()
{
    Stage stage;
    stage.client.say(R"({"stocks":["A"]})");

    stage.hear(Farewell{1001, {}});
    stage.gate.advance(5000);

    QCOMPARE(stage.client.heard(), QByteArrayList());
    QCOMPARE(stage.client.pipe().closeCode(), 1001);
}

void ClassicDoorTest::aRefusedLoginIsTriedAgain()
{
    Stage stage;
    stage.client.say("hello");
    (void)stage.gate.takeRequests();

    stage.hear(Refusal{0, "too_many_logins", "Wait", {}, {}});
    stage.hear(Refusal{0, "login_first", "Log in", {}, kLobbyName});
    stage.hear(Refusal{0, "login_first", "Log in", {}, kLobbyName});

    const QByteArrayList heard = stage.client.heard();
    QCOMPARE(heard.size(), 1);
    QCOMPARE(messageIn(heard.first()), QStringLiteral("Wait"));
    stage.gate.advance(20'000);
    QCOMPARE(stage.gate.takeRequests(), kAnnouncement);
}

void ClassicDoorTest::binaryIsRefused()
{
    Stage stage;

    stage.client.sayBinary("\x01");

    QCOMPARE(stage.client.pipe().closeCode(), 1003);
    QVERIFY(!stage.client.pipe().closeReason().isEmpty());
}

void ClassicDoorTest::aSlowReaderIsWarned()
{
    Stage stage;
    stage.beAnnounced();

    stage.client.peer().backlogGrew();
    stage.gate.endTurn();

    QCOMPARE(stage.client.heard().size(), 1);
}

void ClassicDoorTest::nothingHappensAfterTheEnd()
{
    Stage stage;
    stage.hear(Farewell{1001, {}});

    stage.client.say("hello");
    stage.client.say(R"({"stocks":["A"]})");
    stage.gate.advance(5000);

    QCOMPARE(stage.gate.takeRequests(), QList<Request>());
    QCOMPARE(stage.client.pipe().sentAfterClose(), 0);
}

QTEST_GUILESS_MAIN(ClassicDoorTest)
#include "tst_classic_door.moc"
