// SPDX-License-Identifier: MIT
#pragma once

#include "model/event.h"
#include "model/message_store.h"

#include <QAbstractListModel>

#include <deque>
#include <memory>
#include <optional>
#include <span>

namespace outcry {

class IgnoredPeople;

/// What one room shows, oldest first: messages, dim notifications, notices. Own lines that are not
/// confirmed yet stand after everything else, in the order typed, until the hub's copy replaces
/// them.
///
/// Bounded: beyond mostRows() the oldest go. Storage is compact and chunked (docs/benchmarks.md);
/// the chat view reads rows through rowAt(), everybody else through roles.
class MessageModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class RowKind : quint8 {
        Talk,
        Action,
        Direct,
        Came,
        Left,
        Renamed,
        Hint,
        Warning,
        Failure,
        Deleted ///< its author took it back; `text` says so
    };
    Q_ENUM(RowKind)
    enum class RowState : quint8 { Confirmed, Pending, Failed };
    Q_ENUM(RowState)

    enum Role {
        KindRole = Qt::UserRole + 1, ///< RowKind
        StateRole, ///< RowState
        SenderRole, ///< name when it was said
        SenderIdRole, ///< QUuid
        TextRole, ///< the text alone
        TimeRole, ///< qint64, ms since 1970 UTC
        SequenceRole, ///< quint64, 0 without
        IsOwnRole, ///< bool
        IsGroupedRole, ///< bool: same sender as the row before, soon after it, same day
        IsNewDayRole, ///< bool: first row of its day (local time)
        MentionsMeRole, ///< bool
        ReasonRole, ///< why a Failed row failed
        KeyRole, ///< Message::key
        ReplyRole, ///< Message::reply
        EditedRole, ///< Message::editedMs
        IsHiddenRole, ///< bool
    };

    /// One row by value; strings are copies.
    struct Row
    {
        RowKind kind = RowKind::Talk;
        RowState state = RowState::Confirmed;
        bool isOwn = false;
        bool isGrouped = false;
        bool isNewDay = false;
        bool mentionsMe = false;
        /// Somebody said it whom the user ignores.
        bool isHidden = false;
        /// See passHidden().
        bool wasHidden = false;
        qint64 timeMs = 0;
        quint64 sequence = 0;
        QUuid senderId;
        QString sender;
        /// Whom a direct line is for; of who is renamed the name before.
        QString receiver;
        QString text;
        QString reason;
        /// Of a hint that tells of a change: what was there before.
        QString former;
        QString key;
        quint64 reply = 0;
        /// Of a confirmed line only: nobody but the hub says what something cost.
        QList<SaidPrice> prices{};
        /// When it was changed; 0: never.
        qint64 editedMs = 0;
    };

    /// What a view needs to guess a row's height; read for a million rows at once.
    struct RowShape
    {
        quint32 textBytes = 0;
        RowKind kind = RowKind::Talk;
        bool isGrouped = false;
        bool isNewDay = false;
        bool isReply = false;
        bool isHidden = false;
    };

    explicit MessageModel(QString room, QObject *parent = nullptr);
    ~MessageModel() override;

    [[nodiscard]] const QString &room() const { return m_room; }
    /// What it is called; the rows are the same.
    void setRoom(const QString &room) { m_room = room; }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    /// Qt::DisplayRole is the line as plain text for copying ("ann: hello"); Qt::AccessibleTextRole
    /// as read aloud.
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] Row rowAt(int row) const;
    /// Only the text of what somebody said; empty for notifications and notices, and for what is hidden. For searching.
    [[nodiscard]] QString saidAt(int row) const;
    /// The first row of this moment or later; rowCount(): there is none.
    [[nodiscard]] int rowOfTime(qint64 timeMs) const;
    /// Fills `out` with the rows from `firstRow` on; they must exist.
    void readShapes(int firstRow, std::span<RowShape> out) const;
    [[nodiscard]] RowShape shapeAt(int row) const;
    /// The same in the large, for confirmed rows only: how many characters, on the average, the
    /// rows have from `firstRow` on, stretch by stretch; together at least `count` rows.
    [[nodiscard]] std::vector<MessageStore::Stretch> stretches(int firstRow, int count) const
    {
        return m_store.stretches(firstRow, count);
    }
    /// Rows from this one on are unconfirmed own lines.
    [[nodiscard]] int confirmedCount() const;
    /// The newest row with this sequence; -1: not here.
    [[nodiscard]] int rowOfSequence(quint64 sequence) const;
    /// The confirmed row that shows this line, by its sequence or the key of a direct line; -1: not here, or somebody else's.
    [[nodiscard]] int rowOfLine(const Message &message) const;
    /// The row that this one answers; -1: it is no reply, or the answered line is not here.
    [[nodiscard]] int answeredRow(int row) const;
    /// The line of a row, when its author is the user and may change it: with its sequence, or the key of a direct line.
    [[nodiscard]] std::optional<Message> editableLine(int row) const;
    /// All memory held for confirmed rows, in bytes, for measurements.
    [[nodiscard]] qsizetype bytesHeld() const;

    /// The epoch and sequence to resume from; 0 and 0 at first.
    [[nodiscard]] quint64 epoch() const { return m_epoch; }
    [[nodiscard]] quint64 lastSequence() const { return m_lastSequence; }
    [[nodiscard]] quint64 firstSequence() const { return m_firstSequence; }
    /// Rows before this one were numbered in former epochs.
    [[nodiscard]] int epochRow() const { return m_epochRow; }
    /// Whether older lines than the first may be had from the server.
    [[nodiscard]] bool hasOlder() const { return m_hasOlder; }

    [[nodiscard]] int mostRows() const { return m_mostRows; }
    /// Beyond it the oldest go, a chunk at a time. At least 1.
    void setMostRows(int count);
    /// Lines that one person says within so many minutes share a name; 0: none do. Looks at every row.
    void setGroupMinutes(int minutes);
    /// Lines that hold one of these mention the user too; those that are here already stay as they are.
    void setCallWords(const QStringList &words) { m_callWords = words; }
    /// Own lines and mentions are known by it. Marks that rows have already stay after a renaming.
    void setMe(const Person &me);
    /// Whose lines are hidden; must outlive the model. Looked at anew with refreshHidden().
    void setIgnored(const IgnoredPeople &ignored);
    void refreshHidden();
    /// What is hidden now from this row on is no news, whenever it is shown again.
    void passHidden(int first);
    /// Who the user was at earlier logins: those lines are own ones too, though nobody can change them any more.
    void setFormerIds(const QList<QUuid> &ids);

