// SPDX-License-Identifier: MIT
#include "server/commands/command.h"

#include <QCoreApplication>

namespace outcry::command {

static Result<Done> run(CommandContext &context, const QStringList &words)
{
    return context.rename(words.first());
}

const Command &nick()
{
    static const Command command{{QStringLiteral("nick"),
                                  QCoreApplication::translate("outcry", "<name>"),
                                  QCoreApplication::translate("outcry", "Take another name")},
                                 1,
                                 1,
                                 0,
                                 run};
    return command;
}

} // namespace outcry::command
