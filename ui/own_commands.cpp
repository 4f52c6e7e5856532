// SPDX-License-Identifier: MIT
#include "ui/own_commands.h"

#include "model/desk.h"
#include "model/text.h"
#include "ui/watch_pane.h"

#include <QRegularExpression>

#include <algorithm>

namespace outcry {

using namespace Qt::StringLiterals;
using Severity = Notice::Severity;

constexpr qsizetype kMostShown = 10;
constexpr qsizetype kLongestShown = 40;
/// A server with so many symbols may not have named them all.
constexpr qsizetype kManySymbols = 2000;

static QList<CommandInfo> ownCommands()
{
    return {{u"watch"_s, Text::tr("<symbol> …"), Text::tr("Put symbols into your watch list")},
            {u"unwatch"_s, Text::tr("<symbol> …"), Text::tr("Take symbols out of your watch list")}};
}

QList<CommandInfo> withOwnCommands(const QList<CommandInfo> &servers)
{
    QList<CommandInfo> all = servers;
    for (const CommandInfo &own : ownCommands()) {
        all.removeIf([&own](const CommandInfo &one) { return one.name.compare(own.name, Qt::CaseInsensitive) == 0; });
        all.append(own);
    }
    return all;
}

static QString lineFor(const CommandInfo &info)
{
    return u'/' + info.name + u' ' + info.usage + u" – "_s + info.description;
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

Notice OwnCommands::watch(const QStringList &symbols)
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

Notice OwnCommands::unwatch(const QStringList &symbols)
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

/// The server explains its own commands; what it can not know of is told beside that.
OwnCommands::Outcome OwnCommands::help(const QString &name) const
{
    QStringList lines;
    for (const CommandInfo &info : ownCommands())
        if (name.isEmpty() || name.compare(info.name, Qt::CaseInsensitive) == 0 || name.compare(u'/' + info.name, Qt::CaseInsensitive) == 0)
            lines.append(lineFor(info));
    if (lines.isEmpty())
        return {};
    return {!name.isEmpty(), hint(lines.join(u'\n'))};
}

OwnCommands::Outcome OwnCommands::run(const QString &line)
{
    static const QRegularExpression separators(u"[\\s,;]+"_s);
    if (!line.startsWith(u'/'))
        return {};
    QStringList words = line.mid(1).split(separators, Qt::SkipEmptyParts);
    const QString name = words.isEmpty() ? QString() : words.takeFirst().toLower();
    if (name == u"help" && words.size() <= 1)
        return help(words.value(0));
    if (name != u"watch" && name != u"unwatch")
        return {};
    if (words.isEmpty())
        return {true, warning(u"too_few_words"_s, Text::tr("Something is missing. Type /%1 AAPL").arg(name))};
    QStringList symbols;
    for (const QString &word : std::as_const(words)) {
        const QString symbol = legalSymbol(word.startsWith(u'$') ? QStringView(word).mid(1) : QStringView(word));
        if (symbol.isEmpty())
            return {true, warning(u"no_such_symbol"_s,
                                  Text::tr("\"%1\" is not a symbol. Symbols look like AAPL, BRK.B or BTC-USD.").arg(word.left(kLongestShown)))};
        if (!symbols.contains(symbol))
            symbols.append(symbol);
    }
    return {true, name == u"watch" ? watch(symbols) : unwatch(symbols)};
}

} // namespace outcry
