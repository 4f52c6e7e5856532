// SPDX-License-Identifier: MIT
#include "model/mention.h"

#include <QChar>

namespace outcry {

// Letters of scripts beyond the first plane come as surrogates; they belong to words as well.
static bool isWordCharacter(QChar character)
{
    return character.isLetterOrNumber() || character == u'_' || character.isMark()
        || character.isSurrogate();
}

static bool isWholeWord(QStringView text, qsizetype start, qsizetype end)
{
    const bool joinsLeft
        = start > 0 && isWordCharacter(text[start - 1]) && isWordCharacter(text[start]);
    const bool joinsRight
        = end < text.size() && isWordCharacter(text[end]) && isWordCharacter(text[end - 1]);
    return !joinsLeft && !joinsRight;
}

// Nearly every line of a busy room holds no name: only places that begin alike are compared with
// all its rules.
static qsizetype indexOfName(QStringView text, QStringView name, qsizetype from)
{
    const QChar lower = name.front().toLower();
    const QChar upper = name.front().toUpper();
    // Halves of a letter beyond the first plane are folded together only.
    const bool hasSecond = name.size() > 1 && !name[1].isSurrogate();
    const QChar second = hasSecond ? name[1].toCaseFolded() : QChar();
    for (qsizetype at = from; at + name.size() <= text.size(); ++at) {
        const QChar one = text[at];
        if ((one == lower || one == upper) && (!hasSecond || text[at + 1].toCaseFolded() == second)
            && text.sliced(at, name.size()).compare(name, Qt::CaseInsensitive) == 0)
            return at;
    }
    return -1;
}

qsizetype findMention(QStringView text, QStringView name, qsizetype from)
{
    if (name.isEmpty())
        return -1;
    qsizetype at = indexOfName(text, name, from);
    while (at >= 0 && !isWholeWord(text, at, at + name.size()))
        at = indexOfName(text, name, at + 1);
    return at;
}

} // namespace outcry
