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
