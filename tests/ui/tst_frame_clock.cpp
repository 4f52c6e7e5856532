// SPDX-License-Identifier: MIT
#include "ui/frame_clock.h"

#include <QSignalSpy>
#include <QtTest>

using namespace outcry;

class FrameClockTest : public QObject
{
    Q_OBJECT

private slots:
    void nothingDirtyMeansNoTimer();
    void aRequestAfterARestIsAnsweredAtOnce();
    void manyRequestsAreOneFrame();
    void whoAsksDuringAFrameGetsTheNext();
    void framesKeepTheirDistance_data();
    void framesKeepTheirDistance();
    void aFastWishShortensACalmOne();
    void whatCanWaitComesWithWhatCanNot();
    void aHiddenWindowGetsNoFrames();
    void whatWasAskedWhileHiddenComesWhenShown();
    void aMinimisedWindowGetsNoFrames();
};

/// A shown window and its clock.
struct Stage
{
    Stage()
        : clock(window)
    {
        window.show();
    }

    QWidget window;
    FrameClock clock;
};

void FrameClockTest::nothingDirtyMeansNoTimer()
{
    Stage stage;
    QVERIFY(QTest::qWaitForWindowExposed(&stage.window));
    QVERIFY(!stage.clock.isRunning());
    QSignalSpy frames(&stage.clock, &FrameClock::frame);

    stage.clock.request();
    QVERIFY(stage.clock.isRunning());
    QVERIFY(frames.wait());
    QVERIFY(!stage.clock.isRunning());
}

void FrameClockTest::aRequestAfterARestIsAnsweredAtOnce()
{
    Stage stage;
    QVERIFY(QTest::qWaitForWindowExposed(&stage.window));
    QSignalSpy frames(&stage.clock, &FrameClock::frame);
    stage.clock.request();

    QCoreApplication::processEvents();

    QCOMPARE(frames.count(), 1);
}

void FrameClockTest::manyRequestsAreOneFrame()
{
    Stage stage;
    QSignalSpy frames(&stage.clock, &FrameClock::frame);
    for (int i = 0; i < 1000; ++i)
        stage.clock.request();

    QVERIFY(frames.wait());
    QVERIFY(!stage.clock.isRunning());
    QCOMPARE(frames.count(), 1);
}

void FrameClockTest::whoAsksDuringAFrameGetsTheNext()
{
    Stage stage;
    int left = 4;
    connect(&stage.clock, &FrameClock::frame, &stage.clock, [&] {
        if (--left > 0)
            stage.clock.request();
    });
    stage.clock.request();

    QTRY_COMPARE(left, 0);
    QVERIFY(!stage.clock.isRunning());
}

void FrameClockTest::framesKeepTheirDistance_data()
{
    QTest::addColumn<FrameClock::Pace>("pace");
    QTest::addColumn<int>("least");
    QTest::newRow("calm") << FrameClock::Pace::Calm << FrameClock::kCalmMs;
    QTest::newRow("fast") << FrameClock::Pace::Fast << FrameClock::kFastMs;
}

void FrameClockTest::framesKeepTheirDistance()
{
    QFETCH(FrameClock::Pace, pace);
    QFETCH(int, least);
    Stage stage;
    QElapsedTimer timer;
    QList<qint64> distances;
    connect(&stage.clock, &FrameClock::frame, &stage.clock, [&] {
        if (timer.isValid())
            distances.append(timer.elapsed());
        timer.start();
        if (distances.size() < 8)
            stage.clock.request(pace);
    });
    stage.clock.request(pace);

    QTRY_COMPARE(distances.size(), 8);

    // A busy machine may be late, a precise timer never early (by more than the rounding).
    for (const qint64 distance : std::as_const(distances))
        QVERIFY2(distance >= least - 2, qPrintable(QString::number(distance)));
}

void FrameClockTest::aFastWishShortensACalmOne()
{
    Stage stage;
    QSignalSpy frames(&stage.clock, &FrameClock::frame);
    stage.clock.request();
    QVERIFY(frames.wait());

    stage.clock.request();
    QCOMPARE(stage.clock.interval(), FrameClock::kCalmMs);
    stage.clock.request(FrameClock::Pace::Fast);
    QCOMPARE(stage.clock.interval(), FrameClock::kFastMs);
    QVERIFY(frames.wait());
    QCOMPARE(stage.clock.interval(), FrameClock::kCalmMs);
}

void FrameClockTest::whatCanWaitComesWithWhatCanNot()
{
    Stage stage;
    QSignalSpy frames(&stage.clock, &FrameClock::frame);
    stage.clock.request();
    QVERIFY(frames.wait());

    stage.clock.requestWithin(500);
    QVERIFY(stage.clock.isRunning());
    QCOMPARE(stage.clock.interval(), 500);
    stage.clock.request();
    QCOMPARE(stage.clock.interval(), FrameClock::kCalmMs);
    stage.clock.requestWithin(500);
    QCOMPARE(stage.clock.interval(), FrameClock::kCalmMs);

    QVERIFY(frames.wait());
    QVERIFY(!stage.clock.isRunning());
}

void FrameClockTest::aHiddenWindowGetsNoFrames()
{
    Stage stage;
    stage.clock.request();
    stage.window.hide();
    QVERIFY(!stage.clock.isRunning());
    stage.clock.request();
    QVERIFY(!stage.clock.isRunning());
}

void FrameClockTest::whatWasAskedWhileHiddenComesWhenShown()
{
    Stage stage;
    stage.window.hide();
    stage.clock.request();
    QSignalSpy frames(&stage.clock, &FrameClock::frame);

    stage.window.show();

    QVERIFY(frames.wait());
    QCOMPARE(frames.count(), 1);
}

void FrameClockTest::aMinimisedWindowGetsNoFrames()
{
    Stage stage;
    stage.window.setWindowState(Qt::WindowMinimized);
    stage.clock.request();
    QVERIFY(!stage.clock.isRunning());

    QSignalSpy frames(&stage.clock, &FrameClock::frame);
    stage.window.setWindowState(Qt::WindowNoState);
    QVERIFY(stage.clock.isRunning());
    QVERIFY(frames.wait());
}

QTEST_MAIN(FrameClockTest)
#include "tst_frame_clock.moc"
