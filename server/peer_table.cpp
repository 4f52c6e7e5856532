// SPDX-License-Identifier: MIT
#include "server/peer_table.h"

namespace outcry {

static_assert(sizeof(PeerEntry) <= 48, "ten thousand entries must be small");

PeerId PeerTable::add(Peer &peer, Stream &stream, const Door &door, qint64 nowMs)
{
    quint32 slot = slotCount();
    if (!m_free.empty()) {
        slot = m_free.back();
        m_free.pop_back();
    } else if (slot <= kSlotMask) {
        m_entries.emplace_back();
    } else {
        return 0;
    }
    PeerEntry &entry = m_entries[slot];
    const quint32 generation = entry.generation + 1;
    entry = PeerEntry();
    entry.peer = &peer;
    entry.stream = &stream;
    entry.door = &door;
    entry.sinceMs = nowMs;
    entry.generation = generation;
    ++m_count;
    return idAt(slot);
}

void PeerTable::remove(PeerId peer)
{
    PeerEntry *entry = find(peer);
    if (!entry)
        return;
    entry->peer = nullptr;
    entry->stream = nullptr;
    --m_count;
    // A slot whose numbers are used up is never used again.
    if (entry->generation < kMostGenerations)
        m_free.push_back(slotOf(peer));
}

PeerEntry *PeerTable::find(PeerId peer)
{
    PeerEntry *entry = at(slotOf(peer));
    return entry && idAt(slotOf(peer)) == peer ? entry : nullptr;
}

PeerId PeerTable::idAt(quint32 slot) const
{
    return (PeerId(m_workerNumber) << kPeerWorkerShift)
        | (PeerId(m_entries[slot].generation) << kSlotBits) | slot;
}

} // namespace outcry
