// SPDX-License-Identifier: MIT
#pragma once

#include "model/said_price.h"

#include <QByteArray>

namespace outcry {

class JsonFields;

namespace wire {

/// A JSON array of objects.
[[nodiscard]] QByteArray encodeSaidPrices(const QList<SaidPrice> &prices);
/// The member `name`, which may be missing. Takes the first of each symbol, and no more than a line may have.
[[nodiscard]] QList<SaidPrice> readSaidPrices(JsonFields &fields, QLatin1String name);

} // namespace wire

} // namespace outcry
