// SPDX-License-Identifier: MIT
#include "app/client_arguments.h"
#include "app/client_settings.h"
#include "tests/support/full_disk.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace outcry;

/// What the client remembers, what it is told on its command line, and what it makes of bad files.
class ClientSettingsTest : public QObject
{
    Q_OBJECT

private slots:
    void everythingComesBack();
    void aMissingFileIsAnEmptyOne();
    void unusableFilesAreToldAndNotReplaced_data();
    void unusableFilesAreToldAndNotReplaced();
    void aFolderThatCannotBeWrittenIsTold();
    void aFullDiskLeavesTheOldFileWhole();
    void aFileThatVanishedIsWrittenAnew();
    void serversAreListedLastUsedFirstAndBounded();
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
    written.theme = 2;
    QVERIFY(written.save().isOk());

    ClientSettings read(file);
    QVERIFY(read.load().isOk());
    QCOMPARE(read.nickname, written.nickname);
    QCOMPARE(read.servers, written.servers);
    QCOMPARE(read.symbols, written.symbols);
    QCOMPARE(read.arrangement, written.arrangement);
    QCOMPARE(read.theme, 2);
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
    QTest::newRow("giant") << QByteArray(2 * 1024 * 1024, 'x');
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
    ClientSettings old(path);
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
