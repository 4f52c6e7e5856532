// SPDX-License-Identifier: MIT
#include "model/desk.h"
#include "model/room_list_model.h"
#include "model/talk_memory.h"
#include "model/topic.h"
#include "ui/candle_chart.h"
#include "ui/client_menus.h"
#include "ui/client_side.h"
#include "ui/client_tour.h"
#include "ui/client_window.h"
#include "ui/connection_bar.h"
#include "ui/help_pages.h"
#include "ui/input_line.h"
#include "ui/jumps.h"
#include "ui/key_page.h"
#include "ui/line_palette.h"
#include "ui/look.h"
#include "ui/open_windows.h"
#include "ui/own_commands.h"
#include "ui/own_windows.h"
#include "ui/pane_window.h"
#include "ui/prompt_bar.h"
#include "ui/quote_grid.h"
#include "ui/room_pane.h"
#include "ui/roster_view.h"
#include "ui/settings_dialog.h"
#include "ui/show_once.h"
#include "ui/status_line.h"
#include "ui/symbol_pane.h"
#include "ui/symbol_window.h"
#include "ui/tour.h"
#include "ui/watch_pane.h"
#include "ui/window_place.h"

#include <QApplication>
#include <QDataStream>
#include <QHBoxLayout>
#include <QIODevice>
#include <QMap>
#include <QMenuBar>
#include <QPushButton>
#include <QSplitter>

