// SPDX-License-Identifier: MIT
#include "server/feeds/price_columns.h"

#include "model/text.h"
#include "server/feeds/feed_argument.h"


namespace outcry {

namespace {

struct Meaning
{
    qsizetype PriceColumns::*column;
    /// Best first.
    QList<QByteArray> names;
};

const QList<Meaning> &meanings()
{
    using C = PriceColumns;
    static const QList<Meaning> table{
        {&C::date, {"date", "datetime", "date time", "timestamp", "time"}},
        {&C::open, {"open"}},
        {&C::high, {"high"}},
        {&C::low, {"low"}},
        {&C::price, {"close", "close/last", "last", "price"}},
        {&C::volume, {"volume"}},
        {&C::symbol, {"symbol", "ticker"}},
        {&C::name, {"name", "company"}},
    };
    return table;
}

QString shown(const QList<QByteArrayView> &names, char separator)
{
    QStringList texts;
    for (const QByteArrayView name : names)
        texts.append(QString::fromUtf8(name).simplified());
    return texts.join(QLatin1Char(separator)).left(80);
}

} // namespace

Result<PriceColumns> PriceColumns::find(const QList<QByteArrayView> &names, char separator)
{
    QList<QByteArray> plain;
    for (const QByteArrayView name : names)
        plain.append(name.toByteArray().simplified().toLower());
    PriceColumns columns;
    columns.count = names.size();
    for (const Meaning &meaning : meanings()) {
        for (const QByteArray &name : meaning.names) {
            const qsizetype at = plain.indexOf(name);
            if (at < 0)
                continue;
            if (plain.indexOf(name, at + 1) >= 0)
                return badFeed(Text::tr("two columns are named \"%1\"").arg(QString::fromLatin1(name)));
            columns.*meaning.column = at;
            break;
        }
    }
    if (columns.date >= 0 && plain[columns.date] == "date")
        columns.time = plain.indexOf("time");
    // In a file of one symbol "Name" is mostly the symbol once more.
    if (columns.symbol < 0)
        columns.name = -1;
    if (columns.date < 0 && columns.price < 0)
        return badFeed(Text::tr("it has no header: the first line must name the columns, such as Date,Open,High,Low,Close,Volume; "
                          "it is \"%1\"")
                           .arg(shown(names, separator)));
    if (columns.date < 0)
        return badFeed(Text::tr("it has no column of dates (Date, Time, Timestamp or Datetime)"));
    if (columns.price < 0)
        return badFeed(Text::tr("it has no column of prices (Close, Last or Price)"));
    return columns;
}

} // namespace outcry
