// SPDX-License-Identifier: MIT
#pragma once

#include "model/command_info.h"
#include "model/notice.h"
#include "model/person.h"

#include <QStringList>

namespace outcry {

class Desk;
class RoomPane;
class WatchPane;

/// What the input's list offers: the server's commands and those of this program, which a server can not take away.
[[nodiscard]] QList<CommandInfo> withOwnCommands(const QList<CommandInfo> &servers);

/// They are ignored from now on, or no longer; says so. For commands and menus: the id may be null, the name a former one.
[[nodiscard]] Notice ignore(Desk &desk, const Person &person, bool isIgnored);

/// Commands that this program carries out itself, because what they change is its user's own: "/watch AAPL", "/clear",
/// "/ignore bob". Nothing of them goes to the server, and they need none. All must outlive it.
class OwnCommands
{
public:
    struct Outcome
    {
        /// False: the line is the server's.
        bool isDone = false;
        /// To be shown where it was typed; without text: nothing is.
        Notice notice{};
    };

    /// `talk`: where it is typed.
    OwnCommands(Desk &desk, WatchPane &watch, RoomPane &talk)
        : m_desk(desk)
        , m_watch(watch)
        , m_talk(talk)
    {
    }

    [[nodiscard]] Outcome run(const QString &line);

private:
    struct Own;
    [[nodiscard]] static QList<Own> all();

    [[nodiscard]] Notice watch(const QStringList &words);
    [[nodiscard]] Notice unwatch(const QStringList &words);
    [[nodiscard]] Notice addSymbols(const QStringList &symbols);
    [[nodiscard]] Notice removeSymbols(const QStringList &symbols);
    [[nodiscard]] Notice clear(const QStringList &words);
    [[nodiscard]] Notice ignorePeople(const QStringList &words);
    [[nodiscard]] Notice unignorePeople(const QStringList &words);
    [[nodiscard]] Outcome help(const QString &name) const;

    friend QList<CommandInfo> withOwnCommands(const QList<CommandInfo> &servers);

    Desk &m_desk;
    WatchPane &m_watch;
    RoomPane &m_talk;
};

} // namespace outcry
