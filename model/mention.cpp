// SPDX-License-Identifier: MIT
#include "model/mention.h"

#include <QChar>

namespace outcry {

// Letters of scripts beyond the first plane come as surrogates; they belong to words as well.
static bool isWordCharacter(QChar character)
{
    return character.isLetterOrNumber() || character == u'_' || character.isMark() || character.isSurrogate();
}

static bool isWholeWord(QStringView text, qsizetype start, qsizetype end)
{
    const bool joinsLeft = start > 0 && isWordCharacter(text[start - 1]) && isWordCharacter(text[start]);
    const bool joinsRight = end < text.size() && isWordCharacter(text[end]) && isWordCharacter(text[end - 1]);
    return !joinsLeft && !joinsRight;
}

qsizetype findMention(QStringView text, QStringView name, qsizetype from)
{
    if (name.isEmpty())
        return -1;
    qsizetype at = text.indexOf(name, from, Qt::CaseInsensitive);
    while (at >= 0 && !isWholeWord(text, at, at + name.size()))
        at = text.indexOf(name, at + 1, Qt::CaseInsensitive);
    return at;
}

} // namespace outcry
