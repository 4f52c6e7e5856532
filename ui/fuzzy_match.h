// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QStringView>

namespace outcry {

/// How well a few typed letters fit a text.
struct FuzzyMatch
{
    /// 0: not at all. More is better; whole words, beginnings of words and letters in a row count most.
    int score = 0;
    /// Where the letters were found, ascending.
    QList<int> places;
};

/// Finds the letters of `wanted` in `text` in their order, anywhere; words in any order. Case does not matter.
/// An empty `wanted` fits everything with score 1. Time grows with the length of `text` only.
[[nodiscard]] FuzzyMatch fuzzyMatch(QStringView wanted, QStringView text);

} // namespace outcry
