// SPDX-License-Identifier: MIT
#pragma once

#include "model/result.h"

#include <QByteArray>
#include <QStringList>

namespace outcry {

/// What the client remembers between two starts, in one INI file in the user's config folder.
///
/// A file that cannot be read is treated as empty and never overwritten in that run; one that cannot be written costs the
/// memory, never the program.
class ClientSettings
{
public:
    /// Empty: the user's config folder.
    explicit ClientSettings(const QString &file);

    /// Error code "settings": the file exists and cannot be used; the text names it and says what to do.
    [[nodiscard]] Result<Done> load();
    /// Error code "settings": it could not be written.
    [[nodiscard]] Result<Done> save() const;

    QString nickname;
    /// Last used first; bounded.
    QStringList servers;
    /// Of all watch lists; for files of before there were several.
    QStringList symbols;
    /// See WatchLists::save().
    QByteArray watchLists;
    QByteArray arrangement;
    int theme = 0;
    int upDown = 0;
    void rememberServer(const QString &address);
    [[nodiscard]] const QString &file() const { return m_file; }

private:
    QString m_file;
    bool m_isWritable = true;
};

} // namespace outcry
