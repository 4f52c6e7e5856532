// SPDX-License-Identifier: MIT
#pragma once

#include "model/request.h"
#include "model/result.h"
#include "server/hub_state.h"

namespace outcry {

/// Lets people in: finds them a name, gives them a ticket, brings back who has one. A part of the
/// hub; owned by it.
class Logins
{
public:
    explicit Logins(HubState &state)
        : m_state(state)
    {
    }

    /// What the guest is to be told, the welcome first. Whoever asks for a name that can not be had
    /// gets in all the same, under another one and with a notice. Error codes: "already_here",
    /// "too_many_logins".
    Result<QList<Event>> login(Guest &guest, const Login &login);

private:
    /// The name to have, and what is to be said about it if it is not the one wanted.
    struct Choice
    {
        Nickname nickname;
        QList<Event> notices;
    };

    Choice choose(const QString &wanted, const Member *member);
    Member &resume(Guest &guest, Member &member, const Nickname &nickname);
    Result<Done> checkPace(const Guest &guest);

    HubState &m_state;
    /// By address; those that are full again are forgotten.
    QHash<QString, TokenBucket> m_paces;
};

} // namespace outcry
