// SPDX-License-Identifier: MIT
#include "app/client_arguments.h"
#include "app/client_settings.h"

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
