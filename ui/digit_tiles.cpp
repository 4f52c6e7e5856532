// SPDX-License-Identifier: MIT
#include "ui/digit_tiles.h"

#include "ui/pixel_plane.h"

#include <QImage>

#include <algorithm>
#include <cmath>

namespace outcry {

void DigitTiles::clear()
{
    m_sets.clear();
    m_pixels.clear();
    m_indexes = {};
    m_indexCount = 0;
}

/// -1: too many already, or a character that DigitText does not lay out.
int DigitTiles::indexOf(QChar c)
{
    const int slot = DigitText::slotOf(c);
    if (slot < 0)
        return -1;
    quint8 &index = m_indexes[std::size_t(slot)];
    if (index == 0) {
        if (m_indexCount == kMostCharacters)
            return -1;
        index = quint8(++m_indexCount);
    }
    return index - 1;
}

bool DigitTiles::draw(PixelPlane &plane, const DigitText &text, QPointF baseline, QStringView words, QRgb ink, QRgb ground)
{
    if (!text.isSimple(words))
        return false;
    if (m_scale != plane.scale() || m_pixels.size() > kMostPixels || m_sets.size() > kMostSets) {
        clear();
        m_scale = plane.scale();
    }
    const double pixelY = plane.toPixelY(baseline.y());
    const double quarters = (pixelY - std::floor(pixelY)) * kPhases;
    if (quarters != std::floor(quarters))
        return false;
    for (const QChar c : words) {
        if (indexOf(c) < 0)
            return false;
    }
    const Key key{&text, ink, ground, int(quarters)};
    auto set = m_sets.find(key);
    if (set == m_sets.end())
        set = m_sets.insert(key, {});
    int free = plane.clip().left();
    double advance = 0;
    for (const QChar c : words) {
        // As Qt places glyphs: in 64ths of a pixel, one of which it adds, and then it tells quarters apart.
        const int place = int(std::floor(plane.toPixelX(baseline.x() + advance) * 64)) + 1;
        const int phase = (place & 63) / 16;
        Tile &tile = (*set)[std::size_t(indexOf(c) * kPhases + phase)];
        if (tile.first < 0)
            drawTile(tile, text, c, QPointF((phase + 0.5) / kPhases, quarters / kPhases), key);
        copy(plane, tile, {place >> 6, int(std::floor(pixelY))}, free, ground);
        free = std::max(free, (place >> 6) + tile.left + tile.width);
        advance += text.advanceOf(c);
    }
    return true;
}

/// What Qt draws of it, cut to what differs from the ground.
void DigitTiles::drawTile(Tile &tile, const DigitText &text, QChar c, QPointF phase, const Key &key)
{
    const int margin = 2;
    const int wide = int(std::ceil((text.advanceOf(c) + text.ascent()) * m_scale)) + 2 * margin;
    const int above = int(std::ceil(text.ascent() * m_scale)) + margin;
    QImage picture(2 * wide, 2 * above, QImage::Format_RGB32);
    picture.fill(key.ground);
    {
        QPainter painter(&picture);
        painter.scale(m_scale, m_scale);
        painter.setPen(QColor::fromRgb(key.ink));
        text.draw(painter, QPointF(wide / 2 + phase.x(), above + phase.y()) / m_scale, QStringView(&c, 1));
    }
    QRect box;
    for (int y = 0; y < picture.height(); ++y) {
        const QRgb *line = reinterpret_cast<const QRgb *>(picture.constScanLine(y));
        for (int x = 0; x < picture.width(); ++x) {
            if (line[x] != key.ground)
                box |= QRect(x, y, 1, 1);
        }
    }
    tile = {qint16(box.x() - wide / 2), qint16(box.y() - above), qint16(box.width()), qint16(box.height()), qint32(m_pixels.size())};
    for (int y = box.top(); y <= box.bottom(); ++y) {
        const QRgb *line = reinterpret_cast<const QRgb *>(picture.constScanLine(y));
        m_pixels.insert(m_pixels.end(), line + box.left(), line + box.right() + 1);
    }
}

/// `free`: where the character before has ended. Two that share a column of pixels: the stronger one is kept.
void DigitTiles::copy(PixelPlane &plane, const Tile &tile, QPoint at, int free, QRgb ground) const
{
    const QRect whole(at + QPoint(tile.left, tile.top), QSize(tile.width, tile.height));
    const QRect here = whole & plane.clip();
    if (here.isEmpty())
        return;
    const QRgb *from = m_pixels.data() + tile.first + (here.top() - whole.top()) * tile.width + here.left() - whole.left();
    const int shared = std::clamp(free - here.left(), 0, here.width());
    const auto distance = [ground](QRgb pixel) {
        return std::abs(qRed(pixel) - qRed(ground)) + std::abs(qGreen(pixel) - qGreen(ground)) + std::abs(qBlue(pixel) - qBlue(ground));
    };
    for (int y = here.top(); y <= here.bottom(); ++y, from += tile.width) {
        QRgb *to = plane.line(y) + here.left();
        for (int x = 0; x < shared; ++x) {
            if (distance(from[x]) > distance(to[x]))
                to[x] = from[x];
        }
        std::copy(from + shared, from + here.width(), to + shared);
    }
}

} // namespace outcry
