// SPDX-License-Identifier: MIT
#include "model/direct_talk.h"
#include "model/room_list_model.h"
#include "model/clock_text.h"
#include "tests/support/client_stage.h"
#include "ui/chat_view.h"
#include "ui/input_line.h"
#include "ui/key_list.h"
#include "ui/look.h"
#include "ui/prompt_bar.h"
#include "ui/quote_grid.h"
#include "ui/room_list_view.h"
#include "ui/room_pane.h"
#include "ui/roster_view.h"
#include "ui/symbol_window.h"
#include "ui/watch_pane.h"

#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace outcry;

/// The client's window as a user has it: typed into, clicked, read from its models and labels.
class ClientWindowTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup() { m_stage.reset(); }

    void aTypedLineGoesToTheCurrentRoom();
    void theFirstRoomIsShownByItself();
    void anotherRoomCountsItsUnreadLines();
    void aRoomThatIsLeftMakesPlaceForAnother();
    void withoutARoomTheWindowSaysWhatToDo();
    void aLineTypedInNoRoomIsGivenBack();
    void aTypedJoinShowsTheRoom();
    void aTalkFollowsItsPersonToANewName();
    void aLineInADirectTalkGoesToThatTalk();
    void aNoticeWithoutRoomIsShownWhereTheUserLooks();
    void whatNobodyQuotesIsToldOnceWhereSymbolsAre();
    void aSymbolOfALineIsPutIntoTheWatchList();
    void theKeysComeBackToTheLineWithTheTalk();
    void aLostConnectionIsToldWithACountdown();
    void whenAllIsWellThereIsNoBar();
    void aRefusedConnectionOffersToChangeIt();
    void whoWasRemovedMayReconnect();
    void whoIsBannedIsToldForHowLong_data();
    void whoIsBannedIsToldForHowLong();
    void aServerThatIsNotFoundMayBeExchangedWhileItIsLookedFor();
    void beforeTheFirstSuccessItIsConnecting();
    void aSymbolIsAddedByTyping();
    void aBadSymbolIsRefusedAndItsTextKept();
    void aSymbolOpensInAWindowOnce();
    void theChartAsksAgainAfterAReconnect();
    void aChosenLineIsShownInItsRoom();
    void theMarketMenuHasListsAndColumns();
    void panesAndTheirSizesComeBack_data();
    void panesAndTheirSizesComeBack();
    void aBrokenArrangementIsIgnored();
    void aDraftStaysWithItsRoom();
    void aDraftNobodyLookedAtGoesWithItsTalk();
    void aRoomWithADraftIsMarked();
    void whatIsNoLongerToldIsGreyedAtOnce();
    void everyActionWithAShortcutIsListed();
    void theNameIsChangedByTheMenu();
    void awayIsCheckedWhenTheServerSaysSo();
    void whenAllIsHiddenTheWaysBackAreShown();
    void theTalkHasMoreThanTheMarket_data();
    void theTalkHasMoreThanTheMarket();
    void aNameIsMentionedAsTabWould();
    void theKeysBeginInTheLine();

private:
    template <typename T>
    T *child(const char *name) const
    {
        return m_stage->child<T>(name);
    }
    void type(const QString &text);

    std::unique_ptr<ClientStage> m_stage;
};

void ClientWindowTest::initTestCase()
{
    look::apply(*qApp, look::Theme::Light);
}

void ClientWindowTest::init()
{
    m_stage = std::make_unique<ClientStage>();
    QVERIFY(QTest::qWaitForWindowExposed(&m_stage->window));
    m_stage->comeIn();
}

void ClientWindowTest::type(const QString &text)
{
    auto *input = m_stage->window.findChild<InputLine *>();
    QWidget *target = input->focusProxy() != nullptr ? input->focusProxy() : input;
    target->setFocus();
    QTest::keyClicks(target, text);
    QTest::keyClick(target, Qt::Key_Return);
}

