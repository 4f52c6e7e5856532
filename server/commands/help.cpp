// SPDX-License-Identifier: MIT
#include "server/commands/command.h"

#include <QCoreApplication>

namespace outcry::command {

static QString lineFor(const CommandInfo &info)
{
    return QStringLiteral("%1 – %2").arg(usageOf(info), info.description);
}

static Result<Done> run(CommandContext &context, const QStringList &words)
{
    if (words.isEmpty()) {
        QStringList lines;
        for (const CommandInfo &info : commandInfos())
            lines.append(lineFor(info));
        lines.append(QCoreApplication::translate(
            "outcry", "A line that begins with // says a line that begins with /."));
        context.answer(lines.join(u'\n'));
        return Done{};
    }
    const QString &word = words.first();
    const QString name = word.startsWith(u'/') ? word.mid(1) : word;
    const Command *command = commandNamed(name);
    if (!command)
        return unknownCommand(name);
    context.answer(lineFor(command->info));
    return Done{};
}

const Command &help()
{
    static const Command command{
        {QStringLiteral("help"), QCoreApplication::translate("outcry", "[command]"),
         QCoreApplication::translate("outcry", "List the commands, or explain one")},
        0,
        1,
        0,
        run};
    return command;
}

} // namespace outcry::command
