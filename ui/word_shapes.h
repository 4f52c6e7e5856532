// SPDX-License-Identifier: MIT
#pragma once

#include "ui/glyph_masks.h"

#include <QFont>
#include <QList>
#include <QRawFont>
#include <QStringView>

#include <optional>
#include <unordered_map>
#include <vector>

class QPainter;

namespace outcry {

/// Words of one font, shaped once and kept: people use few words, and shaping a line anew costs
/// several times what drawing it does. Only words of which it is certain that QTextLayout would
/// draw them the same wherever in a line they stand; for others there is no shape, and whoever asks
/// leaves the whole line to QTextLayout.
class WordShapes
{
public:
    /// Between two places where a line may be broken.
    struct Part
    {
        /// Where it ends in the word's glyphs and letters.
        int glyphEnd = 0;
        int textEnd = 0;
        double advance = 0;
        /// How far the ink of its last letter reaches beyond the advance; 0 or more.
        double overhang = 0;
    };

    struct Shape
    {
        std::vector<quint32> glyphs;
        /// From the start of the word, in device-independent pixels.
        std::vector<double> places;
        std::vector<Part> parts;
        double advance = 0;
    };

    explicit WordShapes(const QFont &font);

    /// Valid until the next call; null: this word is not for us.
    [[nodiscard]] const Shape *shapeOf(QStringView word);
    [[nodiscard]] double spaceAdvance() { return measured().m_spaceAdvance; }
    /// As QTextLine has them.
    [[nodiscard]] double ascent() { return measured().m_ascent; }
    [[nodiscard]] double height() { return measured().m_height; }
    [[nodiscard]] const QFont &font() const { return m_font; }
    [[nodiscard]] const QRawFont &rawFont() { return measured().m_raw; }
    /// Of rawFont(), in the painter's pen.
    void draw(QPainter &painter, QPointF origin, const GlyphMasks::Run &run);
    /// In the painter's pen; any text. Sets the painter's font where the text has no shape.
    void draw(QPainter &painter, QPointF baseline, const QString &text);

private:
    /// Qt's hash of a short text takes longer than all else that is done with a word.
    struct WordHash
    {
        using is_transparent = void;
        std::size_t operator()(QStringView word) const;
    };

    struct IsSameWord
    {
        using is_transparent = void;
        bool operator()(QStringView a, QStringView b) const;
    };

    const WordShapes &measured();
    [[nodiscard]] Shape shaped(const QString &word);
    [[nodiscard]] double overhangOf(quint32 glyph) const;

    QFont m_font;
    QRawFont m_raw;
    std::optional<GlyphMasks> m_masks;
    double m_spaceAdvance = 0;
    double m_ascent = 0;
    double m_height = 0;
    /// Later than made: a start has no lines to show.
    bool m_isMeasured = false;
    /// Without parts: known to have no shape.
    std::unordered_map<QString, Shape, WordHash, IsSameWord> m_shapes;
};

} // namespace outcry
