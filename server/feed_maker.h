// SPDX-License-Identifier: MIT
#pragma once

#include "server/feeds/feed.h"

#include <QObject>
#include <QThread>

#include <memory>

namespace outcry {

/// Makes feeds in a thread of its own, one after the other: reading a large file of prices takes seconds. Lives in the thread
/// that owns it, and so does the feed that it hands over.
class FeedMaker : public QObject
{
    Q_OBJECT

public:
    explicit FeedMaker(QObject *parent = nullptr);
    /// Waits for the file that is being read; PriceTable bounds its size.
    ~FeedMaker() override;

    void make(const QString &setup);
    /// What is being made is not handed over any more.
    void forget() { m_forgotten = m_wish; }

signals:
    void made(const QString &setup, const std::shared_ptr<outcry::Feed> &feed);
    /// In words that name file and line.
    void failed(const QString &setup, const QString &reason);

private:
    void take(quint64 wish, const QString &setup, const Result<std::shared_ptr<Feed>> &feed);

    QThread m_thread;
    /// Lives in the thread.
    std::unique_ptr<QObject> m_worker;
    quint64 m_wish = 0;
    /// The last wish that nobody has any more.
    quint64 m_forgotten = 0;
};

} // namespace outcry
