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

// The places where a text may hold a name, found by its first two letters and its last, many at a time: with two alone, every
// "and" is looked at for Ann.
class NamePlaces
{
public:
    explicit NamePlaces(QStringView name)
        : m_first(formsOf(name[0]))
        , m_second(formsOf(name[1]))
        , m_last(formsOf(name.back()))
        , m_toLast(name.size() - 1)
    {
    }

    [[nodiscard]] static bool suits(QStringView name)
    {
        return name.size() > 1 && hasTwoForms(name[1]) && hasTwoForms(name.back());
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
    using Forms = std::array<char16_t, 2>;

    [[nodiscard]] static Forms formsOf(QChar letter) { return {letter.toLower().unicode(), letter.toUpper().unicode()}; }
    /// At most two: a few letters have a third form (the Kelvin sign is a k), digits have one.
    [[nodiscard]] static bool hasTwoForms(QChar letter)
    {
        const QChar lower = letter.toLower();
        return letter.unicode() < 0x80 && lower != u'k' && lower != u's';
    }
    // Without branches, so that the compiler takes many places at once.
    [[nodiscard]] static int isOne(char16_t letter, const Forms &forms) { return int(letter == forms[0]) | int(letter == forms[1]); }
    [[nodiscard]] bool isPlace(const char16_t *place) const
    {
        return bool(isOne(place[0], m_first) & isOne(place[1], m_second) & isOne(place[m_toLast], m_last));
    }

    Forms m_first;
    Forms m_second;
    Forms m_last;
    qsizetype m_toLast;
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
