// SPDX-License-Identifier: MIT
#include "model/direct_talk.h"
#include "tests/support/client_stage.h"
#include "ui/candle_chart.h"
#include "ui/chat_view.h"
#include "ui/focus_ring.h"
#include "ui/input_line.h"
#include "ui/join_dialog.h"
#include "ui/jump_palette.h"
#include "ui/key_list.h"
#include "ui/key_page.h"
#include "ui/line_palette.h"
#include "ui/look.h"
#include "ui/own_windows.h"
#include "ui/pane_window.h"
#include "ui/quote_grid.h"
#include "ui/room_list_view.h"
#include "ui/room_pane.h"
#include "ui/roster_view.h"
#include "ui/search_bar.h"
#include "ui/settings_dialog.h"
#include "ui/symbol_pane.h"
#include "ui/symbol_window.h"
#include "ui/tour.h"
#include "ui/watch_pane.h"
#include "ui/window_place.h"

#include <QApplication>
#include <QCalendarWidget>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

using namespace outcry;

/// What is around the panes of a client window: own windows, Ctrl+K, join dialog, settings, keys, tour, arrangement.
class ClientShellTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { look::apply(*qApp, look::Theme::Light); }
    void init();
    void cleanup() { m_stage.reset(); }

    void aRoomOpensInItsOwnWindowFromItsMenu();
    void anOwnWindowTalksToItsRoom();
    void anOwnWindowOfARoomThatIsLeftCloses();
    void ownWindowsCloseWithTheirClientWindow();
    void ownWindowsComeBack();
    void aDirectTalksWindowComesBackAndWaitsForItsPerson();
    void windowsOfTheirOwnStayAwayWhenTheUserWantsThat();
    void windowsOfTheirOwnStartMinimizedToo();
    void roomsMoveByKeys();
    void aWatchListInItsOwnWindowShowsTheSameSymbols();
    void aRoomsOwnWindowHasTheKeysOfItsClient();
    void otherOwnWindowsHaveTheKeysThatFit();
    void f6GoesToWhatPeopleMeanByAPane();
    void tabGoesAsOneReads();
    void ownWindowsShowWhereTheKeyboardIs();
    void ctrlKGoesToARoom();
    void ctrlKJoinsARoomOfTheServer();
    void whoTypesOnAListSaysIt();
    void helpTellsOwnCommandsToo();
    void chosenWordsCallTheUser();
    void ctrlKActsWhereItIsPressed();
    void ctrlKRunsAnAction();
    void theFieldAtTheMenusOpensThePalette();
    void ctrlShiftFFindsALineInAnotherRoom();
    void theFoundLineStaysCurrentWhenAnotherComes();
    void aRoomIsJoinedFromTheList();
    void aNewRoomIsMadeByName();
    void aBadRoomNameIsToldWhileItIsTyped();
    void aMenuEntryMarksARoomAsRead();
    void theNextUnreadRoomIsFound();
    void settingsOpenOnce();
    void aThemeChosenInTheMenuIsAPreference();
    void textGrowsAndShrinksByKeys();
    void everyMenuEntryIsOnTheKeyPageOrHasNoKey();
    void keysAreSearchedAndCopied();
    void theTourShowsEveryPartAndEnds();
    void escapeEndsTheTourAndGivesTheFocusBack();
    void aWindowOutsideAllScreensIsMovedIn_data();
    void aWindowOutsideAllScreensIsMovedIn();
    void anArrangementOfLostScreensIsSeen();
    void aWindowAtTheUpperEdgeStaysThere();

private:
    QAction *action(const QString &text) const;
    OwnWindows &own() const { return *m_stage->window.findChild<OwnWindows *>(); }
    PaneWindow *openLobby();
    template <typename T>
    T *child(const char *name) const
    {
        return m_stage->child<T>(name);
    }

    std::unique_ptr<ClientStage> m_stage;
};

void ClientShellTest::init()
{
    m_stage = std::make_unique<ClientStage>();
    m_stage->window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_stage->window));
    m_stage->comeIn();
}

QAction *ClientShellTest::action(const QString &text) const
{
    for (QAction *action : actionsOf(*m_stage->window.menuBar())) {
        if (plainText(*action) == text)
            return action;
    }
    return nullptr;
}

PaneWindow *ClientShellTest::openLobby()
{
    action(QStringLiteral("Open this room in own window"))->trigger();
    return own().find(QStringLiteral("room"), QStringLiteral("lobby"));
}

