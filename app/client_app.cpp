// SPDX-License-Identifier: MIT
#include "app/client_app.h"

#include "app/after_first_paint.h"
#include "client/chat_client.h"
#include "client/server_url.h"
#include "model/desk.h"
#include "model/log.h"
#include "model/nickname.h"
#include "ui/client_window.h"
#include "ui/login_dialog.h"
#include "ui/look.h"

#include <QApplication>
#include <QTcpSocket>

namespace outcry {

/// How many of the server's symbols a first watch list shows.
static constexpr qsizetype kFirstSymbols = 12;
static constexpr quint16 kUsualPort = 8181;

/// One window and what stands behind it.
struct ClientApp::Place
{
    Desk desk;
    ChatClient client;
    ClientWindow window{desk};
    QString address;
    /// As it is now, /nick included.
    QString nickname;
    /// As the user gave it when connecting.
    QString typedNickname;
    bool wasWelcomed = false;
};

ClientApp::ClientApp(ClientArguments options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_settings(m_options.settingsFile)
{
}

ClientApp::~ClientApp() = default;

void ClientApp::start()
{
    const Result<Done> loaded = m_settings.load();
    look::apply(*qApp, look::Theme(qBound(0, m_settings.theme, 2)), look::UpDown(qBound(0, m_settings.upDown, 1)));
    Place &place = openWindow();
    place.window.restoreArrangement(m_settings.arrangement);
    place.window.show();
    if (!loaded)
        place.window.showNotice({Notice::Severity::Warning, loaded.error().code, loaded.error().text, {}});
    const QString address = m_options.address.isEmpty() ? m_settings.servers.value(0) : m_options.address;
    const QString nickname = m_options.nickname.isEmpty() ? m_settings.nickname : m_options.nickname;
    place.address = address;
    place.nickname = nickname;
    if (address.isEmpty() || nickname.isEmpty())
        askWhere(place);
    else
        afterFirstPaint(place.window, [this, &place, address, nickname] { connectTo(place, address, nickname); });
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
    m_places.push_back(std::make_unique<Place>());
    Place &place = *m_places.back();
    place.desk.follow(place.client);
    if (!place.desk.watchLists().restore(m_settings.watchLists))
        place.desk.watchLists().setLists({{tr("Desk"), rowsOf(m_settings.symbols)}});
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
    connect(window, &ClientWindow::lineEntered, client,
            [client](const QString &room, const QString &text) { client->say(room, text); });
    connect(window, &ClientWindow::roomWanted, client, &ChatClient::join);
    connect(window, &ClientWindow::roomUnwanted, client, &ChatClient::part);
    connect(window, &ClientWindow::symbolsWatched, client, &ChatClient::watch);
    connect(window, &ClientWindow::candlesWanted, client, &ChatClient::fetchCandles);
    connect(window, &ClientWindow::symbolsUnwatched, client, &ChatClient::unwatch);
    connect(window, &ClientWindow::lineRetried, client, &ChatClient::retryLine);
    connect(window, &ClientWindow::lineDiscarded, client, &ChatClient::discardLine);
    connect(window, &ClientWindow::historyWanted, client, &ChatClient::fetchHistory);
    connect(&place.desk, &Desk::peopleWanted, client, &ChatClient::fetchPeople);
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
    connect(window, &ClientWindow::quitWanted, qApp, &QApplication::closeAllWindows);
    connect(window, &ClientWindow::closed, this, [this, &place] { forget(&place); });
}

void ClientApp::connectClient(Place &place)
{
    ClientWindow *window = &place.window;
    ChatClient *client = &place.client;
    connect(client, &ChatClient::stateChanged, window, &ClientWindow::showState);
    connect(client, &ChatClient::roundTripMeasured, window, &ClientWindow::showRoundTrip);
    connect(client, &ChatClient::outboxCountChanged, window, &ClientWindow::showWaitingLines);
    connect(client, &ChatClient::identityChanged, this, [&place](const Person &me) { place.nickname = me.nickname; });
    connect(client, &ChatClient::welcomed, this, [this, &place](const Welcome &welcome) { this->welcome(place, welcome); });
}

void ClientApp::welcome(Place &place, const Welcome &welcome)
{
    place.window.showWelcome(welcome);
    const bool isFirstTime = !std::exchange(place.wasWelcomed, true);
    if (isFirstTime && place.desk.watchLists().symbols().isEmpty() && m_settings.symbols.isEmpty())
        place.desk.watchLists().setLists({{tr("Desk"), rowsOf(welcome.symbols.mid(0, kFirstSymbols))}});
    place.client.watch(place.desk.watchList().symbols());
    if (isFirstTime && place.client.rooms().isEmpty())
        place.client.join(QStringView(kLobby).toString());
    m_settings.rememberServer(place.address);
    // The first window is the user; further ones are somebody else for a while.
    if (isFirst(place) && !place.typedNickname.isEmpty())
        m_settings.nickname = place.typedNickname;
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
    dialog->setAddresses(m_settings.servers);
    dialog->setAddress(place.address);
    dialog->setNickname(place.nickname.isEmpty() ? m_settings.nickname : place.nickname);
    connect(dialog, &QDialog::accepted, &place.window,
            [this, dialog, &place] { connectTo(place, dialog->address(), dialog->nickname()); });
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
    place.address = address;
    place.nickname = nickname;
    place.typedNickname = nickname;
    place.wasWelcomed = place.wasWelcomed && place.client.url() == *url;
    place.window.showServer(url->toDisplayString(), url->scheme() == u"wss");
    place.client.open(*url, nickname);
}

QString ClientApp::freshNickname() const
{
    const QString name = m_settings.nickname.isEmpty() ? m_options.nickname : m_settings.nickname;
    return name.isEmpty() ? QString() : name + QString::number(m_places.size());
}

void ClientApp::forget(Place *place)
{
    remember(*place);
    const auto found = std::find_if(m_places.begin(), m_places.end(), [place](const auto &one) { return one.get() == place; });
    if (found == m_places.end())
        return;
    // Called from the window's own closeEvent(): it must live until that has returned.
    QMetaObject::invokeMethod(
        this, [gone = std::shared_ptr<Place>(std::move(*found))] {}, Qt::QueuedConnection);
    m_places.erase(found);
}

bool ClientApp::isFirst(const Place &place) const
{
    return !m_places.empty() && m_places.front().get() == &place;
}

void ClientApp::remember(Place &place)
{
    // A window that was never connected knows nothing worth keeping.
    if (!place.wasWelcomed)
        return;
    m_settings.arrangement = place.window.arrangement();
    m_settings.symbols = place.desk.watchLists().symbols();
    m_settings.watchLists = place.desk.watchLists().save();
    m_settings.theme = int(look::theme());
    m_settings.upDown = int(look::upDown());
    save();
}

void ClientApp::save()
{
    if (const Result<Done> saved = m_settings.save(); !saved) {
        qCWarning(lcClient).noquote() << saved.error().text;
        // Once: it fails at every save until somebody makes room.
        if (!m_places.empty() && !std::exchange(m_isSaveFailureTold, true))
            m_places.front()->window.showNotice({Notice::Severity::Warning, saved.error().code, saved.error().text, {}});
    }
}

} // namespace outcry
