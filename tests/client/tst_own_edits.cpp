// SPDX-License-Identifier: MIT
#include "model/direct_talk.h"
#include "scripted_server.h"
#include "talker.h"

#include <QTest>

using namespace outcry;

static Message said(quint64 sequence, const QString &text, const QString &key = {})
{
    Message line;
    line.room = sequence == 0 ? QString() : u"lobby"_qs;
    line.sequence = sequence;
    line.text = text;
    line.key = key;
    return line;
}

class OwnEditsTest : public QObject
{
    Q_OBJECT

private slots:
    void aChangeIsQueuedSentAndSettled();
    void aDirectChangeNamesThePersonAndTheKey();
    void linesAndChangesKeepTheirOrderOffline();
    void aRefusedChangeWaitsForTheUser();
    void whatWaitsIsTakenBack();
    void whatIsOnItsWayIsNot();
    void anotherTimeAChangeIsALineNotSent();
    void theJoinSaysWhichChangesAreKnown();
    void changesHeardTwiceAreToldOnce();
};

void OwnEditsTest::aChangeIsQueuedSentAndSettled()
{
    ScriptedServer server;
    Talker ann;
    QVERIFY(ann.enter(server.url()));
    ann.client.edit(u"lobby"_qs, said(17, u"/not a command"_qs, u"key of the line"_qs));

    QCOMPARE(ann.queued.count(), 0);
    QCOMPARE(ann.editsQueued.count(), 1);
    const QString key = ann.editsQueued[0][1].toString();
    QCOMPARE(ann.editsQueued[0][0].value<Message>().sequence, 17u);
    QCOMPARE(ann.editsQueued[0][0].value<Message>().senderId, server.you.id);
    QTRY_COMPARE(server.heard<Edit>(), (QList<Edit>{{u"lobby"_qs, 17, u"/not a command"_qs, key, server.epoch}}));
    server.send(Receipt{server.requests.last().id, u"lobby"_qs, key, 17, 0});

    QTRY_COMPARE(ann.settled.count(), 1);
    QCOMPARE(ann.settled[0][1].toString(), key);
    QCOMPARE(ann.client.outboxCount(), 0);
}

void OwnEditsTest::aDirectChangeNamesThePersonAndTheKey()
{
    ScriptedServer server;
    Talker ann;
    ann.open(server.url());
    QTRY_VERIFY(ann.isOnline());
    ann.client.edit(directTalkWith(kBob), said(0, u"hush"_qs, u"k1"_qs));

    QTRY_COMPARE(server.heard<Edit>().size(), 1);
    QCOMPARE(server.heard<Edit>()[0].to, kBob);
    QCOMPARE(server.heard<Edit>()[0].line, u"k1"_qs);
    QVERIFY(server.heard<Edit>()[0].room.isEmpty());
    // Only the receipt comes: the copy was lost.
    server.send(Receipt{server.requests.last().id, {}, server.heard<Edit>()[0].key, 0, 5});
    QTRY_COMPARE(ann.edits.count(), 1);
    QCOMPARE(ann.edits[0][0].value<Message>().key, u"k1"_qs);
    QCOMPARE(ann.edits[0][0].value<Message>().editedMs, 5);
    QCOMPARE(ann.settled.count(), 1);
}

void OwnEditsTest::linesAndChangesKeepTheirOrderOffline()
{
    ScriptedServer server;
    Talker ann;
    ann.client.join(u"lobby"_qs);
    ann.client.say(u"lobby"_qs, u"first"_qs);
    ann.client.edit(u"lobby"_qs, said(17, u"changed"_qs));
    ann.client.say(u"lobby"_qs, u"second"_qs);
    QCOMPARE(ann.client.outboxCount(), 3);
    ann.open(server.url());

    QTRY_COMPARE(server.heard<Edit>().size(), 1);
    QCOMPARE(server.textsHeard(), QStringList{u"first"_qs});
    server.send(Receipt{server.requests.last().id, u"lobby"_qs, {}, 17, 0});
    QTRY_COMPARE(server.textsHeard(), (QStringList{u"first"_qs, u"second"_qs}));
}

void OwnEditsTest::aRefusedChangeWaitsForTheUser()
{
    ScriptedServer server;
    Talker ann;
    QVERIFY(ann.enter(server.url()));
    ann.client.edit(u"lobby"_qs, said(17, u"/x"_qs));
    QTRY_COMPARE(server.heard<Edit>().size(), 1);
    const QString key = ann.editsQueued[0][1].toString();
    server.send(Refusal{server.requests.last().id, u"no_such_line"_qs, u"too late"_qs, key, u"lobby"_qs});

    QTRY_COMPARE(ann.refused.count(), 1);
    QCOMPARE(ann.refused[0][2].toString(), u"too late"_qs);
    ann.client.retryLine(key);
    QCOMPARE(ann.editsQueued.count(), 2);
    QTRY_COMPARE(server.heard<Edit>().size(), 2);
    QCOMPARE(server.heard<Edit>()[1].key, key);
}

