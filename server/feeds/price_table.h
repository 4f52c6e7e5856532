// SPDX-License-Identifier: MIT
#pragma once

#include "model/result.h"
#include "server/feeds/price_columns.h"

#include <QHash>
#include <QStringList>

#include <vector>

namespace outcry {

/// One price of the past. Times in milliseconds since 1970 UTC, prices in ticks.
struct PriceRow
{
    qint64 timeMs = 0;
    qint64 priceTicks = 0;
    /// 0: unknown, as the high.
    qint64 lowTicks = 0;
    qint64 highTicks = 0;
    /// -1: unknown.
    qint64 volume = -1;
    /// Which of PriceTable::symbols().
    quint32 symbol = 0;
    /// 0: unknown.
    qint64 openTicks = 0;
};

/// The rows of one or several CSV files of prices, read once into compact rows. A file that is none is refused; a bad row
/// is reported and left out.
class PriceTable
{
public:
    static constexpr qint64 kLargestFileBytes = 512LL * 1024 * 1024;
    static constexpr std::size_t kMostRows = 10'000'000;
    static constexpr int kMostReportsPerFile = 10;

    struct Symbol
    {
        QString name;
        /// What people call it, from the first row that says; empty: none does.
        QString longName = {};
        /// Digits to show: as many as its prices have, but no more than mean something at their size.
        quint8 decimals = 0;
        /// The open of its earliest row; 0: unknown.
        qint64 openingTicks = 0;
        qint64 firstTimeMs = 0;
        qint64 largestTicks = 0;
        quint8 mostDecimals = 0;
    };

    /// Adds a file. `symbol`: of all its rows; empty: from its Symbol column or else the start of its name. Error: why the
    /// file is refused, with its name; then the table is not to be used.
    Result<Done> load(const QString &path, const QString &symbol = {});
    /// Puts all rows into the order of time; files that run backwards have been turned round.
    void finish();

    [[nodiscard]] const std::vector<PriceRow> &rows() const { return m_rows; }
    [[nodiscard]] const QList<Symbol> &symbols() const { return m_symbols; }
    /// What was wrong with single rows: `prices.csv, line 17: "abc" is not a price`.
    [[nodiscard]] const QStringList &reports() const { return m_reports; }

private:
    struct Source;

    Result<Done> readRows(Source &source);
    Result<PriceRow> readRow(const Source &source, const QList<QByteArrayView> &fields);
    Result<quint32> symbolOf(QByteArrayView name);
    quint32 addSymbol(const QString &name);
    void note(const PriceRow &row, qint64 openTicks, int decimals);

    std::vector<PriceRow> m_rows;
    QList<Symbol> m_symbols;
    QHash<QString, quint32> m_symbolIndex;
    /// As they stand in the files, so that a row costs no conversion.
    QHash<QByteArray, quint32> m_writtenIndex;
    QStringList m_reports;
};

} // namespace outcry
