// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace outcry {

/// What was agreed on for one connection (RFC 7692 section 7.1). Neither side ever refers to
/// earlier messages: one compressed frame serves all, and nothing is kept while nothing is said.
struct PermessageDeflate
{
    static constexpr quint8 kMostWindowBits = 15;

    /// The client reads with a window of 2^this bytes. A message no longer than that cannot refer
    /// further back, however it was compressed; longer ones are sent as they are.
    quint8 serverWindowBits = kMostWindowBits;
    /// Whether the client asked, so that the answer has to name it.
    bool isWindowNamed = false;

    /// The value of Sec-WebSocket-Extensions that accepts.
    [[nodiscard]] QByteArray answer() const;
};

/// What a client's Sec-WebSocket-Extensions come to; several lines of it are joined by commas.
struct ExtensionOffers
{
    /// Against the grammar of RFC 6455 section 9.1: the connection must not be made.
    bool isMalformed = false;
    /// The first permessage-deflate offer that can be accepted. Offers with unknown, repeated or
    /// impossible parameters are declined (RFC 7692 section 7.1), as are all other extensions.
    std::optional<PermessageDeflate> deflate;
};

[[nodiscard]] ExtensionOffers readExtensionOffers(QByteArrayView header);

} // namespace outcry
