// SPDX-License-Identifier: MIT
#include "server/codecs/utf8_checker.h"

#include <cstring>
#include <utility>

namespace outcry {

static const uchar *skipAscii(const uchar *at, const uchar *end)
{
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

/// Passes over everything that is whole and valid.
static const uchar *skipCharacters(const uchar *at, const uchar *end)
{
    while (at != end) {
        if (*at < 0x80) {
            at = skipAscii(at, end);
            continue;
        }
        const int size = sizeOfCharacter(at, end);
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
