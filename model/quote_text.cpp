// SPDX-License-Identifier: MIT
#include "model/quote_text.h"

#include "model/clock_text.h"
#include "model/local_number.h"
#include "model/price.h"
#include "model/text.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace outcry::quote_text {

static QString signedPrice(qint64 ticks, int decimals)
{
    PriceDigits digits;
    return LocalNumber::current().text(priceText(digits, ticks, decimals), ticks > 0);
}

QString price(qint64 ticks, int decimals)
{
    PriceDigits digits;
    return LocalNumber::current().text(priceText(digits, ticks, decimals));
}

QString optional(qint64 ticks, const Quote &quote)
{
    return ticks == 0 ? QString() : price(ticks, quote.decimals);
}

QString shown(QString number)
{
    for (QChar &letter : number) {
        if (letter == u'-')
            letter = QChar(0x2212);
    }
    return number;
}

Quote::Trend trend(const Quote &quote)
{
    if (quote.referenceTicks == 0)
        return quote.trend();
    const qint64 change = quote.changeTicks();
    return change > 0 ? Quote::Trend::Rising : change < 0 ? Quote::Trend::Falling : Quote::Trend::Steady;
}

QString last(const Quote &quote)
{
    return price(quote.priceTicks, quote.decimals);
}

QString none()
{
    return Text::tr("no quotes");
}

QString change(const Quote &quote)
{
    if (quote.referenceTicks == 0)
        return {};
    return signedPrice(quote.changeTicks(), quote.decimals);
}

QString changePercent(const Quote &quote)
{
    if (quote.referenceTicks == 0)
        return {};
    // Beyond the largest price nobody compares percentages.
    const double value = std::clamp(quote.changePercent(), -9e10, 9e10);
    const double size = std::abs(value);
    // What is large has no use for hundredths.
    const int decimals = size < 100 ? 2 : size < 1000 ? 1 : 0;
    const qint64 unit = unitOf(decimals);
    // What rounds to nothing has no sign.
    const qint64 ticks = std::llround(value * double(kTicksPerUnit / unit)) * unit;
    return signedPrice(ticks, decimals) + QStringLiteral(" %");
}

QString range(const Quote &quote)
{
    if (quote.lowTicks == 0 || quote.highTicks == 0)
        return {};
    return price(quote.lowTicks, quote.decimals) + QStringLiteral(" – ")
        + price(quote.highTicks, quote.decimals);
}

QString volume(const Quote &quote)
{
    return quote.volume < 0 ? QString() : QLocale().toString(quote.volume);
}

QString duration(qint64 ms)
{
    const qint64 seconds = qMax<qint64>(0, ms) / 1000;
    if (seconds < 120)
        return Text::tr("%1 s").arg(QLocale().toString(seconds));
    if (seconds < 2 * 3600)
        return Text::tr("%1 min").arg(QLocale().toString(seconds / 60));
    if (seconds < 48 * 3600)
        return Text::tr("%1 h").arg(QLocale().toString(seconds / 3600));
    return Text::tr("%1 d").arg(QLocale().toString(seconds / 86400));
}

QString age(const Quote &quote, qint64 nowMs)
{
    const QString text = duration(nowMs - quote.receivedMs);
    return quote.isStale(nowMs) ? Text::tr("stale %1").arg(text) : text;
}

QString shortSource(const Quote &quote)
{
    // A day of grace: an ordinary price from yesterday's close needs no date, a replayed one does.
    constexpr qint64 kOldMs = 86'400'000;
    if (quote.sourceTimeMs == 0 || quote.receivedMs - quote.sourceTimeMs < kOldMs)
        return quote.source;
    const QDate day = QDateTime::fromMSecsSinceEpoch(quote.sourceTimeMs, Qt::UTC).date();
    return quote.source + u' ' + day.toString(Qt::ISODate);
}

QString source(const Quote &quote)
{
    const QString shown = shortSource(quote);
    return quote.isSimulated ? Text::tr("%1 (simulated)").arg(shown) : shown;
}

QString spoken(const Quote &quote)
{
    switch (trend(quote)) {
    case Quote::Trend::Rising:
        return Text::tr("%1 rising").arg(last(quote));
    case Quote::Trend::Falling:
        return Text::tr("%1 falling").arg(last(quote));
    case Quote::Trend::Steady:
        break;
    }
    return last(quote);
}

QString explained(const Quote &quote, qint64 nowMs)
{
    const QString time = momentText(quote.sourceTimeMs);
    QString text = Text::tr("%1: %2, price of %3 from %4")
                       .arg(quote.symbol, last(quote), time, source(quote));
    if (quote.isStale(nowMs))
        text += u'\n' + Text::tr("No new price for %1").arg(duration(nowMs - quote.receivedMs));
    return text;
}

} // namespace outcry::quote_text
