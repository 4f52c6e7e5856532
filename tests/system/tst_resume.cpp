// SPDX-License-Identifier: MIT
#include "tests/client/talker.h"
#include "tests/system/forwarder.h"
#include "tests/system/running_server.h"

#include <QTest>

#include <csignal>

using namespace outcry;
using Phase = ConnectionState::Phase;

/// Two clients of ours and the built server, which falls or is cut off: everybody comes back as the
/// same person, every line is said once and in order, and no line of others is missed or repeated.
class ResumeTest : public QObject
{
    Q_OBJECT

private slots:
    void linesTypedWhileTheServerLiesDeadAreSaidOnce();
    void aNewEpochIsTold();
    void linesTypedWhileCutOffAreSaidOnceInOrder();
    void aLineWhoseReceiptWasLostIsNotSaidAgain();
    void manyShortCutsLoseAndRepeatNothing();
    void pricesComeAgain();
    void anOrderlyEndBringsThemBack();
    void moreLinesThanTheLimitAllowsAreAllSaid();
    void manyRoomsLockNobodyOut();
};

namespace {

/// ann and bob, both in the lobby.
struct Pair
{
    [[nodiscard]] bool enter(const QUrl &annsUrl, const QUrl &bobsUrl)
    {
        ann.client.join(u"lobby"_qs);
        ann.client.open(annsUrl, u"ann"_qs);
        bob.client.join(u"lobby"_qs);
        bob.client.open(bobsUrl, u"bob"_qs);
        return areBothIn(1);
    }
    /// Both have entered the room for the n-th time.
    [[nodiscard]] bool areBothIn(int times)
    {
        return QTest::qWaitFor(
            [&] { return ann.entered.count() >= times && bob.entered.count() >= times; },
            kPatienceMs);
    }

    Talker ann{options()};
    Talker bob{options()};

    static ClientOptions options()
    {
        ClientOptions options = quickOptions();
        // A busy machine must not look like a dead server.
        options.connectWithinMs = 10'000;
        options.silentAfterMs = 10'000;
        options.roomsWithinMs = 10'000;
        return options;
    }
};

QUrl urlOf(const RunningServer &server)
{
    return server.url(u"/ws"_qs);
}

RoomState lastEntered(const Talker &talker)
{
    return talker.entered.last().first().value<RoomState>();
}

/// Everything a window would show: the lines that came with a room, and those that came later.
QStringList linesShown(const Talker &talker)
{
    QMap<std::pair<quint64, quint64>, QString> lines;
    QStringList repeated;
    quint64 epoch = 0;
    const auto show = [&](const Message &message) {
        const std::pair place(epoch, message.sequence);
        if (lines.contains(place))
            repeated.append(u"again: "_qs + message.text);
        lines.insert(place, message.text);
    };
    for (const QList<QVariant> &call : talker.entered) {
        const auto state = call.first().value<RoomState>();
        epoch = state.epoch;
        for (const Message &message : state.messages)
            show(message);
    }
    for (const QList<QVariant> &call : talker.messages)
        show(call.first().value<Message>());
    return lines.values() + repeated;
}

QStringList numbered(const QString &text, int count)
{
    QStringList lines;
    for (int i = 0; i < count; ++i)
        lines.append(text.arg(i));
    return lines;
}

void sayAll(Talker &talker, const QStringList &lines)
{
    for (const QString &line : lines)
        talker.client.say(u"lobby"_qs, line);
}

} // namespace

