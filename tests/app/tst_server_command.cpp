// SPDX-License-Identifier: MIT
#include "app/server_command.h"
#include "app/settings_file.h"
#include "app/server_help.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace outcry;

/// Options of the server programs: a table of command lines, environments and settings files, without any process.
class ServerCommandTest : public QObject
{
    Q_OBJECT

private slots:
    void withoutAnythingTheDefaultsHold();
    void thePriceWindowIsRead_data();
    void thePriceWindowIsRead();
    void optionsAreRead_data();
    void optionsAreRead();
    void optionsWinOverEnvironmentOverFile_data();
    void optionsWinOverEnvironmentOverFile();
    void limitsAddUpByName();
    void aBadOptionIsRefusedInOneLine_data();
    void aBadOptionIsRefusedInOneLine();
    void aBadVariableIsNamed_data();
    void aBadVariableIsNamed();
    void aSettingsFileIsRead_data();
    void aSettingsFileIsRead();
    void aBrokenSettingsFileIsRefusedWithItsLine_data();
    void aBrokenSettingsFileIsRefusedWithItsLine();
    void unknownNamesInTheFileAreWarnedAboutOnce();
    void theNamedSettingsFileIsTheOneThatIsRead();
    void helpExplainsEverything();
    void helpAndVersionNeedNothingElse();
    void listsAreSplit_data();
    void listsAreSplit();
    void aSettingsFileThatCannotBeReadIsRefused();
    void aWindowsSettingsFileNeedNotBeThere();
    void whatWasGivenCanBeSaidAgain();
};

namespace {

/// One line that tells all that matters, so that a row says it all.
QString told(const ServerOptions &options)
{
    QStringList listen;
    for (const ListenAddress &address : options.listen)
        listen.append(address.toString());
    return QStringLiteral("%1 | %2 | %3 | %4")
        .arg(listen.join(u' '), options.feeds.join(u' '))
        .arg(options.workerCount)
        .arg(options.name);
}

struct Given
{
    QStringList arguments;
    QMap<QString, QString> environment;
    QByteArray file;
};

ServerInput inputOf(const Given &given)
{
    ServerInput input;
    input.program = QStringLiteral("outcryd");
    input.arguments = given.arguments;
    for (auto it = given.environment.begin(); it != given.environment.end(); ++it)
        input.environment.insert(it.key(), it.value());
    input.defaultSettings = QStringLiteral("/home/ann/.config/outcry/server.ini");
    input.readFile = [file = given.file](const QString &, bool) -> Result<QByteArray> { return file; };
    return input;
}

Result<ServerCommand> commandOf(const Given &given)
{
    return readServerCommand(inputOf(given));
}

QStringList words(const char *text)
{
    return QString::fromUtf8(text).split(u' ', Qt::SkipEmptyParts);
}

} // namespace

void ServerCommandTest::withoutAnythingTheDefaultsHold()
{
    const auto command = commandOf({});

    QVERIFY(command.isOk());
    QCOMPARE(told(command->options), QStringLiteral("127.0.0.1:8181 | random_walk | 1 | Outcry"));
    QVERIFY(command->options.limits == Limits());
    QVERIFY(command->detail == ServerCommand::Detail::Usual);
    QVERIFY(command->answer.isEmpty());
    QVERIFY(command->warnings.isEmpty());
}

void ServerCommandTest::thePriceWindowIsRead_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<int>("wanted");
    const QByteArray file("price-window = 100\n");
    QTest::newRow("unless said") << QStringList() << QString() << QByteArray() << 50;
    QTest::newRow("option") << words("--price-window 10") << "20" << file << 10;
    QTest::newRow("variable") << QStringList() << "1000" << file << 1000;
    QTest::newRow("file") << QStringList() << QString() << file << 100;
}

void ServerCommandTest::thePriceWindowIsRead()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, variable);
    QFETCH(QByteArray, file);
    QFETCH(int, wanted);

    const auto command = commandOf({arguments, {{QStringLiteral("OUTCRY_PRICE_WINDOW"), variable}}, file});

    QVERIFY2(command.isOk(), qPrintable(command ? QString() : command.error().text));
    QCOMPARE(command->options.priceWindowMs, wanted);
}

