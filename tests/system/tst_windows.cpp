// SPDX-License-Identifier: MIT
#include "client/chat_client.h"
#include "client/server_url.h"
#include "model/direct_talk.h"
#include "tests/system/owned_process.h"
#include "tests/system/virtual_display.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace outcry;

/// The built window programs on a display, as a new user starts them: typed into with real keys,
/// seen by their titles and by a third person in the same room.
class WindowsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();

    void twoWindowsTalkAndTradeNames();
    void linesTypedWhileTheServerIsAwayAreSaidOnce();
    void aNewWindowIsAnotherPerson();
    void whatIsNotEncryptedLoadsNothingForIt();
    void whatNobodyReadInADirectTalkOutlivesARestart_data();
    void whatNobodyReadInADirectTalkOutlivesARestart();
    void aDirectTalkIsReadWhileTheServerIsAway();
    void questionsAndMistakesNeedNoDisplay_data();
    void questionsAndMistakesNeedNoDisplay();
    void brokenSettingsAreToldAndLeftAlone();

private:
    [[nodiscard]] std::unique_ptr<OwnedProcess> startServer(const QString &port) const;
    [[nodiscard]] std::unique_ptr<OwnedProcess> startClient(const QString &address,
                                                            const QString &name) const;
    [[nodiscard]] bool hasTitle(const OwnedProcess &process, const QString &words) const;
    /// The settings file of the client of this name.
    [[nodiscard]] QByteArray settingsOf(const QString &name) const;
    /// The port that the server told.
    [[nodiscard]] static quint16 portOf(const OwnedProcess &server);

    std::unique_ptr<VirtualDisplay> m_display;
    QTemporaryDir m_home;
};

namespace {

QString program(const QString &name)
{
    return QStringLiteral(OUTCRY_BIN_DIR "/") + name;
}

/// A third person, who hears what the windows say.
struct Witness
{
    ChatClient client;
    QSignalSpy messages{&client, &EventSource::messageReceived};
    QSignalSpy entered{&client, &EventSource::roomEntered};
    QSignalSpy people{&client, &EventSource::rosterChanged};

    void come(quint16 port)
    {
        client.join(QStringLiteral("lobby"));
        client.open(parseServerUrl(QStringLiteral("127.0.0.1:%1").arg(port)).value(),
                    QStringLiteral("witness"));
    }

    /// Null until this one has come.
    [[nodiscard]] QUuid idOf(const QString &nickname) const
    {
        for (const QList<QVariant> &told : people) {
            if (const auto change = told.first().value<RosterChange>(); change.person.nickname == nickname)
                return change.person.id;
        }
        return {};
    }

    [[nodiscard]] QStringList lines() const
    {
        QStringList lines;
        for (const QList<QVariant> &call : messages) {
            const Message message = call.first().value<Message>();
            lines << message.sender + QStringLiteral(": ") + message.text;
        }
        return lines;
    }
};

} // namespace

void WindowsTest::initTestCase()
{
    m_display = std::make_unique<VirtualDisplay>();
    if (!m_display->isRunning())
        QSKIP(qPrintable(QStringLiteral("%1 is missing: script/setup test installs it")
                             .arg(m_display->missing())));
    QVERIFY(m_home.isValid());
}

std::unique_ptr<OwnedProcess> WindowsTest::startServer(const QString &port) const
{
    auto server = std::make_unique<OwnedProcess>();
    server->environment() = m_display->environment(m_home.path());
    server->start(program(QStringLiteral("outcry-server")),
                  {QStringLiteral("--listen"), QStringLiteral("127.0.0.1:") + port,
                   QStringLiteral("--feed"), QStringLiteral("random_walk:seed=7")});
    return server;
}

std::unique_ptr<OwnedProcess> WindowsTest::startClient(const QString &address,
                                                       const QString &name) const
{
    auto client = std::make_unique<OwnedProcess>();
    client->environment() = m_display->environment(m_home.path());
    client->start(program(QStringLiteral("outcry")),
                  {address, QStringLiteral("--nick"), name, QStringLiteral("--settings"),
                   m_home.filePath(name + QStringLiteral(".ini"))});
    return client;
}

bool WindowsTest::hasTitle(const OwnedProcess &process, const QString &words) const
{
    const QStringList titles = m_display->titles(process.id());
    return std::any_of(titles.begin(), titles.end(),
                       [&](const QString &title) { return title.contains(words); });
}

