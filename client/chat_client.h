// SPDX-License-Identifier: MIT
#pragma once

#include "client/connection.h"
#include "client/joined_rooms.h"
#include "client/outbox.h"
#include "client/reconnect_policy.h"
#include "model/connection_state.h"
#include "model/event_source.h"
#include "model/request.h"
#include "model/result.h"

#include <QSet>
#include <QTimer>
#include <QUrl>

#include <memory>
#include <optional>

namespace outcry {

/// A user's link to one server: logs in, talks, listens, and comes back after every loss with the
/// same person, the same rooms without gaps or repetitions, the same watched symbols and every line
/// that was typed meanwhile, said once.
///
/// Lives in the window's thread. Everything may be called at any time; what needs the server waits
/// until it is there.
class ChatClient : public EventSource
{
    Q_OBJECT

public:
    explicit ChatClient(QObject *parent = nullptr);
    explicit ChatClient(const ClientOptions &options, QObject *parent = nullptr);
    ~ChatClient() override;

    [[nodiscard]] const ConnectionState &state() const { return m_state; }
    /// With a null id before the first Welcome.
    [[nodiscard]] const Person &me() const { return m_me; }
    [[nodiscard]] const QUrl &url() const { return m_url; }
    /// What makes whoever has it the user of this login (Welcome::ticket): to be kept like a password.
    [[nodiscard]] const QString &ticket() const { return m_ticket; }
    [[nodiscard]] QStringList rooms() const { return m_rooms.names(); }
    [[nodiscard]] const QStringList &watchedSymbols() const { return m_symbols; }
    /// Lines that wait for the server or for its receipt.
    [[nodiscard]] int outboxCount() const { return m_outbox.count(); }
    [[nodiscard]] const Outbox &outbox() const { return m_outbox; }
    /// What was typed and not confirmed goes into other hands: it is neither shown nor sent here any more. For another server.
    [[nodiscard]] QList<Outbox::Line> takeLines();
    /// Lines of an earlier time, behind all others: those that wait are sent, failed ones are shown as such. With their keys, so
    /// one that stands in the state of its room already is settled and not said again.
    void putLines(const QList<Outbox::Line> &lines);

public slots:
    /// Connects and keeps connected; replaces an earlier connection. See parseServerUrl(). With
    /// another server rooms are forgotten and lines that were meant for the old one are refused.
    /// `ticket`: of an earlier run, to be the same person again; a server that has forgotten it
    /// takes the nickname.
    void open(const QUrl &url, const QString &nickname, const QString &ticket = {});
    /// Says goodbye and stays offline. Rooms, symbols and unsent lines are kept for the next
    /// open().
    void close();
    /// Does not wait for the next try; also tries again after a refusal.
    void retryNow();

    /// A line as typed: chat, or a command. `room` is a room's name or directTalkWith(). Offline
    /// lines wait. `reply`: the sequence of the line of that room that this one answers; 0: none.
    void say(const QString &room, const QString &text, quint64 reply = 0);
    /// Changes a line as MessageModel::editableLine() gives it, with its new text; an empty one deletes it. Offline changes
    /// wait among the lines.
    void edit(const QString &room, const outcry::Message &line);
    /// A line or a change that waits or was refused comes back by lineTakenBack(), unless it is on its way.
    void takeBackLine(const QString &key);
    /// A direct talk goes on with another person: lines that wait for the one of before are refused, and only the user sends
    /// them to this one.
    void moveTalk(const QString &former, const QString &room);
    void join(const QString &room);
    void part(const QString &room);
    void watch(const QStringList &symbols);
    void unwatch(const QStringList &symbols);
    /// Older lines than this one; does nothing while offline or while the same page is on its way.
    void fetchHistory(const QString &room, quint64 beforeSequence);
    /// The people of a crowded room after the first `from`; does nothing while offline.
    void fetchPeople(const QString &room, quint64 from);
    /// The past of a price; answered by candlesReceived() or candlesRefused(). Does nothing while offline or while the same
    /// is on its way.
    void fetchCandles(const QString &symbol, outcry::CandleInterval interval, qint64 beforeMs, int count);
    /// Says a refused line again, after all other lines.
    void retryLine(const QString &key);
    void discardLine(const QString &key);

signals:
    void stateChanged(const outcry::ConnectionState &state);
    void roundTripMeasured(int ms);
    void welcomed(const outcry::Welcome &welcome);
    void outboxCountChanged(int count);
    /// It is not sent any more: its text as typed, and what it answers or, with a sequence or a key, changes.
    void lineTakenBack(const QString &room, const outcry::Message &line);
    /// The server does not want this login ("nick_taken"); the state is Refused. Another open() may
    /// help.
    void loginRefused(const QString &code, const QString &text);

private:
    void startTry();
    void onOpened();
    void onEnded(const Ending &ending);
    void giveUp(const Ending &ending);
    void dropConnection();
    void forgetServer();
    [[nodiscard]] Ending explained(Ending ending) const;
    [[nodiscard]] Ending toldEnding(const Ending &ending);
    void setState(ConnectionState state);
    [[nodiscard]] bool isOnline() const { return m_state.phase == ConnectionState::Phase::Online; }
    [[nodiscard]] qint64 nowMs() const;

