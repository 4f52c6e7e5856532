// SPDX-License-Identifier: MIT
#include "server/quote_board.h"

#include "model/log.h"

#include <QCoreApplication>
#include <QDateTime>

namespace outcry {

static constexpr int kWindowMs = 50;

QuoteBoard::QuoteBoard(QObject *parent)
    : QObject(parent)
    , m_timer(this)
    , m_nowMs(&QDateTime::currentMSecsSinceEpoch)
{
    // A coarse timer may come early.
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(kWindowMs);
    connect(&m_timer, &QTimer::timeout, this, &QuoteBoard::publish);
}

void QuoteBoard::setWindow(int ms)
{
    m_timer.setInterval(qMax(0, ms));
}

int QuoteBoard::entryFor(const QString &symbol)
{
    const auto found = m_index.constFind(symbol);
    if (found != m_index.constEnd())
        return *found;
    if (symbol.isEmpty() || legalSymbol(symbol) != symbol)
        return -1;
    if (m_index.size() >= kMostSymbols) {
        if (!m_saidFull)
            qCWarning(lcHub, "More than %lld symbols: the others are ignored",
                      qlonglong(kMostSymbols));
        m_saidFull = true;
        return -1;
    }
    const int row = int(m_entries.size());
    m_entries.emplace_back();
    m_entries.back().quote.symbol = symbol;
    m_index.insert(symbol, row);
    return row;
}

void QuoteBoard::addSymbols(const QStringList &symbols)
{
    for (const QString &symbol : symbols)
        entryFor(symbol);
}

QStringList QuoteBoard::symbols() const
{
    QStringList symbols;
    symbols.reserve(qsizetype(m_entries.size()));
    for (const Entry &entry : m_entries)
        symbols.append(entry.quote.symbol);
    return symbols;
}

Quote QuoteBoard::quote(const QString &symbol) const
{
    const int row = m_index.value(symbol, -1);
    return row >= 0 && m_entries[std::size_t(row)].hasPrice ? m_entries[std::size_t(row)].quote
                                                            : Quote();
}

QList<Quote> QuoteBoard::quotes() const
{
    QList<Quote> quotes;
    for (const Entry &entry : m_entries) {
        if (entry.hasPrice)
            quotes.append(entry.quote);
    }
    return quotes;
}

void QuoteBoard::setPast(const QStringList &symbols, CandleBoard::Past past)
{
    std::vector<int> rows;
    rows.reserve(std::size_t(symbols.size()));
    for (const QString &symbol : symbols)
        rows.push_back(m_index.value(symbol, -1));
    m_candles.setPast(rows, std::move(past));
}

Result<CandlePage> QuoteBoard::candles(const FetchCandles &fetch) const
{
    const int row = m_index.value(fetch.symbol, -1);
    if (row < 0)
        return Error{QStringLiteral("no_such_symbol"),
                     QCoreApplication::translate("outcry", "This server has no prices of %1.").arg(fetch.symbol)};
    CandlePage page = m_candles.page(row, fetch);
    const Quote &quote = m_entries[std::size_t(row)].quote;
    page.decimals = quote.decimals;
    page.source = quote.source;
    page.isSimulated = quote.isSimulated;
    return page;
}

void QuoteBoard::note(Entry &entry, const Quote &quote, qint64 nowMs)
{
    const qint64 price = quote.priceTicks;
    if (!entry.hasPrice) {
        entry.hasPrice = true;
        entry.firstTicks = entry.lowTicks = entry.highTicks = price;
    }
    entry.lowTicks = qMin(entry.lowTicks, price);
    entry.highTicks = qMax(entry.highTicks, price);
    entry.quote = quote;
    entry.quote.previousTicks = entry.toldTicks;
    entry.quote.receivedMs = nowMs;
    if (quote.referenceTicks == 0)
        entry.quote.referenceTicks = entry.firstTicks;
    if (quote.lowTicks == 0)
        entry.quote.lowTicks = entry.lowTicks;
    if (quote.highTicks == 0)
        entry.quote.highTicks = entry.highTicks;
}

void QuoteBoard::note(const QList<Quote> &quotes)
{
    const qint64 nowMs = m_nowMs();
    for (const Quote &quote : quotes) {
        const int row = entryFor(quote.symbol);
        if (row < 0)
            continue;
        Entry &entry = m_entries[std::size_t(row)];
        const qint64 formerVolume = entry.quote.volume;
        const qint64 formerMs = entry.quote.timeMs();
        note(entry, quote, nowMs);
        m_candles.note(row, {quote.priceTicks, entry.quote.timeMs(), tradedBetween(formerVolume, formerMs, entry.quote)});
        if (!entry.isChanged) {
            entry.isChanged = true;
            m_changed.push_back(row);
        }
    }
    if (!m_changed.empty() && !m_timer.isActive())
        publish();
}

void QuoteBoard::publish()
{
    if (m_changed.empty()) {
        m_timer.stop();
        return;
    }
    QuoteBatch batch;
    batch.quotes.reserve(qsizetype(m_changed.size()));
    for (const int row : m_changed) {
        Entry &entry = m_entries[std::size_t(row)];
        entry.isChanged = false;
        entry.toldTicks = entry.quote.priceTicks;
        batch.quotes.append(entry.quote);
    }
    m_changed.clear();
    if (m_timer.interval() > 0 && !m_timer.isActive())
        m_timer.start();
    emit batchReady(batch);
}

} // namespace outcry
