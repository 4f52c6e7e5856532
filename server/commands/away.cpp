// SPDX-License-Identifier: MIT
#include "server/commands/command.h"

#include <QCoreApplication>

namespace outcry::command {

static Result<Done> run(CommandContext &context, const QStringList &)
{
    context.setAway(!context.self().isAway);
    return Done{};
}

const Command &away()
{
    static const Command command{
        {QStringLiteral("away"), QString(),
         QCoreApplication::translate("outcry", "Be shown as away until you say something, or come back")},
        0,
        0,
        0,
        run};
    return command;
}

} // namespace outcry::command
