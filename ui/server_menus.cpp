// SPDX-License-Identifier: MIT
#include "ui/server_menus.h"

#include "ui/action_button.h"
#include "ui/address_pane.h"
#include "ui/ban_pane.h"
#include "ui/connection_view.h"
#include "ui/feed_pane.h"
#include "ui/help_pages.h"
#include "ui/key_page.h"
#include "ui/log_pane.h"
#include "ui/look.h"
#include "ui/look_menu.h"
#include "ui/plot_strip.h"
#include "ui/server_prices.h"
#include "ui/server_rooms.h"
#include "ui/server_window.h"
#include "ui/show_once.h"
#include "ui/undo_bar.h"

#include <QAction>
#include <QHash>
#include <QMenuBar>
#include <QTabWidget>

#include <functional>

namespace outcry {

ServerMenus::ServerMenus(ServerWindow &window, Preferences &preferences)
    : QObject(&window)
    , m_start(new QAction(look::icon(u"start"), tr("&Start"), this))
    , m_stop(new QAction(look::icon(u"stop"), tr("S&top"), this))
    , m_autostart(new QAction(tr("Start with the &desktop"), this))
    , m_tray(new QAction(tr("&Keep running in the tray when closed"), this))
    , m_plots(new QAction(tr("&Plots"), this))
    , m_undo(new QAction(tr("&Undo"), this))
    , m_filter(new QAction(look::icon(u"search"), tr("&Filter this page"), this))
{
    nameForTools(*m_start);
    nameForTools(*m_stop);
    m_start->setShortcut(Qt::Key_F5);
    m_stop->setShortcut(Qt::SHIFT | Qt::Key_F5);
    m_start->setToolTip(tr("Open the ports and serve (F5)"));
    m_stop->setToolTip(tr("Say goodbye to everybody and close the ports (Shift+F5)"));
    for (QAction *action : {m_autostart, m_tray, m_plots})
        action->setCheckable(true);
    m_autostart->setEnabled(false);
    m_tray->setEnabled(false);
    m_plots->setChecked(true);
    m_plots->setShortcut(Qt::CTRL | Qt::Key_P);
    connect(m_start, &QAction::triggered, &window, &ServerWindow::startWanted);
    connect(m_stop, &QAction::triggered, &window, &ServerWindow::askToStop);
    connect(m_plots, &QAction::toggled, &window.plots(), &QWidget::setVisible);
    m_undo->setShortcut(QKeySequence::Undo);
    m_filter->setShortcut(QKeySequence::Find);
    actOnCurrentPage(window);
    buildServerMenu(window);
    buildViewMenu(window, preferences);
    buildPageMenus(window);
    buildHelp(window);
}

void ServerMenus::buildServerMenu(ServerWindow &window)
{
    QMenu *menu = window.menuBar()->addMenu(tr("&Server"));
    menu->addActions({m_start, m_stop});
    menu->addSeparator();
    QAction *listen = menu->addAction(tr("&Listen elsewhere…"), &window, &ServerWindow::askWhereToListen);
    listen->setShortcut(Qt::CTRL | Qt::Key_L);
    QAction *copy = menu->addAction(look::icon(u"copy"), tr("&Copy the address"), &window.addresses(), &AddressPane::copyCurrent);
    copy->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_A);
    menu->addSeparator();
    menu->addAction(m_undo);
    menu->addSeparator();
    menu->addActions({m_autostart, m_tray});
    QAction *settings = menu->addAction(look::icon(u"settings"), tr("S&ettings…"), &window, &ServerWindow::showSettings);
    settings->setShortcut(Qt::CTRL | Qt::Key_Comma);
    menu->addSeparator();
    QAction *quit = menu->addAction(tr("&Quit"), &window, &ServerWindow::askToQuit);
    quit->setShortcut(Qt::CTRL | Qt::Key_Q);
}

