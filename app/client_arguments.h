// SPDX-License-Identifier: MIT
#pragma once

#include "model/result.h"

#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

namespace outcry {

/// What the command line and the environment say about the client.
struct ClientArguments
{
    /// As typed; empty: the server of the last time, or the start dialog.
    QString address;
    QString nickname;
    /// Empty: the user's config folder.
    QString settingsFile;
    /// Not empty: print this and end (--help, --version).
    QString answer;
};

/// Arguments win over the environment (OUTCRY_SERVER, OUTCRY_NICK, OUTCRY_CLIENT_SETTINGS). `arguments` begin with the
/// program's name. Error code "usage"; the text is one line that says what would be right.
Result<ClientArguments> readClientArguments(const QStringList &arguments, const QProcessEnvironment &environment);

} // namespace outcry
