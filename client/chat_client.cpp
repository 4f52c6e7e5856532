// SPDX-License-Identifier: MIT
#include "client/chat_client.h"

#include "model/log.h"
#include "model/wire.h"

#include <QDateTime>
#include <QUuid>

#include <algorithm>
#include <utility>

namespace outcry {

using Phase = ConnectionState::Phase;
using Cause = ConnectionState::Cause;

ChatClient::ChatClient(QObject *parent)
    : ChatClient(ClientOptions(), parent)
{
}

ChatClient::ChatClient(const ClientOptions &options, QObject *parent)
    : EventSource(parent)
    , m_options(options)
    , m_policy(options)
{
    m_retryTimer.setSingleShot(true);
    m_receiptTimer.setSingleShot(true);
    m_roomsTimer.setSingleShot(true);
    m_pauseTimer.setSingleShot(true);
    m_joinTimer.setSingleShot(true);
    connect(&m_retryTimer, &QTimer::timeout, this, &ChatClient::startTry);
    connect(&m_roomsTimer, &QTimer::timeout, this, &ChatClient::stopWaitingForRooms);
    connect(&m_pauseTimer, &QTimer::timeout, this, &ChatClient::pump);
    connect(&m_joinTimer, &QTimer::timeout, this, [this] { sendJoins(1); });
    connect(&m_receiptTimer, &QTimer::timeout, this, [this] {
        giveUp({Cause::Silent, 0, tr("A line was not confirmed"), false});
    });
}

ChatClient::~ChatClient()
{
    if (m_connection)
        m_connection->disconnect(this);
}

void ChatClient::open(const QUrl &url, const QString &nickname, const QString &ticket)
{
    dropConnection();
    if (!m_url.isEmpty() && url != m_url)
        forgetServer();
    // A ticket resumes the person it was given to, name included.
    if (nickname != m_nickname || !ticket.isEmpty())
        m_ticket = ticket;
    m_url = url;
    m_nickname = nickname;
    m_policy.reset();
    m_goodbye.reset();
    m_state = {};
    startTry();
}

void ChatClient::close()
{
    if (m_state.phase == Phase::Offline)
        return;
    dropConnection();
    setState({Phase::Offline, Cause::ByUser, 0, {}, 0});
}

void ChatClient::retryNow()
{
    if (m_url.isEmpty() || m_connection)
        return;
    startTry();
}

/// Nothing of one server means anything to another.
void ChatClient::forgetServer()
{
    m_ticket.clear();
    m_me = {};
    const QStringList rooms = m_rooms.names();
    m_rooms = {};
    for (const QString &room : rooms)
        emit roomLeft(room);
    const QList<Outbox::Line> lines = m_outbox.toList();
    for (const Outbox::Line &line : lines) {
        if (line.state != Outbox::State::Failed)
            failLine(line.key, tr("This line was meant for another server"));
    }
}

void ChatClient::startTry()
{
    m_retryTimer.stop();
    m_farewell.reset();
    m_brokenInARow = 0;
    m_isQuitting = false;
    m_connection = std::make_unique<Connection>(m_url, m_options);
    connect(m_connection.get(), &Connection::opened, this, &ChatClient::onOpened);
    connect(m_connection.get(), &Connection::textReceived, this, &ChatClient::onText);
    connect(m_connection.get(), &Connection::roundTripMeasured, this,
            &ChatClient::roundTripMeasured);
    connect(m_connection.get(), &Connection::ended, this, &ChatClient::onEnded);
    // The cause of the last loss stays to be seen until something new is known.
    setState({Phase::Connecting, m_state.cause, m_state.closeCode, m_state.reason, 0});
    m_connection->open();
}

void ChatClient::onOpened()
{
    m_wantedNickname = m_nickname;
    sendRequest(Login{m_nickname, m_ticket});
    QTimer::singleShot(m_options.connectWithinMs, m_connection.get(), [this] {
        if (!isOnline())
            giveUp({Cause::ServerDown, 0, tr("The server did not answer the login"), false});
    });
}

/// Lets go of the connection; it says goodbye by itself.
void ChatClient::dropConnection()
{
    m_retryTimer.stop();
    m_receiptTimer.stop();
    m_roomsTimer.stop();
    m_pauseTimer.stop();
    m_joinTimer.stop();
    m_joinsLeft.clear();
    m_asked.clear();
    m_outbox.putBackAll();
    m_longestMessageBytes = 0;
    if (!m_connection)
        return;
    Connection *connection = m_connection.release();
    connection->disconnect(this);
    connection->setParent(this);
    if (connection->hasEnded()) {
        connection->deleteLater();
        return;
    }
    connect(connection, &Connection::ended, connection, &QObject::deleteLater);
    connection->close();
}

/// Ends the connection for a reason found here.
void ChatClient::giveUp(const Ending &ending)
{
    if (m_connection)
        onEnded(ending);
}

/// What the server said before it closed is better than what the socket knows.
Ending ChatClient::explained(Ending ending) const
{
    if (m_isQuitting)
        return {Cause::ByUser, ending.closeCode, ending.reason, true};
    if (m_farewell && ending.cause == Cause::Closed)
        return {Cause::Closed, m_farewell->closeCode, m_farewell->reason, false};
    return ending;
}

/// What the user is told. That a server does not answer after it has said that it ends is no news: what it said stays.
Ending ChatClient::toldEnding(const Ending &ending)
{
    if (isOnline())
        m_goodbye = m_farewell && ending.cause == Cause::Closed ? std::optional(ending) : std::nullopt;
    return m_goodbye && ending.cause == Cause::ServerDown ? *m_goodbye : ending;
}

void ChatClient::onEnded(const Ending &rawEnding)
{
    constexpr int kTooBig = 1009;
    const qint64 onlineMs = isOnline() ? std::max<qint64>(1, m_onlineSince.elapsed()) : 0;
    const Ending ending = explained(rawEnding);
    if (const auto line = m_outbox.onItsWay(); line && ending.closeCode == kTooBig)
        failLine(line->key, tr("The server finds this line too long"));
    else if (line && line->sendCount >= Outbox::kMostSends)
        failLine(line->key, tr("The connection broke each time this line was sent"));
    const Ending told = toldEnding(ending);
    dropConnection();

    const std::optional<int> delayMs = m_policy.delayAfter(ending, onlineMs);
    if (delayMs) {
        m_retryTimer.start(*delayMs);
        setState(
            {Phase::Waiting, told.cause, told.closeCode, told.reason, nowMs() + *delayMs});
        return;
    }
    constexpr int kNormal = 1000;
    const bool isGoodbye = ending.cause == Cause::ByUser || ending.closeCode == kNormal;
    setState({isGoodbye ? Phase::Offline : Phase::Refused, ending.cause, ending.closeCode,
              ending.reason, 0, false, ending.bannedUntilMs});
}

void ChatClient::setState(ConnectionState state)
{
    const bool isTrying = state.phase == Phase::Connecting || state.phase == Phase::Waiting;
    state.isFirst = isTrying && m_me.id.isNull();
    if (state == m_state)
        return;
    m_state = state;
    emit stateChanged(m_state);
}

qint64 ChatClient::nowMs() const
{
    return m_options.nowMs ? m_options.nowMs() : QDateTime::currentMSecsSinceEpoch();
}

quint64 ChatClient::sendRequest(const Demand &demand)
{
    const quint64 id = ++m_lastId;
    m_asked.insert(id, demand);
    m_connection->send(wire::encode(Request{id, demand}));
    return id;
}

/// After a login: everything as it was before.
void ChatClient::restore(bool isComingBack)
{
    m_joinsLeft = m_rooms.names();
    sendJoins(m_options.joinsAtOnce);
    const quint64 watch = sendWatch(m_symbols);
    m_repeatedWatch = isComingBack ? watch : 0;
}

void ChatClient::sendJoins(int most)
{
    for (int i = 0; i < most && !m_joinsLeft.isEmpty(); ++i)
        sendJoin(m_joinsLeft.takeFirst());
    if (!m_joinsLeft.isEmpty())
        m_joinTimer.start(m_options.joinPauseMs);
}

/// The server takes no more rooms: those that were never seen go, and are not asked for one by one.
void ChatClient::forgetJoinsLeft()
{
    m_joinTimer.stop();
    for (const QString &room : std::exchange(m_joinsLeft, {})) {
        const bool wasSeen = m_rooms.epochOf(room) != 0;
        m_rooms.forget(room);
        if (!wasSeen)
            emit roomLeft(room);
    }
}

void ChatClient::stopWaitingForRooms()
{
    for (const QString &room : m_rooms.names())
        m_rooms.stopEntering(room);
    pump();
}

void ChatClient::join(const QString &room)
{
    const QString name = legalRoomName(room);
    if (name.isEmpty()) {
        warn(
            QStringLiteral("bad_room"),
            tr("\"%1\" is no room; names have 1 to 32 letters, digits, - or _").arg(room.left(40)));
        return;
    }
    if (m_rooms.want(name) && isOnline())
        sendJoin(name);
}

void ChatClient::sendJoin(const QString &room)
{
    sendRequest(m_rooms.resumePoint(room));
    if (!m_roomsTimer.isActive())
        m_roomsTimer.start(m_options.roomsWithinMs);
}

void ChatClient::part(const QString &room)
{
    const QString name = legalRoomName(room);
    const bool isWaiting = m_joinsLeft.removeAll(name) > 0;
    if (isOnline() && m_rooms.isWanted(name) && !isWaiting) {
        sendRequest(Part{name});
        return;
    }
    m_rooms.forget(name);
    emit roomLeft(name.isEmpty() ? room : name);
}

static QStringList legalSymbols(const QStringList &symbols)
{
    QStringList legal;
    for (const QString &symbol : symbols) {
        const QString name = symbol == u"*" ? symbol : legalSymbol(symbol);
        if (!name.isEmpty() && !legal.contains(name))
            legal.append(name);
    }
    return legal;
}

static QList<Topic> topicsOf(const QStringList &symbols)
{
    QList<Topic> topics;
    for (const QString &symbol : symbols)
        topics.append(symbol == u"*" ? Topic::allQuotes() : Topic::quotes(symbol));
    return topics;
}

void ChatClient::watch(const QStringList &symbols)
{
    QStringList added;
    for (const QString &symbol : legalSymbols(symbols)) {
        if (!m_symbols.contains(symbol))
            added.append(symbol);
    }
    m_symbols += added;
    if (isOnline())
        sendWatch(added);
}

/// The id of the last request; 0: there was nothing to ask for.
quint64 ChatClient::sendWatch(const QStringList &symbols)
{
    quint64 id = 0;
    // So that no request comes near the server's limit for a message.
    constexpr qsizetype kMostAtOnce = 500;
    for (qsizetype i = 0; i < symbols.size(); i += kMostAtOnce)
        id = sendRequest(Watch{topicsOf(symbols.mid(i, kMostAtOnce))});
    return id;
}

void ChatClient::unwatch(const QStringList &symbols)
{
    QStringList removed;
    for (const QString &symbol : legalSymbols(symbols)) {
        if (m_symbols.removeAll(symbol) > 0)
            removed.append(symbol);
    }
    if (isOnline() && !removed.isEmpty())
        sendRequest(Unwatch{topicsOf(removed)});
}

void ChatClient::fetchHistory(const QString &room, quint64 beforeSequence)
{
    if (!isOnline() || !m_rooms.isWanted(room) || m_joinsLeft.contains(room))
        return;
    const FetchHistory fetch{room, beforeSequence, FetchHistory().count};
    if (!isAsked(fetch))
        sendRequest(fetch);
}

void ChatClient::fetchCandles(const QString &symbol, CandleInterval interval, qint64 beforeMs, int count)
{
    const FetchCandles fetch{symbol, interval, beforeMs, count};
    if (isOnline() && !isAsked(fetch))
        sendRequest(fetch);
}

bool ChatClient::isAsked(const Demand &demand) const
{
    return std::any_of(m_asked.begin(), m_asked.end(), [&demand](const Demand &asked) { return asked == demand; });
}

void ChatClient::fetchPeople(const QString &room, quint64 from)
{
    if (isOnline() && m_rooms.isWanted(room) && !m_joinsLeft.contains(room))
        sendRequest(FetchPeople{room, from});
}

} // namespace outcry
