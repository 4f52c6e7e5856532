// SPDX-License-Identifier: MIT
#include "model/symbol_index.h"

#include <QTest>

using namespace outcry;

class SymbolIndexTest : public QObject
{
    Q_OBJECT

private slots:
    void findsEverySymbolAndNoOther();
    void tellsNeighboursApart_data();
    void tellsNeighboursApart();
    void anEmptyOneHoldsNothing();
    void forgetsWhatWasThereBefore();
};

void SymbolIndexTest::findsEverySymbolAndNoOther()
{
    QStringList symbols;
    for (int i = 0; i < 3000; ++i)
        symbols << QString("%1%2").arg(QString(i % 23 + 1, QChar('A' + i % 26))).arg(i);
    SymbolIndex index;
    index.assign(symbols);

    for (int i = 0; i < symbols.size(); ++i) {
        // A copy with a text of its own, as from a socket.
        QCOMPARE(index.rowOf(QString(symbols[i].constData(), symbols[i].size())), i);
        QCOMPARE(index.rowOf(symbols[i] + u'x'), -1);
    }
}

void SymbolIndexTest::tellsNeighboursApart_data()
{
    QTest::addColumn<QString>("symbol");
    QTest::addColumn<QString>("other");
    QTest::newRow("one character") << "A" << "B";
    QTest::newRow("one and none") << "A" << "";
    QTest::newRow("three and four") << "ABC" << "ABCC";
    QTest::newRow("overlapping halves") << "AAAAA" << "AAAAAA";
    QTest::newRow("eight and nine") << "ABCDABCD" << "ABCDABCDA";
    QTest::newRow("long, differing in the middle") << "X:BTC-USD-PERP" << "X:BTC-EUR-PERP";
    QTest::newRow("case") << "AAPL" << "aapl";
    QTest::newRow("the same lower bytes") << "AAPL" << QStringLiteral(u"A\u0141PL");
    QTest::newRow("beyond Latin-1") << QStringLiteral(u"\u4e2d\u570b") << QStringLiteral(u"\u4e2d\u56fd");
    QTest::newRow("an empty character at the end") << "AB" << QStringLiteral(u"AB\0");
    QTest::newRow("an empty character in front") << "AB" << QStringLiteral(u"\0AB");
}

void SymbolIndexTest::tellsNeighboursApart()
{
    QFETCH(const QString, symbol);
    QFETCH(const QString, other);
    SymbolIndex index;
    index.assign({symbol, "ZZZZ"});

    QCOMPARE(index.rowOf(symbol), 0);
    QCOMPARE(index.rowOf(other), -1);
    index.assign({other, symbol});
    QCOMPARE(index.rowOf(other), 0);
    QCOMPARE(index.rowOf(symbol), 1);
}

void SymbolIndexTest::anEmptyOneHoldsNothing()
{
    SymbolIndex index;
    QCOMPARE(index.rowOf("AAPL"), -1);
    index.assign({});
    QCOMPARE(index.rowOf("AAPL"), -1);
    QCOMPARE(index.rowOf({}), -1);
}

void SymbolIndexTest::forgetsWhatWasThereBefore()
{
    SymbolIndex index;
    index.assign({"AAPL", "MSFT"});
    index.assign({"MSFT"});
    QCOMPARE(index.rowOf("AAPL"), -1);
    QCOMPARE(index.rowOf("MSFT"), 0);
}

QTEST_APPLESS_MAIN(SymbolIndexTest)
#include "tst_symbol_index.moc"
