// SPDX-License-Identifier: MIT
#include "ui/glyph_masks.h"

#include "ui/glyph_surface.h"
#include "ui/ink.h"

#include <QGlyphRun>
#include <QImage>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace outcry {

/// Larger ones Qt draws as outlines.
constexpr double kLargestPixelSize = 48;
/// Fonts of Latin letters have fewer; each takes two bytes up to the greatest one in use.
constexpr quint32 kMostGlyphs = 16'384;
constexpr std::size_t kMostKept = 500;
constexpr std::size_t kMostParts = 600'000;
constexpr int kEnoughCompared = 600;
/// Between letters on the picture that Qt draws them on, in pixels.
constexpr int kMargin = 3;
constexpr std::size_t kMostAtOnce = 64;

/// What Qt tells apart within a pixel.
constexpr int kPhases = GlyphMasks::kPhases;

static bool s_isOn = true;

/// The pixel that a glyph stands at, and which of its pictures is the right one.
struct Place
{
    int x = 0;
    int phase = 0;
};

/// As Qt places glyphs: in 64ths of a pixel, one of which it adds, and then it tells quarters apart.
static Place placeOf(double pixelX)
{
    const int place = int(pixelX * 64) + 1;
    return {place >> 6, (place & 63) / (64 / kPhases)};
}

GlyphMasks::GlyphMasks(const QRawFont &font)
    : m_font(font)
{
}

void GlyphMasks::setOn(bool isOn)
{
    s_isOn = isOn;
}

std::size_t GlyphMasks::bytesHeld() const
{
    return m_parts.capacity() + m_indexes.capacity() * sizeof(m_indexes[0]) + m_masks.capacity() * sizeof(m_masks[0]);
}

bool GlyphMasks::isTrusted() const
{
    return std::any_of(m_trust.begin(), m_trust.end(), [](const Trust &one) { return one.pixelsCompared >= kEnoughCompared; })
        && std::none_of(m_trust.begin(), m_trust.end(), [](const Trust &one) { return one.isRefused; });
}

void GlyphMasks::clear(double scale)
{
    if (scale != m_scale)
        m_trust = {};
    m_scale = scale;
    m_indexes.clear();
    m_masks.clear();
    m_parts.clear();
    m_reach = int(m_font.pixelSize() * scale * 2) + kMargin;
}

void GlyphMasks::drawByPainter(QPainter &painter, QPointF origin, const Run &run) const
{
    QGlyphRun glyphs;
    glyphs.setRawFont(m_font);
    glyphs.setRawData(run.glyphs.data(), run.places.data(), int(run.glyphs.size()));
    painter.drawGlyphRun(origin, glyphs);
}

static bool isPlain(const QPen &pen)
{
    return pen.style() == Qt::SolidLine && pen.brush().style() == Qt::SolidPattern && pen.color().alpha() == 255;
}

void GlyphMasks::draw(QPainter &painter, QPointF origin, const Run &run)
{
    if (run.glyphs.empty())
        return;
    GlyphSurface surface(painter);
    const QPen &pen = painter.pen();
    if (!s_isOn || !surface.isPlain() || !isPlain(pen) || m_font.pixelSize() * surface.scale() > kLargestPixelSize)
        return drawByPainter(painter, origin, run);
    if (surface.scale() != m_scale || m_masks.size() > kMostKept || m_parts.size() > kMostParts)
        clear(surface.scale());
    // Qt may draw letters in one way on the screen and in another one on pictures.
    Trust &trust = m_trust[painter.device()->devType() == QInternal::Widget ? 1 : 0];
    if (trust.pixelsCompared >= kEnoughCompared && write(surface, origin, run, pen.color().rgb()))
        return;
    if (trust.isRefused || trust.pixelsCompared >= kEnoughCompared)
        return drawByPainter(painter, origin, run);
    drawBoth(painter, surface, origin, run, trust);
}

