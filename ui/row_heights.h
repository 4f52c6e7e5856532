// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <array>
#include <deque>
#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace outcry {

/// Heights of a million rows with quick sums: blocks of 256 rows, a Fenwick tree over the blocks. A block
/// that nobody has looked into has one height for all its rows; others take two bytes a row. Heights are
/// device-independent pixels, 0 for rows that are folded away.
class RowHeights
{
public:
    static constexpr int kBlockRows = 256;
    static constexpr int kMostHeight = 65535;

    [[nodiscard]] int rowCount() const { return m_count; }
    [[nodiscard]] qint64 total() const { return m_total; }
    [[nodiscard]] int heightOf(int row) const;
    /// Sum of everything before `row`; `row` may be rowCount().
    [[nodiscard]] qint64 topOf(int row) const;
    /// The row that covers `y`; the first or the last for an `y` outside. -1 when there are no
    /// rows.
    [[nodiscard]] int rowAt(qint64 y) const;

    void clear();
    /// Everything anew, block by block, in order. The rows of blocks that lie wholly below `shared` are all of
    /// the height `average(first, rows)`; for the others `fill(first, out)` writes the heights.
    void assign(int count, int shared, const std::function<quint16(int first, int rows)> &average,
                const std::function<void(int first, std::span<quint16> out)> &fill);
    /// Cheap at both ends; in the middle everything after it is moved.
    void insert(int row, std::span<const quint16> heights);
    void remove(int row, int count);
    void set(int row, int height);

private:
    using Heights = std::array<quint16, kBlockRows>;

    struct Block
    {
        /// Null: all rows are `shared` high.
        std::unique_ptr<Heights> own;
        quint16 shared = 0;

        [[nodiscard]] int heightAt(int place) const { return own ? (*own)[std::size_t(place)] : shared; }
        /// Of the places first … end - 1.
        [[nodiscard]] qint64 sum(int first, int end) const;
        Heights &heights();
    };

    [[nodiscard]] quint16 &at(int row);
    [[nodiscard]] std::size_t blockOf(int row) const
    {
        return std::size_t(row + m_skipped) / kBlockRows;
    }
    void pushBack(std::span<const quint16> heights);
    void pushFront(std::span<const quint16> heights);
    void popBack(int count);
    void popFront(int count);
    void rebuildSums();
    void linkSums();
    void addToSums(std::size_t block, qint64 amount);
    [[nodiscard]] qint64 sumBefore(std::size_t block) const;

    std::deque<Block> m_blocks;
    /// Fenwick tree, from 1; as long as the blocks, rounded up to a power of two, and one more.
    std::vector<qint64> m_sums;
    qint64 m_total = 0;
    int m_count = 0;
    /// Unused places at the front of the first block.
    int m_skipped = 0;
};

} // namespace outcry
