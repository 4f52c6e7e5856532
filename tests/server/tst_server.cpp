// SPDX-License-Identifier: MIT
#include "model/connection_model.h"
#include "model/log.h"
#include "server/hub.h"
#include "server/server.h"
#include "tests/support/raw_client.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTcpServer>
#include <QTest>
#include <QWebSocket>

#include <dirent.h>
#include <sys/resource.h>

using namespace outcry;

namespace {

ServerOptions options(int workerCount = 1)
{
    ServerOptions result;
    result.listen.first().port = 0;
    result.feeds.clear();
    result.workerCount = workerCount;
    result.limits.chatBurst = 0;
    result.limits.chatPerSecond = 0;
    result.limits.loginsPerMinute = 0;
    return result;
}

quint16 portOf(const Server &server, qsizetype index = 0)
{
    return server.addresses().at(index).port;
}

QJsonObject json(const QByteArray &text)
{
    return QJsonDocument::fromJson(text).object();
}

/// How many of the classic door's texts are chat lines that say this.
int countLines(RawClient &client, const QString &text)
{
    int count = 0;
    for (const QByteArray &each : client.texts())
        count += json(each).value(QLatin1String("message")).toString() == text;
    return count;
}

std::unique_ptr<RawClient> comeIn(const Server &server, const QByteArray &path = "/")
{
    auto client = std::make_unique<RawClient>(portOf(server));
    client->send(RawClient::handshake(path));
    return client;
}

/// In, greeted and announced.
std::vector<std::unique_ptr<RawClient>> chatters(const Server &server, int count)
{
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < count; ++i)
        clients.push_back(comeIn(server));
    for (const auto &client : clients)
        [&] { QTRY_VERIFY(!client->texts().isEmpty()); }();
    return clients;
}

std::unique_ptr<RawClient> chatter(const Server &server)
{
    return std::move(chatters(server, 1).front());
}

void stop(Server &server)
{
    QSignalSpy stopped(&server, &Server::stopped);
    server.stop();
    QTRY_COMPARE_WITH_TIMEOUT(stopped.count(), 1, 10'000);
    QVERIFY(!server.isRunning());
}

int openDescriptors()
{
    int count = 0;
    DIR *folder = ::opendir("/proc/self/fd");
    while (::readdir(folder))
        ++count;
    ::closedir(folder);
    return count;
}

} // namespace

class ServerTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLoggingCategory::setFilterRules(QStringLiteral("outcry.*.info=false")); }

    void itStartsTellsItsPortAndStops();
    void itMayBeDestroyedInAnyState();
    void aPortInUseIsAnErrorInWords();
    void feedsOfFilesAreNamedByTheirFile();
    void whatCanNotBeBoundOrMadeIsAnError_data();
    void whatCanNotBeBoundOrMadeIsAnError();
    void afterAnErrorNothingRuns();
    void theSamePortServesAgainAfterARestart();
    void severalPortsHaveDoorsOfTheirOwn();

    void qtClientsTalkToEachOther();
    void peopleOfTwoWorkersHearEachOther();
    void pricesOfAFeedArrive();
    void aThousandSilentConnectionsDisturbNobody();
    void aReaderThatNeverReadsIsClosedAndTheOthersHearAll();
    void clientsThatResetMidwayDisturbNobody();
    void connectionsAreMeasuredOnlyWhenAsked();
    void onlyWhatChangedIsToldOfConnections();
    void trafficIsCounted();
    void bannedIsSentAwayAndNotLetIn();
    void whoIsBannedHearsUntilWhen();
    void aBanThatIsOverLetsIn();
    void feedsComeAndGoWhileItServes();
    void aStartTakesTheFeedsThatWerePrepared();
    void withoutFeedsThereIsNothingToPrepare();
    void kickedIsWhoeverTheWindowSays();
    void stoppingSaysGoodbyeToAll_data();
    void stoppingSaysGoodbyeToAll();
    void stoppingDoesNotWaitForThoseWhoDoNotAnswer();
    void noDescriptorIsLost();
    void withoutDescriptorsItServesOn();
};