void ClientWindowTest::aTypedLineGoesToTheCurrentRoom()
{
    QSignalSpy lines(&m_stage->window, &ClientWindow::lineEntered);

    type(QStringLiteral("good morning"));

    QCOMPARE(lines.count(), 1);
    QCOMPARE(lines[0][0].toString(), QStringLiteral("lobby"));
    QCOMPARE(lines[0][1].toString(), QStringLiteral("good morning"));
    QVERIFY(m_stage->window.findChild<InputLine *>()->draft().isEmpty());
}

void ClientWindowTest::theFirstRoomIsShownByItself()
{
    QCOMPARE(m_stage->window.currentRoom(), QStringLiteral("lobby"));
    QVERIFY(m_stage->window.windowTitle().contains(QStringLiteral("#lobby")));
    QVERIFY(m_stage->window.windowTitle().contains(QStringLiteral("ann")));
}

void ClientWindowTest::anotherRoomCountsItsUnreadLines()
{
    m_stage->source.enter(QStringLiteral("earnings"), {QStringLiteral("bob")});
    QCOMPARE(m_stage->window.currentRoom(), QStringLiteral("lobby"));

    m_stage->source.say(QStringLiteral("earnings"), QStringLiteral("bob"), QStringLiteral("first"));
    m_stage->source.say(QStringLiteral("earnings"), QStringLiteral("bob"), QStringLiteral("ann: second"));

    QCOMPARE(m_stage->desk.unreadCount(QStringLiteral("earnings")), 2);
    QCOMPARE(m_stage->desk.mentionCount(QStringLiteral("earnings")), 1);
    QTRY_VERIFY(m_stage->window.windowTitle().startsWith(QStringLiteral("(2)")));
    m_stage->window.showRoom(QStringLiteral("earnings"));
    QCOMPARE(m_stage->desk.unreadCount(QStringLiteral("earnings")), 0);
}

void ClientWindowTest::aRoomThatIsLeftMakesPlaceForAnother()
{
    m_stage->source.enter(QStringLiteral("earnings"));
    m_stage->window.showRoom(QStringLiteral("earnings"));

    emit m_stage->source.roomLeft(QStringLiteral("earnings"));

    QCOMPARE(m_stage->window.currentRoom(), QStringLiteral("lobby"));
    QCOMPARE(m_stage->desk.rooms(), QStringList{QStringLiteral("lobby")});
}

void ClientWindowTest::withoutARoomTheWindowSaysWhatToDo()
{
    QSignalSpy wanted(&m_stage->window, &ClientWindow::connectWanted);

    emit m_stage->source.roomLeft(QStringLiteral("lobby"));

    QCOMPARE(m_stage->window.currentRoom(), QString());
    const QList<QPushButton *> buttons = m_stage->window.findChildren<QPushButton *>();
    const auto offer = std::find_if(buttons.begin(), buttons.end(), [](const QPushButton *button) {
        return button->isVisible() && button->text().startsWith(QStringLiteral("Connect"));
    });
    QVERIFY(offer != buttons.end());
    QTest::mouseClick(*offer, Qt::LeftButton);
    QCOMPARE(wanted.count(), 1);
}

void ClientWindowTest::aLineTypedInNoRoomIsGivenBack()
{
    QSignalSpy lines(&m_stage->window, &ClientWindow::lineEntered);
    emit m_stage->source.roomLeft(QStringLiteral("lobby"));

    type(QStringLiteral("to nobody"));

    QCOMPARE(lines.count(), 0);
    QCOMPARE(m_stage->window.findChild<InputLine *>()->draft(), QStringLiteral("to nobody"));
}

void ClientWindowTest::aTypedJoinShowsTheRoom()
{
    type(QStringLiteral("/join #Earnings"));
    QCOMPARE(m_stage->window.currentRoom(), QStringLiteral("lobby"));
    m_stage->source.enter(QStringLiteral("earnings"));
    QCOMPARE(m_stage->window.currentRoom(), QStringLiteral("earnings"));

    type(QStringLiteral("/join lobby"));
    QCOMPARE(m_stage->window.currentRoom(), QStringLiteral("lobby"));
}

