// SPDX-License-Identifier: MIT
#include "server/candle_board.h"

#include <algorithm>

namespace outcry {

static constexpr int kLargestPage = 1000;

CandleBoard::Entry &CandleBoard::entryFor(int symbol)
{
    if (std::size_t(symbol) >= m_entries.size())
        m_entries.resize(std::size_t(symbol) + 1);
    return m_entries[std::size_t(symbol)];
}

void CandleBoard::setPast(const std::vector<int> &symbols, Past past)
{
    m_pasts.push_back(std::move(past));
    for (const int symbol : symbols) {
        if (symbol >= 0)
            entryFor(symbol).past = int(m_pasts.size()) - 1;
    }
}

qsizetype CandleBoard::mostOf(CandleInterval step) const
{
    const bool isDay = step == CandleInterval::Day;
    const qsizetype share = (isDay ? kMostDaysOfAll : kMostMinutesOfAll) / qsizetype(m_entries.size());
    return std::clamp<qsizetype>(share, 1, isDay ? kMostDays : kMostMinutes);
}

void CandleBoard::add(std::vector<Candle> &candles, CandleInterval step, const Trade &trade)
{
    const qint64 start = startOf(step, trade.timeMs);
    const qint64 price = trade.priceTicks;
    if (!candles.empty() && candles.back().timeMs == start)
        return candles.back().add(price, trade.volume);
    // A quarter too many before the oldest go, so that they need not be moved at every new one.
    const qsizetype most = mostOf(step);
    if (qsizetype(candles.size()) >= most + most / 4)
        candles.erase(candles.begin(), candles.end() - (most - 1));
    candles.push_back({start, price, price, price, price, trade.volume});
}

void CandleBoard::note(int symbol, const Trade &trade)
{
    Entry &entry = entryFor(symbol);
    if (trade.timeMs < entry.lastMs - kLateMs) {
        entry.minutes.clear();
        entry.days.clear();
        entry.lastMs = trade.timeMs;
    }
    entry.lastMs = std::max(entry.lastMs, trade.timeMs);
    const Trade onTime{trade.priceTicks, entry.lastMs, trade.volume};
    add(entry.minutes, CandleInterval::Minute, onTime);
    add(entry.days, CandleInterval::Day, onTime);
}

/// In the order of time; where both know a step the past began it.
static QList<Candle> joined(const QList<Candle> &past, const std::vector<Candle> &own)
{
    QList<Candle> result;
    result.reserve(past.size() + qsizetype(own.size()));
    auto next = own.begin();
    for (const Candle &candle : past) {
        for (; next != own.end() && next->timeMs < candle.timeMs; ++next)
            result.append(*next);
        result.append(candle);
        if (next != own.end() && next->timeMs == candle.timeMs)
            result.last().add(*next++);
    }
    std::copy(next, own.end(), std::back_inserter(result));
    return result;
}

CandlePage CandleBoard::page(int symbol, const FetchCandles &fetch) const
{
    CandlePage page{0, fetch.symbol, fetch.interval, {}, true, 2, {}, false};
    if (symbol < 0 || std::size_t(symbol) >= m_entries.size())
        return page;
    const Entry &entry = m_entries[std::size_t(symbol)];
    const bool isDay = fetch.interval == CandleInterval::Day;
    const CandleInterval step = isDay ? CandleInterval::Day : CandleInterval::Minute;
    const QList<Candle> past = entry.past < 0 ? QList<Candle>() : m_pasts[std::size_t(entry.past)](fetch.symbol, step);
    const QList<Candle> all = gathered(joined(past, isDay ? entry.days : entry.minutes), fetch.interval);
    const auto end = fetch.beforeMs == 0 ? all.end()
                                         : std::lower_bound(all.begin(), all.end(), fetch.beforeMs,
                                                            [](const Candle &candle, qint64 ms) { return candle.timeMs < ms; });
    const qsizetype count = std::min<qsizetype>(end - all.begin(), std::clamp(fetch.count, 1, kLargestPage));
    page.candles = QList<Candle>(end - count, end);
    page.isStart = end - count == all.begin();
    return page;
}

} // namespace outcry
