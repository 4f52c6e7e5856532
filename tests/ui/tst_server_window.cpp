// SPDX-License-Identifier: MIT
#include "model/connection_model.h"
#include "model/desk.h"
#include "tests/support/scripted_source.h"
#include "ui/action_button.h"
#include "ui/address_pane.h"
#include "ui/ban_pane.h"
#include "ui/chat_view.h"
#include "ui/connection_view.h"
#include "ui/empty_state.h"
#include "ui/feed_pane.h"
#include "ui/key_list.h"
#include "ui/key_page.h"
#include "ui/log_pane.h"
#include "ui/look.h"
#include "ui/pace_plot.h"
#include "ui/plot_strip.h"
#include "ui/prompt_bar.h"
#include "ui/quote_grid.h"
#include "ui/server_menus.h"
#include "ui/server_prices.h"
#include "ui/server_rooms.h"
#include "ui/server_window.h"
#include "ui/settings_dialog.h"
#include "ui/symbol_pane.h"
#include "ui/symbol_window.h"

#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenuBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QScreen>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolBar>
#include <QToolButton>
#include <QWindow>

using namespace outcry;

class ServerWindowTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { look::apply(*qApp, look::Theme::Light); }
    void init();
    void cleanup();

    void startAndStopAreOfferedInTurn();
    void aTakenPortIsToldAndAnotherOneChosenInPlace();
    void stoppingAsksWhilePeopleAreConnected();
    void closingAndQuittingAskWhilePeopleAreConnected();
    void theEndOfTheSessionIsNotHeldUp();
    void nothingGoesOnWhileItIsStopped();
    void whoGivesUpAnotherAddressIsToldSoOnce();
    void ctrlFStaysOnItsPage();
    void aSymbolIsFoundByItsLetters();
    void aRefusedNameIsMendedInItsQuestion();
    void ctrlZUndoesWhatTheButtonUndoes();
    void theTitleHasTheNameOfTheServer();
    void theViewMenuAndTheSettingsAreThoseOfTheClient();
    void wordsOfToolsHaveNoLetterToPress();
    void aLogWithoutAFittingLineSaysSo();
    void aFailureThatIsNoPortAsksForNone();
    void listeningElsewhereIsAskedByKey();
    void theLobbyAndThePricesAreTheSameModels();
    void aPriceHasItsSheetBesideAndAWindowOfItsOwn();
    void roomsOfAServerThatIsNoMoreGo();
    void anAnnouncementIsSaidOnceAndNotWhileStopped();
    void everybodyCanBeSpokenTo();
    void anotherRoomIsShownByAClick();
    void addressesAreCopied();
    void connectionsAreMeasuredOnlyWhileTheyAreSeen();
    void plotsTellPaceAndPeak();
    void warningsCountOnTheTabUntilTheyAreSeen();
    void theLogFiltersFollowsAndStandsStill();
    void theLogIsCopiedAndSaved();
    void feedsAreOrderedAbout();
    void aFeedThatCanNotBeIsExplainedInPlace();
    void theUsualOptionsOfAFeedHaveFields();
    void aRemovedFeedComesBack();
    void aBanIsLiftedAndRestored();
    void everyPageHasAKey();
    void everyActionHasAPlaceAndButtonsHaveNames();
    void theKeysAreListed();
    void theArrangementComesBack();
    void aWindowThatStoodOnAnotherScreenIsSeen();

private:
    QTableView *removeTheOnlyFeed();
    [[nodiscard]] QAction *action(const QString &text) const;
    [[nodiscard]] QString label(const char *name) const
    {
        return child<QLabel>(name)->text();
    }
    template <typename Widget>
    [[nodiscard]] Widget *child(const char *name) const
    {
        return m_window->findChild<Widget *>(QString::fromLatin1(name));
    }
    void run()
    {
        m_window->showRunning({{QStringLiteral("127.0.0.1:8181"), QStringLiteral("native"), true},
                               {QStringLiteral("ws://127.0.0.1:8181/"), QStringLiteral("classic"), true}});
    }
    void showPage(QWidget &page) { m_window->pages().setCurrentWidget(&page); }
    void press(QWidget *page, const QString &text) const;
    void log(LogLine::Level level, const QString &text) const
    {
        m_window->log().append({1'700'000'000'000, level, QStringLiteral("server"), text});
    }

    /// As the server tells it once a second.
    void showConnected(int count) const { m_window->showTraffic({.steadyMs = 1000, .connections = count}); }
    [[nodiscard]] PromptBar *question() const
    {
        return m_window->centralWidget()->findChild<PromptBar *>(QString(), Qt::FindDirectChildrenOnly);
    }
    /// By the frame of the window, as its user does it.
    void closeByHand() const
    {
        QCloseEvent event;
        QSpontaneKeyEvent::setSpontaneous(&event);
        qApp->notify(m_window.get(), &event);
    }

    Preferences m_preferences;
    std::unique_ptr<ScriptedSource> m_source;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<ServerWindow> m_window;
};

