// SPDX-License-Identifier: MIT
#include "ui/glyph_surface.h"

#include <QImage>
#include <QPaintEngine>
#include <QPainter>

namespace outcry {

/// Null: the painter paints elsewhere than in plain memory, or not as it is told.
static QImage *pictureOf(const QPainter &painter)
{
    const QPaintEngine *engine = painter.paintEngine();
    if (!engine || engine->type() != QPaintEngine::Raster || painter.hasClipping() || painter.opacity() < 1
        || painter.compositionMode() != QPainter::CompositionMode_SourceOver
        || engine->paintDevice()->devType() != QInternal::Image)
        return nullptr;
    auto *picture = static_cast<QImage *>(engine->paintDevice());
    const bool isKnown = picture->format() == QImage::Format_RGB32 || picture->format() == QImage::Format_ARGB32_Premultiplied;
    return isKnown ? picture : nullptr;
}

GlyphSurface::GlyphSurface(const QPainter &painter)
{
    QImage *picture = pictureOf(painter);
    if (!picture)
        return;
    const QTransform &transform = painter.deviceTransform();
    if (transform.type() > QTransform::TxScale || transform.m11() <= 0 || transform.m11() != transform.m22())
        return;
    m_scale = transform.m11();
    m_dx = transform.dx();
    m_dy = transform.dy();
    m_bits = picture->bits();
    m_stride = picture->bytesPerLine();
    // What of a window is painted; none where a picture is.
    const QRegion clip = painter.paintEngine()->systemClip();
    m_region = clip.isEmpty() ? QRegion(picture->rect()) : clip & picture->rect();
}

GlyphSurface::GlyphSurface(const GlyphSurface &other, QImage &copy, QRect part)
    : m_bits(copy.bits() - part.y() * copy.bytesPerLine() - part.x() * qsizetype(sizeof(QRgb)))
    , m_stride(copy.bytesPerLine())
    , m_scale(other.m_scale)
    , m_dx(other.m_dx)
    , m_dy(other.m_dy)
    , m_region(other.m_region & part)
{
}

} // namespace outcry
