// SPDX-License-Identifier: MIT
#include "model/symbol_index.h"

#include <bit>
#include <cstring>

namespace outcry {

static constexpr qsizetype kWordCharacters = 4;

SymbolIndex::Key SymbolIndex::keyOf(const QString &symbol)
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

std::size_t SymbolIndex::firstPlace(const Key &key) const
{
    const quint64 mixed = (key.head ^ std::rotl(key.tail, 29)) * 0x9E3779B97F4A7C15ULL;
    return std::size_t(mixed ^ (mixed >> 32)) & (m_places.size() - 1);
}

void SymbolIndex::assign(const QStringList &symbols)
{
    m_symbols = symbols;
    m_places.assign(std::bit_ceil(2 * std::size_t(symbols.size()) + 1), {});
    for (qsizetype row = 0; row < symbols.size(); ++row) {
        const Key key = keyOf(symbols[row]);
        std::size_t place = firstPlace(key);
        while (m_places[place].row >= 0)
            place = (place + 1) & (m_places.size() - 1);
        m_places[place] = {key, qint32(row)};
    }
}

int SymbolIndex::rowOf(const QString &symbol) const
{
    if (m_places.empty())
        return -1;
    const Key key = keyOf(symbol);
    for (std::size_t place = firstPlace(key); m_places[place].row >= 0;
         place = (place + 1) & (m_places.size() - 1)) {
        const Place &found = m_places[place];
        if (found.key == key
            && (key.size <= 2 * kWordCharacters || m_symbols[found.row] == symbol))
            return found.row;
    }
    return -1;
}

} // namespace outcry
