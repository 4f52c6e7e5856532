// SPDX-License-Identifier: MIT
#include "model/talk_memory.h"

#include "model/desk.h"
#include "model/direct_talk.h"
#include "model/room_list_model.h"
#include "tests/support/scripted_source.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace outcry;

static const QString kRoom = QStringLiteral("lobby");
static const QString kBob = QStringLiteral("bob");

static Message directLine(const Person &from, const Person &to, const QString &text)
{
    static int number = 0;
    Message message;
    message.kind = Message::Kind::Direct;
    message.senderId = from.id;
    message.sender = from.nickname;
    message.receiverId = to.id;
    message.receiver = to.nickname;
    message.text = text;
    message.timeMs = 1'800'000'000'000 + ++number * 1000;
    message.key = QString::number(number);
    return message;
}

static QStringList textsOf(const MessageModel &messages)
{
    QStringList texts;
    for (int row = 0; row < messages.rowCount(); ++row)
        texts << messages.rowAt(row).text;
    return texts;
}

namespace {

/// One run of the program.
struct Run
{
    Run()
    {
        desk.follow(source);
    }

    void comeIn(const QStringList &others = {})
    {
        source.login(QStringLiteral("ann"));
        source.enter(kRoom, others);
    }

    ScriptedSource source;
    Desk desk;
};

} // namespace

/// Direct talks outlive the program, whoever is there when it begins anew.
class TalkMemoryTest : public QObject
{
    Q_OBJECT

private slots:
    void aTalkComesBackBeforeItsPersonIsMet();
    void unreadLinesComeBackUnread();
    void whatWasReadIsNotKept();
    void itsLevelHoldsAtOnce();
    void thePersonTakesTheTalkOver_data();
    void thePersonTakesTheTalkOver();
    void aLineOfThePersonGoesToTheSameTalk();
    void theListKeepsItsRow();
    void whoIsMetAlreadyIsNotRememberedTwice();
    void aClosedTalkStaysAway();
    void onesselfIsNotThePerson();
    void nonsenseIsPassedOver_data();
    void nonsenseIsPassedOver();
    void onlySoMuchIsKept();
    void aTalkGoesOnAfterTheServerBeganAnew();
    void whoKeptTheirIdAndTookAnotherNameIsTheSame_data();
    void whoKeptTheirIdAndTookAnotherNameIsTheSame();
    void ofTwoTalksOfOneNameNeitherGoesOn();
};

void TalkMemoryTest::aTalkComesBackBeforeItsPersonIsMet()
{
    Run before;
    before.comeIn({kBob});
    (void)before.desk.openDirectTalk(before.source.person(kBob));

    Run after;
    restoreTalks(after.desk, saveTalks(before.desk));

    QCOMPARE(after.desk.rooms().size(), 1);
    const QString talk = after.desk.rooms().first();
    QVERIFY(isDirectTalk(talk));
    QCOMPARE(after.desk.title(talk), kBob);
    QVERIFY(after.desk.isGone(talk));
    QCOMPARE(lastingName(after.desk, talk), QStringLiteral("@bob"));
    QCOMPARE(roomOfLastingName(after.desk, QStringLiteral("@bob")), talk);
}

void TalkMemoryTest::unreadLinesComeBackUnread()
{
    Run before;
    before.comeIn({kBob});
    const Person bob = before.source.person(kBob);
    emit before.source.messageReceived(directLine(bob, before.source.me, QStringLiteral("psst")));
    emit before.source.messageReceived(directLine(bob, before.source.me, QStringLiteral("are you there?")));

    Run after;
    QSignalSpy told(&after.desk, &Desk::lineArrived);
    restoreTalks(after.desk, saveTalks(before.desk));

    const QString talk = after.desk.rooms().value(0);
    QCOMPARE(after.desk.unreadCount(talk), 2);
    QCOMPARE(after.desk.mentionCount(talk), 2);
    QCOMPARE(textsOf(*after.desk.messages(talk)), QStringList({QStringLiteral("psst"), QStringLiteral("are you there?")}));
    QVERIFY2(told.isEmpty(), "it was told when it came");
    // Nobody has read it in this run either.
    QCOMPARE(saveTalks(after.desk), saveTalks(before.desk));
}