void ServerWindowTest::init()
{
    m_source = std::make_unique<ScriptedSource>();
    m_desk = std::make_unique<Desk>();
    m_desk->follow(*m_source);
    m_window = std::make_unique<ServerWindow>(*m_desk, m_preferences);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void ServerWindowTest::cleanup()
{
    m_window.reset();
    m_desk.reset();
    m_source.reset();
}

QAction *ServerWindowTest::action(const QString &text) const
{
    for (QAction *one : m_window->findChild<QToolBar *>()->actions()) {
        if (one->text().remove(u'&') == text)
            return one;
    }
    return nullptr;
}

void ServerWindowTest::press(QWidget *page, const QString &text) const
{
    for (QToolButton *button : page->findChildren<QToolButton *>()) {
        if (button->isVisible() && button->text().remove(u'&') == text) {
            QTest::mouseClick(button, Qt::LeftButton);
            return;
        }
    }
    QFAIL(qPrintable(QStringLiteral("no button ") + text));
}

void ServerWindowTest::stoppingAsksWhilePeopleAreConnected()
{
    QSignalSpy stops(m_window.get(), &ServerWindow::stopWanted);
    run();
    // Who came while another page was looked at is in no table.
    showConnected(1);
    QCOMPARE(m_window->connectionModel().totalCount(), 0);

    QTest::keyClick(m_window.get(), Qt::Key_F5, Qt::ShiftModifier);
    QCOMPARE(stops.count(), 0);
    PromptBar *prompt = question();
    QVERIFY(prompt->isAsking());
    QTest::keyClick(prompt->findChild<QPushButton *>(QStringLiteral("promptDeed")), Qt::Key_Escape);
    QVERIFY(!prompt->isAsking());
    QCOMPARE(stops.count(), 0);

    QTest::keyClick(m_window.get(), Qt::Key_F5, Qt::ShiftModifier);
    QTest::mouseClick(prompt->findChild<QPushButton *>(QStringLiteral("promptDeed")), Qt::LeftButton);
    QCOMPARE(stops.count(), 1);
}

void ServerWindowTest::closingAndQuittingAskWhilePeopleAreConnected()
{
    QSignalSpy closes(m_window.get(), &ServerWindow::closed);
    QSignalSpy quits(m_window.get(), &ServerWindow::quitWanted);
    run();
    showConnected(2);

    closeByHand();
    QCOMPARE(closes.count(), 0);
    QVERIFY(m_window->isVisible() && question()->isAsking());
    QVERIFY(label("promptWords").contains(QStringLiteral("All 2 connections")));
    QTest::keyClick(child<QPushButton>("promptDeed"), Qt::Key_Escape);
    QTest::keyClick(m_window.get(), Qt::Key_Q, Qt::ControlModifier);
    QCOMPARE(quits.count(), 0);
    QTest::mouseClick(child<QPushButton>("promptDeed"), Qt::LeftButton);
    QCOMPARE(quits.count(), 1);

    // With a tray it only hides.
    m_window->setClosingHides(true);
    closeByHand();
    QVERIFY(!m_window->isVisible() && !question()->isAsking());
    m_window->setClosingHides(false);
    m_window->show();
    showConnected(0);
    closeByHand();
    QCOMPARE(closes.count(), 1);
}

void ServerWindowTest::theEndOfTheSessionIsNotHeldUp()
{
    QSignalSpy closes(m_window.get(), &ServerWindow::closed);
    run();
    showConnected(2);
    m_window->setClosingHides(true);

    // As QCoreApplication::quit() closes windows.
    QVERIFY(m_window->windowHandle()->close());

    QCOMPARE(closes.count(), 1);
}

void ServerWindowTest::nothingGoesOnWhileItIsStopped()
{
    run();
    m_window->showTraffic({.steadyMs = 1000, .connections = 202});
    m_window->showTraffic({.steadyMs = 2000, .connections = 202, .lines = 10, .ticks = 32, .bytesSent = 217'000});
    const auto now = [this](int which) {
        const PaceHistory &history = m_window->plots().plot(which).history();
        return history.at(history.count() - 1).value;
    };
    QCOMPARE(now(0), 202.0);
    QCOMPARE(now(1), 10.0);

    m_window->showStopped();

    for (const int plot : {0, 1, 2, 4})
        QCOMPARE(now(plot), 0.0);
}

void ServerWindowTest::whoGivesUpAnotherAddressIsToldSoOnce()
{
    QSignalSpy givenUp(m_window.get(), &ServerWindow::listenGivenUp);
    const QString failure = QStringLiteral("Port 8181 is in use by nginx (process 7)");
    m_window->showFailure(failure, QStringLiteral("8182"));
    QVERIFY(label("address") != failure);

    // What else is asked meanwhile changes nothing of it.
    QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier);
    QCOMPARE(givenUp.count(), 0);
    QTest::keyClick(child<QLineEdit>("promptField"), Qt::Key_Escape);

    QCOMPARE(givenUp.count(), 1);
    QCOMPARE(label("address"), failure);
    run();
    QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier);
    QTest::keyClick(child<QLineEdit>("promptField"), Qt::Key_Escape);
    QCOMPARE(givenUp.count(), 1);
}

void ServerWindowTest::ctrlFStaysOnItsPage()
{
    for (int page = 0; page < m_window->pages().count(); ++page) {
        m_window->pages().setCurrentIndex(page);
        QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
        QCOMPARE(m_window->pages().currentIndex(), page);
    }
    showPage(m_window->connections());
    QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(child<QLineEdit>("connectionFilter")->hasFocus());
}

void ServerWindowTest::aSymbolIsFoundByItsLetters()
{
    for (const char *symbol : {"ACME", "BOLT", "TEAC"})
        m_source->quote(QString::fromLatin1(symbol), 100 * kTicksPerUnit);
    m_desk->setSymbolNames({{QStringLiteral("BOLT"), QStringLiteral("Screws and more")}});
    FeedState feed;
    feed.name = QStringLiteral("random_walk");
    emit m_source->feedStateChanged(feed);
    ServerPrices &prices = m_window->prices();
    showPage(prices);

    QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
    auto *field = child<QLineEdit>("findSymbol");
    QVERIFY(field->hasFocus());
    QTest::keyClicks(field, "te");
    QCOMPARE(prices.grid().currentSymbol(), QStringLiteral("TEAC"));
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(field, "crew");
    QCOMPARE(prices.grid().currentSymbol(), QStringLiteral("BOLT"));
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(prices.grid().hasFocus());
}

void ServerWindowTest::aRefusedNameIsMendedInItsQuestion()
{
    run();
    ConnectionInfo ann;
    ann.peer = 1;
    ann.nickname = QStringLiteral("ann");
    m_window->connectionModel().apply({true, {ann}, {}, {}});
    ConnectionView &view = m_window->connections();
    QSignalSpy renamed(&view, &ConnectionView::renameRequested);
    auto *table = view.findChild<QTableView *>();
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(table->model()->index(0, 0)).center());
    QTest::keyClick(table, Qt::Key_F2);
    auto *field = view.findChild<QLineEdit *>(QStringLiteral("promptField"));
    QTest::keyClicks(field, "bob");
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(renamed.count(), 1);

    emit m_source->noticeReceived({Notice::Severity::Warning, QStringLiteral("nick_taken"), QStringLiteral("The name bob is taken."), {}});

    QVERIFY(field->isVisible() && field->isEnabled());
    QCOMPARE(field->text(), QStringLiteral("bob"));
    auto *objection = view.findChild<QLabel *>(QStringLiteral("promptObjection"));
    QVERIFY(objection->isVisible());
    QCOMPARE(objection->text(), QStringLiteral("The name bob is taken."));
    QCOMPARE(m_window->statusBar()->currentMessage(), QString());
    QTest::keyClicks(field, "bert");
    QTest::keyClick(field, Qt::Key_Return);
    m_window->connectionModel().apply({false, {}, {}, {{1, QStringLiteral("bert")}}});
    QCOMPARE(renamed.count(), 2);
    QVERIFY(!field->isVisible());
}

