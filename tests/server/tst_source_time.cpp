// SPDX-License-Identifier: MIT
#include "server/feeds/source_time.h"

#include <QDateTime>
#include <QTest>

using namespace outcry;

class SourceTimeTest : public QObject
{
    Q_OBJECT

private slots:
    void aDateIsRead_data();
    void aDateIsRead();
    void whatIsNoDateIsRefused_data();
    void whatIsNoDateIsRefused();
};

void SourceTimeTest::aDateIsRead_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("utc");
    const auto row = [](const char *text, const char *utc) {
        QTest::newRow(text) << QByteArray(text) << QString::fromLatin1(utc);
    };
    row("2019-11-05", "2019-11-05T00:00:00.000Z");
    row("2019-1-5", "2019-01-05T00:00:00.000Z");
    row("2019/11/05", "2019-11-05T00:00:00.000Z");
    row("20191105", "2019-11-05T00:00:00.000Z");
    row("2019-11-05Z", "2019-11-05T00:00:00.000Z");
    row("2020-02-29", "2020-02-29T00:00:00.000Z");
    row("1969-12-31", "1969-12-31T00:00:00.000Z");
    row("2019-11-05 09:30", "2019-11-05T09:30:00.000Z");
    row("2019-11-05T09:30:15", "2019-11-05T09:30:15.000Z");
    row("2019-11-05  9:30:15.25", "2019-11-05T09:30:15.250Z");
    row("2019-11-05T09:30:15.123456789Z", "2019-11-05T09:30:15.123Z");
    row("2019-11-05T09:30:15+01:00", "2019-11-05T08:30:15.000Z");
    row("2019-11-05 09:30:15 -0500", "2019-11-05T14:30:15.000Z");
    row("2019-11-05T00:30+02", "2019-11-04T22:30:00.000Z");
    row("2019-11-05 09:30 UTC", "2019-11-05T09:30:00.000Z");
    row("20191105 09:30", "2019-11-05T09:30:00.000Z");
    row("11/5/2019", "2019-11-05T00:00:00.000Z");
    row("11/05/2019", "2019-11-05T00:00:00.000Z");
    row("11/5/2019 9:30", "2019-11-05T09:30:00.000Z");
    row("11/5/2019 15:59:59", "2019-11-05T15:59:59.000Z");
    row("11/5/2019 9:30 PM", "2019-11-05T21:30:00.000Z");
    row("11/5/2019 12:05 am", "2019-11-05T00:05:00.000Z");
    row("11/5/2019 12:05PM", "2019-11-05T12:05:00.000Z");
    row("5.11.2019", "2019-11-05T00:00:00.000Z");
    row("05.11.2019 17:35", "2019-11-05T17:35:00.000Z");
    row("  2019-11-05  ", "2019-11-05T00:00:00.000Z");
    row("1572946200", "2019-11-05T09:30:00.000Z");
    row("1572946200.5", "2019-11-05T09:30:00.500Z");
    row("1572946200.123456", "2019-11-05T09:30:00.123Z");
    row("1572946200123", "2019-11-05T09:30:00.123Z");
    row("946684800", "2000-01-01T00:00:00.000Z");
}

void SourceTimeTest::aDateIsRead()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, utc);

    const std::optional<qint64> time = parseSourceTime(text);

    QVERIFY(time.has_value());
    QCOMPARE(QDateTime::fromMSecsSinceEpoch(*time, Qt::UTC).toString(Qt::ISODateWithMs), utc);
}

void SourceTimeTest::whatIsNoDateIsRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text :
         {"", " ", "abc", "N/A", "2019", "2019-11", "2019-13-01", "2019-02-29", "2019-11-31", "13/1/2019", "0/5/2019",
          "11/5/19", "5.13.2019", "2019-11-05X", "2019-11-05T", "2019-11-05 9", "2019-11-05 9:3",
          "2019-11-05 24:00", "2019-11-05 09:60", "2019-11-05 09:30:60", "2019-11-05 09:30:15.", "2019-11-05 9:30 XM",
          "2019-11-05 13:00 PM", "2019-11-05 0:10 AM", "2019-11-05T09:30+", "2019-11-05T09:30+1", "2019-11-05T09:30+15:00",
          "2019-11/05", "2019-11-05-01", "-2019-11-05", "15729462001234567", "1572946200.", "1572946200x",
          "2019-11-05T09:30:00ZZ", "11-5-2019", "99999999"})
        QTest::newRow(text) << QByteArray(text);
    QTest::newRow("zero byte") << QByteArray("2019-11-05\0", 11);
    QTest::newRow("arabic digits") << QByteArray("٢٠١٩-١١-٠٥");
}

void SourceTimeTest::whatIsNoDateIsRefused()
{
    QFETCH(QByteArray, text);

    QVERIFY(!parseSourceTime(text).has_value());
}

QTEST_GUILESS_MAIN(SourceTimeTest)
#include "tst_source_time.moc"
