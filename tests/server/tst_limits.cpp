// SPDX-License-Identifier: MIT
#include "server/limits.h"

#include <QTest>

using namespace outcry;

class LimitsTest : public QObject
{
    Q_OBJECT

private slots:
    void theDefaultsAreWritten_data();
    void theDefaultsAreWritten();
    void aLimitIsSet_data();
    void aLimitIsSet();
    void aBadLimitIsRefusedInWordsAndChangesNothing_data();
    void aBadLimitIsRefusedInWordsAndChangesNothing();
    void everyLimitTakesItsOwnTextBack();
    void everyLimitCanBeLifted();
    void everyLimitHasAMeaning();
};

void LimitsTest::theDefaultsAreWritten_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::newRow("head") << "head" << "16K";
    QTest::newRow("handshake") << "handshake" << "10s";
    QTest::newRow("message") << "message" << "64K";
    QTest::newRow("fragments") << "fragments" << "16384";
    QTest::newRow("connections") << "connections" << "16/32";
    QTest::newRow("chat") << "chat" << "5/2";
    QTest::newRow("login") << "login" << "3";
    QTest::newRow("queue") << "queue" << "1M/4M/10s";
    QTest::newRow("ping") << "ping" << "30s/75s";
    QTest::newRow("unknown") << "nothing" << "";
}

void LimitsTest::theDefaultsAreWritten()
{
    QFETCH(QString, name);
    QFETCH(QString, value);

    QCOMPARE(Limits().valueOf(name), value);
}

void LimitsTest::aLimitIsSet_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Limits>("wanted");
    const auto row = [](const char *text, auto change) {
        Limits limits;
        change(limits);
        QTest::newRow(text) << QString::fromLatin1(text) << limits;
    };
    row("head=32K", [](Limits &l) { l.headBytes = 32768; });
    row("head=1000", [](Limits &l) { l.headBytes = 1000; });
    row("head=16k", [](Limits &l) { l.headBytes = 16384; });
    row("handshake=500ms", [](Limits &l) { l.handshakeMs = 500; });
    row("handshake=2s", [](Limits &l) { l.handshakeMs = 2000; });
    row("handshake=3m", [](Limits &l) { l.handshakeMs = 180'000; });
    row("message=1M", [](Limits &l) { l.messageBytes = 1048576; });
    row("message=off", [](Limits &l) { l.messageBytes = 0; });
    row("fragments=16K", [](Limits &l) { l.fragments = 16384; });
    row("connections=2000", [](Limits &l) { l.connectionsPerAddress = 2000; });
    row("connections=2000/9000", [](Limits &l) {
        l.connectionsPerAddress = 2000;
        l.newConnectionsPerTenMinutes = 9000;
    });
    row("connections=off/64", [](Limits &l) {
        l.connectionsPerAddress = 0;
        l.newConnectionsPerTenMinutes = 64;
    });
    row("connections=off", [](Limits &l) {
        l.connectionsPerAddress = 0;
        l.newConnectionsPerTenMinutes = 0;
    });
    row("chat=10/5", [](Limits &l) {
        l.chatBurst = 10;
        l.chatPerSecond = 5;
    });
    row(" chat = 10 / 5 ", [](Limits &l) {
        l.chatBurst = 10;
        l.chatPerSecond = 5;
    });
    row("login=60", [](Limits &l) { l.loginsPerMinute = 60; });
    row("queue=512K", [](Limits &l) { l.queueSoftBytes = 512 * 1024; });
    row("queue=2M/8M", [](Limits &l) {
        l.queueSoftBytes = 2 * 1024 * 1024;
        l.queueHardBytes = 8 * 1024 * 1024;
    });
    row("queue=2M/2M/1s", [](Limits &l) {
        l.queueSoftBytes = 2 * 1024 * 1024;
        l.queueHardBytes = 2 * 1024 * 1024;
        l.queueAgeMs = 1000;
    });
    row("queue=16M/off", [](Limits &l) {
        l.queueSoftBytes = 16 * 1024 * 1024;
        l.queueHardBytes = 0;
    });
    row("ping=1s/3s", [](Limits &l) {
        l.pingAfterMs = 1000;
        l.dropAfterMs = 3000;
    });
    row("ping=off", [](Limits &l) {
        l.pingAfterMs = 0;
        l.dropAfterMs = 0;
    });
}

void LimitsTest::aLimitIsSet()
{
    QFETCH(QString, text);
    QFETCH(Limits, wanted);
    Limits limits;

    const Result<Done> result = limits.set(text);

    QVERIFY2(result.isOk(), qPrintable(result ? QString() : result.error().text));
    QVERIFY(limits == wanted);
}

void LimitsTest::aBadLimitIsRefusedInWordsAndChangesNothing_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("says");
    QTest::newRow("nothing") << "" << "head, handshake, message, fragments, connections, chat, login, queue, ping";
    QTest::newRow("unknown name") << "speed=5" << "\"speed\" is not a limit";
    QTest::newRow("wrong case") << "Head=16K" << "\"Head\" is not a limit";
    QTest::newRow("no value") << "chat" << "such as chat=5/2";
    QTest::newRow("empty value") << "chat=" << "whole number";
    QTest::newRow("word") << "chat=many" << "\"many\" is not a whole number";
    QTest::newRow("zero") << "connections=0" << "or off";
    QTest::newRow("negative") << "message=-1" << "number of bytes such as 64K";
    QTest::newRow("fraction") << "message=1.5M" << "number of bytes";
    QTest::newRow("unknown suffix") << "message=64KB" << "number of bytes";
    QTest::newRow("time without unit") << "handshake=10" << "a time with its unit such as 500ms, 10s or 2m";
    QTest::newRow("bytes for a time") << "handshake=10K" << "a time with its unit";
    QTest::newRow("time for bytes") << "message=10s" << "number of bytes";
    QTest::newRow("small m is minutes") << "message=1m" << "number of bytes";
    QTest::newRow("below the least") << "head=10" << "from 256 to 16M";
    QTest::newRow("above the most") << "head=1000M" << "from 256 to 16M";
    QTest::newRow("too long for a number") << "chat=99999999999999999999" << "whole number";
    QTest::newRow("overflowing factor") << "message=9223372036854775807M" << "number of bytes";
    QTest::newRow("too many numbers") << "chat=1/2/3" << "at most 2";
    QTest::newRow("empty second") << "chat=5/" << "\"\" is not";
    QTest::newRow("second bad, first good") << "chat=9/x" << "\"x\" is not";
    QTest::newRow("hard below soft") << "queue=2M/1M" << "queue=2M/4M";
    QTest::newRow("soft above the hard that stands") << "queue=8M" << "queue=8M/16M";
    QTest::newRow("drop before ping") << "ping=30s/10s" << "must not be below";
    QTest::newRow("arabic digits") << QStringLiteral("chat=٥") << "whole number";
}

