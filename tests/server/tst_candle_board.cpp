// SPDX-License-Identifier: MIT
#include "server/candle_board.h"
#include "server/feeds/feed.h"
#include "server/feeds/walked_past.h"
#include "server/quote_board.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace outcry;

static constexpr qint64 kMinute = 60'000;
static constexpr qint64 kDay = 86'400'000;
/// A midnight of UTC.
static constexpr qint64 kMidnight = 20'000 * kDay;

class CandleBoardTest : public QObject
{
    Q_OBJECT

private slots:
    void stepsBeginAtWholeMultiples_data();
    void stepsBeginAtWholeMultiples();
    void ticksMakeCandles();
    void gapsStayGaps();
    void longerStepsAreGatheredFromMinutes();
    void pagesGoBackwards();
    void aLatePriceBelongsToTheNewestStep();
    void aSourceThatBeginsAnewBeginsNewCandles();
    void thePastIsBounded();
    void manySymbolsShareTheRoom();
    void whatASourceKnowsComesBefore();
    void whereBothKnowAStepTheyAreJoined();
    void theBoardOfPricesTellsDigitsAndSource();
    void whatWasTradedIsCounted();
    void unknownSymbolsAreRefused();
    void anInventedPastFitsItself_data();
    void anInventedPastFitsItself();
    void theSameSeedGivesTheSamePast();
    void aReplayHandsOutWhatItHasPlayed();
};

static CandlePage pageOf(const CandleBoard &board, CandleInterval interval, qint64 beforeMs = 0, int count = 1000)
{
    return board.page(0, {u"ACME"_qs, interval, beforeMs, count});
}

void CandleBoardTest::stepsBeginAtWholeMultiples_data()
{
    QTest::addColumn<CandleInterval>("interval");
    QTest::addColumn<qint64>("time");
    QTest::addColumn<qint64>("start");
    QTest::newRow("minute") << CandleInterval::Minute << kMidnight + 59'999 << kMidnight;
    QTest::newRow("next minute") << CandleInterval::Minute << kMidnight + 60'000 << kMidnight + 60'000;
    QTest::newRow("five") << CandleInterval::FiveMinutes << kMidnight + 7 * kMinute << kMidnight + 5 * kMinute;
    QTest::newRow("hour") << CandleInterval::Hour << kMidnight + 119 * kMinute << kMidnight + 60 * kMinute;
    QTest::newRow("day") << CandleInterval::Day << kMidnight + kDay - 1 << kMidnight;
    QTest::newRow("before 1970") << CandleInterval::Day << qint64(-1) << -kDay;
    QTest::newRow("long before 1970") << CandleInterval::Minute << -kMinute << -kMinute;
}

void CandleBoardTest::stepsBeginAtWholeMultiples()
{
    QFETCH(CandleInterval, interval);
    QFETCH(qint64, time);
    QTEST(startOf(interval, time), "start");
}