void ClientWindowTest::aTalkFollowsItsPersonToANewName()
{
    const Person bob = m_stage->source.person(QStringLiteral("bob"));
    m_stage->window.openDirectTalk(bob);
    QVERIFY(m_stage->window.windowTitle().contains(QStringLiteral("bob")));
    RosterChange change;
    change.kind = RosterChange::Kind::Renamed;
    change.person = {bob.id, QStringLiteral("robert")};
    change.formerNickname = QStringLiteral("bob");

    emit m_stage->source.rosterChanged(change);

    QCOMPARE(m_stage->window.currentRoom(), directTalkWith(bob.id));
    QVERIFY(m_stage->window.windowTitle().contains(QStringLiteral("robert")));
}

void ClientWindowTest::aLineInADirectTalkGoesToThatTalk()
{
    QSignalSpy lines(&m_stage->window, &ClientWindow::lineEntered);
    const Person bob = m_stage->source.person(QStringLiteral("bob"));
    m_stage->window.openDirectTalk(bob);
    QCOMPARE(m_stage->window.currentRoom(), directTalkWith(bob.id));

    type(QStringLiteral("just us"));
    type(QStringLiteral("/who"));

    QCOMPARE(lines.count(), 2);
    QCOMPARE(lines[0][0].toString(), directTalkWith(bob.id));
    QCOMPARE(lines[0][1].toString(), QStringLiteral("just us"));
    QCOMPARE(lines[1][1].toString(), QStringLiteral("/who"));
}

void ClientWindowTest::aNoticeWithoutRoomIsShownWhereTheUserLooks()
{
    MessageModel *lobby = m_stage->desk.messages(QStringLiteral("lobby"));
    const int before = lobby->rowCount();

    emit m_stage->source.noticeReceived({Notice::Severity::Warning, QStringLiteral("no_space_for_room"),
                                   QStringLiteral("There is no space."), {}});

    QCOMPARE(lobby->rowCount(), before + 1);
    QCOMPARE(lobby->rowAt(before).text, QStringLiteral("There is no space."));
}

void ClientWindowTest::whatNobodyQuotesIsToldOnceWhereSymbolsAre()
{
    const Notice notice{Notice::Severity::Hint, QStringLiteral("no_quotes"), QStringLiteral("Nobody quotes NOPE! here yet."), {}};
    MessageModel *lobby = m_stage->desk.messages(QStringLiteral("lobby"));
    const int before = lobby->rowCount();
    auto *message = child<QLabel>("watchMessage");

    emit m_stage->source.noticeReceived(notice);

    QVERIFY(message->isVisible());
    QCOMPARE(message->text(), notice.text);
    QCOMPARE(lobby->rowCount(), before);
    message->clear();
    emit m_stage->source.noticeReceived(notice);
    QVERIFY(message->text().isEmpty());
}

void ClientWindowTest::aSymbolOfALineIsPutIntoTheWatchList()
{
    m_stage->source.say("lobby", "bob", "look at $ZZTOP");
    ChatView *view = m_stage->view();
    view->setGliding(false);
    QTRY_VERIFY(view->isSettled());
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Up);
    QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {});

    QCoreApplication::sendEvent(view->viewport(), &event);
    auto *menu = view->findChild<QMenu *>();
    QVERIFY(menu);
    const QList<QAction *> actions = menu->actions();
    const auto add = std::find_if(actions.begin(), actions.end(),
                                  [](const QAction *one) { return one->text() == u"Add ZZTOP to the watch list"; });
    QVERIFY(add != actions.end());
    (*add)->trigger();
    menu->close();

    QVERIFY(m_stage->desk.watchLists().at(0).symbols().contains("ZZTOP"));
}

void ClientWindowTest::theKeysComeBackToTheLineWithTheTalk()
{
    ClientWindow &window = m_stage->window;
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    window.talk().input().setFocus();

    QTest::keyClick(&window, Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!window.talk().isVisible());
    QTest::keyClick(&window, Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(window.talk().isVisible());
    QVERIFY(QApplication::focusWidget());
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("hello"));

    QCOMPARE(window.talk().input().draft(), QStringLiteral("hello"));
}

