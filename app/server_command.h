// SPDX-License-Identifier: MIT
#pragma once

#include "app/option_layer.h"
#include "server/server_options.h"

#include <functional>

namespace outcry {

/// Everything a server program is told from outside, as values, so that reading it needs neither process nor disk.
struct ServerInput
{
    /// "outcryd"
    QString program;
    /// Without the program's name.
    QStringList arguments;
    QProcessEnvironment environment;
    /// Read when nobody names another; may be missing.
    QString defaultSettings;
    /// readSettingsFile()
    std::function<Result<QByteArray>(const QString &path, bool mustExist)> readFile;
};

/// What a server program is to do.
struct ServerCommand
{
    enum class Detail { Quiet, Usual, Verbose };

    ServerOptions options;
    /// What was said by arguments and environment, not by the settings file; not where the settings are, nor how to run.
    OptionLayer given;
    /// The settings file that was read, or would be if it were there; changes are kept in it.
    QString settingsPath;
    Detail detail = Detail::Usual;
    /// A port that can not be had is asked about in the window; otherwise it ends the program.
    bool isAskingForPort = false;
    /// Not empty: print it and end with success (--help, --version).
    QString answer;
    /// For people; the program runs nevertheless.
    QStringList warnings;
};

/// The options of `outcryd` and `outcry-server`.
const QList<OptionSpec> &serverOptionSpecs();

/// Command line before environment before settings file before the defaults: the first of them that has an option has it
/// whole; only limits add up, each by its name. Error: one line that names where it stands and what would be right.
Result<ServerCommand> readServerCommand(const ServerInput &input);

} // namespace outcry
