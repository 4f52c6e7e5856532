// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

#include <bit>
#include <cstring>
#include <vector>

namespace outcry {

/// Where each symbol of a list stands. A hash like QHash, but one that finds the short names symbols
/// have without following a pointer: a price is looked up half a million times a second.
class SymbolIndex
{
public:
    /// Each symbol at most once.
    void assign(const QStringList &symbols);
    /// -1: not in the list.
    [[nodiscard]] int rowOf(const QString &symbol) const
    {
        if (m_places.empty())
            return -1;
        const Key key = keyOf(symbol);
        for (std::size_t place = firstPlace(key); m_places[place].row >= 0; place = (place + 1) & (m_places.size() - 1)) {
            const Place &found = m_places[place];
            if (found.key == key && (key.isWhole() || m_symbols[found.row] == symbol))
                return found.row;
        }
        return -1;
    }

private:
    /// A whole symbol of up to eight characters of Latin-1, or the hash of another one.
    struct Key
    {
        quint64 characters = 0;
        qint32 size = 0;

        /// Nothing else has this key.
        [[nodiscard]] bool isWhole() const { return size <= kMostWhole; }
        friend bool operator==(const Key &, const Key &) = default;
    };

    struct Place
    {
        Key key;
        qint32 row = -1;
    };

    static constexpr qsizetype kMostWhole = 8;
    static constexpr qsizetype kWordCharacters = 4;
    static constexpr quint64 kBeyondLatin = 0xff00ff00ff00ff00ULL;

    [[nodiscard]] static Key keyOf(const QString &symbol)
    {
        const qsizetype size = symbol.size();
        const QChar *characters = symbol.constData();
        quint64 head = 0;
        quint64 tail = 0;
        if (size >= kWordCharacters && size <= kMostWhole) {
            // The two may overlap; with the size they tell the symbol all the same.
            std::memcpy(&head, characters, sizeof head);
            std::memcpy(&tail, characters + size - kWordCharacters, sizeof tail);
        } else if (size < kWordCharacters) {
            for (qsizetype i = 0; i < size; ++i)
                head = head << 16 | characters[i].unicode();
        }
        if (size > kMostWhole || ((head | tail) & kBeyondLatin) != 0)
            return {quint64(qHash(symbol)), qint32(kMostWhole + 1)};
        // Of each pair of bytes one is empty.
        return {head | tail << 8, qint32(size)};
    }

    /// By the upper bits of a product, which depend on every character.
    [[nodiscard]] std::size_t firstPlace(const Key &key) const
    {
        return std::size_t((key.characters * 0x9E3779B97F4A7C15ULL) >> m_shift);
    }

    QStringList m_symbols;
    /// As many as a power of two, at most half of them taken.
    std::vector<Place> m_places;
    /// What is left of a product tells one of the places.
    int m_shift = 63;
};

} // namespace outcry