/// There was a replay; the page of feeds is shown without it.
QTableView *ServerWindowTest::removeTheOnlyFeed()
{
    FeedPane &feeds = m_window->feeds();
    feeds.feeds().setFeeds({{QStringLiteral("replay"), QStringLiteral("replay:a.csv")}});
    connect(&feeds, &FeedPane::removeWanted, this, [&feeds] { feeds.feeds().setFeeds({}); });
    showPage(feeds);
    auto *table = child<QTableView>("feeds");
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(table->model()->index(0, 0)).center());
    QTest::keyClick(table, Qt::Key_Delete);
    return table;
}

void ServerWindowTest::ctrlZUndoesWhatTheButtonUndoes()
{
    run();
    FeedPane &feeds = m_window->feeds();
    QSignalSpy added(&feeds, &FeedPane::addWanted);
    removeTheOnlyFeed();

    // It can be undone on its own page alone, and what else is done there takes nothing away.
    press(&feeds, QStringLiteral("Keep in the settings"));
    showPage(m_window->bans());
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(added.count(), 0);
    showPage(feeds);
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);

    QCOMPARE(added.count(), 1);
    QCOMPARE(added[0][0].toString(), QStringLiteral("replay:a.csv"));
}

void ServerWindowTest::theTitleHasTheNameOfTheServer()
{
    m_window->setServerName(QStringLiteral("Desk"));
    QCOMPARE(m_window->windowTitle(), QStringLiteral("Desk — Outcry server"));
    m_window->setServerName(QStringLiteral("Outcry"));
    QCOMPARE(m_window->windowTitle(), QStringLiteral("Outcry server"));
}

void ServerWindowTest::theViewMenuAndTheSettingsAreThoseOfTheClient()
{
    QTest::keyClick(m_window.get(), Qt::Key_Equal, Qt::ControlModifier);
    QVERIFY(m_preferences.number(Preferences::Key::FontPoints) > 0);
    QTest::keyClick(m_window.get(), Qt::Key_0, Qt::ControlModifier);
    QVERIFY(m_preferences.isUsual(Preferences::Key::FontPoints));

    QTest::keyClick(m_window.get(), Qt::Key_Comma, Qt::ControlModifier);
    auto *dialog = m_window->findChild<SettingsDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    auto *groups = dialog->findChild<QListWidget *>(QStringLiteral("groups"));
    QCOMPARE(groups->count(), 2);
    QCOMPARE(groups->item(0)->text(), QStringLiteral("Appearance"));
    QCOMPARE(groups->item(1)->text(), QStringLiteral("Prices"));
    m_preferences.set(Preferences::Key::Glow, false);
    QVERIFY(!m_window->prices().grid().isGlowOn());
    m_preferences.reset(Preferences::Key::Glow);
}

void ServerWindowTest::wordsOfToolsHaveNoLetterToPress()
{
    QAction start(QStringLiteral("시작(&S)"), nullptr);
    QAction message(QStringLiteral("메시지(&M)…"), nullptr);
    QAction listed(QStringLiteral("S&top (all)"), nullptr);
    QAction named(QStringLiteral("&Start the feed"), nullptr);
    named.setIconText(QStringLiteral("Start"));

    const auto textOf = [](QAction &action) { return std::unique_ptr<QToolButton>(makeActionButton(action))->text(); };
    QCOMPARE(textOf(start), QStringLiteral("시작"));
    QCOMPARE(textOf(message), QStringLiteral("메시지…"));
    QCOMPARE(textOf(listed), QStringLiteral("Stop (all)"));
    QCOMPARE(textOf(named), QStringLiteral("Start"));
    QCOMPARE(plainText(start), QStringLiteral("시작"));
}

void ServerWindowTest::aLogWithoutAFittingLineSaysSo()
{
    showPage(m_window->log());
    auto *state = m_window->log().findChild<EmptyState *>();
    QVERIFY(!state->isVisible());
    log(LogLine::Level::Hint, QStringLiteral("started"));
    QVERIFY(!state->isVisible());

    QTest::keyClicks(child<QLineEdit>("logWords"), "nothing of the kind");
    QVERIFY(state->isVisible());
    QTest::mouseClick(state->findChild<QPushButton *>(), Qt::LeftButton);

    QVERIFY(!state->isVisible());
    QVERIFY(m_window->log().text(false).contains(QStringLiteral("started")));
}

