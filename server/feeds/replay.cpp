// SPDX-License-Identifier: MIT
#include "server/feeds/feed.h"
#include "server/feeds/price_table.h"
#include "server/feeds/replay_plan.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <cmath>
#include <limits>

namespace outcry {

namespace {

constexpr qint64 kTurnMs = 10;
constexpr std::size_t kMostRowsPerTurn = 20'000;
/// Between two passes of a loop at the pace of the data.
constexpr qint64 kPauseMs = 1000;
constexpr std::size_t kMostGaps = 101;
/// Rows looked at for one chart: among very many symbols the past of one is short, rather than the server slow.
constexpr std::size_t kMostRowsBack = 500'000;
constexpr qsizetype kMostCandles = 4000;

/// Plays the prices of the past, in the order of time.
class ReplayFeed final : public Feed
{
    Q_OBJECT

public:
    explicit ReplayFeed(const ReplayPlan &plan);

    void start() override;
    void stop() override { m_timer.stop(); }
    [[nodiscard]] QStringList symbols() const override;
    [[nodiscard]] SymbolNames names() const override;
    [[nodiscard]] bool isSimulated() const override { return false; }
    [[nodiscard]] QList<Candle> past(const QString &symbol, CandleInterval step) const override;

private:
    void takeTurn();
    void takeDueRows(QList<Quote> &quotes);
    void takeSteps(QList<Quote> &quotes);
    void takeStep(QList<Quote> &quotes);
    void take(const PriceRow &row, QList<Quote> &quotes);
    void rewind();
    void scheduleTurn();
    void prepareQuotes();
    [[nodiscard]] std::vector<qint64> usualGapsMs() const;
    [[nodiscard]] bool isAtEnd() const { return m_next == m_plan.table->rows().size(); }

