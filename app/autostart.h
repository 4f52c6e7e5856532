// SPDX-License-Identifier: MIT
#pragma once

#include "model/result.h"

#include <QStringList>

namespace outcry {

/// Whether a program starts with the desktop: an entry in the user's autostart folder, as freedesktop.org's "Desktop
/// Application Autostart Specification" has it. The file is the only state.
class Autostart
{
public:
    /// `id`: the entry's name without ".desktop". `command`: the program and its arguments. It starts in the folder that is current now.
    Autostart(QString id, QString title, QStringList command);

    [[nodiscard]] QString path() const;
    /// Of the next set().
    void setCommand(const QStringList &command) { m_command = command; }
    /// What starts with the desktop, or would: of the entry that is there, otherwise of the one that set() makes.
    [[nodiscard]] QString commandLine() const;
    /// There is an entry, and it is not switched off there (Hidden=true).
    [[nodiscard]] bool isOn() const;
    /// Error code "autostart".
    Result<Done> set(bool isOn) const;
    [[nodiscard]] QByteArray entry() const;

private:
    QString m_id;
    QString m_title;
    QStringList m_command;
    /// Paths among the arguments are of it.
    QString m_folder;
};

} // namespace outcry