void ClientShellTest::aRoomOpensInItsOwnWindowFromItsMenu()
{
    auto *list = m_stage->window.findChild<RoomListView *>();
    const QPoint place = list->visualRect(list->model()->index(0, 0)).center();
    QContextMenuEvent event(QContextMenuEvent::Mouse, place, list->viewport()->mapToGlobal(place));
    QApplication::sendEvent(list->viewport(), &event);
    auto *menu = list->findChild<QMenu *>(QStringLiteral("roomMenu"));
    QVERIFY(menu != nullptr);
    for (QAction *entry : menu->actions()) {
        if (entry->text() == QStringLiteral("Open in own window"))
            entry->trigger();
    }
    menu->close();

    PaneWindow *window = own().find(QStringLiteral("room"), QStringLiteral("lobby"));
    QVERIFY(window != nullptr);
    QVERIFY(window->isVisible());
    QVERIFY(window->windowTitle().startsWith(QStringLiteral("#lobby")));
    QCOMPARE(window->findChild<ChatView *>()->model(), m_stage->desk.messages(QStringLiteral("lobby")));
}

void ClientShellTest::anOwnWindowTalksToItsRoom()
{
    m_stage->source.enter(QStringLiteral("earnings"));
    PaneWindow *window = openLobby();
    QVERIFY(window != nullptr);
    m_stage->window.showRoom(QStringLiteral("earnings"));
    QSignalSpy lines(&m_stage->window, &ClientWindow::lineEntered);
    QVERIFY(QTest::qWaitForWindowActive(window));

    QVERIFY2(window->focusWidget() != nullptr, "it can be typed into at once");
    QTest::keyClicks(window->focusWidget(), QStringLiteral("from beside"));
    QTest::keyClick(window->focusWidget(), Qt::Key_Return);

    QCOMPARE(lines.count(), 1);
    QCOMPARE(lines[0][0].toString(), QStringLiteral("lobby"));
    QCOMPARE(lines[0][1].toString(), QStringLiteral("from beside"));
    openLobby();
    QCOMPARE(own().windows().size(), 2);
}

void ClientShellTest::anOwnWindowOfARoomThatIsLeftCloses()
{
    m_stage->source.enter(QStringLiteral("earnings"));
    const QPointer<PaneWindow> window = openLobby();
    QVERIFY(window);

    emit m_stage->source.roomLeft(QStringLiteral("lobby"));

    QVERIFY(own().windows().isEmpty());
    QTRY_VERIFY(window.isNull());
}

void ClientShellTest::ownWindowsCloseWithTheirClientWindow()
{
    const QPointer<PaneWindow> window = openLobby();
    QVERIFY(window);
    m_stage->window.close();
    QVERIFY(!window || !window->isVisible());
}

void ClientShellTest::ownWindowsComeBack()
{
    PaneWindow *window = openLobby();
    window->setGeometry(100, 120, 500, 400);
    QByteArray arrangement;
    connect(&m_stage->window, &ClientWindow::closed, this, [&] { arrangement = m_stage->window.arrangement(); });
    m_stage->window.close();

    // As after a restart: the room is not entered yet.
    Desk desk;
    ClientWindow another(desk, m_stage->preferences);
    QSignalSpy wanted(&another, &ClientWindow::roomWanted);
    another.restoreArrangement(arrangement);

    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted[0][0].toString(), QStringLiteral("lobby"));
    PaneWindow *back = another.findChild<OwnWindows *>()->find(QStringLiteral("room"), QStringLiteral("lobby"));
    QVERIFY(back != nullptr);
    QVERIFY(back->isVisible());
    QCOMPARE(back->geometry(), QRect(100, 120, 500, 400));
}

void ClientShellTest::aDirectTalksWindowComesBackAndWaitsForItsPerson()
{
    m_stage->window.openDirectTalk(m_stage->source.person(QStringLiteral("bob")));
    action(QStringLiteral("Open this room in own window"))->trigger();
    own().windows().first()->setGeometry(100, 120, 500, 400);
    QByteArray arrangement;
    connect(&m_stage->window, &ClientWindow::closed, this, [&] { arrangement = m_stage->window.arrangement(); });
    m_stage->window.close();

    ScriptedSource source;
    Desk desk;
    desk.follow(source);
    ClientWindow another(desk, m_stage->preferences);
    another.restoreArrangement(arrangement);
    const OwnWindows *own = another.findChild<OwnWindows *>();
    QCOMPARE(own->windows().size(), 1);
    PaneWindow *window = own->windows().first();
    QCOMPARE(window->geometry(), QRect(100, 120, 500, 400));
    QVERIFY(window->windowTitle().startsWith(QStringLiteral("bob")));
    QVERIFY(desk.isGone(window->name()));
    auto *talk = qobject_cast<RoomPane *>(window->centralWidget());
    QTest::keyClicks(talk->input().findChild<QPlainTextEdit *>(), QStringLiteral("half a line"));
    QSignalSpy lines(&another, &ClientWindow::lineEntered);

    source.login(QStringLiteral("ann"));
    source.enter(QStringLiteral("lobby"), {QStringLiteral("cy"), QStringLiteral("bob")});

    const QString met = directTalkWith(source.person(QStringLiteral("bob")).id);
    QCOMPARE(own->windows(), QList<PaneWindow *>{window});
    QCOMPARE(window->name(), met);
    QVERIFY(!desk.isGone(met));
    QTest::keyClick(talk->input().findChild<QPlainTextEdit *>(), Qt::Key_Return);
    QCOMPARE(lines.count(), 1);
    QCOMPARE(lines[0][0].toString(), met);
    QCOMPARE(lines[0][1].toString(), QStringLiteral("half a line"));
}