void ClientWindowTest::aLostConnectionIsToldWithACountdown()
{
    QSignalSpy retries(&m_stage->window, &ClientWindow::retryNowWanted);
    ConnectionState state;
    state.phase = ConnectionState::Phase::Waiting;
    state.cause = ConnectionState::Cause::ServerDown;
    state.retryAtMs = QDateTime::currentMSecsSinceEpoch() + 5000;

    m_stage->window.showState(state);

    auto *bar = child<QWidget>("connectionBar");
    QTRY_VERIFY(bar->isVisible());
    const QString text = bar->findChild<QLabel *>()->text();
    QVERIFY2(text.contains(QStringLiteral("does not answer")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("\u00A0s.")), qPrintable(text));
    QTest::mouseClick(child<QPushButton>("tryNow"), Qt::LeftButton);
    QCOMPARE(retries.count(), 1);
}

void ClientWindowTest::whenAllIsWellThereIsNoBar()
{
    ConnectionState state;
    state.phase = ConnectionState::Phase::Online;
    m_stage->window.showState(state);

    QVERIFY(!child<QWidget>("connectionBar")->isVisible());
    QVERIFY(child<QLabel>("state")->text().contains(QStringLiteral("online")));
}

void ClientWindowTest::whoWasRemovedMayReconnect()
{
    QSignalSpy retries(&m_stage->window, &ClientWindow::retryNowWanted);
    ConnectionState state;
    state.phase = ConnectionState::Phase::Refused;
    state.cause = ConnectionState::Cause::Closed;
    state.closeCode = 1008;
    state.reason = QStringLiteral("mind your words");
    m_stage->window.showState(state);
    m_stage->window.showWaitingLines(1);

    QTRY_VERIFY(child<QPushButton>("tryNow")->isVisible());
    QVERIFY(child<QLabel>("state")->text().contains(QStringLiteral("removed by the server")));
    const QString text = child<QWidget>("connectionBar")->findChild<QLabel *>()->text();
    QVERIFY2(text.startsWith(QStringLiteral("The server ended this connection: mind your words. ")), qPrintable(text));
    QCOMPARE(child<QPushButton>("tryNow")->text(), QStringLiteral("Reconnect"));
    QTest::mouseClick(child<QPushButton>("tryNow"), Qt::LeftButton);
    QCOMPARE(retries.count(), 1);
}

void ClientWindowTest::whoIsBannedIsToldForHowLong_data()
{
    const qint64 noonMs = QDateTime(QDate::currentDate(), QTime(12, 30)).toMSecsSinceEpoch();
    QTest::addColumn<qint64>("untilMs");
    QTest::addColumn<QString>("words");
    QTest::newRow("for good") << qint64(0) << QStringLiteral("You are banned from this server for good.");
    QTest::newRow("today") << noonMs << QStringLiteral("You are banned from this server until %1.").arg(clockText(noonMs));
    QTest::newRow("later") << noonMs + 3 * 86'400'000LL
                           << QStringLiteral("You are banned from this server until %1.").arg(momentText(noonMs + 3 * 86'400'000LL));
}

void ClientWindowTest::whoIsBannedIsToldForHowLong()
{
    QFETCH(qint64, untilMs);
    ConnectionState state;
    state.phase = ConnectionState::Phase::Refused;
    state.cause = ConnectionState::Cause::Banned;
    state.bannedUntilMs = untilMs;
    m_stage->window.showState(state);

    QTRY_VERIFY(child<QWidget>("connectionBar")->isVisible());
    QTEST(child<QWidget>("connectionBar")->findChild<QLabel *>()->text(), "words");
    QVERIFY(child<QLabel>("state")->text().contains(QStringLiteral("banned")));
}

