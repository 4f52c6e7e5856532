// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace outcry {

/// A text on its way to many pipes of one worker: framed at most once for each kind of pipe, shared
/// by all.
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

private:
    QByteArray m_utf8;
    mutable QByteArray m_webSocketFrame;
};

} // namespace outcry
