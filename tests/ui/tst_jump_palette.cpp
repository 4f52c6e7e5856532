// SPDX-License-Identifier: MIT
#include "ui/fuzzy_match.h"
#include "ui/jump_list.h"
#include "ui/jump_palette.h"
#include "ui/look.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace outcry;
using Kind = JumpEntry::Kind;

/// Letters find places, keys choose them, Escape gives back what was.
class JumpPaletteTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { look::apply(*qApp, look::Theme::Light); }
    void lettersFitOrNot_data();
    void lettersFitOrNot();
    void theBetterFitComesFirst_data();
    void theBetterFitComesFirst();
    void matchedLettersAreTold();
    void whatWasChosenLatelyComesFirst();
    void tenThousandEntriesShowTheBestHundred();
    void typingAndReturnChoose();
    void arrowsGoRoundAndRound();
    void escapeGivesTheFocusBack();
    void whatIsNotThereIsSaid();
    void aClickBesideCloses();
};

void JumpPaletteTest::lettersFitOrNot_data()
{
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("fits");
    const auto row = [](const char *wanted, const char *text, bool fits) {
        QTest::addRow("%s in %s", wanted, text) << QString::fromUtf8(wanted) << QString::fromUtf8(text) << fits;
    };
    row("", "anything", true);
    row("lob", "#lobby", true);
    row("LOB", "#lobby", true);
    row("nw", "New window", true);
    row("new win", "New window", true);
    row("aapl", "AAPL", true);
    row("apl", "AAPL", true);
    row("kö", "Köln", true);
    row("own window watch", "Watch list in its own window", true);
    row("own windox watch", "Watch list in its own window", false);
    row("lobx", "#lobby", false);
    row("yb", "#lobby", false);
    row("a", "", false);
}

void JumpPaletteTest::lettersFitOrNot()
{
    QFETCH(QString, wanted);
    QFETCH(QString, text);
    QFETCH(bool, fits);

    const FuzzyMatch match = fuzzyMatch(wanted, text);

    QCOMPARE(match.score > 0, fits);
    for (const int place : match.places)
        QVERIFY(place >= 0 && place < text.size());
}

void JumpPaletteTest::theBetterFitComesFirst_data()
{
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<QString>("better");
    QTest::addColumn<QString>("worse");
    QTest::newRow("whole before part") << "ann" << "ann" << "annabel";
    QTest::newRow("beginning before middle") << "lob" << "lobby" << "globe";
    QTest::newRow("word before middle") << "win" << "New window" << "Darwin";
    QTest::newRow("in a row before scattered") << "msf" << "MSFT" << "Mark as safe";
    QTest::newRow("beginnings before anywhere") << "nw" << "New window" << "Signal lower";
    QTest::newRow("short before long") << "ea" << "earn" << "earnings of the week";
}

void JumpPaletteTest::theBetterFitComesFirst()
{
    QFETCH(QString, wanted);
    QFETCH(QString, better);
    QFETCH(QString, worse);
    QVERIFY(fuzzyMatch(wanted, better).score > fuzzyMatch(wanted, worse).score);
}

void JumpPaletteTest::matchedLettersAreTold()
{
    QCOMPARE(fuzzyMatch(u"lob", u"#lobby").places, QList<int>({1, 2, 3}));
    QCOMPARE(fuzzyMatch(u"nw", u"New window").places, QList<int>({0, 4}));
    // Two letters somewhere are no name.
    QCOMPARE(fuzzyMatch(u"ea", u"EURUSD Amsterdam").places, QList<int>({0, 7}));
    QCOMPARE(fuzzyMatch(u"ea", u"EURUSDA").score, 0);
}

static QList<JumpEntry> someEntries()
{
    return {{Kind::Room, QStringLiteral("#lobby"), QStringLiteral("Room"), {}, QStringLiteral("lobby")},
            {Kind::Room, QStringLiteral("#earnings"), QStringLiteral("Room"), {}, QStringLiteral("earnings")},
            {Kind::Person, QStringLiteral("bob"), QStringLiteral("Person"), {}, QStringLiteral("bob")},
            {Kind::Symbol, QStringLiteral("AAPL"), QStringLiteral("Symbol"), {}, QStringLiteral("AAPL")},
            {Kind::Action, QStringLiteral("New window"), QStringLiteral("File"), QStringLiteral("Ctrl+N"), QStringLiteral("File/New window")}};
}

