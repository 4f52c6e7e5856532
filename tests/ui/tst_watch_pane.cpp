// SPDX-License-Identifier: MIT
#include "model/desk.h"
#include "tests/support/scripted_source.h"
#include "ui/candle_chart.h"
#include "ui/frame_clock.h"
#include "ui/look.h"
#include "ui/preferences.h"
#include "ui/quote_grid.h"
#include "ui/symbol_field.h"
#include "ui/symbol_pane.h"
#include "ui/symbol_window.h"
#include "ui/watch_files.h"
#include "ui/watch_pane.h"
#include "ui/watch_tabs.h"

#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QCompleter>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QToolButton>
#include <QtTest>

using namespace outcry;
using Key = Preferences::Key;

/// A desk with a watch pane in a window, clicked and typed into as a user does.
struct Stage
{
    explicit Stage(const QString &rows = {}, QSize size = {420, 760})
        : clock(window)
        , pane(desk, preferences, clock, &window)
        , tester(pane.grid().model())
    {
        desk.follow(source);
        source.login("ann");
        source.enter("lobby", {"bob"});
        desk.addKnownSymbols({"AAPL", "AMD", "AMZN", "MSFT", "BTC-USD"});
        desk.watchLists().setLists({{"Desk", rowsOf(rows)}});
        window.resize(size);
        pane.resize(size);
        window.show();
        QApplication::setActiveWindow(&window);
        pane.grid().setFocus();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
    }

    static QList<WatchRow> rowsOf(const QString &text)
    {
        QList<WatchRow> rows;
        for (const QString &word : text.split(u' ', Qt::SkipEmptyParts))
            rows += word.startsWith(u'#') ? WatchRow::ofHeading(word.mid(1)) : WatchRow::ofSymbol(word);
        return rows;
    }
    [[nodiscard]] QString listed(int list = 0)
    {
        QStringList words;
        for (const WatchRow &row : desk.watchLists().at(list).rows)
            words += row.isHeading() ? u'#' + row.heading : row.symbol;
        return words.join(u' ');
    }
    [[nodiscard]] QString shown()
    {
        QStringList words;
        for (int row = 0; row < pane.grid().model()->rowCount(); ++row)
            words += pane.grid().model()->index(row, 0).data().toString();
        return words.join(u' ');
    }
    [[nodiscard]] QRect cell(int row) { return pane.grid().visualRect(pane.grid().model()->index(row, 0)); }
    void clickRow(int row, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(pane.grid().viewport(), Qt::LeftButton, modifiers, QPoint(60, cell(row).center().y()));
    }
    void drag(QPoint from, QPoint to)
    {
        QWidget *rows = pane.grid().viewport();
        QTest::mousePress(rows, Qt::LeftButton, {}, from);
        QTest::mouseMove(rows, (from + to) / 2);
        QTest::mouseMove(rows, to);
        QTest::mouseRelease(rows, Qt::LeftButton, {}, to);
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&pane.grid(), key, modifiers); }
    template <typename Widget>
    [[nodiscard]] Widget *child(const char *name)
    {
        return pane.findChild<Widget *>(QString::fromLatin1(name));
    }
    [[nodiscard]] QString message() { return child<QLabel>("watchMessage")->isVisible() ? child<QLabel>("watchMessage")->text() : QString(); }
    QAction *menuAction(const QString &part)
    {
        menu.clear();
        pane.fillMenu(menu);
        for (QAction *action : menu.actions()) {
            if (action->text().remove(u'&').contains(part))
                return action;
        }
        return nullptr;
    }

    ScriptedSource source;
    QWidget window;
    FrameClock clock;
    Desk desk;
    Preferences preferences;
    WatchPane pane;
    QAbstractItemModelTester tester;
    QMenu menu;
};

class WatchPaneTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void headingsFoldTheirRows();
    void aFoldedHeadingMovesWithItsRows();
    void aHeadingIsMadeAndNamedInPlace();
    void escapeKeepsTheNameOfAHeading();
    void sectionsAreSortedEachForItself();
    void severalRowsAreDraggedTogether();
    void rowsAreDraggedOntoAnotherTab();
    void removalIsUndoneByTheBarAndByKey();
    void rowsGoWhileTheChartShowsOneOfThem();
    void theSelectionSurvivesChangesOfTheList();
    void listsAreTabs();
    void aButtonMakesANewList();
    void priceAndArrowFollowTheDay();
    void aTabIsRenamedInPlace();
    void aClosedListComesBack();
    void theSameSymbolStandsInTwoLists();
    void typingCompletesTheLastWord();
    void typingANameCompletesTheSymbol_data();
    void typingANameCompletesTheSymbol();
    void theBestSymbolComesFirst_data();
    void theBestSymbolComesFirst();
    void oneReturnAddsTheBestSymbol();
    void aClickAddsASymbol();
    void whatNobodyQuotesIsAskedAbout();
    void escapeClearsTheFieldAndThenLeavesIt();
    void wordsOfARemovedSymbolGo();
    void arrangingASortedListIsExplained();
    void refusedWordsStayAndAreExplained();
    void whatIsThereAlreadyIsSaid();
    void anAddedRowLiesInSightBeneathTheWords();
    void aListIsImported();
    void badFilesAreRefusedWithALine_data();
    void badFilesAreRefusedWithALine();
    void listsAreExported();
    void theDialogsAskForFiles();
    void theChosenSymbolIsShownBelow();
    void aSymbolWindowHoldsItsSymbol();
    void theCurrentSaleIsSeen_data();
    void theCurrentSaleIsSeen();
    void nothingWakesAPaneWithoutPrices();
    void linesOfTheTalkAreChosen();
    void aDeadFeedGreysItsPrices();
    void aChartWithoutAServerSaysSo();
    void whatIsShownButNotListedIsAdded();
    void rowsMoveToAnotherListByTheMenu();
    void whatComesBackIsSelected();
    void onlyTheWordThatWarnsIsInTheColourOfAWarning();
    void everythingComesBack();
    void curvesAreShownWhereThereIsRoomUnlessTheUserDoesNotWantThem();
    void rowsAreReadAloud();
};

