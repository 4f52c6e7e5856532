// SPDX-License-Identifier: MIT
#include "tests/system/chat_partner.h"

#include <QDir>
#include <QFile>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <unistd.h>

using namespace outcry;

/// How the built server ends with clients on its hands, and how it starts, or does not, from a
/// settings file.
class ShutdownTest : public QObject
{
    Q_OBJECT

private slots:
    void everybodyIsToldThatTheServerEnds_data();
    void everybodyIsToldThatTheServerEnds();
    void whoDoesNotAnswerDoesNotHoldItUp();
    void aSecondSignalEndsItAtOnce();
    void aPortInUseIsOneLineAndCodeTwo();
    void thePortIsFreeAgainAtOnce();
    void aBadSettingsFileIsOneLineAndCodeTwo_data();
    void aBadSettingsFileIsOneLineAndCodeTwo();
    void anUnreadableSettingsFileIsToo();
    void aSettingsFileMayVanishWhileTheServerRuns();
    void itRunsWithoutItsStandardOutputs();

private:
    QString write(const QString &name, const QByteArray &content);

    QTemporaryDir m_folder;
};

namespace {

constexpr uid_t kNobody = 65534;

/// An outcryd that is expected to refuse and end.
struct Refused
{
    explicit Refused(const QStringList &arguments, std::function<void()> preparation = {})
    {
        process.prepareWith(std::move(preparation));
        process.start(QStringLiteral(OUTCRY_BIN_DIR "/outcryd"), arguments);
        hasEnded = QTest::qWaitFor([this] { return process.isOver(); }, kPatienceMs);
    }
    [[nodiscard]] bool isOneLineAndCodeTwo() const
    {
        return hasEnded && process.exitCode() == 2 && process.output().isEmpty()
            && process.errors().startsWith("outcryd: ") && process.errors().count('\n') == 1;
    }

    OwnedProcess process;
    bool hasEnded = false;
};

std::unique_ptr<RawClient> comeIn(const RunningServer &server, const QByteArray &path)
{
    auto client = std::make_unique<RawClient>(server.port());
    client->send(RawClient::handshake(path, path == "/ws" ? "v1.outcry" : ""));
    return client;
}

} // namespace

QString ShutdownTest::write(const QString &name, const QByteArray &content)
{
    const QString path = m_folder.filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

void ShutdownTest::everybodyIsToldThatTheServerEnds_data()
{
    QTest::addColumn<int>("number");
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
}

void ShutdownTest::everybodyIsToldThatTheServerEnds()
{
    QFETCH(int, number);
    RunningServer server;
    QVERIFY(server.start());
    ChatPartner partner(server);
    QVERIFY(partner.waitForArrival());
    const auto ticker = comeIn(server, "/");
    ticker->sendText(R"({"stocks":["AAPL"]})");
    const auto native = comeIn(server, "/ws");
    native->sendText(R"({"type":"hello","nickname":"ann"})");
    const auto echo = comeIn(server, "/echo");
    echo->sendText("x");
    const auto tutorial = comeIn(server, "/tutorial");
    for (const auto &client : {native.get(), ticker.get(), echo.get(), tutorial.get()})
        QTRY_VERIFY_WITH_TIMEOUT(!client->texts().isEmpty(), kPatienceMs);
    const auto halfARequest = std::make_unique<RawClient>(server.port());
    halfARequest->send("GET / HTTP/1.1\r\n");
    QTRY_COMPARE_WITH_TIMEOUT(halfARequest->socket().state(), QAbstractSocket::ConnectedState,
                              kPatienceMs);

    server.signal(number);
    for (RawClient *client :
         {&partner.client(), ticker.get(), native.get(), echo.get(), tutorial.get()}) {
        QTRY_COMPARE_WITH_TIMEOUT(client->closeCode(), 1001, kPatienceMs);
        QCOMPARE(client->closeReason(), "Server has disconnected");
        client->sendClose(QByteArray::fromHex("03e9"));
    }
    QVERIFY(server.waitForEnd());

    QCOMPARE(partner.lines().last(), u"Server has disconnected"_qs);
    QVERIFY(ticker->texts().last().startsWith(R"({"AAPL":)"));
    QVERIFY(native->texts().last().contains(R"("type":"farewell","code":1001)"));
    QTRY_VERIFY_WITH_TIMEOUT(halfARequest->hasEnded(), kPatienceMs);
    QCOMPARE(server.exitCode(), 0);
    QVERIFY2(server.log().endsWith("stopped\n"), server.log().constData());
}

void ShutdownTest::whoDoesNotAnswerDoesNotHoldItUp()
{
    RunningServer server;
    QVERIFY(server.start());
    std::vector<std::unique_ptr<RawClient>> silent;
    for (int i = 0; i < 20; ++i)
        silent.push_back(comeIn(server, "/echo"));
    for (const auto &client : silent)
        QTRY_VERIFY_WITH_TIMEOUT(client->status().startsWith("HTTP/1.1 101 "), kPatienceMs);

    server.signal(SIGTERM);

    // Nobody answers the close; the server's own deadline does.
    QVERIFY(server.waitForEnd());
    QCOMPARE(server.exitCode(), 0);
    for (const auto &client : silent)
        QTRY_COMPARE_WITH_TIMEOUT(client->closeCode(), 1001, kPatienceMs);
}

void ShutdownTest::aSecondSignalEndsItAtOnce()
{
    RunningServer server;
    QVERIFY(server.start());
    const auto silent = comeIn(server, "/echo");
    QTRY_VERIFY_WITH_TIMEOUT(silent->status().startsWith("HTTP/1.1 101 "), kPatienceMs);

    // It waits for the client's answer, and will not get it.
    server.signal(SIGTERM);
    QTRY_COMPARE_WITH_TIMEOUT(silent->closeCode(), 1001, kPatienceMs);
    QVERIFY(!server.isOver());
    server.signal(SIGINT);

    QVERIFY(server.waitForEnd());
    QCOMPARE(server.exitCode(), 128 + SIGINT);
}

void ShutdownTest::aPortInUseIsOneLineAndCodeTwo()
{
    RunningServer first;
    QVERIFY(first.start());
    const QString port = QString::number(first.port());

    const Refused second({u"--listen"_qs, port});

    QVERIFY2(second.isOneLineAndCodeTwo(), second.process.errors().constData());
    QVERIFY2(second.process.errors().contains(port.toLatin1()),
             second.process.errors().constData());
    QVERIFY(isHealthy(first));
}

void ShutdownTest::thePortIsFreeAgainAtOnce()
{
    RunningServer server;
    QVERIFY(server.start());
    const quint16 port = server.port();
    for (int i = 0; i < 3; ++i) {
        ChatPartner partner(server);
        QVERIFY(partner.waitForArrival());
        // The server ends the connections first, so that its side of them lingers.
        server.signal(SIGTERM);
        QTRY_COMPARE_WITH_TIMEOUT(partner.client().closeCode(), 1001, kPatienceMs);
        partner.client().sendClose(QByteArray::fromHex("03e9"));
        QVERIFY(server.waitForEnd());
        QVERIFY(server.start());
        QCOMPARE(server.port(), port);
    }
}

void ShutdownTest::aBadSettingsFileIsOneLineAndCodeTwo_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char *name, const QString &path, const char *says) {
        QTest::newRow(name) << path << QByteArray(says);
    };
    row("missing", m_folder.filePath(u"nowhere.ini"_qs), "not there");
    row("a directory", m_folder.path(), "is a folder");
    row("a device", u"/dev/zero"_qs, "/dev/zero");
    row("giant", write(u"giant.ini"_qs, QByteArray("# x\n").repeated(512 * 1024)), "large");
    row("no text", write(u"binary.ini"_qs, QByteArray::fromHex("7f454c460201010000ff")),
        "is not a settings file");
    row("no name", write(u"noname.ini"_qs, "name = x\n= 12\n"), "line 2");
    row("half a section", write(u"section.ini"_qs, "[server\nname = x\n"), "line 1");
    row("bad value", write(u"value.ini"_qs, "\n\nlisten = 127.0.0.1:99999\n"), "line 3");
    row("bad limit", write(u"limit.ini"_qs, "limit = chat=fast\n"), "line 1");
    row("bad feed", write(u"feed.ini"_qs, "feed = replay:/nowhere/x.csv\nlisten = 0\n"),
        "/nowhere/x.csv");
}

