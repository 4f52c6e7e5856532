// SPDX-License-Identifier: MIT
#pragma once

#include "model/event.h"
#include "model/request.h"

#include <QHash>
#include <QStringList>

namespace outcry {

/// Which rooms the user wants to be in and how far each has been seen, so that a new connection
/// goes on exactly where the old one ended.
class JoinedRooms
{
public:
    enum class Verdict {
        New,
        Seen, ///< was told before
        Gap, ///< lines before it are missing: the room must be joined again from resumePoint()
        Waiting ///< comes again with the room's state, which has been asked for
    };

    /// Returns whether the room is new here.
    bool want(const QString &room);
    void forget(const QString &room);
    [[nodiscard]] bool isWanted(const QString &room) const { return m_rooms.contains(room); }
    /// Of the numbering seen last; 0: none yet.
    [[nodiscard]] quint64 epochOf(const QString &room) const { return m_rooms.value(room).epoch; }
    /// In the order they were wanted.
    [[nodiscard]] const QStringList &names() const { return m_order; }

    /// What a Join has to say; lines that come from now on wait for the room's state.
    [[nodiscard]] Join resumePoint(const QString &room);
    /// Takes over the room's state and removes lines from it that were seen before.
    void enter(RoomState &state);
    /// Whether a live line goes on from what was seen.
    [[nodiscard]] Verdict take(const Message &message);
    /// Whether this change of a line, the `count`th of the room, is news. What comes while the room is entered is in its state.
    [[nodiscard]] bool takeEdit(const QString &room, quint64 count);
    /// False when the page belongs to an older numbering.
    [[nodiscard]] bool isCurrent(const HistoryPage &page) const;
    /// Some room was asked for and its state has not come.
    [[nodiscard]] bool isEntering() const;
    /// The room's state will not come: its lines are taken as they are from now on.
    void stopEntering(const QString &room);

private:
    struct Seen
    {
        quint64 epoch = 0;
        quint64 sequence = 0;
        quint64 editCount = 0;
        bool isEntering = false;
        /// Lines before the next one may be missing, and there is no way to get them.
        bool mayHaveGap = false;
        /// Changes may be missing until the room's state comes.
        bool mayMissEdits = false;
    };

    QHash<QString, Seen> m_rooms;
    QStringList m_order;
};

} // namespace outcry
