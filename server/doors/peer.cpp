// SPDX-License-Identifier: MIT
#include "server/doors/peer.h"

#include "server/doors/gate.h"

#include <QCoreApplication>

namespace outcry {

Peer::Peer(Pipe &pipe, Gate &gate)
    : m_pipe(pipe)
    , m_gate(gate)
{
}

Peer::~Peer() = default;

void Peer::deliverQuote(QuoteDelivery &) { }

void Peer::binaryReceived(QByteArrayView)
{
    if (!m_pipe.isClosing()) {
        m_pipe.close(CloseCode::UnacceptableType,
                     QCoreApplication::translate("outcry", "This door takes text messages only"));
    }
}

/// Whether a connection that ends so was ended for what it did: broken frames, bad data, floods, not reading.
static bool isOffence(quint16 code)
{
    switch (CloseCode(code)) {
    case CloseCode::ProtocolError:
    case CloseCode::UnacceptableType:
    case CloseCode::BadData:
    case CloseCode::PolicyViolation:
    case CloseCode::TooBig:
    case CloseCode::TryAgainLater:
        return true;
    default:
        return false;
    }
}

void Peer::pipeClosed(quint16 code, const QString &)
{
    if (isOffence(code))
        m_gate.noteOffence(*this, code);
    m_gate.leave(*this);
}

void Peer::sendText(QByteArray utf8)
{
    m_pipe.sendText(OutgoingText(std::move(utf8)));
}

void Peer::sayGoodbye(const Farewell &farewell)
{
    m_pipe.close(quint16(farewell.closeCode), farewell.reason);
}

Notice Peer::slowReaderNotice()
{
    return {
        Notice::Severity::Warning,
        QStringLiteral("slow_reader"),
        QCoreApplication::translate("outcry",
                                    "Your connection is too slow for what is said here; it will be "
                                    "closed if it does not catch up"),
        {}};
}

} // namespace outcry
