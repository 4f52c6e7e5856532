// SPDX-License-Identifier: MIT
#pragma once

#include "model/result.h"

#include <QByteArray>
#include <QMap>
#include <QStringList>
#include <QVariantMap>

namespace outcry {

/// What is remembered of one server.
struct ServerProfile
{
    /// As typed.
    QString address;
    QString nickname;
    QStringList rooms;
    /// See WatchLists::save().
    QByteArray watchLists;
    /// See saveTalks().
    QByteArray talks{};
    /// Where the user was last, as lastingName() writes it.
    QString room{};
    /// See saveReadMarks().
    QByteArray readMarks{};
    /// Who the user was at earlier logins; see Desk::ownIds().
    QStringList ownIds{};
    /// Of the login that ended with the program, so that the user comes back as the same person; see ChatClient::ticket().
    QString ticket{};

    friend bool operator==(const ServerProfile &, const ServerProfile &) = default;
};

/// What the client remembers between two starts, in one INI file in the user's config folder.
///
/// A file that cannot be read is treated as empty and never overwritten in that run; one that cannot be written costs the
/// memory, never the program. Files of older versions are read; one of a newer version is read as far as it is understood
/// and never overwritten.
class ClientSettings
{
public:
    /// Empty: the user's config folder.
    explicit ClientSettings(const QString &file);

    /// Error code "settings": the file exists and cannot be used, or not be written; the text names it
    /// and says what to do.
    [[nodiscard]] Result<Done> load();
    /// Error code "settings": it could not be written.
    [[nodiscard]] Result<Done> save() const;

    /// For a server that was never visited.
    QString nickname;
    /// Last used first; bounded.
    QStringList servers;
    /// Of a server that is remembered; an empty one otherwise.
    [[nodiscard]] ServerProfile profile(const QString &address) const;
    void setProfile(const ServerProfile &profile);
    /// Of all watch lists; for files of before there were several.
    QStringList symbols;
    /// See WatchLists::save().
    QByteArray watchLists;
    /// What was jumped to lately, newest first.
    QStringList recentJumps;
    QByteArray arrangement;
    /// RoomLevels::stored() of each server, by the address as the user wrote it; those of servers that are forgotten go.
    QVariantMap levels;
    /// IgnoredPeople::stored() of each server, in the same way.
    QVariantMap ignored;
    /// Preferences::stored().
    QVariantMap preferences;
    /// The newest first.
    QStringList recentEmoji;
    /// See saveUnsentLines().
    QByteArray unsentLines;
    /// What was typed and not sent, by room of one server.
    [[nodiscard]] QMap<QString, QString> drafts(const QString &server) const { return m_drafts.value(server); }
    void setDrafts(const QString &server, const QMap<QString, QString> &drafts);
    void rememberServer(const QString &address);
    /// Everything that was remembered of a server, and where it stood.
    struct Forgotten
    {
        qsizetype place = -1;
        ServerProfile profile;
        QStringList levels;
        QStringList ignored;
        QMap<QString, QString> drafts;
    };
    /// Place -1: it was not remembered.
    Forgotten forgetServer(const QString &address);
    void takeBack(const Forgotten &forgotten);
    [[nodiscard]] const QString &file() const { return m_file; }

private:
    QList<ServerProfile> m_profiles;
    void loadDrafts(const QByteArray &json);
    [[nodiscard]] QByteArray draftsJson() const;
    [[nodiscard]] QStringList serversWithDrafts() const;

    QMap<QString, QMap<QString, QString>> m_drafts;
    QString m_file;
    bool m_isWritable = true;
};

} // namespace outcry
