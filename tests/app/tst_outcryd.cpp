// SPDX-License-Identifier: MIT
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/resource.h>

/// The built server program from outside: what it prints, how it refuses, how it ends.
class OutcrydTest : public QObject
{
    Q_OBJECT

private slots:
    void itSaysWhenItIsReady();
    void itEndsInGoodOrder_data();
    void itEndsInGoodOrder();
    void aSecondSignalEndsItAtOnce();
    void aPortInUseIsOneLineAndCodeTwo();
    void withoutFilesToOpenItSaysSo_data();
    void withoutFilesToOpenItSaysSo();
    void whatIsWrongIsOneLineAndCodeTwo_data();
    void whatIsWrongIsOneLineAndCodeTwo();
    void helpAndVersionGoToStandardOutput_data();
    void helpAndVersionGoToStandardOutput();
    void theUsersSettingsFileIsRead();
    void quietIsQuiet();
    void verboseTellsOfConnections_data();
    void verboseTellsOfConnections();
    void aLoopbackServerDoesNotWarnButAnOpenOneDoes();
    void badRowsOfAPriceFileAreLogged();
    void itLinksNoWidgets();

private:
    QString write(const QString &name, const QByteArray &content);

    QTemporaryDir m_folder;
};

namespace {

constexpr int kPatienceMs = 60'000;

/// Starts outcryd with a config folder of its own, and as many files as it may open; ends it when it goes out of scope.
class Program
{
public:
    explicit Program(const QStringList &arguments, const QString &configFolder = QStringLiteral("/nonexistent"), int mostFiles = 0)
    {
        if (mostFiles > 0)
            process.setChildProcessModifier([limit = rlimit{rlim_t(mostFiles), rlim_t(mostFiles)}] { ::setrlimit(RLIMIT_NOFILE, &limit); });
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const QString &name : environment.keys()) {
            if (name.startsWith(QStringLiteral("OUTCRY_")) || name == u"QT_LOGGING_RULES")
                environment.remove(name);
        }
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), configFolder);
        process.setProcessEnvironment(environment);
        QObject::connect(&process, &QProcess::readyReadStandardOutput, &process,
                         [this] { output += process.readAllStandardOutput(); });
        QObject::connect(&process, &QProcess::readyReadStandardError, &process,
                         [this] { errors += process.readAllStandardError(); });
        process.start(QStringLiteral(OUTCRY_BIN_DIR "/outcryd"), arguments);
    }
    ~Program()
    {
        QSignalSpy finished(&process, &QProcess::finished);
        process.kill();
        if (!isOver())
            finished.wait();
    }

    [[nodiscard]] bool isOver() const { return process.state() == QProcess::NotRunning; }
    [[nodiscard]] bool isReady() const { return output.contains("listening on ") && output.endsWith('\n'); }
    /// Of its first address.
    [[nodiscard]] quint16 port() const
    {
        static const QRegularExpression pattern(QStringLiteral(":(\\d+)/"));
        return pattern.match(QString::fromUtf8(output)).captured(1).toUShort();
    }
    void signal(int number) const { ::kill(pid_t(process.processId()), number); }

    QProcess process;
    QByteArray output;
    QByteArray errors;
};

} // namespace

QString OutcrydTest::write(const QString &name, const QByteArray &content)
{
    const QString path = m_folder.filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

void OutcrydTest::itSaysWhenItIsReady()
{
    Program program({QStringLiteral("--listen"), QStringLiteral("0"), QStringLiteral("--listen"), QStringLiteral("0=echo")});

    QTRY_VERIFY_WITH_TIMEOUT(program.output.count('\n') == 2, kPatienceMs);

    static const QRegularExpression lines(
        QStringLiteral("^listening on ws://127\\.0\\.0\\.1:\\d+/\\nlistening on ws://127\\.0\\.0\\.1:\\d+/ \\(echo\\)\\n$"));
    QVERIFY2(lines.match(QString::fromUtf8(program.output)).hasMatch(), program.output.constData());
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, program.port());
    QTRY_COMPARE(socket.state(), QAbstractSocket::ConnectedState);
}

void OutcrydTest::itEndsInGoodOrder_data()
{
    QTest::addColumn<int>("number");
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGHUP") << SIGHUP;
}

void OutcrydTest::itEndsInGoodOrder()
{
    QFETCH(int, number);
    Program program({QStringLiteral("--listen"), QStringLiteral("0")});
    QTRY_VERIFY_WITH_TIMEOUT(program.isReady(), kPatienceMs);

    program.signal(number);
    QTRY_VERIFY_WITH_TIMEOUT(program.isOver(), kPatienceMs);

    QCOMPARE(program.process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.process.exitCode(), 0);
    QVERIFY2(program.errors.endsWith("stopped\n"), program.errors.constData());
}

