// SPDX-License-Identifier: MIT
#include "server/streams/send_batch.h"
#include "tests/support/serving_test_main.h"
#include "tests/support/tcp_stage.h"

#include <QRandomGenerator>
#include <QTest>

#include <array>

#include <sys/resource.h>

using namespace outcry;
using namespace outcry::tcp_stage;

namespace {

/// Two ends of one connection.
struct Pair
{
    Pair()
    {
        int numbers[2] = {-1, -1};
        ::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, numbers);
        near = Descriptor(numbers[0]);
        far = Descriptor(numbers[1]);
    }
    QByteArray read()
    {
        char buffer[65536];
        const ssize_t count = ::recv(far.number(), buffer, sizeof buffer, 0);
        return count > 0 ? QByteArray(buffer, count) : QByteArray();
    }

    Descriptor near;
    Descriptor far;
};

/// The pieces have to stay until the batch has run.
void add(SendBatch &batch, int descriptor, const QByteArrayList &pieces)
{
    std::vector<iovec> arrays;
    for (const QByteArray &piece : pieces)
        arrays.push_back({const_cast<char *>(piece.constData()), size_t(piece.size())});
    batch.add(descriptor, arrays);
}

/// Many connections of one poller, with or without a ring.
struct Crowd
{
    explicit Crowd(size_t count)
        : streams(count)
        , logs(count)
    {
        for (size_t i = 0; i < count; ++i)
            clients.push_back(stage.connect(streams[i], logs[i]));
    }

    void readAll()
    {
        for (const auto &client : clients)
            client->read();
    }
    bool haveAllReceived(const QByteArray &bytes)
    {
        readAll();
        return std::all_of(clients.begin(), clients.end(),
                           [&](const auto &client) { return client->received == bytes; });
    }

    Stage stage;
    std::vector<TcpStream *> streams;
    std::vector<Log::Entries> logs;
    std::vector<std::unique_ptr<Client>> clients;
};

bool isRingAvailable()
{
    return SendBatch::make() != nullptr;
}

} // namespace

/// The batch alone, then whole pollers with it and without it: both have to do the same.
class SendBatchTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanupTestCase();

    void everySendHasItsResult();
    void aFullBatchIsSent();
    void aBatchMayBeUsedAgain();
    void theEnvironmentSwitchesItOff();

    void everyoneGetsTheSame_data() { bothWays(); }
    void everyoneGetsTheSame();
    void randomPiecesKeepTheirOrder_data() { bothWays(); }
    void randomPiecesKeepTheirOrder();
    void whoDoesNotReadKeepsNobodyWaiting_data() { bothWays(); }
    void whoDoesNotReadKeepsNobodyWaiting();
    void whoIsGoneIsTold_data() { bothWays(); }
    void whoIsGoneIsTold();
    void whoIsGoneMayEndTheOthers_data() { bothWays(); }
    void whoIsGoneMayEndTheOthers();
    void whoIsGoneMayMakeTheOthersWriteMore_data() { bothWays(); }
    void whoIsGoneMayMakeTheOthersWriteMore();
    void farewellsReachEverybody_data() { bothWays(); }
    void farewellsReachEverybody();
    void endedInTheSameTurnIsNotWritten_data() { bothWays(); }
    void endedInTheSameTurnIsNotWritten();
    void moreThanOneBatchIsSent_data() { bothWays(); }
    void moreThanOneBatchIsSent();

private:
    static void bothWays();
};

void SendBatchTest::bothWays()
{
    QTest::addColumn<bool>("isWithRing");
    QTest::newRow("io_uring") << true;
    QTest::newRow("send") << false;
}

void SendBatchTest::init()
{
    qunsetenv("OUTCRY_IO_URING");
    const bool needsRing
        = !QTest::currentDataTag() || qstrcmp(QTest::currentDataTag(), "send") != 0;
    if (needsRing && !isRingAvailable())
        QSKIP("This system gives no io_uring");
    if (!needsRing)
        qputenv("OUTCRY_IO_URING", "off");
}

void SendBatchTest::cleanupTestCase()
{
    qunsetenv("OUTCRY_IO_URING");
}

void SendBatchTest::everySendHasItsResult()
{
    const auto batch = SendBatch::make();
    Pair good;
    Pair full;
    Pair gone;
    Pair many;
    const QByteArray filling(65536, 'f');
    while (::send(full.near.number(), filling.constData(), size_t(filling.size()), MSG_DONTWAIT)
           > 0)
        ;
    gone.far.close();
    const int nobody = 1'000'000;
    const QByteArrayList hello{"hello"};
    const QByteArrayList pieces{"one ", "two ", "three"};

    add(*batch, good.near.number(), hello);
    add(*batch, full.near.number(), hello);
    add(*batch, gone.near.number(), hello);
    add(*batch, nobody, hello);
    add(*batch, many.near.number(), pieces);
    batch->run();

    QCOMPARE(batch->count(), size_t(5));
    QCOMPARE(batch->result(0), 5);
    QCOMPARE(batch->result(1), -EAGAIN);
    QCOMPARE(batch->result(2), -EPIPE);
    QCOMPARE(batch->result(3), -EBADF);
    QCOMPARE(batch->result(4), 13);
    QCOMPARE(good.read(), "hello");
    QCOMPARE(many.read(), "one two three");
    QVERIFY(!batch->isBroken());
}

