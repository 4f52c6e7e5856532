// SPDX-License-Identifier: MIT
#pragma once

#include "model/request.h"

#include <optional>

namespace outcry::wire {

/// Reads the request that comes by far the most often, a line for a room, without making a tree of it first: that was
/// the greater part of what the server does for a line. Nothing: it is another request, or there is something in it that
/// decodeRequest() has to judge (escapes, blanks, members that are unknown or come twice, faults). What is read is what
/// decodeRequest() would read.
[[nodiscard]] std::optional<Request> readPlainSay(QByteArrayView text);

} // namespace outcry::wire
