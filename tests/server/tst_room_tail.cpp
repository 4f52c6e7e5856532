// SPDX-License-Identifier: MIT
#include "server/room_tail.h"

#include <QSet>
#include <QTest>

using namespace outcry;

static constexpr quint64 kEpoch = 7;

static Message line(const QString &text)
{
    Message message;
    message.sender = u"ann"_qs;
    message.text = text;
    return message;
}

static void fill(RoomTail &tail, int count)
{
    for (int i = 1; i <= count; ++i)
        tail.append(line(QString::number(i)));
}

static QList<quint64> sequences(const QList<Message> &messages)
{
    QList<quint64> numbers;
    for (const Message &message : messages)
        numbers.append(message.sequence);
    return numbers;
}

class RoomTailTest : public QObject
{
    Q_OBJECT

private slots:
    void linesAreNumberedWithoutGaps();
    void anEmptyTailHasNothing();
    void whatWasMissedComesBack_data();
    void whatWasMissedComesBack();
    void aNewcomerGetsTheNewestLines();
    void theOldestLinesMakeWay();
    void manyBytesMakeWaySooner();
    void theNewestLineStaysHoweverLong();
    void olderPagesAreFound_data();
    void olderPagesAreFound();
    void aChangedLineIsFoundAsItIsNow();
    void changesOfLinesSeenBeforeComeBack_data();
    void changesOfLinesSeenBeforeComeBack();
    void aLineChangedTwiceComesBackOnce();
    void changesOfLinesThatAreGoneAreForgotten();
    void aLineThatGrowsMakesOthersWay();
    void epochsAreRandomAndFitIntoJson();
};

void RoomTailTest::linesAreNumberedWithoutGaps()
{
    RoomTail tail(kEpoch);
    for (quint64 i = 1; i <= 5; ++i)
        QCOMPARE(tail.append(line(u"x"_qs)).sequence, i);
    QCOMPARE(tail.lastSequence(), 5u);
}

void RoomTailTest::anEmptyTailHasNothing()
{
    const RoomTail tail(kEpoch);

    for (const quint64 epoch : {quint64(0), kEpoch, kEpoch + 1}) {
        for (const quint64 sequence : {quint64(0), quint64(1), ~quint64(0)}) {
            const RoomState state = tail.since(epoch, sequence);
            QVERIFY(state.messages.isEmpty());
            QCOMPARE(state.missedCount, 0u);
            QCOMPARE(state.epoch, kEpoch);
        }
    }
    QVERIFY(tail.before(0, 10).messages.isEmpty());
    QVERIFY(tail.before(99, 10).isStart);
}

void RoomTailTest::whatWasMissedComesBack_data()
{
    QTest::addColumn<quint64>("epoch");
    QTest::addColumn<quint64>("sequence");
    QTest::addColumn<QList<quint64>>("expected");
    QTest::newRow("nothing missed") << kEpoch << quint64(5) << QList<quint64>{};
    QTest::newRow("one") << kEpoch << quint64(4) << QList<quint64>{5};
    QTest::newRow("three") << kEpoch << quint64(2) << QList<quint64>{3, 4, 5};
    QTest::newRow("everything") << kEpoch << quint64(0) << QList<quint64>{1, 2, 3, 4, 5};
    QTest::newRow("another epoch") << kEpoch + 1 << quint64(4) << QList<quint64>{1, 2, 3, 4, 5};
    QTest::newRow("no epoch") << quint64(0) << quint64(4) << QList<quint64>{1, 2, 3, 4, 5};
    QTest::newRow("seen the future") << kEpoch << quint64(6) << QList<quint64>{1, 2, 3, 4, 5};
    QTest::newRow("seen the far future") << kEpoch << ~quint64(0) << QList<quint64>{1, 2, 3, 4, 5};
}

