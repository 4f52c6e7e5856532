// SPDX-License-Identifier: MIT
#include "model/direct_talk.h"
#include "scripted_server.h"
#include "talker.h"

#include <QTest>

using namespace outcry;
using Phase = ConnectionState::Phase;
using Cause = ConnectionState::Cause;

/// Has the name when the server has begun anew.
static const QUuid kOtherBob = QUuid::fromString(u"{00000000-0000-0000-0000-00000000000c}");

class OwnLinesTest : public QObject
{
    Q_OBJECT

private slots:
    void aLineIsQueuedSentAndComesBack();
    void aReplyNamesItsLineAndTheNumbering();
    void linesGoOneByOne();
    void aCommandIsSettled();
    void aDirectLineGoesToAPersonNotToAName();
    void aDirectLineStaysWhenOnlyItsReceiptComes();
    void aLineOfAMovedTalkWaitsForTheUser();
    void aLineOnItsWayIsNotRepeatedToAnother();
    void whatIsTypedIsShownAtOnce_data();
    void whatIsTypedIsShownAtOnce();
    void aRefusedLineWaitsForTheUser();
    void aLineKeepsTheTimeWhenItWasTyped();
    void aRefusedCommandIsToldAndGone();
    void aDiscardedLineIsNeverSaid();
    void aLineThatCameTooFastIsSentAgain();
    void aLineTooLongForTheServerIsNotSent();
    void linesTypedOfflineAreSaidInOrderOnceOnline();
    void unconfirmedLinesAreSentAgainInOrderWithTheirKeys();
    void aLineFoundInTheRoomIsNotSentAgain();
    void aLineThatIsNeverConfirmedEndsTheConnection();
    void aLineThatBreaksTheConnectionIsGivenUp();
    void aFullOutboxIsToldInWords();
    void closingKeepsWhatWasTyped();
};

void OwnLinesTest::aLineIsQueuedSentAndComesBack()
{
    ScriptedServer server;
    Talker ann;
    QVERIFY(ann.enter(server.url()));
    ann.client.say(u"lobby"_qs, u"hello"_qs);
    QCOMPARE(ann.queued.count(), 1);
    QCOMPARE(ann.client.outboxCount(), 1);

    QTRY_COMPARE(ann.textsReceived(), QStringList{u"hello"_qs});
    QCOMPARE(ann.messages.first().first().value<Message>().key, ann.queuedKey(0));
    QTRY_COMPARE(ann.client.outboxCount(), 0);
    QCOMPARE(ann.settled.count(), 0);
    QCOMPARE(ann.refused.count(), 0);
}

void OwnLinesTest::aReplyNamesItsLineAndTheNumbering()
{
    ScriptedServer server;
    Talker ann;
    QVERIFY(ann.enter(server.url()));

    ann.client.say(u"lobby"_qs, u"yes"_qs, 17);
    ann.client.say(directTalkWith(QUuid::createUuid()), u"no"_qs, 17);

    QTRY_COMPARE(server.heard<Say>().size(), 2);
    QCOMPARE(server.heard<Say>()[0].reply, 17u);
    QCOMPARE(server.heard<Say>()[0].replyEpoch, server.epoch);
    QCOMPARE(server.heard<Say>()[1].reply, 0u);
    QCOMPARE(ann.queued[0][0].value<Message>().reply, 17u);
}

void OwnLinesTest::linesGoOneByOne()
{
    ScriptedServer server;
    server.answersSay = false;
    Talker ann;
    QVERIFY(ann.enter(server.url()));
    ann.client.say(u"lobby"_qs, u"one"_qs);
    ann.client.say(u"lobby"_qs, u"two"_qs);
    QTRY_COMPARE(server.textsHeard(), QStringList{u"one"_qs});
    server.send(Receipt{server.requests.last().id, u"lobby"_qs, {}, 1, 0});

    QTRY_COMPARE(server.textsHeard(), (QStringList{u"one"_qs, u"two"_qs}));
    QCOMPARE(ann.client.outboxCount(), 1);
}

