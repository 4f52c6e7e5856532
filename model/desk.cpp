// SPDX-License-Identifier: MIT
#include "model/desk.h"

#include "model/desk_room.h"
#include "model/direct_talk.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QScopedValueRollback>

#include <algorithm>
#include <utility>

namespace outcry {

/// Logins that a room's last lines may be of.
static constexpr qsizetype kMostFormerIds = 30;

Message messageOf(const QString &room, const MessageModel::Row &row)
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
    message.reply = row.reply;
    message.prices = row.prices;
    return message;
}

Desk::Desk(QObject *parent)
    : QObject(parent)
{
    connect(&m_watchList, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &, int first, int last) { rememberRows(first, last); });
    connect(&m_watchList, &QAbstractItemModel::modelAboutToBeReset, this,
            [this] { rememberRows(0, m_watchList.rowCount() - 1); });
    connect(&m_ignored, &IgnoredPeople::changed, this, &Desk::hideAndShow);
}

Desk::~Desk() = default;

void Desk::follow(EventSource &source)
{
    if (m_source)
        m_source->disconnect(this);
    m_feeds = {};
    m_source = &source;
    connect(&source, &EventSource::messageReceived, this, &Desk::onMessage);
    connect(&source, &EventSource::messageEdited, this, &Desk::onMessageEdited);
    connect(&source, &EventSource::editQueued, this, [this](const Message &message, const QString &key) {
        if (Room *found = find(message.room.isEmpty() ? homeOf(message) : message.room))
            found->messages.queueEdit(message, key);
    });
    connect(&source, &EventSource::quotesReceived, this, &Desk::onQuotes);
    connect(&source, &EventSource::rosterChanged, this, &Desk::onRosterChange);
    connect(&source, &EventSource::crowdChanged, this, &Desk::onCrowd);
    connect(&source, &EventSource::peopleReceived, this, &Desk::onPeople);
    connect(&source, &EventSource::noticeReceived, this, &Desk::tell);
    connect(&source, &EventSource::roomEntered, this, &Desk::onRoomEntered);
    connect(&source, &EventSource::subjectChanged, this, &Desk::onSubject);
    connect(&source, &EventSource::historyReceived, this, &Desk::onHistory);
    connect(&source, &EventSource::roomLeft, this, &Desk::onRoomLeft);
    connect(&source, &EventSource::feedStateChanged, this, &Desk::onFeedState);
    connect(&source, &EventSource::symbolsAdded, this, [this](const SymbolsAdded &added) {
        addKnownSymbols(added.symbols);
        addSymbolNames(added.names);
    });
    connect(&source, &EventSource::candlesReceived, this, &Desk::candlesReceived);
    connect(&source, &EventSource::candlesRefused, this, &Desk::candlesRefused);
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
    room.messages.setFormerIds(m_formerIds);
    room.messages.setGroupMinutes(m_groupMinutes);
    room.messages.setCallWords(m_callWords);
    room.messages.setIgnored(m_ignored);
    room.people.setMe(m_me);
    connect(
        &room.messages, &QAbstractItemModel::rowsInserted, this,
        [this, &room](const QModelIndex &, int first, int last) { countRows(room, first, last); });
    connect(&room.people, &RosterModel::moreWanted, this,
            [this, name](int from) { emit peopleWanted(name, quint64(from)); });
    m_rooms.emplace(name, std::move(made));
    m_order.append(name);
    emit roomAdded(name);
    return room;
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

void Desk::setOrder(const QStringList &rooms)
{
    if (rooms == m_order || rooms.size() != m_order.size()
        || !std::is_permutation(rooms.begin(), rooms.end(), m_order.begin()))
        return;
    m_order = rooms;
    emit orderChanged();
}

void Desk::setLive(bool isLive)
{
    if (std::exchange(m_isLive, isLive) != isLive)
        emit liveChanged(isLive);
}

void Desk::setCallWords(const QStringList &words)
{
    if (words == m_callWords)
        return;
    m_callWords = words;
    for (const auto &[name, room] : m_rooms)
        room->messages.setCallWords(words);
    emit callsChanged();
}

void Desk::setGroupMinutes(int minutes)
{
    m_groupMinutes = minutes;
    for (const auto &[name, room] : m_rooms)
        room->messages.setGroupMinutes(minutes);
}

Subject Desk::subject(const QString &room) const
{
    const Room *found = find(room);
    return found ? found->subject : Subject();
}

QString Desk::title(const QString &room) const
{
    if (!isDirectTalk(room))
        return u'#' + room;
    const Room *talk = find(room);
    return talk && !talk->other.nickname.isEmpty() ? talk->other.nickname
                                                   : QCoreApplication::translate("outcry", "Somebody");
}

void Desk::forgetRooms()
{
    m_unheard.clear();
    for (const QString &room : rooms())
        onRoomLeft(room);
    // Who the user is there means nothing elsewhere.
    m_me.id = {};
    m_formerIds.clear();
}

void Desk::tell(const Notice &notice)
{
    Room *room = notice.room.isEmpty() ? nullptr : find(notice.room);
    if (room)
        room->messages.append(notice, QDateTime::currentMSecsSinceEpoch());
    else
        emit noticeReceived(notice);
}

void Desk::onMessage(const Message &message)
{
    const QScopedValueRollback counting(m_isCounting, true);
    hear(message);
}

void Desk::hear(const Message &message)
{
    // Who has no name here is not the receiver: a server's window does not read what two people
    // tell each other.
    if (message.kind == Message::Kind::Direct && m_me.id.isNull())
        return;
    const QString home = homeOf(message);
    if (home.isEmpty() || isUnheard(message, home))
        return;
    Room &room = isDirectTalk(home) ? hearTalk(message) : roomFor(home);
    room.messages.append(message);
}

void Desk::onRosterChange(const RosterChange &change)
{
    m_ignored.note(change);
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

void Desk::onRoomEntered(const RoomState &state)
{
    if (state.room.isEmpty())
        return;
    Room &room = roomFor(state.room);
    // What was said before the user came is no news to be counted; what was missed while away is.
    const bool isFirst = !std::exchange(room.wasEntered, true);
    const QScopedValueRollback counting(m_isCounting, !isFirst);
    room.people.setPeople(state.people, state.peopleCount);
    // The first people of a crowd need not hold the one who asks.
    if (state.peopleCount > 0 && !m_me.id.isNull())
        room.people.apply(RosterChange{RosterChange::Kind::Came, state.room, m_me, {}, 0});
    room.messages.enter(state);
    setSubject(room, state.subject);
    if (isFirst)
        countSince(room, m_readMarks.take(state.room));
    awaitMissing(state.people);
    for (const Person &person : state.people)
        knowById(person);
    // Names may have changed while the user was away.
    for (const Person &person : state.people)
        tellDirectTalk({RosterChange::Kind::Came, state.room, person, {},
                        QDateTime::currentMSecsSinceEpoch()});
}

void Desk::setSubject(Room &room, const Subject &subject)
{
    if (std::exchange(room.subject, subject) != subject)
        emit subjectChanged(room.messages.room());
}

void Desk::onSubject(const SubjectChange &change)
{
    if (Room *room = find(change.room)) {
        room->messages.append(change);
        setSubject(*room, change.subject);
    }
}

/// Who comes and goes in a crowd is not told line by line: nobody could read anything else.
void Desk::onCrowd(const CrowdNews &news)
{
    for (const RosterChange &change : news.changes)
        knowById(change.person);
    for (const RosterChange &change : news.changes) {
        m_ignored.note(change);
        tellDirectTalk(change);
    }
    Room *room = find(news.room);
    if (!room)
        return;
    room->people.apply(news);
    for (const RosterChange &change : news.changes) {
        if (change.kind == RosterChange::Kind::Renamed && change.person.id != m_me.id)
            room->messages.append(change);
    }
}

void Desk::onPeople(const PeoplePage &page)
{
    for (const Person &person : page.people)
        knowById(person);
    for (const Person &person : page.people)
        tellDirectTalk({RosterChange::Kind::Came, page.room, person, {}, QDateTime::currentMSecsSinceEpoch()});
    if (Room *room = find(page.room))
        room->people.addPage(page);
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
    m_rememberedTalks.removeIf([&room](const auto &talk) { return talk.value() == room; });
    m_readMarks.remove(room);
    m_order.removeOne(room);
    emit roomRemoved(room);
    m_drafts.forget(room);
}

void Desk::onIdentity(const Person &me)
{
    if (me == m_me)
        return;
    const bool isSomebodyElse = !m_me.id.isNull() && me.id != m_me.id;
    const QUuid former = std::exchange(m_me, me).id;
    if (isSomebodyElse) {
        awaitEverybody();
        setFormerIds(m_formerIds + QList{former});
    }
    for (const auto &[name, room] : m_rooms) {
        room->messages.setMe(me);
        room->people.setMe(me);
    }
    emit meChanged(me);
    emit callsChanged();
}

void Desk::setFormerIds(const QList<QUuid> &ids)
{
    QList<QUuid> former;
    for (qsizetype i = ids.size() - 1; i >= 0 && former.size() < kMostFormerIds; --i) {
        if (!former.contains(ids[i]))
            former.prepend(ids[i]);
    }
    m_formerIds = former;
    for (const auto &[name, room] : m_rooms)
        room->messages.setFormerIds(m_formerIds);
}

QList<QUuid> Desk::ownIds() const
{
    QList<QUuid> ids = m_formerIds;
    ids.removeAll(m_me.id);
    if (!m_me.id.isNull())
        ids.append(m_me.id);
    return ids;
}

void Desk::onLineQueued(const Message &message)
{
    const QString home = message.room.isEmpty() ? homeOf(message) : message.room;
    if (home.isEmpty())
        return;
    Room &room = roomFor(home);
    Message named = message;
    if (message.kind == Message::Kind::Direct && message.receiver.isEmpty())
        named.receiver = title(home);
    room.messages.queueOwn(named);
}

} // namespace outcry
