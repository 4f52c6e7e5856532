// SPDX-License-Identifier: MIT
#include "ui/client_menus.h"

#include "ui/chat_view.h"
#include "ui/client_window.h"
#include "ui/key_list.h"
#include "ui/look_menu.h"
#include "ui/quiet_menu.h"
#include "ui/room_level_menu.h"
#include "ui/room_list_view.h"
#include "ui/room_pane.h"
#include "ui/symbol_pane.h"
#include "ui/watch_pane.h"

#include <QMenu>
#include <QMenuBar>

namespace outcry {

ClientMenus::ClientMenus(ClientWindow &window, Preferences &preferences)
    : QObject(&window)
    , m_window(window)
    , m_preferences(preferences)
{
    buildFile();
    buildView();
    buildRoom();
    buildMarket();
    buildTools();
    buildHelp();
    showState({});
}

template <typename Slot>
QAction *ClientMenus::add(QMenu *menu, const QString &text, const QKeySequence &keys, Slot slot)
{
    QAction *action = menu->addAction(text, &m_window, slot);
    action->setShortcut(keys);
    return action;
}

void ClientMenus::buildFile()
{
    QMenu *menu = m_window.menuBar()->addMenu(tr("&File"));
    add(menu, tr("&New window"), QKeySequence::New, &ClientWindow::newWindowWanted);
    menu->addSeparator();
    m_connect = add(menu, tr("&Connect…"), QKeySequence::Open, &ClientWindow::connectWanted);
    m_disconnect = add(menu, tr("&Disconnect"), {}, &ClientWindow::disconnectWanted);
    menu->addSeparator();
    m_changeName = add(menu, tr("Change n&ame…"), {}, &ClientWindow::changeName);
    m_away = add(menu, tr("Awa&y"), {}, [this] {
        // Checked when the server has said so.
        m_away->setChecked(!m_away->isChecked());
        m_window.toggleAway();
    });
    m_away->setCheckable(true);
    menu->addSeparator();
    add(menu, tr("Close &window"), QKeySequence::Close, &ClientWindow::closeFront);
    add(menu, tr("&Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q), &ClientWindow::quitWanted);
}

template <typename Slot>
QAction *ClientMenus::addPane(QMenu *menu, const QString &text, const QKeySequence &keys, Slot slot)
{
    QAction *action = menu->addAction(text);
    action->setShortcut(keys);
    action->setCheckable(true);
    action->setChecked(true);
    connect(action, &QAction::toggled, &m_window, slot);
    m_homeActions << action;
    return action;
}

void ClientMenus::buildPanes(QMenu *menu)
{
    m_side = addPane(menu, tr("&Rooms and people"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R), &ClientWindow::setSideShown);
    m_people = addPane(menu, tr("&People"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P), &ClientWindow::setPeopleShown);
    m_talk = addPane(menu, tr("&Talk"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T), &ClientWindow::setTalkShown);
    m_watchList = addPane(menu, tr("&Watch list"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_W), &ClientWindow::setWatchListShown);
    menu->addSeparator();
    m_homeActions << add(menu, tr("Open this room in &own window"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O), [this] {
        if (!m_window.currentRoom().isEmpty())
            m_window.openOwn(QStringLiteral("room"), m_window.currentRoom());
    });
    add(menu, tr("Open watch list in own w&indow"), {}, [this] { m_window.openOwn(QStringLiteral("watch"), {}); });
}

void ClientMenus::buildView()
{
    QMenu *menu = m_window.menuBar()->addMenu(tr("&View"));
    buildPanes(menu);
    menu->addSeparator();
    addLookEntries(*menu, m_preferences);
}

void ClientMenus::buildRoom()
{
    QMenu *menu = m_window.menuBar()->addMenu(tr("&Room"));
    add(menu, tr("&Join a room…"), kJoinRoom, &ClientWindow::askForRoom);
    add(menu, tr("&Leave this room"), kLeaveRoom, [this] {
        if (!m_window.currentRoom().isEmpty())
            m_window.leaveRoom(m_window.currentRoom());
    });
    menu->addSeparator();
    // Of the window that the user is in.
    const auto addForTalk = [this, menu](const QString &text, const QKeySequence &keys, void (RoomPane::*deed)()) {
        m_talkActions << add(menu, text, keys, [this, deed] { (m_window.frontTalk().*deed)(); });
    };
    addForTalk(tr("&Search in this room…"), QKeySequence::Find, &RoomPane::openSearch);
    addForTalk(tr("Find &older"), QKeySequence(Qt::Key_F3), &RoomPane::searchNext);
    addForTalk(tr("Find ne&wer"), QKeySequence(Qt::SHIFT | Qt::Key_F3), &RoomPane::searchPrevious);
    add(menu, tr("Search in &all rooms…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F), &ClientWindow::searchEverywhere);
    addForTalk(tr("&Go to a date…"), QKeySequence(Qt::CTRL | Qt::Key_G), &RoomPane::askForDate);
    addForTalk(tr("Repl&y to a line"), kReply, &RoomPane::answerChosen);
    addForTalk(tr("Change &topic…"), kChangeSubject, &RoomPane::editSubject);
    // By Up in the empty input, which is no shortcut of the window.
    addForTalk(tr("&Edit your last line"), QKeySequence(Qt::Key_Up), &RoomPane::editLastLine);
    m_talkActions.last()->setShortcutContext(Qt::WidgetShortcut);
    addForTalk(tr("&Clear this room's lines away"), QKeySequence(Qt::CTRL | Qt::Key_L), &RoomPane::clearAway);
    buildLevels(menu);
    menu->addSeparator();
    add(menu, tr("&Next room"), QKeySequence(Qt::ALT | Qt::Key_Down), [this] { m_window.stepRoom(1); });
    add(menu, tr("&Previous room"), QKeySequence(Qt::ALT | Qt::Key_Up), [this] { m_window.stepRoom(-1); });
    add(menu, tr("Next &unread room"), QKeySequence(Qt::ALT | Qt::SHIFT | Qt::Key_Down), &ClientWindow::showNextUnread);
    menu->addSeparator();
    m_homeActions << add(menu, tr("&Move this room up"), kMoveRoomUp, [this] { m_window.moveRoom(-1); })
                  << add(menu, tr("Move this room &down"), kMoveRoomDown, [this] { m_window.moveRoom(1); });
    menu->addSeparator();
    add(menu, tr("Mark all as &read"), QKeySequence(Qt::SHIFT | Qt::Key_Escape), &ClientWindow::markAllRead);
}

/// The same as the room's bell has, with keys.
void ClientMenus::buildLevels(QMenu *room)
{
    QMenu *menu = room->addMenu(tr("Noti&fy me of"));
    const QList<std::pair<RoomLevel, Qt::Key>> levels{
        {RoomLevel::All, Qt::Key_1}, {RoomLevel::Mentions, Qt::Key_2}, {RoomLevel::Nothing, Qt::Key_3}};
    for (const auto &[level, key] : levels) {
        QAction *action = add(menu, RoomLevelMenu::word(level), QKeySequence(Qt::ALT | key),
                              [this, level = level] { m_window.frontTalk().setLevel(level); });
        action->setCheckable(true);
        // Set when the menu opens; a key does not pass by there.
        connect(menu, &QMenu::aboutToShow, action, [this, action, level = level] {
            action->setChecked(m_window.frontTalk().level() == level);
        });
        m_talkActions << action;
    }
}

void ClientMenus::buildMarket()
{
    QMenu *menu = m_window.menuBar()->addMenu(tr("&Market"));
    add(menu, tr("&Add a symbol"), QKeySequence(Qt::CTRL | Qt::Key_T), &ClientWindow::askForSymbol);
    add(menu, tr("&Open in own window"), {}, [this] { m_window.openSymbol(m_window.watchPane().symbolPane().symbol()); });
    menu->addSeparator();
    // Lists and columns come and go: told anew whenever the menu opens.
    m_marketActions = menu->actions();
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { refreshMarket(*menu); });
}

void ClientMenus::refreshMarket(QMenu &menu)
{
    for (QAction *action : menu.actions()) {
        if (!m_marketActions.contains(action))
            delete action;
    }
    m_window.watchPane().fillMenu(menu);
}

void ClientMenus::buildTools()
{
    QMenu *menu = m_window.menuBar()->addMenu(tr("&Tools"));
    m_quietMenu = menu;
    add(menu, tr("&Jump to…"), QKeySequence(Qt::CTRL | Qt::Key_K), &ClientWindow::jump);
    menu->addSeparator();
    add(menu, tr("&Settings…"), QKeySequence(Qt::CTRL | Qt::Key_Comma), &ClientWindow::showSettings);
}

void ClientMenus::buildHelp()
{
    QMenu *menu = m_window.menuBar()->addMenu(tr("&Help"));
    add(menu, tr("&Commands"), {}, &ClientWindow::askForCommands);
    add(menu, tr("&Keyboard"), {}, &ClientWindow::showKeys)
        ->setShortcuts({QKeySequence(Qt::Key_F1), QKeySequence(Qt::CTRL | Qt::Key_Question)});
    add(menu, tr("&Tour"), {}, &ClientWindow::startTour);
    menu->addSeparator();
    add(menu, tr("&About Outcry"), {}, &ClientWindow::showAbout);
}

void ClientMenus::offerQuiet(Quiet &quiet)
{
    m_quietMenu->addSeparator();
    m_quietMenu->addMenu(new QuietMenu(quiet, m_quietMenu));
}

void ClientMenus::showState(const ConnectionState &state)
{
    m_disconnect->setEnabled(state.phase != ConnectionState::Phase::Offline);
    for (QAction *action : {m_changeName, m_away})
        action->setEnabled(state.phase == ConnectionState::Phase::Online);
}

void ClientMenus::showMe(const Person &me)
{
    m_away->setChecked(me.isAway);
}

ClientMenus::Panes ClientMenus::panes() const
{
    return {m_side->isChecked(), m_people->isChecked(), m_talk->isChecked(), m_watchList->isChecked()};
}

QString ClientMenus::waysBack() const
{
    QStringList lines;
    for (const QAction *pane : {m_side, m_talk, m_watchList})
        lines << plainText(*pane) + QStringLiteral(": ") + pane->shortcut().toString(QKeySequence::NativeText);
    return lines.join(u'\n');
}

void ClientMenus::showPanes(const Panes &panes)
{
    m_side->setChecked(panes.isSideShown);
    m_people->setChecked(panes.isPeopleShown);
    m_talk->setChecked(panes.isTalkShown);
    m_watchList->setChecked(panes.isWatchListShown);
}

void ClientMenus::lendTo(QWidget &window, bool hasTalk) const
{
    for (QAction *action : actionsOf(*m_window.menuBar())) {
        const bool isOfUse = !m_homeActions.contains(action) && (hasTalk || !m_talkActions.contains(action));
        if (isOfUse && !action->shortcut().isEmpty())
            window.addAction(action);
    }
}

void ClientMenus::showWatchList()
{
    m_watchList->setChecked(true);
}

void ClientMenus::showTalk()
{
    m_talk->setChecked(true);
}

} // namespace outcry