void ClientWindowTest::aRefusedConnectionOffersToChangeIt()
{
    QSignalSpy wanted(&m_stage->window, &ClientWindow::connectWanted);
    ConnectionState state;
    state.phase = ConnectionState::Phase::Refused;
    state.cause = ConnectionState::Cause::NotOurServer;

    m_stage->window.showState(state);

    QTRY_VERIFY(child<QPushButton>("changeConnection")->isVisible());
    QVERIFY(!child<QPushButton>("tryNow")->isVisible());
    QTest::mouseClick(child<QPushButton>("changeConnection"), Qt::LeftButton);
    QCOMPARE(wanted.count(), 1);
}

void ClientWindowTest::aServerThatIsNotFoundMayBeExchangedWhileItIsLookedFor()
{
    QSignalSpy wanted(&m_stage->window, &ClientWindow::connectWanted);
    ConnectionState state;
    state.phase = ConnectionState::Phase::Waiting;
    state.cause = ConnectionState::Cause::NoSuchHost;

    m_stage->window.showState(state);

    QTRY_VERIFY(child<QPushButton>("changeConnection")->isVisible());
    QTest::mouseClick(child<QPushButton>("changeConnection"), Qt::LeftButton);
    QCOMPARE(wanted.count(), 1);
}

void ClientWindowTest::beforeTheFirstSuccessItIsConnecting()
{
    ConnectionState state;
    state.phase = ConnectionState::Phase::Waiting;
    state.isFirst = true;

    m_stage->window.showState(state);
    QVERIFY(child<QLabel>("state")->text().contains(QStringLiteral(" connecting")));

    state.isFirst = false;
    m_stage->window.showState(state);
    QVERIFY(child<QLabel>("state")->text().contains(QStringLiteral("reconnecting")));
}

void ClientWindowTest::aSymbolIsAddedByTyping()
{
    QSignalSpy watched(&m_stage->window, &ClientWindow::symbolsWatched);
    auto *field = child<QLineEdit>("addSymbol");

    m_stage->window.askForSymbol();
    QTest::keyClicks(field, QStringLiteral("aapl, $msft"));
    QTest::keyClick(field, Qt::Key_Return);

    const QStringList expected{QStringLiteral("AAPL"), QStringLiteral("MSFT")};
    QCOMPARE(watched.count(), 1);
    QCOMPARE(watched[0][0].toStringList(), expected);
    QCOMPARE(m_stage->desk.watchList().symbols(), expected);
    QVERIFY(field->text().isEmpty());
}

void ClientWindowTest::aBadSymbolIsRefusedAndItsTextKept()
{
    QSignalSpy watched(&m_stage->window, &ClientWindow::symbolsWatched);
    auto *field = child<QLineEdit>("addSymbol");
    field->setText(QStringLiteral("AAPL <b>"));

    QTest::keyClick(field, Qt::Key_Return);

    // What can be used is used; the rest stays to be mended.
    QCOMPARE(watched.count(), 1);
    QCOMPARE(watched[0][0].toStringList(), QStringList{QStringLiteral("AAPL")});
    QCOMPARE(field->text(), QStringLiteral("<b>"));
    QVERIFY(child<QLabel>("watchMessage")->text().contains(QStringLiteral("is not a symbol")));
}

void ClientWindowTest::aSymbolOpensInAWindowOnce()
{
    QSignalSpy wanted(&m_stage->window, &ClientWindow::candlesWanted);
    QSignalSpy watched(&m_stage->window, &ClientWindow::symbolsWatched);
    m_stage->window.openSymbol(QStringLiteral("ACME"));
    m_stage->window.openSymbol(QStringLiteral("ACME"));

    QCOMPARE(m_stage->window.findChildren<SymbolWindow *>().size(), 1);
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(watched.count(), 1);
    m_stage->window.openSymbol(QString());
    QCOMPARE(m_stage->window.findChildren<SymbolWindow *>().size(), 1);
}

