// SPDX-License-Identifier: MIT
#include "app/autostart.h"

#include "model/whole_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace outcry {

Autostart::Autostart(QString id, QString title, QStringList command)
    : m_id(std::move(id))
    , m_title(std::move(title))
    , m_command(std::move(command))
{
}

QString Autostart::path() const
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + QStringLiteral("/autostart/%1.desktop").arg(m_id);
}

bool Autostart::isOn() const
{
    QFile file(path());
    if (!file.open(QIODevice::ReadOnly))
        return false;
    for (const QByteArray &line : file.read(64 * 1024).split('\n')) {
        if (line.simplified().replace(" ", "").toLower() == "hidden=true")
            return false;
    }
    return true;
}

/// "Desktop Entry Specification", "The Exec key": arguments in double quotes; in them `"`, `` ` ``, `$` and `\` with a
/// backslash, which a string value doubles; '%' is doubled.
static QString quoted(const QString &argument)
{
    QString result;
    for (const QChar c : argument) {
        if (c == u'\\')
            result += QStringLiteral("\\\\\\\\");
        else if (c == u'"' || c == u'`' || c == u'$')
            result += QStringLiteral("\\\\") + c;
        else if (c == u'%')
            result += QStringLiteral("%%");
        else
            result += c;
    }
    return u'"' + result + u'"';
}

QByteArray Autostart::entry() const
{
    QStringList words;
    for (const QString &word : m_command)
        words.append(quoted(word));
    return QStringLiteral("[Desktop Entry]\nType=Application\nName=%1\nExec=%2\nIcon=outcry\nTerminal=false\n")
        .arg(m_title, words.join(u' '))
        .toUtf8();
}

Result<Done> Autostart::set(bool isOn) const
{
    const auto refuse = [this](const QString &reason) {
        return Error{QStringLiteral("autostart"),
                     QCoreApplication::translate("outcry", "%1 could not be changed: %2.").arg(path(), reason)};
    };
    if (!isOn) {
        QFile file(path());
        if (file.exists() && !file.remove())
            return refuse(file.errorString());
        return Done{};
    }
    QDir().mkpath(QFileInfo(path()).path());
    const Result<Done> written = writeWholeFile(path(), entry());
    return written ? written : refuse(written.error().text);
}

} // namespace outcry
