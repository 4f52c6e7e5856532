// SPDX-License-Identifier: MIT
#pragma once

#include "client/http_answer.h"

#include <QCoreApplication>
#include <QUrl>

namespace outcry {

/// The client's half of the opening handshake (RFC 6455 section 4.1): what is asked, and what to
/// think of the answer. Bytes only, no socket.
class WebSocketUpgrade
{
    Q_DECLARE_TR_FUNCTIONS(outcry::WebSocketUpgrade)

public:
    enum class Verdict : quint8 {
        NeedMore,
        Accepted,
        Declined, ///< an HTTP answer that is no upgrade; answer() has it
        Broken, ///< no HTTP, or an upgrade against the rules; fault() has more
    };

    WebSocketUpgrade(const QUrl &url, const QByteArrayList &subprotocols);

    /// To be sent as it is.
    [[nodiscard]] QByteArray request() const;
    /// Takes from the front of `bytes` what belongs to the answer; frames behind it stay there.
    /// Anything but NeedMore is final.
    Verdict feed(QByteArrayView &bytes);

    [[nodiscard]] const HttpAnswer &answer() const { return m_parser.answer(); }
    /// The one that the server took; empty: none.
    [[nodiscard]] QByteArray subprotocol() const;
    /// For people.
    [[nodiscard]] const QString &fault() const { return m_fault; }

private:
    [[nodiscard]] Verdict judge();
    [[nodiscard]] const char *wrongHeader() const;

    QUrl m_url;
    QByteArrayList m_subprotocols;
    QByteArray m_key;
    HttpAnswerParser m_parser;
    QString m_fault;
};

} // namespace outcry
