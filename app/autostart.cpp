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
    , m_folder(QDir::currentPath())
{
}

QString Autostart::path() const
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + QStringLiteral("/autostart/%1.desktop").arg(m_id);
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

/// The words of an Exec key as they are read: quotes stand only where they part something.
static QString plainWords(const QString &exec)
{
    QStringList words{QString()};
    bool isQuoted = false;
    for (qsizetype i = 0; i < exec.size(); ++i) {
        if (exec.mid(i, 4) == u"\\\\\\\\") {
            words.last() += u'\\';
            i += 3;
        } else if (exec.mid(i, 2) == u"\\\\" && i + 2 < exec.size()) {
            words.last() += exec[i += 2];
        } else if (exec.mid(i, 2) == u"%%") {
            words.last() += exec[i++];
        } else if (exec[i] == u'"') {
            isQuoted = !isQuoted;
        } else if (exec[i] == u' ' && !isQuoted) {
            words.append(QString());
        } else {
            words.last() += exec[i];
        }
    }
    for (QString &word : words) {
        if (word.contains(u' '))
            word = u'"' + word + u'"';
    }
    return words.join(u' ');
}

/// A string value of a desktop entry.
static QString escaped(QString text)
{
    return text.replace(u'\\', QStringLiteral("\\\\"));
}

QString Autostart::commandLine() const
{
    QFile file(path());
    const QByteArray there = file.open(QIODevice::ReadOnly) ? file.read(64 * 1024) : entry();
    for (const QByteArray &line : there.split('\n')) {
        if (line.startsWith("Exec="))
            return plainWords(QString::fromUtf8(line.mid(5)));
    }
    return {};
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

QByteArray Autostart::entry() const
{
    QStringList words;
    for (const QString &word : m_command)
        words.append(quoted(word));
    return QStringLiteral("[Desktop Entry]\nType=Application\nName=%1\nExec=%2\nPath=%3\nIcon=outcry\nTerminal=false\n")
        .arg(m_title, words.join(u' '), escaped(m_folder))
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