void ClientWindowTest::theChartAsksAgainAfterAReconnect()
{
    QSignalSpy wanted(&m_stage->window, &ClientWindow::candlesWanted);
    m_stage->window.showSymbol(QStringLiteral("ACME"));
    QCOMPARE(wanted.count(), 1);
    ConnectionState state;
    state.phase = ConnectionState::Phase::Online;
    m_stage->window.showState(state);
    QCOMPARE(wanted.count(), 2);
    m_stage->window.showState(state);
    QCOMPARE(wanted.count(), 2);
    QCOMPARE(wanted[1][0].toString(), QStringLiteral("ACME"));
}

void ClientWindowTest::aChosenLineIsShownInItsRoom()
{
    m_stage->source.enter(QStringLiteral("news"), {QStringLiteral("bob")});
    m_stage->source.say(QStringLiteral("lobby"), QStringLiteral("bob"), QStringLiteral("look at $ACME"));
    m_stage->window.showRoom(QStringLiteral("news"));
    m_stage->window.showLine(QStringLiteral("lobby"), 1);
    QCOMPARE(m_stage->window.currentRoom(), QStringLiteral("lobby"));
    m_stage->window.showLine(QStringLiteral("nowhere"), 1);
    QCOMPARE(m_stage->window.currentRoom(), QStringLiteral("lobby"));
}

void ClientWindowTest::theMarketMenuHasListsAndColumns()
{
    const QList<QAction *> menus = m_stage->window.menuBar()->actions();
    const auto market = std::find_if(menus.begin(), menus.end(), [](QAction *menu) { return menu->text().contains(QStringLiteral("Market")); });
    QVERIFY(market != menus.end());
    QMenu *menu = (*market)->menu();
    // Filled anew each time it opens, and only once.
    emit menu->aboutToShow();
    const auto count = menu->actions().size();
    emit menu->aboutToShow();
    QCOMPARE(menu->actions().size(), count);
    QVERIFY(count > 8);
}

void ClientWindowTest::panesAndTheirSizesComeBack_data()
{
    QTest::addColumn<bool>("isSideShown");
    QTest::addColumn<bool>("isWatchShown");
    QTest::newRow("both") << true << true;
    QTest::newRow("no rooms") << false << true;
    QTest::newRow("no prices") << true << false;
}

void ClientWindowTest::panesAndTheirSizesComeBack()
{
    QFETCH(bool, isSideShown);
    QFETCH(bool, isWatchShown);
    m_stage->window.resize(790, 640);
    const auto trigger = [this](const QString &text) {
        for (QAction *action : actionsOf(*m_stage->window.menuBar())) {
            if (plainText(*action) == text)
                action->trigger();
        }
    };
    if (!isSideShown)
        trigger(QStringLiteral("Rooms and people"));
    if (!isWatchShown)
        trigger(QStringLiteral("Watch list"));
    const QByteArray arrangement = m_stage->window.arrangement();

    ClientWindow another(m_stage->desk, m_stage->preferences);
    another.restoreArrangement(arrangement);
    another.show();

    QCOMPARE(another.findChild<RoomListView *>()->isVisible(), isSideShown);
    QCOMPARE(another.findChild<QuoteGrid *>()->isVisible(), isWatchShown);
    QCOMPARE(another.size(), QSize(790, 640));
}

void ClientWindowTest::aBrokenArrangementIsIgnored()
{
    const QSize size = m_stage->window.size();
    const QByteArray good = m_stage->window.arrangement();
    for (const QByteArray &bad : {QByteArray(), QByteArray("garbage"), good.left(20), QByteArray(5000, '\xff')})
        m_stage->window.restoreArrangement(bad);

    QCOMPARE(m_stage->window.size(), size);
}

void ClientWindowTest::aDraftStaysWithItsRoom()
{
    m_stage->source.enter(QStringLiteral("earnings"));
    auto *input = m_stage->window.findChild<InputLine *>();
    input->setDraft(QStringLiteral("half a sent"));

    m_stage->window.showRoom(QStringLiteral("earnings"));
    QVERIFY(input->draft().isEmpty());
    m_stage->window.showRoom(QStringLiteral("lobby"));

    QCOMPARE(input->draft(), QStringLiteral("half a sent"));
}

