// SPDX-License-Identifier: MIT
#include "ui/own_commands.h"

#include "model/desk.h"
#include "model/nickname.h"
#include "model/text.h"
#include "ui/room_pane.h"
#include "ui/watch_pane.h"

#include <QRegularExpression>

#include <algorithm>

namespace outcry {

using namespace Qt::StringLiterals;
using Severity = Notice::Severity;

constexpr qsizetype kMostShown = 10;
constexpr qsizetype kLongestShown = 40;
constexpr int kAnyNumber = 1'000;
/// A server with so many symbols may not have named them all.
constexpr qsizetype kManySymbols = 2000;

/// One command: what the list tells of it, and who does it.
struct OwnCommands::Own
{
    CommandInfo info;
    int leastWords = 0;
    int mostWords = 0;
    Notice (OwnCommands::*run)(const QStringList &words) = nullptr;
};

/// Made anew each time: the language may have changed.
QList<OwnCommands::Own> OwnCommands::all()
{
    return {
        {{u"watch"_s, Text::tr("<symbol> …"), Text::tr("Put symbols into your watch list")}, 1, kAnyNumber, &OwnCommands::watch},
        {{u"unwatch"_s, Text::tr("<symbol> …"), Text::tr("Take symbols out of your watch list")}, 1, kAnyNumber, &OwnCommands::unwatch},
        {{u"clear"_s, {}, Text::tr("Clear this room's lines away, for you only; they can be shown again")}, 0, 0, &OwnCommands::clear},
        {{u"ignore"_s, Text::tr("[name]"), Text::tr("Hide what somebody says, or list whom you ignore")}, 0, 1, &OwnCommands::ignorePeople},
        {{u"unignore"_s, Text::tr("<name>"), Text::tr("Show again what somebody says")}, 1, 1, &OwnCommands::unignorePeople},
    };
}

QList<CommandInfo> withOwnCommands(const QList<CommandInfo> &servers)
{
    QList<CommandInfo> all = servers;
    const QList<OwnCommands::Own> owns = OwnCommands::all();
    for (const OwnCommands::Own &own : owns) {
        all.removeIf([&own](const CommandInfo &one) { return one.name.compare(own.info.name, Qt::CaseInsensitive) == 0; });
        all.append(own.info);
    }
    return all;
}

static QString lineFor(const CommandInfo &info)
{
    const QString call = u'/' + info.name;
    return (info.usage.isEmpty() ? call : call + u' ' + info.usage) + u" – "_s + info.description;
}

static Notice hint(const QString &text)
{
    return {Severity::Hint, {}, text, {}};
}

static Notice warning(const QString &code, const QString &text)
{
    return {Severity::Warning, code, text, {}};
}

static QString shown(const QStringList &symbols)
{
    return symbols.mid(0, kMostShown).join(u", "_s);
}

Notice OwnCommands::addSymbols(const QStringList &symbols)
{
    const QStringList known = m_desk.knownSymbols();
    QStringList unknown;
    for (const QString &symbol : symbols)
        if (!known.isEmpty() && known.size() < kManySymbols && !known.contains(symbol))
            unknown.append(symbol);
    if (!unknown.isEmpty())
        return warning(u"no_such_symbol"_s,
                       Text::tr("Nobody quotes %1 here. Type $ and a few letters to see what there is.").arg(shown(unknown)));
    const QStringList before = m_desk.watchLists().at(m_watch.currentList()).symbols();
    m_watch.addSymbols(symbols);
    const QStringList after = m_desk.watchLists().at(m_watch.currentList()).symbols();
    QStringList added;
    std::copy_if(symbols.begin(), symbols.end(), std::back_inserter(added),
                 [&](const QString &one) { return after.contains(one) && !before.contains(one); });
    const bool hasRoom = std::all_of(symbols.begin(), symbols.end(), [&](const QString &one) { return after.contains(one); });
    if (!hasRoom)
        return warning(u"too_many_symbols"_s, Text::tr("The watch lists are full. Take something out first."));
    return hint(added.isEmpty() ? Text::tr("In \"%1\" already: %2").arg(m_watch.listName(), shown(symbols))
                                : Text::tr("Now in \"%1\": %2").arg(m_watch.listName(), shown(added)));
}

Notice OwnCommands::removeSymbols(const QStringList &symbols)
{
    const QStringList listed = m_desk.watchLists().at(m_watch.currentList()).symbols();
    QStringList missing;
    std::copy_if(symbols.begin(), symbols.end(), std::back_inserter(missing),
                 [&listed](const QString &one) { return !listed.contains(one); });
    if (!missing.isEmpty())
        return warning(u"no_such_symbol"_s, Text::tr("Not in \"%1\": %2").arg(m_watch.listName(), shown(missing)));
    m_watch.removeSymbols(symbols);
    return hint(Text::tr("No longer in \"%1\": %2").arg(m_watch.listName(), shown(symbols)));
}

/// Without "$", each once; the first word that is none ends it.
static Result<QStringList> symbolsOf(const QStringList &words)
{
    static const QRegularExpression separators(u"[\\s,;]+"_s);
    QStringList symbols;
    const QStringList all = words.join(u' ').split(separators, Qt::SkipEmptyParts);
    for (const QString &word : all) {
        const QString symbol = legalSymbol(word.startsWith(u'$') ? QStringView(word).mid(1) : QStringView(word));
        if (symbol.isEmpty())
            return Error{u"no_such_symbol"_s,
                         Text::tr("\"%1\" is not a symbol. Symbols look like AAPL, BRK.B or BTC-USD.").arg(word.left(kLongestShown))};
        if (!symbols.contains(symbol))
            symbols.append(symbol);
    }
    return symbols;
}

Notice OwnCommands::watch(const QStringList &words)
{
    const Result<QStringList> symbols = symbolsOf(words);
    return symbols ? addSymbols(*symbols) : warning(symbols.error().code, symbols.error().text);
}

Notice OwnCommands::unwatch(const QStringList &words)
{
    const Result<QStringList> symbols = symbolsOf(words);
    return symbols ? removeSymbols(*symbols) : warning(symbols.error().code, symbols.error().text);
}

Notice OwnCommands::clear(const QStringList &)
{
    m_talk.clearAway();
    return {};
}

Notice ignore(Desk &desk, const Person &person, bool isIgnored)
{
    IgnoredPeople &ignored = desk.ignored();
    const QString &name = person.nickname;
    if (!isIgnored)
        return ignored.takeBack(person) ? hint(Text::tr("What %1 says is shown again.").arg(name))
                                        : warning(u"not_ignored"_s, Text::tr("You do not ignore %1.").arg(name));
    if (const Result<Nickname> legal = Nickname::parse(name); !legal)
        // Not the code of an own name that is refused: nobody is to be asked for another one.
        return warning(u"no_such_name"_s, legal.error().text);
    if (name.compare(desk.me().nickname, Qt::CaseInsensitive) == 0)
        return warning(u"ignored_oneself"_s, Text::tr("That is you."));
    if (ignored.names().size() >= IgnoredPeople::kMost)
        return warning(u"too_many_ignored"_s, Text::tr("You ignore too many people. Take somebody out of the list in the settings first."));
    ignored.ignore(person);
    return hint(Text::tr("What %1 says is hidden from now on, and calls you no more. /unignore %1 shows it again.").arg(name));
}

/// As it is typed, with or without "@"; of somebody elsewhere only the name is known.
static Person personTyped(const Desk &desk, const QString &word)
{
    const QString name = word.startsWith(u'@') ? word.mid(1) : word;
    const Person here = desk.personNamed(name);
    return here.id.isNull() ? Person{{}, name} : here;
}

Notice OwnCommands::ignorePeople(const QStringList &words)
{
    if (!words.isEmpty())
        return ignore(m_desk, personTyped(m_desk, words.first()), true);
    const QStringList names = m_desk.ignored().names();
    return hint(names.isEmpty() ? Text::tr("You ignore nobody. /ignore <name> hides what somebody says.")
                                : Text::tr("You ignore: %1").arg(names.join(u", "_s)));
}

Notice OwnCommands::unignorePeople(const QStringList &words)
{
    return ignore(m_desk, personTyped(m_desk, words.first()), false);
}

/// The server explains its own commands; what it can not know of is told beside that.
OwnCommands::Outcome OwnCommands::help(const QString &name) const
{
    const QString wanted = name.startsWith(u'/') ? name.mid(1) : name;
    QStringList lines;
    const QList<Own> commands = all();
    for (const Own &own : commands)
        if (name.isEmpty() || wanted.compare(own.info.name, Qt::CaseInsensitive) == 0)
            lines.append(lineFor(own.info));
    if (lines.isEmpty())
        return {};
    return {!name.isEmpty(), hint(lines.join(u'\n'))};
}

OwnCommands::Outcome OwnCommands::run(const QString &line)
{
    static const QRegularExpression blanks(u"\\s+"_s);
    if (!line.startsWith(u'/'))
        return {};
    QStringList words = line.mid(1).split(blanks, Qt::SkipEmptyParts);
    const QString name = words.isEmpty() ? QString() : words.takeFirst().toLower();
    if (name == u"help" && words.size() <= 1)
        return help(words.value(0));
    const QList<Own> commands = all();
    const auto own = std::find_if(commands.begin(), commands.end(), [&name](const Own &one) { return one.info.name == name; });
    if (own == commands.end())
        return {};
    const QString call = own->info.usage.isEmpty() ? u'/' + name : u'/' + name + u' ' + own->info.usage;
    if (words.size() < own->leastWords)
        return {true, warning(u"too_few_words"_s, Text::tr("Something is missing. Type %1").arg(call))};
    if (words.size() > own->mostWords)
        return {true, warning(u"too_many_words"_s,
                              Text::tr("\"%1\" is too much. Type %2").arg(words.mid(own->mostWords).join(u' ').left(kLongestShown), call))};
    return {true, (this->*own->run)(words)};
}

} // namespace outcry
