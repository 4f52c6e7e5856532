// SPDX-License-Identifier: MIT
#include "tests/support/fake_client.h"

#include <QTest>

using namespace outcry;

class EchoDoorTest : public QObject
{
    Q_OBJECT

private slots:
    void everyTextComesBackUnchanged_data();
    void everyTextComesBackUnchanged();
    void binaryComesBackAsBinary();
    void takesMoreThanAChatLine();
    void nobodyElseHearsOfIt();
    void goodbyeClosesWithItsCode();
    void answersPlainCalls_data();
    void answersPlainCalls();
};

void EchoDoorTest::everyTextComesBackUnchanged_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("words") << QByteArray("hello there");
    QTest::newRow("nothing") << QByteArray("");
    QTest::newRow("blanks") << QByteArray("  \r\n\t ");
    QTest::newRow("beyond ASCII") << QByteArray("grüße 🦉");
    QTest::newRow("NUL") << QByteArray("a\0b", 3);
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBFx");
    QTest::newRow("markup") << QByteArray("<b>&amp;</b>");
    QTest::newRow("a million") << QByteArray(1024 * 1024, 'x');
}

void EchoDoorTest::everyTextComesBackUnchanged()
{
    QFETCH(QByteArray, text);
    FakeGate gate;
    FakeClient client(*doorNamed("echo"), gate);

    client.say(text);

    QCOMPARE(client.heard(), QByteArrayList{text});
}

void EchoDoorTest::binaryComesBackAsBinary()
{
    FakeGate gate;
    FakeClient client(*doorNamed("echo"), gate);
    const QByteArray bytes("\x00\xFF\x80\x01", 4);

    client.sayBinary(bytes);

    QCOMPARE(client.heard(), QByteArrayList());
    QCOMPARE(client.pipe().takeBinaries(), QByteArrayList{bytes});
    QCOMPARE(client.pipe().closeCode(), 0);
}

void EchoDoorTest::takesMoreThanAChatLine()
{
    QCOMPARE(doorNamed("echo")->longestMessageBytes, 1024 * 1024);
    QVERIFY(!doorNamed("echo")->isChat);
}

void EchoDoorTest::nobodyElseHearsOfIt()
{
    FakeGate gate;
    FakeClient client(*doorNamed("echo"), gate);
    client.peer().opened();

    client.say("hello");
    gate.advance(10'000);

    QCOMPARE(gate.takeRequests(), QList<Request>());
}

void EchoDoorTest::goodbyeClosesWithItsCode()
{
    FakeGate gate;
    FakeClient client(*doorNamed("echo"), gate);

    gate.deliver(client.peer(), Farewell{1001, QStringLiteral("over")});
    client.say("too late");

    QCOMPARE(client.pipe().closeCode(), 1001);
    QCOMPARE(client.pipe().closeReason(), QStringLiteral("over"));
    QCOMPARE(client.pipe().sentAfterClose(), 0);
}

void EchoDoorTest::answersPlainCalls_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::newRow("a text") << QByteArray("POST") << QByteArray("grüße") << 200;
    QTest::newRow("nothing") << QByteArray("POST") << QByteArray() << 200;
    QTest::newRow("bytes") << QByteArray("POST") << QByteArray("\0\xFF", 2) << 200;
    QTest::newRow("reading") << QByteArray("GET") << QByteArray() << 426;
    QTest::newRow("looking") << QByteArray("HEAD") << QByteArray() << 426;
    QTest::newRow("storing") << QByteArray("PUT") << QByteArray("x") << 405;
}

void EchoDoorTest::answersPlainCalls()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    HttpRequest request;
    request.method = method;
    request.path = request.target = "/echo";
    request.body = body;
    request.headers = {{"content-type", "text/html"}};

    const HttpResponse response = doorNamed("echo")->answer(request);

    QCOMPARE(response.status, status);
    if (status == 200)
        QCOMPARE(response.body, body);
    QVERIFY(!response.contentType.contains("html"));
}

QTEST_GUILESS_MAIN(EchoDoorTest)
#include "tst_echo_door.moc"
