// SPDX-License-Identifier: MIT
#include "model/wire_quote.h"

#include "model/json_fields.h"
#include "model/json_writer.h"
#include "model/price.h"
#include "model/wire.h"

#include <limits>

namespace outcry::wire {

// Prices are most of what is ever sent, so their names are short; docs/protocol.md spells them out.

static QByteArray exactPrice(qint64 ticks, int decimals)
{
    QByteArray text = priceText(ticks, kMostDecimals);
    qsizetype surplus = kMostDecimals - qBound(0, decimals, kMostDecimals);
    while (surplus > 0 && text.endsWith('0')) {
        text.chop(1);
        --surplus;
    }
    if (text.endsWith('.'))
        text.chop(1);
    return text;
}

void addPrice(JsonWriter &writer, const char *name, qint64 ticks, int decimals)
{
    writer.raw(name, '"' + exactPrice(ticks, decimals) + '"');
}

static void addPriceIfKnown(JsonWriter &writer, const char *name, qint64 ticks, int decimals)
{
    if (ticks != 0)
        addPrice(writer, name, ticks, decimals);
}

QByteArray encodeQuote(const Quote &quote, qint64 nowMs)
{
    const int decimals = quote.decimals;
    JsonWriter writer;
    writer.text("s", quote.symbol);
    addPrice(writer, "p", quote.priceTicks, decimals);
    addPriceIfKnown(writer, "q", quote.previousTicks, decimals);
    addPriceIfKnown(writer, "r", quote.referenceTicks, decimals);
    addPriceIfKnown(writer, "b", quote.bidTicks, decimals);
    addPriceIfKnown(writer, "a", quote.askTicks, decimals);
    addPriceIfKnown(writer, "l", quote.lowTicks, decimals);
    addPriceIfKnown(writer, "h", quote.highTicks, decimals);
    if (quote.volume >= 0)
        writer.number("v", qMin(quote.volume, kLargestJsonNumber));
    writer.number("d", qint64(decimals));
    if (quote.sourceTimeMs != 0)
        writer.number("t", quote.sourceTimeMs);
    writer.number("age", qBound(qint64(0), nowMs - quote.receivedMs, kLargestJsonNumber));
    if (quote.usualIntervalMs > 0)
        writer.number("every", qint64(quote.usualIntervalMs));
    writer.textIfAny("source", quote.source);
    if (quote.isSimulated)
        writer.flag("simulated", true);
    return writer.finish();
}

QByteArray quotesMessage(const QList<QByteArray> &encodedQuotes)
{
    static const QByteArray kHead = R"({"type":"quotes","quotes":[)";
    qsizetype size = kHead.size() + 2;
    for (const QByteArray &quote : encodedQuotes)
        size += quote.size() + 1;
    QByteArray out;
    out.reserve(size);
    out += kHead;
    for (qsizetype i = 0; i < encodedQuotes.size(); ++i) {
        if (i > 0)
            out += ',';
        out += encodedQuotes[i];
    }
    out += "]}";
    return out;
}

Quote readQuote(JsonFields &fields, qint64 nowMs)
{
    Quote quote;
    quote.symbol = fields.symbol(QLatin1String("s"));
    quote.priceTicks = fields.price(QLatin1String("p"), JsonFields::Presence::Required);
    quote.previousTicks = fields.price(QLatin1String("q"));
    quote.referenceTicks = fields.price(QLatin1String("r"));
    quote.bidTicks = fields.price(QLatin1String("b"));
    quote.askTicks = fields.price(QLatin1String("a"));
    quote.lowTicks = fields.price(QLatin1String("l"));
    quote.highTicks = fields.price(QLatin1String("h"));
    quote.volume = fields.numberBetween(QLatin1String("v"), 0, kLargestJsonNumber, -1);
    quote.decimals = quint8(fields.numberBetween(QLatin1String("d"), 0, kMostDecimals, 2));
    quote.sourceTimeMs
        = fields.numberBetween(QLatin1String("t"), -kLargestJsonNumber, kLargestJsonNumber, 0);
    quote.receivedMs = nowMs - qint64(fields.number(QLatin1String("age")));
    quote.usualIntervalMs = qint32(
        fields.numberBetween(QLatin1String("every"), 0, std::numeric_limits<qint32>::max(), 0));
    quote.source = fields.text(QLatin1String("source"));
    quote.isSimulated = fields.flag(QLatin1String("simulated"));
    return quote;
}

} // namespace outcry::wire
