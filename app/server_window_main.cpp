// SPDX-License-Identifier: MIT
#include "app/applied_preferences.h"
#include "app/language.h"
#include "app/server_window_app.h"
#include "app/server_window_settings.h"
#include "app/shutdown.h"

#include <QApplication>

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
    outcry::ServerWindowSettings settings;
    outcry::speak(application, outcry::languages().value(settings.preferences.number(outcry::Preferences::Key::Language) - 1));
    // Serving ends in its own time: clients are told before the program goes.
    QApplication::setQuitOnLastWindowClosed(false);
    QGuiApplication::setDesktopFileName(QStringLiteral("outcry-server"));
    const outcry::AppliedPreferences applied(settings.preferences);
    outcry::Shutdown shutdown;
    outcry::ServerWindowApp server(start.command, settings);
    QObject::connect(&shutdown, &outcry::Shutdown::requested, &server, &outcry::ServerWindowApp::quit);
    if (const auto started = server.start(); !started)
        return outcry::refuseToStart(started.error());
    return QApplication::exec();
}
