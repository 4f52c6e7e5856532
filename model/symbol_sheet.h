// SPDX-License-Identifier: MIT
#pragma once

#include "model/candle_series.h"
#include "model/event.h"
#include "model/symbol_lines_model.h"
#include "model/tape_model.h"

#include <array>

namespace outcry {

class Desk;

/// All that a desk knows of one symbol: its quote, its candles in each interval, its tape, who spoke of it. Asks for the
/// past by a signal. Storing a price is silent but for one changesWaiting(); the window's frame clock calls
/// publishChanges(). The desk must outlive it.
class SymbolSheet : public QObject
{
    Q_OBJECT

public:
    enum class Past { Unknown, Asked, Known, Refused };

    explicit SymbolSheet(Desk &desk, QObject *parent = nullptr);

    /// Empty: no symbol.
    void setSymbol(const QString &symbol);
    [[nodiscard]] const QString &symbol() const { return m_symbol; }
    void setInterval(CandleInterval interval);
    [[nodiscard]] CandleInterval interval() const { return m_interval; }

    /// An empty symbol: no price yet.
    [[nodiscard]] const Quote &quote() const { return m_quote; }
    /// Of the current interval.
    [[nodiscard]] const CandleSeries &candles() const { return m_charts[std::size_t(m_interval)].candles; }
    [[nodiscard]] Past past() const { return m_charts[std::size_t(m_interval)].past; }
    /// Whether older candles than the first may be had.
    [[nodiscard]] bool hasOlder() const { return !m_charts[std::size_t(m_interval)].isStart; }
    [[nodiscard]] const QString &refusal() const { return m_refusal; }
    [[nodiscard]] int decimals() const { return m_decimals; }
    [[nodiscard]] QString source() const { return m_source; }
    [[nodiscard]] bool isSimulated() const { return m_isSimulated; }
    [[nodiscard]] TapeModel &tape() { return m_tape; }
    [[nodiscard]] SymbolLinesModel &lines() { return m_lines; }

public slots:
    /// Asks for what is missing: after the connection came (back), or to try again.
    void refresh();
    void fetchOlder();
    void publishChanges();

signals:
    void candlesWanted(const QString &symbol, outcry::CandleInterval interval, qint64 beforeMs, int count);
    /// The first change since the last publishChanges().
    void changesWaiting();
    /// Told by publishChanges(): the quote or the newest candle.
    void changed();
    /// Another symbol or interval, or a page of the past came; `addedInFront` candles are new before the first.
    void candlesReset(int addedInFront);
    void symbolChanged();

private:
    struct Chart
    {
        CandleSeries candles;
        Past past = Past::Unknown;
        bool isStart = false;
        bool isOlderAsked = false;
    };

    void onQuotes(const QList<Quote> &quotes);
    void onCandles(const CandlePage &page);
    void onRefused(const QString &symbol, CandleInterval interval, const QString &reason);
    void take(const Quote &quote);
    void ask();

    Desk &m_desk;
    QString m_symbol;
    CandleInterval m_interval = CandleInterval::Minute;
    Quote m_quote;
    std::array<Chart, 4> m_charts;
    TapeModel m_tape;
    SymbolLinesModel m_lines;
    QString m_refusal;
    QString m_source;
    int m_decimals = 2;
    bool m_isSimulated = false;
    bool m_isChanged = false;
};

} // namespace outcry
