// SPDX-License-Identifier: MIT
#pragma once

#include "model/quote.h"
#include "model/symbol_index.h"
#include "model/symbol_names.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <functional>
#include <vector>

namespace outcry {

/// Live prices of one list of symbols, a row each, in the user's order. Storing a tick is silent and cheap; views are
/// told once per frame, by publishChanges(), and only about rows that changed (docs/benchmarks.md).
class QuoteModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        SymbolColumn,
        LastColumn,
        ChangeColumn,
        ChangePercentColumn,
        BidColumn,
        AskColumn,
        RangeColumn,
        VolumeColumn,
        AgeColumn,
        SourceColumn,
        ColumnCount
    };
    Q_ENUM(Column)

    enum Role {
        TrendRole = Qt::UserRole + 1, ///< Quote::Trend of the last tick
        SignRole,                     ///< -1, 0, 1: of the change against the reference
        SortRole,                     ///< a number or text that sorts the column
        IsStaleRole,                  ///< bool
        HasPriceRole,                 ///< bool: anything known yet
        IsSimulatedRole,              ///< bool
        TickedAtRole,                 ///< qint64, this machine's ms when the last price change was stored
    };

    explicit QuoteModel(QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    /// -1: not in this list.
    [[nodiscard]] int rowOf(const QString &symbol) const { return m_rows.rowOf(symbol); }
    [[nodiscard]] const Quote &quoteAt(int row) const { return m_slots[std::size_t(row)].quote; }
    /// When the price last changed, by this machine's clock; 0: never.
    [[nodiscard]] qint64 tickedAtMs(int row) const { return m_slots[std::size_t(row)].tickedAtMs; }
    [[nodiscard]] const QStringList &symbols() const { return m_symbols; }
    [[nodiscard]] bool hasChanges() const { return m_hasChanges; }
    /// Whether publishChanges() would tell about this row.
    [[nodiscard]] bool isChanged(int row) const
    {
        return (m_changed[std::size_t(row) / kWordBits] >> (std::size_t(row) % kWordBits) & 1) != 0;
    }

    /// The clock that ages are counted by, in ms; replaceable for tests.
    void setClock(std::function<qint64()> nowMs) { m_nowMs = std::move(nowMs); }
    [[nodiscard]] qint64 nowMs() const { return m_nowMs(); }

    /// What people call the things behind the symbols.
    void setSymbolNames(const SymbolNames &names) { m_names = names; }

    void addSymbol(const QString &symbol, int row = -1);
    /// At the end, told as one insertion; those that are here already are left out.
    void addSymbols(const QStringList &symbols);
    void removeSymbol(const QString &symbol);
    void moveSymbol(int from, int to);
    void setSymbols(const QStringList &symbols);

public slots:
    /// Quotes of symbols that are not in the list are ignored. Emits only changesWaiting(), and that once until
    /// publishChanges().
    void apply(const QList<outcry::Quote> &quotes);
    /// False: its symbol is not in the list.
    bool applyOne(const outcry::Quote &quote);
    /// Tells the views about everything since the last call; the window's frame clock calls it.
    void publishChanges();
    /// About these rows alone, as far as they changed: those that are in sight, when the others can wait.
    void publishChangesOf(const std::vector<int> &rows);

signals:
    /// The first change since everything was told: a frame is wanted.
    void changesWaiting();

private:
    struct Slot
    {
        Quote quote;
        qint64 tickedAtMs = 0;
    };

    static constexpr std::size_t kWordBits = 64;

    void rebuildRows();
    [[nodiscard]] QString explained(const Slot &slot, int column) const;

    std::vector<Slot> m_slots;
    QStringList m_symbols;
    SymbolIndex m_rows;
    SymbolNames m_names;
    /// A bit for each row that changed since the last publishChanges().
    std::vector<quint64> m_changed;
    bool m_hasChanges = false;
    std::function<qint64()> m_nowMs;
};

} // namespace outcry
