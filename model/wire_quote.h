// SPDX-License-Identifier: MIT
#pragma once

#include "model/quote.h"

namespace outcry {
class JsonFields;
class JsonWriter;
}

namespace outcry::wire {

/// One element of the array of a "quotes" message; its writing side is encodeQuote().
[[nodiscard]] Quote readQuote(JsonFields &fields, qint64 nowMs);

/// Every digit that is not zero, and at least `decimals` of them: nothing is rounded on the wire.
void addPrice(JsonWriter &writer, const char *name, qint64 ticks, int decimals);

} // namespace outcry::wire