void WatchPaneTest::initTestCase()
{
    look::apply(*qApp, look::Theme::Light);
}

void WatchPaneTest::headingsFoldTheirRows()
{
    Stage stage("A #one B C #two D");
    QCOMPARE(stage.shown(), QString("A one B C two D"));
    QTest::mouseClick(stage.pane.grid().viewport(), Qt::LeftButton, {}, QPoint(10, stage.cell(1).center().y()));
    QCOMPARE(stage.shown(), QString("A one two D"));
    QTest::mouseClick(stage.pane.grid().viewport(), Qt::LeftButton, {}, QPoint(10, stage.cell(1).center().y()));
    QCOMPARE(stage.shown(), QString("A one B C two D"));
    stage.clickRow(1);
    stage.key(Qt::Key_Left);
    QCOMPARE(stage.shown(), QString("A one two D"));
    stage.key(Qt::Key_Left);
    QCOMPARE(stage.shown(), QString("A one two D"));
    stage.key(Qt::Key_Right);
    QCOMPARE(stage.shown(), QString("A one B C two D"));
    stage.key(Qt::Key_Return);
    QCOMPARE(stage.shown(), QString("A one two D"));
}

void WatchPaneTest::aFoldedHeadingMovesWithItsRows()
{
    Stage stage("A #one B C #two D");
    stage.desk.watchLists().setCollapsed(0, 1, true);
    stage.drag({60, stage.cell(1).center().y()}, {60, stage.cell(3).bottom() + 5});
    QCOMPARE(stage.listed(), QString("A #two D #one B C"));
}

void WatchPaneTest::aHeadingIsMadeAndNamedInPlace()
{
    Stage stage("A B C");
    stage.clickRow(1);
    stage.pane.grid().addHeading();
    auto *field = stage.child<QLineEdit>("headingField");
    QVERIFY(field && field->isVisible());
    QTest::keyClicks(field, "Energy & oil");
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(stage.listed(), QString("A #Energy & oil B C"));
    // A double click names it again.
    QTest::mouseDClick(stage.pane.grid().viewport(), Qt::LeftButton, {}, QPoint(80, stage.cell(1).center().y()));
    QTRY_VERIFY(stage.child<QLineEdit>("headingField"));
    const auto fields = stage.pane.findChildren<QLineEdit *>("headingField");
    QTest::keyClicks(fields.last(), "Oil");
    QTest::keyClick(fields.last(), Qt::Key_Return);
    QCOMPARE(stage.listed(), QString("A #Oil B C"));
}

void WatchPaneTest::escapeKeepsTheNameOfAHeading()
{
    Stage stage("#one A");
    stage.clickRow(0);
    stage.key(Qt::Key_F2);
    auto *field = stage.child<QLineEdit>("headingField");
    QVERIFY(field);
    QTest::keyClicks(field, "other");
    QTest::keyClick(field, Qt::Key_Escape);
    QCOMPARE(stage.listed(), QString("#one A"));
    QTRY_VERIFY(!stage.child<QLineEdit>("headingField"));
}

void WatchPaneTest::sectionsAreSortedEachForItself()
{
    Stage stage("C B A #h F E D");
    stage.pane.grid().horizontalHeader()->setSortIndicator(QuoteModel::SymbolColumn, Qt::AscendingOrder);
    QCOMPARE(stage.shown(), QString("A B C h D E F"));
    stage.pane.grid().horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    QCOMPARE(stage.shown(), QString("C B A h F E D"));
}

void WatchPaneTest::severalRowsAreDraggedTogether()
{
    Stage stage("A B C D");
    stage.clickRow(0);
    stage.clickRow(2, Qt::ControlModifier);
    stage.drag({60, stage.cell(2).center().y()}, {60, stage.cell(3).bottom() + 5});
    QCOMPARE(stage.listed(), QString("B D A C"));
    QCOMPARE(stage.pane.grid().selectedSymbols(), QStringList({"A", "C"}));
}

void WatchPaneTest::rowsAreDraggedOntoAnotherTab()
{
    Stage stage("A B C");
    stage.desk.watchLists().add("Second", Stage::rowsOf("B"));
    QCOMPARE(stage.pane.tabs().count(), 2);
    QCOMPARE(stage.pane.currentList(), 0);
    stage.clickRow(0);
    stage.clickRow(1, Qt::ShiftModifier);
    const QPoint tab = stage.pane.tabs().mapToGlobal(stage.pane.tabs().tabRect(1).center());
    stage.drag({60, stage.cell(0).center().y()}, stage.pane.grid().viewport()->mapFromGlobal(tab));
    QCOMPARE(stage.listed(0), QString("C"));
    QCOMPARE(stage.listed(1), QString("B A"));
    stage.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(stage.listed(0), QString("A B C"));
    QCOMPARE(stage.listed(1), QString("B"));
}

