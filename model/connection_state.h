// SPDX-License-Identifier: MIT
#pragma once

#include <QMetaType>
#include <QString>

namespace outcry {

/// How a client stands with its server. Words for people are made where they are shown.
struct ConnectionState
{
    Q_GADGET

public:
    enum class Phase {
        Offline,    ///< not connected and not trying
        Connecting, ///< a try is under way
        Online,     ///< logged in
        Waiting,    ///< between two tries; `retryAtMs` says when the next one starts
        Refused,    ///< the server said no; trying again by itself would not help
    };
    Q_ENUM(Phase)

    enum class Cause {
        None,
        NoNetwork,    ///< this machine has no network
        NoSuchHost,   ///< the name is unknown
        ServerDown,   ///< the network works, the server does not answer
        Closed,       ///< the server ended it: closeCode, reason
        Silent,       ///< no sign of life for too long
        NotOurServer, ///< something answered that is no Outcry server
        Banned,       ///< the server lets nobody in from here: bannedUntilMs
        ByUser,
    };
    Q_ENUM(Cause)

    Phase phase = Phase::Offline;
    Cause cause = Cause::None;
    /// RFC 6455 section 7.4; 0: none.
    int closeCode = 0;
    /// The server's or the system's words; plain text from elsewhere.
    QString reason;
    qint64 retryAtMs = 0;
    /// Nobody was logged in at this server yet: it is looked for, not come back to.
    bool isFirst = false;
    /// Cause::Banned: when it ends; 0: nobody knows.
    qint64 bannedUntilMs = 0;

    friend bool operator==(const ConnectionState &, const ConnectionState &) = default;
};

} // namespace outcry

Q_DECLARE_METATYPE(outcry::ConnectionState)
