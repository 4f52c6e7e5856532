// SPDX-License-Identifier: MIT
#include "app/language.h"
#include "app/log_output.h"
#include "app/server_window_app.h"
#include "app/shutdown.h"
#include "server/server.h"
#include "ui/look.h"

#include <QApplication>

#include <cstdio>

int main(int argc, char **argv)
{
    QCoreApplication::setApplicationName(QStringLiteral("outcry-server"));
    QCoreApplication::setApplicationVersion(QStringLiteral(OUTCRY_VERSION));
    // Questions and mistakes are answered without a display.
    const outcry::ServerStart start = [&] {
        QCoreApplication questions(argc, argv);
        outcry::speak(questions);
        return outcry::readServerStart(QStringLiteral("outcry-server"), argc, argv);
    }();
    if (start.exitCode)
        return *start.exitCode;

    QApplication application(argc, argv);
    outcry::speak(application);
    // Serving ends in its own time: clients are told before the program goes.
    QApplication::setQuitOnLastWindowClosed(false);
    QGuiApplication::setDesktopFileName(QStringLiteral("outcry-server"));
    outcry::look::apply(application);
    outcry::Shutdown shutdown;
    outcry::ServerWindowApp server(start.command);
    QObject::connect(&shutdown, &outcry::Shutdown::requested, &server, &outcry::ServerWindowApp::quit);
    if (const auto started = server.start(); !started) {
        std::fprintf(stderr, "outcry-server: %s\n", outcry::onOneLine(started.error().text).toUtf8().constData());
        return outcry::kExitRefused;
    }
    return QApplication::exec();
}
