// SPDX-License-Identifier: MIT
#include "tests/support/remembered_servers.h"
#include "ui/clock.h"
#include "ui/look.h"
#include "ui/preference_row.h"
#include "ui/preference_table.h"
#include "ui/settings_dialog.h"
#include "ui/tray.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QTest>
#include <QTimeEdit>
#include <QWheelEvent>

using namespace outcry;
using Key = Preferences::Key;

/// The dialog of every preference: changed by clicks and keys, found by words, undone.
class SettingsDialogTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { look::apply(*qApp, look::Theme::Light); }
    void init();
    void cleanup() { m_dialog.reset(); }
    void everyPreferenceHasItsRow();
    void aClickChangesAtOnce();
    void aListAndANumberChangeAtOnce();
    void aChangeFromElsewhereIsShown();
    void changesAreUndoneOneByOne();
    void defaultsOfAGroupComeBack();
    void wordsFindSettingsInAllGroups();
    void whatHasNoEffectIsNotOffered();
    void whatIsNotThereIsSaid();
    void aWheelOverAListScrollsThePage();
    void aNameIsChosenAmongThoseThatAreThere();
    void timesFollowTheClock();
    void whatIsFoundIsOfNoPage();
    void fieldsOfAPageAreAlike();
    void serversAreForgottenAndComeBack();

private:
    template <typename T>
    T *child(const char *name) const
    {
        return m_dialog->findChild<T *>(QString::fromLatin1(name));
    }

    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<SettingsDialog> m_dialog;
};

void SettingsDialogTest::init()
{
    m_preferences = std::make_unique<Preferences>();
    m_dialog = std::make_unique<SettingsDialog>(*m_preferences);
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
}

void SettingsDialogTest::whatIsFoundIsOfNoPage()
{
    auto *groups = child<QListWidget>("groups");
    auto *search = child<QLineEdit>("searchSettings");
    QCOMPARE(groups->selectedItems().size(), 1);

    QTest::keyClicks(search, QStringLiteral("font"));
    QCOMPARE(groups->selectedItems().size(), 0);
    // The page of before comes back by a click on it, too.
    QTest::mouseClick(groups->viewport(), Qt::LeftButton, {}, groups->visualItemRect(groups->currentItem()).center());

    QVERIFY(search->text().isEmpty());
    QCOMPARE(groups->selectedItems(), QList<QListWidgetItem *>{groups->currentItem()});
}

void SettingsDialogTest::fieldsOfAPageAreAlike()
{
    auto *groups = child<QListWidget>("groups");
    for (int page = 0; page < groups->count(); ++page) {
        groups->setCurrentRow(page);
        QCoreApplication::processEvents();
        QSet<int> widths;
        for (const PreferenceRow *row : m_dialog->findChildren<PreferenceRow *>()) {
            const auto *field = row->findChild<QWidget *>(QString::fromLatin1(row->entry().name));
            if (row->isVisible() && qobject_cast<const QCheckBox *>(field) == nullptr)
                widths.insert(field->width());
        }
        QVERIFY2(widths.size() <= 1, qPrintable(groups->currentItem()->text()));
    }
}

void SettingsDialogTest::everyPreferenceHasItsRow()
{
    const QList<PreferenceRow *> rows = m_dialog->findChildren<PreferenceRow *>();
    const auto &table = preferenceTable();
    const auto inDialog = std::count_if(table.begin(), table.end(), [](const PreferenceEntry &entry) {
        return entry.group != PreferenceEntry::Group::Count;
    });
    QCOMPARE(rows.size(), qsizetype(inDialog));
    auto *groups = child<QListWidget>("groups");
    for (int i = 0; i < groups->count(); ++i) {
        groups->setCurrentRow(i);
        QVERIFY(std::any_of(rows.begin(), rows.end(), [](const PreferenceRow *row) { return row->isVisible(); }));
    }
}

void SettingsDialogTest::aClickChangesAtOnce()
{
    auto *box = child<QCheckBox>("highContrast");
    QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
    QVERIFY(m_preferences->isOn(Key::HighContrast));
}