void ServerCommandTest::optionsAreRead_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("wanted");
    const auto row = [](const char *arguments, const char *wanted) {
        QTest::newRow(arguments) << words(arguments) << QString::fromLatin1(wanted);
    };
    row("--listen 9000", "127.0.0.1:9000 | random_walk | 1 | Outcry");
    row("--listen=9000", "127.0.0.1:9000 | random_walk | 1 | Outcry");
    row("--listen 0.0.0.0:8181", "0.0.0.0:8181 | random_walk | 1 | Outcry");
    row("--listen 8181 --listen 7777=tutorial", "127.0.0.1:8181 127.0.0.1:7777=tutorial | random_walk | 1 | Outcry");
    row("--listen=7777=tutorial", "127.0.0.1:7777=tutorial | random_walk | 1 | Outcry");
    row("--listen 0 --listen 0", "127.0.0.1:0 127.0.0.1:0 | random_walk | 1 | Outcry");
    row("--listen [::1]:8181", "[::1]:8181 | random_walk | 1 | Outcry");
    row("--feed none", "127.0.0.1:8181 |  | 1 | Outcry");
    row("--feed random_walk:seed=7&rate=5", "127.0.0.1:8181 | random_walk:seed=7&rate=5 | 1 | Outcry");
    row("--feed=random_walk --feed=replay:a.csv?loop", "127.0.0.1:8181 | random_walk replay:a.csv?loop | 1 | Outcry");
    row("--workers 4", "127.0.0.1:8181 | random_walk | 4 | Outcry");
    row("--workers 4 --workers 2", "127.0.0.1:8181 | random_walk | 2 | Outcry");
    row("--name Parkett", "127.0.0.1:8181 | random_walk | 1 | Parkett");
    row("--verbose", "127.0.0.1:8181 | random_walk | 1 | Outcry");
}

void ServerCommandTest::optionsAreRead()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, wanted);

    const auto command = commandOf({arguments, {}, {}});

    QVERIFY2(command.isOk(), qPrintable(command ? QString() : command.error().text));
    QCOMPARE(told(command->options), wanted);
}

void ServerCommandTest::optionsWinOverEnvironmentOverFile_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("wanted");
    const QByteArray file("listen = 1\nfeed = none\nworkers = 1\nname = File\n");
    QTest::newRow("file") << QStringList() << QString() << file << "127.0.0.1:1 |  | 1 | File";
    QTest::newRow("environment over file") << QStringList() << "OUTCRY_NAME=Room" << file << "127.0.0.1:1 |  | 1 | Room";
    QTest::newRow("option over both") << words("--name Desk") << "OUTCRY_NAME=Room" << file << "127.0.0.1:1 |  | 1 | Desk";
    QTest::newRow("a list replaces a list") << words("--listen 3") << "OUTCRY_LISTEN=2;22" << file << "127.0.0.1:3 |  | 1 | File";
    QTest::newRow("list in a variable") << QStringList() << "OUTCRY_LISTEN=2; 22=echo" << file
                                        << "127.0.0.1:2 127.0.0.1:22=echo |  | 1 | File";
    QTest::newRow("empty variable is none") << QStringList() << "OUTCRY_LISTEN=" << file << "127.0.0.1:1 |  | 1 | File";
    QTest::newRow("feeds in a variable") << QStringList() << "OUTCRY_FEED=random_walk:seed=1;replay:x.csv" << file
                                         << "127.0.0.1:1 | random_walk:seed=1 replay:x.csv | 1 | File";
    QTest::newRow("workers in a variable") << QStringList() << "OUTCRY_WORKERS=8" << file << "127.0.0.1:1 |  | 8 | File";
    QTest::newRow("a bad value below is not looked at") << words("--workers 2") << "OUTCRY_WORKERS=many" << file
                                                        << "127.0.0.1:1 |  | 2 | File";
}

