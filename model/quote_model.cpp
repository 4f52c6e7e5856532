// SPDX-License-Identifier: MIT
#include "model/quote_model.h"

#include "model/quote_text.h"
#include "model/plain_tool_tip.h"

#include <QDateTime>
#include <QSet>

#include <algorithm>
#include <array>
#include <iterator>

namespace outcry {

static QString textOf(const Quote &quote, int column, qint64 nowMs)
{
    switch (column) {
    case QuoteModel::LastColumn:
        return quote_text::last(quote);
    case QuoteModel::ChangeColumn:
        return quote_text::change(quote);
    case QuoteModel::ChangePercentColumn:
        return quote_text::changePercent(quote);
    case QuoteModel::BidColumn:
        return quote_text::optional(quote.bidTicks, quote);
    case QuoteModel::AskColumn:
        return quote_text::optional(quote.askTicks, quote);
    case QuoteModel::RangeColumn:
        return quote_text::range(quote);
    case QuoteModel::VolumeColumn:
        return quote_text::volume(quote);
    case QuoteModel::AgeColumn:
        return quote_text::age(quote, nowMs);
    case QuoteModel::SourceColumn:
        return quote_text::source(quote);
    default:
        return quote.symbol;
    }
}

/// All of a quote but its symbol. The source's name is nearly always the one that is there; not
/// copying the two texts saves four locked reference counts a tick, which is most of its cost.
static void store(Quote &slot, const Quote &quote)
{
    slot.priceTicks = quote.priceTicks;
    slot.previousTicks = quote.previousTicks;
    slot.referenceTicks = quote.referenceTicks;
    slot.bidTicks = quote.bidTicks;
    slot.askTicks = quote.askTicks;
    slot.lowTicks = quote.lowTicks;
    slot.highTicks = quote.highTicks;
    slot.volume = quote.volume;
    slot.sourceTimeMs = quote.sourceTimeMs;
    slot.receivedMs = quote.receivedMs;
    if (slot.source.constData() != quote.source.constData() && slot.source != quote.source)
        slot.source = quote.source;
    slot.decimals = quote.decimals;
    slot.isSimulated = quote.isSimulated;
    slot.usualIntervalMs = quote.usualIntervalMs;
}

static QVariant sortValue(const Quote &quote, int column)
{
    switch (column) {
    case QuoteModel::LastColumn:
        return quote.priceTicks;
    case QuoteModel::ChangeColumn:
        return quote.changeTicks();
    case QuoteModel::ChangePercentColumn:
        return quote.changePercent();
    case QuoteModel::BidColumn:
        return quote.bidTicks;
    case QuoteModel::AskColumn:
        return quote.askTicks;
    case QuoteModel::RangeColumn:
        return quote.highTicks - quote.lowTicks;
    case QuoteModel::VolumeColumn:
        return quote.volume;
    case QuoteModel::AgeColumn:
        return quote.receivedMs;
    case QuoteModel::SourceColumn:
        return quote.source;
    default:
        return quote.symbol;
    }
}

static QVariant alignmentOf(int column)
{
    const bool isText = column == QuoteModel::SymbolColumn || column == QuoteModel::SourceColumn;
    return QVariant((isText ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
}

QuoteModel::QuoteModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_nowMs(&QDateTime::currentMSecsSinceEpoch)
{
}

int QuoteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_slots.size());
}

int QuoteModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString QuoteModel::explained(const Slot &slot, int column) const
{
    const Quote &quote = slot.quote;
    QStringList lines;
    if (column == SymbolColumn && m_names.contains(quote.symbol))
        lines += m_names.value(quote.symbol);
    lines += quote.receivedMs != 0 ? quote_text::explained(quote, m_nowMs()) : tr("%1: no price yet").arg(quote.symbol);
    return lines.join(u'\n');
}

QVariant QuoteModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Slot &slot = m_slots[std::size_t(index.row())];
    const Quote &quote = slot.quote;
    const bool hasPrice = quote.receivedMs != 0;
    const auto shown = [&] {
        if (hasPrice || index.column() == SymbolColumn)
            return textOf(quote, index.column(), m_nowMs());
        return index.column() == LastColumn ? quote_text::none() : QString();
    };
    switch (role) {
    case Qt::DisplayRole:
        return shown();
    case Qt::AccessibleTextRole:
        return index.column() == LastColumn && hasPrice ? quote_text::spoken(quote) : shown();
    case Qt::AccessibleDescriptionRole:
        return index.column() == SymbolColumn ? m_names.value(quote.symbol) : QString();
    case Qt::ToolTipRole:
        return plainToolTip(explained(slot, index.column()));
    case Qt::TextAlignmentRole:
        return alignmentOf(index.column());
    case TrendRole:
        return QVariant::fromValue(quote_text::trend(quote));
    case SignRole:
        return quote.changeTicks() > 0 ? 1 : quote.changeTicks() < 0 ? -1 : 0;
    case SortRole:
        return sortValue(quote, index.column());
    case IsStaleRole:
        return quote.isStale(m_nowMs());
    case HasPriceRole:
        return hasPrice;
    case IsSimulatedRole:
        return quote.isSimulated;
    case TickedAtRole:
        return slot.tickedAtMs;
    default:
        return {};
    }
}

