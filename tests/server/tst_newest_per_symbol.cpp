// SPDX-License-Identifier: MIT
#include "server/doors/newest_per_symbol.h"

#include <QTest>

using namespace outcry;

class NewestPerSymbolTest : public QObject
{
    Q_OBJECT

private slots:
    void theNewestReplacesInPlace();
    void manySymbolsAreKeptApart_data();
    void manySymbolsAreKeptApart();
    void batchesReplaceEachOther_data();
    void batchesReplaceEachOther();
    void isEmptyAndUsableAfterTaking();
};

void NewestPerSymbolTest::theNewestReplacesInPlace()
{
    NewestPerSymbol<int> waiting;

    waiting.put(QStringLiteral("B"), 1);
    waiting.put(QStringLiteral("A"), 2);
    waiting.put(QStringLiteral("B"), 3);

    QCOMPARE(waiting.take(), (QList<int>{3, 2}));
}

void NewestPerSymbolTest::manySymbolsAreKeptApart_data()
{
    QTest::addColumn<int>("count");
    for (const int count : {1, 15, 16, 17, 18, 33, 500})
        QTest::addRow("%d symbols", count) << count;
}

void NewestPerSymbolTest::manySymbolsAreKeptApart()
{
    QFETCH(int, count);
    NewestPerSymbol<int> waiting;

    for (int round = 0; round < 3; ++round) {
        for (int i = 0; i < count; ++i)
            waiting.put(QString::number(i), round * 1000 + i);
    }

    const QList<int> values = waiting.take();
    QCOMPARE(values.size(), count);
    for (int i = 0; i < count; ++i)
        QCOMPARE(values.at(i), 2000 + i);
}

void NewestPerSymbolTest::batchesReplaceEachOther_data()
{
    manySymbolsAreKeptApart_data();
}

void NewestPerSymbolTest::batchesReplaceEachOther()
{
    QFETCH(int, count);
    NewestPerSymbol<int> waiting;

    // Every other symbol alone first; then two batches with all of them, and one value of no batch between.
    for (int i = 0; i < count; i += 2)
        waiting.put(QString::number(i), -1);
    for (int i = 0; i < count; ++i)
        waiting.put(QString::number(i), 1000 + i, 7);
    waiting.put(QStringLiteral("0"), -2);
    for (int i = count - 1; i >= 0; --i)
        waiting.put(QString::number(i), 2000 + i, 8);

    QList<int> values = waiting.take();
    std::sort(values.begin(), values.end());
    QCOMPARE(values.size(), count);
    for (int i = 0; i < count; ++i)
        QCOMPARE(values.at(i), 2000 + i);
}

void NewestPerSymbolTest::isEmptyAndUsableAfterTaking()
{
    NewestPerSymbol<int> waiting;
    for (int i = 0; i < 40; ++i)
        waiting.put(QString::number(i), i);

    QCOMPARE(waiting.take().size(), 40);

    QVERIFY(waiting.isEmpty());
    waiting.put(QStringLiteral("39"), 7);
    QCOMPARE(waiting.take(), QList<int>{7});
}

QTEST_APPLESS_MAIN(NewestPerSymbolTest)
#include "tst_newest_per_symbol.moc"
