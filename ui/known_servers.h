// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QStringList>

namespace outcry {

/// A server that was visited: its address as typed, the name used there, the rooms that were open.
struct KnownServer
{
    QString address;
    QString nickname;
    QStringList rooms;

    friend bool operator==(const KnownServer &, const KnownServer &) = default;
};

/// The servers that are remembered, last used first, for dialogs to show and to forget. The app fills it and does what is
/// asked of it. GUI thread.
class KnownServers : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] const QList<KnownServer> &all() const { return m_servers; }
    void setAll(const QList<KnownServer> &servers);

    /// Does nothing for one that is not known.
    void forget(const QString &address);
    /// Where it stood; only of one that was forgotten and not remembered anew.
    void takeBack(const QString &address);

signals:
    void changed();
    void forgotten(const QString &address);
    void takenBack(const QString &address);

private:
    struct Forgotten
    {
        qsizetype place = 0;
        KnownServer server;
    };

    [[nodiscard]] qsizetype placeOf(const QString &address) const;

    QList<KnownServer> m_servers;
    QList<Forgotten> m_forgotten;
};

} // namespace outcry
