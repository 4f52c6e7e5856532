// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractSocket>
#include <QString>

namespace outcry {

/// How a WebSocket came to its end.
struct WebSocketEnding
{
    enum class Kind : quint8 {
        Unreached, ///< TCP or TLS did not come about, or nobody answered: `error`
        Declined, ///< an HTTP answer that is no upgrade: `httpStatus`, `location`, `ban`
        Misspoken, ///< what answers speaks no HTTP, or agrees to a WebSocket against the rules
        Closed, ///< the other side said goodbye: `closeCode`
        Left, ///< close() was called
        Failed, ///< what came was against the rules; the other side was told `closeCode`
        BrokenOff, ///< the connection was lost without a goodbye: `error`
    };

    Kind kind = Kind::Unreached;
    /// RFC 6455 section 7.4; 1005: a goodbye without a code; 1006: none at all; 0: it was never
    /// open.
    quint16 closeCode = 0;
    /// The other side's words, the system's, or ours.
    QString reason = {};
    QAbstractSocket::SocketError error = QAbstractSocket::UnknownSocketError;
    int httpStatus = 0;
    /// Where a redirect points to. Nobody follows it.
    QString location = {};
    /// What our server's "Outcry-Ban" says; see readBan().
    QString ban = {};

    friend bool operator==(const WebSocketEnding &, const WebSocketEnding &) = default;
};

} // namespace outcry

Q_DECLARE_METATYPE(outcry::WebSocketEnding)
