// SPDX-License-Identifier: MIT
#include "test_certificate.h"
#include "web_socket_ear.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <QWebSocket>
#include <QWebSocketServer>

using namespace outcry;
using Kind = WebSocketEnding::Kind;

/// Our WebSocket against somebody else's server: Qt's.
class ForeignServersTest : public QObject
{
    Q_OBJECT

private slots:
    void textsComeBack_data();
    void textsComeBack();
    void bytesComeBack();
    void itsFragmentsAreRead();
    void itsPingsAreAnswered();
    void ourPingsAreAnswered();
    void itsGoodbyeIsTold();
    void ourGoodbyeIsUnderstood();
    void theFirstCommonSubprotocolIsTaken();
    void itsCertificateIsChecked();
};

namespace {

/// Says back what it hears.
struct EchoServer
{
    explicit EchoServer(QWebSocketServer::SslMode mode = QWebSocketServer::NonSecureMode)
        : server(QStringLiteral("echo"), mode)
    {
        server.setSupportedSubprotocols({QStringLiteral("b"), QStringLiteral("c")});
        server.listen(QHostAddress::LocalHost);
        QObject::connect(&server, &QWebSocketServer::newConnection, &server, [this] {
            peer = server.nextPendingConnection();
            peer->setParent(&server);
            QObject::connect(peer, &QWebSocket::textMessageReceived, peer,
                             &QWebSocket::sendTextMessage);
            QObject::connect(peer, &QWebSocket::binaryMessageReceived, peer,
                             &QWebSocket::sendBinaryMessage);
        });
    }

    [[nodiscard]] QUrl url() const
    {
        QUrl url = server.serverUrl();
        url.setHost(QStringLiteral("localhost"));
        return url;
    }

    QWebSocketServer server;
    QWebSocket *peer = nullptr;
};

/// `characters` of all lengths in UTF-8.
QByteArray words(int characters)
{
    static const QStringList kAlphabet{u"a"_qs, u"é"_qs, u"漢"_qs, u"🎉"_qs};
    QRandomGenerator random(42);
    QString result;
    for (int i = 0; i < characters; ++i)
        result += kAlphabet.at(random.bounded(int(kAlphabet.size())));
    return result.toUtf8();
}

} // namespace

void ForeignServersTest::textsComeBack_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const int size : {0, 1, 125, 126, 127, 65'535, 65'536, 1'000'000})
        QTest::addRow("%d bytes", size) << QByteArray(size, 'x');
    for (const int characters : {1, 10, 100, 10'000, 200'000})
        QTest::addRow("%d characters", characters) << words(characters);
}

void ForeignServersTest::textsComeBack()
{
    QFETCH(QByteArray, text);
    EchoServer server;
    WebSocketEar ear(server.url());
    ear.socket.open();
    QTRY_VERIFY(ear.isOpen());
    ear.socket.sendText(text);

    QTRY_COMPARE(ear.lines.size(), 2);
    QVERIFY(ear.lines.last() == "text " + text);
}

void ForeignServersTest::bytesComeBack()
{
    EchoServer server;
    WebSocketEar ear(server.url());
    ear.socket.open();
    QTRY_VERIFY(ear.isOpen());
    QByteArrayList expected{"opened"};
    for (int size = 0; size < 300; ++size) {
        const QByteArray bytes(size, char(size));
        ear.socket.sendBinary(bytes);
        expected << "binary " + bytes;
    }

    QTRY_COMPARE(ear.lines, expected);
}

void ForeignServersTest::itsFragmentsAreRead()
{
    EchoServer server;
    WebSocketEar ear(server.url());
    ear.socket.open();
    QTRY_VERIFY(ear.isOpen() && server.peer);
    server.peer->setOutgoingFrameSize(7);
    const QByteArray text(1000, 'y');
    ear.socket.sendText(text);

    QTRY_COMPARE(ear.lines, QByteArrayList({"opened", "text " + text}));
}

