// SPDX-License-Identifier: MIT
#include "ui/client_window.h"

#include "model/desk.h"
#include "model/room_list_model.h"
#include "model/topic.h"
#include "ui/chat_view.h"
#include "ui/client_menus.h"
#include "ui/connection_bar.h"
#include "ui/input_line.h"
#include "ui/look.h"
#include "ui/quote_grid.h"
#include "ui/room_list_view.h"
#include "ui/room_pane.h"
#include "ui/roster_view.h"
#include "ui/status_line.h"
#include "ui/symbol_pane.h"
#include "ui/symbol_window.h"
#include "ui/tone_label.h"
#include "ui/watch_pane.h"

#include <QCloseEvent>
#include <QCoreApplication>
#include <QDataStream>
#include <QDateTime>
#include <QInputDialog>
#include <QLabel>
#include <QMessageBox>
#include <QSplitter>
#include <QVBoxLayout>

namespace outcry {

/// Raised whenever what arrangement() holds changes its meaning.
static constexpr quint32 kArrangementVersion = 1;

/// A page of plain text that does not stop the window it belongs to.
static void showHelpPage(QWidget *parent, const QString &title, const QString &text)
{
    auto *page = new QMessageBox(parent);
    page->setAttribute(Qt::WA_DeleteOnClose);
    page->setWindowTitle(title);
    page->setTextFormat(Qt::PlainText);
    page->setText(text);
    page->open();
}

ClientWindow::ClientWindow(Desk &desk, QWidget *parent)
    : QMainWindow(parent)
    , m_desk(desk)
    , m_rooms(new RoomListModel(desk, this))
    , m_panes(new QSplitter)
    , m_side(new QWidget)
    , m_roomList(new RoomListView)
    , m_peopleTitle(ToneLabel::heading({}))
    , m_people(new RosterView)
    , m_talk(new RoomPane(desk))
    , m_clock(*this)
    , m_watch(new WatchPane(desk, m_clock))
    , m_status(new StatusLine)
    , m_menus(new ClientMenus(*this))
{
    buildPanes();
    connectPanes();
    connectDesk();
    refreshTitle();
    // 900 × 560 at the usual font is the smallest window that everything has been looked at in.
    resize(look::gap() * 150, look::gap() * 88);
}

ClientWindow::~ClientWindow() = default;

void ClientWindow::buildPanes()
{
    m_roomList->setModel(m_rooms);
    auto *side = new QVBoxLayout(m_side);
    side->setContentsMargins(0, 0, 0, look::halfGap());
    side->setSpacing(0);
    side->addWidget(m_roomList);
    side->addWidget(m_peopleTitle);
    side->addWidget(m_people, 1);
    side->addStretch();

    m_panes->setObjectName(QStringLiteral("panes"));
    m_panes->addWidget(m_side);
    m_panes->addWidget(m_talk);
    m_panes->addWidget(m_watch);
    m_panes->setStretchFactor(1, 1);
    m_panes->setHandleWidth(1);
    m_panes->setChildrenCollapsible(false);
    m_panes->setSizes({look::gap() * 24, look::gap() * 68, look::gap() * 58});
    m_side->setMinimumWidth(look::gap() * 16);
    m_talk->setMinimumWidth(look::gap() * 36);
    m_watch->setMinimumWidth(look::gap() * 24);
    setCentralWidget(m_panes);
    setStatusBar(m_status);
}

void ClientWindow::connectPanes()
{
    connect(m_roomList, &RoomListView::roomChosen, this, &ClientWindow::showRoom);
    connect(m_roomList, &RoomListView::roomUnwanted, this, &ClientWindow::leaveRoom);
    connect(m_people, &RosterView::directMessageRequested, this, &ClientWindow::openDirectTalk);
    connect(m_people, &RosterView::mentionRequested, m_talk, &RoomPane::mention);
    connect(m_watch, &WatchPane::symbolMentioned, m_talk,
            [this](const QString &symbol) { m_talk->mention(u'$' + symbol); });
    connect(m_talk, &RoomPane::submitted, this,
            [this](const QString &text) {
                const bool isJoin = text.startsWith(u"/join ", Qt::CaseInsensitive);
                if (!currentRoom().isEmpty() || text.startsWith(u'/'))
                    emit lineEntered(currentRoom(), text);
                // Who types it wants to be there, not only to be listed.
                if (const QString wanted = isJoin ? legalRoomName(QStringView(text).mid(6)) : QString(); !wanted.isEmpty())
                    showRoom(wanted);
                if (!currentRoom().isEmpty() || text.startsWith(u'/'))
                    return;
                // Nothing typed is lost: it goes back to where it came from.
                m_talk->input().setDraft(text);
                m_status->showMessage(tr("You are in no room. Join one first (Ctrl+J)."), 10'000);
            });
    connect(m_talk, &RoomPane::symbolChosen, this, &ClientWindow::showSymbol);
    connect(m_talk, &RoomPane::lineRetried, this, &ClientWindow::lineRetried);
    connect(m_talk, &RoomPane::lineDiscarded, this, &ClientWindow::lineDiscarded);
    connect(m_talk, &RoomPane::connectWanted, this, &ClientWindow::connectWanted);
    connect(m_talk, &RoomPane::historyWanted, this, &ClientWindow::historyWanted);
    connect(&m_talk->connectionBar(), &ConnectionBar::retryNowWanted, this, &ClientWindow::retryNowWanted);
    connect(&m_talk->connectionBar(), &ConnectionBar::settingsWanted, this, &ClientWindow::connectWanted);
    connect(m_watch, &WatchPane::windowRequested, this, &ClientWindow::openSymbol);
    connect(m_watch, &WatchPane::lineChosen, this, &ClientWindow::showLine);
    connect(&m_watch->symbolPane().sheet(), &SymbolSheet::candlesWanted, this, &ClientWindow::candlesWanted);
    connect(&m_desk.watchLists(), &WatchLists::symbolsAdded, this, &ClientWindow::symbolsWatched);
    connect(&m_desk.watchLists(), &WatchLists::symbolsRemoved, this, &ClientWindow::symbolsUnwatched);
}

void ClientWindow::connectDesk()
{
    connect(&m_desk, &Desk::roomAdded, this, [this](const QString &room) {
        if (currentRoom().isEmpty() || m_roomWanted == room)
            showRoom(room);
    });
    connect(&m_desk, &Desk::titleChanged, this, &ClientWindow::refreshTitle);
    connect(&m_desk, &Desk::roomRemoved, this, &ClientWindow::forgetRoom);
    connect(&m_desk, &Desk::meChanged, this, &ClientWindow::refreshTitle);
    connect(&m_desk, &Desk::feedsChanged, this, [this] { m_status->showFeeds(m_desk.feeds()); });
    connect(&m_desk, &Desk::noticeReceived, this, &ClientWindow::showNotice);
    connect(&m_desk, &Desk::unreadChanged, this, [this](const QString &room) {
        if (room == currentRoom() && isActiveWindow())
            m_desk.markRead(room);
        refreshTitle();
    });
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
    m_roomList->setCurrentRoom(room);
    RosterModel *people = m_desk.people(room);
    m_people->setModel(people);
    const bool hasPeople = people != nullptr && !RoomListModel::isDirect(room);
    m_people->setVisible(hasPeople);
    m_peopleTitle->setVisible(hasPeople);
    for (const QMetaObject::Connection &connection : std::exchange(m_peopleConnections, {}))
        disconnect(connection);
    if (hasPeople) {
        m_peopleConnections = {connect(people, &QAbstractItemModel::rowsInserted, this, &ClientWindow::refreshPeople),
                               connect(people, &QAbstractItemModel::rowsRemoved, this, &ClientWindow::refreshPeople),
                               connect(people, &QAbstractItemModel::modelReset, this, &ClientWindow::refreshPeople),
                               connect(people, &RosterModel::peopleCountChanged, this, &ClientWindow::refreshPeople)};
    }
    refreshPeople();
    m_desk.markRead(room);
    refreshTitle();
    m_talk->input().setFocus();
}

void ClientWindow::forgetRoom(const QString &room)
{
    const bool wasShown = room == currentRoom();
    m_talk->forgetRoom(room);
    const QStringList rooms = m_desk.rooms();
    if (!wasShown)
        return;
    if (!rooms.isEmpty())
        return showRoom(rooms.first());
    m_people->setModel(nullptr);
    m_peopleTitle->hide();
    refreshTitle();
}

void ClientWindow::leaveRoom(const QString &room)
{
    if (RoomListModel::isDirect(room))
        m_desk.closeDirectTalk(room);
    else
        emit roomUnwanted(room);
}

void ClientWindow::openDirectTalk(const Person &person)
{
    showRoom(m_desk.openDirectTalk(person));
}

void ClientWindow::refreshPeople()
{
    RosterModel *people = m_desk.people(currentRoom());
    if (people != nullptr)
        people->refreshIfStale();
    const int count = people == nullptr ? 0 : people->peopleCount();
    m_peopleTitle->setText(tr("PEOPLE  %1").arg(QLocale().toString(count)));
}

void ClientWindow::showSymbol(const QString &symbol)
{
    m_watch->show();
    m_watch->showSymbol(symbol);
}

void ClientWindow::openSymbol(const QString &symbol)
{
    if (symbol.isEmpty())
        return;
    QPointer<SymbolWindow> &window = m_symbolWindows[symbol];
    if (!window) {
        window = new SymbolWindow(m_desk, {}, this);
        connect(&window->pane().sheet(), &SymbolSheet::candlesWanted, this, &ClientWindow::candlesWanted);
        connect(&window->pane(), &SymbolPane::lineChosen, this, &ClientWindow::showLine);
        window->pane().setSymbol(symbol);
    }
    window->show();
    window->raise();
    window->activateWindow();
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
    const int count = m_rooms->rowCount();
    if (count > 0)
        showRoom(m_rooms->roomAt((m_rooms->rowOf(currentRoom()) + by + count) % count));
}

void ClientWindow::askForRoom()
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Join a room"));
    dialog->setLabelText(tr("Name of the room (it is made if there is none yet):"));
    dialog->setOkButtonText(tr("Join"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString &text) {
        const QString room = legalRoomName(text);
        if (room.isEmpty())
            showNotice({Notice::Severity::Warning, {}, tr("A room's name has 1 to 32 letters, digits, - and _."), {}});
        else
            joinRoom(room);
    });
    dialog->open();
}

void ClientWindow::joinRoom(const QString &room)
{
    showRoom(room);
    emit roomWanted(room);
}

void ClientWindow::askForSymbol()
{
    m_watch->show();
    m_watch->startAdding();
}

void ClientWindow::setSideShown(bool isShown)
{
    m_side->setVisible(isShown);
}

void ClientWindow::setWatchListShown(bool isShown)
{
    m_watch->setVisible(isShown);
}

void ClientWindow::showKeys()
{
    showHelpPage(this, tr("Keyboard"), m_menus->keysText());
}

void ClientWindow::showAbout()
{
    showHelpPage(this, tr("About Outcry"),
                 tr("Outcry %1\n\nChat and live prices for desks, clubs and small firms, on your own server.\n\n"
                    "Prices marked as simulated are invented and belong to no market.\n\nLicence: MIT")
                     .arg(QCoreApplication::applicationVersion()));
}

void ClientWindow::showState(const ConnectionState &state)
{
    m_status->showState(state);
    m_talk->connectionBar().showState(state);
    m_menus->showState(state);
    // What came while nobody listened is missing in every chart.
    const bool isOnline = state.phase == ConnectionState::Phase::Online;
    if (isOnline && !std::exchange(m_isOnline, isOnline)) {
        m_watch->refreshPast();
        for (const QPointer<SymbolWindow> &window : std::as_const(m_symbolWindows)) {
            if (window)
                window->pane().sheet().refresh();
        }
    }
    m_isOnline = isOnline;
}

void ClientWindow::showRoundTrip(int ms)
{
    m_status->showRoundTrip(ms);
}

void ClientWindow::showWelcome(const Welcome &welcome)
{
    m_desk.addKnownSymbols(welcome.symbols);
    m_talk->setCommands(welcome.commands);
    m_talk->input().setLongestMessageBytes(welcome.longestMessageBytes);
}

void ClientWindow::showServer(const QString &address, bool isEncrypted)
{
    m_server = address;
    m_status->showServer(address, isEncrypted);
    refreshTitle();
}

void ClientWindow::showWaitingLines(int count)
{
    m_talk->connectionBar().setWaitingLines(count);
}

void ClientWindow::showNotice(const Notice &notice)
{
    const QString room = notice.room.isEmpty() ? currentRoom() : notice.room;
    if (MessageModel *messages = m_desk.messages(room))
        messages->append(notice, QDateTime::currentMSecsSinceEpoch());
    else
        m_status->showMessage(notice.text, 10'000);
}

void ClientWindow::refreshTitle()
{
    int unread = 0;
    for (const QString &room : m_desk.rooms())
        unread += m_desk.unreadCount(room);
    QStringList parts;
    if (!currentRoom().isEmpty())
        parts << m_desk.title(currentRoom());
    if (!m_server.isEmpty())
        parts << m_server;
    parts << m_desk.me().nickname << QStringLiteral("Outcry");
    parts.removeAll(QString());
    const QString title = parts.join(QStringLiteral(" — "));
    setWindowTitle(unread == 0 ? title : QStringLiteral("(%1) %2").arg(unread).arg(title));
}

QByteArray ClientWindow::arrangement() const
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out << kArrangementVersion << saveGeometry() << m_panes->saveState() << m_side->isVisibleTo(this)
        << m_watch->isVisibleTo(this) << m_watch->saveState();
    return bytes;
}

void ClientWindow::restoreArrangement(const QByteArray &arrangement)
{
    QDataStream in(arrangement);
    quint32 version = 0;
    QByteArray geometry;
    QByteArray panes;
    QByteArray watch;
    bool isSideShown = true;
    bool isWatchShown = true;
    in >> version;
    if (version != kArrangementVersion)
        return;
    in >> geometry >> panes >> isSideShown >> isWatchShown >> watch;
    if (in.status() != QDataStream::Ok)
        return;
    restoreGeometry(geometry);
    m_panes->restoreState(panes);
    m_menus->showPanes(isSideShown, isWatchShown);
    m_watch->restoreState(watch);
}

void ClientWindow::closeEvent(QCloseEvent *event)
{
    emit closed();
    QMainWindow::closeEvent(event);
}

void ClientWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() != QEvent::ActivationChange || currentRoom().isEmpty())
        return;
    if (isActiveWindow()) {
        m_talk->markUnread();
        m_desk.markRead(currentRoom());
    } else {
        m_talk->rememberSeen();
    }
}

} // namespace outcry
