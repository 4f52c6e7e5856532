// SPDX-License-Identifier: MIT
#pragma once

#include "model/command_info.h"
#include "model/notice.h"

#include <QStringList>

namespace outcry {

class Desk;
class WatchPane;

/// What the input's list offers: the server's commands and those of this program, which a server can not take away.
[[nodiscard]] QList<CommandInfo> withOwnCommands(const QList<CommandInfo> &servers);

/// Commands that this program carries out itself, because what they change is its user's own: "/watch AAPL" and
/// "/unwatch AAPL", for the watch list in front. Nothing of them goes to the server, and they need none. Both must outlive it.
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

    OwnCommands(Desk &desk, WatchPane &watch)
        : m_desk(desk)
        , m_watch(watch)
    {
    }

    [[nodiscard]] Outcome run(const QString &line);

private:
    [[nodiscard]] Notice watch(const QStringList &symbols);
    [[nodiscard]] Notice unwatch(const QStringList &symbols);
    [[nodiscard]] Outcome help(const QString &name) const;

    Desk &m_desk;
    WatchPane &m_watch;
};

} // namespace outcry
