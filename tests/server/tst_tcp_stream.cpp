// SPDX-License-Identifier: MIT
#include "tests/support/serving_test_main.h"
#include "tests/support/tcp_stage.h"

#include <QTest>

#include <algorithm>

using namespace outcry;
using namespace outcry::tcp_stage;

class TcpStreamTest : public QObject
{
    Q_OBJECT

private slots:
    void bytesArriveBothWays();
    void writesLeaveWhenTheTurnEnds();
    void whatIsFlushedLeavesAtOnce();
    void aBacklogGrowsAgesAndClears();
    void smallWritesBehindABacklogKeepTheirOrder();
    void oneArrayForManyStreamsExistsOnce();
    void whatComesMeanwhileGoesWithWhatManyGet_data();
    void whatComesMeanwhileGoesWithWhatManyGet();
    void anOrderlyEndBringsEverythingOver();
    void unreadBytesDoNotDestroyTheGoodbye();
    void nothingIsWrittenOrToldAfterClosing();
    void whoNeverEndsIsDroppedAtTheDeadline();
    void whoNeverReadsTheRestIsDroppedAtTheDeadline();
    void anAbortResets();
    void theOtherSidesEndIsTold();
    void anAnswerReachesWhoHasFinishedSending();
    void theOtherSidesResetIsTold();
    void aReplacedListenerLivesUntilTheTurnEnds();
    void oneMayEndAnotherInTheSameTurn();
    void aFloodDoesNotKeepOthersWaiting();
    void openStreamsTickTheirListeners();
    void stoppingThePollerDropsAllWithoutWords();
};

void TcpStreamTest::bytesArriveBothWays()
{
    Log::Entries log;
    Stage stage;
    TcpStream *stream = nullptr;
    const auto client = stage.connect(stream, log);

    client->send("hello");
    QTRY_COMPARE(log.bytes, "hello");
    stream->write("good ");
    stream->write("day");

    QTRY_COMPARE((client->read(), client->received), "good day");
    QCOMPARE(stream->bytesRead(), 5);
    QCOMPARE(stream->bytesWritten(), 8);
    QCOMPARE(stream->address(), "127.0.0.1");
    QCOMPARE(log.clearings, 0);
}

void TcpStreamTest::writesLeaveWhenTheTurnEnds()
{
    Log::Entries log;
    Stage stage;
    TcpStream *stream = nullptr;
    const auto client = stage.connect(stream, log);

    stream->write("a");
    stream->write("b");
    client->read();
    QVERIFY(client->received.isEmpty());
    QCOMPARE(stream->backlogBytes(), 2);

    QTRY_COMPARE((client->read(), client->received), "ab");
    QCOMPARE(stream->backlogBytes(), 0);
    QCOMPARE(stream->backlogAgeMs(), 0);
}

void TcpStreamTest::whatIsFlushedLeavesAtOnce()
{
    Log::Entries log;
    Stage stage;
    TcpStream *stream = nullptr;
    const auto client = stage.connect(stream, log);

    stream->flush();
    stream->write("a");
    stream->flush();
    QCOMPARE(stream->backlogBytes(), 0);
    QCOMPARE(stream->bytesWritten(), 1);
    stream->write("b");
    stream->write("c");
    stream->flush();
    QCOMPARE(stream->bytesWritten(), 3);
    stream->write("d");
    QCOMPARE(stream->backlogBytes(), 1);

    QTRY_COMPARE((client->read(), client->received), "abcd");
    QCOMPARE(log.clearings, 0);
}

void TcpStreamTest::aBacklogGrowsAgesAndClears()
{
    Log::Entries log;
    Stage stage;
    TcpStream *stream = nullptr;
    const auto client = stage.connect(stream, log);
    QByteArray much;
    for (int i = 0; much.size() < 16 * 1024 * 1024; ++i)
        much.append(QByteArray::number(i)).append(',');

    stream->write(much);
    QTRY_VERIFY(stream->backlogBytes() > 0 && stream->backlogBytes() < much.size());
    const qint64 waiting = stream->backlogBytes();
    // The clock stands still between turns.
    QTRY_VERIFY((stage.poller.enterTurn(), stream->backlogAgeMs() > 20));
    QCOMPARE(stream->backlogBytes(), waiting);
    QCOMPARE(log.clearings, 0);

    QTRY_COMPARE((client->read(), client->received.size()), much.size());
    QVERIFY(client->received == much);
    QTRY_COMPARE(log.clearings, 1);
    QCOMPARE(stream->backlogBytes(), 0);
    QCOMPARE(stream->bytesWritten(), much.size());
}

