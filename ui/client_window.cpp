// SPDX-License-Identifier: MIT
#include "ui/client_window.h"

#include "model/desk.h"
#include "model/room_list_model.h"
#include "model/topic.h"
#include "ui/badge.h"
#include "ui/chat_view.h"
#include "ui/client_menus.h"
#include "ui/client_side.h"
#include "ui/connection_bar.h"
#include "ui/input_line.h"
#include "ui/join_dialog.h"
#include "ui/jumps.h"
#include "ui/look.h"
#include "ui/open_windows.h"
#include "ui/own_commands.h"
#include "ui/own_windows.h"
#include "ui/pane_keys.h"
#include "ui/pane_stack.h"
#include "ui/pane_window.h"
#include "ui/preferences.h"
#include "ui/prompt_bar.h"
#include "ui/room_list_view.h"
#include "ui/room_pane.h"
#include "ui/roster_view.h"
#include "ui/status_line.h"
#include "ui/symbol_pane.h"
#include "ui/symbol_window.h"
#include "ui/watch_pane.h"

#include <QCloseEvent>
#include <QDateTime>
#include <QSplitter>

namespace outcry {

static constexpr auto kTitlePause = std::chrono::milliseconds(100);
static constexpr auto kIconSoon = std::chrono::milliseconds(150);

ClientWindow::ClientWindow(Desk &desk, Preferences &preferences, QWidget *parent)
    : QMainWindow(parent)
    , m_desk(desk)
    , m_preferences(preferences)
    , m_clock(*this)
    , m_panes(new QSplitter)
    , m_side(new ClientSide(desk))
    , m_talk(new RoomPane(desk, preferences, m_clock))
    , m_watch(new WatchPane(desk, preferences, m_clock))
    , m_status(new StatusLine)
    , m_own(new OwnWindows(this))
    , m_jumps(new Jumps(desk, *this))
    , m_menus(new ClientMenus(*this, preferences))
    , m_paneKeys(new PaneKeys(*this))
    , m_titlePace(kTitlePause, [this] { refreshTitle(); })
{
    m_iconSoon.setSingleShot(true);
    m_iconSoon.setInterval(kIconSoon);
    connect(&m_iconSoon, &QTimer::timeout, this, [this] { setWindowIcon(badgedIcon(m_iconCount, m_isIconCalled)); });
    buildPanes();
    buildJump();
    connectPanes();
    connectTalk(*m_talk);
    connectWatch(*m_watch);
    connectDesk();
    makeOwnWindows();
    connect(&m_talk->prompt(), &PromptBar::ended, this, [this] { m_isNameAsked = false; });
    refreshTitle();
    // 900 × 560 at the usual font is the smallest window that everything has been looked at in.
    resize(look::gap() * 156, look::gap() * 88);
}

ClientWindow::~ClientWindow()
{
    // Panes that go with their windows let go of their symbols; nobody is here any more to tell it to.
    m_desk.disconnect(this);
    m_desk.watchLists().disconnect(this);
    // They ask the clock for frames until they are gone, and it goes before what is left to QWidget.
    delete m_own;
    delete takeCentralWidget();
}

void ClientWindow::buildPanes()
{
    m_panes->setObjectName(QStringLiteral("panes"));
    m_panes->addWidget(m_side);
    m_panes->addWidget(m_talk);
    m_panes->addWidget(m_watch);
    // To the talk three of five parts, at first and of what a larger window has more.
    m_panes->setStretchFactor(0, 0);
    m_panes->setStretchFactor(1, 3);
    m_panes->setStretchFactor(2, 2);
    m_panes->setHandleWidth(1);
    m_panes->setChildrenCollapsible(false);
    m_panes->setSizes({look::gap() * 24, look::gap() * 79, look::gap() * 53});
    // In a narrow window the others give way first.
    m_talk->setMinimumWidth(look::gap() * 46);
    m_watch->setMinimumWidth(look::gap() * 24);
    // Rooms and people are two steps, not one.
    m_paneKeys->add(&m_side->roomList());
    m_paneKeys->add(&m_side->people());
    m_talk->addPanesTo(*m_paneKeys);
    m_watch->addPanesTo(*m_paneKeys);
    m_paneKeys->add(m_status);
    auto *stack = new PaneStack(*m_panes, m_menus->waysBack());
    connect(stack, &PaneStack::everythingWanted, this, [this] { m_menus->showPanes({}); });
    setCentralWidget(stack);
    setStatusBar(m_status);
    // Otherwise the first list has the keys.
    m_talk->input().setFocus();
}

void ClientWindow::connectPanes()
{
    connect(m_side, &ClientSide::roomChosen, this, &ClientWindow::showRoom);
    connect(m_side, &ClientSide::roomUnwanted, this, &ClientWindow::leaveRoom);
    connect(m_side, &ClientSide::joinWanted, this, &ClientWindow::askForRoom);
    connect(m_side, &ClientSide::subjectWanted, this, [this](const QString &room) {
        showRoom(room);
        m_talk->editSubject();
    });
    connect(m_side, &ClientSide::ownWindowWanted, this,
            [this](const QString &room) { openOwn(QStringLiteral("room"), room); });
    connect(m_side, &ClientSide::directTalkWanted, this, &ClientWindow::openDirectTalk);
    connect(m_side, &ClientSide::ignoreWanted, this, &ClientWindow::setIgnored);
    connect(m_side, &ClientSide::typed, m_talk, [this](QKeyEvent *key) { m_talk->input().type(*key); });
    connect(m_side, &ClientSide::mentionWanted, m_talk, &RoomPane::mentionPerson);
    connect(m_side, &ClientSide::otherNameWanted, this, &ClientWindow::changeName);
    connect(m_side, &ClientSide::awayToggled, this, &ClientWindow::toggleAway);
    connect(&m_desk.watchLists(), &WatchLists::symbolsAdded, this, &ClientWindow::symbolsWatched);
    connect(&m_desk.watchLists(), &WatchLists::symbolsRemoved, this, &ClientWindow::symbolsUnwatched);
    // Asked for in any of the windows; what is chosen is shown in this one.
    connect(m_jumps, &Jumps::roomChosen, this, &ClientWindow::comeForwardIfBehind);
    connect(m_jumps, &Jumps::personChosen, this, &ClientWindow::comeForwardIfBehind);
    connect(m_jumps, &Jumps::symbolChosen, this, &ClientWindow::comeForwardIfBehind);
    connect(m_jumps, &Jumps::roomChosen, this, &ClientWindow::showRoom);
    connect(m_jumps, &Jumps::joinWanted, this, &ClientWindow::joinRoom);
    connect(m_jumps, &Jumps::personChosen, this, &ClientWindow::openDirectTalk);
    connect(m_jumps, &Jumps::symbolChosen, this, &ClientWindow::showSymbol);
}

void ClientWindow::submit(RoomPane &talk, const QString &text, quint64 reply)
{
    const QString room = talk.room();
    const OwnCommands::Outcome own = OwnCommands(m_desk, *m_watch, talk).run(text);
    if (!own.notice.text.isEmpty()) {
        Notice notice = own.notice;
        notice.room = room;
        showNotice(notice);
    }
    if (own.isDone)
        return;
    if (room.isEmpty() && !text.startsWith(u'/')) {
        // Nothing typed is lost: it goes back to where it came from.
        talk.input().setDraft(text);
        m_status->showMessage(tr("You are in no room. Join one first (Ctrl+J)."), 10'000);
        return;
    }
    emit lineEntered(room, text, reply);
    // Who types it wants to be there, not only to be listed.
    if (!text.startsWith(u"/join ", Qt::CaseInsensitive))
        return;
    if (const QString wanted = legalRoomName(QStringView(text).mid(6)); !wanted.isEmpty())
        showRoom(wanted);
}

void ClientWindow::connectDesk()
{
    connect(&m_desk, &Desk::roomAdded, this, [this](const QString &room) {
        if (currentRoom().isEmpty() || m_roomWanted == room)
            showRoom(room);
    });
    connect(&m_desk, &Desk::titleChanged, this, [this](const QString &room) {
        refreshTitle();
        if (PaneWindow *window = m_own->find(QStringLiteral("room"), room))
            window->showTitle(m_desk.title(room));
    });
    connect(&m_desk, &Desk::roomRemoved, this, &ClientWindow::forgetRoom);
    connect(&m_desk, &Desk::talkMoved, this, &ClientWindow::moveTalk);
    connect(&m_desk, &Desk::meChanged, this, &ClientWindow::showNamed);
    connect(&m_desk, &Desk::feedsChanged, this, [this] { m_status->showFeeds(m_desk.feeds()); });
    connect(&m_desk, &Desk::noticeReceived, this, &ClientWindow::showNotice);
    connect(&m_desk.levels(), &RoomLevels::changed, this, &ClientWindow::refreshTitle);
    connect(&m_desk, &Desk::unreadChanged, &m_titlePace, &Pacer::request);
    const auto follow = [this] {
        m_desk.setGroupMinutes(m_preferences.number(Preferences::Key::GroupMinutes));
        m_desk.setCallWords(m_preferences.words(Preferences::Key::CallWords));
    };
    connect(&m_preferences, &Preferences::changed, this, follow);
    follow();
}

QString ClientWindow::currentRoom() const
{
    return m_talk->room();
}

void ClientWindow::showRoom(const QString &room)
{
    if (m_desk.messages(room) == nullptr) {
        m_roomWanted = room;
        return;
    }
    m_roomWanted.clear();
    m_talk->showRoom(room);
    m_side->showRoom(room);
    m_talk->readSeen();
    refreshTitle();
    m_talk->input().setFocus();
}

bool ClientWindow::isLookingAt(const QString &room) const
{
    const QList<RoomPane *> shown = talks();
    return std::any_of(shown.begin(), shown.end(), [&room](const RoomPane *talk) {
        return talk->room() == room && talk->window()->isActiveWindow() && !talk->window()->isMinimized();
    });
}

void ClientWindow::offerQuiet(Quiet &quiet)
{
    m_menus->offerQuiet(quiet);
    m_status->offerQuiet(quiet);
}

void ClientWindow::showLineOfTime(const QString &room, qint64 timeMs)
{
    const MessageModel *messages = m_desk.messages(room);
    if (messages == nullptr)
        return;
    showRoom(room);
    activateWindow();
    const int row = messages->rowOfTime(timeMs);
    if (row < messages->rowCount() && m_talk->currentView())
        m_talk->currentView()->showRow(row);
}

void ClientWindow::comeForward()
{
    OpenWindows::bringForward(*this);
}

void ClientWindow::forgetRoom(const QString &room)
{
    const bool wasShown = room == currentRoom();
    for (RoomPane *talk : talks())
        talk->forgetRoom(room);
    m_own->close(QStringLiteral("room"), room);
    const QStringList rooms = m_desk.rooms();
    if (!wasShown)
        return;
    if (!rooms.isEmpty())
        return showRoom(rooms.first());
    m_side->showRoom({});
    refreshTitle();
}

void ClientWindow::leaveRoom(const QString &room)
{
    if (RoomListModel::isDirect(room))
        m_desk.closeDirectTalk(room);
    else
        emit roomUnwanted(room);
}

void ClientWindow::showSymbol(const QString &symbol)
{
    m_menus->showWatchList();
    m_watch->showSymbol(symbol);
}

void ClientWindow::showLine(const QString &room, quint64 sequence)
{
    MessageModel *messages = m_desk.messages(room);
    if (!messages)
        return;
    showRoom(room);
    activateWindow();
    const int row = sequence == 0 ? -1 : messages->rowOfSequence(sequence);
    if (row >= 0 && m_talk->currentView())
        m_talk->currentView()->showRow(row);
}

void ClientWindow::stepRoom(int by)
{
    const RoomListModel &rooms = m_side->rooms();
    const int count = rooms.rowCount();
    if (count == 0)
        return;
    comeForwardIfBehind();
    showRoom(rooms.roomAt((rooms.rowOf(currentRoom()) + by + count) % count));
}

void ClientWindow::moveRoom(int by)
{
    m_side->moveRoom(currentRoom(), by);
}

void ClientWindow::showNextUnread()
{
    const RoomListModel &rooms = m_side->rooms();
    const int count = rooms.rowCount();
    const int here = rooms.rowOf(currentRoom());
    for (int step = 1; step <= count; ++step) {
        const QString room = rooms.roomAt((here + step + count) % count);
        if (m_desk.unreadCount(room) > 0) {
            comeForwardIfBehind();
            return room == currentRoom() ? m_talk->showUnread() : showRoom(room);
        }
    }
    comeForwardIfBehind();
    m_status->showMessage(tr("Everything is read."), 5'000);
}

void ClientWindow::markAllRead()
{
    for (const QString &room : m_desk.rooms())
        m_desk.markRead(room);
}

void ClientWindow::askForRoom()
{
    QStringList known = m_welcome.rooms;
    QMap<QString, JoinDialog::Here> here;
    for (const QString &room : m_desk.rooms()) {
        if (RoomListModel::isDirect(room))
            continue;
        here.insert(room, {m_desk.people(room)->peopleCount(), m_desk.subject(room).text});
        if (!known.contains(room))
            known << room;
    }
    auto *dialog = new JoinDialog(known, here, &frontWindow());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &JoinDialog::roomChosen, this, &ClientWindow::joinRoom);
    dialog->open();
}

void ClientWindow::joinRoom(const QString &room)
{
    comeForwardIfBehind();
    showRoom(room);
    emit roomWanted(room);
}

void ClientWindow::showState(const ConnectionState &state)
{
    const bool wasOnline = m_state.phase == ConnectionState::Phase::Online;
    m_state = state;
    m_desk.setLive(state.phase == ConnectionState::Phase::Online);
    m_status->showState(state);
    m_menus->showState(state);
    for (RoomPane *talk : talks())
        talk->connectionBar().showState(state);
    if (state.phase == ConnectionState::Phase::Online && !wasOnline)
        refreshPast();
}

/// What came while nobody listened is missing in every chart.
void ClientWindow::refreshPast()
{
    for (WatchPane *watch : watchPanes())
        watch->refreshPast();
    for (const QPointer<SymbolWindow> &window : std::as_const(m_symbolWindows)) {
        if (window)
            window->pane().sheet().refresh();
    }
}

void ClientWindow::showRoundTrip(int ms)
{
    m_status->showRoundTrip(ms);
}

void ClientWindow::showWelcome(const Welcome &welcome)
{
    m_welcome = welcome;
    m_jumps->setRooms(welcome.rooms);
    m_desk.addKnownSymbols(welcome.symbols);
    m_desk.setSymbolNames(welcome.symbolNames);
    for (RoomPane *talk : talks()) {
        talk->setCommands(withOwnCommands(welcome.commands));
        talk->input().setLongestMessageBytes(welcome.longestMessageBytes);
    }
}

void ClientWindow::showServer(const QString &address, bool isEncrypted)
{
    if (address != m_server)
        m_toldOfPrices.clear();
    m_server = address;
    m_status->showServer(address, isEncrypted);
    refreshTitle();
}

void ClientWindow::takeBack(const QString &room, const Message &line)
{
    RoomPane *talk = m_unsending ? m_unsending.data() : m_talk;
    talk->takeBack(room, line);
}

void ClientWindow::showWaitingLines(int count)
{
    m_waitingLines = count;
    for (RoomPane *talk : talks())
        talk->connectionBar().setWaitingLines(count);
}

/// Where symbols are, and once: at every login the server says it again.
void ClientWindow::tellOfPrices(const QString &text)
{
    if (m_toldOfPrices.contains(text))
        return;
    // A server that says ever new things is told anew; nobody keeps them all.
    if (m_toldOfPrices.size() >= 100)
        m_toldOfPrices.clear();
    m_toldOfPrices.insert(text);
    if (m_watch->isVisibleTo(this))
        m_watch->say(text, false);
    else
        m_status->showMessage(text, 10'000);
}

void ClientWindow::showNotice(const Notice &notice)
{
    if (notice.code == u"no_quotes")
        return tellOfPrices(notice.text);
    // Among the lines that come with a room nobody would see that the name is another one.
    const bool isOfName = notice.code == u"nick_taken" || notice.code == u"nick_illegal";
    if (isOfName || (m_isNickSent && notice.code == u"command_refused"))
        return askForName(notice.text, m_isNickSent ? m_nameTyped : QString());
    const QString room = notice.room.isEmpty() ? currentRoom() : notice.room;
    if (MessageModel *messages = m_desk.messages(room))
        messages->append(notice, QDateTime::currentMSecsSinceEpoch());
    else
        m_status->showMessage(notice.text, 10'000);
}

void ClientWindow::refreshTitle()
{
    int unread = 0;
    int calls = 0;
    for (const QString &room : m_desk.rooms()) {
        if (m_desk.levels().level(room) == RoomLevel::Nothing)
            continue;
        unread += m_desk.unreadCount(room);
        calls += m_desk.mentionCount(room);
    }
    refreshIcon(unread, calls);
    QStringList parts{m_server, m_desk.me().nickname, QStringLiteral("Outcry")};
    parts.removeAll(QString());
    m_own->showPlace(parts.join(QStringLiteral(" — ")));
    if (!currentRoom().isEmpty())
        parts.prepend(m_desk.title(currentRoom()));
    const QString title = parts.join(QStringLiteral(" — "));
    setWindowTitle(unread == 0 ? title : QStringLiteral("(%1) %2").arg(QLocale().toString(unread), title));
}

void ClientWindow::refreshIcon(int unread, int calls)
{
    // More than a hundred look alike.
    const int count = qMin(unread, 100);
    const bool isCalled = calls > 0;
    if (count == m_iconCount && isCalled == m_isIconCalled)
        return;
    m_iconCount = count;
    m_isIconCalled = isCalled;
    m_iconSoon.start();
}

void ClientWindow::closeEvent(QCloseEvent *event)
{
    if (m_hidesWhenClosed && m_hidesWhenClosed()) {
        event->ignore();
        hide();
        return;
    }
    // Whoever remembers the arrangement asks for it now, while the windows of panes are still open.
    emit closed();
    m_own->closeAll();
    QMainWindow::closeEvent(event);
}

} // namespace outcry