void ServerCommandTest::optionsWinOverEnvironmentOverFile()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, variable);
    QFETCH(QByteArray, file);
    QFETCH(QString, wanted);
    Given given{arguments, {}, file};
    if (!variable.isEmpty())
        given.environment.insert(variable.section(u'=', 0, 0), variable.section(u'=', 1));

    const auto command = commandOf(given);

    QVERIFY2(command.isOk(), qPrintable(command ? QString() : command.error().text));
    QCOMPARE(told(command->options), wanted);
}

void ServerCommandTest::limitsAddUpByName()
{
    const auto command = commandOf({words("--limit chat=9/9 --limit login=off"),
                                    {{QStringLiteral("OUTCRY_LIMIT"), QStringLiteral("chat=7/7;head=32K")}},
                                    "limit = chat=6/6; message=1M\n[limits]\nping = 10s/20s\nhead = 8K\n"});

    QVERIFY2(command.isOk(), qPrintable(command ? QString() : command.error().text));
    const Limits &limits = command->options.limits;
    QCOMPARE(limits.valueOf(u"chat"), QStringLiteral("9/9"));
    QCOMPARE(limits.valueOf(u"login"), QStringLiteral("off"));
    QCOMPARE(limits.valueOf(u"head"), QStringLiteral("32K"));
    QCOMPARE(limits.valueOf(u"message"), QStringLiteral("1M"));
    QCOMPARE(limits.valueOf(u"ping"), QStringLiteral("10s/20s"));
}

void ServerCommandTest::aBadOptionIsRefusedInOneLine_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *arguments, const char *says) {
        QTest::newRow(arguments) << words(arguments) << QString::fromLatin1(says);
    };
    row("--port 8181", "there is no option --port; --help lists the options");
    row("--lisen 8181", "there is no option --lisen; did you mean --listen?");
    row("-x", "there is no option -x");
    row("--", "there is no option --; --help");
    row("8181", "\"8181\" is not an option");
    row("--listen", "--listen needs a value, such as --listen 8181");
    row("--listen --verbose", "--listen needs a value");
    row("--listen=", "--listen: cannot listen on \"\": the port must be a number");
    row("--listen abc", "--listen: cannot listen on \"abc\": the port must be a number");
    row("--listen 70000", "from 0 to 65535");
    row("--listen host:1", "names are not looked up");
    row("--listen 1=nodoor", "--listen: \"nodoor\" is not a door; there are native, classic, echo");
    row("--listen 1 --listen 127.0.0.1:1=echo", "127.0.0.1:1=echo is given twice");
    row("--feed bloomberg", "--feed: \"bloomberg\" is not a feed; there are random_walk, replay, or none");
    row("--feed none --feed random_walk", "--feed: \"none\" stands alone");
    row("--limit chat", "--limit: limit \"chat\" needs a value, such as chat=5/2");
    row("--limit speed=5", "--limit: \"speed\" is not a limit");
    row("--limit chat=x", "--limit: limit \"chat\": \"x\" is not a whole number");
    row("--workers 0", "--workers: \"0\" is not a number of threads from 1 to 64");
    row("--workers 65", "from 1 to 64");
    row("--price-window 9", "--price-window: \"9\" is not a number of milliseconds from 10 to 1000");
    row("--price-window 1001", "from 10 to 1000");
    row("--price-window 50ms", "--price-window: \"50ms\" is not");
    row("--workers two", "--workers: \"two\" is not");
    row("--name=", "--name: a name has 1 to 64 characters");
    row("--settings=", "--settings: a file is missing");
    row("--verbose=1", "--verbose takes no value");
    row("--verbose --quiet", "--verbose and --quiet exclude each other");
    row("--ask-port", "--ask-port needs a window: start outcry-server");
    QTest::newRow("long name") << QStringList{QStringLiteral("--name"), QString(65, u'x')} << "1 to 64 characters";
    QTest::newRow("line end in a name") << QStringList{QStringLiteral("--name"), QStringLiteral("a\nb")} << "no line ends";
}

