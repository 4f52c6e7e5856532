// SPDX-License-Identifier: MIT
#include "app/server_window_settings.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

namespace outcry {

static const QString kPreferences = QStringLiteral("preferences");
static const QString kArrangement = QStringLiteral("arrangement");
static const QString kTray = QStringLiteral("tray");

ServerWindowSettings::ServerWindowSettings(const QString &file)
    : m_file(file.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
                     + QStringLiteral("/outcry/server-window.ini")
                            : file)
{
    QSettings in(m_file, QSettings::IniFormat);
    arrangement = in.value(kArrangement).toByteArray();
    isInTray = in.value(kTray).toBool();
    QVariantMap stored;
    in.beginGroup(kPreferences);
    for (const QString &key : in.childKeys())
        stored.insert(key, in.value(key));
    preferences.restore(stored);
}

Result<Done> ServerWindowSettings::save() const
{
    QDir().mkpath(QFileInfo(m_file).path());
    QSettings out(m_file, QSettings::IniFormat);
    out.setValue(kArrangement, arrangement);
    out.setValue(kTray, isInTray);
    out.remove(kPreferences);
    const QVariantMap stored = preferences.stored();
    for (auto one = stored.begin(); one != stored.end(); ++one)
        out.setValue(kPreferences + u'/' + one.key(), one.value());
    out.sync();
    if (out.status() == QSettings::NoError)
        return Done{};
    return Error{QStringLiteral("settings"),
                 QCoreApplication::translate("outcry", "What you prefer of the window could not be saved in %1.").arg(m_file)};
}

} // namespace outcry
