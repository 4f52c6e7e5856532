// SPDX-License-Identifier: MIT
#include "server/codecs/utf8_checker.h"

#include <QtEndian>

#include <bit>
#include <cstring>
#include <utility>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace outcry {

static const uchar *skipAscii(const uchar *at, const uchar *end)
{
#ifdef __SSE2__
    // Every 64-bit x86 has this; the mask tells where the first byte beyond ASCII stands.
    for (; end - at >= 16; at += 16) {
        const __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i *>(at));
        if (const auto mask = unsigned(_mm_movemask_epi8(block)))
            return at + std::countr_zero(mask);
    }
#endif
    constexpr quint64 kHighBits = 0x8080808080808080ull;
    while (end - at >= 8) {
        quint64 word;
        std::memcpy(&word, at, sizeof word);
        if (word & kHighBits)
            break;
        at += 8;
    }
    while (at != end && *at < 0x80)
        ++at;
    return at;
}

// The table of RFC 3629 section 4: the lead byte says how many follow, and some narrow the first of
// them.
static bool isExpected(uchar lead, uchar second)
{
    const uchar lowest = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
    const uchar highest = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
    return second >= lowest && second <= highest;
}

static bool isContinuation(uchar byte)
{
    return (byte & 0xc0) == 0x80;
}

/// The size of the valid character that begins at a byte beyond ASCII; 0: invalid, or cut by the
/// end.
static int sizeOfCharacter(const uchar *at, const uchar *end)
{
    const qsizetype left = end - at;
    if (*at >= 0xc2 && *at <= 0xdf)
        return left >= 2 && isContinuation(at[1]) ? 2 : 0;
    if (*at >= 0xe0 && *at <= 0xef)
        return left >= 3 && isExpected(*at, at[1]) && isContinuation(at[2]) ? 3 : 0;
    if (*at >= 0xf0 && *at <= 0xf4) {
        const bool isValid
            = left >= 4 && isExpected(*at, at[1]) && isContinuation(at[2]) && isContinuation(at[3]);
        return isValid ? 4 : 0;
    }
    return 0;
}

/// The same where four bytes are there, `word` with the first as its lowest: one comparison for each length, and one for
/// what isExpected() says.
static int sizeOfCharacterIn(quint32 word)
{
    if ((word & 0x00c0c0f0) == 0x008080e0) {
        const quint32 narrowed = word & 0x200f;
        return narrowed != 0x0000 && narrowed != 0x200d ? 3 : 0;
    }
    if ((word & 0x0000c0e0) == 0x000080c0)
        return word & 0x1e ? 2 : 0;
    if ((word & 0xc0c0c0f8) == 0x808080f0) {
        const quint32 lead = word & 0x07;
        const quint32 second = word & 0x3000;
        const bool isValid = lead == 0 ? second != 0 : lead < 4 || (lead == 4 && second == 0);
        return isValid ? 4 : 0;
    }
    return 0;
}

/// Passes over everything that is whole and valid.
static const uchar *skipCharacters(const uchar *at, const uchar *end)
{
    while (at != end) {
        if (*at < 0x80) {
            at = skipAscii(at, end);
            continue;
        }
        const int size = end - at >= 4 ? sizeOfCharacterIn(qFromLittleEndian<quint32>(at)) : sizeOfCharacter(at, end);
        if (size == 0)
            break;
        at += size;
    }
    return at;
}

bool Utf8Checker::feed(QByteArrayView bytes)
{
    auto at = reinterpret_cast<const uchar *>(bytes.data());
    const uchar *const end = at + bytes.size();
    while (at != end && m_missing != kBroken) {
        if (m_missing > 0) {
            proceed(*at++);
            continue;
        }
        at = skipCharacters(at, end);
        if (at != end)
            begin(*at++);
    }
    return m_missing != kBroken;
}

// What comes here is a character cut by the end of the bytes, or an invalid one.
void Utf8Checker::begin(uchar lead)
{
    m_lead = lead;
    if (lead >= 0xc2 && lead <= 0xdf)
        m_missing = 1;
    else if (lead >= 0xe0 && lead <= 0xef)
        m_missing = 2;
    else if (lead >= 0xf0 && lead <= 0xf4)
        m_missing = 3;
    else
        m_missing = kBroken;
}

void Utf8Checker::proceed(uchar byte)
{
    // Only the byte behind the lead may be narrowed.
    const uchar lead = std::exchange(m_lead, 0);
    m_missing = isExpected(lead, byte) ? m_missing - 1 : kBroken;
}

bool Utf8Checker::isValid(QByteArrayView bytes)
{
    Utf8Checker checker;
    return checker.feed(bytes) && checker.isComplete();
}

} // namespace outcry
