// SPDX-License-Identifier: MIT
#include "client/outbox.h"

#include <QTest>

using namespace outcry;

static Outbox outboxWith(const QStringList &keys)
{
    Outbox outbox;
    for (const QString &key : keys)
        (void)outbox.add({u"lobby"_qs, u"text of "_qs + key, key});
    return outbox;
}

class OutboxTest : public QObject
{
    Q_OBJECT

private slots:
    void linesLeaveInTheOrderTyped();
    void nothingOvertakesALineOnItsWay();
    void aLineStaysUntilItIsTaken();
    void aLostConnectionPutsLinesBackInPlace();
    void aFailedLineHoldsNobodyUp();
    void aRetriedLineGoesToTheEnd();
    void aFullOutboxRefusesInWords();
    void unknownKeysDoNothing();
    void aSavedOutboxComesBack();
    void linesMoveWithTheirTalk();
    void aChangeThatIsKeptIsNoCommand();
};

void OutboxTest::linesLeaveInTheOrderTyped()
{
    Outbox outbox = outboxWith({u"a"_qs, u"b"_qs});
    QStringList order;
    while (const auto line = outbox.next()) {
        order.append(line->text);
        outbox.markSent(line->key);
        QVERIFY(outbox.take(line->key));
    }

    QCOMPARE(order, (QStringList{u"text of a"_qs, u"text of b"_qs}));
    QCOMPARE(outbox.count(), 0);
}

void OutboxTest::nothingOvertakesALineOnItsWay()
{
    Outbox outbox = outboxWith({u"a"_qs, u"b"_qs});
    outbox.markSent(u"a"_qs);

    QVERIFY(!outbox.next());
    QCOMPARE(outbox.onItsWay()->key, u"a"_qs);
}

void OutboxTest::aLineStaysUntilItIsTaken()
{
    Outbox outbox = outboxWith({u"a"_qs});
    outbox.markSent(u"a"_qs);
    QCOMPARE(outbox.count(), 1);
    QCOMPARE(outbox.take(u"a"_qs)->text, u"text of a"_qs);
    QVERIFY(!outbox.take(u"a"_qs));
}

void OutboxTest::aLostConnectionPutsLinesBackInPlace()
{
    Outbox outbox = outboxWith({u"a"_qs, u"b"_qs});
    outbox.markSent(u"a"_qs);
    outbox.putBackAll();

    QCOMPARE(outbox.next()->key, u"a"_qs);
    QCOMPARE(outbox.next()->sendCount, 1);
}

void OutboxTest::aFailedLineHoldsNobodyUp()
{
    Outbox outbox = outboxWith({u"a"_qs, u"b"_qs});
    outbox.markSent(u"a"_qs);
    outbox.markFailed(u"a"_qs);

    QCOMPARE(outbox.next()->key, u"b"_qs);
    QCOMPARE(outbox.count(), 1);
    QVERIFY(outbox.find(u"a"_qs));
}

void OutboxTest::aRetriedLineGoesToTheEnd()
{
    Outbox outbox = outboxWith({u"a"_qs, u"b"_qs});
    outbox.markFailed(u"a"_qs);
    outbox.retry(u"a"_qs);

    QCOMPARE(outbox.next()->key, u"b"_qs);
    QCOMPARE(outbox.toList().last().key, u"a"_qs);
    QCOMPARE(outbox.count(), 2);
}

void OutboxTest::aFullOutboxRefusesInWords()
{
    Outbox outbox;
    for (int i = 0; i < Outbox::kMostLines; ++i)
        QVERIFY(outbox.add({u"lobby"_qs, u"x"_qs, QString::number(i)}));
    const Result<Done> result = outbox.add({u"lobby"_qs, u"one more"_qs, u"key"_qs});

    QVERIFY(!result);
    QCOMPARE(result.error().code, u"outbox_full"_qs);
    QVERIFY(result.error().text.contains(u"500"));
    QCOMPARE(outbox.count(), Outbox::kMostLines);
}

void OutboxTest::unknownKeysDoNothing()
{
    Outbox outbox = outboxWith({u"a"_qs});
    outbox.markSent(u"x"_qs);
    outbox.markFailed(u"x"_qs);
    outbox.retry(u"x"_qs);
    outbox.putBack(u"x"_qs);

    QCOMPARE(outbox.toList(), outboxWith({u"a"_qs}).toList());
}

void OutboxTest::aSavedOutboxComesBack()
{
    Outbox outbox = outboxWith({u"a"_qs, u"b"_qs, u"c"_qs});
    outbox.markFailed(u"a"_qs);
    outbox.markSent(u"b"_qs);
    const Outbox again = Outbox::fromList(outbox.toList());

    QCOMPARE(again.next()->key, u"b"_qs);
    QCOMPARE(again.find(u"a"_qs)->state, Outbox::State::Failed);
    QCOMPARE(again.count(), 2);
}

void OutboxTest::linesMoveWithTheirTalk()
{
    Outbox outbox = outboxWith({u"a"_qs, u"b"_qs});
    (void)outbox.add({u"earnings"_qs, u"elsewhere"_qs, u"c"_qs});
    outbox.markSent(u"a"_qs);
    outbox.markFailed(u"a"_qs);

    outbox.moveLines(u"lobby"_qs, u"hall"_qs);

    QCOMPARE(outbox.find(u"a"_qs)->room, u"hall"_qs);
    QCOMPARE(outbox.find(u"b"_qs)->room, u"hall"_qs);
    outbox.putBack(u"a"_qs);
    QCOMPARE(outbox.find(u"a"_qs)->state, Outbox::State::Failed);
    QCOMPARE(outbox.find(u"c"_qs)->room, u"earnings"_qs);
}

void OutboxTest::aChangeThatIsKeptIsNoCommand()
{
    Outbox outbox;
    Outbox::Line change{u"lobby"_qs, u"/quit"_qs, u"a"_qs};
    change.editedSequence = 7;
    (void)outbox.add(change);

    const QList<Outbox::Line> kept = outbox.lasting();

    QCOMPARE(kept.size(), 1);
    QCOMPARE(kept[0].text, u"//quit"_qs);
    QCOMPARE(kept[0].state, Outbox::State::Failed);
    QVERIFY(!kept[0].isEdit());
}

QTEST_APPLESS_MAIN(OutboxTest)
#include "tst_outbox.moc"
