// SPDX-License-Identifier: MIT
#pragma once

#include "model/quote.h"
#include "model/result.h"
#include "server/candle_board.h"

#include <QHash>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <functional>
#include <vector>

namespace outcry {

/// Keeps the latest quote of each symbol and gathers ticks into batches: at most one each window,
/// with every changed symbol once. The first tick after a quiet time goes out at once, because then
/// nothing is saved by waiting. Hands every price to the candles. Lives in the serving thread; owned by the hub.
class QuoteBoard : public QObject
{
    Q_OBJECT

public:
    /// New symbols beyond these are ignored.
    static constexpr qsizetype kMostSymbols = 100'000;

    explicit QuoteBoard(QObject *parent = nullptr);

    /// Milliseconds since 1970 UTC.
    void setClock(std::function<qint64()> nowMs) { m_nowMs = std::move(nowMs); }
    /// The time from batch to batch in ms, 50 at first; 0: each note() is a batch.
    void setWindow(int ms);

    /// Symbols that may be quoted, in the order in which they are to be offered. Illegal ones are
    /// ignored.
    void addSymbols(const QStringList &symbols);
    /// All announced or quoted symbols, in the order in which they became known.
    [[nodiscard]] QStringList symbols() const;

    /// Whether a feed has announced or quoted it.
    [[nodiscard]] bool knows(const QString &symbol) const { return m_index.contains(symbol); }
    /// The newest quote; an empty symbol if there is none yet.
    [[nodiscard]] Quote quote(const QString &symbol) const;
    /// The newest quote of every symbol that has one.
    [[nodiscard]] QList<Quote> quotes() const;

    /// See CandleBoard::Past; for symbols that were announced.
    void setPast(const QStringList &symbols, CandleBoard::Past past);
    /// The past of a price. Error code "no_such_symbol".
    [[nodiscard]] Result<CandlePage> candles(const FetchCandles &fetch) const;

    /// New prices in the order they came. Fills what the feed left open: previousTicks (the price
    /// of the last batch, so that the arrow fits what people saw), receivedMs, referenceTicks (the
    /// first price seen), low and high (since the start). Costs a lookup and a store; ignores
    /// illegal symbols.
    void note(const QList<Quote> &quotes);

signals:
    void batchReady(const outcry::QuoteBatch &batch);

private:
    struct Entry
    {
        Quote quote;
        qint64 toldTicks = 0;
        qint64 firstTicks = 0;
        qint64 lowTicks = 0;
        qint64 highTicks = 0;
        bool hasPrice = false;
        bool isChanged = false;
    };

    /// -1: illegal, or no space.
    int entryFor(const QString &symbol);
    void note(Entry &entry, const Quote &quote, qint64 nowMs);
    void publish();

    std::vector<Entry> m_entries;
    QHash<QString, int> m_index;
    /// Entries that changed since the last batch.
    std::vector<int> m_changed;
    CandleBoard m_candles;
    QTimer m_timer;
    std::function<qint64()> m_nowMs;
    bool m_saidFull = false;
};

} // namespace outcry