void RoomTailTest::whatWasMissedComesBack()
{
    QFETCH(quint64, epoch);
    QFETCH(quint64, sequence);
    RoomTail tail(kEpoch);
    fill(tail, 5);

    const RoomState state = tail.since(epoch, sequence);

    QTEST(sequences(state.messages), "expected");
    QCOMPARE(state.missedCount, 0u);
}

void RoomTailTest::aNewcomerGetsTheNewestLines()
{
    RoomTail tail(kEpoch);
    fill(tail, 500);

    const RoomState state = tail.since(0, 0);

    QCOMPARE(state.messages.size(), RoomTail::kNewcomerLines);
    QCOMPARE(state.messages.last().sequence, 500u);
    QCOMPARE(state.missedCount, 0u);
    QCOMPARE(tail.since(kEpoch, 100).messages.size(), 400);
}

void RoomTailTest::theOldestLinesMakeWay()
{
    RoomTail tail(kEpoch);
    fill(tail, 1500);

    const RoomState state = tail.since(kEpoch, 100);

    QCOMPARE(state.messages.size(), RoomTail::kMostLines);
    QCOMPARE(state.messages.first().sequence, 501u);
    QCOMPARE(state.messages.first().text, u"501"_qs);
    QCOMPARE(state.missedCount, 400u);
}

