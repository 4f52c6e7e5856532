// SPDX-License-Identifier: MIT
#include "app/client_app.h"

#include "app/after_first_paint.h"
#include "app/applied_preferences.h"
#include "app/client_place.h"
#include "app/demo_server.h"
#include "app/language.h"
#include "client/server_url.h"
#include "model/direct_talk.h"
#include "model/nickname.h"
#include "ui/input_line.h"
#include "ui/login_dialog.h"
#include "ui/look.h"
#include "ui/room_pane.h"

#include <QApplication>
#include <QPointer>
#include <QRegularExpression>
#include <QTcpSocket>

namespace outcry {

/// How many of the server's symbols a first watch list shows.
static constexpr qsizetype kFirstSymbols = 12;
static constexpr quint16 kUsualPort = 8181;

static constexpr auto kSaveAfter = std::chrono::milliseconds(400);
static constexpr auto kRememberAfter = std::chrono::seconds(1);
static constexpr auto kRememberLater = std::chrono::minutes(1);

ClientApp::ClientApp(ClientArguments options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_settings(m_options.settingsFile)
{
    m_saveSoon.setSingleShot(true);
    m_saveSoon.setInterval(kSaveAfter);
    connect(&m_saveSoon, &QTimer::timeout, this, &ClientApp::save);
    m_rememberSoon.setSingleShot(true);
    m_rememberSoon.setInterval(kRememberAfter);
    m_rememberLater.setSingleShot(true);
    m_rememberLater.setInterval(kRememberLater);
    for (QTimer *timer : {&m_rememberSoon, &m_rememberLater})
        connect(timer, &QTimer::timeout, this, [this] {
            if (!m_places.empty())
                remember(*m_places.front());
        });
    m_keepLinesSoon.setSingleShot(true);
    m_keepLinesSoon.setInterval(kRememberAfter);
    connect(&m_keepLinesSoon, &QTimer::timeout, this, [this] {
        const QByteArray former = m_settings.unsentLines;
        keepUnsentLines();
        if (m_settings.unsentLines != former)
            save();
    });
}

ClientApp::~ClientApp()
{
    if (m_saveSoon.isActive())
        save();
}

void ClientApp::start()
{
    const Result<Done> loaded = m_settings.load();
    m_preferences.restore(m_settings.preferences);
    m_applied = std::make_unique<AppliedPreferences>(m_preferences);
    connect(&m_preferences, &Preferences::changed, &m_saveSoon, qOverload<>(&QTimer::start));
    connect(&m_preferences, &Preferences::changed, this, [this](Preferences::Key key) {
        if (key == Preferences::Key::Language)
            noteLanguage();
    });
    connectServers();
    const QString address = m_options.address.isEmpty() ? m_settings.servers.value(0) : m_options.address;
    const QString known = m_settings.profile(address).nickname;
    Place &place
        = openFirst({address, !m_options.nickname.isEmpty() ? m_options.nickname : known.isEmpty() ? m_settings.nickname : known});
    connectTelling(place);
    // A window manager takes the picture when it comes; the first window does not wait for it.
    afterFirstPaint(place.window, [] { QApplication::setWindowIcon(look::programIcon()); });
    if (!loaded)
        place.window.showNotice({Notice::Severity::Warning, loaded.error().code, loaded.error().text, {}});
}

ClientApp::Place &ClientApp::openFirst(const Visit &visit)
{
    // Before the first text: those on the screen stay in their language.
    m_language = m_preferences.number(Preferences::Key::Language);
    speak(*qApp, languages().value(m_language - 1));
    Place &place = openWindow();
    place.unsentLines = readUnsentLines(m_settings.unsentLines);
    place.window.restoreArrangement(m_settings.arrangement);
    place.window.setRecentJumps(m_settings.recentJumps);
    place.address = visit.address;
    place.nickname = visit.nickname;
    const bool isAsking = visit.address.isEmpty() || visit.nickname.isEmpty();
    // A question is put where it is seen.
    show(place, isAsking ? Visit::Look::Open : visit.look);
    if (isAsking)
        // Over the middle of the window: where that is a window manager decides when it shows it.
        afterFirstPaint(place.window, [this, &place] { askWhere(place); });
    else
        afterFirstPaint(place.window, [this, &place, visit] { connectTo(place, visit.address, visit.nickname); });
    return place;
}

/// Texts are asked for when a window is made, so another language needs other windows.
void ClientApp::noteLanguage()
{
    const bool isWanted = m_preferences.number(Preferences::Key::Language) != m_language;
    for (const auto &place : m_places)
        place->window.offerRestart(isWanted);
}

void ClientApp::restart()
{
    QList<Visit> visits;
    for (const auto &place : m_places)
        visits.append({place->address, place->chosenNickname(),
                       place->window.isMinimized() ? Visit::Look::Minimized : Visit::Look::Open});
    QApplication::setQuitOnLastWindowClosed(false);
    closeWindows();
    // Called by one of them: they live until that has returned.
    QMetaObject::invokeMethod(this, [this, visits] { openAgain(visits); }, Qt::QueuedConnection);
}

void ClientApp::openAgain(const QList<Visit> &visits)
{
    m_isQuitting = false;
    openFirst(visits.value(0));
    for (const Visit &visit : visits.mid(1)) {
        Place &another = openWindow();
        another.address = visit.address;
        another.nickname = visit.nickname;
        show(another, visit.look);
        connectTo(another, visit.address, visit.nickname);
    }
    m_telling.start();
    QApplication::setQuitOnLastWindowClosed(true);
}

void ClientApp::show(Place &place, Visit::Look look)
{
    const bool isPreferred = look == Visit::Look::AsPreferred;
    if (look == Visit::Look::Open || (isPreferred && !m_preferences.isOn(Preferences::Key::StartMinimized)))
        return place.window.show();
    if (!isPreferred || !m_telling.canHide())
        return place.window.showMinimized();
    QApplication::setQuitOnLastWindowClosed(false);
}

static QList<WatchRow> rowsOf(const QStringList &symbols)
{
    QList<WatchRow> rows;
    for (const QString &symbol : symbols)
        rows += WatchRow::ofSymbol(symbol);
    return rows;
}

ClientApp::Place &ClientApp::openWindow()
{
    m_places.push_back(std::make_unique<Place>(m_preferences));
    Place &place = *m_places.back();
    place.desk.follow(place.client);
    if (!place.desk.watchLists().restore(m_settings.watchLists))
        place.desk.watchLists().setLists({{tr("Desk"), rowsOf(m_settings.symbols)}});
    place.window.talk().input().setRecentEmoji(m_settings.recentEmoji);
    connectWindow(place);
    connectClient(place);
    // There from the start: what is typed before the server answers waits in it.
    const QString lobby = QStringView(kLobby).toString();
    place.client.join(lobby);
    place.desk.openRoom(lobby);
    return place;
}

void ClientApp::connectWindow(Place &place)
{
    ClientWindow *window = &place.window;
    ChatClient *client = &place.client;
    connect(window, &ClientWindow::lineEntered, client, &ChatClient::say);
    connect(window, &ClientWindow::roomWanted, client, &ChatClient::join);
    connect(window, &ClientWindow::roomUnwanted, client, &ChatClient::part);
    connect(window, &ClientWindow::symbolsWatched, client, &ChatClient::watch);
    connect(window, &ClientWindow::candlesWanted, client, &ChatClient::fetchCandles);
    connect(window, &ClientWindow::symbolsUnwatched, client, &ChatClient::unwatch);
    connect(window, &ClientWindow::lineRetried, client, &ChatClient::retryLine);
    connect(window, &ClientWindow::lineDiscarded, client, &ChatClient::discardLine);
    connect(window, &ClientWindow::lineEdited, client, &ChatClient::edit);
    connect(window, &ClientWindow::lineUnsent, client, &ChatClient::takeBackLine);
    connect(window, &ClientWindow::historyWanted, client, &ChatClient::fetchHistory);
    connect(&place.desk, &Desk::peopleWanted, client, &ChatClient::fetchPeople);
    connect(&place.desk, &Desk::talkMoved, client, &ChatClient::moveTalk);
    connect(window, &ClientWindow::draftsChanged, this, [this, &place] {
        keepDrafts(place);
        save();
    });
    connect(window, &ClientWindow::retryNowWanted, client, &ChatClient::retryNow);
    connect(window, &ClientWindow::disconnectWanted, client, &ChatClient::close);
    connect(window, &ClientWindow::connectWanted, this, [this, &place] { askWhere(place); });
    connect(window, &ClientWindow::newWindowWanted, this, [this, &place] {
        Place &another = openWindow();
        another.address = place.address;
        another.nickname = freshNickname();
        another.window.show();
        askWhere(another);
    });
    connect(window, &ClientWindow::quitWanted, this, &ClientApp::quit);
    connect(window, &ClientWindow::restartWanted, this, &ClientApp::restart);
    connect(window, &ClientWindow::restartRefused, this, [this] { m_preferences.set(Preferences::Key::Language, m_language); });
    connect(&place.desk, &Desk::orderChanged, window, [this, &place] {
        if (isFirst(place))
            remember(place);
    });
    connect(&place.desk.levels(), &RoomLevels::changed, window, [this, &place] { rememberWish(m_settings.levels, place, place.desk.levels().stored()); });
    connect(&place.desk.ignored(), &IgnoredPeople::changed, window,
            [this, &place] { rememberIgnored(place); });
    // No server keeps direct lines, so a crash must not lose them.
    connect(&place.desk, &Desk::unreadChanged, window, [this, &place](const QString &room) {
        QTimer &timer = isDirectTalk(room) ? m_rememberSoon : m_rememberLater;
        if (isFirst(place) && !timer.isActive())
            timer.start();
    });
    window->offerServers(m_servers);
    window->setHidesWhenClosed([this, &place] { return hidesInTray(place); });
    window->offerQuiet(m_telling.quiet());
    window->offerWindows(m_windows);
    m_telling.follow(place.desk, *window);
    connect(window, &ClientWindow::closed, this, [this, &place] { forget(&place); });
}

void ClientApp::connectTelling(Place &first)
{
    connect(&m_telling, &ClientTelling::windowsWanted, this, &ClientApp::showWindows);
    connect(&m_telling, &ClientTelling::quitWanted, this, &ClientApp::quit);
    // Nobody waits for the tray.
    afterFirstPaint(first.window, [this] { m_telling.start(); });
}

/// Only the last window on the screen goes into the tray: it brings the program back.
bool ClientApp::hidesInTray(const Place &place)
{
    const auto isOther = [&place](const auto &one) { return one.get() != &place && one->window.isVisible(); };
    if (m_isQuitting || std::any_of(m_places.begin(), m_places.end(), isOther) || !m_telling.canHide())
        return false;
    QApplication::setQuitOnLastWindowClosed(false);
    m_telling.tellHidden();
    return true;
}

void ClientApp::showWindows()
{
    QApplication::setQuitOnLastWindowClosed(true);
    for (const auto &place : m_places)
        place->window.comeForward();
}

void ClientApp::connectClient(Place &place)
{
    ClientWindow *window = &place.window;
    ChatClient *client = &place.client;
    connect(client, &ChatClient::stateChanged, window, &ClientWindow::showState);
    connect(client, &ChatClient::roundTripMeasured, window, &ClientWindow::showRoundTrip);
    connect(client, &ChatClient::lineTakenBack, window, &ClientWindow::takeBack);
    connect(client, &ChatClient::outboxCountChanged, window, &ClientWindow::showWaitingLines);
    // No server has these lines, so a crash must not lose them; one that is confirmed at once is not worth a file.
    connect(client, &ChatClient::outboxCountChanged, this, [this, &place] {
        if (isFirst(place) && !m_keepLinesSoon.isActive())
            m_keepLinesSoon.start();
    });
    connect(client, &ChatClient::identityChanged, this, [this, &place](const Person &me) { noteIdentity(place, me); });
    connect(client, &ChatClient::welcomed, this, [this, &place](const Welcome &welcome) { this->welcome(place, welcome); });
}

/// The server may have given another name than was asked for; /nick, or the question for another one, chooses one.
void ClientApp::noteIdentity(Place &place, const Person &me)
{
    const bool isRenamed = me.id == place.me.id && me.nickname != place.me.nickname;
    if (isRenamed || me.nickname == place.typedNickname)
        place.acceptedNickname = me.nickname;
    place.me = me;
    place.nickname = me.nickname;
    if (!isFirst(place))
        return;
    if (isRenamed)
        m_settings.nickname = me.nickname;
    m_rememberSoon.start();
}

void ClientApp::welcome(Place &place, const Welcome &welcome)
{
    // Who this server's feeds are it tells next.
    place.desk.forgetFeeds();
    place.window.showWelcome(welcome);
    const bool isFirstTime = !std::exchange(place.wasWelcomed, true);
    if (isFirstTime && place.desk.watchLists().symbols().isEmpty() && m_settings.symbols.isEmpty())
        place.desk.watchLists().setLists({{tr("Desk"), rowsOf(welcome.symbols.mid(0, kFirstSymbols))}});
    place.client.watch(place.desk.watchList().symbols());
    if (isFirstTime && place.client.rooms().isEmpty())
        place.client.join(QStringView(kLobby).toString());
    if (!isDemo(place))
        m_settings.rememberServer(place.address);
    // The first window is the user; further ones are somebody else for a while.
    if (isFirst(place) && !place.acceptedNickname.isEmpty())
        m_settings.nickname = place.acceptedNickname;
    save();
}

/// A short try, for the hint in the dialog only: nothing depends on it.
static void lookForLocalServer(LoginDialog &dialog)
{
    auto *probe = new QTcpSocket(&dialog);
    QObject::connect(probe, &QTcpSocket::connected, &dialog, [&dialog, probe] {
        dialog.offerLocalServer(QStringLiteral("localhost"));
        probe->abort();
    });
    probe->connectToHost(QStringLiteral("127.0.0.1"), kUsualPort);
}

/// A name that a server gave because the wanted one was taken is nobody's choice.
static bool isAssigned(const QString &nickname)
{
    static const QRegularExpression assigned(QStringLiteral("^AnonymousUser[0-9]+$"));
    return assigned.match(nickname).hasMatch();
}

void ClientApp::askWhere(Place &place)
{
    const auto addressProblem = [](const QString &text) {
        const Result<QUrl> url = parseServerUrl(text);
        return url ? QString() : url.error().text;
    };
    const auto nameProblem = [](const QString &text) {
        const Result<Nickname> nickname = Nickname::parse(text);
        return nickname ? QString() : nickname.error().text;
    };
    auto *dialog = new LoginDialog(addressProblem, nameProblem, &place.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->offerServers(m_servers);
    dialog->setAddress(place.address.isEmpty() ? dialog->address() : place.address);
    const QString own = isAssigned(place.nickname) ? place.typedNickname : place.nickname;
    dialog->setNickname(own.isEmpty() ? m_settings.nickname : own);
    connect(dialog, &QDialog::accepted, &place.window,
            [this, dialog, &place] { connectTo(place, dialog->address(), dialog->nickname()); });
    offerDemo(*dialog);
    if (m_demo && !m_demo->address().isEmpty())
        dialog->showDemoRuns(isDemo(place));
    // Whoever closes the question sees where things stand, and how to be asked again.
    connect(dialog, &QDialog::rejected, &place.window, [&place] { place.window.showState(place.client.state()); });
    dialog->open();
    lookForLocalServer(*dialog);
}

void ClientApp::connectTo(Place &place, const QString &address, const QString &nickname)
{
    const Result<QUrl> url = parseServerUrl(address);
    if (!url) {
        place.window.showNotice({Notice::Severity::Warning, url.error().code, url.error().text, {}});
        return askWhere(place);
    }
    if (address != place.address)
        leaveServer(place);
    place.address = address;
    place.nickname = nickname;
    place.typedNickname = nickname;
    place.acceptedNickname.clear();
    restoreWishes(place);
    place.wasWelcomed = place.wasWelcomed && place.client.url() == *url;
    place.window.showServer(shortServerAddress(*url), url->scheme() == u"wss");
    place.client.open(*url, nickname, takeTicket(place));
    takeProfile(place);
    if (isFirst(place))
        restoreDrafts(place);
    putUnsentLines(place);
}

bool ClientApp::isDemo(const Place &place) const
{
    return m_demoAddresses.contains(place.address);
}

void ClientApp::offerDemo(LoginDialog &dialog)
{
    connect(&dialog, &LoginDialog::demoWanted, this, [this, shown = QPointer(&dialog)] {
        if (!m_demo)
            m_demo = std::make_unique<DemoServer>();
        m_demo->disconnect();
        connect(m_demo.get(), &DemoServer::ready, this, [this](const QString &address) { m_demoAddresses << address; });
        connect(m_demo.get(), &DemoServer::ready, shown, &LoginDialog::showDemo);
        connect(m_demo.get(), &DemoServer::failed, shown, &LoginDialog::showDemoProblem);
        m_demo->start();
    });
}

void ClientApp::quit()
{
    QApplication::setQuitOnLastWindowClosed(true);
    closeWindows();
    // From the tray no window that is on the screen was closed.
    if (m_places.empty())
        QApplication::quit();
}

void ClientApp::closeWindows()
{
    m_isQuitting = true;
    // A window of a pane that closed before its client window would not be remembered as open.
    std::vector<ClientWindow *> windows;
    for (const auto &place : m_places)
        windows.push_back(&place->window);
    for (ClientWindow *window : windows)
        window->close();
}

QString ClientApp::freshNickname() const
{
    const QString name = m_settings.nickname.isEmpty() ? m_options.nickname : m_settings.nickname;
    return name.isEmpty() ? QString() : name + QString::number(m_places.size());
}

void ClientApp::forget(Place *place)
{
    keepTicket(*place);
    remember(*place);
    const auto found = std::find_if(m_places.begin(), m_places.end(), [place](const auto &one) { return one.get() == place; });
    if (found == m_places.end())
        return;
    takeUnsentLines(*place);
    const UnsentLines lines = place->unsentLines;
    // Called from the window's own closeEvent(): it must live until that has returned.
    QMetaObject::invokeMethod(
        this, [gone = std::shared_ptr<Place>(std::move(*found))] {}, Qt::QueuedConnection);
    m_places.erase(found);
    // What the others keep would take the place of it. Another window is somebody else: only the user says it there.
    for (auto server = lines.begin(); !m_places.empty() && server != lines.end(); ++server) {
        for (Outbox::Line line : server.value()) {
            line.state = Outbox::State::Failed;
            m_places.front()->unsentLines[server.key()] += line;
        }
    }
}

bool ClientApp::isFirst(const Place &place) const
{
    return !m_places.empty() && m_places.front().get() == &place;
}

} // namespace outcry
