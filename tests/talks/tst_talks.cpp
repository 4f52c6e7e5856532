// SPDX-License-Identifier: MIT
#include "tests/support/talk_script.h"
#include "tests/support/talk_stage.h"

#include <QDir>
#include <QTest>

using namespace outcry;

/// Replays every tests/talks/<door>/*.talk. A new conversation needs no registration.
class TalksTest : public QObject
{
    Q_OBJECT

private slots:
    void everyConversationGoesAsWritten_data();
    void everyConversationGoesAsWritten();
    void everyWebSocketDoorHasAConversation();
    void aConversationThatGoesOtherwiseIsNoticed_data();
    void aConversationThatGoesOtherwiseIsNoticed();
};

static const QDir &talks()
{
    static const QDir folder(QStringLiteral(OUTCRY_SOURCE_DIR "/tests/talks"));
    return folder;
}

static QStringList talksOf(const Door &door)
{
    const QDir folder(talks().filePath(QString::fromUtf8(door.name)));
    QStringList paths;
    for (const QString &name :
         folder.entryList({QStringLiteral("*.talk")}, QDir::Files, QDir::Name))
        paths.append(folder.filePath(name));
    return paths;
}

static Result<Done> play(const Door &door, const QByteArray &script)
{
    const Result<QList<TalkStep>> steps = parseTalk(script);
    if (!steps)
        return steps.error();
    return TalkStage(door).play(*steps);
}

void TalksTest::everyConversationGoesAsWritten_data()
{
    QTest::addColumn<QByteArray>("door");
    QTest::addColumn<QString>("path");
    for (const Door *door : doors()) {
        for (const QString &path : talksOf(*door))
            QTest::newRow(qUtf8Printable(talks().relativeFilePath(path))) << door->name << path;
    }
}

void TalksTest::everyConversationGoesAsWritten()
{
    QFETCH(QByteArray, door);
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));

    const Result<Done> result = play(*doorNamed(door), file.readAll());

    QVERIFY2(result.isOk(),
             qUtf8Printable(result.isOk() ? QString()
                                          : path + QStringLiteral(": ") + result.error().text));
}

void TalksTest::everyWebSocketDoorHasAConversation()
{
    for (const Door *door : doors()) {
        if (door->open)
            QVERIFY2(!talksOf(*door).isEmpty(), door->name.constData());
    }
}

void TalksTest::aConversationThatGoesOtherwiseIsNoticed_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QString>("complaint");
    QTest::newRow("other words") << QByteArray("> a\n< b") << "line 2: heard a";
    QTest::newRow("more than expected")
        << QByteArray("> a\n> b\n< a") << "line 3: client 1 also heard b";
    QTest::newRow("still open") << QByteArray("> a\n< a\nx 1001 *")
                                << "line 3: the connection is still open";
    QTest::newRow("other code") << QByteArray("! open 1\n! shutdown\nx 1000 *")
                                << "line 3: closed with 1001";
    QTest::newRow("no such verb") << QByteArray("! dance") << "line 1: there is no '! dance'";
    QTest::newRow("no such line") << QByteArray("> a\n\n? a") << "line 3 is none of";
    QTest::newRow("a code that is none") << QByteArray("x 12 *") << "line 1 is none of";
}

void TalksTest::aConversationThatGoesOtherwiseIsNoticed()
{
    QFETCH(QByteArray, script);
    QFETCH(QString, complaint);

    const Result<Done> result = play(*doorNamed("echo"), script);

    QVERIFY(!result.isOk());
    QVERIFY2(result.error().text.startsWith(complaint), qUtf8Printable(result.error().text));
}

QTEST_GUILESS_MAIN(TalksTest)
#include "tst_talks.moc"
