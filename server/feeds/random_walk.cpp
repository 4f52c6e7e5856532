// SPDX-License-Identifier: MIT
#include "server/feeds/feed.h"
#include "model/text.h"
#include "server/feeds/feed_argument.h"
#include "server/feeds/walked_past.h"
#include "server/feeds/walking_price.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QSet>
#include <QTimer>

#include <algorithm>
#include <functional>
#include <limits>
#include <queue>
#include <vector>

namespace outcry {

namespace {

/// More wake-ups than this would cost more than they bring: prices gather until the next turn.
constexpr qint64 kTurnMs = 10;
constexpr double kMostTicksPerSecond = 500'000;
constexpr quint64 kMostSymbols = 100'000;
/// More are for measuring, and to invent what each did today would hold up the start: their day begins with the feed.
constexpr std::size_t kMostWithDay = 500;
/// After a pause (a suspended machine) so much of it is made up for; the rest is forgotten.
constexpr double kLongestArrearsMs = 250;

struct WalkPlan
{
    QList<WalkStart> walks;
    quint64 seed = 0;
    /// Of all symbols together; 0: each at its own pace.
    double ticksPerSecond = 0;
};

/// Invents prices, so that the program can be shown and tested without a network.
class RandomWalkFeed final : public Feed
{
    Q_OBJECT

public:
    explicit RandomWalkFeed(const WalkPlan &plan);

    void start() override;
    void stop() override { m_timer.stop(); }
    [[nodiscard]] QStringList symbols() const override { return m_symbols; }
    [[nodiscard]] SymbolNames names() const override;
    [[nodiscard]] bool isSimulated() const override { return true; }
    [[nodiscard]] QList<Candle> past(const QString &symbol, CandleInterval step) const override;

private:
    struct Due
    {
        qint64 timeMs;
        quint32 index;
        friend bool operator>(const Due &a, const Due &b) { return a.timeMs > b.timeMs; }
    };

    void tellDay();
    void takeTurn();
    QList<Quote> stepDueOnes(qint64 nowMs);
    QList<Quote> stepAtRate(qint64 nowMs);
    void stepOne(std::size_t index, QList<Quote> &quotes);
    void scheduleTurn(qint64 nowMs);