void ServerCommandTest::aBadOptionIsRefusedInOneLine()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, says);

    const auto command = commandOf({arguments, {}, {}});

    QVERIFY(!command.isOk());
    QCOMPARE(command.error().code, QStringLiteral("usage"));
    QVERIFY2(command.error().text.contains(says), qPrintable(command.error().text));
    QVERIFY(!command.error().text.contains(u'\n'));
}

void ServerCommandTest::aBadVariableIsNamed_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::newRow("listen") << "OUTCRY_LISTEN" << "8181;x";
    QTest::newRow("feed") << "OUTCRY_FEED" << "x";
    QTest::newRow("limit") << "OUTCRY_LIMIT" << "x=1";
    QTest::newRow("workers") << "OUTCRY_WORKERS" << "-1";
    QTest::newRow("price window") << "OUTCRY_PRICE_WINDOW" << "0";
    QTest::newRow("name") << "OUTCRY_NAME" << "a\tb";
}

void ServerCommandTest::aBadVariableIsNamed()
{
    QFETCH(QString, name);
    QFETCH(QString, value);

    const auto command = commandOf({{}, {{name, value}}, {}});

    QVERIFY(!command.isOk());
    QVERIFY2(command.error().text.startsWith(name + QStringLiteral(": ")), qPrintable(command.error().text));
}

void ServerCommandTest::aSettingsFileIsRead_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("wanted");
    const auto row = [](const char *name, const char *file, const char *wanted) {
        QTest::newRow(name) << QByteArray(file) << QString::fromUtf8(wanted);
    };
    row("empty", "", "127.0.0.1:8181 | random_walk | 1 | Outcry");
    row("plain", "listen=9000", "127.0.0.1:9000 | random_walk | 1 | Outcry");
    row("section", "[server]\nlisten = 9000\n", "127.0.0.1:9000 | random_walk | 1 | Outcry");
    row("CRLF and a byte order mark", "\xef\xbb\xbf[server]\r\nname = Börse\r\n", "127.0.0.1:8181 | random_walk | 1 | Börse");
    row("comments", "# one\n; two\n\n  name = A # b\n", "127.0.0.1:8181 | random_walk | 1 | A # b");
    row("quoted", "name = \"A b\"\n", "127.0.0.1:8181 | random_walk | 1 | A b");
    row("door", "listen = 7777=tutorial\n", "127.0.0.1:7777=tutorial | random_walk | 1 | Outcry");
    row("lines add to a list", "listen = 1\nlisten = 2\n", "127.0.0.1:1 127.0.0.1:2 | random_walk | 1 | Outcry");
    row("one line with a list", "listen = 1; 2\n", "127.0.0.1:1 127.0.0.1:2 | random_walk | 1 | Outcry");
    row("last of a single one", "workers = 1\nworkers = 3\n", "127.0.0.1:8181 | random_walk | 3 | Outcry");
    row("quotes inside", "feed = replay:\"a;b.csv\"?loop\n", "127.0.0.1:8181 | replay:\"a;b.csv\"?loop | 1 | Outcry");
}

void ServerCommandTest::aSettingsFileIsRead()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, wanted);

    const auto command = commandOf({{}, {}, file});

    QVERIFY2(command.isOk(), qPrintable(command ? QString() : command.error().text));
    QCOMPARE(told(command->options), wanted);
    QVERIFY(command->warnings.isEmpty());
}

void ServerCommandTest::aBrokenSettingsFileIsRefusedWithItsLine_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("says");
    QTest::newRow("no value") << QByteArray("name = A\nlisten\n") << "server.ini, line 2: \"listen\" is not NAME=VALUE";
    QTest::newRow("no name") << QByteArray("= 5\n") << "line 1: \"= 5\" is not NAME=VALUE";
    QTest::newRow("open section") << QByteArray("[server\n") << "line 1: \"[server\" is not a section";
    QTest::newRow("bad value") << QByteArray("\n\nworkers = many\n") << "server.ini, line 3: \"many\" is not a number of threads";
    QTest::newRow("bad limit") << QByteArray("[limits]\nchat = lots\n") << "server.ini, line 2: limit \"chat\"";
    QTest::newRow("binary") << QByteArray("name\0= A", 8) << "no UTF-8 text";
    QTest::newRow("Latin-1") << QByteArray("name = B\xf6rse") << "no UTF-8 text";
    QTest::newRow("page") << QByteArray("<html>\n") << "line 1: \"<html>\" is not NAME=VALUE";
}

