// SPDX-License-Identifier: MIT
#include "app/server_window_app.h"

#include "app/entrances.h"
#include "app/server_tray.h"
#include "app/server_window_settings.h"
#include "app/settings_edit.h"
#include "app/settings_file.h"
#include "model/connection_model.h"
#include "model/log.h"
#include "server/ban_list.h"
#include "server/feeds/feed.h"
#include "server/hub.h"
#include "ui/address_pane.h"
#include "ui/ban_pane.h"
#include "ui/connection_view.h"
#include "ui/feed_pane.h"
#include "ui/log_pane.h"
#include "ui/look.h"
#include "ui/plot_strip.h"
#include "ui/server_menus.h"
#include "ui/server_prices.h"
#include "ui/server_rooms.h"
#include "ui/undo_bar.h"

#include <QAction>
#include <QApplication>
#include <QDateTime>
#include <QFileInfo>

namespace outcry {

static QStringList autostartCommand(const QString &settingsPath, const OptionLayer &given)
{
    // Nobody reads standard error at a login.
    QStringList command{QCoreApplication::applicationFilePath(), QStringLiteral("--ask-port")};
    // Otherwise it would read the usual file at the next login, and this one now.
    if (settingsPath != defaultServerSettings() && !settingsPath.isEmpty())
        command << QStringLiteral("--settings") << QFileInfo(settingsPath).absoluteFilePath();
    return command + argumentsOf(given);
}

ServerWindowApp::ServerWindowApp(const ServerCommand &command, ServerWindowSettings &windowSettings, QObject *parent)
    : QObject(parent)
    , m_app(command)
    , m_settingsPath(command.settingsPath)
    , m_isAskingForPort(command.isAskingForPort)
    , m_given(command.given)
    , m_autostart(QStringLiteral("outcry-server"), ServerWindow::tr("Outcry server"),
                  autostartCommand(command.settingsPath, command.given))
    , m_windowSettings(windowSettings)
    , m_window(m_desk, windowSettings.preferences)
{
    connect(&windowSettings.preferences, &Preferences::changed, this, &ServerWindowApp::onPreferred);
    connect(&m_log, &LogRelay::lineLogged, &m_window.log(), &LogPane::append);
    connectServer();
    connectConnections();
    connectFeeds();
    connectBans();
    connectDesktop();
    m_app.server().setMeasuring(true);
}

ServerWindowApp::~ServerWindowApp() = default;

template <typename Call>
void ServerWindowApp::tellHub(Call call)
{
    if (Hub *hub = m_app.server().hub())
        QMetaObject::invokeMethod(hub, [hub, call] { call(*hub); });
}

void ServerWindowApp::connectServer()
{
    Server &server = m_app.server();
    m_window.setListenObjection([](const QString &text) {
        const Result<ListenAddress> address = ListenAddress::parse(text);
        return address ? QString() : address.error().text;
    });
    m_window.setServerName(server.options().name);
    m_window.showListening(server.options().listen.value(0).toString());
    connect(&m_window, &ServerWindow::startWanted, this, &ServerWindowApp::startServing);
    connect(&m_window, &ServerWindow::stopWanted, this, &ServerWindowApp::stopServing);
    connect(&m_window, &ServerWindow::listenWanted, this, &ServerWindowApp::listenOn);
    connect(&m_window, &ServerWindow::listenGivenUp, this, &ServerWindowApp::listenAsBefore);
    connect(&m_window, &ServerWindow::quitWanted, this, &ServerWindowApp::quit);
    connect(&m_window, &ServerWindow::closed, this, &ServerWindowApp::quit);
    connect(&server, &Server::stopped, this, &ServerWindowApp::onStopped);
    connect(&server, &Server::feedsPrepared, this, &ServerWindowApp::onFeedsPrepared);
    connect(&server, &Server::trafficMeasured, &m_window, &ServerWindow::showTraffic);
}

void ServerWindowApp::connectConnections()
{
    Server &server = m_app.server();
    ConnectionView &view = m_window.connections();
    connect(&m_window, &ServerWindow::connectionsLookedAt, &server, &Server::setWatchingConnections);
    connect(&server, &Server::connectionsChanged, &m_window.connectionModel(), &ConnectionModel::apply);
    connect(&view, &ConnectionView::messageRequested, this, [this](PeerId peer, const QString &text) {
        tellHub([peer, text](Hub &hub) { hub.tell(peer, text); });
    });
    connect(&view, &ConnectionView::renameRequested, this, [this](PeerId peer, const QString &nickname) {
        tellHub([peer, nickname](Hub &hub) { hub.rename(peer, nickname); });
    });
    connect(&view, &ConnectionView::kickRequested, this, [this](PeerId peer, const QString &reason) {
        const QString said = reason.isEmpty() ? ServerWindow::tr("Removed by the server's owner") : reason;
        tellHub([peer, said](Hub &hub) { hub.kick(peer, said); });
    });
    connect(&m_window.rooms(), &ServerRooms::announced, this, [this](const QString &room, const QString &text) {
        tellHub([room, text](Hub &hub) { hub.announce(room, text); });
    });
    connect(&m_window.rooms(), &ServerRooms::announcedToAll, this, [this](const QString &text) {
        tellHub([text](Hub &hub) { hub.tellEverybody(text); });
    });
}

void ServerWindowApp::connectFeeds()
{
    Server &server = m_app.server();
    connect(&m_window.prices(), &ServerPrices::candlesWanted, this,
            [this](const QString &symbol, CandleInterval interval, qint64 beforeMs, int count) {
                tellHub([=](Hub &hub) { hub.tellCandles(symbol, interval, beforeMs, count); });
            });
    FeedPane &pane = m_window.feeds();
    QList<FeedKind> kinds;
    for (const FeedEntry *entry : outcry::feeds())
        kinds.append({QString::fromLatin1(entry->name), entry->argumentHelp, entry->name == "replay"});
    pane.setKinds(kinds);
    const auto list = [this] { m_window.feeds().feeds().setFeeds(m_app.server().feeds()); };
    list();
    connect(&server, &Server::feedsChanged, this, list);
    connect(&pane, &FeedPane::addWanted, &server, &Server::addFeed);
    connect(&pane, &FeedPane::addUnwanted, &server, &Server::forgetFeedWish);
    connect(&server, &Server::feedAnswered, &pane, [&pane](const QString &, const QString &failure) { pane.answerAdd(failure); });
    connect(&pane, &FeedPane::removeWanted, &server, &Server::removeFeed);
    connect(&pane, &FeedPane::startWanted, &server, &Server::startFeed);
    connect(&pane, &FeedPane::stopWanted, &server, &Server::stopFeed);
    connect(&pane, &FeedPane::restartWanted, &server, &Server::restartFeed);
    connect(&pane, &FeedPane::keepWanted, this, &ServerWindowApp::keepFeeds);
}

void ServerWindowApp::connectBans()
{
    BanBook &book = m_app.bans();
    BanPane &pane = m_window.bans();
    pane.showBans(book.bans());
    pane.setObjection([](const QString &text) {
        return banAddress(text).isEmpty() ? ServerWindow::tr("That is no address. Right are 203.0.113.7 or 2001:db8::7.") : QString();
    });
    const auto banFor = [this](const QString &address, const QString &nickname, qint64 forMs) {
        const qint64 nowMs = QDateTime::currentMSecsSinceEpoch();
        ban({address, nickname, nowMs, forMs == 0 ? 0 : nowMs + forMs});
    };
    connect(&book, &BanBook::changed, &pane, &BanPane::showBans);
    connect(&pane, &BanPane::banRequested, this, banFor);
    connect(&pane, &BanPane::restoreRequested, this, &ServerWindowApp::ban);
    connect(&pane, &BanPane::liftRequested, this, [this](const QString &address) {
        if (const auto lifted = m_app.bans().lift(address); !lifted)
            warn(lifted.error().text);
    });
    connect(&m_window.connections(), &ConnectionView::banRequested, this,
            [this, banFor](const QList<BanWish> &wishes, qint64 forMs) {
                QStringList addresses;
                for (const BanWish &wish : wishes)
                    addresses.append(wish.address);
                const BanBook::Standing before = m_app.bans().standing(addresses);
                for (const BanWish &wish : wishes)
                    banFor(wish.address, wish.nickname, forMs);
                offerToLift(before);
            });
}

void ServerWindowApp::offerToLift(const BanBook::Standing &before)
{
    const qsizetype count = before.addresses.size();
    const QString where = count == 1 ? before.addresses.first() : ServerWindow::tr("%n addresses", nullptr, int(count));
    // What stood before goes on to hold.
    const QString deed = before.bans.isEmpty() ? ServerWindow::tr("Lift the ban") : ServerWindow::tr("Undo");
    m_window.connections().undoBar().offer(ServerWindow::tr("Nobody may come in from %1.").arg(where), deed, [this, before] {
        if (const auto restored = m_app.bans().restore(before); !restored)
            warn(restored.error().text);
    });
}

void ServerWindowApp::connectDesktop()
{
    ServerMenus &menus = m_window.menus();
    menus.autostart()->setEnabled(true);
    menus.autostart()->setChecked(m_autostart.isOn());
    describeAutostart();
    connect(menus.autostart(), &QAction::triggered, this, [this](bool isOn) {
        if (const auto set = m_autostart.set(isOn); !set)
            warn(set.error().text);
        else
            m_window.tell(isOn ? ServerWindow::tr("Starts with the desktop: %1").arg(m_autostart.commandLine())
                               : ServerWindow::tr("Does not start with the desktop any more."));
        m_window.menus().autostart()->setChecked(m_autostart.isOn());
    });
    if (!ServerTray::isThere()) {
        menus.tray()->setToolTip(ServerWindow::tr("This desktop has no tray"));
        return;
    }
    m_tray = std::make_unique<ServerTray>(m_window);
    menus.tray()->setEnabled(true);
    connect(menus.tray(), &QAction::toggled, m_tray.get(), &ServerTray::setOn);
}

void ServerWindowApp::describeAutostart()
{
    // As the entry that is there has it, which another server may have made.
    m_window.menus().autostart()->setStatusTip(ServerWindow::tr("Starts at login: %1").arg(m_autostart.commandLine()));
}

Result<Done> ServerWindowApp::start()
{
    const Result<Done> started = m_app.start();
    if (!started && !(m_isAskingForPort && isAboutListening(started.error())))
        return started;
    restoreWindow();
    QApplication::setWindowIcon(look::programIcon());
    m_window.show();
    takeStart(started);
    return Done{};
}

/// By the button; what goes wrong is shown where the button is.
void ServerWindowApp::startServing()
{
    m_window.showStarting();
    m_app.server().prepareFeeds();
}

void ServerWindowApp::onFeedsPrepared(const QString &failure)
{
    if (!failure.isEmpty())
        return showFailure({QStringLiteral("bad_feed"), failure});
    takeStart(m_app.start());
}

void ServerWindowApp::takeStart(const Result<Done> &started)
{
    if (!started)
        return showFailure(started.error());
    m_lastListened = m_app.server().addresses();
    m_wasMoved = false;
    if (std::exchange(m_isListenKept, false)) {
        QStringList values;
        for (const ListenAddress &one : m_app.server().options().listen)
            values.append(one.toString());
        keep(QStringLiteral("listen"), values);
    }
    followHub();
}

void ServerWindowApp::stopServing()
{
    m_window.showStopping();
    m_app.stop();
}

void ServerWindowApp::onStopped()
{
    m_window.showStopped();
    if (std::exchange(m_isMoving, false))
        startServing();
}

void ServerWindowApp::showFailure(const Error &error)
{
    qCWarning(lcServer).noquote() << error.text;
    if (!isAboutListening(error))
        return m_window.showFailure(error.text, {});
    ListenAddress next = m_app.server().options().listen.value(0);
    next.port = next.port < 1024 ? quint16(8181) : quint16(next.port + 1);
    m_window.showFailure(error.text, next.toString());
}

void ServerWindowApp::listenOn(const QString &text, bool isKept)
{
    const Result<ListenAddress> address = ListenAddress::parse(text);
    if (!address)
        return warn(address.error().text);
    // The first is the one that was asked about; further ones stay.
    QList<ListenAddress> listen = m_app.server().options().listen;
    if (listen.isEmpty())
        listen.append(ListenAddress());
    listen.removeAt(0);
    listen.prepend(*address);
    m_app.server().setListen(listen);
    m_window.showListening(address->toString());
    m_isListenKept = isKept;
    if (!m_app.server().isRunning())
        return startServing();
    m_isMoving = m_wasMoved = true;
    stopServing();
}

/// Who only tried another address has lost nothing by it.
void ServerWindowApp::listenAsBefore()
{
    m_isListenKept = false;
    if (m_lastListened.isEmpty())
        return;
    m_app.server().setListen(m_lastListened);
    m_window.showListening(m_lastListened.first().toString());
    if (std::exchange(m_wasMoved, false))
        startServing();
}

/// Each start makes a new hub; the connections to the old one went with it.
void ServerWindowApp::followHub()
{
    Hub *hub = m_app.server().hub();
    // What was said before the stop is known to nobody any more.
    m_desk.forgetRooms();
    m_desk.follow(*hub);
    QMetaObject::invokeMethod(hub, &Hub::describe);
    m_window.feeds().feeds().setFeeds(m_app.server().feeds());
    takeSymbolNames();
    m_window.prices().refreshPast();
    m_window.showRunning(entrancesOf(m_app.server().addresses(), machineAddresses()));
}

/// Clients are told in their welcome; the window asks.
void ServerWindowApp::takeSymbolNames()
{
    tellHub([this](Hub &hub) {
        QMetaObject::invokeMethod(this, [this, names = hub.symbolNames()] { m_desk.setSymbolNames(names); });
    });
}

void ServerWindowApp::keepFeeds()
{
    QStringList setups;
    for (const FeedListing &feed : m_app.server().feeds())
        setups.append(feed.setup);
    if (setups.isEmpty())
        setups.append(QStringLiteral("none"));
    if (keep(QStringLiteral("feed"), setups))
        m_window.tell(ServerWindow::tr("The feeds are kept in %1.").arg(m_settingsPath));
}

void ServerWindowApp::ban(const Ban &ban)
{
    if (const auto added = m_app.bans().add(ban); !added)
        warn(added.error().text);
}

bool ServerWindowApp::keep(const QString &option, const QStringList &values)
{
    if (const auto kept = keepOption(m_settingsPath, QStringLiteral("server"), option, values); !kept) {
        warn(kept.error().text);
        return false;
    }
    // From now on that is where it stands.
    m_given.remove(option);
    m_autostart.setCommand(autostartCommand(m_settingsPath, m_given));
    if (const auto set = m_autostart.isOn() ? m_autostart.set(true) : Done{}; !set)
        warn(set.error().text);
    describeAutostart();
    return true;
}

void ServerWindowApp::warn(const QString &text)
{
    m_desk.tell({Notice::Severity::Warning, {}, text, {}});
}

void ServerWindowApp::quit()
{
    rememberWindow();
    m_window.setClosingHides(false);
    m_window.hide();
    m_app.quit();
}

void ServerWindowApp::restoreWindow()
{
    m_window.restoreArrangement(m_windowSettings.arrangement);
    if (m_tray)
        m_window.menus().tray()->setChecked(m_windowSettings.isInTray);
}

void ServerWindowApp::rememberWindow()
{
    m_windowSettings.arrangement = m_window.arrangement();
    if (m_tray)
        m_windowSettings.isInTray = m_window.menus().tray()->isChecked();
    if (const auto saved = m_windowSettings.save(); !saved)
        warn(saved.error().text);
}

void ServerWindowApp::onPreferred(Preferences::Key key)
{
    rememberWindow();
    // Texts are asked for when a window is made, and this one stays while it serves.
    if (key == Preferences::Key::Language)
        m_window.tell(ServerWindow::tr("The window speaks the other language from its next start on."));
}

} // namespace outcry