void ForeignServersTest::itsPingsAreAnswered()
{
    EchoServer server;
    WebSocketEar ear(server.url());
    ear.socket.open();
    QTRY_VERIFY(ear.isOpen() && server.peer);
    QByteArray answer;
    connect(server.peer, &QWebSocket::pong, this,
            [&](quint64, const QByteArray &payload) { answer = payload; });
    server.peer->ping("are you there");

    QTRY_COMPARE(answer, QByteArray("are you there"));
}

void ForeignServersTest::ourPingsAreAnswered()
{
    EchoServer server;
    WebSocketEar ear(server.url());
    ear.socket.open();
    QTRY_VERIFY(ear.isOpen());
    ear.socket.ping(QByteArray(125, 'p'));

    QTRY_COMPARE(ear.lines, QByteArrayList({"opened", "pong " + QByteArray(125, 'p')}));
}

void ForeignServersTest::itsGoodbyeIsTold()
{
    EchoServer server;
    WebSocketEar ear(server.url());
    ear.socket.open();
    QTRY_VERIFY(ear.isOpen() && server.peer);
    server.peer->close(QWebSocketProtocol::CloseCodeGoingAway, u"tschüß"_qs);

    QTRY_VERIFY(ear.hasEnded());
    QCOMPARE(ear.ending.kind, Kind::Closed);
    QCOMPARE(ear.ending.closeCode, quint16(1001));
    QCOMPARE(ear.ending.reason, u"tschüß"_qs);
}

void ForeignServersTest::ourGoodbyeIsUnderstood()
{
    EchoServer server;
    WebSocket::Options options = quickSocketOptions();
    options.closeWithinMs = 20'000;
    WebSocketEar ear(server.url(), options);
    ear.socket.open();
    QTRY_VERIFY(ear.isOpen() && server.peer);
    QSignalSpy gone(server.peer, &QWebSocket::disconnected);
    ear.socket.close(4001, u"bis später"_qs);

    QTRY_VERIFY(ear.hasEnded());
    QCOMPARE(ear.ending.kind, Kind::Left);
    QCOMPARE(ear.ending.closeCode, quint16(4001));
    QTRY_COMPARE(gone.count(), 1);
    QCOMPARE(int(server.peer->closeCode()), 4001);
    QCOMPARE(server.peer->closeReason(), u"bis später"_qs);
}

void ForeignServersTest::theFirstCommonSubprotocolIsTaken()
{
    EchoServer server;
    WebSocket::Options options = quickSocketOptions();
    options.subprotocols = {"a", "c", "b"};
    WebSocketEar ear(server.url(), options);
    ear.socket.open();

    QTRY_VERIFY(ear.isOpen() && server.peer);
    QVERIFY(ear.socket.subprotocol() == "c" || ear.socket.subprotocol() == "b");
    QCOMPARE(server.peer->subprotocol().toUtf8(), ear.socket.subprotocol());
}

void ForeignServersTest::itsCertificateIsChecked()
{
    if (!TestCertificate::canBeMade())
        QSKIP("the program openssl is missing");
    const TestCertificate certificate(u"localhost"_qs);
    EchoServer server(QWebSocketServer::SecureMode);
    server.server.setSslConfiguration(certificate.configuration());
    QCOMPARE(server.url().scheme(), u"wss"_qs);
    WebSocketEar wary(server.url());
    wary.socket.open();
    QTRY_VERIFY(wary.hasEnded());
    QCOMPARE(wary.ending.error, QAbstractSocket::SslHandshakeFailedError);

    certificate.trust();
    WebSocketEar ear(server.url());
    ear.socket.open();
    QTRY_VERIFY(ear.isOpen());
    const QByteArray text = words(300'000);
    ear.socket.sendText(text);
    QTRY_COMPARE(ear.lines.size(), 2);
    QVERIFY(ear.lines.last() == "text " + text);
}

QTEST_GUILESS_MAIN(ForeignServersTest)
#include "tst_foreign_servers.moc"
