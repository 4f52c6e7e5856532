// SPDX-License-Identifier: MIT
#include "app/client_arguments.h"
#include "app/client_settings.h"
#include "app/unsent_lines.h"
#include "tests/support/full_disk.h"
#include "ui/preferences.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QTest>

using namespace outcry;

/// What the client remembers, what it is told on its command line, and what it makes of bad files.
class ClientSettingsTest : public QObject
{
    Q_OBJECT

private slots:
    void everythingComesBack();
    void draftsNeverMakeTheFileTooLarge();
    void unsentLinesComeBackBoundedWhateverTheyWere();
    void aMissingFileIsAnEmptyOne();
    void unusableFilesAreToldAndNotReplaced_data();
    void unusableFilesAreToldAndNotReplaced();
    void aFolderThatCannotBeWrittenIsTold();
    void aFullDiskLeavesTheOldFileWhole();
    void aFileThatVanishedIsWrittenAnew();
    void aFileOfTheFirstVersionIsUnderstood();
    void aFileOfANewerVersionIsReadAndLeftAlone();
    void serversAreListedLastUsedFirstAndBounded();
    void eachServerKeepsItsProfile();
    void nobodyElseReadsTheFile();
    void aForgottenServerTakesEverythingWithItAndBringsItBack();
    void optionsWinOverTheEnvironment();

private:
    QTemporaryDir m_folder;
};

void ClientSettingsTest::everythingComesBack()
{
    const QString file = m_folder.filePath(QStringLiteral("new/client.ini"));
    ClientSettings written(file);
    written.nickname = QStringLiteral("änn, \"the\" 안녕");
    written.servers = {QStringLiteral("desk.example"), QStringLiteral("[::1]:9000")};
    written.symbols = {QStringLiteral("BRK.B"), QStringLiteral("^GSPC")};
    written.arrangement = QByteArray("\0\1\xff", 3);
    written.preferences = {{QStringLiteral("theme"), 2}, {QStringLiteral("glow"), false}};
    written.recentEmoji = {QString::fromUtf8("\xf0\x9f\x9a\x80")};
    const QMap<QString, QString> drafts{{"lobby", "half a \"line\"\nand 안녕"}, {"@bob", "psst"}};
    written.setDrafts(QStringLiteral("desk.example"), drafts);
    // Never reached, so not among the servers.
    written.setDrafts(QStringLiteral("elsewhere"), {{"lobby", "hello?"}});
    written.unsentLines = "{\"ws://desk.example\":[]}";
    QVERIFY(written.save().isOk());

    ClientSettings read(file);
    QVERIFY(read.load().isOk());
    QCOMPARE(read.nickname, written.nickname);
    QCOMPARE(read.servers, written.servers);
    QCOMPARE(read.symbols, written.symbols);
    QCOMPARE(read.arrangement, written.arrangement);
    QCOMPARE(read.preferences.value(QStringLiteral("theme")).toInt(), 2);
    QCOMPARE(read.preferences.value(QStringLiteral("glow")).toString(), QStringLiteral("false"));
    QCOMPARE(read.recentEmoji, written.recentEmoji);
    QCOMPARE(read.drafts(QStringLiteral("desk.example")), drafts);
    QCOMPARE(read.drafts(QStringLiteral("elsewhere")).value("lobby"), QStringLiteral("hello?"));
    QVERIFY(read.drafts(QStringLiteral("nowhere")).isEmpty());
    QCOMPARE(read.unsentLines, written.unsentLines);
}

