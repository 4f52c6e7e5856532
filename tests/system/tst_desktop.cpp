// SPDX-License-Identifier: MIT
#include "tests/system/desktop_stage.h"
#include "tests/system/tray_host.h"

#include <QFile>
#include <QStandardPaths>

using namespace outcry;

/// The built client among the other things of a desktop: its tray, its sounds, its language.
class DesktopTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { m_home = std::make_unique<QTemporaryDir>(); }

    void theLastWindowGoesIntoTheTrayAndAClickBringsItBack();
    void withoutATrayClosingTheLastWindowEndsTheProgram();
    void aMinimizedStartWaitsInTheTaskBar();
    void aMinimizedStartWaitsInTheTrayWhereWindowsCloseIntoIt();
    void aLineThatNamesTheUserIsHeard();
    void theHelpSpeaksTheLanguageOfTheDesktop();

private:
    void startClient(OwnedProcess &client, const QByteArray &preferences) const;
    [[nodiscard]] QString soundsFile() const { return m_home->filePath(QStringLiteral("sounds")); }
    [[nodiscard]] bool isOpen(const OwnedProcess &client) const { return !m_stage->display().titles(client.id()).filter(QStringLiteral("ann")).isEmpty(); }

    std::unique_ptr<DesktopStage> m_stage;
    std::unique_ptr<QTemporaryDir> m_home;
};

void DesktopTest::initTestCase()
{
    m_stage = std::make_unique<DesktopStage>();
    if (!m_stage->missing().isEmpty())
        QSKIP(qPrintable(m_stage->missing()));
    QVERIFY(m_stage->server().start());
}

void DesktopTest::startClient(OwnedProcess &client, const QByteArray &preferences) const
{
    QFile file(m_home->filePath(QStringLiteral("client.ini")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[General]\nversion=2\n\n[preferences]\n" + preferences);
    file.close();
    m_stage->prepare(client, m_home->path());
    client.environment().insert(QStringLiteral("LD_LIBRARY_PATH"), QStringLiteral(OUTCRY_TEST_LIBRARIES));
    client.environment().insert(QStringLiteral("OUTCRY_TEST_SOUNDS"), soundsFile());
    m_stage->startClient(client, m_home->path());
}

void DesktopTest::theLastWindowGoesIntoTheTrayAndAClickBringsItBack()
{
    TrayHost tray(m_stage->bus().connection(QStringLiteral("tray")));
    QVERIFY(tray.isThere());
    OwnedProcess ann;
    startClient(ann, "closeToTray=true\n");
    QTRY_VERIFY_WITH_TIMEOUT(isOpen(ann) && !tray.items().isEmpty(), kPatienceMs);

    QVERIFY(m_stage->display().press(ann.id(), QStringLiteral("ann"), QStringLiteral("ctrl+w")));
    QTRY_VERIFY_WITH_TIMEOUT(!isOpen(ann), kPatienceMs);
    QVERIFY(!ann.isOver());

    tray.click();
    QTRY_VERIFY_WITH_TIMEOUT(isOpen(ann), kPatienceMs);
    QVERIFY(m_stage->display().press(ann.id(), QStringLiteral("ann"), QStringLiteral("ctrl+q")));
    QTRY_VERIFY_WITH_TIMEOUT(ann.isOver(), kPatienceMs);
    QCOMPARE(ann.exitCode(), 0);
}

void DesktopTest::withoutATrayClosingTheLastWindowEndsTheProgram()
{
    OwnedProcess ann;
    startClient(ann, "closeToTray=true\n");
    QTRY_VERIFY_WITH_TIMEOUT(isOpen(ann), kPatienceMs);

    QVERIFY(m_stage->display().press(ann.id(), QStringLiteral("ann"), QStringLiteral("ctrl+w")));

    QTRY_VERIFY_WITH_TIMEOUT(ann.isOver(), kPatienceMs);
    QCOMPARE(ann.exitCode(), 0);
}

void DesktopTest::aMinimizedStartWaitsInTheTaskBar()
{
    if (QStandardPaths::findExecutable(QStringLiteral("openbox")).isEmpty())
        QSKIP("openbox is missing: script/setup test installs it");
    OwnedProcess manager;
    m_stage->prepare(manager, m_home->path());
    manager.start(QStringLiteral("openbox"), {});
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->display().hasManager(), kPatienceMs);
    OwnedProcess ann;
    startClient(ann, "startMinimized=true\n");

    // In its room: it connects whether somebody looks or not.
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->display().hasWindow(ann.id(), QStringLiteral("#lobby.*ann")), kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(!isOpen(ann), kPatienceMs);

    m_stage->display().activate(ann.id(), QStringLiteral("ann"));
    QTRY_VERIFY_WITH_TIMEOUT(isOpen(ann), kPatienceMs);
}

void DesktopTest::aMinimizedStartWaitsInTheTrayWhereWindowsCloseIntoIt()
{
    TrayHost tray(m_stage->bus().connection(QStringLiteral("tray")));
    OtherPerson bob;
    QVERIFY(bob.enter(m_stage->address()));
    OwnedProcess ann;
    startClient(ann, "startMinimized=true\ncloseToTray=true\n");

    QTRY_VERIFY_WITH_TIMEOUT(!tray.items().isEmpty(), kPatienceMs);
    const auto isAnnHere = [&bob] {
        return std::any_of(bob.people.begin(), bob.people.end(), [](const QList<QVariant> &told) { return told[0].value<RosterChange>().person.nickname == u"ann"; });
    };
    QTRY_VERIFY_WITH_TIMEOUT(isAnnHere(), kPatienceMs);
    QVERIFY(!isOpen(ann));

    tray.click();
    QTRY_VERIFY_WITH_TIMEOUT(isOpen(ann), kPatienceMs);
    QVERIFY(m_stage->display().press(ann.id(), QStringLiteral("ann"), QStringLiteral("ctrl+q")));
    QTRY_VERIFY_WITH_TIMEOUT(ann.isOver(), kPatienceMs);
}

void DesktopTest::aLineThatNamesTheUserIsHeard()
{
    OwnedProcess ann;
    startClient(ann, {});
    QTRY_VERIFY_WITH_TIMEOUT(!m_stage->display().titles(ann.id()).filter(QStringLiteral("#lobby")).isEmpty(), kPatienceMs);
    OtherPerson bob;
    QVERIFY(bob.enter(m_stage->address()));

    // No window has the focus where nothing manages windows: whatever is said is news.
    bob.client.say(QStringLiteral("lobby"), QStringLiteral("ann: look"));

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
