// SPDX-License-Identifier: MIT
#include "ui/message_layout.h"

#include "model/clock_text.h"
#include "model/text.h"
#include "ui/look.h"

#include <QDateTime>
#include <QFontMetrics>
#include <QLocale>
#include <QPainter>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <cmath>

namespace outcry {

using namespace Qt::StringLiterals;
using RowKind = MessageModel::RowKind;
using RowState = MessageModel::RowState;

// Enough for forty wide lines; shaping a text costs its whole length.
constexpr qsizetype kMostShownCharacters = 6000;
constexpr qsizetype kMostUnfoldedCharacters = 200'000;
constexpr int kMostMarks = 200;

static QString notificationSign(RowKind kind)
{
    switch (kind) {
    case RowKind::Came:
        return u"→ "_s;
    case RowKind::Left:
        return u"← "_s;
    case RowKind::Renamed:
        return u"↔ "_s;
    default:
        return {};
    }
}

MessageLayout::MessageLayout(MessageModel::Row row, const ChatMetrics &metrics, Setting setting)
    : m_row(std::move(row))
    , m_metrics(metrics)
    , m_setting(std::move(setting))
{
    m_time = clockText(m_row.timeMs);
    m_bodyTop = (m_row.isNewDay ? m_metrics.headingHeight : 0)
        + (m_setting.unreadHeading.isEmpty() ? 0 : m_metrics.headingHeight);
    m_answeredTop = m_bodyTop + (m_row.isGrouped ? m_metrics.rowGap : m_metrics.groupGap);
    m_textTop
        = m_answeredTop + (m_setting.answeredText.isEmpty() ? 0 : m_metrics.answeredHeight);
    composeText();
    layOutText();
    composeFooter();
    layOutFooter();
    m_height += m_metrics.rowGap;
}

bool MessageLayout::isNotification() const
{
    return m_row.kind > RowKind::Direct;
}

bool MessageLayout::showsName() const
{
    return !isNotification() && m_row.kind != RowKind::Action
        && (!m_row.isGrouped || !m_setting.unreadHeading.isEmpty());
}

int MessageLayout::bodyX() const
{
    return isNotification() && !m_metrics.isMirrored ? m_metrics.nameX : m_metrics.textX;
}

int MessageLayout::bodyWidth() const
{
    if (isNotification() && m_metrics.isMirrored)
        return m_metrics.nameX + m_metrics.nameWidth - m_metrics.textX;
    return m_metrics.textWidth + m_metrics.textX - bodyX();
}

void MessageLayout::composeText()
{
    const bool isUnfolded = m_setting.isUnfolded;
    const qsizetype most = isUnfolded ? kMostUnfoldedCharacters : kMostShownCharacters;
    QString text = m_setting.foldedText.isEmpty() ? m_row.text : m_setting.foldedText;
    if (text.size() > most) {
        text.truncate(most - (text[most - 1].isHighSurrogate() ? 1 : 0));
        m_isShortened = true;
    }
    m_text = displayText(text);
    if (m_row.kind == RowKind::Action) {
        m_nameLength = int(m_row.sender.size());
        m_text.prepend(displayText(m_row.sender) + u' ');
    }
    if (m_setting.foldedText.isEmpty())
        m_text.prepend(notificationSign(m_row.kind));
    if (m_row.kind <= RowKind::Direct || m_row.kind >= RowKind::Hint)
        m_spans = spansOf(m_text, isNotification() || m_row.isOwn ? QString() : m_setting.myName);
    composeName();
    m_needsClip
        = std::any_of(m_text.cbegin(), m_text.cend(), [](QChar one) { return one.isMark(); });
}

void MessageLayout::composeName()
{
    if (m_row.kind == RowKind::Action) {
        m_name = u"*"_s;
        return;
    }
    if (!showsName())
        return;
    const bool isBoth = m_row.kind == RowKind::Direct && !m_setting.isDirectTalk;
    const QString name = isBoth ? m_row.sender + u" → "_s + m_row.receiver : m_row.sender;
    m_name = QFontMetrics(m_metrics.nameFont).elidedText(displayText(name), Qt::ElideRight, m_metrics.nameWidth);
}

QList<QTextLayout::FormatRange> MessageLayout::formats() const
{
    QList<QTextLayout::FormatRange> ranges;
    for (const TextSpan &span : m_spans) {
        QTextCharFormat format;
        if (span.kind == TextSpan::Kind::Mention) {
            format.setFontWeight(QFont::Bold);
        } else {
            format.setForeground(look::colour(look::Role::Link));
        }
        ranges.append({int(span.start), int(span.length), format});
    }
    if (m_nameLength > 0) {
        QTextCharFormat format;
        format.setForeground(look::nameColour(m_row.sender));
        format.setFontWeight(QFont::DemiBold);
        ranges.append({0, m_nameLength, format});
    }
    return ranges;
}

void MessageLayout::layOutText()
{
    const bool isRightToLeft = m_text.isRightToLeft();
    // Beside its name, whichever way it is written itself.
    QTextOption option(isRightToLeft || m_metrics.isMirrored ? Qt::AlignRight : Qt::AlignLeft);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(isRightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    QFont font = m_metrics.textFont;
    font.setItalic(m_row.kind == RowKind::Action);
    m_layout.setText(m_text);
    m_layout.setFont(font);
    m_layout.setTextOption(option);
    m_layout.setFormats(formats());
    m_layout.setCacheEnabled(true);

    const int mostLines = m_setting.isUnfolded ? kMostUnfoldedLines : kMostLines;
    qreal y = 0;
    m_layout.beginLayout();
    for (QTextLine line = m_layout.createLine(); line.isValid(); line = m_layout.createLine()) {
        line.setLineWidth(bodyWidth());
        // Lines that hold letters of a taller font keep their place; the baselines of the others
        // stay even.
        const qreal lead = std::max<qreal>(0, m_metrics.ascent - line.ascent());
        line.setPosition({0, y + lead});
        y = std::max(y + m_metrics.lineHeight, std::ceil(line.rect().bottom()));
        if (m_layout.lineCount() < mostLines)
            continue;
        m_isShortened = m_isShortened || line.textStart() + line.textLength() < m_text.size();
        break;
    }
    m_layout.endLayout();
    const QTextLine first = m_layout.lineAt(0);
    m_baseline = int(std::round(first.isValid() ? first.y() + first.ascent() : m_metrics.ascent));
    m_height = m_textTop + std::max(m_metrics.lineHeight, int(std::ceil(y)));
}

void MessageLayout::addAction(Part part, const QString &label)
{
    QString text = m_footer.text();
    if (!text.isEmpty())
        text += u"   "_s;
    m_actions.append({part, int(text.size()), int(label.size())});
    m_footer.setText(text + label);
}

void MessageLayout::composeFooter()
{
    if (m_isShortened && !m_setting.isUnfolded)
        addAction(Part::ShowAll, Text::tr("Show all"));
    if (m_row.state != RowState::Failed)
        return;
    const QString reason = displayText(m_row.reason).replace(QChar(QChar::LineSeparator), u' ');
    m_footer.setText(
        m_footer.text() + (m_footer.text().isEmpty() ? QString() : u"   "_s)
        + (reason.isEmpty() ? Text::tr("Not sent.") : Text::tr("Not sent: %1").arg(reason)));
    addAction(Part::Retry, Text::tr("Retry"));
    addAction(Part::Discard, Text::tr("Discard"));
}

void MessageLayout::layOutFooter()
{
    m_footerTop = m_height;
    if (m_footer.text().isEmpty())
        return;
    QTextOption option(m_metrics.isMirrored ? Qt::AlignRight : Qt::AlignLeft);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    QList<QTextLayout::FormatRange> ranges;
    for (const Action &action : std::as_const(m_actions)) {
        QTextCharFormat format;
        format.setForeground(look::colour(look::Role::Link));
        format.setFontUnderline(true);
        ranges.append({action.start, action.length, format});
    }
    m_footer.setFont(m_metrics.smallFont);
    m_footer.setTextOption(option);
    m_footer.setFormats(ranges);
    m_footer.setCacheEnabled(true);
    qreal y = 0;
    m_footer.beginLayout();
    for (QTextLine line = m_footer.createLine(); line.isValid(); line = m_footer.createLine()) {
        line.setLineWidth(bodyWidth());
        line.setPosition({0, y});
        y += std::ceil(line.height());
    }
    m_footer.endLayout();
    m_height += int(y);
}

static int positionIn(const QTextLayout &layout, QPointF place)
{
    for (int i = 0; i < layout.lineCount(); ++i) {
        const QTextLine line = layout.lineAt(i);
        if (place.y() < line.rect().bottom() || i == layout.lineCount() - 1)
            return place.y() >= line.rect().bottom() ? line.textStart() + line.textLength()
                                                     : line.xToCursor(place.x());
    }
    return 0;
}

// The character whose box holds the place, or -1: not the nearest gap between two, which
// positionIn() gives.
static int characterIn(const QTextLayout &layout, QPointF place)
{
    for (int i = 0; i < layout.lineCount(); ++i) {
        const QTextLine line = layout.lineAt(i);
        if (place.y() < line.y() || place.y() >= line.rect().bottom())
            continue;
        return line.naturalTextRect().contains(place)
            ? line.xToCursor(place.x(), QTextLine::CursorOnCharacter)
            : -1;
    }
    return -1;
}

int MessageLayout::positionAt(QPoint place) const
{
    if (place.y() < m_textTop)
        return 0;
    return positionIn(m_layout, QPointF(place) - QPointF(bodyX(), m_textTop));
}

std::pair<int, int> MessageLayout::wordAt(int position) const
{
    const auto span
        = std::find_if(m_spans.cbegin(), m_spans.cend(), [position](const TextSpan &one) {
              return position >= one.start && position < one.start + one.length;
          });
    if (span != m_spans.cend())
        return {int(span->start), int(span->start + span->length)};
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, m_text);
    finder.setPosition(position);
    if (!finder.isAtBoundary() || position == m_text.size())
        finder.toPreviousBoundary();
    const auto start = int(std::max<qsizetype>(0, finder.position()));
    finder.toNextBoundary();
    return {start, int(finder.position() < 0 ? m_text.size() : finder.position())};
}

MessageLayout::Hit MessageLayout::hitAt(QPoint place) const
{
    if (m_row.isNewDay && place.y() >= 0 && place.y() < m_metrics.headingHeight)
        return {Part::Day, {}};
    if (place.y() < m_bodyTop || place.y() >= m_height)
        return {};
    if (place.y() >= m_answeredTop && place.y() < m_textTop && place.x() >= m_metrics.textX
        && place.x() < m_metrics.textX + m_metrics.textWidth)
        return m_setting.answeredText.isEmpty() ? Hit() : Hit{Part::Answered, {}};
    if (place.x() >= m_metrics.timeX && place.x() < m_metrics.timeX + m_metrics.timeWidth)
        return {Part::Time, {}};
    const int nameEnd = m_metrics.isMirrored ? m_metrics.nameX + m_metrics.nameWidth : m_metrics.textX;
    if (showsName() && place.x() >= m_metrics.nameX && place.x() < nameEnd
        && place.y() < m_textTop + m_metrics.lineHeight)
        return {Part::Name, m_row.sender};
    const int action = characterIn(m_footer, QPointF(place) - QPointF(bodyX(), m_footerTop));
    for (const Action &one : m_actions)
        if (action >= one.start && action < one.start + one.length)
            return {one.part, {}};
    const int character = characterIn(m_layout, QPointF(place) - QPointF(bodyX(), m_textTop));
    if (character < 0)
        return {};
    if (!m_setting.foldedText.isEmpty())
        return {Part::Folded, {}};
    for (const TextSpan &span : m_spans)
        if (span.kind != TextSpan::Kind::Mention && character >= span.start
            && character < span.start + span.length)
            return {span.kind == TextSpan::Kind::Link ? Part::Link : Part::Symbol,
                    m_text.mid(span.start, span.length)};
    return {Part::Text, {}};
}

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
    return ranges;
}

