// SPDX-License-Identifier: MIT
#include "tests/system/chat_partner.h"

#include <QRandomGenerator>
#include <QTest>

#include <sys/socket.h>

#include <vector>

using namespace outcry;

/// Clients that never read, and clients that are killed at any moment: they cost what the limits
/// say, and nobody else notices more than that they are gone.
class RudeClientsTest : public QObject
{
    Q_OBJECT

private slots:
    void aReaderThatNeverReadsIsCutOffAndTheOthersGetEverything();
    void aReaderThatNeverReadsIsCutOffByAgeToo();
    void anEchoThatIsNeverReadIsBounded();
    void clientsMayDieAtAnyMoment_data();
    void clientsMayDieAtAnyMoment();
    void aHalfClosedConnectionIsEnded();
};

namespace {

/// Takes what the system's buffers take and not a byte more.
void stopReading(RawClient &client)
{
    client.socket().setSocketOption(QAbstractSocket::ReceiveBufferSizeSocketOption, 16 * 1024);
    client.socket().setReadBufferSize(1);
}

/// Ends with RST whatever was sent or read (SO_LINGER without time).
void reset(RawClient &client)
{
    const linger none{1, 0};
    ::setsockopt(int(client.socket().socketDescriptor()), SOL_SOCKET, SO_LINGER, &none,
                 sizeof none);
    client.vanish();
}

/// "17 xxxx…"
QString longLine(int number)
{
    return QString::number(number) + u' ' + QString(40'000, u'x');
}

/// The numbers of the long lines somebody heard.
QList<int> numbersIn(const QStringList &lines)
{
    QList<int> numbers;
    for (const QString &line : lines) {
        if (line.endsWith(u"xxx"))
            numbers.append(line.section(u' ', 0, 0).toInt());
    }
    return numbers;
}

QList<int> countedTo(int count)
{
    QList<int> numbers;
    for (int i = 0; i < count; ++i)
        numbers.append(i);
    return numbers;
}

/// A whole visit, glued together; it may be cut anywhere.
QByteArray visit(QRandomGenerator &random)
{
    const auto text = [](const char *utf8) { return RawClient::textFrame(utf8); };
    switch (random.bounded(4)) {
    case 0:
        return RawClient::handshake("/") + text("hello") + text("/nick eve") + text("/who")
            + text("/quit");
    case 1:
        return RawClient::handshake("/") + text(R"({"stocks":["AAPL","MSFT"]})")
            + text(R"({"stocks":[]})");
    case 2:
        return RawClient::handshake("/ws", "v1.outcry")
            + text(R"({"type":"hello","nickname":"mallory"})")
            + text(R"({"type":"join","room":"lobby"})")
            + text(R"({"type":"watch","topics":["quotes/*"]})")
            + text(R"({"type":"say","room":"lobby","text":"/msg eve psst"})")
            + RawClient::frame(WebSocketOpcode::Close, {});
    default:
        break;
    }
    return RawClient::handshake("/tutorial") + text("hello")
        + RawClient::frame(WebSocketOpcode::Ping, "x");
}

} // namespace

void RudeClientsTest::aReaderThatNeverReadsIsCutOffAndTheOthersGetEverything()
{
    constexpr int kLines = 350;
    RunningServer server({u"--limit"_qs, u"chat=off"_qs, u"--limit"_qs, u"queue=256K/1M/60s"_qs});
    QVERIFY(server.start());
    ChatPartner sleeper(server);
    QVERIFY(sleeper.waitForArrival());
    const QString name = sleeper.name();
    stopReading(sleeper.client());
    ChatPartner talker(server);
    ChatPartner witness(server);
    QVERIFY(talker.waitForArrival() && witness.waitForArrival());
    const qint64 before = server.residentBytes();
    QVERIFY(before > 0);

    // 14 MB in all. The talker waits for its own lines, so that only the sleeper falls behind.
    qint64 mostBytes = 0;
    for (int i = 0; i < kLines; ++i) {
        talker.say(longLine(i));
        if (i % 10 == 9)
            QVERIFY(talker.waitFor(longLine(i)));
        mostBytes = std::max(mostBytes, server.residentBytes());
    }
    QVERIFY(witness.waitFor(longLine(kLines - 1)));

    QCOMPARE(numbersIn(witness.lines()), countedTo(kLines));
    QCOMPARE(numbersIn(talker.lines()), countedTo(kLines));
    QVERIFY(witness.waitFor(name + u" has disconnected"_qs));
    // The hard limit, the last lines of the room, and room for the allocator.
    const qint64 grownBytes = mostBytes - before;
    QVERIFY2(grownBytes < 8 * 1024 * 1024, qPrintable(QString::number(grownBytes)));
    QVERIFY2(server.logLineCount() < 10, server.log().constData());
}

void RudeClientsTest::aReaderThatNeverReadsIsCutOffByAgeToo()
{
    RunningServer server({u"--limit"_qs, u"chat=off"_qs, u"--limit"_qs, u"queue=off/off/500ms"_qs});
    QVERIFY(server.start());
    ChatPartner sleeper(server);
    QVERIFY(sleeper.waitForArrival());
    const QString name = sleeper.name();
    stopReading(sleeper.client());
    ChatPartner talker(server);
    QVERIFY(talker.waitForArrival());

    for (int i = 0; i < 100; ++i)
        talker.say(longLine(i));

    QVERIFY(talker.waitFor(name + u" has disconnected"_qs));
    QTRY_COMPARE_WITH_TIMEOUT(numbersIn(talker.lines()), countedTo(100), kPatienceMs);
}

void RudeClientsTest::anEchoThatIsNeverReadIsBounded()
{
    RunningServer server;
    QVERIFY(server.start());
    RawClient client(server.port());
    client.send(RawClient::handshake("/echo"));
    QTRY_VERIFY_WITH_TIMEOUT(client.status().startsWith("HTTP/1.1 101 "), kPatienceMs);
    stopReading(client);
    const qint64 before = server.residentBytes();

    const QByteArray big = RawClient::frame(WebSocketOpcode::Binary, QByteArray(1024 * 1024, 'x'));
    for (int i = 0; i < 40; ++i)
        client.send(big);
    qint64 mostBytes = 0;
    const auto isAllGone = [&] {
        mostBytes = std::max(mostBytes, server.residentBytes());
        return client.socket().bytesToWrite() == 0 || client.hasEnded();
    };
    QVERIFY(QTest::qWaitFor(isAllGone, kPatienceMs));

    // Cut off, and told why if it begins to read in time.
    client.socket().setReadBufferSize(0);
    QTRY_VERIFY_WITH_TIMEOUT(client.closeCode() == 1013 || client.hasEnded(), kPatienceMs);
    mostBytes = std::max(mostBytes, server.residentBytes());
    QVERIFY2(mostBytes - before < 20 * 1024 * 1024,
             qPrintable(QString::number(mostBytes - before)));
    QVERIFY(isHealthy(server));
}

void RudeClientsTest::clientsMayDieAtAnyMoment_data()
{
    QTest::addColumn<quint32>("seed");
    for (const quint32 seed : {1U, 2U, 3U})
        QTest::addRow("seed %u", seed) << seed;
}

void RudeClientsTest::clientsMayDieAtAnyMoment()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    RunningServer server({u"--workers"_qs, u"2"_qs});
    QVERIFY(server.start());
    ChatPartner witness(server);
    QVERIFY(witness.waitForArrival());
    const int idleDescriptors = server.descriptorCount();
    std::vector<std::unique_ptr<RawClient>> victims;

    for (int i = 0; i < 300; ++i) {
        const QByteArray words = visit(random);
        victims.push_back(std::make_unique<RawClient>(server.port()));
        victims.back()->send(words.first(random.bounded(int(words.size()) + 1)));
        if (random.bounded(3) == 0)
            QCoreApplication::processEvents();
        const auto victim = random.bounded(int(victims.size()));
        if (random.bounded(2) == 0)
            reset(*victims[victim]);
        else
            victims[victim]->socket().disconnectFromHost();
    }
    for (const auto &victim : victims)
        reset(*victim);
    victims.clear();

    QTRY_VERIFY_WITH_TIMEOUT(server.descriptorCount() < idleDescriptors + 10, kPatienceMs);
    QVERIFY(isHealthy(server));
    // Nobody is left behind in the room: as many came as went, and many did.
    const auto countOf
        = [&](const QString &what) { return witness.lines().mid(1).filter(what).size(); };
    const auto haveAllGone = [&] {
        const auto came = countOf(u" has connected"_qs);
        return came > 20 && came == countOf(u" has disconnected"_qs);
    };
    QTRY_VERIFY2_WITH_TIMEOUT(haveAllGone(), qPrintable(witness.lines().last()), kPatienceMs);
    witness.say(u"/who"_qs);
    const auto alone = [&] {
        const QString last = witness.lines().last();
        return last.contains(witness.name()) && !last.contains(u',')
            && !last.endsWith(u"connected");
    };
    QTRY_VERIFY2_WITH_TIMEOUT(alone(), qPrintable(witness.lines().last()), kPatienceMs);
    QVERIFY2(server.logLineCount() < 10, server.log().constData());
}

void RudeClientsTest::aHalfClosedConnectionIsEnded()
{
    RunningServer server;
    QVERIFY(server.start());
    ChatPartner witness(server);
    QVERIFY(witness.waitForArrival());
    ChatPartner leaver(server);
    QVERIFY(leaver.waitForArrival());
    const QString name = leaver.name();

    // No close frame and no more words, but it could still read.
    QCOMPARE(::shutdown(int(leaver.client().socket().socketDescriptor()), SHUT_WR), 0);

    QVERIFY(witness.waitFor(name + u" has disconnected"_qs));
}

QTEST_GUILESS_MAIN(RudeClientsTest)
#include "tst_rude_clients.moc"