void OwnLinesTest::aCommandIsSettled()
{
    ScriptedServer server;
    Talker ann;
    ann.client.join(u"lobby"_qs);
    ann.open(server.url());
    ann.client.say(u"lobby"_qs, u"/who"_qs);

    QTRY_COMPARE(ann.settled.count(), 1);
    QCOMPARE(ann.settled.first().at(0).toString(), u"lobby"_qs);
    QCOMPARE(ann.settled.first().at(1).toString(), ann.queuedKey(0));
    QCOMPARE(ann.client.outboxCount(), 0);
}

void OwnLinesTest::aDirectLineGoesToAPersonNotToAName()
{
    ScriptedServer server;
    Talker ann;
    ann.open(server.url());
    ann.client.say(directTalkWith(kBob), u"psst"_qs);
    ann.client.say(directTalkWith(kBob), u"/who"_qs);

    QTRY_COMPARE(server.heard<Say>().size(), 2);
    QCOMPARE(server.heard<Say>()[0], (Say{{}, u"psst"_qs, ann.queuedKey(0), kBob}));
    QCOMPARE(server.heard<Say>()[1], (Say{{}, u"/who"_qs, ann.queuedKey(1), {}}));
}

/// The copy was lost with the connection; the repetition only gets a receipt.
void OwnLinesTest::aDirectLineStaysWhenOnlyItsReceiptComes()
{
    ScriptedServer server;
    server.echoesDirectLines = false;
    Talker ann;
    ann.open(server.url());
    ann.client.say(directTalkWith(kBob), u"psst"_qs);

    QTRY_COMPARE(ann.messages.count(), 1);
    const Message said = ann.messages.first().first().value<Message>();
    QCOMPARE(said.kind, Message::Kind::Direct);
    QCOMPARE(said.receiverId, kBob);
    QCOMPARE(said.key, ann.queuedKey(0));
    QCOMPARE(said.timeMs, ScriptedServer::kTimeMs);
    QCOMPARE(ann.settled.count(), 0);
    QCOMPARE(ann.client.outboxCount(), 0);
}

void OwnLinesTest::aLineOfAMovedTalkWaitsForTheUser()
{
    ScriptedServer server;
    Talker ann;
    const QString talk = directTalkWith(kOtherBob);
    ann.client.join(u"lobby"_qs);
    ann.client.say(directTalkWith(kBob), u"psst"_qs);
    ann.client.say(directTalkWith(kBob), u"/who"_qs);
    ann.client.say(u"lobby"_qs, u"hello"_qs);
    // Whoever follows it meets people when it enters a room.
    connect(&ann.client, &EventSource::roomEntered, this, [&] { ann.client.moveTalk(directTalkWith(kBob), talk); });
    ann.open(server.url());

    QTRY_COMPARE(ann.textsReceived(), QStringList{u"hello"_qs});
    QCOMPARE(server.textsHeard(), (QStringList{u"/who"_qs, u"hello"_qs}));
    QCOMPARE(ann.refused.count(), 1);
    QCOMPARE(ann.refused[0][0].toString(), talk);
    QCOMPARE(ann.refused[0][1].toString(), ann.queuedKey(0));
    QVERIFY(!ann.refused[0][2].toString().isEmpty());

    ann.client.retryLine(ann.queuedKey(0));
    QTRY_COMPARE(server.heard<Say>().size(), 3);
    QCOMPARE(server.heard<Say>().last(), (Say{{}, u"psst"_qs, ann.queuedKey(0), kOtherBob}));
}

void OwnLinesTest::aLineOnItsWayIsNotRepeatedToAnother()
{
    ScriptedServer server;
    server.answersSay = false;
    Talker ann;
    ann.open(server.url());
    ann.client.say(directTalkWith(kBob), u"psst"_qs);
    QTRY_COMPARE(server.heard<Say>().size(), 1);
    ann.client.moveTalk(directTalkWith(kBob), directTalkWith(kOtherBob));
    QCOMPARE(ann.refused.count(), 1);
    server.answersSay = true;
    server.send(Refusal{server.requests.last().id, u"too_fast"_qs, u"Slowly"_qs, {}, {}});
    ann.client.say(u"lobby"_qs, u"hello"_qs);

    QTRY_COMPARE(ann.client.outboxCount(), 0);
    QCOMPARE(server.textsHeard(), (QStringList{u"psst"_qs, u"hello"_qs}));
}