void ServerWindowTest::startAndStopAreOfferedInTurn()
{
    QSignalSpy starts(m_window.get(), &ServerWindow::startWanted);
    QSignalSpy stops(m_window.get(), &ServerWindow::stopWanted);
    QVERIFY(action(QStringLiteral("Start"))->isEnabled() && !action(QStringLiteral("Stop"))->isEnabled());
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    run();

    QVERIFY(!action(QStringLiteral("Start"))->isEnabled() && action(QStringLiteral("Stop"))->isEnabled());
    QCOMPARE(label("address"), QStringLiteral("127.0.0.1:8181"));
    QCOMPARE(label("serverState"), QStringLiteral("Running"));
    QVERIFY(label("uptime").contains(QStringLiteral("0:00:0")));
    QTest::keyClick(m_window.get(), Qt::Key_F5, Qt::ShiftModifier);
    m_window->showStopping();
    QVERIFY(!action(QStringLiteral("Start"))->isEnabled() && !action(QStringLiteral("Stop"))->isEnabled());
    m_window->showStopped();
    QVERIFY(action(QStringLiteral("Start"))->isEnabled());
    QCOMPARE(starts.count(), 1);
    QCOMPARE(stops.count(), 1);
}

void ServerWindowTest::aTakenPortIsToldAndAnotherOneChosenInPlace()
{
    QSignalSpy wanted(m_window.get(), &ServerWindow::listenWanted);
    m_window->setListenObjection([](const QString &text) {
        return text == u"8182" ? QString() : QStringLiteral("no port");
    });
    m_window->showFailure(QStringLiteral("Port 8181 is in use by nginx (process 7)"), QStringLiteral("8182"));
    QCOMPARE(label("serverState"), QStringLiteral("Could not start"));
    QCOMPARE(label("promptWords"), QStringLiteral("Port 8181 is in use by nginx (process 7)"));
    QVERIFY(action(QStringLiteral("Start"))->isEnabled());

    auto *field = child<QLineEdit>("promptField");
    QCOMPARE(field->text(), QStringLiteral("8182"));
    QTest::keyClicks(field, "tea");
    QVERIFY(child<QLabel>("promptObjection")->isVisible());
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(wanted.count(), 0);
    field->clear();
    QTest::keyClicks(field, "8182");
    QTest::keyClick(field, Qt::Key_Return);

    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted[0][0].toString(), QStringLiteral("8182"));
    QCOMPARE(wanted[0][1].toBool(), false);
    run();
    QVERIFY(!field->isVisible());
}

void ServerWindowTest::aFailureThatIsNoPortAsksForNone()
{
    m_window->showFailure(QStringLiteral("feed replay: no such file"), {});
    QCOMPARE(label("address"), QStringLiteral("feed replay: no such file"));
    QVERIFY(!child<QLineEdit>("promptField")->isVisible());
}

void ServerWindowTest::listeningElsewhereIsAskedByKey()
{
    QSignalSpy wanted(m_window.get(), &ServerWindow::listenWanted);
    m_window->showListening(QStringLiteral("127.0.0.1:8181"));
    run();
    QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier);
    QCOMPARE(child<QLineEdit>("promptField")->text(), QStringLiteral("127.0.0.1:8181"));
    child<QLineEdit>("promptField")->clear();
    QTest::keyClicks(child<QLineEdit>("promptField"), "0.0.0.0:8181");
    QTest::mouseClick(child<QAbstractButton>("promptKeep"), Qt::LeftButton, {}, QPoint(8, child<QAbstractButton>("promptKeep")->height() / 2));
    QTest::mouseClick(child<QPushButton>("promptDeed"), Qt::LeftButton);
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted[0][1].toBool(), true);
}

void ServerWindowTest::theLobbyAndThePricesAreTheSameModels()
{
    m_source->enter(QStringLiteral("lobby"));
    m_source->say(QStringLiteral("lobby"), QStringLiteral("bob"), QStringLiteral("hello"));
    m_source->quote(QStringLiteral("ACME"), 100 * kTicksPerUnit);
    FeedState feed;
    feed.name = QStringLiteral("random_walk");
    emit m_source->feedStateChanged(feed);

    QCOMPARE(m_window->findChild<ChatView *>()->model(), m_desk->messages(QStringLiteral("lobby")));
    QCOMPARE(m_window->findChild<QuoteGrid *>()->quotes(), &m_desk->watchList());
    QCOMPARE(m_desk->watchList().symbols(), QStringList{QStringLiteral("ACME")});
}