void LimitsTest::aBadLimitIsRefusedInWordsAndChangesNothing()
{
    QFETCH(QString, text);
    QFETCH(QString, says);
    Limits limits;

    const Result<Done> result = limits.set(text);

    QVERIFY(!result.isOk());
    QCOMPARE(result.error().code, QStringLiteral("bad_limit"));
    QVERIFY2(result.error().text.contains(says), qPrintable(result.error().text));
    QVERIFY(!result.error().text.contains(u'\n'));
    QVERIFY(limits == Limits());
}

void LimitsTest::everyLimitTakesItsOwnTextBack()
{
    for (const QString &name : Limits::names()) {
        Limits limits;
        const Result<Done> result = limits.set(QString(name + u'=' + limits.valueOf(name)));
        QVERIFY2(result.isOk(), qPrintable(name));
        QVERIFY(limits == Limits());
    }
}

void LimitsTest::everyLimitCanBeLifted()
{
    for (const QString &name : Limits::names()) {
        Limits limits;
        QVERIFY2(limits.set(QString(name + QStringLiteral("=off"))).isOk(), qPrintable(name));
        QVERIFY(limits.valueOf(name).startsWith(QStringLiteral("off")));
    }
}

void LimitsTest::everyLimitHasAMeaning()
{
    for (const QString &name : Limits::names())
        QVERIFY2(!Limits::meaningOf(name).isEmpty(), qPrintable(name));
    QVERIFY(Limits::meaningOf(u"nothing").isEmpty());
}

QTEST_GUILESS_MAIN(LimitsTest)
#include "tst_limits.moc"
