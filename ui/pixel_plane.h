// SPDX-License-Identifier: MIT
#pragma once

#include <QImage>
#include <QPainter>
#include <QRect>

#include <optional>

namespace outcry {

/// The pixels under a part of what a painter paints, to be written without QPainter: a thin upright line costs it as much as
/// a hundred pixels do. Whatever is written must be opaque. Goes straight to the painter's picture where that is plain memory,
/// as a window's is; otherwise to a picture of its own, which is painted at the end.
class PixelPlane
{
public:
    /// `part` in the painter's coordinates, in which nobody else paints meanwhile. The painter must outlive this.
    PixelPlane(QPainter &painter, const QRect &part);
    ~PixelPlane();
    PixelPlane(const PixelPlane &) = delete;
    PixelPlane &operator=(const PixelPlane &) = delete;

    /// For everything else, in the usual coordinates; clipped to the part.
    [[nodiscard]] QPainter &painter();
    [[nodiscard]] bool isMirrored() const { return m_painter.layoutDirection() == Qt::RightToLeft; }
    /// Pixels in a unit of the painter's coordinates.
    [[nodiscard]] double scale() const { return m_scale; }
    /// In pixels: the part.
    [[nodiscard]] const QRect &bounds() const { return m_bounds; }
    /// In pixels; nothing outside of it is written. Within the bounds.
    void setClip(const QRect &pixels) { m_clip = pixels & m_bounds; }
    [[nodiscard]] const QRect &clip() const { return m_clip; }

    /// Rounded as QPainter::fillRect() does.
    [[nodiscard]] QRect toPixels(const QRect &rect) const;
    [[nodiscard]] double toPixelX(double x) const { return x * m_scale + m_dx; }
    [[nodiscard]] double toPixelY(double y) const { return y * m_scale + m_dy; }

    void fill(const QRect &pixels, QRgb colour);
    /// A picture with an alpha channel (ARGB32_Premultiplied) over what is there.
    void blend(const QImage &picture, QPoint pixel);
    /// Not clipped.
    [[nodiscard]] QRgb *line(int y) { return reinterpret_cast<QRgb *>(m_bits + qsizetype(y) * m_stride); }

private:
    bool takePicture();
    void makePicture();

    QPainter &m_painter;
    QTransform m_transform;
    double m_scale = 1;
    double m_dx = 0;
    double m_dy = 0;
    QRect m_part;
    QRect m_bounds;
    QRect m_clip;
    bool m_isPainterClipped = false;
    /// Of the pixel (0, 0), which need not exist.
    uchar *m_bits = nullptr;
    qsizetype m_stride = 0;
    QImage m_picture;
    std::optional<QPainter> m_own;
};

} // namespace outcry