void TalkMemoryTest::whatWasReadIsNotKept()
{
    Run before;
    before.comeIn({kBob});
    emit before.source.messageReceived(directLine(before.source.person(kBob), before.source.me, QStringLiteral("psst")));
    before.desk.markRead(before.desk.rooms().last());

    const QByteArray saved = saveTalks(before.desk);

    QVERIFY2(!saved.contains("psst"), saved.constData());
}

void TalkMemoryTest::itsLevelHoldsAtOnce()
{
    Run after;
    after.desk.levels().restore({QStringLiteral("nothing:@bob")});
    const QString talk = after.desk.rememberTalk(kBob);
    QCOMPARE(after.desk.levels().level(talk), RoomLevel::Nothing);

    after.comeIn({kBob});

    QCOMPARE(after.desk.levels().level(directTalkWith(after.source.person(kBob).id)), RoomLevel::Nothing);
}

void TalkMemoryTest::thePersonTakesTheTalkOver_data()
{
    using Way = std::function<void(Run &)>;
    QTest::addColumn<Way>("come");
    QTest::newRow("was there already") << Way([](Run &run) { run.comeIn({kBob}); });
    QTest::newRow("comes later") << Way([](Run &run) {
        run.comeIn();
        emit run.source.rosterChanged({RosterChange::Kind::Came, kRoom, run.source.person(kBob), {}, 1});
    });
    QTest::newRow("takes the name") << Way([](Run &run) {
        run.comeIn();
        emit run.source.rosterChanged({RosterChange::Kind::Renamed, kRoom, run.source.person(kBob), QStringLiteral("cy"), 1});
    });
    QTest::newRow("is asked for") << Way([](Run &run) {
        run.comeIn();
        (void)run.desk.openDirectTalk(run.source.person(kBob));
    });
    QTest::newRow("in a crowd") << Way([](Run &run) {
        run.comeIn();
        emit run.source.peopleReceived({.room = kRoom, .from = 1, .people = {run.source.person(kBob)}});
    });
}

void TalkMemoryTest::thePersonTakesTheTalkOver()
{
    QFETCH(std::function<void(Run &)>, come);
    Run run;
    Message line;
    line.kind = Message::Kind::Direct;
    line.sender = kBob;
    line.text = QStringLiteral("psst");
    const QString former = run.desk.rememberTalk(kBob, {line});
    QSignalSpy moved(&run.desk, &Desk::talkMoved);
    QSignalSpy removed(&run.desk, &Desk::roomRemoved);

    come(run);

    const QString talk = directTalkWith(run.source.person(kBob).id);
    QCOMPARE(moved.count(), 1);
    QCOMPARE(moved[0], QVariantList({former, talk}));
    QVERIFY(removed.isEmpty());
    QVERIFY(!run.desk.isGone(talk));
    QVERIFY(run.desk.messages(former) == nullptr);
    QCOMPARE(run.desk.messages(talk)->room(), talk);
    QCOMPARE(run.desk.messages(talk)->rowAt(0).text, QStringLiteral("psst"));
    QCOMPARE(run.desk.unreadCount(talk), 1);
    QCOMPARE(run.desk.rooms().count(talk), 1);
    QVERIFY(!run.desk.rooms().contains(former));
}

void TalkMemoryTest::aLineOfThePersonGoesToTheSameTalk()
{
    Run run;
    (void)run.desk.rememberTalk(kBob);
    run.comeIn();

    emit run.source.messageReceived(directLine(run.source.person(kBob), run.source.me, QStringLiteral("psst")));

    QCOMPARE(run.desk.rooms().size(), 2);
    const QString talk = directTalkWith(run.source.person(kBob).id);
    QCOMPARE(textsOf(*run.desk.messages(talk)).last(), QStringLiteral("psst"));
    QCOMPARE(run.desk.unreadCount(talk), 1);
}

