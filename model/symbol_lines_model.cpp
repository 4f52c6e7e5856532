// SPDX-License-Identifier: MIT
#include "model/symbol_lines_model.h"

#include "model/clock_text.h"
#include "model/desk.h"
#include "model/plain_tool_tip.h"

#include <QDateTime>

#include <algorithm>
#include <optional>

namespace outcry {

qsizetype findSymbol(QStringView text, QStringView symbol)
{
    if (symbol.isEmpty())
        return -1;
    for (qsizetype at = text.indexOf(u'$'); at >= 0; at = text.indexOf(u'$', at + 1)) {
        if (text.sliced(at + 1, qMin(symbol.size(), text.size() - at - 1)).compare(symbol, Qt::CaseInsensitive) != 0)
            continue;
        const qsizetype end = at + 1 + symbol.size();
        const bool joinsLeft = at > 0 && (text[at - 1].isLetterOrNumber() || text[at - 1] == u'$');
        const bool goesOn = end < text.size() && text[end].isLetterOrNumber();
        // "$BRK.B" does not name BRK, but "$BRK." at the end of a sentence does.
        const bool isLonger = end + 1 < text.size() && QStringView(u".-_:=^/+").contains(text[end])
            && text[end + 1].isLetterOrNumber();
        if (!joinsLeft && !goesOn && !isLonger)
            return at;
    }
    return -1;
}

SymbolLinesModel::SymbolLinesModel(Desk &desk, QObject *parent)
    : QAbstractListModel(parent)
    , m_desk(desk)
{
    connect(&desk, &Desk::roomAdded, this, &SymbolLinesModel::followRoom);
    connect(&desk, &Desk::roomRemoved, this, &SymbolLinesModel::forgetRoom);
    connect(&desk, &Desk::talkMoved, this, [this](const QString &former, const QString &room) {
        for (Line &line : m_lines)
            line.room = line.room == former ? room : line.room;
    });
    for (const QString &room : desk.rooms())
        followRoom(room);
    connect(&desk.ignored(), &IgnoredPeople::changed, this, &SymbolLinesModel::searchAnew);
}

void SymbolLinesModel::setSymbol(const QString &symbol)
{
    if (symbol == m_symbol)
        return;
    m_symbol = symbol;
    searchAnew();
}

void SymbolLinesModel::searchAnew()
{
    beginResetModel();
    m_lines.clear();
    search();
    endResetModel();
}

static bool isSaid(const MessageModel::Row &row)
{
    using Kind = MessageModel::RowKind;
    return (row.kind == Kind::Talk || row.kind == Kind::Action || row.kind == Kind::Direct)
        && row.state == MessageModel::RowState::Confirmed && !row.isHidden;
}

void SymbolLinesModel::search()
{
    std::vector<Line> found;
    for (const QString &room : m_desk.rooms()) {
        const MessageModel &messages = *m_desk.messages(room);
        const int last = messages.rowCount() - 1;
        for (int row = last; row >= 0 && row > last - kMostSearched; --row) {
            const MessageModel::Row line = messages.rowAt(row);
            if (isSaid(line) && findSymbol(line.text, m_symbol) >= 0)
                found.push_back({room, line.sequence, line.sender, line.text, line.timeMs, line.prices});
        }
    }
    std::stable_sort(found.begin(), found.end(), [](const Line &a, const Line &b) { return a.timeMs > b.timeMs; });
    found.resize(std::min(found.size(), std::size_t(kMostRows)));
    m_lines.assign(found.begin(), found.end());
}

void SymbolLinesModel::followRoom(const QString &room)
{
    const MessageModel *messages = m_desk.messages(room);
    connect(messages, &QAbstractItemModel::rowsInserted, this,
            [this, messages](const QModelIndex &, int first, int last) { onInserted(*messages, first, last); });
    connect(messages, &QAbstractItemModel::dataChanged, this,
            [this, messages](const QModelIndex &first, const QModelIndex &last, const QList<int> &roles) {
                // Whole lines only: what stands before a row, or whose it is, is of no concern here.
                if (roles.isEmpty())
                    onChanged(*messages, first.row(), last.row());
            });
}

void SymbolLinesModel::forgetRoom(const QString &room)
{
    const auto isOfRoom = [&room](const Line &line) { return line.room == room; };
    if (std::none_of(m_lines.begin(), m_lines.end(), isOfRoom))
        return;
    beginResetModel();
    m_lines.erase(std::remove_if(m_lines.begin(), m_lines.end(), isOfRoom), m_lines.end());
    endResetModel();
}

void SymbolLinesModel::onInserted(const MessageModel &messages, int first, int last)
{
    if (m_symbol.isEmpty())
        return;
    for (int row = qMax(first, last - kMostSearched); row <= last; ++row) {
        const MessageModel::Row line = messages.rowAt(row);
        if (isSaid(line) && findSymbol(line.text, m_symbol) >= 0)
            add({messages.room(), line.sequence, line.sender, line.text, line.timeMs, line.prices});
    }
}

/// A line may have been changed by its author, and name the symbol now or not any more.
void SymbolLinesModel::onChanged(const MessageModel &messages, int first, int last)
{
    for (int row = qMax(first, last - kMostSearched); row <= last; ++row) {
        const MessageModel::Row line = messages.rowAt(row);
        const auto known = std::find_if(m_lines.begin(), m_lines.end(), [&](const Line &one) {
            return one.room == messages.room() && one.sequence == line.sequence
                && (line.sequence != 0 || (one.timeMs == line.timeMs && one.sender == line.sender));
        });
        if (known == m_lines.end())
            continue;
        const int place = int(known - m_lines.begin());
        beginRemoveRows({}, place, place);
        m_lines.erase(known);
        endRemoveRows();
    }
    onInserted(messages, first, last);
}

/// At its place in time: older lines of a room come in pages, later.
void SymbolLinesModel::add(const Line &line)
{
    const auto place = std::find_if(m_lines.begin(), m_lines.end(), [&line](const Line &one) { return one.timeMs <= line.timeMs; });
    const int row = int(place - m_lines.begin());
    if (row >= kMostRows)
        return;
    beginInsertRows({}, row, row);
    m_lines.insert(place, line);
    endInsertRows();
    if (qsizetype(m_lines.size()) <= kMostRows)
        return;
    beginRemoveRows({}, int(kMostRows), int(kMostRows));
    m_lines.pop_back();
    endRemoveRows();
}

int SymbolLinesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

QVariant SymbolLinesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Line &line = m_lines[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole: {
        const QDateTime time = QDateTime::fromMSecsSinceEpoch(line.timeMs);
        const bool isToday = time.date() == QDate::currentDate();
        const QString when = isToday ? clockText(line.timeMs) : QLocale().toString(time.date(), QLocale::ShortFormat);
        return QStringLiteral("%1  %2  %3: %4")
            .arg(when, m_desk.title(line.room), line.sender, withSaidPrices(line.text.simplified(), line.prices));
    }
    case Qt::ToolTipRole:
        // Rich on purpose: else a line that looks like HTML would be taken for it.
        return plainToolTip(withSaidPrices(line.text, line.prices));
    case RoomRole:
        return line.room;
    case SequenceRole:
        return line.sequence;
    case SenderRole:
        return line.sender;
    case TextRole:
        return line.text;
    case TimeRole:
        return line.timeMs;
    default:
        return {};
    }
}

} // namespace outcry
