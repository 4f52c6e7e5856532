// SPDX-License-Identifier: MIT
#include "server/doors/door.h"
#include "server/listener.h"
#include "server/worker.h"
#include "tests/support/serving_test_main.h"
#include "tests/support/raw_client.h"

#include <QSignalSpy>
#include <QTest>

#include <functional>

using namespace outcry;

namespace {

class TestPeer;

/// Open peers, oldest first.
QList<TestPeer *> g_peers;

/// Says what it hears and does what it is told, both in plain words.
class TestPeer final : public Peer
{
public:
    TestPeer(Pipe &pipe, Gate &gate)
        : Peer(pipe, gate)
    {
        g_peers.append(this);
    }
    ~TestPeer() override { g_peers.removeOne(this); }

    void textReceived(QByteArrayView text) override
    {
        said.append(text.toByteArray());
        if (text == "bye")
            return pipe().close(CloseCode::Normal, QStringLiteral("as you wish"));
        ask({0, Say{QStringLiteral("lobby"), QString::fromUtf8(text), {}}});
    }
    void deliver(Delivery &delivery) override
    {
        if (const auto *message = std::get_if<Message>(&delivery.event())) {
            static const char form = 0;
            pipe().sendText(delivery.encodedOnce(&form, [&] {
                ++encodings;
                return message->text.toUtf8();
            }));
        } else if (const auto *refusal = std::get_if<Refusal>(&delivery.event())) {
            sendText(refusal->code.toUtf8());
        }
        heard.append(int(delivery.event().index()));
        if (onDeliver)
            onDeliver(*this);
    }
    void deliverQuote(QuoteDelivery &delivery) override { quotes.append(delivery.quote().symbol); }
    void flush() override { ++flushes; }
    void woken() override { ++wakings; }
    void opened() override { isOpened = id() != 0; }

    void ask(const Request &request) { gate().request(*this, request); }
    void wake(int ms) { gate().wakeAfter(*this, ms); }

    QByteArrayList said;
    QList<int> heard;
    QStringList quotes;
    int flushes = 0;
    int wakings = 0;
    bool isOpened = false;
    std::function<void(TestPeer &)> onDeliver;
    static int encodings;
};

int TestPeer::encodings = 0;

const Door &testDoor()
{
    static const Door door{
        .name = "test",
        .paths = {"/"},
        .subprotocols = {},
        .open = [](Pipe &pipe, Gate &gate) -> std::unique_ptr<Peer> {
            return std::make_unique<TestPeer>(pipe, gate);
        },
        .answer = nullptr,
        .longestMessageBytes = 0,
        .isChat = true,
    };
    return door;
}

EnvelopePtr toPeer(PeerId peer, Event event, const Topic &topic = {})
{
    return std::make_shared<Envelope>(Envelope{topic, std::move(event), peer});
}

EnvelopePtr toTopic(const Topic &topic, Event event)
{
    return std::make_shared<Envelope>(Envelope{topic, std::move(event), 0});
}

Message line(const QString &text)
{
    Message message;
    message.room = QStringLiteral("lobby");
    message.text = text;
    return message;
}

QuoteBatch batch(const QStringList &symbols)
{
    QuoteBatch result;
    for (const QString &symbol : symbols) {
        Quote quote;
        quote.symbol = symbol;
        result.quotes.append(quote);
    }
    return result;
}

const Topic kLobbyTopic = Topic::room(QStringLiteral("lobby"));
const Topic kAcme = Topic::quotes(QStringLiteral("ACME"));

/// One worker behind a listener of its own.
struct Stage
{
    explicit Stage(const Limits &limits = {})
        : listener(limits)
        , worker(7, limits)
    {
        ListenAddress address;
        address.port = 0;
        const bool isReady = listener.open({address}).isOk() && worker.start();
        Q_ASSERT(isReady);
        Q_UNUSED(isReady)
        QObject::connect(&listener, &Listener::arrived, &worker, [this](const ArrivalPtr &arrival) {
            arrival->rootDoor = &testDoor();
            arrival->refusal = refusesAll ? Arrival::Refusal::TooMany : Arrival::Refusal::None;
            worker.adopt(arrival);
        });
        listener.start();
    }

