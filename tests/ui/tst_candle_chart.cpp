// SPDX-License-Identifier: MIT
#include "model/price.h"
#include "ui/candle_chart.h"
#include "ui/chart_axis.h"
#include "ui/frame_clock.h"
#include "ui/label_cache.h"
#include "ui/look.h"
#include "ui/preferences.h"

#include <QApplication>
#include <QMenu>
#include <QPaintEvent>
#include <QPainter>
#include <QSignalSpy>
#include <QToolButton>
#include <QWheelEvent>
#include <QtTest>

#include <cmath>
#include <random>

using namespace outcry;

static constexpr qint64 kMinute = 60'000;
static constexpr qint64 kDay = 86'400'000;
/// Noon of a day.
static constexpr qint64 kStart = 20'000 * kDay + kDay / 2;

static QList<Candle> manyCandles(int count, qint64 lengthMs = kMinute)
{
    std::mt19937 dice(7);
    std::uniform_int_distribution<qint64> step(-40, 40);
    constexpr qint64 kCent = kTicksPerUnit / 100;
    QList<Candle> candles;
    qint64 price = 18'720;
    for (int i = 0; i < count; ++i) {
        const qint64 open = price;
        price = qMax<qint64>(100, price + step(dice));
        candles.append({kStart + i * lengthMs, open * kCent, (qMax(open, price) + 12) * kCent, (qMin(open, price) - 12) * kCent,
                        price * kCent});
    }
    return candles;
}

/// A shown chart with its window and clock.
struct Stage
{
    explicit Stage(int count, CandleInterval interval = CandleInterval::Minute, QSize size = {600, 360})
        : clock(window)
        , chart(clock, &window)
    {
        candles.take(manyCandles(count, lengthMs(interval)));
        chart.setCandles(&candles, interval);
        window.resize(size);
        chart.resize(size);
        window.show();
        QApplication::setActiveWindow(&window);
        chart.setFocus();
        settle();
    }

    void settle()
    {
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QTRY_VERIFY(!clock.isRunning());
        QCoreApplication::processEvents();
    }
    void wheel(int notches, QPoint at)
    {
        QWheelEvent event(at, chart.mapToGlobal(at), {}, {0, 120 * notches}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(&chart, &event);
    }
    [[nodiscard]] QToolButton *now() { return chart.findChild<QToolButton *>("now"); }

    QWidget window;
    FrameClock clock;
    CandleSeries candles;
    CandleChart chart;
};

class CandleChartTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void labelsStandOnWholePixels();
    void priceStepsAreRound_data();
    void priceStepsAreRound();
    void firstMarksAreMultiples();
    void timeMarksAreRoundAndFew_data();
    void timeMarksAreRoundAndFew();
    void aNewDayIsMarked();
    void sparseCandlesDoNotFloodTheAxis();
    void theNewestIsInSightAndFollowed();
    void draggingMovesAwayAndNowComesBack();
    void theWheelZoomsAroundThePointer();
    void keysMoveAndZoom();
    void atTheOldestMoreIsWanted();
    void whatComesInFrontDoesNotMoveTheView();
    void theCrosshairTellsTheCandle();
    void aPriceIsPaintedWithTheNextFrameOnly();
    void zoomedOutFullyAllIsDrawn();
    void whatWasTradedStandsAtTheFoot();
    void volumesAreTheUsersWish();
    void lowChartsHaveThreePrices_data();
    void lowChartsHaveThreePrices();
    void anOldPriceIsGreyed();
    void timesWithoutAMidnightTellTheirDay();
    void aPriceOutOfSightIsMarked();
    void aPriceThatStaysHasTheColourOfTheWayItCame();
    void emptyChartsSayWhy();
    void oddCandlesAreDrawn_data();
    void oddCandlesAreDrawn();
};

void CandleChartTest::initTestCase()
{
    look::apply(*qApp, look::Theme::Light);
}

void CandleChartTest::labelsStandOnWholePixels()
{
    QImage picture(60, 40, QImage::Format_RGB32);
    QPainter painter(&picture);
    painter.setFont(look::smallFont());
    LabelCache labels;
    for (int height = 12; height < 20; ++height) {
        const double y = labels.baseline(painter, QRect(0, 7, 60, height), QStringLiteral("12:30"));
        QCOMPARE(y, std::round(y));
    }
}

