// SPDX-License-Identifier: MIT
#include "server/commands/command.h"

#include <QCoreApplication>

namespace outcry::command {

static Result<Done> run(CommandContext &context, const QStringList &words)
{
    const QString &name = words.first();
    // People also write names as "@bob".
    return context.tell(name.startsWith(u'@') ? name.mid(1) : name, words.at(1));
}

const Command &msg()
{
    static const Command command{
        {QStringLiteral("msg"), QCoreApplication::translate("outcry", "<name> <text>"),
         QCoreApplication::translate("outcry", "Say something to one person only")},
        2,
        2,
        2,
        run};
    return command;
}

} // namespace outcry::command
