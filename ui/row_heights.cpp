// SPDX-License-Identifier: MIT
#include "ui/row_heights.h"

#include <algorithm>
#include <bit>
#include <numeric>

namespace outcry {

quint16 &RowHeights::at(int row)
{
    const int place = row + m_skipped;
    return m_blocks[std::size_t(place / kBlockRows)]->heights[place % kBlockRows];
}

int RowHeights::heightOf(int row) const
{
    const int place = row + m_skipped;
    return m_blocks[std::size_t(place / kBlockRows)]->heights[place % kBlockRows];
}

qint64 RowHeights::topOf(int row) const
{
    const std::size_t block = blockOf(row);
    if (block >= m_blocks.size())
        return m_total;
    const int place = row + m_skipped;
    const quint16 *heights = m_blocks[block]->heights;
    const int first = block == 0 ? m_skipped : 0;
    return std::accumulate(heights + first, heights + place % kBlockRows, sumBefore(block));
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
    const quint16 *heights = m_blocks[block]->heights;
    int place = block == 0 ? m_skipped : 0;
    int row = int(block) * kBlockRows + place - m_skipped;
    while (row < m_count - 1 && place < kBlockRows - 1 && rest >= heights[place]) {
        rest -= heights[place++];
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

void RowHeights::assign(int count,
                        const std::function<void(int first, std::span<quint16> out)> &fill)
{
    // Blocks are kept: a resize of the window fills them anew.
    const std::size_t wanted = std::size_t(count + kBlockRows - 1) / kBlockRows;
    m_blocks.resize(std::min(m_blocks.size(), wanted));
    while (m_blocks.size() < wanted)
        m_blocks.push_back(std::make_unique_for_overwrite<Block>());
    m_count = count;
    m_skipped = 0;
    m_total = 0;
    m_sums.assign(std::bit_ceil(wanted + 1) + 1, 0);
    for (std::size_t block = 0; block < wanted; ++block) {
        const int first = int(block) * kBlockRows;
        const std::span heights(m_blocks[block]->heights,
                                std::size_t(std::min(kBlockRows, count - first)));
        fill(first, heights);
        // Summed while it is at hand.
        m_sums[block + 1] = std::accumulate(heights.begin(), heights.end(), 0);
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
        after[i] = at(row + int(i));
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
        set(row + i, at(row + count + i));
    popBack(count);
}

void RowHeights::set(int row, int height)
{
    const auto bounded = quint16(std::clamp(height, 0, kMostHeight));
    quint16 &stored = at(row);
    if (stored == bounded)
        return;
    addToSums(blockOf(row), qint64(bounded) - stored);
    stored = bounded;
}

void RowHeights::pushBack(std::span<const quint16> heights)
{
    for (std::size_t done = 0; done < heights.size();) {
        const int place = m_count + m_skipped;
        const std::size_t block = std::size_t(place / kBlockRows);
        if (block == m_blocks.size()) {
            m_blocks.push_back(std::make_unique_for_overwrite<Block>());
            if (m_blocks.size() >= m_sums.size())
                rebuildSums();
        }
        const std::size_t count
            = std::min(heights.size() - done, std::size_t(kBlockRows - place % kBlockRows));
        const auto part = heights.subspan(done, count);
        std::copy(part.begin(), part.end(), m_blocks[block]->heights + place % kBlockRows);
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
            m_blocks.push_front(std::make_unique_for_overwrite<Block>());
            m_skipped = kBlockRows;
        }
        m_blocks.front()->heights[--m_skipped] = *height;
        ++m_count;
    }
    rebuildSums();
}

void RowHeights::popBack(int count)
{
    while (count > 0) {
        const int last = m_count - 1;
        addToSums(blockOf(last), -qint64(at(last)));
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
        const quint16 *heights = m_blocks[block]->heights;
        const int first = block == 0 ? m_skipped : 0;
        const int end
            = std::clamp(m_count + m_skipped - int(block) * kBlockRows, first, kBlockRows);
        const qint64 sum = std::accumulate(heights + first, heights + end, qint64(0));
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
