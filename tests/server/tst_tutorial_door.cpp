// SPDX-License-Identifier: MIT
#include "tests/support/fake_client.h"

#include <QTest>

using namespace outcry;

class TutorialDoorTest : public QObject
{
    Q_OBJECT

private slots:
    void comesInAtOnceWithoutAName();
    void whatIsTypedIsSaidInTheLobby_data();
    void whatIsTypedIsSaidInTheLobby();
    void linesAreShownAsThePageExpects_data();
    void linesAreShownAsThePageExpects();
    void correctionsAreToldDeletionsAreNot();
    void linesOfOtherRoomsAreNotShown();
    void theNumberFollowsEveryJoinAndLeave();
    void theOwnArrivalIsCountedOnce_data();
    void theOwnArrivalIsCountedOnce();
    void refusalsAndNoticesAreShownToTheAsker();
    void aRefusedLoginIsTriedAgain();
    void goodbyeCloses();
};

namespace {

struct Stage
{
    Stage() { client.peer().opened(); }

    void welcome(const QList<Person> &people)
    {
        Welcome welcome;
        welcome.you = self;
        gate.deliver(client.peer(), welcome);
        gate.deliver(client.peer(), RoomState{"lobby", 1, {}, 0, people});
    }

    void change(RosterChange::Kind kind, const Person &person)
    {
        gate.deliver(client.peer(), RosterChange{kind, "lobby", person, "old", 0});
    }

    FakeGate gate;
    FakeClient client{*doorNamed("tutorial"), gate};
    const Person self{QUuid::createUuid(), QStringLiteral("AnonymousUser1")};
    const Person ann{QUuid::createUuid(), QStringLiteral("ann")};
};

} // namespace

void TutorialDoorTest::comesInAtOnceWithoutAName()
{
    Stage stage;

    QCOMPARE(stage.gate.takeRequests(),
             (QList<Request>{{0, Login{}}, {0, Join{QStringLiteral("lobby"), 0, 0}}}));
}

void TutorialDoorTest::whatIsTypedIsSaidInTheLobby_data()
{
    QTest::addColumn<QByteArray>("typed");
    QTest::addColumn<QStringList>("said");
    QTest::newRow("words") << QByteArray("hello") << QStringList{"hello"};
    QTest::newRow("markup stays as it is") << QByteArray("<b>&") << QStringList{"<b>&"};
    QTest::newRow("JSON is words here")
        << QByteArray(R"({"stocks":["A"]})") << QStringList{R"({"stocks":["A"]})"};
    QTest::newRow("nothing") << QByteArray() << QStringList{};
    QTest::newRow("blanks") << QByteArray(" \t\n") << QStringList{};
}

void TutorialDoorTest::whatIsTypedIsSaidInTheLobby()
{
    QFETCH(QByteArray, typed);
    QFETCH(QStringList, said);
    Stage stage;
    (void)stage.gate.takeRequests();

    stage.client.say(typed);

    QStringList lines;
    for (const Request &request : stage.gate.takeRequests())
        lines.append(std::get<Say>(request.demand).text);
    QCOMPARE(lines, said);
}

void TutorialDoorTest::linesAreShownAsThePageExpects_data()
{
    QTest::addColumn<QString>("sender");
    QTest::addColumn<Message::Kind>("kind");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("shown");
    using Kind = Message::Kind;
    const QString unnamed("AnonymousUser7");
    QTest::newRow("unnamed") << unnamed << Kind::Talk << "hi" << QByteArray("log:hi");
    QTest::newRow("named") << "ann" << Kind::Talk << "hi" << QByteArray("log:ann: hi");
    QTest::newRow("markup") << unnamed << Kind::Talk << "<img src=x onerror=\"a&b\">"
                            << QByteArray("log:&lt;img src=x onerror=\"a&amp;b\"&gt;");
    QTest::newRow("escaped already")
        << unnamed << Kind::Talk << "&lt;" << QByteArray("log:&amp;lt;");
    QTest::newRow("markup in a name")
        << "<i>" << Kind::Talk << "x" << QByteArray("log:&lt;i&gt;: x");
    QTest::newRow("looks like a number")
        << unnamed << Kind::Talk << "connected:9" << QByteArray("log:connected:9");
    QTest::newRow("action") << "ann" << Kind::Action << "waves" << QByteArray("log:ann waves");
    QTest::newRow("direct") << "ann" << Kind::Direct << "psst" << QByteArray("log:ann → bob: psst");
}

