// SPDX-License-Identifier: MIT
#include "server/chat.h"
#include "tests/support/hub_ear.h"

#include <QSignalSpy>
#include <QTest>

using namespace outcry;

static constexpr PeerId kAnn = 1;
static constexpr PeerId kBob = 2;

static QStringList names(const QList<Person> &people)
{
    QStringList names;
    for (const Person &person : people)
        names.append(person.nickname);
    return names;
}

class HubRoomsTest : public QObject
{
    Q_OBJECT

private slots:
    void aNewcomerGetsTheStateAndThenItsOwnComing();
    void othersHearWhoCame();
    void joiningAgainIsNoNews();
    void joiningGivesWhatWasMissed();
    void illegalRoomsAreRefused_data();
    void illegalRoomsAreRefused();
    void aRoomOpensWithItsFirstGuest();
    void roomsOfOnePersonAreBounded();
    void emptyRoomsMakeWayForNewOnes();
    void silentRoomsMakeWayBeforeOthers();
    void whoPartsHearsNothingMore();
    void partingFromElsewhereIsRefused();
    void whoDepartsLeavesEveryRoom();
    void aRenameIsToldOncePerRoom();
    void whoIsAwayIsSoUntilTheNextLine_data();
    void whoIsAwayIsSoUntilTheNextLine();
    void whoIsAwayMaySayWhy();
    void aRenameOutsideOfRoomsIsToldToOneself();
    void historyPagesBackwards();
    void historyOfOtherRoomsIsRefused_data();
    void historyOfOtherRoomsIsRefused();
    void everyRequestWithANumberIsAnsweredOnce_data();
    void everyRequestWithANumberIsAnsweredOnce();
    void tooManyRequestsAreRefused();
    void whoGoesOnInVainIsSentAway_data();
    void whoGoesOnInVainIsSentAway();
    void someoneMayAnswerFromWithinASignal();
    void aCrowdIsToldGathered();
    void theStateOfACrowdIsAPage();
    void aCrowdThatGoesIsToldOneByOneAgain();
    void peopleComeInPages();
};

void HubRoomsTest::aNewcomerGetsTheStateAndThenItsOwnComing()
{
    HubEar ear;
    ear.bring(kBob, u"bob"_qs);
    ear.say(kBob, u"early"_qs);
    ear.arrive(kAnn);
    ear.ask(kAnn, Login{u"ann"_qs, {}});
    const Person ann = ear.heard<Welcome>(kAnn).value(0).you;
    ear.forget();

    ear.ask(kAnn, Join{u"#Lobby"_qs, 0, 0}, 5);

    const QList<Event> heard = ear.everything(kAnn);
    QCOMPARE(heard.size(), 3);
    const auto *state = std::get_if<RoomState>(&heard[0]);
    QVERIFY(state);
    QCOMPARE(state->room, u"lobby"_qs);
    QVERIFY(state->epoch != 0);
    QCOMPARE(names(state->people), (QStringList{u"bob"_qs, u"ann"_qs}));
    QCOMPARE(state->messages.size(), 1);
    QCOMPARE(state->messages[0].text, u"early"_qs);
    const auto *came = std::get_if<RosterChange>(&heard[1]);
    QVERIFY(came);
    QCOMPARE(*came, (RosterChange{RosterChange::Kind::Came, u"lobby"_qs, ann, {}, ear.nowMs()}));
    const auto *receipt = std::get_if<Receipt>(&heard[2]);
    QVERIFY(receipt);
    QCOMPARE(*receipt, (Receipt{5, u"lobby"_qs, {}, 0, ear.nowMs()}));
}

void HubRoomsTest::othersHearWhoCame()
{
    HubEar ear;
    QSignalSpy window(&ear.hub(), &Hub::rosterChanged);
    ear.bring(kBob, u"bob"_qs);
    ear.arrive(kAnn);
    ear.ask(kAnn, Login{u"ann"_qs, {}});
    ear.ask(kAnn, Join{u"lobby"_qs, 0, 0});

    QCOMPARE(ear.heard<RosterChange>(kBob).size(), 1);
    QCOMPARE(ear.heard<RosterChange>(kBob)[0].person.nickname, u"ann"_qs);
    QVERIFY(ear.heard<RoomState>(kBob).isEmpty());
    QCOMPARE(window.count(), 2);
}