    [[nodiscard]] quint16 port() const { return listener.addresses().first().port; }
    /// A client that has come in; its peer is g_peers.last().
    std::unique_ptr<RawClient> comeIn()
    {
        auto client = std::make_unique<RawClient>(port());
        const qsizetype before = g_peers.size();
        client->send(RawClient::handshake("/"));
        // Both: the peer is there, and its client knows.
        [&] { QTRY_COMPARE(g_peers.size(), before + 1); }();
        [&] { QTRY_VERIFY(!client->head().isEmpty()); }();
        return client;
    }
    void enterLobby(TestPeer &peer) { worker.deliver(toPeer(peer.id(), RoomState{}, kLobbyTopic)); }

    Listener listener;
    Worker worker;
    bool refusesAll = false;
};

} // namespace

class WorkerTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { TestPeer::encodings = 0; }
    void cleanup() { QCOMPARE(g_peers.size(), 0); }

    void aNewcomerIsToldToTheHubBeforeItsWishes();
    void theFirstFrameMayBeGluedToTheHandshake();
    void badRequestsAreAnswered_data();
    void badRequestsAreAnswered();
    void aHeadThatNeverEndsIsAnsweredAndClosed();
    void aCrowdedAddressIsToldSo();

    void aRoomIsHeardFromItsStateOn();
    void whoHasPartedHearsNoMore();
    void aFormIsEncodedOnceForAll();
    void aPersonalEnvelopeReachesOnePeer();
    void anEnvelopeWithoutAddressReachesAll();
    void pricesAreHeardFromTheSnapshotOn();
    void aPriceWatchedTwiceComesOnce();
    void aLateSnapshotDoesNotBringBackWhatIsNotWatched();
    void tooManyTopicsAreRefusedToTheAsker();

    void theHubIsNotEnteredWhileItSpeaks();
    void wishesReachTheHubInTheirOrder();
    void peersMayEndDuringAFanOut();
    void aFarewellClosesWithItsCode();
    void whoLeavesIsToldToTheHubOnce();
    void sleepersWakeOnce();
    void clientsThatVanishHarmNobody();
    void aReaderThatNeverReadsHarmsNobody();
    void connectionsAreMeasured();
    void theEndSaysGoodbyeAndWaitsForAnswers();
    void theEndDoesNotWaitForTheSilent();
};

void WorkerTest::aNewcomerIsToldToTheHubBeforeItsWishes()
{
    Stage stage;
    QStringList told;
    connect(&stage.worker, &Worker::peerArrived, this,
            [&](PeerId peer, const QString &address, const QByteArray &door) {
                QCOMPARE(peer >> kPeerWorkerShift, 7u);
                told.append(
                    QStringLiteral("arrived %1 %2").arg(address, QString::fromLatin1(door)));
            });
    connect(&stage.worker, &Worker::requested, this, [&](PeerId, const Request &request) {
        told.append(std::get<Say>(request.demand).text);
    });

    const auto client = stage.comeIn();
    QVERIFY(client->status().startsWith("HTTP/1.1 101"));
    QVERIFY(g_peers.last()->isOpened);
    client->sendText("hello");

    QTRY_COMPARE(told,
                 (QStringList{QStringLiteral("arrived 127.0.0.1 test"), QStringLiteral("hello")}));
}

void WorkerTest::theFirstFrameMayBeGluedToTheHandshake()
{
    Stage stage;
    QSignalSpy requests(&stage.worker, &Worker::requested);
    RawClient client(stage.port());

    client.send(RawClient::handshake("/") + RawClient::textFrame("one")
                + RawClient::textFrame("two"));

    QTRY_COMPARE(requests.count(), 2);
    QCOMPARE(g_peers.last()->said, (QByteArrayList{"one", "two"}));
}

