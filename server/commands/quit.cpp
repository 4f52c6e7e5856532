// SPDX-License-Identifier: MIT
#include "server/commands/command.h"

#include <QCoreApplication>

namespace outcry::command {

static Result<Done> run(CommandContext &context, const QStringList &words)
{
    context.quit(words.isEmpty() ? QString() : words.first());
    return Done{};
}

const Command &quit()
{
    static const Command command{{QStringLiteral("quit"),
                                  QCoreApplication::translate("outcry", "[reason]"),
                                  QCoreApplication::translate("outcry", "Leave the server")},
                                 0,
                                 1,
                                 1,
                                 run};
    return command;
}

} // namespace outcry::command
