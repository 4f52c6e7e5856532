// SPDX-License-Identifier: MIT
#pragma once

#include "model/event.h"

#include <QAbstractListModel>

#include <deque>
#include <memory>
#include <vector>

namespace outcry {

/// What one room shows, oldest first: messages, dim notifications, notices. Own lines that are not confirmed yet
/// stand after everything else, in the order typed, until the hub's copy replaces them.
///
/// Bounded: beyond mostRows() the oldest go. Storage is compact and chunked (docs/benchmarks.md); the chat view reads
/// rows through rowAt(), everybody else through roles.
class MessageModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class RowKind : quint8 { Talk, Action, Direct, Came, Left, Renamed, Hint, Warning, Failure };
    Q_ENUM(RowKind)
    enum class RowState : quint8 { Confirmed, Pending, Failed };
    Q_ENUM(RowState)

    enum Role {
        KindRole = Qt::UserRole + 1, ///< RowKind
        StateRole,                   ///< RowState
        SenderRole,                  ///< name when it was said
        SenderIdRole,                ///< QUuid
        TextRole,                    ///< the text alone
        TimeRole,                    ///< qint64, ms since 1970 UTC
        SequenceRole,                ///< quint64, 0 without
        IsOwnRole,                   ///< bool
        IsGroupedRole,               ///< bool: same sender as the row before, within five minutes, same day
        IsNewDayRole,                ///< bool: first row of its day (local time)
        MentionsMeRole,              ///< bool
        ReasonRole,                  ///< why a Failed row failed
        KeyRole,                     ///< Message::key
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
        qint64 timeMs = 0;
        quint64 sequence = 0;
        QUuid senderId;
        QString sender;
        QString receiver;
        QString text;
        QString reason;
        QString key;
    };

    explicit MessageModel(QString room, QObject *parent = nullptr);
    ~MessageModel() override;

    [[nodiscard]] const QString &room() const { return m_room; }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    /// Qt::DisplayRole is the line as plain text for copying ("ann: hello"); Qt::AccessibleTextRole as read aloud.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] Row rowAt(int row) const;
    /// Rows after this one are unconfirmed own lines.
    [[nodiscard]] int confirmedCount() const;

    /// The epoch and sequence to resume from; 0 and 0 at first.
    [[nodiscard]] quint64 epoch() const { return m_epoch; }
    [[nodiscard]] quint64 lastSequence() const { return m_lastSequence; }
    [[nodiscard]] quint64 firstSequence() const { return m_firstSequence; }
    /// Whether older lines than the first may be had from the server.
    [[nodiscard]] bool hasOlder() const { return m_hasOlder; }

    [[nodiscard]] int mostRows() const { return m_mostRows; }
    void setMostRows(int count);
    /// Own lines and mentions are known by it; changes of it repaint.
    void setMe(const Person &me);

public slots:
    /// A sequence that is already here is ignored. With sequence 0 and a key that waits here nothing is doubled.
    void append(const outcry::Message &message);
    void append(const outcry::RosterChange &change);
    void append(const outcry::Notice &notice, qint64 timeMs);
    void enter(const outcry::RoomState &state);
    void prepend(const outcry::HistoryPage &page);
    void queueOwn(const outcry::Message &message);
    void refuseOwn(const QString &key, const QString &reason);
    /// Takes an unconfirmed own line away (a command that was carried out, a discarded failure).
    void removeOwn(const QString &key);

private:
    struct Store;

    QString m_room;
    std::unique_ptr<Store> m_store;
    quint64 m_epoch = 0;
    quint64 m_firstSequence = 0;
    quint64 m_lastSequence = 0;
    bool m_hasOlder = false;
    int m_mostRows = 1'000'000;
};

} // namespace outcry
