// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace outcry {

/// The payload of a message as RFC 7692 section 7.2.1 compresses it: raw deflate (RFC 1951) ended
/// by an empty block whose last four bytes are left out. Refers to nothing outside of the message,
/// so everybody can read it who keeps a window of its own size. Empty: there is no memory for it.
[[nodiscard]] QByteArray deflateMessage(QByteArrayView message);

enum class InflateOutcome : quint8 { Done, Corrupt, TooBig, BadUtf8 };

/// What an inflated message has to be.
struct InflateRules
{
    /// 0: no limit. Nothing is inflated beyond it.
    qint64 longestBytes = 0;
    /// Checked piece by piece, before the rest is inflated.
    bool isText = false;
};

/// The reverse of deflateMessage(), for any sender without context takeover (RFC 7692 section
/// 7.2.2). `message` is what came out; only of use when it is Done.
[[nodiscard]] InflateOutcome inflateMessage(QByteArrayView compressed, const InflateRules &rules,
                                            QByteArray &message);

/// How long a compressed message may be whose content may have `longestBytes`: what cannot be
/// compressed grows a little. 0 stays 0, no limit.
[[nodiscard]] constexpr qint64 mostDeflatedBytes(qint64 longestBytes)
{
    return longestBytes > 0 ? longestBytes + longestBytes / 8 + 64 : 0;
}

} // namespace outcry
