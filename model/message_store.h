// SPDX-License-Identifier: MIT
#pragma once

#include "model/said_price.h"

#include <QByteArray>
#include <QHash>
#include <QSet>
#include <QString>
#include <QUuid>

#include <array>
#include <deque>
#include <functional>
#include <memory>
#include <vector>

namespace outcry {

/// The confirmed rows of one room, compact: 16 bytes a row besides the UTF-8 of its text, in
/// chunks, so that growing never copies more than one chunk. Rows come at the end or, in pages, at
/// the front; they go from the front. Owned by one MessageModel; knows neither signals nor what the
/// kinds mean.
class MessageStore
{
public:
    static constexpr int kMostChunkRows = 1024;

    enum Flag : quint8 { OwnFlag = 1, GroupedFlag = 2, NewDayFlag = 4, MentionFlag = 8, EditedFlag = 16 };
    /// Those that a row has wherever it stands.
    static constexpr quint8 kMarks = OwnFlag | MentionFlag | EditedFlag;

    /// A row as given and taken. `otherName` is the receiver of a direct message, the name before
    /// a renaming or what else was there before a change.
    struct Entry
    {
        quint8 kind = 0;
        quint8 flags = 0;
        qint64 timeMs = 0;
        quint64 sequence = 0;
        QUuid senderId;
        QString sender;
        QString otherName;
        QString text;
        /// The sequence of the line this one answers; kept only together with `sequence`.
        quint64 reply = 0;
        /// Only what fits a symbol's own alphabet is kept.
        QList<SaidPrice> prices{};
        /// When it was changed; kept aside, since few ever are.
        qint64 editedMs = 0;
        /// As taken: see setHiding().
        bool isHidden = false;
        /// As taken: see setWasHidden().
        bool wasHidden = false;
    };

    /// The part of a row that is read without making strings.
    struct Outline
    {
        quint8 kind = 0;
        quint8 flags = 0;
        quint32 textBytes = 0;
        qint64 timeMs = 0;
        quint64 sequence = 0;
        bool isReply = false;
        bool isHidden = false;
    };

    /// Whether what this one says is to be hidden. Asked once for each sender of a chunk, now and when one comes.
    using Hides = std::function<bool(const QUuid &id, const QString &name)>;
    void setHiding(Hides hides);

    [[nodiscard]] int rowCount() const { return int(m_endIndex - m_frontIndex); }
    /// Smaller chunks for small rooms, since the front goes chunk by chunk.
    void setChunkRows(int rows) { m_chunkRows = qBound(1, rows, kMostChunkRows); }

    void append(const Entry &entry);
    /// Oldest first; they stand before everything else afterwards.
    void prepend(const QList<Entry> &entries);
    /// How many rows dropFront() would take.
    [[nodiscard]] int frontRows() const;
    void dropFront();

    [[nodiscard]] Entry entryAt(int row) const;
    [[nodiscard]] Outline outlineAt(int row) const;
    void readOutlines(int firstRow, int count, Outline *out) const;
    /// Rows that are stored together, by number and by what their texts take up: a room of a
    /// million in a thousand steps. The last may reach beyond `count` rows, never below `firstRow`.
    struct Stretch
    {
        int rows = 0;
        qint64 textBytes = 0;
    };
    [[nodiscard]] std::vector<Stretch> stretches(int firstRow, int count) const;
    [[nodiscard]] const QUuid &senderIdAt(int row) const;
    [[nodiscard]] const QString &senderAt(int row) const;
    [[nodiscard]] QString textAt(int row) const;
    void setFlags(int row, quint8 flags);
    /// Entries say so from now on.
    void setWasHidden(int row) { m_wereHidden.insert(idOf(row)); }
    /// Gives the row another kind, flags, text and prices, and remembers when; it stays no reply unless `entry` is one.
    /// Costs as much as the chunk is long.
    void rewrite(int row, const Entry &entry);
    /// Names a row whatever rows come before it or go; of rowCount(): of the row that comes next.
    [[nodiscard]] qint64 idOf(int row) const { return m_frontIndex + row; }
    /// -1: it is not here any more.
    [[nodiscard]] int rowOfId(qint64 id) const { return id < m_frontIndex || id >= m_endIndex ? -1 : int(id - m_frontIndex); }
    /// Searched from `beforeRow` backwards; -1: not here.
    [[nodiscard]] int rowOfSequence(quint64 sequence, int beforeRow) const;
    /// All memory held, in bytes, for measurements.
    [[nodiscard]] qsizetype bytesHeld() const;

private:
    struct Sender
    {
        QUuid id;
        QString name;
        bool isHidden = false;
    };

    struct Record
    {
        quint32 textEnd = 0;
        qint32 timeDelta = 0;
        /// Sequence minus the chunk's base plus one; 0: has none.
        quint32 sequenceDelta = 0;
        quint16 sender = 0;
        quint8 kind = 0;
        quint8 flags = 0;
    };
    static_assert(sizeof(Record) == 16);

    struct Chunk
    {
        qint64 firstIndex = 0;
        qint64 baseTimeMs = 0;
        quint64 baseSequence = 0;
        std::vector<Record> records;
        std::vector<Sender> senders;
        /// UTF-8, one text after the other. Rows with another name begin with its number in
        /// `senders`, two bytes; replies then with how many lines before this one the answered
        /// one is, four bytes; rows with prices then with these (packed_prices.h).
        QByteArray texts;

        [[nodiscard]] bool hasRoomFor(const Entry &entry, int mostRows) const;
        [[nodiscard]] quint32 textStart(std::size_t row) const
        {
            return row ? records[row - 1].textEnd : 0;
        }
        /// What stands before a row's text.
        [[nodiscard]] qsizetype headBytes(std::size_t row) const;
        [[nodiscard]] Outline outline(std::size_t row) const;
        [[nodiscard]] QString text(std::size_t row) const;
        void seal();
    };

    using SenderNumbers = QHash<std::pair<QUuid, QString>, quint16>;
    /// A chunk being filled and the numbers its senders have.
    struct Filler
    {
        Chunk *chunk = nullptr;
        SenderNumbers numbers;
        /// Of those who spoke lately, by a part of their ids; each is compared before it is believed.
        std::array<quint16, 16> recent{};
    };

    [[nodiscard]] quint16 senderNumber(Filler &filler, const QUuid &id, const QString &name) const;
    void write(Filler &filler, const Entry &entry) const;
    [[nodiscard]] const Chunk &chunkOf(int row, std::size_t *inside) const;

    std::deque<std::unique_ptr<Chunk>> m_chunks;
    Filler m_last;
    Hides m_hides;
    /// When rows were changed, by id.
    QHash<qint64, qint64> m_edits;
    /// By id, as well.
    QSet<qint64> m_wereHidden;
    qint64 m_frontIndex = 0;
    qint64 m_endIndex = 0;
    int m_chunkRows = kMostChunkRows;
    /// The chunk read last: neighbours are read one after the other.
    mutable std::size_t m_hint = 0;
};

} // namespace outcry
