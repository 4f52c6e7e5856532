// SPDX-License-Identifier: MIT
#include "model/packed_prices.h"

#include "model/quote.h"

#include <algorithm>
#include <cstring>

namespace outcry {

using Length = quint16;

constexpr quint8 kStaleBit = 0x80;
constexpr quint8 kSimulatedBit = 0x40;
constexpr quint8 kDecimalBits = 0x0f;

static void pack(QByteArray &out, const SaidPrice &price)
{
    const auto marks = quint8(std::min<quint8>(price.decimals, kMostDecimals) | (price.isStale ? kStaleBit : 0)
                              | (price.isSimulated ? kSimulatedBit : 0));
    out.append(char(price.symbol.size()));
    out.append(char(marks));
    out.append(reinterpret_cast<const char *>(&price.priceTicks), sizeof price.priceTicks);
    out.append(price.symbol.toLatin1());
}

bool packPrices(QByteArray &out, const QList<SaidPrice> &prices)
{
    const qsizetype start = out.size();
    out.append(qsizetype(sizeof(Length)), '\0');
    for (const SaidPrice &price : prices.first(std::min(prices.size(), SaidPrice::kMostOfALine)))
        if (!price.symbol.isEmpty() && legalSymbol(price.symbol) == price.symbol)
            pack(out, price);
    const auto length = Length(out.size() - start);
    if (length == sizeof(Length))
        return out.resize(start), false;
    std::memcpy(out.data() + start, &length, sizeof length);
    return true;
}

qsizetype packedBytes(const char *packed)
{
    Length length = 0;
    std::memcpy(&length, packed, sizeof length);
    return length;
}

QList<SaidPrice> unpackPrices(const char *packed)
{
    QList<SaidPrice> prices;
    const char *const end = packed + packedBytes(packed);
    for (const char *at = packed + sizeof(Length); at < end;) {
        const auto symbolLength = quint8(*at++);
        const auto marks = quint8(*at++);
        SaidPrice price;
        price.decimals = marks & kDecimalBits;
        price.isStale = marks & kStaleBit;
        price.isSimulated = marks & kSimulatedBit;
        std::memcpy(&price.priceTicks, at, sizeof price.priceTicks);
        at += sizeof price.priceTicks;
        price.symbol = QString::fromLatin1(at, symbolLength);
        at += symbolLength;
        prices.append(price);
    }
    return prices;
}

} // namespace outcry
