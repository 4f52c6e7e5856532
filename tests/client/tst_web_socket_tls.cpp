// SPDX-License-Identifier: MIT
#include "client/connection.h"
#include "raw_server.h"
#include "test_certificate.h"
#include "tests/support/web_socket_log.h"
#include "web_socket_ear.h"

#include <QFile>
#include <QSignalSpy>
#include <QSslServer>
#include <QTest>

using namespace outcry;
using Kind = WebSocketEnding::Kind;

Q_DECLARE_METATYPE(outcry::Ending)

/// wss://, and that ws:// has nothing of it.
class WebSocketTlsTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    // The first: what is loaded stays loaded.
    void plainConnectionsLoadNothingOfTls();
    void aTrustedServerIsTalkedTo();
    void muchIsSentAndCounted();
    void aCertificateNobodyKnowsIsRefused();
    void aCertificateOfAnotherHostIsRefused();
    void aServerWithoutTlsIsToldApart();
    void aServerThatVanishesIsToldApart();

private:
    [[nodiscard]] static std::unique_ptr<QTcpServer> secured(const TestCertificate &certificate);
    [[nodiscard]] static QUrl securedUrl(const RawServer &server);
};

std::unique_ptr<QTcpServer> WebSocketTlsTest::secured(const TestCertificate &certificate)
{
    auto server = std::make_unique<QSslServer>();
    server->setSslConfiguration(certificate.configuration());
    return server;
}

QUrl WebSocketTlsTest::securedUrl(const RawServer &server)
{
    QUrl url = server.url();
    url.setScheme(u"wss"_qs);
    url.setHost(u"localhost"_qs);
    return url;
}

/// Libraries of TLS in this process.
static QByteArrayList tlsLibraries()
{
    QFile maps(u"/proc/self/maps"_qs);
    if (!maps.open(QIODevice::ReadOnly))
        return {};
    QByteArrayList found;
    for (const QByteArray &line : maps.readAll().split('\n')) {
        for (const char *name : {"/libssl.so", "/libcrypto.so", "qopensslbackend"}) {
            if (line.contains(name))
                found.append(line);
        }
    }
    return found;
}

void WebSocketTlsTest::init()
{
    const bool needsNone
        = qstrcmp(QTest::currentTestFunction(), "plainConnectionsLoadNothingOfTls") == 0;
    if (!needsNone && !TestCertificate::canBeMade())
        QSKIP("the program openssl is missing");
}

void WebSocketTlsTest::plainConnectionsLoadNothingOfTls()
{
    RawServer server(RawServer::saying(RawServer::text("hello")));
    WebSocketEar ear(server.url());
    ear.socket.open();
    QTRY_COMPARE(ear.lines, QByteArrayList({"opened", "text hello"}));
    QCOMPARE(tlsLibraries(), QByteArrayList());

    WebSocketEar secured(securedUrl(server));
    secured.socket.open();
    QVERIFY(!tlsLibraries().isEmpty());
}

void WebSocketTlsTest::aTrustedServerIsTalkedTo()
{
    const TestCertificate certificate(u"localhost"_qs);
    certificate.trust();
    RawServer server(RawServer::saying(RawServer::text("hello") + RawServer::frame('\x89', "?")
                                       + RawServer::close(1012, "back soon")),
                     QHostAddress::LocalHost, secured(certificate));
    WebSocketEar ear(securedUrl(server));
    ear.socket.open();

    QTRY_VERIFY(ear.hasEnded());
    QCOMPARE(ear.lines, QByteArrayList({"opened", "text hello", "ended"}));
    QCOMPARE(ear.ending.kind, Kind::Closed);
    QCOMPARE(ear.ending.closeCode, quint16(1012));
    QTRY_COMPARE(readAsServer(server.heard), QByteArrayList({"pong ?", "close 1012 "}));
}

