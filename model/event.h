// SPDX-License-Identifier: MIT
#pragma once

#include "model/candle.h"
#include "model/command_info.h"
#include "model/connection_info.h"
#include "model/feed_state.h"
#include "model/message.h"
#include "model/notice.h"
#include "model/quote.h"
#include "model/roster_change.h"
#include "model/subject.h"
#include "model/symbol_names.h"
#include "model/topic.h"

#include <memory>
#include <variant>

namespace outcry {

/// The answer to Login: who you are here and what this server offers.
struct Welcome
{
    Person you;
    /// Given back at the next Login it resumes this person: same id, same name, the old connection is replaced.
    QString ticket;
    QString serverName;
    QList<CommandInfo> commands;
    QStringList symbols;
    /// Names of the rooms that exist.
    QStringList rooms;
    /// The longest message the server accepts, in bytes of UTF-8.
    qint64 longestMessageBytes = 0;
    /// Of the symbols.
    SymbolNames symbolNames = {};

    friend bool operator==(const Welcome &, const Welcome &) = default;
};

/// More may be watched than the Welcome said: a feed was added meanwhile.
struct SymbolsAdded
{
    QStringList symbols;
    SymbolNames names;

    friend bool operator==(const SymbolsAdded &, const SymbolsAdded &) = default;
};

/// Where a room stands: the answer to Join, and what makes a subscription live.
struct RoomState
{
    QString room;
    /// Changes when the hub's numbering starts anew; sequences of different epochs do not compare.
    quint64 epoch = 0;
    /// Everything after what the peer saw last, oldest first.
    QList<Message> messages;
    /// Lines between what was seen last and the first of `messages` that the server no longer has.
    quint64 missedCount = 0;
    /// All of them, unless `peopleCount` says that there are more: then the first page.
    QList<Person> people;
    /// How many people are in a crowded room; 0: `people` are all.
    quint64 peopleCount = 0;
    /// How many times lines were changed in this epoch.
    quint64 editCount = 0;
    /// Lines the peer saw before and that were changed since, as they are now.
    QList<Message> edited{};
    /// What the room is about; without a text: it has none.
    Subject subject{};

    friend bool operator==(const RoomState &, const RoomState &) = default;
};

/// The author changed a line.
struct Edited
{
    /// As it is now. A direct line is known by its sender and key, and has no time but that of the change.
    Message message;
    /// How many times lines of the room were changed, this one included; 0 for a direct line.
    quint64 count = 0;

    friend bool operator==(const Edited &, const Edited &) = default;
};

/// A request was carried out. For Say: `sequence` and `timeMs` of the line.
struct Receipt
{
    quint64 requestId = 0;
    QString room;
    QString key;
    quint64 sequence = 0;
    qint64 timeMs = 0;

    friend bool operator==(const Receipt &, const Receipt &) = default;
};

/// A request was not carried out; the peer stays.
struct Refusal
{
    quint64 requestId = 0;
    QString code;
    QString text;
    /// Say: the line it is about.
    QString key;
    QString room;

    friend bool operator==(const Refusal &, const Refusal &) = default;
};

/// Older lines of a room: the answer to FetchHistory, oldest first.
struct HistoryPage
{
    quint64 requestId = 0;
    QString room;
    quint64 epoch = 0;
    QList<Message> messages;
    /// Nothing older is kept.
    bool isStart = false;

    friend bool operator==(const HistoryPage &, const HistoryPage &) = default;
};

/// In a crowded room: who came, left or was renamed within the last moment, gathered so that many arrivals do not cost many
/// times as many messages. Each in the order it happened.
struct CrowdNews
{
    /// More changes of one moment are counted, not told.
    static constexpr qsizetype kMostChanges = 50;

    QString room;
    quint64 peopleCount = 0;
    QList<RosterChange> changes{};
    quint64 untoldCount = 0;

    friend bool operator==(const CrowdNews &, const CrowdNews &) = default;
};

/// A part of the people of a room: the answer to FetchPeople.
struct PeoplePage
{
    quint64 requestId = 0;
    QString room;
    /// How many stand before these.
    quint64 from = 0;
    quint64 peopleCount = 0;
    QList<Person> people;

    friend bool operator==(const PeoplePage &, const PeoplePage &) = default;
};

/// The past of one price: the answer to FetchCandles, oldest first.
struct CandlePage
{
    quint64 requestId = 0;
    QString symbol;
    CandleInterval interval = CandleInterval::Minute;
    QList<Candle> candles;
    /// Nothing older is known.
    bool isStart = false;
    /// Digits to show after the point.
    quint8 decimals = 2;
    QString source;
    /// Not the prices of any market: must be said wherever they are shown.
    bool isSimulated = false;

    friend bool operator==(const CandlePage &, const CandlePage &) = default;
};

/// The peer has left a room by its own wish.
struct Parted
{
    QString room;

    friend bool operator==(const Parted &, const Parted &) = default;
};

/// Farewell::closeCode when the same person came in by another connection (RFC 6455 section 7.4.2, private use): this
/// one is over, and coming back by itself would only drive out the other.
constexpr int kReplacedCloseCode = 4001;

/// The server ends this connection (RFC 6455 section 7.4 code, words for people).
struct Farewell
{
    int closeCode = 1000;
    QString reason;

    friend bool operator==(const Farewell &, const Farewell &) = default;
};

using Event = std::variant<Message, QuoteBatch, RosterChange, Notice, Welcome, RoomState, Receipt, Refusal,
                           HistoryPage, Parted, Farewell, FeedState, CrowdNews, PeoplePage, CandlePage, SymbolsAdded,
                           Edited, SubjectChange>;

/// One event and where it goes: to everybody who listens to `topic`, or, when `onlyPeer` is set, to that
/// peer alone. With neither it goes to every peer. A personal envelope with a topic is the snapshot that
/// makes this peer's subscription to the topic live.
struct Envelope
{
    Topic topic;
    Event event;
    PeerId onlyPeer = 0;
};

/// What crosses threads: never changed after it was made.
using EnvelopePtr = std::shared_ptr<const Envelope>;

} // namespace outcry

Q_DECLARE_METATYPE(outcry::EnvelopePtr)
Q_DECLARE_METATYPE(outcry::Welcome)
Q_DECLARE_METATYPE(outcry::SymbolsAdded)
Q_DECLARE_METATYPE(outcry::RoomState)
Q_DECLARE_METATYPE(outcry::Receipt)
Q_DECLARE_METATYPE(outcry::HistoryPage)
Q_DECLARE_METATYPE(outcry::CandlePage)
Q_DECLARE_METATYPE(outcry::Refusal)
Q_DECLARE_METATYPE(outcry::CrowdNews)
Q_DECLARE_METATYPE(outcry::PeoplePage)