QByteArray WindowsTest::settingsOf(const QString &name) const
{
    QFile file(m_home.filePath(name + QStringLiteral(".ini")));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

quint16 WindowsTest::portOf(const OwnedProcess &server)
{
    const QByteArray line = server.output();
    const qsizetype colon = line.lastIndexOf(':');
    const qsizetype slash = line.indexOf('/', colon);
    return colon < 0 || slash < 0 ? 0 : line.mid(colon + 1, slash - colon - 1).toUShort();
}

void WindowsTest::twoWindowsTalkAndTradeNames()
{
    const auto server = startServer(QStringLiteral("0"));
    QTRY_VERIFY_WITH_TIMEOUT(portOf(*server) != 0, kPatienceMs);
    const QString address = QStringLiteral("127.0.0.1:%1").arg(portOf(*server));
    Witness witness;
    witness.come(portOf(*server));
    QTRY_COMPARE_WITH_TIMEOUT(witness.entered.count(), 1, kPatienceMs);
    const auto ann = startClient(address, QStringLiteral("ann"));
    const auto bob = startClient(address, QStringLiteral("bob"));
    QTRY_VERIFY_WITH_TIMEOUT(hasTitle(*ann, QStringLiteral("#lobby"))
                                 && hasTitle(*ann, QStringLiteral("ann")),
                             kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(hasTitle(*bob, QStringLiteral("#lobby"))
                                 && hasTitle(*bob, QStringLiteral("bob")),
                             kPatienceMs);

    QVERIFY(m_display->typeLine(ann->id(), QStringLiteral("lobby"), QStringLiteral("hello bob")));
    QTRY_COMPARE_WITH_TIMEOUT(witness.lines(), QStringList{QStringLiteral("ann: hello bob")},
                              kPatienceMs);
    // Bob's window is not the active one: it counts.
    QTRY_VERIFY_WITH_TIMEOUT(hasTitle(*bob, QStringLiteral("(1)")), kPatienceMs);

    QVERIFY(m_display->typeLine(ann->id(), QStringLiteral("lobby"), QStringLiteral("/nick bob")));
    QVERIFY(m_display->typeLine(ann->id(), QStringLiteral("lobby"), QStringLiteral("/nick anna")));
    QTRY_VERIFY_WITH_TIMEOUT(hasTitle(*ann, QStringLiteral("anna")), kPatienceMs);
    QVERIFY(m_display->typeLine(bob->id(), QStringLiteral("lobby"), QStringLiteral("/nick ann")));
    QTRY_VERIFY_WITH_TIMEOUT(hasTitle(*bob, QStringLiteral(" ann ")), kPatienceMs);
}

void WindowsTest::linesTypedWhileTheServerIsAwayAreSaidOnce()
{
    auto server = startServer(QStringLiteral("0"));
    QTRY_VERIFY_WITH_TIMEOUT(portOf(*server) != 0, kPatienceMs);
    const quint16 port = portOf(*server);
    const auto ann = startClient(QStringLiteral("127.0.0.1:%1").arg(port), QStringLiteral("ann"));
    QTRY_VERIFY_WITH_TIMEOUT(hasTitle(*ann, QStringLiteral("#lobby")), kPatienceMs);
    server->kill();
    QTRY_VERIFY_WITH_TIMEOUT(server->isOver(), kPatienceMs);
    QVERIFY(m_display->typeLine(ann->id(), QStringLiteral("lobby"),
                                QStringLiteral("first while away")));
    QVERIFY(m_display->typeLine(ann->id(), QStringLiteral("lobby"),
                                QStringLiteral("second while away")));

    server = startServer(QString::number(port));
    Witness witness;
    witness.come(port);
    QTRY_VERIFY_WITH_TIMEOUT(witness.entered.count() >= 1, kPatienceMs);
    QStringList heard;
    for (const Message &message : witness.entered.first().first().value<RoomState>().messages)
        heard << message.sender + QStringLiteral(": ") + message.text;

    const QStringList expected{QStringLiteral("ann: first while away"),
                               QStringLiteral("ann: second while away")};
    QTRY_COMPARE_WITH_TIMEOUT(heard + witness.lines(), expected, 60'000);
}

void WindowsTest::whatIsNotEncryptedLoadsNothingForIt()
{
    const auto server = startServer(QStringLiteral("0"));
    QTRY_VERIFY_WITH_TIMEOUT(portOf(*server) != 0, kPatienceMs);
    const auto ann
        = startClient(QStringLiteral("127.0.0.1:%1").arg(portOf(*server)), QStringLiteral("ann"));
    QTRY_VERIFY_WITH_TIMEOUT(hasTitle(*ann, QStringLiteral("#lobby")), kPatienceMs);
    QFile maps(QStringLiteral("/proc/%1/maps").arg(ann->id()));
    QVERIFY(maps.open(QIODevice::ReadOnly));
    const QByteArray libraries = maps.readAll();

    QVERIFY(libraries.contains("/libQt6Network.so"));
    for (const char *name : {"/libssl.so", "/libcrypto.so", "qopensslbackend", "/libQt6WebSockets.so"})
        QVERIFY2(!libraries.contains(name), name);
}

void WindowsTest::aNewWindowIsAnotherPerson()
{
    const auto server = startServer(QStringLiteral("0"));
    QTRY_VERIFY_WITH_TIMEOUT(portOf(*server) != 0, kPatienceMs);
    const auto ann
        = startClient(QStringLiteral("127.0.0.1:%1").arg(portOf(*server)), QStringLiteral("ann"));
    QTRY_VERIFY_WITH_TIMEOUT(hasTitle(*ann, QStringLiteral("#lobby")), kPatienceMs);

    QVERIFY(m_display->press(ann->id(), QStringLiteral("lobby"), QStringLiteral("ctrl+n")));
    QTRY_VERIFY_WITH_TIMEOUT(hasTitle(*ann, QStringLiteral("Connect to a server")), kPatienceMs);
    QVERIFY(m_display->press(ann->id(), QStringLiteral("Connect to a server"),
                             QStringLiteral("Return")));

    QTRY_VERIFY_WITH_TIMEOUT(
        m_display->titles(ann->id()).filter(QStringLiteral("#lobby")).size() == 2, kPatienceMs);
}

void WindowsTest::whatNobodyReadInADirectTalkOutlivesARestart_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isKilled");
    QTest::newRow("closed") << "gina" << false;
    QTest::newRow("killed") << "hugo" << true;
}

void WindowsTest::whatNobodyReadInADirectTalkOutlivesARestart()
{
    QFETCH(QString, name);
    QFETCH(bool, isKilled);
    const auto server = startServer(QStringLiteral("0"));
    QTRY_VERIFY_WITH_TIMEOUT(portOf(*server) != 0, kPatienceMs);
    const QString address = QStringLiteral("127.0.0.1:%1").arg(portOf(*server));
    auto witness = std::make_unique<Witness>();
    witness->come(portOf(*server));
    QTRY_COMPARE_WITH_TIMEOUT(witness->entered.count(), 1, kPatienceMs);
    auto one = startClient(address, name);
    QTRY_VERIFY_WITH_TIMEOUT(!witness->idOf(name).isNull() && hasTitle(*one, QStringLiteral("#lobby")), kPatienceMs);
    witness->client.say(directTalkWith(witness->idOf(name)), QStringLiteral("psst"));
    QTRY_VERIFY_WITH_TIMEOUT(hasTitle(*one, QStringLiteral("(1) #lobby")), kPatienceMs);
    if (isKilled) {
        QTRY_VERIFY_WITH_TIMEOUT(settingsOf(name).contains("psst"), kPatienceMs);
        one->kill();
    } else {
        QVERIFY(m_display->press(one->id(), name, QStringLiteral("ctrl+q")));
        QTRY_VERIFY_WITH_TIMEOUT(one->isOver(), kPatienceMs);
    }
    witness.reset();

    one = startClient(address, name);

    QTRY_VERIFY_WITH_TIMEOUT(hasTitle(*one, QStringLiteral("(1) #lobby")), kPatienceMs);
    QVERIFY(m_display->press(one->id(), name, QStringLiteral("alt+shift+Down")));
    QTRY_VERIFY_WITH_TIMEOUT(hasTitle(*one, QStringLiteral("witness — ")), kPatienceMs);
}

void WindowsTest::aDirectTalkIsReadWhileTheServerIsAway()
{
    const QString name = QStringLiteral("ines");
    auto server = startServer(QStringLiteral("0"));
    QTRY_VERIFY_WITH_TIMEOUT(portOf(*server) != 0, kPatienceMs);
    const QString address = QStringLiteral("127.0.0.1:%1").arg(portOf(*server));
    auto witness = std::make_unique<Witness>();
    witness->come(portOf(*server));
    QTRY_COMPARE_WITH_TIMEOUT(witness->entered.count(), 1, kPatienceMs);
    auto one = startClient(address, name);
    QTRY_VERIFY_WITH_TIMEOUT(!witness->idOf(name).isNull() && hasTitle(*one, QStringLiteral("#lobby")), kPatienceMs);
    witness->client.say(directTalkWith(witness->idOf(name)), QStringLiteral("psst"));
    QTRY_VERIFY_WITH_TIMEOUT(settingsOf(name).contains("psst"), kPatienceMs);
    QVERIFY(m_display->press(one->id(), name, QStringLiteral("ctrl+q")));
    QTRY_VERIFY_WITH_TIMEOUT(one->isOver(), kPatienceMs);
    server->kill();
    QTRY_VERIFY_WITH_TIMEOUT(server->isOver(), kPatienceMs);

    // Not welcomed, so the rest of the profile is left as it was.
    one = startClient(address, name);
    QTRY_VERIFY_WITH_TIMEOUT(hasTitle(*one, QStringLiteral("(1) ")), kPatienceMs);
    QVERIFY(m_display->press(one->id(), QStringLiteral("Outcry"), QStringLiteral("alt+shift+Down")));
    QTRY_VERIFY_WITH_TIMEOUT(hasTitle(*one, QStringLiteral("witness — ")), kPatienceMs);
    QVERIFY(m_display->press(one->id(), QStringLiteral("witness"), QStringLiteral("ctrl+q")));
    QTRY_VERIFY_WITH_TIMEOUT(one->isOver(), kPatienceMs);

    QVERIFY(settingsOf(name).contains("witness"));
    QVERIFY(settingsOf(name).contains("lobby"));
    QVERIFY(!settingsOf(name).contains("psst"));
}

void WindowsTest::questionsAndMistakesNeedNoDisplay_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("words");
    for (const QString &name :
         {QStringLiteral("outcry"), QStringLiteral("outcry-server"), QStringLiteral("outcryd")}) {
        const auto row = [&](const char *what) -> QTestData & {
            return QTest::addRow("%s %s", qPrintable(name), what);
        };
        row("help") << name << QStringList{QStringLiteral("--help")} << 0 << QByteArray("Usage: ") + name.toLatin1();
        row("version") << name << QStringList{QStringLiteral("--version")} << 0
                       << QByteArray("0.1");
        row("unknown option") << name << QStringList{QStringLiteral("--frobnicate")} << 2
                              << QByteArray("frobnicate");
    }
    QTest::newRow("a bad address")
        << QStringLiteral("outcry") << QStringList{QStringLiteral("ftp://desk")} << 2
        << QByteArray("ftp");
    QTest::newRow("a bad name") << QStringLiteral("outcry")
                                << QStringList{QStringLiteral("desk"), QStringLiteral("--nick"),
                                               QStringLiteral("a b")}
                                << 2 << QByteArray();
    QTest::newRow("two servers") << QStringLiteral("outcry")
                                 << QStringList{QStringLiteral("one"), QStringLiteral("two")} << 2
                                 << QByteArray("two");
}

void WindowsTest::questionsAndMistakesNeedNoDisplay()
{
    QFETCH(QString, name);
    QFETCH(QStringList, arguments);
    QFETCH(int, exitCode);
    QFETCH(QByteArray, words);
    OwnedProcess process;
    process.environment().remove(QStringLiteral("DISPLAY"));
    process.environment().remove(QStringLiteral("QT_QPA_PLATFORM"));

    process.start(program(name), arguments);

    QTRY_VERIFY_WITH_TIMEOUT(process.isOver(), kPatienceMs);
    const QByteArray &said = exitCode == 0 ? process.output() : process.errors();
    QCOMPARE(process.exitCode(), exitCode);
    QVERIFY2(said.contains(words), said.constData());
    if (exitCode != 0)
        QCOMPARE(said.count('\n'), 1);
}

void WindowsTest::brokenSettingsAreToldAndLeftAlone()
{
    const auto server = startServer(QStringLiteral("0"));
    QTRY_VERIFY_WITH_TIMEOUT(portOf(*server) != 0, kPatienceMs);
    // A folder where the file should be: neither read nor replaced.
    const QString path = m_home.filePath(QStringLiteral("eve.ini"));
    QVERIFY(QDir().mkpath(path));

    const auto eve
        = startClient(QStringLiteral("127.0.0.1:%1").arg(portOf(*server)), QStringLiteral("eve"));

    QTRY_VERIFY_WITH_TIMEOUT(hasTitle(*eve, QStringLiteral("#lobby")), kPatienceMs);
    QVERIFY(QFileInfo(path).isDir());
}

QTEST_GUILESS_MAIN(WindowsTest)
#include "tst_windows.moc"
