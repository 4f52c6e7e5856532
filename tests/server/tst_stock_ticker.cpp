// SPDX-License-Identifier: MIT
#include "server/doors/stock_ticker.h"

#include <QTest>

using namespace outcry;

class StockTickerTest : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatIsAskedFor_data();
    void readsWhatIsAskedFor();
    void anythingElseIsNoWish_data();
    void anythingElseIsNoWish();
    void moreThanTheMostAreLeftOut();
    void onlyTheDifferenceIsWatched();
    void answersInOrderAndSpellingWithWhatIsKnown();
    void symbolsThatCannotExistAreNotWatched();
    void theFirstPriceIsNewsAndTheSecondIsNot();
    void aSymbolAskedForAgainStartsUnknown();
};

static Quote quoteOf(const QString &symbol, qint64 ticks, int decimals = 2)
{
    Quote quote;
    quote.symbol = symbol;
    quote.priceTicks = ticks;
    quote.decimals = quint8(decimals);
    return quote;
}

void StockTickerTest::readsWhatIsAskedFor_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("symbols");
    QTest::newRow("two") << QByteArray(R"({"stocks":["AAPL","MSFT"]})")
                         << QStringList{"AAPL", "MSFT"};
    QTest::newRow("none") << QByteArray(R"({"stocks":[]})") << QStringList{};
    QTest::newRow("white space") << QByteArray("  \n{ \"stocks\" : [ \"A\" ] }\n")
                                 << QStringList{"A"};
    QTest::newRow("twice the same")
        << QByteArray(R"({"stocks":["A","B","A"]})") << QStringList{"A", "B"};
    QTest::newRow("no texts") << QByteArray(R"({"stocks":[1,null,"A",{},[],true,""]})")
                              << QStringList{"A"};
    QTest::newRow("other members") << QByteArray(R"({"x":1,"stocks":["A"]})") << QStringList{"A"};
    QTest::newRow("escaped") << QByteArray(R"({"\u0073tocks":["A"]})") << QStringList{"A"};
}

void StockTickerTest::readsWhatIsAskedFor()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, symbols);

    const auto asked = StockTicker::askedSymbols(text);

    QVERIFY(asked.has_value());
    QCOMPARE(*asked, symbols);
}

void StockTickerTest::anythingElseIsNoWish_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("words") << QByteArray("hello");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("an array") << QByteArray(R"(["stocks"])");
    QTest::newRow("no stocks") << QByteArray(R"({"shares":["A"]})");
    QTest::newRow("stocks is a text") << QByteArray(R"({"stocks":"A"})");
    QTest::newRow("stocks is an object") << QByteArray(R"({"stocks":{"A":1}})");
    QTest::newRow("stocks deeper inside") << QByteArray(R"({"x":{"stocks":["A"]}})");
    QTest::newRow("broken") << QByteArray(R"({"stocks":["A")");
    QTest::newRow("followed by words") << QByteArray(R"({"stocks":["A"]} please)");
    QTest::newRow("invalid UTF-8") << QByteArray("{\"stocks\":[\"\xFF\xFE\"]}");
    QTest::newRow("very deep") << R"({"stocks":)" + QByteArray(100'000, '[');
    QTest::newRow("very deep objects") << QByteArray(R"({"a":)").repeated(30'000);
}

void StockTickerTest::anythingElseIsNoWish()
{
    QFETCH(QByteArray, text);

    QVERIFY(!StockTicker::askedSymbols(text));
}

void StockTickerTest::moreThanTheMostAreLeftOut()
{
    QByteArray text(R"({"stocks":["S0")");
    for (int i = 1; i < 2000; ++i)
        text.append(",\"S" + QByteArray::number(i) + '"');
    text.append("]}");

    const auto asked = StockTicker::askedSymbols(text);

    QCOMPARE(asked->size(), StockTicker::kMostSymbols);
    QCOMPARE(asked->last(), QStringLiteral("S499"));
}

void StockTickerTest::onlyTheDifferenceIsWatched()
{
    StockTicker ticker;
    QCOMPARE(ticker.ask({"A", "B"}).watch, (QList<Topic>{Topic::quotes("A"), Topic::quotes("B")}));

    const StockTicker::Change change = ticker.ask({"B", "C"});

    QCOMPARE(change.watch, QList<Topic>{Topic::quotes("C")});
    QCOMPARE(change.unwatch, QList<Topic>{Topic::quotes("A")});
}

void StockTickerTest::answersInOrderAndSpellingWithWhatIsKnown()
{
    StockTicker ticker;
    ticker.ask({"MSFT", "nope", "aapl", "BRK.B"});
    QCOMPARE(ticker.answer(), QByteArray("{}"));

    ticker.note(quoteOf("AAPL", 95 * kTicksPerUnit));
    ticker.note(quoteOf("BRK.B", 310'123'400'00, 4));
    ticker.note(quoteOf("MSFT", 50 * kTicksPerUnit + kTicksPerUnit / 4));
    ticker.note(quoteOf("YHOO", 35 * kTicksPerUnit));

    QCOMPARE(ticker.answer(), QByteArray(R"({"MSFT":50.25,"aapl":95.00,"BRK.B":310.1234})"));
}

void StockTickerTest::symbolsThatCannotExistAreNotWatched()
{
    StockTicker ticker;

    const StockTicker::Change change = ticker.ask({"*", "A B", QString(100, u'A'), "\"", "A"});

    QCOMPARE(change.watch, QList<Topic>{Topic::quotes("A")});
}

void StockTickerTest::theFirstPriceIsNewsAndTheSecondIsNot()
{
    StockTicker ticker;
    ticker.ask({"A"});
    QVERIFY(!ticker.takeNews());
    QVERIFY(!ticker.knowsAnyPrice());

    ticker.note(quoteOf("A", 1));
    QVERIFY(ticker.knowsAnyPrice());
    QVERIFY(ticker.takeNews());
    ticker.note(quoteOf("A", 2));

    QVERIFY(!ticker.takeNews());
}

void StockTickerTest::aSymbolAskedForAgainStartsUnknown()
{
    StockTicker ticker;
    ticker.ask({"A"});
    ticker.note(quoteOf("A", 1));
    ticker.ask({"B"});

    const StockTicker::Change change = ticker.ask({"A"});

    QCOMPARE(change.watch, QList<Topic>{Topic::quotes("A")});
    QVERIFY(!ticker.knowsAnyPrice());
}

QTEST_APPLESS_MAIN(StockTickerTest)
#include "tst_stock_ticker.moc"
