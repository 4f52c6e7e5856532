// SPDX-License-Identifier: MIT
#pragma once

#include "model/price.h"

#include <QList>
#include <QMetaType>
#include <QString>

namespace outcry {

/// The last known price of one symbol. All prices in ticks (price.h); 0 in an optional one means unknown.
struct Quote
{
    Q_GADGET

public:
    enum class Trend { Falling, Steady, Rising };
    Q_ENUM(Trend)

    QString symbol;
    qint64 priceTicks = 0;
    /// The price before this one: tells the arrow.
    qint64 previousTicks = 0;
    /// What the change is counted from: the previous close, or the first price seen. 0: unknown.
    qint64 referenceTicks = 0;
    qint64 bidTicks = 0;
    qint64 askTicks = 0;
    qint64 lowTicks = 0;
    qint64 highTicks = 0;
    /// Traded today; -1: unknown.
    qint64 volume = -1;
    /// When the source says it was the price, milliseconds since 1970 UTC. May be years ago in a replay.
    qint64 sourceTimeMs = 0;
    /// When it reached us, by this machine's clock: the age of a price is counted from here.
    qint64 receivedMs = 0;
    /// The feed's name, "random_walk".
    QString source;
    /// Digits to show after the point.
    quint8 decimals = 2;
    /// Not a price of any market: must be said wherever it is shown.
    bool isSimulated = false;
    /// How often a new price is to be expected, in milliseconds; older than a few of these it is stale. 0: unknown.
    qint32 usualIntervalMs = 0;

    /// By the source's clock, or when it came.
    [[nodiscard]] qint64 timeMs() const { return sourceTimeMs != 0 ? sourceTimeMs : receivedMs; }
    [[nodiscard]] Trend trend() const;
    /// 0 when the reference is unknown.
    [[nodiscard]] qint64 changeTicks() const;
    /// In per cent of the reference; 0 when it is unknown.
    [[nodiscard]] double changePercent() const;
    [[nodiscard]] bool isStale(qint64 nowMs) const { return usualIntervalMs > 0 && nowMs >= staleAtMs(); }
    /// The first moment in which it is stale; 0: it never will be.
    [[nodiscard]] qint64 staleAtMs() const;

    friend bool operator==(const Quote &, const Quote &) = default;
};

/// How much was traded between two quotes of one symbol, of the former its volume and time; 0 when only the later one says, -1
/// when it does not. A day that began between them counts from its begin.
[[nodiscard]] qint64 tradedBetween(qint64 formerVolume, qint64 formerMs, const Quote &later);

/// Newest quotes of several symbols, each at most once.
struct QuoteBatch
{
    QList<Quote> quotes;

    friend bool operator==(const QuoteBatch &, const QuoteBatch &) = default;
};

/// What a legal symbol is: 1–24 of letters, digits and . - _ : = ^ / + !
/// in upper case as markets write them. Returns the symbol in upper case, or an empty text.
[[nodiscard]] QString legalSymbol(QStringView text);

} // namespace outcry

Q_DECLARE_METATYPE(outcry::Quote)
