// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

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
    [[nodiscard]] int rowOf(const QString &symbol) const;

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

    [[nodiscard]] static Key keyOf(const QString &symbol);
    [[nodiscard]] std::size_t firstPlace(const Key &key) const;

    QStringList m_symbols;
    /// As many as a power of two, at most half of them taken.
    std::vector<Place> m_places;
};

} // namespace outcry
