// SPDX-License-Identifier: MIT
#include "ui/chip_prices.h"

#include "model/desk.h"
#include "ui/frame_clock.h"
#include "ui/quote_grid.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace outcry {

using namespace std::chrono_literals;

static constexpr auto kAskPause = 250ms;

ChipPrices::ChipPrices(Desk &desk, FrameClock &clock, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_clock(clock)
    , m_pace(kAskPause, [this] { arrangeHeld(); })
{
    m_time.start();
    for (QTimer *timer : {&m_forgetTimer, &m_staleTimer})
        timer->setSingleShot(true);
    connect(&m_forgetTimer, &QTimer::timeout, this, &ChipPrices::arrangeHeld);
    connect(&m_staleTimer, &QTimer::timeout, this, [this] { m_clock.request(); });
    connect(&m_clock, &FrameClock::frame, this, &ChipPrices::onFrame);
    const auto wantFrame = [this] {
        if (!m_inSight.isEmpty())
            m_clock.request();
    };
    connect(&desk.watchList(), &QuoteModel::changesWaiting, this, wantFrame);
    connect(&desk, &Desk::feedsChanged, this, wantFrame);
    connect(&desk, &Desk::liveChanged, this, wantFrame);
}

ChipPrices::~ChipPrices()
{
    m_desk.watchLists().release(m_held.keys());
}

Quote ChipPrices::quoteOf(const QString &symbol) const
{
    return m_desk.lastQuote(symbol);
}

bool ChipPrices::isOld(const Quote &quote) const
{
    const bool isAskedFor = !m_isAsking || m_desk.watchList().rowOf(quote.symbol) >= 0;
    return !isAskedFor || !m_desk.isLive() || quote.isStale(nowMs()) || m_desk.isDead(quote.source);
}

QString ChipPrices::nameOf(const QString &symbol) const
{
    return m_desk.symbolName(symbol);
}

qint64 ChipPrices::nowMs() const
{
    return m_desk.watchList().nowMs();
}

void ChipPrices::setInSight(const QStringList &symbols)
{
    if (symbols == m_inSight)
        return;
    m_inSight = symbols;
    if (m_isAsking)
        m_pace.request();
    else if (!symbols.isEmpty())
        m_clock.request();
    arrangeStaleTimer();
}

/// Those longest out of sight: all whose patience is over, and as many more as are in the way of `wanted` others.
QStringList ChipPrices::leaving(qint64 nowMs, qsizetype wanted) const
{
    QList<std::pair<qint64, QString>> unseen;
    for (auto held = m_held.cbegin(); held != m_held.cend(); ++held)
        if (*held >= 0)
            unseen.append({*held, held.key()});
    std::sort(unseen.begin(), unseen.end());
    const qsizetype tooMany = m_held.size() + wanted - kMostHeld;
    QStringList symbols;
    for (const auto &[since, symbol] : std::as_const(unseen))
        if (symbols.size() < tooMany || nowMs - since >= m_patienceMs)
            symbols.append(symbol);
    return symbols;
}

void ChipPrices::arrangeHeld()
{
    const qint64 now = m_time.elapsed();
    for (auto held = m_held.begin(); held != m_held.end(); ++held) {
        if (m_inSight.contains(held.key()))
            *held = -1;
        else if (*held < 0)
            *held = now;
    }
    QStringList wanted;
    for (const QString &symbol : std::as_const(m_inSight))
        if (!m_held.contains(symbol) && wanted.size() < kMostHeld)
            wanted.append(symbol);
    const QStringList gone = leaving(now, wanted.size());
    for (const QString &symbol : gone)
        m_held.remove(symbol);
    // What the user's own lists need comes first.
    const qsizetype room = std::min<qsizetype>(kMostHeld - m_held.size(), WatchLists::kMostSymbols - m_desk.watchList().rowCount());
    wanted = wanted.mid(0, std::max<qsizetype>(0, room));
    for (const QString &symbol : std::as_const(wanted))
        m_held.insert(symbol, -1);
    m_desk.watchLists().hold(wanted);
    m_desk.watchLists().release(gone);
    const bool hasUnseen = std::any_of(m_held.cbegin(), m_held.cend(), [](qint64 since) { return since >= 0; });
    if (hasUnseen && !m_forgetTimer.isActive())
        m_forgetTimer.start(m_patienceMs);
    if (!m_inSight.isEmpty())
        m_clock.request();
}

void ChipPrices::onFrame()
{
    if (m_inSight.isEmpty())
        return;
    // Where no list is shown nobody else tells. As seldom as a list tells of rows out of sight: chips read the prices themselves.
    QuoteModel &quotes = m_desk.watchList();
    const qint64 space = quotes.nowMs() / QuoteGrid::kTellMs;
    if (std::exchange(m_toldSpace, space) != space)
        quotes.publishChanges();
    else if (quotes.hasChanges())
        m_clock.request();
    emit frame();
    if (!m_staleTimer.isActive())
        arrangeStaleTimer();
}

void ChipPrices::arrangeStaleTimer()
{
    m_staleTimer.stop();
    const qint64 now = nowMs();
    qint64 wait = -1;
    for (const QString &symbol : std::as_const(m_inSight)) {
        const qint64 at = m_desk.lastQuote(symbol).staleAtMs();
        if (at > now && (wait < 0 || at - now < wait))
            wait = at - now;
    }
    if (wait >= 0)
        m_staleTimer.start(std::chrono::milliseconds(std::min<qint64>(wait + 1, 3'600'000)));
}

} // namespace outcry