void ServerTest::itStartsTellsItsPortAndStops()
{
    Server server(options());
    QVERIFY(!server.isRunning());
    QVERIFY(!server.hub());

    QVERIFY(server.start());

    QVERIFY(server.isRunning());
    QVERIFY(server.hub());
    QCOMPARE(server.addresses().size(), 1);
    QVERIFY(portOf(server) > 0);
    stop(server);
    QVERIFY(!server.hub());
    QVERIFY(server.addresses().isEmpty());
}

void ServerTest::itMayBeDestroyedInAnyState()
{
    {
        Server never(options());
    }
    for (int workerCount = 1; workerCount <= 3; ++workerCount) {
        {
            Server fresh(options(workerCount));
            QVERIFY(fresh.start());
        }
        ServerOptions busyOptions = options(workerCount);
        busyOptions.feeds = {QStringLiteral("random_walk")};
        Server busy(busyOptions);
        QVERIFY(busy.start());
        const auto client = chatter(busy);
        client->sendText("hello");
        Server stopping(options(workerCount));
        QVERIFY(stopping.start());
        const auto other = chatter(stopping);
        stopping.stop();
        stopping.stop();
    }
}

void ServerTest::aPortInUseIsAnErrorInWords()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    ServerOptions wanted = options();
    wanted.listen.first().port = other.serverPort();
    Server server(wanted);

    const Result<Done> started = server.start();

    QVERIFY(!started);
    QCOMPARE(started.error().code, QStringLiteral("port_in_use"));
    // It is this very test that holds it.
    QCOMPARE(
        started.error().text,
        QStringLiteral("Port %1 on 127.0.0.1 is already in use by tst_server (process %2). Stop that "
                       "program or choose another port.")
            .arg(other.serverPort())
            .arg(QCoreApplication::applicationPid()));
    QVERIFY(!server.isRunning());
}

void ServerTest::feedsOfFilesAreNamedByTheirFile()
{
    ServerOptions wanted = options();
    wanted.feeds = {QStringLiteral("replay:/home/ann/GME.csv?rate=2"), QStringLiteral("replay:\"old/GME.csv\""),
                    QStringLiteral("replay:a,b.csv,c.csv?loop"), QStringLiteral("replay:prices/"), QStringLiteral("random_walk:seed=1")};

    const Server server(wanted);
    QStringList names;
    for (const FeedListing &feed : server.feeds())
        names.append(feed.name);

    QCOMPARE(names, QStringList({QStringLiteral("replay GME.csv"), QStringLiteral("replay GME.csv 2"), QStringLiteral("replay a +2"),
                                 QStringLiteral("replay prices"), QStringLiteral("random_walk")}));
}

void ServerTest::whatCanNotBeBoundOrMadeIsAnError_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QByteArray>("door");
    QTest::addColumn<QString>("feed");
    QTest::addColumn<QString>("code");

    QTest::newRow("foreign address") << "192.0.2.1" << QByteArray() << QString() << "bad_listen";
    QTest::newRow("unknown door") << "127.0.0.1" << QByteArray("cellar") << QString()
                                  << "bad_listen";
    QTest::newRow("unknown feed") << "127.0.0.1" << QByteArray() << "crystal_ball"
                                  << "bad_feed";
    QTest::newRow("missing file") << "127.0.0.1" << QByteArray() << "replay:/nowhere.csv"
                                  << "bad_feed";
}

