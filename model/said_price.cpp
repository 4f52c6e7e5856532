// SPDX-License-Identifier: MIT
#include "model/said_price.h"

#include "model/quote.h"
#include "model/quote_text.h"
#include "model/text.h"

#include <algorithm>

namespace outcry {

using namespace Qt::StringLiterals;

constexpr qsizetype kLongestSymbol = 24;

qsizetype symbolWordLength(QStringView text, qsizetype start)
{
    if (text[start] != u'$' || (start > 0 && (text[start - 1].isLetterOrNumber() || text[start - 1] == u'$')))
        return 0;
    qsizetype end = start + 1;
    while (end < text.size() && end - start <= kLongestSymbol + 1
           && (text[end].isLetterOrNumber() || QStringView(u".-_:=^/+").contains(text[end])))
        ++end;
    while (end > start + 1 && !text[end - 1].isLetterOrNumber())
        --end;
    const QStringView symbol = text.sliced(start + 1, end - start - 1);
    // "$5" is a sum, not a symbol.
    const bool hasLetter = std::any_of(symbol.begin(), symbol.end(), [](QChar one) { return one.isLetter(); });
    return hasLetter && !symbol.front().isDigit() && !legalSymbol(symbol).isEmpty() ? end - start : 0;
}

const SaidPrice *findSaidPrice(const QList<SaidPrice> &prices, QStringView symbol)
{
    const auto found = std::find_if(prices.begin(), prices.end(), [symbol](const SaidPrice &one) {
        return symbol.compare(one.symbol, Qt::CaseInsensitive) == 0;
    });
    return found == prices.end() ? nullptr : &*found;
}

QString bracketed(const SaidPrice &price)
{
    const QString shown = quote_text::price(price.priceTicks, price.decimals);
    return u'[' + (price.isStale ? Text::tr("%1, stale").arg(shown) : shown) + u']';
}

static QString inWords(QStringView symbol, const SaidPrice &price)
{
    const QString number = quote_text::price(price.priceTicks, price.decimals);
    const QString shown = price.isSimulated ? Text::tr("simulated %1", "a price").arg(number) : number;
    return (price.isStale ? Text::tr("%1 (stale at %2 when said)") : Text::tr("%1 (%2 when said)"))
        .arg(symbol.toString().toUpper(), shown);
}

template <typename Replace>
static QString withReplaced(const QString &text, const QList<SaidPrice> &prices, Replace replace)
{
    if (prices.isEmpty())
        return text;
    QString out;
    qsizetype copied = 0;
    for (qsizetype at = text.indexOf(u'$'); at >= 0; at = text.indexOf(u'$', at + 1)) {
        const qsizetype length = symbolWordLength(text, at);
        const SaidPrice *price = length > 0 ? findSaidPrice(prices, QStringView(text).sliced(at + 1, length - 1)) : nullptr;
        if (price == nullptr)
            continue;
        out += QStringView(text).sliced(copied, at - copied);
        out += replace(QStringView(text).sliced(at, length), *price);
        copied = at + length;
        at = copied - 1;
    }
    return out += QStringView(text).sliced(copied);
}

QString withSaidPrices(const QString &text, const QList<SaidPrice> &prices)
{
    return withReplaced(text, prices, [](QStringView word, const SaidPrice &price) {
        return word.toString() + u' ' + bracketed(price);
    });
}

QString spokenWithPrices(const QString &text, const QList<SaidPrice> &prices)
{
    return withReplaced(text, prices,
                        [](QStringView word, const SaidPrice &price) { return inWords(word.sliced(1), price); });
}

} // namespace outcry