void WorkerTest::badRequestsAreAnswered_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("status");

    QTest::newRow("unknown path") << RawClient::handshake("/nowhere")
                                  << QByteArray("HTTP/1.1 404 ");
    QTest::newRow("unknown path, plain")
        << QByteArray("GET /nowhere HTTP/1.1\r\nHost: h\r\n\r\n") << QByteArray("HTTP/1.1 404 ");
    QTest::newRow("plain HTTP at a WebSocket door")
        << QByteArray("GET /ws HTTP/1.1\r\nHost: h\r\n\r\n") << QByteArray("HTTP/1.1 426 ");
    QTest::newRow("plain HTTP at the root")
        << QByteArray("GET / HTTP/1.1\r\nHost: h\r\n\r\n") << QByteArray("HTTP/1.1 426 ");
    QTest::newRow("health") << QByteArray("GET /healthz HTTP/1.1\r\nHost: h\r\n\r\n")
                            << QByteArray("HTTP/1.1 200 ");
    QTest::newRow("other doors stay reachable")
        << RawClient::handshake("/ws", "v1.outcry") << QByteArray("HTTP/1.1 101 ");
    QTest::newRow("unknown subprotocol")
        << RawClient::handshake("/ws", "v9.nothing") << QByteArray("HTTP/1.1 400 ");
    QTest::newRow("nonsense") << QByteArray("\x16\x03\x01 what?\r\n\r\n")
                              << QByteArray("HTTP/1.1 400 ");
}

void WorkerTest::badRequestsAreAnswered()
{
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, status);
    Stage stage;
    RawClient client(stage.port());

    client.send(request);

    QTRY_VERIFY2(client.status().startsWith(status), client.status());
}

void WorkerTest::aHeadThatNeverEndsIsAnsweredAndClosed()
{
    Limits limits;
    limits.handshakeMs = 300;
    Stage stage(limits);
    RawClient client(stage.port());
    client.send("GET / HTTP/1.1\r\nHost: h\r\nX-Slow: ");
    RawClient silent(stage.port());

    QTRY_VERIFY(client.status().startsWith("HTTP/1.1 408 "));
    QTRY_VERIFY(client.hasEnded());
    QTRY_VERIFY(silent.hasEnded());
}

void WorkerTest::aCrowdedAddressIsToldSo()
{
    Stage stage;
    stage.refusesAll = true;
    RawClient client(stage.port());

    client.send(RawClient::handshake("/"));

    QTRY_VERIFY(client.status().startsWith("HTTP/1.1 503 "));
    QTRY_VERIFY(client.hasEnded());
    QVERIFY(client.body().contains("Too many connections"));
}

void WorkerTest::aRoomIsHeardFromItsStateOn()
{
    Stage stage;
    const auto client = stage.comeIn();
    TestPeer &peer = *g_peers.last();
    peer.ask({1, Join{QStringLiteral("lobby"), 0, 0}});

    stage.worker.deliver(toTopic(kLobbyTopic, line(QStringLiteral("too early"))));
    stage.enterLobby(peer);
    stage.worker.deliver(toTopic(kLobbyTopic, line(QStringLiteral("in time"))));

    QTRY_COMPARE(client->texts(), QByteArrayList{"in time"});
}

void WorkerTest::whoHasPartedHearsNoMore()
{
    Stage stage;
    const auto client = stage.comeIn();
    TestPeer &peer = *g_peers.last();
    stage.enterLobby(peer);

    stage.worker.deliver(toTopic(kLobbyTopic, line(QStringLiteral("one"))));
    stage.worker.deliver(toPeer(peer.id(), Parted{QStringLiteral("lobby")}));
    stage.worker.deliver(toTopic(kLobbyTopic, line(QStringLiteral("two"))));
    stage.worker.deliver(toPeer(peer.id(), line(QStringLiteral("three"))));

    QTRY_COMPARE(client->texts(), (QByteArrayList{"one", "three"}));
}

void WorkerTest::aFormIsEncodedOnceForAll()
{
    Stage stage;
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 20; ++i) {
        clients.push_back(stage.comeIn());
        stage.enterLobby(*g_peers.last());
    }

    stage.worker.deliver(toTopic(kLobbyTopic, line(QStringLiteral("hello"))));

    for (const auto &client : clients)
        QTRY_COMPARE(client->texts(), QByteArrayList{"hello"});
    QCOMPARE(TestPeer::encodings, 1);
}