void SendBatchTest::aFullBatchIsSent()
{
    const auto batch = SendBatch::make();
    std::array<Pair, 32> pairs;
    const QByteArray byte = "x";

    for (size_t i = 0; !batch->isFull(); ++i) {
        const iovec array{const_cast<char *>(byte.constData()), 1};
        batch->add(pairs[i % pairs.size()].near.number(), {&array, 1});
    }
    batch->run();

    QCOMPARE(batch->count(), SendBatch::kMostSends);
    for (size_t i = 0; i < batch->count(); ++i)
        QCOMPARE(batch->result(i), 1);
    for (Pair &pair : pairs)
        QCOMPARE(pair.read(), byte.repeated(SendBatch::kMostSends / pairs.size()));
}

void SendBatchTest::aBatchMayBeUsedAgain()
{
    const auto batch = SendBatch::make();
    Pair pair;
    batch->run();
    for (int round = 0; round < 3'000; ++round) {
        const QByteArrayList pieces{QByteArray::number(round), "."};
        batch->clear();
        add(*batch, pair.near.number(), pieces);
        batch->run();
        QCOMPARE(batch->result(0), int(pieces.join().size()));
        QCOMPARE(pair.read(), pieces.join());
    }
}

void SendBatchTest::theEnvironmentSwitchesItOff()
{
    qputenv("OUTCRY_IO_URING", "off");
    QVERIFY(!isRingAvailable());
}

void SendBatchTest::everyoneGetsTheSame()
{
    Crowd crowd(100);
    const QByteArray frame(300, 'x');

    for (TcpStream *stream : crowd.streams) {
        stream->write(frame.first(100));
        stream->write(frame.sliced(100));
    }

    QTRY_VERIFY(crowd.haveAllReceived(frame));
    for (const TcpStream *stream : crowd.streams) {
        QCOMPARE(stream->bytesWritten(), 300);
        QCOMPARE(stream->backlogBytes(), 0);
    }
}

void SendBatchTest::randomPiecesKeepTheirOrder()
{
    Crowd crowd(40);
    QRandomGenerator random(17);
    std::vector<QByteArray> expected(40);
    for (int turn = 0; turn < 60; ++turn) {
        for (size_t i = 0; i < crowd.streams.size(); ++i) {
            // Sometimes more arrays than one send may have, sometimes more bytes than a buffer.
            const int pieces = random.bounded(10) == 0 ? 200 : random.bounded(4);
            for (int piece = 0; piece < pieces; ++piece) {
                const int size = random.bounded(500) == 0 ? 300'000 : random.bounded(1, 200);
                const QByteArray bytes(size, char('a' + random.bounded(26)));
                crowd.streams[i]->write(bytes);
                expected[i] += bytes;
            }
        }
        QCoreApplication::processEvents();
        if (turn % 5 == 0)
            crowd.readAll();
    }

    for (size_t i = 0; i < crowd.streams.size(); ++i) {
        QTRY_COMPARE((crowd.readAll(), crowd.clients[i]->received.size()), expected[i].size());
        QVERIFY(crowd.clients[i]->received == expected[i]);
        QTRY_COMPARE(crowd.streams[i]->backlogBytes(), 0);
        QCOMPARE(crowd.streams[i]->bytesWritten(), expected[i].size());
    }
}

void SendBatchTest::whoDoesNotReadKeepsNobodyWaiting()
{
    Crowd crowd(30);
    const QByteArray much(8 * 1024 * 1024, 'm');
    const QByteArray little = "little";

    crowd.streams[7]->write(much);
    for (TcpStream *stream : crowd.streams)
        stream->write(little);
    for (size_t i = 0; i < crowd.clients.size(); ++i) {
        if (i != 7)
            QTRY_COMPARE((crowd.clients[i]->read(), crowd.clients[i]->received), little);
    }
    QVERIFY(crowd.streams[7]->backlogBytes() > 0);
    QVERIFY(crowd.streams[7]->bytesWritten() > 0);
    for (TcpStream *stream : crowd.streams)
        stream->write(little);

    Client &slow = *crowd.clients[7];
    QTRY_COMPARE((slow.read(), slow.received.size()), much.size() + 2 * little.size());
    QVERIFY(slow.received == much + little + little);
    QTRY_COMPARE(crowd.logs[7].clearings, 1);
    QTRY_COMPARE((crowd.clients[8]->read(), crowd.clients[8]->received), little + little);
    QCOMPARE(crowd.logs[8].clearings, 0);
}