void OwnLinesTest::whatIsTypedIsShownAtOnce_data()
{
    QTest::addColumn<QString>("room");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<int>("kind");
    QTest::newRow("talk") << u"lobby"_qs << u"hi"_qs << u"hi"_qs << int(Message::Kind::Talk);
    QTest::newRow("a slash") << u"lobby"_qs << u"//hi"_qs << u"/hi"_qs << int(Message::Kind::Talk);
    QTest::newRow("action") << u"lobby"_qs << u"/me waves"_qs << u"waves"_qs
                            << int(Message::Kind::Action);
    QTest::newRow("command") << u"lobby"_qs << u"/nick bob"_qs << u"/nick bob"_qs
                             << int(Message::Kind::Talk);
    QTest::newRow("direct") << directTalkWith(kBob) << u"psst"_qs << u"psst"_qs << int(Message::Kind::Direct);
}

void OwnLinesTest::whatIsTypedIsShownAtOnce()
{
    QFETCH(QString, room);
    QFETCH(QString, typed);
    Talker ann;
    ann.client.say(room, typed);

    QCOMPARE(ann.queued.count(), 1);
    const Message message = ann.queued.first().first().value<Message>();
    QTEST(message.text, "shown");
    QTEST(int(message.kind), "kind");
    QCOMPARE(message.sequence, quint64(0));
    QVERIFY(!message.key.isEmpty());
    QCOMPARE(message.receiverId, otherOfDirectTalk(room));
}

void OwnLinesTest::aLineKeepsTheTimeWhenItWasTyped()
{
    ScriptedServer server;
    qint64 nowMs = 1'795'000'000'000;
    ClientOptions options = quickOptions();
    options.nowMs = [&nowMs] { return nowMs; };
    Talker ann(options);
    ann.client.say(u"lobby"_qs, u"typed early"_qs);
    nowMs += 60'000;
    const QList<Outbox::Line> lines = ann.client.takeLines();
    nowMs += 60'000;
    ann.client.putLines(lines);

    QCOMPARE(ann.queued.count(), 2);
    QCOMPARE(ann.queued[1][0].value<Message>().timeMs, ann.queued[0][0].value<Message>().timeMs);
}

void OwnLinesTest::aRefusedCommandIsToldAndGone()
{
    ScriptedServer server;
    server.answersSay = false;
    Talker ann;
    ann.open(server.url());
    ann.client.say(u"lobby"_qs, u"/nikc bob"_qs);
    QTRY_COMPARE(server.heard<Say>().size(), 1);
    server.send(Refusal{server.requests.last().id, u"unknown_command"_qs, u"Did you mean /nick?"_qs, {}, {}});

    QTRY_COMPARE(ann.settled.count(), 1);
    QCOMPARE(ann.refused.count(), 0);
    QCOMPARE(ann.client.outboxCount(), 0);
    QCOMPARE(ann.notices.count(), 1);
    const Notice notice = ann.notices.first().first().value<Notice>();
    QCOMPARE(notice.text, u"Did you mean /nick?"_qs);
    QCOMPARE(notice.room, u"lobby"_qs);
}

void OwnLinesTest::aRefusedLineWaitsForTheUser()
{
    ScriptedServer server;
    server.answersSay = false;
    Talker ann;
    ann.open(server.url());
    ann.client.say(u"lobby"_qs, u"one"_qs);
    ann.client.say(u"lobby"_qs, u"two"_qs);
    QTRY_COMPARE(server.heard<Say>().size(), 1);
    server.send(
        Refusal{server.requests.last().id, u"not_in_room"_qs, u"Join first"_qs, {}, u"lobby"_qs});
    QTRY_COMPARE(ann.refused.count(), 1);
    QCOMPARE(ann.refused.first().at(1).toString(), ann.queuedKey(0));
    QCOMPARE(ann.refused.first().at(2).toString(), u"Join first"_qs);
    QCOMPARE(ann.notices.count(), 0);

    ann.client.retryLine(ann.queuedKey(0));
    QCOMPARE(ann.queued.count(), 3);
    QTRY_COMPARE(server.heard<Say>().size(), 2);
    server.send(Receipt{server.requests.last().id, u"lobby"_qs, {}, 1, 0});
    QTRY_COMPARE(server.textsHeard(), (QStringList{u"one"_qs, u"two"_qs, u"one"_qs}));
    QCOMPARE(server.heard<Say>().first().key, server.heard<Say>().last().key);
}