void CandleChartTest::priceStepsAreRound_data()
{
    QTest::addColumn<double>("range");
    QTest::addColumn<int>("most");
    QTest::addColumn<qint64>("step");
    QTest::newRow("tens") << 100.0 << 10 << qint64(10);
    QTest::newRow("a little more") << 101.0 << 10 << qint64(20);
    QTest::newRow("fives") << 400.0 << 10 << qint64(50);
    QTest::newRow("hundreds") << 600.0 << 10 << qint64(100);
    QTest::newRow("one mark") << 7.0 << 1 << qint64(10);
    QTest::newRow("nothing") << 0.0 << 5 << qint64(1);
    QTest::newRow("no room") << 100.0 << 0 << qint64(100);
}

void CandleChartTest::priceStepsAreRound()
{
    QFETCH(double, range);
    QFETCH(int, most);
    QTEST(chart_axis::priceStep(range, most), "step");
    QCOMPARE(chart_axis::priceStep(3.0, 10, 100), 100);
}

void CandleChartTest::firstMarksAreMultiples()
{
    QCOMPARE(chart_axis::firstMark(101, 20), 120);
    QCOMPARE(chart_axis::firstMark(100, 20), 100);
    QCOMPARE(chart_axis::firstMark(-101, 20), -100);
    QCOMPARE(chart_axis::firstMark(-100, 20), -100);
}

