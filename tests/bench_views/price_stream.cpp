// SPDX-License-Identifier: MIT
#include "tests/bench_views/price_stream.h"

#include <random>

namespace outcry::bench {

/// About what a processor's own cache holds: prices that have just been read from a socket are in it.
static constexpr qsizetype kQuotes = 4'000;

PriceStream::PriceStream(int symbols)
{
    for (int i = 0; i < symbols; ++i)
        m_symbols += QStringLiteral("S%1").arg(i, 4, 10, QLatin1Char('0'));
    std::minstd_rand random(7);
    const QString source = QStringLiteral("random_walk");
    for (qsizetype i = 0; i < kQuotes; ++i) {
        const auto which = qsizetype(random() % unsigned(symbols));
        Quote quote;
        quote.symbol = QString(m_symbols[which].constData(), m_symbols[which].size());
        quote.source = source;
        quote.referenceTicks = (100 + which % 800) * kTicksPerUnit;
        quote.priceTicks = quote.referenceTicks;
        quote.decimals = 2;
        quote.isSimulated = true;
        quote.usualIntervalMs = 100;
        m_quotes += quote;
    }
}

const Quote &PriceStream::next(qint64 nowMs)
{
    Quote &quote = m_quotes[m_at];
    m_at = m_at + 1 == kQuotes ? 0 : m_at + 1;
    // Every price differs from the one before, by some cents either way.
    quote.previousTicks = quote.priceTicks;
    quote.priceTicks += (++m_count % 2 == 0 ? 3 : -2) * (kTicksPerUnit / 100);
    quote.receivedMs = nowMs;
    return quote;
}

} // namespace outcry::bench
