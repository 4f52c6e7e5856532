// SPDX-License-Identifier: MIT
#include "server/server_options.h"

#include <QTest>

using namespace outcry;

class ListenAddressTest : public QObject
{
    Q_OBJECT

private slots:
    void anAddressIsRead_data();
    void anAddressIsRead();
    void aBadAddressIsRefusedInWords_data();
    void aBadAddressIsRefusedInWords();
    void theDefaultIsLoopback();
};

void ListenAddressTest::anAddressIsRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("address");
    QTest::addColumn<int>("port");
    QTest::addColumn<QByteArray>("door");
    QTest::addColumn<QString>("written");
    const auto row = [](const char *text, const char *address, int port, const char *door, const char *written) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(address) << port << QByteArray(door)
                            << QString::fromLatin1(written);
    };
    row("8181", "127.0.0.1", 8181, "", "127.0.0.1:8181");
    row("0", "127.0.0.1", 0, "", "127.0.0.1:0");
    row("65535", "127.0.0.1", 65535, "", "127.0.0.1:65535");
    row(" 8181 ", "127.0.0.1", 8181, "", "127.0.0.1:8181");
    row("7777=tutorial", "127.0.0.1", 7777, "tutorial", "127.0.0.1:7777=tutorial");
    row("0.0.0.0:8181", "0.0.0.0", 8181, "", "0.0.0.0:8181");
    row("192.168.1.20:80=echo", "192.168.1.20", 80, "echo", "192.168.1.20:80=echo");
    row("localhost:8181", "127.0.0.1", 8181, "", "127.0.0.1:8181");
    row("LocalHost:1", "127.0.0.1", 1, "", "127.0.0.1:1");
    row("[::1]:8181", "::1", 8181, "", "[::1]:8181");
    row("[::]:0=classic", "::", 0, "classic", "[::]:0=classic");
    row("[2001:db8::7]:443", "2001:db8::7", 443, "", "[2001:db8::7]:443");
    row("5=v1_door-2", "127.0.0.1", 5, "v1_door-2", "127.0.0.1:5=v1_door-2");
}

void ListenAddressTest::anAddressIsRead()
{
    QFETCH(QString, text);
    QFETCH(QString, address);
    QFETCH(int, port);
    QFETCH(QByteArray, door);
    QFETCH(QString, written);

    const Result<ListenAddress> result = ListenAddress::parse(text);

    QVERIFY2(result.isOk(), qPrintable(result ? QString() : result.error().text));
    QCOMPARE(result->address, QHostAddress(address));
    QCOMPARE(int(result->port), port);
    QCOMPARE(result->door, door);
    QCOMPARE(result->toString(), written);
    const Result<ListenAddress> again = ListenAddress::parse(written);
    QVERIFY(again.isOk());
    QVERIFY(*again == *result);
}

void ListenAddressTest::aBadAddressIsRefusedInWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const char *text, const char *says) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromLatin1(says);
    };
    row("nothing", "", "port must be a number");
    row("word", "abc", "port must be a number");
    row("too large", "65536", "from 0 to 65535");
    row("far too large", "818181818181", "from 0 to 65535");
    row("negative", "-1", "port must be a number");
    row("signed", "+80", "port must be a number");
    row("hexadecimal", "0x50", "port must be a number");
    row("fraction", "81.5", "port must be a number");
    row("arabic digits", "٨٠", "port must be a number");
    row("no port", "127.0.0.1:", "port must be a number");
    row("address alone", "127.0.0.1", "port must be a number");
    row("no address", ":8181", "an address is missing");
    row("host name", "example.org:8181", "names are not looked up");
    row("short address", "127.1:8181", "is not an address");
    row("one number", "1:8181", "is not an address");
    row("byte too large", "127.0.0.256:8181", "is not an address");
    row("octal", "127.0.0.01:8181", "is not an address");
    row("five numbers", "1.2.3.4.5:8181", "is not an address");
    row("six without brackets", "::1:8181", "stands in brackets");
    row("six without port", "[::1]", "port must be a number");
    row("four in brackets", "[127.0.0.1]:8181", "is not an address");
    row("broken six", "[::1::2]:8181", "is not an address");
    row("empty brackets", "[]:8181", "is not an address");
    row("open bracket", "[::1:8181", "is not an address");
    row("empty door", "8181=", "name of a door");
    row("door in capitals", "8181=Echo", "name of a door");
    row("two doors", "8181=echo=classic", "name of a door");
    row("door with a blank", "8181=an echo", "name of a door");
    row("door first", "echo=8181", "port must be a number");
    row("url", "ws://127.0.0.1:8181/", "port must be a number");
}

void ListenAddressTest::aBadAddressIsRefusedInWords()
{
    QFETCH(QString, text);
    QFETCH(QString, says);

    const Result<ListenAddress> result = ListenAddress::parse(text);

    QVERIFY(!result.isOk());
    QCOMPARE(result.error().code, QStringLiteral("bad_listen"));
    QVERIFY2(result.error().text.contains(says), qPrintable(result.error().text));
}

void ListenAddressTest::theDefaultIsLoopback()
{
    QCOMPARE(ListenAddress().toString(), QStringLiteral("127.0.0.1:8181"));
    QVERIFY(ListenAddress().address.isLoopback());
}

QTEST_GUILESS_MAIN(ListenAddressTest)
#include "tst_listen_address.moc"
