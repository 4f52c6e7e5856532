// SPDX-License-Identifier: MIT
#include "model/mention.h"

#include <QChar>

#include <array>

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

// The places where a text may hold a name, found by its first two letters, many at a time.
class NamePlaces
{
public:
    explicit NamePlaces(QStringView name)
        : m_first{name[0].toLower().unicode(), name[0].toUpper().unicode()}
        , m_second{name[1].toLower().unicode(), name[1].toUpper().unicode()}
    {
    }

    /// A few letters have a third form (the Kelvin sign is a k).
    [[nodiscard]] static bool suits(QStringView name)
    {
        const QChar second = name.size() > 1 ? name[1].toLower() : QChar();
        return second >= u'a' && second <= u'z' && second != u'k' && second != u's';
    }

    /// The first place from `at` on; `end`: none before it. The text goes on after `end`.
    [[nodiscard]] qsizetype next(const char16_t *text, qsizetype at, qsizetype end) const
    {
        constexpr int kBlock = 32;
        for (; at + kBlock <= end; at += kBlock) {
            unsigned found = 0;
            for (int i = 0; i < kBlock; ++i)
                found |= unsigned(isPlace(text + at + i));
            if (found)
                break;
        }
        while (at < end && !isPlace(text + at))
            ++at;
        return at;
    }

private:
    // Without branches, so that the compiler takes many places at once.
    [[nodiscard]] bool isPlace(const char16_t *place) const
    {
        return bool(int(place[0] == m_first[0] || place[0] == m_first[1])
                    & int(place[1] == m_second[0] || place[1] == m_second[1]));
    }

    std::array<char16_t, 2> m_first;
    std::array<char16_t, 2> m_second;
};

// Nearly every line of a busy room holds no name: only places that begin alike are compared with
// all its rules.
static qsizetype indexOfName(QStringView text, QStringView name, qsizetype from)
{
    const auto isHere = [&](qsizetype at) { return text.sliced(at, name.size()).compare(name, Qt::CaseInsensitive) == 0; };
    const qsizetype end = text.size() - name.size() + 1;
    if (NamePlaces::suits(name)) {
        const NamePlaces places(name);
        for (qsizetype at = places.next(text.utf16(), from, end); at < end;
             at = places.next(text.utf16(), at + 1, end)) {
            if (isHere(at))
                return at;
        }
        return -1;
    }
    const QChar lower = name.front().toLower();
    const QChar upper = name.front().toUpper();
    for (qsizetype at = from; at < end; ++at) {
        if ((text[at] == lower || text[at] == upper) && isHere(at))
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
