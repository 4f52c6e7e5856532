// SPDX-License-Identifier: MIT
#pragma once

#include "model/connection_changes.h"

#include <vector>

namespace outcry {

class PeerTable;
struct PeerEntry;
class TopicIndex;

/// What a server's window was told of one worker's connections, so that each time only what differs
/// is told again. There is one while somebody looks, none otherwise. Lives in its worker's thread.
class ConnectionReport
{
public:
    /// A round trip is measured anew when it is older than this.
    static constexpr quint32 kPingAfterMs = 30'000;
    /// So many are asked at a time, so that ten thousand do not answer at once.
    static constexpr int kMostPings = 500;

    ConnectionReport(PeerTable &peers, const TopicIndex &topics)
        : m_peers(peers)
        , m_topics(topics)
    {
    }

    /// What changed since the last call; everything at the first. Nicknames are left empty. Also asks
    /// some peers for a sign of life, to know how far away they are; so a turn has to end after it.
    [[nodiscard]] ConnectionChanges take(qint64 nowMs);

private:
    /// What moves, of one slot.
    struct Told
    {
        PeerId peer = 0;
        qint64 linesReceived = 0;
        qint64 bytesSent = 0;
        qint64 bytesReceived = 0;
        qint64 backlogBytes = 0;
        quint32 roomCount = 0;
        quint32 roundTripUs = 0;
        /// Seconds since the epoch: finer it would tremble.
        qint64 roundTripAtS = 0;

        friend bool operator==(const Told &, const Told &) = default;
    };

    [[nodiscard]] Told look(quint32 slot, PeerEntry &entry, qint64 nowMs);
    [[nodiscard]] static ConnectionInfo infoOf(const PeerEntry &entry, const Told &told);

    PeerTable &m_peers;
    const TopicIndex &m_topics;
    std::vector<Told> m_told;
    int m_pingsLeft = 0;
    quint32 m_firstPing = 0;
};

} // namespace outcry
