// SPDX-License-Identifier: MIT
#include "ui/pixel_plane.h"

#include <QPaintEngine>

#include <algorithm>
#include <cwchar>
#include <utility>

namespace outcry {

static bool isSimple(const QTransform &transform)
{
    return transform.type() <= QTransform::TxScale && transform.m11() > 0 && transform.m11() == transform.m22();
}

PixelPlane::PixelPlane(QPainter &painter, const QRect &part)
    : m_painter(painter)
    , m_transform(painter.deviceTransform())
    , m_part(part)
{
    // What is turned or slanted is painted upright and then turned.
    if (!isSimple(m_transform))
        m_transform = {};
    m_scale = m_transform.m11();
    m_dx = m_transform.dx();
    m_dy = m_transform.dy();
    m_bounds = toPixels(part);
    if (!takePicture())
        makePicture();
    m_clip = m_bounds;
}

PixelPlane::~PixelPlane()
{
    if (m_isPainterClipped)
        m_painter.setClipping(false);
    if (!m_own)
        return;
    m_own->end();
    m_painter.save();
    // Pixel by pixel, wherever the painter stands.
    if (isSimple(m_painter.deviceTransform()))
        m_painter.setWorldTransform(m_painter.deviceTransform().inverted() * m_painter.worldTransform());
    m_painter.drawImage(m_bounds.topLeft(), m_picture);
    m_painter.restore();
}

QPainter &PixelPlane::painter()
{
    if (m_own)
        return *m_own;
    // It takes longer than some of what is painted so; most need it not at all.
    if (!std::exchange(m_isPainterClipped, true))
        m_painter.setClipRect(m_part);
    return m_painter;
}

QRect PixelPlane::toPixels(const QRect &rect) const
{
    const int left = qRound(toPixelX(rect.x()));
    const int top = qRound(toPixelY(rect.y()));
    return {QPoint(left, top), QPoint(qRound(toPixelX(rect.x() + rect.width())) - 1, qRound(toPixelY(rect.y() + rect.height())) - 1)};
}

/// The painter's own picture, if everything that is written there appears as it is.
bool PixelPlane::takePicture()
{
    const QPaintEngine *engine = m_painter.paintEngine();
    if (!engine || engine->type() != QPaintEngine::Raster || !isSimple(m_painter.deviceTransform()) || m_painter.hasClipping()
        || m_painter.opacity() < 1 || m_painter.compositionMode() != QPainter::CompositionMode_SourceOver)
        return false;
    QPaintDevice *device = engine->paintDevice();
    if (device->devType() != QInternal::Image)
        return false;
    auto *picture = static_cast<QImage *>(device);
    if (picture->format() != QImage::Format_RGB32 && picture->format() != QImage::Format_ARGB32_Premultiplied)
        return false;
    m_bits = picture->bits();
    m_stride = picture->bytesPerLine();
    m_bounds &= picture->rect();
    return true;
}

void PixelPlane::makePicture()
{
    m_picture = QImage(m_bounds.size().expandedTo({1, 1}), QImage::Format_RGB32);
    m_stride = m_picture.bytesPerLine();
    m_bits = m_picture.bits() - m_bounds.y() * m_stride - m_bounds.x() * qsizetype(sizeof(QRgb));
    m_own.emplace(&m_picture);
    m_own->setLayoutDirection(m_painter.layoutDirection());
    m_own->setFont(m_painter.font());
    m_own->setWorldTransform(m_transform * QTransform::fromTranslate(-m_bounds.x(), -m_bounds.y()));
}

static constexpr int kThin = 12;

/// The C library chooses, for the processor it runs on, how to fill; the compiler must do for all of them.
static void fillLine(QRgb *first, int count, QRgb colour)
{
    if constexpr (sizeof(wchar_t) == sizeof(QRgb))
        std::wmemset(reinterpret_cast<wchar_t *>(first), wchar_t(colour), std::size_t(count));
    else
        std::fill_n(first, count, colour);
}

void PixelPlane::fill(const QRect &pixels, QRgb colour)
{
    const QRect here = pixels & m_clip;
    if (here.isEmpty())
        return;
    if (here.width() == 1) {
        uchar *pixel = reinterpret_cast<uchar *>(line(here.y()) + here.x());
        for (int y = here.height(); y > 0; --y, pixel += m_stride)
            *reinterpret_cast<QRgb *>(pixel) = colour;
        return;
    }
    // Bodies and volumes of candles are so thin that calling somebody takes longer than filling.
    if (here.width() <= kThin) {
        uchar *left = reinterpret_cast<uchar *>(line(here.y()) + here.x());
        for (int y = here.height(); y > 0; --y, left += m_stride) {
            auto *pixel = reinterpret_cast<QRgb *>(left);
            for (int x = here.width(); x > 0; --x)
                *pixel++ = colour;
        }
        return;
    }
    for (int y = here.top(); y <= here.bottom(); ++y)
        fillLine(line(y) + here.x(), here.width(), colour);
}

/// A pixel of which `part` of 255 is left, channel by channel, rounded as Qt does.
static QRgb dimmed(QRgb pixel, uint part)
{
    uint outer = (pixel & 0xff00ff) * part;
    outer = (outer + ((outer >> 8) & 0xff00ff) + 0x800080) >> 8 & 0xff00ff;
    uint inner = (pixel >> 8 & 0xff00ff) * part;
    inner = (inner + ((inner >> 8) & 0xff00ff) + 0x800080) & 0xff00ff00;
    return outer | inner;
}

void PixelPlane::blend(const QImage &picture, QPoint pixel)
{
    const QRect here = QRect(pixel, picture.size()) & m_clip;
    for (int y = here.top(); y <= here.bottom(); ++y) {
        const QRgb *from = reinterpret_cast<const QRgb *>(picture.constScanLine(y - pixel.y())) - pixel.x();
        QRgb *to = line(y);
        for (int x = here.left(); x <= here.right(); ++x)
            to[x] = from[x] + dimmed(to[x], 255 - uint(qAlpha(from[x])));
    }
}

} // namespace outcry
