// SPDX-License-Identifier: MIT
#include "server/serving.h"

#include "server/feed_watch.h"
#include "server/hub.h"
#include "server/listener.h"
#include "server/worker.h"

#include <algorithm>

namespace outcry {

Serving::Serving(const ServerOptions &options, std::unique_ptr<Listener> listener)
    : m_hub(std::make_unique<Hub>())
    , m_listener(std::move(listener))
    , m_ownWorker(std::make_unique<Worker>(quint16(1), options.limits))
    , m_measureTimer(this)
{
    m_hub->setServerName(options.name);
    m_hub->setLimits(options.limits);
    connect(m_hub.get(), &Hub::published, this, &Serving::pass);
    connect(m_hub.get(), &Hub::peerNamed, this,
            [this](PeerId peer, const QString &nickname) { m_nicknames.insert(peer, nickname); });
    connect(m_listener.get(), &Listener::arrived, this, &Serving::deal);
    m_measureTimer.setInterval(1000);
    connect(&m_measureTimer, &QTimer::timeout, this, &Serving::measure);
    connectWorker(*m_ownWorker);
}

Serving::~Serving() = default;

void Serving::add(const NamedFeed &feed)
{
    auto watch = std::make_unique<FeedWatch>(feed.name, feed.feed);
    m_hub->addSymbols(watch->symbols());
    connect(watch.get(), &FeedWatch::quotesArrived, m_hub.get(), &Hub::takeQuotes);
    connect(watch.get(), &FeedWatch::stateChanged, m_hub.get(), &Hub::takeFeedState);
    m_feeds.push_back(std::move(watch));
}

void Serving::add(Worker &worker)
{
    connectWorker(worker);
}

/// Signals, so that it does not matter in which thread the worker lives.
void Serving::connectWorker(Worker &worker)
{
    m_workers.push_back(&worker);
    connect(&worker, &Worker::peerArrived, m_hub.get(), &Hub::peerArrived);
    connect(&worker, &Worker::peerDeparted, m_hub.get(), &Hub::peerDeparted);
    connect(&worker, &Worker::requested, m_hub.get(), &Hub::handle);
    connect(&worker, &Worker::peerDeparted, this,
            [this](PeerId peer) { m_nicknames.remove(peer); });
    connect(&worker, &Worker::connectionEnded, m_listener.get(), &Listener::connectionEnded);
    connect(&worker, &Worker::measured, this, &Serving::takeMeasured);
    connect(&worker, &Worker::finished, this, &Serving::workerFinished);
}

void Serving::moveTo(QThread *thread)
{
    for (const auto &feed : m_feeds)
        feed->moveTo(thread);
    m_hub->moveToThread(thread);
    m_listener->moveToThread(thread);
    m_ownWorker->moveToThread(thread);
    moveToThread(thread);
}

void Serving::start()
{
    if (!m_ownWorker->start())
        return;
    for (const auto &feed : m_feeds)
        feed->start();
    m_listener->start();
}

void Serving::deal(const ArrivalPtr &arrival)
{
    Worker *worker = m_workers[m_nextWorker];
    m_nextWorker = (m_nextWorker + 1) % m_workers.size();
    if (worker == m_ownWorker.get())
        return worker->adopt(arrival);
    QMetaObject::invokeMethod(worker, [worker, arrival] { worker->adopt(arrival); });
}

/// One queued call per worker and envelope crosses threads; a personal one goes to its peer's
/// worker alone.
void Serving::pass(const EnvelopePtr &envelope)
{
    for (Worker *worker : m_workers) {
        if (envelope->onlyPeer != 0 && PeerTable::workerOf(envelope->onlyPeer) != worker->number())
            continue;
        if (worker == m_ownWorker.get())
            worker->deliver(envelope);
        else
            QMetaObject::invokeMethod(worker, [worker, envelope] { worker->deliver(envelope); });
    }
}

void Serving::finish(int deadlineMs)
{
    closeSources();
    m_hub->shutDown();
    // Behind the goodbyes in each worker's queue.
    for (Worker *worker : m_workers)
        QMetaObject::invokeMethod(worker, [worker, deadlineMs] { worker->finish(deadlineMs); });
}

void Serving::closeSources()
{
    m_measureTimer.stop();
    m_listener->close();
    for (const auto &feed : m_feeds)
        feed->stop();
}

void Serving::workerFinished()
{
    if (++m_workersFinished == m_workers.size())
        emit finished();
}

void Serving::setMeasuring(bool isOn)
{
    if (!isOn)
        return m_measureTimer.stop();
    m_measureTimer.start();
    measure();
}

void Serving::measure()
{
    // A busy worker has not answered the last question yet.
    if (m_workersMeasured < m_workersAsked)
        return;
    m_workersAsked = m_workers.size();
    m_measured.clear();
    m_workersMeasured = 0;
    for (Worker *worker : m_workers)
        QMetaObject::invokeMethod(worker, &Worker::measure);
}

void Serving::takeMeasured(const QList<ConnectionInfo> &connections)
{
    m_measured.append(connections);
    if (++m_workersMeasured < m_workersAsked)
        return;
    for (ConnectionInfo &info : m_measured)
        info.nickname = m_nicknames.value(info.peer);
    const auto isOlder = [](const ConnectionInfo &a, const ConnectionInfo &b) {
        return std::tie(a.sinceMs, a.peer) < std::tie(b.sinceMs, b.peer);
    };
    std::sort(m_measured.begin(), m_measured.end(), isOlder);
    emit connectionsMeasured(m_measured);
}

void Serving::halt()
{
    m_workers.clear();
    closeSources();
    // Peers go while the hub is still there to hear it, then the hub.
    m_ownWorker.reset();
    m_feeds.clear();
    m_hub.reset();
    m_listener.reset();
}

} // namespace outcry
