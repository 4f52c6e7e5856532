// SPDX-License-Identifier: MIT
#include "app/client_app.h"
#include "app/language.h"
#include "app/shutdown.h"

#include <QApplication>

#include <cstdio>

int main(int argc, char **argv)
{
    QCoreApplication::setApplicationName(QStringLiteral("outcry"));
    QCoreApplication::setApplicationVersion(QStringLiteral(OUTCRY_VERSION));
    // Questions and mistakes are answered without a display.
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    const auto options = [&] {
        QCoreApplication questions(argc, argv);
        outcry::speak(questions);
        return outcry::readClientArguments(arguments, QProcessEnvironment::systemEnvironment());
    }();
    if (!options) {
        std::fprintf(stderr, "outcry: %s\n", qPrintable(options.error().text));
        return 2;
    }
    if (!options->answer.isEmpty()) {
        std::fputs(qPrintable(options->answer), stdout);
        return 0;
    }

    QApplication application(argc, argv);
    QGuiApplication::setDesktopFileName(QStringLiteral("outcry"));
    outcry::Shutdown shutdown;
    outcry::ClientApp client(*options);
    QObject::connect(&shutdown, &outcry::Shutdown::requested, &client, &outcry::ClientApp::quit);
    client.start();
    return QApplication::exec();
}
