// SPDX-License-Identifier: MIT
#include "server/commands/command.h"

#include <QCoreApplication>

namespace outcry::command {

static Result<Done> run(CommandContext &context, const QStringList &words)
{
    const QString reason = words.value(0);
    // Who is away already and says why stays away.
    context.setAway(!reason.isEmpty() || !context.self().isAway, reason);
    return Done{};
}

const Command &away()
{
    static const Command command{
        {QStringLiteral("away"), QCoreApplication::translate("outcry", "[reason]"),
         QCoreApplication::translate("outcry", "Be shown as away until you say something, or come back")},
        0,
        1,
        1,
        run};
    return command;
}

} // namespace outcry::command
