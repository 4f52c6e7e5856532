// SPDX-License-Identifier: MIT
#include "model/quote.h"
#include "model/quote_text.h"

#include <QTest>

using namespace outcry;

class QuoteTest : public QObject
{
    Q_OBJECT

private slots:
    void theTrendComparesWithThePriceBefore_data();
    void theTrendComparesWithThePriceBefore();
    void whatIsShownFollowsTheDay();
    void theChangeIsCountedFromTheReference_data();
    void theChangeIsCountedFromTheReference();
    void anOldPriceIsStale_data();
    void anOldPriceIsStale();
    void whatWasTradedLiesBetweenTwoQuotes_data();
    void whatWasTradedLiesBetweenTwoQuotes();
    void symbolsAreMadeEqual_data();
    void symbolsAreMadeEqual();
};

void QuoteTest::theTrendComparesWithThePriceBefore_data()
{
    QTest::addColumn<qint64>("previous");
    QTest::addColumn<qint64>("price");
    QTest::addColumn<Quote::Trend>("trend");
    QTest::newRow("up") << 10LL << 11LL << Quote::Trend::Rising;
    QTest::newRow("down") << 10LL << 9LL << Quote::Trend::Falling;
    QTest::newRow("same") << 10LL << 10LL << Quote::Trend::Steady;
    QTest::newRow("first") << 0LL << 10LL << Quote::Trend::Steady;
    QTest::newRow("below zero, up") << -10LL << -9LL << Quote::Trend::Rising;
}

void QuoteTest::theTrendComparesWithThePriceBefore()
{
    QFETCH(qint64, previous);
    QFETCH(qint64, price);
    Quote quote;
    quote.previousTicks = previous;
    quote.priceTicks = price;
    QTEST(quote.trend(), "trend");
}

void QuoteTest::whatIsShownFollowsTheDay()
{
    Quote quote;
    quote.previousTicks = 110;
    quote.priceTicks = 105;
    QCOMPARE(quote_text::trend(quote), Quote::Trend::Falling);
    quote.referenceTicks = 100;
    QCOMPARE(quote_text::trend(quote), Quote::Trend::Rising);
    quote.referenceTicks = 105;
    QCOMPARE(quote_text::trend(quote), Quote::Trend::Steady);
}

void QuoteTest::theChangeIsCountedFromTheReference_data()
{
    QTest::addColumn<qint64>("reference");
    QTest::addColumn<qint64>("price");
    QTest::addColumn<qint64>("change");
    QTest::addColumn<double>("percent");
    QTest::newRow("up") << 200LL << 210LL << 10LL << 5.0;
    QTest::newRow("down") << 200LL << 190LL << -10LL << -5.0;
    QTest::newRow("same") << 200LL << 200LL << 0LL << 0.0;
    QTest::newRow("unknown") << 0LL << 200LL << 0LL << 0.0;
    // A loss that grows smaller is a rise.
    QTest::newRow("below zero") << -200LL << -190LL << 10LL << 5.0;
}

void QuoteTest::theChangeIsCountedFromTheReference()
{
    QFETCH(qint64, reference);
    QFETCH(qint64, price);
    Quote quote;
    quote.referenceTicks = reference;
    quote.priceTicks = price;
    QTEST(quote.changeTicks(), "change");
    QTEST(quote.changePercent(), "percent");
}

void QuoteTest::anOldPriceIsStale_data()
{
    QTest::addColumn<int>("intervalMs");
    QTest::addColumn<qint64>("ageMs");
    QTest::addColumn<bool>("isStale");
    QTest::newRow("fresh") << 1000 << 0LL << false;
    QTest::newRow("five intervals") << 1000 << 5000LL << false;
    QTest::newRow("more") << 1000 << 5001LL << true;
    QTest::newRow("a fast feed has three seconds") << 10 << 3000LL << false;
    QTest::newRow("and no more") << 10 << 3001LL << true;
    QTest::newRow("no interval known") << 0 << 1'000'000LL << false;
    QTest::newRow("clock set back") << 1000 << -100'000LL << false;
}

void QuoteTest::anOldPriceIsStale()
{
    QFETCH(int, intervalMs);
    QFETCH(qint64, ageMs);
    Quote quote;
    quote.receivedMs = 1'000'000;
    quote.usualIntervalMs = intervalMs;
    QTEST(quote.isStale(1'000'000 + ageMs), "isStale");
}

void QuoteTest::whatWasTradedLiesBetweenTwoQuotes_data()
{
    constexpr qint64 kMinute = 60'000;
    constexpr qint64 kDay = 1440 * kMinute;
    QTest::addColumn<qint64>("former");
    QTest::addColumn<qint64>("later");
    QTest::addColumn<qint64>("afterMs");
    QTest::addColumn<qint64>("traded");
    QTest::newRow("more") << qint64(1000) << qint64(1200) << kMinute << qint64(200);
    QTest::newRow("the same") << qint64(1000) << qint64(1000) << kMinute << qint64(0);
    QTest::newRow("said for the first time") << qint64(-1) << qint64(1000) << kMinute << qint64(0);
    QTest::newRow("not said") << qint64(1000) << qint64(-1) << kMinute << qint64(-1);
    QTest::newRow("a new day") << qint64(1000) << qint64(30) << kMinute << qint64(30);
    QTest::newRow("days") << qint64(1000) << qint64(1200) << kDay << qint64(1200);
    QTest::newRow("days back") << qint64(1000) << qint64(700) << -kDay << qint64(700);
    QTest::newRow("the last 24 hours") << qint64(1000) << qint64(990) << kMinute << qint64(0);
}

void QuoteTest::whatWasTradedLiesBetweenTwoQuotes()
{
    QFETCH(qint64, former);
    QFETCH(qint64, later);
    QFETCH(qint64, afterMs);
    Quote before;
    before.volume = former;
    before.sourceTimeMs = 1'700'000'000'000;
    Quote after = before;
    after.volume = later;
    after.sourceTimeMs += afterMs;

    QTEST(tradedBetween(before.volume, before.timeMs(), after), "traded");
}

void QuoteTest::symbolsAreMadeEqual_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("symbol");
    QTest::newRow("plain") << u"ACME"_qs << u"ACME"_qs;
    QTest::newRow("small") << u"acme"_qs << u"ACME"_qs;
    QTest::newRow("blanks around") << u" acme\n"_qs << u"ACME"_qs;
    QTest::newRow("signs") << u"^A.B-C_D:E=F/G+H!"_qs << u"^A.B-C_D:E=F/G+H!"_qs;
    QTest::newRow("24") << QString(24, u'A') << QString(24, u'A');
    QTest::newRow("25") << QString(25, u'A') << QString();
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("blank") << u" "_qs << QString();
    QTest::newRow("blank inside") << u"A B"_qs << QString();
    QTest::newRow("star") << u"*"_qs << QString();
    QTest::newRow("umlaut") << u"Ä"_qs << QString();
    QTest::newRow("Cyrillic") << u"\u0410"_qs << QString();
    QTest::newRow("sharp s would become two") << u"ß"_qs << QString();
    QTest::newRow("NUL") << QString(QChar(0)) << QString();
    QTest::newRow("quotation mark") << u"A\"B"_qs << QString();
}

void QuoteTest::symbolsAreMadeEqual()
{
    QFETCH(QString, text);
    QTEST(legalSymbol(text), "symbol");
}

QTEST_GUILESS_MAIN(QuoteTest)
#include "tst_quote.moc"
