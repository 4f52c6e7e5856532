// SPDX-License-Identifier: MIT
#include "server/codecs/utf8_checker.h"

#include <cstring>

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

bool Utf8Checker::feed(QByteArrayView bytes)
{
    if (m_missing == kBroken)
        return false;
    auto at = reinterpret_cast<const uchar *>(bytes.data());
    const uchar *const end = at + bytes.size();
    while (at != end) {
        if (m_missing == 0) {
            if (*at < 0x80)
                at = skipAscii(at, end);
            else if (!begin(*at++))
                return false;
            continue;
        }
        if (*at < m_lowest || *at > m_highest) {
            m_missing = kBroken;
            return false;
        }
        ++at;
        --m_missing;
        m_lowest = 0x80;
        m_highest = 0xbf;
    }
    return true;
}

// The table of RFC 3629 section 4: the lead byte says how many follow, and some narrow the first of them.
bool Utf8Checker::begin(uchar lead)
{
    if (lead >= 0xc2 && lead <= 0xdf)
        m_missing = 1;
    else if (lead >= 0xe0 && lead <= 0xef)
        m_missing = 2;
    else if (lead >= 0xf0 && lead <= 0xf4)
        m_missing = 3;
    else
        m_missing = kBroken;
    m_lowest = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
    m_highest = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
    return m_missing != kBroken;
}

bool Utf8Checker::isValid(QByteArrayView bytes)
{
    Utf8Checker checker;
    return checker.feed(bytes) && checker.isComplete();
}

} // namespace outcry
