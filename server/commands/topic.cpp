// SPDX-License-Identifier: MIT
#include "model/subject.h"
#include "server/commands/command.h"

#include <QCoreApplication>

namespace outcry::command {

static Result<Done> run(CommandContext &context, const QStringList &words)
{
    if (!words.isEmpty())
        return context.setSubject(words.first() == u"-clear" ? QString() : words.first());
    if (context.room().isEmpty())
        return Error{QStringLiteral("too_few_words"),
                     QCoreApplication::translate("outcry", "Which room? Type /topic in one.")};
    const Subject subject = context.subject();
    context.answer(subject.text.isEmpty()
                       ? QCoreApplication::translate("outcry", "#%1 has no topic. Set one with /topic <text>.").arg(context.room())
                       : presentText(subject));
    return Done{};
}

const Command &topic()
{
    static const Command command{
        {QStringLiteral("topic"), QCoreApplication::translate("outcry", "[text, or -clear]"),
         QCoreApplication::translate("outcry", "Say what this room is about, or read it")},
        0,
        1,
        1,
        run};
    return command;
}

} // namespace outcry::command
