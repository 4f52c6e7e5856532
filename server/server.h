// SPDX-License-Identifier: MIT
#pragma once

#include "model/ban.h"
#include "model/connection_changes.h"
#include "model/feed_listing.h"
#include "model/traffic.h"
#include "server/server_options.h"

#include <QObject>

#include <memory>

namespace outcry {

class Feed;
class Hub;

/// The whole server: ports, workers, hub, feeds, threads. Lives in the thread that made it (main) and only builds and
/// stops; serving happens in threads of its own.
class Server : public QObject
{
    Q_OBJECT

public:
    explicit Server(ServerOptions options, QObject *parent = nullptr);
    /// Stops without goodbye if it still runs.
    ~Server() override;

    /// Makes the feeds in another thread, since files may be large; feedsPrepared() tells when. start() takes those that are
    /// made and makes the others itself.
    void prepareFeeds();
    /// Binds all ports, makes the feeds, starts the threads. Error codes: "port_in_use", "bad_listen", "bad_feed",
    /// "no_permission"; nothing runs after an error.
    [[nodiscard]] Result<Done> start();
    /// Says goodbye to everybody (1001), then ends; stopped() tells when.
    void stop();
    [[nodiscard]] bool isRunning() const;
    /// With the ports that were really taken (0 asks the system for a free one).
    [[nodiscard]] QList<ListenAddress> addresses() const;
    [[nodiscard]] const ServerOptions &options() const;
    /// Follow it with a Desk; call its slots by queued connections or QMetaObject::invokeMethod only. Null before start().
    [[nodiscard]] Hub *hub() const;

    /// Once a second trafficMeasured() tells what was done. Off at first: a server without a window does not count.
    void setMeasuring(bool isOn);
    /// While it measures, connectionsChanged() tells about every client, and from then on once a second what changed. Only
    /// for as long as somebody looks: it also asks clients how far away they are.
    void setWatchingConnections(bool isOn);

    /// Who may not come in, from now on and after every start(); who is there is sent away (1008).
    void setBans(const QList<Ban> &bans);

    /// In the order set up, running or not.
    [[nodiscard]] const QList<FeedListing> &feeds() const;
    /// Made in another thread, since a file may be large; feedAnswered() tells when. Begins at once when the server runs.
    void addFeed(const QString &setup);
    /// Whatever is being made by addFeed() is not added any more, and not answered.
    void forgetFeedWish();
    // By the name in feeds(); without effect for others.
    void removeFeed(const QString &name);
    void startFeed(const QString &name);
    void stopFeed(const QString &name);
    void restartFeed(const QString &name);

    /// Where start() listens the next time.
    void setListen(const QList<ListenAddress> &listen);

signals:
    void stopped();
    void feedsChanged();
    /// Why one of them could not be made; empty: start() can go on.
    void feedsPrepared(const QString &failure);
    /// To addFeed(): why it could not be; empty: it was added.
    void feedAnswered(const QString &setup, const QString &failure);
    void trafficMeasured(const outcry::Traffic &traffic);
    void connectionsChanged(const outcry::ConnectionChanges &changes);

private:
    void notePrepared(const QString &setup, const std::shared_ptr<Feed> &feed, const QString &failure);
    void adoptFeed(const QString &setup, const std::shared_ptr<Feed> &feed);

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace outcry
