// SPDX-License-Identifier: MIT
#include "ui/server_window.h"

#include "model/connection_model.h"
#include "model/desk.h"
#include "ui/address_pane.h"
#include "ui/ban_pane.h"
#include "ui/connection_view.h"
#include "ui/feed_pane.h"
#include "ui/log_pane.h"
#include "ui/look.h"
#include "ui/pane_keys.h"
#include "ui/plot_strip.h"
#include "ui/prompt_bar.h"
#include "ui/server_menus.h"
#include "ui/server_prices.h"
#include "ui/server_rooms.h"
#include "ui/settings_dialog.h"
#include "ui/show_once.h"
#include "ui/status_line.h"
#include "ui/tone_label.h"

#include <QAction>
#include <QCloseEvent>
#include <QDataStream>
#include <QDateTime>
#include <QHBoxLayout>
#include <QLocale>
#include <QStatusBar>
#include <QTabBar>
#include <QTabWidget>
#include <QToolBar>

#include <algorithm>

namespace outcry {

/// Raised whenever what arrangement() holds changes its meaning.
static constexpr quint32 kArrangementVersion = 2;
static constexpr int kToldMs = 10'000;

ServerWindow::ServerWindow(Desk &desk, Preferences &preferences, QWidget *parent)
    : QMainWindow(parent)
    , m_desk(desk)
    , m_preferences(preferences)
    , m_clock(*this)
    , m_connectionModel(new ConnectionModel(this))
    , m_plots(new PlotStrip(m_clock))
    , m_prompt(new PromptBar)
    , m_pages(new QTabWidget)
    , m_connections(new ConnectionView)
    , m_rooms(new ServerRooms(desk, m_clock))
    , m_prices(new ServerPrices(desk, m_clock))
    , m_feeds(new FeedPane)
    , m_addresses(new AddressPane)
    , m_bans(new BanPane)
    , m_log(new LogPane)
    , m_state(new ToneLabel(look::Role::Text))
    , m_address(new ToneLabel(look::Role::Text))
    , m_uptimeText(new ToneLabel(look::Role::DimText))
    , m_feedText(new ToneLabel(look::Role::DimText))
{
    setWindowTitle(tr("Outcry server"));
    statusBar()->addPermanentWidget(m_feedText);
    buildPages();
    m_prices->follow(m_preferences);
    m_menus = new ServerMenus(*this, m_preferences);
    buildHead();
    connect(&m_desk, &Desk::feedsChanged, this, &ServerWindow::showFeeds);
    connect(&m_desk, &Desk::noticeReceived, this, &ServerWindow::showNotice);
    connect(m_log, &LogPane::unseenWarningsChanged, this, &ServerWindow::showUnseenWarnings);
    connect(m_addresses, &AddressPane::listenElsewhereWanted, this, &ServerWindow::askWhereToListen);
    connect(m_pages, &QTabWidget::currentChanged, this, &ServerWindow::noteLooking);
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &ServerWindow::refreshUptime);
    showStopped();
    resize(look::gap() * 145, look::gap() * 92);
}

ServerWindow::~ServerWindow() = default;

void ServerWindow::buildHead()
{
    look::setFont(*m_state, look::Font::Bold);
    m_state->setObjectName(QStringLiteral("serverState"));
    m_address->setObjectName(QStringLiteral("address"));
    m_address->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_address->setAccessibleName(tr("Address of the server"));
    m_address->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_uptimeText->setObjectName(QStringLiteral("uptime"));
    auto *head = new QWidget;
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(look::gap(), 0, look::gap(), 0);
    layout->setSpacing(2 * look::gap());
    layout->addWidget(m_state);
    layout->addWidget(m_address, 1);
    layout->addWidget(m_uptimeText);
    auto *tools = new QToolBar(tr("Server"));
    tools->setObjectName(QStringLiteral("tools"));
    tools->setMovable(false);
    tools->setContextMenuPolicy(Qt::PreventContextMenu);
    tools->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    tools->addActions({m_menus->start(), m_menus->stop()});
    tools->addSeparator();
    tools->addWidget(head);
    addToolBar(tools);
}

void ServerWindow::buildPages()
{
    m_connections->setConnections(m_connectionModel);
    m_pages->setDocumentMode(true);
    m_pages->addTab(m_connections, tr("Connections"));
    m_pages->addTab(m_rooms, tr("Rooms"));
    m_pages->addTab(m_prices, tr("Prices"));
    m_pages->addTab(m_feeds, tr("Feeds"));
    m_pages->addTab(m_addresses, tr("Addresses"));
    m_pages->addTab(m_bans, tr("Bans"));
    m_pages->addTab(m_log, tr("Log"));
    auto *middle = new QWidget;
    auto *layout = new QVBoxLayout(middle);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_prompt);
    layout->addWidget(m_plots);
    layout->addWidget(m_pages, 1);
    setCentralWidget(middle);
    auto *keys = new PaneKeys(*this);
    keys->add(m_prompt);
    keys->add(m_pages->tabBar());
    // Of these one is seen.
    for (int i = 0; i < m_pages->count(); ++i)
        keys->add(m_pages->widget(i));
}

