// SPDX-License-Identifier: MIT
#include "server/server.h"

#include "model/log.h"
#include "server/bind.h"
#include "server/feeds/feed.h"
#include "server/hub.h"
#include "server/listener.h"
#include "server/serving.h"
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
        worker.moveToThread(&thread);
        QObject::connect(&thread, &QThread::started, &worker, &Worker::start);
        QObject::connect(&thread, &QThread::finished, &worker, &Worker::halt);
    }
};

Result<std::vector<Serving::NamedFeed>> makeFeeds(const QStringList &names)
{
    std::vector<Serving::NamedFeed> feeds;
    for (const QString &name : names) {
        const Result<std::shared_ptr<Feed>> feed = createFeed(name);
        if (!feed)
            return feed.error();
        feeds.push_back({name.section(u':', 0, 0), *feed});
    }
    return feeds;
}

void reportDescriptorLimit()
{
    const qint64 limit = raiseDescriptorLimit();
    if (limit > 0 && limit < kFewDescriptors) {
        qCWarning(lcServer).noquote()
            << QCoreApplication::translate("outcry",
                                           "This process may open only %1 files, one for each "
                                           "connection. Raise the limit (ulimit -n).")
                   .arg(limit);
    }
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
    bool isMeasuring = false;

    void build(std::unique_ptr<Listener> listener, const std::vector<Serving::NamedFeed> &feeds);
    void endThreads();
};

void Server::Private::build(std::unique_ptr<Listener> listener,
                            const std::vector<Serving::NamedFeed> &feeds)
{
    addresses = listener->addresses();
    serving = std::make_unique<Serving>(options, std::move(listener));
    hub = &serving->hub();
    for (const Serving::NamedFeed &feed : feeds)
        serving->add(feed);
    const int workerCount = std::clamp(options.workerCount, 1, kMostWorkers);
    for (int number = 2; number <= workerCount; ++number) {
        workers.push_back(std::make_unique<WorkerThread>(quint16(number), options.limits));
        serving->add(workers.back()->worker);
    }
    servingThread = std::make_unique<QThread>();
    servingThread->setObjectName(QStringLiteral("serving"));
    serving->moveTo(servingThread.get());
    connect(servingThread.get(), &QThread::started, serving.get(), &Serving::start);
    connect(servingThread.get(), &QThread::finished, serving.get(), &Serving::halt);
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
    qRegisterMetaType<ConnectionInfo>();
}

Server::~Server()
{
    d->endThreads();
}

Result<Done> Server::start()
{
    if (isRunning())
        return Done{};
    reportDescriptorLimit();
    const Result<std::vector<Serving::NamedFeed>> feeds = makeFeeds(d->options.feeds);
    if (!feeds)
        return feeds.error();
    auto listener = std::make_unique<Listener>(d->options.limits);
    const Result<Done> opened = listener->open(d->options.listen);
    if (!opened)
        return opened.error();

    d->build(std::move(listener), *feeds);
    connect(d->serving.get(), &Serving::connectionsMeasured, this, &Server::connectionsMeasured);
    connect(d->serving.get(), &Serving::finished, this, [this] {
        d->endThreads();
        emit stopped();
    });
    for (const auto &worker : d->workers)
        worker->thread.start();
    d->servingThread->start();
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
    if (!isRunning())
        return;
    Serving *serving = d->serving.get();
    QMetaObject::invokeMethod(serving, [serving, isOn] { serving->setMeasuring(isOn); });
}

} // namespace outcry
