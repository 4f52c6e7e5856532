// SPDX-License-Identifier: MIT
#pragma once

#include "app/ban_book.h"
#include "app/server_command.h"
#include "server/server.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace outcry {

/// What main() has once the options are read: either a command to carry out, or the code to end with.
struct ServerStart
{
    ServerCommand command;
    std::optional<int> exitCode;
};

/// The first thing both server programs do, before any QApplication (questions and mistakes need no display): reads options,
/// answers --help and --version on standard output, says mistakes in one line on standard error (code 2), starts the log.
[[nodiscard]] ServerStart readServerStart(const QString &program, int argc, char **argv);

/// Exit codes of the server programs.
constexpr int kExitUnclean = 1;
constexpr int kExitRefused = 2;

/// A server and its way in and out: announces where it listens, warns about open doors, ends in good order. Lives in the
/// main thread. A window shows server().hub() and calls start() and stop().
class ServerApp : public QObject
{
    Q_OBJECT

public:
    explicit ServerApp(const ServerCommand &command, QObject *parent = nullptr);

    /// Starts the server, then logs and prints `listening on ws://127.0.0.1:8181/` for each port (with " (DOOR)" behind a port
    /// of a door's own). The error is Server::start()'s.
    [[nodiscard]] Result<Done> start();
    void stop();
    /// Stops if it runs, then ends the event loop: with 0, or with kExitUnclean when clients did not go in time.
    void quit();
    [[nodiscard]] Server &server() { return m_server; }
    [[nodiscard]] BanBook &bans() { return m_bans; }

private:
    void announce() const;
    void finish(int exitCode);

    Server m_server;
    BanBook m_bans;
    QTimer m_deadline;
    bool m_isQuitting = false;
};

/// Why a port could not be had.
[[nodiscard]] bool isAboutListening(const Error &error);

/// Says in one line on standard error why the server could not start, and with which option that is mended; the code to
/// end with.
[[nodiscard]] int refuseToStart(const Error &error);

/// "ws://127.0.0.1:8181/"
[[nodiscard]] QString urlOf(const ListenAddress &address);

} // namespace outcry
