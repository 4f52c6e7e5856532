// SPDX-License-Identifier: MIT
#include "app/server_app.h"

#include "app/log_output.h"
#include "app/settings_file.h"
#include "app/shutdown.h"
#include "model/log.h"

#include <QCoreApplication>

#include <cstdio>

namespace outcry {

/// Longer than the server gives its clients to say goodbye.
static constexpr int kQuitDeadlineMs = 10'000;

ServerStart readServerStart(const QString &program, int argc, char **argv)
{
    ServerInput input;
    input.program = program;
    for (int i = 1; i < argc; ++i)
        input.arguments.append(QString::fromLocal8Bit(argv[i]));
    input.environment = QProcessEnvironment::systemEnvironment();
    input.defaultSettings = defaultServerSettings();
    input.readFile = readSettingsFile;

    const auto command = readServerCommand(input);
    if (!command) {
        std::fprintf(stderr, "%s: %s\n", qPrintable(program), onOneLine(command.error().text).toUtf8().constData());
        return {{}, kExitRefused};
    }
    if (!command->answer.isEmpty()) {
        std::fputs(command->answer.toUtf8().constData(), stdout);
        return {*command, 0};
    }
    ignoreBrokenPipes();
    startLogging(command->detail);
    for (const QString &warning : command->warnings)
        qCWarning(lcServer).noquote() << warning;
    return {*command, std::nullopt};
}

bool isAboutListening(const Error &error)
{
    static const QStringList kCodes{QStringLiteral("port_in_use"), QStringLiteral("no_permission"), QStringLiteral("bad_listen")};
    return kCodes.contains(error.code);
}

int refuseToStart(const Error &error)
{
    const char *option = isAboutListening(error) ? " (--listen)" : "";
    std::fprintf(stderr, "%s: %s%s\n", qPrintable(QCoreApplication::applicationName()), onOneLine(error.text).toUtf8().constData(),
                 option);
    return kExitRefused;
}

QString urlOf(const ListenAddress &address)
{
    ListenAddress plain = address;
    plain.door.clear();
    return QStringLiteral("ws://%1/").arg(plain.toString());
}

ServerApp::ServerApp(const ServerCommand &command, QObject *parent)
    : QObject(parent)
    , m_server(command.options)
    , m_bans(banFileOf(command.settingsPath))
{
    connect(&m_bans, &BanBook::changed, &m_server, &Server::setBans);
    if (const auto loaded = m_bans.load(); !loaded)
        qCWarning(lcServer).noquote() << loaded.error().text;
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] { finish(kExitUnclean); });
    connect(&m_server, &Server::stopped, this, [this] {
        qCInfo(lcServer).noquote() << tr("stopped");
        finish(0);
    });
}

Result<Done> ServerApp::start()
{
    const auto started = m_server.start();
    if (started)
        announce();
    return started;
}

void ServerApp::announce() const
{
    const ServerOptions &options = m_server.options();
    qCInfo(lcServer).noquote() << tr("%1 serves; feeds: %2; workers: %3")
                                      .arg(options.name,
                                           options.feeds.isEmpty() ? tr("none") : options.feeds.join(QStringLiteral(" ")))
                                      .arg(options.workerCount);
    for (const ListenAddress &address : m_server.addresses()) {
        if (!address.address.isLoopback())
            qCWarning(lcServer).noquote() << tr("%1 can be reached from other machines and is not encrypted: anybody on the way "
                                                "can read along")
                                                 .arg(urlOf(address));
    }
    // Scripts wait for these lines; they are the only ones on standard output.
    for (const ListenAddress &address : m_server.addresses()) {
        const QByteArray door = address.door.isEmpty() ? QByteArray() : " (" + address.door + ')';
        std::fprintf(stdout, "listening on %s%s\n", qPrintable(urlOf(address)), door.constData());
    }
    std::fflush(stdout);
}

void ServerApp::stop()
{
    if (m_server.isRunning())
        m_server.stop();
}

void ServerApp::quit()
{
    if (m_isQuitting)
        return;
    m_isQuitting = true;
    if (!m_server.isRunning())
        return finish(0);
    qCInfo(lcServer).noquote() << tr("says goodbye to its clients and ends");
    m_deadline.start(kQuitDeadlineMs);
    m_server.stop();
}

void ServerApp::finish(int exitCode)
{
    if (m_isQuitting)
        QCoreApplication::exit(exitCode);
}

} // namespace outcry