void ServerWindow::askToStop()
{
    askToEnd(tr("Stop the server?"), tr("Stop"), &ServerWindow::stopWanted);
}

void ServerWindow::askToQuit()
{
    askToEnd(tr("Quit and stop the server?"), tr("Quit"), &ServerWindow::quitWanted);
}

void ServerWindow::askToEnd(const QString &question, const QString &deed, void (ServerWindow::*ending)())
{
    if (!m_isRunning || m_connected == 0)
        return emit(this->*ending)();
    // From the tray it may be asked while the window is away.
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    activateWindow();
    const QString whom = m_connected == 1 ? tr("Its one connection is ended.")
                                          : tr("All %1 connections are ended.").arg(QLocale().toString(m_connected));
    m_prompt->ask({.words = question + u' ' + whom,
                   .deed = deed,
                   .isGrave = true,
                   .done = [this, ending](const PromptBar::Answer &) { emit(this->*ending)(); }});
}

void ServerWindow::showSettings()
{
    using Key = Preferences::Key;
    // Of what a client's window has beyond these a server's has nothing.
    static const QList<Key> kKeys{Key::Theme, Key::HighContrast, Key::UpDown, Key::Density, Key::FontPoints, Key::Clock,
                                  Key::Language, Key::Glow, Key::PricePace, Key::SparkLine, Key::ChartVolumes};
    showOnce<SettingsDialog>(*this, [this] { return new SettingsDialog(m_preferences, kKeys, this); });
}

void ServerWindow::setServerName(const QString &name)
{
    // Unless somebody named it, it has the program's name.
    setWindowTitle(name == u"Outcry" ? tr("Outcry server") : tr("%1 — Outcry server").arg(name));
}

void ServerWindow::showState(const QString &state, const QString &detail)
{
    m_state->setText(state);
    m_address->setText(detail);
    m_address->setToolTip(detail);
    m_menus->start()->setEnabled(!m_isRunning);
    m_menus->stop()->setEnabled(m_isRunning);
    m_rooms->setRunning(m_isRunning);
    m_feeds->setRunning(m_isRunning);
}

void ServerWindow::showRunning(const QList<Entrance> &entrances)
{
    m_isRunning = true;
    m_failure.clear();
    m_prompt->dismiss();
    const QString address = entrances.isEmpty() ? QString() : entrances.first().address;
    showState(tr("Running"), address);
    m_addresses->showEntrances(entrances);
    m_connections->setEmptyHint(tr("Start “outcry %1”, or open another address of the page “Addresses” (Ctrl+5).").arg(address));
    m_plots->forgetLast();
    m_connected = 0;
    m_uptime.start();
    m_second.start();
    refreshUptime();
    showFeeds();
}

void ServerWindow::showStarting()
{
    m_isRunning = false;
    m_failure.clear();
    m_prompt->dismiss();
    showState(tr("Starting…"), tr("The feeds are read."));
    m_menus->start()->setEnabled(false);
}

void ServerWindow::showStopping()
{
    m_isRunning = false;
    showState(tr("Stopping…"), tr("Everybody is told."));
    m_menus->start()->setEnabled(false);
}

void ServerWindow::showStopped()
{
    m_isRunning = false;
    showState(tr("Stopped"), tr("Nobody can connect."));
    m_addresses->showEntrances({});
    m_connections->setEmptyHint(tr("The server is stopped. Press F5 to start it."));
    m_connectionModel->clear();
    m_connected = 0;
    m_plots->rest();
    m_second.stop();
    m_uptimeText->clear();
    m_feedText->setText(tr("No new prices while the server is stopped."));
}

void ServerWindow::showFailure(const QString &text, const QString &suggestion)
{
    showStopped();
    showState(tr("Could not start"), suggestion.isEmpty() ? text : tr("Nobody can connect."));
    if (suggestion.isEmpty())
        return;
    m_failure = text;
    askForAddress(text, suggestion, tr("Start there"));
}

void ServerWindow::askForAddress(const QString &words, const QString &address, const QString &deed)
{
    m_prompt->ask({.words = words,
                   .fieldName = tr("Port, or address and port, such as 8182 or 0.0.0.0:8181"),
                   .text = address,
                   .mostCharacters = 120,
                   .keep = tr("Keep in the settings"),
                   .deed = deed,
                   .isGrave = !m_failure.isEmpty(),
                   .objection = m_objection,
                   .done = [this](const PromptBar::Answer &answer) { emit listenWanted(answer.text, answer.isKept); },
                   .left =
                       [this] {
                           if (m_failure.isEmpty())
                               return;
                           showState(tr("Could not start"), m_failure);
                           emit listenGivenUp();
                       }});
}

void ServerWindow::showListening(const QString &address)
{
    m_listening = address;
}

void ServerWindow::askWhereToListen()
{
    const QString words = m_isRunning
        ? tr("Where to listen? A port alone lets in this machine only, 0.0.0.0:PORT everybody. The server starts anew: "
             "clients come back by themselves if the port stays the same.")
        : tr("Where to listen? A port alone lets in this machine only, 0.0.0.0:PORT everybody.");
    askForAddress(words, m_listening, tr("Listen there"));
}

