// SPDX-License-Identifier: MIT
#pragma once

#include "model/connection_info.h"

#include <vector>

namespace outcry {

struct Door;
class Peer;
class Stream;

/// What a worker knows of one of its peers.
struct PeerEntry
{
    /// Null: the slot is free. Not owned.
    Peer *peer = nullptr;
    Stream *stream = nullptr;
    const Door *door = nullptr;
    qint64 sinceMs = 0;
    quint32 generation = 0;
    quint32 linesReceived = 0;
    /// The number of the last quote it was given, so that none comes twice by two topics.
    quint32 lastQuote = 0;
    bool isFlushDue = false;
};

/// The peers of one worker by number. A PeerId is worker, generation and slot, so that finding one
/// is an index and none is ever given twice.
class PeerTable
{
public:
    explicit PeerTable(quint16 workerNumber)
        : m_workerNumber(workerNumber)
    {
    }

    [[nodiscard]] static quint16 workerOf(PeerId peer) { return quint16(peer >> kPeerWorkerShift); }
    [[nodiscard]] static quint32 slotOf(PeerId peer) { return quint32(peer & kSlotMask); }

    /// 0: the table is full (a million peers).
    PeerId add(Peer &peer, Stream &stream, const Door &door, qint64 nowMs);
    void remove(PeerId peer);
    /// Null: gone, or another worker's. Valid until the next add().
    [[nodiscard]] PeerEntry *find(PeerId peer);
    /// Null: nobody there.
    [[nodiscard]] PeerEntry *at(quint32 slot)
    {
        return slot < m_entries.size() && m_entries[slot].peer ? &m_entries[slot] : nullptr;
    }
    [[nodiscard]] PeerId idAt(quint32 slot) const;
    /// Slots are below this.
    [[nodiscard]] quint32 slotCount() const { return quint32(m_entries.size()); }
    [[nodiscard]] qsizetype count() const { return m_count; }

private:
    static constexpr int kSlotBits = 20;
    static constexpr quint64 kSlotMask = (quint64(1) << kSlotBits) - 1;
    static constexpr quint32 kMostGenerations = (quint32(1) << (kPeerWorkerShift - kSlotBits)) - 1;

    quint16 m_workerNumber;
    std::vector<PeerEntry> m_entries;
    std::vector<quint32> m_free;
    qsizetype m_count = 0;
};

} // namespace outcry