    quint64 sendRequest(const Demand &demand);
    [[nodiscard]] bool isAsked(const Demand &demand) const;
    quint64 sendWatch(const QStringList &symbols);
    void sendJoin(const QString &room);
    void sendJoins(int most);
    void forgetJoinsLeft();
    void refuseJoin(const Join &join, const Refusal &refusal);
    void restore(bool isComingBack);
    void stopWaitingForRooms();
    void quit(const QString &text);

    [[nodiscard]] Message shownAs(const Outbox::Line &line) const;
    void settle(const Outbox::Line &line, const Receipt &receipt);
    void pump();
    [[nodiscard]] bool isTooLong(const Demand &demand) const;
    void confirm(const QString &key);
    void failLine(const QString &key, const QString &reason);
    void tellOutbox();
    void warn(const QString &code, const QString &text, const QString &room = {});

    void onText(const QByteArray &utf8);
    void hear(const Message &message);
    void hear(const QuoteBatch &batch);
    void hear(const RosterChange &change);
    void hear(const Notice &notice);
    void hear(const Welcome &welcome);
    void hear(const RoomState &state);
    void hear(const Receipt &receipt);
    void hear(const Refusal &refusal);
    void hear(const HistoryPage &page);
    void hear(const Parted &parted);
    void hear(const CrowdNews &news);
    void hear(const PeoplePage &page);
    void hear(const Farewell &farewell);
    void hear(const FeedState &state);
    void hear(const CandlePage &page);
    void hear(const Edited &edited);
    void hear(const SubjectChange &change) { emit subjectChanged(change); }
    void hear(const SymbolsAdded &added) { emit symbolsAdded(added); }
    void refuseLogin(const Refusal &refusal);
    void refuseLine(const QString &key, const Refusal &refusal);

    ClientOptions m_options;
    ReconnectPolicy m_policy;
    QUrl m_url;
    QString m_nickname;
    /// What the last login asked for.
    QString m_wantedNickname;
    QString m_ticket;
    Person m_me;
    ConnectionState m_state;
    std::unique_ptr<Connection> m_connection;
    QTimer m_retryTimer;

    JoinedRooms m_rooms;
    QStringList m_symbols;
    Outbox m_outbox;
    /// What was asked for and is not answered; of this connection.
    QHash<quint64, Demand> m_asked;
    quint64 m_lastId = 0;
    /// The last Watch that repeats wishes after a loss: which of them nobody quotes was said before.
    quint64 m_repeatedWatch = 0;
    QTimer m_receiptTimer;
    QTimer m_roomsTimer;
    /// Rooms that are to be entered again as soon as the server takes it.
    QStringList m_joinsLeft;
    QTimer m_joinTimer;
    QTimer m_pauseTimer;

    QElapsedTimer m_onlineSince;
    std::optional<Farewell> m_farewell;
    /// How the last connection that was online ended, if by the server's own words.
    std::optional<Ending> m_goodbye;
    qint64 m_longestMessageBytes = 0;
    int m_brokenInARow = 0;
    bool m_isQuitting = false;
};

} // namespace outcry
