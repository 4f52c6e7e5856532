// SPDX-License-Identifier: MIT
#include "model/wire.h"
#include "tests/support/fake_client.h"
#include "tests/support/hub_gate.h"

#include <QRegularExpression>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace outcry;

/// Asks every door of the catalogue the same questions, against the real hub.
class DoorsTest : public QObject
{
    Q_OBJECT

private slots:
    void namesAndPathsAreUnique();
    void isFoundByItsName();
    void leadsSomewhere_data() { everyDoor(); }
    void leadsSomewhere();
    void whatIsSaidIsHeardByEverybody_data() { everyChatDoor(); }
    void whatIsSaidIsHeardByEverybody();
    void linesOfOtherDoorsAreHeard_data() { everyChatDoor(); }
    void linesOfOtherDoorsAreHeard();
    void aRefusalIsToldToTheAskerAlone_data() { everyChatDoor(); }
    void aRefusalIsToldToTheAskerAlone();
    void whoLeavesIsGone_data() { everyChatDoor(); }
    void whoLeavesIsGone();
    void survivesAnything_data();
    void survivesAnything();
    void survivesEveryEvent_data() { everyWebSocketDoor(); }
    void survivesEveryEvent();
    void clientsMayVanishAtAnyMoment_data() { everyWebSocketDoor(); }
    void clientsMayVanishAtAnyMoment();
    void shutdownClosesWithGoingAway_data() { everyWebSocketDoor(); }
    void shutdownClosesWithGoingAway();

private:
    static void everyDoor();
    static void everyWebSocketDoor();
    static void everyChatDoor();
};

namespace {

/// How a client of a door says that it is here and what it wants to say. Doors with a language of
/// their own get a row of their own; to all others a line is a text.
QByteArrayList greeting(const Door &door)
{
    if (door.name != "native")
        return {};
    return {wire::encode(Request{1, Login{}}), wire::encode(Request{2, Join{"lobby", 0, 0}})};
}

QByteArray spoken(const Door &door, const QString &line)
{
    if (door.name != "native")
        return line.toUtf8();
    return wire::encode(Request{9, Say{"lobby", line, {}}});
}

class Stage
{
public:
    explicit Stage(const Door &door)
        : m_door(door)
    {
        Limits limits;
        limits.chatBurst = limits.chatPerSecond = limits.loginsPerMinute = 0;
        gate.hub().setLimits(limits);
    }

    std::unique_ptr<FakeClient> arrive(const Door &door)
    {
        auto client = std::make_unique<FakeClient>(door, gate, ++m_lastId);
        gate.admit(client->peer(), door.name);
        for (const QByteArray &text : greeting(door))
            client->say(text);
        gate.advance(1000);
        gate.endTurn();
        return client;
    }

    std::unique_ptr<FakeClient> arrive() { return arrive(m_door); }
    void say(FakeClient &client, const QString &line)
    {
        client.say(spoken(m_door, line));
        gate.endTurn();
    }

    HubGate gate;

private:
    const Door &m_door;
    PeerId m_lastId = 0;
};

int countOf(const QByteArrayList &texts, QByteArrayView word)
{
    int count = 0;
    for (const QByteArray &text : texts)
        count += text.contains(word);
    return count;
}

const Door &doorOfRow()
{
    return *doorNamed(QTest::currentDataTag());
}

} // namespace

void DoorsTest::everyDoor()
{
    QTest::addColumn<int>("unused");
    for (const Door *door : doors())
        QTest::newRow(door->name.constData()) << 0;
}

void DoorsTest::everyWebSocketDoor()
{
    QTest::addColumn<int>("unused");
    for (const Door *door : doors()) {
        if (door->open)
            QTest::newRow(door->name.constData()) << 0;
    }
}

void DoorsTest::everyChatDoor()
{
    QTest::addColumn<int>("unused");
    for (const Door *door : doors()) {
        if (door->open && door->isChat)
            QTest::newRow(door->name.constData()) << 0;
    }
}