QVariant QuoteModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    static constexpr std::array<const char *, ColumnCount> kTitles{
        QT_TR_NOOP("Symbol"), QT_TR_NOOP("Last"),  QT_TR_NOOP("Change"),     QT_TR_NOOP("Chg %"),
        QT_TR_NOOP("Bid"),    QT_TR_NOOP("Ask"),   QT_TR_NOOP("Low – High"), QT_TR_NOOP("Volume"),
        QT_TR_NOOP("Age"),    QT_TR_NOOP("Source")};
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::DisplayRole)
        return tr(kTitles[std::size_t(section)]);
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(section);
    return {};
}

QHash<int, QByteArray> QuoteModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractTableModel::roleNames();
    names[TrendRole] = "trend";
    names[SignRole] = "sign";
    names[SortRole] = "sort";
    names[IsStaleRole] = "isStale";
    names[HasPriceRole] = "hasPrice";
    names[IsSimulatedRole] = "isSimulated";
    names[TickedAtRole] = "tickedAt";
    return names;
}

void QuoteModel::addSymbol(const QString &symbol, int row)
{
    if (symbol.isEmpty() || rowOf(symbol) >= 0)
        return;
    publishChanges();
    const int at = row < 0 ? rowCount() : qMin(row, rowCount());
    beginInsertRows({}, at, at);
    Slot slot;
    slot.quote.symbol = symbol;
    m_slots.insert(m_slots.begin() + at, std::move(slot));
    rebuildRows();
    endInsertRows();
}

void QuoteModel::addSymbols(const QStringList &symbols)
{
    QStringList added;
    QSet<QString> seen;
    for (const QString &symbol : symbols) {
        if (!symbol.isEmpty() && rowOf(symbol) < 0 && !seen.contains(symbol))
            added += symbol;
        seen.insert(symbol);
    }
    if (added.isEmpty())
        return;
    publishChanges();
    beginInsertRows({}, rowCount(), rowCount() + int(added.size()) - 1);
    for (const QString &symbol : std::as_const(added))
        m_slots.emplace_back().quote.symbol = symbol;
    rebuildRows();
    endInsertRows();
}

void QuoteModel::removeSymbol(const QString &symbol)
{
    const int row = rowOf(symbol);
    if (row < 0)
        return;
    publishChanges();
    beginRemoveRows({}, row, row);
    m_slots.erase(m_slots.begin() + row);
    rebuildRows();
    endRemoveRows();
}