void ServerCommandTest::aBrokenSettingsFileIsRefusedWithItsLine()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, says);

    const auto command = commandOf({words("--settings server.ini"), {}, file});

    QVERIFY(!command.isOk());
    QVERIFY2(command.error().text.contains(says), qPrintable(command.error().text));
    QVERIFY(!command.error().text.contains(u'\n'));
}

void ServerCommandTest::unknownNamesInTheFileAreWarnedAboutOnce()
{
    const auto command = commandOf({words("--settings server.ini"), {},
                                    "colour = red\ncolour = blue\nverbose = 1\n[window]\nwidth = 5\nheight = 6\n[server]\nname = A\n"});

    QVERIFY(command.isOk());
    QCOMPARE(command->options.name, QStringLiteral("A"));
    QCOMPARE(command->warnings,
             (QStringList{QStringLiteral("server.ini, line 1: \"colour\" means nothing here and is left out"),
                          QStringLiteral("server.ini, line 3: \"verbose\" means nothing here and is left out"),
                          QStringLiteral("server.ini, line 5: the section [window] means nothing here and is left out")}));
}

void ServerCommandTest::theNamedSettingsFileIsTheOneThatIsRead()
{
    const auto asked = [](const Given &given) {
        QString read;
        ServerInput input = inputOf(given);
        input.readFile = [&read](const QString &path, bool mustExist) -> Result<QByteArray> {
            read = path + (mustExist ? QStringLiteral(" must") : QStringLiteral(" may"));
            return QByteArray();
        };
        return readServerCommand(input).isOk() ? read : QString();
    };
    const QMap<QString, QString> variable{{QStringLiteral("OUTCRY_SETTINGS"), QStringLiteral("b.ini")}};

    QCOMPARE(asked({}), QStringLiteral("/home/ann/.config/outcry/server.ini may"));
    QCOMPARE(asked({{}, variable, {}}), QStringLiteral("b.ini must"));
    QCOMPARE(asked({words("--settings a.ini"), variable, {}}), QStringLiteral("a.ini must"));
}

void ServerCommandTest::aWindowsSettingsFileNeedNotBeThere()
{
    for (const auto &[program, mustBeThere] : {std::pair("outcryd", true), std::pair("outcry-server", false)}) {
        ServerInput input = inputOf({words("--settings new.ini"), {}, {}});
        input.program = QString::fromLatin1(program);
        bool wasDemanded = !mustBeThere;
        input.readFile = [&wasDemanded](const QString &, bool mustExist) -> Result<QByteArray> {
            wasDemanded = mustExist;
            return QByteArray();
        };

        const auto command = readServerCommand(input);

        QVERIFY(command.isOk());
        QCOMPARE(command->settingsPath, QStringLiteral("new.ini"));
        QCOMPARE(wasDemanded, mustBeThere);
    }
}

void ServerCommandTest::whatWasGivenCanBeSaidAgain()
{
    const Given given{words("--listen 18491 --name Desk --feed random_walk:seed=1 --feed replay:a.csv --limit chat=9/9 --quiet"),
                      {{QStringLiteral("OUTCRY_WORKERS"), QStringLiteral("2")},
                       {QStringLiteral("OUTCRY_NAME"), QStringLiteral("Room")},
                       {QStringLiteral("OUTCRY_LIMIT"), QStringLiteral("chat=7/7;head=32K")}},
                      "price-window = 100\n"};
    const auto command = commandOf(given);
    QVERIFY(command.isOk());

    const QStringList arguments = argumentsOf(command->given);
    QVERIFY(!arguments.join(u' ').contains(QStringLiteral("price-window")));
    QVERIFY(!arguments.join(u' ').contains(QStringLiteral("quiet")));
    const auto again = commandOf({arguments, {}, given.file});

    QVERIFY2(again.isOk(), qPrintable(again ? QString() : again.error().text));
    QCOMPARE(told(again->options), told(command->options));
    QVERIFY(again->options.limits == command->options.limits);
    QCOMPARE(again->options.priceWindowMs, 100);
}

