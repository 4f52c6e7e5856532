// SPDX-License-Identifier: MIT
#include "ui/spark_lines.h"

#include "model/quote_model.h"

namespace outcry {

SparkLines &SparkLines::of(QuoteModel &quotes)
{
    auto *known = quotes.findChild<SparkLines *>({}, Qt::FindDirectChildrenOnly);
    return known != nullptr ? *known : *new SparkLines(quotes);
}

SparkLines::SparkLines(QuoteModel &quotes)
    : QObject(&quotes)
    , m_quotes(quotes)
{
    connect(&quotes, &QuoteModel::rowsAboutToBeRemoved, this, [this](const QModelIndex &, int first, int last) {
        for (int row = first; row <= last; ++row)
            m_lines.remove(m_quotes.quoteAt(row).symbol);
    });
}

void SparkLines::gather()
{
    for (int row = 0; row < m_quotes.rowCount(); ++row) {
        const Quote &quote = m_quotes.quoteAt(row);
        if (quote.receivedMs != 0 && m_lines[quote.symbol].add(quote.priceTicks, quote.receivedMs))
            emit grown(row);
    }
}

const SparkLine *SparkLines::find(const QString &symbol) const
{
    const auto found = m_lines.constFind(symbol);
    return found == m_lines.constEnd() ? nullptr : &*found;
}

} // namespace outcry
