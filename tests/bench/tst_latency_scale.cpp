// SPDX-License-Identifier: MIT
#include "tests/bench/latency_scale.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>
#include <vector>

using namespace outcry::bench;

class LatencyScaleTest : public QObject
{
    Q_OBJECT

private slots:
    void withoutAnythingItTellsNothing();
    void oneIsEveryShare();
    void sharesAreWithinOnePercentOfTheTruth_data();
    void sharesAreWithinOnePercentOfTheTruth();
    void theLongestAndTheImpossibleAreCounted();
};

void LatencyScaleTest::withoutAnythingItTellsNothing()
{
    QCOMPARE(LatencyScale().microsecondsAt(0.5), 0.0);
    QCOMPARE(LatencyScale().count(), 0);
}

void LatencyScaleTest::oneIsEveryShare()
{
    LatencyScale scale;
    scale.note(200);

    for (const double share : {0.0, 0.5, 0.999, 1.0})
        QCOMPARE(scale.microsecondsAt(share), 0.2);
}

void LatencyScaleTest::sharesAreWithinOnePercentOfTheTruth_data()
{
    QTest::addColumn<double>("share");
    QTest::newRow("half") << 0.5;
    QTest::newRow("p99") << 0.99;
    QTest::newRow("p99.9") << 0.999;
    QTest::newRow("all") << 1.0;
}

void LatencyScaleTest::sharesAreWithinOnePercentOfTheTruth()
{
    QFETCH(double, share);
    std::mt19937_64 dice(1);
    std::exponential_distribution<double> often(1.0 / 5e6);
    LatencyScale scale;
    std::vector<std::int64_t> all;
    for (int i = 0; i < 20'000; ++i) {
        all.push_back(std::int64_t(often(dice)));
        scale.note(all.back());
    }
    std::sort(all.begin(), all.end());

    const double truth = double(all[std::size_t(std::ceil(share * double(all.size()))) - 1]) / 1000;
    const double told = scale.microsecondsAt(share);

    QVERIFY2(std::fabs(told - truth) <= truth * 0.01, qPrintable(QStringLiteral("%1 %2").arg(told).arg(truth)));
}

void LatencyScaleTest::theLongestAndTheImpossibleAreCounted()
{
    LatencyScale scale;
    scale.note(-5);
    scale.note(std::numeric_limits<std::int64_t>::max());

    QCOMPARE(scale.count(), 2);
    QCOMPARE(scale.microsecondsAt(0.5), 0.0);
    QVERIFY(scale.microsecondsAt(1.0) > 9e15);
}

QTEST_APPLESS_MAIN(LatencyScaleTest)
#include "tst_latency_scale.moc"