void ServerCommandTest::helpExplainsEverything()
{
    const QString help = commandOf({words("--help"), {}, {}})->answer;

    for (const OptionSpec &spec : serverOptionSpecs()) {
        QVERIFY2(help.contains(QStringLiteral("--") + spec.name), qPrintable(spec.name));
        QVERIFY2(!spec.help.isEmpty(), qPrintable(spec.name));
    }
    for (const QString &name : (doorNames() + QStringLiteral(", ") + feedNames()).split(QStringLiteral(", ")))
        QVERIFY2(help.contains(QStringLiteral("  ") + name), qPrintable(name));
    for (const QString &name : Limits::names())
        QVERIFY2(help.contains(QStringLiteral("  ") + name + u'='), qPrintable(name));
    QVERIFY(help.contains(QStringLiteral("/home/ann/.config/outcry/server.ini")));
    QVERIFY(help.endsWith(u'\n'));
    for (const QString &line : help.split(u'\n'))
        QVERIFY2(line.size() <= 110, qPrintable(line));
}

void ServerCommandTest::helpAndVersionNeedNothingElse()
{
    QCoreApplication::setApplicationVersion(QStringLiteral("9.8.7"));

    QCOMPARE(commandOf({words("-h"), {}, "broken"})->answer, commandOf({words("--help"), {}, {}})->answer);
    QCOMPARE(commandOf({words("--version --listen x"), {}, "broken"})->answer, QStringLiteral("outcryd 9.8.7\n"));
}

void ServerCommandTest::listsAreSplit_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("parts");
    QTest::newRow("nothing") << "" << QStringList();
    QTest::newRow("one") << "a" << QStringList{QStringLiteral("a")};
    QTest::newRow("two") << "a;b" << words("a b");
    QTest::newRow("blanks and holes") << " a ;; b ; " << words("a b");
    QTest::newRow("quoted") << "x\"a;b\";c" << words("x\"a;b\" c");
    QTest::newRow("open quote") << "a;\"b;c" << words("a \"b;c");
}

void ServerCommandTest::listsAreSplit()
{
    QFETCH(QString, text);
    QFETCH(QStringList, parts);

    QCOMPARE(splitList(text), parts);
}

void ServerCommandTest::aSettingsFileThatCannotBeReadIsRefused()
{
    QTemporaryDir folder;
    const QString giant = folder.filePath(QStringLiteral("giant.ini"));
    const QString good = folder.filePath(QStringLiteral("good.ini"));
    QFile(giant).open(QIODevice::WriteOnly);
    QVERIFY(QFile::resize(giant, kLargestSettingsBytes + 1));
    QFile file(good);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("name = A\n") > 0);
    file.close();
    const auto reason = [](const QString &path, bool mustExist) {
        const auto content = readSettingsFile(path, mustExist);
        return content ? QStringLiteral("fine: ") + QString::fromUtf8(*content) : content.error().text;
    };

    QCOMPARE(reason(good, true), QStringLiteral("fine: name = A\n"));
    QCOMPARE(reason(folder.filePath(QStringLiteral("no.ini")), false), QStringLiteral("fine: "));
    QVERIFY(reason(folder.filePath(QStringLiteral("no.ini")), true).endsWith(QStringLiteral("no.ini is not there")));
    QVERIFY(reason(folder.path(), true).endsWith(QStringLiteral("is a folder")));
    QVERIFY(reason(folder.path(), false).endsWith(QStringLiteral("is a folder")));
    QVERIFY(reason(QStringLiteral("/dev/zero"), true).endsWith(QStringLiteral("is not a file")));
    QVERIFY(reason(giant, true).endsWith(QStringLiteral("is larger than 1 MiB")));
}

QTEST_GUILESS_MAIN(ServerCommandTest)
#include "tst_server_command.moc"
