// SPDX-License-Identifier: MIT
#include "codecs/web_socket_accept.h"
#include "server/http/web_socket_handshake.h"

#include <QTest>

using namespace outcry;

Q_DECLARE_METATYPE(outcry::HttpRequest)

class WebSocketHandshakeTest : public QObject
{
    Q_OBJECT

private slots:
    void acceptValues_data();
    void acceptValues();
    void keys_data();
    void keys();
    void aGoodRequestIsAccepted();
    void judgements_data();
    void judgements();
    void aWrongVersionIsToldTheRightOne();
    void plainHttpIsToldHowToComeIn();
    void subprotocols_data();
    void subprotocols();
    void aRefusedSubprotocolIsToldTheSpokenOnes();
    void compressionIsAgreedOnWhenOffered();
    void compressionMayBeForbidden();
    void malformedExtensionsAreRefused();
};

static const char kKey[] = "dGhlIHNhbXBsZSBub25jZQ==";

static HttpRequest goodRequest()
{
    HttpRequest request;
    request.method = "GET";
    request.target = request.path = "/ws";
    request.headers = {{"host", "here:8181"},
                       {"upgrade", "websocket"},
                       {"connection", "Upgrade"},
                       {"sec-websocket-key", kKey},
                       {"sec-websocket-version", "13"}};
    return request;
}

/// The good request with one header replaced by these values; none: without it.
static HttpRequest requestWith(const QByteArray &name, const QByteArrayList &values)
{
    HttpRequest request = goodRequest();
    request.headers.removeIf([&](const auto &header) { return header.first == name; });
    for (const QByteArray &value : values)
        request.headers.emplaceBack(name, value);
    return request;
}

void WebSocketHandshakeTest::acceptValues_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("accept");
    QTest::newRow("of the standard")
        << QByteArray(kKey) << QByteArray("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
    QTest::newRow("second") << QByteArray("x3JJHMbDL1EzLkh9GBhXDw==")
                            << QByteArray("HSmrc0sMlYUkAGmm5OPpG2HaGWk=");
    QTest::newRow("third") << QByteArray("VohylhUqv+pM9i19Djqg9g==")
                           << QByteArray("jAuSGQMfKgaPekkZzpJmvC8XAV0=");
}

void WebSocketHandshakeTest::acceptValues()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, accept);

    QCOMPARE(webSocketAccept(key), accept);
}

void WebSocketHandshakeTest::keys_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<bool>("isKey");
    QTest::newRow("good") << QByteArray(kKey) << true;
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("15 bytes") << QByteArray(15, 'k').toBase64() << false;
    QTest::newRow("17 bytes") << QByteArray(17, 'k').toBase64() << false;
    QTest::newRow("18 bytes, 24 characters") << QByteArray(18, 'k').toBase64() << false;
    QTest::newRow("no padding") << QByteArray("dGhlIHNhbXBsZSBub25jZQ") << false;
    QTest::newRow("alien character") << QByteArray("dGhlIHNhbXBs*SBub25jZQ==") << false;
    QTest::newRow("url alphabet") << QByteArray("dGhlIHNhbXBs-SBub25jZQ==") << false;
    QTest::newRow("padding inside") << QByteArray("dGhlIHNhbXBs=SBub25jZQ==") << false;
}

void WebSocketHandshakeTest::keys()
{
    QFETCH(QByteArray, key);
    QFETCH(bool, isKey);

    QCOMPARE(isWebSocketKey(key), isKey);
}

void WebSocketHandshakeTest::aGoodRequestIsAccepted()
{
    const WebSocketHandshake result = shakeHands(goodRequest(), {});

    QVERIFY(result.isAccepted);
    QCOMPARE(result.answer,
             "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
             "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\n");
    QVERIFY(result.subprotocol.isEmpty());
}

void WebSocketHandshakeTest::judgements_data()
{
    QTest::addColumn<HttpRequest>("request");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const HttpRequest &request, int status) {
        QTest::newRow(name) << request << status;
    };
    HttpRequest request = goodRequest();
    request.method = "POST";
    row("POST", request, 405);
    request = goodRequest();
    request.minorVersion = 0;
    row("HTTP/1.0", request, 400);
    request = goodRequest();
    request.target = "/ws#part";
    row("fragment in the target", request, 400);
    row("no host", requestWith("host", {}), 400);
    row("empty host", requestWith("host", {""}), 400);
    row("two hosts", requestWith("host", {"a", "a"}), 400);
    row("no upgrade", requestWith("upgrade", {}), 426);
    row("other upgrade", requestWith("upgrade", {"h2c"}), 426);
    row("upgrade in any case", requestWith("upgrade", {"WebSocket"}), 101);
    row("upgrade in a list", requestWith("upgrade", {"h2c, websocket"}), 101);
    row("no connection", requestWith("connection", {}), 400);
    row("connection without upgrade", requestWith("connection", {"keep-alive"}), 400);
    row("connection as a list", requestWith("connection", {"keep-alive, Upgrade"}), 101);
    row("connection in two lines", requestWith("connection", {"keep-alive", "upgrade"}), 101);
    row("part of a word", requestWith("connection", {"upgraded"}), 400);
    row("no key", requestWith("sec-websocket-key", {}), 400);
    row("two keys", requestWith("sec-websocket-key", {kKey, kKey}), 400);
    row("bad key", requestWith("sec-websocket-key", {"c2hvcnQ="}), 400);
    row("no version", requestWith("sec-websocket-version", {}), 426);
    row("version 8", requestWith("sec-websocket-version", {"8"}), 426);
    row("version list", requestWith("sec-websocket-version", {"13, 8"}), 426);
    row("version 013", requestWith("sec-websocket-version", {"013"}), 426);
    row("two versions", requestWith("sec-websocket-version", {"13", "13"}), 426);
}