void ShutdownTest::aBadSettingsFileIsOneLineAndCodeTwo()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, says);

    const Refused server({u"--settings"_qs, path});

    QVERIFY2(server.isOneLineAndCodeTwo(), server.process.errors().constData());
    QVERIFY2(server.process.errors().contains(says), server.process.errors().constData());
}

void ShutdownTest::anUnreadableSettingsFileIsToo()
{
    const QString path = write(u"secret.ini"_qs, "name = x\n");
    QVERIFY(QFile::setPermissions(m_folder.path(), QFile::Permissions(0x7755)));
    QVERIFY(QFile::setPermissions(path, QFile::Permissions()));
    // Root reads everything, so it must be somebody else.
    const auto becomeNobody = [] {
        if (::geteuid() == 0 && ::setuid(kNobody) != 0)
            ::_exit(126);
    };

    const Refused server({u"--settings"_qs, path}, becomeNobody);
    if (server.process.output().isEmpty() && server.process.errors().isEmpty())
        QSKIP("another user cannot run the built program here");

    QVERIFY2(server.isOneLineAndCodeTwo(), server.process.errors().constData());
    QVERIFY2(server.process.errors().contains(path.toLocal8Bit()),
             server.process.errors().constData());
}

void ShutdownTest::aSettingsFileMayVanishWhileTheServerRuns()
{
    const QString path = write(u"vanishing.ini"_qs, "name = Vanishing\nlimit = chat=2/1\n");
    RunningServer server({u"--settings"_qs, path});
    QVERIFY(server.start());
    QVERIFY(QFile::remove(path));

    ChatPartner ann(server);
    QVERIFY(ann.waitForArrival());
    for (int i = 0; i < 3; ++i)
        ann.say(u"line %1"_qs.arg(i));
    QTRY_COMPARE_WITH_TIMEOUT(ann.lines().size(), 4, kPatienceMs);

    // What stood in it still holds.
    QVERIFY2(!ann.lines().last().startsWith(u"line"), qPrintable(ann.lines().last()));
    QVERIFY(isHealthy(server));
    server.signal(SIGTERM);
    ann.client().sendClose(QByteArray::fromHex("03e9"));
    QVERIFY(server.waitForEnd());
    QCOMPARE(server.exitCode(), 0);
    QVERIFY(!server.log().contains(path.toLocal8Bit()));
}

/// Started by a service manager that closed everything, or with a reader of its log that is gone.
void ShutdownTest::itRunsWithoutItsStandardOutputs()
{
    RunningServer server;
    server.prepareWith([] { ::close(STDERR_FILENO); });
    QVERIFY(server.start());

    QVERIFY(isHealthy(server));
    server.signal(SIGTERM);
    QVERIFY(server.waitForEnd());
    QCOMPARE(server.exitCode(), 0);
}

QTEST_GUILESS_MAIN(ShutdownTest)
#include "tst_shutdown.moc"