public slots:
    /// A sequence that is already here is ignored. The copy of an own line that waits here takes
    /// its place.
    void append(const outcry::Message &message);
    /// The same for many, told to the views as one insertion where that is possible.
    void append(const QList<outcry::Message> &messages);
    void append(const outcry::RosterChange &change);
    void append(const outcry::Notice &notice, qint64 timeMs);
    void append(const outcry::SubjectChange &change);
    /// After a reconnect: appends what was missed and says, in a row, if something is lost or
    /// numbered anew.
    void enter(const outcry::RoomState &state);
    /// Lines of another epoch, or that are here already, are ignored.
    void prepend(const outcry::HistoryPage &page);
    /// Its author changed a line; others are ignored. See message_edits.cpp.
    void amend(const outcry::Message &message);
    void amend(const QList<outcry::Message> &messages);
    void queueOwn(const outcry::Message &message);
    /// The line is shown as changed, but not confirmed; `key` is that of the change.
    void queueEdit(const outcry::Message &message, const QString &key);
    void refuseOwn(const QString &key, const QString &reason);
    /// Takes an unconfirmed own line or change away (a command that was carried out, a discarded failure).
    void removeOwn(const QString &key);

signals:
    /// A page came: there may be more, or this was the start.
    void olderKnown();

private:
    /// The local day that holds a moment.
    struct Day
    {
        qint64 startMs = 0;
        qint64 endMs = 0;

        [[nodiscard]] bool holds(qint64 timeMs) const
        {
            return timeMs >= startMs && timeMs < endMs;
        }
    };

    /// A direct line confirmed lately; it has no sequence to be known by.
    struct Recent
    {
        QString key;
        qint64 id = 0;
    };

    /// A change of a confirmed own line that the server has not taken yet.
    struct WaitingEdit
    {
        qint64 id = 0;
        QString key;
        QString text;
        RowState state = RowState::Pending;
        QString reason;
    };

    [[nodiscard]] bool isKnown(const Message &message) const;
    void rememberKey(const QString &key);
    [[nodiscard]] bool isMine(const QUuid &sender) const;
    [[nodiscard]] quint8 marksOf(const Message &message) const;
    void markOwn(bool hasName);
    [[nodiscard]] bool belongTogether(const MessageStore::Entry &entry, const MessageStore::Entry &previous) const;
    [[nodiscard]] bool isNewDay(qint64 timeMs, qint64 previousMs) const;
    [[nodiscard]] quint8 placeFlags(const MessageStore::Entry &entry,
                                    const MessageStore::Entry *previous) const;
    [[nodiscard]] MessageStore::Entry entryOf(const Message &message) const;
    [[nodiscard]] qsizetype endOfNewLines(const QList<Message> &messages, qsizetype first) const;
    void insertNewLines(std::span<const Message> messages);
    void insertConfirmed(MessageStore::Entry entry);
    void storeOne(MessageStore::Entry entry);
    void refreshFirstPending();
    void appendHint(const QString &text, qint64 timeMs);
    void tellGap(const RoomState &state, bool isNewEpoch);
    void noteSequence(quint64 sequence);
    void dropOldest();
    [[nodiscard]] QString answeredName(int row) const;
    [[nodiscard]] int pendingIndex(const QString &key) const;
    [[nodiscard]] Row pendingRow(int index) const;
    void regroup(int row);
    void showWaitingEdit(Row &row, qint64 id) const;
    [[nodiscard]] std::vector<WaitingEdit>::iterator findEdit(const QString &key);
    void tellEdit(qint64 id);
    void confirmOwn(int pending, const Message &message);

    QString m_room;
    MessageStore m_store;
    /// Unconfirmed own lines, in the order typed.
    std::deque<Row> m_pending;
    /// The newest confirmed row without its text, so that a burst compares without reading back.
    MessageStore::Entry m_newest;
    mutable Day m_day;
    std::deque<Recent> m_recent;
    /// In the order typed; the newest of a row counts.
    std::vector<WaitingEdit> m_waitingEdits;
    Person m_me;
    QStringList m_callWords;
    const IgnoredPeople *m_ignored = nullptr;
    QList<QUuid> m_formerIds;
    quint64 m_epoch = 0;
    int m_epochRow = 0;
    quint64 m_firstSequence = 0;
    quint64 m_lastSequence = 0;
    bool m_hasOlder = false;
    int m_mostRows = 1'000'000;
    qint64 m_groupMs = 5 * 60'000;
};

} // namespace outcry
