// SPDX-License-Identifier: MIT
#include "ui/fuzzy_match.h"

#include <algorithm>

namespace outcry {

namespace {

constexpr int kWhole = 1000;
constexpr int kBeginning = 500;
constexpr int kWordBeginning = 300;
constexpr int kInARow = 150;
constexpr int kLetter = 10;
constexpr int kLetterBegins = 40;
constexpr int kLetterFollows = 20;
constexpr qsizetype kLeastAnywhere = 3;

bool beginsWord(QStringView text, qsizetype place)
{
    if (place == 0)
        return true;
    const QChar before = text[place - 1];
    return !before.isLetterOrNumber() || (before.isLower() && text[place].isUpper());
}

/// The best place where all of `wanted` stands in a row; -1: nowhere.
qsizetype bestRun(QStringView wanted, QStringView text)
{
    const qsizetype first = text.indexOf(wanted, 0, Qt::CaseInsensitive);
    for (qsizetype place = first; place >= 0; place = text.indexOf(wanted, place + 1, Qt::CaseInsensitive)) {
        if (beginsWord(text, place))
            return place;
    }
    return first;
}

FuzzyMatch runAt(qsizetype place, QStringView wanted, QStringView text)
{
    FuzzyMatch match;
    for (qsizetype i = 0; i < wanted.size(); ++i)
        match.places << int(place + i);
    match.score = wanted.size() == text.size() ? kWhole
        : place == 0                           ? kBeginning
        : beginsWord(text, place)              ? kWordBeginning
                                               : kInARow;
    return match;
}

/// Letter by letter from the left, preferring beginnings of words: "nw" finds "New window".
FuzzyMatch scattered(QStringView wanted, QStringView text)
{
    FuzzyMatch match;
    qsizetype from = 0;
    for (const QChar letter : wanted) {
        const QChar folded = letter.toCaseFolded();
        qsizetype found = -1;
        for (qsizetype i = from; i < text.size(); ++i) {
            if (text[i].toCaseFolded() != folded)
                continue;
            const bool follows = !match.places.isEmpty() && match.places.last() == i - 1;
            if (found < 0)
                found = i;
            if (follows || beginsWord(text, i)) {
                found = i;
                break;
            }
        }
        if (found < 0)
            return {};
        const bool follows = !match.places.isEmpty() && match.places.last() == found - 1;
        match.score += kLetter + (beginsWord(text, found) ? kLetterBegins : 0) + (follows ? kLetterFollows : 0);
        match.places << int(found);
        from = found + 1;
    }
    return match;
}

/// The same, taking the next fitting letter wherever it stands: what beginnings of words would skip is found too.
FuzzyMatch anywhere(QStringView wanted, QStringView text)
{
    FuzzyMatch match;
    qsizetype from = 0;
    for (const QChar letter : wanted) {
        const qsizetype found = text.indexOf(letter, from, Qt::CaseInsensitive);
        if (found < 0)
            return {};
        match.score += kLetter;
        match.places << int(found);
        from = found + 1;
    }
    return match;
}

/// Every word in a row of its own, in whatever order: "own window watch" finds "Watch list in its own window".
FuzzyMatch wordByWord(QStringView wanted, QStringView text)
{
    const QList<QStringView> words = wanted.split(u' ', Qt::SkipEmptyParts);
    if (words.size() < 2)
        return {};
    FuzzyMatch match;
    match.score = kWordBeginning;
    for (const QStringView word : words) {
        const qsizetype place = bestRun(word, text);
        if (place < 0)
            return {};
        if (!beginsWord(text, place))
            match.score = kInARow;
        for (qsizetype i = 0; i < word.size(); ++i)
            match.places << int(place + i);
    }
    std::sort(match.places.begin(), match.places.end());
    match.places.erase(std::unique(match.places.begin(), match.places.end()), match.places.end());
    return match;
}

} // namespace

FuzzyMatch fuzzyMatch(QStringView wanted, QStringView text)
{
    wanted = wanted.trimmed();
    if (wanted.isEmpty())
        return {1, {}};
    FuzzyMatch match;
    if (const qsizetype place = bestRun(wanted, text); place >= 0) {
        match = runAt(place, wanted, text);
    } else if (match = wordByWord(wanted, text); match.score == 0) {
        QString letters;
        letters.reserve(wanted.size());
        std::copy_if(wanted.begin(), wanted.end(), std::back_inserter(letters), [](QChar c) { return !c.isSpace(); });
        match = scattered(letters, text);
        // Two letters somewhere are in nearly everything; at the beginnings of words they are meant.
        const bool isShort = letters.size() < kLeastAnywhere;
        if (isShort && match.score < int(letters.size()) * (kLetter + kLetterBegins))
            match = {};
        if (match.score == 0 && !isShort)
            match = anywhere(letters, text);
    }
    if (match.score > 0)
        match.score = std::max(1, match.score * 4 - int(std::min<qsizetype>(text.size(), 200)) / 4);
    return match;
}

} // namespace outcry