void ClientShellTest::windowsOfTheirOwnStayAwayWhenTheUserWantsThat()
{
    openLobby();
    QByteArray arrangement;
    connect(&m_stage->window, &ClientWindow::closed, this, [&] { arrangement = m_stage->window.arrangement(); });
    m_stage->window.close();
    m_stage->preferences.set(Preferences::Key::RestoreWindows, false);

    Desk desk;
    ClientWindow another(desk, m_stage->preferences);
    another.restoreArrangement(arrangement);

    QVERIFY(another.findChild<OwnWindows *>()->windows().isEmpty());
}

void ClientShellTest::windowsOfTheirOwnStartMinimizedToo()
{
    openLobby();
    m_stage->window.openSymbol(QStringLiteral("AAPL"));
    QByteArray arrangement;
    connect(&m_stage->window, &ClientWindow::closed, this, [&] { arrangement = m_stage->window.arrangement(); });
    m_stage->window.close();
    m_stage->preferences.set(Preferences::Key::StartMinimized, true);

    Desk desk;
    ClientWindow another(desk, m_stage->preferences);
    another.restoreArrangement(arrangement);

    QVERIFY(another.findChild<OwnWindows *>()->windows().first()->isMinimized());
    const auto *symbol = another.findChild<SymbolWindow *>();
    QVERIFY(symbol != nullptr && symbol->isVisible() && symbol->isMinimized());
}

void ClientShellTest::roomsMoveByKeys()
{
    m_stage->source.enter(QStringLiteral("earnings"));
    m_stage->window.showRoom(QStringLiteral("lobby"));

    QTest::keyClick(&m_stage->window, Qt::Key_PageDown, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_stage->desk.rooms(), QStringList({QStringLiteral("earnings"), QStringLiteral("lobby")}));
    QTest::keyClick(&m_stage->window, Qt::Key_PageUp, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_stage->desk.rooms(), QStringList({QStringLiteral("lobby"), QStringLiteral("earnings")}));
}

void ClientShellTest::aWatchListInItsOwnWindowShowsTheSameSymbols()
{
    action(QStringLiteral("Open watch list in own window"))->trigger();
    PaneWindow *window = own().find(QStringLiteral("watch"), {});
    QVERIFY(window != nullptr);
    auto *field = window->findChild<QLineEdit *>(QStringLiteral("addSymbol"));

    QCOMPARE(window->focusWidget(), window->findChild<QuoteGrid *>());
    QTest::keyClicks(field, QStringLiteral("aapl"));
    QTest::keyClick(field, Qt::Key_Return);

    QCOMPARE(m_stage->desk.watchList().symbols(), QStringList{QStringLiteral("AAPL")});
    m_stage->desk.watchLists().rename(0, QStringLiteral("Desk"));
    const QString place = m_stage->window.windowTitle().section(QStringLiteral(" — "), 1);
    QVERIFY(place.contains(QStringLiteral("ann")));
    QCOMPARE(window->windowTitle(), QStringLiteral("Desk — ") + place);
    QCOMPARE(window->findChild<QuoteGrid *>()->quotes(), m_stage->window.findChild<QuoteGrid *>()->quotes());
}

/// On the screen, in front and with the keyboard.
static bool isInFront(QWidget &window)
{
    window.activateWindow();
    // A window counts as active to QTest while its parent is.
    return QTest::qWaitFor([&window] { return QApplication::activeWindow() == &window; }) && window.focusWidget() != nullptr;
}

