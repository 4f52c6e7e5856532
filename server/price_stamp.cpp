// SPDX-License-Identifier: MIT
#include "server/price_stamp.h"

#include "server/quote_board.h"

namespace outcry {

/// Beyond them nothing is looked up: a long line could name thousands that nobody quotes.
static constexpr int kMostLookedUp = 32;

QList<SaidPrice> pricesNow(QStringView text, const QuoteBoard &board, qint64 nowMs, const QList<SaidPrice> &former)
{
    QList<SaidPrice> prices;
    int lookedUp = 0;
    for (qsizetype at = text.indexOf(u'$'); at >= 0; at = text.indexOf(u'$', at + 1)) {
        const qsizetype length = symbolWordLength(text, at);
        if (length == 0)
            continue;
        if (prices.size() == SaidPrice::kMostOfALine || ++lookedUp > kMostLookedUp)
            break;
        const QString symbol = text.sliced(at + 1, length - 1).toString().toUpper();
        if (findSaidPrice(prices, symbol) != nullptr)
            continue;
        if (const SaidPrice *then = findSaidPrice(former, symbol)) {
            prices.append(*then);
            continue;
        }
        const Quote quote = board.quote(symbol);
        if (!quote.symbol.isEmpty())
            prices.append({quote.symbol, quote.priceTicks, quote.decimals, quote.isStale(nowMs), quote.isSimulated});
    }
    return prices;
}

} // namespace outcry