void ServerWindowTest::aPriceHasItsSheetBesideAndAWindowOfItsOwn()
{
    for (const char *symbol : {"ACME", "BOLT"})
        m_source->quote(QString::fromLatin1(symbol), 100 * kTicksPerUnit);
    FeedState feed;
    feed.name = QStringLiteral("random_walk");
    emit m_source->feedStateChanged(feed);
    ServerPrices &prices = m_window->prices();
    showPage(prices);
    QSignalSpy wanted(&prices, &ServerPrices::candlesWanted);
    QuoteGrid &grid = prices.grid();
    const QPoint second = grid.visualRect(grid.model()->index(1, 0)).center();

    QTest::mouseClick(grid.viewport(), Qt::LeftButton, {}, second);
    QCOMPARE(prices.symbolPane().symbol(), QStringLiteral("BOLT"));
    QCOMPARE(wanted.value(0).value(0).toString(), QStringLiteral("BOLT"));
    emit m_source->candlesRefused(QStringLiteral("BOLT"), CandleInterval::Minute, QStringLiteral("nothing known"));
    QTest::mouseDClick(grid.viewport(), Qt::LeftButton, {}, second);

    auto *window = m_window->findChild<SymbolWindow *>();
    QVERIFY(window && window->isVisible());
    QCOMPARE(window->pane().symbol(), QStringLiteral("BOLT"));
    // Whatever sheet is looked at: the list keeps all prices.
    prices.symbolPane().setSymbol(QStringLiteral("ACME"));
    window->close();
    QTRY_VERIFY(!m_window->findChild<SymbolWindow *>());
    QCOMPARE(m_desk->watchList().symbols(), QStringList({QStringLiteral("ACME"), QStringLiteral("BOLT")}));
    prices.refreshPast();
    QCOMPARE(wanted.last()[0].toString(), QStringLiteral("ACME"));
}

void ServerWindowTest::roomsOfAServerThatIsNoMoreGo()
{
    m_source->enter(QStringLiteral("lobby"));
    m_source->enter(QStringLiteral("earnings"));
    auto *table = m_window->rooms().findChild<QTableView *>();
    QCOMPARE(table->model()->rowCount(), 2);

    m_desk->forgetRooms();
    QCOMPARE(table->model()->rowCount(), 0);
    m_source->enter(QStringLiteral("lobby"));

    QCOMPARE(table->model()->rowCount(), 1);
    QCOMPARE(m_window->findChild<ChatView *>()->model(), m_desk->messages(QStringLiteral("lobby")));
}

void ServerWindowTest::anAnnouncementIsSaidOnceAndNotWhileStopped()
{
    m_source->enter(QStringLiteral("lobby"));
    showPage(m_window->rooms());
    QSignalSpy announced(&m_window->rooms(), &ServerRooms::announced);
    auto *field = child<QLineEdit>("announcement");
    QVERIFY(!field->isEnabled());
    run();
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    QVERIFY(field->hasFocus());
    QTest::keyClicks(field, QStringLiteral("closing at five "));
    QTest::keyClick(field, Qt::Key_Return);
    QTest::keyClick(field, Qt::Key_Return);

    QCOMPARE(announced.count(), 1);
    QCOMPARE(announced[0][0].toString(), QStringLiteral("lobby"));
    QCOMPARE(announced[0][1].toString(), QStringLiteral("closing at five"));
}

void ServerWindowTest::everybodyCanBeSpokenTo()
{
    m_source->enter(QStringLiteral("lobby"));
    run();
    showPage(m_window->rooms());
    QSignalSpy announced(&m_window->rooms(), &ServerRooms::announcedToAll);
    QVERIFY(!child<QPushButton>("sayToAll")->isEnabled());
    QTest::keyClicks(child<QLineEdit>("announcement"), "restart at noon");
    QTest::mouseClick(child<QPushButton>("sayToAll"), Qt::LeftButton);
    QCOMPARE(announced.count(), 1);
    QCOMPARE(announced[0][0].toString(), QStringLiteral("restart at noon"));
    QVERIFY(child<QLineEdit>("announcement")->text().isEmpty());
}

void ServerWindowTest::anotherRoomIsShownByAClick()
{
    m_source->enter(QStringLiteral("lobby"));
    m_source->enter(QStringLiteral("earnings"));
    m_source->say(QStringLiteral("earnings"), QStringLiteral("bob"), QStringLiteral("beat"));
    showPage(m_window->rooms());
    auto *table = child<QTableView>("rooms");
    QCOMPARE(table->model()->rowCount(), 2);
    const QModelIndex earnings = table->model()->index(1, 0);
    QCOMPARE(earnings.data().toString(), QStringLiteral("#earnings"));
    QCOMPARE(earnings.siblingAtColumn(2).data().toString(), QStringLiteral("1"));

    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(earnings).center());

    QCOMPARE(m_window->rooms().currentRoom(), QStringLiteral("earnings"));
    QCOMPARE(m_window->rooms().talk().model(), m_desk->messages(QStringLiteral("earnings")));
}

void ServerWindowTest::addressesAreCopied()
{
    run();
    showPage(m_window->addresses());
    QVERIFY(label("addressHint").contains(QStringLiteral("0.0.0.0:8181")));
    auto *table = child<QTableView>("entrances");
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(table->model()->index(1, 1)).center());
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("ws://127.0.0.1:8181/"));
    m_window->showStopped();
    QCOMPARE(table->model()->rowCount(), 0);
    QVERIFY(label("addressHint").contains(QStringLiteral("stopped")));
}

void ServerWindowTest::connectionsAreMeasuredOnlyWhileTheyAreSeen()
{
    QSignalSpy looked(m_window.get(), &ServerWindow::connectionsLookedAt);
    showPage(m_window->rooms());
    QCOMPARE(looked.takeLast()[0].toBool(), false);
    showPage(m_window->connections());
    QCOMPARE(looked.takeLast()[0].toBool(), true);
    m_window->hide();
    QCOMPARE(looked.takeLast()[0].toBool(), false);
    m_window->show();
    QCOMPARE(looked.takeLast()[0].toBool(), true);
    QVERIFY(looked.isEmpty());
}