void HubRoomsTest::joiningAgainIsNoNews()
{
    HubEar ear;
    ear.bring(kAnn, u"ann"_qs);

    ear.ask(kAnn, Join{u"lobby"_qs, 0, 0});

    QCOMPARE(ear.heard<RoomState>(kAnn).size(), 1);
    QCOMPARE(names(ear.heard<RoomState>(kAnn)[0].people), QStringList{u"ann"_qs});
    QVERIFY(ear.heard<RosterChange>(kAnn).isEmpty());
}

void HubRoomsTest::joiningGivesWhatWasMissed()
{
    HubEar ear;
    ear.bring(kBob, u"bob"_qs);
    for (int i = 1; i <= 5; ++i)
        ear.say(kBob, QString::number(i));
    ear.bring(kAnn, u"ann"_qs);
    ear.ask(kAnn, Join{u"lobby"_qs, 0, 0});
    const quint64 epoch = ear.heard<RoomState>(kAnn).value(0).epoch;
    ear.forget();

    ear.ask(kAnn, Join{u"lobby"_qs, epoch, 3});

    const RoomState state = ear.heard<RoomState>(kAnn).value(0);
    QCOMPARE(state.epoch, epoch);
    QCOMPARE(state.messages.size(), 2);
    QCOMPARE(state.messages[0].sequence, 4u);
    QCOMPARE(state.missedCount, 0u);
}

void HubRoomsTest::illegalRoomsAreRefused_data()
{
    QTest::addColumn<QString>("room");
    for (const char *room : {"", "#", "a b", "../etc", "a/b", "*", "%1", "<b>"})
        QTest::newRow(room) << QString::fromLatin1(room);
    QTest::newRow("long") << QString(33, u'x');
    QTest::newRow("a novel") << QString(100'000, u'x');
}

void HubRoomsTest::illegalRoomsAreRefused()
{
    QFETCH(QString, room);
    HubEar ear;
    ear.bring(kAnn, u"ann"_qs);

    ear.ask(kAnn, Join{room, 0, 0}, 1);
    ear.ask(kAnn, Part{room}, 2);
    ear.ask(kAnn, FetchHistory{room, 0, 1}, 3);
    ear.ask(kAnn, Say{room, u"hi"_qs, {}}, 4);

    const QList<Refusal> refusals = ear.heard<Refusal>(kAnn);
    QCOMPARE(refusals.size(), 4);
    QCOMPARE(ear.everything(kAnn).size(), 4);
    for (int i = 0; i < 4; ++i) {
        QCOMPARE(refusals[i].code, u"bad_room"_qs);
        QCOMPARE(refusals[i].requestId, quint64(i + 1));
        QVERIFY(refusals[i].text.size() < 200);
    }
}

void HubRoomsTest::aRoomOpensWithItsFirstGuest()
{
    HubEar ear;
    QSignalSpy opened(&ear.hub(), &Hub::roomEntered);
    ear.bring(kAnn, u"ann"_qs);
    QCOMPARE(opened.count(), 0);

    ear.ask(kAnn, Join{u"#News"_qs, 0, 0});
    ear.arrive(kBob);
    ear.ask(kBob, Login{});

    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened[0][0].value<RoomState>().room, u"news"_qs);
    QCOMPARE(ear.heard<Welcome>(kBob).value(0).rooms, (QStringList{u"lobby"_qs, u"news"_qs}));
}

void HubRoomsTest::roomsOfOnePersonAreBounded()
{
    HubEar ear;
    ear.bring(kAnn, u"ann"_qs);
    for (int i = 1; i < Chat::kMostRoomsPerPerson; ++i)
        ear.ask(kAnn, Join{u"room%1"_qs.arg(i), 0, 0});
    QVERIFY(ear.heard<Refusal>(kAnn).isEmpty());

    ear.ask(kAnn, Join{u"onemore"_qs, 0, 0});
    QCOMPARE(ear.refusal(kAnn), u"too_many_rooms"_qs);

    ear.forget();
    ear.ask(kAnn, Join{u"room1"_qs, 0, 0});
    ear.ask(kAnn, Part{u"room1"_qs});
    ear.ask(kAnn, Join{u"onemore"_qs, 0, 0});
    QVERIFY(ear.heard<Refusal>(kAnn).isEmpty());
}

