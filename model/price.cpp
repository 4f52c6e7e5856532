// SPDX-License-Identifier: MIT
#include "model/price.h"

#include <QCoreApplication>

#include <array>
#include <limits>

namespace outcry {

static constexpr auto kPowersOfTen = [] {
    std::array<qint64, kMostDecimals + 1> powers{1};
    for (std::size_t i = 1; i < powers.size(); ++i)
        powers[i] = powers[i - 1] * 10;
    return powers;
}();

static Error notAPrice(QStringView text)
{
    return {QStringLiteral("bad_price"),
            QCoreApplication::translate("outcry", "\"%1\" is not a price").arg(text.left(40))};
}

static bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

Result<ParsedPrice> parsePrice(QStringView text)
{
    const QStringView whole = text.trimmed();
    QStringView rest = whole;
    const bool isNegative = rest.startsWith(u'-');
    if (isNegative || rest.startsWith(u'+'))
        rest = rest.mid(1);
    const qsizetype point = rest.indexOf(u'.');
    const QStringView units = point < 0 ? rest : rest.left(point);
    const QStringView fraction = point < 0 ? QStringView() : rest.mid(point + 1);
    if (units.isEmpty() && fraction.isEmpty())
        return notAPrice(text);

    constexpr qint64 kLargest = std::numeric_limits<qint64>::max() / kTicksPerUnit - 1;
    qint64 ticks = 0;
    for (const QChar c : units) {
        if (!isDigit(c) || ticks > kLargest)
            return notAPrice(text);
        ticks = ticks * 10 + (c.unicode() - u'0');
    }
    if (ticks > kLargest)
        return notAPrice(text);
    ticks *= kTicksPerUnit;
    qint64 weight = kTicksPerUnit / 10;
    for (qsizetype i = 0; i < fraction.size(); ++i) {
        if (!isDigit(fraction[i]))
            return notAPrice(text);
        const int digit = fraction[i].unicode() - u'0';
        if (i == kMostDecimals && digit >= 5)
            ++ticks;
        ticks += digit * weight;
        weight /= 10;
    }
    const int decimals = int(qMin<qsizetype>(fraction.size(), kMostDecimals));
    return ParsedPrice{isNegative ? -ticks : ticks, decimals};
}

QByteArrayView priceText(PriceDigits &buffer, qint64 ticks, int decimals)
{
    decimals = qBound(0, decimals, kMostDecimals);
    const qint64 step = kTicksPerUnit / kPowersOfTen[std::size_t(decimals)];
    // Unsigned, so that the most negative number has a magnitude too.
    const quint64 magnitude = ticks < 0 ? 0 - quint64(ticks) : quint64(ticks);
    quint64 steps = (magnitude + quint64(step) / 2) / quint64(step);
    const bool isNegative = ticks < 0 && steps != 0;
    // From the last digit to the first.
    char *const end = buffer.data() + buffer.size();
    char *at = end;
    for (int written = 0; steps > 0 || written <= decimals; steps /= 10, ++written) {
        if (written == decimals && decimals > 0)
            *--at = '.';
        *--at = char('0' + steps % 10);
    }
    if (isNegative)
        *--at = '-';
    return {at, end};
}

QByteArray priceText(qint64 ticks, int decimals)
{
    PriceDigits buffer;
    return priceText(buffer, ticks, decimals).toByteArray();
}

} // namespace outcry
