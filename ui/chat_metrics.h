// SPDX-License-Identifier: MIT
#pragma once

#include "model/message_model.h"

#include <QFont>

#include <memory>

namespace outcry {

class ChipFont;
class WordShapes;

/// The columns and sizes that all rows of a chat view share at one width: time, name, text.
/// Everything follows from the fonts of `look`; device-independent pixels.
struct ChatMetrics
{
    /// `isMirrored`: for people who read from right to left; time and names stand at the right.
    static ChatMetrics forWidth(int width, bool isMirrored = false);
    /// The same fonts at another width: asking fonts for their sizes costs more than all else.
    void fit(int width, bool isMirrored);

    /// A guess from the shape alone, good enough for rows that nobody looks at.
    [[nodiscard]] int estimatedHeight(const MessageModel::RowShape &shape) const;
    /// The height rows have on the average when their texts do.
    [[nodiscard]] int averageHeight(double textBytes) const;
    /// Estimates of two widths are the same when these are.
    [[nodiscard]] bool estimatesAlike(const ChatMetrics &other) const;

    QFont textFont;
    QFont nameFont;
    QFont smallFont;
    /// Of the fonts above, for all widths.
    std::shared_ptr<WordShapes> textShapes;
    std::shared_ptr<WordShapes> nameShapes;
    std::shared_ptr<WordShapes> smallShapes;
    std::shared_ptr<ChipFont> chipFont;
    bool isMirrored = false;
    int width = 0;
    int margin = 0;
    int timeX = 0;
    int timeWidth = 0;
    int nameX = 0;
    int nameWidth = 0;
    int textX = 0;
    int textWidth = 0;
    /// The usual width of one.
    int character = 1;
    int gap = 0;
    int lineHeight = 0;
    int ascent = 0;
    /// Above the first row of a group, above the others.
    int groupGap = 0;
    int rowGap = 0;
    /// A day line or the line above unread rows.
    int headingHeight = 0;
    /// The line above a reply that tells what it answers.
    int answeredHeight = 0;
    /// Characters of ordinary text that fit a line.
    int lineCharacters = 1;

private:
    void mirror();
};

} // namespace outcry
