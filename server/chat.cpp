// SPDX-License-Identifier: MIT
#include "server/chat.h"

#include "server/chat_errors.h"
#include "server/commands/command.h"
#include "server/plain_text.h"
#include "server/price_stamp.h"
#include "server/typed_command.h"

#include <QCoreApplication>

#include <algorithm>

namespace outcry {

static constexpr qsizetype kLongestKey = 64;
/// Beside a name there is little room.
static constexpr qsizetype kLongestAwayReason = 100;
/// So many refused lines in a row, less one for every second that passes, and patience is over.
static constexpr double kPatience = 40;
static constexpr double kPatiencePerSecond = 1;

/// In a crowd at once to the member alone, whose client waits for it, and to all others a little later.
void Chat::tellRoom(const Room &room, RosterChange::Kind kind, const Member &member,
                    const QString &formerNickname)
{
    RosterChange change;
    change.kind = kind;
    change.room = room.name;
    change.person = member.person;
    change.formerNickname = formerNickname;
    change.timeMs = m_state.nowMs();
    if (!room.isCrowded)
        return m_state.courier.toTopic(Topic::room(room.name), change);
    m_state.crowds.note(change);
    m_state.courier.rosterChanged(change);
    if (kind != RosterChange::Kind::Left)
        m_state.courier.toPeer(member.peer, change);
}

void Chat::tellCrowd(CrowdNews news)
{
    const Room *room = m_state.rooms.find(news.room);
    if (!room)
        return;
    news.peopleCount = room->people.size();
    m_state.courier.toTopic(Topic::room(room->name), std::move(news));
}

void Chat::tellCrowds()
{
    for (const CrowdNews &news : m_state.crowds.takeAll())
        tellCrowd(news);
    m_state.courier.deliver();
}

Result<Room *> Chat::findOrOpen(const Member &member, const QString &name)
{
    Room *room = m_state.rooms.find(name);
    if (member.rooms.size() >= kMostRoomsPerPerson && !member.rooms.contains(name))
        return Error{QStringLiteral("too_many_rooms"),
                     QCoreApplication::translate("outcry",
                                                 "You are in %1 rooms. Leave one first with /part.")
                         .arg(member.rooms.size())};
    if (room)
        return room;
    if (m_state.rooms.isFull()) {
        const QString forgotten = m_state.rooms.forgetAnEmptyOne();
        if (forgotten.isEmpty())
            return Error{
                QStringLiteral("no_space_for_room"),
                QCoreApplication::translate(
                    "outcry", "This server has no space for another room. Join one that exists.")};
        m_state.courier.roomForgotten(forgotten);
    }
    room = &m_state.rooms.add(name, m_state.nowMs());
    m_state.courier.roomOpened(room->stateSince(0, 0));
    return room;
}

Result<Done> Chat::join(Member &member, const Join &join)
{
    const QString name = legalRoomName(join.room);
    if (name.isEmpty())
        return badRoom(join.room);
    const Result<Room *> found = findOrOpen(member, name);
    if (!found)
        return found.error();
    Room &room = **found;
    const bool isNew = !room.holds(member);
    if (isNew) {
        room.people.push_back(&member);
        // One copy of the name for all, and no more space than most people need.
        if (member.rooms.isEmpty())
            member.rooms.reserve(1);
        member.rooms.append(room.name);
        room.isCrowded = room.isCrowded || room.people.size() > Crowds::kCrowd;
    }
    RoomState state = room.stateSince(join.epoch, join.sequence, join.editCount);
    state.people = room.persons(room.isCrowded ? kPeoplePage : 0);
    state.peopleCount = room.isCrowded ? room.people.size() : 0;
    m_state.courier.toPeer(member.peer, Topic::room(name), state);
    // After the snapshot, since protocols without people lists tell the newcomer of the own coming
    // too.
    if (isNew)
        tellRoom(room, RosterChange::Kind::Came, member);
    return Done{};
}

void Chat::removeFrom(Room &room, Member &member)
{
    if (room.isCrowded && room.people.size() <= Crowds::kNoCrowd) {
        // From here on one by one again, after what has gathered and with a count to start from.
        room.isCrowded = false;
        const QList<CrowdNews> gathered = m_state.crowds.take(room.name);
        tellCrowd(gathered.value(0, CrowdNews{room.name, 0, {}, 0}));
    }
    std::erase(room.people, &member);
    member.rooms.removeOne(room.name);
    if (room.people.empty())
        room.emptySinceMs = m_state.nowMs();
}

Result<Done> Chat::part(Member &member, const QString &roomName)
{
    const QString name = legalRoomName(roomName);
    if (name.isEmpty())
        return badRoom(roomName);
    Room *room = m_state.rooms.find(name);
    if (!room || !room->holds(member))
        return notInRoom(name);
    removeFrom(*room, member);
    m_state.courier.toPeer(member.peer, Topic::room(name), Parted{name});
    tellRoom(*room, RosterChange::Kind::Left, member);
    return Done{};
}

void Chat::leaveAll(Member &member)
{
    const QStringList names = member.rooms;
    for (const QString &name : names) {
        Room *room = m_state.rooms.find(name);
        Q_ASSERT(room);
        removeFrom(*room, member);
        tellRoom(*room, RosterChange::Kind::Left, member);
    }
    tellTalkPartners(member, RosterChange::Kind::Left);
}

void Chat::welcomeBack(const Member &member)
{
    tellTalkPartners(member, RosterChange::Kind::Came);
}

/// They need not share a room with the member, but their talk goes by its name.
void Chat::tellTalkPartners(const Member &member, RosterChange::Kind kind,
                            const QString &formerNickname)
{
    if (!member.doings)
        return;
    for (const QUuid &id : std::as_const(member.doings->talkPartners)) {
        const Member *partner = m_state.roster.findById(id);
        if (partner && partner->peer != 0)
            m_state.courier.toPeer(
                partner->peer,
                RosterChange{kind, {}, member.person, formerNickname, m_state.nowMs()});
    }
}

Result<Done> Chat::rename(Member &member, const QString &nickname)
{
    const Result<Nickname> legal = Nickname::parse(nickname);
    if (!legal)
        return legal.error();
    const Result<Done> isFree = m_state.roster.isFree(*legal, &member);
    if (!isFree)
        return isFree;
    const QString former = member.person.nickname;
    if (legal->text() == former)
        return Done{};
    m_state.roster.rename(member, *legal);
    for (const QString &name : std::as_const(member.rooms))
        tellRoom(*m_state.rooms.find(name), RosterChange::Kind::Renamed, member, former);
    tellTalkPartners(member, RosterChange::Kind::Renamed, former);
    // Nobody else needs to know, but the own client shows the name.
    if (member.rooms.isEmpty())
        m_state.courier.toPeer(
            member.peer,
            RosterChange{RosterChange::Kind::Renamed, {}, member.person, former, m_state.nowMs()});
    m_state.courier.peerNamed(member.peer, member.person.nickname);
    return Done{};
}

void Chat::setAway(Member &member, bool isAway, const QString &reason)
{
    const QString said = plainText(reason.simplified().left(kLongestAwayReason));
    if (member.person.isAway == isAway && member.person.awayReason == said)
        return;
    member.person.isAway = isAway;
    member.person.awayReason = said;
    const auto kind = isAway ? RosterChange::Kind::Away : RosterChange::Kind::Back;
    for (const QString &name : std::as_const(member.rooms))
        tellRoom(*m_state.rooms.find(name), kind, member);
    tellTalkPartners(member, kind);
}

Receipt Chat::publish(Room &room, Message message)
{
    message.room = room.name;
    message.timeMs = m_state.nowMs();
    message.prices = pricesNow(message.text, m_board, message.timeMs);
    message = room.tail.append(message);
    m_state.courier.toTopic(Topic::room(room.name), message);
    return {0, message.room, message.key, message.sequence, message.timeMs};
}

Result<Receipt> Chat::speak(Member &member, const QString &roomName, Message message)
{
    Room *room = m_state.rooms.find(roomName);
    if (!room || !room->holds(member))
        return notInRoom(roomName);
    setAway(member, false);
    message.senderId = member.person.id;
    message.sender = member.person.nickname;
    return publish(*room, message);
}

Result<Done> Chat::announce(const QString &roomName, const QString &text)
{
    Room *room = m_state.rooms.find(legalRoomName(roomName));
    if (!room)
        return Error{QStringLiteral("no_such_room"),
                     QCoreApplication::translate("outcry", "There is no room \"%1\".")
                         .arg(roomName.left(40))};
    Message message;
    message.sender = m_state.serverName;
    message.text = plainText(text);
    if (message.text.isEmpty())
        return Error{QStringLiteral("empty"),
                     QCoreApplication::translate("outcry", "There is nothing to say.")};
    publish(*room, message);
    return Done{};
}

Result<Done> Chat::tell(Member &member, const QString &nickname, Message message)
{
    Member *receiver = m_state.roster.findByNickname(nickname);
    if (!receiver)
        return nobodyCalled(nickname);
    tellDirectly(member, *receiver, std::move(message));
    return Done{};
}

Result<Member *> Chat::findPresent(const QUuid &id)
{
    Member *receiver = m_state.roster.findById(id);
    if (!receiver || receiver->peer == 0)
        return Error{QStringLiteral("no_such_person"),
                     receiver ? QCoreApplication::translate("outcry",
                                                            "%1 is not here any more. Try again "
                                                            "when they are back.")
                                    .arg(receiver->person.nickname)
                              : QCoreApplication::translate(
                                  "outcry",
                                  "This person is not here any more. /who shows who is here.")};
    return receiver;
}

Result<Receipt> Chat::tellPerson(Member &member, const QUuid &id, Message message)
{
    const Result<Member *> receiver = findPresent(id);
    if (!receiver)
        return receiver.error();
    Receipt receipt{0, {}, message.key, 0, m_state.nowMs()};
    tellDirectly(member, **receiver, std::move(message));
    return receipt;
}

void Chat::tellDirectly(Member &member, Member &receiver, Message message)
{
    message.kind = Message::Kind::Direct;
    message.senderId = member.person.id;
    message.sender = member.person.nickname;
    message.receiverId = receiver.person.id;
    message.receiver = receiver.person.nickname;
    message.timeMs = m_state.nowMs();
    message.prices = pricesNow(message.text, m_board, message.timeMs);
    setAway(member, false);
    member.noteTalkWith(receiver);
    receiver.noteTalkWith(member);
    m_state.courier.toPeer(receiver.peer, message);
    if (&receiver != &member)
        m_state.courier.toPeer(member.peer, message);
}

Result<Done> Chat::checkPace(Guest &guest)
{
    const qint64 nowMs = m_state.nowMs();
    const double burst = double(m_state.limits.chatBurst);
    const qint64 waitMs
        = guest.member->noteDoings().lines.take(nowMs, burst, double(m_state.limits.chatPerSecond));
    if (waitMs == 0)
        return Done{};
    losePatience(guest);
    return Error{
        QStringLiteral("too_fast"),
        QCoreApplication::translate("outcry", "That was too fast. Wait %1 s and send it again.")
            .arg(double(waitMs) / 1000.0, 0, 'f', 1)};
}

void Chat::losePatience(Guest &guest)
{
    if (!guest.member || m_state.limits.chatPerSecond <= 0)
        return;
    if (guest.member->noteDoings().patience.take(m_state.nowMs(), kPatience, kPatiencePerSecond) == 0)
        return;
    const QString words = QCoreApplication::translate(
        "outcry", "You went on writing too fast. Come back more slowly.");
    guest.farewell = std::make_unique<Farewell>(Farewell{1008, words});
}

Result<Done> Chat::checkLine(const QString &key, const QString &text) const
{
    if (key.size() > kLongestKey)
        return Error{
            QStringLiteral("bad_key"),
            QCoreApplication::translate("outcry", "The key of a line has at most 64 characters.")};
    if (isLongerThan(text, m_state.limits.messageBytes))
        return Error{
            QStringLiteral("too_long"),
            QCoreApplication::translate(
                "outcry", "That line is too long: at most %1 bytes are allowed. Send it in parts.")
                .arg(m_state.limits.messageBytes)};
    return Done{};
}

const Receipt *Chat::formerReceipt(Guest &guest, const QString &room, const QString &key)
{
    const Receipt *former = key.isEmpty() ? nullptr : guest.member->noteDoings().receipts.find(room, key);
    // Once or twice after a lost connection; not for ever.
    if (former)
        losePatience(guest);
    return former;
}

Result<Receipt> Chat::say(Guest &guest, const Say &say)
{
    const QString room = legalRoomName(say.room);
    if (room.isEmpty() && !say.room.isEmpty())
        return badRoom(say.room);
    if (const Result<Done> isLegal = checkLine(say.key, say.text); !isLegal)
        return isLegal.error();
    if (const Receipt *former = formerReceipt(guest, room, say.key))
        return *former;
    const QString text = plainText(say.text);
    if (text.isEmpty())
        return Error{QStringLiteral("empty"),
                     QCoreApplication::translate("outcry", "There is nothing to say.")};
    if (const Result<Done> isAllowed = checkPace(guest); !isAllowed)
        return isAllowed.error();
    const Result<quint64> reply = checkedReply(say, room);
    if (!reply)
        return reply.error();
    Message message;
    message.key = say.key;
    message.reply = *reply;
    const Result<Receipt> receipt = sayChecked(guest, say, room, text, message);
    if (receipt && !say.key.isEmpty())
        guest.member->noteDoings().receipts.note(*receipt);
    return receipt;
}

Result<quint64> Chat::checkedReply(const Say &say, const QString &roomName)
{
    const Room *room = say.reply == 0 ? nullptr : m_state.rooms.find(roomName);
    // Written before the numbering began anew: better without the reply than to another line.
    if (!room || (say.replyEpoch != 0 && say.replyEpoch != room->tail.epoch()))
        return quint64(0);
    if (say.reply <= room->tail.lastSequence())
        return say.reply;
    return Error{QStringLiteral("bad_reply"),
                 QCoreApplication::translate(
                     "outcry", "The line that this answers was never said in #%1.")
                     .arg(roomName)};
}

Result<Receipt> Chat::sayChecked(Guest &guest, const Say &say, const QString &room,
                                 const QString &text, Message message)
{
    if (isCommand(text)) {
        TypedCommand command(*this, guest, room, message);
        return command.run(text);
    }
    message.text = text.startsWith(QStringLiteral("//")) ? text.mid(1) : text;
    if (!say.to.isNull())
        return tellPerson(*guest.member, say.to, message);
    if (room.isEmpty())
        return badRoom(say.room);
    return speak(*guest.member, room, message);
}

Result<PeoplePage> Chat::people(const Member &member, const FetchPeople &fetch)
{
    const QString name = legalRoomName(fetch.room);
    if (name.isEmpty())
        return badRoom(fetch.room);
    const Room *room = m_state.rooms.find(name);
    if (!room || !room->holds(member))
        return notInRoom(name);
    PeoplePage page;
    page.room = name;
    page.peopleCount = room->people.size();
    page.from = std::min(fetch.from, page.peopleCount);
    page.people = room->persons(kPeoplePage, qsizetype(page.from));
    return page;
}

Result<HistoryPage> Chat::history(const Member &member, const FetchHistory &fetch)
{
    const QString name = legalRoomName(fetch.room);
    if (name.isEmpty())
        return badRoom(fetch.room);
    const Room *room = m_state.rooms.find(name);
    if (!room || !room->holds(member))
        return notInRoom(name);
    HistoryPage page = room->tail.before(
        fetch.beforeSequence, qBound(qsizetype(1), qsizetype(fetch.count), kMostHistoryLines));
    page.room = name;
    return page;
}

} // namespace outcry
