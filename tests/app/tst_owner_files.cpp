// SPDX-License-Identifier: MIT
#include "app/autostart.h"
#include "app/ban_book.h"
#include "app/entrances.h"
#include "app/option_layer.h"
#include "app/server_command.h"
#include "app/settings_edit.h"
#include "tests/support/full_disk.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace outcry;

/// What a server's owner changes by its window and finds again after a restart.
class OwnerFilesTest : public QObject
{
    Q_OBJECT

private slots:
    void bansComeBackAfterARestart();
    void aBanThatIsOverIsForgotten();
    void aBanEndsByItself();
    void wrongLinesAreNamedAndTheOthersHold();
    void aBanOfNoAddressIsRefused();
    void theListLiesBesideTheSettings();
    void anIpv6BanIsOfTheNetwork();
    void undoneBansLeaveWhatStoodBefore();

    void anOptionIsReplacedWhereItStood_data();
    void anOptionIsReplacedWhereItStood();
    void whatIsKeptIsReadAgain();
    void aFileThatCanNotBeWrittenIsAnError();
    void aFullDiskLeavesTheOldFilesWhole();

    void autostartIsAFileInTheConfigFolder();
    void anEntryThatIsHiddenIsOff();
    void argumentsAreQuotedAsTheDesktopWantsIt();
    void theCommandIsToldAsItIsThere();

    void everyDoorHasAnAddressAndOursStandsFirst();
    void allAddressesAreToldAsThoseOfTheMachine();

private:
    /// The number of the step that went wrong; 0: none.
    static int fillTheDiskUnder(const QString &folder, const FullDisk &disk);
    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void write(const QString &path, const QByteArray &content)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
};

static qint64 nowMs()
{
    return QDateTime::currentMSecsSinceEpoch() / 1000 * 1000;
}

void OwnerFilesTest::bansComeBackAfterARestart()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("deep/down/server.bans"));
    const Ban forEver{QStringLiteral("203.0.113.7"), QStringLiteral("eve\tline"), nowMs(), 0};
    const Ban anHour{QStringLiteral("198.51.100.9"), {}, nowMs(), nowMs() + 3'600'000};
    {
        BanBook book(path);
        QVERIFY(book.load());
        QVERIFY(book.add(forEver));
        QVERIFY(book.add(anHour));
    }
    BanBook book(path);
    QSignalSpy changed(&book, &BanBook::changed);
    QVERIFY(book.load());
    QCOMPARE(changed.count(), 1);
    QCOMPARE(book.bans().size(), 2);
    QCOMPARE(book.bans().at(0).nickname, QStringLiteral("eve line"));
    QCOMPARE(book.bans().at(0).untilMs, 0);
    QCOMPARE(book.bans().at(1), anHour);

    QVERIFY(book.lift(forEver.address));
    BanBook third(path);
    QVERIFY(third.load());
    QCOMPARE(third.bans().size(), 1);
}

void OwnerFilesTest::aBanThatIsOverIsForgotten()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.bans"));
    write(path, "203.0.113.7\t2020-01-01T00:00:00Z\t2020-01-01T01:00:00Z\teve\n");
    BanBook book(path);
    QVERIFY(book.load());
    QVERIFY(book.bans().isEmpty());
}

void OwnerFilesTest::aBanEndsByItself()
{
    BanBook book({});
    QVERIFY(book.add({QStringLiteral("203.0.113.7"), {}, nowMs(), QDateTime::currentMSecsSinceEpoch() + 50}));
    QTRY_VERIFY(book.bans().isEmpty());
}

void OwnerFilesTest::wrongLinesAreNamedAndTheOthersHold()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.bans"));
    write(path, "# words\nnonsense\n203.0.113.7\n10.0.0.1\t-\ttomorrow\n\n198.51.100.9\t-\t-\tbob\n");
    BanBook book(path);
    const Result<Done> loaded = book.load();
    QVERIFY(!loaded);
    QVERIFY2(loaded.error().text.contains(QStringLiteral("line 2")) && loaded.error().text.contains(QStringLiteral("line 4")),
             qPrintable(loaded.error().text));
    QCOMPARE(book.bans().size(), 2);
}

