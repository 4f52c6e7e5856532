// SPDX-License-Identifier: MIT
#pragma once

#include "ui/digit_text.h"

#include <QHash>
#include <QRgb>

#include <array>
#include <vector>

namespace outcry {

class PixelPlane;

/// Characters of prices as pictures, each in one colour on one ground, drawn by Qt once and then copied: blending the glyphs
/// of a price anew takes five times as long.
class DigitTiles
{
public:
    /// The text, pixel for pixel as DigitText::draw() paints it onto `ground`, which is there already. False, and nothing is
    /// drawn: only a painter can draw this one.
    bool draw(PixelPlane &plane, const DigitText &text, QPointF baseline, QStringView words, QRgb ink, QRgb ground);
    /// After a font has changed.
    void clear();
    /// For measurements.
    [[nodiscard]] std::size_t bytesHeld() const { return m_pixels.capacity() * sizeof(QRgb) + std::size_t(m_sets.size()) * sizeof(Set); }

private:
    /// What Qt tells apart within a pixel.
    static constexpr int kPhases = 4;
    static constexpr int kMostCharacters = 48;
    /// All together, in pixels of four bytes; then they begin anew.
    static constexpr std::size_t kMostPixels = 300'000;
    static constexpr qsizetype kMostSets = 250;

    struct Tile
    {
        /// From the pixel that the character stands at.
        qint16 left = 0;
        qint16 top = 0;
        qint16 width = 0;
        qint16 height = 0;
        /// In m_pixels; -1: not drawn yet.
        qint32 first = -1;
    };

    struct Key
    {
        const DigitText *text = nullptr;
        QRgb ink = 0;
        QRgb ground = 0;
        int phaseY = 0;

        friend bool operator==(const Key &, const Key &) = default;
        friend std::size_t qHash(const Key &key, std::size_t seed = 0)
        {
            return qHashMulti(seed, quintptr(key.text), key.ink, key.ground, key.phaseY);
        }
    };

    using Set = std::array<Tile, kMostCharacters * kPhases>;

    [[nodiscard]] int indexOf(QChar c);
    void drawTile(Tile &tile, const DigitText &text, QChar c, QPointF phase, const Key &key);
    void copy(PixelPlane &plane, const Tile &tile, QPoint at, int free, QRgb ground) const;

    double m_scale = 0;
    QHash<Key, Set> m_sets;
    std::vector<QRgb> m_pixels;
    /// By the character; 0: none yet.
    std::array<quint8, 256> m_indexes{};
    int m_indexCount = 0;
};

} // namespace outcry