    std::vector<WalkingPrice> m_prices;
    QStringList m_symbols;
    QList<WalkStart> m_walks;
    quint64 m_seed;
    /// When it was first started, milliseconds since 1970 UTC: the invented past ends here.
    qint64 m_beganMs = 0;
    /// The begin of the day that the prices are in.
    qint64 m_dayMs = 0;
    std::priority_queue<Due, std::vector<Due>, std::greater<>> m_due;
    double m_ticksPerSecond;
    double m_owedTicks = 0;
    std::size_t m_nextIndex = 0;
    qint64 m_lastTurnMs = 0;
    qint64 m_wallMs = 0;
    QElapsedTimer m_clock;
    /// Moves to the serving thread with its feed.
    QTimer m_timer{this};
};

RandomWalkFeed::RandomWalkFeed(const WalkPlan &plan)
    : m_walks(plan.walks)
    , m_seed(plan.seed)
    , m_ticksPerSecond(plan.ticksPerSecond)
{
    const double usualMs = plan.ticksPerSecond > 0
        ? 1000.0 * double(plan.walks.size()) / plan.ticksPerSecond
        : (WalkingPrice::kShortestWaitMs + WalkingPrice::kLongestWaitMs) / 2.0;
    const int usualIntervalMs = int(std::clamp(usualMs, 1.0, double(std::numeric_limits<int>::max() / 10)));
    m_prices.reserve(std::size_t(plan.walks.size()));
    for (const WalkStart &walk : plan.walks) {
        m_prices.emplace_back(walk, plan.seed).setInterval(usualIntervalMs);
        m_symbols.append(walk.symbol);
    }
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &RandomWalkFeed::takeTurn);
}

SymbolNames RandomWalkFeed::names() const
{
    SymbolNames names;
    for (const WalkStart &walk : m_walks) {
        if (!walk.name.isEmpty())
            names.insert(walk.symbol, walk.name);
    }
    return names;
}

void RandomWalkFeed::start()
{
    m_clock.start();
    m_lastTurnMs = 0;
    m_owedTicks = 0;
    m_due = {};
    const qint64 nowMs = QDateTime::currentMSecsSinceEpoch();
    m_wallMs = nowMs;
    tellDay();
    QList<Quote> quotes;
    quotes.reserve(m_symbols.size());
    for (std::size_t i = 0; i < m_prices.size(); ++i) {
        quotes.append(m_prices[i].quote());
        quotes.last().sourceTimeMs = nowMs;
        if (m_ticksPerSecond == 0)
            m_due.push({m_prices[i].nextWaitMs(), quint32(i)});
    }
    scheduleTurn(0);
    emit quotesArrived(quotes);
}

/// Made anew each time it is asked for: that costs less than keeping it.
QList<Candle> RandomWalkFeed::past(const QString &symbol, CandleInterval step) const
{
    const auto walk = std::find_if(m_walks.begin(), m_walks.end(),
                                   [&symbol](const WalkStart &start) { return start.symbol == symbol; });
    if (walk == m_walks.end() || m_beganMs == 0)
        return {};
    return walkedPast(*walk, m_seed, step, m_beganMs);
}

/// The day's figures and the past are one story: when it is told first the day goes on from the past, later days begin anew.
void RandomWalkFeed::tellDay()
{
    const qint64 dayMs = startOf(CandleInterval::Day, m_wallMs);
    if (std::exchange(m_dayMs, dayMs) == dayMs)
        return;
    if (m_beganMs != 0) {
        for (WalkingPrice &price : m_prices)
            price.beginDay();
        return;
    }
    m_beganMs = m_wallMs;
    for (std::size_t i = 0; i < m_prices.size() && m_prices.size() <= kMostWithDay; ++i) {
        if (const std::optional<Candle> day = walkedDay(m_walks[qsizetype(i)], m_seed, m_beganMs))
            m_prices[i].continueDay(*day);
    }
}

void RandomWalkFeed::takeTurn()
{
    const qint64 nowMs = m_clock.elapsed();
    m_wallMs = QDateTime::currentMSecsSinceEpoch();
    tellDay();
    const QList<Quote> quotes = m_ticksPerSecond > 0 ? stepAtRate(nowMs) : stepDueOnes(nowMs);
    scheduleTurn(nowMs);
    if (!quotes.isEmpty())
        emit quotesArrived(quotes);
}

QList<Quote> RandomWalkFeed::stepDueOnes(qint64 nowMs)
{
    QList<Quote> quotes;
    while (m_due.top().timeMs <= nowMs) {
        const quint32 index = m_due.top().index;
        m_due.pop();
        stepOne(index, quotes);
        // From now, not from when it was due: after a pause nobody wants the missed steps all at once.
        m_due.push({nowMs + m_prices[index].nextWaitMs(), index});
    }
    return quotes;
}

QList<Quote> RandomWalkFeed::stepAtRate(qint64 nowMs)
{
    m_owedTicks += std::min(double(nowMs - m_lastTurnMs), std::max(kLongestArrearsMs, 1000 / m_ticksPerSecond))
        * m_ticksPerSecond / 1000;
    m_lastTurnMs = nowMs;
    QList<Quote> quotes;
    quotes.reserve(qsizetype(m_owedTicks));
    for (; m_owedTicks >= 1; m_owedTicks -= 1) {
        stepOne(m_nextIndex, quotes);
        m_nextIndex = (m_nextIndex + 1) % m_prices.size();
    }
    return quotes;
}

void RandomWalkFeed::stepOne(std::size_t index, QList<Quote> &quotes)
{
    m_prices[index].step();
    quotes.append(m_prices[index].quote());
    quotes.last().sourceTimeMs = m_wallMs;
}

void RandomWalkFeed::scheduleTurn(qint64 nowMs)
{
    const qint64 untilNext = m_ticksPerSecond > 0 ? qint64((1 - m_owedTicks) * 1000 / m_ticksPerSecond)
                                                  : m_due.top().timeMs - nowMs;
    m_timer.start(int(std::clamp<qint64>(untilNext, kTurnMs, 3'600'000)));
}

Result<QList<WalkStart>> numberedWalks(const QString &text)
{
    bool isNumber = false;
    const quint64 count = text.toULongLong(&isNumber);
    if (!isNumber || count == 0 || count > kMostSymbols)
        return badFeed(Text::tr("\"symbols=%1\": right is a count from 1 to %2, or a list such as AAPL,MSFT")
                           .arg(text.left(40))
                           .arg(kMostSymbols));
    QList<WalkStart> walks;
    walks.reserve(qsizetype(count));
    for (quint64 i = 1; i <= count; ++i)
        walks.append(walkOf(QStringLiteral("S%1").arg(i, 4, 10, QLatin1Char('0'))));
    return walks;
}

Result<QList<WalkStart>> readWalks(const FeedArgument &argument)
{
    const QString text = argument.text(QStringLiteral("symbols"));
    if (!argument.has(QStringLiteral("symbols")))
        return defaultWalks();
    if (!text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; }))
        return numberedWalks(text);
    QList<WalkStart> walks;
    QSet<QString> seen;
    for (const QString &part : text.split(u',')) {
        const QString symbol = legalSymbol(part);
        if (symbol.isEmpty())
            return badFeed(Text::tr("\"%1\" is not a symbol; right is symbols=AAPL,MSFT or a count").arg(part.left(40)));
        if (seen.contains(symbol))
            return badFeed(Text::tr("the symbol %1 is given twice").arg(symbol));
        seen.insert(symbol);
        walks.append(walkOf(symbol));
    }
    if (quint64(walks.size()) > kMostSymbols)
        return badFeed(Text::tr("at most %1 symbols").arg(kMostSymbols));
    return walks;
}

Result<std::shared_ptr<Feed>> create(const QString &text)
{
    const auto argument = FeedArgument::parse(
        text, {QStringLiteral("seed"), QStringLiteral("symbols"), QStringLiteral("rate")});
    if (!argument)
        return argument.error();
    const auto walks = readWalks(*argument);
    if (!walks)
        return walks.error();
    const auto seed = argument->whole(QStringLiteral("seed"), QRandomGenerator::global()->generate64(),
                                      std::numeric_limits<quint64>::max());
    if (!seed)
        return seed.error();
    const auto rate = argument->number(QStringLiteral("rate"), 0, 0.01, kMostTicksPerSecond);
    if (!rate)
        return rate.error();
    return std::shared_ptr<Feed>(std::make_shared<RandomWalkFeed>(WalkPlan{*walks, *seed, *rate}));
}

} // namespace

const FeedEntry &random_walk()
{
    static const FeedEntry entry{
        "random_walk",
        QCoreApplication::translate(
            "outcry",
            "Invented prices, marked as simulated. Options, joined by '&': seed=NUMBER (the same seed gives the same "
            "prices), symbols=AAPL,MSFT or symbols=5000 (a count: S0001 and so on), rate=NUMBER (ticks per second in "
            "all). Example: random_walk:seed=7&symbols=AAPL,MSFT&rate=1000"),
        &create};
    return entry;
}

} // namespace outcry

#include "random_walk.moc"