void ServerTest::whatCanNotBeBoundOrMadeIsAnError()
{
    QFETCH(QString, address);
    QFETCH(QByteArray, door);
    QFETCH(QString, feed);
    ServerOptions wanted = options();
    wanted.listen.first().address = QHostAddress(address);
    wanted.listen.first().door = door;
    if (!feed.isEmpty())
        wanted.feeds = QStringList{feed};
    Server server(wanted);

    const Result<Done> started = server.start();

    QVERIFY(!started);
    QTEST(started.error().code, "code");
    QVERIFY(!started.error().text.isEmpty());
    QVERIFY(!server.isRunning());
}

void ServerTest::afterAnErrorNothingRuns()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    const quint16 taken = other.serverPort();
    ServerOptions wanted = options();
    ListenAddress second = wanted.listen.first();
    second.port = taken;
    wanted.listen.append(second);
    Server server(wanted);
    QVERIFY(!server.start());
    QVERIFY(server.addresses().isEmpty());

    other.close();

    QVERIFY(server.start());
    QCOMPARE(portOf(server, 1), taken);
}

void ServerTest::theSamePortServesAgainAfterARestart()
{
    Server first(options());
    QVERIFY(first.start());
    ServerOptions same = options();
    same.listen.first().port = portOf(first);
    const auto client = chatter(first);
    client->sendText("before");
    QTRY_COMPARE(countLines(*client, QStringLiteral("before")), 1);
    stop(first);

    Server second(same);
    QVERIFY(second.start());
    const auto again = chatter(second);
    again->sendText("after");
    QTRY_COMPARE(countLines(*again, QStringLiteral("after")), 1);
    stop(second);

    // The same object once more, too.
    QVERIFY(second.start());
    const auto third = chatter(second);
    stop(second);
}

void ServerTest::severalPortsHaveDoorsOfTheirOwn()
{
    ServerOptions wanted = options();
    ListenAddress echo = wanted.listen.first();
    echo.door = "echo";
    wanted.listen.append(echo);
    Server server(wanted);
    QVERIFY(server.start());
    QVERIFY(portOf(server, 0) != portOf(server, 1));

    RawClient atRoot(portOf(server, 1));
    atRoot.send(RawClient::handshake("/") + RawClient::textFrame("hello"));
    RawClient elsewhere(portOf(server, 1));
    elsewhere.send("GET /healthz HTTP/1.1\r\nHost: h\r\n\r\n");

    QTRY_COMPARE(atRoot.texts(), QByteArrayList{"hello"});
    QTRY_VERIFY(elsewhere.status().startsWith("HTTP/1.1 200"));
}

void ServerTest::qtClientsTalkToEachOther()
{
    Server server(options());
    QVERIFY(server.start());
    const QUrl url(QStringLiteral("ws://127.0.0.1:%1/").arg(portOf(server)));
    QWebSocket ann;
    QWebSocket bob;
    QSignalSpy annHears(&ann, &QWebSocket::textMessageReceived);
    QSignalSpy bobHears(&bob, &QWebSocket::textMessageReceived);
    ann.open(url);
    bob.open(url);
    QTRY_VERIFY(annHears.count() > 0 && bobHears.count() > 0);

    const QString text = QStringLiteral("Grüße, 世界 🌍");
    ann.sendTextMessage(text);

    const auto heard = [&](const QSignalSpy &spy) {
        return std::any_of(spy.begin(), spy.end(), [&](const QList<QVariant> &call) {
            return json(call.first().toString().toUtf8()).value(QLatin1String("message")).toString()
                == text;
        });
    };
    QTRY_VERIFY(heard(annHears));
    QTRY_VERIFY(heard(bobHears));
    QSignalSpy gone(&ann, &QWebSocket::disconnected);
    ann.close();
    QTRY_COMPARE(gone.count(), 1);
    QCOMPARE(ann.closeCode(), QWebSocketProtocol::CloseCodeNormal);
}

