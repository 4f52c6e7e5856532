// SPDX-License-Identifier: MIT
#include "app/server_command.h"

#include "app/server_help.h"
#include "model/text.h"
#include "server/doors/door.h"
#include "server/feeds/feed.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace outcry {

static constexpr int kMostWorkers = 64;
static constexpr qsizetype kLongestName = 64;
static constexpr qsizetype kMostAddresses = 64;

const QList<OptionSpec> &serverOptionSpecs()
{
    using Place = OptionSpec::Place;
    const auto q = [](const char *text) { return QString::fromLatin1(text); };
    static const QList<OptionSpec> specs{
        {q("listen"), q("[ADDRESS:]PORT[=DOOR]"), q("8181"),
         Text::tr("Where to listen; again for more. Without ADDRESS only this machine can come; 0.0.0.0:8181 lets everybody in. With "
            "=DOOR the port's root path belongs to that door: 7777=tutorial. 127.0.0.1:8181 unless said."),
         true, Place::Everywhere, {}},
        {q("feed"), q("NAME[:ARGUMENT]"), q("random_walk"),
         Text::tr("Where prices come from; again for more; none for no prices. random_walk unless said."), true,
         Place::Everywhere, {}},
        {q("limit"), q("NAME=VALUE"), q("chat=5/2"),
         Text::tr("What one client may cost; again for more; off lifts. In the settings file also a section [limits]."), true,
         Place::Everywhere, q("limits")},
        {q("workers"), q("N"), q("2"), Text::tr("Threads that serve clients, 1 to 64; 1 unless said."), false, Place::Everywhere, {}},
        {q("price-window"), q("MS"), q("10"),
         Text::tr("Prices are gathered so many milliseconds and then sent, of each symbol the newest, %1 to %2; %3 unless said.")
             .arg(kShortestPriceWindowMs)
             .arg(kLongestPriceWindowMs)
             .arg(kUsualPriceWindowMs),
         false, Place::Everywhere, {}},
        {q("name"), q("TEXT"), q("\"Trading floor\""), Text::tr("What the server calls itself; Outcry unless said."), false,
         Place::Everywhere, {}},
        {q("settings"), q("FILE"), q("server.ini"), Text::tr("Read this settings file instead of the usual one."), false,
         Place::NotInFile, {}},
        {q("ask-port"), {}, {}, Text::tr("outcry-server only: when a port cannot be had, ask in the window for another; otherwise that ends "
            "the program with exit code 2."), false, Place::OnlyArgument, {}},
        {q("verbose"), {}, {}, Text::tr("Also log connections that come and go, with their door, and logins; never what is said."), false, Place::OnlyArgument, {}},
        {q("quiet"), {}, {}, Text::tr("Log warnings and failures only."), false, Place::OnlyArgument, {}},
        {q("help"), {}, {}, Text::tr("Show this and end."), false, Place::OnlyArgument, {}},
        {q("version"), {}, {}, Text::tr("Show the version and end."), false, Place::OnlyArgument, {}},
    };
    return specs;
}

