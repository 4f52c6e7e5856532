// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace outcry {

/// The value of Sec-WebSocket-Accept for a key as it stood in the request (RFC 6455 section 4.2.2).
[[nodiscard]] QByteArray webSocketAccept(QByteArrayView key);
/// Whether this is base64 of exactly 16 bytes.
[[nodiscard]] bool isWebSocketKey(QByteArrayView key);

} // namespace outcry
