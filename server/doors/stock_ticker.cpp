// SPDX-License-Identifier: MIT
#include "server/doors/stock_ticker.h"

#include "model/wire.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

namespace outcry {

std::optional<QStringList> StockTicker::askedSymbols(QByteArrayView text)
{
    // Most lines are chat: look for the brace before anything is parsed.
    if (!text.trimmed().startsWith('{'))
        return {};
    const QByteArray borrowed = QByteArray::fromRawData(text.data(), text.size());
    const QJsonValue stocks = QJsonDocument::fromJson(borrowed).object().value(u"stocks");
    if (!stocks.isArray())
        return {};

    QStringList symbols;
    QSet<QString> known;
    for (const QJsonValue entry : stocks.toArray()) {
        const QString symbol = entry.toString();
        if (symbols.size() == kMostSymbols)
            break;
        if (symbol.isEmpty() || known.contains(symbol))
            continue;
        known.insert(symbol);
        symbols.append(symbol);
    }
    return symbols;
}

StockTicker::Change StockTicker::ask(const QStringList &symbols)
{
    Change change;
    QHash<QString, Price> before = std::exchange(m_prices, {});
    m_wishes.clear();
    for (const QString &spelling : symbols) {
        const QString symbol = legalSymbol(spelling);
        if (symbol.isEmpty())
            continue;
        m_wishes.append({spelling, symbol});
        if (m_prices.contains(symbol))
            continue;
        if (!before.contains(symbol))
            change.watch.append(Topic::quotes(symbol));
        m_prices.insert(symbol, before.take(symbol));
    }
    for (auto left = before.keyBegin(); left != before.keyEnd(); ++left)
        change.unwatch.append(Topic::quotes(*left));
    return change;
}

void StockTicker::note(const Quote &quote)
{
    const auto found = m_prices.find(quote.symbol);
    if (found == m_prices.end())
        return;
    if (!found->isKnown)
        m_hasNews = true;
    *found = {quote.priceTicks, quote.decimals, true};
}

bool StockTicker::takeNews()
{
    return std::exchange(m_hasNews, false);
}

bool StockTicker::knowsAnyPrice() const
{
    return std::any_of(m_prices.begin(), m_prices.end(),
                       [](const Price &price) { return price.isKnown; });
}

QByteArray StockTicker::answer() const
{
    QByteArray object("{");
    for (const Wish &wish : m_wishes) {
        const Price price = m_prices.value(wish.symbol);
        if (!price.isKnown)
            continue;
        if (object.size() > 1)
            object.append(',');
        wire::appendJsonString(object, wish.spelling);
        object.append(':').append(priceText(price.ticks, price.decimals));
    }
    return object.append('}');
}

} // namespace outcry
