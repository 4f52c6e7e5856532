// SPDX-License-Identifier: MIT
#pragma once

#include "model/event_source.h"
#include "model/request.h"
#include "server/candle_board.h"
#include "server/limits.h"

#include <functional>
#include <memory>

namespace outcry {

/// Turns requests into envelopes; the only writer of what is shared: rooms, names, prices. Lives in
/// the serving thread; knows no protocol and no socket.
///
/// Answers to a peer and events of its rooms leave in one order through published(), so that a
/// snapshot is exactly the point from which a subscription is live. They leave when the change is
/// complete, so a receiver may call back at once.
///
/// As an EventSource it tells the server's window what is said to rooms and to all, never what is
/// meant for one peer.
class Hub : public EventSource
{
    Q_OBJECT

public:
    explicit Hub(QObject *parent = nullptr);
    ~Hub() override;

    void setServerName(const QString &name);
    void setLimits(const Limits &limits);
    /// Milliseconds since 1970 UTC; the system's clock unless a test sets another.
    void setClock(std::function<qint64()> nowMs);
    /// See QuoteBoard::setWindow().
    void setQuoteWindow(int ms);
    /// See Crowds::setWindow().
    void setCrowdWindow(int ms);
    /// A feed announces what it may quote; known to clients from their Welcome.
    void addSymbols(const QStringList &symbols, const SymbolNames &names = {});
    /// To those who had their Welcome before.
    void tellSymbols(const QStringList &symbols, const SymbolNames &names);
    /// Of all symbols that were announced with one.
    [[nodiscard]] const SymbolNames &symbolNames() const;
    /// Whom to ask for the time before now; called in the hub's thread only.
    void setPast(const QStringList &symbols, CandleBoard::Past past);

public slots:
    void peerArrived(outcry::PeerId peer, const QString &address, const QByteArray &door);
    void peerDeparted(outcry::PeerId peer);
    /// Every request with an id that was carried out is answered with one Receipt (FetchHistory,
    /// FetchPeople and FetchCandles: with a page), every other with one Refusal. Peers that were told farewell are not heard
    /// any more.
    void handle(outcry::PeerId peer, const outcry::Request &request);
    /// New prices of a feed.
    void takeQuotes(const QList<outcry::Quote> &quotes);
    void takeFeedState(const outcry::FeedState &state);
    /// The feed is no more; who comes from now on does not hear of it.
    void forgetFeed(const QString &name);
    /// Tells the state of everything through the signals of EventSource, for a window that comes
    /// late.
    void describe();

    /// The past of a price, through candlesReceived() or candlesRefused(), for the server's window.
    void tellCandles(const QString &symbol, outcry::CandleInterval interval, qint64 beforeMs, int count);

    // What the server window may do. What can not be done becomes a noticeReceived().
    void kick(outcry::PeerId peer, const QString &reason);
    void rename(outcry::PeerId peer, const QString &nickname);
    /// Says a line in a room as the server.
    void announce(const QString &room, const QString &text);
    /// A notice to one peer, with a name or without.
    void tell(outcry::PeerId peer, const QString &text);
    /// A notice to every peer, whatever rooms it is in.
    void tellEverybody(const QString &text);
    /// Says goodbye to everybody (close code 1001, "Server has disconnected"). Nobody is heard
    /// after it.
    void shutDown();

signals:
    void published(const outcry::EnvelopePtr &envelope);
    void peerNamed(outcry::PeerId peer, const QString &nickname);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace outcry