namespace outcry {

/// Raised whenever what arrangement() holds changes its meaning.
static constexpr quint32 kArrangementVersion = 2;

/// A broken file opens no thousand windows.
static constexpr qsizetype kMostSymbolWindows = 40;

static const QString kRoom = QStringLiteral("room");
static const QString kWatch = QStringLiteral("watch");

void ClientWindow::makeOwnWindows()
{
    m_own->setMaker(kRoom, [this](PaneWindow &window) { return fillRoomWindow(window); });
    m_own->setMaker(kWatch, [this](PaneWindow &window) { return fillWatchWindow(window); });
    m_own->setStoredNames([this](const QString &, const QString &name) { return lastingName(m_desk, name); },
                          [this](const QString &, const QString &stored) { return roomOfLastingName(m_desk, stored); });
}

bool ClientWindow::fillRoomWindow(PaneWindow &window)
{
    const QString room = window.name();
    const bool isDirect = RoomListModel::isDirect(room);
    if (room.isEmpty() || (!isDirect && legalRoomName(room) != room))
        return false;
    // After a restart a room is not here yet.
    if (m_desk.messages(room) == nullptr) {
        if (isDirect)
            return false;
        m_desk.openRoom(room);
        emit roomWanted(room);
    }
    auto *talk = new RoomPane(m_desk, m_preferences, window.clock());
    connectTalk(*talk);
    talk->showRoom(room);
    window.setCentralWidget(talk);
    window.showTitle(m_desk.title(room));
    // Otherwise the first button has the keys.
    talk->input().setFocus();
    talk->addPanesTo(window.keys());
    m_menus->lendTo(window, true);
    return true;
}

bool ClientWindow::fillWatchWindow(PaneWindow &window)
{
    auto *watch = new WatchPane(m_desk, m_preferences, window.clock());
    connectWatch(*watch);
    window.setCentralWidget(watch);
    watch->grid().setFocus();
    connect(watch, &WatchPane::listNameChanged, &window, &PaneWindow::showTitle);
    window.showTitle(watch->listName());
    watch->addPanesTo(window.keys());
    m_menus->lendTo(window, false);
    return true;
}

void ClientWindow::connectTalk(RoomPane &talk)
{
    connect(&talk, &RoomPane::submitted, this, [this, &talk](const QString &text, quint64 reply) { submit(talk, text, reply); });
    connect(&talk, &RoomPane::directTalkWanted, this, &ClientWindow::openDirectTalk);
    connect(&talk, &RoomPane::ignoreWanted, this, &ClientWindow::setIgnored);
    connect(&talk, &RoomPane::draftsChanged, this, &ClientWindow::draftsChanged);
    connect(&talk, &RoomPane::symbolChosen, this, &ClientWindow::showSymbol);
    connect(&talk, &RoomPane::symbolWanted, this, [this](const QString &symbol) { watchPane().addSymbols({symbol}); });
    connect(&talk, &RoomPane::lineRetried, this, &ClientWindow::lineRetried);
    connect(&talk, &RoomPane::lineDiscarded, this, &ClientWindow::lineDiscarded);
    connect(&talk, &RoomPane::lineEdited, this, &ClientWindow::lineEdited);
    // It comes back to where it is wanted.
    connect(&talk, &RoomPane::lineUnsent, this, [this, &talk](const QString &key) {
        m_unsending = &talk;
        emit lineUnsent(key);
    });
    connect(&talk, &RoomPane::connectWanted, this, &ClientWindow::connectWanted);
    connect(&talk, &RoomPane::historyWanted, this, &ClientWindow::historyWanted);
    connect(&talk.connectionBar(), &ConnectionBar::retryNowWanted, this, &ClientWindow::retryNowWanted);
    connect(&talk.connectionBar(), &ConnectionBar::settingsWanted, this, &ClientWindow::connectWanted);
    talk.connectionBar().showState(m_state);
    talk.connectionBar().setWaitingLines(m_waitingLines);
    talk.setCommands(withOwnCommands(m_welcome.commands));
    if (m_welcome.longestMessageBytes > 0)
        talk.input().setLongestMessageBytes(m_welcome.longestMessageBytes);
}

void ClientWindow::connectWatch(WatchPane &watch)
{
    connect(&watch, &WatchPane::symbolMentioned, m_talk, [this](const QString &symbol) { m_talk->mention(u'$' + symbol); });
    connect(&watch, &WatchPane::windowRequested, this, &ClientWindow::openSymbol);
    connect(&watch, &WatchPane::lineChosen, this, &ClientWindow::showLine);
    connect(&watch.symbolPane().sheet(), &SymbolSheet::candlesWanted, this, &ClientWindow::candlesWanted);
}

SymbolWindow &ClientWindow::symbolWindow(const QString &symbol)
{
    QPointer<SymbolWindow> &window = m_symbolWindows[symbol];
    if (!window) {
        window = new SymbolWindow(m_desk, {}, this);
        connect(&window->pane().sheet(), &SymbolSheet::candlesWanted, this, &ClientWindow::candlesWanted);
        connect(&window->pane(), &SymbolPane::lineChosen, this, &ClientWindow::showLine);
        window->pane().chart().follow(m_preferences);
        window->pane().setAddingOffered(true);
        connect(&window->pane(), &SymbolPane::addRequested, this, [this](const QString &one) { watchPane().addSymbols({one}); });
        window->pane().setSymbol(symbol);
        m_menus->lendTo(*window, false);
        if (m_windows != nullptr)
            m_windows->add(*window);
    }
    return *window;
}

void ClientWindow::openSymbol(const QString &symbol)
{
    if (symbol.isEmpty())
        return;
    SymbolWindow &window = symbolWindow(symbol);
    window.show();
    window.raise();
    window.activateWindow();
}

QByteArray ClientWindow::symbolWindows() const
{
    QMap<QString, QByteArray> places;
    for (auto one = m_symbolWindows.begin(); one != m_symbolWindows.end(); ++one) {
        if (one.value() && one.value()->isVisible())
            places.insert(one.key(), placeOf(*one.value()));
    }
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out << places;
    return bytes;
}

void ClientWindow::restoreSymbolWindows(const QByteArray &state)
{
    QMap<QString, QByteArray> places;
    QDataStream in(state);
    in >> places;
    if (in.status() != QDataStream::Ok || places.size() > kMostSymbolWindows)
        return;
    for (auto one = places.begin(); one != places.end(); ++one) {
        if (legalSymbol(one.key()) != one.key())
            continue;
        SymbolWindow &window = symbolWindow(one.key());
        restorePlace(window, one.value());
        if (m_preferences.isOn(Preferences::Key::StartMinimized))
            window.showMinimized();
        else
            window.show();
    }
}

void ClientWindow::offerWindows(OpenWindows &windows)
{
    m_windows = &windows;
    windows.add(*this);
    for (PaneWindow *window : m_own->windows())
        windows.add(*window);
    connect(m_own, &OwnWindows::made, &windows, [&windows](PaneWindow &window) { windows.add(window); });
    m_status->offerWindows(windows);
}

void ClientWindow::openOwn(const QString &kind, const QString &name)
{
    m_own->open(kind, name);
}

QList<RoomPane *> ClientWindow::talks() const
{
    QList<RoomPane *> talks{m_talk};
    for (const PaneWindow *window : m_own->windows()) {
        if (auto *talk = qobject_cast<RoomPane *>(window->centralWidget()))
            talks << talk;
    }
    return talks;
}

QList<WatchPane *> ClientWindow::watchPanes() const
{
    QList<WatchPane *> panes{m_watch};
    for (const PaneWindow *window : m_own->windows()) {
        if (auto *watch = qobject_cast<WatchPane *>(window->centralWidget()))
            panes << watch;
    }
    return panes;
}

QWidget &ClientWindow::frontWindow()
{
    QWidget *active = QApplication::activeWindow();
    auto *own = qobject_cast<PaneWindow *>(active);
    auto *symbol = qobject_cast<SymbolWindow *>(active);
    const bool isOurs = (own != nullptr && m_own->windows().contains(own)) || (symbol != nullptr && symbol->parent() == this);
    return isOurs ? *active : *this;
}

RoomPane &ClientWindow::frontTalk()
{
    const auto *window = qobject_cast<PaneWindow *>(&frontWindow());
    auto *talk = window == nullptr ? nullptr : qobject_cast<RoomPane *>(window->centralWidget());
    return talk == nullptr ? *m_talk : *talk;
}

void ClientWindow::closeFront()
{
    frontWindow().close();
}

void ClientWindow::comeForwardIfBehind()
{
    if (!isActiveWindow())
        comeForward();
}

void ClientWindow::askForSymbol()
{
    const auto *window = qobject_cast<PaneWindow *>(&frontWindow());
    if (auto *watch = window == nullptr ? nullptr : qobject_cast<WatchPane *>(window->centralWidget()))
        return watch->startAdding();
    comeForwardIfBehind();
    m_menus->showWatchList();
    m_watch->startAdding();
}

void ClientWindow::setSideShown(bool isShown)
{
    m_side->setVisible(isShown);
}

void ClientWindow::setPeopleShown(bool isShown)
{
    m_side->setPeopleShown(isShown);
}

void ClientWindow::setTalkShown(bool isShown)
{
    const bool hadKeys = m_talk->isAncestorOf(QApplication::focusWidget());
    m_talk->setVisible(isShown);
    // Otherwise the keys go to the next button, and a typed letter opens its menu.
    if (isShown)
        m_talk->input().setFocus();
    else if (hadKeys)
        m_watch->grid().setFocus();
}

void ClientWindow::setWatchListShown(bool isShown)
{
    m_watch->setVisible(isShown);
}

/// What looks like a field at the right of the menus and opens the palette.
void ClientWindow::buildJump()
{
    auto *button = new QPushButton(tr("Jump to…   %1").arg(
        QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText)));
    button->setObjectName(QStringLiteral("jump"));
    button->setIcon(look::icon(u"search", look::Role::DimText));
    button->setToolTip(tr("Go to a room, a person or a symbol, or do something, by a few letters"));
    button->setFocusPolicy(Qt::NoFocus);
    connect(button, &QPushButton::clicked, this, &ClientWindow::jump);
    look::setFont(*button, look::Font::Small);
    auto *corner = new QWidget;
    auto *layout = new QHBoxLayout(corner);
    layout->setContentsMargins(0, 2, look::gap(), 2);
    layout->addWidget(button);
    menuBar()->setCornerWidget(corner, Qt::TopRightCorner);
}

