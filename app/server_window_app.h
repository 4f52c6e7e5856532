// SPDX-License-Identifier: MIT
#pragma once

#include "app/log_relay.h"
#include "app/server_app.h"
#include "model/desk.h"
#include "ui/server_window.h"

namespace outcry {

/// The server with its window: wires the two and holds no other logic.
class ServerWindowApp : public QObject
{
    Q_OBJECT

public:
    explicit ServerWindowApp(ServerOptions options, QObject *parent = nullptr);
    ~ServerWindowApp() override;

    /// Starts serving and opens the window. The error is Server::start()'s; no window is opened then.
    [[nodiscard]] Result<Done> start();

public slots:
    /// Says goodbye to everybody, then ends the event loop.
    void quit();

private:
    void startServing();
    void followHub();
    void restoreWindow();
    void rememberWindow() const;

    LogRelay m_log;
    ServerApp m_app;
    Desk m_desk;
    ServerWindow m_window{m_desk};
};

} // namespace outcry
