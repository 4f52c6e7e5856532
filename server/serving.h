// SPDX-License-Identifier: MIT
#pragma once

#include "model/ban.h"
#include "model/connection_changes.h"
#include "model/event.h"
#include "model/traffic.h"
#include "server/arrival.h"
#include "server/server_options.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

namespace outcry {

class FeedWatch;
class Hub;
class Listener;
class Worker;
struct WorkerFigures;

/// Everything that lives in the serving thread, and who of it talks to whom: listener, hub, feeds,
/// worker 1; it also deals connections and envelopes to the workers of other threads, which it does
/// not own.
class Serving : public QObject
{
    Q_OBJECT

public:
    /// Made in the main thread, with everything made there already, then moved as a whole.
    Serving(const ServerOptions &options, std::unique_ptr<Listener> listener);
    ~Serving() override;
    void add(std::shared_ptr<FeedWatch> feed);
    /// The worker lives in a thread of its own and is there until halt().
    void add(Worker &worker);
    void moveTo(QThread *thread);
    [[nodiscard]] Hub &hub() { return *m_hub; }

    // All of these in the serving thread.
    void start();
    /// Says goodbye to everybody; finished() comes in `deadlineMs` at the latest, or a little
    /// later.
    void finish(int deadlineMs);
    void setMeasuring(bool isOn);
    void setWatchingConnections(bool isOn);
    void setBans(const QList<Ban> &bans);
    /// Adds and starts a feed that was moved here already.
    void adopt(const std::shared_ptr<FeedWatch> &feed);
    void removeFeed(const QString &name);
    /// Unknown names are ignored: the feed is gone by now.
    void startFeed(const QString &name);
    void stopFeed(const QString &name);
    void restartFeed(const QString &name);
    /// Deletes everything, without words.
    void halt();

signals:
    void finished();
    void trafficMeasured(const outcry::Traffic &traffic);
    void connectionsChanged(const outcry::ConnectionChanges &changes);

private:
    void connectWorker(Worker &worker);
    void deal(const ArrivalPtr &arrival);
    void pass(const EnvelopePtr &envelope);
    void workerFinished();
    void measure();
    void takeMeasured(const WorkerFigures &figures);
    void tellMeasured();
    void noteName(PeerId peer, const QString &nickname);
    void closeSources();
    [[nodiscard]] FeedWatch *feedNamed(const QString &name) const;

    std::unique_ptr<Hub> m_hub;
    std::unique_ptr<Listener> m_listener;
    std::vector<std::shared_ptr<FeedWatch>> m_feeds;
    std::unique_ptr<Worker> m_ownWorker;
    /// Own one first; those of other threads are only ever called by invokeMethod().
    std::vector<Worker *> m_workers;
    size_t m_nextWorker = 0;
    size_t m_workersFinished = 0;

    QTimer m_measureTimer;
    QHash<PeerId, QString> m_nicknames;
    QHash<PeerId, QString> m_newNames;
    /// Lines and ticks count on; the rest is summed up anew each time.
    Traffic m_traffic;
    ConnectionChanges m_changes;
    bool m_isWatching = false;
    bool m_isWholeDue = false;
    size_t m_workersAsked = 0;
    size_t m_workersMeasured = 0;
};

} // namespace outcry
