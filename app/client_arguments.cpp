// SPDX-License-Identifier: MIT
#include "app/client_arguments.h"

#include "client/server_url.h"
#include "model/nickname.h"
#include "model/text.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace outcry {

static Error usage(const QString &text)
{
    return {QStringLiteral("usage"), text};
}

static Result<ClientArguments> checked(ClientArguments options)
{
    if (!options.address.isEmpty()) {
        if (const Result<QUrl> url = parseServerUrl(options.address); !url)
            return usage(url.error().text);
    }
    if (!options.nickname.isEmpty()) {
        if (const Result<Nickname> nickname = Nickname::parse(options.nickname); !nickname)
            return usage(nickname.error().text);
    }
    return options;
}

/// What Qt's help calls the program: its whole path, or this before there is a QCoreApplication.
static QString shownName()
{
    return QCoreApplication::instance() ? QCoreApplication::arguments().value(0) : QStringLiteral("<executable_name>");
}

Result<ClientArguments> readClientArguments(const QStringList &arguments, const QProcessEnvironment &environment)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Text::tr("Chat and live prices. Without URL it goes to the server of the last time, or asks.\n\n"
                                        "Environment: OUTCRY_SERVER, OUTCRY_NICK, OUTCRY_CLIENT_SETTINGS; options win."));
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")}, Text::tr("Show this and end."));
    const QCommandLineOption version({QStringLiteral("v"), QStringLiteral("version")}, Text::tr("Show the version and end."));
    const QCommandLineOption nick(QStringLiteral("nick"), Text::tr("The name others see."), Text::tr("NAME"));
    const QCommandLineOption settings(QStringLiteral("settings"), Text::tr("Keep settings in this file."), Text::tr("FILE"));
    parser.addOptions({help, version, nick, settings});
    parser.addPositionalArgument(QStringLiteral("URL"), Text::tr("The server: desk.example, 192.168.1.5:8181 or ws://desk.example/ws."),
                                 QStringLiteral("[URL]"));
    if (!parser.parse(arguments))
        return usage(parser.errorText());

    ClientArguments options;
    if (parser.isSet(help))
        options.answer = parser.helpText().replace(shownName(), QStringLiteral("outcry"));
    else if (parser.isSet(version))
        options.answer = QStringLiteral("outcry %1\n").arg(QCoreApplication::applicationVersion());
    if (!options.answer.isEmpty())
        return options;
    const QStringList rest = parser.positionalArguments();
    if (rest.size() > 1)
        return usage(Text::tr("One server at a time: \"%1\" is too much. More windows are opened with Ctrl+N.").arg(rest[1]));
    options.address = rest.value(0, environment.value(QStringLiteral("OUTCRY_SERVER")));
    options.nickname = parser.isSet(nick) ? parser.value(nick) : environment.value(QStringLiteral("OUTCRY_NICK"));
    options.settingsFile = parser.isSet(settings) ? parser.value(settings)
                                                  : environment.value(QStringLiteral("OUTCRY_CLIENT_SETTINGS"));
    return checked(options);
}

} // namespace outcry