void CandleChartTest::timeMarksAreRoundAndFew_data()
{
    QTest::addColumn<CandleInterval>("interval");
    QTest::addColumn<int>("count");
    for (const CandleInterval interval : kCandleIntervals) {
        for (const int count : {1, 5, 60, 1000, 100'000})
            QTest::addRow("%d of %d", count, int(interval)) << interval << count;
    }
}

void CandleChartTest::timeMarksAreRoundAndFew()
{
    QFETCH(CandleInterval, interval);
    QFETCH(int, count);
    CandleSeries candles;
    candles.take(manyCandles(count, lengthMs(interval)));

    const auto marks = chart_axis::timeMarks(candles, interval, 0, count - 1, 8);

    QVERIFY(marks.size() <= 14);
    if (count >= 60)
        QVERIFY(marks.size() >= 2);
    for (qsizetype i = 0; i < marks.size(); ++i) {
        QVERIFY(!marks[i].text.isEmpty());
        QVERIFY(marks[i].index >= 0 && marks[i].index < count);
        if (i > 0)
            QVERIFY(marks[i].index > marks[i - 1].index);
    }
}

void CandleChartTest::aNewDayIsMarked()
{
    CandleSeries candles;
    candles.take(manyCandles(48, lengthMs(CandleInterval::Hour)));
    const auto marks = chart_axis::timeMarks(candles, CandleInterval::Hour, 0, 47, 10);
    const auto major = std::count_if(marks.begin(), marks.end(), [](const auto &mark) { return mark.isMajor; });
    QVERIFY(major == 1 || major == 2);
}

/// Days in a chart of minutes: each is a boundary, and yet marks stay few.
void CandleChartTest::sparseCandlesDoNotFloodTheAxis()
{
    CandleSeries candles;
    candles.take(manyCandles(50'000, kDay));
    QVERIFY(chart_axis::timeMarks(candles, CandleInterval::Minute, 0, 49'999, 8).size() <= 14);
}

void CandleChartTest::theNewestIsInSightAndFollowed()
{
    Stage stage(500);
    QVERIFY(stage.chart.isFollowing());
    QCOMPARE(stage.chart.visibleCandles().second, 499);
    QVERIFY(!stage.now()->isVisible());

    stage.candles.add(CandleInterval::Minute, 187 * kTicksPerUnit, kStart + 500 * kMinute);
    stage.chart.candlesChanged();

    QCOMPARE(stage.chart.visibleCandles().second, 500);
}

void CandleChartTest::draggingMovesAwayAndNowComesBack()
{
    Stage stage(500);
    const auto before = stage.chart.visibleCandles();
    QTest::mousePress(&stage.chart, Qt::LeftButton, {}, {200, 100});
    QTest::mouseMove(&stage.chart, {250, 100});
    QTest::mouseMove(&stage.chart, {320, 100});
    QTest::mouseRelease(&stage.chart, Qt::LeftButton, {}, {320, 100});

    const auto after = stage.chart.visibleCandles();
    QCOMPARE(before.first - after.first, 20);
    QVERIFY(!stage.chart.isFollowing());
    QVERIFY(stage.now()->isVisible());
    stage.candles.add(CandleInterval::Minute, 187 * kTicksPerUnit, kStart + 500 * kMinute);
    stage.chart.candlesChanged();
    QCOMPARE(stage.chart.visibleCandles(), after);

    QTest::mouseClick(stage.now(), Qt::LeftButton);
    QVERIFY(stage.chart.isFollowing());
    QVERIFY(!stage.now()->isVisible());
    QCOMPARE(stage.chart.visibleCandles().second, 500);
}

void CandleChartTest::theWheelZoomsAroundThePointer()
{
    Stage stage(5000);
    QTest::keyClick(&stage.chart, Qt::Key_PageUp);
    const QPoint place{150, 100};
    QTest::mouseMove(&stage.chart, place);
    const int under = stage.chart.candleUnderMouse();
    QVERIFY(under > 0);
    const double width = stage.chart.candleWidth();

    stage.wheel(3, place);
    QVERIFY(stage.chart.candleWidth() > width);
    QVERIFY(qAbs(stage.chart.candleUnderMouse() - under) <= 1);
    stage.wheel(-6, place);
    QVERIFY(stage.chart.candleWidth() < width);
    QVERIFY(qAbs(stage.chart.candleUnderMouse() - under) <= 1);
    for (int i = 0; i < 50; ++i)
        stage.wheel(-5, place);
    // Out to all of them and no further.
    QVERIFY(stage.chart.candleWidth() * 5000 <= 600);
    QVERIFY(stage.chart.candleWidth() * 5000 >= 300);
    for (int i = 0; i < 50; ++i)
        stage.wheel(5, place);
    QVERIFY(stage.chart.candleWidth() <= 50);
}

void CandleChartTest::keysMoveAndZoom()
{
    Stage stage(2000);
    const auto before = stage.chart.visibleCandles();
    QTest::keyClick(&stage.chart, Qt::Key_Left);
    QVERIFY(stage.chart.visibleCandles().first < before.first);
    QTest::keyClick(&stage.chart, Qt::Key_Right);
    QVERIFY(stage.chart.isFollowing());
    QTest::keyClick(&stage.chart, Qt::Key_Home);
    QCOMPARE(stage.chart.visibleCandles().first, 0);
    QTest::keyClick(&stage.chart, Qt::Key_End);
    QCOMPARE(stage.chart.visibleCandles().second, 1999);
    const double width = stage.chart.candleWidth();
    QTest::keyClick(&stage.chart, Qt::Key_Plus);
    QVERIFY(stage.chart.candleWidth() > width);
    QTest::keyClick(&stage.chart, Qt::Key_Minus);
    QTest::keyClick(&stage.chart, Qt::Key_Minus);
    QVERIFY(stage.chart.candleWidth() < width);
    QCOMPARE(stage.chart.visibleCandles().second, 1999);
}

void CandleChartTest::atTheOldestMoreIsWanted()
{
    Stage stage(2000);
    QSignalSpy wanted(&stage.chart, &CandleChart::olderWanted);
    QTest::keyClick(&stage.chart, Qt::Key_Left);
    QCOMPARE(wanted.count(), 0);
    QTest::keyClick(&stage.chart, Qt::Key_Home);
    QVERIFY(wanted.count() > 0);
}

void CandleChartTest::whatComesInFrontDoesNotMoveTheView()
{
    Stage stage(500);
    QTest::keyClick(&stage.chart, Qt::Key_Home);
    const auto before = stage.chart.visibleCandles();
    QList<Candle> older;
    for (int i = 100; i > 0; --i)
        older.append({kStart - i * kMinute, 5, 5, 5, 5});

    const int added = stage.candles.take(older);
    stage.chart.candlesChanged(added);

    QCOMPARE(stage.chart.visibleCandles().first, before.first + 100);
    QCOMPARE(stage.chart.visibleCandles().second, before.second + 100);
}

void CandleChartTest::theCrosshairTellsTheCandle()
{
    Stage stage(500);
    QCOMPARE(stage.chart.candleUnderMouse(), -1);
    QTest::mouseMove(&stage.chart, {300, 100});
    const int index = stage.chart.candleUnderMouse();
    QVERIFY(index > 400);
    const QString words = stage.chart.wordsOf(index);
    const Candle candle = stage.candles.at(index);
    QVERIFY(words.contains(QString::fromLatin1(priceText(candle.closeTicks, 2))));
    QVERIFY(words.contains(u'%'));
    QTest::mouseMove(&stage.chart, {598, 100});
    QCOMPARE(stage.chart.candleUnderMouse(), -1);
}

namespace {

class PaintCounter : public QObject
{
public:
    explicit PaintCounter(QWidget &widget) { widget.installEventFilter(this); }
    bool eventFilter(QObject *, QEvent *event) override
    {
        count += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
    int count = 0;
};

} // namespace

void CandleChartTest::aPriceIsPaintedWithTheNextFrameOnly()
{
    Stage stage(500);
    PaintCounter painted(stage.chart);
    for (int i = 0; i < 1000; ++i) {
        stage.candles.add(CandleInterval::Minute, (187 + i % 3) * kTicksPerUnit, kStart + 499 * kMinute + i);
        stage.chart.candlesChanged();
    }
    QCOMPARE(painted.count, 0);
    QTRY_COMPARE(painted.count, 1);
    QTRY_VERIFY(!stage.clock.isRunning());
    QCOMPARE(painted.count, 1);
}

static int inked(const QImage &image, const QRect &rect)
{
    int count = 0;
    for (int x = rect.left(); x <= rect.right(); ++x) {
        bool isInked = false;
        for (int y = rect.top(); y <= rect.bottom() && !isInked; ++y) {
            const QColor pixel = image.pixelColor(x, y);
            isInked = pixel == look::colour(look::Role::Up) || pixel == look::colour(look::Role::Down);
        }
        count += isInked ? 1 : 0;
    }
    return count;
}

void CandleChartTest::zoomedOutFullyAllIsDrawn()
{
    Stage stage(100'000, CandleInterval::Minute, {700, 360});
    for (int i = 0; i < 40; ++i)
        stage.wheel(-5, {300, 100});
    stage.settle();
    QCOMPARE(stage.chart.visibleCandles().first, 0);
    QCOMPARE(stage.chart.visibleCandles().second, 99'999);
    const QImage image = stage.chart.grab().toImage();
    // At least every fourth column: a block is two to four pixels wide.
    QVERIFY(inked(image, QRect(100, 0, 400, 300)) >= 100);
}

/// The height of the dim bar at the foot of the plot, in a column of the picture.
static int volumeAt(const QImage &image, int x)
{
    const auto dim = [](look::Role role) {
        return look::mix(look::colour(look::Role::Background), look::colour(role), 0.35).rgb();
    };
    int height = 0;
    for (int y = 0; y < image.height(); ++y)
        height += image.pixel(x, y) == dim(look::Role::Up) || image.pixel(x, y) == dim(look::Role::Down) ? 1 : 0;
    return height;
}

void CandleChartTest::whatWasTradedStandsAtTheFoot()
{
    Stage stage(0);
    stage.candles.take({{kStart, 100, 110, 90, 105, 1000},
                        {kStart + kMinute, 105, 110, 90, 100, 250},
                        {kStart + 2 * kMinute, 100, 110, 90, 105, 0},
                        {kStart + 3 * kMinute, 100, 110, 90, 105}});
    stage.chart.candlesChanged();
    for (int i = 0; i < 3; ++i)
        stage.wheel(5, {300, 100});
    stage.settle();
    const QImage image = stage.chart.grab().toImage();

    // The bars stand under their candles, beside the wicks.
    QList<int> heights;
    for (int index = 0; index < 4; ++index) {
        int x = 0;
        while (x < image.width() && (QTest::mouseMove(&stage.chart, {x, 100}), stage.chart.candleUnderMouse() != index))
            ++x;
        heights << volumeAt(image, x + int(stage.chart.candleWidth() / 2) - 4);
    }
    QVERIFY2(heights[0] > 50, qPrintable(QString::number(heights[0])));
    QVERIFY(std::abs(heights[1] - heights[0] / 4) <= 1);
    QCOMPARE(heights[2], 0);
    QCOMPARE(heights[3], 0);
    QVERIFY(stage.chart.wordsOf(0).endsWith(QStringLiteral("V ") + QLocale().toString(1000)));
    QVERIFY(stage.chart.wordsOf(2).endsWith(QStringLiteral("V 0")));
    QVERIFY(!stage.chart.wordsOf(3).contains(QStringLiteral("V ")));
}

void CandleChartTest::volumesAreTheUsersWish()
{
    Preferences preferences;
    Stage stage(0);
    stage.candles.take({{kStart, 100, 110, 90, 105, 1000}});
    stage.chart.follow(preferences);
    stage.chart.candlesChanged();
    stage.settle();
    const auto highest = [&stage] {
        const QImage image = stage.chart.grab().toImage();
        int most = 0;
        for (int x = 0; x < image.width(); ++x)
            most = std::max(most, volumeAt(image, x));
        return most;
    };
    QVERIFY(highest() > 50);

    QContextMenuEvent asked(QContextMenuEvent::Keyboard, {10, 10}, stage.chart.mapToGlobal(QPoint(10, 10)));
    QApplication::sendEvent(&stage.chart, &asked);
    auto *menu = stage.chart.findChild<QMenu *>();
    QVERIFY(menu);
    QVERIFY(menu->actions().first()->isChecked());
    menu->actions().first()->trigger();
    menu->close();

    QCOMPARE(highest(), 0);
    QVERIFY(!preferences.isOn(Preferences::Key::ChartVolumes));
    preferences.set(Preferences::Key::ChartVolumes, true);
    QVERIFY(highest() > 50);
}

void CandleChartTest::lowChartsHaveThreePrices_data()
{
    QTest::addColumn<int>("count");
    for (int count = 2; count < 400; count += 9)
        QTest::addRow("%d candles", count) << count;
}

void CandleChartTest::lowChartsHaveThreePrices()
{
    QFETCH(int, count);
    Stage stage(count, CandleInterval::Minute, {600, 150});
    const QImage image = stage.chart.grab().toImage();
    const QFontMetrics metrics(look::smallFont());

    int labels = 0;
    bool wasInk = false;
    for (int y = 1; y < image.height() - metrics.height() - look::halfGap() - 1; ++y) {
        bool isInk = false;
        for (int x = image.width() - metrics.horizontalAdvance(QStringLiteral("00.00")); x < image.width() - 2 && !isInk; ++x)
            isInk = image.pixelColor(x, y) != look::colour(look::Role::Background);
        labels += isInk && !wasInk ? 1 : 0;
        wasInk = isInk;
    }
    QVERIFY2(labels >= 3, qPrintable(QString::number(labels)));
}

static int countOf(const QImage &image, const QRect &rect, look::Role role)
{
    int count = 0;
    for (int x = rect.left(); x <= rect.right(); ++x) {
        for (int y = rect.top(); y <= rect.bottom(); ++y)
            count += image.pixelColor(x, y) == look::colour(role) ? 1 : 0;
    }
    return count;
}

void CandleChartTest::anOldPriceIsGreyed()
{
    Stage stage(200);
    const auto vivid = [&stage] {
        const QImage image = stage.chart.grab().toImage();
        const QRect axis(stage.chart.width() - 40, 0, 40, 330);
        return countOf(image, axis, look::Role::Up) + countOf(image, axis, look::Role::Down);
    };
    QVERIFY(vivid() > 100);

    stage.chart.setOld(true);
    QCOMPARE(vivid(), 0);
    stage.chart.setOld(false);
    QVERIFY(vivid() > 100);
}

void CandleChartTest::timesWithoutAMidnightTellTheirDay()
{
    Stage today(60);
    Stage later(0);
    QList<Candle> candles = manyCandles(60);
    for (Candle &candle : candles)
        candle.timeMs += 9 * kDay;
    later.candles.take(candles);
    later.chart.setCandles(&later.candles, CandleInterval::Minute);
    later.settle();
    const auto axis = [](Stage &stage) { return stage.chart.grab(QRect(5, 340, 490, 18)).toImage(); };

    QVERIFY(axis(today) != axis(later));
}

void CandleChartTest::aPriceOutOfSightIsMarked()
{
    Stage stage(0);
    constexpr qint64 kCent = kTicksPerUnit / 100;
    QList<Candle> candles = manyCandles(400);
    for (int i = 390; i < 400; ++i)
        candles[i] = {candles[i].timeMs, 90'000 * kCent, 90'100 * kCent, 89'900 * kCent, 90'050 * kCent};
    stage.candles.take(candles);
    stage.chart.setCandles(&stage.candles, CandleInterval::Minute);
    stage.settle();
    const auto marked = [&stage] {
        const QImage image = stage.chart.grab().toImage();
        const int line = QFontMetrics(look::smallFont()).height();
        // The tag is as wide as the axis; its left margin is empty but for the mark.
        int left = 0;
        while (left < image.width() - look::gap() && image.pixelColor(left, 1) != look::colour(look::Role::Up))
            ++left;
        return countOf(image, QRect(left, 1, look::gap() - 1, line - 2), look::Role::Background);
    };
    stage.chart.showOldest();
    stage.settle();
    QVERIFY(marked() > 0);
}

void CandleChartTest::aPriceThatStaysHasTheColourOfTheWayItCame()
{
    Stage stage(0);
    QList<Candle> candles;
    constexpr qint64 kUnit = kTicksPerUnit;
    for (const qint64 price : {100, 101, 102, 90, 80, 81})
        candles.append({kStart + candles.size() * kDay, price * kUnit, price * kUnit, price * kUnit, price * kUnit});
    stage.candles.take(candles);
    stage.chart.setCandles(&stage.candles, CandleInterval::Day);
    stage.settle();
    const QImage image = stage.chart.grab().toImage();
    const QRect plot(0, 0, 535, 330);

    QVERIFY(countOf(image, plot, look::Role::Up) > 0);
    QVERIFY(countOf(image, plot, look::Role::Down) > 0);
}

void CandleChartTest::emptyChartsSayWhy()
{
    Stage stage(0);
    stage.chart.setMessage("No prices of ACME yet.");
    stage.settle();
    const QImage image = stage.chart.grab().toImage();
    bool hasInk = false;
    for (int x = 0; x < image.width() && !hasInk; ++x)
        hasInk = image.pixelColor(x, image.height() / 2) != look::colour(look::Role::Background);
    QVERIFY(hasInk);
    QTest::keyClick(&stage.chart, Qt::Key_Home);
    QTest::keyClick(&stage.chart, Qt::Key_Plus);
    stage.wheel(-5, {100, 100});
    QCOMPARE(stage.chart.candleUnderMouse(), -1);
}

void CandleChartTest::oddCandlesAreDrawn_data()
{
    QTest::addColumn<qint64>("price");
    QTest::newRow("one price") << qint64(187 * kTicksPerUnit);
    QTest::newRow("zero") << qint64(0);
    QTest::newRow("below zero") << qint64(-37 * kTicksPerUnit);
    QTest::newRow("huge") << qint64(9'000'000'000'000'000'000);
}

/// Nothing moves: the scale must not be divided by nothing.
void CandleChartTest::oddCandlesAreDrawn()
{
    QFETCH(qint64, price);
    Stage stage(0);
    for (int i = 0; i < 3; ++i)
        stage.candles.add(CandleInterval::Minute, price, kStart + i * kMinute);
    stage.chart.candlesChanged();
    stage.settle();
    QTest::mouseMove(&stage.chart, {300, 100});
    const QImage image = stage.chart.grab().toImage();
    QVERIFY(inked(image, QRect(0, 0, 540, 330)) > 0);
}

QTEST_MAIN(CandleChartTest)
#include "tst_candle_chart.moc"
