// SPDX-License-Identifier: MIT
#pragma once

#include "model/event_source.h"
#include "model/ignored_people.h"
#include "model/known_feeds.h"
#include "model/message_model.h"
#include "model/quote_model.h"
#include "model/read_marks.h"
#include "model/room_drafts.h"
#include "model/room_levels.h"
#include "model/roster_model.h"
#include "model/symbol_names.h"
#include "model/watch_lists.h"

#include <QMap>
#include <QObject>
#include <QPointer>
#include <QSet>

#include <map>
#include <memory>

namespace outcry {

/// The models of one window. Follows one EventSource and keeps a MessageModel and a RosterModel for each room and
/// each direct talk, and the watch list. Lives in the window's thread.
class Desk : public QObject
{
    Q_OBJECT

public:
    explicit Desk(QObject *parent = nullptr);
    ~Desk() override;

    /// From now on the models tell what this source tells. The source may live in another thread.
    void follow(EventSource &source);

    /// Rooms in the order entered, or in the user's own; a direct talk is directTalkWith() the other one.
    [[nodiscard]] QStringList rooms() const { return m_order; }
    /// The user's own order: the same rooms in another one; any other list changes nothing.
    void setOrder(const QStringList &rooms);
    /// As people write it: "#lobby", "bob".
    [[nodiscard]] QString title(const QString &room) const;
    /// A direct talk whose other one is not on the server.
    [[nodiscard]] bool isGone(const QString &room) const;
    /// Of a direct talk, as far as known.
    [[nodiscard]] Person otherOf(const QString &room) const;
    /// Null for a room that was never entered.
    [[nodiscard]] MessageModel *messages(const QString &room) const;
    [[nodiscard]] RosterModel *people(const QString &room) const;
    /// Somebody in one of the rooms who is called so, whatever the case; a null id: nobody is.
    [[nodiscard]] Person personNamed(const QString &nickname) const;
    /// The prices of every symbol that a watch list or a window shows.
    [[nodiscard]] QuoteModel &watchList() { return m_watchList; }
    [[nodiscard]] WatchLists &watchLists() { return m_watchLists; }
    /// Whether what is shown of prices and people is so now; false: nobody tells any more. True at first.
    [[nodiscard]] bool isLive() const { return m_isLive; }
    void setLive(bool isLive);
    /// The newest quote of any symbol heard of, also outside the watch list; an empty symbol if there is none.
    [[nodiscard]] Quote lastQuote(const QString &symbol) const;
    [[nodiscard]] QStringList knownSymbols() const;
    void addKnownSymbols(const QStringList &symbols);
    void addSymbolNames(const SymbolNames &names);
    /// What people call the thing behind a symbol; empty: nobody said.
    [[nodiscard]] QString symbolName(const QString &symbol) const { return m_symbolNames.value(symbol); }
    /// Of the server that is talked to now.
    void setSymbolNames(const SymbolNames &names);
    [[nodiscard]] const SymbolNames &symbolNames() const { return m_symbolNames; }
    /// How loud each room shall be.
    [[nodiscard]] RoomLevels &levels() { return m_levels; }
    /// Whose lines are hidden, count nothing and call nobody.
    [[nodiscard]] IgnoredPeople &ignored() { return m_ignored; }
    /// What is being typed in each room.
    [[nodiscard]] RoomDrafts &drafts() { return m_drafts; }
    [[nodiscard]] const Person &me() const { return m_me; }
    /// Who the user was at earlier logins: lines of these ids are own ones. The newest last; bounded.
    void setFormerIds(const QList<QUuid> &ids);
    /// Of all logins, this one last.
    [[nodiscard]] QList<QUuid> ownIds() const;
    [[nodiscard]] QList<FeedState> feeds() const { return m_feeds.states(); }
    /// See KnownFeeds.
    [[nodiscard]] const QSet<QString> &deadSources() const { return m_feeds.deadSources(); }
    [[nodiscard]] bool isDead(const QString &source) const { return deadSources().contains(source); }
    /// A server begins to tell of its feeds: those of before are none of its.
    void forgetFeeds();
    /// What the room is about; without a text: nobody has said.
    [[nodiscard]] Subject subject(const QString &room) const;
    /// Rows that came since the room was last marked as read; `mentions` of these name the user.
    [[nodiscard]] int unreadCount(const QString &room) const;
    [[nodiscard]] int mentionCount(const QString &room) const;
    void markRead(const QString &room);
    /// Rows up to this one were seen; what came after them stays unread.
    void markReadThrough(const QString &room, int row);
    /// How far each room was read, also one that has not been entered yet.
    [[nodiscard]] ReadMarks readMarks() const;
    /// Of an earlier time: what came since is unread as soon as its room is entered.
    void setReadMarks(const ReadMarks &marks) { m_readMarks = marks; }
    /// The first row that is unread; -1: none is.
    [[nodiscard]] int firstUnreadRow(const QString &room) const;
    /// What others call the user by: the own name, then words that the user chose.
    [[nodiscard]] QStringList calls() const { return QStringList{m_me.nickname} + m_callWords; }
    /// A line that comes from now on and holds one of them counts as one that names the user.
    void setCallWords(const QStringList &words);
    /// See MessageModel::setGroupMinutes(); of every room.
    void setGroupMinutes(int minutes);
    /// Shows a room before the server has answered, so that there is a place to type in.
    void openRoom(const QString &room) { roomFor(room); }
    /// There from now on, also before a word was said. Returns its key.
    QString openDirectTalk(const Person &person);
    /// A talk of an earlier time: a person has another id at each login, so it is known by the name, and its other one is
    /// gone until somebody of that name is met (talkMoved()). `unread` is what was left unread in it. Returns its key, or that
    /// of the talk there is with somebody of that name.
    QString rememberTalk(const QString &nickname, const QList<Message> &unread = {});
    /// What nobody has read yet, oldest first; of more than `most` the newest.
    [[nodiscard]] QList<Message> unreadLines(const QString &talk, qsizetype most) const;
    /// What was said in it is forgotten here; the next direct message opens it anew.
    void closeDirectTalk(const QString &room);
    /// Rooms and direct talks all go: they belong to a source that is no more.
    void forgetRooms();
    /// Shows a notice of this program's own in a room (empty: wherever the user is looking).
    void tell(const Notice &notice);

signals:
    void roomAdded(const QString &room);
    void roomRemoved(const QString &room);
    /// The person of a remembered talk was met: the same talk has another key from now on.
    void talkMoved(const QString &former, const QString &room);
    void orderChanged();
    void subjectChanged(const QString &room);
    void unreadChanged(const QString &room);
    /// A room was entered that has lines of a time before, which nobody has read.
    void unreadFound(const QString &room);
    /// The other one of a direct talk has another name, has left or is back.
    void titleChanged(const QString &room);
    /// Somebody looks at the people of a crowded room beyond those that are known.
    void peopleWanted(const QString &room, quint64 from);
    void meChanged(const outcry::Person &me);
    void callsChanged();
    void liveChanged(bool isLive);
    void feedsChanged();
    /// Told after they were stored; many a second.
    void quotesNoted(const QList<outcry::Quote> &quotes);
    void candlesReceived(const outcry::CandlePage &page);
    void candlesRefused(const QString &symbol, outcry::CandleInterval interval, const QString &reason);
    /// A notice that belongs to no room: the window decides where to show it.
    void noticeReceived(const outcry::Notice &notice);
    /// News: somebody else said something just now. Never Calling::Alert.
    void lineArrived(const QString &room, const outcry::Message &message, outcry::Calling calling);

private:
    struct Room;