void OwnLinesTest::aDiscardedLineIsNeverSaid()
{
    ScriptedServer server;
    Talker ann;
    ann.client.say(u"lobby"_qs, u"regretted"_qs);
    ann.client.say(u"lobby"_qs, u"kept"_qs);
    ann.client.discardLine(ann.queuedKey(0));
    ann.client.discardLine(u"unknown"_qs);
    QCOMPARE(ann.settled.count(), 1);
    ann.open(server.url());

    QTRY_COMPARE(ann.client.outboxCount(), 0);
    QCOMPARE(server.textsHeard(), QStringList{u"kept"_qs});
}

void OwnLinesTest::aLineThatCameTooFastIsSentAgain()
{
    ScriptedServer server;
    server.answersSay = false;
    Talker ann;
    ann.open(server.url());
    ann.client.say(u"lobby"_qs, u"one"_qs);
    ann.client.say(u"lobby"_qs, u"two"_qs);
    QTRY_COMPARE(server.heard<Say>().size(), 1);
    server.answersSay = true;
    server.send(Refusal{server.requests.last().id, u"too_fast"_qs, u"Slowly"_qs, {}, {}});

    QTRY_COMPARE(server.textsHeard(), (QStringList{u"one"_qs, u"one"_qs, u"two"_qs}));
    QCOMPARE(ann.refused.count(), 0);
}

void OwnLinesTest::aLineTooLongForTheServerIsNotSent()
{
    ScriptedServer server;
    server.longestMessageBytes = 300;
    Talker ann;
    ann.client.say(u"lobby"_qs, QString(300, u'x'));
    ann.client.say(u"lobby"_qs, u"short"_qs);
    ann.open(server.url());

    QTRY_COMPARE(ann.client.outboxCount(), 0);
    QCOMPARE(ann.refused.count(), 1);
    QCOMPARE(server.textsHeard(), QStringList{u"short"_qs});
    QCOMPARE(server.connectionCount, 1);
}

void OwnLinesTest::linesTypedOfflineAreSaidInOrderOnceOnline()
{
    ScriptedServer server;
    const QUrl url = server.url();
    server.stop();
    Talker ann;
    ann.client.join(u"lobby"_qs);
    ann.open(url);
    QStringList typed;
    for (int i = 0; i < 20; ++i) {
        typed.append(QStringLiteral("line %1").arg(i));
        ann.client.say(u"lobby"_qs, typed.last());
    }
    QTRY_COMPARE(ann.phase(), Phase::Waiting);
    QCOMPARE(ann.client.outboxCount(), 20);
    server.start();

    QTRY_COMPARE(ann.textsReceived(), typed);
    QCOMPARE(server.textsHeard(), typed);
    QTRY_COMPARE(ann.client.outboxCount(), 0);
}

void OwnLinesTest::unconfirmedLinesAreSentAgainInOrderWithTheirKeys()
{
    ScriptedServer server;
    server.answersSay = false;
    Talker ann;
    ann.client.join(u"lobby"_qs);
    ann.open(server.url());
    for (const QString &text : {u"one"_qs, u"two"_qs, u"three"_qs})
        ann.client.say(u"lobby"_qs, text);
    QTRY_COMPARE(server.heard<Say>().size(), 1);
    server.answersSay = true;
    server.drop();

    QTRY_COMPARE(server.textsHeard(), (QStringList{u"one"_qs, u"one"_qs, u"two"_qs, u"three"_qs}));
    QCOMPARE(server.heard<Say>().at(0).key, server.heard<Say>().at(1).key);
    QCOMPARE(ann.queued.count(), 3);
    QTRY_COMPARE(ann.client.outboxCount(), 0);
    QCOMPARE(server.connectionCount, 2);
}

