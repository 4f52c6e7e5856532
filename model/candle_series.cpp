// SPDX-License-Identifier: MIT
#include "model/candle_series.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace outcry {

static constexpr qint64 kLateMs = 60'000;

/// Grows by a tenth: twice as much, as vectors do, would be half a chart of nothing.
template <typename Value>
static void push(std::vector<Value> &values, const Value &value)
{
    if (values.size() == values.capacity())
        values.reserve(values.size() + values.size() / 10 + 16);
    values.push_back(value);
}

static CandleSeries::Range joined(const CandleSeries::Range &a, const CandleSeries::Range &b)
{
    return {std::min(a.low, b.low), std::max(a.high, b.high)};
}

static bool isCandle(const Candle &candle)
{
    return candle.lowTicks <= std::min(candle.openTicks, candle.closeTicks)
        && candle.highTicks >= std::max(candle.openTicks, candle.closeTicks);
}

Candle CandleSeries::at(int i) const
{
    const auto ticks = [this](float above) { return m_baseTicks + std::llround(double(above)); };
    const Range range = m_levels[0][std::size_t(i)];
    const qint64 volume = !hasVolumes() ? -1 : i == size() - 1 ? m_lastVolume : std::llround(double(volumeAt(i)));
    return {timeAt(i), ticks(openAt(i)), ticks(range.high), ticks(range.low), ticks(closeAt(i)), volume};
}

float CandleSeries::volumeOf(int first, int last) const
{
    // Several sums at once: an addition waits for the one before it, and a whole chart is added up in each frame.
    std::array<float, 4> sums{};
    int i = first;
    for (; i + 3 <= last; i += 4) {
        for (int lane = 0; lane < 4; ++lane)
            sums[std::size_t(lane)] += std::max(0.0F, volumeAt(i + lane));
    }
    for (; i <= last; ++i)
        sums[0] += std::max(0.0F, volumeAt(i));
    return (sums[0] + sums[1]) + (sums[2] + sums[3]);
}

int CandleSeries::indexAt(qint64 timeMs) const
{
    return int(std::lower_bound(m_times.begin(), m_times.end(), timeMs) - m_times.begin());
}

CandleSeries::Range CandleSeries::rangeOf(int first, int last) const
{
    Range range = m_levels[0][std::size_t(first)];
    int i = first;
    while (i <= last) {
        // The largest block that begins here and does not reach beyond.
        int level = 0;
        while (level + 1 < levelCount() && (i & ((2 << level) - 1)) == 0 && i + (2 << level) - 1 <= last)
            ++level;
        range = joined(range, blockRange(level, i >> level));
        i += 1 << level;
    }
    return range;
}

void CandleSeries::clear()
{
    *this = {};
}

void CandleSeries::append(const Candle &candle)
{
    if (m_times.empty())
        m_baseTicks = candle.openTicks;
    push(m_times, candle.timeMs);
    push(m_open, above(candle.openTicks));
    push(m_close, above(candle.closeTicks));
    if (m_levels.empty())
        m_levels.emplace_back();
    push(m_levels[0], Range{above(candle.lowTicks), above(candle.highTicks)});
    appendVolume(candle.volume);
}

/// Of the candle that was just appended.
void CandleSeries::appendVolume(qint64 volume)
{
    m_lastVolume = volume;
    if (!hasVolumes() && volume >= 0)
        m_volumes.assign(m_times.size() - 1, -1.0F);
    if (volume >= 0 || hasVolumes())
        push(m_volumes, float(volume));
}

void CandleSeries::addVolume(qint64 traded)
{
    if (traded < 0)
        return;
    m_lastVolume = volumeOfBoth(m_lastVolume, traded);
    if (!hasVolumes())
        m_volumes.assign(m_times.size(), -1.0F);
    m_volumes.back() = float(m_lastVolume);
}

void CandleSeries::updateLevels(std::size_t index)
{
    for (std::size_t level = 1; m_levels[level - 1].size() > 1; ++level) {
        if (level == m_levels.size())
            m_levels.emplace_back();
        const std::vector<Range> &below = m_levels[level - 1];
        std::vector<Range> &here = m_levels[level];
        // A level that was just begun, or a block.
        while (here.size() <= index >> level) {
            const std::size_t first = here.size() * 2;
            push(here, first + 1 < below.size() ? joined(below[first], below[first + 1]) : below[first]);
        }
        const std::size_t block = index >> level;
        const std::size_t first = block * 2;
        here[block] = first + 1 < below.size() ? joined(below[first], below[first + 1]) : below[first];
    }
}