void ClientShellTest::aRoomsOwnWindowHasTheKeysOfItsClient()
{
    m_stage->source.enter(QStringLiteral("earnings"));
    m_stage->source.say(QStringLiteral("lobby"), QStringLiteral("bob"), QStringLiteral("hello"));
    PaneWindow *window = openLobby();
    m_stage->window.showRoom(QStringLiteral("earnings"));
    QVERIFY(isInFront(*window));
    const auto press = [window](Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(window->focusWidget(), key, modifiers);
    };

    press(Qt::Key_F, Qt::ControlModifier);
    QVERIFY(window->findChild<SearchBar *>()->isVisible());
    QVERIFY(!m_stage->window.findChild<SearchBar *>()->isVisible());

    QVERIFY(isInFront(*window));
    press(Qt::Key_G, Qt::ControlModifier);
    QVERIFY(window->findChild<QCalendarWidget *>() != nullptr);
    QApplication::activePopupWidget()->close();

    QVERIFY(isInFront(*window));
    press(Qt::Key_F1);
    QVERIFY(m_stage->window.findChild<KeyPage *>() != nullptr);
    m_stage->window.findChild<KeyPage *>()->close();

    QVERIFY(isInFront(*window));
    press(Qt::Key_Comma, Qt::ControlModifier);
    QVERIFY(m_stage->window.findChild<SettingsDialog *>() != nullptr);
    m_stage->window.findChild<SettingsDialog *>()->close();

    QVERIFY(isInFront(*window));
    QSignalSpy quits(&m_stage->window, &ClientWindow::quitWanted);
    press(Qt::Key_Q, Qt::ControlModifier);
    QCOMPARE(quits.count(), 1);

    press(Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(m_stage->window.currentRoom(), QStringLiteral("lobby"));
    QTRY_VERIFY(m_stage->window.isActiveWindow());

    QVERIFY(isInFront(*window));
    press(Qt::Key_T, Qt::ControlModifier);
    QCOMPARE(m_stage->window.focusWidget()->objectName(), QStringLiteral("addSymbol"));

    QVERIFY(isInFront(*window));
    QTest::keySequence(window, QKeySequence::Close);
    QVERIFY(own().windows().isEmpty());
    QVERIFY(m_stage->window.isVisible());
}

void ClientShellTest::otherOwnWindowsHaveTheKeysThatFit()
{
    m_stage->window.openSymbol(QStringLiteral("AAPL"));
    QPointer<SymbolWindow> symbol = m_stage->window.findChild<SymbolWindow *>();
    QVERIFY(isInFront(*symbol));
    QTest::keyClick(symbol->focusWidget(), Qt::Key_F1);
    QVERIFY(m_stage->window.findChild<KeyPage *>() != nullptr);
    m_stage->window.findChild<KeyPage *>()->close();
    QVERIFY(isInFront(*symbol));
    QTest::keySequence(symbol.data(), QKeySequence::Close);
    QTRY_VERIFY(symbol.isNull());

    action(QStringLiteral("Open watch list in own window"))->trigger();
    PaneWindow *watch = own().find(QStringLiteral("watch"), {});
    QVERIFY(isInFront(*watch));
    QTest::keyClick(watch->focusWidget(), Qt::Key_T, Qt::ControlModifier);
    QCOMPARE(watch->focusWidget(), watch->findChild<QLineEdit *>(QStringLiteral("addSymbol")));
    QTest::keyClick(watch->focusWidget(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY2(!m_stage->window.findChild<SearchBar *>()->isVisible(), "here is no talk to search");
}

void ClientShellTest::f6GoesToWhatPeopleMeanByAPane()
{
    ClientWindow &window = m_stage->window;
    m_stage->desk.watchLists().insert(0, {WatchRow::ofSymbol(QStringLiteral("AAPL"))});
    window.findChild<RoomListView *>()->setFocus();
    QList<QWidget *> reached;
    for (int step = 0; step < 5; ++step) {
        QTest::keyClick(&window, Qt::Key_F6);
        reached << window.focusWidget();
    }

    QCOMPARE(reached[0], window.findChild<RosterView *>());
    QCOMPARE(reached[1], window.talk().currentView());
    QVERIFY(window.talk().input().isAncestorOf(reached[2]));
    QCOMPARE(reached[3], window.findChild<QuoteGrid *>());
    QCOMPARE(reached[4], &window.watchPane().symbolPane().chart());
    // Whatever was used in between.
    window.talk().findChild<QToolButton *>(QStringLiteral("goToDate"))->setFocus();
    QTest::keyClick(&window, Qt::Key_F6, Qt::ShiftModifier);
    QTest::keyClick(&window, Qt::Key_F6);
    QCOMPARE(window.focusWidget(), window.talk().currentView());
}

void ClientShellTest::tabGoesAsOneReads()
{
    ClientWindow &window = m_stage->window;
    ConnectionState online;
    online.phase = ConnectionState::Phase::Online;
    window.showState(online);
    ChatView *view = window.talk().currentView();
    window.talk().input().setFocus();

    QTest::keyClick(window.focusWidget(), Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(window.focusWidget(), view);
    QTest::keyClick(view, Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(window.focusWidget()->objectName(), QStringLiteral("goToDate"));
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Tab);
    QVERIFY(window.talk().input().isAncestorOf(window.focusWidget()));
}

void ClientShellTest::ownWindowsShowWhereTheKeyboardIs()
{
    m_stage->window.openSymbol(QStringLiteral("AAPL"));
    auto *symbol = m_stage->window.findChild<SymbolWindow *>();
    QVERIFY(isInFront(*symbol));
    auto *tape = symbol->findChild<QAbstractItemView *>(QStringLiteral("tape"));

    QTest::keyClick(symbol, Qt::Key_F6);
    QVERIFY(!symbol->pane().chart().hasFocus());
    for (int i = 0; i < 4 && !tape->hasFocus(); ++i)
        QTest::keyClick(symbol->focusWidget(), Qt::Key_Tab);
    QVERIFY(tape->hasFocus());
    QCOMPARE(symbol->findChild<FocusRing *>()->surrounded(), tape);

    PaneWindow *room = openLobby();
    QVERIFY(isInFront(*room));
    QTest::keyClick(room->focusWidget(), Qt::Key_F6);
    QCOMPARE(room->focusWidget(), room->findChild<ChatView *>());
    QCOMPARE(room->findChild<FocusRing *>()->surrounded(), room->focusWidget());
}

void ClientShellTest::ctrlKGoesToARoom()
{
    m_stage->source.enter(QStringLiteral("earnings"));
    QCOMPARE(m_stage->window.currentRoom(), QStringLiteral("lobby"));

    QTest::keyClick(&m_stage->window, Qt::Key_K, Qt::ControlModifier);
    auto *palette = m_stage->window.findChild<JumpPalette *>();
    QVERIFY(palette != nullptr && palette->isVisible());
    auto *field = palette->findChild<QLineEdit *>();
    QTest::keyClicks(field, QStringLiteral("earn"));
    QTest::keyClick(field, Qt::Key_Return);

    QCOMPARE(m_stage->window.currentRoom(), QStringLiteral("earnings"));
    QVERIFY(m_stage->window.recentJumps().first().endsWith(QStringLiteral("earnings")));
}

void ClientShellTest::ctrlKJoinsARoomOfTheServer()
{
    Welcome welcome;
    welcome.rooms = {QStringLiteral("lobby"), QStringLiteral("earnings")};
    m_stage->window.showWelcome(welcome);
    QSignalSpy wanted(&m_stage->window, &ClientWindow::roomWanted);

    m_stage->window.jump();
    auto *field = m_stage->window.findChild<JumpPalette *>()->findChild<QLineEdit *>();
    QTest::keyClicks(field, QStringLiteral("ea"));
    QTest::keyClick(field, Qt::Key_Return);

    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted[0][0].toString(), QStringLiteral("earnings"));
}

void ClientShellTest::whoTypesOnAListSaysIt()
{
    for (QWidget *list : {static_cast<QWidget *>(m_stage->window.findChild<RoomListView *>()),
                          static_cast<QWidget *>(m_stage->window.findChild<RosterView *>())}) {
        list->setFocus();
        QTest::keyClick(list, Qt::Key_H);
        QTest::keyClicks(m_stage->window.focusWidget(), QStringLiteral("i "));
    }
    QCOMPARE(m_stage->field()->toPlainText(), QStringLiteral("hi hi "));
}

void ClientShellTest::helpTellsOwnCommandsToo()
{
    QSignalSpy lines(&m_stage->window, &ClientWindow::lineEntered);
    action(QStringLiteral("Commands"))->trigger();
    QCOMPARE(lines.count(), 1);
    QCOMPARE(lines[0][1].toString(), QStringLiteral("/help"));
    const MessageModel &messages = *m_stage->desk.messages(QStringLiteral("lobby"));
    QVERIFY(messages.rowAt(messages.rowCount() - 1).text.contains(QStringLiteral("/watch")));
}

void ClientShellTest::chosenWordsCallTheUser()
{
    const MessageModel &messages = *m_stage->desk.messages(QStringLiteral("lobby"));
    const auto said = [&](const QString &text) {
        m_stage->source.say(QStringLiteral("lobby"), QStringLiteral("bob"), text);
        return messages.rowAt(messages.rowCount() - 1);
    };
    QVERIFY(!said(QStringLiteral("earnings call at nine")).mentionsMe);

    m_stage->preferences.set(Preferences::Key::CallWords, QStringLiteral(" earnings ,, rate cut,"));

    QVERIFY(said(QStringLiteral("Earnings at nine")).mentionsMe);
    QVERIFY(said(QStringLiteral("no rate cut today")).mentionsMe);
    QVERIFY(said(QStringLiteral("ann: hello")).mentionsMe);
    QVERIFY(!said(QStringLiteral("a cut, and good night")).mentionsMe);
    m_stage->preferences.set(Preferences::Key::CallWords, QString());
    QVERIFY(!said(QStringLiteral("earnings again")).mentionsMe);
}

void ClientShellTest::ctrlKActsWhereItIsPressed()
{
    m_stage->source.enter(QStringLiteral("earnings"));
    PaneWindow *lobby = openLobby();
    lobby->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(lobby));

    QTest::keyClick(lobby, Qt::Key_K, Qt::ControlModifier);

    auto *palette = lobby->findChild<JumpPalette *>();
    QVERIFY(palette && palette->isVisible());
    QCOMPARE(QApplication::activeWindow(), static_cast<QWidget *>(lobby));
    auto *field = palette->findChild<QLineEdit *>();
    QTest::keyClicks(field, QStringLiteral("earn"));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(QApplication::activeWindow(), static_cast<QWidget *>(&m_stage->window));
    QCOMPARE(m_stage->window.currentRoom(), QStringLiteral("earnings"));
}

void ClientShellTest::ctrlKRunsAnAction()
{
    QSignalSpy wanted(&m_stage->window, &ClientWindow::newWindowWanted);
    m_stage->window.jump();
    auto *field = m_stage->window.findChild<JumpPalette *>()->findChild<QLineEdit *>();
    QTest::keyClicks(field, QStringLiteral("new window"));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(wanted.count(), 1);
}

void ClientShellTest::theFieldAtTheMenusOpensThePalette()
{
    QTest::mouseClick(child<QPushButton>("jump"), Qt::LeftButton);
    QVERIFY(m_stage->window.findChild<JumpPalette *>()->isVisible());
}

void ClientShellTest::ctrlShiftFFindsALineInAnotherRoom()
{
    m_stage->source.enter(QStringLiteral("earnings"));
    m_stage->source.say(QStringLiteral("earnings"), QStringLiteral("bob"), QStringLiteral("the guidance was cut"));
    m_stage->source.say(QStringLiteral("lobby"), QStringLiteral("bob"), QStringLiteral("good morning"));
    m_stage->source.say(QStringLiteral("lobby"), QStringLiteral("bob"), QStringLiteral("any guidance?"));
    QCOMPARE(m_stage->window.currentRoom(), QStringLiteral("lobby"));

    QTest::keyClick(&m_stage->window, Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    auto *palette = m_stage->window.findChild<LinePalette *>();
    QVERIFY(palette != nullptr && palette->isVisible());
    auto *field = palette->findChild<QLineEdit *>();
    QTest::keyClicks(field, QStringLiteral("GUIDANCE"));
    const QAbstractItemModel &found = *palette->findChild<QListView *>()->model();
    QTRY_COMPARE(found.rowCount(), 2);
    QCOMPARE(found.index(0, 0).data().toString(), QStringLiteral("any guidance?"));
    QTest::keyClick(field, Qt::Key_Down);
    QTest::keyClick(field, Qt::Key_Return);

    QCOMPARE(m_stage->window.currentRoom(), QStringLiteral("earnings"));
    QVERIFY(!palette->isVisible());
}

void ClientShellTest::theFoundLineStaysCurrentWhenAnotherComes()
{
    for (const QString &text : {QStringLiteral("first word"), QStringLiteral("second word")})
        m_stage->source.say(QStringLiteral("lobby"), QStringLiteral("bob"), text);
    QTest::keyClick(&m_stage->window, Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    auto *palette = m_stage->window.findChild<LinePalette *>();
    auto *field = palette->findChild<QLineEdit *>();
    auto *list = palette->findChild<QListView *>();
    QTest::keyClicks(field, QStringLiteral("word"));
    QTRY_COMPARE(list->model()->rowCount(), 2);
    QTest::keyClick(field, Qt::Key_Down);
    QCOMPARE(list->currentIndex().data().toString(), QStringLiteral("first word"));

    m_stage->source.say(QStringLiteral("lobby"), QStringLiteral("bob"), QStringLiteral("third word"));

    QTRY_COMPARE(list->model()->rowCount(), 3);
    QCOMPARE(list->currentIndex().data().toString(), QStringLiteral("first word"));
}

void ClientShellTest::aRoomIsJoinedFromTheList()
{
    Welcome welcome;
    welcome.rooms = {QStringLiteral("lobby"), QStringLiteral("earnings"), QStringLiteral("bonds")};
    m_stage->window.showWelcome(welcome);
    QSignalSpy wanted(&m_stage->window, &ClientWindow::roomWanted);
    m_stage->window.askForRoom();
    auto *dialog = m_stage->window.findChild<JoinDialog *>();
    QVERIFY(dialog != nullptr);
    auto *list = dialog->findChild<QListWidget *>();
    QCOMPARE(list->count(), 3);
    QVERIFY(list->item(2)->text().contains(QStringLiteral("you are here")));

    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(1)).center());
    QTest::keyClick(dialog, Qt::Key_Return);

    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted[0][0].toString(), QStringLiteral("earnings"));
}

void ClientShellTest::aNewRoomIsMadeByName()
{
    QSignalSpy wanted(&m_stage->window, &ClientWindow::roomWanted);
    m_stage->window.askForRoom();
    auto *name = child<QLineEdit>("roomName");
    QTest::keyClicks(name, QStringLiteral("#Options"));
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted[0][0].toString(), QStringLiteral("options"));
}

