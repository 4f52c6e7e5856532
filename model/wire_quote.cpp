// SPDX-License-Identifier: MIT
#include "model/wire_quote.h"

#include "model/json_fields.h"
#include "model/json_writer.h"
#include "model/price.h"
#include "model/wire.h"

#include <array>
#include <charconv>
#include <limits>

namespace outcry::wire {

// Prices are most of what is ever sent, so their names are short; docs/protocol.md spells them out.

/// Room for a price in quotation marks.
using PriceBuffer = std::array<char, 32>;

/// All digits that are not zero, and at least `decimals` of them: nothing is rounded on the wire. In place, because a busy
/// market needs a million of these per second.
static QByteArrayView quotedPrice(PriceBuffer &buffer, qint64 ticks, int decimals)
{
    // Unsigned, so that the most negative number has a magnitude too.
    const quint64 magnitude = ticks < 0 ? 0 - quint64(ticks) : quint64(ticks);
    char *at = buffer.data();
    *at++ = '"';
    if (ticks < 0)
        *at++ = '-';
    at = std::to_chars(at, buffer.data() + buffer.size(), magnitude / kTicksPerUnit).ptr;
    quint64 fraction = magnitude % kTicksPerUnit;
    int digits = kMostDecimals;
    for (; digits > qMax(0, decimals) && fraction % 10 == 0; --digits)
        fraction /= 10;
    if (digits > 0) {
        *at++ = '.';
        for (int i = digits - 1; i >= 0; --i, fraction /= 10)
            at[i] = char('0' + fraction % 10);
        at += digits;
    }
    *at++ = '"';
    return {buffer.data(), at - buffer.data()};
}

void addPrice(JsonWriter &writer, const char *name, qint64 ticks, int decimals)
{
    PriceBuffer buffer;
    writer.raw(name, quotedPrice(buffer, ticks, decimals));
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
