// SPDX-License-Identifier: MIT
#include "server/feeds/walking_price.h"

#include <QByteArray>

#include <algorithm>

namespace outcry {

static constexpr qint64 kCent = kTicksPerUnit / 100;

quint64 stableHash(const QString &text)
{
    quint64 hash = 0xcbf29ce484222325;
    for (const QChar c : text)
        hash = (hash ^ c.unicode()) * 0x100000001b3;
    return hash;
}

const QList<WalkStart> &defaultWalks()
{
    const auto share = [](const char *symbol, const char *name, qint64 cents, qint64 stepCents) {
        return WalkStart{QString::fromLatin1(symbol), cents * kCent, stepCents * kCent, 2, QString::fromLatin1(name)};
    };
    static const QList<WalkStart> walks{
        share("AAPL", "Apple Inc.", 95'00, 150),
        share("MSFT", "Microsoft Corporation", 50'00, 150),
        share("AMZN", "Amazon.com, Inc.", 300'00, 150),
        share("GOOG", "Alphabet Inc.", 550'00, 150),
        share("YHOO", "Yahoo! Inc.", 35'00, 150),
        share("BRK.B", "Berkshire Hathaway Inc.", 412'60, 90),
        share("IBM", "International Business Machines", 187'20, 40),
        share("INTC", "Intel Corporation", 34'15, 12),
        share("CSCO", "Cisco Systems, Inc.", 49'80, 12),
        share("ORCL", "Oracle Corporation", 118'45, 35),
        share("NVDA", "NVIDIA Corporation", 134'70, 60),
        share("AMD", "Advanced Micro Devices, Inc.", 141'90, 55),
        share("TSLA", "Tesla, Inc.", 242'30, 120),
        share("META", "Meta Platforms, Inc.", 563'10, 140),
        share("NFLX", "Netflix, Inc.", 688'75, 180),
        share("JPM", "JPMorgan Chase & Co.", 221'40, 45),
        share("V", "Visa Inc.", 289'95, 50),
        share("KO", "The Coca-Cola Company", 69'30, 10),
        share("DIS", "The Walt Disney Company", 96'85, 25),
        share("SPY", "SPDR S&P 500 ETF Trust", 571'20, 60),
        {QStringLiteral("EURUSD"), 1'084'520 * unitOf(6), 350 * unitOf(6), 6, QStringLiteral("Euro / US Dollar")},
        {QStringLiteral("BTC-USD"), 67'412'50 * kCent, 45'00 * kCent, 2, QStringLiteral("Bitcoin / US Dollar")},
        {QStringLiteral("DOGE-USD"), 14'238'650 * unitOf(8), 28'000 * unitOf(8), 8,
         QStringLiteral("Dogecoin / US Dollar")},
    };
    return walks;
}

WalkStart walkOf(const QString &symbol)
{
    const QList<WalkStart> &walks = defaultWalks();
    const auto found = std::find_if(walks.begin(), walks.end(),
                                    [&](const WalkStart &walk) { return walk.symbol == symbol; });
    if (found != walks.end())
        return *found;
    const qint64 cents = Dice(stableHash(symbol)).between(10'00, 500'00);
    return {symbol, cents * kCent, std::max<qint64>(5, cents / 250) * kCent, 2};
}

WalkingPrice::WalkingPrice(const WalkStart &start, quint64 seed)
    : m_unitTicks(unitOf(start.decimals))
    , m_stepUnits(start.stepTicks / m_unitTicks)
    , m_prices(seed ^ stableHash(start.symbol))
    , m_waits(m_prices.next())
{
    m_quote.symbol = start.symbol;
    m_quote.priceTicks = start.priceTicks;
    m_quote.referenceTicks = start.priceTicks;
    m_quote.lowTicks = start.priceTicks;
    m_quote.highTicks = start.priceTicks;
    m_quote.decimals = start.decimals;
    m_quote.isSimulated = true;
    m_quote.source = QStringLiteral("random_walk");
    m_quote.volume = 100 * m_prices.between(1'000, 50'000);
    spread();
}

void WalkingPrice::step()
{
    const qint64 move = m_prices.between(-m_stepUnits, m_stepUnits) * m_unitTicks;
    // Never below a cent, or the smallest amount that the symbol's decimals can show.
    m_quote.priceTicks = std::max(m_quote.priceTicks + move, m_unitTicks);
    m_quote.lowTicks = std::min(m_quote.lowTicks, m_quote.priceTicks);
    m_quote.highTicks = std::max(m_quote.highTicks, m_quote.priceTicks);
    m_quote.volume += 100 * m_prices.between(1, 40);
    spread();
}

void WalkingPrice::spread()
{
    // About two hundredths of a per cent to either side, as liquid shares have it.
    const qint64 widest = std::max<qint64>(1, m_quote.priceTicks / m_unitTicks / 5000);
    m_quote.bidTicks = std::max(m_quote.priceTicks - m_prices.between(1, widest) * m_unitTicks, m_unitTicks);
    m_quote.askTicks = m_quote.priceTicks + m_prices.between(1, widest) * m_unitTicks;
}

} // namespace outcry