void ClientShellTest::aBadRoomNameIsToldWhileItIsTyped()
{
    QSignalSpy wanted(&m_stage->window, &ClientWindow::roomWanted);
    m_stage->window.askForRoom();
    auto *dialog = m_stage->window.findChild<JoinDialog *>();
    auto *name = child<QLineEdit>("roomName");
    QTest::keyClicks(name, QStringLiteral("no blanks!"));
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(wanted.count(), 0);
    QVERIFY(dialog->isVisible());
    const QList<QLabel *> labels = dialog->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) { return label->text().contains(QStringLiteral("letters, digits")); }));
}

void ClientShellTest::aMenuEntryMarksARoomAsRead()
{
    m_stage->source.enter(QStringLiteral("earnings"));
    m_stage->source.say(QStringLiteral("earnings"), QStringLiteral("bob"), QStringLiteral("news"));
    QCOMPARE(m_stage->desk.unreadCount(QStringLiteral("earnings")), 1);
    action(QStringLiteral("Mark all as read"))->trigger();
    QCOMPARE(m_stage->desk.unreadCount(QStringLiteral("earnings")), 0);
}

void ClientShellTest::theNextUnreadRoomIsFound()
{
    for (const auto &room : {QStringLiteral("bonds"), QStringLiteral("earnings")})
        m_stage->source.enter(room);
    m_stage->source.say(QStringLiteral("earnings"), QStringLiteral("bob"), QStringLiteral("news"));
    action(QStringLiteral("Next unread room"))->trigger();
    QCOMPARE(m_stage->window.currentRoom(), QStringLiteral("earnings"));
}