/// Where letters of the run can be, and more.
QRect GlyphMasks::boundsOf(const GlyphSurface &surface, QPointF origin, const Run &run) const
{
    const auto [first, last] = std::minmax_element(run.places.begin(), run.places.end(),
                                                   [](const QPointF &a, const QPointF &b) { return a.x() < b.x(); });
    const int left = int(surface.toPixelX(origin.x() + first->x())) - m_reach;
    const int right = int(surface.toPixelX(origin.x() + last->x())) + m_reach;
    return QRect(left, int(surface.toPixelY(origin.y())) - m_reach, right - left, 2 * m_reach) & surface.region().boundingRect();
}

void GlyphMasks::drawBoth(QPainter &painter, GlyphSurface &surface, QPointF origin, const Run &run, Trust &trust)
{
    const QRect bounds = boundsOf(surface, origin, run);
    QImage before(bounds.size(), QImage::Format_RGB32);
    for (int y = 0; y < bounds.height(); ++y)
        std::copy_n(surface.line(bounds.y() + y) + bounds.x(), bounds.width(), reinterpret_cast<QRgb *>(before.scanLine(y)));
    QImage image = before.copy();
    drawByPainter(painter, origin, run);
    if (bounds.isEmpty())
        return;
    GlyphSurface ours(surface, image, bounds);
    if (!write(ours, origin, run, painter.pen().color().rgb()))
        return;
    for (const QRect &part : ours.region()) {
        for (int y = part.top(); y <= part.bottom(); ++y) {
            const QRgb *was = reinterpret_cast<const QRgb *>(before.constScanLine(y - bounds.y())) - bounds.x();
            for (int x = part.left(); x <= part.right(); ++x) {
                const QRgb is = ours.line(y)[x];
                trust.isRefused = trust.isRefused || is != surface.line(y)[x];
                trust.pixelsCompared += is != was[x] ? 1 : 0;
            }
        }
    }
    if (trust.isRefused)
        trust.pixelsCompared = 0;
}

GlyphMasks::Mask &GlyphMasks::maskOf(quint32 glyph, int phase)
{
    if (glyph >= m_indexes.size())
        m_indexes.resize(glyph + 1);
    quint16 &index = m_indexes[glyph];
    if (index == 0) {
        m_masks.emplace_back();
        index = quint16(m_masks.size());
    }
    return m_masks[index - 1u][std::size_t(phase)];
}

/// Several at once: beginning to paint takes longer than a letter does.
void GlyphMasks::makeMasks(const GlyphSurface &surface, double originX, const Run &run)
{
    std::vector<Wanted> wanted;
    for (std::size_t i = 0; i < run.glyphs.size(); ++i) {
        const quint32 glyph = run.glyphs[i];
        const int phase = placeOf(surface.toPixelX(originX + run.places[i].x())).phase;
        Mask &mask = maskOf(glyph, phase);
        if (mask.first >= 0)
            continue;
        // Once only; keepMask() tells where.
        mask.first = 0;
        wanted.push_back({glyph, phase});
        if (wanted.size() == kMostAtOnce)
            drawMasks(std::exchange(wanted, {}));
    }
    if (!wanted.empty())
        drawMasks(std::move(wanted));
}

void GlyphMasks::drawMasks(std::vector<Wanted> wanted)
{
    std::vector<quint32> glyphs;
    std::vector<QPointF> places;
    QRect all;
    for (Wanted &one : wanted) {
        const QRectF ink = m_font.boundingRect(one.glyph);
        one.box = QRectF(ink.topLeft() * m_scale, ink.size() * m_scale).toAlignedRect().adjusted(-kMargin, -kMargin, kMargin, kMargin);
        one.origin = all.right() + 1 - one.box.left();
        all |= one.box.translated(one.origin, 0);
        glyphs.push_back(one.glyph);
        places.emplace_back((one.origin + (one.phase + 0.5) / kPhases) / m_scale, 0);
    }
    QImage picture(all.size(), QImage::Format_ARGB32_Premultiplied);
    picture.fill(Qt::transparent);
    {
        QPainter painter(&picture);
        painter.setPen(Qt::black);
        painter.scale(m_scale, m_scale);
        drawByPainter(painter, QPointF(0, -all.top() / m_scale), {glyphs, places});
    }
    for (const Wanted &one : wanted)
        keepMask(one, picture, QPoint(one.origin, -all.top()));
}

