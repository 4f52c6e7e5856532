// SPDX-License-Identifier: MIT
#include "app/settings_file.h"

#include "model/text.h"

#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace outcry {

Result<QByteArray> readSettingsFile(const QString &path, bool mustExist)
{
    const auto refuse = [&](const QString &reason) {
        return Error{QStringLiteral("settings"), Text::tr("the settings file %1 %2").arg(path, reason)};
    };
    const QFileInfo info(path);
    if (!info.exists() && !mustExist)
        return QByteArray();
    if (!info.exists())
        return refuse(Text::tr("is not there"));
    if (info.isDir())
        return refuse(Text::tr("is a folder"));
    if (!info.isFile())
        return refuse(Text::tr("is not a file"));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return refuse(Text::tr("cannot be read: %1").arg(file.errorString()));
    const QByteArray content = file.read(kLargestSettingsBytes + 1);
    if (file.error() != QFile::NoError)
        return refuse(Text::tr("cannot be read: %1").arg(file.errorString()));
    if (content.size() > kLargestSettingsBytes)
        return refuse(Text::tr("is larger than 1 MiB"));
    return content;
}

QString defaultServerSettings()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + QStringLiteral("/outcry/server.ini");
}

} // namespace outcry