void ServerWindow::showTraffic(const Traffic &traffic)
{
    if (!m_isRunning)
        return;
    m_connected = traffic.connections;
    m_plots->add(traffic);
}

void ServerWindow::showFeeds()
{
    for (const QString &symbol : m_desk.knownSymbols())
        m_desk.watchList().addSymbol(symbol);
    FeedModel &feeds = m_feeds->feeds();
    QList<FeedState> listed;
    for (const FeedState &state : m_desk.feeds()) {
        if (m_isRunning)
            feeds.apply(state);
        for (int row = 0; row < feeds.rowCount(); ++row) {
            if (feeds.listingAt(row).name == state.name)
                listed.append(state);
        }
    }
    if (m_isRunning)
        m_feedText->setText(feedsText(listed));
}

void ServerWindow::showNotice(const Notice &notice)
{
    using Severity = Notice::Severity;
    const LogLine::Level level = notice.severity == Severity::Failure ? LogLine::Level::Failure
        : notice.severity == Severity::Warning                        ? LogLine::Level::Warning
                                                                      : LogLine::Level::Hint;
    m_log->append({QDateTime::currentMSecsSinceEpoch(), level, tr("owner"), notice.text});
    if (level == LogLine::Level::Warning && m_connections->isRenaming())
        m_connections->refuseRenaming(notice.text);
    else
        tell(notice.text);
}

void ServerWindow::tell(const QString &words)
{
    statusBar()->showMessage(words, kToldMs);
}

void ServerWindow::showUnseenWarnings(int count)
{
    const int page = m_pages->indexOf(m_log);
    m_pages->setTabText(page, count == 0 ? tr("Log") : tr("Log (%1)").arg(count > 999 ? tr("999+") : QString::number(count)));
    m_pages->setTabToolTip(page, count == 0 ? QString() : tr("%n warnings and errors you have not seen", nullptr, count));
    m_pages->tabBar()->setTabTextColor(page, count == 0 ? QColor() : look::colour(look::Role::Warning));
}

static QString durationText(qint64 seconds)
{
    const QString clock = QStringLiteral("%1:%2:%3")
                              .arg(seconds / 3600 % 24)
                              .arg(seconds / 60 % 60, 2, 10, QLatin1Char('0'))
                              .arg(seconds % 60, 2, 10, QLatin1Char('0'));
    const int days = int(seconds / 86400);
    return days == 0 ? clock : ServerWindow::tr("%n days, %1", nullptr, days).arg(clock);
}

void ServerWindow::refreshUptime()
{
    m_uptimeText->setText(tr("up %1").arg(durationText(m_uptime.elapsed() / 1000)));
}

void ServerWindow::noteLooking()
{
    const bool isLooking = isVisible() && !isMinimized() && m_pages->currentWidget() == m_connections;
    if (std::exchange(m_isLooking, isLooking) != isLooking)
        emit connectionsLookedAt(isLooking);
}

QByteArray ServerWindow::arrangement() const
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out << kArrangementVersion << saveGeometry() << qint32(m_pages->currentIndex()) << m_menus->plots()->isChecked()
        << m_connections->saveState() << m_rooms->saveState() << m_prices->saveState();
    return bytes;
}

void ServerWindow::restoreArrangement(const QByteArray &arrangement)
{
    QDataStream in(arrangement);
    in.setVersion(QDataStream::Qt_6_4);
    quint32 version = 0;
    qint32 page = 0;
    bool hasPlots = true;
    QByteArray geometry;
    QByteArray connections;
    QByteArray rooms;
    QByteArray prices;
    in >> version;
    if (version != kArrangementVersion)
        return;
    in >> geometry >> page >> hasPlots >> connections >> rooms >> prices;
    if (in.status() != QDataStream::Ok)
        return;
    // Qt moves it into view when the screen it stood on is gone.
    restoreGeometry(geometry);
    m_pages->setCurrentIndex(std::clamp(page, 0, m_pages->count() - 1));
    m_menus->plots()->setChecked(hasPlots);
    m_connections->restoreState(connections);
    m_rooms->restoreState(rooms);
    m_prices->restoreState(prices);
}

void ServerWindow::closeEvent(QCloseEvent *event)
{
    // What the user did not do himself is the end of his session, which is not to be held up.
    if (event->spontaneous() && m_isClosingHiding) {
        hide();
        return event->ignore();
    }
    if (event->spontaneous() && m_isRunning && m_connected > 0) {
        askToQuit();
        return event->ignore();
    }
    emit closed();
    QMainWindow::closeEvent(event);
}

void ServerWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::WindowStateChange)
        noteLooking();
    else if (event->type() == QEvent::PaletteChange && m_log)
        showUnseenWarnings(m_log->unseenWarnings());
}

void ServerWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    noteLooking();
}

void ServerWindow::hideEvent(QHideEvent *event)
{
    QMainWindow::hideEvent(event);
    noteLooking();
}

} // namespace outcry
