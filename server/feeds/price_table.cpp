// SPDX-License-Identifier: MIT
#include "server/feeds/price_table.h"

#include "model/price.h"
#include "model/quote.h"
#include "model/symbol_names.h"
#include "model/text.h"
#include "server/feeds/csv_reader.h"
#include "server/feeds/feed_argument.h"
#include "server/feeds/source_time.h"

#include <QFile>
#include <QFileInfo>
#include <QVarLengthArray>

#include <algorithm>

namespace outcry {

static constexpr qsizetype kMostSymbols = 100'000;

/// One file while it is read.
struct PriceTable::Source
{
    CsvReader reader;
    PriceColumns columns;
    QString fileName;
    /// Set when the whole file is about one symbol.
    std::optional<quint32> symbol;
    int badRows = 0;
};

/// Text from a file, fit for a line of a message.
static QString shown(QByteArrayView field)
{
    QString text = QString::fromUtf8(field.first(std::min<qsizetype>(field.size(), 160))).left(40);
    for (QChar &c : text) {
        if (!c.isPrint())
            c = u'?';
    }
    return u'"' + text + u'"';
}

static QByteArrayView fieldAt(const QList<QByteArrayView> &fields, qsizetype column)
{
    return column >= 0 && column < fields.size() ? fields[column] : QByteArrayView();
}

static Result<ParsedPrice> readPrice(QByteArrayView field)
{
    QVarLengthArray<char16_t, 64> wide(field.size());
    std::transform(field.begin(), field.end(), wide.begin(), [](char c) { return char16_t(uchar(c)); });
    const auto price = parsePrice(QStringView(wide.data(), wide.size()));
    if (price)
        return price;
    const bool isGrouped = field.contains(',') || field.contains('\'') || field.contains(' ');
    return badFeed(isGrouped ? Text::tr("%1 is not a price: write it with a point and without thousands separators").arg(shown(field))
                             : Text::tr("%1 is not a price").arg(shown(field)));
}

/// 0 where nothing stands.
static Result<qint64> readOptionalPrice(QByteArrayView field)
{
    if (field.isEmpty())
        return qint64(0);
    const auto price = readPrice(field);
    if (!price)
        return price.error();
    return price->ticks;
}

static Result<qint64> readVolume(QByteArrayView field)
{
    if (field.isEmpty() || field == "-")
        return qint64(-1);
    bool isNumber = false;
    const qint64 whole = field.toByteArray().toLongLong(&isNumber);
    if (isNumber && whole >= 0)
        return whole;
    // Coins are traded in parts; beyond 2^53 nobody counts.
    const double number = field.toByteArray().toDouble(&isNumber);
    if (isNumber && number >= 0 && number < 9e15)
        return qint64(number);
    return badFeed(Text::tr("%1 is not a volume").arg(shown(field)));
}

static std::optional<qint64> readTime(const PriceColumns &columns, const QList<QByteArrayView> &fields)
{
    const QByteArrayView date = fieldAt(fields, columns.date);
    const QByteArrayView time = fieldAt(fields, columns.time);
    return parseSourceTime(time.isEmpty() ? date.toByteArray() : date.toByteArray() + ' ' + time.toByteArray());
}

/// Sources that calculate write 178.460007; shares are shown in cents. Currencies and coins need what they have.
static quint8 usefulDecimals(int most, qint64 largestTicks)
{
    const int useful = largestTicks >= 20 * kTicksPerUnit ? 2
        : largestTicks >= kTicksPerUnit                   ? 5
        : largestTicks >= kTicksPerUnit / 1000            ? 6
                                                          : kMostDecimals;
    return quint8(std::min(most, useful));
}

/// A thousands separator without quotes makes fields out of one number; empty ones at the end are harmless.
static bool hasSurplusFields(const QList<QByteArrayView> &fields, qsizetype count)
{
    return fields.size() > count
        && std::any_of(fields.begin() + count, fields.end(), [](QByteArrayView field) { return !field.isEmpty(); });
}

/// "AAPL-daily-2004-2018.csv" is about AAPL.
static QString symbolFromName(const QString &fileName)
{
    const auto end = std::find_if(fileName.begin(), fileName.end(), [](QChar c) { return c == u'-' || c == u'.'; });
    return legalSymbol(QStringView(fileName).left(end - fileName.begin()));
}

static Result<Done> checkFile(const QFileInfo &info)
{
    if (!info.exists())
        return badFeed(Text::tr("there is no such file"));
    if (info.isDir())
        return badFeed(Text::tr("it is a folder"));
    if (!info.isFile())
        return badFeed(Text::tr("it is not a file"));
    if (info.size() == 0)
        return badFeed(Text::tr("it is empty"));
    if (info.size() > PriceTable::kLargestFileBytes)
        return badFeed(Text::tr("it is larger than %1 MiB").arg(PriceTable::kLargestFileBytes / 1024 / 1024));
    return Done{};
}

Result<Done> PriceTable::load(const QString &path, const QString &symbol)
{
    const auto refuse = [&](const QString &reason) { return badFeed(path + QStringLiteral(": ") + reason); };
    const QFileInfo info(path);
    if (const auto usable = checkFile(info); !usable)
        return refuse(usable.error().text);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return refuse(Text::tr("it cannot be read: %1").arg(file.errorString()));

    Source source{CsvReader(file), {}, info.fileName(), {}, 0};
    QList<QByteArrayView> fields;
    const auto status = source.reader.next(fields);
    if (status == CsvReader::Status::Broken)
        return refuse(source.reader.error());
    if (status == CsvReader::Status::End)
        return refuse(Text::tr("it is empty"));
    const auto columns = PriceColumns::find(fields, source.reader.separator());
    if (!columns)
        return refuse(columns.error().text);
    source.columns = *columns;
    if (columns->symbol < 0) {
        const QString name = symbol.isEmpty() ? symbolFromName(source.fileName) : symbol;
        if (name.isEmpty())
            return refuse(Text::tr("its name does not begin with a symbol; say it, such as %1?symbol=AAPL").arg(path));
        source.symbol = addSymbol(name);
    } else if (!symbol.isEmpty()) {
        return refuse(Text::tr("it has a column of symbols, so \"symbol=%1\" cannot be").arg(symbol));
    }
    if (const auto read = readRows(source); !read)
        return refuse(read.error().text);
    return Done{};
}

Result<Done> PriceTable::readRows(Source &source)
{
    const std::size_t before = m_rows.size();
    QString firstReason;
    QList<QByteArrayView> fields;
    auto status = source.reader.next(fields);
    for (; status == CsvReader::Status::Record; status = source.reader.next(fields)) {
        const auto row = readRow(source, fields);
        if (row) {
            if (m_rows.size() == kMostRows)
                return badFeed(Text::tr("there are more than %1 rows").arg(kMostRows));
            m_rows.push_back(*row);
            continue;
        }
        const QString reason = Text::tr("line %1: %2").arg(source.reader.line()).arg(row.error().text);
        if (firstReason.isEmpty())
            firstReason = reason;
        if (++source.badRows <= kMostReportsPerFile)
            m_reports.append(source.fileName + QStringLiteral(", ") + reason);
    }
    if (status == CsvReader::Status::Broken)
        return badFeed(source.reader.error());
    if (m_rows.size() == before)
        return badFeed(firstReason.isEmpty() ? Text::tr("it has no rows below its header")
                                             : Text::tr("it has no good row; %1").arg(firstReason));
    if (source.badRows > kMostReportsPerFile)
        m_reports.append(Text::tr("%1: %2 more bad rows were left out").arg(source.fileName).arg(source.badRows - kMostReportsPerFile));
    if (m_rows[before].timeMs > m_rows.back().timeMs)
        std::reverse(m_rows.begin() + qsizetype(before), m_rows.end());
    return Done{};
}

Result<PriceRow> PriceTable::readRow(const Source &source, const QList<QByteArrayView> &fields)
{
    const PriceColumns &columns = source.columns;
    if (hasSurplusFields(fields, columns.count))
        return badFeed(Text::tr("it has %1 fields, but the header names %2 (numbers must have no thousands separators)")
                           .arg(fields.size())
                           .arg(columns.count));
    const std::optional<qint64> timeMs = readTime(columns, fields);
    if (!timeMs)
        return badFeed(Text::tr("%1 is not a date (2019-11-05, 11/5/2019, 5.11.2019, with or without a time, or seconds since 1970)")
                           .arg(shown(fieldAt(fields, columns.date))));
    if (columns.price >= fields.size())
        return badFeed(Text::tr("the price is missing"));
    const auto price = readPrice(fields[columns.price]);
    if (!price)
        return price.error();
    if (price->ticks == 0)
        return badFeed(Text::tr("the price is 0"));
    const auto low = readOptionalPrice(fieldAt(fields, columns.low));
    const auto high = readOptionalPrice(fieldAt(fields, columns.high));
    const auto open = readOptionalPrice(fieldAt(fields, columns.open));
    for (const auto *optional : {&low, &high, &open}) {
        if (!*optional)
            return optional->error();
    }
    if (*low != 0 && *high != 0 && *low > *high)
        return badFeed(Text::tr("the low is above the high"));
    const auto volume = readVolume(fieldAt(fields, columns.volume));
    if (!volume)
        return volume.error();
    const Result<quint32> symbol = source.symbol ? Result<quint32>(*source.symbol)
                                                 : symbolOf(fieldAt(fields, columns.symbol));
    if (!symbol)
        return symbol.error();
    PriceRow row{*timeMs, price->ticks, *low, *high, *volume, *symbol, *open};
    // Sources round each column for itself, so that a close may stand a hair outside.
    if (row.lowTicks != 0)
        row.lowTicks = std::min(row.lowTicks, row.priceTicks);
    if (row.highTicks != 0)
        row.highTicks = std::max(row.highTicks, row.priceTicks);
    note(row, *open, price->decimals);
    if (QString &longName = m_symbols[*symbol].longName; columns.name >= 0 && longName.isEmpty())
        longName = legalSymbolName(QString::fromUtf8(fieldAt(fields, columns.name)));
    return row;
}

Result<quint32> PriceTable::symbolOf(QByteArrayView name)
{
    const auto known = m_writtenIndex.constFind(QByteArray::fromRawData(name.data(), name.size()));
    if (known != m_writtenIndex.constEnd())
        return *known;
    const QString symbol = legalSymbol(QString::fromUtf8(name));
    if (symbol.isEmpty())
        return badFeed(Text::tr("%1 is not a symbol").arg(shown(name)));
    if (m_symbols.size() >= kMostSymbols)
        return badFeed(Text::tr("%1 is one symbol too many").arg(shown(name)));
    const quint32 index = addSymbol(symbol);
    m_writtenIndex.insert(name.toByteArray(), index);
    return index;
}

quint32 PriceTable::addSymbol(const QString &name)
{
    const auto known = m_symbolIndex.constFind(name);
    if (known != m_symbolIndex.constEnd())
        return *known;
    const auto index = quint32(m_symbols.size());
    m_symbols.append(Symbol{name});
    m_symbolIndex.insert(name, index);
    return index;
}

void PriceTable::note(const PriceRow &row, qint64 openTicks, int decimals)
{
    Symbol &symbol = m_symbols[row.symbol];
    if (symbol.largestTicks == 0 || row.timeMs < symbol.firstTimeMs) {
        symbol.firstTimeMs = row.timeMs;
        symbol.openingTicks = openTicks;
    }
    symbol.largestTicks = std::max(symbol.largestTicks, qAbs(row.priceTicks));
    symbol.mostDecimals = std::max(symbol.mostDecimals, quint8(decimals));
    symbol.decimals = usefulDecimals(symbol.mostDecimals, symbol.largestTicks);
}

void PriceTable::finish()
{
    const auto isEarlier = [](const PriceRow &a, const PriceRow &b) { return a.timeMs < b.timeMs; };
    if (!std::is_sorted(m_rows.begin(), m_rows.end(), isEarlier))
        std::stable_sort(m_rows.begin(), m_rows.end(), isEarlier);
    m_rows.shrink_to_fit();
}

} // namespace outcry
