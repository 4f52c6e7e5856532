// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QStringView>

#include <array>

namespace outcry {

/// RFC 6455 section 5.2; what is not named here is reserved.
enum class WebSocketOpcode : quint8 {
    Continuation = 0,
    Text = 1,
    Binary = 2,
    Close = 8,
    Ping = 9,
    Pong = 10,
};

[[nodiscard]] constexpr bool isControl(WebSocketOpcode opcode)
{
    return quint8(opcode) & 0x8;
}

/// Four bytes in the order of the wire.
using WebSocketMask = std::array<char, 4>;

/// What stands before the payload of one frame (RFC 6455 section 5.2).
struct WebSocketFrameHead
{
    /// The longest head: two bytes, eight of length, four of mask.
    static constexpr int kMostBytes = 14;

    WebSocketOpcode opcode = WebSocketOpcode::Text;
    bool isFinal = true;
    /// The first reserved bit: on the first frame of a message, "compressed" (RFC 7692 section 6).
    bool isCompressed = false;
    /// Set by clients and only by them.
    bool isMasked = false;
    WebSocketMask mask = {};
    qint64 payloadBytes = 0;

    /// Writes the shortest form to `out`, which holds kMostBytes; returns how many bytes that took.
    int write(char *out) const;
};

/// A whole frame; the head's payloadBytes is taken from the payload, which is masked if the head
/// says so.
[[nodiscard]] QByteArray webSocketFrame(WebSocketFrameHead head, QByteArrayView payload);
/// A final, unmasked frame as servers send it.
[[nodiscard]] QByteArray webSocketFrame(WebSocketOpcode opcode, QByteArrayView payload);

/// Code and reason as the payload of a close frame: the reason is cut between characters to 123
/// bytes. Empty for a code that may not stand on the wire (1005 means "no code").
[[nodiscard]] QByteArray webSocketClosePayload(quint16 code, QStringView reason);
/// Whether a close frame may carry this code: 1000–1003, 1007–1014, 3000–4999 (RFC 6455 section 7.4
/// and its registry).
[[nodiscard]] bool isWebSocketCloseCode(quint16 code);

/// XORs `size` bytes with the mask, from its byte `phase` on; masks and unmasks alike. `to` may be
/// `from`. Tells whether any resulting byte is beyond ASCII, which spares most texts the check for
/// UTF-8.
bool maskWebSocketBytes(char *to, const char *from, qsizetype size, const WebSocketMask &mask,
                        qsizetype phase = 0);

} // namespace outcry
