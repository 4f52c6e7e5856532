// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace outcry {

/// A text on its way to many pipes of one worker: framed, and compressed, at most once for each kind
/// of pipe, shared by all.
class OutgoingText
{
public:
    OutgoingText() = default;
    explicit OutgoingText(QByteArray utf8)
        : m_utf8(std::move(utf8))
    {
    }

    [[nodiscard]] const QByteArray &utf8() const { return m_utf8; }
    /// The unmasked RFC 6455 text frame around it; made at the first call.
    [[nodiscard]] const QByteArray &webSocketFrame() const;
    /// The same compressed (RFC 7692), for whoever agreed on it; the plain frame where compressing
    /// is not worth it. Made at the first call.
    [[nodiscard]] const QByteArray &deflatedWebSocketFrame() const;

    /// Shorter texts fit into one packet either way, and compressing costs more than sending.
    static constexpr qsizetype kLeastDeflatedBytes = 512;

private:
    QByteArray m_utf8;
    mutable QByteArray m_webSocketFrame;
    mutable QByteArray m_deflatedFrame;
};

} // namespace outcry