void ServerWindowTest::plotsTellPaceAndPeak()
{
    run();
    Traffic traffic;
    const std::array<qint64, 4> lines{0, 40, 50, 50};
    for (std::size_t i = 0; i < lines.size(); ++i) {
        traffic.steadyMs = 1000 + 2000 * qint64(i);
        traffic.connections = 3;
        traffic.lines = lines[i];
        traffic.bytesSent += 2048;
        m_window->showTraffic(traffic);
    }
    const PacePlot &messages = m_window->plots().plot(1);
    QCOMPARE(messages.history().count(), 3);
    QCOMPARE(messages.history().peak(), 20.0);
    QCOMPARE(messages.history().at(2).value, 0.0);
    QCOMPARE(m_window->plots().plot(4).valueText(1024), QStringLiteral("1.0 kB/s"));
    QCOMPARE(m_window->plots().plot(0).history().at(0).value, 3.0);
    // The newest stands at the right edge.
    QVERIFY(messages.textAt(messages.width() - look::gap() - 1).endsWith(QStringLiteral("0/s")));
    QVERIFY(messages.textAt(messages.width() / 2).isEmpty());
    QTRY_VERIFY(messages.accessibleDescription().contains(QStringLiteral("20/s at most")));
    // A server that begins anew counts from 0; that is no negative pace.
    run();
    m_window->showTraffic({});
    QCOMPARE(messages.history().count(), 3);
    for (int i = 0; i < 400; ++i)
        m_window->showTraffic({.steadyMs = 1000 * (i + 1), .lines = i});
    QCOMPARE(messages.history().count(), PaceHistory::kSamples);
}

void ServerWindowTest::warningsCountOnTheTabUntilTheyAreSeen()
{
    const int page = m_window->pages().indexOf(&m_window->log());
    log(LogLine::Level::Hint, QStringLiteral("started"));
    QCOMPARE(m_window->pages().tabText(page), QStringLiteral("Log"));
    log(LogLine::Level::Warning, QStringLiteral("odd"));
    log(LogLine::Level::Failure, QStringLiteral("bad"));
    QCOMPARE(m_window->pages().tabText(page), QStringLiteral("Log (2)"));
    emit m_source->noticeReceived({Notice::Severity::Warning, {}, QStringLiteral("That connection is gone already."), {}});
    QCOMPARE(m_window->pages().tabText(page), QStringLiteral("Log (3)"));

    QTest::keyClick(m_window.get(), Qt::Key_7, Qt::ControlModifier);

    QCOMPARE(m_window->pages().tabText(page), QStringLiteral("Log"));
    QVERIFY(m_window->log().text(false).contains(QStringLiteral("gone already")));
}

void ServerWindowTest::theLogFiltersFollowsAndStandsStill()
{
    showPage(m_window->log());
    for (int i = 0; i < 6000; ++i)
        log(i % 10 == 0 ? LogLine::Level::Warning : LogLine::Level::Hint, QStringLiteral("<b>line %1</b>").arg(i));
    auto *table = child<QTableView>("log");
    QVERIFY(m_window->log().lines().rowCount() <= LogModel::kMostLines);
    QTRY_COMPARE(table->verticalScrollBar()->value(), table->verticalScrollBar()->maximum());

    child<QComboBox>("logLevel")->setFocus();
    QTest::keyClick(child<QComboBox>("logLevel"), Qt::Key_Down);
    QTest::keyClick(child<QComboBox>("logLevel"), Qt::Key_Down);
    QVERIFY(table->model()->rowCount() <= LogModel::kMostLines / 10 + 1);
    QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(child<QLineEdit>("logWords"), "LINE 599");
    QCOMPARE(table->model()->rowCount(), 1);
    QCOMPARE(table->model()->index(0, LogModel::TextColumn).data().toString(), QStringLiteral("<b>line 5990</b>"));
    child<QLineEdit>("logWords")->clear();

    QTRY_VERIFY(table->verticalScrollBar()->maximum() > 0);
    table->verticalScrollBar()->triggerAction(QAbstractSlider::SliderToMinimum);
    QVERIFY(!m_window->log().isFollowing());
    log(LogLine::Level::Warning, QStringLiteral("more"));
    QCOMPARE(table->verticalScrollBar()->value(), 0);
    press(&m_window->log(), QStringLiteral("Follow"));
    QTRY_COMPARE(table->verticalScrollBar()->value(), table->verticalScrollBar()->maximum());
}

void ServerWindowTest::theLogIsCopiedAndSaved()
{
    showPage(m_window->log());
    log(LogLine::Level::Warning, QStringLiteral("one"));
    log(LogLine::Level::Hint, QStringLiteral("two"));
    press(&m_window->log(), QStringLiteral("Copy"));
    QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("warning server: one\n")));
    QCOMPARE(QApplication::clipboard()->text().count(u'\n'), 2);
    auto *table = child<QTableView>("log");
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(table->model()->index(1, 0)).center());
    press(&m_window->log(), QStringLiteral("Copy"));
    QCOMPARE(QApplication::clipboard()->text().count(u'\n'), 1);
    QVERIFY(QApplication::clipboard()->text().endsWith(QStringLiteral("two\n")));

    QTemporaryDir folder;
    QCOMPARE(m_window->log().saveTo(folder.filePath(QStringLiteral("a.log"))), QString());
    QFile saved(folder.filePath(QStringLiteral("a.log")));
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QCOMPARE(saved.readAll().count('\n'), 2);
    QVERIFY(m_window->log().saveTo(folder.filePath(QStringLiteral("no/such/folder"))).contains(QStringLiteral("Choose another place")));
}

