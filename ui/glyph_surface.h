// SPDX-License-Identifier: MIT
#pragma once

#include <QRect>
#include <QRegion>
#include <QRgb>

class QImage;
class QPainter;

namespace outcry {

/// The pixels that a painter paints on, where they are plain memory as a window's are, and where
/// letters may be written there past the painter: nothing is clipped but what need not be painted,
/// turned, see-through or mixed in another way.
class GlyphSurface
{
public:
    explicit GlyphSurface(const QPainter &painter);
    /// A picture that holds a part of another surface, with the same places.
    GlyphSurface(const GlyphSurface &other, QImage &copy, QRect part);

    /// Otherwise only the painter can write there.
    [[nodiscard]] bool isPlain() const { return m_bits != nullptr; }
    /// Pixels in a unit of the painter's coordinates.
    [[nodiscard]] double scale() const { return m_scale; }
    [[nodiscard]] double toPixelX(double x) const { return x * m_scale + m_dx; }
    [[nodiscard]] double toPixelY(double y) const { return y * m_scale + m_dy; }
    /// Between lines, in pixels.
    [[nodiscard]] qsizetype stride() const { return m_stride / qsizetype(sizeof(QRgb)); }
    /// In pixels: what may be written.
    [[nodiscard]] const QRegion &region() const { return m_region; }
    [[nodiscard]] const QRgb *line(int y) const { return reinterpret_cast<const QRgb *>(m_bits + qsizetype(y) * m_stride); }
    [[nodiscard]] QRgb *line(int y) { return reinterpret_cast<QRgb *>(m_bits + qsizetype(y) * m_stride); }

private:
    /// Of the pixel (0, 0), which need not exist.
    uchar *m_bits = nullptr;
    qsizetype m_stride = 0;
    double m_scale = 1;
    double m_dx = 0;
    double m_dy = 0;
    QRegion m_region;
};

} // namespace outcry