namespace {

/// Errors of single options name where the value stands.
Error at(const GivenValue &value, const QString &text)
{
    return {QStringLiteral("usage"), value.origin + QStringLiteral(": ") + text};
}

Result<Done> takeListen(const QList<GivenValue> &values, ServerOptions &options)
{
    options.listen.clear();
    for (const GivenValue &value : values) {
        const auto address = ListenAddress::parse(value.text);
        if (!address)
            return at(value, address.error().text);
        if (!address->door.isEmpty() && !doorNamed(address->door))
            return at(value, Text::tr("\"%1\" is not a door; there are %2").arg(QString::fromLatin1(address->door), doorNames()));
        const auto isSame = [&](const ListenAddress &other) {
            return address->port != 0 && other.port == address->port && other.address == address->address;
        };
        if (std::any_of(options.listen.begin(), options.listen.end(), isSame))
            return at(value, Text::tr("%1 is given twice").arg(address->toString()));
        options.listen.append(*address);
    }
    if (options.listen.size() > kMostAddresses)
        return at(values.first(), Text::tr("at most %1 addresses").arg(kMostAddresses));
    return Done{};
}

Result<Done> takeFeeds(const QList<GivenValue> &values, ServerOptions &options)
{
    options.feeds.clear();
    for (const GivenValue &value : values) {
        const QString name = value.text.section(u':', 0, 0).trimmed();
        if (value.text.trimmed() == u"none") {
            if (values.size() > 1)
                return at(value, Text::tr("\"none\" stands alone, but there are %1 feeds").arg(values.size() - 1));
            return Done{};
        }
        if (!feedNamed(name.toUtf8()))
            return at(value, Text::tr("\"%1\" is not a feed; there are %2, or none").arg(name.left(40), feedNames()));
        options.feeds.append(value.text.trimmed());
    }
    return Done{};
}

Result<Done> takeLimits(const QList<GivenValue> &values, ServerOptions &options)
{
    for (const GivenValue &value : values) {
        if (const auto set = options.limits.set(value.text); !set)
            return at(value, set.error().text);
    }
    return Done{};
}

Result<Done> takeWorkers(const QList<GivenValue> &values, ServerOptions &options)
{
    bool isNumber = false;
    const int count = values.last().text.trimmed().toInt(&isNumber);
    if (!isNumber || count < 1 || count > kMostWorkers)
        return at(values.last(), Text::tr("\"%1\" is not a number of threads from 1 to %2").arg(values.last().text.left(40)).arg(kMostWorkers));
    options.workerCount = count;
    return Done{};
}

Result<Done> takePriceWindow(const QList<GivenValue> &values, ServerOptions &options)
{
    bool isNumber = false;
    const int ms = values.last().text.trimmed().toInt(&isNumber);
    if (!isNumber || ms < kShortestPriceWindowMs || ms > kLongestPriceWindowMs)
        return at(values.last(), Text::tr("\"%1\" is not a number of milliseconds from %2 to %3")
                                     .arg(values.last().text.left(40))
                                     .arg(kShortestPriceWindowMs)
                                     .arg(kLongestPriceWindowMs));
    options.priceWindowMs = ms;
    return Done{};
}

Result<Done> takeName(const QList<GivenValue> &values, ServerOptions &options)
{
    const QString name = values.last().text.trimmed();
    const bool isPlain = std::none_of(name.begin(), name.end(), [](QChar c) { return !c.isPrint() && !c.isSurrogate(); });
    if (name.isEmpty() || name.size() > kLongestName || !isPlain)
        return at(values.last(), Text::tr("a name has 1 to %1 characters and no line ends").arg(kLongestName));
    options.name = name;
    return Done{};
}

/// The first layer that has the option.
Result<Done> takeFirst(const QList<OptionLayer> &layers, const QString &name,
                       Result<Done> (*take)(const QList<GivenValue> &, ServerOptions &), ServerOptions &options)
{
    for (const OptionLayer &layer : layers) {
        if (const QList<GivenValue> values = layer.value(name); !values.isEmpty())
            return take(values, options);
    }
    return Done{};
}

/// `layers`: strongest first.
Result<Done> takeAll(const QList<OptionLayer> &layers, ServerOptions &options)
{
    const std::pair<QString, Result<Done> (*)(const QList<GivenValue> &, ServerOptions &)> takers[]{
        {QStringLiteral("listen"), takeListen},
        {QStringLiteral("feed"), takeFeeds},
        {QStringLiteral("workers"), takeWorkers},
        {QStringLiteral("price-window"), takePriceWindow},
        {QStringLiteral("name"), takeName},
    };
    for (const auto &[name, take] : takers) {
        if (const auto taken = takeFirst(layers, name, take, options); !taken)
            return taken;
    }
    // Each limit has a name of its own, so the layers add up; the strongest comes last and wins.
    for (auto layer = layers.rbegin(); layer != layers.rend(); ++layer) {
        if (const auto taken = takeLimits(layer->value(QStringLiteral("limit")), options); !taken)
            return taken;
    }
    return Done{};
}

/// Both, where they say different things; limits of both hold, those of the arguments last.
OptionLayer withoutSettings(const OptionLayer &arguments, const OptionLayer &environment)
{
    OptionLayer given;
    for (const OptionSpec &spec : serverOptionSpecs()) {
        if (spec.place != OptionSpec::Place::Everywhere)
            continue;
        QList<GivenValue> values = arguments.value(spec.name);
        if (values.isEmpty() || spec.name == u"limit")
            values = environment.value(spec.name) + values;
        if (!values.isEmpty())
            given.insert(spec.name, values);
    }
    return given;
}

Result<SettingsLayer> readSettings(const ServerInput &input, const OptionLayer &arguments, const OptionLayer &environment,
                                   QString &path)
{
    const QString kSettings = QStringLiteral("settings");
    QList<GivenValue> given = arguments.value(kSettings);
    if (given.isEmpty())
        given = environment.value(kSettings);
    path = given.isEmpty() ? input.defaultSettings : given.last().text;
    if (path.isEmpty() && !given.isEmpty())
        return at(given.last(), Text::tr("a file is missing, such as --settings server.ini"));
    // Who serves with a window can keep settings in a file that is not there yet.
    const bool canBeMade = input.program == u"outcry-server";
    const auto content = input.readFile(path, !given.isEmpty() && !canBeMade);
    if (!content)
        return given.isEmpty() ? content.error() : at(given.last(), content.error().text);
    return layerFromSettings(serverOptionSpecs(), *content, given.isEmpty() ? path : QFileInfo(path).fileName(),
                             QStringLiteral("server"));
}

} // namespace

Result<ServerCommand> readServerCommand(const ServerInput &input)
{
    ServerCommand command;
    const auto arguments = layerFromArguments(serverOptionSpecs(), input.arguments);
    if (!arguments)
        return arguments.error();
    if (arguments->contains(QStringLiteral("help")))
        command.answer = serverHelp(input.program, input.defaultSettings);
    else if (arguments->contains(QStringLiteral("version")))
        command.answer = QStringLiteral("%1 %2\n").arg(input.program, QCoreApplication::applicationVersion());
    if (!command.answer.isEmpty())
        return command;
    const bool isVerbose = arguments->contains(QStringLiteral("verbose"));
    const bool isQuiet = arguments->contains(QStringLiteral("quiet"));
    if (isVerbose && isQuiet)
        return Error{QStringLiteral("usage"), Text::tr("--verbose and --quiet exclude each other")};
    command.detail = isVerbose ? ServerCommand::Detail::Verbose
        : isQuiet              ? ServerCommand::Detail::Quiet
                               : ServerCommand::Detail::Usual;

    command.isAskingForPort = arguments->contains(QStringLiteral("ask-port"));
    if (command.isAskingForPort && input.program != u"outcry-server")
        return Error{QStringLiteral("usage"), Text::tr("--ask-port needs a window: start outcry-server")};

    const OptionLayer environment = layerFromEnvironment(serverOptionSpecs(), input.environment);
    const auto settings = readSettings(input, *arguments, environment, command.settingsPath);
    if (!settings)
        return settings.error();
    command.warnings = settings->warnings;
    command.given = withoutSettings(*arguments, environment);
    if (const auto taken = takeAll({*arguments, environment, settings->values}, command.options); !taken)
        return taken.error();
    return command;
}

} // namespace outcry
