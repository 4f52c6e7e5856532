// SPDX-License-Identifier: MIT
#include "model/wire.h"
#include "server/doors/door.h"
#include "server/doors/gate.h"
#include "server/doors/newest_per_symbol.h"

#include <QCoreApplication>

namespace outcry {

namespace {

// A client that sends this many messages in a row which nobody understands speaks another language.
constexpr int kMostBrokenInARow = 20;
// Beyond the buffer of the system: so much unsent means that the client reads slower than prices
// come.
constexpr qsizetype kSlowBytes = 16 * 1024;

/// Speaks our own JSON protocol (model/wire.h, docs/protocol.md).
class NativePeer final : public Peer
{
public:
    using Peer::Peer;

    void textReceived(QByteArrayView utf8) override;
    void deliver(Delivery &delivery) override;
    void deliverQuote(QuoteDelivery &delivery) override;
    void flush() override;
    void backlogGrew() override;
    void backlogCleared() override { flush(); }

private:
    struct Waiting
    {
        NewestPerSymbol<QByteArray> pieces;
        /// While the client reads too slowly. Not encoded yet, since the encoded form tells an age.
        NewestPerSymbol<Quote> held;
    };

    void refuse(quint64 requestId, const Error &error);
    void gather(const Quote &quote, const QByteArray &piece, quint32 batch = 0);
    bool holds(const Quote &quote);
    Waiting &waiting();
    void sendQuotes(const QList<QByteArray> &pieces);

    /// Null while nothing waits: most peers are idle most of the time.
    std::unique_ptr<Waiting> m_waiting;
    quint8 m_brokenInARow = 0;
    bool m_owesWarning = false;
};

static_assert(sizeof(NativePeer) <= 64, "ten thousand idle peers must be small");

void NativePeer::textReceived(QByteArrayView utf8)
{
    if (pipe().isClosing())
        return;
    quint64 id = 0;
    const Result<Request> request = wire::decodeRequest(utf8, &id);
    if (!request)
        return refuse(id, request.error());
    m_brokenInARow = 0;
    gate().request(*this, *request);
}

void NativePeer::refuse(quint64 requestId, const Error &error)
{
    const Refusal refusal{requestId, error.code, error.text, {}, {}};
    sendText(wire::encode(Event(refusal), gate().nowMs()));
    if (++m_brokenInARow < kMostBrokenInARow)
        return;
    pipe().close(
        CloseCode::PolicyViolation,
        QCoreApplication::translate("outcry", "Too many messages that are not understood"));
}

void NativePeer::deliver(Delivery &delivery)
{
    if (pipe().isClosing())
        return;
    const Event &event = delivery.event();
    // The last prices of what was just asked for. They wait with the others: an older one must not
    // overtake them.
    if (const auto *batch = std::get_if<QuoteBatch>(&event)) {
        for (const Quote &quote : batch->quotes) {
            if (!holds(quote))
                gather(quote, wire::encodeQuote(quote, delivery.nowMs()));
        }
        return;
    }

    static const char form = 0;
    const OutgoingText &text
        = delivery.encodedOnce(&form, [&] { return wire::encode(event, delivery.nowMs()); });
    if (!text.utf8().isEmpty())
        pipe().sendText(text);
    if (const auto *farewell = std::get_if<Farewell>(&event))
        sayGoodbye(*farewell);
}

void NativePeer::deliverQuote(QuoteDelivery &delivery)
{
    if (holds(delivery.quote()))
        return;
    static const char form = 0;
    const QByteArray &piece = delivery.encodedOnce(
        &form, [&] { return wire::encodeQuote(delivery.quote(), delivery.nowMs()); });
    gather(delivery.quote(), piece, delivery.batch());
}

void NativePeer::gather(const Quote &quote, const QByteArray &piece, quint32 batch)
{
    NewestPerSymbol<QByteArray> &pieces = waiting().pieces;
    if (pieces.isEmpty())
        gate().flushLater(*this);
    pieces.put(quote.symbol, piece, batch);
}

/// Whether the quote has to wait until the client has read what was sent; once one waits, all do,
/// or an older price would come after a newer one.
bool NativePeer::holds(const Quote &quote)
{
    const bool isHolding = m_waiting && !m_waiting->held.isEmpty();
    if (!isHolding && pipe().backlogBytes() <= kSlowBytes)
        return false;
    waiting().held.put(quote.symbol, quote);
    return true;
}

NativePeer::Waiting &NativePeer::waiting()
{
    if (!m_waiting)
        m_waiting = std::make_unique<Waiting>();
    return *m_waiting;
}

void NativePeer::backlogGrew()
{
    // Not here: this may come from inside the sending of another text.
    m_owesWarning = true;
    gate().flushLater(*this);
}

void NativePeer::flush()
{
    if (pipe().isClosing())
        return;
    if (std::exchange(m_owesWarning, false))
        sendText(wire::encode(Event(slowReaderNotice()), gate().nowMs()));
    if (!m_waiting)
        return;
    // The two never overlap: quotes gathered in this turn are older than those held.
    sendQuotes(m_waiting->pieces.take());
    if (pipe().backlogBytes() > kSlowBytes)
        return;
    QList<QByteArray> pieces;
    for (const Quote &quote : m_waiting->held.take())
        pieces.append(wire::encodeQuote(quote, gate().nowMs()));
    m_waiting.reset();
    sendQuotes(pieces);
}

void NativePeer::sendQuotes(const QList<QByteArray> &pieces)
{
    if (!pieces.isEmpty())
        sendText(wire::quotesMessage(pieces));
}

std::unique_ptr<Peer> open(Pipe &pipe, Gate &gate)
{
    return std::make_unique<NativePeer>(pipe, gate);
}

} // namespace

const Door &native()
{
    static const Door door{
        .name = "native",
        .paths = {"/ws"},
        .subprotocols = {wire::kSubprotocol},
        .open = open,
        .answer = nullptr,
        .longestMessageBytes = 0,
        .isChat = true,
    };
    return door;
}

} // namespace outcry