void ServerWindowTest::feedsAreOrderedAbout()
{
    run();
    FeedPane &feeds = m_window->feeds();
    feeds.feeds().setFeeds({{QStringLiteral("random_walk"), QStringLiteral("random_walk:seed=7")},
                            {QStringLiteral("replay"), QStringLiteral("replay:a.csv")}});
    FeedState state;
    state.name = QStringLiteral("replay");
    state.health = FeedState::Health::Failed;
    state.text = QStringLiteral("no rows");
    emit m_source->feedStateChanged(state);
    showPage(feeds);
    auto *table = child<QTableView>("feeds");
    QCOMPARE(table->model()->index(1, FeedModel::TextColumn).data().toString(), QStringLiteral("no rows"));
    QSignalSpy stops(&feeds, &FeedPane::stopWanted);
    QSignalSpy starts(&feeds, &FeedPane::startWanted);
    QSignalSpy restarts(&feeds, &FeedPane::restartWanted);
    QSignalSpy keeps(&feeds, &FeedPane::keepWanted);

    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(table->model()->index(1, 0)).center());
    press(&feeds, QStringLiteral("Stop"));
    press(&feeds, QStringLiteral("Restart"));
    QCOMPARE(stops.takeFirst()[0].toString(), QStringLiteral("replay"));
    QCOMPARE(restarts.count(), 1);
    state.health = FeedState::Health::Stopped;
    emit m_source->feedStateChanged(state);
    press(&feeds, QStringLiteral("Stop"));
    QCOMPARE(stops.count(), 0);
    press(&feeds, QStringLiteral("Start"));
    QCOMPARE(starts.count(), 1);
    press(&feeds, QStringLiteral("Keep in the settings"));
    QCOMPARE(keeps.count(), 1);
    m_window->showStopped();
    QCOMPARE(table->model()->index(0, FeedModel::HealthColumn).data().toString(), QStringLiteral("stopped"));
}

void ServerWindowTest::aFeedThatCanNotBeIsExplainedInPlace()
{
    run();
    FeedPane &feeds = m_window->feeds();
    feeds.setKinds({{QStringLiteral("random_walk"), QStringLiteral("seed=N"), false}, {QStringLiteral("replay"), QStringLiteral("FILE"), true}});
    showPage(feeds);
    QSignalSpy added(&feeds, &FeedPane::addWanted);
    press(&feeds, QStringLiteral("Add…"));
    auto *path = child<QLineEdit>("feedPath");
    QVERIFY(child<QComboBox>("feedKind")->hasFocus());
    QVERIFY(child<QLineEdit>("feedSymbols")->isVisible() && !path->isVisible() && !child<QPushButton>("feedFile")->isVisible());
    QTest::keyClick(child<QComboBox>("feedKind"), Qt::Key_Down);
    QVERIFY(path->isVisible() && child<QPushButton>("feedFile")->isVisible());
    QTest::keyClicks(path, "none.csv");
    QTest::keyClick(path, Qt::Key_Return);
    QCOMPARE(added.count(), 1);
    QCOMPARE(added.takeFirst()[0].toString(), QStringLiteral("replay:none.csv"));

    // A large file takes a while; meanwhile nothing else is asked for.
    QVERIFY(path->isVisible() && !path->isEnabled());
    feeds.answerAdd(QStringLiteral("feed replay: none.csv is not there"));
    QVERIFY(path->isVisible() && path->isEnabled());
    QCOMPARE(label("feedFailure"), QStringLiteral("feed replay: none.csv is not there"));
    QVERIFY(child<QLabel>("feedFailure")->isVisible());
    QTest::keyClicks(path, "x");
    QVERIFY(!child<QLabel>("feedFailure")->isVisible());
    QTest::keyClick(path, Qt::Key_Return);
    feeds.feeds().setFeeds({{QStringLiteral("random_walk"), QStringLiteral("random_walk")}, {QStringLiteral("replay"), QStringLiteral("replay:none.csvx")}});
    feeds.answerAdd({});
    QVERIFY(!path->isVisible());
    QCOMPARE(child<QTableView>("feeds")->currentIndex().row(), 1);

    QSignalSpy unwanted(&feeds, &FeedPane::addUnwanted);
    press(&feeds, QStringLiteral("Add…"));
    QTest::keyClick(path, Qt::Key_Return);
    QTest::keyClick(path->parentWidget(), Qt::Key_Escape);
    QCOMPARE(unwanted.count(), 1);
    QVERIFY(!path->isVisible());
}

void ServerWindowTest::theUsualOptionsOfAFeedHaveFields()
{
    run();
    FeedPane &feeds = m_window->feeds();
    feeds.setKinds({{QStringLiteral("random_walk"), QStringLiteral("seed=N"), false}, {QStringLiteral("replay"), QStringLiteral("FILE"), true}});
    showPage(feeds);
    QSignalSpy added(&feeds, &FeedPane::addWanted);
    press(&feeds, QStringLiteral("Add…"));
    QTest::keyClicks(child<QLineEdit>("feedSymbols"), "AAPL, MSFT ");
    child<QDoubleSpinBox>("feedRate")->setFocus();
    child<QDoubleSpinBox>("feedRate")->selectAll();
    QTest::keyClicks(child<QDoubleSpinBox>("feedRate"), "2");
    QTest::keyClick(child<QDoubleSpinBox>("feedRate"), Qt::Key_Return);
    QCOMPARE(added.count(), 1);
    QCOMPARE(added.takeFirst()[0].toString(), QStringLiteral("random_walk:symbols=AAPL,MSFT&rate=2"));
    feeds.answerAdd({});

    press(&feeds, QStringLiteral("Add…"));
    QTest::keyClick(child<QComboBox>("feedKind"), Qt::Key_Down);
    QTest::keyClicks(child<QLineEdit>("feedPath"), "/a,b.csv");
    child<QAbstractButton>("feedLoop")->click();
    // What the fields say is where the line begins.
    child<QAbstractButton>("feedAdvanced")->click();
    auto *line = child<QLineEdit>("feedArgument");
    QVERIFY(line->hasFocus() && !child<QLineEdit>("feedPath")->isVisible());
    QCOMPARE(line->text(), QStringLiteral("\"/a,b.csv\"?loop"));
    QTest::keyClicks(line, "&speed=60");
    QTest::keyClick(line, Qt::Key_Return);

    QCOMPARE(added.count(), 1);
    QCOMPARE(added.takeFirst()[0].toString(), QStringLiteral("replay:\"/a,b.csv\"?loop&speed=60"));
}