void JumpPaletteTest::whatWasChosenLatelyComesFirst()
{
    JumpList list;
    QAbstractItemModelTester tester(&list);
    const QList<JumpEntry> entries = someEntries();

    list.setEntries(entries, {entries[3].key(), entries[2].key()});

    QCOMPARE(list.rowCount(), 5);
    QCOMPARE(list.entryAt(0).text, QStringLiteral("AAPL"));
    QCOMPARE(list.entryAt(1).text, QStringLiteral("bob"));
    QCOMPARE(list.entryAt(2).text, QStringLiteral("#lobby"));
    list.search(QStringLiteral("b"));
    QCOMPARE(list.entryAt(0).text, QStringLiteral("bob"));
    QCOMPARE(list.entryAt(1).text, QStringLiteral("#lobby"));
}

void JumpPaletteTest::tenThousandEntriesShowTheBestHundred()
{
    QList<JumpEntry> entries;
    for (int i = 0; i < 10'000; ++i)
        entries << JumpEntry{Kind::Symbol, QStringLiteral("SYM%1").arg(i), {}, {}, QString::number(i)};
    JumpList list;
    list.setEntries(entries, {});
    QCOMPARE(list.rowCount(), int(JumpList::kMostRows));

    list.search(QStringLiteral("sym4242"));

    QCOMPARE(list.entryAt(0).text, QStringLiteral("SYM4242"));
    if (qEnvironmentVariableIsSet("OUTCRY_FIGURES")) {
        QBENCHMARK {
            list.search(QStringLiteral("s4"));
        }
    }
}

namespace {

struct Stage
{
    QWidget window;
    QLineEdit *field = new QLineEdit;
    JumpPalette palette{window};
    QSignalSpy chosen{&palette, &JumpPalette::chosen};

    Stage()
    {
        auto *layout = new QVBoxLayout(&window);
        layout->addWidget(field);
        layout->addStretch();
        window.resize(700, 500);
        window.show();
        window.activateWindow();
        field->setFocus();
    }
    QLineEdit *search() const { return palette.findChild<QLineEdit *>(); }
    [[nodiscard]] JumpEntry entry(int i = 0) const { return chosen[i][0].value<JumpEntry>(); }
};

} // namespace

void JumpPaletteTest::typingAndReturnChoose()
{
    Stage stage;
    stage.palette.open(someEntries(), {});
    QVERIFY(stage.palette.isVisible());
    QTRY_VERIFY(stage.search()->hasFocus());

    QTest::keyClicks(stage.search(), QStringLiteral("nw"));
    QTest::keyClick(stage.search(), Qt::Key_Return);

    QCOMPARE(stage.chosen.count(), 1);
    QCOMPARE(stage.entry().id, QStringLiteral("File/New window"));
    QVERIFY(!stage.palette.isVisible());
}

void JumpPaletteTest::arrowsGoRoundAndRound()
{
    Stage stage;
    stage.palette.open(someEntries(), {});
    QTest::keyClick(stage.search(), Qt::Key_Down);
    QTest::keyClick(stage.search(), Qt::Key_Up);
    QTest::keyClick(stage.search(), Qt::Key_Up);
    QTest::keyClick(stage.search(), Qt::Key_Return);
    QCOMPARE(stage.entry().text, QStringLiteral("New window"));

    stage.palette.open(someEntries(), {});
    auto *rows = stage.palette.findChild<QListView *>();
    QTest::mouseClick(rows->viewport(), Qt::LeftButton, {}, rows->visualRect(rows->model()->index(1, 0)).center());
    QCOMPARE(stage.entry(1).text, QStringLiteral("#earnings"));
}

void JumpPaletteTest::escapeGivesTheFocusBack()
{
    Stage stage;
    QTRY_VERIFY(stage.field->hasFocus());
    stage.palette.open(someEntries(), {});
    QTRY_VERIFY(stage.search()->hasFocus());

    QTest::keyClick(stage.search(), Qt::Key_Escape);

    QVERIFY(!stage.palette.isVisible());
    QTRY_VERIFY(stage.field->hasFocus());
    QCOMPARE(stage.chosen.count(), 0);
}

void JumpPaletteTest::whatIsNotThereIsSaid()
{
    Stage stage;
    stage.palette.open(someEntries(), {});
    QTest::keyClicks(stage.search(), QStringLiteral("zzz"));

    QVERIFY(!stage.palette.findChild<QListView *>()->isVisible());
    QTest::keyClick(stage.search(), Qt::Key_Return);
    QCOMPARE(stage.chosen.count(), 0);
    QVERIFY(stage.palette.isVisible());
}

void JumpPaletteTest::aClickBesideCloses()
{
    Stage stage;
    stage.palette.open(someEntries(), {});
    QTRY_VERIFY(stage.search()->hasFocus());
    stage.field->setFocus(Qt::MouseFocusReason);
    QTRY_VERIFY(!stage.palette.isVisible());
}

QTEST_MAIN(JumpPaletteTest)
#include "tst_jump_palette.moc"
