// SPDX-License-Identifier: MIT
#include "server/pipes/outgoing_text.h"

#include "server/codecs/web_socket_frame.h"

namespace outcry {

const QByteArray &OutgoingText::webSocketFrame() const
{
    if (m_webSocketFrame.isEmpty())
        m_webSocketFrame = outcry::webSocketFrame(WebSocketOpcode::Text, m_utf8);
    return m_webSocketFrame;
}

} // namespace outcry
