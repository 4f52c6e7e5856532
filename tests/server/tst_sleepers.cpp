// SPDX-License-Identifier: MIT
#include "server/sleepers.h"

#include <QTest>

using namespace outcry;

class SleepersTest : public QObject
{
    Q_OBJECT

private slots:
    void theyWakeInTheOrderOfTheirTimes();
    void nobodyWakesEarly();
    void aLaterWishReplacesAnEarlierOne();
    void anEarlierWishReplacesALaterOne();
    void whoIsForgottenSleepsOn();
    void puttingOffForEverCostsOneAlarm();
    void tenThousandSleepersAreFine();
};

static QList<quint32> due(Sleepers &sleepers, qint64 nowMs)
{
    QList<quint32> result;
    quint32 sleeper = 0;
    while (sleepers.takeDue(nowMs, sleeper))
        result.append(sleeper);
    return result;
}

void SleepersTest::theyWakeInTheOrderOfTheirTimes()
{
    Sleepers sleepers;
    sleepers.wakeAt(1, 300);
    sleepers.wakeAt(2, 100);
    sleepers.wakeAt(3, 200);

    QCOMPARE(sleepers.nextMs(), 100);
    QCOMPARE(due(sleepers, 1000), (QList<quint32>{2, 3, 1}));
    QCOMPARE(sleepers.nextMs(), Sleepers::kNever);
}

void SleepersTest::nobodyWakesEarly()
{
    Sleepers sleepers;
    sleepers.wakeAt(1, 300);

    QCOMPARE(due(sleepers, 299), QList<quint32>());
    QCOMPARE(due(sleepers, 300), QList<quint32>{1});
    QCOMPARE(due(sleepers, 301), QList<quint32>());
}

void SleepersTest::aLaterWishReplacesAnEarlierOne()
{
    Sleepers sleepers;
    sleepers.wakeAt(1, 100);
    sleepers.wakeAt(1, 500);

    QCOMPARE(due(sleepers, 200), QList<quint32>());
    QCOMPARE(due(sleepers, 500), QList<quint32>{1});
    QCOMPARE(due(sleepers, 900), QList<quint32>());
}

void SleepersTest::anEarlierWishReplacesALaterOne()
{
    Sleepers sleepers;
    sleepers.wakeAt(1, 500);
    sleepers.wakeAt(1, 100);

    QCOMPARE(sleepers.nextMs(), 100);
    QCOMPARE(due(sleepers, 100), QList<quint32>{1});
    QCOMPARE(due(sleepers, 900), QList<quint32>());
}

void SleepersTest::whoIsForgottenSleepsOn()
{
    Sleepers sleepers;
    sleepers.wakeAt(1, 100);
    sleepers.forget(1);
    sleepers.forget(77);

    QCOMPARE(due(sleepers, 900), QList<quint32>());

    sleepers.wakeAt(1, 1000);
    QCOMPARE(due(sleepers, 1000), QList<quint32>{1});
}

void SleepersTest::puttingOffForEverCostsOneAlarm()
{
    Sleepers sleepers;
    for (int i = 0; i < 1'000'000; ++i)
        sleepers.wakeAt(1, 100 + i);

    QCOMPARE(sleepers.nextMs(), 100);
    QCOMPARE(due(sleepers, 500'000), QList<quint32>());
    QCOMPARE(sleepers.nextMs(), 100 + 999'999);
}

void SleepersTest::tenThousandSleepersAreFine()
{
    constexpr quint32 kMany = 10'000;
    Sleepers sleepers;
    for (quint32 i = 0; i < kMany; ++i)
        sleepers.wakeAt(i, 1000 + (i * 7919) % 1000);

    QCOMPARE(due(sleepers, 1999).size(), qsizetype(kMany));
}

QTEST_GUILESS_MAIN(SleepersTest)
#include "tst_sleepers.moc"
