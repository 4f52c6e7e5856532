// SPDX-License-Identifier: MIT
#include "server/commands/command.h"

#include <QCoreApplication>

namespace outcry::command {

static Result<Done> run(CommandContext &context, const QStringList &words)
{
    return context.join(words.first());
}

const Command &join()
{
    static const Command command{
        {QStringLiteral("join"), QCoreApplication::translate("outcry", "<room>"),
         QCoreApplication::translate("outcry", "Go into a room, or open a new one")},
        1,
        1,
        0,
        run};
    return command;
}

} // namespace outcry::command
