// SPDX-License-Identifier: MIT
#include "server/server.h"

#include "model/log.h"
#include "server/bind.h"
#include "server/feed_maker.h"
#include "server/feed_watch.h"
#include "server/feeds/feed.h"
#include "server/hub.h"
#include "server/listener.h"
#include "server/serving.h"
#include "server/streams/epoll_dispatcher.h"
#include "server/worker.h"

#include <QCoreApplication>
#include <QThread>

#include <algorithm>
#include <vector>

namespace outcry {

namespace {

/// How long clients have to answer the goodbye.
constexpr int kGoodbyeMs = 2'000;
/// Less than this is worth a warning: each connection takes one descriptor.
constexpr qint64 kFewDescriptors = 4096;
constexpr int kMostWorkers = 64;

bool hasUsableLoop(const QThread &thread)
{
    const auto *loop = qobject_cast<const EpollDispatcher *>(thread.eventDispatcher());
    return loop && loop->isUsable();
}

/// A worker in a thread of its own. The worker stops in its thread when that ends and is deleted
/// after it.
struct WorkerThread
{
    QThread thread;
    Worker worker;

    WorkerThread(quint16 number, const Limits &limits)
        : worker(number, limits)
    {
        thread.setObjectName(QStringLiteral("worker %1").arg(number));
        thread.setEventDispatcher(new EpollDispatcher);
        worker.moveToThread(&thread);
        QObject::connect(&thread, &QThread::started, &worker, &Worker::start);
        QObject::connect(&thread, &QThread::finished, &worker, &Worker::halt);
    }
};

using FeedWatches = std::vector<std::shared_ptr<FeedWatch>>;

/// Feeds that were made before they are wanted.
using PreparedFeeds = QMultiHash<QString, std::shared_ptr<Feed>>;

Result<FeedWatches> makeFeeds(const QList<FeedListing> &listings, PreparedFeeds prepared)
{
    FeedWatches watches;
    for (const FeedListing &listing : listings) {
        const std::shared_ptr<Feed> ready = prepared.take(listing.setup);
        const Result<std::shared_ptr<Feed>> feed = ready ? ready : createFeed(listing.setup);
        if (!feed)
            return feed.error();
        watches.push_back(std::make_shared<FeedWatch>(listing.name, *feed));
    }
    return watches;
}

bool isListed(const QList<FeedListing> &feeds, const QString &name)
{
    return std::any_of(feeds.begin(), feeds.end(), [&](const FeedListing &feed) { return feed.name == name; });
}

/// People tell feeds apart by their names, so a second one of a name is numbered.
FeedListing listingOf(const QString &setup, const QList<FeedListing> &others)
{
    const QString title = feedTitle(setup);
    QString name = title;
    for (int number = 2; isListed(others, name); ++number)
        name = QStringLiteral("%1 %2").arg(title).arg(number);
    return {name, setup};
}

QString fewDescriptors(qint64 limit)
{
    return QCoreApplication::translate("outcry",
                                       "This process may open only %1 files, one for each "
                                       "connection. Raise the limit (ulimit -n).")
        .arg(limit);
}

} // namespace

struct Server::Private
{
    ServerOptions options;
    QList<ListenAddress> addresses;
    std::unique_ptr<QThread> servingThread;
    std::unique_ptr<Serving> serving;
    std::vector<std::unique_ptr<WorkerThread>> workers;
    Hub *hub = nullptr;
    bool isStopping = false;
    QList<FeedListing> feeds;
    FeedMaker maker;
    /// For the next start.
    FeedMaker starter;
    PreparedFeeds prepared;
    qsizetype preparing = 0;
    QString preparingFailure;
    QList<Ban> bans;
    bool isMeasuring = false;
    bool isWatching = false;

