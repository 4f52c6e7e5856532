// SPDX-License-Identifier: MIT
#include "server/feed_watch.h"

#include <QSignalSpy>
#include <QTest>

using namespace outcry;

namespace {

class TestFeed final : public Feed
{
public:
    void start() override { ++starts; }
    void stop() override { ++stops; }
    [[nodiscard]] QStringList symbols() const override { return {QStringLiteral("ACME")}; }
    [[nodiscard]] bool isSimulated() const override { return true; }

    int starts = 0;
    int stops = 0;
};

struct Stage
{
    Stage()
        : feed(std::make_shared<TestFeed>())
        , watch(QStringLiteral("test"), feed)
        , states(&watch, &FeedWatch::stateChanged)
    {
    }

    [[nodiscard]] FeedState told() const { return states.last().first().value<FeedState>(); }

    std::shared_ptr<TestFeed> feed;
    FeedWatch watch;
    QSignalSpy states;
};

QList<Quote> quotes(int count)
{
    return QList<Quote>(count, Quote());
}

} // namespace

class FeedWatchTest : public QObject
{
    Q_OBJECT

private slots:
    void aStartIsTold();
    void pricesMakeItRunAndPassThrough();
    void changesAreToldOnceASecond();
    void theRateIsMeasured();
    void aReportIsTold();
    void aFailureIsToldAndTriedAgainWithGrowingPauses();
    void anEndIsTold();
    void whatWasReportedStaysToBeRead();
    void aStoppedFeedIsNotTriedAgain();
};

void FeedWatchTest::aStartIsTold()
{
    Stage stage;

    stage.watch.start();

    QCOMPARE(stage.feed->starts, 1);
    QCOMPARE(stage.told().health, FeedState::Health::Starting);
    QCOMPARE(stage.told().name, QStringLiteral("test"));
    QCOMPARE(stage.told().symbolCount, 1);
    QVERIFY(stage.told().isSimulated);
}

void FeedWatchTest::pricesMakeItRunAndPassThrough()
{
    Stage stage;
    QSignalSpy arrived(&stage.watch, &FeedWatch::quotesArrived);
    stage.watch.start();

    emit stage.feed->quotesArrived(quotes(3));

    QCOMPARE(arrived.count(), 1);
    QCOMPARE(stage.watch.state().health, FeedState::Health::Running);
    QTRY_COMPARE(stage.told().health, FeedState::Health::Running);
}

void FeedWatchTest::changesAreToldOnceASecond()
{
    Stage stage;
    stage.watch.start();

    for (int i = 0; i < 5; ++i)
        emit stage.feed->reported(QString::number(i));

    QCOMPARE(stage.states.count(), 1);
    QTRY_COMPARE(stage.states.count(), 2);
    QCOMPARE(stage.told().text, QStringLiteral("4"));
}

void FeedWatchTest::theRateIsMeasured()
{
    Stage stage;
    stage.watch.start();

    emit stage.feed->quotesArrived(quotes(30));

    QTRY_VERIFY(stage.told().ticksPerSecond > 0);
    QVERIFY(stage.told().ticksPerSecond <= 30);
}

void FeedWatchTest::aReportIsTold()
{
    Stage stage;
    stage.watch.start();
    emit stage.feed->quotesArrived(quotes(1));

    emit stage.feed->reported(QStringLiteral("row 7 is bad"));

    QTRY_COMPARE(stage.told().text, QStringLiteral("row 7 is bad"));
    QCOMPARE(stage.told().health, FeedState::Health::Running);
}

void FeedWatchTest::aFailureIsToldAndTriedAgainWithGrowingPauses()
{
    Stage stage;
    stage.watch.setFirstPauseMs(20);
    stage.watch.start();

    emit stage.feed->failed(QStringLiteral("The line is cut"));
    emit stage.feed->failed(QStringLiteral("The line is cut"));
    QCOMPARE(stage.watch.state().health, FeedState::Health::Failed);
    QVERIFY(stage.watch.state().text.startsWith(QStringLiteral("The line is cut")));
    QTRY_COMPARE(stage.feed->starts, 2);
    QCOMPARE(stage.feed->stops, 1);
    QElapsedTimer timer;
    timer.start();
    for (int attempt = 3; attempt < 6; ++attempt) {
        emit stage.feed->failed(QStringLiteral("The line is cut"));
        QTRY_COMPARE(stage.feed->starts, attempt);
    }

    // 40, 80, 160 ms; timers may be a little early.
    QVERIFY(timer.elapsed() >= 250);
}

void FeedWatchTest::anEndIsTold()
{
    Stage stage;
    stage.watch.start();
    emit stage.feed->quotesArrived(quotes(1));

    emit stage.feed->ended();

    QTRY_COMPARE(stage.told().health, FeedState::Health::Ended);
}

void FeedWatchTest::whatWasReportedStaysToBeRead()
{
    Stage stage;
    stage.watch.start();
    emit stage.feed->reported(QStringLiteral("a.csv, line 7: no price"));

    emit stage.feed->quotesArrived(quotes(1));
    QCOMPARE(stage.watch.state().health, FeedState::Health::Running);
    QCOMPARE(stage.watch.state().text, QStringLiteral("a.csv, line 7: no price"));
    emit stage.feed->ended();

    QCOMPARE(stage.watch.state().text, QStringLiteral("a.csv, line 7: no price"));
    Stage silent;
    silent.watch.start();
    emit silent.feed->ended();
    QVERIFY(!silent.watch.state().text.isEmpty());
}

void FeedWatchTest::aStoppedFeedIsNotTriedAgain()
{
    Stage stage;
    stage.watch.setFirstPauseMs(10);
    stage.watch.start();
    emit stage.feed->failed(QStringLiteral("gone"));

    stage.watch.stop();

    stage.states.clear();
    QVERIFY(!stage.states.wait(60));
    QCOMPARE(stage.feed->starts, 1);
    QCOMPARE(stage.feed->stops, 1);
}

QTEST_GUILESS_MAIN(FeedWatchTest)
#include "tst_feed_watch.moc"