void ServerTest::peopleOfTwoWorkersHearEachOther()
{
    Server server(options(2));
    QVERIFY(server.start());
    const auto clients = chatters(server, 10);

    for (size_t i = 0; i < clients.size(); ++i)
        clients[i]->sendText("line " + QByteArray::number(i));

    for (const auto &client : clients) {
        for (int i = 0; i < 10; ++i)
            QTRY_COMPARE(countLines(*client, QStringLiteral("line %1").arg(i)), 1);
    }
    stop(server);
}

void ServerTest::pricesOfAFeedArrive()
{
    ServerOptions wanted = options();
    wanted.feeds = {QStringLiteral("random_walk")};
    Server server(wanted);
    QVERIFY(server.start());
    QSignalSpy states(server.hub(), &Hub::feedStateChanged);
    auto ticker = comeIn(server);

    ticker->sendText(R"({"stocks":["AAPL","MSFT"]})");

    QTRY_VERIFY_WITH_TIMEOUT(ticker->texts().size() >= 2, 10'000);
    QVERIFY(json(ticker->texts().last()).value(QLatin1String("AAPL")).toDouble() > 0);
    QTRY_VERIFY(!states.isEmpty());
    QTRY_COMPARE(states.last().first().value<FeedState>().health, FeedState::Health::Running);
    QCOMPARE(states.last().first().value<FeedState>().name, QStringLiteral("random_walk"));
}

void ServerTest::aThousandSilentConnectionsDisturbNobody()
{
    Server server(options(2));
    QVERIFY(server.start());
    std::vector<std::unique_ptr<RawClient>> silent;
    for (int i = 0; i < 1000; ++i) {
        silent.push_back(std::make_unique<RawClient>(portOf(server)));
        // Some say nothing at all, some half a head, some come in and say nothing more.
        if (i % 3 == 1)
            silent.back()->send("GET / HTTP/1.1\r\nHo");
        if (i % 3 == 2)
            silent.back()->send(RawClient::handshake("/echo"));
    }
    const auto allIn = [&] {
        return std::all_of(silent.begin(), silent.end(), [](const auto &client) {
            return client->socket().state() == QAbstractSocket::ConnectedState;
        });
    };
    QTRY_VERIFY_WITH_TIMEOUT(allIn(), 20'000);

    const auto ann = chatter(server);
    const auto bob = chatter(server);
    ann->sendText("can you hear me?");

    QTRY_COMPARE(countLines(*bob, QStringLiteral("can you hear me?")), 1);
    QVERIFY(!silent.front()->hasEnded());
    stop(server);
}

void ServerTest::aReaderThatNeverReadsIsClosedAndTheOthersHearAll()
{
    ServerOptions wanted = options();
    wanted.limits.queueSoftBytes = 128 * 1024;
    wanted.limits.queueHardBytes = 512 * 1024;
    Server server(wanted);
    QVERIFY(server.start());
    const auto ann = chatter(server);
    const auto bob = chatter(server);
    const auto deaf = chatter(server);
    deaf->socket().setReadBufferSize(512);
    ConnectionModel connections;
    connect(&server, &Server::connectionsChanged, &connections, &ConnectionModel::apply);
    server.setMeasuring(true);
    server.setWatchingConnections(true);
    QTRY_COMPARE(connections.rowCount(), 3);

    int said = 0;
    const QByteArray filler(4000, 'x');
    for (; said < 4000 && connections.rowCount() == 3; ++said) {
        ann->sendText(QByteArray::number(said) + ' ' + filler);
        if (said % 20 == 0)
            QTRY_VERIFY(countLines(*bob, QString::number(said) + u' ' + QString::fromLatin1(filler))
                        == 1);
    }

    QTRY_COMPARE_WITH_TIMEOUT(connections.rowCount(), 2, 15'000);
    ann->sendText("the end");
    QTRY_COMPARE(countLines(*bob, QStringLiteral("the end")), 1);
    int heard = 0;
    for (const QByteArray &text : bob->texts())
        heard += text.contains(filler);
    QCOMPARE(heard, said);
}

void ServerTest::clientsThatResetMidwayDisturbNobody()
{
    Server server(options(2));
    QVERIFY(server.start());
    const auto witness = chatter(server);
    const QByteArray talk = RawClient::handshake("/") + RawClient::textFrame("/nick somebody")
        + RawClient::textFrame(QByteArray(3000, 'x'));
    for (int i = 0; i < 300; ++i) {
        RawClient client(portOf(server));
        client.send(talk.left(i * talk.size() / 300));
        if (i % 4 != 0)
            QTRY_COMPARE(client.socket().bytesToWrite(), 0);
        client.vanish();
    }

    witness->sendText("still here");

    QTRY_COMPARE(countLines(*witness, QStringLiteral("still here")), 1);
    stop(server);
}

void ServerTest::connectionsAreMeasuredOnlyWhenAsked()
{
    Server server(options(2));
    QVERIFY(server.start());
    QSignalSpy measured(&server, &Server::connectionsChanged);
    ConnectionModel connections;
    connect(&server, &Server::connectionsChanged, &connections, &ConnectionModel::apply);
    const auto ann = chatter(server);
    const auto bob = chatter(server);
    QCOMPARE(measured.count(), 0);

    server.setMeasuring(true);
    server.setWatchingConnections(true);

    QTRY_COMPARE(connections.rowCount(), 2);
    const ConnectionInfo first = connections.connectionAt(0);
    const ConnectionInfo second = connections.connectionAt(1);
    QVERIFY(first.nickname != second.nickname);
    QVERIFY(first.nickname.startsWith(QStringLiteral("AnonymousUser")));
    QVERIFY((first.peer >> kPeerWorkerShift) != (second.peer >> kPeerWorkerShift));
    QCOMPARE(first.door, QStringLiteral("classic"));
    QCOMPARE(first.roomCount, 1);
    QVERIFY(measured.first().first().value<ConnectionChanges>().isWhole);

    server.setWatchingConnections(false);
    QTRY_VERIFY((measured.clear(), !measured.wait(1500)));
}

void ServerTest::onlyWhatChangedIsToldOfConnections()
{
    Server server(options(2));
    QVERIFY(server.start());
    const auto ann = chatter(server);
    const auto bob = chatter(server);
    ConnectionModel connections;
    connect(&server, &Server::connectionsChanged, &connections, &ConnectionModel::apply);
    server.setMeasuring(true);
    server.setWatchingConnections(true);
    QTRY_COMPARE(connections.rowCount(), 2);
    QSignalSpy changes(&server, &Server::connectionsChanged);
    // The answers to the pings count as received bytes; then all is quiet.
    QTRY_VERIFY_WITH_TIMEOUT((changes.clear(), !changes.wait(1500)), 20'000);

    ann->sendText("/nick zoe");

    QTRY_VERIFY(changes.count() > 0);
    const auto change = changes.first().first().value<ConnectionChanges>();
    QVERIFY(!change.isWhole && change.gone.isEmpty());
    QTRY_COMPARE(connections.connectionAt(0).nickname, QStringLiteral("zoe"));
    bob->vanish();
    QTRY_COMPARE(connections.rowCount(), 1);
}

void ServerTest::trafficIsCounted()
{
    Server server(options(2));
    QVERIFY(server.start());
    QSignalSpy measured(&server, &Server::trafficMeasured);
    const auto ann = chatter(server);
    auto bob = chatter(server);
    server.setMeasuring(true);
    ann->sendText("one");
    ann->sendText("two");

    const auto newest = [&] { return measured.isEmpty() ? Traffic() : measured.last().first().value<Traffic>(); };
    QTRY_COMPARE(newest().lines, 2);
    const Traffic before = newest();
    QCOMPARE(before.connections, 2);
    QCOMPARE(before.arrivals, 2);
    QVERIFY(before.bytesReceived > 200 && before.bytesSent > 200);

    // What a connection has carried stays counted when it is gone.
    bob->vanish();
    QTRY_COMPARE(newest().connections, 1);
    QCOMPARE(newest().arrivals, 2);
    QVERIFY(newest().bytesReceived >= before.bytesReceived);
    QVERIFY(newest().bytesSent >= before.bytesSent);
}

void ServerTest::bannedIsSentAwayAndNotLetIn()
{
    Server server(options(2));
    QVERIFY(server.start());
    const auto ann = chatter(server);
    RawClient halfIn(portOf(server));
    halfIn.send(RawClient::handshake("/").chopped(4));
    Ban ban;
    ban.address = QStringLiteral("127.0.0.1");

    server.setBans({ban});

    QTRY_COMPARE(ann->closeCode(), 1008);
    QTRY_VERIFY(halfIn.hasEnded());
    QVERIFY(halfIn.status().isEmpty() || halfIn.status().contains("403"));
    QCOMPARE(ann->closeReason(), "banned");
    const auto again = comeIn(server);
    QTRY_VERIFY2(again->status().startsWith("HTTP/1.1 403"), again->status().constData());
    QTRY_VERIFY(again->body().contains("does not let your address in"));
    QVERIFY(again->head().contains("\r\nOutcry-Ban: banned\r\n"));

    server.setBans({});
    QTRY_VERIFY(chatter(server)->closeCode() == -1);
}

void ServerTest::whoIsBannedHearsUntilWhen()
{
    Server server(options(2));
    QVERIFY(server.start());
    const auto ann = chatter(server);
    Ban ban;
    ban.address = QStringLiteral("127.0.0.1");
    ban.untilMs = QDateTime::currentMSecsSinceEpoch() / 1000 * 1000 + 600'000;

    server.setBans({ban});

    QTRY_COMPARE(ann->closeCode(), 1008);
    QCOMPARE(readBan(ann->closeReason()), std::optional(ban.untilMs));
    const auto again = comeIn(server);
    QTRY_VERIFY2(again->status().startsWith("HTTP/1.1 403"), again->status().constData());
    QVERIFY2(again->head().contains("\r\nOutcry-Ban: " + banWords(ban.untilMs).toLatin1() + "\r\n"), again->head().constData());
}

void ServerTest::aBanThatIsOverLetsIn()
{
    Server server(options());
    Ban ban;
    ban.address = QStringLiteral("127.0.0.1");
    ban.untilMs = QDateTime::currentMSecsSinceEpoch() - 1;
    server.setBans({ban});
    QVERIFY(server.start());

    QCOMPARE(chatter(server)->closeCode(), -1);
}

void ServerTest::feedsComeAndGoWhileItServes()
{
    Server server(options());
    QVERIFY(server.start());
    // The hub lives in another thread; this is heard in ours.
    QList<FeedState> states;
    connect(server.hub(), &EventSource::feedStateChanged, this, [&states](const FeedState &state) { states.append(state); });
    QSignalSpy listed(&server, &Server::feedsChanged);
    const auto healthOf = [&](const QString &name) {
        for (auto state = states.crbegin(); state != states.crend(); ++state) {
            if (state->name == name)
                return state->health;
        }
        return FeedState::Health::Ended;
    };
    QStringList symbols;
    connect(server.hub(), &EventSource::symbolsAdded, this, [&symbols](const SymbolsAdded &added) { symbols = added.symbols; });
    QSignalSpy answered(&server, &Server::feedAnswered);
    server.addFeed(QStringLiteral("replay:/nowhere.csv"));
    server.addFeed(QStringLiteral("tea leaves"));
    QTRY_COMPARE(answered.count(), 2);
    QVERIFY(answered[0][1].toString().contains(QStringLiteral("/nowhere.csv")));
    QVERIFY(!answered[1][1].toString().isEmpty());
    QCOMPARE(server.feeds().size(), 0);

    server.addFeed(QStringLiteral("random_walk:seed=9"));
    server.forgetFeedWish();
    server.addFeed(QStringLiteral("random_walk:seed=1"));
    server.addFeed(QStringLiteral("random_walk:seed=2"));
    QTRY_COMPARE(answered.count(), 4);
    QCOMPARE(answered[2][0].toString(), QStringLiteral("random_walk:seed=1"));
    QCOMPARE(server.feeds().at(1).name, QStringLiteral("random_walk 2"));
    QCOMPARE(listed.count(), 2);
    QTRY_COMPARE(healthOf(QStringLiteral("random_walk 2")), FeedState::Health::Running);
    QVERIFY2(symbols.contains(QStringLiteral("AAPL")), "who is here already may watch them too");

    server.stopFeed(QStringLiteral("random_walk"));
    QTRY_COMPARE(healthOf(QStringLiteral("random_walk")), FeedState::Health::Stopped);
    server.startFeed(QStringLiteral("random_walk"));
    QTRY_COMPARE(healthOf(QStringLiteral("random_walk")), FeedState::Health::Running);
    server.removeFeed(QStringLiteral("random_walk 2"));
    QTRY_COMPARE(healthOf(QStringLiteral("random_walk 2")), FeedState::Health::Stopped);
    QCOMPARE(server.options().feeds, QStringList{QStringLiteral("random_walk:seed=1")});
    server.hub()->disconnect(this);
}

void ServerTest::aStartTakesTheFeedsThatWerePrepared()
{
    QTemporaryDir folder;
    const QString prices = folder.filePath(QStringLiteral("prices.csv"));
    QFile file(prices);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("symbol,time,price\nACME,2026-01-05T14:30:00Z,10.00\nACME,2026-01-05T14:31:00Z,10.50\n");
    file.close();
    ServerOptions wanted = options();
    wanted.feeds = {QStringLiteral("replay:") + prices, QStringLiteral("random_walk:seed=1")};
    Server server(wanted);
    QSignalSpy prepared(&server, &Server::feedsPrepared);

    server.prepareFeeds();
    // The second wish takes the place of the first.
    server.prepareFeeds();
    QTRY_COMPARE(prepared.count(), 1);
    QCOMPARE(prepared[0][0].toString(), QString());
    QVERIFY(file.remove());

    QVERIFY2(server.start(), "the file is not read again");
    server.stop();
    QTRY_VERIFY(!server.isRunning());
    server.prepareFeeds();
    QTRY_COMPARE(prepared.count(), 2);
    QVERIFY2(prepared[1][0].toString().contains(prices), qPrintable(prepared[1][0].toString()));
}

void ServerTest::withoutFeedsThereIsNothingToPrepare()
{
    Server server(options());
    QSignalSpy prepared(&server, &Server::feedsPrepared);

    server.prepareFeeds();

    QTRY_COMPARE(prepared.count(), 1);
    QCOMPARE(prepared[0][0].toString(), QString());
}

void ServerTest::kickedIsWhoeverTheWindowSays()
{
    Server server(options(2));
    QVERIFY(server.start());
    const auto ann = chatter(server);
    const auto bob = chatter(server);
    ConnectionModel connections;
    connect(&server, &Server::connectionsChanged, &connections, &ConnectionModel::apply);
    server.setMeasuring(true);
    server.setWatchingConnections(true);
    QTRY_COMPARE(connections.rowCount(), 2);

    Hub *hub = server.hub();
    QMetaObject::invokeMethod(
        hub, [hub, peer = connections.connectionAt(1).peer] { hub->kick(peer, QStringLiteral("Enough")); });

    QTRY_COMPARE(bob->closeCode(), 1008);
    QCOMPARE(bob->closeReason(), "Enough");
    bob->sendClose();
    QTRY_COMPARE(connections.rowCount(), 1);
    QCOMPARE(ann->closeCode(), -1);
}

void ServerTest::stoppingSaysGoodbyeToAll_data()
{
    QTest::addColumn<int>("workerCount");
    QTest::newRow("one worker") << 1;
    QTest::newRow("three workers") << 3;
}

void ServerTest::stoppingSaysGoodbyeToAll()
{
    QFETCH(int, workerCount);
    Server server(options(workerCount));
    QVERIFY(server.start());
    QSignalSpy stopped(&server, &Server::stopped);
    const auto clients = chatters(server, 7);
    const auto echo = comeIn(server, "/echo");
    QTRY_VERIFY(!echo->head().isEmpty());
    clients.front()->sendText("last words");
    for (const auto &client : clients)
        QTRY_COMPARE(countLines(*client, QStringLiteral("last words")), 1);

    server.stop();

    for (const auto &client : clients) {
        QTRY_COMPARE(client->closeCode(), 1001);
        QCOMPARE(json(client->texts().last()).value(QLatin1String("message")).toString(),
                 QStringLiteral("Server has disconnected"));
        client->sendClose(QByteArray("\x03\xe9", 2));
    }
    QTRY_COMPARE(echo->closeCode(), 1001);
    echo->sendClose(QByteArray("\x03\xe9", 2));
    QTRY_COMPARE_WITH_TIMEOUT(stopped.count(), 1, 10'000);
}

void ServerTest::stoppingDoesNotWaitForThoseWhoDoNotAnswer()
{
    Server server(options(2));
    QVERIFY(server.start());
    const auto silent = chatter(server);
    const auto other = chatter(server);
    QSignalSpy stopped(&server, &Server::stopped);

    server.stop();

    QTRY_COMPARE_WITH_TIMEOUT(stopped.count(), 1, 10'000);
    QTRY_VERIFY(silent->hasEnded());
}

void ServerTest::noDescriptorIsLost()
{
    {
        Server warmUp(options(2));
        QVERIFY(warmUp.start());
        const auto client = chatter(warmUp);
    }
    const int before = openDescriptors();
    for (int i = 0; i < 5; ++i) {
        Server server(options(2));
        QVERIFY(server.start());
        const auto clients = chatters(server, 10);
        // One ends in order, one does not, one never came in.
        RawClient unfinished(portOf(server));
        clients.front()->sendClose();
        clients.back()->vanish();
        QTRY_VERIFY(clients.front()->hasEnded());
        if (i % 2 == 0)
            stop(server);
    }
    QTRY_COMPARE(openDescriptors(), before);
}

void ServerTest::withoutDescriptorsItServesOn()
{
    Server server(options());
    QVERIFY(server.start());
    const auto ann = chatter(server);
    const auto bob = chatter(server);
    rlimit before{};
    ::getrlimit(RLIMIT_NOFILE, &before);
    // Room for some sockets of clients, and for fewer of the server.
    constexpr int kMore = 41;
    rlimit tight = before;
    tight.rlim_cur = rlim_t(openDescriptors() + kMore);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("No descriptors left")));
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &tight), 0);
    std::vector<std::unique_ptr<RawClient>> crowd;
    for (int i = 0; i < kMore - 4; ++i)
        crowd.push_back(std::make_unique<RawClient>(portOf(server)));
    const auto turnedAway = [&] {
        return std::count_if(crowd.begin(), crowd.end(),
                             [](const auto &client) { return client->hasEnded(); });
    };
    QTRY_VERIFY(turnedAway() > 0);

    ann->sendText("still here");
    QTRY_COMPARE(countLines(*bob, QStringLiteral("still here")), 1);
    ::setrlimit(RLIMIT_NOFILE, &before);

    const auto late = chatter(server);
    late->sendText("there is room again");
    QTRY_COMPARE(countLines(*bob, QStringLiteral("there is room again")), 1);
}

QTEST_GUILESS_MAIN(ServerTest)
#include "tst_server.moc"