void WatchPaneTest::removalIsUndoneByTheBarAndByKey()
{
    Stage stage("A #h B C");
    auto *bar = stage.child<QWidget>("undoBar");
    QVERIFY(!bar->isVisible());
    stage.clickRow(0);
    stage.clickRow(1, Qt::ControlModifier);
    stage.key(Qt::Key_Delete);
    QCOMPARE(stage.listed(), QString("B C"));
    QTRY_VERIFY(bar->isVisible());
    QTest::mouseClick(stage.child<QPushButton>("undo"), Qt::LeftButton);
    QCOMPARE(stage.listed(), QString("A #h B C"));
    QVERIFY(!bar->isVisible());

    stage.clickRow(2);
    stage.key(Qt::Key_Delete);
    QCOMPARE(stage.listed(), QString("A #h C"));
    stage.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(stage.listed(), QString("A #h B C"));
}

void WatchPaneTest::rowsGoWhileTheChartShowsOneOfThem()
{
    Stage stage("A B C");
    stage.pane.setSymbolPaneShown(true);
    stage.clickRow(0);
    QCOMPARE(stage.pane.symbolPane().symbol(), QString("A"));

    // The chart goes on to another symbol while the view hears that rows go.
    stage.desk.watchLists().removeRows(0, {0, 1});

    QCOMPARE(stage.shown(), QString("C"));
    QCOMPARE(stage.pane.symbolPane().symbol(), QString("C"));
    QCOMPARE(stage.desk.watchList().symbols(), QStringList({"C"}));
    stage.desk.watchLists().undo();
    QCOMPARE(stage.shown(), QString("A B C"));
}

void WatchPaneTest::theSelectionSurvivesChangesOfTheList()
{
    Stage stage("A B C D");
    stage.clickRow(2);
    stage.desk.watchLists().removeRows(0, {0});
    QCOMPARE(stage.pane.grid().currentSymbol(), QString("C"));
    stage.desk.watchLists().insert(0, Stage::rowsOf("X #h"), 0);
    QCOMPARE(stage.shown(), QString("X h B C D"));
    QCOMPARE(stage.pane.grid().currentSymbol(), QString("C"));
    stage.desk.watchLists().moveRows(0, {3}, 0);
    QCOMPARE(stage.pane.grid().selectedSymbols(), QStringList({"C"}));
}

void WatchPaneTest::listsAreTabs()
{
    Stage stage("A");
    stage.menuAction("New list")->trigger();
    QCOMPARE(stage.pane.tabs().count(), 2);
    QCOMPARE(stage.pane.currentList(), 1);
    QCOMPARE(stage.shown(), QString());
    auto *field = stage.child<QLineEdit>("tabField");
    QVERIFY(field);
    QTest::keyClicks(field, "Crypto");
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(stage.pane.tabs().tabText(1), QString("Crypto"));

    auto *add = stage.child<QLineEdit>("addSymbol");
    QTest::keyClicks(add, "btc-usd ");
    QTest::keyClick(add, Qt::Key_Return);
    QCOMPARE(stage.listed(1), QString("BTC-USD"));
    QTest::mouseClick(&stage.pane.tabs(), Qt::LeftButton, {}, stage.pane.tabs().tabRect(0).center());
    QCOMPARE(stage.shown(), QString("A"));
}

void WatchPaneTest::aButtonMakesANewList()
{
    Stage stage("A");

    QTest::mouseClick(stage.child<QToolButton>("newList"), Qt::LeftButton);

    QCOMPARE(stage.pane.tabs().count(), 2);
    QCOMPARE(stage.pane.currentList(), 1);
    QVERIFY(stage.child<QLineEdit>("tabField")->isVisible());
}

void WatchPaneTest::priceAndArrowFollowTheDay()
{
    Stage stage("A");
    const auto quote = [&stage](qint64 price, qint64 previous) {
        Quote one;
        one.symbol = QStringLiteral("A");
        one.priceTicks = price * kTicksPerUnit;
        one.previousTicks = previous * kTicksPerUnit;
        one.referenceTicks = 50 * kTicksPerUnit;
        one.receivedMs = QDateTime::currentMSecsSinceEpoch();
        emit stage.source.quotesReceived({one});
    };
    const auto *last = stage.pane.symbolPane().findChild<QLabel *>("last");

    quote(53, 54);
    QTRY_COMPARE(last->text(), QStringLiteral("53.00 ▲"));
    quote(47, 46);
    QTRY_COMPARE(last->text(), QStringLiteral("47.00 ▼"));
    QVERIFY2(stage.pane.symbolPane().titleText().contains(QStringLiteral("▼  −6.00 %")), qPrintable(stage.pane.symbolPane().titleText()));
}

void WatchPaneTest::aTabIsRenamedInPlace()
{
    Stage stage("A");
    QTest::mouseDClick(&stage.pane.tabs(), Qt::LeftButton, {}, stage.pane.tabs().tabRect(0).center());
    auto *field = stage.child<QLineEdit>("tabField");
    QVERIFY(field);
    QTest::keyClicks(field, "R&D");
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(stage.desk.watchLists().at(0).name, QString("R&D"));
    QCOMPARE(stage.pane.tabs().tabText(0), QString("R&&D"));
}

