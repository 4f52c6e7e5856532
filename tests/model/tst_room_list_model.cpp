// SPDX-License-Identifier: MIT
#include "model/desk.h"
#include "model/room_list_model.h"
#include "tests/support/scripted_source.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace outcry;

class RoomListModelTest : public QObject
{
    Q_OBJECT

private slots:
    void roomsStandBeforeDirectTalks();
    void onlyTheFirstOfAKindHasAHeading();
    void unreadLinesAreTold();
    void aRoomThatIsLeftIsGone();
    void roomsThatWereThereBeforeAreListed();
    void roomsAreMovedAmongTheirKind();
    void theDesksOrderIsTaken();

private:
    struct Stage
    {
        ScriptedSource source;
        Desk desk;
        RoomListModel rooms{desk};
        QAbstractItemModelTester tester{&rooms, QAbstractItemModelTester::FailureReportingMode::QtTest};

        Stage()
        {
            desk.follow(source);
            source.login(QStringLiteral("ann"));
        }

        [[nodiscard]] QStringList titles() const
        {
            QStringList titles;
            for (int row = 0; row < rooms.rowCount(); ++row)
                titles << rooms.index(row).data().toString();
            return titles;
        }
    };
};

void RoomListModelTest::roomsStandBeforeDirectTalks()
{
    Stage stage;
    stage.source.enter(QStringLiteral("lobby"));
    stage.desk.openDirectTalk(stage.source.person(QStringLiteral("bob")));
    stage.source.enter(QStringLiteral("earnings"));

    const QStringList expected{QStringLiteral("#lobby"), QStringLiteral("#earnings"), QStringLiteral("bob")};
    QCOMPARE(stage.titles(), expected);
    QCOMPARE(stage.rooms.roomAt(2), directTalkWith(stage.source.person(QStringLiteral("bob")).id));
}

void RoomListModelTest::onlyTheFirstOfAKindHasAHeading()
{
    Stage stage;
    stage.source.enter(QStringLiteral("lobby"));
    stage.source.enter(QStringLiteral("earnings"));
    stage.desk.openDirectTalk(stage.source.person(QStringLiteral("bob")));

    QList<bool> headings;
    for (int row = 0; row < 3; ++row)
        headings << stage.rooms.index(row).data(RoomListModel::IsFirstOfSectionRole).toBool();
    QCOMPARE(headings, (QList<bool>{true, false, true}));
}

void RoomListModelTest::unreadLinesAreTold()
{
    Stage stage;
    stage.source.enter(QStringLiteral("lobby"), {QStringLiteral("bob")});
    QSignalSpy changes(&stage.rooms, &RoomListModel::dataChanged);

    stage.source.say(QStringLiteral("lobby"), QStringLiteral("bob"), QStringLiteral("ann: look"));

    const QModelIndex lobby = stage.rooms.index(0);
    QVERIFY(changes.count() >= 1);
    QCOMPARE(lobby.data(RoomListModel::UnreadRole).toInt(), 1);
    QCOMPARE(lobby.data(RoomListModel::MentionsRole).toInt(), 1);
    stage.desk.markRead(QStringLiteral("lobby"));
    QCOMPARE(lobby.data(RoomListModel::UnreadRole).toInt(), 0);
}

void RoomListModelTest::aRoomThatIsLeftIsGone()
{
    Stage stage;
    stage.source.enter(QStringLiteral("lobby"));
    stage.source.enter(QStringLiteral("earnings"));

    emit stage.source.roomLeft(QStringLiteral("lobby"));

    QCOMPARE(stage.titles(), QStringList{QStringLiteral("#earnings")});
    QCOMPARE(stage.rooms.rowOf(QStringLiteral("lobby")), -1);
}

void RoomListModelTest::roomsThatWereThereBeforeAreListed()
{
    Stage stage;
    stage.source.enter(QStringLiteral("lobby"));

    const RoomListModel late(stage.desk);

    QCOMPARE(late.rowCount(), 1);
}

void RoomListModelTest::roomsAreMovedAmongTheirKind()
{
    Stage stage;
    for (const char *room : {"a", "b", "c"})
        stage.source.enter(QString::fromLatin1(room));
    stage.desk.openDirectTalk(stage.source.person(QStringLiteral("bob")));
    stage.desk.openDirectTalk(stage.source.person(QStringLiteral("cy")));
    const auto order = [&stage] { return stage.titles().join(u' '); };

    QVERIFY(stage.rooms.moveTo(0, 2));
    QCOMPARE(order(), QStringLiteral("#b #a #c bob cy"));
    QVERIFY(stage.rooms.moveTo(2, 0));
    QCOMPARE(order(), QStringLiteral("#c #b #a bob cy"));
    QVERIFY(stage.rooms.moveTo(0, 3));
    QCOMPARE(order(), QStringLiteral("#b #a #c bob cy"));
    QVERIFY(stage.rooms.moveTo(4, 3));
    QCOMPARE(order(), QStringLiteral("#b #a #c cy bob"));
    for (const auto &[row, before] : {std::pair(0, 0), {0, 1}, {0, 5}, {3, 0}, {4, 5}, {-1, 2}, {0, 9}, {9, 0}})
        QVERIFY2(!stage.rooms.moveTo(row, before), qPrintable(QStringLiteral("%1 %2").arg(row).arg(before)));
    QCOMPARE(order(), QStringLiteral("#b #a #c cy bob"));
    QCOMPARE(stage.desk.rooms().mid(0, 3), QStringList({QStringLiteral("b"), QStringLiteral("a"), QStringLiteral("c")}));
    QVERIFY(stage.rooms.index(0).data(RoomListModel::IsFirstOfSectionRole).toBool());
    QVERIFY(!stage.rooms.index(1).data(RoomListModel::IsFirstOfSectionRole).toBool());
}

void RoomListModelTest::theDesksOrderIsTaken()
{
    Stage stage;
    for (const char *room : {"a", "b", "c"})
        stage.source.enter(QString::fromLatin1(room));
    const QString bob = stage.desk.openDirectTalk(stage.source.person(QStringLiteral("bob")));
    const QPersistentModelIndex a = stage.rooms.index(0);

    stage.desk.setOrder({bob, QStringLiteral("c"), QStringLiteral("a"), QStringLiteral("b")});
    QCOMPARE(stage.titles().join(u' '), QStringLiteral("#c #a #b bob"));
    QCOMPARE(a.row(), 1);
    stage.desk.setOrder({QStringLiteral("a")});
    stage.desk.setOrder({bob, QStringLiteral("a"), QStringLiteral("a"), QStringLiteral("b")});

    QCOMPARE(stage.titles().join(u' '), QStringLiteral("#c #a #b bob"));
}

QTEST_GUILESS_MAIN(RoomListModelTest)
#include "tst_room_list_model.moc"
