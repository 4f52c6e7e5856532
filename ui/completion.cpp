// SPDX-License-Identifier: MIT
#include "ui/completion.h"

#include "ui/emoji.h"

#include <algorithm>

namespace outcry {

using namespace Qt::StringLiterals;
using Kind = CompletionPlace::Kind;

constexpr int kLeastEmojiLetters = 2;

static int wordStart(const QString &text, int cursor)
{
    int start = cursor;
    while (start > 0 && !text[start - 1].isSpace())
        --start;
    return start;
}

CompletionPlace completionPlace(const QString &text, int cursor, bool isAsked)
{
    const int start = wordStart(text, cursor);
    CompletionPlace place{Kind::Nothing, start, cursor - start, {}};
    if (place.length == 0)
        return place;
    const QString word = text.mid(start, place.length);
    const QChar sign = word.front();
    place.typed = word.mid(1);
    if (sign == u'/' && start == 0) {
        place.kind = Kind::Command;
    } else if (sign == u'@') {
        place.kind = Kind::Name;
    } else if (sign == u'$') {
        // "$5" is a sum of money.
        place.kind = place.typed.isEmpty() || place.typed.front().isLetter() ? Kind::Symbol
                                                                             : Kind::Nothing;
    } else if (sign == u':' && place.typed.size() >= kLeastEmojiLetters
               && place.typed.front().isLetter()) {
        place.kind = Kind::Emoji;
    } else if (isAsked) {
        place.kind = Kind::Name;
        place.typed = word;
    }
    return place;
}

// The order of `words` stays among those that match alike.
static QList<int> matching(const QStringList &words, const QString &typed)
{
    QList<int> begin;
    QList<int> hold;
    for (int i = 0; i < words.size(); ++i) {
        if (words[i].startsWith(typed, Qt::CaseInsensitive))
            begin.append(i);
        else if (words[i].contains(typed, Qt::CaseInsensitive))
            hold.append(i);
    }
    begin.append(hold);
    begin.resize(std::min<qsizetype>(begin.size(), kMostCompletions));
    return begin;
}

QList<CompletionItem> completedCommands(const CompletionPlace &place,
                                        const QList<CommandInfo> &commands)
{
    QStringList names;
    for (const CommandInfo &command : commands)
        names.append(command.name);
    QList<CompletionItem> items;
    for (const int i : matching(names, place.typed)) {
        const CommandInfo &command = commands[i];
        const QString usage = command.usage.isEmpty() ? QString() : command.usage + u"  "_s;
        items.append(
            {u'/' + command.name + u' ', u'/' + command.name, usage + command.description});
    }
    return items;
}

QString nameInsertion(const QString &name, int start)
{
    return name + (start == 0 ? u": "_s : u" "_s);
}

QList<CompletionItem> completedNames(const CompletionPlace &place, const QStringList &names)
{
    QList<CompletionItem> items;
    for (const int i : matching(names, place.typed))
        items.append({nameInsertion(names[i], place.start), names[i], {}, names[i]});
    return items;
}

QList<CompletionItem> completedSymbols(const CompletionPlace &place, const QList<CompletionSymbol> &symbols)
{
    QStringList words;
    QStringList names;
    for (const CompletionSymbol &one : symbols) {
        words.append(one.symbol);
        names.append(one.name);
    }
    QList<int> found = matching(words, place.typed);
    for (const int i : matching(names, place.typed)) {
        if (!found.contains(i) && found.size() < kMostCompletions)
            found.append(i);
    }
    QList<CompletionItem> items;
    for (const int i : std::as_const(found))
        items.append({u'$' + words[i] + u' ', u'$' + words[i], names[i]});
    return items;
}

static CompletionItem itemOf(const Emoji &emoji)
{
    return {emoji.text + u' ', emoji.text, emoji.shortName() + u"  "_s + emoji.name};
}

QList<CompletionItem> completedEmoji(const CompletionPlace &place)
{
    QList<CompletionItem> items;
    for (const Emoji &emoji : emojiFor(place.typed, kMostCompletions))
        items.append(itemOf(emoji));
    return items;
}

CompletionItem spelledEmoji(const CompletionPlace &place)
{
    if (place.kind != CompletionPlace::Kind::Emoji || place.typed.isEmpty())
        return {};
    // Exact short names come first.
    const QList<Emoji> best = emojiFor(place.typed, 1);
    const bool isSpelled = !best.isEmpty() && (best.first().words.contains(place.typed, Qt::CaseInsensitive) || best.first().shortName() == u':' + place.typed + u':');
    return isSpelled ? itemOf(best.first()) : CompletionItem();
}

} // namespace outcry