    /// False: the system gives no descriptors for the loops of the threads.
    [[nodiscard]] bool build(std::unique_ptr<Listener> listener, const FeedWatches &feeds);
    void rememberFeeds();
    /// In the serving thread, if there is one.
    template <typename Call>
    void tellServing(Call call)
    {
        if (Serving *receiver = serving.get())
            QMetaObject::invokeMethod(receiver, [receiver, call] { call(*receiver); });
    }
    void endThreads();
};

bool Server::Private::build(std::unique_ptr<Listener> listener, const FeedWatches &feeds)
{
    addresses = listener->addresses();
    serving = std::make_unique<Serving>(options, std::move(listener));
    hub = &serving->hub();
    for (const auto &feed : feeds)
        serving->add(feed);
    const int workerCount = std::clamp(options.workerCount, 1, kMostWorkers);
    for (int number = 2; number <= workerCount; ++number) {
        workers.push_back(std::make_unique<WorkerThread>(quint16(number), options.limits));
        serving->add(workers.back()->worker);
    }
    servingThread = std::make_unique<QThread>();
    servingThread->setObjectName(QStringLiteral("serving"));
    servingThread->setEventDispatcher(new EpollDispatcher);
    serving->moveTo(servingThread.get());
    connect(servingThread.get(), &QThread::started, serving.get(), &Serving::start);
    connect(servingThread.get(), &QThread::finished, serving.get(), &Serving::halt);
    const auto isUsable = [](const std::unique_ptr<WorkerThread> &each) { return hasUsableLoop(each->thread); };
    return hasUsableLoop(*servingThread) && std::all_of(workers.begin(), workers.end(), isUsable);
}

/// In reverse order. What lived in a thread stopped at its end; the shells are deleted when all
/// have ended, so that a call on its way to another thread never finds its receiver gone.
void Server::Private::endThreads()
{
    hub = nullptr;
    for (auto worker = workers.rbegin(); worker != workers.rend(); ++worker) {
        (*worker)->thread.quit();
        (*worker)->thread.wait();
    }
    if (servingThread) {
        servingThread->quit();
        servingThread->wait();
    }
    serving.reset();
    workers.clear();
    servingThread.reset();
    addresses.clear();
    isStopping = false;
}

Server::Server(ServerOptions options, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    d->options = std::move(options);
    for (const QString &setup : std::as_const(d->options.feeds))
        d->feeds.append(listingOf(setup, d->feeds));
    qRegisterMetaType<ConnectionChanges>();
    qRegisterMetaType<WorkerFigures>();
    qRegisterMetaType<Traffic>();
    connect(&d->maker, &FeedMaker::made, this, &Server::adoptFeed);
    connect(&d->maker, &FeedMaker::failed, this, &Server::feedAnswered);
    connect(&d->starter, &FeedMaker::made, this,
            [this](const QString &setup, const std::shared_ptr<Feed> &feed) { notePrepared(setup, feed, {}); });
    connect(&d->starter, &FeedMaker::failed, this,
            [this](const QString &setup, const QString &reason) { notePrepared(setup, nullptr, reason); });
}

Server::~Server()
{
    d->endThreads();
}

void Server::prepareFeeds()
{
    // Who asks again wants the feeds of now.
    d->starter.forget();
    d->prepared.clear();
    d->preparingFailure.clear();
    d->preparing = d->feeds.size();
    for (const FeedListing &feed : std::as_const(d->feeds))
        d->starter.make(feed.setup);
    if (d->feeds.isEmpty())
        QMetaObject::invokeMethod(this, [this] { emit feedsPrepared({}); }, Qt::QueuedConnection);
}

void Server::notePrepared(const QString &setup, const std::shared_ptr<Feed> &feed, const QString &failure)
{
    if (feed)
        d->prepared.insert(setup, feed);
    else if (d->preparingFailure.isEmpty())
        d->preparingFailure = failure;
    if (--d->preparing == 0)
        emit feedsPrepared(d->preparingFailure);
}

Result<Done> Server::start()
{
    if (isRunning())
        return Done{};
    const qint64 limit = raiseDescriptorLimit();
    if (limit > 0 && limit < kFewDescriptors)
        qCWarning(lcServer).noquote() << fewDescriptors(limit);
    const Result<FeedWatches> feeds = makeFeeds(d->feeds, std::exchange(d->prepared, {}));
    if (!feeds)
        return feeds.error();
    auto listener = std::make_unique<Listener>(d->options.limits);
    listener->setBans(d->bans);
    const Result<Done> opened = listener->open(d->options.listen);
    if (!opened)
        return opened.error();

    if (!d->build(std::move(listener), *feeds)) {
        d->endThreads();
        return Error{QStringLiteral("no_descriptors"), fewDescriptors(limit)};
    }
    connect(d->serving.get(), &Serving::trafficMeasured, this, &Server::trafficMeasured);
    connect(d->serving.get(), &Serving::connectionsChanged, this, &Server::connectionsChanged);
    connect(d->serving.get(), &Serving::finished, this, [this] {
        d->endThreads();
        emit stopped();
    });
    for (const auto &worker : d->workers)
        worker->thread.start();
    d->servingThread->start();
    setWatchingConnections(d->isWatching);
    setMeasuring(d->isMeasuring);
    return Done{};
}

void Server::stop()
{
    if (!isRunning() || d->isStopping)
        return;
    d->isStopping = true;
    Serving *serving = d->serving.get();
    QMetaObject::invokeMethod(serving, [serving] { serving->finish(kGoodbyeMs); });
}

bool Server::isRunning() const
{
    return d->serving != nullptr;
}

QList<ListenAddress> Server::addresses() const
{
    return d->addresses;
}

const ServerOptions &Server::options() const
{
    return d->options;
}

Hub *Server::hub() const
{
    return d->hub;
}

void Server::setMeasuring(bool isOn)
{
    d->isMeasuring = isOn;
    d->tellServing([isOn](Serving &serving) { serving.setMeasuring(isOn); });
}

void Server::setWatchingConnections(bool isOn)
{
    d->isWatching = isOn;
    d->tellServing([isOn](Serving &serving) { serving.setWatchingConnections(isOn); });
}

void Server::setBans(const QList<Ban> &bans)
{
    d->bans = bans;
    d->tellServing([bans](Serving &serving) { serving.setBans(bans); });
}

void Server::setListen(const QList<ListenAddress> &listen)
{
    d->options.listen = listen;
}

const QList<FeedListing> &Server::feeds() const
{
    return d->feeds;
}

void Server::Private::rememberFeeds()
{
    options.feeds.clear();
    for (const FeedListing &feed : std::as_const(feeds))
        options.feeds.append(feed.setup);
}

void Server::addFeed(const QString &setup)
{
    d->maker.make(setup);
}

void Server::forgetFeedWish()
{
    d->maker.forget();
}

void Server::adoptFeed(const QString &setup, const std::shared_ptr<Feed> &feed)
{
    const FeedListing listing = listingOf(setup.trimmed(), d->feeds);
    d->feeds.append(listing);
    d->rememberFeeds();
    if (isRunning() && !d->isStopping) {
        const auto watch = std::make_shared<FeedWatch>(listing.name, feed);
        watch->moveTo(d->servingThread.get());
        d->tellServing([watch](Serving &serving) { serving.adopt(watch); });
    } else if (d->preparing > 0) {
        d->prepared.insert(listing.setup, feed);
    }
    emit feedsChanged();
    emit feedAnswered(setup, {});
}

void Server::removeFeed(const QString &name)
{
    if (d->feeds.removeIf([&](const FeedListing &feed) { return feed.name == name; }) == 0)
        return;
    d->rememberFeeds();
    d->tellServing([name](Serving &serving) { serving.removeFeed(name); });
    emit feedsChanged();
}

void Server::startFeed(const QString &name)
{
    d->tellServing([name](Serving &serving) { serving.startFeed(name); });
}

void Server::stopFeed(const QString &name)
{
    d->tellServing([name](Serving &serving) { serving.stopFeed(name); });
}

void Server::restartFeed(const QString &name)
{
    d->tellServing([name](Serving &serving) { serving.restartFeed(name); });
}

} // namespace outcry
