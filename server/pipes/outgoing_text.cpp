// SPDX-License-Identifier: MIT
#include "server/pipes/outgoing_text.h"

#include "codecs/deflate.h"
#include "codecs/web_socket_frame.h"

namespace outcry {

const QByteArray &OutgoingText::webSocketFrame() const
{
    if (m_webSocketFrame.isEmpty())
        m_webSocketFrame = outcry::webSocketFrame(WebSocketOpcode::Text, m_utf8);
    return m_webSocketFrame;
}

const QByteArray &OutgoingText::deflatedWebSocketFrame() const
{
    if (m_utf8.size() < kLeastDeflatedBytes)
        return webSocketFrame();
    if (!m_deflatedFrame.isEmpty())
        return m_deflatedFrame;
    const QByteArray deflated = deflateMessage(m_utf8);
    if (deflated.isEmpty() || deflated.size() >= m_utf8.size()) {
        m_deflatedFrame = webSocketFrame();
    } else {
        WebSocketFrameHead head;
        head.isCompressed = true;
        m_deflatedFrame = outcry::webSocketFrame(head, deflated);
    }
    return m_deflatedFrame;
}

} // namespace outcry