void SettingsDialogTest::aListAndANumberChangeAtOnce()
{
    auto *theme = child<QComboBox>("theme");
    theme->setFocus();
    QTest::keyClick(theme, Qt::Key_Down);
    QCOMPARE(m_preferences->choice<look::Theme>(Key::Theme), look::Theme::Light);

    auto *points = child<QSpinBox>("fontPoints");
    QCOMPARE(points->text(), QStringLiteral("As the desktop"));
    QTest::keyClick(points, Qt::Key_Up);
    QCOMPARE(m_preferences->number(Key::FontPoints), preferenceEntry(Key::FontPoints).least);
    QTest::keyClick(points, Qt::Key_Down);
    QCOMPARE(m_preferences->number(Key::FontPoints), 0);
}

void SettingsDialogTest::aChangeFromElsewhereIsShown()
{
    m_preferences->set(Key::Theme, 2);
    m_preferences->set(Key::FontPoints, 14);
    QCOMPARE(child<QComboBox>("theme")->currentIndex(), 2);
    QCOMPARE(child<QSpinBox>("fontPoints")->value(), 14);
}

void SettingsDialogTest::changesAreUndoneOneByOne()
{
    auto *undo = child<QPushButton>("undo");
    QVERIFY(!undo->isEnabled());
    m_preferences->set(Key::Theme, 2);
    m_preferences->set(Key::Density, 1);
    QVERIFY(undo->text().contains(QStringLiteral("Density")));

    QTest::mouseClick(undo, Qt::LeftButton);
    QCOMPARE(m_preferences->number(Key::Density), 0);
    QCOMPARE(m_preferences->number(Key::Theme), 2);
    QTest::mouseClick(undo, Qt::LeftButton);
    QVERIFY(m_preferences->isUsual(Key::Theme));
    QVERIFY(!undo->isEnabled());
}

void SettingsDialogTest::defaultsOfAGroupComeBack()
{
    QPushButton *reset = nullptr;
    for (auto *button : m_dialog->findChildren<QPushButton *>(QStringLiteral("restoreDefaults"))) {
        if (button->isVisible())
            reset = button;
    }
    QVERIFY(reset != nullptr);
    QVERIFY(!reset->isEnabled());
    m_preferences->set(Key::Theme, 2);
    m_preferences->set(Key::Density, 1);
    m_preferences->set(Key::Glow, false);

    QTest::mouseClick(reset, Qt::LeftButton);

    QVERIFY(m_preferences->isUsual(Key::Theme));
    QVERIFY(m_preferences->isUsual(Key::Density));
    QVERIFY(!m_preferences->isOn(Key::Glow));
    QTest::mouseClick(child<QPushButton>("undo"), Qt::LeftButton);
    QVERIFY(!m_preferences->isUsual(Key::Density));
}

void SettingsDialogTest::wordsFindSettingsInAllGroups()
{
    QTest::keyClicks(child<QLineEdit>("searchSettings"), QStringLiteral("glow"));
    QVERIFY(child<QCheckBox>("glow")->isVisible());
    QVERIFY(!child<QComboBox>("theme")->isVisible());

    child<QLineEdit>("searchSettings")->clear();
    QTest::keyClicks(child<QLineEdit>("searchSettings"), QStringLiteral("orange"));
    QVERIFY(child<QComboBox>("upDown")->isVisible());

    // Words that stand in no label.
    for (const char *wanted : {"quiet", "mute", "dark", "hours quiet"}) {
        child<QLineEdit>("searchSettings")->clear();
        QTest::keyClicks(child<QLineEdit>("searchSettings"), QString::fromLatin1(wanted));
        QVERIFY2(child<QCheckBox>("quietHours")->isVisible() || child<QComboBox>("theme")->isVisible(), wanted);
    }
}

void SettingsDialogTest::whatHasNoEffectIsNotOffered()
{
    QVERIFY(!child<QTimeEdit>("quietFrom")->isEnabled());
    QVERIFY(!child<QTimeEdit>("quietTo")->isEnabled());

    m_preferences->set(Key::QuietHours, true);

    QVERIFY(child<QTimeEdit>("quietFrom")->isEnabled());
    QVERIFY(child<QTimeEdit>("quietTo")->isEnabled());
    // Tests have a desktop without a tray.
    QCOMPARE(child<QCheckBox>("trayIcon")->isEnabled(), Tray::isThere());
    QCOMPARE(child<QCheckBox>("closeToTray")->isEnabled(), Tray::isThere());
    const QList<QLabel *> labels = m_dialog->findChildren<QLabel *>();
    QCOMPARE(std::any_of(labels.begin(), labels.end(),
                         [](const QLabel *label) { return label->text() == QStringLiteral("This desktop has no tray."); }),
             !Tray::isThere());
}