void TcpStreamTest::smallWritesBehindABacklogKeepTheirOrder()
{
    Log::Entries log;
    Stage stage;
    TcpStream *stream = nullptr;
    const auto client = stage.connect(stream, log);
    QByteArray expected(8 * 1024 * 1024, 'x');
    stream->write(expected);
    QTRY_VERIFY(stream->backlogBytes() > 0 && stream->bytesWritten() > 0);

    for (int i = 0; i < 50'000; ++i) {
        const QByteArray piece
            = QByteArray::number(i) + QByteArray(i % 2000 == 0 ? 3000 : i % 90, '.');
        stream->write(piece);
        expected.append(piece);
        if (i % 5000 == 0)
            client->read();
        if (i % 1000 == 0)
            QCoreApplication::processEvents();
    }

    QTRY_COMPARE((client->read(), client->received.size()), expected.size());
    QVERIFY(client->received == expected);
}

void TcpStreamTest::oneArrayForManyStreamsExistsOnce()
{
    std::vector<std::unique_ptr<Log::Entries>> logs;
    Stage stage;
    std::vector<std::unique_ptr<Client>> clients;
    const QByteArray frame(4 * 1024 * 1024, 'f');
    for (int i = 0; i < 5; ++i) {
        TcpStream *stream = nullptr;
        logs.push_back(std::make_unique<Log::Entries>());
        clients.push_back(stage.connect(stream, *logs.back()));
        stream->write(frame);
        QTRY_VERIFY(stream->bytesWritten() > 0);
        QVERIFY(stream->backlogBytes() > 0);
        // Still somebody else's as well, and nothing of that size was allocated for it.
        QVERIFY(!frame.isDetached());
    }
    for (const auto &client : clients)
        QTRY_COMPARE((client->read(), client->received.size()), frame.size());
    QTRY_VERIFY(frame.isDetached());
}

void TcpStreamTest::whatComesMeanwhileGoesWithWhatManyGet_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<QByteArray>("hadWhenTheSecondSpoke");
    QTest::newRow("few: the first word leaves at once") << 8 << QByteArray("a");
    QTest::newRow("many: both leave together") << 80 << QByteArray();
}

void TcpStreamTest::whatComesMeanwhileGoesWithWhatManyGet()
{
    QFETCH(int, count);
    std::vector<std::unique_ptr<Log::Entries>> logs;
    Stage stage;
    std::vector<std::unique_ptr<Client>> clients;
    std::vector<TcpStream *> streams(size_t(count), nullptr);
    for (TcpStream *&stream : streams) {
        logs.push_back(std::make_unique<Log::Entries>());
        clients.push_back(stage.connect(stream, *logs.back()));
    }
    const auto tellAll = [&](QByteArrayView word) {
        for (TcpStream *stream : streams)
            stream->write(word.toByteArray());
    };
    QByteArray had = "nobody spoke";
    logs[0]->onBytes = [&](QByteArrayView word) {
        tellAll(word);
        clients[1]->send("b");
    };
    logs[1]->onBytes = [&](QByteArrayView word) {
        clients[2]->read();
        had = clients[2]->received;
        tellAll(word);
    };

    clients[0]->send("a");

    for (const auto &client : clients)
        QTRY_COMPARE((client->read(), client->received), QByteArray("ab"));
    QTEST(had, "hadWhenTheSecondSpoke");
}

void TcpStreamTest::anOrderlyEndBringsEverythingOver()
{
    Log::Entries log;
    Stage stage;
    TcpStream *stream = nullptr;
    const auto client = stage.connect(stream, log);
    const QByteArray much(4 * 1024 * 1024, 'x');

    stream->write(much);
    stream->closeAfterWriting();
    QVERIFY(stream->isClosing());
    QTRY_VERIFY((client->read(), client->hasEnded));
    QCOMPARE(client->received.size(), much.size());
    QCOMPARE(stage.owner.ended, 0);
    client->close();

    QTRY_COMPARE(stage.owner.ended, 1);
    QCOMPARE(stage.poller.streamCount(), 0);
    QCOMPARE(log.closings, 0);
    QVERIFY(!log.isAlive);
}

