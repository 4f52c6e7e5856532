// SPDX-License-Identifier: MIT
#pragma once

#include "model/desk.h"

namespace outcry {

/// What a desk knows of one room or direct talk. Only for the desk's own sources.
struct Desk::Room
{
    explicit Room(const QString &name)
        : messages(name)
    {
    }

    MessageModel messages;
    /// Of a direct talk: the other one, once known.
    RosterModel people;
    int unread = 0;
    int mentions = 0;
    bool wasEntered = false;
    Subject subject{};
    /// Of a direct talk.
    Person other;
    bool isGone = false;
};

/// The line that a row shows.
[[nodiscard]] Message messageOf(const QString &room, const MessageModel::Row &row);

} // namespace outcry
