// SPDX-License-Identifier: MIT
#include "model/desk.h"

#include <QDateTime>
#include <QScopedValueRollback>

#include <algorithm>

namespace outcry {

/// Symbols beyond are shown in the watch list, but not remembered outside of it.
static constexpr qsizetype kMostRememberedQuotes = 20'000;
static constexpr qsizetype kMostKnownSymbols = 100'000;

struct Desk::Room
{
    explicit Room(const QString &name)
        : messages(name)
    {
    }

    MessageModel messages;
    /// Of a direct talk: the other one, once known.
    RosterModel people;
    int unread = 0;
    int mentions = 0;
    bool wasEntered = false;
};

static bool isDirect(const QString &room)
{
    return room.startsWith(u'@');
}

static Message messageOf(const QString &room, const MessageModel::Row &row)
{
    Message message;
    message.sequence = row.sequence;
    message.senderId = row.senderId;
    message.sender = row.sender;
    message.receiver = row.receiver;
    message.kind = row.kind == MessageModel::RowKind::Direct ? Message::Kind::Direct
        : row.kind == MessageModel::RowKind::Action          ? Message::Kind::Action
                                                             : Message::Kind::Talk;
    message.room = message.kind == Message::Kind::Direct ? QString() : room;
    message.text = row.text;
    message.timeMs = row.timeMs;
    message.key = row.key;
    return message;
}

static bool isLine(MessageModel::RowKind kind)
{
    using Kind = MessageModel::RowKind;
    return kind == Kind::Talk || kind == Kind::Action || kind == Kind::Direct;
}

Desk::Desk(QObject *parent)
    : QObject(parent)
{
}

Desk::~Desk() = default;

void Desk::follow(EventSource &source)
{
    if (m_source)
        m_source->disconnect(this);
    m_source = &source;
    connect(&source, &EventSource::messageReceived, this, &Desk::onMessage);
    connect(&source, &EventSource::quotesReceived, this, &Desk::onQuotes);
    connect(&source, &EventSource::rosterChanged, this, &Desk::onRosterChange);
    connect(&source, &EventSource::noticeReceived, this, &Desk::tell);
    connect(&source, &EventSource::roomEntered, this, &Desk::onRoomEntered);
    connect(&source, &EventSource::historyReceived, this, &Desk::onHistory);
    connect(&source, &EventSource::roomLeft, this, &Desk::onRoomLeft);
    connect(&source, &EventSource::feedStateChanged, this, &Desk::onFeedState);
    connect(&source, &EventSource::identityChanged, this, &Desk::onIdentity);
    connect(&source, &EventSource::lineQueued, this, &Desk::onLineQueued);
    connect(&source, &EventSource::lineRefused, this,
            [this](const QString &room, const QString &key, const QString &reason) {
                if (Room *found = find(room))
                    found->messages.refuseOwn(key, reason);
                else
                    emit noticeReceived({Notice::Severity::Warning, QStringLiteral("not_said"), reason, {}});
            });
    connect(&source, &EventSource::lineSettled, this,
            [this](const QString &room, const QString &key) {
                if (Room *found = find(room))
                    found->messages.removeOwn(key);
            });
}

Desk::Room *Desk::find(const QString &room) const
{
    const auto found = m_rooms.find(room);
    return found == m_rooms.end() ? nullptr : found->second.get();
}

Desk::Room &Desk::roomFor(const QString &name)
{
    if (Room *found = find(name))
        return *found;
    auto made = std::make_unique<Room>(name);
    Room &room = *made;
    room.messages.setMe(m_me);
    room.people.setMe(m_me);
    connect(
        &room.messages, &QAbstractItemModel::rowsInserted, this,
        [this, &room](const QModelIndex &, int first, int last) { countRows(room, first, last); });
    m_rooms.emplace(name, std::move(made));
    m_order.append(name);
    emit roomAdded(name);
    return room;
}

/// The model looks at mentions and own lines anyway, so counting asks it and not the message.
void Desk::countRows(Room &room, int first, int last)
{
    if (!m_isCounting)
        return;
    const QString &name = room.messages.room();
    QList<Message> calls;
    int news = 0;
    for (int i = first; i <= last; ++i) {
        const MessageModel::Row row = room.messages.rowAt(i);
        if (row.isOwn || !isLine(row.kind) || row.state != MessageModel::RowState::Confirmed)
            continue;
        ++news;
        if (row.mentionsMe || row.kind == MessageModel::RowKind::Direct)
            calls.append(messageOf(name, row));
    }
    if (news == 0)
        return;
    room.unread += news;
    room.mentions += int(calls.size());
    emit unreadChanged(name);
    for (const Message &message : std::as_const(calls))
        emit calledUpon(name, message);
}

MessageModel *Desk::messages(const QString &room) const
{
    Room *found = find(room);
    return found ? &found->messages : nullptr;
}

RosterModel *Desk::people(const QString &room) const
{
    Room *found = find(room);
    return found ? &found->people : nullptr;
}

QStringList Desk::knownSymbols() const
{
    QStringList symbols(m_knownSymbols.begin(), m_knownSymbols.end());
    symbols.sort();
    return symbols;
}

void Desk::addKnownSymbols(const QStringList &symbols)
{
    for (const QString &symbol : symbols) {
        if (m_knownSymbols.size() < kMostKnownSymbols && !symbol.isEmpty())
            m_knownSymbols.insert(symbol);
    }
}

int Desk::unreadCount(const QString &room) const
{
    const Room *found = find(room);
    return found ? found->unread : 0;
}

int Desk::mentionCount(const QString &room) const
{
    const Room *found = find(room);
    return found ? found->mentions : 0;
}

void Desk::markRead(const QString &room)
{
    Room *found = find(room);
    if (!found || (found->unread == 0 && found->mentions == 0))
        return;
    found->unread = 0;
    found->mentions = 0;
    emit unreadChanged(room);
}

void Desk::openDirectTalk(const QString &nickname)
{
    if (!nickname.isEmpty())
        roomFor(u'@' + nickname);
}

void Desk::closeDirectTalk(const QString &room)
{
    if (isDirect(room))
        onRoomLeft(room);
}

void Desk::tell(const Notice &notice)
{
    Room *room = notice.room.isEmpty() ? nullptr : find(notice.room);
    if (room)
        room->messages.append(notice, QDateTime::currentMSecsSinceEpoch());
    else
        emit noticeReceived(notice);
}

QString Desk::homeOf(const Message &message) const
{
    if (message.kind != Message::Kind::Direct)
        return message.room;
    const bool isMine = !m_me.id.isNull() && message.senderId == m_me.id;
    const QString &other = isMine ? message.receiver : message.sender;
    return other.isEmpty() ? QString() : u'@' + other;
}

void Desk::onMessage(const Message &message)
{
    // Who has no name here is not the receiver: a server's window does not read what two people
    // tell each other.
    if (message.kind == Message::Kind::Direct && m_me.id.isNull())
        return;
    const QString home = homeOf(message);
    if (home.isEmpty())
        return;
    Room &room = roomFor(home);
    if (isDirect(home) && message.senderId != m_me.id)
        room.people.setPeople({{message.senderId, message.sender}});
    const QScopedValueRollback counting(m_isCounting, true);
    room.messages.append(message);
}

void Desk::onQuotes(const QList<Quote> &quotes)
{
    for (const Quote &quote : quotes) {
        const auto known = m_quotes.find(quote.symbol);
        if (known != m_quotes.end()) {
            *known = quote;
        } else if (m_quotes.size() < kMostRememberedQuotes && !quote.symbol.isEmpty()) {
            m_quotes.insert(quote.symbol, quote);
            addKnownSymbols({quote.symbol});
        }
    }
    m_watchList.apply(quotes);
}

void Desk::onRosterChange(const RosterChange &change)
{
    tellDirectTalk(change);
    // Late news of a room that was left do not open it again.
    Room *room = change.kind == RosterChange::Kind::Came && !change.room.isEmpty()
        ? &roomFor(change.room)
        : find(change.room);
    if (!room)
        return;
    room->people.apply(change);
    room->messages.append(change);
}

/// A direct talk is with a person, not with a name: it follows the rename, or the next line would go to whoever takes the
/// name that became free. A rename is told once for each room; the talk has moved after the first.
void Desk::tellDirectTalk(const RosterChange &change)
{
    if (change.kind != RosterChange::Kind::Renamed || change.person.id == m_me.id)
        return;
    const QString former = u'@' + change.formerNickname;
    const Room *talk = find(former);
    if (!talk)
        return;
    const QString now = u'@' + change.person.nickname;
    Room &moved = roomFor(now);
    for (int row = 0; row < talk->messages.rowCount(); ++row) {
        const MessageModel::Row line = talk->messages.rowAt(row);
        if (isLine(line.kind) && line.state == MessageModel::RowState::Confirmed)
            moved.messages.append(messageOf(now, line));
    }
    moved.unread += talk->unread;
    moved.mentions += talk->mentions;
    moved.people.setPeople({change.person});
    RosterChange own = change;
    own.room = now;
    moved.messages.append(own);
    emit talkMoved(former, now);
    onRoomLeft(former);
}

void Desk::onRoomEntered(const RoomState &state)
{
    if (state.room.isEmpty())
        return;
    Room &room = roomFor(state.room);
    // What was said before the user came is no news to be counted; what was missed while away is.
    const QScopedValueRollback counting(m_isCounting, room.wasEntered);
    room.wasEntered = true;
    room.people.setPeople(state.people);
    room.messages.enter(state);
}

void Desk::onHistory(const HistoryPage &page)
{
    if (Room *room = find(page.room))
        room->messages.prepend(page);
}

void Desk::onRoomLeft(const QString &room)
{
    // The models live until everybody has heard that they go.
    const auto node = m_rooms.extract(room);
    if (node.empty())
        return;
    m_order.removeOne(room);
    emit roomRemoved(room);
}

void Desk::onFeedState(const FeedState &state)
{
    m_feeds.insert(state.name, state);
    emit feedsChanged();
}

void Desk::onIdentity(const Person &me)
{
    if (me == m_me)
        return;
    m_me = me;
    for (const auto &[name, room] : m_rooms) {
        room->messages.setMe(me);
        room->people.setMe(me);
    }
    emit meChanged(me);
}

void Desk::onLineQueued(const Message &message)
{
    const QString home = message.room.isEmpty() ? homeOf(message) : message.room;
    if (!home.isEmpty())
        roomFor(home).messages.queueOwn(message);
}

} // namespace outcry
