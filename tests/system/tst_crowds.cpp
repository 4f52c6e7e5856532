// SPDX-License-Identifier: MIT
#include "tests/system/chat_partner.h"

#include <QTest>

#include <sys/resource.h>

#include <vector>

using namespace outcry;

/// Too many and too much: connections that never speak, more of them than there are descriptors,
/// and people who do not stop talking. Others are served as if nothing were.
class CrowdsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void aThousandThatNeverSpeakDisturbNobody();
    void withoutDescriptorsNewcomersWaitAndTheOthersAreServed();
    void aFloodIsRefusedInWordsAndTheOthersAreHeard();
    void whoNeverStopsIsSentAway();
    void aFloodOfRequestsIsSlowedDown();
    void aFloodOfPingsIsAnsweredInBounds();
};

namespace {

constexpr rlim_t kEnough = 4096;

/// Connections that were opened and, half of them, shook hands; none of them says a word.
class SilentCrowd
{
public:
    SilentCrowd(const RunningServer &server, int count)
    {
        for (int i = 0; i < count; ++i) {
            m_clients.push_back(std::make_unique<RawClient>(server.port()));
            if (isGreeted(i))
                m_clients.back()->send(RawClient::handshake("/ws", "v1.outcry"));
        }
    }

    [[nodiscard]] bool waitUntilIn()
    {
        return QTest::qWaitFor([this] { return areAllIn(); }, kPatienceMs);
    }
    [[nodiscard]] int endedCount() const
    {
        int count = 0;
        for (const auto &client : m_clients)
            count += client->hasEnded();
        return count;
    }

private:
    [[nodiscard]] static bool isGreeted(int number) { return number % 2 == 1; }
    [[nodiscard]] bool areAllIn()
    {
        for (int i = 0; i < int(m_clients.size()); ++i) {
            RawClient &client = *m_clients[i];
            if (client.socket().state() != QAbstractSocket::ConnectedState)
                return false;
            if (isGreeted(i) && !client.status().startsWith("HTTP/1.1 101 "))
                return false;
        }
        return true;
    }

    std::vector<std::unique_ptr<RawClient>> m_clients;
};

} // namespace

void CrowdsTest::initTestCase()
{
    rlimit limit{};
    QCOMPARE(::getrlimit(RLIMIT_NOFILE, &limit), 0);
    if (limit.rlim_max < kEnough)
        QSKIP("the system gives fewer than 4096 descriptors");
    limit.rlim_cur = std::max(limit.rlim_cur, kEnough);
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &limit), 0);
}