void HubRoomsTest::emptyRoomsMakeWayForNewOnes()
{
    HubEar ear;
    QSignalSpy forgotten(&ear.hub(), &Hub::roomLeft);
    ear.bring(kAnn, u"ann"_qs);
    for (std::size_t i = 1; i < Rooms::kMost; ++i) {
        ear.advance(1000);
        ear.ask(kAnn, Join{u"room%1"_qs.arg(i), 0, 0});
        ear.ask(kAnn, Part{u"room%1"_qs.arg(i)});
    }
    QCOMPARE(forgotten.count(), 0);

    ear.advance(1000);
    ear.ask(kAnn, Join{u"onemore"_qs, 0, 0});

    QVERIFY(ear.heard<Refusal>(kAnn).isEmpty());
    QCOMPARE(forgotten.count(), 1);
    QCOMPARE(forgotten[0][0].toString(), u"room1"_qs);
}

void HubRoomsTest::silentRoomsMakeWayBeforeOthers()
{
    HubEar ear;
    QSignalSpy forgotten(&ear.hub(), &Hub::roomLeft);
    ear.bring(kAnn, u"ann"_qs);
    for (std::size_t i = 1; i < Rooms::kMost; ++i) {
        const QString room = u"room%1"_qs.arg(i);
        ear.advance(1000);
        ear.ask(kAnn, Join{room, 0, 0});
        if (i < 3)
            ear.ask(kAnn, Say{room, u"remember"_qs, {}});
        ear.ask(kAnn, Part{room});
    }

    ear.advance(1000);
    ear.ask(kAnn, Join{u"onemore"_qs, 0, 0});

    QCOMPARE(forgotten.count(), 1);
    QCOMPARE(forgotten[0][0].toString(), u"room3"_qs);
}

void HubRoomsTest::whoPartsHearsNothingMore()
{
    HubEar ear;
    const Person ann = ear.bring(kAnn, u"ann"_qs);
    ear.bring(kBob, u"bob"_qs);

    ear.ask(kAnn, Part{u"#lobby"_qs}, 8);
    ear.say(kBob, u"alone"_qs);
    ear.say(kAnn, u"am I?"_qs);

    QCOMPARE(ear.heard<Parted>(kAnn).value(0).room, u"lobby"_qs);
    QCOMPARE(ear.heard<Receipt>(kAnn).value(0).requestId, 8u);
    QVERIFY(ear.heard<RosterChange>(kAnn).isEmpty());
    QVERIFY(ear.heard<Message>(kAnn).isEmpty());
    QCOMPARE(ear.refusal(kAnn), u"not_in_room"_qs);
    QCOMPARE(ear.heard<RosterChange>(kBob).value(0),
             (RosterChange{RosterChange::Kind::Left, u"lobby"_qs, ann, {}, ear.nowMs()}));
}

void HubRoomsTest::partingFromElsewhereIsRefused()
{
    HubEar ear;
    ear.bring(kAnn, u"ann"_qs);
    ear.ask(kAnn, Part{u"elsewhere"_qs}, 3);
    QCOMPARE(ear.refusal(kAnn), u"not_in_room"_qs);
    QCOMPARE(ear.heard<Refusal>(kAnn)[0].room, u"elsewhere"_qs);
}

void HubRoomsTest::whoDepartsLeavesEveryRoom()
{
    HubEar ear;
    ear.bring(kBob, u"bob"_qs);
    ear.ask(kBob, Join{u"news"_qs, 0, 0});
    ear.bring(kAnn, u"ann"_qs);
    ear.ask(kAnn, Join{u"news"_qs, 0, 0});
    ear.ask(kAnn, Join{u"third"_qs, 0, 0});
    ear.forget();

    ear.depart(kAnn);
    ear.depart(kAnn);

    const QList<RosterChange> changes = ear.heard<RosterChange>(kBob);
    QCOMPARE(changes.size(), 2);
    QCOMPARE(changes[0].kind, RosterChange::Kind::Left);
    QCOMPARE(changes[0].room, u"lobby"_qs);
    QCOMPARE(changes[1].room, u"news"_qs);
    QCOMPARE(ear.bring(3, u"ann"_qs).nickname, u"ann"_qs);
}

