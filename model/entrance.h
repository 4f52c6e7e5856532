// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QMetaType>
#include <QString>

namespace outcry {

/// One way into a running server, as its owner tells it to others.
struct Entrance
{
    /// What to type into a client: "desk.example:8181", "ws://192.168.1.5:8181/echo".
    QString address;
    QString door;
    /// Only from this machine.
    bool isLocal = false;

    friend bool operator==(const Entrance &, const Entrance &) = default;
};

} // namespace outcry

Q_DECLARE_METATYPE(outcry::Entrance)
