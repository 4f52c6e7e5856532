// SPDX-License-Identifier: MIT
#pragma once

#include "model/candle.h"
#include "model/connection_info.h"
#include "model/topic.h"

#include <QStringList>

#include <variant>

namespace outcry {

/// Wants to be here under a name. Doors of unnamed protocols leave `nickname` empty and get "AnonymousUser<n>".
struct Login
{
    QString nickname;
    /// From an earlier Welcome; empty at first.
    QString ticket;

    friend bool operator==(const Login &, const Login &) = default;
};

/// A line as typed: chat, or a command when it begins with '/'. With `to` it is for this person only.
struct Say
{
    QString room;
    QString text;
    /// See Message::key.
    QString key;
    /// The person a direct line is for; then `room` is empty. A name will not do: by the time the line is said it may be
    /// somebody else's.
    QUuid to{};
    /// See Message::reply.
    quint64 reply = 0;
    /// The epoch `reply` belongs to; 0: the room's present one.
    quint64 replyEpoch = 0;

    friend bool operator==(const Say &, const Say &) = default;
};

/// Changes an own line; with an empty text it is deleted.
struct Edit
{
    QString room;
    quint64 sequence = 0;
    QString text;
    /// Of this request, as in Say: what is sent twice is done once.
    QString key{};
    /// The epoch `sequence` belongs to; 0: the room's present one.
    quint64 epoch = 0;
    /// A direct line instead: to this person, with this key (Message::key). Then `room` is empty.
    QUuid to{};
    QString line{};

    friend bool operator==(const Edit &, const Edit &) = default;
};

/// Wants a room: its people and lines from now on, and those it missed.
struct Join
{
    QString room;
    /// What the peer saw last; 0 and 0: nothing, send the newest lines.
    quint64 epoch = 0;
    quint64 sequence = 0;
    /// RoomState::editCount or Edited::count heard last.
    quint64 editCount = 0;

    friend bool operator==(const Join &, const Join &) = default;
};

struct Part
{
    QString room;

    friend bool operator==(const Part &, const Part &) = default;
};

/// Wants the prices of these topics: the last known at once, then every change.
struct Watch
{
    QList<Topic> topics;

    friend bool operator==(const Watch &, const Watch &) = default;
};

struct Unwatch
{
    QList<Topic> topics;

    friend bool operator==(const Unwatch &, const Unwatch &) = default;
};

/// Older lines of a room, ending before `sequence`.
struct FetchHistory
{
    QString room;
    quint64 beforeSequence = 0;
    int count = 100;

    friend bool operator==(const FetchHistory &, const FetchHistory &) = default;
};

/// People of a room, in the order they came, after the first `from`: for rooms whose state does not list all.
struct FetchPeople
{
    QString room;
    quint64 from = 0;

    friend bool operator==(const FetchPeople &, const FetchPeople &) = default;
};

/// The past of one price, ending before `beforeMs` (0: with the newest).
struct FetchCandles
{
    QString symbol;
    CandleInterval interval = CandleInterval::Minute;
    qint64 beforeMs = 0;
    int count = 500;

    friend bool operator==(const FetchCandles &, const FetchCandles &) = default;
};

using Demand = std::variant<Login, Say, Join, Part, Watch, Unwatch, FetchHistory, FetchPeople, FetchCandles, Edit>;

/// What a client wants. `id` is the client's own number for it (0: wants no receipt); answers carry it.
struct Request
{
    quint64 id = 0;
    Demand demand;

    friend bool operator==(const Request &, const Request &) = default;
};

} // namespace outcry