void HubRoomsTest::aRenameIsToldOncePerRoom()
{
    HubEar ear;
    const Person ann = ear.bring(kAnn, u"ann"_qs);
    ear.bring(kBob, u"bob"_qs);
    ear.ask(kAnn, Join{u"news"_qs, 0, 0});
    ear.forget();

    ear.say(kAnn, u"/nick anna"_qs);
    ear.say(kAnn, u"/nick anna"_qs);

    QCOMPARE(ear.heard<RosterChange>(kAnn).size(), 2);
    QCOMPARE(ear.heard<RosterChange>(kBob).size(), 1);
    QCOMPARE(ear.heard<RosterChange>(kBob)[0],
             (RosterChange{RosterChange::Kind::Renamed,
                           u"lobby"_qs,
                           {ann.id, u"anna"_qs},
                           u"ann"_qs,
                           ear.nowMs()}));
}

void HubRoomsTest::whoIsAwayMaySayWhy()
{
    HubEar ear;
    const Person ann = ear.bring(kAnn, u"ann"_qs);
    ear.bring(kBob, u"bob"_qs);
    ear.forget();

    ear.say(kAnn, u"/away out for  lunch"_qs);
    // Away already: only the reason is another one.
    ear.say(kAnn, u"/away "_qs + u"x"_qs.repeated(200));
    ear.say(kAnn, u"/away"_qs);

    const QList<RosterChange> changes = ear.heard<RosterChange>(kBob);
    QCOMPARE(changes.size(), 3);
    QCOMPARE(changes[0].person, (Person{ann.id, ann.nickname, true, u"out for lunch"_qs}));
    QCOMPARE(changes[1].kind, RosterChange::Kind::Away);
    QCOMPARE(changes[1].person.awayReason, u"x"_qs.repeated(100));
    QCOMPARE(changes[2].kind, RosterChange::Kind::Back);
    QCOMPARE(changes[2].person, ann);
}

void HubRoomsTest::whoIsAwayIsSoUntilTheNextLine_data()
{
    QTest::addColumn<QString>("line");
    for (const QString &line : {u"hello"_qs, u"/me waves"_qs, u"/msg bob psst"_qs, u"/away"_qs})
        QTest::newRow(qPrintable(line)) << line;
}

void HubRoomsTest::whoIsAwayIsSoUntilTheNextLine()
{
    QFETCH(QString, line);
    HubEar ear;
    const Person ann = ear.bring(kAnn, u"ann"_qs);
    ear.bring(kBob, u"bob"_qs);
    ear.forget();

    ear.say(kAnn, u"/away"_qs);
    const Person away{ann.id, ann.nickname, true};
    QCOMPARE(ear.heard<RosterChange>(kBob), (QList<RosterChange>{{RosterChange::Kind::Away, u"lobby"_qs, away, {}, ear.nowMs()}}));
    QCOMPARE(ear.heard<Notice>(kAnn).size(), 1);
    // A newcomer sees it, and reading is no doing.
    ear.ask(kAnn, FetchHistory{u"lobby"_qs, 1, 1}, 5);
    ear.arrive(3);
    ear.ask(3, Login{u"cy"_qs, {}});
    ear.ask(3, Join{u"lobby"_qs, 0, 0});
    QVERIFY(ear.heard<RoomState>(3).value(0).people.contains(away));
    ear.forget();

    ear.say(kAnn, line);
    ear.say(kAnn, u"once more"_qs);

    const QList<RosterChange> changes = ear.heard<RosterChange>(kBob);
    QCOMPARE(changes.value(0), (RosterChange{RosterChange::Kind::Back, u"lobby"_qs, ann, {}, ear.nowMs()}));
    QCOMPARE(std::count_if(changes.begin(), changes.end(), [](const RosterChange &one) { return !one.room.isEmpty(); }), 1);
}

