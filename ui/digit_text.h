// SPDX-License-Identifier: MIT
#pragma once

#include <QFont>
#include <QPainter>
#include <QRawFont>
#include <QStringView>

#include <array>

namespace outcry {

/// Draws one-line texts of prices in one font, laid out by hand: every digit takes the same room,
/// so that columns do not dance, and a text costs about half of what QPainter::drawText takes.
/// Texts beyond Latin-1 are left to Qt.
class DigitText
{
public:
    explicit DigitText(const QFont &font);

    /// Device-independent pixels.
    [[nodiscard]] double width(QStringView text) const;
    /// In the painter's pen.
    void draw(QPainter &painter, QPointF baseline, QStringView text) const;
    [[nodiscard]] double ascent() const { return m_raw.ascent(); }
    [[nodiscard]] double capHeight() const { return m_capHeight; }
    [[nodiscard]] const QFont &font() const { return m_font; }
    /// Whether it is laid out by hand.
    [[nodiscard]] bool isSimple(QStringView text) const;
    /// Of a character of a simple text.
    [[nodiscard]] double advanceOf(QChar c) const { return glyphOf(c).advance; }
    /// A number below kTableSize for each character that can be in a simple text; -1: any other.
    [[nodiscard]] static int slotOf(QChar c);
    static constexpr int kTableSize = 256;

private:
    static constexpr int kLongest = 64;

    /// Glyph 0: the font has none. Looked up when first wanted: loading all of them takes as long as
    /// everything else that a window's start does with fonts.
    struct Glyph
    {
        quint32 index = 0;
        double advance = 0;
        bool isKnown = false;
    };

    [[nodiscard]] const Glyph &glyphOf(QChar c) const;
    [[nodiscard]] double advanceOfGlyph(quint32 glyph) const;

    QFont m_font;
    QRawFont m_raw;
    double m_capHeight = 0;
    double m_digitAdvance = 0;
    mutable std::array<Glyph, kTableSize> m_glyphs{};
};

} // namespace outcry
