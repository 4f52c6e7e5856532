// SPDX-License-Identifier: MIT
#include "server/feeds/feed.h"
#include "server/feeds/walking_price.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace outcry;

class RandomWalkTest : public QObject
{
    Q_OBJECT

private slots:
    void theBooksSymbolsStartAsInTheBook_data();
    void theBooksSymbolsStartAsInTheBook();
    void stepsGoBothWaysAndAreSmall();
    void aDayIsLivelyAndStaysNearItsStart();
    void noPriceFallsBelowTheSmallestAmount_data();
    void noPriceFallsBelowTheSmallestAmount();
    void bidAskLowHighAndVolumeFitThePrice();
    void waitsAreHalfToTwoAndAHalfSeconds();
    void theDefaultListIsWide();
    void theSameSeedGivesTheSamePrices();
    void anotherSeedGivesOtherPrices();
    void everyQuoteIsMarkedAsSimulated();
    void theSymbolsAreTheOnesAskedFor_data();
    void theSymbolsAreTheOnesAskedFor();
    void badArgumentsAreRefusedInWords_data();
    void badArgumentsAreRefusedInWords();
    void theDayAndThePastAreOneStory();
    void theRateIsKept();
    void aHighRateComesInFewLists();
    void theIntervalFollowsTheRate();
};

static std::shared_ptr<Feed> feedOf(const char *text)
{
    const auto feed = createFeed(QString::fromLatin1(text));
    return feed ? *feed : nullptr;
}

static QList<Quote> quotesOf(const QSignalSpy &spy)
{
    QList<Quote> quotes;
    for (const QList<QVariant> &arguments : spy)
        quotes += arguments.first().value<QList<Quote>>();
    return quotes;
}

static QList<qint64> firstPrices(const char *text, qsizetype count)
{
    const auto feed = feedOf(text);
    QSignalSpy arrived(feed.get(), &Feed::quotesArrived);
    feed->start();
    while (quotesOf(arrived).size() < count && arrived.wait(2000))
        continue;
    QList<qint64> prices;
    for (const Quote &quote : quotesOf(arrived).first(count))
        prices.append(quote.priceTicks);
    return prices;
}

void RandomWalkTest::theBooksSymbolsStartAsInTheBook_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<QString>("symbol");
    QTest::addColumn<QByteArray>("price");
    QTest::newRow("AAPL") << 0 << "AAPL" << QByteArray("95.00");
    QTest::newRow("MSFT") << 1 << "MSFT" << QByteArray("50.00");
    QTest::newRow("AMZN") << 2 << "AMZN" << QByteArray("300.00");
    QTest::newRow("GOOG") << 3 << "GOOG" << QByteArray("550.00");
    QTest::newRow("YHOO") << 4 << "YHOO" << QByteArray("35.00");
}

void RandomWalkTest::theBooksSymbolsStartAsInTheBook()
{
    QFETCH(int, row);
    QFETCH(QString, symbol);
    QFETCH(QByteArray, price);
    const auto feed = feedOf("random_walk");
    QSignalSpy arrived(feed.get(), &Feed::quotesArrived);

    feed->start();

    const Quote quote = quotesOf(arrived).at(row);
    QCOMPARE(quote.symbol, symbol);
    QCOMPARE(priceText(quote.priceTicks, 2), price);
    QVERIFY(quote.lowTicks <= quote.priceTicks && quote.priceTicks <= quote.highTicks);
}

void RandomWalkTest::stepsGoBothWaysAndAreSmall()
{
    const WalkStart start = walkOf(QStringLiteral("GOOG"));
    WalkingPrice price(start, 7);
    qint64 lowest = 0;
    qint64 highest = 0;

    for (int i = 0; i < 20'000; ++i) {
        const qint64 before = price.quote().priceTicks;
        price.step();
        const qint64 step = price.quote().priceTicks - before;
        QCOMPARE(step % (kTicksPerUnit / 100), 0);
        lowest = std::min(lowest, step);
        highest = std::max(highest, step);
    }

    // A cent or two more is the way back to the start.
    const qint64 most = start.stepTicks + 2 * kTicksPerUnit / 100;
    QVERIFY(lowest >= -most && lowest < -start.stepTicks * 9 / 10);
    QVERIFY(highest <= most && highest > start.stepTicks * 9 / 10);
    QVERIFY(start.stepTicks < start.priceTicks / 500);
}