void ClientShellTest::settingsOpenOnce()
{
    QTest::keyClick(&m_stage->window, Qt::Key_Comma, Qt::ControlModifier);
    QCOMPARE(m_stage->window.findChildren<SettingsDialog *>().size(), 1);
    m_stage->window.showSettings();
    QCOMPARE(m_stage->window.findChildren<SettingsDialog *>().size(), 1);
}

void ClientShellTest::aThemeChosenInTheMenuIsAPreference()
{
    action(QStringLiteral("Dark"))->trigger();
    QCOMPARE(m_stage->preferences.choice<look::Theme>(Preferences::Key::Theme), look::Theme::Dark);
    m_stage->preferences.set(Preferences::Key::Theme, 1);
    QVERIFY(action(QStringLiteral("Light"))->isChecked());
    action(QStringLiteral("High contrast"))->trigger();
    QVERIFY(m_stage->preferences.isOn(Preferences::Key::HighContrast));
}

void ClientShellTest::textGrowsAndShrinksByKeys()
{
    const int before = qRound(look::textFont().pointSizeF());
    QTest::keyClick(&m_stage->window, Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(m_stage->preferences.number(Preferences::Key::FontPoints), before + 1);
    QTest::keyClick(&m_stage->window, Qt::Key_Minus, Qt::ControlModifier);
    QCOMPARE(m_stage->preferences.number(Preferences::Key::FontPoints), before);
    QTest::keyClick(&m_stage->window, Qt::Key_0, Qt::ControlModifier);
    QVERIFY(m_stage->preferences.isUsual(Preferences::Key::FontPoints));
}

void ClientShellTest::everyMenuEntryIsOnTheKeyPageOrHasNoKey()
{
    const QString text = keyText(keyList(*m_stage->window.menuBar()));
    for (const QAction *entry : actionsOf(*m_stage->window.menuBar())) {
        if (!entry->shortcut().isEmpty())
            QVERIFY2(text.contains(plainText(*entry)), qPrintable(entry->text()));
    }
}

void ClientShellTest::keysAreSearchedAndCopied()
{
    QTest::keyClick(&m_stage->window, Qt::Key_F1);
    auto *page = m_stage->window.findChild<KeyPage *>();
    QVERIFY(page != nullptr && page->isVisible());
    auto *list = page->findChild<QTreeWidget *>();
    const auto shownLines = [list] {
        int shown = 0;
        for (int i = 0; i < list->topLevelItemCount(); ++i) {
            for (int row = 0; row < list->topLevelItem(i)->childCount(); ++row)
                shown += list->topLevelItem(i)->isHidden() || list->topLevelItem(i)->child(row)->isHidden() ? 0 : 1;
        }
        return shown;
    };
    const int all = shownLines();
    QTest::keyClicks(page->findChild<QLineEdit *>(QStringLiteral("searchKeys")), QStringLiteral("jump"));
    QVERIFY(shownLines() >= 1 && shownLines() < all);

    QTest::mouseClick(page->findChild<QPushButton *>(QStringLiteral("copyKeys")), Qt::LeftButton);
    QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("Ctrl+K")));
}

