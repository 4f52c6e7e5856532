// SPDX-License-Identifier: MIT
#pragma once

#include <QRgb>
#include <QtGlobal>

namespace outcry {

/// What becomes of an opaque pixel when an opaque ink covers a part of it, of 255: channel by
/// channel, rounded as Qt does when it draws letters.
[[nodiscard]] inline QRgb inked(QRgb pixel, QRgb ink, uint part)
{
    const auto partOf = [](QRgb colour, uint share) {
        uint outer = (colour & 0xff00ff) * share;
        outer = (outer + ((outer >> 8) & 0xff00ff) + 0x800080) >> 8 & 0xff00ff;
        uint inner = (colour >> 8 & 0xff00ff) * share;
        inner = (inner + ((inner >> 8) & 0xff00ff) + 0x800080) & 0xff00ff00;
        return outer | inner;
    };
    return partOf(ink, part) + partOf(pixel, 255 - part);
}

/// The same of lines of pixels, `stride` apart, a multiple of four in each; `parts` without gaps.
void inkFours(QRgb *pixels, qsizetype stride, const uchar *parts, int width, int height, QRgb ink);

} // namespace outcry
