// SPDX-License-Identifier: MIT
#include "client/chat_client.h"
#include "client/server_url.h"
#include "tests/support/raw_client.h"
#include "tests/system/owned_process.h"
#include "tests/system/virtual_display.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace outcry;

/// The built server with its window on a display: its owner's keys, and what clients and the disk see of them.
class OwnerWindowTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { m_home = std::make_unique<QTemporaryDir>(); }

    void aTakenPortEndsTheProgramWithOneLine();
    void aTakenPortIsAnsweredInTheWindow();
    void theOwnerSpeaksByKeys();
    void whoIsKickedReadsWhy();
    void aBanSurvivesARestart();
    void stoppingAndStartingByKeysKeepsThePort();
    void theCheckBoxWritesTheAutostartFile();

private:
    [[nodiscard]] std::unique_ptr<OwnedProcess> startServer(const QString &port, const QStringList &further = {}) const;
    [[nodiscard]] bool isOpen(const OwnedProcess &server) const { return !m_display->titles(server.id()).isEmpty(); }
    bool press(const OwnedProcess &server, const char *key) const
    {
        return m_display->press(server.id(), QStringLiteral("Outcry server"), QString::fromLatin1(key));
    }
    bool type(const OwnedProcess &server, const char *text) const
    {
        return m_display->typeLine(server.id(), QStringLiteral("Outcry server"), QString::fromLatin1(text));
    }
    /// The port that was told last.
    [[nodiscard]] static quint16 portOf(const OwnedProcess &server)
    {
        const QByteArray line = server.output();
        const qsizetype colon = line.lastIndexOf(':');
        const qsizetype slash = line.indexOf('/', colon);
        return colon < 0 || slash < 0 ? 0 : line.mid(colon + 1, slash - colon - 1).toUShort();
    }

    std::unique_ptr<VirtualDisplay> m_display;
    std::unique_ptr<QTemporaryDir> m_home;
};

namespace {

struct Guest
{
    ChatClient client;
    QSignalSpy messages{&client, &EventSource::messageReceived};
    QSignalSpy entered{&client, &EventSource::roomEntered};
    QSignalSpy notices{&client, &EventSource::noticeReceived};
    QSignalSpy states{&client, &ChatClient::stateChanged};

    void come(quint16 port)
    {
        client.join(QStringLiteral("lobby"));
        client.open(parseServerUrl(QStringLiteral("127.0.0.1:%1").arg(port)).value(), QStringLiteral("ann"));
    }
    [[nodiscard]] QString lastLine() const
    {
        return messages.isEmpty() ? QString() : messages.last().first().value<Message>().text;
    }
    /// What states and notices said, since it was asked last.
    [[nodiscard]] bool wasTold(const QString &words) const
    {
        for (const QList<QVariant> &call : states) {
            if (call.first().value<ConnectionState>().reason.contains(words))
                return true;
        }
        for (const QList<QVariant> &call : notices) {
            if (call.first().value<Notice>().text.contains(words))
                return true;
        }
        return false;
    }
};

} // namespace

void OwnerWindowTest::initTestCase()
{
    m_display = std::make_unique<VirtualDisplay>();
    if (!m_display->isRunning())
        QSKIP(qPrintable(QStringLiteral("%1 is missing: script/setup test installs it").arg(m_display->missing())));
}

std::unique_ptr<OwnedProcess> OwnerWindowTest::startServer(const QString &port, const QStringList &further) const
{
    auto server = std::make_unique<OwnedProcess>();
    server->environment() = m_display->environment(m_home->path());
    server->start(QStringLiteral(OUTCRY_BIN_DIR "/outcry-server"),
                  QStringList{QStringLiteral("--listen"), QStringLiteral("127.0.0.1:") + port, QStringLiteral("--limit"),
                              QStringLiteral("chat=off"), QStringLiteral("--limit"), QStringLiteral("login=off")}
                      + further);
    return server;
}

void OwnerWindowTest::aTakenPortEndsTheProgramWithOneLine()
{
    const auto first = startServer(QStringLiteral("0"));
    QTRY_VERIFY_WITH_TIMEOUT(portOf(*first) != 0, kPatienceMs);
    const auto second = startServer(QString::number(portOf(*first)));

    QTRY_VERIFY_WITH_TIMEOUT(second->isOver(), kPatienceMs);

    QCOMPARE(second->exitCode(), 2);
    const QByteArray errors = second->errors();
    // Qt may have a word about the environment before it.
    QVERIFY2(errors.trimmed().split('\n').last().startsWith("outcry-server: Port "), errors.constData());
    QCOMPARE(errors.count("already in use by outcry-server"), 1);
}

