// SPDX-License-Identifier: MIT
#include "server/commands/command.h"

#include <QCoreApplication>

namespace outcry::command {

static Result<Done> run(CommandContext &context, const QStringList &words)
{
    return context.act(words.first());
}

const Command &me()
{
    static const Command command{
        {QStringLiteral("me"), QCoreApplication::translate("outcry", "<text>"),
         QCoreApplication::translate("outcry", "Say what you do, like \"/me waves\"")},
        1,
        1,
        1,
        run};
    return command;
}

} // namespace outcry::command
