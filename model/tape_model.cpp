// SPDX-License-Identifier: MIT
#include "model/tape_model.h"

#include "model/clock_text.h"
#include "model/quote_text.h"

#include <QDateTime>
#include <QLocale>

namespace outcry {

int TapeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_sales.size());
}

int TapeModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

static QString timeText(qint64 timeMs)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(timeMs);
    // What a replay plays may be years ago.
    const bool isToday = time.date() == QDate::currentDate();
    return isToday ? secondsText(timeMs) : momentText(timeMs);
}

static QString moveText(qint64 ticks, int decimals)
{
    const QString text = quote_text::shown(quote_text::price(ticks, decimals));
    return ticks > 0 ? QStringLiteral("▲ +") + text : ticks < 0 ? QStringLiteral("▼ ") + text : QString();
}

QVariant TapeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Sale &sale = m_sales[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == TimeColumn ? timeText(sale.timeMs)
            : index.column() == PriceColumn ? quote_text::price(sale.priceTicks, sale.decimals)
                                            : moveText(sale.moveTicks, sale.decimals);
    case Qt::TextAlignmentRole:
        return QVariant((index.column() == TimeColumn ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case SignRole:
        return sale.moveTicks > 0 ? 1 : sale.moveTicks < 0 ? -1 : 0;
    default:
        return {};
    }
}

QVariant TapeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == TimeColumn ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return section == TimeColumn ? tr("Time") : section == PriceColumn ? tr("Price") : tr("Move");
}

void TapeModel::note(const Quote &quote)
{
    const qint64 timeMs = quote.sourceTimeMs != 0 ? quote.sourceTimeMs : quote.receivedMs;
    if (timeMs == m_last.timeMs && quote.priceTicks == m_last.priceTicks)
        return;
    const qint64 move = m_last.timeMs == 0 ? 0 : quote.priceTicks - m_last.priceTicks;
    m_last = {timeMs, quote.priceTicks, move, quote.decimals};
    m_waiting.push_back(m_last);
    if (qsizetype(m_waiting.size()) > kMostRows)
        m_waiting.pop_front();
}

void TapeModel::publishChanges()
{
    if (m_waiting.empty())
        return;
    beginInsertRows({}, 0, int(m_waiting.size()) - 1);
    for (const Sale &sale : m_waiting)
        m_sales.push_front(sale);
    m_waiting.clear();
    endInsertRows();
    if (qsizetype(m_sales.size()) <= kMostRows)
        return;
    beginRemoveRows({}, int(kMostRows), int(m_sales.size()) - 1);
    m_sales.resize(std::size_t(kMostRows));
    endRemoveRows();
}

void TapeModel::clear()
{
    beginResetModel();
    m_sales.clear();
    m_waiting.clear();
    m_last = {};
    endResetModel();
}

} // namespace outcry
