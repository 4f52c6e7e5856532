// SPDX-License-Identifier: MIT
#include "client/chat_client.h"
#include "client/server_url.h"
#include "tests/support/private_bus.h"
#include "tests/system/owned_process.h"
#include "tests/system/running_server.h"
#include "tests/system/tray_host.h"
#include "tests/system/virtual_display.h"

#include <QFile>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace outcry;

/// The built client among the other things of a desktop: its tray, its sounds, its language.
class DesktopTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();

    void theLastWindowGoesIntoTheTrayAndAClickBringsItBack();
    void withoutATrayClosingTheLastWindowEndsTheProgram();
    void aMinimizedStartWaitsInTheTaskBar();
    void aMinimizedStartWaitsInTheTrayWhereWindowsCloseIntoIt();
    void aLineThatNamesTheUserIsHeard();
    void theHelpSpeaksTheLanguageOfTheDesktop();

private:
    void startClient(OwnedProcess &client, const QByteArray &preferences) const;
    [[nodiscard]] QString soundsFile() const { return m_home->filePath(QStringLiteral("sounds")); }
    [[nodiscard]] bool isOpen(const OwnedProcess &client) const { return !m_display->titles(client.id()).filter(QStringLiteral("ann")).isEmpty(); }

    std::unique_ptr<VirtualDisplay> m_display;
    std::unique_ptr<PrivateBus> m_bus;
    std::unique_ptr<QTemporaryDir> m_home;
    RunningServer m_server;
};

void DesktopTest::initTestCase()
{
    m_display = std::make_unique<VirtualDisplay>();
    if (!m_display->isRunning())
        QSKIP(qPrintable(QStringLiteral("%1 is missing: script/setup test installs it").arg(m_display->missing())));
    m_bus = std::make_unique<PrivateBus>();
    if (m_bus->address().isEmpty())
        QSKIP("dbus-daemon is missing: script/setup test installs it");
    QVERIFY(m_server.start());
}

void DesktopTest::init()
{
    m_home = std::make_unique<QTemporaryDir>();
}

void DesktopTest::startClient(OwnedProcess &client, const QByteArray &preferences) const
{
    const QString path = m_home->filePath(QStringLiteral("client.ini"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[General]\nversion=2\n\n[preferences]\n" + preferences);
    file.close();
    client.environment() = m_display->environment(m_home->path());
    client.environment().insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), m_bus->address());
    client.environment().insert(QStringLiteral("LD_LIBRARY_PATH"), QStringLiteral(OUTCRY_TEST_LIBRARIES));
    client.environment().insert(QStringLiteral("OUTCRY_TEST_SOUNDS"), soundsFile());
    client.start(QStringLiteral(OUTCRY_BIN_DIR "/outcry"),
                 {QStringLiteral("127.0.0.1:%1").arg(m_server.port()), QStringLiteral("--nick"), QStringLiteral("ann"),
                  QStringLiteral("--settings"), path});
}

void DesktopTest::theLastWindowGoesIntoTheTrayAndAClickBringsItBack()
{
    TrayHost tray(m_bus->connection(QStringLiteral("tray")));
    QVERIFY(tray.isThere());
    OwnedProcess ann;
    startClient(ann, "closeToTray=true\n");
    QTRY_VERIFY_WITH_TIMEOUT(isOpen(ann) && !tray.items().isEmpty(), kPatienceMs);

    QVERIFY(m_display->press(ann.id(), QStringLiteral("ann"), QStringLiteral("ctrl+w")));
    QTRY_VERIFY_WITH_TIMEOUT(!isOpen(ann), kPatienceMs);
    QVERIFY(!ann.isOver());

    tray.click();
    QTRY_VERIFY_WITH_TIMEOUT(isOpen(ann), kPatienceMs);
    QVERIFY(m_display->press(ann.id(), QStringLiteral("ann"), QStringLiteral("ctrl+q")));
    QTRY_VERIFY_WITH_TIMEOUT(ann.isOver(), kPatienceMs);
    QCOMPARE(ann.exitCode(), 0);
}

void DesktopTest::withoutATrayClosingTheLastWindowEndsTheProgram()
{
    OwnedProcess ann;
    startClient(ann, "closeToTray=true\n");
    QTRY_VERIFY_WITH_TIMEOUT(isOpen(ann), kPatienceMs);

    QVERIFY(m_display->press(ann.id(), QStringLiteral("ann"), QStringLiteral("ctrl+w")));

    QTRY_VERIFY_WITH_TIMEOUT(ann.isOver(), kPatienceMs);
    QCOMPARE(ann.exitCode(), 0);
}

