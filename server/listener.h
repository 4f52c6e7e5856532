// SPDX-License-Identifier: MIT
#pragma once

#include "server/address_counter.h"
#include "server/arrival.h"
#include "server/ban_list.h"
#include "server/server_options.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

QT_FORWARD_DECLARE_CLASS(QSocketNotifier)

namespace outcry {

/// The bound ports. Opened in the main thread, so that a port in use is told at once; accepts in
/// the serving thread.
///
/// When the system has no descriptor left for a newcomer, a reserved one is given up for a moment
/// to accept and close it: otherwise it would stay ready for ever and keep the thread busy.
class Listener : public QObject
{
    Q_OBJECT

public:
    explicit Listener(const Limits &limits, QObject *parent = nullptr);
    ~Listener() override;

    /// Binds all or none. Error codes: "port_in_use", "no_permission", "bad_listen".
    [[nodiscard]] Result<Done> open(const QList<ListenAddress> &addresses);
    /// With the ports that were really taken.
    [[nodiscard]] QList<ListenAddress> addresses() const;

    /// Accepts from now on, in the thread that calls.
    void start();
    void close();
    /// From now on; who is connected already is not touched.
    void setBans(const QList<Ban> &bans) { m_bans.set(bans); }
    /// A connection that arrived() told of is over.
    void connectionEnded(const HostAddress &address);

signals:
    void arrived(const outcry::ArrivalPtr &arrival);

private:
    struct Port;

    void acceptAll(Port &port);
    bool acceptOne(Port &port);
    void admit(Port &port, Descriptor descriptor, const HostAddress &address);
    bool cannotAccept(Port &port, int error);
    void turnOneAway(Port &port);
    void pause();
    void setListening(bool isOn);

    std::vector<std::unique_ptr<Port>> m_ports;
    AddressCounter m_counter;
    BanList m_bans;
    Descriptor m_reserve;
    QTimer m_pause;
    qint64 m_lastWarningMs = 0;
    bool m_isListening = false;
};

} // namespace outcry