    ReplayPlan m_plan;
    /// What stays the same from row to row; priceTicks is the last close.
    QList<Quote> m_last;
    /// In which step a symbol was last quoted.
    std::vector<quint64> m_lastStep;
    quint64 m_step = 0;
    std::size_t m_next = 0;
    double m_owedSteps = 0;
    qint64 m_lastTurnMs = 0;
    /// The time in the data at which the clock was started.
    qint64 m_originMs = 0;
    bool m_isReported = false;
    QElapsedTimer m_clock;
    /// Moves to the serving thread with its feed.
    QTimer m_timer{this};
};

ReplayFeed::ReplayFeed(const ReplayPlan &plan)
    : m_plan(plan)
    , m_lastStep(std::size_t(plan.table->symbols().size()))
{
    prepareQuotes();
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &ReplayFeed::takeTurn);
}

void ReplayFeed::prepareQuotes()
{
    const std::vector<qint64> gaps = usualGapsMs();
    for (const PriceTable::Symbol &symbol : m_plan.table->symbols()) {
        Quote quote;
        quote.symbol = symbol.name;
        quote.source = QStringLiteral("replay");
        quote.decimals = m_plan.decimals.value_or(symbol.decimals);
        const double interval = m_plan.speed > 0 ? double(gaps[std::size_t(m_last.size())]) / m_plan.speed
                                                 : 1000 / m_plan.stepsPerSecond;
        quote.usualIntervalMs = qint32(std::clamp(interval, 1.0, double(std::numeric_limits<qint32>::max() / 10)));
        m_last.append(quote);
    }
}

/// For each symbol the median of its first gaps, so that nights and week-ends do not count.
std::vector<qint64> ReplayFeed::usualGapsMs() const
{
    const auto count = std::size_t(m_plan.table->symbols().size());
    std::vector<std::vector<qint64>> gaps(count);
    std::vector<qint64> previous(count, std::numeric_limits<qint64>::min());
    for (const PriceRow &row : m_plan.table->rows()) {
        if (previous[row.symbol] != std::numeric_limits<qint64>::min() && gaps[row.symbol].size() < kMostGaps)
            gaps[row.symbol].push_back(row.timeMs - previous[row.symbol]);
        previous[row.symbol] = row.timeMs;
    }
    std::vector<qint64> usual(count, 0);
    for (std::size_t i = 0; i < count; ++i) {
        if (gaps[i].empty())
            continue;
        const auto middle = gaps[i].begin() + qsizetype(gaps[i].size() / 2);
        std::nth_element(gaps[i].begin(), middle, gaps[i].end());
        usual[i] = *middle;
    }
    return usual;
}

QStringList ReplayFeed::symbols() const
{
    QStringList names;
    for (const PriceTable::Symbol &symbol : m_plan.table->symbols())
        names.append(symbol.name);
    return names;
}

SymbolNames ReplayFeed::names() const
{
    SymbolNames names;
    for (const PriceTable::Symbol &symbol : m_plan.table->symbols()) {
        if (!symbol.longName.isEmpty())
            names.insert(symbol.name, symbol.longName);
    }
    return names;
}

static Candle candleOf(const PriceRow &row, CandleInterval step)
{
    const qint64 price = row.priceTicks;
    const qint64 open = row.openTicks != 0 ? row.openTicks : price;
    Candle candle{startOf(step, row.timeMs), open, std::max(open, price), std::min(open, price), price, row.volume};
    if (row.highTicks != 0)
        candle.highTicks = std::max(candle.highTicks, row.highTicks);
    if (row.lowTicks != 0)
        candle.lowTicks = std::min(candle.lowTicks, row.lowTicks);
    return candle;
}

/// Everything that was played already, never what is still to come.
QList<Candle> ReplayFeed::past(const QString &symbol, CandleInterval step) const
{
    const auto &symbols = m_plan.table->symbols();
    const auto found = std::find_if(symbols.begin(), symbols.end(), [&](const auto &one) { return one.name == symbol; });
    if (found == symbols.end())
        return {};
    const auto wanted = quint32(found - symbols.begin());
    const std::vector<PriceRow> &rows = m_plan.table->rows();
    const std::size_t least = m_next > kMostRowsBack ? m_next - kMostRowsBack : 0;
    QList<Candle> newestFirst;
    for (std::size_t i = m_next; i > least && newestFirst.size() < kMostCandles; --i) {
        if (rows[i - 1].symbol == wanted)
            newestFirst.append(candleOf(rows[i - 1], step));
    }
    std::reverse(newestFirst.begin(), newestFirst.end());
    return gathered(newestFirst, step);
}

void ReplayFeed::start()
{
    if (!m_isReported) {
        m_isReported = true;
        for (const QString &report : m_plan.table->reports())
            emit reported(report);
    }
    if (isAtEnd() || m_next == 0)
        rewind();
    m_originMs = m_plan.table->rows()[m_next].timeMs;
    m_clock.start();
    m_lastTurnMs = 0;
    m_owedSteps = 1;
    takeTurn();
}

void ReplayFeed::rewind()
{
    m_next = 0;
    const auto &symbols = m_plan.table->symbols();
    for (qsizetype i = 0; i < symbols.size(); ++i) {
        m_last[i].priceTicks = symbols[i].openingTicks;
        m_last[i].volume = -1;
    }
}

void ReplayFeed::takeTurn()
{
    if (isAtEnd()) {
        rewind();
        m_originMs = m_plan.table->rows().front().timeMs;
        m_clock.start();
        m_lastTurnMs = 0;
        m_owedSteps = 1;
    }
    QList<Quote> quotes;
    if (m_plan.speed > 0)
        takeDueRows(quotes);
    else
        takeSteps(quotes);
    const bool isOver = isAtEnd() && !m_plan.isLoop;
    if (!isOver)
        scheduleTurn();
    if (!quotes.isEmpty())
        emit quotesArrived(quotes);
    if (isOver)
        emit ended();
}

void ReplayFeed::takeDueRows(QList<Quote> &quotes)
{
    const double reachedMs = double(m_clock.elapsed()) * m_plan.speed;
    const std::vector<PriceRow> &rows = m_plan.table->rows();
    const std::size_t most = std::min(rows.size(), m_next + kMostRowsPerTurn);
    while (m_next < most && double(rows[m_next].timeMs - m_originMs) <= reachedMs)
        take(rows[m_next++], quotes);
}

void ReplayFeed::takeSteps(QList<Quote> &quotes)
{
    const qint64 nowMs = m_clock.elapsed();
    m_owedSteps += double(nowMs - m_lastTurnMs) * m_plan.stepsPerSecond / 1000;
    m_lastTurnMs = nowMs;
    while (m_owedSteps >= 1 && !isAtEnd() && quotes.size() < qsizetype(kMostRowsPerTurn)) {
        takeStep(quotes);
        m_owedSteps -= 1;
    }
    // After a pause nobody wants the missed steps all at once.
    m_owedSteps = std::min(m_owedSteps, 1.0);
}

/// The next rows up to the first symbol that would come a second time: each symbol gets one row in a step, whether the
/// files have the same times or not.
void ReplayFeed::takeStep(QList<Quote> &quotes)
{
    ++m_step;
    const std::vector<PriceRow> &rows = m_plan.table->rows();
    while (m_next < rows.size() && m_lastStep[rows[m_next].symbol] != m_step) {
        m_lastStep[rows[m_next].symbol] = m_step;
        take(rows[m_next++], quotes);
    }
}

void ReplayFeed::take(const PriceRow &row, QList<Quote> &quotes)
{
    Quote &quote = m_last[row.symbol];
    quote.referenceTicks = quote.priceTicks != 0 ? quote.priceTicks : row.priceTicks;
    quote.priceTicks = row.priceTicks;
    quote.lowTicks = row.lowTicks;
    quote.highTicks = row.highTicks;
    // A row tells of its own time, a quote of the day so far.
    const bool isSameDay = startOf(CandleInterval::Day, row.timeMs) == startOf(CandleInterval::Day, quote.sourceTimeMs);
    quote.volume = isSameDay ? volumeOfBoth(quote.volume, row.volume) : row.volume;
    quote.sourceTimeMs = row.timeMs;
    quotes.append(quote);
}

void ReplayFeed::scheduleTurn()
{
    double untilMs = 0;
    if (m_plan.speed == 0)
        untilMs = (1 - m_owedSteps) * 1000 / m_plan.stepsPerSecond;
    else if (isAtEnd())
        untilMs = kPauseMs;
    else
        untilMs = double(m_plan.table->rows()[m_next].timeMs - m_originMs) / m_plan.speed - double(m_clock.elapsed());
    m_timer.start(int(std::clamp(std::ceil(untilMs), double(kTurnMs), 3'600'000.0)));
}

Result<std::shared_ptr<Feed>> create(const QString &text)
{
    const auto plan = ReplayPlan::read(text);
    if (!plan)
        return plan.error();
    return std::shared_ptr<Feed>(std::make_shared<ReplayFeed>(*plan));
}

} // namespace

const FeedEntry &replay()
{
    static const FeedEntry entry{
        "replay",
        QCoreApplication::translate(
            "outcry",
            "Plays CSV files of prices: FILE[,FILE...][?OPTIONS] or a FOLDER (all its *.csv). A name with ',' or '?' stands "
            "in double quotes. Columns are found by their names (Date, Close or Last or Price, Low, High, Volume, Symbol, Name). "
            "Options, joined by '&': rate=NUMBER (rows per symbol and second; 1 unless said), speed=NUMBER instead (1 is the "
            "pace of the data, 60 a minute each second), loop, symbol=NAME (otherwise the file's name up to the first '-' "
            "or '.'), decimals=NUMBER. Example: replay:AAPL.csv,MSFT.csv?rate=2&loop"),
        &create, &ReplayPlan::titleOf};
    return entry;
}

} // namespace outcry

#include "replay.moc"
