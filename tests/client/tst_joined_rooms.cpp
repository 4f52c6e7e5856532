// SPDX-License-Identifier: MIT
#include "client/joined_rooms.h"

#include <QTest>

using namespace outcry;
using Verdict = JoinedRooms::Verdict;

static Message line(quint64 sequence)
{
    Message message;
    message.room = u"lobby"_qs;
    message.sequence = sequence;
    return message;
}

static RoomState lobby(quint64 epoch, std::initializer_list<quint64> sequences)
{
    RoomState state;
    state.room = u"lobby"_qs;
    state.epoch = epoch;
    for (const quint64 sequence : sequences)
        state.messages.append(line(sequence));
    return state;
}

static JoinedRooms entered(quint64 epoch, std::initializer_list<quint64> sequences)
{
    JoinedRooms rooms;
    (void)rooms.resumePoint(u"lobby"_qs);
    RoomState state = lobby(epoch, sequences);
    rooms.enter(state);
    return rooms;
}

class JoinedRoomsTest : public QObject
{
    Q_OBJECT

private slots:
    void aNewRoomIsJoinedFromNothing();
    void aKnownRoomIsJoinedFromWhereItWasLeft();
    void linesAreNewOnce();
    void linesBeforeTheStateWait();
    void aGapIsNoticed();
    void afterAnEmptyStateAnyNumberIsTheFirst();
    void whenTheStateNeverComesLinesAreTakenAsTheyAre();
    void aStateRepeatsNothing();
    void aNewEpochCountsFromTheBeginning();
    void linesOfForeignRoomsAreNotNew();
    void pagesOfAnOldEpochAreNotCurrent();
    void roomsKeepTheirOrder();
    void missedChangesAreAskedForAgain();
};

void JoinedRoomsTest::aNewRoomIsJoinedFromNothing()
{
    JoinedRooms rooms;
    QVERIFY(rooms.want(u"lobby"_qs));
    QVERIFY(!rooms.want(u"lobby"_qs));
    QCOMPARE(rooms.resumePoint(u"lobby"_qs), (Join{u"lobby"_qs, 0, 0}));
    QVERIFY(rooms.isEntering());
}

void JoinedRoomsTest::aKnownRoomIsJoinedFromWhereItWasLeft()
{
    JoinedRooms rooms = entered(7, {3, 4});
    QVERIFY(!rooms.isEntering());
    QCOMPARE(rooms.take(line(5)), Verdict::New);

    QCOMPARE(rooms.resumePoint(u"lobby"_qs), (Join{u"lobby"_qs, 7, 5}));
}

void JoinedRoomsTest::linesAreNewOnce()
{
    JoinedRooms rooms = entered(7, {1});
    QCOMPARE(rooms.take(line(1)), Verdict::Seen);
    QCOMPARE(rooms.take(line(2)), Verdict::New);
    QCOMPARE(rooms.take(line(2)), Verdict::Seen);
}

void JoinedRoomsTest::linesBeforeTheStateWait()
{
    JoinedRooms rooms = entered(7, {1});
    (void)rooms.resumePoint(u"lobby"_qs);
    QCOMPARE(rooms.take(line(2)), Verdict::Waiting);
    RoomState state = lobby(7, {2});
    rooms.enter(state);

    QCOMPARE(state.messages.size(), 1);
    QCOMPARE(rooms.take(line(3)), Verdict::New);
}

void JoinedRoomsTest::aGapIsNoticed()
{
    JoinedRooms rooms = entered(7, {1});
    QCOMPARE(rooms.take(line(3)), Verdict::Gap);
    QCOMPARE(rooms.resumePoint(u"lobby"_qs), (Join{u"lobby"_qs, 7, 1}));
}

void JoinedRoomsTest::afterAnEmptyStateAnyNumberIsTheFirst()
{
    JoinedRooms rooms = entered(7, {});
    QCOMPARE(rooms.take(line(58)), Verdict::New);
    QCOMPARE(rooms.take(line(60)), Verdict::Gap);
}

void JoinedRoomsTest::whenTheStateNeverComesLinesAreTakenAsTheyAre()
{
    JoinedRooms rooms = entered(7, {1});
    (void)rooms.resumePoint(u"lobby"_qs);
    rooms.stopEntering(u"lobby"_qs);

    QVERIFY(!rooms.isEntering());
    QCOMPARE(rooms.take(line(9)), Verdict::New);
    QCOMPARE(rooms.take(line(11)), Verdict::Gap);
}

void JoinedRoomsTest::aStateRepeatsNothing()
{
    JoinedRooms rooms = entered(7, {1, 2, 3});
    RoomState state = lobby(7, {2, 3, 4});
    rooms.enter(state);

    QCOMPARE(state.messages, QList{line(4)});
}

void JoinedRoomsTest::aNewEpochCountsFromTheBeginning()
{
    JoinedRooms rooms = entered(7, {1, 2, 3});
    RoomState state = lobby(8, {1, 2});
    rooms.enter(state);

    QCOMPARE(state.messages.size(), 2);
    QCOMPARE(rooms.take(line(3)), Verdict::New);
    QCOMPARE(rooms.resumePoint(u"lobby"_qs), (Join{u"lobby"_qs, 8, 3}));
}

void JoinedRoomsTest::linesOfForeignRoomsAreNotNew()
{
    JoinedRooms rooms = entered(7, {1});
    rooms.forget(u"lobby"_qs);
    QCOMPARE(rooms.take(line(2)), Verdict::Seen);
    QVERIFY(!rooms.isWanted(u"lobby"_qs));
}

void JoinedRoomsTest::pagesOfAnOldEpochAreNotCurrent()
{
    const JoinedRooms rooms = entered(7, {1});
    QVERIFY(rooms.isCurrent({0, u"lobby"_qs, 7, {}, false}));
    QVERIFY(!rooms.isCurrent({0, u"lobby"_qs, 6, {}, false}));
    QVERIFY(!rooms.isCurrent({0, u"cellar"_qs, 7, {}, false}));
}

void JoinedRoomsTest::roomsKeepTheirOrder()
{
    JoinedRooms rooms;
    for (const char16_t *name : {u"z", u"a", u"m"})
        rooms.want(QString::fromUtf16(name));
    rooms.forget(u"a"_qs);
    RoomState entered = lobby(1, {});
    rooms.enter(entered);

    QCOMPARE(rooms.names(), (QStringList{u"z"_qs, u"m"_qs, u"lobby"_qs}));
}

void JoinedRoomsTest::missedChangesAreAskedForAgain()
{
    JoinedRooms rooms = entered(7, {1, 2});
    QVERIFY(rooms.takeEdit(u"lobby"_qs, 1));
    // The second comes while the room is asked for, and the answer does not.
    (void)rooms.resumePoint(u"lobby"_qs);
    QVERIFY(!rooms.takeEdit(u"lobby"_qs, 2));
    rooms.stopEntering(u"lobby"_qs);
    QVERIFY(rooms.takeEdit(u"lobby"_qs, 3));

    QCOMPARE(rooms.resumePoint(u"lobby"_qs).editCount, 1u);
}

QTEST_APPLESS_MAIN(JoinedRoomsTest)
#include "tst_joined_rooms.moc"