    Room *find(const QString &room) const;
    Room &roomFor(const QString &room);
    [[nodiscard]] QString homeOf(const Message &message) const;
    void countRows(Room &room, int first, int last);
    void recount(Room &room, int first);
    void hideAndShow();
    [[nodiscard]] bool isUnheard(const Message &message, const QString &home);
    void countSince(Room &room, const ReadMark &mark);
    [[nodiscard]] ReadMark readMarkOf(const QString &name) const;

    void onMessage(const Message &message);
    void hear(const Message &message);
    void onMessageEdited(const Message &message);
    void onQuotes(const QList<Quote> &quotes);
    void rememberQuote(const Quote &quote);
    void rememberRows(int first, int last);
    void onRosterChange(const RosterChange &change);
    void onCrowd(const CrowdNews &news);
    void onPeople(const PeoplePage &page);
    Room &talkWith(const Person &person);
    Room &hearTalk(const Message &message);
    void tellDirectTalk(const RosterChange &change);
    void noteName(Room &talk, const Person &person, qint64 timeMs);
    void meet(const Person &person, qint64 timeMs);
    void knowById(const Person &person);
    void await(Room &talk);
    void awaitEverybody();
    void awaitMissing(const QList<Person> &people);
    void moveTalk(const QString &former, const Person &person);
    void onRoomEntered(const RoomState &state);
    void onSubject(const SubjectChange &change);
    void setSubject(Room &room, const Subject &subject);
    void onHistory(const HistoryPage &page);
    void onRoomLeft(const QString &room);
    void onFeedState(const FeedState &state);
    void onIdentity(const Person &me);
    void onLineQueued(const Message &message);

    QPointer<EventSource> m_source;
    std::map<QString, std::unique_ptr<Room>> m_rooms;
    QStringList m_order;
    QuoteModel m_watchList;
    WatchLists m_watchLists{m_watchList};
    RoomLevels m_levels;
    RoomDrafts m_drafts;
    IgnoredPeople m_ignored;
    /// See isUnheard().
    QList<Message> m_unheard;
    /// Of symbols that are not in the watch list.
    QHash<QString, Quote> m_otherQuotes;
    QSet<QString> m_knownSymbols;
    SymbolNames m_symbolNames;
    KnownFeeds m_feeds;
    /// Talks that wait for somebody of this name, by name. An empty one: nobody knows which of several.
    QHash<QString, QString> m_rememberedTalks;
    ReadMarks m_readMarks;
    Person m_me;
    QList<QUuid> m_formerIds;
    /// Rows that come in now are news: not a first entry, not older lines, not own ones being typed.
    bool m_isCounting = false;
    QStringList m_callWords;
    int m_groupMinutes = 5;
    bool m_isLive = true;
};

} // namespace outcry
