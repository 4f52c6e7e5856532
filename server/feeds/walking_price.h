// SPDX-License-Identifier: MIT
#pragma once

#include "model/candle.h"
#include "model/quote.h"
#include "server/feeds/dice.h"

namespace outcry {

/// Where an invented price begins and how far it moves at once.
struct WalkStart
{
    QString symbol;
    qint64 priceTicks = 0;
    /// The largest step, up or down.
    qint64 stepTicks = 0;
    quint8 decimals = 2;
    /// What people call it; empty: an invented symbol has none.
    QString name = {};
};

/// The same on every machine and in every run, unlike qHash() (FNV-1a).
[[nodiscard]] quint64 stableHash(const QString &text);

/// The symbols of the default list, the book's five first: they start at 95, 50, 300, 550 and 35.
const QList<WalkStart> &defaultWalks();
/// The row of the default list, or an invented one that is the same for every run.
[[nodiscard]] WalkStart walkOf(const QString &symbol);

/// One invented price on its random walk, which leads it about as far as a share goes in a day and back again, with bid, ask,
/// low, high and volume that fit it. Pure: time comes from outside, and the same seed gives the same prices whenever they are
/// asked for.
class WalkingPrice
{
public:
    static constexpr int kShortestWaitMs = 500;
    static constexpr int kLongestWaitMs = 2500;

    WalkingPrice(const WalkStart &start, quint64 seed);

    /// What is told of the day until now; it opened where the day before closed.
    void continueDay(const Candle &untilNow);
    /// The day before closed here.
    void beginDay();
    void step();
    [[nodiscard]] const Quote &quote() const { return m_quote; }
    void setInterval(int usualIntervalMs) { m_quote.usualIntervalMs = usualIntervalMs; }
    /// How long until its next step.
    [[nodiscard]] int nextWaitMs() { return int(m_waits.between(kShortestWaitMs, kLongestWaitMs)); }

private:
    void spread();

    Quote m_quote;
    /// Where the walk is drawn back to.
    qint64 m_startTicks;
    qint64 m_unitTicks;
    qint64 m_stepUnits;
    double m_pull;
    double m_owedPull = 0;
    Dice m_prices;
    // Dice of their own, so that the prices do not depend on whether anybody asks for waits.
    Dice m_waits;
};

} // namespace outcry
