// SPDX-License-Identifier: MIT
#include "model/watch_lists.h"

#include "model/quote.h"
#include "model/quote_model.h"

#include <QDataStream>
#include <QIODevice>
#include <QSet>

#include <algorithm>
#include <utility>

namespace outcry {

static constexpr quint32 kStateMark = 0x6f63776c; // "ocwl"
static constexpr quint16 kStateVersion = 1;

QStringList WatchList::symbols() const
{
    QStringList symbols;
    for (const WatchRow &row : rows) {
        if (!row.isHeading())
            symbols += row.symbol;
    }
    return symbols;
}

WatchLists::WatchLists(QuoteModel &quotes, QObject *parent)
    : QObject(parent)
    , m_quotes(quotes)
    , m_lists{{tr("Desk"), {}}}
{
}

int WatchLists::indexOf(const QString &name) const
{
    const auto found = std::find_if(m_lists.begin(), m_lists.end(), [&name](const WatchList &list) {
        return list.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == m_lists.end() ? -1 : int(found - m_lists.begin());
}

QStringList WatchLists::symbols() const
{
    QStringList symbols;
    QSet<QString> seen;
    for (const WatchList &list : m_lists) {
        for (const WatchRow &row : list.rows) {
            if (!row.isHeading() && !seen.contains(row.symbol)) {
                seen.insert(row.symbol);
                symbols += row.symbol;
            }
        }
    }
    return symbols;
}

QString WatchLists::freeName(const QString &wish, int except) const
{
    const QString name = wish.simplified().left(kLongestName);
    const QString stem = name.isEmpty() ? tr("List") : name;
    QString free = stem;
    for (int number = 2; indexOf(free) >= 0 && indexOf(free) != except; ++number)
        free = QStringLiteral("%1 %2").arg(stem.left(kLongestName - 4)).arg(number);
    return free;
}

void WatchLists::remember(const QString &text, bool isRemoval)
{
    if (m_undo.size() >= kMostUndo)
        m_undo.removeFirst();
    m_undo.append({text, m_lists, isRemoval});
    // Told when the change is complete: whoever hears it may look.
    QMetaObject::invokeMethod(this, &WatchLists::undoChanged, Qt::QueuedConnection);
}

void WatchLists::numberHeadings()
{
    for (WatchList &list : m_lists) {
        for (WatchRow &row : list.rows) {
            if (row.isHeading() && row.id == 0)
                row.id = ++m_lastId;
        }
    }
}

// Views that hear of a change choose other rows, and windows hold and release symbols by that: the prices must not come
// and go while a view is being told of rows that do.
void WatchLists::tellRows(int list)
{
    ++m_telling;
    emit rowsChanged(list);
    afterTelling();
}

void WatchLists::tellLists()
{
    ++m_telling;
    emit listsChanged();
    afterTelling();
}

void WatchLists::afterTelling()
{
    if (--m_telling == 0 && std::exchange(m_isUnionLate, false))
        updateUnion();
}

/// The model has every symbol before any list shows it, and after no list does any more.
void WatchLists::updateUnion()
{
    if (m_telling > 0) {
        m_isUnionLate = true;
        return;
    }
    QStringList wanted = symbols();
    QSet<QString> all(wanted.begin(), wanted.end());
    for (auto it = m_held.cbegin(); it != m_held.cend(); ++it) {
        if (!all.contains(it.key())) {
            all.insert(it.key());
            wanted += it.key();
        }
    }
    const QSet<QString> before(m_union.begin(), m_union.end());
    QStringList added;
    QStringList removed;
    std::copy_if(wanted.begin(), wanted.end(), std::back_inserter(added), [&](const QString &one) { return !before.contains(one); });
    std::copy_if(m_union.begin(), m_union.end(), std::back_inserter(removed), [&](const QString &one) { return !all.contains(one); });
    m_union = wanted;
    // A view that hears of it may want or let go of others.
    ++m_telling;
    m_quotes.addSymbols(added);
    for (const QString &symbol : std::as_const(removed))
        m_quotes.removeSymbol(symbol);
    if (!added.isEmpty())
        emit symbolsAdded(added);
    if (!removed.isEmpty())
        emit symbolsRemoved(removed);
    afterTelling();
}

int WatchLists::add(const QString &name, const QList<WatchRow> &rows)
{
    if (m_lists.size() >= kMostLists)
        return -1;
    const QString free = freeName(name);
    remember(tr("List \"%1\" added").arg(free));
    m_lists.append({free, {}});
    tellLists();
    const int list = count() - 1;
    const qsizetype steps = m_undo.size();
    insert(list, rows);
    // One step, as it was one deed.
    if (m_undo.size() > steps)
        m_undo.removeLast();
    return list;
}

void WatchLists::rename(int list, const QString &name)
{
    if (name.simplified().isEmpty())
        return;
    const QString free = freeName(name, list);
    if (free == m_lists[list].name)
        return;
    remember(tr("List \"%1\" renamed").arg(m_lists[list].name));
    m_lists[list].name = free;
    tellLists();
}

void WatchLists::remove(int list)
{
    remember(tr("List \"%1\" closed").arg(m_lists[list].name), true);
    QList<WatchList> lists = m_lists;
    lists.removeAt(list);
    if (lists.isEmpty())
        lists.append({tr("Desk"), {}});
    replaceAll(lists);
}

void WatchLists::move(int from, int to)
{
    if (from == to || from < 0 || to < 0 || from >= count() || to >= count())
        return;
    m_lists.move(from, to);
    tellLists();
    for (int list = qMin(from, to); list <= qMax(from, to); ++list)
        tellRows(list);
}

WatchLists::Added WatchLists::insert(int list, const QList<WatchRow> &rows, int row)
{
    Added result;
    const QStringList here = m_lists[list].symbols();
    QSet<QString> seen(here.begin(), here.end());
    const QStringList everywhere = symbols();
    QSet<QString> all(everywhere.begin(), everywhere.end());
    QList<WatchRow> fresh;
    for (const WatchRow &one : rows) {
        const bool isRoom = m_lists[list].rows.size() + fresh.size() < kMostRows
            && (one.isHeading() || all.contains(one.symbol) || all.size() < kMostSymbols);
        if (seen.contains(one.symbol)) {
            result.known += one.symbol;
        } else if (isRoom) {
            fresh += one;
            if (one.isHeading())
                continue;
            seen.insert(one.symbol);
            all.insert(one.symbol);
            result.added += one.symbol;
        } else if (!one.isHeading()) {
            result.tooMany += one.symbol;
        }
    }
    if (fresh.isEmpty())
        return result;
    remember(result.added.size() == 1 && fresh.size() == 1 ? tr("%1 added").arg(result.added.first())
                                                           : tr("%n row(s) added", nullptr, int(fresh.size())));
    QList<WatchRow> &target = m_lists[list].rows;
    const qsizetype at = row < 0 ? target.size() : qMin<qsizetype>(row, target.size());
    for (qsizetype i = 0; i < fresh.size(); ++i)
        target.insert(at + i, fresh[i]);
    numberHeadings();
    updateUnion();
    tellRows(list);
    return result;
}

static void tidy(QList<int> &rows, qsizetype count)
{
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    rows.removeIf([count](int row) { return row < 0 || row >= count; });
}

void WatchLists::removeRows(int list, QList<int> rows)
{
    tidy(rows, m_lists[list].rows.size());
    if (rows.isEmpty())
        return;
    const WatchRow first = m_lists[list].rows[rows.first()];
    remember(rows.size() > 1 ? tr("%n row(s) removed", nullptr, int(rows.size()))
                 : first.isHeading() ? tr("Heading \"%1\" removed").arg(first.heading)
                                     : tr("%1 removed").arg(first.symbol),
             true);
    // Not before they were remembered: what is remembered is shared until it is changed.
    QList<WatchRow> &here = m_lists[list].rows;
    for (qsizetype i = rows.size(); i > 0; --i)
        here.removeAt(rows[i - 1]);
    tellRows(list);
    updateUnion();
}

/// What a collapsed heading hides goes with it.
QList<int> WatchLists::withFollowers(int list, const QList<int> &rows) const
{
    const QList<WatchRow> &here = m_lists[list].rows;
    QList<int> all = rows;
    for (const int row : rows) {
        if (!here[row].isHeading() || !here[row].isCollapsed)
            continue;
        for (int next = row + 1; next < here.size() && !here[next].isHeading(); ++next)
            all += next;
    }
    tidy(all, here.size());
    return all;
}

void WatchLists::moveRows(int list, QList<int> rows, int to)
{
    tidy(rows, m_lists[list].rows.size());
    rows = withFollowers(list, rows);
    const QList<WatchRow> here = m_lists[list].rows;
    QList<WatchRow> moved;
    QList<WatchRow> rest;
    qsizetype at = 0;
    for (int row = 0; row < here.size(); ++row) {
        const bool isMoved = std::binary_search(rows.begin(), rows.end(), row);
        (isMoved ? moved : rest) += here[row];
        at += !isMoved && row < to ? 1 : 0;
    }
    const QList<WatchRow> result = rest.first(at) + moved + rest.sliced(at);
    if (result == here)
        return;
    remember(tr("%n row(s) moved", nullptr, int(moved.size())));
    m_lists[list].rows = result;
    tellRows(list);
}

void WatchLists::moveRowsTo(int list, QList<int> rows, int otherList)
{
    if (list == otherList)
        return;
    tidy(rows, m_lists[list].rows.size());
    rows = withFollowers(list, rows);
    const QStringList there = m_lists[otherList].symbols();
    QList<WatchRow> moved;
    for (const int row : std::as_const(rows)) {
        const WatchRow &one = m_lists[list].rows[row];
        if (one.isHeading() || !there.contains(one.symbol))
            moved += one;
    }
    if (rows.isEmpty() || m_lists[otherList].rows.size() + moved.size() > kMostRows)
        return;
    remember(tr("%n row(s) moved to \"%1\"", nullptr, int(rows.size())).arg(m_lists[otherList].name));
    for (qsizetype i = rows.size(); i > 0; --i)
        m_lists[list].rows.removeAt(rows[i - 1]);
    m_lists[otherList].rows += moved;
    tellRows(list);
    tellRows(otherList);
}

void WatchLists::renameHeading(int list, int row, const QString &text)
{
    const QString name = text.simplified().left(kLongestName);
    WatchRow &heading = m_lists[list].rows[row];
    if (!heading.isHeading() || name.isEmpty() || name == heading.heading)
        return;
    remember(tr("Heading \"%1\" renamed").arg(heading.heading));
    m_lists[list].rows[row].heading = name;
    tellRows(list);
}

void WatchLists::setCollapsed(int list, int row, bool isCollapsed)
{
    WatchRow &heading = m_lists[list].rows[row];
    if (!heading.isHeading() || heading.isCollapsed == isCollapsed)
        return;
    heading.isCollapsed = isCollapsed;
    tellRows(list);
}

void WatchLists::replaceAll(const QList<WatchList> &lists)
{
    // A list that shrinks or goes must not be read by its old number.
    m_lists = lists;
    numberHeadings();
    m_quotes.addSymbols(symbols());
    ++m_telling;
    tellLists();
    for (int list = 0; list < count(); ++list)
        tellRows(list);
    m_isUnionLate = true;
    afterTelling();
}

void WatchLists::setLists(const QList<WatchList> &lists)
{
    QList<WatchList> kept;
    QSet<QString> all;
    for (const WatchList &list : lists.mid(0, kMostLists)) {
        WatchList one{list.name.simplified().left(kLongestName), {}};
        QSet<QString> seen;
        for (const WatchRow &row : list.rows.mid(0, kMostRows)) {
            const QString symbol = legalSymbol(row.symbol);
            const bool isUsable = row.isHeading() ? !row.heading.isEmpty()
                                                  : !symbol.isEmpty() && !seen.contains(symbol)
                    && (all.contains(symbol) || all.size() < kMostSymbols);
            if (!isUsable)
                continue;
            if (!row.isHeading()) {
                seen.insert(symbol);
                all.insert(symbol);
            }
            one.rows += WatchRow{symbol, row.heading.left(kLongestName), row.isCollapsed, 0};
        }
        if (one.name.isEmpty())
            one.name = tr("List");
        kept += one;
    }
    if (kept.isEmpty())
        kept += WatchList{tr("Desk"), {}};
    m_undo.clear();
    replaceAll(kept);
    emit undoChanged();
}

void WatchLists::undo()
{
    if (m_undo.isEmpty())
        return;
    const Step step = m_undo.takeLast();
    replaceAll(step.before);
    emit undoChanged();
}

void WatchLists::hold(const QStringList &symbols)
{
    bool hasNew = false;
    for (const QString &symbol : symbols)
        hasNew |= !symbol.isEmpty() && m_held[symbol]++ == 0;
    if (hasNew)
        updateUnion();
}

void WatchLists::release(const QStringList &symbols)
{
    bool isChanged = false;
    for (const QString &symbol : symbols) {
        const auto held = m_held.find(symbol);
        if (held == m_held.end() || --*held > 0)
            continue;
        m_held.erase(held);
        isChanged = true;
    }
    if (isChanged)
        updateUnion();
}

QByteArray WatchLists::save() const
{
    QByteArray state;
    QDataStream out(&state, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out << kStateMark << kStateVersion << quint16(m_lists.size());
    for (const WatchList &list : m_lists) {
        out << list.name << quint16(list.rows.size());
        for (const WatchRow &row : list.rows)
            out << row.symbol << row.heading << row.isCollapsed;
    }
    return state;
}

bool WatchLists::restore(const QByteArray &state)
{
    QDataStream in(state);
    in.setVersion(QDataStream::Qt_6_4);
    quint32 mark = 0;
    quint16 version = 0;
    quint16 listCount = 0;
    in >> mark >> version >> listCount;
    if (in.status() != QDataStream::Ok || mark != kStateMark || version != kStateVersion || listCount > kMostLists)
        return false;
    QList<WatchList> lists;
    for (int i = 0; i < listCount && in.status() == QDataStream::Ok; ++i) {
        WatchList list;
        quint16 rowCount = 0;
        in >> list.name >> rowCount;
        for (int row = 0; row < rowCount && row < kMostRows && in.status() == QDataStream::Ok; ++row) {
            WatchRow one;
            in >> one.symbol >> one.heading >> one.isCollapsed;
            list.rows += one;
        }
        lists += list;
    }
    if (in.status() != QDataStream::Ok || lists.isEmpty())
        return false;
    setLists(lists);
    return true;
}

} // namespace outcry