void CandleSeries::rebuildLevels()
{
    m_levels.resize(std::min<std::size_t>(1, m_levels.size()));
    while (!m_levels.empty() && m_levels.back().size() > 1) {
        const std::vector<Range> &below = m_levels.back();
        std::vector<Range> next;
        next.reserve(below.size() / 2 + 1);
        for (std::size_t first = 0; first < below.size(); first += 2)
            next.push_back(first + 1 < below.size() ? joined(below[first], below[first + 1]) : below[first]);
        m_levels.push_back(std::move(next));
    }
}

void CandleSeries::assign(const QList<Candle> &candles)
{
    clear();
    m_times.reserve(std::size_t(candles.size()));
    m_open.reserve(std::size_t(candles.size()));
    m_close.reserve(std::size_t(candles.size()));
    m_levels.emplace_back().reserve(std::size_t(candles.size()));
    for (const Candle &candle : candles)
        append(candle);
    if (candles.isEmpty())
        m_levels.clear();
    rebuildLevels();
}

static QList<Candle> goodOnes(const QList<Candle> &page)
{
    QList<Candle> good;
    good.reserve(page.size());
    for (const Candle &candle : page) {
        if (isCandle(candle) && (good.isEmpty() || candle.timeMs > good.last().timeMs))
            good.append(candle);
    }
    return good;
}

int CandleSeries::take(const QList<Candle> &page)
{
    const QList<Candle> good = goodOnes(page);
    if (good.isEmpty())
        return 0;
    // Between the last here and the first of a newer page lies what nobody has told us.
    const bool isBeyond = !isEmpty() && good.first().timeMs > timeAt(size() - 1);
    QList<Candle> all;
    int added = 0;
    qsizetype next = 0;
    if (!isBeyond) {
        for (int i = 0; i < size(); ++i) {
            for (; next < good.size() && good[next].timeMs < timeAt(i); ++next) {
                all.append(good[next]);
                added += i == 0 ? 1 : 0;
            }
            Candle mine = at(i);
            if (next < good.size() && good[next].timeMs == mine.timeMs) {
                Candle told = good[next++];
                told.highTicks = std::max(told.highTicks, mine.highTicks);
                told.lowTicks = std::min(told.lowTicks, mine.lowTicks);
                told.volume = told.volume < 0 ? mine.volume : told.volume;
                mine = told;
            }
            all.append(mine);
        }
    }
    all += good.mid(next);
    const qint64 lastMs = isEmpty() ? all.last().timeMs : std::max(m_lastMs, all.last().timeMs);
    assign(all.size() > kMost ? all.last(kMost) : all);
    m_lastMs = lastMs;
    return added;
}

bool CandleSeries::add(CandleInterval interval, qint64 priceTicks, qint64 timeMs, qint64 traded)
{
    if (!isEmpty() && timeMs < m_lastMs - kLateMs && timeMs < timeAt(size() - 1))
        clear();
    m_lastMs = isEmpty() ? timeMs : std::max(m_lastMs, timeMs);
    const qint64 start = startOf(interval, m_lastMs);
    const bool isNew = isEmpty() || start > m_times.back();
    if (isNew) {
        if (size() >= kMost) {
            QList<Candle> kept;
            for (int i = size() / 4; i < size(); ++i)
                kept.append(at(i));
            const qint64 lastMs = m_lastMs;
            assign(kept);
            m_lastMs = lastMs;
        }
        append({start, priceTicks, priceTicks, priceTicks, priceTicks, traded});
    } else {
        const float price = above(priceTicks);
        m_close.back() = price;
        m_levels[0].back() = joined(m_levels[0].back(), {price, price});
        addVolume(traded);
    }
    updateLevels(m_times.size() - 1);
    return isNew;
}

qsizetype CandleSeries::bytesHeld() const
{
    std::size_t bytes = m_times.capacity() * sizeof(qint64) + (m_open.capacity() + m_close.capacity() + m_volumes.capacity()) * sizeof(float);
    for (const std::vector<Range> &level : m_levels)
        bytes += level.capacity() * sizeof(Range);
    return qsizetype(bytes);
}

} // namespace outcry
