// SPDX-License-Identifier: MIT
#include "model/symbol_index.h"

namespace outcry {

void SymbolIndex::assign(const QStringList &symbols)
{
    m_symbols = symbols;
    m_places.assign(std::bit_ceil(2 * std::size_t(symbols.size()) + 2), {});
    m_shift = 64 - std::countr_zero(m_places.size());
    for (qsizetype row = 0; row < symbols.size(); ++row) {
        const Key key = keyOf(symbols[row]);
        std::size_t place = firstPlace(key);
        while (m_places[place].row >= 0)
            place = (place + 1) & (m_places.size() - 1);
        m_places[place] = {key, qint32(row)};
    }
}

} // namespace outcry