void TalkMemoryTest::theListKeepsItsRow()
{
    Run run;
    RoomListModel list(run.desk);
    QAbstractItemModelTester tester(&list);
    (void)run.desk.rememberTalk(kBob);
    (void)run.desk.rememberTalk(QStringLiteral("cy"));
    const QPersistentModelIndex row = list.index(0);
    QCOMPARE(row.data().toString(), kBob);
    QVERIFY(row.data(RoomListModel::IsGoneRole).toBool());
    QVERIFY(row.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("not here")));

    run.comeIn({kBob});

    QCOMPARE(row.data(RoomListModel::RoomRole).toString(), directTalkWith(run.source.person(kBob).id));
    QVERIFY(!row.data(RoomListModel::IsGoneRole).toBool());
    QVERIFY(list.index(2).data(RoomListModel::IsGoneRole).toBool());
}

void TalkMemoryTest::whoIsMetAlreadyIsNotRememberedTwice()
{
    Run run;
    run.comeIn({kBob});
    const QString talk = run.desk.openDirectTalk(run.source.person(kBob));

    QCOMPARE(run.desk.rememberTalk(kBob), talk);

    QVERIFY(!run.desk.isGone(talk));
    QCOMPARE(run.desk.rooms(), QStringList({kRoom, talk}));
}

void TalkMemoryTest::aClosedTalkStaysAway()
{
    Run run;
    run.desk.closeDirectTalk(run.desk.rememberTalk(kBob));
    QSignalSpy added(&run.desk, &Desk::roomAdded);

    run.comeIn({kBob});

    QCOMPARE(added.count(), 1);
    QCOMPARE(run.desk.rooms(), QStringList{kRoom});
}

void TalkMemoryTest::onesselfIsNotThePerson()
{
    Run run;
    const QString talk = run.desk.rememberTalk(QStringLiteral("ann"));

    run.comeIn();

    QVERIFY(run.desk.isGone(talk));
}

void TalkMemoryTest::nonsenseIsPassedOver_data()
{
    QTest::addColumn<QByteArray>("saved");
    QTest::newRow("no list") << QByteArray("{\"name\": \"bob\"}");
    QTest::newRow("cut") << QByteArray("[{\"name\": \"bob\"");
    QTest::newRow("no name") << QByteArray("[{\"unread\": []}, 7, null]");
    QTest::newRow("no possible name") << QByteArray("[{\"name\": \"/quit\"}, {\"name\": \"a b\"}]");
}

void TalkMemoryTest::nonsenseIsPassedOver()
{
    QFETCH(QByteArray, saved);
    Run run;
    restoreTalks(run.desk, saved);
    QVERIFY(run.desk.rooms().isEmpty());
    QVERIFY(roomOfLastingName(run.desk, QStringLiteral("@a b")).isEmpty());
    QVERIFY(lastingName(run.desk, directTalkWith(QUuid::createUuid())).isEmpty());
}

