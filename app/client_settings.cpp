// SPDX-License-Identifier: MIT
#include "app/client_settings.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

namespace outcry {

static constexpr int kVersion = 1;
static constexpr qsizetype kMostServers = 10;
static constexpr qsizetype kMostSymbols = 1000;
/// A settings file of this size is none of ours.
static constexpr qint64 kLargestFile = 1024 * 1024;

static QString tr(const char *text)
{
    return QCoreApplication::translate("ClientSettings", text);
}

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

Result<Done> ClientSettings::load()
{
    const QFileInfo info(m_file);
    if (!info.exists())
        return Done{};
    m_isWritable = info.isFile() && info.isReadable() && info.size() <= kLargestFile;
    if (!m_isWritable) {
        return problem(tr("The settings file %1 cannot be used (it is a folder, not readable, or too large). "
                          "Nothing is remembered until it is moved away.")
                           .arg(m_file));
    }
    const QSettings in(m_file, QSettings::IniFormat);
    if (in.status() != QSettings::NoError) {
        m_isWritable = false;
        return problem(tr("The settings file %1 is damaged. Nothing is remembered until it is moved away.").arg(m_file));
    }
    nickname = in.value(QStringLiteral("nickname")).toString();
    servers = in.value(QStringLiteral("servers")).toStringList().mid(0, kMostServers);
    symbols = in.value(QStringLiteral("symbols")).toStringList().mid(0, kMostSymbols);
    watchLists = in.value(QStringLiteral("watchLists")).toByteArray();
    arrangement = in.value(QStringLiteral("arrangement")).toByteArray();
    theme = in.value(QStringLiteral("theme")).toInt();
    upDown = in.value(QStringLiteral("upDown")).toInt();
    return Done{};
}

Result<Done> ClientSettings::save() const
{
    if (!m_isWritable)
        return Done{};
    QDir().mkpath(QFileInfo(m_file).absolutePath());
    QSettings out(m_file, QSettings::IniFormat);
    out.setValue(QStringLiteral("version"), kVersion);
    out.setValue(QStringLiteral("nickname"), nickname);
    out.setValue(QStringLiteral("servers"), servers);
    out.setValue(QStringLiteral("symbols"), symbols);
    out.setValue(QStringLiteral("watchLists"), watchLists);
    out.setValue(QStringLiteral("arrangement"), arrangement);
    out.setValue(QStringLiteral("theme"), theme);
    out.setValue(QStringLiteral("upDown"), upDown);
    out.sync();
    if (out.status() == QSettings::NoError)
        return Done{};
    return problem(tr("The settings could not be saved in %1. Is the disk full, or the folder read-only?").arg(m_file));
}

void ClientSettings::rememberServer(const QString &address)
{
    servers.removeAll(address);
    servers.prepend(address);
    servers = servers.mid(0, kMostServers);
}

} // namespace outcry
