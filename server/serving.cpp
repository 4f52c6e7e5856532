// SPDX-License-Identifier: MIT
#include "server/serving.h"

#include "server/feed_watch.h"
#include "server/hub.h"
#include "server/listener.h"
#include "server/worker.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace outcry {

static qint64 steadyNowMs()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

Serving::Serving(const ServerOptions &options, std::unique_ptr<Listener> listener)
    : m_hub(std::make_unique<Hub>())
    , m_listener(std::move(listener))
    , m_ownWorker(std::make_unique<Worker>(quint16(1), options.limits))
    , m_measureTimer(this)
{
    m_hub->setServerName(options.name);
    m_hub->setLimits(options.limits);
    m_hub->setQuoteWindow(options.priceWindowMs);
    connect(m_hub.get(), &Hub::published, this, &Serving::pass);
    connect(m_hub.get(), &Hub::peerNamed, this, &Serving::noteName);
    connect(m_hub.get(), &Hub::messageReceived, this, [this] { ++m_traffic.lines; });
    connect(m_listener.get(), &Listener::arrived, this, &Serving::deal);
    m_measureTimer.setInterval(1000);
    connect(&m_measureTimer, &QTimer::timeout, this, &Serving::measure);
    connectWorker(*m_ownWorker);
}

Serving::~Serving() = default;

void Serving::add(std::shared_ptr<FeedWatch> feed)
{
    m_hub->addSymbols(feed->symbols(), feed->names());
    // A feed may be taken away while its prices stay known.
    m_hub->setPast(feed->symbols(), [weak = std::weak_ptr<FeedWatch>(feed)](const QString &symbol, CandleInterval step) {
        const std::shared_ptr<FeedWatch> known = weak.lock();
        return known ? known->past(symbol, step) : QList<Candle>();
    });
    connect(feed.get(), &FeedWatch::quotesArrived, m_hub.get(), &Hub::takeQuotes);
    connect(feed.get(), &FeedWatch::quotesArrived, this,
            [this](const QList<Quote> &quotes) { m_traffic.ticks += quotes.size(); });
    connect(feed.get(), &FeedWatch::stateChanged, m_hub.get(), &Hub::takeFeedState);
    m_feeds.push_back(std::move(feed));
}

void Serving::adopt(const std::shared_ptr<FeedWatch> &feed)
{
    add(feed);
    m_hub->tellSymbols(feed->symbols(), feed->names());
    feed->start();
}

FeedWatch *Serving::feedNamed(const QString &name) const
{
    const auto isIt = [&name](const auto &feed) { return feed->name() == name; };
    const auto found = std::find_if(m_feeds.begin(), m_feeds.end(), isIt);
    return found == m_feeds.end() ? nullptr : found->get();
}

void Serving::removeFeed(const QString &name)
{
    FeedWatch *feed = feedNamed(name);
    if (!feed)
        return;
    // Its clients hear that it stands still; then nobody knows it any more.
    feed->pause();
    m_hub->forgetFeed(name);
    std::erase_if(m_feeds, [feed](const auto &each) { return each.get() == feed; });
}

void Serving::startFeed(const QString &name)
{
    if (FeedWatch *feed = feedNamed(name))
        feed->start();
}

void Serving::stopFeed(const QString &name)
{
    if (FeedWatch *feed = feedNamed(name))
        feed->pause();
}

void Serving::restartFeed(const QString &name)
{
    if (FeedWatch *feed = feedNamed(name))
        feed->restart();
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
            [this](PeerId peer) {
                m_nicknames.remove(peer);
                m_newNames.remove(peer);
            });
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

void Serving::setWatchingConnections(bool isOn)
{
    m_isWatching = isOn;
    m_isWholeDue = isOn;
    m_newNames.clear();
    if (isOn && m_measureTimer.isActive())
        measure();
}

void Serving::measure()
{
    // A busy worker has not answered the last question yet.
    if (m_workersMeasured < m_workersAsked)
        return;
    m_workersAsked = m_workers.size();
    m_workersMeasured = 0;
    m_traffic.connections = 0;
    m_traffic.arrivals = m_traffic.bytesReceived = m_traffic.bytesSent = 0;
    m_changes = {};
    m_changes.isWhole = m_isWatching && std::exchange(m_isWholeDue, false);
    const Worker::Scope scope = !m_isWatching ? Worker::Scope::Totals
        : m_changes.isWhole                   ? Worker::Scope::Everything
                                              : Worker::Scope::Changes;
    for (Worker *worker : m_workers)
        QMetaObject::invokeMethod(worker, [worker, scope] { worker->measure(scope); });
}

void Serving::takeMeasured(const WorkerFigures &figures)
{
    m_traffic.connections += figures.connections;
    m_traffic.arrivals += figures.arrivals;
    m_traffic.bytesReceived += figures.bytesReceived;
    m_traffic.bytesSent += figures.bytesSent;
    m_changes.changed += figures.changes.changed;
    m_changes.gone += figures.changes.gone;
    if (++m_workersMeasured == m_workersAsked)
        tellMeasured();
}

void Serving::tellMeasured()
{
    m_traffic.steadyMs = steadyNowMs();
    emit trafficMeasured(m_traffic);
    if (!m_isWatching)
        return;
    for (ConnectionInfo &info : m_changes.changed) {
        info.nickname = m_nicknames.value(info.peer);
        m_newNames.remove(info.peer);
    }
    for (auto name = m_newNames.cbegin(); name != m_newNames.cend(); ++name)
        m_changes.named.append({name.key(), name.value()});
    m_newNames.clear();
    if (!m_changes.isEmpty())
        emit connectionsChanged(m_changes);
}

void Serving::noteName(PeerId peer, const QString &nickname)
{
    m_nicknames.insert(peer, nickname);
    if (m_isWatching)
        m_newNames.insert(peer, nickname);
}

void Serving::setBans(const QList<Ban> &bans)
{
    m_listener->setBans(bans);
    BanList list;
    list.set(bans);
    if (list.isEmpty())
        return;
    for (Worker *worker : m_workers)
        QMetaObject::invokeMethod(worker, [worker, list] { worker->expel(list); });
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
