// SPDX-License-Identifier: MIT
#include "model/ban_model.h"

#include "model/clock_text.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace outcry {

int BanModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_bans.size());
}

int BanModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant BanModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid) || role != Qt::DisplayRole)
        return {};
    const Ban &ban = banAt(index.row());
    switch (index.column()) {
    case AddressColumn:
        return ban.address.contains(u':') ? tr("%1 and its network").arg(ban.address) : ban.address;
    case NicknameColumn:
        return ban.nickname;
    case SinceColumn:
        return momentText(ban.sinceMs);
    default:
        return ban.untilMs == 0 ? tr("until lifted") : momentText(ban.untilMs);
    }
}

QVariant BanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case AddressColumn:
        return tr("Address");
    case NicknameColumn:
        return tr("Who it was");
    case SinceColumn:
        return tr("Since");
    case EndColumn:
        return tr("Ends");
    default:
        return {};
    }
}

void BanModel::setBans(const QList<Ban> &bans)
{
    beginResetModel();
    m_bans = bans;
    std::stable_sort(m_bans.begin(), m_bans.end(), [](const Ban &a, const Ban &b) { return a.sinceMs > b.sinceMs; });
    endResetModel();
}

} // namespace outcry
