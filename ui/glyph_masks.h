// SPDX-License-Identifier: MIT
#pragma once

#include <QPointF>
#include <QRawFont>
#include <QRect>
#include <QRgb>

#include <array>
#include <span>
#include <vector>

class QImage;
class QPainter;

namespace outcry {

class GlyphSurface;

/// Letters of one font as Qt has drawn them, kept as what part of each pixel they cover, and written
/// into the pixels of a window in a fraction of the time that Qt takes. What is shown is what
/// QPainter draws, to the pixel: the first words are drawn by both and compared, and where they
/// differ (coloured edges for flat screens, another way of mixing) all is left to QPainter.
class GlyphMasks
{
public:
    /// What Qt tells apart within a pixel.
    static constexpr int kPhases = 4;

    struct Run
    {
        std::span<const quint32> glyphs;
        /// Of each glyph, from the origin; all at the same height.
        std::span<const QPointF> places;
    };

    explicit GlyphMasks(const QRawFont &font);

    /// As QPainter::drawGlyphRun() does, in the painter's pen.
    void draw(QPainter &painter, QPointF origin, const Run &run);
    /// Off: everything is drawn by QPainter. For tests, which compare the two.
    static void setOn(bool isOn);
    /// For measurements and tests.
    [[nodiscard]] std::size_t bytesHeld() const;
    /// Whether letters were compared and found to be the same. For tests.
    [[nodiscard]] bool isTrusted() const;

private:
    struct Mask
    {
        /// From the pixel that the glyph stands at.
        qint16 left = 0;
        qint16 top = 0;
        /// A multiple of four.
        qint16 width = 0;
        qint16 height = 0;
        /// In m_parts; -1: not drawn yet.
        qint32 first = -1;
    };

    /// How far we know that we draw as Qt does.
    struct Trust
    {
        int pixelsCompared = 0;
        bool isRefused = false;
    };

    struct Wanted
    {
        quint32 glyph = 0;
        int phase = 0;
        /// Where its ink may be, from the pixel it stands at.
        QRect box = {};
        int origin = 0;
    };

    void drawByPainter(QPainter &painter, QPointF origin, const Run &run) const;
    void drawBoth(QPainter &painter, GlyphSurface &surface, QPointF origin, const Run &run, Trust &trust);
    [[nodiscard]] bool write(GlyphSurface &surface, QPointF origin, const Run &run, QRgb ink);
    void writeMask(GlyphSurface &surface, const Mask &mask, QPoint at, const QRect &part, QRgb ink) const;
    [[nodiscard]] const Mask *findMask(quint32 glyph, int phase) const;
    [[nodiscard]] Mask &maskOf(quint32 glyph, int phase);
    void makeMasks(const GlyphSurface &surface, double originX, const Run &run);
    void drawMasks(std::vector<Wanted> wanted);
    void keepMask(const Wanted &wanted, const QImage &picture, QPoint origin);
    void clear(double scale);
    [[nodiscard]] QRect boundsOf(const GlyphSurface &surface, QPointF origin, const Run &run) const;

    QRawFont m_font;
    double m_scale = 0;
    /// On a picture, on the screen.
    std::array<Trust, 2> m_trust{};
    /// By the glyph: where in m_masks its phases are, from 1; 0: nowhere yet.
    std::vector<quint16> m_indexes;
    std::vector<std::array<Mask, kPhases>> m_masks;
    std::vector<uchar> m_parts;
    /// No letter reaches farther from where it stands, in pixels.
    int m_reach = 0;
};

} // namespace outcry
