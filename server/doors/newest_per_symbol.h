// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QList>
#include <QStringList>

#include <algorithm>
#include <utility>

namespace outcry {

/// What waits for one peer about prices: for each symbol only the newest, in the order in which the
/// symbols first came. Holds no memory while empty.
template <typename T>
class NewestPerSymbol
{
public:
    [[nodiscard]] bool isEmpty() const { return m_values.isEmpty(); }

    /// Replaces what waited for the symbol. Values of one batch (a number above 0) are known to be of different symbols,
    /// so that they need not be compared with each other: most of the time nothing older waits at all.
    void put(const QString &symbol, T value, quint32 batch = 0)
    {
        if (batch == 0 || batch != m_batch) {
            m_batch = batch;
            m_olderCount = m_symbols.size();
        }
        const qsizetype row = rowOf(symbol, batch == 0 ? m_symbols.size() : m_olderCount);
        if (row >= 0) {
            m_values[row] = std::move(value);
            return;
        }
        m_symbols.append(symbol);
        m_values.append(std::move(value));
    }

    /// Empties it.
    [[nodiscard]] QList<T> take()
    {
        m_rows = {};
        m_symbols = {};
        m_batch = 0;
        m_olderCount = 0;
        return std::exchange(m_values, {});
    }

private:
    // Up to here looking through the list is cheaper than a table.
    static constexpr qsizetype kShortList = 16;

    /// Among the first `count`.
    qsizetype rowOf(const QString &symbol, qsizetype count)
    {
        if (count <= kShortList) {
            const auto end = m_symbols.cbegin() + count;
            const auto found = std::find(m_symbols.cbegin(), end, symbol);
            return found == end ? -1 : found - m_symbols.cbegin();
        }
        for (qsizetype row = m_rows.size(); row < count; ++row)
            m_rows.insert(m_symbols.at(row), row);
        return m_rows.value(symbol, -1);
    }

    QStringList m_symbols;
    QList<T> m_values;
    /// Of the first so many symbols as it has entries.
    QHash<QString, qsizetype> m_rows;
    /// What was there before the batch under way.
    qsizetype m_olderCount = 0;
    quint32 m_batch = 0;
};

} // namespace outcry
