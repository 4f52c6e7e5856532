// SPDX-License-Identifier: MIT
#pragma once

#include <QMetaType>
#include <QString>
#include <QUuid>

namespace outcry {

/// Somebody who is here under a name. The id stays while the connection (or its resumption) lasts.
struct Person
{
    QUuid id;
    QString nickname;
    /// Said to be away (`/away`), until the next line said.
    bool isAway = false;
    /// As they said when going away; may be empty.
    QString awayReason{};

    friend bool operator==(const Person &, const Person &) = default;
};

} // namespace outcry

Q_DECLARE_METATYPE(outcry::Person)
