// SPDX-License-Identifier: MIT
#include "ui/ink.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif
#include <cstring>

namespace outcry {

#ifdef __SSE2__

// Of sixteen bits each, divided by 255.
static __m128i dividedBy255(__m128i product)
{
    const __m128i sum = _mm_add_epi16(product, _mm_srli_epi16(product, 8));
    return _mm_srli_epi16(_mm_add_epi16(sum, _mm_set1_epi16(0x80)), 8);
}

// Two pixels of sixteen bits a channel.
static __m128i mixed(__m128i pixels, __m128i ink, __m128i part)
{
    const __m128i rest = _mm_sub_epi16(_mm_set1_epi16(255), part);
    return _mm_add_epi16(dividedBy255(_mm_mullo_epi16(ink, part)), dividedBy255(_mm_mullo_epi16(pixels, rest)));
}

// Four pixels of eight bits a channel.
static void inkFour(QRgb *pixels, const uchar *parts, __m128i wideInk)
{
    const __m128i zero = _mm_setzero_si128();
    int four = 0;
    std::memcpy(&four, parts, sizeof(four));
    __m128i part = _mm_cvtsi32_si128(four);
    // Each for the four channels of its pixel.
    part = _mm_unpacklo_epi8(part, part);
    part = _mm_unpacklo_epi16(part, part);
    auto *place = reinterpret_cast<__m128i *>(pixels);
    const __m128i now = _mm_loadu_si128(place);
    const __m128i low = mixed(_mm_unpacklo_epi8(now, zero), wideInk, _mm_unpacklo_epi8(part, zero));
    const __m128i high = mixed(_mm_unpackhi_epi8(now, zero), wideInk, _mm_unpackhi_epi8(part, zero));
    _mm_storeu_si128(place, _mm_packus_epi16(low, high));
}

void inkFours(QRgb *pixels, qsizetype stride, const uchar *parts, int width, int height, QRgb ink)
{
    const __m128i wideInk = _mm_unpacklo_epi8(_mm_set1_epi32(int(ink)), _mm_setzero_si128());
    for (int y = 0; y < height; ++y, pixels += stride, parts += width) {
        for (int x = 0; x < width; x += 4)
            inkFour(pixels + x, parts + x, wideInk);
    }
}

#else

void inkFours(QRgb *pixels, qsizetype stride, const uchar *parts, int width, int height, QRgb ink)
{
    for (int y = 0; y < height; ++y, pixels += stride, parts += width) {
        for (int x = 0; x < width; ++x)
            pixels[x] = inked(pixels[x], ink, parts[x]);
    }
}

#endif

} // namespace outcry