void SendBatchTest::whoIsGoneIsTold()
{
    Crowd crowd(30);
    // The turn's end comes before the system's report, so that the write finds it out.
    crowd.clients[3]->reset();
    for (TcpStream *stream : crowd.streams) {
        stream->write("hel");
        stream->write("lo");
    }

    QTRY_COMPARE(crowd.logs[3].closings, 1);
    QTRY_COMPARE(crowd.stage.owner.ended, 1);
    QTRY_COMPARE((crowd.readAll(), crowd.clients[29]->received), "hello");
    QCOMPARE(crowd.stage.poller.streamCount(), 29);
}

void SendBatchTest::whoIsGoneMayEndTheOthers()
{
    Crowd crowd(30);
    crowd.logs[3].onClosed = [&] {
        crowd.streams[2]->abort();
        crowd.streams[20]->abort();
        crowd.streams[21]->closeAfterWriting();
        crowd.streams[22]->write(" and goodbye");
    };
    crowd.clients[3]->reset();
    for (TcpStream *stream : crowd.streams) {
        stream->write("hel");
        stream->write("lo");
    }

    QTRY_COMPARE(crowd.stage.owner.ended, 3);
    QTRY_COMPARE((crowd.readAll(), crowd.clients[22]->received), "hello and goodbye");
    QTRY_VERIFY((crowd.readAll(), crowd.clients[21]->hasEnded));
    QCOMPARE(crowd.clients[21]->received, "hello");
    QCOMPARE(crowd.clients[29]->received, "hello");
    QCOMPARE(crowd.logs[20].closings, 0);
}

void SendBatchTest::whoIsGoneMayMakeTheOthersWriteMore()
{
    Crowd crowd(40);
    const auto tellOthers = [&](const QByteArray &bytes) {
        for (size_t i = 0; i < crowd.streams.size(); ++i) {
            if (i != 3)
                crowd.streams[i]->write(bytes);
        }
    };
    // Found out by a write, while some of the others wait for theirs; one of them takes not all of it.
    const QByteArray much(8 * 1024 * 1024, 'm');
    crowd.logs[3].onClosed = [&] { tellOthers("second "), tellOthers("third"); };
    crowd.clients[3]->reset();
    for (size_t i = 0; i < crowd.streams.size(); ++i)
        crowd.streams[i]->write(i == 9 ? much : QByteArray("first "));
    // Several frames go through the ring, and take the others along.
    for (size_t i = 0; i < crowd.streams.size(); i += 2)
        crowd.streams[i]->write("again ");

    QTRY_COMPARE(crowd.logs[3].closings, 1);
    for (size_t i = 0; i < crowd.clients.size(); ++i) {
        const QByteArray expected = (i == 9 ? much : QByteArray("first ")) + (i % 2 == 0 ? "again " : "")
            + "second third";
        if (i != 3)
            QTRY_VERIFY((crowd.readAll(), crowd.clients[i]->received == expected));
    }
    QCOMPARE(crowd.streams[9]->bytesWritten(), much.size() + 12);
}

void SendBatchTest::farewellsReachEverybody()
{
    Crowd crowd(60);
    for (size_t i = 0; i < crowd.streams.size(); ++i) {
        if (i % 3 != 0)
            crowd.streams[i]->write(QByteArray(100'000, 'g'));
        crowd.streams[i]->closeAfterWriting();
    }

    for (size_t i = 0; i < crowd.clients.size(); ++i) {
        QTRY_VERIFY((crowd.readAll(), crowd.clients[i]->hasEnded));
        QCOMPARE(crowd.clients[i]->received.size(), i % 3 != 0 ? 100'000 : 0);
        crowd.clients[i]->close();
    }
    QTRY_COMPARE(crowd.stage.poller.streamCount(), 0);
}

void SendBatchTest::endedInTheSameTurnIsNotWritten()
{
    Crowd crowd(40);
    for (TcpStream *stream : crowd.streams) {
        stream->write("hel");
        stream->write("lo");
    }
    for (size_t i = 0; i < crowd.streams.size(); i += 2)
        crowd.streams[i]->abort();

    QTRY_COMPARE(crowd.stage.owner.ended, 20);
    for (size_t i = 0; i < crowd.clients.size(); ++i)
        QTRY_COMPARE((crowd.readAll(), crowd.clients[i]->received), i % 2 == 0 ? "" : "hello");
}

void SendBatchTest::moreThanOneBatchIsSent()
{
    constexpr size_t kCount = SendBatch::kMostSends + 100;
    rlimit files{};
    ::getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = std::max<rlim_t>(files.rlim_cur, std::min<rlim_t>(files.rlim_max, 4096));
    ::setrlimit(RLIMIT_NOFILE, &files);
    if (files.rlim_cur < 2 * kCount + 100)
        QSKIP("The system gives too few descriptors");
    Crowd crowd(kCount);

    for (TcpStream *stream : crowd.streams) {
        stream->write("hel");
        stream->write("lo");
    }

    QTRY_VERIFY(crowd.haveAllReceived("hello"));
}

OUTCRY_SERVING_TEST_MAIN(SendBatchTest)
#include "tst_send_batch.moc"