void TutorialDoorTest::linesAreShownAsThePageExpects()
{
    QFETCH(QString, sender);
    QFETCH(Message::Kind, kind);
    QFETCH(QString, text);
    QFETCH(QByteArray, shown);
    Stage stage;
    Message message;
    message.kind = kind;
    message.room = kind == Message::Kind::Direct ? QString() : QStringLiteral("lobby");
    message.receiver = kind == Message::Kind::Direct ? QStringLiteral("bob") : QString();
    message.sender = sender;
    message.text = text;

    stage.gate.deliver(stage.client.peer(), message);

    // An arrow is no markup, but '>' in a text is.
    QCOMPARE(stage.client.heard(), QByteArrayList{shown});
}

void TutorialDoorTest::correctionsAreToldDeletionsAreNot()
{
    Stage stage;
    Message line;
    line.room = QStringLiteral("lobby");
    line.sender = QStringLiteral("ann");
    line.text = QStringLiteral("<b>");
    line.editedMs = 1;
    Message deleted = line;
    deleted.text.clear();
    Message elsewhere = line;
    elsewhere.room = QStringLiteral("cellar");

    for (const Message &one : {line, deleted, elsewhere})
        stage.gate.deliver(stage.client.peer(), Edited{one, 1});

    QCOMPARE(stage.client.heard(), QByteArrayList{"log:ann corrected: &lt;b&gt;"});
}

void TutorialDoorTest::linesOfOtherRoomsAreNotShown()
{
    Stage stage;
    Message message;
    message.room = QStringLiteral("cellar");
    message.text = QStringLiteral("hi");

    stage.gate.deliver(stage.client.peer(), message);

    QCOMPARE(stage.client.heard(), QByteArrayList());
}

void TutorialDoorTest::theNumberFollowsEveryJoinAndLeave()
{
    Stage stage;
    stage.welcome({stage.ann, stage.self});
    QCOMPARE(stage.client.heard(), QByteArrayList{"connected:2"});

    const Person bob{QUuid::createUuid(), QStringLiteral("bob")};
    stage.change(RosterChange::Kind::Came, bob);
    stage.change(RosterChange::Kind::Renamed, bob);
    stage.change(RosterChange::Kind::Away, bob);
    stage.change(RosterChange::Kind::Back, bob);
    stage.change(RosterChange::Kind::Left, stage.ann);
    stage.change(RosterChange::Kind::Left, bob);

    QCOMPARE(stage.client.heard(), (QByteArrayList{"connected:3", "connected:2", "connected:1"}));
}

void TutorialDoorTest::theOwnArrivalIsCountedOnce_data()
{
    QTest::addColumn<bool>("isInRoomState");
    QTest::newRow("among the people already") << true;
    QTest::newRow("told afterwards") << false;
}

void TutorialDoorTest::theOwnArrivalIsCountedOnce()
{
    QFETCH(bool, isInRoomState);
    Stage stage;
    stage.welcome(isInRoomState ? QList<Person>{stage.ann, stage.self} : QList<Person>{stage.ann});

    stage.change(RosterChange::Kind::Came, stage.self);

    QCOMPARE(stage.client.heard().last(), QByteArray("connected:2"));
}

void TutorialDoorTest::refusalsAndNoticesAreShownToTheAsker()
{
    Stage stage;
    stage.welcome({stage.self});
    (void)stage.client.heard();

    stage.gate.deliver(stage.client.peer(), Refusal{0, "too_fast", "Slower, <please>", {}, {}});
    stage.gate.deliver(stage.client.peer(), Notice{Notice::Severity::Hint, {}, "a\nb", {}});

    QCOMPARE(stage.client.heard(), (QByteArrayList{"log:Slower, &lt;please&gt;", "log:a\nb"}));
}

void TutorialDoorTest::aRefusedLoginIsTriedAgain()
{
    Stage stage;
    (void)stage.gate.takeRequests();

    stage.gate.deliver(stage.client.peer(), Refusal{0, "too_many_logins", "Wait", {}, {}});
    stage.gate.deliver(stage.client.peer(), Refusal{0, "login_first", "Log in", {}, {}});

    QCOMPARE(stage.client.heard(), QByteArrayList{"log:Wait"});
    stage.gate.advance(20'000);
    QCOMPARE(stage.gate.takeRequests().size(), 2);
    stage.gate.advance(60'000);
    QCOMPARE(stage.gate.takeRequests().size(), 0);
}

void TutorialDoorTest::goodbyeCloses()
{
    Stage stage;

    stage.gate.deliver(stage.client.peer(), Farewell{1001, QStringLiteral("over")});
    stage.client.say("too late");

    QCOMPARE(stage.client.pipe().closeCode(), 1001);
    QCOMPARE(stage.client.pipe().sentAfterClose(), 0);
}

QTEST_GUILESS_MAIN(TutorialDoorTest)
#include "tst_tutorial_door.moc"
