// SPDX-License-Identifier: MIT
#pragma once

#include "model/quote.h"

namespace outcry {
class JsonFields;
}

namespace outcry::wire {

/// One element of the array of a "quotes" message; its writing side is encodeQuote().
[[nodiscard]] Quote readQuote(JsonFields &fields, qint64 nowMs);

} // namespace outcry::wire