void TcpStreamTest::unreadBytesDoNotDestroyTheGoodbye()
{
    Log::Entries log;
    Stage stage;
    TcpStream *stream = nullptr;
    const auto client = stage.connect(stream, log);
    // The client talks on and on while the server says goodbye.
    log.onBytes = [&](QByteArrayView) {
        stream->write("goodbye");
        stream->closeAfterWriting();
    };
    client->send(QByteArray(300'000, 'x'));
    QTRY_VERIFY(stream->isClosing());
    for (int i = 0; i < 20; ++i) {
        client->send(QByteArray(10'000, 'y'));
        QCoreApplication::processEvents();
    }

    QTRY_VERIFY((client->read(), client->hasEnded));
    QCOMPARE(client->received, "goodbye");
    QVERIFY(!client->wasReset);
    client->close();
    QTRY_COMPARE(stage.owner.ended, 1);
}

void TcpStreamTest::nothingIsWrittenOrToldAfterClosing()
{
    Log::Entries log;
    Stage stage;
    TcpStream *stream = nullptr;
    const auto client = stage.connect(stream, log);

    stream->closeAfterWriting();
    stream->write("too late");
    client->send("anybody there?");
    QTRY_VERIFY((client->read(), client->hasEnded));
    client->send("hello?");
    client->close();

    QTRY_COMPARE(stage.owner.ended, 1);
    QVERIFY(client->received.isEmpty());
    QVERIFY(log.bytes.isEmpty());
    QCOMPARE(log.closings, 0);
}

void TcpStreamTest::whoNeverEndsIsDroppedAtTheDeadline()
{
    Log::Entries log;
    Stage stage;
    TcpStream *stream = nullptr;
    const auto client = stage.connect(stream, log);
    stream->closeAfterWriting();
    QTRY_VERIFY((client->read(), client->hasEnded));
    const qint64 nowMs = stage.poller.steadyMs();

    stream->tick(nowMs);
    QCoreApplication::processEvents();
    QCOMPARE(stage.owner.ended, 0);
    stream->tick(nowMs + TcpStream::kCloseMs);

    QTRY_COMPARE(stage.owner.ended, 1);
    QCOMPARE(log.ticks, 0);
}

void TcpStreamTest::whoNeverReadsTheRestIsDroppedAtTheDeadline()
{
    Log::Entries log;
    Stage stage;
    TcpStream *stream = nullptr;
    const auto client = stage.connect(stream, log);
    stream->write(QByteArray(32 * 1024 * 1024, 'x'));
    stream->closeAfterWriting();
    QTRY_VERIFY(stream->bytesWritten() > 0);

    stream->tick(stage.poller.steadyMs() + TcpStream::kCloseMs);

    QTRY_COMPARE(stage.owner.ended, 1);
    QTRY_VERIFY((client->read(), client->wasReset));
}

void TcpStreamTest::anAbortResets()
{
    Log::Entries log;
    Stage stage;
    TcpStream *stream = nullptr;
    const auto client = stage.connect(stream, log);

    stream->write("never");
    stream->abort();
    stream->abort();

    QVERIFY(stream->isClosing());
    QCOMPARE(stream->backlogBytes(), 0);
    QTRY_VERIFY((client->read(), client->wasReset));
    QVERIFY(client->received.isEmpty());
    QTRY_COMPARE(stage.owner.ended, 1);
    QCOMPARE(log.closings, 0);
}

void TcpStreamTest::theOtherSidesEndIsTold()
{
    Log::Entries log;
    Stage stage;
    TcpStream *stream = nullptr;
    const auto client = stage.connect(stream, log);

    client->send("last words");
    client->close();

    QTRY_COMPARE(log.closings, 1);
    QCOMPARE(log.bytes, "last words");
    QTRY_COMPARE(stage.owner.ended, 1);
}

void TcpStreamTest::anAnswerReachesWhoHasFinishedSending()
{
    Log::Entries log;
    Stage stage;
    TcpStream *stream = nullptr;
    const auto client = stage.connect(stream, log);
    const QByteArray answer(4 * 1024 * 1024, 'a');
    log.onBytes = [&](QByteArrayView) { stream->write(answer); };

    client->send("question");
    client->endWriting();

    QTRY_VERIFY((client->read(), client->hasEnded));
    QCOMPARE(client->received.size(), answer.size());
    QCOMPARE(log.closings, 1);
    QTRY_COMPARE(stage.owner.ended, 1);
}

void TcpStreamTest::theOtherSidesResetIsTold()
{
    Log::Entries log;
    Stage stage;
    TcpStream *stream = nullptr;
    const auto client = stage.connect(stream, log);
    stream->write(QByteArray(32 * 1024 * 1024, 'x'));
    QTRY_VERIFY(stream->bytesWritten() > 0);

    client->reset();

    QTRY_COMPARE(log.closings, 1);
    QTRY_COMPARE(stage.owner.ended, 1);
}

void TcpStreamTest::aReplacedListenerLivesUntilTheTurnEnds()
{
    Log::Entries first;
    Log::Entries second;
    Stage stage;
    TcpStream *stream = nullptr;
    const auto client = stage.connect(stream, first);
    bool wasAliveAfterwards = false;
    first.onBytes = [&](QByteArrayView) {
        stream->setListener(std::make_unique<Log>(second));
        wasAliveAfterwards = first.isAlive;
    };

    client->send("one");
    QTRY_COMPARE(first.bytes, "one");
    QVERIFY(wasAliveAfterwards);
    QTRY_VERIFY(!first.isAlive);
    client->send("two");

    QTRY_COMPARE(second.bytes, "two");
    QCOMPARE(first.bytes, "one");
}

void TcpStreamTest::oneMayEndAnotherInTheSameTurn()
{
    constexpr int kCount = 20;
    std::vector<TcpStream *> streams(kCount);
    std::vector<Log::Entries> logs(kCount);
    Stage stage;
    std::vector<std::unique_ptr<Client>> clients;
    for (size_t i = 0; i < kCount; ++i) {
        clients.push_back(stage.connect(streams[i], logs[i]));
        logs[i].onBytes = [&streams, i](QByteArrayView) {
            for (size_t other = 0; other < kCount; ++other) {
                if (other != i)
                    streams[other]->abort();
            }
        };
    }
    for (const auto &client : clients)
        client->send("me first");

    QTRY_COMPARE(stage.owner.ended, kCount - 1);
    QCOMPARE(stage.poller.streamCount(), 1);
    const auto heard = std::count_if(logs.begin(), logs.end(),
                                     [](const Log::Entries &log) { return !log.bytes.isEmpty(); });
    QCOMPARE(heard, 1);
}

void TcpStreamTest::aFloodDoesNotKeepOthersWaiting()
{
    Log::Entries loud;
    Log::Entries quiet;
    Stage stage;
    TcpStream *stream = nullptr;
    const auto flooder = stage.connect(stream, loud);
    const auto other = stage.connect(stream, quiet);
    loud.onBytes = [&](QByteArrayView bytes) {
        QVERIFY(bytes.size() <= qsizetype(Poller::kReadBytes));
        loud.bytes.clear();
        flooder->send(QByteArray(200'000, 'x'));
    };
    flooder->send(QByteArray(200'000, 'x'));

    other->send("please");

    QTRY_COMPARE(quiet.bytes, "please");
}

void TcpStreamTest::openStreamsTickTheirListeners()
{
    Log::Entries log;
    Stage stage;
    TcpStream *stream = nullptr;
    const auto client = stage.connect(stream, log);

    stage.poller.visitStreams([](PolledStream &each) { each.tick(1000); });

    QCOMPARE(log.ticks, 1);
}

void TcpStreamTest::stoppingThePollerDropsAllWithoutWords()
{
    Log::Entries log;
    Stage stage;
    TcpStream *stream = nullptr;
    const auto client = stage.connect(stream, log);
    stream->write("never");

    stage.poller.stop();

    QVERIFY(!log.isAlive);
    QCOMPARE(log.closings, 0);
    QTRY_VERIFY((client->read(), client->hasEnded || client->wasReset));
    QVERIFY(client->received.isEmpty());
}

OUTCRY_SERVING_TEST_MAIN(TcpStreamTest)
#include "tst_tcp_stream.moc"