void TalkMemoryTest::onlySoMuchIsKept()
{
    Run before;
    before.comeIn();
    for (int person = 0; person < 60; ++person) {
        for (int line = 0; line < 3; ++line)
            emit before.source.messageReceived(
                directLine(before.source.person(QStringLiteral("p%1").arg(person)), before.source.me, QString(500, QChar(0xAC00))));
    }

    const QByteArray saved = saveTalks(before.desk);

    QVERIFY2(saved.size() < 25'000, qPrintable(QString::number(saved.size())));
    Run after;
    restoreTalks(after.desk, saved);
    QCOMPARE(after.desk.rooms().size(), 50);
    QCOMPARE(after.desk.unreadCount(after.desk.rooms().first()), 3);
}

/// Nobody has the id of before, the user neither.
void TalkMemoryTest::aTalkGoesOnAfterTheServerBeganAnew()
{
    Run run;
    run.comeIn({kBob});
    const QString former = directTalkWith(run.source.person(kBob).id);
    emit run.source.messageReceived(directLine(run.source.person(kBob), run.source.me, QStringLiteral("before")));
    QSignalSpy moved(&run.desk, &Desk::talkMoved);
    const Person bob{QUuid::createUuid(), kBob};

    run.source.login(QStringLiteral("ann"));
    QVERIFY(run.desk.isGone(former));
    emit run.source.roomEntered({kRoom, 2, {}, 0, {run.source.me, bob}});
    emit run.source.messageReceived(directLine(bob, run.source.me, QStringLiteral("after")));

    QCOMPARE(moved.count(), 1);
    QCOMPARE(run.desk.rooms().size(), 2);
    const QString talk = directTalkWith(bob.id);
    QVERIFY(!run.desk.isGone(talk));
    QCOMPARE(textsOf(*run.desk.messages(talk)), QStringList({QStringLiteral("before"), QStringLiteral("bob joined"), QStringLiteral("after")}));
}

void TalkMemoryTest::whoKeptTheirIdAndTookAnotherNameIsTheSame_data()
{
    using People = QList<Person>;
    using Way = std::function<void(Run &, const People &)>;
    QTest::addColumn<Way>("meet");
    QTest::addColumn<bool>("isFirst");
    const Way room = [](Run &run, const People &people) { emit run.source.roomEntered({kRoom, 1, {}, 0, people}); };
    const Way page = [](Run &run, const People &people) {
        emit run.source.peopleReceived({.room = kRoom, .from = 1, .people = people});
    };
    const Way news = [](Run &run, const People &people) {
        CrowdNews told{.room = kRoom};
        for (const Person &person : people)
            told.changes << RosterChange{RosterChange::Kind::Came, kRoom, person, {}, 1};
        emit run.source.crowdChanged(told);
    };
    QTest::newRow("first in a room") << room << true;
    QTest::newRow("last in a room") << room << false;
    QTest::newRow("first on a page") << page << true;
    QTest::newRow("last on a page") << page << false;
    QTest::newRow("last in a crowd") << news << false;
}

/// Only the user was forgotten.
void TalkMemoryTest::whoKeptTheirIdAndTookAnotherNameIsTheSame()
{
    using Way = std::function<void(Run &, const QList<Person> &)>;
    QFETCH(Way, meet);
    QFETCH(bool, isFirst);
    Run run;
    run.comeIn({kBob});
    const Person bob = run.source.person(kBob);
    const QString talk = run.desk.openDirectTalk(bob);
    QSignalSpy moved(&run.desk, &Desk::talkMoved);
    run.source.login(QStringLiteral("ann"));
    const Person robert{bob.id, QStringLiteral("robert")};
    const Person other{QUuid::createUuid(), kBob};

    meet(run, isFirst ? QList{robert, other} : QList{other, robert});

    QVERIFY(moved.isEmpty());
    QCOMPARE(run.desk.title(talk), QStringLiteral("robert"));
    QVERIFY(!run.desk.isGone(talk));
    QCOMPARE(run.desk.rooms().size(), 2);
}

void TalkMemoryTest::ofTwoTalksOfOneNameNeitherGoesOn()
{
    Run run;
    run.comeIn();
    const QString one = run.desk.openDirectTalk({QUuid::createUuid(), kBob});
    const QString other = run.desk.openDirectTalk({QUuid::createUuid(), kBob});
    QSignalSpy moved(&run.desk, &Desk::talkMoved);

    run.source.login(QStringLiteral("ann"));
    run.source.enter(kRoom, {kBob});

    QVERIFY(moved.isEmpty());
    QVERIFY(run.desk.isGone(one));
    QVERIFY(run.desk.isGone(other));
}

QTEST_GUILESS_MAIN(TalkMemoryTest)
#include "tst_talk_memory.moc"
