// SPDX-License-Identifier: MIT
#pragma once

#include <QFont>
#include <QList>
#include <QStringView>
#include <QTextLayout>

namespace outcry {

/// As the text, `scale` times as large; where there is a font of coloured emoji, that font alone.
[[nodiscard]] QFont emojiFont(double scale = 1);

/// Formats for what is one emoji made of several characters: "🏳️‍🌈", "👍🏽", "🇩🇪", "1️⃣". Left to itself Qt takes each
/// character from the first font that has it, and characters of two fonts are never joined. Empty where there is no font of
/// coloured emoji, or it does not have them.
[[nodiscard]] QList<QTextLayout::FormatRange> emojiFormats(const QString &text);

} // namespace outcry
