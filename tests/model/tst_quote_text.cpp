// SPDX-License-Identifier: MIT
#include "model/clock_text.h"
#include "model/price.h"
#include "model/quote_text.h"

#include <QDateTime>
#include <QLocale>
#include <QTest>

using namespace outcry;

/// Prices and times as people of several countries write them.
class QuoteTextTest : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void numbersFollowTheLocale_data();
    void numbersFollowTheLocale();
    void eightDecimalsStayExact();
    void changesHaveTheirSign();
    void theClockFollowsTheLocale();
    void protocolsKnowNoLocale();
};

void QuoteTextTest::numbersFollowTheLocale_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QString>("price");
    QTest::addColumn<QString>("volume");
    QTest::newRow("C") << QLocale::c() << QStringLiteral("1234.50") << QStringLiteral("9876543");
    QTest::newRow("English") << QLocale(QLocale::English, QLocale::UnitedStates) << QStringLiteral("1,234.50")
                             << QStringLiteral("9,876,543");
    QTest::newRow("German") << QLocale(QLocale::German, QLocale::Germany) << QStringLiteral("1.234,50")
                            << QStringLiteral("9.876.543");
    QTest::newRow("Korean") << QLocale(QLocale::Korean, QLocale::SouthKorea) << QStringLiteral("1,234.50")
                            << QStringLiteral("9,876,543");
    QTest::newRow("Arabic of Egypt") << QLocale(QLocale::Arabic, QLocale::Egypt) << QStringLiteral("١٬٢٣٤٫٥٠")
                                     << QStringLiteral("٩٬٨٧٦٬٥٤٣");
}

void QuoteTextTest::numbersFollowTheLocale()
{
    QFETCH(QLocale, locale);
    QFETCH(QString, price);
    QFETCH(QString, volume);
    QLocale::setDefault(locale);
    Quote quote;
    quote.volume = 9'876'543;

    QCOMPARE(quote_text::price(1234 * kTicksPerUnit + kTicksPerUnit / 2, 2), price);
    QCOMPARE(quote_text::volume(quote), volume);
}

void QuoteTextTest::eightDecimalsStayExact()
{
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));

    QCOMPARE(quote_text::price(9'007'199'254'740'993, 8), QStringLiteral("90.071.992,54740993"));
    QCOMPARE(quote_text::price(-1, 8), QStringLiteral("-0,00000001"));
}

void QuoteTextTest::changesHaveTheirSign()
{
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    Quote quote;
    quote.decimals = 2;
    quote.referenceTicks = 1000 * kTicksPerUnit;
    quote.priceTicks = quote.referenceTicks + 1250 * kTicksPerUnit;

    QCOMPARE(quote_text::change(quote), QStringLiteral("+1.250,00"));
    QCOMPARE(quote_text::changePercent(quote), QStringLiteral("+125,0 %"));
    quote.priceTicks = quote.referenceTicks / 2;
    QCOMPARE(quote_text::change(quote), QStringLiteral("-500,00"));
    QCOMPARE(quote_text::changePercent(quote), QStringLiteral("-50,00 %"));
}

void QuoteTextTest::theClockFollowsTheLocale()
{
    const qint64 afternoon = QDateTime(QDate(2026, 11, 20), QTime(14, 5)).toMSecsSinceEpoch();

    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    QCOMPARE(clockText(afternoon), QStringLiteral("14:05"));
    QLocale::setDefault(QLocale(QLocale::Korean, QLocale::SouthKorea));
    QCOMPARE(clockText(afternoon), QStringLiteral("오후 2:05"));
}

void QuoteTextTest::protocolsKnowNoLocale()
{
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));

    QCOMPARE(priceText(1234 * kTicksPerUnit + kTicksPerUnit / 2, 2), QByteArray("1234.50"));
    QVERIFY(parsePrice(u"1234.50").isOk());
    QVERIFY(!parsePrice(u"1.234,50").isOk());
}

QTEST_GUILESS_MAIN(QuoteTextTest)
#include "tst_quote_text.moc"
