// SPDX-License-Identifier: MIT
#pragma once

#include "server/streams/epoll_dispatcher.h"
#include "server/streams/host_address.h"
#include "server/streams/stream.h"
#include "server/streams/write_queue.h"

#include <QByteArray>

#include <memory>
#include <span>
#include <vector>

namespace outcry {

class Poller;
class SendBatch;

/// A stream as its poller sees it.
class PolledStream : public Stream
{
public:
    /// Something happened on the descriptor it watches (EPOLLIN, EPOLLOUT, …).
    virtual void ready(quint32 events) = 0;
    /// The turn ends and the stream marked itself: sends what gathered.
    virtual void writeOut() = 0;
    /// The same together with others: adds its oldest bytes to the batch and changes nothing. False:
    /// it has to write out by itself.
    virtual bool addTo(SendBatch &batch)
    {
        Q_UNUSED(batch)
        return false;
    }
    /// Posted bytes (Poller::post()) that did not leave whole are the stream's own again, before all
    /// that it got since. Nobody is told of anything meanwhile; sent() follows.
    virtual void keep(const QByteArray &bytes) { Q_UNUSED(bytes) }
    /// What became of the oldest bytes: how many the system took, a negative errno, or
    /// SendBatch::kNotTried. Whatever else there is to write or to find out, it does by itself.
    virtual void sent(int result) { Q_UNUSED(result) }
    /// About once a second.
    virtual void tick(qint64 steadyMs) = 0;
    [[nodiscard]] virtual const HostAddress &hostAddress() const = 0;
    /// A mark of the poller's owner: only told why it can not come in.
    [[nodiscard]] bool isTurnedAway() const { return m_isTurnedAway; }
    void setTurnedAway() { m_isTurnedAway = true; }

private:
    friend class Poller;
    quint32 m_slot = 0;
    /// Where it stands in the poller's list of departures, if it does.
    quint32 m_departure = 0;
    bool m_isRetired = false;
    bool m_isTurnedAway = false;
};

/// Hears from a poller.
class PollerListener
{
public:
    virtual ~PollerListener() = default;
    /// Everything that came in has been read; what gathered is to be written now. Nothing is on the
    /// stack but the poller.
    virtual void turnEnding() = 0;
    /// The stream is about to be deleted.
    virtual void streamEnding(PolledStream &stream) = 0;
    /// Written, and what had ended is deleted. True: something gathered meanwhile and wants another
    /// turn.
    virtual bool turnEnded() = 0;
};

/// The streams of one thread, which it owns, in the epoll set of the thread's event loop (EpollDispatcher).
///
/// Work is done in turns: everything that is ready is read, what timers and other threads want is done, then everything
/// that gathered is written, each stream's in one go and many streams' in one system call (SendBatch), then streams that
/// ended are deleted. A turn ends when the loop would wait.
///
/// What nearly every turn has to write is the same frame for many streams. Those stand in one list, with the frame,
/// and if it leaves whole no stream is touched any more: with ten thousand of them, memory is what costs.
class Poller : public LoopListener
{
public:
    explicit Poller(PollerListener &listener);
    ~Poller() override;

    /// Call in the poller's thread. False: its event loop is none of ours, or the system gave it no descriptors.
    [[nodiscard]] bool start();
    /// Deletes all streams at once, whose listeners hear nothing, and leaves the loop.
    void stop();

    void adopt(std::unique_ptr<PolledStream> stream);
    [[nodiscard]] qsizetype streamCount() const { return qsizetype(m_streams.size()); }
    /// Of those that there are now; streams that come or end meanwhile are no harm.
    template <typename Visit>
    void visitStreams(Visit visit)
    {
        for (size_t i = 0; i < m_streams.size(); ++i) {
            if (!m_streams[i]->m_isRetired)
                visit(*m_streams[i]);
        }
    }

    /// To be called first by whatever enters this thread's sockets from elsewhere (a queued call, a
    /// timer): clocks are read, and a turn ends after it. Free of cost when one does already.
    void enterTurn();
    /// Clocks are read once per turn. Milliseconds of a clock that never jumps.
    [[nodiscard]] qint64 steadyMs() const { return m_steadyMs; }
    /// Milliseconds since 1970 UTC.
    [[nodiscard]] qint64 wallMs() const { return m_wallMs; }

    // For streams.
    [[nodiscard]] bool watch(int descriptor, quint32 events, PolledStream &stream);
    void changeWatch(int descriptor, quint32 events, PolledStream &stream);
    /// To be called before the descriptor is closed: its number is given away again at once.
    void forget(int descriptor);
    /// writeOut() is called at the end of the turn.
    void mark(PolledStream &stream);
    /// Sends these bytes for the stream at the end of the turn; it hears of them again (keep(), sent())
    /// only if they did not leave whole. False, and nothing happens: it is marked or has posted
    /// already.
    [[nodiscard]] bool post(PolledStream &stream, int descriptor, const QByteArray &bytes);
    /// Gives back what was posted; the stream is marked instead. Null: nothing is.
    [[nodiscard]] QByteArray takePosted(PolledStream &stream);
    [[nodiscard]] qsizetype postedBytes(const PolledStream &stream) const;
    /// What the stream marked or posted goes out at once.
    void departNow(PolledStream &stream);
    /// The stream has ended and is deleted at the end of the turn.
    void retire(PolledStream &stream);
    void keepUntilTurnEnds(std::unique_ptr<StreamListener> listener);
    /// Shared by all streams: valid while one of them reads.
    [[nodiscard]] char *readBuffer() { return m_readBuffer.get(); }
    static constexpr size_t kReadBytes = 64 * 1024;
    /// Queues are lent, so that idle streams have none.
    [[nodiscard]] std::unique_ptr<WriteQueue> lendQueue();
    void takeBack(std::unique_ptr<WriteQueue> queue);

private:
    /// What one stream has to write when the turn ends.
    struct Departure
    {
        /// Null: it has nothing to write any more.
        PolledStream *stream;
        /// Null: the stream knows itself.
        QByteArray bytes;
        int descriptor;
        /// Of the turn's batch, which number; -1: not in it.
        int inBatch;
    };
    using Departures = std::span<Departure>;

    void descriptorsReady(std::span<const epoll_event> events) override;
    bool loopResting() override;
    [[nodiscard]] const Departure *departureOf(const PolledStream &stream) const;
    [[nodiscard]] Departure *departureOf(const PolledStream &stream);
    void addDeparture(PolledStream &stream, const QByteArray &bytes, int descriptor);
    void depart();
    void sendTogether(Departures departures);
    void keepWhatIsLeft(Departures departures);
    void sendAlone(Departure &departure);
    void deleteRetired();
    void readClocks();

    [[nodiscard]] int set() const { return m_loop ? m_loop->set() : -1; }

    PollerListener &m_listener;
    EpollDispatcher *m_loop = nullptr;
    std::vector<std::unique_ptr<PolledStream>> m_streams;
    std::vector<Departure> m_departures;
    /// Those being written at this moment; others may gather meanwhile.
    std::vector<Departure> m_departing;
    std::vector<PolledStream *> m_retired;
    std::vector<std::unique_ptr<StreamListener>> m_replaced;
    std::vector<std::unique_ptr<WriteQueue>> m_spareQueues;
    /// Null: every stream writes for itself.
    std::unique_ptr<SendBatch> m_batch;
    std::unique_ptr<char[]> m_readBuffer;
    qint64 m_steadyMs = 0;
    qint64 m_wallMs = 0;
    bool m_isInTurn = false;
    /// In this turn, for what came while it was worked on.
    bool m_hasLookedAgain = false;
};

} // namespace outcry
