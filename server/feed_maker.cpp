// SPDX-License-Identifier: MIT
#include "server/feed_maker.h"

namespace outcry {

FeedMaker::FeedMaker(QObject *parent)
    : QObject(parent)
    , m_worker(std::make_unique<QObject>())
{
    m_thread.setObjectName(QStringLiteral("feed maker"));
    m_worker->moveToThread(&m_thread);
}

FeedMaker::~FeedMaker()
{
    m_thread.quit();
    m_thread.wait();
}

void FeedMaker::make(const QString &setup)
{
    // Not before it is wanted: most servers get all their feeds at the start.
    if (!m_thread.isRunning())
        m_thread.start();
    const quint64 wish = ++m_wish;
    QMetaObject::invokeMethod(m_worker.get(), [this, wish, setup] {
        const Result<std::shared_ptr<Feed>> feed = createFeed(setup);
        if (feed)
            feed.value()->moveToThread(thread());
        QMetaObject::invokeMethod(this, [this, wish, setup, feed] { take(wish, setup, feed); });
    });
}

void FeedMaker::take(quint64 wish, const QString &setup, const Result<std::shared_ptr<Feed>> &feed)
{
    if (wish <= m_forgotten)
        return;
    if (feed)
        emit made(setup, *feed);
    else
        emit failed(setup, feed.error().text);
}

} // namespace outcry
