// SPDX-License-Identifier: MIT
#pragma once

#include "model/feed_state.h"
#include "server/feeds/feed.h"

#include <QTimer>

#include <array>
#include <memory>

namespace outcry {

/// Keeps one feed going: counts its prices, tells how it does, starts it again after a failure with
/// growing pauses. Owns the feed; lives in the serving thread, with the feed.
class FeedWatch : public QObject
{
    Q_OBJECT

public:
    static constexpr int kFirstPauseMs = 1'000;
    static constexpr int kLongestPauseMs = 60'000;

    FeedWatch(const QString &name, std::shared_ptr<Feed> feed, QObject *parent = nullptr);
    ~FeedWatch() override;

    /// The feed follows its watch.
    void moveTo(QThread *thread);
    /// For tests; kFirstPauseMs otherwise.
    void setFirstPauseMs(int ms) { m_firstPauseMs = m_pauseMs = ms; }
    void start();
    /// Silently: the whole server ends.
    void stop();
    /// Stops and says so; start() goes on.
    void pause();
    void restart();
    [[nodiscard]] const QString &name() const { return m_state.name; }
    [[nodiscard]] QStringList symbols() const { return m_feed->symbols(); }
    [[nodiscard]] SymbolNames names() const { return m_feed->names(); }
    [[nodiscard]] QList<Candle> past(const QString &symbol, CandleInterval step) const { return m_feed->past(symbol, step); }
    [[nodiscard]] const FeedState &state() const { return m_state; }

signals:
    void quotesArrived(const QList<outcry::Quote> &quotes);
    /// At changes, and at most about once a second.
    void stateChanged(const outcry::FeedState &state);

private:
    static constexpr int kRateSeconds = 5;

    void takeQuotes(const QList<Quote> &quotes);
    void report(const QString &text);
    void fail(const QString &reason);
    void end();
    void retry();
    void enter(FeedState::Health health, const QString &text);
    void passSecond();
    void tell();

    std::shared_ptr<Feed> m_feed;
    FeedState m_state;
    /// What it reported last; told along with whatever state it is in.
    QString m_warning;
    QTimer m_second;
    QTimer m_retry;
    int m_firstPauseMs = kFirstPauseMs;
    int m_pauseMs = kFirstPauseMs;
    std::array<qint64, kRateSeconds> m_ticks{};
    size_t m_secondAt = 0;
    int m_seconds = 0;
    int m_runningSeconds = 0;
    int m_secondsSinceTold = 0;
    bool m_isChanged = false;
    bool m_mayTell = true;
};

} // namespace outcry
