// SPDX-License-Identifier: MIT
#include "server/doors/door.h"

#include <QTest>

using namespace outcry;

class HealthDoorTest : public QObject
{
    Q_OBJECT

private slots:
    void answersThatAllIsWell_data();
    void answersThatAllIsWell();
    void otherMethodsAreRefusedWithWhatIsAllowed_data();
    void otherMethodsAreRefusedWithWhatIsAllowed();
    void isNoWebSocketDoor();
};

static HttpResponse askFor(const QByteArray &method)
{
    HttpRequest request;
    request.method = method;
    request.target = "/healthz?from=probe";
    request.path = "/healthz";
    return doorNamed("health")->answer(request);
}

void HealthDoorTest::answersThatAllIsWell_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::newRow("GET") << QByteArray("GET");
    QTest::newRow("HEAD") << QByteArray("HEAD");
}

void HealthDoorTest::answersThatAllIsWell()
{
    QFETCH(QByteArray, method);

    const HttpResponse response = askFor(method);

    QCOMPARE(response.status, 200);
    QCOMPARE(response.body, QByteArray("ok\n"));
    QVERIFY(response.contentType.startsWith("text/plain"));
}

void HealthDoorTest::otherMethodsAreRefusedWithWhatIsAllowed_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::newRow("POST") << QByteArray("POST");
    QTest::newRow("DELETE") << QByteArray("DELETE");
    QTest::newRow("small letters are another method") << QByteArray("get");
    QTest::newRow("none") << QByteArray();
}

void HealthDoorTest::otherMethodsAreRefusedWithWhatIsAllowed()
{
    QFETCH(QByteArray, method);

    const HttpResponse response = askFor(method);

    QCOMPARE(response.status, 405);
    QVERIFY(response.headers.contains(std::pair<QByteArray, QByteArray>("Allow", "GET, HEAD")));
}

void HealthDoorTest::isNoWebSocketDoor()
{
    QVERIFY(!doorNamed("health")->open);
    QCOMPARE(doorNamed("health")->paths, QByteArrayList{"/healthz"});
}

QTEST_GUILESS_MAIN(HealthDoorTest)
#include "tst_health_door.moc"
