// SPDX-License-Identifier: MIT
#pragma once

#include "codecs/web_socket_parser.h"

#include <QByteArrayList>

namespace outcry {

/// Writes down what a parser tells, one line each: "text hello", "ping x", "close 1000 bye".
class WebSocketLog final : public WebSocketSink
{
public:
    QByteArrayList lines;

    void messageReceived(WebSocketOpcode kind, QByteArrayView payload, bool isCompressed) override
    {
        const QByteArray name = kind == WebSocketOpcode::Text ? "text " : "binary ";
        lines.append((isCompressed ? "compressed " : "") + name + payload.toByteArray());
    }
    void pingReceived(QByteArrayView payload) override
    {
        lines.append("ping " + payload.toByteArray());
    }
    void pongReceived(QByteArrayView payload) override
    {
        lines.append("pong " + payload.toByteArray());
    }
    void closeReceived(quint16 code, QByteArrayView reason) override
    {
        lines.append("close " + QByteArray::number(code) + ' ' + reason.toByteArray());
    }
};

/// A frame as a client sends it.
inline QByteArray clientFrame(WebSocketOpcode opcode, QByteArrayView payload, bool isFinal = true)
{
    WebSocketFrameHead head;
    head.opcode = opcode;
    head.isFinal = isFinal;
    head.isMasked = true;
    head.mask = {'\x37', '\xfa', '\x21', '\x3d'};
    return webSocketFrame(head, payload);
}

inline QByteArray clientText(QByteArrayView text)
{
    return clientFrame(WebSocketOpcode::Text, text);
}

inline QByteArrayList readFrames(QByteArrayView bytes, bool isServer)
{
    WebSocketParser::Rules rules;
    rules.isServer = isServer;
    WebSocketParser parser(rules);
    WebSocketLog log;
    parser.feed(bytes, log);
    if (parser.fault() != WebSocketFault::None)
        log.lines.append("fault " + QByteArray::number(int(parser.fault())));
    if (!parser.isIdle())
        log.lines.append("unfinished");
    return log.lines;
}

/// What a client reads in the bytes of a server, as in WebSocketLog; a fault is the last line:
/// "fault 2".
inline QByteArrayList readAsClient(QByteArrayView bytes)
{
    return readFrames(bytes, false);
}

/// What a server reads in the bytes of a client.
inline QByteArrayList readAsServer(QByteArrayView bytes)
{
    return readFrames(bytes, true);
}

} // namespace outcry