/// Cut to what is covered at all. `origin`: the pixel it stands at.
void GlyphMasks::keepMask(const Wanted &wanted, const QImage &picture, QPoint origin)
{
    QRect ink;
    const QRect cell = wanted.box.translated(origin);
    const auto partAt = [&picture](int x, int y) { return qAlpha(reinterpret_cast<const QRgb *>(picture.constScanLine(y))[x]); };
    for (int y = cell.top(); y <= cell.bottom(); ++y) {
        for (int x = cell.left(); x <= cell.right(); ++x) {
            if (partAt(x, y) != 0)
                ink |= QRect(x, y, 1, 1);
        }
    }
    QRect box = ink.translated(-origin);
    box.setWidth((ink.width() + 3) / 4 * 4);
    maskOf(wanted.glyph, wanted.phase)
        = {qint16(box.x()), qint16(box.y()), qint16(box.width()), qint16(box.height()), qint32(m_parts.size())};
    for (int y = ink.top(); y <= ink.bottom(); ++y) {
        for (int x = ink.left(); x <= ink.right(); ++x)
            m_parts.push_back(uchar(partAt(x, y)));
        m_parts.insert(m_parts.end(), std::size_t(box.width() - ink.width()), 0);
    }
}

const GlyphMasks::Mask *GlyphMasks::findMask(quint32 glyph, int phase) const
{
    const unsigned index = glyph < m_indexes.size() ? m_indexes[glyph] : 0;
    const Mask *mask = index > 0 ? &m_masks[index - 1][std::size_t(phase)] : nullptr;
    return mask && mask->first >= 0 ? mask : nullptr;
}

/// False: nothing is drawn, and must be by a painter.
bool GlyphMasks::write(GlyphSurface &surface, QPointF origin, const Run &run, QRgb ink)
{
    const bool isWithin = surface.toPixelX(origin.x() + run.places.front().x()) >= 0;
    if (!isWithin || *std::max_element(run.glyphs.begin(), run.glyphs.end()) >= kMostGlyphs)
        return false;
    const int baseline = (int(surface.toPixelY(origin.y()) * 64) + 32) >> 6;
    for (const QRect &part : surface.region()) {
        if (baseline + m_reach < part.top() || baseline - m_reach > part.bottom())
            continue;
        for (std::size_t i = 0; i < run.glyphs.size(); ++i) {
            const Place place = placeOf(surface.toPixelX(origin.x() + run.places[i].x()));
            const Mask *mask = findMask(run.glyphs[i], place.phase);
            if (!mask) {
                makeMasks(surface, origin.x(), run);
                mask = findMask(run.glyphs[i], place.phase);
            }
            writeMask(surface, *mask, {place.x, baseline}, part, ink);
        }
    }
    return true;
}

void GlyphMasks::writeMask(GlyphSurface &surface, const Mask &mask, QPoint at, const QRect &part, QRgb ink) const
{
    const int left = at.x() + mask.left;
    const int right = left + mask.width - 1;
    const int top = std::max(at.y() + mask.top, part.top());
    const int bottom = std::min(at.y() + mask.top + mask.height - 1, part.bottom());
    if (top > bottom)
        return;
    const uchar *from = m_parts.data() + mask.first + (top - at.y() - mask.top) * mask.width;
    if (left >= part.left() && right <= part.right()) {
        inkFours(surface.line(top) + left, surface.stride(), from, mask.width, bottom - top + 1, ink);
        return;
    }
    const int first = std::max(left, part.left());
    const int last = std::min(right, part.right());
    for (int y = top; y <= bottom; ++y, from += mask.width) {
        QRgb *to = surface.line(y);
        for (int x = first; x <= last; ++x)
            to[x] = inked(to[x], ink, from[x - left]);
    }
}

} // namespace outcry
