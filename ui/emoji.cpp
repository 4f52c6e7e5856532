// SPDX-License-Identifier: MIT
#include "ui/emoji.h"

#include <QFile>
#include <QSet>

#include <algorithm>
#include <array>

namespace outcry {

QString Emoji::shortName() const
{
    return u':' + QString(ownWord.isEmpty() ? name : ownWord).replace(u' ', u'_') + u':';
}

/// In the order of the table. A sign like "+1" says less than a word, and what another one is called is not free.
static void giveOwnWords(QList<Emoji> &table)
{
    QSet<QString> names;
    for (const Emoji &emoji : std::as_const(table))
        names.insert(emoji.name);
    QSet<QString> taken;
    for (Emoji &emoji : table) {
        const auto word = std::find_if(emoji.words.cbegin(), emoji.words.cend(), [&](const QString &one) {
            const bool isFree = !taken.contains(one) && (one == emoji.name || !names.contains(one));
            return isFree && one.front().isLetter();
        });
        if (word == emoji.words.cend())
            continue;
        emoji.ownWord = *word;
        taken.insert(*word);
    }
}

static QList<Emoji> readTable()
{
    QList<Emoji> table;
    QFile file(QStringLiteral(":/outcry/emoji.txt"));
    if (!file.open(QIODevice::ReadOnly))
        return table;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const QStringList parts = line.split(u'\t');
        if (!line.startsWith(u'#') && parts.size() >= 2)
            table.append({parts[0], parts[1], parts.value(2).split(u' ', Qt::SkipEmptyParts)});
    }
    giveOwnWords(table);
    return table;
}

const QList<Emoji> &emojiTable()
{
    static const QList<Emoji> table = readTable();
    return table;
}

// 0 is best; -1: not meant.
static int rankOf(const Emoji &emoji, const QString &typed)
{
    if (emoji.words.contains(typed) || emoji.name == typed)
        return 0;
    const bool beginsWord = std::any_of(emoji.words.begin(), emoji.words.end(),
                                        [&typed](const QString &one) { return one.startsWith(typed); });
    if (beginsWord)
        return 1;
    if (emoji.name.startsWith(typed))
        return 2;
    if (emoji.name.contains(u' ' + typed))
        return 3;
    return emoji.name.contains(typed) ? 4 : -1;
}

QList<Emoji> emojiFor(const QString &typed, int most)
{
    const QString wanted = typed.toLower().replace(u'_', u' ').replace(u'-', u' ').trimmed();
    if (wanted.isEmpty())
        return emojiTable().mid(0, most);
    std::array<QList<Emoji>, 5> ranks;
    for (const Emoji &emoji : emojiTable())
        if (const int rank = rankOf(emoji, wanted); rank >= 0)
            ranks[std::size_t(rank)].append(emoji);
    QList<Emoji> found;
    for (const QList<Emoji> &rank : ranks)
        found.append(rank);
    found.resize(std::min<qsizetype>(found.size(), most));
    return found;
}

} // namespace outcry
