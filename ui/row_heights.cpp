// SPDX-License-Identifier: MIT
#include "ui/row_heights.h"

#include <algorithm>
#include <bit>
#include <numeric>

namespace outcry {

RowHeights::Heights &RowHeights::Block::heights()
{
    if (!own) {
        own = std::make_unique_for_overwrite<Heights>();
        own->fill(shared);
    }
    return *own;
}

qint64 RowHeights::Block::sum(int first, int end) const
{
    return own ? std::accumulate(own->begin() + first, own->begin() + end, qint64(0)) : qint64(shared) * (end - first);
}

quint16 &RowHeights::at(int row)
{
    const int place = row + m_skipped;
    return m_blocks[std::size_t(place / kBlockRows)].heights()[std::size_t(place % kBlockRows)];
}

int RowHeights::heightOf(int row) const
{
    const int place = row + m_skipped;
    return m_blocks[std::size_t(place / kBlockRows)].heightAt(place % kBlockRows);
}

qint64 RowHeights::topOf(int row) const
{
    const std::size_t block = blockOf(row);
    if (block >= m_blocks.size())
        return m_total;
    const int place = row + m_skipped;
    return sumBefore(block) + m_blocks[block].sum(block == 0 ? m_skipped : 0, place % kBlockRows);
}

int RowHeights::rowAt(qint64 y) const
{
    if (m_count == 0)
        return -1;
    y = std::clamp<qint64>(y, 0, std::max<qint64>(0, m_total - 1));
    // Down the tree: the last block whose sum before it does not exceed y.
    std::size_t block = 0;
    qint64 rest = y;
    for (std::size_t step = (m_sums.size() - 1); step > 0; step /= 2) {
        if (block + step < m_sums.size() && m_sums[block + step] <= rest) {
            block += step;
            rest -= m_sums[block];
        }
    }
    block = std::min(block, m_blocks.size() - 1);
    const Block &holder = m_blocks[block];
    int place = block == 0 ? m_skipped : 0;
    int row = int(block) * kBlockRows + place - m_skipped;
    while (row < m_count - 1 && place < kBlockRows - 1 && rest >= holder.heightAt(place)) {
        rest -= holder.heightAt(place++);
        ++row;
    }
    return row;
}

void RowHeights::clear()
{
    m_blocks.clear();
    m_sums.clear();
    m_total = 0;
    m_count = 0;
    m_skipped = 0;
}

void RowHeights::assign(int count, int shared, const std::function<quint16(int first, int rows)> &average,
                        const std::function<void(int first, std::span<quint16> out)> &fill)
{
    const std::size_t wanted = std::size_t(count + kBlockRows - 1) / kBlockRows;
    m_blocks.resize(wanted);
    m_count = count;
    m_skipped = 0;
    m_total = 0;
    m_sums.assign(std::bit_ceil(wanted + 1) + 1, 0);
    for (std::size_t block = 0; block < wanted; ++block) {
        const int first = int(block) * kBlockRows;
        const int rows = std::min(kBlockRows, count - first);
        Block &here = m_blocks[block];
        if (first + rows <= shared) {
            here = {nullptr, average(first, rows)};
        } else {
            fill(first, std::span(here.heights()).first(std::size_t(rows)));
        }
        m_sums[block + 1] = here.sum(0, rows);
        m_total += m_sums[block + 1];
    }
    linkSums();
}

void RowHeights::insert(int row, std::span<const quint16> heights)
{
    if (heights.empty())
        return;
    if (row == m_count)
        return pushBack(heights);
    if (row == 0)
        return pushFront(heights);
    std::vector<quint16> after(std::size_t(m_count - row));
    for (std::size_t i = 0; i < after.size(); ++i)
        after[i] = quint16(heightOf(row + int(i)));
    popBack(int(after.size()));
    pushBack(heights);
    pushBack(after);
}

void RowHeights::remove(int row, int count)
{
    if (count <= 0)
        return;
    if (row == 0)
        return popFront(count);
    const int moved = m_count - row - count;
    for (int i = 0; i < moved; ++i)
        set(row + i, heightOf(row + count + i));
    popBack(count);
}

void RowHeights::set(int row, int height)
{
    const auto bounded = quint16(std::clamp(height, 0, kMostHeight));
    const int former = heightOf(row);
    if (former == bounded)
        return;
    addToSums(blockOf(row), qint64(bounded) - former);
    at(row) = bounded;
}

void RowHeights::pushBack(std::span<const quint16> heights)
{
    for (std::size_t done = 0; done < heights.size();) {
        const int place = m_count + m_skipped;
        const std::size_t block = std::size_t(place / kBlockRows);
        if (block == m_blocks.size()) {
            m_blocks.emplace_back();
            if (m_blocks.size() >= m_sums.size())
                rebuildSums();
        }
        const std::size_t count
            = std::min(heights.size() - done, std::size_t(kBlockRows - place % kBlockRows));
        const auto part = heights.subspan(done, count);
        std::copy(part.begin(), part.end(), m_blocks[block].heights().begin() + place % kBlockRows);
        m_count += int(count);
        addToSums(block, std::accumulate(part.begin(), part.end(), qint64(0)));
        done += count;
    }
}

void RowHeights::pushFront(std::span<const quint16> heights)
{
    if (m_blocks.empty())
        return pushBack(heights);
    for (auto height = heights.rbegin(); height != heights.rend(); ++height) {
        if (m_skipped == 0) {
            m_blocks.emplace_front();
            m_skipped = kBlockRows;
        }
        m_blocks.front().heights()[std::size_t(--m_skipped)] = *height;
        ++m_count;
    }
    rebuildSums();
}

void RowHeights::popBack(int count)
{
    while (count > 0) {
        const int last = m_count - 1;
        addToSums(blockOf(last), -qint64(heightOf(last)));
        --m_count;
        --count;
        // Emptied blocks go when a whole one is spare; the sum over it is nought.
        if ((m_count + m_skipped) % kBlockRows == 0)
            m_blocks.pop_back();
    }
}

void RowHeights::popFront(int count)
{
    m_count -= count;
    m_skipped += count;
    for (; m_skipped >= kBlockRows && !m_blocks.empty(); m_skipped -= kBlockRows)
        m_blocks.pop_front();
    if (m_count == 0)
        return clear();
    rebuildSums();
}

void RowHeights::rebuildSums()
{
    m_sums.assign(std::bit_ceil(m_blocks.size() + 1) + 1, 0);
    m_total = 0;
    for (std::size_t block = 0; block < m_blocks.size(); ++block) {
        const int first = block == 0 ? m_skipped : 0;
        const int end
            = std::clamp(m_count + m_skipped - int(block) * kBlockRows, first, kBlockRows);
        const qint64 sum = m_blocks[block].sum(first, end);
        m_sums[block + 1] = sum;
        m_total += sum;
    }
    linkSums();
}

// From the sums of single blocks to those of the tree.
void RowHeights::linkSums()
{
    for (std::size_t i = 1; i < m_sums.size(); ++i) {
        const std::size_t parent = i + (i & (~i + 1));
        if (parent < m_sums.size())
            m_sums[parent] += m_sums[i];
    }
}

void RowHeights::addToSums(std::size_t block, qint64 amount)
{
    m_total += amount;
    for (std::size_t i = block + 1; i < m_sums.size(); i += i & (~i + 1))
        m_sums[i] += amount;
}

qint64 RowHeights::sumBefore(std::size_t block) const
{
    qint64 sum = 0;
    for (std::size_t i = block; i > 0; i -= i & (~i + 1))
        sum += m_sums[i];
    return sum;
}

} // namespace outcry
