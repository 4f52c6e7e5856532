// SPDX-License-Identifier: MIT
#pragma once

#include "model/quote.h"

#include <QStringList>

namespace outcry::bench {

/// Prices of many symbols in a fixed, random-looking order, made beforehand: handing one out costs
/// a few stores, so that what is measured is what takes them in. Texts are not shared with anybody,
/// as if they had just been read from a socket.
class PriceStream
{
public:
    explicit PriceStream(int symbols);

    [[nodiscard]] const QStringList &symbols() const { return m_symbols; }
    /// Valid until the next call.
    const Quote &next(qint64 nowMs);

private:
    QStringList m_symbols;
    QList<Quote> m_quotes;
    qsizetype m_at = 0;
    qint64 m_count = 0;
};

} // namespace outcry::bench
