// SPDX-License-Identifier: MIT
#include "client/server_url.h"

#include <QTest>

using namespace outcry;

class ServerUrlTest : public QObject
{
    Q_OBJECT

private slots:
    void addressesAreCompleted_data();
    void addressesAreCompleted();
    void addressesAreShownShort_data();
    void addressesAreShownShort();
    void badAddressesAreRefusedInWords_data();
    void badAddressesAreRefusedInWords();
};

void ServerUrlTest::addressesAreCompleted_data()
{
    QTest::addColumn<QString>("url");
    const auto row = [](const char *typed, const char *url) {
        QTest::newRow(typed) << QString::fromUtf8(url);
    };
    row("desk.example", "ws://desk.example:8181/ws");
    row("  desk.example\t", "ws://desk.example:8181/ws");
    row("desk.example:9000", "ws://desk.example:9000/ws");
    row("desk.example/", "ws://desk.example:8181/ws");
    row("desk.example/chat", "ws://desk.example:8181/chat");
    row("desk", "ws://desk:8181/ws");
    row("DESK.example", "ws://desk.example:8181/ws");
    row("localhost", "ws://localhost:8181/ws");
    row("192.0.2.7", "ws://192.0.2.7:8181/ws");
    row("192.0.2.7:80", "ws://192.0.2.7:80/ws");
    row("[::1]", "ws://[::1]:8181/ws");
    row("[::1]:8181", "ws://[::1]:8181/ws");
    row("::1", "ws://[::1]:8181/ws");
    row("2001:db8::5", "ws://[2001:db8::5]:8181/ws");
    row("ws://desk.example", "ws://desk.example:8181/ws");
    row("ws://desk.example:81/x?y=z", "ws://desk.example:81/x?y=z");
    row("WSS://desk.example", "wss://desk.example:8181/ws");
    row("wss://desk.example:443/ws", "wss://desk.example:443/ws");
    row("http://desk.example:8181/", "ws://desk.example:8181/ws");
    row("https://desk.example:443", "wss://desk.example:443/ws");
    row("b\xc3\xbc"
        "ro.example",
        "ws://xn--bro-hoa.example:8181/ws");
}

void ServerUrlTest::addressesAreCompleted()
{
    const Result<QUrl> url = parseServerUrl(QString::fromUtf8(QTest::currentDataTag()));

    QVERIFY2(url.isOk(), url.isOk() ? "" : qPrintable(url.error().text));
    QTEST(url->toString(), "url");
}

void ServerUrlTest::addressesAreShownShort_data()
{
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *typed, const char *shown) { QTest::newRow(typed) << QString::fromUtf8(shown); };
    row("ws://desk.example:8181/ws", "desk.example");
    row("desk.example:9000", "desk.example:9000");
    row("wss://desk.example:443/ws", "desk.example:443");
    row("::1", "[::1]");
    row("[::1]:9000", "[::1]:9000");
    row("desk.example/chat", "desk.example/chat");
    row("ws://desk.example:81/x?y=z", "desk.example:81/x?y=z");
    row("b\xc3\xbcro.example", "xn--bro-hoa.example");
}

void ServerUrlTest::addressesAreShownShort()
{
    const Result<QUrl> url = parseServerUrl(QString::fromUtf8(QTest::currentDataTag()));

    QVERIFY(url.isOk());
    QTEST(shortServerAddress(*url), "shown");
}

void ServerUrlTest::badAddressesAreRefusedInWords_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("empty") << QString();
    QTest::newRow("blanks") << u"   "_qs;
    QTest::newRow("a blank inside") << u"desk example"_qs;
    QTest::newRow("no host") << u"ws://"_qs;
    QTest::newRow("only a port") << u":8181"_qs;
    QTest::newRow("only a path") << u"/ws"_qs;
    QTest::newRow("port 0") << u"desk.example:0"_qs;
    QTest::newRow("port too large") << u"desk.example:65536"_qs;
    QTest::newRow("port is a word") << u"desk.example:chat"_qs;
    QTest::newRow("other scheme") << u"ftp://desk.example"_qs;
    QTest::newRow("file") << u"file:///etc/passwd"_qs;
    QTest::newRow("user name") << u"ws://ann@desk.example"_qs;
    QTest::newRow("password") << u"ws://ann:secret@desk.example"_qs;
    QTest::newRow("fragment") << u"ws://desk.example/ws#x"_qs;
    QTest::newRow("broken IPv6") << u"[::1"_qs;
    QTest::newRow("markup") << u"<b>desk</b>"_qs;
}

void ServerUrlTest::badAddressesAreRefusedInWords()
{
    QFETCH(QString, typed);
    const Result<QUrl> url = parseServerUrl(typed);

    QVERIFY2(!url.isOk(), url.isOk() ? qPrintable(url->toString()) : "");
    QCOMPARE(url.error().code, u"bad_url"_qs);
    QVERIFY(!url.error().text.isEmpty());
    QVERIFY(!url.error().text.contains(u"secret"));
}

QTEST_APPLESS_MAIN(ServerUrlTest)
#include "tst_server_url.moc"
