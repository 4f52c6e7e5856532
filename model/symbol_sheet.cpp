// SPDX-License-Identifier: MIT
#include "model/symbol_sheet.h"

#include "model/desk.h"

#include <algorithm>

namespace outcry {

static constexpr int kFirstPage = 500;
static constexpr int kOlderPage = 1000;

SymbolSheet::SymbolSheet(Desk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_lines(desk)
{
    connect(&desk, &Desk::quotesNoted, this, &SymbolSheet::onQuotes);
    connect(&desk, &Desk::candlesReceived, this, &SymbolSheet::onCandles);
    connect(&desk, &Desk::candlesRefused, this, &SymbolSheet::onRefused);
}

void SymbolSheet::setSymbol(const QString &symbol)
{
    if (symbol == m_symbol)
        return;
    m_symbol = symbol;
    m_quote = {};
    m_charts = {};
    m_source.clear();
    m_isSimulated = false;
    m_tape.clear();
    m_lines.setSymbol(symbol);
    if (const Quote known = m_desk.lastQuote(symbol); !symbol.isEmpty() && !known.symbol.isEmpty())
        take(known);
    emit symbolChanged();
    emit candlesReset(0);
    refresh();
}

void SymbolSheet::setInterval(CandleInterval interval)
{
    if (interval == m_interval)
        return;
    m_interval = interval;
    emit candlesReset(0);
    if (past() == Past::Unknown)
        ask();
}

void SymbolSheet::refresh()
{
    // What came while nobody listened is asked for when an interval is looked at again.
    for (Chart &chart : m_charts) {
        chart.past = Past::Unknown;
        chart.isOlderAsked = false;
    }
    ask();
}

void SymbolSheet::ask()
{
    if (m_symbol.isEmpty())
        return;
    m_charts[std::size_t(m_interval)].past = Past::Asked;
    emit candlesWanted(m_symbol, m_interval, 0, kFirstPage);
}

void SymbolSheet::fetchOlder()
{
    Chart &chart = m_charts[std::size_t(m_interval)];
    if (chart.past != Past::Known || chart.isStart || chart.isOlderAsked || chart.candles.isEmpty())
        return;
    chart.isOlderAsked = true;
    emit candlesWanted(m_symbol, m_interval, chart.candles.timeAt(0), kOlderPage);
}

void SymbolSheet::onQuotes(const QList<Quote> &quotes)
{
    if (m_symbol.isEmpty())
        return;
    for (const Quote &quote : quotes) {
        if (quote.symbol == m_symbol)
            take(quote);
    }
}

void SymbolSheet::take(const Quote &quote)
{
    const qint64 traded = tradedBetween(m_quote.volume, m_quote.timeMs(), quote);
    m_quote = quote;
    m_decimals = quote.decimals;
    m_source = quote.source;
    m_isSimulated = quote.isSimulated;
    m_tape.note(quote);
    for (const CandleInterval interval : kCandleIntervals)
        m_charts[std::size_t(interval)].candles.add(interval, quote.priceTicks, quote.timeMs(), traded);
    if (!std::exchange(m_isChanged, true))
        emit changesWaiting();
}

/// Whether a step that both have began at another price: then they are not of one past. Ours may have begun amid a step or
/// ended amid one, and are rounded.
static bool contradicts(const CandleSeries &ours, const QList<Candle> &theirs)
{
    constexpr qint64 kRounding = 1'000'000;
    return std::any_of(theirs.begin(), theirs.end(), [&](const Candle &candle) {
        const int index = ours.indexAt(candle.timeMs);
        return index > 0 && index < ours.size() && ours.timeAt(index) == candle.timeMs
            && qAbs(ours.at(index).openTicks - candle.openTicks) > qAbs(candle.openTicks) / kRounding;
    });
}

void SymbolSheet::onCandles(const CandlePage &page)
{
    if (page.symbol != m_symbol)
        return;
    Chart &chart = m_charts[std::size_t(page.interval)];
    const bool isOlder = chart.isOlderAsked && !chart.candles.isEmpty()
        && (page.candles.isEmpty() || page.candles.last().timeMs < chart.candles.timeAt(0));
    const bool isNewest = chart.past == Past::Asked;
    const bool endsBefore = !page.candles.isEmpty() && !chart.candles.isEmpty()
        && page.candles.last().timeMs < chart.candles.timeAt(chart.candles.size() - 1);
    // Another sheet of this symbol looks farther back than we do; every sheet hears every page.
    if (!isOlder && !isNewest && endsBefore && page.candles.last().timeMs < chart.candles.timeAt(0))
        return;
    chart.past = Past::Known;
    // Nothing is known of its age when the newest were sent and older ones are here already.
    if (isOlder || chart.candles.isEmpty() || page.candles.isEmpty() || page.candles.first().timeMs <= chart.candles.timeAt(0))
        chart.isStart = page.isStart;
    chart.isOlderAsked = chart.isOlderAsked && !isOlder;
    // The server has heard every price before us: newer ones here, or others, are of a source that has begun anew since.
    if (!isOlder && ((isNewest && endsBefore) || contradicts(chart.candles, page.candles)))
        chart.candles.clear();
    const int added = chart.candles.take(page.candles);
    m_decimals = m_quote.symbol.isEmpty() ? page.decimals : m_decimals;
    m_source = m_source.isEmpty() ? page.source : m_source;
    m_isSimulated = m_isSimulated || page.isSimulated;
    if (page.interval == m_interval)
        emit candlesReset(added);
}

void SymbolSheet::onRefused(const QString &symbol, CandleInterval interval, const QString &reason)
{
    if (symbol != m_symbol)
        return;
    Chart &chart = m_charts[std::size_t(interval)];
    chart.past = Past::Refused;
    chart.isOlderAsked = false;
    m_refusal = reason;
    if (interval == m_interval)
        emit candlesReset(0);
}

void SymbolSheet::publishChanges()
{
    m_tape.publishChanges();
    if (std::exchange(m_isChanged, false))
        emit changed();
}

} // namespace outcry
