// SPDX-License-Identifier: MIT
#pragma once

#include "model/message.h"

#include <QList>

namespace outcry::bench {

/// Ordinary talk of nine people, 89 bytes a line on the average, some lines of two or three rows,
/// addresses and symbols now and then. The same for the same number.
[[nodiscard]] Message lineNumber(quint64 sequence);
[[nodiscard]] QList<Message> lines(quint64 first, int count);

} // namespace outcry::bench
