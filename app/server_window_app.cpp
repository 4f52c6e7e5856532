// SPDX-License-Identifier: MIT
#include "app/server_window_app.h"

#include "server/hub.h"

#include <QApplication>
#include <QSettings>
#include <QStandardPaths>

namespace outcry {

static QString windowSettingsFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + QStringLiteral("/outcry/server-window.ini");
}

ServerWindowApp::ServerWindowApp(ServerOptions options, QObject *parent)
    : QObject(parent)
    , m_app(std::move(options))
{
    Server &server = m_app.server();
    connect(&m_log, &LogRelay::lineLogged, &m_window, &ServerWindow::appendLog);
    connect(&m_window, &ServerWindow::startWanted, this, &ServerWindowApp::startServing);
    connect(&m_window, &ServerWindow::stopWanted, this, [this] {
        m_window.showStopping();
        m_app.stop();
    });
    connect(&m_window, &ServerWindow::quitWanted, &m_window, &ServerWindow::close);
    connect(&m_window, &ServerWindow::closed, this, &ServerWindowApp::quit);
    connect(&server, &Server::stopped, &m_window, &ServerWindow::showStopped);
    connect(&server, &Server::connectionsMeasured, &m_window, &ServerWindow::showConnections);
    server.setMeasuring(true);
}

ServerWindowApp::~ServerWindowApp() = default;

Result<Done> ServerWindowApp::start()
{
    const Result<Done> started = m_app.start();
    if (!started)
        return started;
    restoreWindow();
    followHub();
    m_window.show();
    return started;
}

/// By the button; what goes wrong is shown where the button is.
void ServerWindowApp::startServing()
{
    const Result<Done> started = m_app.start();
    if (started)
        followHub();
    else
        m_window.showFailure(started.error().text);
}

/// Each start makes a new hub; the connections to the old one went with it.
void ServerWindowApp::followHub()
{
    Hub *hub = m_app.server().hub();
    m_desk.follow(*hub);
    connect(&m_window, &ServerWindow::kickRequested, hub,
            [hub](PeerId peer) { hub->kick(peer, ServerWindow::tr("Removed by the server's owner")); });
    connect(&m_window, &ServerWindow::renameRequested, hub, &Hub::rename);
    connect(&m_window, &ServerWindow::announced, hub, &Hub::announce);
    QMetaObject::invokeMethod(hub, &Hub::describe);
    QStringList addresses;
    for (const ListenAddress &address : m_app.server().addresses())
        addresses << urlOf(address);
    m_window.showRunning(addresses);
}

void ServerWindowApp::quit()
{
    rememberWindow();
    m_app.quit();
}

void ServerWindowApp::restoreWindow()
{
    const QSettings settings(windowSettingsFile(), QSettings::IniFormat);
    m_window.restoreArrangement(settings.value(QStringLiteral("arrangement")).toByteArray());
}

void ServerWindowApp::rememberWindow() const
{
    QSettings settings(windowSettingsFile(), QSettings::IniFormat);
    settings.setValue(QStringLiteral("arrangement"), m_window.arrangement());
}

} // namespace outcry