void WatchPaneTest::aClosedListComesBack()
{
    Stage stage("A");
    stage.desk.watchLists().add("Second", Stage::rowsOf("B #h C"));
    stage.pane.showList(1);
    stage.menuAction("Close the list")->trigger();
    QCOMPARE(stage.pane.tabs().count(), 1);
    QCOMPARE(stage.shown(), QString("A"));
    QTRY_VERIFY(stage.child<QWidget>("undoBar")->isVisible());
    QTest::mouseClick(stage.child<QPushButton>("undo"), Qt::LeftButton);
    QCOMPARE(stage.pane.tabs().count(), 2);
    QCOMPARE(stage.listed(1), QString("B #h C"));
}

void WatchPaneTest::theSameSymbolStandsInTwoLists()
{
    Stage stage("A B");
    stage.desk.watchLists().add("Second", Stage::rowsOf("B C"));
    stage.source.quote("B", 5 * kTicksPerUnit);
    stage.desk.watchLists().removeRows(0, {1});
    stage.pane.showList(1);
    QCOMPARE(stage.shown(), QString("B C"));
    // Its price is still there.
    QCOMPARE(stage.pane.grid().model()->index(0, QuoteModel::LastColumn).data().toString(), QString("5.00"));
}

void WatchPaneTest::typingCompletesTheLastWord()
{
    Stage stage;
    auto *field = stage.child<SymbolField>("addSymbol");
    stage.pane.startAdding();
    QTest::keyClicks(field, "msft, am");
    QTRY_VERIFY(field->isCompleting());
    auto *completer = field->findChild<QCompleter *>();
    QCOMPARE(completer->completionCount(), 2);
    QTest::keyClick(completer->popup(), Qt::Key_Down);
    QTest::keyClick(completer->popup(), Qt::Key_Return);
    QCOMPARE(field->text(), QString("msft, AMD "));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(stage.listed(), QString("MSFT AMD"));
    QVERIFY(field->text().isEmpty());
}

void WatchPaneTest::typingANameCompletesTheSymbol_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("left");
    QTest::newRow("a word") << "apple" << "";
    QTest::newRow("two words") << "apple in" << "";
    QTest::newRow("after another symbol") << "MSFT apple i" << "MSFT AAPL ";
    QTest::newRow("after a comma") << "MSFT, goldman" << "MSFT, GS ";
    QTest::newRow("a symbol and a word") << "AAPL goldman" << "AAPL GS ";
}

void WatchPaneTest::typingANameCompletesTheSymbol()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, left);
    Stage stage;
    stage.desk.addKnownSymbols({"AAPL", "GS"});
    stage.desk.setSymbolNames({{"AAPL", "Apple Inc."}, {"GS", "Goldman Sachs Group"}});
    auto *field = stage.child<SymbolField>("addSymbol");
    stage.pane.startAdding();

    QTest::keyClicks(field, typed);
    QTRY_VERIFY(field->isCompleting());
    auto *completer = field->findChild<QCompleter *>();
    if (!left.isEmpty())
        QTest::keyClick(completer->popup(), Qt::Key_Down);
    QTest::keyClick(completer->popup(), Qt::Key_Return);

    QCOMPARE(field->text(), left);
    QCOMPARE(stage.listed(), left.isEmpty() ? QString("AAPL") : QString());
}

void WatchPaneTest::theBestSymbolComesFirst_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("found");
    QTest::newRow("starts of symbols, of words, the rest") << "n" << "NFLX NVDA V AAPL IBM INTC";
    QTest::newRow("a start before a name") << "int" << "INTC IBM";
    QTest::newRow("the symbol itself") << "v" << "V NVDA";
    QTest::newRow("a dollar") << "$v" << "V NVDA";
    QTest::newRow("within") << "flix" << "NFLX";
}

void WatchPaneTest::theBestSymbolComesFirst()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, found);
    Stage stage;
    auto *field = stage.child<SymbolField>("addSymbol");
    field->setFocus();
    field->setKnown({"AAPL", "IBM", "INTC", "NFLX", "NVDA", "V"},
                    {{"AAPL", "Apple Inc."}, {"IBM", "International Business"}, {"INTC", "Intel Corporation"}, {"NFLX", "Netflix"},
                     {"NVDA", "NVIDIA"}, {"V", "Visa, New York"}});

    QTest::keyClicks(field, typed);

    QTRY_VERIFY(field->isCompleting());
    const QAbstractItemModel *shown = field->findChild<QCompleter *>()->popup()->model();
    QStringList symbols;
    for (int row = 0; row < shown->rowCount(); ++row)
        symbols += shown->index(row, 0).data().toString().section(u' ', 0, 0);
    QVERIFY2(symbols.join(u' ').startsWith(found), qPrintable(symbols.join(u' ')));
}

void WatchPaneTest::oneReturnAddsTheBestSymbol()
{
    Stage stage;
    auto *field = stage.child<SymbolField>("addSymbol");
    // By a click, as well as by its key.
    QTest::mouseClick(field, Qt::LeftButton, {}, field->rect().center());
    QTest::keyClicks(field, "am");
    QTRY_VERIFY(field->isCompleting());

    QTest::keyClick(field->findChild<QCompleter *>()->popup(), Qt::Key_Return);

    QCOMPARE(stage.listed(), QString("AMD"));
    QVERIFY(field->text().isEmpty());
    QVERIFY(!field->isCompleting());
}

