// SPDX-License-Identifier: MIT
#include "tests/bench/report.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cmath>

using namespace outcry::bench;

class ReportTest : public QObject
{
    Q_OBJECT

private slots:
    void figuresStandInATableAndInJson();
    void theFirstFailureCounts();
    void whatCannotBeToldIsZero();
};

static QJsonObject jsonOf(const Report &report)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(report.json())).object();
}

void ReportTest::figuresStandInATableAndInJson()
{
    Report report;
    report.add("delivered", 1'234'567);
    report.add("latency_p50", 1.25, "ms");
    report.add("ratio", 0.0625);

    QCOMPARE(jsonOf(report).value(QStringLiteral("delivered")).toDouble(), 1'234'567.0);
    QCOMPARE(jsonOf(report).value(QStringLiteral("latency_p50")).toDouble(), 1.25);
    QCOMPARE(jsonOf(report).value(QStringLiteral("ratio")).toDouble(), 0.0625);
    QCOMPARE(jsonOf(report).value(QStringLiteral("failure")).toString(), QString());
    QVERIFY2(report.table().find("1.25 ms") != std::string::npos, report.table().c_str());
    QVERIFY(report.table().find("FAILED") == std::string::npos);
}

void ReportTest::theFirstFailureCounts()
{
    Report report;
    report.fail("said \"no\"\n\\");
    report.fail("then fell over");

    QVERIFY(report.hasFailed());
    QCOMPARE(jsonOf(report).value(QStringLiteral("failure")).toString(), QStringLiteral("said \"no\" \\"));
    QVERIFY(report.table().find("FAILED: said") != std::string::npos);
}

void ReportTest::whatCannotBeToldIsZero()
{
    Report report;
    report.add("per_nothing", std::nan(""));
    report.add("for_ever", INFINITY);

    QCOMPARE(jsonOf(report).value(QStringLiteral("per_nothing")).toDouble(), 0.0);
    QCOMPARE(jsonOf(report).value(QStringLiteral("for_ever")).toDouble(), 0.0);
}

QTEST_APPLESS_MAIN(ReportTest)
#include "tst_report.moc"
