// SPDX-License-Identifier: MIT
#include "model/room_levels.h"

#include <QSignalSpy>
#include <QTest>

using namespace outcry;

/// What a user decided about rooms, and how it is remembered.
class RoomLevelsTest : public QObject
{
    Q_OBJECT

private slots:
    void aRoomNobodyDecidedAboutTellsMentions();
    void aDecisionIsToldOnce();
    void onlyDecisionsAreStored();
    void whatIsStoredComesBack();
    void whatIsNotUnderstoodIsPassedOver();
    void aDirectTalkIsKnownByTheNameAgain();
};

void RoomLevelsTest::aRoomNobodyDecidedAboutTellsMentions()
{
    const RoomLevels levels;

    QCOMPARE(levels.level(QStringLiteral("lobby")), RoomLevel::Mentions);
}

void RoomLevelsTest::aDecisionIsToldOnce()
{
    RoomLevels levels;
    QSignalSpy changes(&levels, &RoomLevels::changed);

    levels.setLevel(QStringLiteral("lobby"), RoomLevel::All);
    levels.setLevel(QStringLiteral("lobby"), RoomLevel::All);
    levels.setLevel(QString(), RoomLevel::All);

    QCOMPARE(changes.count(), 1);
    QCOMPARE(changes[0][0].toString(), QStringLiteral("lobby"));
    QCOMPARE(levels.level(QStringLiteral("lobby")), RoomLevel::All);
}

void RoomLevelsTest::onlyDecisionsAreStored()
{
    RoomLevels levels;
    levels.setLevel(QStringLiteral("lobby"), RoomLevel::All);
    levels.setLevel(QStringLiteral("@bob"), RoomLevel::Nothing);
    levels.setLevel(QStringLiteral("earnings"), RoomLevel::Nothing);
    levels.setLevel(QStringLiteral("earnings"), RoomLevel::Mentions);

    QCOMPARE(levels.stored(), (QStringList{QStringLiteral("all:lobby"), QStringLiteral("nothing:@bob")}));
}

void RoomLevelsTest::whatIsStoredComesBack()
{
    RoomLevels levels;
    levels.setLevel(QStringLiteral("gone"), RoomLevel::All);
    QSignalSpy changes(&levels, &RoomLevels::changed);

    levels.restore({QStringLiteral("all:a:b"), QStringLiteral("nothing:@bob")});

    QCOMPARE(levels.level(QStringLiteral("a:b")), RoomLevel::All);
    QCOMPARE(levels.level(QStringLiteral("@bob")), RoomLevel::Nothing);
    QCOMPARE(levels.level(QStringLiteral("gone")), RoomLevel::Mentions);
    QCOMPARE(changes.count(), 3);
}

void RoomLevelsTest::whatIsNotUnderstoodIsPassedOver()
{
    RoomLevels levels;

    levels.restore({QString(), QStringLiteral("all"), QStringLiteral("all:"), QStringLiteral("loud:lobby"), QStringLiteral("lobby")});

    QVERIFY(levels.stored().isEmpty());
}

void RoomLevelsTest::aDirectTalkIsKnownByTheNameAgain()
{
    const QString first = QStringLiteral("@1");
    const QString second = QStringLiteral("@2");
    RoomLevels levels;
    levels.nameTalk(first, QStringLiteral("bob"));
    levels.setLevel(first, RoomLevel::Nothing);
    QCOMPARE(levels.stored(), QStringList{QStringLiteral("nothing:@bob")});
    levels.nameTalk(first, QStringLiteral("robert"));
    QCOMPARE(levels.level(first), RoomLevel::Nothing);
    QCOMPARE(levels.stored(), QStringList{QStringLiteral("nothing:@robert")});

    RoomLevels later;
    later.restore(levels.stored());
    QSignalSpy changes(&later, &RoomLevels::changed);
    later.nameTalk(second, QStringLiteral("robert"));

    QCOMPARE(later.level(second), RoomLevel::Nothing);
    QCOMPARE(changes.count(), 1);
    // Whoever has the name at that time, has it.
    later.nameTalk(QStringLiteral("@3"), QStringLiteral("bob"));
    QCOMPARE(later.level(QStringLiteral("@3")), RoomLevel::Mentions);
}

QTEST_GUILESS_MAIN(RoomLevelsTest)
#include "tst_room_levels.moc"
