// SPDX-License-Identifier: MIT
#include "ui/line_palette.h"

#include "model/clock_text.h"
#include "ui/look.h"
#include "ui/palette_delegate.h"

#include <QDateTime>
#include <QLineEdit>
#include <QListView>
#include <QPainter>

namespace outcry {

namespace {

/// Who, what with the place found marked, where and when.
class LineDelegate final : public PaletteDelegate
{
protected:
    void paintWords(QPainter &painter, QRect row, const QModelIndex &index) const override
    {
        const QString when = whenText(index.data(FoundLines::TimeRole).toLongLong(), QDateTime::currentMSecsSinceEpoch());
        const QString where = index.data(FoundLines::TitleRole).toString() + QStringLiteral("  ·  ") + when;
        row.setRight(row.right() - paintDetail(painter, row, where));
        const QString sender = index.data(FoundLines::SenderRole).toString();
        painter.setFont(look::boldFont());
        painter.setPen(look::nameColour(sender));
        const QString name = painter.fontMetrics().elidedText(sender, Qt::ElideRight, row.width() / 3);
        painter.drawText(row, int(Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine), name);
        row.setLeft(row.left() + painter.fontMetrics().horizontalAdvance(name) + look::gap());
        paintFound(painter, row, index.data().toString(), index.data(FoundLines::PlacesRole).value<QList<int>>());
    }
};

} // namespace

LinePalette::LinePalette(Desk &desk, QWidget &window)
    : Palette(window, new LineDelegate)
    , m_lines(desk)
{
    setFound(m_lines);
    setObjectName(QStringLiteral("linePalette"));
    field().setPlaceholderText(tr("Search in all rooms and direct talks"));
    field().setAccessibleName(tr("Search in all rooms"));
    list().setAccessibleName(tr("Lines found"));
    connect(&m_lines, &QAbstractItemModel::modelAboutToBeReset, this, &LinePalette::rememberCurrent);
    connect(&m_lines, &FoundLines::changed, this, &LinePalette::refresh);
}

void LinePalette::search(const QString &text)
{
    m_row = 0;
    m_room.clear();
    m_isSettled = false;
    m_lines.search(text);
    refresh();
}

void LinePalette::rememberCurrent()
{
    const QModelIndex current = list().currentIndex();
    m_row = current.row();
    m_room = m_row > 0 || m_isSettled ? current.data(FoundLines::RoomRole).toString() : QString();
    m_sequence = current.data(FoundLines::SequenceRole).toULongLong();
    m_timeMs = current.data(FoundLines::TimeRole).toLongLong();
}

int LinePalette::currentRow() const
{
    for (int row = 0; !m_room.isEmpty() && row < m_lines.rowCount(); ++row) {
        const QModelIndex line = m_lines.index(row);
        if (line.data(FoundLines::RoomRole) == m_room && line.data(FoundLines::SequenceRole) == m_sequence
            && line.data(FoundLines::TimeRole) == m_timeMs)
            return row;
    }
    return m_row;
}

void LinePalette::refresh()
{
    if (field().text().trimmed().isEmpty())
        setNothingText(tr("Type a word that was said."));
    else if (m_lines.isRunning())
        setNothingText(tr("Searching…"));
    else
        setNothingText(tr("Not in the lines that are here. Ctrl+F in a room fetches older ones too."));
    m_isSettled = !m_lines.isRunning();
    showFound(currentRow());
}

void LinePalette::choose(const QModelIndex &index)
{
    emit lineChosen(index.data(FoundLines::RoomRole).toString(), index.data(FoundLines::SequenceRole).toULongLong(),
                    index.data(FoundLines::TimeRole).toLongLong());
}

void LinePalette::hideEvent(QHideEvent *event)
{
    // Nobody looks: nothing is searched when lines come.
    QMetaObject::invokeMethod(this, [this] {
        if (!isVisible())
            m_lines.search({});
    }, Qt::QueuedConnection);
    Palette::hideEvent(event);
}

} // namespace outcry