void WatchPaneTest::aClickAddsASymbol()
{
    Stage stage;
    auto *field = stage.child<SymbolField>("addSymbol");
    stage.pane.startAdding();
    QTest::keyClicks(field, "am");
    QTRY_VERIFY(field->isCompleting());

    QAbstractItemView *popup = field->findChild<QCompleter *>()->popup();
    QTest::mouseClick(popup->viewport(), Qt::LeftButton, {}, popup->visualRect(popup->model()->index(1, 0)).center());

    QCOMPARE(stage.listed(), QString("AMZN"));
    QVERIFY(field->text().isEmpty());
}

void WatchPaneTest::whatNobodyQuotesIsAskedAbout()
{
    Stage stage;
    auto *field = stage.child<SymbolField>("addSymbol");
    auto *question = stage.child<QWidget>("addQuestion");
    stage.pane.startAdding();
    QTest::keyClicks(field, "MSFT, tsl");
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(stage.listed(), QString("MSFT"));
    QVERIFY(question->isVisible());
    QVERIFY(question->findChild<QLabel *>("undoWords")->text().contains("Nobody quotes TSL here"));
    QCOMPARE(field->text(), QString("TSL"));

    // Typing on is an answer too.
    QTest::keyClicks(field, "x");
    QVERIFY(!question->isVisible());
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(question->isVisible());
    QTest::mouseClick(question->findChild<QPushButton *>("undo"), Qt::LeftButton);
    QCOMPARE(stage.listed(), QString("MSFT TSLX"));
    QVERIFY(field->text().isEmpty());
    QVERIFY(!question->isVisible());

    field->setFocus();
    QTest::keyClicks(field, "qqq");
    QTest::keyClick(field, Qt::Key_Return);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(stage.listed(), QString("MSFT TSLX QQQ"));
}

void WatchPaneTest::escapeClearsTheFieldAndThenLeavesIt()
{
    Stage stage("A");
    auto *field = stage.child<SymbolField>("addSymbol");
    stage.pane.startAdding();
    QTest::keyClicks(field, "am");
    QTRY_VERIFY(field->isCompleting());
    QTest::keyClick(field->findChild<QCompleter *>()->popup(), Qt::Key_Escape);
    QVERIFY(field->text().isEmpty());
    QVERIFY(!field->isCompleting());
    QVERIFY(field->hasFocus());
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(stage.pane.grid().hasFocus());
}

void WatchPaneTest::wordsOfARemovedSymbolGo()
{
    Stage stage("A B");
    stage.pane.say("Nobody quotes B here yet.", false);
    stage.clickRow(1);
    stage.key(Qt::Key_Delete);
    QTRY_VERIFY(stage.message().isEmpty());
}

void WatchPaneTest::arrangingASortedListIsExplained()
{
    Stage stage("B A");
    QVERIFY(stage.menuAction("New heading")->isEnabled());
    stage.pane.grid().horizontalHeader()->setSortIndicator(QuoteModel::SymbolColumn, Qt::AscendingOrder);
    stage.drag({60, stage.cell(0).center().y()}, {60, stage.cell(1).bottom() + 5});
    QVERIFY(stage.message().contains("Sorted by Symbol"));
    QVERIFY(!stage.menuAction("New heading")->isEnabled());
}

void WatchPaneTest::refusedWordsStayAndAreExplained()
{
    Stage stage;
    auto *field = stage.child<SymbolField>("addSymbol");
    field->setText("AAPL <b>");
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(stage.listed(), QString("AAPL"));
    QCOMPARE(field->text(), QString("<b>"));
    QVERIFY(stage.message().contains("\"<b>\" is not a symbol"));
    QTest::keyClicks(field, "x");
    QVERIFY(stage.message().isEmpty());
}

void WatchPaneTest::whatIsThereAlreadyIsSaid()
{
    Stage stage("A B");
    auto *field = stage.child<SymbolField>("addSymbol");
    field->setText("b");
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(stage.listed(), QString("A B"));
    QVERIFY(stage.message().contains("already: B"));
    QCOMPARE(stage.pane.grid().currentSymbol(), QString("B"));
}

void WatchPaneTest::anAddedRowLiesInSightBeneathTheWords()
{
    QStringList many;
    for (int i = 0; i < 40; ++i)
        many << QStringLiteral("S%1").arg(i);
    Stage stage(many.join(u' '));
    auto *field = stage.child<SymbolField>("addSymbol");

    QTest::keyClicks(field, "sap.de");
    QTest::keyClick(field, Qt::Key_Return);
    QTest::keyClick(field, Qt::Key_Return);

    QVERIFY(stage.message().contains("SAP.DE"));
    QCOMPARE(stage.pane.grid().currentSymbol(), QString("SAP.DE"));
    QCoreApplication::processEvents();
    const QRect row = stage.cell(40);
    QVERIFY(row.height() > 0);
    QVERIFY(stage.pane.grid().viewport()->rect().contains(row.center()));
    QVERIFY(row.bottom() <= stage.pane.grid().viewport()->rect().bottom());
}

static QString write(const QTemporaryDir &folder, const QString &name, const QByteArray &content)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write");
    return file.fileName();
}

