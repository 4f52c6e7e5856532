// SPDX-License-Identifier: MIT
#include "codecs/web_socket_frame.h"

#include <QtEndian>

#include <cstring>

namespace outcry {

int WebSocketFrameHead::write(char *out) const
{
    out[0] = char((isFinal ? 0x80 : 0) | (isCompressed ? 0x40 : 0) | quint8(opcode));
    const int maskBit = isMasked ? 0x80 : 0;
    int size = 2;
    if (payloadBytes < 126) {
        out[1] = char(maskBit | int(payloadBytes));
    } else if (payloadBytes <= 0xffff) {
        out[1] = char(maskBit | 126);
        qToBigEndian(quint16(payloadBytes), out + 2);
        size = 4;
    } else {
        out[1] = char(maskBit | 127);
        qToBigEndian(quint64(payloadBytes), out + 2);
        size = 10;
    }
    if (!isMasked)
        return size;
    std::memcpy(out + size, mask.data(), mask.size());
    return size + int(mask.size());
}

QByteArray webSocketFrame(WebSocketFrameHead head, QByteArrayView payload)
{
    char start[WebSocketFrameHead::kMostBytes];
    head.payloadBytes = payload.size();
    const int headBytes = head.write(start);
    QByteArray frame(headBytes + payload.size(), Qt::Uninitialized);
    std::memcpy(frame.data(), start, size_t(headBytes));
    if (head.isMasked)
        maskWebSocketBytes(frame.data() + headBytes, payload.data(), payload.size(), head.mask);
    else if (!payload.isEmpty())
        std::memcpy(frame.data() + headBytes, payload.data(), size_t(payload.size()));
    return frame;
}

QByteArray webSocketFrame(WebSocketOpcode opcode, QByteArrayView payload)
{
    WebSocketFrameHead head;
    head.opcode = opcode;
    return webSocketFrame(head, payload);
}

QByteArray webSocketClosePayload(quint16 code, QStringView reason)
{
    constexpr qsizetype kMostReasonBytes = 123;
    if (!isWebSocketCloseCode(code))
        return {};
    QByteArray text = reason.toUtf8();
    if (text.size() > kMostReasonBytes) {
        qsizetype cut = kMostReasonBytes;
        while (cut > 0 && (text.at(cut) & 0xc0) == 0x80)
            --cut;
        text.truncate(cut);
    }
    QByteArray payload(2, Qt::Uninitialized);
    qToBigEndian(code, payload.data());
    return payload + text;
}

bool isWebSocketCloseCode(quint16 code)
{
    return (code >= 1000 && code <= 1003) || (code >= 1007 && code <= 1014)
        || (code >= 3000 && code <= 4999);
}

bool maskWebSocketBytes(char *to, const char *from, qsizetype size, const WebSocketMask &mask,
                        qsizetype phase)
{
    char pattern[8];
    for (int i = 0; i < 8; ++i)
        pattern[i] = mask[size_t(phase + i) & 3];
    quint64 key;
    std::memcpy(&key, pattern, sizeof key);

    // Four words at a time: the compiler makes vectors of them, and the loop's own cost vanishes.
    quint64 seen[4] = {};
    qsizetype at = 0;
    for (; size - at >= 32; at += 32) {
        quint64 words[4];
        std::memcpy(words, from + at, sizeof words);
        for (int i = 0; i < 4; ++i) {
            words[i] ^= key;
            seen[i] |= words[i];
        }
        std::memcpy(to + at, words, sizeof words);
    }
    for (; size - at >= 8; at += 8) {
        quint64 word;
        std::memcpy(&word, from + at, sizeof word);
        word ^= key;
        seen[0] |= word;
        std::memcpy(to + at, &word, sizeof word);
    }
    uchar seenByte = 0;
    for (; at < size; ++at) {
        to[at] = char(from[at] ^ pattern[at & 7]);
        seenByte |= uchar(to[at]);
    }
    return ((seen[0] | seen[1] | seen[2] | seen[3]) & 0x8080808080808080ull) || (seenByte & 0x80);
}

} // namespace outcry