void DoorsTest::namesAndPathsAreUnique()
{
    static const QRegularExpression legalName(QStringLiteral("^[a-z][a-z_]*$"));
    QSet<QByteArray> names;
    QSet<QByteArray> paths;
    for (const Door *door : doors()) {
        QVERIFY2(legalName.match(QString::fromLatin1(door->name)).hasMatch(),
                 door->name.constData());
        QVERIFY2(!names.contains(door->name), door->name.constData());
        names.insert(door->name);
        QVERIFY2(!door->paths.isEmpty(), door->name.constData());
        for (const QByteArray &path : door->paths) {
            QVERIFY2(path.startsWith('/'), path.constData());
            QVERIFY2(!paths.contains(path), path.constData());
            paths.insert(path);
        }
    }
}

void DoorsTest::isFoundByItsName()
{
    for (const Door *door : doors())
        QCOMPARE(doorNamed(door->name), door);
    QVERIFY(!doorNamed(""));
    QVERIFY(!doorNamed("Native"));
    QVERIFY(!doorNamed("native "));
}

void DoorsTest::leadsSomewhere()
{
    const Door &door = doorOfRow();

    QVERIFY(door.open || door.answer);
    QVERIFY(door.longestMessageBytes >= 0);
    // What is said through a door nobody can open is not chat.
    QVERIFY(door.open || !door.isChat);
}

void DoorsTest::whatIsSaidIsHeardByEverybody()
{
    Stage stage(doorOfRow());
    const auto ann = stage.arrive();
    const auto bob = stage.arrive();
    const auto foreigner = stage.arrive(*doorNamed("native"));

    stage.say(*ann, QStringLiteral("marmalade"));

    QCOMPARE(countOf(ann->heard(), "marmalade"), 1);
    QCOMPARE(countOf(bob->heard(), "marmalade"), 1);
    QCOMPARE(countOf(foreigner->heard(), "marmalade"), 1);
}

void DoorsTest::linesOfOtherDoorsAreHeard()
{
    Stage stage(doorOfRow());
    const auto ann = stage.arrive();
    const auto foreigner = stage.arrive(*doorNamed("native"));

    foreigner->say(spoken(*doorNamed("native"), QStringLiteral("grüße")));
    stage.gate.endTurn();

    QCOMPARE(countOf(ann->heard(), "grüße"), 1);
}

void DoorsTest::aRefusalIsToldToTheAskerAlone()
{
    Stage stage(doorOfRow());
    const auto ann = stage.arrive();
    const auto bob = stage.arrive();
    (void)ann->heard();
    (void)bob->heard();

    stage.say(*ann, QStringLiteral("/nick ") + QString(100, u'x'));

    QCOMPARE(ann->heard().size(), 1);
    QCOMPARE(bob->heard().size(), 0);
    stage.say(*ann, QStringLiteral("still here"));
    QCOMPARE(countOf(bob->heard(), "still here"), 1);
}

void DoorsTest::whoLeavesIsGone()
{
    Stage stage(doorOfRow());
    const auto ann = stage.arrive();
    QSignalSpy changes(&stage.gate.hub(), &Hub::rosterChanged);

    ann->vanish();

    QCOMPARE(changes.count(), 1);
    QCOMPARE(changes.first().first().value<RosterChange>().kind, RosterChange::Kind::Left);
}