void OutcrydTest::aSecondSignalEndsItAtOnce()
{
    Program program({QStringLiteral("--listen"), QStringLiteral("0")});
    QTRY_VERIFY_WITH_TIMEOUT(program.isReady(), kPatienceMs);

    // Stopped, so that both are waiting when it goes on: it cannot end between the two.
    program.signal(SIGSTOP);
    program.signal(SIGINT);
    program.signal(SIGTERM);
    program.signal(SIGCONT);
    QTRY_VERIFY_WITH_TIMEOUT(program.isOver(), kPatienceMs);

    QCOMPARE(program.process.exitStatus(), QProcess::NormalExit);
    QVERIFY2(program.process.exitCode() == 128 + SIGTERM || program.process.exitCode() == 128 + SIGINT,
             qPrintable(QString::number(program.process.exitCode())));
}

void OutcrydTest::aPortInUseIsOneLineAndCodeTwo()
{
    QTcpServer occupant;
    QVERIFY(occupant.listen(QHostAddress::LocalHost));
    const QString port = QString::number(occupant.serverPort());
    Program program({QStringLiteral("--listen"), port, QStringLiteral("--quiet")});

    QTRY_VERIFY_WITH_TIMEOUT(program.isOver(), kPatienceMs);

    QCOMPARE(program.process.exitCode(), 2);
    QCOMPARE(program.errors.count('\n'), 1);
    QVERIFY2(program.errors.startsWith("outcryd: ") && program.errors.contains(port.toLatin1()), program.errors.constData());
    QVERIFY(program.output.isEmpty());
}

void OutcrydTest::withoutFilesToOpenItSaysSo_data()
{
    QTest::addColumn<int>("mostFiles");
    // Which of them is missing first differs: the port, the loop that accepts, the loop that serves.
    for (const int count : {5, 6, 7, 8})
        QTest::addRow("%d", count) << count;
}

void OutcrydTest::withoutFilesToOpenItSaysSo()
{
    QFETCH(int, mostFiles);
    Program program({QStringLiteral("--listen"), QStringLiteral("0"), QStringLiteral("--feed"), QStringLiteral("none"), QStringLiteral("--quiet")},
                    QStringLiteral("/nonexistent"), mostFiles);

    QTRY_VERIFY_WITH_TIMEOUT(program.isOver(), kPatienceMs);

    QCOMPARE(program.process.exitCode(), 2);
    static const QRegularExpression why(QStringLiteral("(^|\\n)outcryd: [^\\n]*(ulimit -n|Too many open files)[^\\n]*\\n$"));
    QVERIFY2(why.match(QString::fromLocal8Bit(program.errors)).hasMatch(), program.errors.constData());
    QVERIFY(program.output.isEmpty());
}

void OutcrydTest::whatIsWrongIsOneLineAndCodeTwo_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char *name, const QStringList &arguments, const char *says) {
        QTest::newRow(name) << arguments << QByteArray(says);
    };
    const auto q = [](const char *text) { return QString::fromUtf8(text); };
    row("option", {q("--lisen")}, "did you mean --listen?");
    row("control characters", {q("--listen"), q("1\n2\x1b[31m")}, "the port must be a number");
    row("missing settings", {q("--settings"), q("/nowhere/x.ini")}, "--settings: the settings file /nowhere/x.ini is not there");
    row("settings is a folder", {q("--settings"), m_folder.path()}, "is a folder");
    row("broken settings", {q("--settings"), write(q("broken.ini"), "name\n")}, "broken.ini, line 1: \"name\" is not NAME=VALUE");
    row("missing prices", {q("--listen"), q("0"), q("--feed"), q("replay:/nowhere/AAPL.csv")},
        "feed replay: /nowhere/AAPL.csv: there is no such file");
    row("bad prices", {q("--listen"), q("0"), q("--feed"), q("replay:") + write(q("BAD.csv"), "hello\n")}, "it has no header");
}

void OutcrydTest::whatIsWrongIsOneLineAndCodeTwo()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, says);
    Program program(arguments);

    QTRY_VERIFY_WITH_TIMEOUT(program.isOver(), kPatienceMs);

    QCOMPARE(program.process.exitCode(), 2);
    QVERIFY2(program.errors.contains(says), program.errors.constData());
    QVERIFY2(program.errors.startsWith("outcryd: "), program.errors.constData());
    QCOMPARE(program.errors.count('\n'), 1);
    QVERIFY(!program.errors.contains('\x1b'));
    QVERIFY(program.output.isEmpty());
}

void OutcrydTest::helpAndVersionGoToStandardOutput_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("help") << "--help" << QByteArray("Usage: outcryd [OPTIONS]");
    QTest::newRow("version") << "--version" << QByteArray("outcryd ");
}