void ClientWindowTest::aDraftNobodyLookedAtGoesWithItsTalk()
{
    RoomDrafts &drafts = m_stage->desk.drafts();
    const QString room = m_stage->desk.rememberTalk(QStringLiteral("cy"));
    drafts.restore({{room, QStringLiteral("half a sent")}});
    QCOMPARE(drafts.lasting().value(room), QStringLiteral("half a sent"));

    m_stage->desk.closeDirectTalk(room);

    QVERIFY(!drafts.lasting().contains(room));
}

void ClientWindowTest::aRoomWithADraftIsMarked()
{
    m_stage->source.enter(QStringLiteral("earnings"));
    const QAbstractItemModel *rooms = m_stage->window.findChild<RoomListView *>()->model();
    QSignalSpy changes(rooms, &QAbstractItemModel::dataChanged);
    auto *input = m_stage->window.findChild<InputLine *>();
    QTest::keyClicks(input->focusProxy() ? input->focusProxy() : input, QStringLiteral("half a sent"));

    const QModelIndex lobby = rooms->index(0, 0);
    QVERIFY(lobby.data(RoomListModel::HasDraftRole).toBool());
    QVERIFY(lobby.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("draft")));
    QVERIFY(!rooms->index(1, 0).data(RoomListModel::HasDraftRole).toBool());
    QCOMPARE(changes.count(), 1);
    const QImage marked = [this] {
        m_stage->window.showRoom(QStringLiteral("earnings"));
        return m_stage->window.findChild<RoomListView *>()->grab().toImage();
    }();
    m_stage->desk.drafts().forget(QStringLiteral("lobby"));
    QVERIFY(!lobby.data(RoomListModel::HasDraftRole).toBool());
    QVERIFY(m_stage->window.findChild<RoomListView *>()->grab().toImage() != marked);
}

/// Whether some pixel has it.
static bool hasColour(QWidget &widget, const QColor &wanted)
{
    const QImage image = widget.grab().toImage();
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y).rgb() == wanted.rgb())
                return true;
        }
    }
    return false;
}

void ClientWindowTest::whatIsNoLongerToldIsGreyedAtOnce()
{
    ConnectionState state;
    state.phase = ConnectionState::Phase::Online;
    m_stage->window.showState(state);
    QWidget &people = *m_stage->window.findChild<RosterView *>();
    const QColor dot = look::colour(look::Role::Online);
    QVERIFY(hasColour(people, dot));
    QSignalSpy told(&m_stage->desk, &Desk::liveChanged);

    state.phase = ConnectionState::Phase::Waiting;
    m_stage->window.showState(state);

    QVERIFY(!hasColour(people, dot));
    QCOMPARE(told.count(), 1);
    QVERIFY(!m_stage->desk.isLive());
    state.phase = ConnectionState::Phase::Online;
    m_stage->window.showState(state);
    QVERIFY(hasColour(people, dot));
}

void ClientWindowTest::everyActionWithAShortcutIsListed()
{
    QHash<QKeySequence, QString> seen;
    for (const QAction *action : actionsOf(*m_stage->window.menuBar())) {
        for (const QKeySequence &keys : action->shortcuts()) {
            QVERIFY2(!seen.contains(keys), qPrintable(action->text() + u' ' + seen.value(keys)));
            seen.insert(keys, action->text());
        }
    }
    QVERIFY(seen.size() >= 20);
}

static QAction *actionNamed(const ClientWindow &window, const QString &text)
{
    for (QAction *action : actionsOf(*window.menuBar())) {
        if (plainText(*action) == text)
            return action;
    }
    return nullptr;
}

static ConnectionState online()
{
    ConnectionState state;
    state.phase = ConnectionState::Phase::Online;
    return state;
}

