// SPDX-License-Identifier: MIT
#include "model/telling.h"

#include <QTest>

using namespace outcry;

/// When the user is told of something, and when not.
class TellingTest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsTold_data();
    void whatIsTold();
    void whatIsNotWishedForIsNotDone();
    void quietHours_data();
    void quietHours();
    void aStretchBegunByHandEnds();
    void theLaterEndCounts();
    void hoursCanBeEndedForThisTime();
};

void TellingTest::whatIsTold_data()
{
    QTest::addColumn<Calling>("calling");
    QTest::addColumn<RoomLevel>("level");
    QTest::addColumn<bool>("isLookedAt");
    QTest::addColumn<bool>("isQuiet");
    QTest::addColumn<bool>("isTold");
    const auto row = [](const char *name, Calling calling, RoomLevel level, bool isLookedAt, bool isQuiet, bool isTold) {
        QTest::newRow(name) << calling << level << isLookedAt << isQuiet << isTold;
    };
    row("a line in a room of mentions", Calling::Line, RoomLevel::Mentions, false, false, false);
    row("a line in a room of all", Calling::Line, RoomLevel::All, false, false, true);
    row("a line in a silent room", Calling::Line, RoomLevel::Nothing, false, false, false);
    row("a mention", Calling::Mention, RoomLevel::Mentions, false, false, true);
    row("a mention in a room of all", Calling::Mention, RoomLevel::All, false, false, true);
    row("a mention in a silent room", Calling::Mention, RoomLevel::Nothing, false, false, false);
    row("a direct message", Calling::Direct, RoomLevel::Mentions, false, false, true);
    row("a direct message of somebody silenced", Calling::Direct, RoomLevel::Nothing, false, false, false);
    row("an alert", Calling::Alert, RoomLevel::Mentions, false, false, true);
    row("an alert in a silent room", Calling::Alert, RoomLevel::Nothing, false, false, true);
    row("a line that is read as it comes", Calling::Line, RoomLevel::All, true, false, false);
    row("a mention that is read as it comes", Calling::Mention, RoomLevel::All, true, false, false);
    row("a direct message that is read as it comes", Calling::Direct, RoomLevel::All, true, false, false);
    row("a mention in a quiet time", Calling::Mention, RoomLevel::All, false, true, false);
    row("a direct message in a quiet time", Calling::Direct, RoomLevel::All, false, true, false);
    row("an alert in a quiet time", Calling::Alert, RoomLevel::All, false, true, false);
}

void TellingTest::whatIsTold()
{
    QFETCH(Calling, calling);
    QFETCH(RoomLevel, level);
    QFETCH(bool, isLookedAt);
    QFETCH(bool, isQuiet);
    QFETCH(bool, isTold);

    const Telling telling = tellingOf({calling, level, isLookedAt, isQuiet}, {});

    QCOMPARE(telling.isShown, isTold);
    QCOMPARE(telling.isHeard, isTold);
    QCOMPARE(telling.isUrgent, isTold && calling != Calling::Line);
}

void TellingTest::whatIsNotWishedForIsNotDone()
{
    const Occasion mention{Calling::Mention, RoomLevel::Mentions, false, false};

    QCOMPARE(tellingOf(mention, {false, true}), (Telling{false, true, true}));
    QCOMPARE(tellingOf(mention, {true, false}), (Telling{true, false, true}));
    QCOMPARE(tellingOf(mention, {false, false}), (Telling{false, false, true}));
}

static QDateTime at(int day, int hour, int minute = 0)
{
    return {QDate(2026, 11, day), QTime(hour, minute)};
}

void TellingTest::quietHours_data()
{
    QTest::addColumn<QTime>("from");
    QTest::addColumn<QTime>("to");
    QTest::addColumn<QDateTime>("now");
    QTest::addColumn<QDateTime>("end");
    const QTime ten(22, 0);
    const QTime seven(7, 0);
    const QTime noon(12, 0);
    QTest::newRow("before midnight") << ten << seven << at(20, 23) << at(21, 7);
    QTest::newRow("after midnight") << ten << seven << at(21, 3) << at(21, 7);
    QTest::newRow("just begun") << ten << seven << at(20, 22) << at(21, 7);
    QTest::newRow("just over") << ten << seven << at(21, 7) << QDateTime();
    QTest::newRow("by day") << ten << seven << at(21, 12) << QDateTime();
    QTest::newRow("within a day, inside") << seven << noon << at(21, 11, 59) << at(21, 12);
    QTest::newRow("within a day, before") << seven << noon << at(21, 6, 59) << QDateTime();
    QTest::newRow("within a day, after") << seven << noon << at(21, 12) << QDateTime();
    QTest::newRow("all day") << noon << noon << at(21, 12) << at(22, 12);
    QTest::newRow("all day, in the morning") << noon << noon << at(21, 9) << at(21, 12);
}

void TellingTest::quietHours()
{
    QFETCH(QTime, from);
    QFETCH(QTime, to);
    QFETCH(QDateTime, now);
    QFETCH(QDateTime, end);
    QuietTime quiet;
    quiet.from = from;
    quiet.to = to;

    QVERIFY(!quiet.isQuiet(now));
    quiet.hasHours = true;

    QCOMPARE(quiet.isQuiet(now), end.isValid());
    QCOMPARE(quiet.end(now), end);
}

void TellingTest::aStretchBegunByHandEnds()
{
    QuietTime quiet;
    quiet.beginUntil(at(20, 11));

    QVERIFY(quiet.isQuiet(at(20, 10)));
    QCOMPARE(quiet.end(at(20, 10)), at(20, 11));
    QVERIFY(!quiet.isQuiet(at(20, 11)));
    quiet.endNow(at(20, 10, 30));
    QVERIFY(!quiet.isQuiet(at(20, 10, 31)));
}

void TellingTest::theLaterEndCounts()
{
    QuietTime quiet;
    quiet.hasHours = true;
    quiet.beginUntil(at(20, 23));
    QCOMPARE(quiet.end(at(20, 22, 30)), at(21, 7));

    quiet.beginUntil(at(21, 9));
    QCOMPARE(quiet.end(at(20, 22, 30)), at(21, 9));
}

void TellingTest::hoursCanBeEndedForThisTime()
{
    QuietTime quiet;
    quiet.hasHours = true;
    quiet.beginUntil(at(21, 9));

    quiet.endNow(at(20, 23));

    QVERIFY(!quiet.isQuiet(at(20, 23)));
    QVERIFY(!quiet.isQuiet(at(21, 6, 59)));
    QVERIFY(quiet.isQuiet(at(21, 22)));
}

QTEST_GUILESS_MAIN(TellingTest)
#include "tst_telling.moc"
