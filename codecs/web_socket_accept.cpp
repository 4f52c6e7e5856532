// SPDX-License-Identifier: MIT
#include "codecs/web_socket_accept.h"

#include <QCryptographicHash>

namespace outcry {

QByteArray webSocketAccept(QByteArrayView key)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData(key);
    hash.addData(QByteArrayView("258EAFA5-E914-47DA-95CA-C5AB0DC85B11"));
    return hash.result().toBase64();
}

bool isWebSocketKey(QByteArrayView key)
{
    // 16 bytes are 22 characters and two of padding, nothing else.
    if (key.size() != 24 || !key.endsWith("=="))
        return false;
    const auto decoded = QByteArray::fromBase64Encoding(
        key.toByteArray(), QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    return decoded && decoded.decoded.size() == 16;
}

} // namespace outcry
