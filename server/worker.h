// SPDX-License-Identifier: MIT
#pragma once

#include "model/event.h"
#include "model/request.h"
#include "server/arrival.h"
#include "server/ban_list.h"
#include "server/connection_report.h"
#include "server/doors/gate.h"
#include "server/fan_out.h"
#include "server/log_ration.h"
#include "server/peer_table.h"
#include "server/sleepers.h"
#include "server/streams/poller.h"
#include "server/topic_index.h"

#include <QTimer>

#include <functional>
#include <memory>
#include <vector>

namespace outcry {

class Reception;
enum class CloseCode : quint16;

/// What a worker's sockets did since it started, and what changed among its connections.
struct WorkerFigures
{
    int connections = 0;
    qint64 arrivals = 0;
    qint64 bytesReceived = 0;
    qint64 bytesSent = 0;
    /// Empty unless it was asked for.
    ConnectionChanges changes;
};

/// One thread of sockets: its streams, its peers and what they listen to. The gate of its peers;
/// talks to the hub by signals only, so that it does not matter whether they share a thread.
///
/// The hub is never entered while it speaks: what peers want in answer to an envelope is told when
/// the turn ends.
class Worker : public QObject, public Gate, private PollerListener
{
    Q_OBJECT

public:
    /// `number` is 1 or more and unique: it stands in the upper bits of every PeerId.
    Worker(quint16 number, const Limits &limits, QObject *parent = nullptr);
    ~Worker() override;

    [[nodiscard]] quint16 number() const { return m_number; }

    // All of these in the worker's own thread.

    /// False: the system refuses; nothing can be served.
    bool start();
    void adopt(const outcry::ArrivalPtr &arrival);
    void deliver(const outcry::EnvelopePtr &envelope);
    /// Says goodbye to whoever is still there (1001), waits for their answers, and is finished() in
    /// `deadlineMs` at the latest.
    void finish(int deadlineMs);
    /// Drops everything at once, without words.
    void halt();
    /// What measure() looks at besides the totals.
    enum class Scope { Totals, Changes, Everything };
    /// Answers with measured(). Changes are those since the last time; Totals forgets what was told.
    void measure(outcry::Worker::Scope scope);
    /// Ends the connections of these addresses (1008).
    void expel(const BanList &bans);

    /// Knows the peer from now on. False: there are too many.
    bool admit(Peer &peer, Stream &stream, const Door &door);

    void request(Peer &peer, Request request) override;
    void leave(Peer &peer) override;
    void noteOffence(const Peer &peer, quint16 closeCode) override;
    /// What came was no request, or no handshake that can be accepted: for the log.
    void noteBadRequest(const Stream &stream, int status, const QString &text);
    void wakeAfter(Peer &peer, int ms) override;
    void flushLater(Peer &peer) override;
    [[nodiscard]] const Limits &limits() const override { return m_limits; }
    [[nodiscard]] qint64 nowMs() const override { return m_poller.wallMs(); }

signals:
    void peerArrived(outcry::PeerId peer, const QString &address, const QByteArray &door);
    void peerDeparted(outcry::PeerId peer);
    void requested(outcry::PeerId peer, const outcry::Request &request);
    /// Of an address that is counted (Listener::connectionEnded()).
    void connectionEnded(const outcry::HostAddress &address);
    void measured(const outcry::WorkerFigures &figures);
    void finished();

private:
    void turnEnding() override;
    void streamEnding(PolledStream &stream) override;
    bool turnEnded() override;

    void refuse(PolledStream &stream, const Arrival &arrival);
    template <typename ReasonOf>
    void sayGoodbye(CloseCode code, ReasonOf reasonOf);
    Reception &receptionOf(const Door &rootDoor);
    bool listen(Peer &peer, const Request &request);
    bool watch(Peer &peer, const Request &request, const QList<Topic> &topics);
    void tellHub(std::function<void()> call);
    void wakeSleepers();
    void setWakeTimer();
    void sweep();
    void giveUp();
    void tellUntold();

    const quint16 m_number;
    const Limits m_limits;
    PeerTable m_peers;
    TopicIndex m_topics;
    FanOut m_fanOut;
    Sleepers m_sleepers;
    std::vector<std::unique_ptr<Reception>> m_receptions;
    Poller m_poller;
    QTimer m_sweepTimer;
    QTimer m_wakeTimer;
    QTimer m_finishTimer;
    qint64 m_wakeTimerMs = Sleepers::kNever;
    /// What the hub shall hear when it is silent again.
    std::vector<std::function<void()>> m_forHub;
    /// Came while another was being delivered.
    std::vector<EnvelopePtr> m_nested;
    /// Null: nobody looks at the connections.
    std::unique_ptr<ConnectionReport> m_report;
    qint64 m_arrivals = 0;
    /// Of streams that are gone.
    qint64 m_formerBytesReceived = 0;
    qint64 m_formerBytesSent = 0;
    int m_refusedCount = 0;
    LogRation m_offences;
    LogRation m_badRequests;
    bool m_isDelivering = false;
    bool m_isFinishing = false;
    bool m_isFinished = false;
};

} // namespace outcry

Q_DECLARE_METATYPE(outcry::WorkerFigures)
