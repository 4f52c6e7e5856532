// SPDX-License-Identifier: MIT
#include "app/client_settings.h"

#include "model/text.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSettings>
#include <QStandardPaths>

namespace outcry {

/// 1: theme, upDown and the language of spelling stood beside the nickname. 2: all preferences stand in a group of their own.
static constexpr int kVersion = 2;
static constexpr qsizetype kMostServers = 10;
static constexpr qsizetype kMostSymbols = 1000;
static constexpr qsizetype kMostRooms = 200;
static constexpr qsizetype kMostJumps = 20;
static constexpr qsizetype kMostRecentEmoji = 16;
static constexpr qsizetype kMostDraftBytes = 128 * 1024;
/// A settings file of this size is none of ours.
static constexpr qint64 kLargestFile = 4 * 1024 * 1024;

static const QString kPreferences = QStringLiteral("preferences/");
static const QString kLevels = QStringLiteral("levels/");
static const QString kIgnored = QStringLiteral("ignored/");

static Error problem(const QString &text)
{
    return {QStringLiteral("settings"), text};
}

ClientSettings::ClientSettings(const QString &file)
    : m_file(file.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
                     + QStringLiteral("/outcry/client.ini")
                            : file)
{
}

static QVariantMap readPreferences(const QSettings &in)
{
    QVariantMap read;
    for (const QString &old : {QStringLiteral("theme"), QStringLiteral("upDown")}) {
        if (in.contains(old))
            read.insert(old, in.value(old));
    }
    if (in.contains(QStringLiteral("spelling"))) {
        const QString former = in.value(QStringLiteral("spelling")).toString();
        read.insert(QStringLiteral("spelling"), former.isEmpty() ? QStringLiteral("off") : former);
    }
    for (const QString &key : in.allKeys()) {
        if (key.startsWith(kPreferences))
            read.insert(key.mid(kPreferences.size()), in.value(key));
    }
    return read;
}

static QList<ServerProfile> readProfiles(QSettings &in)
{
    QList<ServerProfile> profiles;
    const int count = qMin(in.beginReadArray(QStringLiteral("profiles")), int(kMostServers));
    for (int i = 0; i < count; ++i) {
        in.setArrayIndex(i);
        profiles << ServerProfile{in.value(QStringLiteral("address")).toString(),
                                  in.value(QStringLiteral("nickname")).toString(),
                                  in.value(QStringLiteral("rooms")).toStringList().mid(0, kMostRooms),
                                  in.value(QStringLiteral("watchLists")).toByteArray(),
                                  in.value(QStringLiteral("talks")).toByteArray(),
                                  in.value(QStringLiteral("room")).toString(),
                                  in.value(QStringLiteral("readMarks")).toByteArray(),
                                  in.value(QStringLiteral("ownIds")).toStringList(),
                                  in.value(QStringLiteral("ticket")).toString()};
    }
    in.endArray();
    return profiles;
}

static void writeProfiles(QSettings &out, const QList<ServerProfile> &profiles)
{
    out.remove(QStringLiteral("profiles"));
    out.beginWriteArray(QStringLiteral("profiles"), int(profiles.size()));
    for (int i = 0; i < int(profiles.size()); ++i) {
        out.setArrayIndex(i);
        out.setValue(QStringLiteral("address"), profiles[i].address);
        out.setValue(QStringLiteral("nickname"), profiles[i].nickname);
        out.setValue(QStringLiteral("rooms"), profiles[i].rooms);
        out.setValue(QStringLiteral("watchLists"), profiles[i].watchLists);
        const std::pair<QString, QVariant> others[]{{QStringLiteral("talks"), profiles[i].talks},
                                                    {QStringLiteral("room"), profiles[i].room},
                                                    {QStringLiteral("readMarks"), profiles[i].readMarks},
                                                    {QStringLiteral("ownIds"), profiles[i].ownIds},
                                                    {QStringLiteral("ticket"), profiles[i].ticket}};
        for (const auto &[key, value] : others) {
            if (!value.toByteArray().isEmpty() || !value.toStringList().isEmpty())
                out.setValue(key, value);
        }
    }
    out.endArray();
}

/// Addresses hold '/' and ':', which a settings file takes for its own.
static QString serverKey(const QString &group, const QString &server)
{
    return group + QString::fromLatin1(server.toUtf8().toHex());
}

/// Of each server a list, which is empty for most.
static QVariantMap readLists(const QSettings &in, const QString &group, const QStringList &servers)
{
    QVariantMap read;
    for (const QString &server : servers) {
        if (const QStringList list = in.value(serverKey(group, server)).toStringList(); !list.isEmpty())
            read.insert(server, list);
    }
    return read;
}

static void writeLists(QSettings &out, const QString &group, const QStringList &servers, const QVariantMap &lists)
{
    out.remove(group.chopped(1));
    for (const QString &server : servers) {
        if (const QStringList one = lists.value(server).toStringList(); !one.isEmpty())
            out.setValue(serverKey(group, server), one);
    }
}

static void writePreferences(QSettings &out, const QVariantMap &preferences)
{
    out.remove(QStringLiteral("theme"));
    out.remove(QStringLiteral("upDown"));
    out.remove(QStringLiteral("spelling"));
    out.remove(kPreferences.chopped(1));
    for (auto one = preferences.begin(); one != preferences.end(); ++one)
        out.setValue(kPreferences + one.key(), one.value());
}

Result<Done> ClientSettings::load()
{
    const QFileInfo info(m_file);
    if (!info.exists())
        return Done{};
    m_isWritable = info.isFile() && info.isReadable() && info.size() <= kLargestFile;
    if (!m_isWritable) {
        return problem(Text::tr("The settings file %1 cannot be used (it is a folder, not readable, or too large). "
                          "Nothing is remembered until it is moved away.")
                           .arg(m_file));
    }
    QSettings in(m_file, QSettings::IniFormat);
    if (in.status() != QSettings::NoError) {
        m_isWritable = false;
        return problem(Text::tr("The settings file %1 is damaged. Nothing is remembered until it is moved away.").arg(m_file));
    }
    nickname = in.value(QStringLiteral("nickname")).toString();
    servers = in.value(QStringLiteral("servers")).toStringList().mid(0, kMostServers);
    symbols = in.value(QStringLiteral("symbols")).toStringList().mid(0, kMostSymbols);
    watchLists = in.value(QStringLiteral("watchLists")).toByteArray();
    arrangement = in.value(QStringLiteral("arrangement")).toByteArray();
    recentJumps = in.value(QStringLiteral("recentJumps")).toStringList().mid(0, kMostJumps);
    preferences = readPreferences(in);
    levels = readLists(in, kLevels, servers);
    ignored = readLists(in, kIgnored, servers);
    m_profiles = readProfiles(in);
    recentEmoji = in.value(QStringLiteral("recentEmoji")).toStringList().mid(0, kMostRecentEmoji);
    unsentLines = in.value(QStringLiteral("unsentLines")).toByteArray();
    loadDrafts(in.value(QStringLiteral("drafts")).toByteArray());
    if (in.value(QStringLiteral("version"), kVersion).toInt() <= kVersion)
        return Done{};
    m_isWritable = false;
    return problem(Text::tr("The settings file %1 was written by a newer version of Outcry. It is left as it is: changes of "
                      "settings last until the end of this run.")
                       .arg(m_file));
}

Result<Done> ClientSettings::save() const
{
    if (!m_isWritable)
        return Done{};
    QDir().mkpath(QFileInfo(m_file).absolutePath());
    // It holds what was written to its user alone, and what makes others that user: nobody else reads it, not even at first.
    if (QFile made(m_file); !made.exists() && made.open(QFile::WriteOnly))
        made.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    QSettings out(m_file, QSettings::IniFormat);
    out.setValue(QStringLiteral("version"), kVersion);
    out.setValue(QStringLiteral("nickname"), nickname);
    out.setValue(QStringLiteral("servers"), servers);
    out.setValue(QStringLiteral("symbols"), symbols);
    out.setValue(QStringLiteral("watchLists"), watchLists);
    out.setValue(QStringLiteral("arrangement"), arrangement);
    out.setValue(QStringLiteral("recentJumps"), recentJumps);
    writePreferences(out, preferences);
    writeLists(out, kLevels, servers, levels);
    writeLists(out, kIgnored, servers, ignored);
    writeProfiles(out, m_profiles);
    out.setValue(QStringLiteral("recentEmoji"), recentEmoji);
    out.setValue(QStringLiteral("drafts"), draftsJson());
    out.setValue(QStringLiteral("unsentLines"), unsentLines);
    out.sync();
    QFile::setPermissions(m_file, QFile::ReadOwner | QFile::WriteOwner);
    if (out.status() == QSettings::NoError)
        return Done{};
    return problem(Text::tr("The settings could not be saved in %1. Is the disk full, or the folder read-only?").arg(m_file));
}

void ClientSettings::setDrafts(const QString &server, const QMap<QString, QString> &drafts)
{
    if (drafts.isEmpty())
        m_drafts.remove(server);
    else
        m_drafts[server] = drafts;
}

/// Those that are remembered, and some that were never reached: what was typed for them is typed all the same.
QStringList ClientSettings::serversWithDrafts() const
{
    QStringList others = m_drafts.keys();
    others.removeIf([this](const QString &server) { return servers.contains(server); });
    return servers + others.mid(0, kMostServers);
}

// As JSON: rooms and texts hold whatever people type, which keys of a settings file may not.
QByteArray ClientSettings::draftsJson() const
{
    QJsonObject all;
    // A settings file that has grown too large would not be read again.
    qsizetype bytes = 0;
    for (const QString &server : serversWithDrafts()) {
        const QMap<QString, QString> drafts = m_drafts.value(server);
        QJsonObject rooms;
        for (auto draft = drafts.begin(); draft != drafts.end(); ++draft) {
            bytes += draft.key().size() + draft->toUtf8().size();
            if (bytes <= kMostDraftBytes)
                rooms.insert(draft.key(), draft.value());
        }
        if (!rooms.isEmpty())
            all.insert(server, rooms);
    }
    return QJsonDocument(all).toJson(QJsonDocument::Compact);
}

void ClientSettings::loadDrafts(const QByteArray &json)
{
    const QJsonObject all = QJsonDocument::fromJson(json).object();
    for (auto server = all.begin(); server != all.end(); ++server) {
        const QJsonObject rooms = server.value().toObject();
        for (auto room = rooms.begin(); room != rooms.end(); ++room)
            m_drafts[server.key()].insert(room.key(), room.value().toString());
    }
}

void ClientSettings::rememberServer(const QString &address)
{
    servers.removeAll(address);
    servers.prepend(address);
    servers = servers.mid(0, kMostServers);
    m_profiles.removeIf([this](const ServerProfile &profile) { return !servers.contains(profile.address); });
}

ClientSettings::Forgotten ClientSettings::forgetServer(const QString &address)
{
    const Forgotten forgotten{servers.indexOf(address), profile(address), levels.value(address).toStringList(), ignored.value(address).toStringList(), drafts(address)};
    servers.removeAll(address);
    m_profiles.removeIf([&address](const ServerProfile &profile) { return profile.address == address; });
    levels.remove(address);
    ignored.remove(address);
    m_drafts.remove(address);
    return forgotten;
}

void ClientSettings::takeBack(const Forgotten &forgotten)
{
    const QString &address = forgotten.profile.address;
    if (forgotten.place < 0 || servers.contains(address))
        return;
    servers.insert(qMin(forgotten.place, servers.size()), address);
    servers = servers.mid(0, kMostServers);
    setProfile(forgotten.profile);
    if (!forgotten.levels.isEmpty())
        levels.insert(address, forgotten.levels);
    if (!forgotten.ignored.isEmpty())
        ignored.insert(address, forgotten.ignored);
    setDrafts(address, forgotten.drafts);
}

ServerProfile ClientSettings::profile(const QString &address) const
{
    const auto found = std::find_if(m_profiles.begin(), m_profiles.end(),
                                    [&address](const ServerProfile &one) { return one.address == address; });
    return found == m_profiles.end() ? ServerProfile{address, {}, {}, {}} : *found;
}

void ClientSettings::setProfile(const ServerProfile &profile)
{
    m_profiles.removeIf([&profile](const ServerProfile &one) { return one.address == profile.address; });
    m_profiles.prepend(profile);
    m_profiles = m_profiles.mid(0, kMostServers);
}

} // namespace outcry
