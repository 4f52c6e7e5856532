// SPDX-License-Identifier: MIT
#pragma once

#include "client/outbox.h"

#include <QByteArray>
#include <QMap>

namespace outcry {

/// Lines that were typed and not confirmed, in the order typed, by the server's URL. Rooms are written as lastingName() does.
using UnsentLines = QMap<QString, QList<Outbox::Line>>;

/// For a settings file; bounded.
[[nodiscard]] QByteArray saveUnsentLines(const UnsentLines &all);
/// What cannot be read is left out.
[[nodiscard]] UnsentLines readUnsentLines(const QByteArray &saved);

} // namespace outcry
