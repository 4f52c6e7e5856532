// SPDX-License-Identifier: MIT
#include "tests/system/desktop_stage.h"

#include <QFile>
#include <QRegularExpression>

using namespace outcry;

static const QString kPython = QStringLiteral("/usr/bin/python3");
static const QString kAccessBus = QStringLiteral("/usr/libexec/at-spi-bus-launcher");

/// The built client as a screen reader has it: another program, through AT-SPI, by the way that Orca takes.
class ScreenReaderTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();

    void windowsAreReadAndNewLinesAreSpoken();

private:
    [[nodiscard]] static bool canRead();
    void startOnDesktop(OwnedProcess &process, const QString &program, const QStringList &arguments) const;

    std::unique_ptr<DesktopStage> m_stage;
    QTemporaryDir m_home;
};

bool ScreenReaderTest::canRead()
{
    QProcess question;
    question.start(kPython, {QStringLiteral("-c"), QStringLiteral("import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi")});
    return question.waitForFinished(kPatienceMs) && question.exitStatus() == QProcess::NormalExit && question.exitCode() == 0;
}

void ScreenReaderTest::initTestCase()
{
    m_stage = std::make_unique<DesktopStage>();
    if (!m_stage->missing().isEmpty())
        QSKIP(qPrintable(m_stage->missing()));
    if (!QFile::exists(kAccessBus))
        QSKIP("at-spi2-core is missing: script/setup test installs it");
    if (!canRead())
        QSKIP("python3-gi or gir1.2-atspi-2.0 is missing: script/setup test installs it");
    QVERIFY(m_stage->server().start());
}

void ScreenReaderTest::startOnDesktop(OwnedProcess &process, const QString &program, const QStringList &arguments) const
{
    m_stage->prepare(process, m_home.path());
    process.start(program, arguments);
}

void ScreenReaderTest::windowsAreReadAndNewLinesAreSpoken()
{
    OwnedProcess access;
    // So it is when the desktop's own switch for screen readers is on.
    startOnDesktop(access, kAccessBus,
                   {QStringLiteral("--launch-immediately"), QStringLiteral("--a11y=1"), QStringLiteral("--screen-reader=1")});
    OwnedProcess reader;
    startOnDesktop(reader, kPython, {QStringLiteral(OUTCRY_SOURCE_DIR "/tests/system/clients/screen_reader.py"), QStringLiteral("outcry")});
    const auto hears = [&reader](const char *line) {
        const QRegularExpression wanted(QString::fromLatin1(line), QRegularExpression::MultilineOption);
        return QString::fromUtf8(reader.output()).contains(wanted);
    };
    // As on a desktop the reader is there first: one that came while the program started heard nothing now and then.
    QTRY_VERIFY2_WITH_TIMEOUT(hears("^listens$"), (reader.output() + reader.errors()).constData(), kPatienceMs);

    OwnedProcess ann;
    m_stage->prepare(ann, m_home.path());
    m_stage->startClient(ann, m_home.path());

    for (const char *part : {"^reads frame\t#lobby .* Outcry$", "^reads list\tMessages$", "^reads list\tRooms and direct talks$",
                             "^reads list item\tRoom lobby$", "^reads list\tPeople$", "^reads text\tMessage$",
                             "^reads push button\tEmoji$", "^reads table\tPrices$", "^reads table column header\tLast$",
                             "^reads menu item\tSettings", "^reads label\t.* online$"})
        QTRY_VERIFY2_WITH_TIMEOUT(hears(part), (reader.output() + reader.errors()).constData(), kPatienceMs);

    OtherPerson bob;
    QVERIFY(bob.enter(m_stage->address()));
    bob.client.say(QStringLiteral("lobby"), QStringLiteral("look at the open"));
    bob.client.say(QStringLiteral("lobby"), QStringLiteral("and at the close"));

    // Each message is one item, with its time and name; what is new is spoken without anybody going there.
    for (const char *line : {"^item .*, bob: look at the open$", "^item .*, bob: and at the close$",
                             "^speaks .*, bob: look at the open", "^speaks .*, bob: and at the close"})
        QTRY_VERIFY2_WITH_TIMEOUT(hears(line), (reader.output() + reader.errors()).constData(), kPatienceMs);
}

QTEST_GUILESS_MAIN(ScreenReaderTest)
#include "tst_screen_reader.moc"