void ClientShellTest::theTourShowsEveryPartAndEnds()
{
    action(QStringLiteral("Tour"))->trigger();
    const QPointer<Tour> tour = m_stage->window.findChild<Tour *>();
    QVERIFY(tour);
    QCOMPARE(tour->stepCount(), 7);
    QTest::keyClick(tour, Qt::Key_Right);
    QTest::keyClick(tour, Qt::Key_Left);
    QCOMPARE(tour->step(), 0);
    for (int step = 0; step < tour->stepCount(); ++step) {
        QCOMPARE(tour->step(), step);
        auto *callout = tour->findChild<QWidget *>(QStringLiteral("callout"));
        QVERIFY(tour->rect().contains(callout->geometry()));
        QVERIFY(!tour->findChild<QLabel *>(QStringLiteral("tourTitle"))->text().isEmpty());
        if (step + 1 < tour->stepCount())
            QTest::mouseClick(tour->findChild<QPushButton *>(QStringLiteral("tourNext")), Qt::LeftButton);
    }
    QTest::keyClick(tour, Qt::Key_Return);
    QTRY_VERIFY(tour.isNull());
}

void ClientShellTest::escapeEndsTheTourAndGivesTheFocusBack()
{
    auto *input = m_stage->window.findChild<InputLine *>();
    QWidget *target = input->focusProxy() != nullptr ? input->focusProxy() : input;
    target->setFocus();
    QTRY_VERIFY(target->hasFocus());
    m_stage->window.startTour();
    const QPointer<Tour> tour = m_stage->window.findChild<Tour *>();
    QTest::keyClick(tour, Qt::Key_Escape);
    QTRY_VERIFY(tour.isNull());
    QTRY_VERIFY(target->hasFocus());
}