void OwnEditsTest::whatWaitsIsTakenBack()
{
    Talker ann;
    ann.client.say(u"lobby"_qs, u"//line"_qs, 3);
    ann.client.edit(u"lobby"_qs, said(17, u"changed"_qs));
    ann.client.takeBackLine(ann.queuedKey(0));
    ann.client.takeBackLine(ann.editsQueued[0][1].toString());
    ann.client.takeBackLine(u"never heard of"_qs);

    QCOMPARE(ann.client.outboxCount(), 0);
    QCOMPARE(ann.takenBack.count(), 2);
    const Message line = ann.takenBack[0][1].value<Message>();
    QCOMPARE(ann.takenBack[0][0].toString(), u"lobby"_qs);
    QCOMPARE(line.text, u"//line"_qs);
    QCOMPARE(line.reply, 3u);
    QCOMPARE(line.sequence, 0u);
    QVERIFY(line.key.isEmpty());
    const Message change = ann.takenBack[1][1].value<Message>();
    QCOMPARE(change.text, u"changed"_qs);
    QCOMPARE(change.sequence, 17u);
    QCOMPARE(ann.settled.count(), 2);
}

void OwnEditsTest::whatIsOnItsWayIsNot()
{
    ScriptedServer server;
    server.answersSay = false;
    Talker ann;
    QVERIFY(ann.enter(server.url()));
    ann.client.say(u"lobby"_qs, u"one"_qs);
    QTRY_COMPARE(server.textsHeard(), QStringList{u"one"_qs});
    ann.client.takeBackLine(ann.queuedKey(0));

    QCOMPARE(ann.takenBack.count(), 0);
    QCOMPARE(ann.client.outboxCount(), 1);
    QCOMPARE(ann.notices.count(), 1);
}

void OwnEditsTest::anotherTimeAChangeIsALineNotSent()
{
    Talker ann;
    ann.client.edit(u"lobby"_qs, said(17, u"changed"_qs));
    ann.client.edit(u"lobby"_qs, said(18, {}));
    const QList<Outbox::Line> lines = ann.client.takeLines();
    QCOMPARE(ann.settled.count(), 2);
    QCOMPARE(ann.client.outboxCount(), 0);
    QCOMPARE(lines.size(), 1);

    ann.client.putLines(lines);

    QCOMPARE(ann.queued.count(), 1);
    QCOMPARE(ann.queued[0][0].value<Message>().text, u"changed"_qs);
    QCOMPARE(ann.queued[0][0].value<Message>().sequence, 0u);
    QCOMPARE(ann.refused.count(), 1);
    QCOMPARE(ann.client.outboxCount(), 0);
}

void OwnEditsTest::theJoinSaysWhichChangesAreKnown()
{
    ScriptedServer server;
    Talker ann;
    QVERIFY(ann.enter(server.url()));
    Message line = server.nextLine(u"one"_qs);
    server.send(line);
    line.editedMs = 1;
    server.send(Edited{line, 5});
    QTRY_COMPARE(ann.edits.count(), 1);
    server.drop();

    QTRY_COMPARE(server.heard<Join>().size(), 2);
    QCOMPARE(server.heard<Join>()[1], (Join{u"lobby"_qs, server.epoch, 1, 5}));
}

void OwnEditsTest::changesHeardTwiceAreToldOnce()
{
    ScriptedServer server;
    Talker ann;
    QVERIFY(ann.enter(server.url()));
    Message line = server.nextLine(u"one"_qs);
    line.editedMs = 1;
    server.send(Edited{line, 2});
    server.send(Edited{line, 2});
    server.send(Edited{line, 1});
    line.text = u"two"_qs;
    server.send(Edited{line, 3});
    line.room = u"elsewhere"_qs;
    server.send(Edited{line, 4});
    server.talk(u"end"_qs);

    QTRY_COMPARE(ann.textsReceived().value(0), u"end"_qs);
    QCOMPARE(ann.edits.count(), 2);
    QCOMPARE(ann.edits[1][0].value<Message>().text, u"two"_qs);
}

QTEST_GUILESS_MAIN(OwnEditsTest)
#include "tst_own_edits.moc"