void OutcrydTest::helpAndVersionGoToStandardOutput()
{
    QFETCH(QString, option);
    QFETCH(QByteArray, says);
    Program program({option});

    QTRY_VERIFY_WITH_TIMEOUT(program.isOver(), kPatienceMs);

    QCOMPARE(program.process.exitCode(), 0);
    QVERIFY2(program.output.startsWith(says), program.output.constData());
    QVERIFY2(program.errors.isEmpty(), program.errors.constData());
}

void OutcrydTest::theUsersSettingsFileIsRead()
{
    QTemporaryDir config;
    QVERIFY(QDir(config.path()).mkpath(QStringLiteral("outcry")));
    QFile file(config.filePath(QStringLiteral("outcry/server.ini")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("[server]\nlisten = 0\nname = From the file\ncolour = red\n") > 0);
    file.close();
    Program program({}, config.path());

    QTRY_VERIFY_WITH_TIMEOUT(program.isReady(), kPatienceMs);

    QTRY_VERIFY(program.errors.contains("From the file serves"));
    QVERIFY2(program.errors.contains("line 4: \"colour\" means nothing here"), program.errors.constData());
}

void OutcrydTest::quietIsQuiet()
{
    Program program({QStringLiteral("--listen"), QStringLiteral("0"), QStringLiteral("--quiet")});
    QTRY_VERIFY_WITH_TIMEOUT(program.isReady(), kPatienceMs);

    program.signal(SIGTERM);
    QTRY_VERIFY_WITH_TIMEOUT(program.isOver(), kPatienceMs);

    QVERIFY2(!program.errors.contains(" info "), program.errors.constData());
}

void OutcrydTest::verboseTellsOfConnections_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("lines");
    QTest::newRow("usual") << QStringList() << 0;
    QTest::newRow("verbose") << QStringList{QStringLiteral("--verbose")} << 3;
}

void OutcrydTest::verboseTellsOfConnections()
{
    QFETCH(QStringList, options);
    QFETCH(int, lines);
    Program program(QStringList{QStringLiteral("--listen"), QStringLiteral("0")} + options);
    QTRY_VERIFY_WITH_TIMEOUT(program.isReady(), kPatienceMs);
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, program.port());
    socket.write("GET / HTTP/1.1\r\nHost: here\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                 "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n");
    // "secret", masked with zeros.
    socket.write(QByteArray::fromHex("818600000000736563726574"));
    QByteArray heard;
    QTRY_VERIFY_WITH_TIMEOUT((heard += socket.readAll()).contains("secret\""), kPatienceMs);
    socket.abort();
    program.signal(SIGTERM);
    QTRY_VERIFY_WITH_TIMEOUT(program.isOver(), kPatienceMs);

    QCOMPARE(program.errors.count("Connection "), lines);
    QCOMPARE(program.errors.count("logged in as AnonymousUser1"), lines / 3);
    QVERIFY(!program.errors.contains("secret"));
}

void OutcrydTest::aLoopbackServerDoesNotWarnButAnOpenOneDoes()
{
    Program closed({QStringLiteral("--listen"), QStringLiteral("0")});
    Program open({QStringLiteral("--listen"), QStringLiteral("0.0.0.0:0")});

    QTRY_VERIFY_WITH_TIMEOUT(closed.isReady() && open.isReady(), kPatienceMs);

    QTRY_VERIFY(open.errors.contains("can be reached from other machines and is not encrypted"));
    QVERIFY(!closed.errors.contains("other machines"));
}

void OutcrydTest::badRowsOfAPriceFileAreLogged()
{
    const QString path = write(QStringLiteral("ACME.csv"), "Date,Close\n2020-01-01,10\n2020-01-02,abc\n2020-01-03,11\n");
    Program program({QStringLiteral("--listen"), QStringLiteral("0"), QStringLiteral("--feed"), QStringLiteral("replay:") + path});

    QTRY_VERIFY_WITH_TIMEOUT(program.errors.contains("ACME.csv, line 3: \"abc\" is not a price"), kPatienceMs);
}

void OutcrydTest::itLinksNoWidgets()
{
    QFile program(QStringLiteral(OUTCRY_BIN_DIR "/outcryd"));
    QVERIFY(program.open(QIODevice::ReadOnly));
    const QByteArray bytes = program.readAll();

    QVERIFY(bytes.contains("libQt6Core.so"));
    QVERIFY(!bytes.contains("libQt6Widgets.so"));
    QVERIFY(!bytes.contains("libQt6Gui.so"));
}

QTEST_GUILESS_MAIN(OutcrydTest)
#include "tst_outcryd.moc"
