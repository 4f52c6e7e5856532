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

/// The servers that are remembered, last used first, for dialogs to show and to forget. Who remembers them fills it and does
/// what is wished. GUI thread.
class KnownServers : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] const QList<KnownServer> &all() const { return m_servers; }
    void setAll(const QList<KnownServer> &servers);

    void forget(const QString &address) { emit forgetWanted(address); }
    /// One that was forgotten, with everything.
    void takeBack(const QString &address) { emit takeBackWanted(address); }

signals:
    void changed();
    void forgetWanted(const QString &address);
    void takeBackWanted(const QString &address);

private:
    QList<KnownServer> m_servers;
};

} // namespace outcry