void RandomWalkTest::aDayIsLivelyAndStaysNearItsStart()
{
    QList<WalkStart> walks = defaultWalks();
    for (const char *invented : {"S0001", "S0002", "S4711"})
        walks.append(walkOf(QString::fromLatin1(invented)));
    for (const WalkStart &start : std::as_const(walks)) {
        WalkingPrice price(start, 5);
        // Eight hours of a tick every second and a half.
        for (int i = 0; i < 19'200; ++i)
            price.step();
        const Quote &quote = price.quote();
        QVERIFY2(quote.lowTicks > start.priceTicks * 94 / 100, qPrintable(start.symbol));
        QVERIFY2(quote.highTicks < start.priceTicks * 106 / 100, qPrintable(start.symbol));
        QVERIFY2(quote.highTicks - quote.lowTicks > start.priceTicks / 200, qPrintable(start.symbol));
    }
}

void RandomWalkTest::noPriceFallsBelowTheSmallestAmount_data()
{
    QTest::addColumn<int>("decimals");
    QTest::addColumn<qint64>("floor");
    QTest::newRow("a cent") << 2 << kTicksPerUnit / 100;
    QTest::newRow("a millionth") << 6 << kTicksPerUnit / 1'000'000;
    QTest::newRow("a tick") << 8 << qint64(1);
}

void RandomWalkTest::noPriceFallsBelowTheSmallestAmount()
{
    QFETCH(int, decimals);
    QFETCH(qint64, floor);
    WalkingPrice price({QStringLiteral("LOW"), 5 * floor, 40 * floor, quint8(decimals)}, 3);
    bool hasTouched = false;

    for (int i = 0; i < 2000; ++i) {
        price.step();
        QVERIFY(price.quote().priceTicks >= floor);
        QVERIFY(price.quote().bidTicks >= floor);
        hasTouched = hasTouched || price.quote().priceTicks == floor;
    }

    QVERIFY(hasTouched);
}

void RandomWalkTest::bidAskLowHighAndVolumeFitThePrice()
{
    for (const WalkStart &start : defaultWalks()) {
        WalkingPrice price(start, 11);
        for (int i = 0; i < 500; ++i) {
            const Quote before = price.quote();
            price.step();
            const Quote &quote = price.quote();
            QVERIFY(quote.bidTicks <= quote.priceTicks);
            QVERIFY(quote.askTicks > quote.priceTicks);
            QVERIFY(quote.lowTicks <= quote.priceTicks && quote.lowTicks <= before.lowTicks);
            QVERIFY(quote.highTicks >= quote.priceTicks && quote.highTicks >= before.highTicks);
            QVERIFY(quote.volume > before.volume);
        }
    }
}

void RandomWalkTest::waitsAreHalfToTwoAndAHalfSeconds()
{
    WalkingPrice price(walkOf(QStringLiteral("AAPL")), 1);
    int shortest = 10'000;
    int longest = 0;

    for (int i = 0; i < 20'000; ++i) {
        const int wait = price.nextWaitMs();
        shortest = std::min(shortest, wait);
        longest = std::max(longest, wait);
    }

    QCOMPARE(shortest, 500);
    QCOMPARE(longest, 2500);
}

void RandomWalkTest::theDefaultListIsWide()
{
    const QStringList symbols = feedOf("random_walk")->symbols();

    QVERIFY(symbols.size() >= 20);
    QVERIFY(symbols.contains(QStringLiteral("BRK.B")));
    const auto hasDecimals = [](int decimals) {
        return std::any_of(defaultWalks().begin(), defaultWalks().end(),
                           [&](const WalkStart &walk) { return walk.decimals == decimals; });
    };
    QVERIFY(hasDecimals(6));
    QVERIFY(hasDecimals(8));
    QCOMPARE(feedOf("random_walk:symbols=AAPL,ZZZZ")->names(), (SymbolNames{{QStringLiteral("AAPL"), QStringLiteral("Apple Inc.")}}));
    for (const WalkStart &walk : defaultWalks()) {
        QCOMPARE(walk.symbol, legalSymbol(walk.symbol));
        QVERIFY(!walk.name.isEmpty());
        QCOMPARE(walk.name, legalSymbolName(walk.name));
        QVERIFY(walk.stepTicks > 0 && walk.stepTicks < walk.priceTicks);
    }
}

void RandomWalkTest::theSameSeedGivesTheSamePrices()
{
    const char *argument = "random_walk:seed=7&symbols=AAPL,MSFT&rate=2000";

    QCOMPARE(firstPrices(argument, 200), firstPrices(argument, 200));
}

void RandomWalkTest::anotherSeedGivesOtherPrices()
{
    QVERIFY(firstPrices("random_walk:seed=7&symbols=AAPL&rate=2000", 50)
            != firstPrices("random_walk:seed=8&symbols=AAPL&rate=2000", 50));
    QVERIFY(firstPrices("random_walk:symbols=AAPL&rate=2000", 50)
            != firstPrices("random_walk:symbols=AAPL&rate=2000", 50));
}

void RandomWalkTest::everyQuoteIsMarkedAsSimulated()
{
    const auto feed = feedOf("random_walk:rate=1000");
    QSignalSpy arrived(feed.get(), &Feed::quotesArrived);

    feed->start();
    QTRY_VERIFY(arrived.count() >= 3);

    QVERIFY(feed->isSimulated());
    for (const Quote &quote : quotesOf(arrived))
        QVERIFY(quote.isSimulated);
}

void RandomWalkTest::theSymbolsAreTheOnesAskedFor_data()
{
    QTest::addColumn<QByteArray>("argument");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("last");
    QTest::newRow("one") << QByteArray("random_walk:symbols=YHOO") << 1 << "YHOO" << "YHOO";
    QTest::newRow("lower case") << QByteArray("random_walk:symbols=brk.b,aapl") << 2 << "BRK.B" << "AAPL";
    QTest::newRow("unknown") << QByteArray("random_walk:symbols=ACME,EURUSD=X") << 2 << "ACME" << "EURUSD=X";
    QTest::newRow("count") << QByteArray("random_walk:symbols=5000") << 5000 << "S0001" << "S5000";
    QTest::newRow("large count") << QByteArray("random_walk:symbols=12000") << 12000 << "S0001" << "S12000";
}

void RandomWalkTest::theSymbolsAreTheOnesAskedFor()
{
    QFETCH(QByteArray, argument);
    QFETCH(int, count);
    QFETCH(QString, first);
    QFETCH(QString, last);

    const auto feed = feedOf(argument.constData());

    QVERIFY(feed);
    QCOMPARE(feed->symbols().size(), count);
    QCOMPARE(feed->symbols().first(), first);
    QCOMPARE(feed->symbols().last(), last);
}

void RandomWalkTest::badArgumentsAreRefusedInWords_data()
{
    QTest::addColumn<QString>("argument");
    QTest::addColumn<QString>("says");
    QTest::newRow("unknown option") << "sede=7" << "\"sede\" is not an option; there are seed, symbols, rate";
    QTest::newRow("word") << "hello" << "\"hello\" is not an option";
    QTest::newRow("twice") << "seed=7&seed=8" << "\"seed\" is given twice";
    QTest::newRow("seed word") << "seed=x" << "whole number";
    QTest::newRow("seed negative") << "seed=-1" << "whole number";
    QTest::newRow("seed empty") << "seed=" << "whole number";
    QTest::newRow("seed too large") << "seed=18446744073709551616" << "whole number";
    QTest::newRow("rate zero") << "rate=0" << "a number from 0.01 to 500000";
    QTest::newRow("rate negative") << "rate=-5" << "a number from";
    QTest::newRow("rate too high") << "rate=1000001" << "a number from";
    QTest::newRow("rate not a number") << "rate=nan" << "a number from";
    QTest::newRow("no symbols") << "symbols=" << "is not a symbol";
    QTest::newRow("bad symbol") << "symbols=AAPL,A B" << "\"A B\" is not a symbol";
    QTest::newRow("empty symbol") << "symbols=AAPL,,MSFT" << "is not a symbol";
    QTest::newRow("symbol twice") << "symbols=AAPL,aapl" << "AAPL is given twice";
    QTest::newRow("none") << "symbols=0" << "a count from 1 to 100000";
    QTest::newRow("too many") << "symbols=100001" << "a count from 1 to 100000";
}

void RandomWalkTest::badArgumentsAreRefusedInWords()
{
    QFETCH(QString, argument);
    QFETCH(QString, says);

    const auto feed = createFeed(QStringLiteral("random_walk:") + argument);

    QVERIFY(!feed.isOk());
    QCOMPARE(feed.error().code, QStringLiteral("bad_feed"));
    QVERIFY2(feed.error().text.contains(says), qPrintable(feed.error().text));
    QVERIFY(feed.error().text.startsWith(QStringLiteral("feed random_walk: ")));
}

void RandomWalkTest::theDayAndThePastAreOneStory()
{
    const auto feed = feedOf("random_walk:seed=7");
    QSignalSpy arrived(feed.get(), &Feed::quotesArrived);
    feed->start();

    for (const Quote &quote : arrived.first().first().value<QList<Quote>>()) {
        const Candle today = feed->past(quote.symbol, CandleInterval::Day).last();
        // In the first minute of a day it has no past.
        if (today.timeMs != startOf(CandleInterval::Day, quote.sourceTimeMs))
            continue;
        QCOMPARE(quote.referenceTicks, today.openTicks);
        QCOMPARE(quote.lowTicks, today.lowTicks);
        QCOMPARE(quote.highTicks, today.highTicks);
        QCOMPARE(quote.volume, today.volume);
    }
}

void RandomWalkTest::theRateIsKept()
{
    const auto feed = feedOf("random_walk:symbols=AAPL,MSFT&rate=2000");
    QSignalSpy arrived(feed.get(), &Feed::quotesArrived);
    QElapsedTimer clock;

    clock.start();
    feed->start();
    while (quotesOf(arrived).size() < 1002 && arrived.wait(2000))
        continue;

    // Never faster than promised; how much slower is the machine's load.
    QVERIFY(clock.elapsed() >= 480);
    QVERIFY(quotesOf(arrived).size() >= 1002);
}

void RandomWalkTest::aHighRateComesInFewLists()
{
    const auto feed = feedOf("random_walk:symbols=5000&rate=100000");
    qsizetype quotes = 0;
    qsizetype lists = 0;
    connect(feed.get(), &Feed::quotesArrived, this, [&](const QList<Quote> &arrived) {
        quotes += arrived.size();
        ++lists;
    });

    feed->start();
    QTRY_VERIFY(quotes >= 55'000);

    QVERIFY2(lists <= 100, qPrintable(QString::number(lists)));
}

void RandomWalkTest::theIntervalFollowsTheRate()
{
    const auto intervalOf = [](const char *argument) {
        const auto feed = feedOf(argument);
        QSignalSpy arrived(feed.get(), &Feed::quotesArrived);
        feed->start();
        return quotesOf(arrived).first().usualIntervalMs;
    };

    QCOMPARE(intervalOf("random_walk"), 1500);
    QCOMPARE(intervalOf("random_walk:symbols=AAPL,MSFT&rate=1"), 2000);
    QCOMPARE(intervalOf("random_walk:symbols=5000&rate=1000"), 5000);
    QCOMPARE(intervalOf("random_walk:symbols=AAPL&rate=100000"), 1);
}

QTEST_GUILESS_MAIN(RandomWalkTest)
#include "tst_random_walk.moc"
