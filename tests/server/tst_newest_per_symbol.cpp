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