QString MessageLayout::dayText() const
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(m_row.timeMs).date(),
                              u"ddd d MMM yyyy"_s);
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
    painter.setFont(m_metrics.smallFont);
    painter.setPen(
        look::colour(m_row.state == RowState::Failed ? look::Role::Failure : look::Role::DimText));
    const auto put = [&](int x, int width, const QString &words) {
        const int shift = m_metrics.isMirrored ? width - painter.fontMetrics().horizontalAdvance(words) : 0;
        painter.drawText(origin.x() + x + shift, baseline, words);
    };
    put(m_metrics.timeX, m_metrics.timeWidth, m_time);
    if (m_row.state == RowState::Pending) {
        const qreal radius = look::gap() * 0.4;
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(Qt::NoBrush);
        const qreal x = m_metrics.margin + radius;
        painter.drawEllipse(QPointF(origin.x() + (m_metrics.isMirrored ? x : m_metrics.width - x),
                                    baseline - m_metrics.ascent * 0.38),
                            radius, radius);
        painter.restore();
    }
    if (!showsName() && m_row.kind != RowKind::Action)
        return;
    painter.setFont(m_metrics.nameFont);
    painter.setPen(look::nameColour(m_row.sender));
    put(m_metrics.nameX, m_metrics.nameWidth, m_name);
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

void MessageLayout::paint(QPainter &painter, QPoint origin, const PaintState &state) const
{
    if (m_height == 0)
        return;
    if (m_needsClip) {
        painter.save();
        painter.setClipRect(QRect(origin, QSize(m_metrics.width, m_height)), Qt::IntersectClip);
    }
    paintBackground(painter, origin, state.glow);
    paintMargin(painter, origin);
    if (!m_setting.answeredText.isEmpty())
        paintAnswered(painter, origin);
    painter.setPen(textColour());
    m_layout.draw(&painter, QPointF(origin) + QPointF(bodyX(), m_textTop), marks(state));
    if (!m_footer.text().isEmpty()) {
        painter.setPen(look::colour(look::Role::Failure));
        m_footer.draw(&painter, QPointF(origin) + QPointF(bodyX(), m_footerTop));
    }
    if (m_needsClip)
        painter.restore();
}

} // namespace outcry
