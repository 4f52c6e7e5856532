// SPDX-License-Identifier: MIT
#include "model/ban_model.h"
#include "model/desk.h"
#include "model/feed_model.h"
#include "model/log_model.h"
#include "model/room_overview_model.h"
#include "tests/support/scripted_source.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

using namespace outcry;

/// The models that only a server's own window shows.
class OwnerModelsTest : public QObject
{
    Q_OBJECT

private slots:
    void theLogIsBounded();
    void aLogLineIsOneLineOfText();
    void theNewestBanStandsFirst();
    void feedsKeepWhatIsKnownOfThem();
    void statesOfUnknownFeedsAreIgnored();
    void roomsTellPeopleAndLinesOnceASecond();
    void aDirectTalkIsNoRoom();
};

void OwnerModelsTest::theLogIsBounded()
{
    LogModel model;
    const auto append = [&model](int from, int to) {
        for (int i = from; i < to; ++i)
            model.append({i, LogLine::Level::Hint, QStringLiteral("server"), QString::number(i)});
    };
    append(0, LogModel::kMostLines - 10);
    {
        // It looks at every row at every change: only for those at which the oldest go.
        QAbstractItemModelTester tester(&model);
        append(LogModel::kMostLines - 10, LogModel::kMostLines + 10);
    }
    append(LogModel::kMostLines + 10, LogModel::kMostLines + 1000);
    QVERIFY(model.rowCount() <= LogModel::kMostLines && model.rowCount() > LogModel::kMostLines / 2);
    QCOMPARE(model.lineAt(model.rowCount() - 1).text, QString::number(LogModel::kMostLines + 999));
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

void OwnerModelsTest::aLogLineIsOneLineOfText()
{
    const QString text = LogModel::textOf({0, LogLine::Level::Failure, QStringLiteral("feed"), QStringLiteral("broken")});
    QVERIFY2(text.endsWith(QStringLiteral(" error feed: broken")), qPrintable(text));
    QVERIFY(!text.contains(u'\n'));
}

void OwnerModelsTest::theNewestBanStandsFirst()
{
    BanModel model;
    QAbstractItemModelTester tester(&model);
    model.setBans({{QStringLiteral("10.0.0.1"), {}, 1000, 0}, {QStringLiteral("2001:db8::"), QStringLiteral("eve"), 2000, 3000}});
    QCOMPARE(model.banAt(0).nickname, QStringLiteral("eve"));
    QVERIFY(model.index(0, BanModel::AddressColumn).data().toString().contains(QStringLiteral("network")));
    QCOMPARE(model.index(1, BanModel::EndColumn).data().toString(), QStringLiteral("until lifted"));
}

void OwnerModelsTest::feedsKeepWhatIsKnownOfThem()
{
    FeedModel model;
    QAbstractItemModelTester tester(&model);
    const FeedListing walk{QStringLiteral("random_walk"), QStringLiteral("random_walk:seed=7")};
    const FeedListing replay{QStringLiteral("replay"), QStringLiteral("replay:a.csv")};
    model.setFeeds({walk});
    FeedState state;
    state.name = walk.name;
    state.health = FeedState::Health::Running;
    state.ticksPerSecond = 16;
    state.symbolCount = 23;
    model.apply(state);
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.apply(state);
    QCOMPARE(changes.count(), 0);

    model.setFeeds({walk, replay});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.healthAt(0), FeedState::Health::Running);
    QCOMPARE(model.healthAt(1), FeedState::Health::Stopped);
    QCOMPARE(model.index(0, FeedModel::RateColumn).data().toString(), QStringLiteral("16/s"));
    model.setFeeds({replay});
    QCOMPARE(model.listingAt(0), replay);
}

void OwnerModelsTest::statesOfUnknownFeedsAreIgnored()
{
    FeedModel model;
    FeedState state;
    state.name = QStringLiteral("stranger");
    model.apply(state);
    QCOMPARE(model.rowCount(), 0);
}

void OwnerModelsTest::roomsTellPeopleAndLinesOnceASecond()
{
    ScriptedSource source;
    Desk desk;
    desk.follow(source);
    RoomOverviewModel model(desk);
    QAbstractItemModelTester tester(&model);
    source.enter(QStringLiteral("lobby"));
    QCOMPARE(model.rowCount(), 1);
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);

    for (int i = 0; i < 100; ++i)
        source.say(QStringLiteral("lobby"), QStringLiteral("bob"), QString::number(i));

    QTRY_COMPARE(changes.count(), 1);
    QCOMPARE(model.index(0, RoomOverviewModel::LinesColumn).data().toString(), QStringLiteral("100"));
    QVERIFY(model.index(0, RoomOverviewModel::LastColumn).data().toString() != QStringLiteral("–"));
    emit source.roomLeft(QStringLiteral("lobby"));
    QCOMPARE(model.rowCount(), 0);
}

void OwnerModelsTest::aDirectTalkIsNoRoom()
{
    ScriptedSource source;
    Desk desk;
    desk.follow(source);
    RoomOverviewModel model(desk);
    desk.openDirectTalk(source.person(QStringLiteral("bob")));
    QCOMPARE(model.rowCount(), 0);
}

QTEST_GUILESS_MAIN(OwnerModelsTest)
#include "tst_owner_models.moc"
