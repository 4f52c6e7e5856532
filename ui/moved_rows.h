// SPDX-License-Identifier: MIT
#pragma once

#include "ui/chat_placement.h"

#include <QRegion>
#include <QSet>

#include <optional>

namespace outcry {

/// What of a picture of rows stays when they stand elsewhere: by how much its pixels move, and what is painted anew then.
struct MovedRows
{
    int shift = 0;
    QRegion dirty;

    /// Both not empty; `changed` are ids of rows that look otherwise. Nothing: too much is different.
    [[nodiscard]] static std::optional<MovedRows> between(const QList<ChatPlacement::Row> &former, const QList<ChatPlacement::Row> &now,
                                                          const QSet<qint64> &changed, int width);
};

} // namespace outcry