void HubRoomsTest::aRenameOutsideOfRoomsIsToldToOneself()
{
    HubEar ear;
    ear.arrive(kAnn);
    ear.ask(kAnn, Login{u"ann"_qs, {}});

    ear.ask(kAnn, Say{{}, u"/nick anna"_qs, {}}, 1);

    QCOMPARE(ear.heard<RosterChange>(kAnn).size(), 1);
    QCOMPARE(ear.heard<RosterChange>(kAnn)[0].person.nickname, u"anna"_qs);
}

void HubRoomsTest::historyPagesBackwards()
{
    HubEar ear;
    Limits limits;
    limits.chatPerSecond = 0;
    ear.hub().setLimits(limits);
    ear.bring(kAnn, u"ann"_qs);
    for (int i = 1; i <= 500; ++i)
        ear.say(kAnn, QString::number(i));
    ear.forget();

    ear.ask(kAnn, FetchHistory{u"#lobby"_qs, 300, 100}, 11);
    ear.ask(kAnn, FetchHistory{u"lobby"_qs, 300, 2'000'000'000}, 12);
    ear.ask(kAnn, FetchHistory{u"lobby"_qs, 50, -7}, 13);
    ear.ask(kAnn, FetchHistory{u"lobby"_qs, 1, 100}, 14);

    const QList<HistoryPage> pages = ear.heard<HistoryPage>(kAnn);
    QCOMPARE(pages.size(), 4);
    QCOMPARE(pages[0].requestId, 11u);
    QCOMPARE(pages[0].room, u"lobby"_qs);
    QCOMPARE(pages[0].messages.first().sequence, 200u);
    QCOMPARE(pages[0].messages.last().sequence, 299u);
    QCOMPARE(pages[1].messages.size(), Chat::kMostHistoryLines);
    QCOMPARE(pages[2].messages.size(), 1);
    QVERIFY(pages[3].messages.isEmpty());
    QVERIFY(pages[3].isStart && !pages[0].isStart);
}

void HubRoomsTest::historyOfOtherRoomsIsRefused_data()
{
    QTest::addColumn<QString>("room");
    QTest::newRow("exists") << u"secret"_qs;
    QTest::newRow("does not exist") << u"nowhere"_qs;
}

void HubRoomsTest::historyOfOtherRoomsIsRefused()
{
    QFETCH(QString, room);
    HubEar ear;
    ear.bring(kBob, u"bob"_qs);
    ear.ask(kBob, Join{u"secret"_qs, 0, 0});
    ear.bring(kAnn, u"ann"_qs);

    ear.ask(kAnn, FetchHistory{room, 0, 10}, 6);

    QCOMPARE(ear.refusal(kAnn), u"not_in_room"_qs);
    QCOMPARE(ear.heard<Refusal>(kAnn)[0].requestId, 6u);
    QVERIFY(ear.heard<HistoryPage>(kAnn).isEmpty());
}

void HubRoomsTest::everyRequestWithANumberIsAnsweredOnce_data()
{
    QTest::addColumn<Demand>("demand");
    QTest::newRow("say") << Demand(Say{u"lobby"_qs, u"hi"_qs, {}});
    QTest::newRow("command") << Demand(Say{u"lobby"_qs, u"/who"_qs, {}});
    QTest::newRow("join") << Demand(Join{u"news"_qs, 0, 0});
    QTest::newRow("part") << Demand(Part{u"lobby"_qs});
    QTest::newRow("watch") << Demand(Watch{{Topic::quotes(u"ACME"_qs)}});
    QTest::newRow("unwatch") << Demand(Unwatch{{Topic::quotes(u"ACME"_qs)}});
}

void HubRoomsTest::everyRequestWithANumberIsAnsweredOnce()
{
    QFETCH(Demand, demand);
    HubEar ear;
    ear.bring(kAnn, u"ann"_qs);

    ear.ask(kAnn, demand, 77);
    QCOMPARE(ear.heard<Receipt>(kAnn).size(), 1);
    QCOMPARE(ear.heard<Receipt>(kAnn)[0].requestId, 77u);
    QVERIFY(ear.heard<Refusal>(kAnn).isEmpty());

    HubEar other;
    other.bring(kAnn, u"ann"_qs);
    other.ask(kAnn, demand);
    QVERIFY(other.heard<Receipt>(kAnn).isEmpty());
}

void HubRoomsTest::tooManyRequestsAreRefused()
{
    HubEar ear;
    ear.bring(kAnn, u"ann"_qs);
    for (int i = 0; i < 120; ++i)
        ear.ask(kAnn, Join{u"lobby"_qs, 0, 0});

    QCOMPARE(ear.refusal(kAnn), u"too_fast"_qs);
    QVERIFY(ear.heard<RoomState>(kAnn).size() <= 100);
    ear.advance(60'000);
    ear.forget();
    ear.ask(kAnn, Join{u"lobby"_qs, 0, 0});
    QCOMPARE(ear.heard<RoomState>(kAnn).size(), 1);
}

void HubRoomsTest::whoGoesOnInVainIsSentAway_data()
{
    QTest::addColumn<Demand>("demand");
    QTest::newRow("joining") << Demand(Join{u"lobby"_qs, 0, 0});
    QTest::newRow("nothing to say") << Demand(Say{u"lobby"_qs, u"  "_qs, {}});
    QTest::newRow("the same line") << Demand(Say{u"lobby"_qs, u"x"_qs, u"one key"_qs});
    QTest::newRow("no such room") << Demand(Say{u"cellar"_qs, u"x"_qs, {}});
}

void HubRoomsTest::whoGoesOnInVainIsSentAway()
{
    QFETCH(Demand, demand);
    HubEar ear;
    ear.bring(kAnn, u"ann"_qs);
    for (int i = 0; i < 400; ++i)
        ear.ask(kAnn, demand);

    QCOMPARE(ear.heard<Farewell>(kAnn).size(), 1);
    QCOMPARE(ear.heard<Farewell>(kAnn)[0].closeCode, 1008);
}

/// Worker and hub share a thread, so a peer's answer may arrive while the hub still tells.
void HubRoomsTest::someoneMayAnswerFromWithinASignal()
{
    HubEar ear;
    QObject door;
    connect(&ear.hub(), &Hub::published, &door, [&ear](const EnvelopePtr &envelope) {
        if (std::holds_alternative<Welcome>(envelope->event))
            ear.ask(envelope->onlyPeer, Join{u"lobby"_qs, 0, 0});
        if (std::holds_alternative<RoomState>(envelope->event))
            ear.say(envelope->onlyPeer, u"hello"_qs);
        const auto *message = std::get_if<Message>(&envelope->event);
        if (message && message->text == u"hello")
            ear.depart(kBob);
    });
    ear.arrive(kBob);
    ear.arrive(kAnn);

    ear.ask(kBob, Login{u"bob"_qs, {}});
    ear.ask(kAnn, Login{u"ann"_qs, {}});

    const QList<RoomState> states = ear.heard<RoomState>(kAnn);
    QCOMPARE(states.size(), 1);
    QCOMPARE(states[0].messages.size(), 1);
    QCOMPARE(names(states[0].people), QStringList{u"ann"_qs});
    QCOMPARE(ear.heard<Message>(kAnn).size(), 1);
    QCOMPARE(ear.heard<Message>(kAnn)[0].sequence, 2u);
}

/// `count` people in the lobby, peers from 1000 on; what was heard of them is forgotten. Nothing gathered is due before a
/// test lets it be.
static void crowd(HubEar &ear, int count)
{
    ear.hub().setCrowdWindow(60'000);
    for (int i = 0; i < count; ++i)
        ear.bring(PeerId(1000 + i), u"guest%1"_qs.arg(i));
}

void HubRoomsTest::aCrowdIsToldGathered()
{
    HubEar ear;
    QSignalSpy window(&ear.hub(), &Hub::rosterChanged);
    crowd(ear, int(Crowds::kCrowd) + 1);
    ear.hub().setCrowdWindow(0);
    window.clear();

    const Person ann = ear.bring(kAnn, u"ann"_qs);
    ear.bring(kBob, u"bob"_qs);
    ear.say(kBob, u"/nick rob"_qs);
    ear.depart(kBob);

    // The own new name is told at once; everybody else hears nothing for now.
    QVERIFY(ear.heard<RosterChange>(1000).isEmpty());
    QCOMPARE(ear.heard<RosterChange>(kBob).size(), 1);
    QTRY_COMPARE(ear.heard<CrowdNews>(1000).size(), 1);
    const CrowdNews news = ear.heard<CrowdNews>(1000).value(0);
    QCOMPARE(news.room, u"lobby"_qs);
    QCOMPARE(news.peopleCount, quint64(Crowds::kCrowd + 2));
    QCOMPARE(news.untoldCount, 0u);
    // The last of the crowd came when it was one already.
    QCOMPARE(news.changes.size(), 5);
    QCOMPARE(news.changes[1].person, ann);
    QCOMPARE(news.changes[3].kind, RosterChange::Kind::Renamed);
    QCOMPARE(news.changes[4].kind, RosterChange::Kind::Left);
    // The owner's window sees each of them when it happens.
    QCOMPARE(window.count(), 4);
}

void HubRoomsTest::theStateOfACrowdIsAPage()
{
    HubEar ear;
    crowd(ear, int(Crowds::kCrowd) + 50);
    ear.arrive(kAnn);
    ear.ask(kAnn, Login{u"ann"_qs, {}});
    ear.ask(kAnn, Join{u"lobby"_qs, 0, 0});

    const RoomState state = ear.heard<RoomState>(kAnn).value(0);
    QCOMPARE(state.people.size(), Chat::kPeoplePage);
    QCOMPARE(state.peopleCount, quint64(Crowds::kCrowd + 51));
    QCOMPARE(ear.heard<RosterChange>(kAnn).value(0).person.nickname, u"ann"_qs);
}

void HubRoomsTest::aCrowdThatGoesIsToldOneByOneAgain()
{
    HubEar ear;
    const int count = int(Crowds::kCrowd) + 100;
    crowd(ear, count);
    for (int i = count; i > int(Crowds::kNoCrowd); --i)
        ear.depart(PeerId(1000 + i - 1));
    QVERIFY(ear.heard<RosterChange>(1000).isEmpty());
    QVERIFY(ear.heard<CrowdNews>(1000).isEmpty());

    ear.depart(1001);

    // First what gathered, counted with who is about to go; most of it did not fit.
    const CrowdNews news = ear.heard<CrowdNews>(1000).value(0);
    QCOMPARE(news.peopleCount, quint64(Crowds::kNoCrowd));
    QCOMPARE(news.changes.size(), CrowdNews::kMostChanges);
    QCOMPARE(news.untoldCount, quint64(100 + 150 - CrowdNews::kMostChanges));
    QCOMPARE(ear.heard<RosterChange>(1000).size(), 1);
    QCOMPARE(ear.heard<RosterChange>(1000)[0].person.nickname, u"guest1"_qs);
}

void HubRoomsTest::peopleComeInPages()
{
    HubEar ear;
    crowd(ear, 230);
    ear.ask(1000, FetchPeople{u"#Lobby"_qs, 200}, 7);
    ear.ask(1000, FetchPeople{u"lobby"_qs, 0}, 8);
    ear.ask(1000, FetchPeople{u"lobby"_qs, 5000}, 9);

    const QList<PeoplePage> pages = ear.heard<PeoplePage>(1000);
    QCOMPARE(pages.size(), 3);
    QCOMPARE(pages[0].requestId, 7u);
    QCOMPARE(pages[0].room, u"lobby"_qs);
    QCOMPARE(pages[0].peopleCount, 230u);
    QCOMPARE(names(pages[0].people).first(), u"guest200"_qs);
    QCOMPARE(pages[0].people.size(), 30);
    QCOMPARE(pages[1].people.size(), 200);
    QCOMPARE(pages[2].from, 230u);
    QVERIFY(pages[2].people.isEmpty());

    ear.ask(1000, FetchPeople{u"elsewhere"_qs, 0}, 10);
    QCOMPARE(ear.refusal(1000), u"not_in_room"_qs);
}

QTEST_GUILESS_MAIN(HubRoomsTest)
#include "tst_hub_rooms.moc"
