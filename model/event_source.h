// SPDX-License-Identifier: MIT
#pragma once

#include "model/event.h"

#include <QObject>

namespace outcry {

/// What windows listen to: the hub of a server or the client of one. Signals tell what happened; a Desk turns
/// them into models. Signals may come from another thread; their arguments are values.
class EventSource : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

signals:
    void messageReceived(const outcry::Message &message);
    /// Its author changed a line that was said; as it is now. One that is not here is of no concern.
    void messageEdited(const outcry::Message &message);
    void quotesReceived(const QList<outcry::Quote> &quotes);
    void rosterChanged(const outcry::RosterChange &change);
    void crowdChanged(const outcry::CrowdNews &news);
    /// People of a crowded room that were asked for.
    void peopleReceived(const outcry::PeoplePage &page);
    void noticeReceived(const outcry::Notice &notice);
    /// The room is open from now on, with what was missed; also after every reconnect.
    void roomEntered(const outcry::RoomState &state);
    /// Older lines that were asked for.
    void historyReceived(const outcry::HistoryPage &page);
    /// The past of a price that was asked for.
    void candlesReceived(const outcry::CandlePage &page);
    /// It can not be had, with the reason.
    void candlesRefused(const QString &symbol, outcry::CandleInterval interval, const QString &reason);
    void roomLeft(const QString &room);
    /// What a room is about is something else now.
    void subjectChanged(const outcry::SubjectChange &change);
    void feedStateChanged(const outcry::FeedState &state);
    void symbolsAdded(const outcry::SymbolsAdded &added);
    /// Who the user of this source is; a server has none.
    void identityChanged(const outcry::Person &you);
    /// An own line was typed and is not confirmed yet (Message::key tells which; sequence is 0).
    void lineQueued(const outcry::Message &message);
    /// A change of an own line was typed and is not confirmed yet: `message` is the line with its new text, `key` is that of
    /// the change, by which lineRefused() and lineSettled() tell of it.
    void editQueued(const outcry::Message &message, const QString &key);
    /// An own line can not be said; it stays visible, with the reason.
    void lineRefused(const QString &room, const QString &key, const QString &reason);
    /// A command of the user's was carried out: the queued line with this key is not to be shown as a message.
    void lineSettled(const QString &room, const QString &key);
};

} // namespace outcry
