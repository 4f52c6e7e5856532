// SPDX-License-Identifier: MIT
#include "ui/emoji_text.h"

#include "ui/look.h"

#include <QFontDatabase>
#include <QRawFont>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace outcry {

static constexpr char16_t kJoiner = 0x200d;
static constexpr char16_t kKeycap = 0x20e3;
static constexpr char16_t kAsEmoji = 0xfe0f;

/// Empty: there is none.
static const QString &emojiFamily()
{
    static const QString family = [] {
        for (const char *name : {"Noto Color Emoji", "Segoe UI Emoji", "Apple Color Emoji"}) {
            if (QFontDatabase::hasFamily(QLatin1String(name)))
                return QString::fromLatin1(name);
        }
        return QString();
    }();
    return family;
}

QFont emojiFont(double scale)
{
    QFont font = look::textFont();
    font.setPointSizeF(font.pointSizeF() * scale);
    if (emojiFamily().isEmpty())
        return font;
    font.setFamilies({emojiFamily()});
    font.setStyleStrategy(QFont::NoFontMerging);
    return font;
}

/// Colours of skin and the letters of flags are among what begins with this.
static bool isComposer(QChar one)
{
    return one == kAsEmoji || one == kJoiner || one == kKeycap || one.unicode() == 0xd83c;
}

/// What needs no picture of its own: it only joins, chooses or names.
static bool isUndrawn(char32_t one)
{
    return one == kJoiner || one == kAsEmoji || (one >= 0xe0020 && one <= 0xe007f);
}

static bool isComposed(QStringView cluster, const QRawFont &font)
{
    // The font has digits too, for keys.
    if (cluster.front().unicode() < 0x80 && !cluster.contains(QChar(kKeycap)))
        return false;
    const QList<uint> characters = cluster.toUcs4();
    return characters.size() > 1 && std::any_of(cluster.begin(), cluster.end(), isComposer)
        && std::all_of(characters.begin(), characters.end(),
                       [&font](uint one) { return isUndrawn(one) || font.supportsCharacter(one); });
}

QList<QTextLayout::FormatRange> emojiFormats(const QString &text)
{
    if (std::none_of(text.begin(), text.end(), isComposer) || emojiFamily().isEmpty())
        return {};
    const QRawFont font = QRawFont::fromFont(emojiFont());
    QTextCharFormat format;
    format.setFontFamilies({emojiFamily()});
    format.setFontStyleStrategy(QFont::NoFontMerging);
    QList<QTextLayout::FormatRange> ranges;
    QTextBoundaryFinder clusters(QTextBoundaryFinder::Grapheme, text);
    qsizetype start = 0;
    for (qsizetype end = clusters.toNextBoundary(); end > 0; end = clusters.toNextBoundary()) {
        if (isComposed(QStringView(text).sliced(start, end - start), font))
            ranges.append({int(start), int(end - start), format});
        start = end;
    }
    return ranges;
}

} // namespace outcry