void DesktopTest::aMinimizedStartWaitsInTheTaskBar()
{
    if (QStandardPaths::findExecutable(QStringLiteral("openbox")).isEmpty())
        QSKIP("openbox is missing: script/setup test installs it");
    OwnedProcess manager;
    manager.environment() = m_display->environment(m_home->path());
    manager.start(QStringLiteral("openbox"), {});
    OwnedProcess ann;
    startClient(ann, "startMinimized=true\n");

    // In its room: it connects whether somebody looks or not.
    QTRY_VERIFY_WITH_TIMEOUT(m_display->hasWindow(ann.id(), QStringLiteral("#lobby.*ann")), kPatienceMs);
    QVERIFY(!isOpen(ann));

    m_display->activate(ann.id(), QStringLiteral("ann"));
    QTRY_VERIFY_WITH_TIMEOUT(isOpen(ann), kPatienceMs);
}

void DesktopTest::aMinimizedStartWaitsInTheTrayWhereWindowsCloseIntoIt()
{
    TrayHost tray(m_bus->connection(QStringLiteral("tray")));
    ChatClient bob;
    QSignalSpy people(&bob, &EventSource::rosterChanged);
    bob.join(QStringLiteral("lobby"));
    bob.open(parseServerUrl(QStringLiteral("127.0.0.1:%1").arg(m_server.port())).value(), QStringLiteral("bob"));
    QTRY_VERIFY_WITH_TIMEOUT(!bob.me().id.isNull(), kPatienceMs);
    OwnedProcess ann;
    startClient(ann, "startMinimized=true\ncloseToTray=true\n");

    QTRY_VERIFY_WITH_TIMEOUT(!tray.items().isEmpty(), kPatienceMs);
    const auto isAnnHere = [&people] {
        return std::any_of(people.begin(), people.end(), [](const QList<QVariant> &told) { return told[0].value<RosterChange>().person.nickname == u"ann"; });
    };
    QTRY_VERIFY_WITH_TIMEOUT(isAnnHere(), kPatienceMs);
    QVERIFY(!isOpen(ann));

    tray.click();
    QTRY_VERIFY_WITH_TIMEOUT(isOpen(ann), kPatienceMs);
    QVERIFY(m_display->press(ann.id(), QStringLiteral("ann"), QStringLiteral("ctrl+q")));
    QTRY_VERIFY_WITH_TIMEOUT(ann.isOver(), kPatienceMs);
}

void DesktopTest::aLineThatNamesTheUserIsHeard()
{
    OwnedProcess ann;
    startClient(ann, {});
    QTRY_VERIFY_WITH_TIMEOUT(!m_display->titles(ann.id()).filter(QStringLiteral("#lobby")).isEmpty(), kPatienceMs);
    ChatClient bob;
    QSignalSpy entered(&bob, &EventSource::roomEntered);
    bob.join(QStringLiteral("lobby"));
    bob.open(parseServerUrl(QStringLiteral("127.0.0.1:%1").arg(m_server.port())).value(), QStringLiteral("bob"));
    QTRY_COMPARE_WITH_TIMEOUT(entered.count(), 1, kPatienceMs);

    // No window has the focus where nothing manages windows: whatever is said is news.
    bob.say(QStringLiteral("lobby"), QStringLiteral("ann: look"));

    const auto heard = [this] {
        QFile file(soundsFile());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    QTRY_VERIFY_WITH_TIMEOUT(heard().endsWith('\n'), kPatienceMs);
    QVERIFY2(heard().startsWith("RIFF ") && heard().contains("mention.wav"), heard().constData());
}

void DesktopTest::theHelpSpeaksTheLanguageOfTheDesktop()
{
    OwnedProcess help;
    help.environment().remove(QStringLiteral("DISPLAY"));
    help.environment().remove(QStringLiteral("QT_QPA_PLATFORM"));
    help.environment().insert(QStringLiteral("LC_ALL"), QStringLiteral("de_DE.UTF-8"));

    help.start(QStringLiteral(OUTCRY_BIN_DIR "/outcry"), {QStringLiteral("--help")});

    QTRY_VERIFY_WITH_TIMEOUT(help.isOver(), kPatienceMs);
    QCOMPARE(help.exitCode(), 0);
    QVERIFY2(help.output().contains("Der Name, den andere sehen."), help.output().constData());
    QVERIFY2(help.output().contains("outcry ["), help.output().constData());
}

QTEST_GUILESS_MAIN(DesktopTest)
#include "tst_desktop.moc"
