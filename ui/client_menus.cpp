// SPDX-License-Identifier: MIT
#include "ui/client_menus.h"

#include "ui/client_window.h"
#include "ui/look.h"
#include "ui/symbol_pane.h"
#include "ui/watch_pane.h"

#include <QActionGroup>
#include <QApplication>
#include <QMenu>
#include <QMenuBar>

namespace outcry {

ClientMenus::ClientMenus(ClientWindow &window)
    : QObject(&window)
    , m_window(window)
{
    buildFile();
    buildView();
    buildRoom();
    buildMarket();
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
    m_connect = add(menu, tr("&Connect …"), QKeySequence::Open, &ClientWindow::connectWanted);
    m_disconnect = add(menu, tr("&Disconnect"), {}, &ClientWindow::disconnectWanted);
    menu->addSeparator();
    add(menu, tr("Close &window"), QKeySequence::Close, &ClientWindow::close);
    add(menu, tr("&Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q), &ClientWindow::quitWanted);
}

static void addChoice(QMenu *menu, QActionGroup *group, const QString &text, bool isOn, void (*choose)())
{
    QAction *action = menu->addAction(text, group, choose);
    action->setCheckable(true);
    action->setChecked(isOn);
    group->addAction(action);
}

void ClientMenus::buildView()
{
    QMenu *menu = m_window.menuBar()->addMenu(tr("&View"));
    m_side = menu->addAction(tr("&Rooms and people"));
    m_side->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R));
    m_watchList = menu->addAction(tr("&Watch list"));
    m_watchList->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_W));
    for (QAction *action : {m_side, m_watchList}) {
        action->setCheckable(true);
        action->setChecked(true);
    }
    connect(m_side, &QAction::toggled, &m_window, &ClientWindow::setSideShown);
    connect(m_watchList, &QAction::toggled, &m_window, &ClientWindow::setWatchListShown);

    QMenu *theme = menu->addMenu(tr("&Theme"));
    auto *themes = new QActionGroup(this);
    addChoice(theme, themes, tr("As the &desktop"), true,
              [] { look::apply(*qApp, look::Theme::FollowDesktop, look::upDown()); });
    addChoice(theme, themes, tr("&Light"), false, [] { look::apply(*qApp, look::Theme::Light, look::upDown()); });
    addChoice(theme, themes, tr("D&ark"), false, [] { look::apply(*qApp, look::Theme::Dark, look::upDown()); });

    QMenu *colours = menu->addMenu(tr("&Up and down"));
    auto *pairs = new QActionGroup(this);
    addChoice(colours, pairs, tr("&Green and red"), look::upDown() == look::UpDown::GreenRed,
              [] { look::apply(*qApp, look::theme(), look::UpDown::GreenRed); });
    addChoice(colours, pairs, tr("&Blue and orange"), look::upDown() == look::UpDown::BlueOrange,
              [] { look::apply(*qApp, look::theme(), look::UpDown::BlueOrange); });
}

void ClientMenus::buildRoom()
{
    QMenu *menu = m_window.menuBar()->addMenu(tr("&Room"));
    add(menu, tr("&Join a room …"), QKeySequence(Qt::CTRL | Qt::Key_J), &ClientWindow::askForRoom);
    menu->addAction(tr("&Leave this room"), &m_window,
                    [this] { m_window.leaveRoom(m_window.currentRoom()); });
    menu->addSeparator();
    add(menu, tr("&Next room"), QKeySequence(Qt::ALT | Qt::Key_Down), [this] { m_window.stepRoom(1); });
    add(menu, tr("&Previous room"), QKeySequence(Qt::ALT | Qt::Key_Up), [this] { m_window.stepRoom(-1); });
}

void ClientMenus::buildMarket()
{
    QMenu *menu = m_window.menuBar()->addMenu(tr("&Market"));
    add(menu, tr("&Add a symbol"), QKeySequence(Qt::CTRL | Qt::Key_T), &ClientWindow::askForSymbol);
    add(menu, tr("&Open in a window"), {}, [this] { m_window.openSymbol(m_window.watchPane().symbolPane().symbol()); });
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

void ClientMenus::buildHelp()
{
    QMenu *menu = m_window.menuBar()->addMenu(tr("&Help"));
    menu->addAction(tr("&Commands"), &m_window,
                    [this] { emit m_window.lineEntered(m_window.currentRoom(), QStringLiteral("/help")); });
    add(menu, tr("&Keyboard"), QKeySequence(Qt::Key_F1), &ClientWindow::showKeys);
    menu->addSeparator();
    menu->addAction(tr("&About Outcry"), &m_window, &ClientWindow::showAbout);
}

void ClientMenus::showState(const ConnectionState &state)
{
    m_disconnect->setEnabled(state.phase != ConnectionState::Phase::Offline);
}

void ClientMenus::showPanes(bool isSideShown, bool isWatchListShown)
{
    m_side->setChecked(isSideShown);
    m_watchList->setChecked(isWatchListShown);
}

QString ClientMenus::keysText() const
{
    QStringList lines;
    for (const QAction *menu : m_window.menuBar()->actions()) {
        for (const QAction *action : menu->menu()->actions()) {
            if (action->shortcut().isEmpty())
                continue;
            const QString name = action->text().remove(u'&').remove(QStringLiteral(" …"));
            lines << action->shortcut().toString(QKeySequence::NativeText) + QStringLiteral("\t") + name;
        }
    }
    lines << QString() << tr("Return\tsend") << tr("Shift+Return\tnew line") << tr("Tab\tcomplete a name or a command")
          << tr("/\tcommands") << tr("@\tnames") << tr("$\tsymbols");
    return lines.join(u'\n');
}

} // namespace outcry
