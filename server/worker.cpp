// SPDX-License-Identifier: MIT
#include "server/worker.h"

#include "model/ban.h"
#include "model/log.h"
#include "server/doors/door.h"
#include "server/http/http_exchange.h"
#include "server/reception.h"
#include "server/streams/tcp_stream.h"

#include <QCoreApplication>

#include <algorithm>

namespace outcry {

namespace {

constexpr int kSweepMs = 1000;
/// What one peer may listen to; each topic costs memory, whether anything is ever said in it or
/// not.
constexpr int kMostTopics = 2048;
/// Who comes from a crowded address is told so; beyond this many at a time just closed.
constexpr int kMostRefused = 256;
/// Peers that answer each other through the hub without end have to let others have their turn.
constexpr int kMostRounds = 16;

HttpLimits httpLimits(const Limits &limits)
{
    HttpLimits result;
    result.headBytes = limits.headBytes;
    result.requestMs = limits.handshakeMs;
    return result;
}

HttpResponse banned(qint64 untilMs)
{
    HttpResponse response;
    response.status = 403;
    // A 403 may be anybody's between here and there.
    response.headers = {{"Outcry-Ban", banWords(untilMs).toLatin1()}};
    response.body = QCoreApplication::translate(
                        "outcry", "The owner of this server does not let your address in.")
                        .toUtf8()
        + '\n';
    return response;
}

HttpResponse tooManyConnections()
{
    HttpResponse response;
    response.status = 503;
    response.headers = {{"Retry-After", "60"}};
    response.body = QCoreApplication::translate(
                        "outcry", "Too many connections from your address. Try again later.")
                        .toUtf8()
        + '\n';
    return response;
}

} // namespace

Worker::Worker(quint16 number, const Limits &limits, QObject *parent)
    : QObject(parent)
    , m_number(number)
    , m_limits(limits)
    , m_peers(number)
    , m_fanOut(m_peers, m_topics)
    , m_poller(*this)
    , m_sweepTimer(this)
    , m_wakeTimer(this)
    , m_finishTimer(this)
{
    connect(&m_sweepTimer, &QTimer::timeout, this, &Worker::sweep);
    m_wakeTimer.setSingleShot(true);
    connect(&m_wakeTimer, &QTimer::timeout, this, &Worker::wakeSleepers);
    m_finishTimer.setSingleShot(true);
    connect(&m_finishTimer, &QTimer::timeout, this, &Worker::giveUp);
}

Worker::~Worker()
{
    halt();
}

bool Worker::start()
{
    if (!m_poller.start()) {
        qCWarning(lcWorker) << "The system gives no epoll set: nothing can be served";
        return false;
    }
    m_sweepTimer.start(kSweepMs);
    return true;
}

void Worker::adopt(const ArrivalPtr &arrival)
{
    if (m_isFinishing) {
        if (!arrival->address.isLoopback())
            emit connectionEnded(arrival->address);
        return;
    }
    m_poller.enterTurn();
    auto owned
        = std::make_unique<TcpStream>(m_poller, arrival->descriptor.take(), arrival->address);
    TcpStream &stream = *owned;
    const bool isWatched = stream.start();
    m_poller.adopt(std::move(owned));
    if (!isWatched)
        stream.abort();
    else if (arrival->refusal != Arrival::Refusal::None)
        refuse(stream, *arrival);
    else
        stream.setListener(std::make_unique<HttpExchange>(stream, receptionOf(*arrival->rootDoor),
                                                          httpLimits(m_limits)));
}

void Worker::refuse(PolledStream &stream, const Arrival &arrival)
{
    if (m_refusedCount >= kMostRefused)
        return stream.abort();
    ++m_refusedCount;
    stream.setTurnedAway();
    const HttpResponse words = arrival.refusal == Arrival::Refusal::Banned
        ? banned(arrival.bannedUntilMs)
        : tooManyConnections();
    stream.write(words.toBytes(false));
    stream.closeAfterWriting();
}

Reception &Worker::receptionOf(const Door &rootDoor)
{
    const auto isIt = [&](const auto &known) { return &known->rootDoor() == &rootDoor; };
    const auto found = std::find_if(m_receptions.begin(), m_receptions.end(), isIt);
    if (found != m_receptions.end())
        return **found;
    m_receptions.push_back(std::make_unique<Reception>(*this, rootDoor));
    return *m_receptions.back();
}

void Worker::deliver(const EnvelopePtr &envelope)
{
    m_poller.enterTurn();
    if (m_isDelivering)
        return m_nested.push_back(envelope);
    m_isDelivering = true;
    m_fanOut.deliver(envelope, m_poller.wallMs());
    for (size_t i = 0; i < m_nested.size(); ++i) {
        const EnvelopePtr next = m_nested[i];
        m_fanOut.deliver(next, m_poller.wallMs());
    }
    m_nested.clear();
    m_isDelivering = false;
}

bool Worker::admit(Peer &peer, Stream &stream, const Door &door)
{
    const PeerId id = m_peers.add(peer, stream, door, nowMs());
    if (id == 0)
        return false;
    peer.setId(id);
    qCDebug(lcWorker).noquote() << QCoreApplication::translate("outcry", "Connection %1 of %2 came to the door %3")
                                       .arg(QString::number(id), stream.address(), QString::fromLatin1(door.name));
    ++m_arrivals;
    tellHub([this, id, address = stream.address(), name = door.name] {
        emit peerArrived(id, address, name);
    });
    return true;
}

void Worker::request(Peer &peer, Request request)
{
    PeerEntry *entry = m_peers.find(peer.id());
    if (!entry || !listen(peer, request))
        return;
    if (std::holds_alternative<Say>(request.demand))
        ++entry->linesReceived;
    tellHub([this, id = peer.id(), request = std::move(request)] { emit requested(id, request); });
}

/// Rooms are listened to from the hub's RoomState on: whether there is such a room is for it to
/// say. Prices have to be listed before, so that a late snapshot does not bring back what is not
/// watched any more.
bool Worker::listen(Peer &peer, const Request &request)
{
    if (const auto *wish = std::get_if<Watch>(&request.demand))
        return watch(peer, request, wish->topics);
    if (const auto *wish = std::get_if<Unwatch>(&request.demand)) {
        for (const Topic &topic : wish->topics)
            m_topics.remove(PeerTable::slotOf(peer.id()), topic);
    }
    return true;
}

bool Worker::watch(Peer &peer, const Request &request, const QList<Topic> &topics)
{
    const quint32 slot = PeerTable::slotOf(peer.id());
    if (m_topics.topicCount(slot) + topics.size() > kMostTopics) {
        const Refusal refusal{
            request.id,
            QStringLiteral("too_many_topics"),
            QCoreApplication::translate(
                "outcry", "At most %1 symbols and rooms at a time. Watch all with quotes/*.")
                .arg(kMostTopics),
            {},
            {}};
        deliver(std::make_shared<Envelope>(Envelope{Topic(), refusal, peer.id()}));
        return false;
    }
    for (const Topic &topic : topics) {
        if (topic.kind() == Topic::Kind::Quotes)
            m_topics.add(slot, topic);
    }
    return true;
}

void Worker::leave(Peer &peer)
{
    const PeerId id = peer.id();
    const PeerEntry *entry = m_peers.find(id);
    if (!entry)
        return;
    qCDebug(lcWorker).noquote() << QCoreApplication::translate("outcry", "Connection %1 of %2 left the door %3 after %4 s")
                                       .arg(QString::number(id), entry->stream->address(), QString::fromLatin1(entry->door->name))
                                       .arg((nowMs() - entry->sinceMs) / 1000);
    m_topics.removeAll(PeerTable::slotOf(id));
    m_sleepers.forget(PeerTable::slotOf(id));
    m_peers.remove(id);
    tellHub([this, id] { emit peerDeparted(id); });
}

void Worker::noteOffence(const Peer &peer, quint16 closeCode)
{
    const PeerEntry *entry = m_peers.find(peer.id());
    if (!entry)
        return;
    tellUntold();
    if (!m_offences.take(m_poller.steadyMs()))
        return;
    qCInfo(lcWorker).noquote() << QCoreApplication::translate("outcry", "Connection of %1 at the door %2 ended with code %3")
                                      .arg(entry->stream->address(), QString::fromLatin1(entry->door->name))
                                      .arg(closeCode);
}

void Worker::noteBadRequest(const Stream &stream, int status, const QString &text)
{
    m_poller.enterTurn();
    tellUntold();
    if (m_badRequests.take(m_poller.steadyMs()))
        qCInfo(lcWorker).noquote() << QCoreApplication::translate("outcry", "Request of %1 refused with status %2: %3")
                                          .arg(stream.address())
                                          .arg(status)
                                          .arg(text);
}

void Worker::tellUntold()
{
    const qint64 nowMs = m_poller.steadyMs();
    if (const int count = m_offences.takeUntold(nowMs); count > 0)
        qCInfo(lcWorker).noquote() << QCoreApplication::translate("outcry", "%1 further connections ended like this within a minute")
                                          .arg(count);
    if (const int count = m_badRequests.takeUntold(nowMs); count > 0)
        qCInfo(lcWorker).noquote() << QCoreApplication::translate("outcry", "%1 further requests refused like this within a minute")
                                          .arg(count);
}

/// Calls wait behind those that wait already, or the hub would hear a peer's wishes in a wrong
/// order.
void Worker::tellHub(std::function<void()> call)
{
    m_poller.enterTurn();
    if (m_isDelivering || !m_forHub.empty())
        m_forHub.push_back(std::move(call));
    else
        call();
}

void Worker::flushLater(Peer &peer)
{
    m_poller.enterTurn();
    m_fanOut.flushLater(peer.id());
}

void Worker::wakeAfter(Peer &peer, int ms)
{
    m_poller.enterTurn();
    if (!m_peers.find(peer.id()))
        return;
    m_sleepers.wakeAt(PeerTable::slotOf(peer.id()), m_poller.steadyMs() + std::max(ms, 1));
    setWakeTimer();
}

void Worker::setWakeTimer()
{
    const qint64 nextMs = m_sleepers.nextMs();
    const bool isEarlyEnough = m_wakeTimerMs != Sleepers::kNever && m_wakeTimerMs <= nextMs;
    if (nextMs == Sleepers::kNever || isEarlyEnough)
        return;
    m_wakeTimerMs = nextMs;
    m_wakeTimer.start(int(std::max(nextMs - m_poller.steadyMs(), qint64(1))));
}

void Worker::wakeSleepers()
{
    m_poller.enterTurn();
    m_wakeTimerMs = Sleepers::kNever;
    Sleepers::Sleeper slot = 0;
    while (m_sleepers.takeDue(m_poller.steadyMs(), slot)) {
        if (PeerEntry *entry = m_peers.at(slot))
            entry->peer->woken();
    }
    setWakeTimer();
}

void Worker::sweep()
{
    tellUntold();
    if (m_poller.streamCount() == 0)
        return;
    m_poller.enterTurn();
    const qint64 steadyMs = m_poller.steadyMs();
    m_poller.visitStreams([steadyMs](PolledStream &stream) { stream.tick(steadyMs); });
}

void Worker::turnEnding()
{
    for (int round = 0; round < kMostRounds && !m_forHub.empty(); ++round) {
        std::vector<std::function<void()>> calls;
        calls.swap(m_forHub);
        for (const auto &call : calls)
            call();
    }
    m_fanOut.flushPeers();
}

bool Worker::turnEnded()
{
    if (m_isFinishing && !m_isFinished && m_poller.streamCount() == 0) {
        m_isFinished = true;
        emit finished();
    }
    return m_fanOut.isFlushDue() || !m_forHub.empty();
}

void Worker::streamEnding(PolledStream &stream)
{
    if (stream.isTurnedAway())
        --m_refusedCount;
    m_formerBytesReceived += stream.bytesRead();
    m_formerBytesSent += stream.bytesWritten();
    if (!stream.hostAddress().isLoopback())
        emit connectionEnded(stream.hostAddress());
}

void Worker::measure(Scope scope)
{
    WorkerFigures figures;
    figures.connections = int(m_peers.count());
    figures.arrivals = m_arrivals;
    figures.bytesReceived = m_formerBytesReceived;
    figures.bytesSent = m_formerBytesSent;
    m_poller.visitStreams([&figures](const PolledStream &stream) {
        figures.bytesReceived += stream.bytesRead();
        figures.bytesSent += stream.bytesWritten();
    });
    if (scope != Scope::Changes)
        m_report.reset();
    if (scope != Scope::Totals) {
        m_poller.enterTurn();
        if (!m_report)
            m_report = std::make_unique<ConnectionReport>(m_peers, m_topics);
        figures.changes = m_report->take(m_poller.wallMs());
    }
    emit measured(figures);
}

void Worker::expel(const BanList &bans)
{
    m_poller.enterTurn();
    const qint64 wallMs = m_poller.wallMs();
    sayGoodbye(CloseCode::PolicyViolation, [&bans, wallMs](const PolledStream &stream) {
        const auto banEnd = bans.endOf(stream.hostAddress(), wallMs);
        return banEnd ? banWords(*banEnd) : QString();
    });
}

/// Peers hear why; whoever is not upgraded yet is just closed. Those for whom there is no reason stay.
template <typename ReasonOf>
void Worker::sayGoodbye(CloseCode code, ReasonOf reasonOf)
{
    std::vector<std::pair<Stream *, Pipe *>> pipes;
    for (quint32 slot = 0; slot < m_peers.slotCount(); ++slot) {
        if (PeerEntry *entry = m_peers.at(slot))
            pipes.push_back({entry->stream, &entry->peer->pipe()});
    }
    std::sort(pipes.begin(), pipes.end());
    m_poller.visitStreams([&](PolledStream &stream) {
        const QString reason = reasonOf(stream);
        if (reason.isEmpty())
            return;
        const auto found = std::lower_bound(pipes.begin(), pipes.end(), std::pair<Stream *, Pipe *>(&stream, nullptr));
        if (found == pipes.end() || found->first != &stream)
            stream.closeAfterWriting();
        else if (!found->second->isClosing())
            found->second->close(code, reason);
    });
}

void Worker::finish(int deadlineMs)
{
    m_isFinishing = true;
    m_poller.enterTurn();
    const QString reason = QCoreApplication::translate("outcry", "Server has disconnected");
    sayGoodbye(CloseCode::GoingAway, [&reason](const PolledStream &) { return reason; });
    m_finishTimer.start(deadlineMs);
}

void Worker::giveUp()
{
    m_poller.enterTurn();
    m_poller.visitStreams([](Stream &stream) { stream.abort(); });
}

void Worker::halt()
{
    m_isFinishing = true;
    m_sweepTimer.stop();
    m_wakeTimer.stop();
    m_finishTimer.stop();
    m_forHub.clear();
    m_poller.stop();
}

} // namespace outcry
