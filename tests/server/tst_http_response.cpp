// SPDX-License-Identifier: MIT
#include "server/http/http_response.h"

#include <QTest>

using namespace outcry;

class HttpResponseTest : public QObject
{
    Q_OBJECT

private slots:
    void aBodyStandsBehindItsLength();
    void headHasTheLengthButNoBody();
    void somePagesHaveNoBody_data();
    void somePagesHaveNoBody();
    void aValueCannotBeginAnotherHeader();
    void connectionIsJoined();
    void unknownStatusesHaveAPhraseToo();
};

void HttpResponseTest::aBodyStandsBehindItsLength()
{
    HttpResponse response;
    response.body = "grüße";
    response.headers = {{"X-A", "b"}};

    QCOMPARE(response.toBytes(true),
             "HTTP/1.1 200 OK\r\nX-A: b\r\nContent-Type: text/plain; charset=utf-8\r\n"
             "Content-Length: 7\r\nConnection: keep-alive\r\n\r\ngrüße");
    QVERIFY(response.toBytes(false).contains("\r\nConnection: close\r\n"));
}

void HttpResponseTest::headHasTheLengthButNoBody()
{
    HttpResponse response;
    response.body = "hello";

    const QByteArray bytes = response.toBytes(true, true);

    QVERIFY(bytes.contains("\r\nContent-Length: 5\r\n"));
    QVERIFY(bytes.endsWith("\r\n\r\n"));
}

void HttpResponseTest::somePagesHaveNoBody_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("101") << 101;
    QTest::newRow("204") << 204;
    QTest::newRow("304") << 304;
}

void HttpResponseTest::somePagesHaveNoBody()
{
    QFETCH(int, status);
    HttpResponse response;
    response.status = status;
    response.body = "hello";

    const QByteArray bytes = response.toBytes(true);

    QVERIFY(bytes.endsWith("\r\n\r\n"));
    QVERIFY(!bytes.contains("Content-"));
}

void HttpResponseTest::aValueCannotBeginAnotherHeader()
{
    HttpResponse response;
    response.headers = {{"Location", "/a\r\nSet-Cookie: x=y"}};

    QVERIFY(!response.toBytes(true).contains("\nSet-Cookie"));
}

void HttpResponseTest::connectionIsJoined()
{
    HttpResponse response;
    response.headers = {{"Connection", "Upgrade"}, {"Content-Length", "999"}};

    const QByteArray bytes = response.toBytes(false);

    QCOMPARE(bytes.count("Connection:"), 1);
    QVERIFY(bytes.contains("Connection: Upgrade, close\r\n"));
    QVERIFY(!bytes.contains("999"));
}

void HttpResponseTest::unknownStatusesHaveAPhraseToo()
{
    QCOMPARE(HttpResponse::phrase(404), "Not Found");
    QCOMPARE(HttpResponse::phrase(426), "Upgrade Required");
    QVERIFY(!HttpResponse::phrase(599).isEmpty());
}

QTEST_APPLESS_MAIN(HttpResponseTest)
#include "tst_http_response.moc"
