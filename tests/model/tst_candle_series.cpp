// SPDX-License-Identifier: MIT
#include "model/candle_series.h"

#include <QTest>

#include <random>

using namespace outcry;

static constexpr qint64 kMinute = 60'000;
static constexpr qint64 kStart = 29'000'000 * kMinute;

class CandleSeriesTest : public QObject
{
    Q_OBJECT

private slots:
    void pricesMakeCandles();
    void aGapIsNoCandle();
    void latePricesCountAsNow();
    void aReplayThatBeginsAnewClears();
    void everyRangeIsThatOfItsCandles_data();
    void everyRangeIsThatOfItsCandles();
    void olderPagesComeInFront();
    void aPageJoinsWithWhatIsHere();
    void aPageBeyondAGapReplaces();
    void badCandlesAreLeftOut();
    void whatIsTradedAddsUp();
    void aPageKnowsWhatWasTraded();
    void whatWasTradedIsSummedUp();
    void aCandleTakesFewBytes_data();
    void aCandleTakesFewBytes();
    void theOldestGoAtTheBound();
    void digitsSurviveFloats_data();
    void digitsSurviveFloats();
};

static QList<Candle> manyCandles(int count, qint64 startMs = kStart)
{
    std::mt19937 dice(7);
    std::uniform_int_distribution<qint64> step(-50, 50);
    QList<Candle> candles;
    qint64 price = 1'000'000;
    for (int i = 0; i < count; ++i) {
        const qint64 open = price;
        price += step(dice);
        candles.append({startMs + i * kMinute, open, qMax(open, price) + 3, qMin(open, price) - 3, price});
    }
    return candles;
}

