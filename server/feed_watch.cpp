// SPDX-License-Identifier: MIT
#include "server/feed_watch.h"

#include "model/log.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace outcry {

namespace {

/// After so long with prices whatever failed before is over.
constexpr int kSettledSeconds = 60;

/// Every peer hears of it: a rate that only trembles is not worth that.
bool isAnotherRate(double told, double now)
{
    return std::abs(now - told) > 0.1 * std::max(told, now);
}

} // namespace

FeedWatch::FeedWatch(const QString &name, std::shared_ptr<Feed> feed, QObject *parent)
    : QObject(parent)
    , m_feed(std::move(feed))
    , m_second(this)
    , m_retry(this)
{
    m_state.name = name;
    m_state.isSimulated = m_feed->isSimulated();
    m_state.symbolCount = int(m_feed->symbols().size());
    m_retry.setSingleShot(true);
    connect(m_feed.get(), &Feed::quotesArrived, this, &FeedWatch::takeQuotes);
    connect(m_feed.get(), &Feed::reported, this, &FeedWatch::report);
    connect(m_feed.get(), &Feed::failed, this, &FeedWatch::fail);
    connect(m_feed.get(), &Feed::ended, this, &FeedWatch::end);
    connect(&m_second, &QTimer::timeout, this, &FeedWatch::passSecond);
    connect(&m_retry, &QTimer::timeout, this, &FeedWatch::retry);
}

FeedWatch::~FeedWatch() = default;

void FeedWatch::moveTo(QThread *thread)
{
    m_feed->moveToThread(thread);
    moveToThread(thread);
}

void FeedWatch::start()
{
    enter(FeedState::Health::Starting, {});
    m_second.start(1000);
    m_feed->start();
}

void FeedWatch::stop()
{
    m_second.stop();
    m_retry.stop();
    m_feed->stop();
}

void FeedWatch::pause()
{
    stop();
    m_ticks.fill(0);
    m_state.ticksPerSecond = 0;
    m_mayTell = true;
    enter(FeedState::Health::Stopped, {});
}

void FeedWatch::restart()
{
    stop();
    m_pauseMs = m_firstPauseMs;
    m_mayTell = true;
    start();
}

void FeedWatch::takeQuotes(const QList<Quote> &quotes)
{
    if (m_state.health == FeedState::Health::Stopped)
        return;
    m_ticks[m_secondAt] += quotes.size();
    if (m_state.health != FeedState::Health::Running) {
        m_retry.stop();
        enter(FeedState::Health::Running, m_warning);
    }
    emit quotesArrived(quotes);
}

void FeedWatch::report(const QString &text)
{
    qCWarning(lcFeed).noquote() << m_state.name + u':' << text;
    m_warning = text;
    enter(m_state.health, text);
}

void FeedWatch::fail(const QString &reason)
{
    if (m_retry.isActive())
        return;
    const int seconds = std::max(1, m_pauseMs / 1000);
    qCWarning(lcFeed).noquote() << m_state.name + u':' << reason << "- next attempt in" << seconds
                                << "s";
    m_retry.start(m_pauseMs);
    m_pauseMs = std::min(m_pauseMs * 2, kLongestPauseMs);
    enter(FeedState::Health::Failed,
          QCoreApplication::translate("outcry", "%1. Next attempt in %2 s.")
              .arg(reason)
              .arg(seconds));
}

void FeedWatch::end()
{
    enter(FeedState::Health::Ended,
          m_warning.isEmpty() ? QCoreApplication::translate("outcry", "It has no more prices.") : m_warning);
}

void FeedWatch::retry()
{
    m_feed->stop();
    enter(FeedState::Health::Starting, m_state.text);
    m_feed->start();
}

void FeedWatch::enter(FeedState::Health health, const QString &text)
{
    if (m_state.health == health && m_state.text == text && health != FeedState::Health::Starting)
        return;
    m_state.health = health;
    m_state.text = text;
    m_isChanged = true;
    if (m_mayTell)
        tell();
}

void FeedWatch::passSecond()
{
    const qint64 ticks = std::accumulate(m_ticks.begin(), m_ticks.end(), qint64(0));
    ++m_seconds;
    const double rate = double(ticks) / std::min(m_seconds, kRateSeconds);
    m_secondAt = (m_secondAt + 1) % m_ticks.size();
    m_ticks[m_secondAt] = 0;

    m_runningSeconds = m_state.health == FeedState::Health::Running ? m_runningSeconds + 1 : 0;
    if (m_runningSeconds >= kSettledSeconds)
        m_pauseMs = m_firstPauseMs;

    m_mayTell = true;
    ++m_secondsSinceTold;
    const bool isDue = m_secondsSinceTold >= kRateSeconds;
    if (m_isChanged || (isDue && isAnotherRate(m_state.ticksPerSecond, rate))) {
        m_state.ticksPerSecond = rate;
        tell();
    }
}

void FeedWatch::tell()
{
    m_isChanged = false;
    m_mayTell = false;
    m_secondsSinceTold = 0;
    emit stateChanged(m_state);
}

} // namespace outcry
