// SPDX-License-Identifier: MIT
#include "model/price.h"

#include <QTest>

#include <limits>

using namespace outcry;

class PriceTest : public QObject
{
    Q_OBJECT

private slots:
    void numbersAreRead_data();
    void numbersAreRead();
    void everythingElseIsRefused_data();
    void everythingElseIsRefused();
    void pricesAreWritten_data();
    void pricesAreWritten();
    void whatIsWrittenIsReadAgain_data();
    void whatIsWrittenIsReadAgain();
};

void PriceTest::numbersAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("ticks");
    QTest::addColumn<int>("decimals");
    QTest::newRow("share") << u"187.20"_qs << 18'720'000'000LL << 2;
    QTest::newRow("whole") << u"95"_qs << 9'500'000'000LL << 0;
    QTest::newRow("zero") << u"0"_qs << 0LL << 0;
    QTest::newRow("coin") << u"0.00000001"_qs << 1LL << 8;
    QTest::newRow("negative") << u"-37.63"_qs << -3'763'000'000LL << 2;
    QTest::newRow("plus") << u"+1.5"_qs << 150'000'000LL << 1;
    QTest::newRow("no units") << u".5"_qs << 50'000'000LL << 1;
    QTest::newRow("no fraction") << u"5."_qs << 500'000'000LL << 0;
    QTest::newRow("leading zeros") << u"0001.10"_qs << 110'000'000LL << 2;
    QTest::newRow("blanks around") << u" 1.5\r\n"_qs << 150'000'000LL << 1;
    QTest::newRow("ninth digit down") << u"1.000000004"_qs << 100'000'000LL << 8;
    QTest::newRow("ninth digit up") << u"1.000000005"_qs << 100'000'001LL << 8;
    QTest::newRow("away from zero") << u"-1.000000005"_qs << -100'000'001LL << 8;
    QTest::newRow("rounding carries") << u"0.999999999"_qs << 100'000'000LL << 8;
    QTest::newRow("many digits") << u"1.12345678999999999999999999"_qs << 112'345'679LL << 8;
    QTest::newRow("large") << u"92000000000"_qs << 9'200'000'000'000'000'000LL << 0;
}

void PriceTest::numbersAreRead()
{
    QFETCH(QString, text);

    const Result<ParsedPrice> price = parsePrice(text);

    QVERIFY(price.isOk());
    QTEST(price->ticks, "ticks");
    QTEST(price->decimals, "decimals");
}

void PriceTest::everythingElseIsRefused_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"",
                             " ",
                             ".",
                             "-",
                             "+",
                             "-.",
                             "+-1",
                             "--1",
                             "1-",
                             "1e5",
                             "1E5",
                             "0x10",
                             "1,5",
                             "1,000.00",
                             "1 000",
                             "1.2.3",
                             "1..2",
                             "NaN",
                             "inf",
                             "$5",
                             "5%",
                             "null",
                             "1.5a",
                             "92233720368",
                             "-92233720368",
                             "99999999999999999999999999",
                             "1.\t5"})
        QTest::newRow(text) << QString::fromLatin1(text);
    QTest::newRow("Arabic digits") << u"١٢"_qs;
    QTest::newRow("fullwidth digits") << u"１２"_qs;
    QTest::newRow("minus sign of print") << u"\u22125"_qs;
    QTest::newRow("NUL behind") << QString(u"5"_qs + QChar(0));
    QTest::newRow("a novel") << QString(100'000, u'9');
}

void PriceTest::everythingElseIsRefused()
{
    QFETCH(QString, text);

    const Result<ParsedPrice> price = parsePrice(text);

    QVERIFY(!price.isOk());
    QCOMPARE(price.error().code, u"bad_price"_qs);
    QVERIFY(price.error().text.size() < 100);
}

void PriceTest::pricesAreWritten_data()
{
    QTest::addColumn<qint64>("ticks");
    QTest::addColumn<int>("decimals");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("share") << 18'720'000'000LL << 2 << QByteArray("187.20");
    QTest::newRow("whole") << 9'500'000'000LL << 0 << QByteArray("95");
    QTest::newRow("small") << 1LL << 8 << QByteArray("0.00000001");
    QTest::newRow("rounded up") << 99'999'999LL << 2 << QByteArray("1.00");
    QTest::newRow("half up") << 500'000LL << 2 << QByteArray("0.01");
    QTest::newRow("below half") << 499'999LL << 2 << QByteArray("0.00");
    QTest::newRow("half away from zero") << -500'000LL << 2 << QByteArray("-0.01");
    QTest::newRow("no minus zero") << -1LL << 2 << QByteArray("0.00");
    QTest::newRow("negative") << -3'763'000'000LL << 2 << QByteArray("-37.63");
    QTest::newRow("too few decimals asked") << 150'000'000LL << -3 << QByteArray("2");
    QTest::newRow("too many decimals asked") << 150'000'000LL << 99 << QByteArray("1.50000000");
    QTest::newRow("largest") << std::numeric_limits<qint64>::max() << 8
                             << QByteArray("92233720368.54775807");
    QTest::newRow("smallest") << std::numeric_limits<qint64>::min() << 8
                              << QByteArray("-92233720368.54775808");
    QTest::newRow("largest, rounded")
        << std::numeric_limits<qint64>::max() << 0 << QByteArray("92233720369");
}

void PriceTest::pricesAreWritten()
{
    QFETCH(qint64, ticks);
    QFETCH(int, decimals);
    QTEST(priceText(ticks, decimals), "text");
}

void PriceTest::whatIsWrittenIsReadAgain_data()
{
    QTest::addColumn<qint64>("ticks");
    for (const qint64 ticks :
         {0LL, 1LL, -1LL, 99LL, 100'000'000LL, -3'763'000'000LL, 123'456'789'012'345LL})
        QTest::addRow("%lld", ticks) << ticks;
}

void PriceTest::whatIsWrittenIsReadAgain()
{
    QFETCH(qint64, ticks);

    const Result<ParsedPrice> read
        = parsePrice(QString::fromLatin1(priceText(ticks, kMostDecimals)));

    QVERIFY(read.isOk());
    QCOMPARE(read->ticks, ticks);
}

QTEST_GUILESS_MAIN(PriceTest)
#include "tst_price.moc"