void OwnerFilesTest::aBanOfNoAddressIsRefused()
{
    BanBook book({});
    for (const char *text : {"", "localhost", "1.2.3", "1.2.3.4:80", "; rm"})
        QCOMPARE(book.add({QString::fromLatin1(text), {}, 0, 0}).error().code, QStringLiteral("bad_address"));
}

void OwnerFilesTest::theListLiesBesideTheSettings()
{
    QCOMPARE(banFileOf(QStringLiteral("/etc/outcry/server.ini")), QStringLiteral("/etc/outcry/server.bans"));
    QCOMPARE(banFileOf({}), QString());
}

void OwnerFilesTest::undoneBansLeaveWhatStoodBefore()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("server.bans"));
    BanBook book(path);
    const Ban forEver{QStringLiteral("203.0.113.7"), QStringLiteral("eve"), nowMs(), 0};
    const Ban network{QStringLiteral("2001:db8:1:2::"), QStringLiteral("mallory"), nowMs(), nowMs() + 3'600'000};
    const Ban other{QStringLiteral("192.0.2.1"), QStringLiteral("trudy"), nowMs(), 0};
    for (const Ban &ban : {forEver, network, other})
        QVERIFY(book.add(ban));
    const QList<Ban> before = book.bans();
    const QStringList addresses{forEver.address, QStringLiteral("198.51.100.9"), QStringLiteral("2001:db8:1:2:3::4")};

    const BanBook::Standing standing = book.standing(addresses);
    for (const QString &address : addresses)
        QVERIFY(book.add({address, QStringLiteral("crowd"), nowMs(), nowMs() + 60'000}));
    QCOMPARE(book.bans().size(), 4);
    // What is done meanwhile is not undone.
    QVERIFY(book.lift(other.address));
    QVERIFY(book.restore(standing));

    QCOMPARE(book.bans(), before.mid(0, 2));
    BanBook again(path);
    QVERIFY(again.load());
    QCOMPARE(again.bans().size(), 2);
    QCOMPARE(again.bans().first().untilMs, 0);
}

void OwnerFilesTest::anIpv6BanIsOfTheNetwork()
{
    BanBook book({});
    QVERIFY(book.add({QStringLiteral("2001:db8:1:2:3:4:5:6"), {}, 0, 0}));
    QVERIFY(book.add({QStringLiteral("2001:db8:1:2::9"), {}, 0, 0}));
    QCOMPARE(book.bans().size(), 1);
    QCOMPARE(book.bans().first().address, QStringLiteral("2001:db8:1:2::"));
}

void OwnerFilesTest::anOptionIsReplacedWhereItStood_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QStringList>("values");
    QTest::addColumn<QByteArray>("after");
    const QStringList two{QStringLiteral("a"), QStringLiteral("b")};
    QTest::newRow("no file") << QByteArray() << two << QByteArray("feed = a\nfeed = b\n");
    QTest::newRow("among others") << QByteArray("name = x\nfeed = old\nlisten = 1\n") << two
                                  << QByteArray("name = x\nfeed = a\nfeed = b\nlisten = 1\n");
    QTest::newRow("several become one") << QByteArray("feed=o\n# why\nfeed=p\n") << QStringList{QStringLiteral("a")}
                                        << QByteArray("feed = a\n# why\n");
    QTest::newRow("in its section") << QByteArray("[server]\nname = x\n[limits]\nchat = 5/2\n") << QStringList{QStringLiteral("a")}
                                    << QByteArray("[server]\nname = x\nfeed = a\n[limits]\nchat = 5/2\n");
    QTest::newRow("a namesake elsewhere stays") << QByteArray("[other]\nfeed = mine\n") << QStringList{QStringLiteral("a")}
                                                << QByteArray("feed = a\n[other]\nfeed = mine\n");
    QTest::newRow("a comment is no option") << QByteArray("# feed = x\n") << QStringList{QStringLiteral("a")}
                                            << QByteArray("feed = a\n# feed = x\n");
    QTest::newRow("gone") << QByteArray("feed = x\nname = y\n") << QStringList() << QByteArray("name = y\n");
}

void OwnerFilesTest::anOptionIsReplacedWhereItStood()
{
    QFETCH(QByteArray, before);
    QFETCH(QStringList, values);
    QFETCH(QByteArray, after);
    QCOMPARE(withOption(before, QStringLiteral("server"), QStringLiteral("feed"), values), after);
}

void OwnerFilesTest::whatIsKeptIsReadAgain()
{
    const QStringList feeds{QStringLiteral("replay:\"/home/a;b/x,y.csv\"?loop"), QStringLiteral("random_walk:seed=7&symbols=A,B"),
                            QStringLiteral("replay:\"/home/ann/prices.csv\"")};
    const QByteArray content = withOption("name = x\n", QStringLiteral("server"), QStringLiteral("feed"), feeds);
    const auto layer = layerFromSettings(serverOptionSpecs(), content, QStringLiteral("server.ini"), QStringLiteral("server"));
    QVERIFY(layer);
    QStringList read;
    for (const GivenValue &value : layer->values.value(QStringLiteral("feed")))
        read << value.text;
    QCOMPARE(read, feeds);
}

void OwnerFilesTest::aFileThatCanNotBeWrittenIsAnError()
{
    QTemporaryDir folder;
    // A folder where the file should be.
    const Result<Done> kept = keepOption(folder.path(), QStringLiteral("server"), QStringLiteral("feed"), {QStringLiteral("none")});
    QVERIFY(!kept);
    QVERIFY(kept.error().text.contains(folder.path()));
}

int OwnerFilesTest::fillTheDiskUnder(const QString &folder, const FullDisk &disk)
{
    const QString settings = folder + QStringLiteral("/server.ini");
    const QString banFile = folder + QStringLiteral("/server.bans");
    const auto keepFeed = [&settings](const QString &feed) {
        return keepOption(settings, QStringLiteral("server"), QStringLiteral("feed"), {feed}).isOk();
    };
    BanBook book(banFile);
    if (!keepFeed(QStringLiteral("random_walk")) || !book.add({QStringLiteral("203.0.113.7"), {}, nowMs(), 0}))
        return 1;
    const QByteArray before = read(settings) + read(banFile);
    if (!disk.fill())
        return 2;
    // More than the page that a disk in memory may still have.
    const QString much(9000, u'x');
    if (keepFeed(much))
        return 3;
    if (book.add({QStringLiteral("198.51.100.9"), much, nowMs(), 0}))
        return 4;
    if (before.isEmpty() || read(settings) + read(banFile) != before)
        return 5;
    disk.makeRoom();
    return keepFeed(QStringLiteral("none")) ? 0 : 6;
}

void OwnerFilesTest::aFullDiskLeavesTheOldFilesWhole()
{
    QTemporaryDir folder;
    const std::optional<int> result = FullDisk::run(folder.path().toLocal8Bit(), [&folder](const FullDisk &disk) {
        return fillTheDiskUnder(folder.path(), disk);
    });
    if (!result)
        QSKIP("The system does not let an ordinary process mount a disk of its own");
    QCOMPARE(*result, 0);
}

void OwnerFilesTest::autostartIsAFileInTheConfigFolder()
{
    QTemporaryDir config;
    qputenv("XDG_CONFIG_HOME", config.path().toUtf8());
    const Autostart autostart(QStringLiteral("outcry-server"), QStringLiteral("Outcry server"), {QStringLiteral("/usr/bin/outcry-server")});
    QCOMPARE(autostart.path(), config.filePath(QStringLiteral("autostart/outcry-server.desktop")));
    QVERIFY(!autostart.isOn());

    QVERIFY(autostart.set(true));
    QVERIFY(autostart.isOn());
    const QByteArray entry = read(autostart.path());
    QVERIFY(entry.startsWith("[Desktop Entry]\n"));
    QVERIFY(entry.contains("\nExec=\"/usr/bin/outcry-server\"\n"));
    // Paths that were given are of the folder where they were.
    QVERIFY(entry.contains("\nPath=" + QDir::currentPath().toUtf8() + '\n'));
    QCOMPARE(autostart.commandLine(), QStringLiteral("/usr/bin/outcry-server"));
    QVERIFY(autostart.set(false));
    QVERIFY(!autostart.isOn());
    QVERIFY(!QFile::exists(autostart.path()));
    QVERIFY(autostart.set(false));

    // Where a file stands instead of the folder, it can not be.
    QVERIFY(QDir(config.filePath(QStringLiteral("autostart"))).removeRecursively());
    write(config.filePath(QStringLiteral("autostart")), "x");
    QVERIFY(!autostart.set(true));
    qunsetenv("XDG_CONFIG_HOME");
}

void OwnerFilesTest::anEntryThatIsHiddenIsOff()
{
    QTemporaryDir config;
    qputenv("XDG_CONFIG_HOME", config.path().toUtf8());
    const Autostart autostart(QStringLiteral("outcry-server"), QStringLiteral("Outcry server"), {QStringLiteral("outcry-server")});
    QVERIFY(autostart.set(true));
    write(autostart.path(), "[Desktop Entry]\nHidden = true\n");
    QVERIFY(!autostart.isOn());
    qunsetenv("XDG_CONFIG_HOME");
}

void OwnerFilesTest::theCommandIsToldAsItIsThere()
{
    QTemporaryDir config;
    qputenv("XDG_CONFIG_HOME", config.path().toUtf8());
    Autostart autostart(QStringLiteral("x"), QStringLiteral("X"),
                        {QStringLiteral("/opt/a b/outcry"), QStringLiteral("--name=50% \"of\" $5 \\"), QStringLiteral("--listen=1")});
    const QString told = QStringLiteral("\"/opt/a b/outcry\" \"--name=50% \"of\" $5 \\\" --listen=1");
    QCOMPARE(autostart.commandLine(), told);
    QVERIFY(autostart.set(true));
    autostart.setCommand({QStringLiteral("outcry")});
    QCOMPARE(autostart.commandLine(), told);
    QVERIFY(autostart.set(true));
    QCOMPARE(autostart.commandLine(), QStringLiteral("outcry"));
    qunsetenv("XDG_CONFIG_HOME");
}

void OwnerFilesTest::argumentsAreQuotedAsTheDesktopWantsIt()
{
    const Autostart autostart(QStringLiteral("x"), QStringLiteral("X"),
                              {QStringLiteral("/opt/a b/outcry"), QStringLiteral("50%"), QStringLiteral("a\"$b")});
    QVERIFY2(autostart.entry().contains("Exec=\"/opt/a b/outcry\" \"50%%\" \"a\\\\\"\\\\$b\"\n"), autostart.entry().constData());
}

void OwnerFilesTest::everyDoorHasAnAddressAndOursStandsFirst()
{
    ListenAddress local;
    ListenAddress tutorial;
    tutorial.port = 7777;
    tutorial.door = "tutorial";
    const QList<Entrance> entrances = entrancesOf({local, tutorial}, {});
    QCOMPARE(entrances.first(), (Entrance{QStringLiteral("127.0.0.1:8181"), QStringLiteral("native"), true}));
    const auto has = [&](const char *address, const char *door) {
        return entrances.contains(Entrance{QString::fromLatin1(address), QString::fromLatin1(door), true});
    };
    QVERIFY(has("ws://127.0.0.1:8181/", "classic"));
    QVERIFY(has("ws://127.0.0.1:8181/echo", "echo"));
    QVERIFY(has("http://127.0.0.1:8181/healthz", "health"));
    QVERIFY(has("ws://127.0.0.1:7777/", "tutorial"));
    // The root of that port belongs to another door.
    QVERIFY(!has("ws://127.0.0.1:7777/", "classic"));
}

void OwnerFilesTest::allAddressesAreToldAsThoseOfTheMachine()
{
    ListenAddress all;
    all.address = QHostAddress(QHostAddress::AnyIPv4);
    const QList<Entrance> entrances
        = entrancesOf({all}, {QHostAddress(QStringLiteral("192.168.1.5")), QHostAddress(QStringLiteral("2001:db8::1"))});
    QCOMPARE(entrances.first(), (Entrance{QStringLiteral("192.168.1.5:8181"), QStringLiteral("native"), false}));
    QVERIFY(entrances.contains(Entrance{QStringLiteral("127.0.0.1:8181"), QStringLiteral("native"), true}));
    for (const Entrance &entrance : entrances)
        QVERIFY(!entrance.address.contains(u'[') && !entrance.address.contains(QStringLiteral("0.0.0.0")));
}

QTEST_GUILESS_MAIN(OwnerFilesTest)
#include "tst_owner_files.moc"
