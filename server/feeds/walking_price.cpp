// SPDX-License-Identifier: MIT
#include "server/feeds/walking_price.h"

#include <QByteArray>

#include <algorithm>

namespace outcry {

static constexpr qint64 kCent = kTicksPerUnit / 100;
/// How far a price usually wanders within a day, as a part of where it started. Drawn back the more the farther it is, it is
/// seldom three times as far away.
static constexpr double kDaysWander = 0.012;

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
        share("AAPL", "Apple Inc.", 95'00, 8),
        share("MSFT", "Microsoft Corporation", 50'00, 4),
        share("AMZN", "Amazon.com, Inc.", 300'00, 25),
        share("GOOG", "Alphabet Inc.", 550'00, 45),
        share("YHOO", "Yahoo! Inc.", 35'00, 3),
        share("BRK.B", "Berkshire Hathaway Inc.", 412'60, 30),
        share("IBM", "International Business Machines", 187'20, 14),
        share("INTC", "Intel Corporation", 34'15, 3),
        share("CSCO", "Cisco Systems, Inc.", 49'80, 4),
        share("ORCL", "Oracle Corporation", 118'45, 9),
        share("NVDA", "NVIDIA Corporation", 134'70, 14),
        share("AMD", "Advanced Micro Devices, Inc.", 141'90, 15),
        share("TSLA", "Tesla, Inc.", 242'30, 30),
        share("META", "Meta Platforms, Inc.", 563'10, 45),
        share("NFLX", "Netflix, Inc.", 688'75, 55),
        share("JPM", "JPMorgan Chase & Co.", 221'40, 16),
        share("V", "Visa Inc.", 289'95, 20),
        share("KO", "The Coca-Cola Company", 69'30, 5),
        share("DIS", "The Walt Disney Company", 96'85, 8),
        share("SPY", "SPDR S&P 500 ETF Trust", 571'20, 30),
        {QStringLiteral("EURUSD"), 1'084'520 * unitOf(6), 250 * unitOf(6), 6, QStringLiteral("Euro / US Dollar")},
        {QStringLiteral("BTC-USD"), 67'412'50 * kCent, 45'00 * kCent, 2, QStringLiteral("Bitcoin / US Dollar")},
        {QStringLiteral("DOGE-USD"), 14'238'650 * unitOf(8), 14'000 * unitOf(8), 8,
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
    return {symbol, cents * kCent, std::max<qint64>(1, cents / 1200) * kCent, 2};
}

/// The part of its way from the start that a price goes back in one step. A step of evenly likely sizes has a third of the
/// square of its largest as variance; this keeps that of the price at the square of the wander.
static double pullOf(const WalkStart &start)
{
    const double step = double(start.stepTicks);
    const double wander = kDaysWander * double(start.priceTicks);
    return std::min(1.0, step * step / 3 / (2 * wander * wander));
}

WalkingPrice::WalkingPrice(const WalkStart &start, quint64 seed)
    : m_startTicks(start.priceTicks)
    , m_unitTicks(unitOf(start.decimals))
    , m_stepUnits(start.stepTicks / m_unitTicks)
    , m_pull(pullOf(start))
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

void WalkingPrice::continueDay(const Candle &untilNow)
{
    m_quote.referenceTicks = untilNow.openTicks;
    m_quote.lowTicks = std::min(m_quote.priceTicks, untilNow.lowTicks);
    m_quote.highTicks = std::max(m_quote.priceTicks, untilNow.highTicks);
    m_quote.volume = std::max<qint64>(0, untilNow.volume);
}

void WalkingPrice::beginDay()
{
    m_quote.referenceTicks = m_quote.priceTicks;
    m_quote.lowTicks = m_quote.priceTicks;
    m_quote.highTicks = m_quote.priceTicks;
    m_quote.volume = 0;
}

void WalkingPrice::step()
{
    const double away = double(m_quote.priceTicks - m_startTicks) / double(m_unitTicks);
    // What is less than a unit is gathered: rounded away, it would draw nothing.
    m_owedPull += away * m_pull;
    const auto back = qint64(m_owedPull);
    m_owedPull -= double(back);
    const qint64 move = (m_prices.between(-m_stepUnits, m_stepUnits) - back) * m_unitTicks;
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
