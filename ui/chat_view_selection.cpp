// SPDX-License-Identifier: MIT
// ChatView: what is selected, and how it is copied.
#include "ui/chat_view.h"

#include "model/clock_text.h"
#include "model/message_words.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>
#include <limits>

namespace outcry {

using namespace Qt::StringLiterals;
using Unit = ChatSelection::Unit;

constexpr int kDragScrollMs = 30;

ChatPosition ChatView::positionAt(QPoint place)
{
    if (m_visible.isEmpty())
        return {};
    const VisibleRow *row = visibleAt(std::max(place.y(), m_visible.first().y));
    if (!row) {
        const VisibleRow &last = m_visible.last();
        const int number = m_rows.rowOf(last.id);
        return {last.id, m_rows.isHidden(number) ? 0 : int(m_rows.layoutOf(number).text().size())};
    }
    return {row->id, m_rows.layoutOf(m_rows.rowOf(row->id)).positionAt(place - QPoint(0, row->y))};
}

std::pair<ChatPosition, ChatPosition> ChatView::stretchAt(Unit unit, QPoint place)
{
    const ChatPosition at = positionAt(place);
    if (unit == Unit::Character || at.id < 0 || m_rows.isHidden(m_rows.rowOf(at.id)))
        return {at, at};
    const MessageLayout &layout = m_rows.layoutOf(m_rows.rowOf(at.id));
    if (unit == Unit::Row)
        return {{at.id, 0}, {at.id, int(layout.text().size())}};
    const auto [start, end] = layout.wordAt(at.offset);
    return {{at.id, start}, {at.id, end}};
}

void ChatView::beginSelection(Unit unit, QPoint place)
{
    const auto [from, to] = stretchAt(unit, place);
    m_selection.begin(unit, from, to);
    m_isSelecting = true;
    viewport()->update();
}

void ChatView::extendSelection(QPoint place)
{
    const int height = viewport()->height();
    const int beyond = place.y() < 0 ? place.y() : std::max(0, place.y() - height);
    if (beyond == 0)
        m_dragScrollTimer.stop();
    else if (!m_dragScrollTimer.isActive())
        m_dragScrollTimer.start(kDragScrollMs, this);
    scrollBy(std::clamp(beyond, -height / 2, height / 2));
    const auto [from, to]
        = stretchAt(m_selection.unit(), {place.x(), std::clamp(place.y(), 0, height - 1)});
    m_selection.extend(from, to);
    viewport()->update();
}

void ChatView::extendByRow(int direction)
{
    if (m_visible.isEmpty())
        return;
    if (!hasSelection()) {
        const QPoint start(0, direction > 0 ? 0 : viewport()->height() - 1);
        beginSelection(Unit::Row, start);
        m_isSelecting = false;
        return;
    }
    // The side that moves is the one away from where it began.
    const bool growsDown = direction > 0;
    const int row
        = m_rows.rowOf(growsDown ? m_selection.to().id : m_selection.from().id) + direction;
    if (row < 0 || row >= m_rows.count())
        return;
    showRow(row);
    const ChatPosition from{m_rows.idOf(row), 0};
    const ChatPosition to{m_rows.idOf(row),
                          m_rows.isHidden(row) ? 0 : int(m_rows.layoutOf(row).text().size())};
    m_selection.begin(Unit::Row, m_selection.from(), m_selection.to());
    m_selection.extend(from, to);
    viewport()->update();
}

QString ChatView::copiedRow(int row)
{
    const MessageModel::Row one = m_model->rowAt(row);
    return u'[' + clockText(one.timeMs) + u"] "_s + plainText(one);
}

static QString copiedPart(const MessageLayout &layout, int from, int to)
{
    return clipboardText(withSaidPrices(layout.text().mid(from, to - from), layout.row().prices));
}

/// Among other rows a part says whose it is, as they do.
static QString copiedPartOfMany(const MessageLayout &layout, int from, int to)
{
    MessageModel::Row part = layout.row();
    if (part.kind > MessageModel::RowKind::Direct)
        return copiedPart(layout, from, to);
    part.text = copiedPart(layout, from, to);
    part.prices = {};
    return u'[' + clockText(part.timeMs) + u"] "_s + plainText(part);
}

QString ChatView::selectedText()
{
    if (!hasSelection())
        return {};
    takeAppended();
    const int first = std::max(0, m_rows.rowOf(m_selection.from().id));
    const int last = std::min(m_rows.count() - 1, m_rows.rowOf(m_selection.to().id));
    if (first == last && !m_rows.isHidden(first) && !m_rows.isCovered(first)) {
        const QString &text = m_rows.layoutOf(first).text();
        const auto [from, to] = m_selection.within(m_rows.idOf(first), int(text.size()));
        // All of a shortened row is all of its text, also of what is not shown.
        if (to - from == text.size() && m_rows.layoutOf(first).isShortened())
            return withSaidPrices(m_model->rowAt(first).text, m_model->rowAt(first).prices);
        return copiedPart(m_rows.layoutOf(first), from, to);
    }
    QStringList lines;
    for (int row = first; row <= last; ++row) {
        if (m_rows.isCovered(row))
            continue;
        const bool isEdge = (row == first || row == last) && !m_rows.isHidden(row);
        const qsizetype length = isEdge ? m_rows.layoutOf(row).text().size() : 0;
        const auto [from, to]
            = isEdge ? m_selection.within(m_rows.idOf(row), int(length)) : std::pair(0, 0);
        if (isEdge && from == to && length > 0)
            continue;
        if (isEdge && to - from < length)
            lines.append(copiedPartOfMany(m_rows.layoutOf(row), from, to));
        else
            lines.append(copiedRow(row));
    }
    return lines.join(u'\n');
}

void ChatView::copy()
{
    if (hasSelection())
        QGuiApplication::clipboard()->setText(selectedText());
}

void ChatView::selectAll()
{
    takeAppended();
    if (m_rows.count() == 0)
        return;
    m_selection.begin(Unit::Row, {m_rows.idOf(0), 0},
                      {m_rows.idOf(m_rows.count() - 1), std::numeric_limits<int>::max()});
    viewport()->update();
}

void ChatView::clearSelection()
{
    m_selection.clear();
    viewport()->update();
}

} // namespace outcry
