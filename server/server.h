// SPDX-License-Identifier: MIT
#pragma once

#include "model/connection_info.h"
#include "server/server_options.h"

#include <QObject>

#include <memory>

namespace outcry {

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

    /// Once a second connectionsMeasured() tells about every client. Off at first: a server without a window does
    /// not count.
    void setMeasuring(bool isOn);

signals:
    void stopped();
    void connectionsMeasured(const QList<outcry::ConnectionInfo> &connections);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace outcry
