// SPDX-License-Identifier: MIT
#include "ui/message_layout.h"

#include "model/clock_text.h"
#include "model/text.h"
#include "ui/emoji_text.h"
#include "ui/look.h"
#include "ui/word_shapes.h"

#include <QFontMetrics>
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

static bool s_hasPlainLines = true;
static int s_madeCount = 0;

int MessageLayout::madeCount()
{
    return s_madeCount;
}

void MessageLayout::setPlainLines(bool isOn)
{
    s_hasPlainLines = isOn;
}

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
    ++s_madeCount;
    m_time = clockText(m_row.timeMs);
    m_bodyTop = (m_row.isNewDay ? m_metrics.headingHeight : 0)
        + (m_setting.unreadHeading.isEmpty() ? 0 : m_metrics.headingHeight);
    m_answeredTop = m_bodyTop + (m_row.isGrouped ? m_metrics.rowGap : m_metrics.groupGap);
    m_textTop
        = m_answeredTop + (m_setting.answeredText.isEmpty() ? 0 : m_metrics.answeredHeight);
    composeText();
    layOutText();
    layOutFooter(composeFooter());
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
    const int mark = m_metrics.isMirrored ? markWidth() : 0;
    return mark + (isNotification() && !m_metrics.isMirrored ? m_metrics.nameX : m_metrics.textX);
}

static QString editedMark()
{
    return Text::tr("(edited)");
}

int MessageLayout::markWidth() const
{
    if (m_row.editedMs == 0 || isNotification())
        return 0;
    return QFontMetrics(m_metrics.smallFont).horizontalAdvance(editedMark()) + look::gap();
}

int MessageLayout::markX() const
{
    return m_metrics.isMirrored ? m_metrics.textX : m_metrics.textX + m_metrics.textWidth - markWidth() + look::gap();
}

void MessageLayout::paintMark(QPainter &painter, QPoint origin) const
{
    painter.setPen(look::colour(look::Role::DimText));
    m_metrics.smallShapes->draw(painter, QPointF(origin) + QPointF(markX(), m_textTop + m_baseline), editedMark());
}

int MessageLayout::bodyWidth() const
{
    if (isNotification() && m_metrics.isMirrored)
        return m_metrics.nameX + m_metrics.nameWidth - m_metrics.textX;
    const int rightMark = m_metrics.isMirrored ? 0 : markWidth();
    return m_metrics.textWidth + m_metrics.textX - bodyX() - rightMark;
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
        m_spans = spansOf(m_text, isNotification() || m_row.isOwn ? QStringList() : m_setting.calls);
    composeChips();
    composeName();
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
    const WordShapes::Shape *shape = m_metrics.nameShapes->shapeOf(name);
    if (shape && shape->advance + 1 < m_metrics.nameWidth)
        m_name = name;
    else
        m_name = QFontMetrics(m_metrics.nameFont).elidedText(displayText(name), Qt::ElideRight, m_metrics.nameWidth);
}

QList<QTextLayout::FormatRange> MessageLayout::formats() const
{
    QList<QTextLayout::FormatRange> ranges = emojiFormats(m_text);
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
    toLayout(ranges);
    for (const Chip &chip : m_chips)
        ranges.append(chipFormat(chip));
    return ranges;
}

// Lines that hold letters of a taller font keep their place; the baselines of the others stay even.
static qreal leadOf(const ChatMetrics &metrics, qreal ascent)
{
    return std::max<qreal>(0, metrics.ascent - ascent);
}

/// Of the lines of a text; the first may hold a taller font than the others.
static std::unique_ptr<QTextLayout> laidOut(std::unique_ptr<QTextLayout> layout, const ChatMetrics &metrics,
                                            int width, int mostLines)
{
    qreal y = 0;
    layout->beginLayout();
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, y + leadOf(metrics, line.ascent())});
        y = std::max(y + metrics.lineHeight, std::ceil(line.rect().bottom()));
        if (layout->lineCount() >= mostLines)
            break;
    }
    layout->endLayout();
    return layout;
}

