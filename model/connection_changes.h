// SPDX-License-Identifier: MIT
#pragma once

#include "model/connection_info.h"

#include <QList>

#include <utility>

namespace outcry {

/// What became different among the connections of a server since it was last told. Only this crosses
/// threads, so that ten thousand idle connections cost nothing.
struct ConnectionChanges
{
    /// `changed` is everybody there is; who is not in it is gone.
    bool isWhole = false;
    /// New ones and those of which something changed, in no order.
    QList<ConnectionInfo> changed;
    QList<PeerId> gone;
    /// Who was given a name and is otherwise as before.
    QList<std::pair<PeerId, QString>> named;

    [[nodiscard]] bool isEmpty() const
    {
        return !isWhole && changed.isEmpty() && gone.isEmpty() && named.isEmpty();
    }
};

} // namespace outcry

Q_DECLARE_METATYPE(outcry::ConnectionChanges)
