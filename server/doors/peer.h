// SPDX-License-Identifier: MIT
#pragma once

#include "model/connection_info.h"
#include "server/doors/delivery.h"
#include "server/pipes/pipe.h"

namespace outcry {

class Gate;

/// One connected client, whatever it speaks: reads its protocol and turns it into requests, hears events and says them
/// in its protocol. Owned by its pipe, lives in its worker's thread; a plain object, because ten thousand idle ones must be
/// small (docs/decisions).
class Peer : public PipeListener
{
public:
    Peer(Pipe &pipe, Gate &gate);
    ~Peer() override;
    Peer(const Peer &) = delete;
    Peer &operator=(const Peer &) = delete;

    /// Given by the worker before the first call.
    [[nodiscard]] PeerId id() const { return m_id; }
    void setId(PeerId id) { m_id = id; }

    /// The pipe is open and the peer is known to the worker: first words may be sent.
    virtual void opened() {}
    /// Something happened that this peer listens to, or that is meant for it alone.
    virtual void deliver(Delivery &delivery) = 0;
    /// A price of a symbol this peer watches changed. Several may come before flush().
    virtual void deliverQuote(QuoteDelivery &delivery);
    /// The turn ends: what gathered since the last flush() is sent as one text.
    virtual void flush() {}
    /// A time asked for with Gate::wakeAfter() has come.
    virtual void woken() {}

    /// Default: closes with 1003, for doors that speak text only.
    void binaryReceived(QByteArrayView bytes) override;
    /// Tells the gate.
    void pipeClosed(quint16 code, const QString &reason) override;

    [[nodiscard]] Pipe &pipe() { return m_pipe; }
    [[nodiscard]] const Pipe &pipe() const { return m_pipe; }

protected:
    [[nodiscard]] Gate &gate() { return m_gate; }
    /// For texts that only this peer gets; shared ones go through Delivery::encodedOnce().
    void sendText(QByteArray utf8);
    /// Ends the conversation as the hub wishes.
    void sayGoodbye(const Farewell &farewell);
    /// For clients that read so slowly that they will be sent away if it goes on.
    [[nodiscard]] static Notice slowReaderNotice();

private:
    Pipe &m_pipe;
    Gate &m_gate;
    PeerId m_id = 0;
};

} // namespace outcry