void ServerMenus::buildViewMenu(ServerWindow &window, Preferences &preferences)
{
    QMenu *menu = window.menuBar()->addMenu(tr("&View"));
    for (int page = 0; page < window.pages().count(); ++page) {
        QAction *show = menu->addAction(window.pages().tabText(page), &window, [&window, page] {
            window.pages().setCurrentIndex(page);
            window.pages().currentWidget()->setFocus();
        });
        show->setShortcut(Qt::CTRL | Qt::Key(Qt::Key_1 + page));
    }
    menu->addSeparator();
    menu->addActions({m_plots, m_filter});
    menu->addSeparator();
    addLookEntries(*menu, preferences);
}

/// What undoing and filtering mean there; both are for what is seen alone.
void ServerMenus::actOnCurrentPage(ServerWindow &window)
{
    const QHash<QWidget *, std::function<void()>> filters{
        {&window.connections(), [&window] { window.connections().startFiltering(); }},
        {&window.prices(), [&window] { window.prices().startFinding(); }},
        {&window.log(), [&window] { window.log().startFiltering(); }}};
    const QHash<QWidget *, UndoBar *> bars{{&window.connections(), &window.connections().undoBar()},
                                           {&window.feeds(), &window.feeds().undoBar()},
                                           {&window.bans(), &window.bans().undoBar()}};
    const auto arrange = [this, &window, filters, bars] {
        const UndoBar *bar = bars.value(window.pages().currentWidget());
        m_undo->setEnabled(bar && bar->isOffering());
        m_filter->setEnabled(filters.contains(window.pages().currentWidget()));
    };
    connect(m_filter, &QAction::triggered, &window, [&window, filters] { filters.value(window.pages().currentWidget())(); });
    connect(m_undo, &QAction::triggered, &window, [&window, bars] { bars.value(window.pages().currentWidget())->takeBack(); });
    connect(&window.pages(), &QTabWidget::currentChanged, this, arrange);
    for (const UndoBar *bar : bars)
        connect(bar, &UndoBar::isOfferingChanged, this, arrange);
    arrange();
}

/// What a menu asks for on another page is shown where it is asked.
static void addPageMenu(ServerWindow &window, const QString &title, const QList<QAction *> &actions, QWidget *page)
{
    QMenu *menu = window.menuBar()->addMenu(title);
    menu->addActions(actions);
    for (QAction *action : actions) {
        QObject::connect(action, &QAction::triggered, &window, [&window, page] { window.pages().setCurrentWidget(page); });
    }
}

void ServerMenus::buildPageMenus(ServerWindow &window)
{
    addPageMenu(window, tr("&Connection"), window.connections().deeds(), &window.connections());
    QMenu *rooms = window.menuBar()->addMenu(tr("&Rooms"));
    QAction *speak = rooms->addAction(look::icon(u"send"), tr("&Speak as the server"), &window, [&window] {
        window.pages().setCurrentWidget(&window.rooms());
        window.rooms().startSpeaking();
    });
    speak->setShortcut(Qt::CTRL | Qt::Key_K);
    addPageMenu(window, tr("&Feeds"), window.feeds().feedActions(), &window.feeds());
    addPageMenu(window, tr("&Bans"), window.bans().banActions(), &window.bans());
    addPageMenu(window, tr("&Log"), window.log().logActions(), &window.log());
}

void ServerMenus::buildHelp(ServerWindow &window)
{
    QMenu *menu = window.menuBar()->addMenu(tr("&Help"));
    QAction *keys = menu->addAction(tr("&Keyboard"), &window, [&window] {
        showOnce<KeyPage>(window, [&window] { return new KeyPage(menuKeys(*window.menuBar()), &window); });
    });
    keys->setShortcut(Qt::Key_F1);
    menu->addSeparator();
    menu->addAction(tr("&About Outcry"), &window, [&window] { showAboutPage(window); });
}

} // namespace outcry