void ResumeTest::linesTypedWhileTheServerLiesDeadAreSaidOnce()
{
    RunningServer server({u"--limit"_qs, u"chat=off"_qs});
    QVERIFY(server.start());
    Pair pair;
    QVERIFY(pair.enter(urlOf(server), urlOf(server)));
    const QUuid annsId = pair.ann.client.me().id;
    QVERIFY(!annsId.isNull());
    server.kill();
    QTRY_VERIFY_WITH_TIMEOUT(!pair.ann.isOnline() && !pair.bob.isOnline(), kPatienceMs);

    const QStringList lines = numbered(u"line %1"_qs, 10);
    sayAll(pair.ann, lines);
    QCOMPARE(pair.ann.client.outboxCount(), 10);
    QVERIFY(server.start());

    QVERIFY(pair.areBothIn(2));
    QTRY_COMPARE_WITH_TIMEOUT(pair.ann.client.outboxCount(), 0, kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(linesShown(pair.bob), lines, kPatienceMs);
    QCOMPARE(linesShown(pair.ann), lines);
    QCOMPARE(pair.ann.client.me().nickname, u"ann"_qs);
    QCOMPARE(pair.ann.refused.count(), 0);
}

void ResumeTest::aNewEpochIsTold()
{
    RunningServer server;
    QVERIFY(server.start());
    Pair pair;
    QVERIFY(pair.enter(urlOf(server), urlOf(server)));
    sayAll(pair.ann, {u"before"_qs});
    QTRY_COMPARE_WITH_TIMEOUT(pair.bob.textsReceived(), QStringList{u"before"_qs}, kPatienceMs);
    const quint64 epoch = lastEntered(pair.bob).epoch;

    server.kill();
    QVERIFY(server.start());
    QVERIFY(pair.areBothIn(2));

    QVERIFY(lastEntered(pair.bob).epoch != epoch);
    QVERIFY(lastEntered(pair.bob).messages.isEmpty());
    QCOMPARE(lastEntered(pair.bob).epoch, lastEntered(pair.ann).epoch);
    // Numbers begin anew, and are not taken for repetitions.
    sayAll(pair.ann, {u"after"_qs});
    QTRY_COMPARE_WITH_TIMEOUT(pair.bob.textsReceived(), QStringList({u"before"_qs, u"after"_qs}),
                              kPatienceMs);
}

void ResumeTest::linesTypedWhileCutOffAreSaidOnceInOrder()
{
    RunningServer server({u"--limit"_qs, u"chat=off"_qs});
    QVERIFY(server.start());
    Forwarder wire(server.port());
    Pair pair;
    QVERIFY(pair.enter(wire.url(u"/ws"_qs), urlOf(server)));
    const Person ann = pair.ann.client.me();
    sayAll(pair.ann, {u"before"_qs});
    QTRY_COMPARE_WITH_TIMEOUT(pair.bob.messages.count(), 1, kPatienceMs);

    wire.cut();
    QTRY_VERIFY_WITH_TIMEOUT(!pair.ann.isOnline(), kPatienceMs);
    const QStringList ofAnn = numbered(u"ann %1"_qs, 20);
    const QStringList ofBob = numbered(u"bob %1"_qs, 20);
    sayAll(pair.ann, ofAnn);
    sayAll(pair.bob, ofBob);
    QTRY_COMPARE_WITH_TIMEOUT(pair.bob.client.outboxCount(), 0, kPatienceMs);
    wire.mend();

    QTRY_COMPARE_WITH_TIMEOUT(pair.ann.entered.count(), 2, kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(pair.ann.client.outboxCount(), 0, kPatienceMs);
    const QStringList all = QStringList{u"before"_qs} + ofBob + ofAnn;
    QTRY_COMPARE_WITH_TIMEOUT(linesShown(pair.bob), all, kPatienceMs);
    QCOMPARE(linesShown(pair.ann), all);
    QCOMPARE(pair.ann.client.me(), ann);
    QCOMPARE(lastEntered(pair.ann).missedCount, quint64(0));
}

void ResumeTest::aLineWhoseReceiptWasLostIsNotSaidAgain()
{
    RunningServer server({u"--limit"_qs, u"chat=off"_qs});
    QVERIFY(server.start());
    Forwarder wire(server.port());
    Pair pair;
    QVERIFY(pair.enter(wire.url(u"/ws"_qs), urlOf(server)));

    wire.loseAnswers();
    sayAll(pair.ann, {u"heard but not confirmed"_qs, u"not sent yet"_qs});
    QTRY_COMPARE_WITH_TIMEOUT(pair.bob.messages.count(), 1, kPatienceMs);
    QCOMPARE(pair.ann.client.outboxCount(), 2);
    wire.cut();
    wire.mend();

    QTRY_COMPARE_WITH_TIMEOUT(pair.ann.client.outboxCount(), 0, kPatienceMs);
    const QStringList both{u"heard but not confirmed"_qs, u"not sent yet"_qs};
    QTRY_COMPARE_WITH_TIMEOUT(linesShown(pair.bob), both, kPatienceMs);
    QCOMPARE(linesShown(pair.ann), both);
}

void ResumeTest::manyShortCutsLoseAndRepeatNothing()
{
    RunningServer server({u"--limit"_qs, u"chat=off"_qs});
    QVERIFY(server.start());
    Forwarder wire(server.port());
    Pair pair;
    QVERIFY(pair.enter(wire.url(u"/ws"_qs), urlOf(server)));

    const QStringList lines = numbered(u"line %1"_qs, 200);
    for (int cut = 0; cut < 10; ++cut) {
        sayAll(pair.ann, lines.mid(cut * 20, 20));
        // Somewhere in the middle of them.
        QTRY_VERIFY_WITH_TIMEOUT(linesShown(pair.bob).size() >= cut * 20 + 3, kPatienceMs);
        wire.cut();
        wire.mend();
    }

    QTRY_COMPARE_WITH_TIMEOUT(pair.ann.client.outboxCount(), 0, kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(linesShown(pair.bob), lines, kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(linesShown(pair.ann), lines, kPatienceMs);
    QCOMPARE(pair.ann.client.me().nickname, u"ann"_qs);
}

void ResumeTest::pricesComeAgain()
{
    RunningServer server;
    QVERIFY(server.start());
    Talker ann(Pair::options());
    QSignalSpy quotes(&ann.client, &EventSource::quotesReceived);
    ann.client.watch({u"AAPL"_qs});
    ann.open(urlOf(server));
    QTRY_VERIFY_WITH_TIMEOUT(!quotes.isEmpty(), kPatienceMs);

    server.kill();
    QTRY_VERIFY_WITH_TIMEOUT(!ann.isOnline(), kPatienceMs);
    quotes.clear();
    QVERIFY(server.start());

    QTRY_VERIFY_WITH_TIMEOUT(!quotes.isEmpty(), kPatienceMs);
    QCOMPARE(quotes.first().first().value<QList<Quote>>().first().symbol, u"AAPL"_qs);
}

void ResumeTest::anOrderlyEndBringsThemBack()
{
    RunningServer server({u"--limit"_qs, u"chat=off"_qs});
    QVERIFY(server.start());
    Pair pair;
    QVERIFY(pair.enter(urlOf(server), urlOf(server)));

    server.signal(SIGTERM);
    QVERIFY(server.waitForEnd());
    QCOMPARE(server.exitCode(), 0);
    QTRY_VERIFY_WITH_TIMEOUT(
        pair.ann.phase() == Phase::Waiting || pair.ann.phase() == Phase::Connecting, kPatienceMs);
    sayAll(pair.ann, {u"meanwhile"_qs});
    QVERIFY(server.start());

    QVERIFY(pair.areBothIn(2));
    QTRY_VERIFY_WITH_TIMEOUT(linesShown(pair.bob).contains(u"meanwhile"_qs), kPatienceMs);
    QCOMPARE(linesShown(pair.bob).size(), 1);
}

void ResumeTest::moreLinesThanTheLimitAllowsAreAllSaid()
{
    RunningServer server({u"--limit"_qs, u"chat=3/20"_qs});
    QVERIFY(server.start());
    Pair pair;
    QVERIFY(pair.enter(urlOf(server), urlOf(server)));

    const QStringList lines = numbered(u"line %1"_qs, 15);
    sayAll(pair.ann, lines);

    QTRY_COMPARE_WITH_TIMEOUT(linesShown(pair.bob), lines, kPatienceMs);
    QCOMPARE(pair.ann.client.outboxCount(), 0);
    QCOMPARE(pair.ann.refused.count(), 0);
}

void ResumeTest::manyRoomsLockNobodyOut()
{
    constexpr int kMostRooms = 50;
    RunningServer server;
    QVERIFY(server.start());
    Talker ann{Pair::options()};
    ann.client.join(u"lobby"_qs);
    for (int i = 1; i < 300; ++i)
        ann.client.join(u"room%1"_qs.arg(i));

    ann.open(urlOf(server));
    QTRY_COMPARE_WITH_TIMEOUT(ann.client.rooms().size(), kMostRooms, kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(ann.entered.count(), kMostRooms, kPatienceMs);
    QCOMPARE(ann.left.count(), 300 - kMostRooms);
    QCOMPARE(ann.notices.count(), 1);
    QVERIFY(ann.notices.first().first().value<Notice>().room.isEmpty());
    server.kill();
    QTRY_VERIFY_WITH_TIMEOUT(server.isOver() && !ann.isOnline(), kPatienceMs);
    QVERIFY(server.start());
    ann.client.say(u"lobby"_qs, u"still here"_qs);

    QTRY_VERIFY_WITH_TIMEOUT(linesShown(ann).contains(u"still here"_qs), kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(ann.entered.count(), 2 * kMostRooms, kPatienceMs);
    QVERIFY(ann.isOnline());
}

QTEST_GUILESS_MAIN(ResumeTest)
#include "tst_resume.moc"