QTextLayout &MessageLayout::textLayout() const
{
    if (m_layout)
        return *m_layout;
    const bool isRightToLeft = m_text.isRightToLeft();
    // Beside its name, whichever way it is written itself.
    QTextOption option(isRightToLeft || m_metrics.isMirrored ? Qt::AlignRight : Qt::AlignLeft);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(isRightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    QFont font = m_metrics.textFont;
    font.setItalic(m_row.kind == RowKind::Action);
    auto layout = std::make_unique<QTextLayout>(laidOutText(), font);
    layout->setTextOption(option);
    layout->setFormats(formats());
    layout->setCacheEnabled(true);
    m_layout = laidOut(std::move(layout), m_metrics, bodyWidth(),
                       m_setting.isUnfolded ? kMostUnfoldedLines : kMostLines);
    return *m_layout;
}

double MessageLayout::plainStep() const
{
    WordShapes &shapes = *m_metrics.textShapes;
    return std::max<double>(m_metrics.lineHeight,
                            std::ceil(leadOf(m_metrics, shapes.ascent()) + shapes.height()));
}

bool MessageLayout::layOutPlainly()
{
    if (!s_hasPlainLines || m_isShortened || !m_chips.empty() || m_metrics.isMirrored || m_row.kind == RowKind::Action
        || !m_plain.layOut(m_text, m_spans, m_metrics.textShapes, bodyWidth())
        || m_plain.lineCount() > kMostLines)
        return m_plain = {}, false;
    const double ascent = m_metrics.textShapes->ascent();
    m_baseline = int(std::round(leadOf(m_metrics, ascent) + ascent));
    m_height = m_textTop + int(plainStep()) * m_plain.lineCount();
    return true;
}

void MessageLayout::layOutText()
{
    if (layOutPlainly())
        return;
    m_needsClip
        = std::any_of(m_text.cbegin(), m_text.cend(), [](QChar one) { return one.isMark(); });
    const QTextLayout &layout = textLayout();
    const QTextLine first = layout.lineAt(0);
    m_baseline = int(std::round(first.isValid() ? first.y() + first.ascent() : m_metrics.ascent));
    const QTextLine last = layout.lineAt(layout.lineCount() - 1);
    m_isShortened = m_isShortened
        || (last.isValid() && last.textStart() + last.textLength() < layout.text().size());
    const qreal top = last.isValid() ? last.y() - leadOf(m_metrics, last.ascent()) : 0;
    const qreal bottom
        = last.isValid() ? std::max(top + m_metrics.lineHeight, std::ceil(last.rect().bottom())) : 0;
    m_height = m_textTop + std::max(m_metrics.lineHeight, int(std::ceil(bottom)));
    placeChips();
}

void MessageLayout::addAction(QString &text, Part part, const QString &label)
{
    if (!text.isEmpty())
        text += u"   "_s;
    m_actions.append({part, int(text.size()), int(label.size())});
    text += label;
}

QString MessageLayout::composeFooter()
{
    QString text;
    if (m_isShortened && !m_setting.isUnfolded)
        addAction(text, Part::ShowAll, Text::tr("Show all"));
    if (m_row.state != RowState::Failed)
        return text;
    const QString reason = displayText(m_row.reason).replace(QChar(QChar::LineSeparator), u' ');
    text += (text.isEmpty() ? QString() : u"   "_s)
        + (reason.isEmpty() ? Text::tr("Not sent.") : Text::tr("Not sent: %1").arg(reason));
    addAction(text, Part::Retry, Text::tr("Retry"));
    addAction(text, Part::Discard, Text::tr("Discard"));
    return text;
}

void MessageLayout::layOutFooter(const QString &text)
{
    m_footerTop = m_height;
    if (text.isEmpty())
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
    m_footer = std::make_unique<QTextLayout>(text, m_metrics.smallFont);
    m_footer->setTextOption(option);
    m_footer->setFormats(ranges);
    m_footer->setCacheEnabled(true);
    qreal y = 0;
    m_footer->beginLayout();
    for (QTextLine line = m_footer->createLine(); line.isValid(); line = m_footer->createLine()) {
        line.setLineWidth(bodyWidth());
        line.setPosition({0, y});
        y += std::ceil(line.height());
    }
    m_footer->endLayout();
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
    return inText(positionIn(textLayout(), QPointF(place) - QPointF(bodyX(), m_textTop)));
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
    const bool isMarkLine = place.y() >= m_textTop && place.y() < m_textTop + m_metrics.lineHeight;
    if (markWidth() > 0 && isMarkLine && place.x() >= markX() && place.x() < markX() + markWidth() - look::gap())
        return {Part::Edited, {}};
    const int action
        = m_footer ? characterIn(*m_footer, QPointF(place) - QPointF(bodyX(), m_footerTop)) : -1;
    for (const Action &one : m_actions)
        if (action >= one.start && action < one.start + one.length)
            return {one.part, {}};
    const int laidOut = characterIn(textLayout(), QPointF(place) - QPointF(bodyX(), m_textTop));
    if (laidOut < 0)
        return {};
    const int character = inText(laidOut);
    if (!m_setting.foldedText.isEmpty())
        return {Part::Folded, {}};
    for (const TextSpan &span : m_spans)
        if (span.kind != TextSpan::Kind::Mention && character >= span.start
            && character < span.start + span.length)
            return {span.kind == TextSpan::Kind::Link ? Part::Link : Part::Symbol,
                    m_text.mid(span.start, span.length)};
    return {Part::Text, {}};
}

QList<MessageLayout::Hit> MessageLayout::targets() const
{
    QList<Hit> found;
    if (m_row.isNewDay)
        found.append({Part::Day, {}});
    if (!m_setting.answeredText.isEmpty())
        found.append({Part::Answered, {}});
    if (!m_setting.foldedText.isEmpty())
        found.append({Part::Folded, {}});
    else
        for (const TextSpan &span : m_spans)
            if (span.kind != TextSpan::Kind::Mention)
                found.append({span.kind == TextSpan::Kind::Link ? Part::Link : Part::Symbol, m_text.mid(span.start, span.length)});
    for (const Action &one : m_actions)
        found.append({one.part, {}});
    return found;
}

} // namespace outcry
