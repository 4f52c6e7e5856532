// SPDX-License-Identifier: MIT
#include "app/settings_file.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace outcry {

static QString tr(const char *text)
{
    return QCoreApplication::translate("outcry", text);
}

Result<QByteArray> readSettingsFile(const QString &path, bool mustExist)
{
    const auto refuse = [&](const QString &reason) {
        return Error{QStringLiteral("settings"), tr("the settings file %1 %2").arg(path, reason)};
    };
    const QFileInfo info(path);
    if (!info.exists() && !mustExist)
        return QByteArray();
    if (!info.exists())
        return refuse(tr("is not there"));
    if (info.isDir())
        return refuse(tr("is a folder"));
    if (!info.isFile())
        return refuse(tr("is not a file"));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return refuse(tr("cannot be read: %1").arg(file.errorString()));
    const QByteArray content = file.read(kLargestSettingsBytes + 1);
    if (file.error() != QFile::NoError)
        return refuse(tr("cannot be read: %1").arg(file.errorString()));
    if (content.size() > kLargestSettingsBytes)
        return refuse(tr("is larger than 1 MiB"));
    return content;
}

QString defaultServerSettings()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + QStringLiteral("/outcry/server.ini");
}

} // namespace outcry
