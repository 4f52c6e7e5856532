// SPDX-License-Identifier: MIT
#pragma once

#include "model/result.h"
#include "ui/preferences.h"

#include <QByteArray>

namespace outcry {

/// What is remembered of the server's window between two starts, in a file of its own beside the settings of the server: what
/// its owner prefers, where it stood, whether it stays in the tray.
class ServerWindowSettings
{
public:
    /// Reads the file, if it is there. Empty: the one in the user's config folder.
    explicit ServerWindowSettings(const QString &file = {});

    /// Error code "settings".
    Result<Done> save() const;

    Preferences preferences;
    QByteArray arrangement;
    bool isInTray = false;

private:
    QString m_file;
};

} // namespace outcry