void WatchPaneTest::aListIsImported()
{
    Stage stage("A");
    QTemporaryDir folder;
    auto *files = stage.pane.findChild<WatchFiles *>();
    files->import(write(folder, "Tech stocks.txt", "NASDAQ:AAPL,###Chips,AMD\nX Y"));
    QCOMPARE(stage.pane.tabs().count(), 2);
    QCOMPARE(stage.pane.currentList(), 1);
    QCOMPARE(stage.desk.watchLists().at(1).name, QString("Tech stocks"));
    QCOMPARE(stage.listed(1), QString("AAPL #Chips AMD X Y"));
    QVERIFY(stage.message().contains(u"4"));
    stage.desk.watchLists().undo();
    QCOMPARE(stage.pane.tabs().count(), 1);
    QCOMPARE(stage.listed(0), QString("A"));
}

void WatchPaneTest::badFilesAreRefusedWithALine_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("words");
    QTest::newRow("no symbol") << QByteArray("<b>\n(x)\n") << "line 1";
    QTest::newRow("empty") << QByteArray() << "holds no symbols";
    QTest::newRow("binary") << QByteArray("\x89PNG\x00\x01\xff\xfe", 8) << "no text";
    QTest::newRow("latin 1") << QByteArray("AAPL\nM\xfcller\n") << "no text";
    QTest::newRow("too large") << QByteArray(1024 * 1024 + 1, 'A') << "too large";
}

void WatchPaneTest::badFilesAreRefusedWithALine()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, words);
    Stage stage("A B");
    QTemporaryDir folder;
    auto *files = stage.pane.findChild<WatchFiles *>();
    files->import(write(folder, "x.txt", content));
    QCOMPARE(stage.pane.tabs().count(), 1);
    QCOMPARE(stage.listed(), QString("A B"));
    QVERIFY2(stage.message().contains(words), qPrintable(stage.message()));
    files->import(folder.filePath("none.txt"));
    QVERIFY(stage.message().contains("cannot be read"));
}

void WatchPaneTest::listsAreExported()
{
    Stage stage("A #h B");
    stage.source.quote("A", 5 * kTicksPerUnit);
    QTemporaryDir folder;
    auto *files = stage.pane.findChild<WatchFiles *>();
    files->exportTo(folder.filePath("list.txt"), 0, false);
    files->exportTo(folder.filePath("list.csv"), 0, true);
    QFile text(folder.filePath("list.txt"));
    QVERIFY(text.open(QIODevice::ReadOnly));
    QCOMPARE(text.readAll(), QByteArray("A\n###h\nB\n"));
    QFile table(folder.filePath("list.csv"));
    QVERIFY(table.open(QIODevice::ReadOnly));
    QVERIFY(table.readAll().contains("\r\nA,5.00,"));
    files->exportTo(folder.filePath("no/such/folder/list.txt"), 0, false);
    QVERIFY(stage.message().contains("could not be written"));
}

void WatchPaneTest::theDialogsAskForFiles()
{
    Stage stage("A");
    QTemporaryDir folder;
    const QString path = write(folder, "mine.txt", "AAPL MSFT");
    stage.menuAction("Import")->trigger();
    auto *open = stage.pane.findChild<QFileDialog *>();
    QVERIFY(open);
    emit open->fileSelected(path);
    open->close();
    QCOMPARE(stage.listed(1), QString("AAPL MSFT"));
    QTRY_VERIFY(!stage.pane.findChild<QFileDialog *>());
    stage.menuAction("Export with prices")->trigger();
    auto *save = stage.pane.findChild<QFileDialog *>();
    QVERIFY(save);
    QCOMPARE(save->defaultSuffix(), QString("csv"));
    emit save->fileSelected(folder.filePath("out.csv"));
    QVERIFY(QFile::exists(folder.filePath("out.csv")));
    save->close();
}

