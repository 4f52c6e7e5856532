// SPDX-License-Identifier: MIT
// The way of an own line: typed, queued, sent, confirmed or refused.
#include "client/chat_client.h"

#include "model/direct_talk.h"
#include "model/wire.h"

#include <QCoreApplication>
#include <QUuid>

#include <utility>

namespace outcry {

static bool isCommand(QStringView text)
{
    return text.startsWith(u'/') && !text.startsWith(u"//");
}

static bool isCommandNamed(QStringView text, QStringView name)
{
    const qsizetype end = text.indexOf(u' ');
    return isCommand(text)
        && text.mid(1, end < 0 ? -1 : end - 1).compare(name, Qt::CaseInsensitive) == 0;
}

/// A command that says nothing: refused, it is told and gone, and never stands there like a line that was not said.
static bool isMereCommand(const Outbox::Line &line)
{
    return !line.isEdit() && isCommand(line.text) && !isDirectTalk(line.room) && !isCommandNamed(line.text, u"me");
}

void ChatClient::say(const QString &room, const QString &text, quint64 reply)
{
    if (text.trimmed().isEmpty())
        return;
    if (isCommandNamed(text, u"quit")) {
        quit(text);
        return;
    }
    Outbox::Line line;
    line.room = room;
    line.text = text;
    line.key = QUuid::createUuid().toString(QUuid::WithoutBraces);
    line.reply = isDirectTalk(room) ? 0 : reply;
    line.replyEpoch = line.reply == 0 ? 0 : m_rooms.epochOf(room);
    line.timeMs = nowMs();
    const Result<Done> taken = m_outbox.add(line);
    emit lineQueued(shownAs(line));
    if (!taken) {
        emit lineRefused(room, line.key, taken.error().text);
        return;
    }
    tellOutbox();
    pump();
}

void ChatClient::edit(const QString &room, const Message &line)
{
    Outbox::Line change;
    change.room = room;
    change.text = line.text;
    change.key = QUuid::createUuid().toString(QUuid::WithoutBraces);
    change.editedSequence = line.sequence;
    change.editedKey = line.sequence == 0 ? line.key : QString();
    change.replyEpoch = line.sequence == 0 ? 0 : m_rooms.epochOf(room);
    change.timeMs = nowMs();
    if (!change.isEdit())
        return;
    const Result<Done> taken = m_outbox.add(change);
    emit editQueued(shownAs(change), change.key);
    if (!taken) {
        emit lineRefused(room, change.key, taken.error().text);
        return;
    }
    tellOutbox();
    pump();
}

/// Never kept for later: a line that ends the connection must not end the next one.
void ChatClient::quit(const QString &text)
{
    if (!isOnline()) {
        close();
        return;
    }
    m_isQuitting = true;
    sendRequest(Say{{}, text, {}});
    QTimer::singleShot(m_options.closeWithinMs, m_connection.get(), &Connection::close);
}

/// The line as its sender sees it until the server's copy comes.
Message ChatClient::shownAs(const Outbox::Line &line) const
{
    const QString &text = line.text;
    Message message;
    message.room = line.room;
    message.senderId = m_me.id;
    message.sender = m_me.nickname.isEmpty() ? m_nickname : m_me.nickname;
    message.text = text.startsWith(u"//") ? text.mid(1) : text;
    message.timeMs = line.timeMs;
    message.key = line.key;
    message.reply = line.reply;
    if (line.isEdit()) {
        message.text = text;
        message.sequence = line.editedSequence;
        message.key = line.editedKey;
    }
    if (isDirectTalk(line.room)) {
        message.kind = Message::Kind::Direct;
        // The name is known to whoever shows the talk.
        message.receiverId = otherOfDirectTalk(line.room);
        message.room.clear();
    } else if (!line.isEdit() && isCommandNamed(text, u"me")) {
        message.kind = Message::Kind::Action;
        message.text = text.mid(4).trimmed();
    }
    return message;
}

/// What the server is asked for. Commands are typed in a direct talk as anywhere else.
static Demand requestFor(const Outbox::Line &line)
{
    if (line.isEdit()) {
        const bool isDirect = isDirectTalk(line.room);
        return Edit{isDirect ? QString() : line.room, line.editedSequence, line.text, line.key, line.replyEpoch,
                    isDirect ? otherOfDirectTalk(line.room) : QUuid(), line.editedKey};
    }
    if (!isDirectTalk(line.room))
        return Say{line.room, line.text, line.key, {}, line.reply, line.replyEpoch};
    return Say{{}, line.text, line.key, isCommand(line.text) ? QUuid() : otherOfDirectTalk(line.room)};
}

/// Sends the next line, if one may be sent now.
void ChatClient::pump()
{
    if (!isOnline() || m_isQuitting || m_rooms.isEntering() || m_pauseTimer.isActive())
        return;
    while (const std::optional<Outbox::Line> line = m_outbox.next()) {
        // A room that waits for its turn comes first when there is something to say in it.
        if (m_joinsLeft.removeAll(line->room) > 0)
            return sendJoin(line->room);
        const Demand demand = requestFor(*line);
        if (isTooLong(demand)) {
            failLine(
                line->key,
                tr("This line is too long; the server takes %1 bytes").arg(m_longestMessageBytes));
            continue;
        }
        m_outbox.markSent(line->key);
        m_receiptTimer.start(m_options.receiptWithinMs);
        sendRequest(demand);
        return;
    }
}

/// A server closes the connection over a message that is too long: better not to send it.
bool ChatClient::isTooLong(const Demand &demand) const
{
    return m_longestMessageBytes > 0
        && wire::encode(Request{m_lastId + 1, demand}).size() > m_longestMessageBytes;
}

/// Only lines of a room that is open come back as messages for certain. The copy of a direct line may have been lost with a
/// connection before the receipt of its repetition came; a copy that is there already is not shown twice.
void ChatClient::settle(const Outbox::Line &line, const Receipt &receipt)
{
    if (line.isEdit()) {
        // Of a direct line the server tells the change only once, which may have been lost.
        Message changed = shownAs(line);
        changed.editedMs = receipt.timeMs;
        if (isDirectTalk(line.room))
            emit messageEdited(changed);
        emit lineSettled(line.room, line.key);
        return;
    }
    if (isDirectTalk(line.room) && !isCommand(line.text)) {
        Message said = shownAs(line);
        said.timeMs = receipt.timeMs;
        emit messageReceived(said);
    } else if (receipt.sequence == 0 || !m_rooms.isWanted(line.room)) {
        emit lineSettled(line.room, line.key);
    }
}

/// The server has it. Does nothing for a line that is not ours.
void ChatClient::confirm(const QString &key)
{
    const std::optional<Outbox::Line> line = key.isEmpty() ? std::nullopt : m_outbox.take(key);
    if (!line)
        return;
    if (line->state == Outbox::State::Sent)
        m_receiptTimer.stop();
    tellOutbox();
}

void ChatClient::failLine(const QString &key, const QString &reason)
{
    const std::optional<Outbox::Line> line = m_outbox.find(key);
    if (!line)
        return;
    if (isMereCommand(*line)) {
        m_outbox.take(key);
        tellOutbox();
        emit lineSettled(line->room, key);
        warn(QStringLiteral("command_refused"), reason, line->room);
        return;
    }
    m_outbox.markFailed(key);
    tellOutbox();
    emit lineRefused(line->room, key, reason);
}

void ChatClient::retryLine(const QString &key)
{
    const std::optional<Outbox::Line> line = m_outbox.find(key);
    if (!line || line->state != Outbox::State::Failed)
        return;
    m_outbox.retry(key);
    // It stands where it will be said: after everything else that waits.
    emit lineSettled(line->room, key);
    if (line->isEdit())
        emit editQueued(shownAs(*line), key);
    else
        emit lineQueued(shownAs(*line));
    tellOutbox();
    pump();
}

void ChatClient::discardLine(const QString &key)
{
    const std::optional<Outbox::Line> line = m_outbox.find(key);
    if (!line)
        return;
    confirm(key);
    emit lineSettled(line->room, key);
    pump();
}

void ChatClient::takeBackLine(const QString &key)
{
    const std::optional<Outbox::Line> line = m_outbox.find(key);
    if (!line)
        return;
    if (line->state == Outbox::State::Sent) {
        warn(QStringLiteral("on_its_way"), tr("This is on its way already. Change it when it was said."), line->room);
        return;
    }
    discardLine(key);
    Message back = shownAs(*line);
    back.text = line->text;
    if (!line->isEdit())
        back.key.clear();
    emit lineTakenBack(line->room, back);
}

void ChatClient::moveTalk(const QString &former, const QString &room)
{
    const QList<Outbox::Line> lines = m_outbox.toList();
    m_outbox.moveLines(former, room);
    for (const Outbox::Line &line : lines) {
        // A command is for the server.
        if (line.room != former || line.state == Outbox::State::Failed || (isCommand(line.text) && !line.isEdit()))
            continue;
        // What is on its way goes to the person of before, but is not repeated.
        if (line.state == Outbox::State::Sent)
            m_receiptTimer.stop();
        failLine(line.key, QCoreApplication::translate("outcry", "This person is not here any more. /who shows who is here."));
    }
}

QList<Outbox::Line> ChatClient::takeLines()
{
    m_receiptTimer.stop();
    m_outbox.putBackAll();
    const Outbox taken = std::exchange(m_outbox, {});
    const QList<Outbox::Line> lines = taken.toList();
    for (const Outbox::Line &line : lines)
        emit lineSettled(line.room, line.key);
    if (!lines.isEmpty())
        tellOutbox();
    return taken.lasting();
}

void ChatClient::putLines(const QList<Outbox::Line> &lines)
{
    for (Outbox::Line line : lines) {
        line.sendCount = 0;
        // Of a version that did not keep it.
        line.timeMs = line.timeMs == 0 ? nowMs() : line.timeMs;
        if (m_outbox.find(line.key) || !m_outbox.add(line))
            continue;
        emit lineQueued(shownAs(line));
        if (line.state == Outbox::State::Failed)
            emit lineRefused(line.room, line.key, tr("This line was not sent the last time"));
    }
    if (lines.isEmpty())
        return;
    tellOutbox();
    pump();
}

void ChatClient::tellOutbox()
{
    emit outboxCountChanged(m_outbox.count());
}

void ChatClient::warn(const QString &code, const QString &text, const QString &room)
{
    emit noticeReceived({Notice::Severity::Warning, code, text, room});
}

} // namespace outcry