void CandleBoardTest::ticksMakeCandles()
{
    CandleBoard board;
    board.note(0, {100, kMidnight});
    board.note(0, {130, kMidnight + 10'000});
    board.note(0, {90, kMidnight + 20'000});
    board.note(0, {110, kMidnight + 59'999});
    board.note(0, {111, kMidnight + 60'000});

    const CandlePage page = pageOf(board, CandleInterval::Minute);

    const QList<Candle> expected{{kMidnight, 100, 130, 90, 110}, {kMidnight + kMinute, 111, 111, 111, 111}};
    QCOMPARE(page.candles, expected);
    QVERIFY(page.isStart);
    QCOMPARE(pageOf(board, CandleInterval::Day).candles, (QList<Candle>{{kMidnight, 100, 130, 90, 111}}));
}

void CandleBoardTest::gapsStayGaps()
{
    CandleBoard board;
    board.note(0, {100, kMidnight});
    board.note(0, {120, kMidnight + 3 * kDay});

    QCOMPARE(pageOf(board, CandleInterval::Minute).candles.size(), 2);
    QCOMPARE(pageOf(board, CandleInterval::Day).candles.size(), 2);
}

void CandleBoardTest::longerStepsAreGatheredFromMinutes()
{
    CandleBoard board;
    for (int minute = 0; minute < 12; ++minute)
        board.note(0, {100 + minute, kMidnight + minute * kMinute});

    const QList<Candle> fives = pageOf(board, CandleInterval::FiveMinutes).candles;

    const QList<Candle> expected{{kMidnight, 100, 104, 100, 104},
                                 {kMidnight + 5 * kMinute, 105, 109, 105, 109},
                                 {kMidnight + 10 * kMinute, 110, 111, 110, 111}};
    QCOMPARE(fives, expected);
    QCOMPARE(pageOf(board, CandleInterval::Hour).candles.size(), 1);
}

void CandleBoardTest::pagesGoBackwards()
{
    CandleBoard board;
    for (int minute = 0; minute < 10; ++minute)
        board.note(0, {100 + minute, kMidnight + minute * kMinute});

    const CandlePage newest = pageOf(board, CandleInterval::Minute, 0, 4);
    QCOMPARE(newest.candles.first().openTicks, 106);
    QVERIFY(!newest.isStart);
    const CandlePage older = pageOf(board, CandleInterval::Minute, newest.candles.first().timeMs, 4);
    QCOMPARE(older.candles.first().openTicks, 102);
    QCOMPARE(older.candles.last().openTicks, 105);
    const CandlePage oldest = pageOf(board, CandleInterval::Minute, older.candles.first().timeMs, 4);
    QCOMPARE(oldest.candles.size(), 2);
    QVERIFY(oldest.isStart);
    QVERIFY(pageOf(board, CandleInterval::Minute, kMidnight, 4).candles.isEmpty());
    QCOMPARE(pageOf(board, CandleInterval::Minute, 0, -3).candles.size(), 1);
}

void CandleBoardTest::aLatePriceBelongsToTheNewestStep()
{
    CandleBoard board;
    board.note(0, {100, kMidnight + kMinute});
    board.note(0, {90, kMidnight + kMinute - 500});

    QCOMPARE(pageOf(board, CandleInterval::Minute).candles, (QList<Candle>{{kMidnight + kMinute, 100, 100, 90, 90}}));
}

void CandleBoardTest::aSourceThatBeginsAnewBeginsNewCandles()
{
    CandleBoard board;
    board.note(0, {100, kMidnight + kDay});
    board.note(0, {90, kMidnight});

    QCOMPARE(pageOf(board, CandleInterval::Day).candles, (QList<Candle>{{kMidnight, 90, 90, 90, 90}}));
}

void CandleBoardTest::thePastIsBounded()
{
    CandleBoard board;
    for (int day = 0; day < 2 * CandleBoard::kMostDays; ++day)
        board.note(0, {100 + day, kMidnight + day * kDay});

    qsizetype count = 0;
    qint64 before = 0;
    for (CandlePage page = pageOf(board, CandleInterval::Day); !page.candles.isEmpty();
         page = pageOf(board, CandleInterval::Day, before)) {
        count += page.candles.size();
        before = page.candles.first().timeMs;
    }
    QVERIFY(count >= CandleBoard::kMostDays);
    QVERIFY(count <= CandleBoard::kMostDays * 5 / 4);
}

void CandleBoardTest::manySymbolsShareTheRoom()
{
    CandleBoard board;
    board.note(50'000, {1, kMidnight});
    for (int minute = 0; minute < 100; ++minute)
        board.note(0, {100, kMidnight + minute * kMinute});

    QVERIFY(pageOf(board, CandleInterval::Minute).candles.size() <= 12);
}

void CandleBoardTest::whatASourceKnowsComesBefore()
{
    CandleBoard board;
    board.setPast({0, -1}, [](const QString &symbol, CandleInterval step) {
        return symbol == u"ACME" && step == CandleInterval::Minute
            ? QList<Candle>{{kMidnight - kMinute, 1, 2, 1, 2}}
            : QList<Candle>{};
    });
    board.note(0, {3, kMidnight});

    const QList<Candle> expected{{kMidnight - kMinute, 1, 2, 1, 2}, {kMidnight, 3, 3, 3, 3}};
    QCOMPARE(pageOf(board, CandleInterval::Minute).candles, expected);
    QCOMPARE(pageOf(board, CandleInterval::Day).candles.size(), 1);
}

void CandleBoardTest::whereBothKnowAStepTheyAreJoined()
{
    CandleBoard board;
    board.setPast({0}, [](const QString &, CandleInterval) { return QList<Candle>{{kMidnight, 5, 9, 4, 6}}; });
    board.note(0, {3, kMidnight + 1});

    QCOMPARE(pageOf(board, CandleInterval::Minute).candles, (QList<Candle>{{kMidnight, 5, 9, 3, 3}}));
}

void CandleBoardTest::theBoardOfPricesTellsDigitsAndSource()
{
    QuoteBoard board;
    board.setClock([] { return kMidnight + 5; });
    Quote quote;
    quote.symbol = u"ACME"_qs;
    quote.priceTicks = 7;
    quote.decimals = 6;
    quote.source = u"replay"_qs;
    quote.isSimulated = true;
    board.note({quote});
    quote.priceTicks = 9;
    quote.sourceTimeMs = kMidnight + kMinute;
    board.note({quote});

    const Result<CandlePage> page = board.candles({u"ACME"_qs, CandleInterval::Minute, 0, 100});

    QVERIFY(page.isOk());
    QCOMPARE(page->decimals, 6);
    QCOMPARE(page->source, u"replay"_qs);
    QVERIFY(page->isSimulated);
    // Without a time of its source a price counts from when it came.
    QCOMPARE(page->candles.size(), 2);
    QCOMPARE(page->candles.first().timeMs, kMidnight);
    QCOMPARE(page->candles.first().volume, -1);
}

void CandleBoardTest::whatWasTradedIsCounted()
{
    QuoteBoard board;
    Quote quote;
    quote.symbol = u"ACME"_qs;
    for (const auto &[atMs, volume] : {std::pair{0, 500}, {1000, 520}, {kMinute, 590}, {kMinute + 1000, 600}}) {
        quote.priceTicks += 10;
        quote.sourceTimeMs = kMidnight + atMs;
        quote.volume = volume;
        board.note({quote});
    }

    const QList<Candle> minutes = board.candles({u"ACME"_qs, CandleInterval::Minute, 0, 100})->candles;
    QCOMPARE(minutes.size(), 2);
    QCOMPARE(minutes[0].volume, 20);
    QCOMPARE(minutes[1].volume, 80);
    QCOMPARE(board.candles({u"ACME"_qs, CandleInterval::Hour, 0, 100})->candles.first().volume, 100);
    QCOMPARE(board.candles({u"ACME"_qs, CandleInterval::Day, 0, 100})->candles.first().volume, 100);
}

void CandleBoardTest::unknownSymbolsAreRefused()
{
    QuoteBoard board;
    const Result<CandlePage> page = board.candles({u"NONE"_qs, CandleInterval::Minute, 0, 100});

    QVERIFY(!page.isOk());
    QCOMPARE(page.error().code, u"no_such_symbol"_qs);
    QVERIFY(page.error().text.contains(u"NONE"));
}

void CandleBoardTest::anInventedPastFitsItself_data()
{
    QTest::addColumn<QString>("symbol");
    for (const WalkStart &walk : defaultWalks())
        QTest::newRow(qPrintable(walk.symbol)) << walk.symbol;
    QTest::newRow("a number") << QStringLiteral("S0001");
}

void CandleBoardTest::anInventedPastFitsItself()
{
    QFETCH(QString, symbol);
    const WalkStart start = walkOf(symbol);
    const qint64 until = kMidnight + 10 * kMinute + 30'000;

    const QList<Candle> minutes = walkedPast(start, 7, CandleInterval::Minute, until);
    const QList<Candle> days = walkedPast(start, 7, CandleInterval::Day, until);

    QCOMPARE(minutes.size(), 2 * 1440 + 10);
    QCOMPARE(minutes.last().timeMs, kMidnight + 9 * kMinute);
    QCOMPARE(minutes.last().closeTicks, start.priceTicks);
    QCOMPARE(days.size(), 250);
    QCOMPARE(days.last().timeMs, kMidnight);
    QCOMPARE(days.last(), gathered(minutes, CandleInterval::Day).last());
    for (const QList<Candle> &candles : {minutes, days}) {
        for (qsizetype i = 0; i < candles.size(); ++i) {
            const Candle &one = candles[i];
            QVERIFY(one.lowTicks > 0);
            QVERIFY(one.lowTicks <= qMin(one.openTicks, one.closeTicks));
            QVERIFY(one.highTicks >= qMax(one.openTicks, one.closeTicks));
            QVERIFY(one.volume > 0);
            if (i > 0)
                QVERIFY(one.timeMs > candles[i - 1].timeMs);
        }
    }
}

void CandleBoardTest::theSameSeedGivesTheSamePast()
{
    const WalkStart acme = walkOf(u"ACME"_qs);
    const QList<Candle> once = walkedPast(acme, 7, CandleInterval::Day, kMidnight);

    QCOMPARE(walkedPast(acme, 7, CandleInterval::Day, kMidnight), once);
    QVERIFY(walkedPast(acme, 8, CandleInterval::Day, kMidnight) != once);
    QVERIFY(walkedPast(walkOf(u"IBM"_qs), 7, CandleInterval::Day, kMidnight) != once);
}

void CandleBoardTest::aReplayHandsOutWhatItHasPlayed()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("ACME.csv")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Date,Open,High,Low,Close\n2024-01-02,10,12,9,11\n2024-01-03,11,15,11,14\n2024-01-04,14,14,8,9\n");
    file.close();
    const auto made = createFeed(QStringLiteral("replay:%1?rate=0.001").arg(file.fileName()));
    QVERIFY(made.isOk());
    Feed &feed = **made;
    QVERIFY(feed.past(u"ACME"_qs, CandleInterval::Day).isEmpty());

    feed.start();

    const QList<Candle> past = feed.past(u"ACME"_qs, CandleInterval::Day);
    QCOMPARE(past.size(), 1);
    QCOMPARE(past.first().openTicks, 10 * kTicksPerUnit);
    QCOMPARE(past.first().highTicks, 12 * kTicksPerUnit);
    QCOMPARE(past.first().lowTicks, 9 * kTicksPerUnit);
    QCOMPARE(past.first().closeTicks, 11 * kTicksPerUnit);
    QVERIFY(feed.past(u"NONE"_qs, CandleInterval::Day).isEmpty());
    feed.stop();
}

QTEST_GUILESS_MAIN(CandleBoardTest)
#include "tst_candle_board.moc"
