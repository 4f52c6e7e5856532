// SPDX-License-Identifier: MIT
#include "server/commands/command.h"

#include <QCoreApplication>

#include <algorithm>
#include <vector>

namespace outcry {

namespace command {
const Command &help();
const Command &nick();
const Command &away();
const Command &me();
const Command &msg();
const Command &join();
const Command &part();
const Command &topic();
const Command &who();
const Command &whois();
const Command &list();
const Command &quit();
} // namespace command

static constexpr qsizetype kLongestShownName = 32;

const QList<const Command *> &commands()
{
    // The order is the order of /help.
    static const QList<const Command *> all{
        &command::help(), &command::nick(),  &command::me(),   &command::msg(),  &command::join(), &command::part(),
        &command::topic(), &command::who(),  &command::whois(), &command::list(), &command::away(), &command::quit(),
    };
    return all;
}

QList<CommandInfo> commandInfos()
{
    QList<CommandInfo> infos;
    for (const Command *command : commands())
        infos.append(command->info);
    return infos;
}

const Command *commandNamed(QStringView name)
{
    const auto &all = commands();
    const auto found = std::find_if(all.begin(), all.end(), [name](const Command *command) {
        return name.compare(command->info.name, Qt::CaseInsensitive) == 0;
    });
    return found == all.end() ? nullptr : *found;
}

/// How many letters must be changed, added, left out or swapped with their neighbour to get from
/// `a` to `b` (optimal string alignment).
static int distance(const QString &a, const QString &b)
{
    const std::size_t width = std::size_t(b.size()) + 1;
    std::vector<int> beforeLast(width);
    std::vector<int> last(width);
    std::vector<int> current(width);
    for (std::size_t j = 0; j < width; ++j)
        last[j] = int(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        current[0] = int(i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const auto column = std::size_t(j);
            const int change = a[i - 1] == b[j - 1] ? 0 : 1;
            int best
                = std::min({last[column] + 1, current[column - 1] + 1, last[column - 1] + change});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                best = std::min(best, beforeLast[column - 2] + 1);
            current[column] = best;
        }
        std::swap(beforeLast, last);
        std::swap(last, current);
    }
    return last[width - 1];
}

/// Empty when no name is near enough to be meant.
static QString nearestName(const QString &name)
{
    QString nearest;
    int least = int(qMax<qsizetype>(2, name.size() / 2)) + 1;
    for (const Command *command : commands()) {
        const int steps = distance(name.toLower(), command->info.name);
        if (steps < least && steps < qMax(name.size(), command->info.name.size())) {
            least = steps;
            nearest = command->info.name;
        }
    }
    return nearest;
}

Error unknownCommand(const QString &name)
{
    const QString shown = name.left(kLongestShownName);
    const QString nearest = nearestName(shown);
    const QString text = nearest.isEmpty()
        ? QCoreApplication::translate("outcry", "No command /%1. /help lists all.").arg(shown)
        : QCoreApplication::translate("outcry",
                                      "No command /%1. Did you mean /%2? /help lists all.")
              .arg(shown, nearest);
    return {QStringLiteral("unknown_command"), text};
}

QString usageOf(const CommandInfo &info)
{
    const QString call = QStringLiteral("/") + info.name;
    return info.usage.isEmpty() ? call : call + u' ' + info.usage;
}

bool isCommand(QStringView line)
{
    return line.startsWith(u'/') && !line.startsWith(QStringView(u"//"));
}

/// The words behind the command's name; from `textFromWord` on the rest is one word, its inner
/// blanks kept.
static QStringList wordsOf(QStringView rest, int textFromWord)
{
    QStringList words;
    rest = rest.trimmed();
    while (!rest.isEmpty()) {
        const bool isText = textFromWord > 0 && words.size() + 1 == textFromWord;
        const auto end = isText
            ? rest.end()
            : std::find_if(rest.begin(), rest.end(), [](QChar c) { return c.isSpace(); });
        const QStringView word = rest.left(end - rest.begin());
        words.append(word.toString());
        rest = rest.mid(word.size()).trimmed();
    }
    return words;
}

Result<Done> runCommand(CommandContext &context, const QString &line)
{
    const QStringView content = QStringView(line).mid(1);
    const auto end
        = std::find_if(content.begin(), content.end(), [](QChar c) { return c.isSpace(); });
    const QStringView name = content.left(end - content.begin());
    const Command *command = commandNamed(name);
    if (!command)
        return unknownCommand(name.toString());
    const QStringList words = wordsOf(content.mid(name.size()), command->textFromWord);
    if (words.size() < command->leastWords)
        return Error{QStringLiteral("too_few_words"),
                     QCoreApplication::translate("outcry", "Something is missing. Type %1")
                         .arg(usageOf(command->info))};
    if (words.size() > command->mostWords)
        return Error{QStringLiteral("too_many_words"),
                     QCoreApplication::translate("outcry", "%1 takes nothing after it.").arg(usageOf(command->info))};
    return command->run(context, words);
}

} // namespace outcry