void QuoteModel::moveSymbol(int from, int to)
{
    if (from == to || from < 0 || to < 0 || from >= rowCount() || to >= rowCount())
        return;
    publishChanges();
    // Qt counts the target before the row is taken out.
    beginMoveRows({}, from, from, {}, to > from ? to + 1 : to);
    Slot slot = std::move(m_slots[std::size_t(from)]);
    m_slots.erase(m_slots.begin() + from);
    m_slots.insert(m_slots.begin() + to, std::move(slot));
    rebuildRows();
    endMoveRows();
}

void QuoteModel::setSymbols(const QStringList &symbols)
{
    publishChanges();
    beginResetModel();
    std::vector<Slot> kept;
    kept.reserve(std::size_t(symbols.size()));
    QSet<QString> seen;
    for (const QString &symbol : symbols) {
        if (symbol.isEmpty() || seen.contains(symbol))
            continue;
        seen.insert(symbol);
        // A symbol that stays keeps its price.
        Slot slot;
        if (const int row = rowOf(symbol); row >= 0)
            slot = m_slots[std::size_t(row)];
        slot.quote.symbol = symbol;
        kept.push_back(std::move(slot));
    }
    m_slots = std::move(kept);
    rebuildRows();
    endResetModel();
}

void QuoteModel::rebuildRows()
{
    m_symbols.clear();
    for (const Slot &slot : m_slots)
        m_symbols.append(slot.quote.symbol);
    m_rows.assign(m_symbols);
    m_changed.assign(m_slots.size() / kWordBits + 1, 0);
    m_hasChanges = false;
}

void QuoteModel::apply(const QList<Quote> &quotes)
{
    for (const Quote &quote : quotes)
        applyOne(quote);
}

bool QuoteModel::applyOne(const Quote &quote)
{
    const int row = m_rows.rowOf(quote.symbol);
    if (row < 0)
        return false;
    Slot &slot = m_slots[std::size_t(row)];
    // The first price is no change: a list that is just being filled must not flash all over. Chosen, not jumped over:
    // whether a price moves nobody can foretell, the processor neither.
    const bool hasMoved = (slot.quote.receivedMs != 0) & (slot.quote.priceTicks != quote.priceTicks);
    slot.tickedAtMs = hasMoved ? quote.receivedMs : slot.tickedAtMs;
    store(slot.quote, quote);
    m_changed[std::size_t(row) / kWordBits] |= quint64(1) << (std::size_t(row) % kWordBits);
    if (!std::exchange(m_hasChanges, true))
        emit changesWaiting();
    return true;
}

void QuoteModel::publishChanges()
{
    if (!std::exchange(m_hasChanges, false))
        return;
    // A slot may store new quotes while we tell.
    const std::vector<quint64> changed = std::exchange(m_changed, std::vector<quint64>(m_changed.size()));
    const auto count = m_slots.size();
    const auto isChanged = [&](std::size_t row) {
        return row < count && (changed[row / kWordBits] >> (row % kWordBits) & 1) != 0;
    };
    for (std::size_t first = 0; first < count; ++first) {
        if (changed[first / kWordBits] == 0)
            first |= kWordBits - 1;
        if (!isChanged(first))
            continue;
        std::size_t last = first;
        while (isChanged(last + 1))
            ++last;
        emit dataChanged(index(int(first), LastColumn), index(int(last), SourceColumn));
        first = last;
    }
}

void QuoteModel::publishChangesOf(const std::vector<int> &rows)
{
    std::vector<int> changed;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(changed), [this](int row) { return isChanged(row); });
    for (const int row : changed)
        m_changed[std::size_t(row) / kWordBits] &= ~(quint64(1) << (std::size_t(row) % kWordBits));
    m_hasChanges = std::any_of(m_changed.begin(), m_changed.end(), [](quint64 word) { return word != 0; });
    for (std::size_t i = 0; i < changed.size();) {
        std::size_t end = i + 1;
        while (end < changed.size() && changed[end] == changed[end - 1] + 1)
            ++end;
        emit dataChanged(index(changed[i], LastColumn), index(changed[end - 1], SourceColumn));
        i = end;
    }
}

} // namespace outcry