void CrowdsTest::aThousandThatNeverSpeakDisturbNobody()
{
    RunningServer server;
    QVERIFY(server.start());
    QVERIFY(isHealthy(server));
    const qint64 before = server.residentBytes();
    SilentCrowd crowd(server, 1000);
    QVERIFY(crowd.waitUntilIn());
    QTRY_VERIFY_WITH_TIMEOUT(server.descriptorCount() > 1000, kPatienceMs);

    QVERIFY(isHealthy(server, 2'000));
    ChatPartner ann(server);
    QVERIFY(ann.waitForArrival());
    ann.say(u"is anybody here?"_qs);
    QVERIFY(ann.waitFor(u"is anybody here?"_qs));

    // Nobody had to go before that.
    QCOMPARE(crowd.endedCount(), 0);
    const qint64 grownBytes = server.residentBytes() - before;
    QVERIFY2(grownBytes < 16 * 1024 * 1024, qPrintable(QString::number(grownBytes)));
    QVERIFY2(server.logLineCount() < 10, server.log().constData());
}

void CrowdsTest::withoutDescriptorsNewcomersWaitAndTheOthersAreServed()
{
    RunningServer server;
    server.prepareWith([] {
        const rlimit few{64, 64};
        (void)::setrlimit(RLIMIT_NOFILE, &few);
    });
    QVERIFY(server.start());
    ChatPartner ann(server);
    QVERIFY(ann.waitForArrival());
    {
        SilentCrowd crowd(server, 200);
        // Who finds no place is turned away; nobody is left hanging.
        QTRY_VERIFY_WITH_TIMEOUT(crowd.endedCount() >= 130, kPatienceMs);
        ann.say(u"still here"_qs);
        QVERIFY(ann.waitFor(u"still here"_qs));
    }

    // When the crowd has gone, there is room again.
    QTRY_VERIFY_WITH_TIMEOUT(isHealthy(server, 1'000), kPatienceMs);
    ChatPartner bob(server);
    QVERIFY(bob.waitForArrival());
    QVERIFY2(server.logLineCount() < 10, server.log().constData());
    QVERIFY2(server.log().contains("descriptors"), server.log().constData());
}

void CrowdsTest::aFloodIsRefusedInWordsAndTheOthersAreHeard()
{
    RunningServer server;
    QVERIFY(server.start());
    ChatPartner ann(server);
    QVERIFY(ann.waitForArrival());
    ChatPartner flooder(server);
    QVERIFY(flooder.waitForArrival());

    for (int i = 0; i < 30; ++i)
        flooder.say(u"flood %1"_qs.arg(i));
    // One answer for each: the line itself, or why not.
    QTRY_COMPARE_WITH_TIMEOUT(flooder.lines().size(), 31, kPatienceMs);
    ann.say(u"quiet please"_qs);
    QVERIFY(ann.waitFor(u"quiet please"_qs));

    const auto floods = [](const QStringList &lines) { return lines.filter(u"flood "_qs).size(); };
    const auto passed = floods(ann.lines());
    QVERIFY2(passed >= 5 && passed < 15, qPrintable(ann.lines().join(u'\n')));
    QCOMPARE(floods(flooder.lines()), passed);
    QVERIFY2(flooder.lines().filter(u"too fast"_qs).size() == 30 - passed,
             qPrintable(flooder.lines().join(u'\n')));
    QCOMPARE(flooder.client().closeCode(), -1);
}

void CrowdsTest::whoNeverStopsIsSentAway()
{
    RunningServer server;
    QVERIFY(server.start());
    ChatPartner ann(server);
    QVERIFY(ann.waitForArrival());
    ChatPartner flooder(server);
    QVERIFY(flooder.waitForArrival());
    const QString name = flooder.name();

    for (int i = 0; i < 5'000; ++i)
        flooder.say(u"flood"_qs);
    QTRY_COMPARE_WITH_TIMEOUT(flooder.client().closeCode(), 1008, kPatienceMs);

    QVERIFY(!flooder.client().closeReason().isEmpty());
    QVERIFY(ann.waitFor(name + u" has disconnected"_qs));
    ann.say(u"peace"_qs);
    QVERIFY(ann.waitFor(u"peace"_qs));
    QVERIFY2(server.logLineCount() < 10, server.log().constData());
}

void CrowdsTest::aFloodOfRequestsIsSlowedDown()
{
    RunningServer server;
    QVERIFY(server.start());
    ChatPartner ann(server);
    QVERIFY(ann.waitForArrival());
    RawClient flooder(server.port());
    flooder.send(RawClient::handshake("/ws", "v1.outcry"));
    flooder.sendText(R"({"type":"hello","nickname":"flo"})");

    for (int i = 0; i < 1'000; ++i) {
        flooder.sendText(R"({"type":"join","id":1,"room":"lobby"})");
        flooder.sendText(R"({"type":"part","id":2,"room":"lobby"})");
    }
    QTRY_VERIFY_WITH_TIMEOUT(flooder.texts().join().contains(R"("code":"too_fast")")
                                 || flooder.closeCode() == 1008,
                             kPatienceMs);

    ann.say(u"peace"_qs);
    QVERIFY(ann.waitFor(u"peace"_qs));
    QVERIFY(isHealthy(server));
}

void CrowdsTest::aFloodOfPingsIsAnsweredInBounds()
{
    RunningServer server;
    QVERIFY(server.start());
    RawClient client(server.port());
    client.send(RawClient::handshake("/echo"));
    QTRY_VERIFY_WITH_TIMEOUT(client.status().startsWith("HTTP/1.1 101 "), kPatienceMs);

    for (int i = 0; i < 20'000; ++i)
        client.send(RawClient::frame(WebSocketOpcode::Ping, QByteArray::number(i)));
    QByteArray lastPong;
    const auto hasLastPong = [&] {
        for (const RawClient::Frame &frame : client.takeFrames()) {
            if (frame.opcode == int(WebSocketOpcode::Pong))
                lastPong = frame.payload;
        }
        return lastPong == "19999";
    };
    // Not every one has to be answered (RFC 6455 section 5.5.3), but the newest.
    QTRY_VERIFY_WITH_TIMEOUT(hasLastPong(), kPatienceMs);

    client.sendText("still here");
    QTRY_COMPARE_WITH_TIMEOUT(client.texts(), QByteArrayList{"still here"}, kPatienceMs);
}

QTEST_GUILESS_MAIN(CrowdsTest)
#include "tst_crowds.moc"
