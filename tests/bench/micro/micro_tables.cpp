// SPDX-License-Identifier: MIT
#include "tests/bench/micro/micro.h"

#include "server/quote_board.h"
#include "server/topic_index.h"

#include <QSet>

#include <map>

namespace outcry::bench {

namespace {

constexpr int kSymbols = 5000;
constexpr int kListeners = 1000;
constexpr int kWatched = 20;

QString symbolOf(int number)
{
    return QStringLiteral("S%1").arg(number % kSymbols, 4, 10, QLatin1Char('0'));
}

int watchedBy(int listener, int number)
{
    return (listener * 7919 + number * 31) % kSymbols;
}

/// Every symbol's listeners are visited once; items are visits.
void visit(benchmark::State &state)
{
    TopicIndex index;
    std::vector<Topic> topics;
    for (int i = 0; i < kSymbols; ++i)
        topics.push_back(Topic::quotes(symbolOf(i)));
    for (int listener = 0; listener < kListeners; ++listener) {
        for (int i = 0; i < kWatched; ++i) {
            const Topic &topic = topics[size_t(watchedBy(listener, i))];
            index.add(quint32(listener), topic);
            index.goLive(quint32(listener), topic);
        }
    }
    int64_t sum = 0;
    for (auto _ : state) {
        for (const Topic &topic : topics)
            index.visitLive(topic, [&](quint32 listener) { sum += listener; });
    }
    benchmark::DoNotOptimize(sum);
    state.SetItemsProcessed(state.iterations() * kListeners * kWatched);
}

void visitPlainly(benchmark::State &state)
{
    QHash<QString, QSet<quint32>> table;
    std::vector<QString> symbols;
    for (int i = 0; i < kSymbols; ++i)
        symbols.push_back(symbolOf(i));
    for (int listener = 0; listener < kListeners; ++listener) {
        for (int i = 0; i < kWatched; ++i)
            table[symbols[size_t(watchedBy(listener, i))]].insert(quint32(listener));
    }
    int64_t sum = 0;
    for (auto _ : state) {
        for (const QString &symbol : symbols) {
            const auto found = table.find(symbol);
            if (found == table.end())
                continue;
            for (const quint32 listener : std::as_const(*found))
                sum += listener;
        }
    }
    benchmark::DoNotOptimize(sum);
    state.SetItemsProcessed(state.iterations() * kListeners * kWatched);
}

QList<Quote> ticks()
{
    QList<Quote> quotes;
    for (int i = 0; i < kSymbols; ++i) {
        Quote quote;
        quote.symbol = symbolOf(i * 31);
        quote.priceTicks = 1'000'000 + i;
        quote.source = QStringLiteral("random_walk");
        quotes.append(quote);
    }
    return quotes;
}

void note(benchmark::State &state)
{
    QuoteBoard board;
    board.setWindow(0);
    const QList<Quote> quotes = ticks();
    for (auto _ : state)
        board.note(quotes);
    state.SetItemsProcessed(state.iterations() * kSymbols);
}

/// The newest of each, and a list of what changed.
void noteInQHash(benchmark::State &state)
{
    QHash<QString, Quote> board;
    const QList<Quote> quotes = ticks();
    for (auto _ : state) {
        QSet<QString> changed;
        for (const Quote &quote : quotes) {
            board.insert(quote.symbol, quote);
            changed.insert(quote.symbol);
        }
        QList<Quote> batch;
        for (const QString &symbol : std::as_const(changed))
            batch.append(board.value(symbol));
        benchmark::DoNotOptimize(batch);
    }
    state.SetItemsProcessed(state.iterations() * kSymbols);
}

void noteInMap(benchmark::State &state)
{
    std::map<QString, std::pair<Quote, bool>> board;
    const QList<Quote> quotes = ticks();
    for (auto _ : state) {
        for (const Quote &quote : quotes)
            board[quote.symbol] = {quote, true};
        QList<Quote> batch;
        for (auto &[symbol, entry] : board) {
            if (std::exchange(entry.second, false))
                batch.append(entry.first);
        }
        benchmark::DoNotOptimize(batch);
    }
    state.SetItemsProcessed(state.iterations() * kSymbols);
}

} // namespace

void registerTables()
{
    const char *const look = "topic lookup and visit, 5,000 topics, 20,000 places";
    benchmark::RegisterBenchmark((std::string(look) + "/ours").c_str(), visit);
    benchmark::RegisterBenchmark((std::string(look) + "/QHash of QSet").c_str(), visitPlainly);
    const char *const board = "quote board, note and tell, 5,000 symbols";
    benchmark::RegisterBenchmark((std::string(board) + "/ours").c_str(), note);
    benchmark::RegisterBenchmark((std::string(board) + "/QHash").c_str(), noteInQHash);
    benchmark::RegisterBenchmark((std::string(board) + "/std::map").c_str(), noteInMap);
}

} // namespace outcry::bench
