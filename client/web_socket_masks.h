// SPDX-License-Identifier: MIT
#pragma once

#include "codecs/web_socket_frame.h"

#include <array>

namespace outcry {

/// Masks that nobody can foresee, each used once (RFC 6455 section 10.3). Random numbers are asked
/// of the system for many frames at once: each asking may be a system call.
class WebSocketMasks
{
public:
    [[nodiscard]] WebSocketMask next();

private:
    std::array<quint32, 64> m_words = {};
    std::size_t m_used = m_words.size();
};

} // namespace outcry
