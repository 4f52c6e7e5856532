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
            if (found.key == key && (key.size <= 2 * kWordCharacters || m_symbols[found.row] == symbol))
                return found.row;
        }
        return -1;
    }

private:
    /// A whole symbol of up to eight characters, or the hash of a longer one.
    struct Key
    {
        quint64 head = 0;
        quint64 tail = 0;
        qint32 size = 0;

        friend bool operator==(const Key &, const Key &) = default;
    };

    struct Place
    {
        Key key;
        qint32 row = -1;
    };

    static constexpr qsizetype kWordCharacters = 4;

    [[nodiscard]] static Key keyOf(const QString &symbol)
    {
        const qsizetype size = symbol.size();
        const QChar *characters = symbol.constData();
        Key key;
        key.size = qint32(size);
        if (size > 2 * kWordCharacters) {
            key.head = quint64(qHash(symbol));
        } else if (size >= kWordCharacters) {
            // The two may overlap; with the size they tell the symbol all the same.
            std::memcpy(&key.head, characters, sizeof key.head);
            std::memcpy(&key.tail, characters + size - kWordCharacters, sizeof key.tail);
        } else {
            std::memcpy(&key.head, characters, std::size_t(size) * sizeof(QChar));
        }
        return key;
    }

    [[nodiscard]] std::size_t firstPlace(const Key &key) const
    {
        const quint64 mixed = (key.head ^ std::rotl(key.tail, 29)) * 0x9E3779B97F4A7C15ULL;
        return std::size_t(mixed ^ (mixed >> 32)) & (m_places.size() - 1);
    }

    QStringList m_symbols;
    /// As many as a power of two, at most half of them taken.
    std::vector<Place> m_places;
};

} // namespace outcry