void ServerWindowTest::aRemovedFeedComesBack()
{
    run();
    FeedPane &feeds = m_window->feeds();
    QSignalSpy added(&feeds, &FeedPane::addWanted);
    QTableView *table = removeTheOnlyFeed();
    QCOMPARE(table->model()->rowCount(), 0);
    QTest::mouseClick(feeds.findChild<QPushButton *>(QStringLiteral("undo")), Qt::LeftButton);
    QCOMPARE(added.takeFirst()[0].toString(), QStringLiteral("replay:a.csv"));
}

void ServerWindowTest::aBanIsLiftedAndRestored()
{
    BanPane &bans = m_window->bans();
    QSignalSpy banned(&bans, &BanPane::banRequested);
    QSignalSpy lifted(&bans, &BanPane::liftRequested);
    QSignalSpy restored(&bans, &BanPane::restoreRequested);
    bans.setObjection([](const QString &text) { return text.contains(u'.') ? QString() : QStringLiteral("no address"); });
    showPage(bans);
    press(&bans, QStringLiteral("Ban an address…"));
    auto *field = bans.findChild<QLineEdit *>(QStringLiteral("promptField"));
    QTest::keyClicks(field, "203");
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(banned.count(), 0);
    QTest::keyClicks(field, ".0.113.7");
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(banned.count(), 1);
    QCOMPARE(banned[0][2].toLongLong(), qint64(600'000));

    const Ban ban{QStringLiteral("203.0.113.7"), QStringLiteral("eve"), 1000, 0};
    bans.showBans({ban});
    auto *table = child<QTableView>("bans");
    QCOMPARE(table->model()->index(0, 3).data().toString(), QStringLiteral("until lifted"));
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(table->model()->index(0, 0)).center());
    QTest::keyClick(table, Qt::Key_Delete);
    QCOMPARE(lifted.takeFirst()[0].toString(), ban.address);
    bans.showBans({});
    QTest::mouseClick(bans.findChild<QPushButton *>(QStringLiteral("undo")), Qt::LeftButton);
    QCOMPARE(restored.takeFirst()[0].value<Ban>(), ban);
}

void ServerWindowTest::everyPageHasAKey()
{
    for (int page = m_window->pages().count() - 1; page >= 0; --page) {
        QTest::keyClick(m_window.get(), Qt::Key(Qt::Key_1 + page), Qt::ControlModifier);
        QCOMPARE(m_window->pages().currentIndex(), page);
    }
}

void ServerWindowTest::everyActionHasAPlaceAndButtonsHaveNames()
{
    QSet<QString> shortcuts;
    for (QAction *menu : m_window->menuBar()->actions()) {
        QVERIFY(menu->menu() && !menu->menu()->actions().isEmpty());
        for (QAction *one : menu->menu()->actions()) {
            QVERIFY(one->isSeparator() || !one->text().isEmpty());
            const QString keys = one->shortcut().toString();
            // Delete means the page that has the focus.
            QVERIFY2(keys.isEmpty() || keys == u"Del" || !shortcuts.contains(keys), qPrintable(keys));
            shortcuts.insert(keys);
        }
    }
    for (QWidget *widget : m_window->findChildren<QWidget *>()) {
        if (qobject_cast<QLineEdit *>(widget) || qobject_cast<QTableView *>(widget) || qobject_cast<QComboBox *>(widget)) {
            const QWidget *parent = widget->parentWidget();
            const bool isOfAnother = qobject_cast<const QComboBox *>(parent) || qobject_cast<const QAbstractSpinBox *>(parent);
            if (isOfAnother || widget->objectName().startsWith(u"prompt"))
                continue;
            QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
        }
    }
}

void ServerWindowTest::theKeysAreListed()
{
    QTest::keyClick(m_window.get(), Qt::Key_F1);
    QTest::keyClick(m_window.get(), Qt::Key_F1);

    const auto pages = m_window->findChildren<KeyPage *>();
    QCOMPARE(pages.size(), 1);
    QVERIFY(pages.first()->isVisible());
    const QString text = keyText(menuKeys(*m_window->menuBar()));
    QVERIFY2(text.contains(QRegularExpression(QStringLiteral("Ctrl\\+L +Listen elsewhere\n"))), qPrintable(text));
    QVERIFY2(!text.contains(QStringLiteral("emoji")), "a server's owner types no lines in rooms");
}

void ServerWindowTest::theArrangementComesBack()
{
    m_window->resize(1100, 700);
    showPage(m_window->feeds());
    m_window->menus().plots()->trigger();
    const QByteArray arrangement = m_window->arrangement();
    ServerWindow another(*m_desk, m_preferences);
    another.restoreArrangement(QByteArray("garbage"));
    another.restoreArrangement(arrangement);

    QCOMPARE(another.size(), QSize(1100, 700));
    QCOMPARE(another.pages().currentIndex(), m_window->pages().currentIndex());
    QVERIFY(!another.plots().isVisibleTo(&another));
}

void ServerWindowTest::aWindowThatStoodOnAnotherScreenIsSeen()
{
    m_window->move(9000, 5000);
    QTRY_COMPARE(m_window->x(), 9000);
    ServerWindow another(*m_desk, m_preferences);
    another.restoreArrangement(m_window->arrangement());
    another.show();
    QTRY_VERIFY(another.screen()->availableGeometry().intersects(another.geometry()));
}

QTEST_MAIN(ServerWindowTest)
#include "tst_server_window.moc"
