// SPDX-License-Identifier: MIT
#include "app/language.h"
#include "app/server_app.h"
#include "app/shutdown.h"
#include "server/server.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    QCoreApplication::setApplicationName(QStringLiteral("outcryd"));
    QCoreApplication::setApplicationVersion(QStringLiteral(OUTCRY_VERSION));
    QCoreApplication application(argc, argv);
    outcry::speak(application);
    const outcry::ServerStart start = outcry::readServerStart(QStringLiteral("outcryd"), argc, argv);
    if (start.exitCode)
        return *start.exitCode;

    outcry::Shutdown shutdown;
    outcry::ServerApp server(start.command);
    QObject::connect(&shutdown, &outcry::Shutdown::requested, &server, &outcry::ServerApp::quit);
    if (const auto started = server.start(); !started)
        return outcry::refuseToStart(started.error());
    return QCoreApplication::exec();
}