void ClientShellTest::aWindowOutsideAllScreensIsMovedIn_data()
{
    QTest::addColumn<QRect>("wanted");
    QTest::addColumn<QRect>("fitted");
    QTest::newRow("inside stays") << QRect(100, 100, 800, 600) << QRect(100, 100, 800, 600);
    QTest::newRow("on the second screen stays") << QRect(2000, 100, 800, 600) << QRect(2000, 100, 800, 600);
    QTest::newRow("half outside moves in") << QRect(-300, 100, 800, 600) << QRect(0, 100, 800, 600);
    QTest::newRow("below moves up") << QRect(100, 900, 800, 600) << QRect(100, 480, 800, 600);
    QTest::newRow("of a screen that is gone") << QRect(9000, 9000, 800, 600) << QRect(560, 240, 800, 600);
    QTest::newRow("too large shrinks") << QRect(0, 0, 5000, 3000) << QRect(0, 0, 1920, 1080);
}

void ClientShellTest::aWindowOutsideAllScreensIsMovedIn()
{
    QFETCH(QRect, wanted);
    QFETCH(QRect, fitted);
    const QList<QRect> screens{QRect(0, 0, 1920, 1080), QRect(1920, 0, 1280, 1024)};
    QCOMPARE(fittedTo(screens, wanted), fitted);
}

void ClientShellTest::anArrangementOfLostScreensIsSeen()
{
    m_stage->window.resize(700, 500);
    m_stage->window.move(30'000, 20'000);
    const QByteArray arrangement = m_stage->window.arrangement();

    ClientWindow another(m_stage->desk, m_stage->preferences);
    another.restoreArrangement(arrangement);
    another.show();

    QVERIFY(QGuiApplication::primaryScreen()->availableGeometry().contains(another.geometry()));
    QCOMPARE(another.size(), QSize(700, 500));
}

/// Its frame, not a usual one, has to be on the screen: where nobody draws frames nothing has to.
void ClientShellTest::aWindowAtTheUpperEdgeStaysThere()
{
    const int frame = m_stage->window.geometry().top() - m_stage->window.frameGeometry().top();
    m_stage->window.setGeometry(40, frame, 700, 500);
    QByteArray place = placeOf(m_stage->window);

    ClientWindow another(m_stage->desk, m_stage->preferences);
    QVERIFY(restorePlace(another, place));
    QCOMPARE(another.geometry(), QRect(40, frame, 700, 500));

    // As former versions wrote it.
    place.chop(4);
    QVERIFY(restorePlace(another, place));
    QVERIFY(another.geometry().top() >= frame);
}

QTEST_MAIN(ClientShellTest)
#include "tst_client_shell.moc"