void WorkerTest::aPersonalEnvelopeReachesOnePeer()
{
    Stage stage;
    const auto first = stage.comeIn();
    const auto second = stage.comeIn();
    const PeerId peer = g_peers.last()->id();

    stage.worker.deliver(toPeer(peer, line(QStringLiteral("you"))));
    stage.worker.deliver(toPeer(peer + 1, line(QStringLiteral("nobody"))));
    stage.worker.deliver(toPeer(1, line(QStringLiteral("another worker's"))));

    QTRY_COMPARE(second->texts(), QByteArrayList{"you"});
    QCOMPARE(first->texts(), QByteArrayList());
}

void WorkerTest::anEnvelopeWithoutAddressReachesAll()
{
    Stage stage;
    const auto first = stage.comeIn();
    const auto second = stage.comeIn();

    stage.worker.deliver(toTopic({}, line(QStringLiteral("all"))));

    QTRY_COMPARE(first->texts(), QByteArrayList{"all"});
    QTRY_COMPARE(second->texts(), QByteArrayList{"all"});
}

void WorkerTest::pricesAreHeardFromTheSnapshotOn()
{
    Stage stage;
    const auto client = stage.comeIn();
    TestPeer &peer = *g_peers.last();
    const EnvelopePtr prices
        = toTopic(Topic::allQuotes(), batch({QStringLiteral("ACME"), QStringLiteral("BETA")}));
    peer.ask({1, Watch{{kAcme}}});

    stage.worker.deliver(prices);
    QCOMPARE(peer.quotes, QStringList());
    stage.worker.deliver(toPeer(peer.id(), QuoteBatch{}, kAcme));
    stage.worker.deliver(prices);
    stage.worker.deliver(prices);

    QCOMPARE(peer.quotes, (QStringList{QStringLiteral("ACME"), QStringLiteral("ACME")}));
    QCOMPARE(peer.flushes, 0);
    QTRY_COMPARE(peer.flushes, 1);
    peer.ask({2, Unwatch{{kAcme}}});
    stage.worker.deliver(prices);
    QCOMPARE(peer.quotes.size(), 2);
}

void WorkerTest::aPriceWatchedTwiceComesOnce()
{
    Stage stage;
    const auto client = stage.comeIn();
    TestPeer &peer = *g_peers.last();
    peer.ask({1, Watch{{kAcme, Topic::allQuotes()}}});
    stage.worker.deliver(toPeer(peer.id(), QuoteBatch{}, kAcme));
    stage.worker.deliver(toPeer(peer.id(), QuoteBatch{}, Topic::allQuotes()));

    stage.worker.deliver(
        toTopic(Topic::allQuotes(), batch({QStringLiteral("ACME"), QStringLiteral("BETA")})));

    QCOMPARE(peer.quotes, (QStringList{QStringLiteral("ACME"), QStringLiteral("BETA")}));
}

void WorkerTest::aLateSnapshotDoesNotBringBackWhatIsNotWatched()
{
    Stage stage;
    const auto client = stage.comeIn();
    TestPeer &peer = *g_peers.last();
    peer.ask({1, Watch{{kAcme}}});
    peer.ask({2, Unwatch{{kAcme}}});

    stage.worker.deliver(toPeer(peer.id(), QuoteBatch{}, kAcme));
    stage.worker.deliver(toTopic(Topic::allQuotes(), batch({QStringLiteral("ACME")})));

    QCOMPARE(peer.quotes, QStringList());
}

void WorkerTest::tooManyTopicsAreRefusedToTheAsker()
{
    Stage stage;
    const auto client = stage.comeIn();
    TestPeer &peer = *g_peers.last();
    QSignalSpy requests(&stage.worker, &Worker::requested);
    Watch many;
    for (int i = 0; i < 3000; ++i)
        many.topics.append(Topic::quotes(QStringLiteral("S%1").arg(i)));

    peer.ask({1, many});

    QTRY_COMPARE(client->texts(), QByteArrayList{"too_many_topics"});
    QCOMPARE(requests.count(), 0);
}

void WorkerTest::theHubIsNotEnteredWhileItSpeaks()
{
    Stage stage;
    const auto client = stage.comeIn();
    TestPeer &peer = *g_peers.last();
    bool isSpeaking = false;
    int requests = 0;
    connect(&stage.worker, &Worker::requested, this, [&] {
        QVERIFY(!isSpeaking);
        ++requests;
    });
    peer.onDeliver = [](TestPeer &self) { self.ask({1, Join{QStringLiteral("lobby"), 0, 0}}); };

    isSpeaking = true;
    stage.worker.deliver(toPeer(peer.id(), Welcome{}));
    isSpeaking = false;

    QTRY_COMPARE(requests, 1);
}

