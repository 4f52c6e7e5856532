// SPDX-License-Identifier: MIT
// MessageLayout: how a row is drawn.
#include "model/clock_text.h"
#include "ui/look.h"
#include "ui/message_layout.h"
#include "ui/word_shapes.h"

#include <QDateTime>
#include <QFontMetrics>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace outcry {

using namespace Qt::StringLiterals;
using RowKind = MessageModel::RowKind;
using RowState = MessageModel::RowState;

constexpr int kMostMarks = 200;

QColor MessageLayout::textColour() const
{
    if (m_row.kind == RowKind::Warning)
        return look::colour(look::Role::Warning);
    if (m_row.kind == RowKind::Failure)
        return look::colour(look::Role::Failure);
    if (isNotification() || m_row.state == RowState::Pending)
        return look::colour(look::Role::DimText);
    return look::colour(look::Role::Text);
}

QList<QTextLayout::FormatRange> MessageLayout::marks(const PaintState &state) const
{
    QList<QTextLayout::FormatRange> ranges;
    const QString &wanted = m_setting.searchText;
    for (qsizetype at = wanted.isEmpty() ? -1 : m_text.indexOf(wanted, 0, Qt::CaseInsensitive);
         at >= 0 && ranges.size() < kMostMarks;
         at = m_text.indexOf(wanted, at + wanted.size(), Qt::CaseInsensitive)) {
        QTextCharFormat format;
        format.setBackground(
            look::colour(state.isFound ? look::Role::Accent : look::Role::WarningPale));
        format.setForeground(
            look::colour(state.isFound ? look::Role::AccentText : look::Role::Text));
        ranges.append({int(at), int(wanted.size()), format});
    }
    for (const TextSpan &span : m_spans) {
        if (state.hovered.isEmpty() || m_text.mid(span.start, span.length) != state.hovered)
            continue;
        QTextCharFormat format;
        format.setFontUnderline(true);
        ranges.append({int(span.start), int(span.length), format});
    }
    if (state.selectedTo > state.selectedFrom) {
        QTextCharFormat format;
        format.setBackground(look::colour(look::Role::Selection));
        format.setForeground(look::colour(look::Role::Text));
        ranges.append({state.selectedFrom, state.selectedTo - state.selectedFrom, format});
    }
    toLayout(ranges);
    return ranges;
}

QString MessageLayout::dayText() const
{
    return dateText(QDateTime::fromMSecsSinceEpoch(m_row.timeMs).date());
}

void MessageLayout::paintHeading(QPainter &painter, QRect place, const QString &text,
                                 bool isUnread) const
{
    const QColor ink = look::colour(isUnread ? look::Role::UnreadLine : look::Role::DimText);
    painter.setFont(m_metrics.smallFont);
    painter.setPen(ink);
    painter.drawText(place, Qt::AlignCenter, text);
    const int words = QFontMetrics(m_metrics.smallFont).horizontalAdvance(text) + look::gap() * 2;
    painter.setPen(isUnread ? ink : look::colour(look::Role::Line));
    const int y = place.center().y();
    const int left = place.center().x() - words / 2;
    painter.drawLine(place.left() + m_metrics.margin, y, left, y);
    painter.drawLine(left + words, y, place.right() - m_metrics.margin, y);
}

void MessageLayout::paintBackground(QPainter &painter, QPoint origin, double glow) const
{
    const QRect body(origin.x(), origin.y() + m_bodyTop, m_metrics.width, m_height - m_bodyTop);
    if (m_row.mentionsMe) {
        painter.fillRect(body, look::colour(look::Role::Mention));
        const int bar = std::max(2, look::gap() * 3 / 8);
        const int x = m_metrics.isMirrored ? body.right() + 1 - bar : body.left();
        painter.fillRect(QRect(x, body.top(), bar, body.height()),
                         look::colour(look::Role::Accent));
    } else if (m_row.state == RowState::Failed) {
        painter.fillRect(body, look::colour(look::Role::FailurePale));
    } else if (m_row.isOwn && !isNotification()) {
        painter.fillRect(body, look::colour(look::Role::OwnMessage));
    }
    if (glow > 0) {
        QColor light = look::colour(look::Role::Accent);
        light.setAlphaF(float(glow * 0.3));
        painter.fillRect(body, light);
    }
    int top = origin.y();
    if (m_row.isNewDay) {
        paintHeading(painter, {origin.x(), top, m_metrics.width, m_metrics.headingHeight},
                     dayText(), false);
        top += m_metrics.headingHeight;
    }
    if (!m_setting.unreadHeading.isEmpty())
        paintHeading(painter, {origin.x(), top, m_metrics.width, m_metrics.headingHeight},
                     m_setting.unreadHeading, true);
}