void OwnerWindowTest::aTakenPortIsAnsweredInTheWindow()
{
    const auto first = startServer(QStringLiteral("0"));
    QTRY_VERIFY_WITH_TIMEOUT(portOf(*first) != 0, kPatienceMs);
    const auto second = startServer(QString::number(portOf(*first)), {QStringLiteral("--ask-port")});
    QTRY_VERIFY_WITH_TIMEOUT(second->errors().contains("already in use by outcry-server"), kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(isOpen(*second), kPatienceMs);
    QCOMPARE(portOf(*second), quint16(0));

    QVERIFY(type(*second, "127.0.0.1:0"));

    QTRY_VERIFY_WITH_TIMEOUT(portOf(*second) != 0, kPatienceMs);
    QVERIFY(portOf(*second) != portOf(*first));
    second->signal(15);
    QTRY_VERIFY_WITH_TIMEOUT(second->isOver(), kPatienceMs);
    QCOMPARE(second->exitCode(), 0);
}

void OwnerWindowTest::theOwnerSpeaksByKeys()
{
    const auto server = startServer(QStringLiteral("0"));
    QTRY_VERIFY_WITH_TIMEOUT(portOf(*server) != 0 && isOpen(*server), kPatienceMs);
    Guest ann;
    ann.come(portOf(*server));
    QTRY_COMPARE_WITH_TIMEOUT(ann.entered.count(), 1, kPatienceMs);

    QVERIFY(press(*server, "ctrl+k"));
    QVERIFY(type(*server, "closing at five"));

    QTRY_COMPARE_WITH_TIMEOUT(ann.lastLine(), QStringLiteral("closing at five"), kPatienceMs);
}

void OwnerWindowTest::whoIsKickedReadsWhy()
{
    const auto server = startServer(QStringLiteral("0"));
    QTRY_VERIFY_WITH_TIMEOUT(portOf(*server) != 0 && isOpen(*server), kPatienceMs);
    Guest ann;
    ann.come(portOf(*server));
    QTRY_COMPARE_WITH_TIMEOUT(ann.entered.count(), 1, kPatienceMs);

    // The row appears within a second or two; until then the keys mean nothing.
    const auto kick = [&] {
        return press(*server, "ctrl+1") && press(*server, "Home") && press(*server, "Delete") && type(*server, "lunch time");
    };
    QTRY_VERIFY_WITH_TIMEOUT(kick() && ann.wasTold(QStringLiteral("lunch time")), kPatienceMs);
}

void OwnerWindowTest::aBanSurvivesARestart()
{
    auto server = startServer(QStringLiteral("0"));
    QTRY_VERIFY_WITH_TIMEOUT(portOf(*server) != 0 && isOpen(*server), kPatienceMs);
    const quint16 port = portOf(*server);
    RawClient eve(port);
    eve.send(RawClient::handshake("/"));
    QTRY_VERIFY_WITH_TIMEOUT(!eve.texts().isEmpty(), kPatienceMs);

    QVERIFY(press(*server, "ctrl+6"));
    QVERIFY(press(*server, "alt+b") && press(*server, "a"));
    QVERIFY(type(*server, "127.0.0.1"));

    QTRY_COMPARE_WITH_TIMEOUT(eve.closeCode(), 1008, kPatienceMs);
    QVERIFY2(eve.closeReason().startsWith("banned until 20"), eve.closeReason().constData());
    server->signal(15);
    QTRY_VERIFY_WITH_TIMEOUT(server->isOver(), kPatienceMs);
    QVERIFY(QFile::exists(m_home->filePath(QStringLiteral("config/outcry/server.bans"))));

    server = startServer(QStringLiteral("0"));
    QTRY_VERIFY_WITH_TIMEOUT(portOf(*server) != 0, kPatienceMs);
    RawClient again(portOf(*server));
    again.send(RawClient::handshake("/"));
    QTRY_VERIFY_WITH_TIMEOUT(again.status().startsWith("HTTP/1.1 403"), kPatienceMs);
}

void OwnerWindowTest::stoppingAndStartingByKeysKeepsThePort()
{
    const auto first = startServer(QStringLiteral("0"));
    QTRY_VERIFY_WITH_TIMEOUT(portOf(*first) != 0, kPatienceMs);
    const QString port = QString::number(portOf(*first));
    first->signal(15);
    QTRY_VERIFY_WITH_TIMEOUT(first->isOver(), kPatienceMs);
    const auto server = startServer(port);
    QTRY_VERIFY_WITH_TIMEOUT(portOf(*server) != 0 && isOpen(*server), kPatienceMs);

    QVERIFY(press(*server, "shift+F5"));
    QTRY_VERIFY_WITH_TIMEOUT(server->errors().contains("stopped"), kPatienceMs);
    QVERIFY(press(*server, "F5"));

    QTRY_COMPARE_WITH_TIMEOUT(server->output().count("listening on"), 2, kPatienceMs);
    QCOMPARE(QString::number(portOf(*server)), port);
    Guest ann;
    ann.come(portOf(*server));
    QTRY_COMPARE_WITH_TIMEOUT(ann.entered.count(), 1, kPatienceMs);
}

void OwnerWindowTest::theCheckBoxWritesTheAutostartFile()
{
    const auto server = startServer(QStringLiteral("0"));
    QTRY_VERIFY_WITH_TIMEOUT(portOf(*server) != 0 && isOpen(*server), kPatienceMs);
    const QString path = m_home->filePath(QStringLiteral("config/autostart/outcry-server.desktop"));
    QVERIFY(!QFile::exists(path));

    QVERIFY(press(*server, "alt+s") && press(*server, "d"));
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), kPatienceMs);
    QVERIFY(press(*server, "alt+s") && press(*server, "d"));
    QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(path), kPatienceMs);
}

QTEST_GUILESS_MAIN(OwnerWindowTest)
#include "tst_owner_window.moc"
