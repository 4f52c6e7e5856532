// SPDX-License-Identifier: MIT
#pragma once

#include "model/message.h"
#include "model/telling.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QTimer>

namespace outcry {

class ClientWindow;
class Desk;
class Notifier;
class Preferences;
class Quiet;
class SoundPlayer;

/// Tells the user what is new while he looks elsewhere: asks tellingOf() about every line, then lets outputs show and
/// sound. One for the program; it hears of every desk it follows. A room has one notification at a time, which goes as
/// soon as the room was read. GUI thread.
class Teller : public QObject
{
    Q_OBJECT

public:
    /// All of them must outlive it.
    Teller(const Preferences &preferences, const Quiet &quiet, Notifier &notifier, SoundPlayer &player, QObject *parent = nullptr);

    /// Until either goes.
    void follow(Desk &desk, ClientWindow &window);
    /// A price has reached what was waited for. `room`: where a click leads; may be empty.
    void tellAlert(ClientWindow &window, const QString &room, const QString &text);

signals:
    /// What is unread in all windows together; `calls` of these name the user or are for him alone.
    void unreadChanged(int unread, int calls);

private:
    /// What a notification on the screen is about.
    struct Told
    {
        QPointer<ClientWindow> window;
        QString room;
        /// The line a click leads to: the first that was not read.
        quint64 sequence = 0;
        qint64 timeMs = 0;
        int lines = 0;
    };
    struct Followed
    {
        QPointer<Desk> desk;
        QPointer<ClientWindow> window;
    };

    void onLine(Desk &desk, ClientWindow &window, const Message &message, const QString &room, Calling calling);
    void onUnreadChanged(Desk &desk, ClientWindow &window, const QString &room);
    void withdraw(const QString &key);
    void countUnread();
    void show(ClientWindow &window, const QString &room, const QString &roomTitle, const Message &message);
    void open(const QString &key);
    void forget(const ClientWindow *gone);

    const Preferences &m_preferences;
    const Quiet &m_quiet;
    Notifier &m_notifier;
    SoundPlayer &m_player;
    QList<Followed> m_followed;
    QHash<QString, Told> m_told;
    /// Gathers a burst of lines.
    QTimer m_countSoon;
    int m_unread = 0;
    int m_calls = 0;
};

} // namespace outcry