void MessageLayout::paintMargin(QPainter &painter, QPoint origin) const
{
    const int baseline = origin.y() + m_textTop + m_baseline;
    const auto put = [&](int x, int width, const QString &words, WordShapes &shapes) {
        const int shift = m_metrics.isMirrored
            ? width - QFontMetrics(shapes.font()).horizontalAdvance(words)
            : 0;
        shapes.draw(painter, QPointF(origin.x() + x + shift, baseline), words);
    };
    painter.setPen(
        look::colour(m_row.state == RowState::Failed ? look::Role::Failure : look::Role::DimText));
    put(m_metrics.timeX, m_metrics.timeWidth, m_time, *m_metrics.smallShapes);
    if (m_row.state == RowState::Pending)
        paintPending(painter, origin);
    if (markWidth() > 0)
        paintMark(painter, origin);
    if (!showsName() && m_row.kind != RowKind::Action)
        return;
    painter.setPen(look::nameColour(m_row.sender));
    put(m_metrics.nameX, m_metrics.nameWidth, m_name, *m_metrics.nameShapes);
}

void MessageLayout::paintPending(QPainter &painter, QPoint origin) const
{
    const qreal radius = look::gap() * 0.4;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    const qreal x = m_metrics.margin + radius;
    painter.drawEllipse(QPointF(origin.x() + (m_metrics.isMirrored ? x : m_metrics.width - x),
                                origin.y() + m_textTop + m_baseline - m_metrics.ascent * 0.38),
                        radius, radius);
    painter.restore();
}

void MessageLayout::paintAnswered(QPainter &painter, QPoint origin) const
{
    constexpr QChar kIsolate(0x2068);
    constexpr QChar kPopIsolate(0x2069);
    const QFontMetrics metrics(m_metrics.smallFont);
    QRect place(origin.x() + m_metrics.textX, origin.y() + m_answeredTop, m_metrics.textWidth,
                m_metrics.answeredHeight);
    painter.setFont(m_metrics.smallFont);
    const auto put = [&](const QString &words, const QColor &colour) {
        const QString fitting = metrics.elidedText(words, Qt::ElideRight, place.width());
        painter.setPen(colour);
        const Qt::Alignment side = m_metrics.isMirrored ? Qt::AlignRight : Qt::AlignLeft;
        painter.drawText(place, int(side | Qt::AlignAbsolute | Qt::AlignVCenter) | Qt::TextSingleLine, fitting);
        const int taken = std::min(place.width(), metrics.horizontalAdvance(fitting));
        place.adjust(m_metrics.isMirrored ? 0 : taken, 0, m_metrics.isMirrored ? -taken : 0, 0);
    };
    put(u"↳ "_s, look::colour(look::Role::DimText));
    if (!m_setting.answeredName.isEmpty())
        put(displayText(m_setting.answeredName) + u": "_s,
            look::nameColour(m_setting.answeredName));
    // What is answered may be written the other way round; it must not turn the name around.
    put(kIsolate + m_setting.answeredText + kPopIsolate, look::colour(look::Role::DimText));
}

void MessageLayout::paintText(QPainter &painter, QPoint origin, const PaintState &state,
                              const QRect &clip) const
{
    painter.setPen(textColour());
    const QList<QTextLayout::FormatRange> marked = marks(state);
    const QPointF place = QPointF(origin) + QPointF(bodyX(), m_textTop);
    if (m_plain.isEmpty() || !marked.isEmpty()) {
        textLayout().draw(&painter, place, marked);
        return;
    }
    const double ascent = m_metrics.textShapes->ascent();
    const double baseline = std::max<double>(m_metrics.ascent, ascent);
    m_plain.draw(painter, place + QPointF(0, baseline), plainStep(), clip);
}

void MessageLayout::paint(QPainter &painter, QPoint origin, const PaintState &state,
                          const QRect &clip) const
{
    if (m_height == 0)
        return;
    if (m_needsClip) {
        painter.save();
        painter.setClipRect(QRect(origin, QSize(m_metrics.width, m_height)), Qt::IntersectClip);
    }
    paintBackground(painter, origin, state.glow);
    if (isInsideAChip(clip, origin)) {
        paintChips(painter, origin, state, clip);
        if (m_needsClip)
            painter.restore();
        return;
    }
    paintMargin(painter, origin);
    if (!m_setting.answeredText.isEmpty())
        paintAnswered(painter, origin);
    paintText(painter, origin, state, clip);
    paintChips(painter, origin, state, clip);
    if (m_footer) {
        painter.setPen(look::colour(look::Role::Failure));
        m_footer->draw(&painter, QPointF(origin) + QPointF(bodyX(), m_footerTop));
    }
    if (m_needsClip)
        painter.restore();
}

} // namespace outcry
