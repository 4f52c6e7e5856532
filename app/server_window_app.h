// SPDX-License-Identifier: MIT
#pragma once

#include "app/autostart.h"
#include "app/log_relay.h"
#include "app/server_app.h"
#include "model/desk.h"
#include "ui/preferences.h"
#include "ui/server_window.h"

namespace outcry {

class ServerTray;
class ServerWindowSettings;
struct BanWish;

/// The server with its window: wires the two and holds no other logic.
class ServerWindowApp : public QObject
{
    Q_OBJECT

public:
    /// The settings of the window must outlive it.
    ServerWindowApp(const ServerCommand &command, ServerWindowSettings &windowSettings, QObject *parent = nullptr);
    ~ServerWindowApp() override;

    /// Opens the window and starts serving. With --ask-port a port that can not be had is told there, and another one can be
    /// chosen; any other error is Server::start()'s, and no window is opened.
    [[nodiscard]] Result<Done> start();

public slots:
    /// Says goodbye to everybody, then ends the event loop.
    void quit();

private:
    void connectServer();
    void connectConnections();
    void connectFeeds();
    void connectBans();
    void connectDesktop();
    void offerToLift(const BanBook::Standing &before);
    void startServing();
    void onFeedsPrepared(const QString &failure);
    void stopServing();
    void onStopped();
    void listenOn(const QString &address, bool isKept);
    void listenAsBefore();
    void followHub();
    void takeSymbolNames();
    void takeStart(const Result<Done> &started);
    void showFailure(const Error &error);
    void keepFeeds();
    void ban(const Ban &ban);
    void warn(const QString &text);
    /// In the settings file; false: it could not be written, which has been told.
    bool keep(const QString &option, const QStringList &values);
    void describeAutostart();
    void onPreferred(Preferences::Key key);
    void restoreWindow();
    void rememberWindow();
    /// In the hub's thread; nothing while there is none.
    template <typename Call>
    void tellHub(Call call);

    LogRelay m_log;
    ServerApp m_app;
    QString m_settingsPath;
    bool m_isAskingForPort = false;
    /// What was said at its start and is not kept in the settings.
    OptionLayer m_given;
    Autostart m_autostart;
    Desk m_desk;
    ServerWindowSettings &m_windowSettings;
    ServerWindow m_window;
    std::unique_ptr<ServerTray> m_tray;
    /// Stopped only to begin elsewhere.
    bool m_isMoving = false;
    /// To be kept in the settings as soon as it is known to work.
    bool m_isListenKept = false;
    /// Where it listened last; empty: nowhere yet.
    QList<ListenAddress> m_lastListened;
    /// Running when another address was wished for.
    bool m_wasMoved = false;
};

} // namespace outcry