void ClientSettingsTest::draftsNeverMakeTheFileTooLarge()
{
    const QString file = m_folder.filePath(QStringLiteral("drafts.ini"));
    ClientSettings written(file);
    written.servers = {QStringLiteral("desk.example")};
    QMap<QString, QString> drafts;
    for (int i = 0; i < 100; ++i)
        drafts.insert(QStringLiteral("room%1").arg(i), QString(16'000, QChar(0xac00)));
    written.setDrafts(QStringLiteral("desk.example"), drafts);
    QVERIFY(written.save().isOk());

    ClientSettings read(file);
    QVERIFY(read.load().isOk());
    QVERIFY(!read.drafts(QStringLiteral("desk.example")).isEmpty());
}

void ClientSettingsTest::unsentLinesComeBackBoundedWhateverTheyWere()
{
    Outbox::Line line{QStringLiteral("lobby"), QStringLiteral("안녕 \"all\""), QStringLiteral("key")};
    line.reply = 7;
    line.replyEpoch = 8;
    Outbox::Line failed = line;
    failed.key = QStringLiteral("other");
    failed.state = Outbox::State::Failed;
    const UnsentLines all{{QStringLiteral("ws://desk.example/ws"), {line, failed}}};

    QCOMPARE(readUnsentLines(saveUnsentLines(all)), all);
    QVERIFY(readUnsentLines("nonsense").isEmpty());
    QVERIFY(readUnsentLines("{\"ws://a\":[1,{},{\"room\":\"lobby\"}],\"ws://b\":3}").isEmpty());
    const UnsentLines many{{QStringLiteral("ws://a"), QList<Outbox::Line>(Outbox::kMostLines, {QStringLiteral("lobby"), QString(16'000, u'x'), QStringLiteral("k")})}};
    QVERIFY(saveUnsentLines(many).size() < 300 * 1024);
}

void ClientSettingsTest::aMissingFileIsAnEmptyOne()
{
    ClientSettings settings(m_folder.filePath(QStringLiteral("none.ini")));
    QVERIFY(settings.load().isOk());
    QVERIFY(settings.servers.isEmpty());
}

void ClientSettingsTest::unusableFilesAreToldAndNotReplaced_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("giant") << QByteArray(5 * 1024 * 1024, 'x');
    QTest::newRow("damaged") << QByteArray("[General\nnickname=ann\n\0\xff\xfe", 30);
}

void ClientSettingsTest::unusableFilesAreToldAndNotReplaced()
{
    QFETCH(QByteArray, content);
    const QString path = m_folder.filePath(QStringLiteral("bad.ini"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(content);
    file.close();

    ClientSettings settings(path);
    const Result<Done> loaded = settings.load();
    QVERIFY(!loaded.isOk());
    QVERIFY(loaded.error().text.contains(path));
    settings.nickname = QStringLiteral("ann");
    QVERIFY(settings.save().isOk());

    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), content);
}

void ClientSettingsTest::aFolderThatCannotBeWrittenIsTold()
{
    ClientSettings settings(QStringLiteral("/proc/outcry/client.ini"));
    QVERIFY(settings.load().isOk());
    const Result<Done> saved = settings.save();
    QVERIFY(!saved.isOk());
    QVERIFY(saved.error().text.contains(QStringLiteral("/proc/outcry")));
}

static QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The number of the step that went wrong; 0: none.
static int fillTheDiskUnder(const QString &path, const FullDisk &disk)
{
    ClientSettings settings(path);
    settings.nickname = QStringLiteral("ann");
    settings.arrangement = QByteArray(5000, 'a');
    if (!settings.save().isOk())
        return 1;
    const QByteArray before = contentOf(path);
    if (!disk.fill())
        return 2;
    settings.nickname = QStringLiteral("bob");
    settings.arrangement = QByteArray(9000, 'b');
    const Result<Done> saved = settings.save();
    if (saved.isOk() || !saved.error().text.contains(path))
        return 3;
    if (before.isEmpty() || contentOf(path) != before)
        return 4;
    // A later start reads it; in this process QSettings would still try to write what it could not.
    QTemporaryFile copy;
    if (!copy.open() || copy.write(before) != before.size() || !copy.flush())
        return 7;
    ClientSettings old(copy.fileName());
    if (!old.load().isOk() || old.nickname != u"ann")
        return 5;
    disk.makeRoom();
    if (!settings.save().isOk() || contentOf(path) == before)
        return 6;
    return 0;
}

void ClientSettingsTest::aFullDiskLeavesTheOldFileWhole()
{
    const QString folder = m_folder.filePath(QStringLiteral("tiny"));
    QVERIFY(QDir().mkpath(folder));
    const std::optional<int> result = FullDisk::run(folder.toLocal8Bit(), [&](const FullDisk &disk) {
        return fillTheDiskUnder(folder + QStringLiteral("/client.ini"), disk);
    });
    if (!result)
        QSKIP("The system does not let an ordinary process mount a disk of its own");
    QCOMPARE(*result, 0);
}

void ClientSettingsTest::aFileThatVanishedIsWrittenAnew()
{
    const QString path = m_folder.filePath(QStringLiteral("vanished/client.ini"));
    ClientSettings settings(path);
    settings.nickname = QStringLiteral("ann");
    QVERIFY(settings.save().isOk());
    QVERIFY(QDir(m_folder.filePath(QStringLiteral("vanished"))).removeRecursively());
    QVERIFY(settings.save().isOk());
    QVERIFY(contentOf(path).contains("ann"));
}

static void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(content);
}

void ClientSettingsTest::aFileOfTheFirstVersionIsUnderstood()
{
    const QString path = m_folder.filePath(QStringLiteral("first.ini"));
    write(path, "[General]\nnickname=ann\ntheme=2\nupDown=1\nspelling=\nversion=1\n");

    ClientSettings settings(path);
    QVERIFY(settings.load().isOk());
    Preferences preferences;
    preferences.restore(settings.preferences);
    settings.preferences = preferences.stored();
    QVERIFY(settings.save().isOk());

    QCOMPARE(settings.nickname, QStringLiteral("ann"));
    QCOMPARE(preferences.number(Preferences::Key::Theme), 2);
    QCOMPARE(preferences.number(Preferences::Key::UpDown), 1);
    QCOMPARE(preferences.text(Preferences::Key::Spelling), QString(Preferences::kNoSpelling));
    ClientSettings again(path);
    QVERIFY(again.load().isOk());
    QCOMPARE(again.preferences.value(QStringLiteral("theme")).toInt(), 2);
    QVERIFY(contentOf(path).contains("[preferences]"));
    QVERIFY(contentOf(path).contains("version=2"));
}

void ClientSettingsTest::aFileOfANewerVersionIsReadAndLeftAlone()
{
    const QString path = m_folder.filePath(QStringLiteral("newer.ini"));
    const QByteArray content = "[General]\nnickname=ann\nversion=99\nwonder=1\n\n[preferences]\ntheme=1\n";
    write(path, content);

    ClientSettings settings(path);
    const Result<Done> loaded = settings.load();
    QVERIFY(!loaded.isOk());
    QVERIFY2(loaded.error().text.contains(QStringLiteral("newer version")), qPrintable(loaded.error().text));
    QCOMPARE(settings.nickname, QStringLiteral("ann"));
    QCOMPARE(settings.preferences.value(QStringLiteral("theme")).toInt(), 1);
    settings.nickname = QStringLiteral("bob");
    QVERIFY(settings.save().isOk());

    QCOMPARE(contentOf(path), content);
}

void ClientSettingsTest::serversAreListedLastUsedFirstAndBounded()
{
    ClientSettings settings(m_folder.filePath(QStringLiteral("servers.ini")));
    for (int i = 0; i < 30; ++i)
        settings.rememberServer(QString::number(i));
    settings.rememberServer(QStringLiteral("25"));

    QCOMPARE(settings.servers.size(), 10);
    QCOMPARE(settings.servers.first(), QStringLiteral("25"));
    QCOMPARE(settings.servers.count(QStringLiteral("25")), 1);
}

void ClientSettingsTest::nobodyElseReadsTheFile()
{
#ifndef Q_OS_UNIX
    QSKIP("permissions are another matter here");
#endif
    const QString path = m_folder.filePath(QStringLiteral("private.ini"));
    ClientSettings settings(path);
    QVERIFY(settings.save());
    settings.nickname = QStringLiteral("ann");
    QVERIFY(settings.save());

    const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(path) & others));
    QVERIFY(QFile::permissions(path) & QFile::ReadOwner);
}

void ClientSettingsTest::eachServerKeepsItsProfile()
{
    const QString path = m_folder.filePath(QStringLiteral("profiles.ini"));
    const ServerProfile desk{QStringLiteral("desk.example"), QStringLiteral("ann"), {QStringLiteral("lobby"), QStringLiteral("earnings")}, QByteArray("\0lists\xff", 7), QByteArray("[{\"name\":\"bob\"}]"), QStringLiteral("@bob")};
    const ServerProfile club{QStringLiteral("[::1]:9000"), QStringLiteral("annie"), {QStringLiteral("lobby")}, {}};
    ClientSettings written(path);
    for (const ServerProfile &profile : {desk, club}) {
        written.rememberServer(profile.address);
        written.setProfile(profile);
    }
    QVERIFY(written.save().isOk());

    ClientSettings read(path);
    QVERIFY(read.load().isOk());
    QCOMPARE(read.profile(desk.address), desk);
    QCOMPARE(read.profile(club.address), club);
    QVERIFY(read.profile(QStringLiteral("elsewhere")).nickname.isEmpty());
    for (int i = 0; i < 20; ++i)
        read.rememberServer(QString::number(i));
    QVERIFY2(read.profile(desk.address).rooms.isEmpty(), "a server that is forgotten takes its profile with it");
}

void ClientSettingsTest::aForgottenServerTakesEverythingWithItAndBringsItBack()
{
    const QString path = m_folder.filePath(QStringLiteral("forgotten.ini"));
    const ServerProfile desk{QStringLiteral("desk.example"), QStringLiteral("ann"), {QStringLiteral("lobby")}, {}};
    ClientSettings settings(path);
    for (const char *address : {"c", "desk.example", "a"})
        settings.rememberServer(QString::fromLatin1(address));
    settings.setProfile(desk);
    settings.levels.insert(desk.address, QStringList{QStringLiteral("all:lobby")});
    settings.ignored.insert(desk.address, QStringList{QStringLiteral("zoe")});
    settings.setDrafts(desk.address, {{"lobby", "half a line"}});

    const ClientSettings::Forgotten forgotten = settings.forgetServer(desk.address);

    QCOMPARE(settings.servers, QStringList({QStringLiteral("a"), QStringLiteral("c")}));
    QVERIFY(settings.save().isOk());
    QVERIFY(!contentOf(path).contains("half a line"));
    QVERIFY(!contentOf(path).contains("ann"));
    QVERIFY(!contentOf(path).contains("zoe"));
    settings.takeBack(forgotten);
    QCOMPARE(settings.servers, QStringList({QStringLiteral("a"), desk.address, QStringLiteral("c")}));
    QCOMPARE(settings.profile(desk.address), desk);
    QCOMPARE(settings.levels.value(desk.address).toStringList(), QStringList{QStringLiteral("all:lobby")});
    QCOMPARE(settings.ignored.value(desk.address).toStringList(), QStringList{QStringLiteral("zoe")});
    QVERIFY(settings.save().isOk());
    ClientSettings read(path);
    QVERIFY(read.load().isOk());
    QCOMPARE(read.ignored, settings.ignored);
    QCOMPARE(settings.drafts(desk.address).value("lobby"), QStringLiteral("half a line"));
    settings.takeBack(settings.forgetServer(QStringLiteral("unknown")));
    QCOMPARE(settings.servers.size(), 3);
}

void ClientSettingsTest::optionsWinOverTheEnvironment()
{
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("OUTCRY_SERVER"), QStringLiteral("from.environment"));
    environment.insert(QStringLiteral("OUTCRY_NICK"), QStringLiteral("env"));

    const auto plain = readClientArguments({QStringLiteral("outcry")}, environment);
    const auto given = readClientArguments({QStringLiteral("outcry"), QStringLiteral("desk"), QStringLiteral("--nick"), QStringLiteral("ann")}, environment);

    QCOMPARE(plain->address, QStringLiteral("from.environment"));
    QCOMPARE(plain->nickname, QStringLiteral("env"));
    QCOMPARE(given->address, QStringLiteral("desk"));
    QCOMPARE(given->nickname, QStringLiteral("ann"));
}

QTEST_GUILESS_MAIN(ClientSettingsTest)
#include "tst_client_settings.moc"
