// SPDX-License-Identifier: MIT
#pragma once

#include "model/event.h"
#include "model/request.h"

#include <functional>
#include <vector>

namespace outcry {

/// Candles of every symbol since the server was started, made of its ticks: minutes, and days that outlast them. Longer
/// steps are gathered from the minutes when asked for. Symbols are numbered as the quote board does; owned by it.
///
/// Memory: at most 60 MB in all, however many symbols there are; the more symbols, the shorter the past of each.
class CandleBoard
{
public:
    static constexpr qsizetype kMostMinutes = 2880;
    static constexpr qsizetype kMostDays = 400;
    static constexpr qsizetype kMostMinutesOfAll = 500'000;
    static constexpr qsizetype kMostDaysOfAll = 100'000;
    /// A price this much older than the newest is late; what is older still is a source that begins anew (a replay in a
    /// loop), and so do the candles.
    static constexpr qint64 kLateMs = 60'000;

    /// What a source knows of the time before now: see Feed::past().
    using Past = std::function<QList<Candle>(const QString &symbol, CandleInterval step)>;

    /// From now on asked about these symbols (-1: ignored).
    void setPast(const std::vector<int> &symbols, Past past);
    /// What came of one symbol.
    struct Trade
    {
        qint64 priceTicks = 0;
        qint64 timeMs = 0;
        /// How much, since the price before; -1: unknown.
        qint64 volume = -1;
    };

    /// In the order they come; costs a few comparisons.
    void note(int symbol, const Trade &trade);
    /// `count` candles at most; digits and source are left to the caller.
    [[nodiscard]] CandlePage page(int symbol, const FetchCandles &fetch) const;

private:
    struct Entry
    {
        std::vector<Candle> minutes;
        std::vector<Candle> days;
        qint64 lastMs = 0;
        /// Into m_pasts; -1: none.
        int past = -1;
    };

    Entry &entryFor(int symbol);
    void add(std::vector<Candle> &candles, CandleInterval step, const Trade &trade);
    [[nodiscard]] qsizetype mostOf(CandleInterval step) const;

    std::vector<Entry> m_entries;
    std::vector<Past> m_pasts;
};

} // namespace outcry
