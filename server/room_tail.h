// SPDX-License-Identifier: MIT
#pragma once

#include "model/event.h"

#include <deque>
#include <vector>

namespace outcry {

/// The last lines of one room, so that a newcomer gets them at once and somebody who was away gets
/// what was missed. Numbers the lines: 1, 2, 3… within one epoch. Bounded by lines and by bytes;
/// the newest line is always kept.
class RoomTail
{
public:
    static constexpr qsizetype kMostLines = 1000;
    static constexpr qint64 kMostBytes = 512 * 1024;
    /// A newcomer gets no more than these.
    static constexpr qsizetype kNewcomerLines = 200;

    /// A new epoch, random: JSON carries it, so it has at most 53 bits; never 0.
    RoomTail();
    explicit RoomTail(quint64 epoch)
        : m_epoch(epoch)
    {
    }

    /// The line with its number.
    Message append(Message message);
    /// Null: was never said, or is not here any more.
    [[nodiscard]] const Message *find(quint64 sequence) const;
    /// A line that is here is this one from now on; the change is counted.
    Edited edit(Message line);

    [[nodiscard]] quint64 epoch() const { return m_epoch; }
    /// 0: nothing was said yet.
    [[nodiscard]] quint64 lastSequence() const { return m_lastSequence; }
    /// Everything after `sequence` if the epoch is this one (with the count of what is no longer
    /// here, and the lines up to it that were changed after the first `editCount` changes), else
    /// the newest lines. `people` and `room` are left to the caller.
    [[nodiscard]] RoomState since(quint64 epoch, quint64 sequence, quint64 editCount = 0) const;
    /// At most `count` lines that end before `sequence` (0: the newest).
    [[nodiscard]] HistoryPage before(quint64 sequence, qsizetype count) const;

private:
    [[nodiscard]] quint64 firstSequence() const { return m_lastSequence - m_lines.size() + 1; }
    [[nodiscard]] QList<Message> slice(quint64 from, quint64 end) const;
    [[nodiscard]] QList<Message> editedSince(quint64 sequence, quint64 editCount) const;
    void makeSpace();

    /// The last change of a line.
    struct Change
    {
        quint64 count = 0;
        quint64 sequence = 0;
    };

    std::deque<Message> m_lines;
    /// In the order they were made, one of each line at most; those of lines that are gone go with the next change.
    std::vector<Change> m_changes;
    quint64 m_editCount = 0;
    quint64 m_epoch;
    quint64 m_lastSequence = 0;
    qint64 m_bytes = 0;
};

} // namespace outcry
