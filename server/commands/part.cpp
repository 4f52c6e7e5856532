// SPDX-License-Identifier: MIT
#include "server/commands/command.h"

#include <QCoreApplication>

namespace outcry::command {

static Result<Done> run(CommandContext &context, const QStringList &words)
{
    if (!words.isEmpty())
        return context.part(words.first());
    if (context.room().isEmpty())
        return Error{QStringLiteral("too_few_words"),
                     QCoreApplication::translate("outcry", "Which room? Type /part <room>")};
    return context.part(context.room());
}

const Command &part()
{
    static const Command command{
        {QStringLiteral("part"), QCoreApplication::translate("outcry", "[room]"),
         QCoreApplication::translate("outcry", "Leave this room, or another")},
        0,
        1,
        0,
        run};
    return command;
}

} // namespace outcry::command
