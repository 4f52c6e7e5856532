// SPDX-License-Identifier: MIT
#include "app/language.h"
#include "app/log_output.h"
#include "app/server_app.h"
#include "app/shutdown.h"
#include "server/server.h"

#include <QCoreApplication>

#include <cstdio>

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
    if (const auto started = server.start(); !started) {
        std::fprintf(stderr, "outcryd: %s\n", outcry::onOneLine(started.error().text).toUtf8().constData());
        return outcry::kExitRefused;
    }
    return QCoreApplication::exec();
}
