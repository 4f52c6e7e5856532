// SPDX-License-Identifier: MIT
#include "server/port_holder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace outcry {

namespace {

/// In /proc/net/tcp, see proc(5).
constexpr int kListening = 0x0a;

QByteArray inodeOf(const QString &table, quint16 port)
{
    QFile file(table);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const QList<QByteArray> words = lines[i].simplified().split(' ');
        if (words.size() > 9 && words[1].mid(words[1].lastIndexOf(':') + 1).toInt(nullptr, 16) == port
            && words[3].toInt(nullptr, 16) == kListening)
            return words[9];
    }
    return {};
}

bool hasSocket(const QString &process, const QString &socket)
{
    const QDir folder(process + QStringLiteral("/fd"));
    for (const QString &name : folder.entryList(QDir::Files | QDir::System)) {
        if (QFile::symLinkTarget(folder.filePath(name)).endsWith(socket))
            return true;
    }
    return false;
}

} // namespace

QString portHolder(quint16 port)
{
    QByteArray inode = inodeOf(QStringLiteral("/proc/net/tcp"), port);
    if (inode.isEmpty())
        inode = inodeOf(QStringLiteral("/proc/net/tcp6"), port);
    if (inode.isEmpty())
        return {};
    const QString socket = QStringLiteral("socket:[%1]").arg(QString::fromLatin1(inode));
    for (const QString &id : QDir(QStringLiteral("/proc")).entryList({QStringLiteral("[1-9]*")}, QDir::Dirs)) {
        const QString process = QStringLiteral("/proc/") + id;
        if (!hasSocket(process, socket))
            continue;
        QFile name(process + QStringLiteral("/comm"));
        const QString program = name.open(QIODevice::ReadOnly) ? QString::fromUtf8(name.readAll()).trimmed() : QString();
        return QCoreApplication::translate("outcry", "%1 (process %2)").arg(program, id);
    }
    return {};
}

} // namespace outcry