void RoomTailTest::manyBytesMakeWaySooner()
{
    RoomTail tail(kEpoch);
    for (int i = 0; i < 100; ++i)
        tail.append(line(QString(20'000, u'x')));

    const RoomState state = tail.since(kEpoch, 0);

    QVERIFY(state.messages.size() * 40'000 <= RoomTail::kMostBytes);
    QVERIFY(state.messages.size() >= 10);
    QCOMPARE(quint64(state.messages.size()) + state.missedCount, 100u);
}

void RoomTailTest::theNewestLineStaysHoweverLong()
{
    RoomTail tail(kEpoch);
    fill(tail, 3);
    tail.append(line(QString(2'000'000, u'x')));

    const RoomState state = tail.since(kEpoch, 3);

    QCOMPARE(sequences(state.messages), QList<quint64>{4});
    QCOMPARE(tail.since(kEpoch, 0).missedCount, 3u);
}

void RoomTailTest::olderPagesAreFound_data()
{
    QTest::addColumn<quint64>("before");
    QTest::addColumn<int>("count");
    QTest::addColumn<QList<quint64>>("expected");
    QTest::addColumn<bool>("isStart");
    QTest::newRow("newest") << quint64(0) << 2 << QList<quint64>{4, 5} << false;
    QTest::newRow("middle") << quint64(4) << 2 << QList<quint64>{2, 3} << false;
    QTest::newRow("down to the first") << quint64(3) << 2 << QList<quint64>{1, 2} << true;
    QTest::newRow("more than there is") << quint64(3) << 10 << QList<quint64>{1, 2} << true;
    QTest::newRow("before the first") << quint64(1) << 10 << QList<quint64>{} << true;
    QTest::newRow("beyond the newest") << ~quint64(0) << 1 << QList<quint64>{5} << false;
    QTest::newRow("none asked") << quint64(0) << 0 << QList<quint64>{} << false;
    QTest::newRow("fewer than none asked") << quint64(0) << -5 << QList<quint64>{} << false;
}

void RoomTailTest::olderPagesAreFound()
{
    QFETCH(quint64, before);
    QFETCH(int, count);
    RoomTail tail(kEpoch);
    fill(tail, 5);

    const HistoryPage page = tail.before(before, count);

    QTEST(sequences(page.messages), "expected");
    QTEST(page.isStart, "isStart");
    QCOMPARE(page.epoch, kEpoch);
}

static Edited change(RoomTail &tail, quint64 sequence, const QString &text)
{
    Message changed = *tail.find(sequence);
    changed.text = text;
    changed.editedMs = 1;
    return tail.edit(changed);
}

void RoomTailTest::aChangedLineIsFoundAsItIsNow()
{
    RoomTail tail(kEpoch);
    fill(tail, 3);
    QVERIFY(!tail.find(0) && !tail.find(4) && !tail.find(~quint64(0)));

    QCOMPARE(change(tail, 2, u"two"_qs).count, 1u);

    QCOMPARE(tail.find(2)->text, u"two"_qs);
    QCOMPARE(tail.since(0, 0).messages.value(1).text, u"two"_qs);
    QCOMPARE(tail.before(0, 2).messages.value(0).text, u"two"_qs);
    QCOMPARE(tail.lastSequence(), 3u);
}

void RoomTailTest::changesOfLinesSeenBeforeComeBack_data()
{
    QTest::addColumn<quint64>("sequence");
    QTest::addColumn<quint64>("editCount");
    QTest::addColumn<QList<quint64>>("expected");
    QTest::newRow("all") << quint64(5) << quint64(0) << QList<quint64>{4, 1, 5};
    QTest::newRow("some known") << quint64(5) << quint64(1) << QList<quint64>{1, 5};
    QTest::newRow("all known") << quint64(5) << quint64(3) << QList<quint64>{};
    QTest::newRow("more known than were") << quint64(5) << ~quint64(0) << QList<quint64>{};
    QTest::newRow("of lines seen only") << quint64(3) << quint64(0) << QList<quint64>{1};
    QTest::newRow("nothing seen") << quint64(0) << quint64(0) << QList<quint64>{};
}

void RoomTailTest::changesOfLinesSeenBeforeComeBack()
{
    QFETCH(quint64, sequence);
    QFETCH(quint64, editCount);
    RoomTail tail(kEpoch);
    fill(tail, 5);
    for (const quint64 one : {4, 1, 5})
        change(tail, one, u"x"_qs);

    const RoomState state = tail.since(kEpoch, sequence, editCount);

    QTEST(sequences(state.edited), "expected");
    QCOMPARE(state.editCount, 3u);
    QVERIFY(tail.since(kEpoch + 1, sequence, editCount).edited.isEmpty());
}

void RoomTailTest::aLineChangedTwiceComesBackOnce()
{
    RoomTail tail(kEpoch);
    fill(tail, 2);
    change(tail, 1, u"a"_qs);
    change(tail, 2, u"b"_qs);
    change(tail, 1, u"c"_qs);

    const QList<Message> edited = tail.since(kEpoch, 2, 1).edited;
    QCOMPARE(sequences(edited), (QList<quint64>{2, 1}));
    QCOMPARE(edited[1].text, u"c"_qs);
}

void RoomTailTest::changesOfLinesThatAreGoneAreForgotten()
{
    RoomTail tail(kEpoch);
    fill(tail, 1);
    change(tail, 1, u"a"_qs);
    fill(tail, int(RoomTail::kMostLines));

    const quint64 last = tail.lastSequence();
    QVERIFY(!tail.find(1));
    QVERIFY(tail.since(kEpoch, last).edited.isEmpty());
    change(tail, last, u"b"_qs);
    QCOMPARE(sequences(tail.since(kEpoch, last).edited), QList<quint64>{last});
}

void RoomTailTest::aLineThatGrowsMakesOthersWay()
{
    RoomTail tail(kEpoch);
    fill(tail, 10);
    change(tail, 8, QString(RoomTail::kMostBytes, u'x'));

    QVERIFY(tail.find(10));
    QVERIFY(!tail.find(1));
}

void RoomTailTest::epochsAreRandomAndFitIntoJson()
{
    QSet<quint64> epochs;
    for (int i = 0; i < 100; ++i) {
        const quint64 epoch = RoomTail().epoch();
        QVERIFY(epoch > 0 && epoch < (quint64(1) << 53));
        QCOMPARE(quint64(double(epoch)), epoch);
        epochs.insert(epoch);
    }
    QCOMPARE(epochs.size(), 100);
}

QTEST_GUILESS_MAIN(RoomTailTest)
#include "tst_room_tail.moc"
