// SPDX-License-Identifier: MIT
// What the client makes of the server's words.
#include "client/chat_client.h"

#include "model/log.h"
#include "model/wire.h"

namespace outcry {

using Phase = ConnectionState::Phase;
using Cause = ConnectionState::Cause;

/// Something that is no server of ours is left after so many words in a row that mean nothing.
static constexpr int kMostBrokenInARow = 20;
static constexpr auto kTooFast = u"too_fast";
static constexpr auto kTooManyLogins = u"too_many_logins";

void ChatClient::onText(const QByteArray &utf8)
{
    const Result<Event> event = wire::decodeEvent(utf8, nowMs());
    if (event) {
        m_brokenInARow = 0;
        // Before the login is answered nothing but the answer can mean us.
        const bool isAnswer = std::holds_alternative<Welcome>(*event)
            || std::holds_alternative<Refusal>(*event) || std::holds_alternative<Farewell>(*event)
            || std::holds_alternative<Notice>(*event);
        if (isOnline() || isAnswer)
            std::visit([this](const auto &content) { hear(content); }, *event);
        return;
    }
    // A newer server may say what this client does not know yet.
    if (event.error().code == u"unknown_type" && isOnline())
        return;
    if (m_brokenInARow == 0)
        qCWarning(lcClient) << "A message was not understood:" << event.error().code;
    if (++m_brokenInARow >= kMostBrokenInARow)
        giveUp({Cause::NotOurServer, 0, tr("The server's messages cannot be understood"), true});
}

void ChatClient::hear(const Welcome &welcome)
{
    if (isOnline())
        return;
    // Only another server, or the first welcome of this one, has anything new to say about the wishes.
    const bool isComingBack = !m_me.id.isNull();
    m_ticket = welcome.ticket;
    m_me = welcome.you;
    m_nickname = welcome.you.nickname;
    m_longestMessageBytes = welcome.longestMessageBytes;
    m_onlineSince.start();
    m_asked.clear();
    // Before anybody is told: what they ask for now is asked for once.
    restore(isComingBack);
    setState({Phase::Online, Cause::None, 0, {}, 0});
    emit identityChanged(m_me);
    emit welcomed(welcome);
    pump();
}

void ChatClient::hear(const Message &message)
{
    if (message.kind == Message::Kind::Direct || message.sequence == 0) {
        emit messageReceived(message);
        return;
    }
    switch (m_rooms.take(message)) {
    case JoinedRooms::Verdict::New:
        confirm(message.key);
        emit messageReceived(message);
        pump();
        break;
    case JoinedRooms::Verdict::Gap:
        qCWarning(lcClient) << "Lines are missing; asking for them";
        sendJoin(message.room);
        break;
    case JoinedRooms::Verdict::Seen:
    case JoinedRooms::Verdict::Waiting:
        break;
    }
}

void ChatClient::hear(const Edited &edited)
{
    const Message &message = edited.message;
    if (message.kind == Message::Kind::Direct || m_rooms.takeEdit(message.room, edited.count))
        emit messageEdited(message);
}

void ChatClient::hear(const RoomState &state)
{
    RoomState fresh = state;
    m_rooms.enter(fresh);
    for (const Message &message : std::as_const(fresh.messages))
        confirm(message.key);
    emit roomEntered(fresh);
    if (!m_rooms.isEntering())
        m_roomsTimer.stop();
    pump();
}

/// Of a line or a change; nothing else has one.
static std::optional<QString> keyOf(const Demand &demand)
{
    if (const auto *say = std::get_if<Say>(&demand))
        return say->key;
    const auto *edit = std::get_if<Edit>(&demand);
    return edit ? std::optional(edit->key) : std::nullopt;
}

void ChatClient::hear(const Receipt &receipt)
{
    const std::optional<Demand> asked = m_asked.contains(receipt.requestId)
        ? std::optional(m_asked.take(receipt.requestId))
        : std::nullopt;
    const std::optional<QString> askedKey = asked ? keyOf(*asked) : std::nullopt;
    const QString key = askedKey.value_or(receipt.key);
    const std::optional<Outbox::Line> line = key.isEmpty() ? std::nullopt : m_outbox.find(key);
    confirm(key);
    if (line)
        settle(*line, receipt);
    pump();
}

void ChatClient::hear(const Refusal &refusal)
{
    if (!m_asked.contains(refusal.requestId)) {
        if (m_outbox.find(refusal.key))
            refuseLine(refusal.key, refusal);
        else
            warn(refusal.code, refusal.text, refusal.room);
        return;
    }
    const Demand asked = m_asked.take(refusal.requestId);
    if (std::holds_alternative<Login>(asked)) {
        refuseLogin(refusal);
    } else if (const std::optional<QString> key = keyOf(asked)) {
        refuseLine(*key, refusal);
    } else if (const auto *fetch = std::get_if<FetchCandles>(&asked)) {
        emit candlesRefused(fetch->symbol, fetch->interval, refusal.text);
    } else if (const auto *wanted = std::get_if<Join>(&asked)) {
        refuseJoin(*wanted, refusal);
    } else {
        warn(refusal.code, refusal.text, refusal.room);
        pump();
    }
}

void ChatClient::refuseJoin(const Join &join, const Refusal &refusal)
{
    if (refusal.code == kTooFast) {
        m_rooms.stopEntering(join.room);
        m_joinsLeft.append(join.room);
        m_joinTimer.start(m_options.tooFastPauseMs);
        return m_pauseTimer.start(m_options.tooFastPauseMs);
    }
    const bool isFull = refusal.code == u"too_many_rooms";
    if (isFull) {
        m_joinsLeft.append(join.room);
        forgetJoinsLeft();
    }
    m_rooms.forget(join.room);
    // Nobody looks into a room that is not there.
    warn(refusal.code, refusal.text, isFull ? QString() : refusal.room);
    pump();
}

void ChatClient::refuseLogin(const Refusal &refusal)
{
    constexpr int kTryLater = 1013; // RFC 6455 section 7.4, registered later
    if (refusal.code == kTooFast || refusal.code == kTooManyLogins) {
        giveUp({Cause::Closed, kTryLater, refusal.text, false});
        return;
    }
    m_ticket.clear();
    giveUp({Cause::None, 0, refusal.text, true});
    emit loginRefused(refusal.code, refusal.text);
}

void ChatClient::refuseLine(const QString &key, const Refusal &refusal)
{
    m_receiptTimer.stop();
    if (refusal.code == kTooFast && !key.isEmpty()) {
        m_outbox.putBack(key);
        m_pauseTimer.start(m_options.tooFastPauseMs);
        return;
    }
    if (m_outbox.find(key))
        failLine(key, refusal.text);
    else
        warn(refusal.code, refusal.text, refusal.room);
    pump();
}

void ChatClient::hear(const RosterChange &change)
{
    if (change.kind == RosterChange::Kind::Renamed && change.person.id == m_me.id
        && change.person.nickname != m_me.nickname) {
        m_me = change.person;
        m_nickname = m_me.nickname;
        emit identityChanged(m_me);
    }
    if (change.person.id == m_me.id && change.person.isAway != m_me.isAway) {
        m_me.isAway = change.person.isAway;
        emit identityChanged(m_me);
    }
    emit rosterChanged(change);
}

void ChatClient::hear(const QuoteBatch &batch)
{
    emit quotesReceived(batch.quotes);
}

void ChatClient::hear(const Notice &notice)
{
    if (notice.code == u"no_quotes" && m_asked.contains(m_repeatedWatch))
        return;
    Notice told = notice;
    // The server speaks its owner's language.
    if (notice.code == u"nick_taken")
        told.text = tr("The name %1 is taken. You are %2 for now.").arg(m_wantedNickname, m_me.nickname);
    emit noticeReceived(told);
}

void ChatClient::hear(const HistoryPage &page)
{
    m_asked.remove(page.requestId);
    if (m_rooms.isCurrent(page))
        emit historyReceived(page);
}

void ChatClient::hear(const CrowdNews &news)
{
    emit crowdChanged(news);
}

void ChatClient::hear(const PeoplePage &page)
{
    m_asked.remove(page.requestId);
    emit peopleReceived(page);
}

void ChatClient::hear(const CandlePage &page)
{
    if (m_asked.remove(page.requestId) > 0)
        emit candlesReceived(page);
}

void ChatClient::hear(const Parted &parted)
{
    m_rooms.forget(parted.room);
    emit roomLeft(parted.room);
    pump();
}

void ChatClient::hear(const Farewell &farewell)
{
    m_farewell = farewell;
    QTimer::singleShot(m_options.closeWithinMs, m_connection.get(), [this] {
        giveUp({Cause::Closed, 0, {}, false});
    });
}

void ChatClient::hear(const FeedState &state)
{
    emit feedStateChanged(state);
}

} // namespace outcry
