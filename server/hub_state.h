// SPDX-License-Identifier: MIT
#pragma once

#include "server/courier.h"
#include "server/crowds.h"
#include "server/limits.h"
#include "server/rooms.h"
#include "server/roster.h"

#include <QByteArrayList>
#include <QSet>

#include <functional>
#include <memory>
#include <unordered_map>

namespace outcry {

/// One connected peer as the hub knows it, with a name or without.
struct Guest
{
    PeerId peer = 0;
    /// Until Login: whose pace is counted.
    QString address;
    /// Null before Login.
    Member *member = nullptr;
    QSet<Topic> watched;
    /// For requests that are not lines of chat.
    TokenBucket requests;
    /// Said when the request at hand is answered.
    std::unique_ptr<Farewell> farewell;
    /// Was told farewell: what it still sends is not heard.
    bool isDismissed = false;
    /// Its place in HubState::doorNames.
    quint8 door = 0;
    /// Whole seconds since 1970 UTC: there may be ten thousand guests.
    quint32 arrivedS = 0;
};

/// What the hub and its collaborators share: the one place where it is written who is here, who
/// said what and what may be said. Lives in the serving thread.
struct HubState
{
    /// `owner`: the hub again, for what has a timer and lives in its thread.
    HubState(Hub &hub, QObject *owner)
        : courier(hub)
        , crowds(owner)
    {
    }

    Courier courier;
    Limits limits;
    QString serverName = QStringLiteral("Outcry");
    std::function<qint64()> nowMs;
    Roster roster;
    Rooms rooms;
    Crowds crowds;
    std::unordered_map<PeerId, Guest> guests;
    /// Those that somebody came in by so far.
    QByteArrayList doorNames;

    /// In `doorNames`, where it is from now on. There are few doors.
    quint8 placeOfDoor(const QByteArray &name)
    {
        if (!doorNames.contains(name))
            doorNames.append(name);
        return quint8(doorNames.indexOf(name));
    }

    [[nodiscard]] Guest *guest(PeerId peer)
    {
        const auto found = guests.find(peer);
        return found == guests.end() ? nullptr : &found->second;
    }
};

} // namespace outcry
