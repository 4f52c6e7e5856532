// SPDX-License-Identifier: MIT
// MessageLayout: chips in its text.
#include "ui/message_layout.h"

#include <QFontMetricsF>
#include <QGlyphRun>

#include <algorithm>
#include <cmath>

namespace outcry {

/// Further ones of a line are links.
constexpr std::size_t kMostChips = 40;
/// What stands for a chip in the laid out text: a letter, so that what is written against it stays with it.
constexpr QChar kPlaceholder = u'x';

void MessageLayout::composeChips()
{
    if (m_row.prices.isEmpty())
        return;
    // A comma behind it should stay in its line.
    const int most = bodyWidth() - 2 * m_metrics.character;
    for (const TextSpan &span : m_spans) {
        if (span.kind != TextSpan::Kind::Symbol || m_chips.size() == kMostChips)
            continue;
        const SaidPrice *price
            = findSaidPrice(m_row.prices, QStringView(m_text).sliced(span.start + 1, span.length - 1));
        if (price == nullptr)
            continue;
        PriceChip chip(*price, m_metrics.chipFont, most);
        if (chip.width() > 0)
            m_chips.push_back({std::move(chip), int(span.start), int(span.length)});
    }
}

QString MessageLayout::laidOutText() const
{
    if (m_chips.empty())
        return m_text;
    QString text;
    qsizetype copied = 0;
    for (const Chip &chip : m_chips) {
        text += QStringView(m_text).sliced(copied, chip.start - copied);
        text += kPlaceholder;
        copied = chip.start + chip.length;
    }
    return text += QStringView(m_text).sliced(copied);
}

int MessageLayout::inLayout(int position, bool isEnd) const
{
    int saved = 0;
    for (const Chip &chip : m_chips) {
        if (position <= chip.start)
            break;
        if (position < chip.start + chip.length)
            return chip.start - saved + (isEnd ? 1 : 0);
        saved += chip.length - 1;
    }
    return position - saved;
}

int MessageLayout::inText(int position) const
{
    int added = 0;
    for (const Chip &chip : m_chips) {
        if (position + added <= chip.start)
            break;
        added += chip.length - 1;
    }
    return position + added;
}

void MessageLayout::toLayout(QList<QTextLayout::FormatRange> &ranges) const
{
    if (m_chips.empty())
        return;
    for (QTextLayout::FormatRange &range : ranges) {
        const int end = inLayout(range.start + range.length, true);
        range.start = inLayout(range.start);
        range.length = end - range.start;
    }
}

QTextLayout::FormatRange MessageLayout::chipFormat(const Chip &chip) const
{
    QFont font = m_metrics.textFont;
    font.setItalic(m_row.kind == MessageModel::RowKind::Action);
    QTextCharFormat format;
    // The box covers it.
    format.setForeground(Qt::transparent);
    format.setFontLetterSpacingType(QFont::AbsoluteSpacing);
    format.setFontLetterSpacing(chip.chip.width() - QFontMetricsF(font).horizontalAdvance(kPlaceholder));
    return {inLayout(chip.start), 1, format};
}

void MessageLayout::placeChips()
{
    for (Chip &chip : m_chips) {
        const int position = inLayout(chip.start);
        const QTextLine line = textLayout().lineForTextPosition(position);
        if (!line.isValid() || position >= line.textStart() + line.textLength())
            continue;
        // Where its letter stands: cursors have another meaning where directions meet.
        const QList<QGlyphRun> runs = line.glyphRuns(position, 1);
        const QList<QPointF> places = runs.isEmpty() ? QList<QPointF>() : runs.first().positions();
        const double left = places.isEmpty() ? line.cursorToX(position) : places.first().x();
        const double top = line.y() - std::max<double>(0, m_metrics.ascent - line.ascent());
        chip.rect = {bodyX() + int(std::lround(left)), m_textTop + int(std::lround(top)), chip.chip.width(), m_metrics.lineHeight};
    }
}

PriceChip::Ground MessageLayout::groundOf(const Chip &chip, const PaintState &state) const
{
    using Ground = PriceChip::Ground;
    const int end = chip.start + chip.length;
    if (state.selectedFrom < end && state.selectedTo > chip.start)
        return Ground::Selected;
    const QString &wanted = m_setting.searchText;
    // What is searched may begin before the chip and end behind it.
    const qsizetype from = std::max<qsizetype>(0, chip.start - wanted.size() + 1);
    const qsizetype at = wanted.isEmpty() ? -1 : m_text.indexOf(wanted, from, Qt::CaseInsensitive);
    if (at >= 0 && at < end)
        return state.isFound ? Ground::Found : Ground::Marked;
    const bool isPointed = !state.hovered.isEmpty() && QStringView(m_text).sliced(chip.start, chip.length) == state.hovered;
    return isPointed ? Ground::Pointed : Ground::Plain;
}

bool MessageLayout::isInsideAChip(const QRect &clip, QPoint origin) const
{
    return std::any_of(m_chips.begin(), m_chips.end(),
                       [&](const Chip &chip) { return chip.rect.translated(origin).contains(clip); });
}

void MessageLayout::paintChips(QPainter &painter, QPoint origin, const PaintState &state, const QRect &clip) const
{
    static const ChipNow kUnknown;
    for (std::size_t i = 0; i < m_chips.size(); ++i) {
        const Chip &chip = m_chips[i];
        const QRect box = chip.rect.translated(origin);
        if (chip.rect.isEmpty() || !box.intersects(clip))
            continue;
        const QTextLine line = textLayout().lineForTextPosition(inLayout(chip.start));
        const int baseline = origin.y() + m_textTop + int(std::lround(line.y() + line.ascent()));
        chip.chip.paint(painter, box, baseline, i < state.chips.size() ? state.chips[i] : kUnknown, groundOf(chip, state));
    }
}

} // namespace outcry
