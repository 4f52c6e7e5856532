// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QList>
#include <QStringList>

#include <utility>

namespace outcry {

/// What waits for one peer about prices: for each symbol only the newest, in the order in which the
/// symbols first came. Holds no memory while empty.
template <typename T>
class NewestPerSymbol
{
public:
    [[nodiscard]] bool isEmpty() const { return m_values.isEmpty(); }

    /// Replaces what waited for the symbol.
    void put(const QString &symbol, T value)
    {
        const qsizetype row = rowOf(symbol);
        if (row >= 0) {
            m_values[row] = std::move(value);
            return;
        }
        if (!m_rows.isEmpty())
            m_rows.insert(symbol, m_symbols.size());
        m_symbols.append(symbol);
        m_values.append(std::move(value));
    }

    /// Empties it.
    [[nodiscard]] QList<T> take()
    {
        m_rows = {};
        m_symbols = {};
        return std::exchange(m_values, {});
    }

private:
    // Up to here looking through the list is cheaper than a table.
    static constexpr qsizetype kShortList = 16;

    qsizetype rowOf(const QString &symbol)
    {
        if (m_symbols.size() <= kShortList)
            return m_symbols.indexOf(symbol);
        if (m_rows.isEmpty()) {
            for (qsizetype row = 0; row < m_symbols.size(); ++row)
                m_rows.insert(m_symbols.at(row), row);
        }
        return m_rows.value(symbol, -1);
    }

    QStringList m_symbols;
    QList<T> m_values;
    QHash<QString, qsizetype> m_rows;
};

} // namespace outcry
