// SPDX-License-Identifier: MIT
#pragma once

#include "model/person.h"

namespace outcry {

/// Someone came into a room, left it, was renamed, went away or is back at the keys. All but coming and leaving is told once
/// for each room the person is in.
///
/// Without a room it concerns the whole server: told to those who lately exchanged direct lines with the person.
struct RosterChange
{
    Q_GADGET

public:
    enum class Kind { Came, Left, Renamed, Away, Back };
    Q_ENUM(Kind)

    Kind kind = Kind::Came;
    QString room;
    /// With the new name when renamed.
    Person person;
    /// Kind::Renamed: the name before.
    QString formerNickname;
    qint64 timeMs = 0;

    friend bool operator==(const RosterChange &, const RosterChange &) = default;
};

} // namespace outcry

Q_DECLARE_METATYPE(outcry::RosterChange)
