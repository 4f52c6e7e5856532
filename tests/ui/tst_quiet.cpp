// SPDX-License-Identifier: MIT
#include "ui/preferences.h"
#include "ui/quiet.h"
#include "ui/quiet_menu.h"

#include <QSignalSpy>
#include <QTest>

using namespace outcry;
using Key = Preferences::Key;

/// "Do not disturb" by the clock of the test.
class QuietTest : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void itIsLoudAtFirst();
    void anHourByHand();
    void untilTomorrowIsUntilTheHoursEnd();
    void whatWasBegunByHandOutlivesARestart();
    void hoursFollowThePreferences();
    void theMenuTellsAndEndsIt();
    void itEndsByItself();

private:
    [[nodiscard]] Quiet::Clock clock()
    {
        return [this] { return m_now; };
    }

    QDateTime m_now;
    std::unique_ptr<Preferences> m_preferences;
};

void QuietTest::init()
{
    m_now = QDateTime(QDate(2026, 11, 20), QTime(10, 0));
    m_preferences = std::make_unique<Preferences>();
}

void QuietTest::itIsLoudAtFirst()
{
    const Quiet quiet(*m_preferences, clock());

    QVERIFY(!quiet.isQuiet());
    QVERIFY(quiet.text().isEmpty());
}

void QuietTest::anHourByHand()
{
    Quiet quiet(*m_preferences, clock());
    QSignalSpy changes(&quiet, &Quiet::changed);

    quiet.beginFor(std::chrono::hours(1));

    QVERIFY(quiet.isQuiet());
    QCOMPARE(changes.count(), 1);
    QVERIFY2(quiet.text().contains(QStringLiteral("11:00")), qPrintable(quiet.text()));
    quiet.endNow();
    QVERIFY(!quiet.isQuiet());
    QCOMPARE(changes.count(), 2);
}

void QuietTest::untilTomorrowIsUntilTheHoursEnd()
{
    Quiet quiet(*m_preferences, clock());
    quiet.beginUntilTomorrow();
    QCOMPARE(quiet.end(), QDateTime(QDate(2026, 11, 21), QTime(8, 0)));

    m_preferences->set(Key::QuietHours, true);
    m_preferences->set(Key::QuietTo, 6 * 60 + 30);
    quiet.beginUntilTomorrow();
    QCOMPARE(quiet.end(), QDateTime(QDate(2026, 11, 21), QTime(6, 30)));
}

void QuietTest::whatWasBegunByHandOutlivesARestart()
{
    Quiet(*m_preferences, clock()).beginFor(std::chrono::hours(1));
    Preferences restored;
    restored.restore(m_preferences->stored());

    const Quiet quiet(restored, clock());

    QCOMPARE(quiet.end(), m_now.addSecs(3600));
    m_now = m_now.addSecs(3600);
    QVERIFY(!quiet.isQuiet());
}

void QuietTest::hoursFollowThePreferences()
{
    Quiet quiet(*m_preferences, clock());
    QSignalSpy changes(&quiet, &Quiet::changed);
    m_preferences->set(Key::QuietFrom, 9 * 60);
    m_preferences->set(Key::QuietTo, 12 * 60);
    QVERIFY(!quiet.isQuiet());

    m_preferences->set(Key::QuietHours, true);

    QVERIFY(quiet.isQuiet());
    QCOMPARE(changes.count(), 1);
    quiet.endNow();
    QVERIFY(!quiet.isQuiet());
    // Who sets other hours wants them.
    m_preferences->set(Key::QuietTo, 13 * 60);
    QVERIFY(quiet.isQuiet());
}

void QuietTest::theMenuTellsAndEndsIt()
{
    Quiet quiet(*m_preferences, clock());
    const QuietMenu menu(quiet);
    QAction *end = menu.actions().last();
    QVERIFY(!end->isEnabled());

    menu.actions().at(2)->trigger();

    QCOMPARE(quiet.end(), m_now.addSecs(3600));
    QCOMPARE(menu.actions().first()->text(), quiet.text());
    QVERIFY(end->isEnabled());
    end->trigger();
    QVERIFY(!quiet.isQuiet());
}

void QuietTest::itEndsByItself()
{
    Quiet quiet(*m_preferences, clock());
    quiet.beginFor(std::chrono::minutes(1));
    m_now = m_now.addMSecs(60'000 - 20);
    QSignalSpy changes(&quiet, &Quiet::changed);
    // Another look at the clock, as after a change of the hours.
    m_preferences->set(Key::QuietTo, 60);

    m_now = m_now.addMSecs(20);

    QTRY_COMPARE(changes.count(), 1);
    QVERIFY(!quiet.isQuiet());
}

QTEST_MAIN(QuietTest)
#include "tst_quiet.moc"