void ClientWindow::jump()
{
    m_jumps->open(frontWindow());
}

void ClientWindow::searchEverywhere()
{
    if (m_linePalette == nullptr) {
        m_linePalette = new LinePalette(m_desk, *this);
        connect(m_linePalette, &LinePalette::lineChosen, this, [this](const QString &room, quint64 sequence, qint64 timeMs) {
            if (sequence > 0)
                showLine(room, sequence);
            else
                showLineOfTime(room, timeMs);
        });
    }
    comeForwardIfBehind();
    m_linePalette->open();
}

QStringList ClientWindow::recentJumps() const
{
    return m_jumps->recent();
}

void ClientWindow::setRecentJumps(const QStringList &recent)
{
    m_jumps->setRecent(recent);
}

void ClientWindow::showSettings()
{
    showOnce<SettingsDialog>(*this, [this] {
        auto *dialog = new SettingsDialog(m_preferences, this);
        if (m_servers)
            dialog->offerServers(*m_servers);
        dialog->offerIgnored(m_desk.ignored());
        return dialog;
    });
}

void ClientWindow::askForCommands()
{
    submit(*m_talk, QStringLiteral("/help"), 0);
}

void ClientWindow::offerRestart(bool isWanted)
{
    auto *dialog = findChild<SettingsDialog *>(QString(), Qt::FindDirectChildrenOnly);
    if (dialog == nullptr)
        return;
    if (!isWanted)
        return dialog->prompt().dismiss();
    PromptBar::Question question;
    question.words = tr("The language changes when Outcry starts anew. Windows, rooms and drafts come back as they are.");
    question.deed = tr("Restart now");
    question.done = [this](const PromptBar::Answer &) { emit restartWanted(); };
    question.left = [this] { emit restartRefused(); };
    const QPointer<QWidget> chosenWith = dialog->focusWidget();
    dialog->prompt().ask(question);
    // Keys go on through the list of languages.
    if (chosenWith)
        chosenWith->setFocus();
}