void WebSocketTlsTest::muchIsSentAndCounted()
{
    const TestCertificate certificate(u"localhost"_qs);
    certificate.trust();
    RawServer server(RawServer::saying({}), QHostAddress::LocalHost, secured(certificate));
    WebSocketEar ear(securedUrl(server));
    ear.socket.open();
    QTRY_VERIFY(ear.isOpen());
    const QByteArray much(10'000'000, 'x');
    ear.socket.sendBinary(much);
    QVERIFY(ear.socket.backlogBytes() >= much.size());

    QTRY_COMPARE(server.heard.size(), much.size() + 14);
    QTRY_COMPARE(ear.socket.backlogBytes(), 0);
    QVERIFY(readAsServer(server.heard) == QByteArrayList{"binary " + much});
}

void WebSocketTlsTest::aCertificateNobodyKnowsIsRefused()
{
    const TestCertificate known(u"localhost"_qs);
    const TestCertificate unknown(u"localhost"_qs);
    known.trust();
    RawServer server(RawServer::saying({}), QHostAddress::LocalHost, secured(unknown));
    WebSocketEar ear(securedUrl(server));
    ear.socket.open();

    QTRY_VERIFY(ear.hasEnded());
    QCOMPARE(ear.lines, QByteArrayList{"ended"});
    QCOMPARE(ear.ending.kind, Kind::Unreached);
    QCOMPARE(ear.ending.error, QAbstractSocket::SslHandshakeFailedError);
    QVERIFY(!ear.ending.reason.isEmpty());

    Connection connection(securedUrl(server), {});
    QSignalSpy ended(&connection, &Connection::ended);
    connection.open();
    QTRY_COMPARE(ended.count(), 1);
    const auto ending = ended.first().first().value<Ending>();
    QCOMPARE(ending.cause, ConnectionState::Cause::NotOurServer);
    QCOMPARE(ending.reason, ear.ending.reason);
    QVERIFY(ending.isFinal);
}

void WebSocketTlsTest::aCertificateOfAnotherHostIsRefused()
{
    const TestCertificate certificate(u"desk.example"_qs);
    certificate.trust();
    RawServer server(RawServer::saying({}), QHostAddress::LocalHost, secured(certificate));
    WebSocketEar ear(securedUrl(server));
    ear.socket.open();

    QTRY_VERIFY(ear.hasEnded());
    QCOMPARE(ear.ending.error, QAbstractSocket::SslHandshakeFailedError);
    QVERIFY(server.head.isEmpty());
}

void WebSocketTlsTest::aServerWithoutTlsIsToldApart()
{
    RawServer server(RawServer::saying({}));
    connect(&server, &RawServer::cameIn, this,
            [](QTcpSocket *socket) { socket->write("HTTP/1.1 400 Bad Request\r\n\r\n"); });
    WebSocketEar ear(securedUrl(server));
    ear.socket.open();

    QTRY_VERIFY(ear.hasEnded());
    QCOMPARE(ear.ending.kind, Kind::Unreached);
    QCOMPARE(ear.ending.error, QAbstractSocket::SslHandshakeFailedError);
}

void WebSocketTlsTest::aServerThatVanishesIsToldApart()
{
    const TestCertificate certificate(u"localhost"_qs);
    certificate.trust();
    RawServer server(RawServer::saying(RawServer::text("a") + QByteArray::fromHex("810a61")),
                     QHostAddress::LocalHost, secured(certificate));
    WebSocketEar ear(securedUrl(server));
    ear.socket.open();
    QTRY_COMPARE(ear.lines, QByteArrayList({"opened", "text a"}));
    server.socket()->abort();

    QTRY_VERIFY(ear.hasEnded());
    QCOMPARE(ear.ending.kind, Kind::BrokenOff);
    QCOMPARE(ear.ending.closeCode, quint16(1006));
}

QTEST_GUILESS_MAIN(WebSocketTlsTest)
#include "tst_web_socket_tls.moc"
