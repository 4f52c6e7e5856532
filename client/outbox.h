// SPDX-License-Identifier: MIT
#pragma once

#include "model/result.h"

#include <QList>
#include <QString>

#include <optional>

namespace outcry {

/// Lines that were typed and are not confirmed by the server, in the order typed. A line leaves
/// only when the server confirmed it or the user discarded it; whatever happens to the connection,
/// it is sent again with the same key.
class Outbox
{
public:
    static constexpr int kMostLines = 500;
    /// A line that was lost with the connection this often may be what breaks it.
    static constexpr int kMostSends = 5;

    enum class State {
        Waiting, ///< to be sent, or to be sent again
        Sent, ///< on its way
        Failed, ///< refused; waits for the user to retry or discard it
    };

    struct Line
    {
        /// As the window knows it: a room's name or directTalkWith().
        QString room;
        /// As it is sent.
        QString text;
        QString key;
        State state = State::Waiting;
        int sendCount = 0;
        /// See Say. A change has the epoch of the line that it changes.
        quint64 reply = 0;
        quint64 replyEpoch = 0;
        /// A change of a line that was said: its sequence or, in a direct talk, its key. Else 0 and empty.
        quint64 editedSequence = 0;
        QString editedKey{};
        /// When it was typed.
        qint64 timeMs = 0;

        [[nodiscard]] bool isEdit() const { return editedSequence != 0 || !editedKey.isEmpty(); }

        friend bool operator==(const Line &, const Line &) = default;
    };

    /// Error code "outbox_full".
    Result<Done> add(const Line &line);
    [[nodiscard]] std::optional<Line> find(const QString &key) const;
    /// Confirmed or discarded: removes it. Nothing when it is not here.
    std::optional<Line> take(const QString &key);

    /// The line to be sent now: none while one is on its way, so that a refused line is never
    /// overtaken.
    [[nodiscard]] std::optional<Line> next() const;
    [[nodiscard]] std::optional<Line> onItsWay() const;
    void markSent(const QString &key);
    void markFailed(const QString &key);
    /// Puts a failed line behind all others.
    void retry(const QString &key);
    /// What was on its way did not get through; it will be sent again in its old place.
    void putBack(const QString &key);
    /// The connection is gone: what was on its way is to be sent again.
    void putBackAll();
    /// What was typed for one room is for the other.
    void moveLines(const QString &former, const QString &room);

    /// Lines that are waiting or on their way; failed ones do not count.
    [[nodiscard]] int count() const;
    /// Everything; lines on their way come back as waiting.
    [[nodiscard]] QList<Line> toList() const { return m_lines; }
    /// Those that mean something at another time, or to another server. A change does not: what it says stays as a line that
    /// was not sent, and the user decides.
    [[nodiscard]] QList<Line> lasting() const;
    static Outbox fromList(const QList<Line> &lines);

private:
    [[nodiscard]] qsizetype indexOf(const QString &key) const;
    void setState(const QString &key, State state);

    QList<Line> m_lines;
};

} // namespace outcry
