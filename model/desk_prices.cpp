// SPDX-License-Identifier: MIT
// What a desk knows of symbols, their prices and the feeds.
#include "model/desk.h"

namespace outcry {

/// Symbols beyond are shown in the watch list, but not remembered outside of it.
static constexpr qsizetype kMostRememberedQuotes = 20'000;
static constexpr qsizetype kMostKnownSymbols = 100'000;

void Desk::setSymbolNames(const SymbolNames &names)
{
    m_symbolNames = names;
    m_watchList.setSymbolNames(names);
}

QStringList Desk::knownSymbols() const
{
    QSet<QString> known = m_knownSymbols;
    for (int row = 0; row < m_watchList.rowCount(); ++row) {
        if (m_watchList.quoteAt(row).receivedMs != 0)
            known.insert(m_watchList.quoteAt(row).symbol);
    }
    QStringList symbols(known.begin(), known.end());
    symbols.sort();
    return symbols;
}

void Desk::addKnownSymbols(const QStringList &symbols)
{
    for (const QString &symbol : symbols) {
        if (m_knownSymbols.size() < kMostKnownSymbols && !symbol.isEmpty())
            m_knownSymbols.insert(symbol);
    }
}

/// No more of them than symbols are known, whatever a server sends.
void Desk::addSymbolNames(const SymbolNames &names)
{
    for (auto name = names.cbegin(); name != names.cend(); ++name) {
        if (m_knownSymbols.contains(name.key()))
            m_symbolNames.insert(name.key(), name.value());
    }
    m_watchList.setSymbolNames(m_symbolNames);
}

void Desk::onQuotes(const QList<Quote> &quotes)
{
    for (const Quote &quote : quotes) {
        // Half a million a second: looked up once.
        if (!m_watchList.applyOne(quote))
            rememberQuote(quote);
    }
    emit quotesNoted(quotes);
}

void Desk::rememberQuote(const Quote &quote)
{
    const auto known = m_otherQuotes.find(quote.symbol);
    if (known != m_otherQuotes.end()) {
        *known = quote;
    } else if (m_otherQuotes.size() < kMostRememberedQuotes && !quote.symbol.isEmpty()) {
        m_otherQuotes.insert(quote.symbol, quote);
        addKnownSymbols({quote.symbol});
    }
}

/// What leaves the watch list is spoken of all the same.
void Desk::rememberRows(int first, int last)
{
    for (int row = first; row <= last; ++row) {
        if (m_watchList.quoteAt(row).receivedMs != 0)
            rememberQuote(m_watchList.quoteAt(row));
    }
}

Quote Desk::lastQuote(const QString &symbol) const
{
    const int row = m_watchList.rowOf(symbol);
    return row >= 0 && m_watchList.quoteAt(row).receivedMs != 0 ? m_watchList.quoteAt(row)
                                                                : m_otherQuotes.value(symbol);
}

void Desk::onFeedState(const FeedState &state)
{
    m_feeds.note(state);
    emit feedsChanged();
}

void Desk::forgetFeeds()
{
    m_feeds = {};
    emit feedsChanged();
}

} // namespace outcry
