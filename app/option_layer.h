// SPDX-License-Identifier: MIT
#pragma once

#include "model/result.h"

#include <QByteArrayView>
#include <QList>
#include <QMap>
#include <QProcessEnvironment>
#include <QStringList>

namespace outcry {

/// One option of a program. Its name is the same everywhere: `--listen`, `OUTCRY_LISTEN`, `listen=` in the settings file.
/// (Variables cannot have a '-' in their names; it becomes '_'.)
struct OptionSpec
{
    enum class Place { Everywhere, NotInFile, OnlyArgument };

    QString name;
    /// "PORT"; empty: a flag that takes no value.
    QString valueName;
    /// A value that is right, for errors.
    QString example;
    QString help;
    /// May be given several times; one text may hold several, separated by ';' (not on the command line).
    bool isList = false;
    Place place = Place::Everywhere;
    /// A section of the settings file whose lines `KEY=VALUE` are values of this option. Empty: none.
    QString section;
};

struct GivenValue
{
    QString text;
    /// Where it stands, for errors: "--listen", "OUTCRY_LISTEN", "server.ini, line 3".
    QString origin;
};

/// What one source says, by the option's name, in its order.
using OptionLayer = QMap<QString, QList<GivenValue>>;

/// `--name VALUE`, `--name=VALUE`, `-h`. Error code "usage": unknown, a value missing or too much, in one line.
Result<OptionLayer> layerFromArguments(const QList<OptionSpec> &specs, const QStringList &arguments);

/// Variables that are set but empty count as not given.
[[nodiscard]] OptionLayer layerFromEnvironment(const QList<OptionSpec> &specs, const QProcessEnvironment &environment);

/// As arguments that say the same: "--name=VALUE".
[[nodiscard]] QStringList argumentsOf(const OptionLayer &layer);

struct SettingsLayer
{
    OptionLayer values;
    /// About names that mean nothing, once each.
    QStringList warnings;
};

/// Reads `name = value` lines of an INI file: comments begin with '#' or ';', a value may stand in double quotes, a name given
/// again adds to a list or replaces. `section`: the one whose names are options, beside those before any section.
/// Error code "settings": the file is broken; the text names file and line.
Result<SettingsLayer> layerFromSettings(const QList<OptionSpec> &specs, QByteArrayView content, const QString &fileName,
                                        const QString &section);

/// "a;b" → a, b; not inside double quotes. Empty parts are left out.
[[nodiscard]] QStringList splitList(const QString &text);

} // namespace outcry
