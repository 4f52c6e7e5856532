// SPDX-License-Identifier: MIT
#include "model/log_model.h"

#include "model/clock_text.h"
#include "model/plain_tool_tip.h"

#include <QDateTime>

namespace outcry {

/// So many go at once, so that a busy log does not move everything for every line.
static constexpr int kDroppedAtOnce = 250;

int LogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int LogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString LogModel::wordFor(LogLine::Level level)
{
    switch (level) {
    case LogLine::Level::Detail:
        return tr("detail");
    case LogLine::Level::Hint:
        return tr("info");
    case LogLine::Level::Warning:
        return tr("warning");
    case LogLine::Level::Failure:
        break;
    }
    return tr("error");
}

QString LogModel::textOf(const LogLine &line)
{
    return QStringLiteral("%1 %2 %3: %4")
        .arg(QDateTime::fromMSecsSinceEpoch(line.timeMs).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")),
             wordFor(line.level), line.area, line.text);
}

QVariant LogModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const LogLine &line = lineAt(index.row());
    if (role == LevelRole)
        return QVariant::fromValue(line.level);
    if (role == Qt::ToolTipRole && index.column() == TextColumn)
        return plainToolTip(line.text);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case TimeColumn:
        return secondsText(line.timeMs);
    case LevelColumn:
        return wordFor(line.level);
    case AreaColumn:
        return line.area;
    default:
        return line.text;
    }
}

QVariant LogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn:
        return tr("Time");
    case LevelColumn:
        return tr("Level");
    case AreaColumn:
        return tr("About");
    case TextColumn:
        return tr("Text");
    default:
        return {};
    }
}

void LogModel::append(const LogLine &line)
{
    if (rowCount() >= kMostLines) {
        beginRemoveRows({}, 0, kDroppedAtOnce - 1);
        m_lines.erase(m_lines.begin(), m_lines.begin() + kDroppedAtOnce);
        endRemoveRows();
    }
    beginInsertRows({}, rowCount(), rowCount());
    m_lines.push_back(line);
    endInsertRows();
}

void LogModel::clear()
{
    beginResetModel();
    m_lines.clear();
    endResetModel();
}

} // namespace outcry