void SettingsDialogTest::whatIsNotThereIsSaid()
{
    QTest::keyClicks(child<QLineEdit>("searchSettings"), QStringLiteral("zzz"));
    QVERIFY(!child<QComboBox>("theme")->isVisible());
    const QList<QLabel *> labels = m_dialog->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->isVisible() && label->text().startsWith(QStringLiteral("No setting"));
    }));
}

void SettingsDialogTest::aWheelOverAListScrollsThePage()
{
    auto *theme = child<QComboBox>("theme");
    QWheelEvent wheel(QPointF(5, 5), theme->mapToGlobal(QPointF(5, 5)), {}, QPoint(0, -120), Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(theme, &wheel);
    QVERIFY(m_preferences->isUsual(Key::Theme));
}

void SettingsDialogTest::aNameIsChosenAmongThoseThatAreThere()
{
    auto *spelling = child<QComboBox>("spelling");
    QCOMPARE(spelling->currentText(), QStringLiteral("As the desktop"));
    spelling->setFocus();
    QTest::keyClick(spelling, Qt::Key_Down);
    QCOMPARE(m_preferences->text(Key::Spelling), QString(Preferences::kNoSpelling));

    m_preferences->set(Key::Spelling, QStringLiteral("xx_YY"));
    QCOMPARE(spelling->currentText(), QStringLiteral("xx_YY"));
}

void SettingsDialogTest::timesFollowTheClock()
{
    connect(m_preferences.get(), &Preferences::changed, m_dialog.get(), [this](Key key) {
        if (key == Key::Clock)
            applyClock(m_preferences->choice<Clock>(key));
    });
    auto *from = child<QTimeEdit>("quietFrom");
    QCOMPARE(from->text(), QStringLiteral("22:00"));
    auto *clock = child<QComboBox>("clock");
    clock->setFocus();
    QTest::keyClick(clock, Qt::Key_End);
    QCOMPARE(from->text(), QStringLiteral("10:00 PM"));
    QTest::keyClick(clock, Qt::Key_Home);
    QCOMPARE(from->text(), QStringLiteral("22:00"));
}

void SettingsDialogTest::serversAreForgottenAndComeBack()
{
    RememberedServers servers;
    servers.setAll({{QStringLiteral("desk.example"), QStringLiteral("ann"), {QStringLiteral("lobby"), QStringLiteral("earnings")}},
                    {QStringLiteral("club.example"), {}, {}}});
    m_dialog->offerServers(servers);
    m_dialog->showGroup(PreferenceEntry::Group::Servers);
    auto *table = child<QTableWidget>("knownServers");
    QVERIFY(table->isVisible());
    QCOMPARE(table->item(0, 2)->text(), QStringLiteral("lobby, earnings"));
    QVERIFY(!child<QPushButton>("forgetServer")->isEnabled());

    table->setFocus();
    QTest::keyClick(table, Qt::Key_Down);
    QTest::keyClick(table, Qt::Key_Delete);
    QCOMPARE(table->rowCount(), 1);
    QTest::mouseClick(table->parentWidget()->findChild<QPushButton *>(QStringLiteral("undo")), Qt::LeftButton);
    QCOMPARE(table->rowCount(), 2);
    table->setCurrentCell(1, 0);
    QTest::mouseClick(child<QPushButton>("forgetServer"), Qt::LeftButton);

    QCOMPARE(servers.all().size(), 1);
    QCOMPARE(servers.all().first().address, QStringLiteral("desk.example"));
    QTest::keyClicks(child<QLineEdit>("searchSettings"), QStringLiteral("serv"));
    QVERIFY(table->isVisible());
    m_dialog.reset();
}

QTEST_MAIN(SettingsDialogTest)
#include "tst_settings_dialog.moc"
