// SPDX-License-Identifier: MIT
#pragma once

#include "model/candle.h"

#include <vector>

namespace outcry {

/// Candles of one symbol and interval as a chart needs them: plain floats counted from a base price, and the lowest and
/// highest of every 2, 4, 8… of them, so that a price costs log₂ N nodes and any zoom is drawn from a few hundred. 32 bytes
/// for a candle, 36 with what was traded; at most 40 with the room to grow (docs/benchmarks.md).
class CandleSeries
{
public:
    /// The oldest go, a quarter at once.
    static constexpr qsizetype kMost = 200'000;

    /// In ticks above base(), as a float: exact enough for every price within one chart.
    struct Range
    {
        float low = 0;
        float high = 0;
    };

    [[nodiscard]] int size() const { return int(m_times.size()); }
    [[nodiscard]] bool isEmpty() const { return m_times.empty(); }
    [[nodiscard]] qint64 baseTicks() const { return m_baseTicks; }
    [[nodiscard]] qint64 timeAt(int i) const { return m_times[std::size_t(i)]; }
    [[nodiscard]] float openAt(int i) const { return m_open[std::size_t(i)]; }
    [[nodiscard]] float closeAt(int i) const { return m_close[std::size_t(i)]; }
    /// Whether anything is known of what was traded.
    [[nodiscard]] bool hasVolumes() const { return !m_volumes.empty(); }
    /// Below 0: unknown.
    [[nodiscard]] float volumeAt(int i) const { return m_volumes[std::size_t(i)]; }
    /// What was traded in the candles first…last, both included and in bounds, as far as it is known.
    [[nodiscard]] float volumeOf(int first, int last) const;
    /// Back in ticks; rounded as floats are.
    [[nodiscard]] Candle at(int i) const;
    /// The first that begins at `timeMs` or later; size() when there is none.
    [[nodiscard]] int indexAt(qint64 timeMs) const;

    /// Of the candles [block << level, (block + 1) << level), as far as there are so many.
    [[nodiscard]] Range blockRange(int level, int block) const { return m_levels[std::size_t(level)][std::size_t(block)]; }
    /// How many levels there are: level 0 is the candles themselves.
    [[nodiscard]] int levelCount() const { return int(m_levels.size()); }
    /// Of the candles first…last, both included and in bounds.
    [[nodiscard]] Range rangeOf(int first, int last) const;

    void clear();
    /// Takes what a server knows, oldest first; what is out of order or no candle is left out. Where a candle is here
    /// already the page knows better (it was made after every price that has come here), but for extremes it may not have. A
    /// page that begins after all that is here replaces it. Returns how many candles were added in front.
    int take(const QList<Candle> &page);
    /// A price as it comes. False: it only moved the last candle. A price more than a minute older than the last
    /// one begins anew (a replay in a loop); what is a little late counts as now. `traded`: since the price before; -1: unknown.
    bool add(CandleInterval interval, qint64 priceTicks, qint64 timeMs, qint64 traded = -1);

    /// All memory held, in bytes, for measurements.
    [[nodiscard]] qsizetype bytesHeld() const;

private:
    void append(const Candle &candle);
    void assign(const QList<Candle> &candles);
    void rebuildLevels();
    void updateLevels(std::size_t index);
    void appendVolume(qint64 volume);
    void addVolume(qint64 traded);
    [[nodiscard]] float above(qint64 ticks) const { return float(ticks - m_baseTicks); }

    std::vector<qint64> m_times;
    std::vector<float> m_open;
    std::vector<float> m_close;
    std::vector<std::vector<Range>> m_levels;
    /// Empty until anything is known of what was traded.
    std::vector<float> m_volumes;
    /// Of the last candle, not rounded: small trades add up.
    qint64 m_lastVolume = -1;
    qint64 m_baseTicks = 0;
    qint64 m_lastMs = 0;
};

} // namespace outcry
