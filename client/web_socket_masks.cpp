// SPDX-License-Identifier: MIT
#include "client/web_socket_masks.h"

#include <QRandomGenerator>

#include <bit>
#include <utility>

namespace outcry {

WebSocketMask WebSocketMasks::next()
{
    if (m_used == m_words.size()) {
        QRandomGenerator::system()->fillRange(m_words.data(), qsizetype(m_words.size()));
        m_used = 0;
    }
    return std::bit_cast<WebSocketMask>(std::exchange(m_words[m_used++], 0));
}

} // namespace outcry
