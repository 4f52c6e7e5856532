// SPDX-License-Identifier: MIT
#include "codecs/utf8_checker.h"

#include <QtEndian>

#include <bit>
#include <cstring>
#include <utility>

#ifdef __SSE2__
#include <tmmintrin.h>
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

#ifdef __SSE2__

// J. Keiser, D. Lemire: Validating UTF-8 in less than one instruction per byte (2021). What can be wrong with two bytes in
// a row shows in three half bytes: the halves of the first and the upper half of the second. Each looks its bit set up;
// what all three have in common is wrong, but for a continuation behind a continuation, which must be one exactly where a
// lead of three or four bytes stands before.
namespace pair {
constexpr char kTooShort = 0x01;
constexpr char kTooLong = 0x02;
constexpr char kOverlongOfThree = 0x04;
constexpr char kTooLarge = 0x08;
constexpr char kSurrogate = 0x10;
constexpr char kOverlongOfTwo = 0x20;
constexpr char kOverlongOfFourOrTooLarge = 0x40;
constexpr char kTwoContinuations = char(0x80);
constexpr char kAny = kTooShort | kTooLong | kTwoContinuations;
constexpr char kBeyond = kAny | kTooLarge | kOverlongOfFourOrTooLarge;
} // namespace pair

static __m128i upperHalves(__m128i bytes)
{
    return _mm_and_si128(_mm_srli_epi16(bytes, 4), _mm_set1_epi8(0x0f));
}

/// What is wrong in a block behind the block before it; all zero: nothing.
[[gnu::target("ssse3")]] static __m128i faultsOf(__m128i block, __m128i before)
{
    using namespace pair;
    const __m128i kFirstUpper = _mm_setr_epi8(
        kTooLong, kTooLong, kTooLong, kTooLong, kTooLong, kTooLong, kTooLong, kTooLong, kTwoContinuations, kTwoContinuations,
        kTwoContinuations, kTwoContinuations, kTooShort | kOverlongOfTwo, kTooShort,
        kTooShort | kOverlongOfThree | kSurrogate, kTooShort | kTooLarge | kOverlongOfFourOrTooLarge);
    const __m128i kFirstLower = _mm_setr_epi8(
        kAny | kOverlongOfThree | kOverlongOfTwo | kOverlongOfFourOrTooLarge, kAny | kOverlongOfTwo, kAny, kAny,
        kAny | kTooLarge, kBeyond, kBeyond, kBeyond, kBeyond, kBeyond, kBeyond, kBeyond, kBeyond, kBeyond | kSurrogate,
        kBeyond, kBeyond);
    constexpr char kContinues = kTooLong | kOverlongOfTwo | kTwoContinuations;
    const __m128i kSecondUpper = _mm_setr_epi8(
        kTooShort, kTooShort, kTooShort, kTooShort, kTooShort, kTooShort, kTooShort, kTooShort,
        kContinues | kOverlongOfThree | kOverlongOfFourOrTooLarge, kContinues | kOverlongOfThree | kTooLarge,
        kContinues | kSurrogate | kTooLarge, kContinues | kSurrogate | kTooLarge, kTooShort, kTooShort, kTooShort, kTooShort);
    const __m128i half = _mm_set1_epi8(0x0f);

    const __m128i first = _mm_alignr_epi8(block, before, 15);
    const __m128i common
        = _mm_and_si128(_mm_and_si128(_mm_shuffle_epi8(kFirstUpper, upperHalves(first)),
                                      _mm_shuffle_epi8(kFirstLower, _mm_and_si128(first, half))),
                        _mm_shuffle_epi8(kSecondUpper, upperHalves(block)));
    // The top bit stands where the byte two places before leads three or more, or the one three places before leads four.
    const __m128i third = _mm_subs_epu8(_mm_alignr_epi8(block, before, 14), _mm_set1_epi8(0x60));
    const __m128i fourth = _mm_subs_epu8(_mm_alignr_epi8(block, before, 13), _mm_set1_epi8(0x70));
    const __m128i mustContinue = _mm_and_si128(_mm_or_si128(third, fourth), _mm_set1_epi8(char(0x80)));
    return _mm_xor_si128(mustContinue, common);
}

/// Passes over whole valid characters from the beginning of one on, sixteen bytes at a time; stops early rather than late.
[[gnu::target("ssse3")]] static const uchar *skipBlocks(const uchar *at, const uchar *end)
{
    const uchar *const begin = at;
    __m128i before = _mm_setzero_si128();
    for (; end - at >= 16; at += 16) {
        const __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i *>(at));
        if (_mm_movemask_epi8(_mm_cmpeq_epi8(faultsOf(block, before), _mm_setzero_si128())) != 0xffff)
            break;
        before = block;
    }
    // The last character may go on behind the last block: back to its lead.
    for (int back = 1; back <= 3 && at - back >= begin; ++back) {
        const uchar byte = at[-back];
        if (byte < 0x80)
            break;
        if (byte >= 0xc0)
            return at - back;
    }
    return at;
}

#endif

/// Passes over everything that is whole and valid.
static const uchar *skipCharacters(const uchar *at, const uchar *end)
{
#ifdef __SSE2__
    static const bool hasShuffle = __builtin_cpu_supports("ssse3");
    if (hasShuffle && end - at >= 16) {
        // A text that is all ASCII is faster without.
        at = skipAscii(at, end);
        if (end - at >= 16)
            at = skipBlocks(at, end);
    }
#endif
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