void CandleSeriesTest::pricesMakeCandles()
{
    CandleSeries series;
    QVERIFY(series.add(CandleInterval::Minute, 100, kStart));
    QVERIFY(!series.add(CandleInterval::Minute, 130, kStart + 1));
    QVERIFY(!series.add(CandleInterval::Minute, 90, kStart + 59'999));
    QVERIFY(series.add(CandleInterval::Minute, 95, kStart + kMinute));

    QCOMPARE(series.size(), 2);
    QCOMPARE(series.at(0), (Candle{kStart, 100, 130, 90, 90}));
    QCOMPARE(series.at(1), (Candle{kStart + kMinute, 95, 95, 95, 95}));
    QCOMPARE(series.indexAt(kStart + 1), 1);
    QCOMPARE(series.indexAt(kStart + 2 * kMinute), 2);
}

void CandleSeriesTest::aGapIsNoCandle()
{
    CandleSeries series;
    series.add(CandleInterval::Hour, 1, kStart);
    series.add(CandleInterval::Hour, 2, kStart + 600 * kMinute);
    QCOMPARE(series.size(), 2);
}

void CandleSeriesTest::latePricesCountAsNow()
{
    CandleSeries series;
    series.add(CandleInterval::Minute, 100, kStart + kMinute);
    series.add(CandleInterval::Minute, 80, kStart + kMinute - 100);
    QCOMPARE(series.size(), 1);
    QCOMPARE(series.at(0).closeTicks, 80);
}

void CandleSeriesTest::aReplayThatBeginsAnewClears()
{
    CandleSeries series;
    series.add(CandleInterval::Minute, 100, kStart + 100 * kMinute);
    series.add(CandleInterval::Minute, 80, kStart);
    series.add(CandleInterval::Minute, 85, kStart + kMinute);
    QCOMPARE(series.size(), 2);
    QCOMPARE(series.timeAt(0), kStart);
}

void CandleSeriesTest::everyRangeIsThatOfItsCandles_data()
{
    QTest::addColumn<int>("count");
    for (const int count : {1, 2, 3, 7, 8, 9, 100, 1023, 1025})
        QTest::addRow("%d", count) << count;
}

/// Built by a page and built price by price are the same.
void CandleSeriesTest::everyRangeIsThatOfItsCandles()
{
    QFETCH(int, count);
    const QList<Candle> candles = manyCandles(count);
    CandleSeries byPage;
    byPage.take(candles);
    CandleSeries byPrice;
    for (const Candle &one : candles) {
        for (const qint64 price : {one.openTicks, one.lowTicks, one.highTicks, one.closeTicks})
            byPrice.add(CandleInterval::Minute, price, one.timeMs);
    }

    QCOMPARE(byPage.size(), count);
    QCOMPARE(byPrice.size(), count);
    QCOMPARE(byPrice.levelCount(), byPage.levelCount());
    for (int first = 0; first < count; first += qMax(1, count / 23)) {
        for (int last = first; last < count; last += qMax(1, count / 17)) {
            qint64 low = candles[first].lowTicks;
            qint64 high = candles[first].highTicks;
            for (int i = first; i <= last; ++i) {
                low = qMin(low, candles[i].lowTicks);
                high = qMax(high, candles[i].highTicks);
            }
            for (const CandleSeries *series : {&byPage, &byPrice}) {
                const CandleSeries::Range range = series->rangeOf(first, last);
                QCOMPARE(series->baseTicks() + qint64(range.low), low);
                QCOMPARE(series->baseTicks() + qint64(range.high), high);
            }
        }
    }
}

void CandleSeriesTest::olderPagesComeInFront()
{
    const QList<Candle> all = manyCandles(50);
    CandleSeries series;
    QCOMPARE(series.take(all.mid(30)), 0);
    QCOMPARE(series.take(all.mid(10, 20)), 20);
    QCOMPARE(series.take(all.first(10)), 10);

    QCOMPARE(series.size(), 50);
    for (int i = 0; i < 50; ++i)
        QCOMPARE(series.at(i), all[i]);
}

/// The server knows how the last step began and where it is now.
void CandleSeriesTest::aPageJoinsWithWhatIsHere()
{
    CandleSeries series;
    series.add(CandleInterval::Minute, 120, kStart + 2 * kMinute + 30'000);
    const int added = series.take({{kStart, 1, 1, 1, 1}, {kStart + 2 * kMinute, 100, 110, 90, 105}});

    QCOMPARE(added, 1);
    QCOMPARE(series.size(), 2);
    QCOMPARE(series.at(1), (Candle{kStart + 2 * kMinute, 100, 120, 90, 105}));
    QVERIFY(!series.add(CandleInterval::Minute, 121, kStart + 2 * kMinute + 40'000));
}

void CandleSeriesTest::aPageBeyondAGapReplaces()
{
    CandleSeries series;
    series.take(manyCandles(10));
    const QList<Candle> later = manyCandles(5, kStart + 1000 * kMinute);

    series.take(later);

    QCOMPARE(series.size(), 5);
    QCOMPARE(series.timeAt(0), later.first().timeMs);
}

void CandleSeriesTest::badCandlesAreLeftOut()
{
    CandleSeries series;
    series.take({{kStart, 10, 9, 8, 9}, {kStart, 10, 12, 8, 9}, {kStart - kMinute, 1, 1, 1, 1}, {kStart + kMinute, 5, 6, 7, 5}});
    QCOMPARE(series.size(), 1);
    QCOMPARE(series.take({}), 0);
    QCOMPARE(series.size(), 1);
}

void CandleSeriesTest::aCandleTakesFewBytes_data()
{
    QTest::addColumn<bool>("isByPrice");
    QTest::newRow("by page") << false;
    QTest::newRow("by price") << true;
}

void CandleSeriesTest::whatIsTradedAddsUp()
{
    CandleSeries series;
    series.add(CandleInterval::Minute, 100, kStart);
    QVERIFY(!series.hasVolumes());
    QCOMPARE(series.at(0).volume, -1);

    series.add(CandleInterval::Minute, 101, kStart + 1, 100'000'000);
    // Less than a float of that size can tell apart.
    for (int i = 0; i < 1000; ++i)
        series.add(CandleInterval::Minute, 102, kStart + 2, 1);
    QCOMPARE(series.at(0).volume, 100'001'000);

    series.add(CandleInterval::Minute, 103, kStart + kMinute);
    QCOMPARE(series.at(1).volume, -1);
    QCOMPARE(series.at(0).volume, 100'001'000);
    series.add(CandleInterval::Minute, 103, kStart + kMinute + 1, 7);
    QCOMPARE(series.at(1).volume, 7);
}

void CandleSeriesTest::aPageKnowsWhatWasTraded()
{
    CandleSeries series;
    series.add(CandleInterval::Minute, 120, kStart, 5);
    series.add(CandleInterval::Minute, 120, kStart + kMinute, 6);

    series.take({{kStart - kMinute, 1, 1, 1, 1}, {kStart, 120, 120, 120, 120, 50}, {kStart + kMinute, 120, 120, 120, 120}});

    QCOMPARE(series.at(0).volume, -1);
    QCOMPARE(series.at(1).volume, 50);
    QCOMPARE(series.at(2).volume, 6);
    series.add(CandleInterval::Minute, 121, kStart + kMinute + 1, 4);
    QCOMPARE(series.at(2).volume, 10);
}

void CandleSeriesTest::whatWasTradedIsSummedUp()
{
    QList<Candle> candles = manyCandles(23);
    for (int i = 0; i < candles.size(); ++i)
        candles[i].volume = i == 11 ? -1 : 10 * i;
    CandleSeries series;
    series.take(candles);

    for (int first = 0; first < candles.size(); ++first) {
        float sum = 0;
        for (int last = first; last < candles.size(); ++last) {
            sum += float(std::max<qint64>(0, candles[last].volume));
            QCOMPARE(series.volumeOf(first, last), sum);
        }
    }
}

void CandleSeriesTest::aCandleTakesFewBytes()
{
    QFETCH(bool, isByPrice);
    constexpr int kCount = 100'000;
    CandleSeries series;
    if (isByPrice) {
        for (int i = 0; i < kCount; ++i)
            series.add(CandleInterval::Minute, 100 + i % 7, kStart + i * kMinute, i);
    } else {
        QList<Candle> candles = manyCandles(kCount);
        candles.last().volume = 5;
        series.take(candles);
    }
    QCOMPARE(series.size(), kCount);
    QVERIFY2(series.bytesHeld() <= kCount * 40, qPrintable(QString::number(double(series.bytesHeld()) / kCount)));
}

void CandleSeriesTest::theOldestGoAtTheBound()
{
    CandleSeries series;
    for (int i = 0; i < CandleSeries::kMost + 10; ++i)
        series.add(CandleInterval::Minute, 100 + i, kStart + i * kMinute);
    QVERIFY(series.size() <= CandleSeries::kMost);
    QVERIFY(series.size() > CandleSeries::kMost / 2);
    const Candle last = series.at(series.size() - 1);
    QCOMPARE(last.timeMs, kStart + (CandleSeries::kMost + 9) * kMinute);
    QCOMPARE(last.closeTicks, 100 + CandleSeries::kMost + 9);
}

void CandleSeriesTest::digitsSurviveFloats_data()
{
    QTest::addColumn<qint64>("price");
    QTest::addColumn<qint64>("unit");
    QTest::newRow("a share") << qint64(187'20'000'000) << qint64(1'000'000);
    QTest::newRow("bitcoin") << qint64(67'412'50'000'000) << qint64(1'000'000);
    QTest::newRow("a small coin") << qint64(14'238'650) << qint64(1);
}

void CandleSeriesTest::digitsSurviveFloats()
{
    QFETCH(qint64, price);
    QFETCH(qint64, unit);
    CandleSeries series;
    series.add(CandleInterval::Minute, price, kStart);
    for (int i = 1; i < 200; ++i) {
        const qint64 now = price + i * unit;
        series.add(CandleInterval::Minute, now, kStart + i * kMinute);
        const qint64 shown = (series.at(i).closeTicks + unit / 2) / unit;
        QCOMPARE(shown, now / unit);
    }
}

QTEST_GUILESS_MAIN(CandleSeriesTest)
#include "tst_candle_series.moc"
