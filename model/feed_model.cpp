// SPDX-License-Identifier: MIT
#include "model/feed_model.h"

#include "model/plain_tool_tip.h"

#include <QLocale>

#include <algorithm>
#include <array>

namespace outcry {

int FeedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int FeedModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString FeedModel::wordFor(FeedState::Health health)
{
    switch (health) {
    case FeedState::Health::Starting:
        return tr("starting");
    case FeedState::Health::Running:
        return tr("running");
    case FeedState::Health::Ended:
        return tr("ended");
    case FeedState::Health::Failed:
        return tr("failed");
    case FeedState::Health::Stopped:
        break;
    }
    return tr("stopped");
}

static QString textOf(const FeedListing &listing, const FeedState &state, int column)
{
    const bool isRunning = state.health == FeedState::Health::Running;
    switch (column) {
    case FeedModel::NameColumn:
        return state.isSimulated ? FeedModel::tr("%1 (simulated)").arg(listing.name) : listing.name;
    case FeedModel::SetupColumn:
        return listing.setup;
    case FeedModel::HealthColumn:
        return FeedModel::wordFor(state.health);
    case FeedModel::RateColumn:
        return isRunning ? FeedModel::tr("%1/s").arg(QLocale().toString(state.ticksPerSecond, 'f', state.ticksPerSecond < 10 ? 1 : 0))
                         : QStringLiteral("–");
    case FeedModel::SymbolsColumn:
        return state.symbolCount == 0 ? QStringLiteral("–") : QLocale().toString(state.symbolCount);
    default:
        return state.text;
    }
}

QVariant FeedModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return textOf(row.listing, row.state, index.column());
    case Qt::ToolTipRole:
        return plainToolTip(row.state.text.isEmpty() ? row.listing.setup : row.listing.setup + u'\n' + row.state.text);
    case Qt::TextAlignmentRole:
        return QVariant(index.column() == RateColumn || index.column() == SymbolsColumn ? Qt::AlignRight | Qt::AlignVCenter
                                                                                        : Qt::AlignLeft | Qt::AlignVCenter);
    case HealthRole:
        return QVariant::fromValue(row.state.health);
    default:
        return {};
    }
}

QVariant FeedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    static constexpr std::array<const char *, ColumnCount> kTitles{QT_TR_NOOP("Feed"),    QT_TR_NOOP("Set up as"),
                                                                   QT_TR_NOOP("State"),   QT_TR_NOOP("Prices"),
                                                                   QT_TR_NOOP("Symbols"), QT_TR_NOOP("Last message")};
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::DisplayRole)
        return tr(kTitles[std::size_t(section)]);
    if (role == Qt::TextAlignmentRole)
        return QVariant(section == RateColumn || section == SymbolsColumn ? Qt::AlignRight | Qt::AlignVCenter
                                                                          : Qt::AlignLeft | Qt::AlignVCenter);
    return {};
}

void FeedModel::setFeeds(const QList<FeedListing> &feeds)
{
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (feeds.contains(m_rows[row].listing))
            continue;
        beginRemoveRows({}, row, row);
        m_rows.removeAt(row);
        endRemoveRows();
    }
    for (const FeedListing &feed : feeds) {
        const auto isIt = [&](const Row &row) { return row.listing == feed; };
        if (std::any_of(m_rows.cbegin(), m_rows.cend(), isIt))
            continue;
        beginInsertRows({}, rowCount(), rowCount());
        FeedState state;
        state.name = feed.name;
        state.health = FeedState::Health::Stopped;
        m_rows.append({feed, state});
        endInsertRows();
    }
}

void FeedModel::apply(const FeedState &state)
{
    for (int row = 0; row < rowCount(); ++row) {
        if (m_rows[row].listing.name != state.name || m_rows[row].state == state)
            continue;
        m_rows[row].state = state;
        emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

void FeedModel::stopAll()
{
    for (const Row &row : QList<Row>(m_rows)) {
        FeedState state = row.state;
        state.health = FeedState::Health::Stopped;
        state.text.clear();
        apply(state);
    }
}

} // namespace outcry