void WorkerTest::wishesReachTheHubInTheirOrder()
{
    Stage stage;
    const auto client = stage.comeIn();
    TestPeer &peer = *g_peers.last();
    QList<quint64> ids;
    connect(&stage.worker, &Worker::requested, this, [&](PeerId, const Request &request) {
        ids.append(request.id);
        // The answer to the first makes it wish for more.
        if (request.id == 1)
            stage.worker.deliver(toPeer(peer.id(), Receipt{}));
    });
    peer.onDeliver = [](TestPeer &self) { self.ask({2, Login{}}); };

    peer.ask({1, Login{}});
    peer.ask({3, Login{}});

    QTRY_COMPARE(ids, (QList<quint64>{1, 2, 3}));
}

void WorkerTest::peersMayEndDuringAFanOut()
{
    Stage stage;
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 30; ++i) {
        clients.push_back(stage.comeIn());
        stage.enterLobby(*g_peers.last());
        if (i % 3 == 0) {
            g_peers.last()->onDeliver = [](TestPeer &self) {
                // Its own end, told as by a broken connection.
                self.pipeClosed(quint16(CloseCode::Lost), {});
            };
        }
    }
    QSignalSpy departures(&stage.worker, &Worker::peerDeparted);

    stage.worker.deliver(toTopic(kLobbyTopic, line(QStringLiteral("one"))));
    QTRY_COMPARE(departures.count(), 10);
    stage.worker.deliver(toTopic(kLobbyTopic, line(QStringLiteral("two"))));

    for (size_t i = 0; i < clients.size(); ++i) {
        if (i % 3 == 0)
            QTRY_COMPARE(clients[i]->texts(), QByteArrayList{"one"});
        else
            QTRY_COMPARE(clients[i]->texts(), (QByteArrayList{"one", "two"}));
    }
}

void WorkerTest::aFarewellClosesWithItsCode()
{
    Stage stage;
    const auto client = stage.comeIn();
    QSignalSpy departures(&stage.worker, &Worker::peerDeparted);

    stage.worker.deliver(toPeer(g_peers.last()->id(), Farewell{1008, QStringLiteral("Enough")}));

    QTRY_COMPARE(client->closeCode(), 1008);
    QCOMPARE(client->closeReason(), "Enough");
    client->sendClose();
    QTRY_VERIFY(client->hasEnded());
    QTRY_COMPARE(departures.count(), 1);
}

void WorkerTest::whoLeavesIsToldToTheHubOnce()
{
    Stage stage;
    QSignalSpy departures(&stage.worker, &Worker::peerDeparted);
    const auto polite = stage.comeIn();
    const auto rude = stage.comeIn();
    stage.enterLobby(*g_peers.last());

    polite->sendClose(QByteArray("\x03\xe8", 2));
    rude->vanish();

    QTRY_COMPARE(departures.count(), 2);
    QTRY_COMPARE(g_peers.size(), 0);
    stage.worker.deliver(toTopic(kLobbyTopic, line(QStringLiteral("anybody?"))));
    QCoreApplication::processEvents();
    QCOMPARE(departures.count(), 2);
}

void WorkerTest::sleepersWakeOnce()
{
    Stage stage;
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 5; ++i)
        clients.push_back(stage.comeIn());
    for (TestPeer *peer : std::as_const(g_peers)) {
        peer->wake(60'000);
        peer->wake(20);
    }

    for (TestPeer *peer : std::as_const(g_peers))
        QTRY_COMPARE(peer->wakings, 1);
    g_peers.first()->wake(20);
    QTRY_COMPARE(g_peers.first()->wakings, 2);
    QCOMPARE(g_peers.last()->wakings, 1);
}

