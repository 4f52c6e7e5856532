// SPDX-License-Identifier: MIT
#include "server/room_tail.h"

#include <QRandomGenerator>

namespace outcry {

static quint64 randomEpoch()
{
    constexpr quint64 kLargest = (quint64(1) << 53) - 1;
    const quint64 epoch = QRandomGenerator::system()->generate64() & kLargest;
    return epoch == 0 ? 1 : epoch;
}

/// About what a line costs in memory.
static qint64 bytesOf(const Message &message)
{
    const qsizetype characters = message.text.size() + message.sender.size()
        + message.receiver.size() + message.key.size();
    return qint64(sizeof(Message)) + 2 * characters + qint64(sizeof(SaidPrice)) * message.prices.size();
}

RoomTail::RoomTail()
    : m_epoch(randomEpoch())
{
}

Message RoomTail::append(Message message)
{
    message.sequence = ++m_lastSequence;
    m_bytes += bytesOf(message);
    m_lines.push_back(message);
    makeSpace();
    return message;
}

void RoomTail::makeSpace()
{
    while (m_lines.size() > 1 && (qsizetype(m_lines.size()) > kMostLines || m_bytes > kMostBytes)) {
        m_bytes -= bytesOf(m_lines.front());
        m_lines.pop_front();
    }
}

const Message *RoomTail::find(quint64 sequence) const
{
    const bool isHere = sequence >= firstSequence() && sequence <= m_lastSequence;
    return isHere ? &m_lines[std::size_t(sequence - firstSequence())] : nullptr;
}

Edited RoomTail::edit(Message line)
{
    Q_ASSERT(find(line.sequence));
    const quint64 first = firstSequence();
    std::erase_if(m_changes, [&](const Change &change) { return change.sequence == line.sequence || change.sequence < first; });
    m_changes.push_back({++m_editCount, line.sequence});
    Message &kept = m_lines[std::size_t(line.sequence - first)];
    m_bytes += bytesOf(line) - bytesOf(kept);
    kept = line;
    makeSpace();
    return {std::move(line), m_editCount};
}

QList<Message> RoomTail::editedSince(quint64 sequence, quint64 editCount) const
{
    QList<Message> lines;
    for (const Change &change : m_changes) {
        const Message *line = change.count > editCount && change.sequence <= sequence ? find(change.sequence) : nullptr;
        if (line)
            lines.append(*line);
    }
    return lines;
}

QList<Message> RoomTail::slice(quint64 from, quint64 end) const
{
    QList<Message> lines;
    if (from >= end)
        return lines;
    lines.reserve(qsizetype(end - from));
    for (quint64 sequence = from; sequence < end; ++sequence)
        lines.append(m_lines[std::size_t(sequence - firstSequence())]);
    return lines;
}

RoomState RoomTail::since(quint64 epoch, quint64 sequence, quint64 editCount) const
{
    RoomState state;
    state.editCount = m_editCount;
    state.epoch = m_epoch;
    const quint64 end = m_lastSequence + 1;
    // Whoever claims to have seen the future is mistaken about the room and starts like a newcomer.
    if (epoch == m_epoch && sequence <= m_lastSequence) {
        const quint64 from = qMax(sequence + 1, firstSequence());
        state.missedCount = from - (sequence + 1);
        state.messages = slice(from, end);
        state.edited = editedSince(sequence, editCount);
    } else {
        const quint64 newest = end - qMin<quint64>(m_lines.size(), kNewcomerLines);
        state.messages = slice(newest, end);
    }
    return state;
}

HistoryPage RoomTail::before(quint64 sequence, qsizetype count) const
{
    HistoryPage page;
    page.epoch = m_epoch;
    const quint64 newest = m_lastSequence + 1;
    const quint64 end = sequence == 0 ? newest : qMin(sequence, newest);
    const quint64 oldest = firstSequence();
    const quint64 wanted = quint64(qMax<qsizetype>(0, count));
    const quint64 from = end > oldest + wanted ? end - wanted : oldest;
    page.messages = slice(from, end);
    page.isStart = from <= oldest;
    return page;
}

} // namespace outcry