void WatchPaneTest::theChosenSymbolIsShownBelow()
{
    Stage stage("A B");
    QSignalSpy wanted(&stage.pane.symbolPane().sheet(), &SymbolSheet::candlesWanted);
    // The first one by itself.
    QCOMPARE(stage.pane.symbolPane().symbol(), QString("A"));
    stage.clickRow(1);
    QCOMPARE(stage.pane.symbolPane().symbol(), QString("B"));
    QCOMPARE(wanted.count(), 1);
    emit stage.source.candlesReceived({1, "B", CandleInterval::Minute, {{60'000, 1, 2, 1, 2}}, true, 2, "random_walk", true});
    QCOMPARE(stage.pane.symbolPane().chart().visibleCandles().second, 0);
    stage.source.quote("B", 7 * kTicksPerUnit);
    QTRY_VERIFY(stage.pane.symbolPane().findChild<QLabel *>("last")->text().contains("7.00"));
    stage.key(Qt::Key_Up);
    QCOMPARE(stage.pane.symbolPane().symbol(), QString("A"));
    // Hidden it asks for nothing.
    stage.menuAction("Chart below")->trigger();
    QVERIFY(!stage.pane.symbolPane().isVisible());
    const auto count = wanted.count();
    stage.key(Qt::Key_Down);
    QCOMPARE(wanted.count(), count);
}

void WatchPaneTest::aSymbolWindowHoldsItsSymbol()
{
    Stage stage("A");
    QSignalSpy added(&stage.desk.watchLists(), &WatchLists::symbolsAdded);
    QSignalSpy removed(&stage.desk.watchLists(), &WatchLists::symbolsRemoved);
    auto *window = new SymbolWindow(stage.desk, "ZZZ");
    window->show();
    QVERIFY(QTest::qWaitForWindowExposed(window));
    QCOMPARE(added.count(), 1);
    QVERIFY(window->windowTitle().contains("ZZZ"));
    stage.source.quote("ZZZ", 7 * kTicksPerUnit);
    QTRY_VERIFY(window->windowTitle().contains("7.00"));
    QCOMPARE(window->pane().sheet().tape().rowCount(), 1);
    window->close();
    QTRY_COMPARE(removed.count(), 1);
    QCOMPARE(removed[0][0].toStringList(), QStringList({"ZZZ"}));
}

void WatchPaneTest::theCurrentSaleIsSeen_data()
{
    QTest::addColumn<look::Theme>("theme");
    QTest::newRow("light") << look::Theme::Light;
    QTest::newRow("dark") << look::Theme::Dark;
}

void WatchPaneTest::theCurrentSaleIsSeen()
{
    QFETCH(look::Theme, theme);
    look::apply(*qApp, theme);
    Stage stage("A");
    SymbolWindow window(stage.desk, "ZZZ");
    window.setAttribute(Qt::WA_DeleteOnClose, false);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    for (const qint64 price : {7, 8, 6})
        stage.source.quote("ZZZ", price * kTicksPerUnit);
    auto *tape = window.findChild<QTableView *>("tape");
    QTRY_COMPARE(tape->model()->rowCount(), 3);

    // Who comes by the keyboard stands at the first row at once.
    tape->setFocus(Qt::TabFocusReason);
    QTest::keyClick(tape, Qt::Key_Down);

    const QRect row = tape->visualRect(tape->model()->index(1, 0));
    const QImage image = tape->viewport()->grab().toImage();
    QCOMPARE(image.pixelColor(row.left(), row.center().y()), look::colour(look::Role::Accent));
    QCOMPARE(image.pixelColor(row.right() - 1, row.center().y()), look::colour(look::Role::Selection));
    QVERIFY(image.pixelColor(row.left(), row.center().y() + row.height()) != look::colour(look::Role::Accent));
    look::apply(*qApp, look::Theme::Light);
}

void WatchPaneTest::nothingWakesAPaneWithoutPrices()
{
    Stage stage("A B");
    const auto isWoken = [&stage] {
        const QList<QTimer *> timers = stage.window.findChildren<QTimer *>();
        return std::any_of(timers.begin(), timers.end(), [](const QTimer *timer) { return timer->isActive(); });
    };
    QTRY_VERIFY(!isWoken());

    stage.source.quote("A", 7 * kTicksPerUnit);
    QTRY_VERIFY(isWoken());
}

void WatchPaneTest::linesOfTheTalkAreChosen()
{
    Stage stage("ACME");
    stage.source.say("lobby", "bob", "look at $ACME");
    stage.clickRow(0);
    QTest::mouseClick(stage.child<QToolButton>("details"), Qt::LeftButton);
    auto *lines = stage.child<QListView>("lines");
    QCOMPARE(lines->model()->rowCount(), 1);
    QSignalSpy chosen(&stage.pane, &WatchPane::lineChosen);
    emit lines->clicked(lines->model()->index(0, 0));
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen[0][0].toString(), QString("lobby"));
    QCOMPARE(chosen[0][1].toULongLong(), 1);
}

void WatchPaneTest::aDeadFeedGreysItsPrices()
{
    Stage stage("A", {420, 500});
    stage.menuAction("Chart below")->trigger();
    Quote quote;
    quote.symbol = "A";
    quote.priceTicks = 5 * kTicksPerUnit;
    quote.previousTicks = 4 * kTicksPerUnit;
    quote.referenceTicks = 4 * kTicksPerUnit;
    quote.receivedMs = QDateTime::currentMSecsSinceEpoch();
    quote.source = "tape";
    emit stage.source.quotesReceived({quote});
    const auto hasUp = [&] {
        const QImage image = stage.pane.grid().viewport()->grab().toImage();
        for (int y = 0; y < look::rowHeight(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixelColor(x, y) == look::colour(look::Role::Up))
                    return true;
            }
        }
        return false;
    };
    QTRY_VERIFY(hasUp());
    emit stage.source.feedStateChanged({"tape", FeedState::Health::Failed, false, 1, 0, "gone"});
    QTRY_VERIFY(!hasUp());
    emit stage.source.feedStateChanged({"tape", FeedState::Health::Running, false, 1, 0, {}});
    QTRY_VERIFY(hasUp());
}

void WatchPaneTest::aChartWithoutAServerSaysSo()
{
    Stage stage("A", {420, 900});
    CandleChart &chart = stage.pane.symbolPane().chart();
    QCOMPARE(stage.pane.symbolPane().symbol(), QString("A"));
    QVERIFY(chart.message().contains("Asking"));
    stage.desk.setLive(false);
    QCOMPARE(chart.message(), QString("Not connected."));
    stage.desk.setLive(true);
    QVERIFY(chart.message().contains("Asking"));
}

void WatchPaneTest::whatIsShownButNotListedIsAdded()
{
    Stage stage("A");
    auto *add = stage.child<QToolButton>("addToList");
    stage.pane.showSymbol("A");
    QVERIFY(!add->isVisible());
    stage.pane.showSymbol("MSFT");
    QVERIFY(add->isVisible());

    QTest::mouseClick(add, Qt::LeftButton);

    QCOMPARE(stage.listed(), QString("A MSFT"));
    QVERIFY(!add->isVisible());
}

void WatchPaneTest::rowsMoveToAnotherListByTheMenu()
{
    Stage stage("A B C");
    stage.desk.watchLists().add("Second");
    stage.clickRow(0);
    stage.clickRow(2, Qt::ControlModifier);
    const QPoint place = stage.cell(2).center();
    QContextMenuEvent event(QContextMenuEvent::Mouse, place, stage.pane.grid().viewport()->mapToGlobal(place));
    QApplication::sendEvent(stage.pane.grid().viewport(), &event);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    const QList<QAction *> actions = menu->actions();
    const auto move = std::find_if(actions.begin(), actions.end(), [](QAction *action) { return action->menu() != nullptr; });
    QVERIFY(move != actions.end());
    const QList<QAction *> lists = (*move)->menu()->actions();
    QCOMPARE(lists.size(), 1);
    QCOMPARE(lists[0]->text(), QString("Second"));

    lists[0]->trigger();
    menu->close();

    QCOMPARE(stage.listed(0), QString("B"));
    QCOMPARE(stage.listed(1), QString("A C"));
    stage.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(stage.listed(0), QString("A B C"));
}

void WatchPaneTest::whatComesBackIsSelected()
{
    Stage stage("A B C D");
    stage.clickRow(1);
    stage.clickRow(2, Qt::ShiftModifier);
    stage.key(Qt::Key_Delete);
    QCOMPARE(stage.listed(), QString("A D"));

    stage.key(Qt::Key_Z, Qt::ControlModifier);

    QCOMPARE(stage.pane.grid().selectedSymbols(), QStringList({"B", "C"}));
    QCOMPARE(stage.pane.grid().currentSymbol(), QString("B"));
}

void WatchPaneTest::onlyTheWordThatWarnsIsInTheColourOfAWarning()
{
    Stage stage("A");
    stage.pane.showSymbol("A");
    Quote quote;
    quote.symbol = "A";
    quote.priceTicks = 5 * kTicksPerUnit;
    quote.receivedMs = QDateTime::currentMSecsSinceEpoch();
    quote.source = "random_walk";
    quote.isSimulated = true;
    emit stage.source.quotesReceived({quote});
    auto *warning = stage.child<QLabel>("warning");
    auto *origin = stage.child<QLabel>("source");

    QTRY_COMPARE(warning->text(), QString("simulated"));
    QVERIFY(origin->text().startsWith("random_walk"));
    QCOMPARE(warning->palette().color(QPalette::WindowText), look::colour(look::Role::Warning));
    QCOMPARE(origin->palette().color(QPalette::WindowText), look::colour(look::Role::DimText));
}

void WatchPaneTest::everythingComesBack()
{
    Stage first("A B");
    first.desk.watchLists().add("Second", Stage::rowsOf("C"));
    first.pane.showList(1);
    first.pane.symbolPane().setInterval(CandleInterval::Day);
    first.pane.symbolPane().setDetailsShown(true);
    const QByteArray lists = first.desk.watchLists().save();
    const QByteArray state = first.pane.saveState();

    Stage second;
    QVERIFY(second.desk.watchLists().restore(lists));
    second.pane.restoreState(state);
    QCOMPARE(second.pane.currentList(), 1);
    QCOMPARE(second.pane.tabs().currentIndex(), 1);
    QCOMPARE(second.pane.symbolPane().sheet().interval(), CandleInterval::Day);
    QVERIFY(second.pane.symbolPane().areDetailsShown());
    second.pane.restoreState("noise");
    second.pane.restoreState({});
    QCOMPARE(second.pane.currentList(), 1);
}

void WatchPaneTest::curvesAreShownWhereThereIsRoomUnlessTheUserDoesNotWantThem()
{
    Stage stage("A B", {900, 760});
    const auto isShown = [&stage] { return !stage.pane.grid().isColumnHidden(QuoteOrder::kSparkColumn); };
    QVERIFY(isShown());

    stage.preferences.set(Key::SparkLine, false);
    QVERIFY(!isShown());
    stage.pane.resize(1000, 760);
    QVERIFY(!isShown());
    stage.preferences.set(Key::SparkLine, true);
    QVERIFY(isShown());
    stage.pane.resize(400, 760);
    QTRY_VERIFY(!isShown());
    // A column that the user chose stays.
    stage.preferences.set(Key::SparkLine, false);
    stage.pane.grid().setColumnShown(QuoteOrder::kSparkColumn, true);
    stage.preferences.set(Key::Glow, false);
    QVERIFY(isShown());
}

void WatchPaneTest::rowsAreReadAloud()
{
    Stage stage("#Energy A");
    QAccessibleInterface *grid = QAccessible::queryAccessibleInterface(&stage.pane.grid());
    QVERIFY(grid && grid->tableInterface());
    QCOMPARE(grid->tableInterface()->rowCount(), 2);
    QCOMPARE(stage.pane.grid().model()->index(0, 0).data(Qt::AccessibleTextRole).toString(), QString("Energy, heading"));
    stage.desk.watchLists().setCollapsed(0, 0, true);
    QCOMPARE(stage.pane.grid().model()->index(0, 0).data(Qt::AccessibleTextRole).toString(), QString("Energy, heading, closed"));
}

QTEST_MAIN(WatchPaneTest)
#include "tst_watch_pane.moc"