void WorkerTest::clientsThatVanishHarmNobody()
{
    Stage stage;
    const auto witness = stage.comeIn();
    stage.enterLobby(*g_peers.last());
    const QByteArray talk = RawClient::handshake("/") + RawClient::textFrame(QByteArray(500, 'x'))
        + RawClient::frame(WebSocketOpcode::Ping, "p")
        + RawClient::frame(WebSocketOpcode::Close, {});
    // Cut off after every byte.
    for (qsizetype length = 0; length < talk.size(); length += 5) {
        RawClient client(stage.port());
        client.send(talk.left(length));
        QTRY_COMPARE(client.socket().bytesToWrite(), 0);
        if (length % 2 == 0)
            client.vanish();
        stage.worker.deliver(toTopic({}, line(QStringLiteral("still here"))));
    }

    witness->sendText("me too");

    QTRY_COMPARE(g_peers.size(), 1);
    QTRY_COMPARE(g_peers.first()->said, QByteArrayList{"me too"});
    QTRY_VERIFY(witness->texts().size() > 50);
}

void WorkerTest::aReaderThatNeverReadsHarmsNobody()
{
    Limits limits;
    limits.queueSoftBytes = 256 * 1024;
    limits.queueHardBytes = 1024 * 1024;
    Stage stage(limits);
    const auto reader = stage.comeIn();
    stage.enterLobby(*g_peers.last());
    const auto sleeper = stage.comeIn();
    sleeper->socket().setReadBufferSize(1024);
    stage.enterLobby(*g_peers.last());
    QSignalSpy departures(&stage.worker, &Worker::peerDeparted);

    const QString text(2000, u'x');
    int sent = 0;
    for (; sent < 20'000 && departures.isEmpty(); ++sent) {
        stage.worker.deliver(toTopic(kLobbyTopic, line(text)));
        QCoreApplication::processEvents();
        (void)reader->texts();
    }

    // Closed as too slow, while the other one heard every line.
    QTRY_COMPARE_WITH_TIMEOUT(departures.count(), 1, 20'000);
    QTRY_COMPARE(reader->texts().size(), sent);
    QCOMPARE(g_peers.size(), 1);
}

void WorkerTest::connectionsAreMeasured()
{
    Stage stage;
    WorkerFigures figures;
    connect(&stage.worker, &Worker::measured, this,
            [&](const WorkerFigures &measured) { figures = measured; });
    const auto client = stage.comeIn();
    stage.enterLobby(*g_peers.last());
    client->sendText("hello");
    QTRY_COMPARE(g_peers.last()->said.size(), 1);

    stage.worker.measure(Worker::Scope::Everything);

    QCOMPARE(figures.connections, 1);
    QCOMPARE(figures.changes.changed.size(), 1);
    const ConnectionInfo info = figures.changes.changed.first();
    QCOMPARE(info.peer, g_peers.last()->id());
    QCOMPARE(info.door, QStringLiteral("test"));
    QCOMPARE(info.address, QStringLiteral("127.0.0.1"));
    QCOMPARE(info.roomCount, 1);
    QCOMPARE(info.linesReceived, 1);
    QVERIFY(info.bytesReceived > 100);
    QVERIFY(info.bytesSent > 100);
    QVERIFY(info.sinceMs > 0);
}

void WorkerTest::theEndSaysGoodbyeAndWaitsForAnswers()
{
    Stage stage;
    QSignalSpy finished(&stage.worker, &Worker::finished);
    const auto client = stage.comeIn();
    RawClient unfinished(stage.port());
    unfinished.send("GET / HT");
    QTRY_COMPARE(unfinished.socket().bytesToWrite(), 0);

    stage.worker.finish(60'000);

    QTRY_COMPARE(client->closeCode(), 1001);
    client->sendClose(QByteArray("\x03\xe9", 2));
    QTRY_VERIFY(client->hasEnded());
    QTRY_VERIFY(unfinished.hasEnded());
    QTRY_COMPARE(finished.count(), 1);
}

void WorkerTest::theEndDoesNotWaitForTheSilent()
{
    Stage stage;
    QSignalSpy finished(&stage.worker, &Worker::finished);
    const auto client = stage.comeIn();

    stage.worker.finish(100);

    QTRY_COMPARE(finished.count(), 1);
    QTRY_VERIFY(client->hasEnded());
}

OUTCRY_SERVING_TEST_MAIN(WorkerTest)
#include "tst_worker.moc"
