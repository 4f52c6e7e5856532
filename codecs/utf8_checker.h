// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>

namespace outcry {

/// Checks UTF-8 (RFC 3629) as it comes in, cut anywhere: no overlong forms, no surrogates, nothing
/// above U+10FFFF. Fails at the first byte that no further byte could mend. Two bytes, no memory of
/// its own.
class Utf8Checker
{
public:
    /// False once the bytes cannot become valid any more; stays false until reset().
    [[nodiscard]] bool feed(QByteArrayView bytes);
    /// Whether all bytes so far are valid and no character waits for its rest.
    [[nodiscard]] bool isComplete() const { return m_missing == 0; }
    void reset() { *this = Utf8Checker(); }

    [[nodiscard]] static bool isValid(QByteArrayView bytes);

private:
    static constexpr quint8 kBroken = 0xff;

    void begin(uchar lead);
    void proceed(uchar byte);

    /// Bytes that the character under way still needs.
    quint8 m_missing = 0;
    /// Its first byte while the second is awaited, otherwise 0.
    quint8 m_lead = 0;
};

} // namespace outcry