void WebSocketHandshakeTest::judgements()
{
    QFETCH(HttpRequest, request);
    QFETCH(int, status);

    const WebSocketHandshake result = shakeHands(request, {});

    QCOMPARE(result.isAccepted, status == 101);
    QCOMPARE(result.answer.isEmpty(), status != 101);
    if (status != 101) {
        QCOMPARE(result.refusal.status, status);
        QVERIFY(result.refusal.body.size() > 10);
    }
}

void WebSocketHandshakeTest::aWrongVersionIsToldTheRightOne()
{
    const auto result = shakeHands(requestWith("sec-websocket-version", {"7"}), {});

    const QByteArray bytes = result.refusal.toBytes(false);

    QVERIFY(bytes.startsWith("HTTP/1.1 426 Upgrade Required\r\n"));
    QVERIFY(bytes.contains("\r\nSec-WebSocket-Version: 13\r\n"));
    QVERIFY(bytes.contains("\r\nUpgrade: websocket\r\n"));
    QVERIFY(bytes.contains("\r\nConnection: Upgrade, close\r\n"));
}

void WebSocketHandshakeTest::plainHttpIsToldHowToComeIn()
{
    QVERIFY(!asksForWebSocket(requestWith("upgrade", {})));
    QVERIFY(asksForWebSocket(goodRequest()));
    QCOMPARE(webSocketRequired().status, 426);
    QVERIFY(webSocketRequired().body.contains("ws://"));
}

void WebSocketHandshakeTest::subprotocols_data()
{
    QTest::addColumn<QByteArrayList>("spoken");
    QTest::addColumn<QByteArrayList>("offered");
    QTest::addColumn<bool>("isAccepted");
    QTest::addColumn<QByteArray>("chosen");
    const auto row = [](const char *name, const QByteArrayList &spoken,
                        const QByteArrayList &offered, bool isAccepted, const QByteArray &chosen) {
        QTest::newRow(name) << spoken << offered << isAccepted << chosen;
    };
    row("none, none", {}, {}, true, "");
    row("none offered", {"a"}, {}, true, "");
    row("the only one", {"a"}, {"a"}, true, "a");
    row("the door's preference", {"v12", "v11"}, {"v10, v11, v12"}, true, "v12");
    row("in several lines", {"b"}, {"a", "b"}, true, "b");
    row("one unknown, one known", {"b"}, {"x, b"}, true, "b");
    row("only unknown", {"a"}, {"x, y"}, false, "");
    row("other case", {"a"}, {"A"}, false, "");
    row("offered where none is spoken", {}, {"x"}, false, "");
    row("empty header", {"a"}, {""}, true, "");
}

void WebSocketHandshakeTest::subprotocols()
{
    QFETCH(QByteArrayList, spoken);
    QFETCH(QByteArrayList, offered);
    QFETCH(bool, isAccepted);
    QFETCH(QByteArray, chosen);

    const auto result = shakeHands(requestWith("sec-websocket-protocol", offered), spoken);

    QCOMPARE(result.isAccepted, isAccepted);
    QCOMPARE(result.subprotocol, chosen);
    QCOMPARE(result.answer.contains("\r\nSec-WebSocket-Protocol: " + chosen + "\r\n"),
             !chosen.isEmpty());
    if (!isAccepted)
        QCOMPARE(result.refusal.status, 400);
}

void WebSocketHandshakeTest::aRefusedSubprotocolIsToldTheSpokenOnes()
{
    const HttpRequest request = requestWith("sec-websocket-protocol", {"x"});

    QVERIFY(shakeHands(request, {"v12.stomp", "v11.stomp"})
                .refusal.body.contains("v12.stomp, v11.stomp"));
    QVERIFY(shakeHands(request, {}).refusal.body.contains("without a subprotocol"));
}

void WebSocketHandshakeTest::compressionIsAgreedOnWhenOffered()
{
    const auto result = shakeHands(
        requestWith("sec-websocket-extensions",
                    {"x-unknown", "permessage-deflate; client_max_window_bits"}),
        {});

    QVERIFY(result.isAccepted);
    QVERIFY(result.deflate);
    QVERIFY(result.answer.endsWith(
        "\r\nSec-WebSocket-Extensions: permessage-deflate; server_no_context_takeover; "
        "client_no_context_takeover\r\n\r\n"));
    QVERIFY(!shakeHands(requestWith("sec-websocket-extensions", {"x-unknown"}), {}).deflate);
}

void WebSocketHandshakeTest::compressionMayBeForbidden()
{
    const auto result = shakeHands(requestWith("sec-websocket-extensions", {"permessage-deflate"}),
                                   {}, WebSocketCompression::Never);

    QVERIFY(result.isAccepted);
    QVERIFY(!result.deflate);
    QVERIFY(!result.answer.contains("Extensions"));
}

void WebSocketHandshakeTest::malformedExtensionsAreRefused()
{
    const auto result
        = shakeHands(requestWith("sec-websocket-extensions", {"permessage-deflate;"}), {});

    QVERIFY(!result.isAccepted);
    QVERIFY(!result.deflate);
    QCOMPARE(result.refusal.status, 400);
}

QTEST_APPLESS_MAIN(WebSocketHandshakeTest)
#include "tst_web_socket_handshake.moc"
