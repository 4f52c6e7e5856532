// SPDX-License-Identifier: MIT
#include "model/wire_said_price.h"

#include "model/json_fields.h"
#include "model/json_writer.h"
#include "model/price.h"
#include "model/text.h"
#include "model/wire_quote.h"

namespace outcry::wire {

using Presence = JsonFields::Presence;

static QByteArray encode(const SaidPrice &price)
{
    JsonWriter writer;
    writer.text("s", price.symbol);
    addPrice(writer, "p", price.priceTicks, price.decimals);
    writer.number("d", qint64(price.decimals));
    if (price.isStale)
        writer.flag("stale", true);
    if (price.isSimulated)
        writer.flag("simulated", true);
    return writer.finish();
}

QByteArray encodeSaidPrices(const QList<SaidPrice> &prices)
{
    JsonArrayWriter array;
    for (const SaidPrice &price : prices)
        array.add(encode(price));
    return array.finish();
}

QList<SaidPrice> readSaidPrices(JsonFields &fields, QLatin1String name)
{
    QList<SaidPrice> prices;
    if (!fields.has(name))
        return prices;
    for (const QJsonValue &value : fields.array(name)) {
        // What comes after as many as may be is not even looked at.
        if (prices.size() == SaidPrice::kMostOfALine)
            break;
        if (!value.isObject())
            fields.fail(name, Text::tr("must hold objects only"));
        JsonFields inner(value.toObject());
        SaidPrice price;
        price.symbol = inner.symbol(QLatin1String("s"));
        price.priceTicks = inner.price(QLatin1String("p"), Presence::Required);
        price.decimals = quint8(inner.numberBetween(QLatin1String("d"), 0, kMostDecimals, 2));
        price.isStale = inner.flag(QLatin1String("stale"));
        price.isSimulated = inner.flag(QLatin1String("simulated"));
        fields.adopt(inner);
        if (!fields.isOk())
            return {};
        if (findSaidPrice(prices, price.symbol) == nullptr)
            prices.append(price);
    }
    return prices;
}

} // namespace outcry::wire
