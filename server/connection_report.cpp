// SPDX-License-Identifier: MIT
#include "server/connection_report.h"

#include "server/doors/door.h"
#include "server/peer_table.h"
#include "server/streams/stream.h"
#include "server/topic_index.h"

namespace outcry {

ConnectionChanges ConnectionReport::take(qint64 nowMs)
{
    ConnectionChanges changes;
    const quint32 count = m_peers.slotCount();
    m_told.resize(count);
    m_pingsLeft = kMostPings;
    // Each time others are asked first, or the last ones never had their turn.
    for (quint32 i = 0; i < count; ++i) {
        const quint32 slot = (m_firstPing + i) % count;
        PeerEntry *entry = m_peers.at(slot);
        const Told now = entry ? look(slot, *entry, nowMs) : Told();
        Told &told = m_told[slot];
        if (told.peer != 0 && told.peer != now.peer)
            changes.gone.append(told.peer);
        if (entry && now != told)
            changes.changed.append(infoOf(*entry, now));
        told = now;
    }
    m_firstPing = count == 0 ? 0 : (m_firstPing + kMostPings) % count;
    return changes;
}

ConnectionReport::Told ConnectionReport::look(quint32 slot, PeerEntry &entry, qint64 nowMs)
{
    Told told;
    told.peer = m_peers.idAt(slot);
    told.linesReceived = entry.linesReceived;
    told.bytesSent = entry.stream->bytesWritten();
    told.bytesReceived = entry.stream->bytesRead();
    told.backlogBytes = entry.stream->backlogBytes();
    told.roomCount = quint32(m_topics.topicCount(slot, Topic::Kind::Room));
    Pipe &pipe = entry.peer->pipe();
    const RoundTrip trip = pipe.roundTrip();
    told.roundTripUs = trip.us;
    const Told &former = m_told[slot];
    const qint64 atS = trip.us == 0 ? 0 : (nowMs - trip.ageMs) / 1000;
    // The same moment, reckoned again, may fall into the next second.
    const bool isSame = former.peer == told.peer && former.roundTripUs == trip.us && qAbs(atS - former.roundTripAtS) <= 1;
    told.roundTripAtS = isSame ? former.roundTripAtS : atS;
    if (m_pingsLeft > 0 && (trip.us == 0 || trip.ageMs >= kPingAfterMs)) {
        --m_pingsLeft;
        pipe.ping();
    }
    return told;
}

ConnectionInfo ConnectionReport::infoOf(const PeerEntry &entry, const Told &told)
{
    ConnectionInfo info;
    info.peer = told.peer;
    info.address = entry.stream->address();
    info.door = QString::fromLatin1(entry.door->name);
    info.sinceMs = entry.sinceMs;
    info.roomCount = int(told.roomCount);
    info.linesReceived = told.linesReceived;
    info.bytesSent = told.bytesSent;
    info.bytesReceived = told.bytesReceived;
    info.backlogBytes = told.backlogBytes;
    if (told.roundTripUs > 0) {
        info.roundTripUs = told.roundTripUs;
        info.roundTripAtMs = told.roundTripAtS * 1000;
    }
    return info;
}

} // namespace outcry
