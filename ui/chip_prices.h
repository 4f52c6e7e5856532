// SPDX-License-Identifier: MIT
#pragma once

#include "model/pacer.h"
#include "model/quote.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QStringList>
#include <QTimer>

namespace outcry {

class Desk;
class FrameClock;

/// The present prices for what one view shows of symbols, chips in lines or a list to choose from: has the desk watch the symbols in sight, whether a list has them or not, and
/// forgets them a while after they are out of sight. Says on the window's frame clock when it is time to look again. Desk and
/// clock must outlive it.
class ChipPrices : public QObject
{
    Q_OBJECT

public:
    /// Of one view; chips of others are greyed. Far fewer than a server lets one watch.
    static constexpr qsizetype kMostHeld = 60;

    ChipPrices(Desk &desk, FrameClock &clock, QObject *parent = nullptr);
    ~ChipPrices() override;

    /// Off: every price comes anyway, as in the window of a server. Before anything is in sight.
    void setAsking(bool isAsking) { m_isAsking = isAsking; }
    /// Each once. Cheap when they are the same as before.
    void setInSight(const QStringList &symbols);
    [[nodiscard]] QStringList held() const { return m_held.keys(); }

    /// An empty symbol: none is known.
    [[nodiscard]] Quote quoteOf(const QString &symbol) const;
    /// Whether it says nothing about the present: stale, of a dead feed, of a server that is away, or nobody
    /// asks for it any more.
    [[nodiscard]] bool isOld(const Quote &quote) const;
    [[nodiscard]] QString nameOf(const QString &symbol) const;
    [[nodiscard]] qint64 nowMs() const;
    /// How long a symbol out of sight is asked for all the same, in ms.
    void setPatience(int ms) { m_patienceMs = ms; }

signals:
    /// Prices may be others now, or have become old.
    void frame();

private:
    /// When it went out of sight, by m_time; -1: it is in sight.
    using Held = QHash<QString, qint64>;

    void onFrame();
    void arrangeHeld();
    void arrangeStaleTimer();
    [[nodiscard]] QStringList leaving(qint64 nowMs, qsizetype wanted) const;

    Desk &m_desk;
    FrameClock &m_clock;
    QStringList m_inSight;
    Held m_held;
    QElapsedTimer m_time;
    /// Asking costs a request; whoever scrolls passes many symbols.
    Pacer m_pace;
    QTimer m_forgetTimer;
    /// Nothing comes from a feed that has gone silent: that is found out by the clock.
    QTimer m_staleTimer;
    int m_patienceMs = 30'000;
    /// When the prices were told last, in spaces of QuoteGrid::kTellMs.
    qint64 m_toldSpace = -1;
    bool m_isAsking = true;
};

} // namespace outcry