void DoorsTest::survivesAnything_data()
{
    QTest::addColumn<QByteArray>("door");
    QTest::addColumn<QByteArray>("garbage");
    const QList<std::pair<const char *, QByteArray>> rows{
        {"nothing", {}},
        {"blanks", "   \t\n "},
        {"NUL", QByteArray(3, '\0')},
        {"control characters", "\x01\x02\x1B[2J\x7F"},
        {"invalid UTF-8", "\xFF\xFE\xC0\x80\xED\xA0\x80"},
        {"half an object", R"({"type":"say","room")"},
        {"wrong types", R"({"type":["say"],"room":{},"text":1e400,"id":"x"})"},
        {"numbers as symbols", R"({"stocks":[1,2,3]})"},
        {"numbers as topics", R"({"type":"watch","topics":[1,{}]})"},
        {"negative id", R"({"type":"hello","id":-1})"},
        {"huge id", R"({"type":"hello","id":1e300})"},
        {"deep arrays", QByteArray(100'000, '[')},
        {"deep objects", QByteArray(R"({"a":)").repeated(50'000)},
        {"deep wish", R"({"stocks":)" + QByteArray(2000, '[') + QByteArray(2000, ']') + '}'},
        {"a million letters", QByteArray(1'000'000, 'x')},
        {"a million slashes", QByteArray(1'000'000, '/')},
        {"a long command", "/nick " + QByteArray(100'000, 'y')},
        {"a command of blanks", "/nick" + QByteArray(100'000, ' ')},
        {"unknown command", "/%s%n{}\\"},
        {"backwards text", "/nick \u202Eeve"},
        {"markup", "<script>alert(1)</script>"},
        {"an HTTP request", "GET / HTTP/1.1\r\n\r\n"},
    };
    for (const Door *door : doors()) {
        if (!door->open)
            continue;
        for (const auto &[name, garbage] : rows)
            QTest::addRow("%s: %s", door->name.constData(), name) << door->name << garbage;
    }
}

void DoorsTest::survivesAnything()
{
    QFETCH(QByteArray, door);
    QFETCH(QByteArray, garbage);
    Stage stage(*doorNamed(door));
    const auto ann = stage.arrive();
    const auto witness = stage.arrive(*doorNamed("native"));
    const auto fresh = stage.arrive();

    for (FakeClient *client : {ann.get(), fresh.get()}) {
        for (int i = 0; i < 3; ++i)
            client->say(garbage);
        client->sayBinary(garbage);
    }
    stage.gate.advance(5000);
    stage.gate.endTurn();

    QCOMPARE(ann->pipe().sentAfterClose(), 0);
    (void)witness->heard();
    witness->say(spoken(*doorNamed("native"), QStringLiteral("all is well")));
    QCOMPARE(countOf(witness->heard(), "all is well"), 1);
}

void DoorsTest::survivesEveryEvent()
{
    const Door &door = doorOfRow();
    const Person ann{QUuid::createUuid(), QStringLiteral("ann")};
    const QList<Event> events{Message(),
                              QuoteBatch(),
                              QuoteBatch{{Quote()}},
                              RosterChange{RosterChange::Kind::Left, "lobby", ann, {}, 0},
                              Notice(),
                              Welcome(),
                              RoomState(),
                              Receipt(),
                              Refusal(),
                              HistoryPage(),
                              CandlePage(),
                              Parted(),
                              FeedState(),
                              RosterChange(),
                              Farewell(),
                              Farewell(),
                              Message()};
    FakeGate gate;
    FakeClient client(door, gate);
    client.peer().opened();

    for (int round = 0; round < 2; ++round) {
        for (const Event &event : events) {
            gate.deliver(client.peer(), event);
            gate.deliverQuote(client.peer(), Quote());
            client.peer().backlogGrew();
            client.peer().backlogCleared();
            gate.advance(1000);
            gate.endTurn();
        }
    }

    QCOMPARE(client.pipe().closeCount(), 1);
    QCOMPARE(client.pipe().sentAfterClose(), 0);
}

void DoorsTest::clientsMayVanishAtAnyMoment()
{
    const Door &door = doorOfRow();
    Stage stage(door);
    const auto witness = stage.arrive(*doorNamed("native"));
    const QByteArrayList words
        = greeting(door) + QByteArrayList{spoken(door, "hi"), "{\"stocks\":[\"A\"]}"};

    for (int moment = 0; moment <= int(words.size()); ++moment) {
        FakeClient client(door, stage.gate, PeerId(1000 + moment));
        stage.gate.admit(client.peer(), door.name);
        for (int i = 0; i < moment; ++i)
            client.say(words.at(i));
        client.vanish();
        stage.gate.advance(30'000);
        stage.gate.endTurn();
    }

    (void)witness->heard();
    witness->say(spoken(*doorNamed("native"), QStringLiteral("/who")));
    QCOMPARE(countOf(witness->heard(), "(1)"), 1);
}

void DoorsTest::shutdownClosesWithGoingAway()
{
    Stage stage(doorOfRow());
    const auto ann = stage.arrive();
    FakeClient silent(doorOfRow(), stage.gate, 77);
    stage.gate.admit(silent.peer(), doorOfRow().name);

    stage.gate.hub().shutDown();
    stage.gate.endTurn();

    QCOMPARE(ann->pipe().closeCode(), 1001);
    QCOMPARE(silent.pipe().closeCode(), 1001);
    QCOMPARE(ann->pipe().sentAfterClose(), 0);
}

QTEST_GUILESS_MAIN(DoorsTest)
#include "tst_doors.moc"