void ClientWindowTest::theNameIsChangedByTheMenu()
{
    QSignalSpy lines(&m_stage->window, &ClientWindow::lineEntered);
    QAction *change = actionNamed(m_stage->window, QStringLiteral("Change name"));
    QVERIFY(change);
    QVERIFY(!change->isEnabled());
    m_stage->window.showState(online());
    change->trigger();
    auto *field = m_stage->window.talk().prompt().findChild<QLineEdit *>(QStringLiteral("promptField"));
    QVERIFY(field->isVisible());
    QCOMPARE(field->text(), QStringLiteral("ann"));

    QTest::keyClicks(field, QStringLiteral("bob"));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(lines.value(0).value(1).toString(), QStringLiteral("/nick bob"));
    Notice taken;
    taken.code = QStringLiteral("nick_taken");
    taken.text = QStringLiteral("The name bob is taken.");
    emit m_stage->source.noticeReceived(taken);

    // The refusal stands where the name was asked for, with what was typed.
    QVERIFY(field->isVisible());
    QCOMPARE(child<QLabel>("promptWords")->text(), taken.text);
    QCOMPARE(field->text(), QStringLiteral("bob"));
    m_stage->source.me.nickname = QStringLiteral("bobby");
    emit m_stage->source.identityChanged(m_stage->source.me);
    QVERIFY(!field->isVisible());
}

void ClientWindowTest::awayIsCheckedWhenTheServerSaysSo()
{
    QSignalSpy lines(&m_stage->window, &ClientWindow::lineEntered);
    m_stage->window.showState(online());
    QAction *away = actionNamed(m_stage->window, QStringLiteral("Away"));
    QVERIFY(away);

    away->trigger();
    QCOMPARE(lines.value(0).value(1).toString(), QStringLiteral("/away"));
    QVERIFY(!away->isChecked());
    m_stage->source.me.isAway = true;
    emit m_stage->source.identityChanged(m_stage->source.me);

    QVERIFY(away->isChecked());
}

void ClientWindowTest::whenAllIsHiddenTheWaysBackAreShown()
{
    auto *hint = child<QWidget>("everythingHidden");
    QVERIFY(hint && !hint->isVisible());
    for (const char *pane : {"Rooms and people", "Talk", "Watch list"})
        actionNamed(m_stage->window, QString::fromLatin1(pane))->trigger();
    QVERIFY(hint->isVisible());
    QString words;
    for (const QLabel *label : hint->findChildren<QLabel *>())
        words += label->text();
    QVERIFY2(words.contains(QStringLiteral("Ctrl+Shift+T")), qPrintable(words));

    QTest::mouseClick(hint->findChild<QPushButton *>(), Qt::LeftButton);

    QVERIFY(!hint->isVisible());
    QVERIFY(m_stage->window.talk().isVisible());
    QVERIFY(m_stage->window.watchPane().isVisible());
}

void ClientWindowTest::theTalkHasMoreThanTheMarket_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<double>("least");
    QTest::newRow("narrow") << 900 << 1.0;
    QTest::newRow("usual") << 1280 << 1.4;
    QTest::newRow("wide") << 2560 << 1.4;
}

void ClientWindowTest::theTalkHasMoreThanTheMarket()
{
    QFETCH(int, width);
    QFETCH(double, least);

    m_stage->window.resize(width, 560);

    QCOMPARE(m_stage->window.width(), width);
    QTRY_VERIFY(m_stage->window.talk().width() >= least * m_stage->window.watchPane().width());
}

void ClientWindowTest::aNameIsMentionedAsTabWould()
{
    InputLine &input = m_stage->window.talk().input();
    for (int click = 0; click < 3; ++click)
        m_stage->window.talk().mentionPerson(QStringLiteral("bob"));
    QCOMPARE(input.draft(), QStringLiteral("bob: "));

    input.setDraft(QStringLiteral("as"));
    for (int click = 0; click < 3; ++click)
        m_stage->window.talk().mentionPerson(QStringLiteral("bob"));
    QCOMPARE(input.draft(), QStringLiteral("as bob "));
}

void ClientWindowTest::theKeysBeginInTheLine()
{
    ClientWindow another(m_stage->desk, m_stage->preferences);
    another.show();

    QVERIFY(another.talk().input().isAncestorOf(another.focusWidget()));
}

QTEST_MAIN(ClientWindowTest)
#include "tst_client_window.moc"