void OwnLinesTest::aLineFoundInTheRoomIsNotSentAgain()
{
    ScriptedServer server;
    server.answersSay = false;
    Talker ann;
    ann.client.join(u"lobby"_qs);
    ann.open(server.url());
    ann.client.say(u"lobby"_qs, u"one"_qs);
    QTRY_COMPARE(server.heard<Say>().size(), 1);
    // It was said, but the receipt got lost with the connection.
    server.tail = {server.nextLine(u"one"_qs, ann.queuedKey(0))};
    server.drop();

    QTRY_COMPARE(ann.entered.count(), 2);
    QCOMPARE(ann.entered.last().first().value<RoomState>().messages.size(), 1);
    QCOMPARE(ann.client.outboxCount(), 0);
    QCOMPARE(server.heard<Say>().size(), 1);
}

void OwnLinesTest::aLineThatIsNeverConfirmedEndsTheConnection()
{
    ScriptedServer server;
    server.answersSay = false;
    ClientOptions options = quickOptions();
    options.receiptWithinMs = 100;
    Talker ann(options);
    ann.open(server.url());
    ann.client.say(u"lobby"_qs, u"one"_qs);
    QTRY_COMPARE(server.connectionCount, 2);
    server.answersSay = true;

    QTRY_COMPARE(ann.client.outboxCount(), 0);
    QCOMPARE(ann.refused.count(), 0);
}

void OwnLinesTest::aLineThatBreaksTheConnectionIsGivenUp()
{
    ScriptedServer server;
    server.answersSay = false;
    Talker ann;
    ann.open(server.url());
    ann.client.say(u"lobby"_qs, u"poison"_qs);
    ann.client.say(u"lobby"_qs, u"healthy"_qs);
    for (int sends = 1; sends <= Outbox::kMostSends; ++sends) {
        QTRY_COMPARE(server.heard<Say>().size(), sends);
        server.answersSay = sends == Outbox::kMostSends;
        server.drop();
    }

    QTRY_COMPARE(ann.refused.count(), 1);
    QTRY_COMPARE(server.textsHeard().last(), u"healthy"_qs);
    QTRY_COMPARE(ann.client.outboxCount(), 0);
}

void OwnLinesTest::aFullOutboxIsToldInWords()
{
    Talker ann;
    for (int i = 0; i <= Outbox::kMostLines; ++i)
        ann.client.say(u"lobby"_qs, u"x"_qs);

    QCOMPARE(ann.queued.count(), Outbox::kMostLines + 1);
    QCOMPARE(ann.refused.count(), 1);
    QCOMPARE(ann.refused.first().at(1).toString(), ann.queuedKey(Outbox::kMostLines));
    QCOMPARE(ann.client.outboxCount(), Outbox::kMostLines);
}

void OwnLinesTest::closingKeepsWhatWasTyped()
{
    ScriptedServer server;
    Talker ann;
    ann.client.join(u"lobby"_qs);
    ann.open(server.url());
    QTRY_VERIFY(ann.isOnline());
    QSignalSpy gone(server.socket(), &QWebSocket::disconnected);
    ann.client.close();
    ann.client.close();
    QCOMPARE(ann.client.state(), (ConnectionState{Phase::Offline, Cause::ByUser, 0, {}, 0}));
    QTRY_COMPARE(gone.count(), 1);
    ann.client.say(u"lobby"_qs, u"later"_qs);
    QCOMPARE(ann.client.outboxCount(), 1);
    ann.open(server.url());

    QTRY_COMPARE(ann.textsReceived(), QStringList{u"later"_qs});
    QCOMPARE(server.heard<Login>().last().ticket, u"ticket-1"_qs);
}

QTEST_GUILESS_MAIN(OwnLinesTest)
#include "tst_own_lines.moc"
