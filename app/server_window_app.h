// SPDX-License-Identifier: MIT
#pragma once

#include "app/autostart.h"
#include "app/log_relay.h"
#include "app/server_app.h"
#include "model/desk.h"
#include "ui/server_window.h"

namespace outcry {

class ServerTray;
struct BanWish;

/// The server with its window: wires the two and holds no other logic.
class ServerWindowApp : public QObject
{
    Q_OBJECT

public:
    explicit ServerWindowApp(const ServerCommand &command, QObject *parent = nullptr);
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
    void followHub();
    void takeSymbolNames();
    void showFailure(const Error &error);
    void keepFeeds();
    void ban(const Ban &ban);
    void warn(const QString &text);
    void keep(const QString &option, const QStringList &values);
    void restoreWindow();
    void rememberWindow();
    /// In the hub's thread; nothing while there is none.
    template <typename Call>
    void tellHub(Call call);

    LogRelay m_log;
    ServerApp m_app;
    QString m_settingsPath;
    bool m_isAskingForPort = false;
    Autostart m_autostart;
    Desk m_desk;
    ServerWindow m_window{m_desk};
    std::unique_ptr<ServerTray> m_tray;
    /// Stopped only to begin elsewhere.
    bool m_isMoving = false;
};

} // namespace outcry