void ClientWindow::showKeys()
{
    showOnce<KeyPage>(*this, [this] { return new KeyPage(keyList(*menuBar()), this); });
}

void ClientWindow::showAbout()
{
    showAboutPage(*this);
}

void ClientWindow::startTour()
{
    m_menus->showPanes({true, true, true, true});
    new Tour(*this, clientTour({m_side, &m_side->people(), m_talk, m_watch, m_status, menuBar()->cornerWidget()}));
}

QByteArray ClientWindow::arrangement() const
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    const ClientMenus::Panes panes = m_menus->panes();
    out << kArrangementVersion << placeOf(*this) << m_panes->saveState() << m_side->state() << panes.isSideShown
        << panes.isPeopleShown << panes.isTalkShown << panes.isWatchListShown << m_watch->saveState()
        << m_own->state() << symbolWindows();
    return bytes;
}

void ClientWindow::restoreArrangement(const QByteArray &arrangement)
{
    QDataStream in(arrangement);
    quint32 version = 0;
    QByteArray place;
    QByteArray splitter;
    QByteArray side;
    QByteArray watch;
    QByteArray own;
    QByteArray symbols;
    ClientMenus::Panes panes;
    in >> version;
    if (version != kArrangementVersion)
        return;
    in >> place >> splitter >> side >> panes.isSideShown >> panes.isPeopleShown >> panes.isTalkShown
        >> panes.isWatchListShown >> watch >> own >> symbols;
    if (in.status() != QDataStream::Ok)
        return;
    restorePlace(*this, place);
    m_panes->restoreState(splitter);
    m_side->restoreState(side);
    m_menus->showPanes(panes);
    m_watch->restoreState(watch);
    if (!m_preferences.isOn(Preferences::Key::RestoreWindows))
        return;
    m_own->restoreState(own, m_preferences.isOn(Preferences::Key::StartMinimized));
    restoreSymbolWindows(symbols);
}

} // namespace outcry
