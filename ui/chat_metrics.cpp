// SPDX-License-Identifier: MIT
#include "ui/chat_metrics.h"

#include "model/clock_text.h"
#include "ui/look.h"
#include "ui/message_layout.h"
#include "ui/price_chip.h"
#include "ui/word_shapes.h"

#include <QDateTime>
#include <QFontMetrics>

#include <algorithm>
#include <cmath>

namespace outcry {

constexpr int kNameCharacters = 13;

// The widest time of day this locale writes, among a few that are wide in most fonts.
static int widestTime(const QFontMetrics &metrics)
{
    const auto widthAt = [&metrics](int hour, int minute) {
        return metrics.horizontalAdvance(
            clockText(QDateTime(QDate(2000, 1, 1), QTime(hour, minute)).toMSecsSinceEpoch()));
    };
    return std::max(widthAt(20, 58), widthAt(10, 48));
}

ChatMetrics ChatMetrics::forWidth(int width, bool isMirrored)
{
    ChatMetrics metrics;
    metrics.textFont = look::textFont();
    metrics.nameFont = look::boldFont();
    metrics.smallFont = look::smallFont();
    metrics.textShapes = std::make_shared<WordShapes>(metrics.textFont);
    metrics.nameShapes = std::make_shared<WordShapes>(metrics.nameFont);
    metrics.smallShapes = std::make_shared<WordShapes>(metrics.smallFont);
    metrics.chipFont = std::make_shared<ChipFont>(metrics.smallFont);
    const QFontMetrics text(metrics.textFont);
    metrics.gap = look::gap();
    metrics.character = std::max(1, text.averageCharWidth());
    metrics.timeWidth = widestTime(QFontMetrics(metrics.smallFont));
    metrics.lineHeight = text.lineSpacing();
    metrics.ascent = text.ascent();
    metrics.groupGap = std::max(2, metrics.gap / 2);
    metrics.rowGap = std::max(1, metrics.gap / 4);
    metrics.headingHeight = QFontMetrics(metrics.smallFont).height() + metrics.gap * 2;
    metrics.answeredHeight = QFontMetrics(metrics.smallFont).height() + std::max(1, metrics.gap / 4);
    metrics.fit(width, isMirrored);
    return metrics;
}

void ChatMetrics::fit(int newWidth, bool mirrored)
{
    width = newWidth;
    isMirrored = false;
    margin = gap + gap / 2;
    timeX = margin;
    nameX = timeX + timeWidth + gap + gap / 2;
    // Narrow windows give the names less, so that the text always has most of the width.
    nameWidth = std::clamp(width / 6, character * 5, character * kNameCharacters);
    textX = nameX + nameWidth + gap;
    textWidth = std::max(character * 8, width - textX - margin - gap);
    lineCharacters = std::max(1, textWidth / character);
    if (mirrored)
        mirror();
}

void ChatMetrics::mirror()
{
    isMirrored = true;
    timeX = width - timeX - timeWidth;
    nameX = width - nameX - nameWidth;
    textX = width - textX - textWidth;
}

int ChatMetrics::estimatedHeight(const MessageModel::RowShape &shape) const
{
    const int lines
        = std::min(int(shape.textBytes) / lineCharacters + 1, MessageLayout::kMostLines + 1);
    return lines * lineHeight + (shape.isGrouped ? rowGap : groupGap) + rowGap
        + (shape.isNewDay ? headingHeight : 0) + (shape.isReply ? answeredHeight : 0);
}

int ChatMetrics::averageHeight(double textBytes) const
{
    // Of a line that is begun half is used, on the average.
    const double lines
        = std::clamp(textBytes / lineCharacters + 0.5, 1.0, double(MessageLayout::kMostLines + 1));
    return int(std::lround(lines * lineHeight)) + (groupGap + rowGap) / 2 + rowGap;
}

bool ChatMetrics::estimatesAlike(const ChatMetrics &other) const
{
    return lineCharacters == other.lineCharacters && lineHeight == other.lineHeight
        && groupGap == other.groupGap && rowGap == other.rowGap
        && headingHeight == other.headingHeight && answeredHeight == other.answeredHeight;
}

} // namespace outcry
