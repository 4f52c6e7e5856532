// SPDX-License-Identifier: MIT
#include "tests/system/chat_partner.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace outcry;

/// Broken frames end the connection with the code that RFC 6455 gives them; broken texts are
/// refused in words and end nothing. A partner in the chat sees and hears nothing of either.
class BadMessagesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void aBrokenFrameEndsTheConnection_data();
    void aBrokenFrameEndsTheConnection();
    void whatNobodyUnderstandsIsRefused_data();
    void whatNobodyUnderstandsIsRefused();
    void endlessNonsenseIsSentAway();
    void whatLooksLikeJsonIsALineInTheBooksChat_data();
    void whatLooksLikeJsonIsALineInTheBooksChat();
    void whatCannotBeShownIsReplaced();
    void cleanup();

private:
    RunningServer m_server;
    std::unique_ptr<ChatPartner> m_witness;
};

namespace {

QByteArray frameHead(const char *hex)
{
    return QByteArray::fromHex(hex);
}

/// Broken anyway, so that nothing has to be masked right.
QByteArray zeros(qsizetype size)
{
    return QByteArray(size, '\0');
}

QJsonObject lastTold(RawClient &client)
{
    return QJsonDocument::fromJson(client.texts().value(client.texts().size() - 1)).object();
}

} // namespace

void BadMessagesTest::initTestCase()
{
    QVERIFY(m_server.start());
    m_witness = std::make_unique<ChatPartner>(m_server);
    QVERIFY(m_witness->waitForArrival());
}

void BadMessagesTest::cleanup()
{
    QVERIFY(isHealthy(m_server));
    QVERIFY2(m_server.logLineCount() < 10, m_server.log().constData());
    QCOMPARE(m_witness->client().closeCode(), -1);
}

void BadMessagesTest::aBrokenFrameEndsTheConnection_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    const auto row = [](const char *name, const QByteArray &path, const QByteArray &bytes,
                        int code) { QTest::newRow(name) << path << bytes << code; };
    const QByteArray mask = "01020304";
    const auto text = [](const char *bytes) { return RawClient::textFrame(bytes); };

    row("unmasked", "/echo", frameHead("8101") + "x", 1002);
    row("reserved bit", "/echo", frameHead("c181" + mask) + "x", 1002);
    row("unknown opcode", "/echo", frameHead("8380" + mask), 1002);
    row("unknown control opcode", "/echo", frameHead("8b80" + mask), 1002);
    row("fragmented ping", "/echo", frameHead("0980" + mask), 1002);
    row("long ping", "/echo", frameHead("89fe007e" + mask) + zeros(126), 1002);
    row("continuation of nothing", "/echo", frameHead("8080" + mask), 1002);
    row("text inside a text", "/echo", frameHead("0180" + mask) + text("x"), 1002);
    row("length in too long a form", "/echo", frameHead("81fe0001" + mask) + "x", 1002);
    row("length with the top bit", "/echo", frameHead("82ff8000000000000000" + mask), 1002);
    row("close of one byte", "/echo", RawClient::frame(WebSocketOpcode::Close, "x"), 1002);
    row("close code 1005", "/echo", RawClient::frame(WebSocketOpcode::Close, "\x03\xed"), 1002);
    row("close code 5000", "/echo", RawClient::frame(WebSocketOpcode::Close, "\x13\x88"), 1002);
    row("close reason no UTF-8", "/echo", RawClient::frame(WebSocketOpcode::Close, "\x03\xe8\xff"),
        1007);
    row("no UTF-8", "/echo", text("\xc3\x28"), 1007);
    row("half a surrogate", "/", text("\xed\xa0\x80"), 1007);
    row("cut character at the end", "/ws", text("\xe2\x82"), 1007);
    row("overlong", "/tutorial", text("\xc0\xaf"), 1007);
    row("giant text at its head", "/", frameHead("81ff00000000ffffffff" + mask), 1009);
    row("giant binary at its head", "/echo", frameHead("82ff0000000100000000" + mask), 1009);
    row("a byte too much", "/ws", frameHead("81ff0000000000010001" + mask), 1009);
    row("binary in the book's chat", "/", RawClient::frame(WebSocketOpcode::Binary, "x"), 1003);
    row("binary in the tutorial's chat", "/tutorial",
        RawClient::frame(WebSocketOpcode::Binary, "x"), 1003);
    row("binary in our protocol", "/ws", RawClient::frame(WebSocketOpcode::Binary, "{}"), 1003);
}

void BadMessagesTest::aBrokenFrameEndsTheConnection()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, bytes);
    QFETCH(int, code);
    RawClient client(m_server.port());
    client.send(RawClient::handshake(path));
    QTRY_VERIFY_WITH_TIMEOUT(client.status().startsWith("HTTP/1.1 101 "), kPatienceMs);

    client.send(bytes);
    QTRY_COMPARE_WITH_TIMEOUT(client.closeCode(), code, kPatienceMs);

    QVERIFY(!client.closeReason().isEmpty());
    // Answered as a client should, or left to the server: it ends.
    client.sendClose("\x03\xe8");
    QTRY_VERIFY_WITH_TIMEOUT(client.hasEnded(), kPatienceMs);
}

void BadMessagesTest::whatNobodyUnderstandsIsRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const QByteArray &text, const char *code) {
        QTest::newRow(name) << text << QString::fromLatin1(code);
    };
    row("empty", "", "bad_json");
    row("words", "hello", "bad_json");
    row("cut off", R"({"type":"hello")", "bad_json");
    row("a list", "[]", "bad_json");
    row("a number", "12", "bad_json");
    row("two objects", R"({"type":"hello"}{"type":"hello"})", "bad_json");
    row("a NUL behind", QByteArray(R"({"type":"hello"})") + '\0', "bad_json");
    row("deep list",
        R"({"type":"say","text":)" + QByteArray(30'000, '[') + QByteArray(30'000, ']') + '}',
        "too_deep");
    row("deep object", QByteArray(R"({"type":)").repeated(5'000), "too_deep");
    row("no type", "{}", "bad_field");
    row("unknown type", R"({"type":"dance","id":7})", "unknown_type");
    row("type of another case", R"({"type":"Hello"})", "unknown_type");
    row("name is a number", R"({"type":"hello","nickname":12})", "bad_field");
    row("name is null", R"({"type":"hello","nickname":null})", "bad_field");
    row("negative id", R"({"type":"hello","id":-1})", "bad_field");
    row("say before hello", R"({"type":"say","room":"lobby","text":"x"})", "login_first");
    row("bad topic", R"({"type":"watch","topics":["rooms/lobby"]})", "bad_field");
}

void BadMessagesTest::whatNobodyUnderstandsIsRefused()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, code);
    RawClient client(m_server.port());
    client.send(RawClient::handshake("/ws", "v1.outcry"));

    client.sendText(text);
    const auto refusal = [&] {
        const QJsonObject told = lastTold(client);
        return told.value(u"type").toString() == u"refusal" ? told : QJsonObject();
    };
    QTRY_VERIFY_WITH_TIMEOUT(!refusal().isEmpty(), kPatienceMs);

    QCOMPARE(refusal().value(u"code").toString(), code);
    QVERIFY(!refusal().value(u"text").toString().isEmpty());
    // Nothing is broken: the same connection logs in.
    client.sendText(R"({"type":"hello","id":99})");
    QTRY_VERIFY_WITH_TIMEOUT(lastTold(client).value(u"re").toInt() == 99, kPatienceMs);
    QCOMPARE(lastTold(client).value(u"type").toString(), u"receipt"_qs);
}

void BadMessagesTest::endlessNonsenseIsSentAway()
{
    RawClient client(m_server.port());
    client.send(RawClient::handshake("/ws", "v1.outcry"));

    for (int i = 0; i < 100; ++i)
        client.sendText("GET / HTTP/1.1");
    QTRY_COMPARE_WITH_TIMEOUT(client.closeCode(), 1008, kPatienceMs);

    QVERIFY(!client.closeReason().isEmpty());
}

void BadMessagesTest::whatLooksLikeJsonIsALineInTheBooksChat_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("cut off") << uR"({"stocks":["AAPL")"_qs;
    QTest::newRow("no list") << uR"({"stocks":"AAPL"})"_qs;
    QTest::newRow("deep") << u"{\"stocks\":"_qs + QString(20'000, u'[');
    QTest::newRow("other object") << uR"({"type":"message","message":"x"})"_qs;
    QTest::newRow("format") << u"%s%n%x"_qs;
    QTest::newRow("markup") << u"<script>alert(1)</script>"_qs;
}

void BadMessagesTest::whatLooksLikeJsonIsALineInTheBooksChat()
{
    QFETCH(QString, line);
    ChatPartner partner(m_server);

    partner.say(line);
    QTRY_COMPARE_WITH_TIMEOUT(partner.lines().size(), 2, kPatienceMs);

    QCOMPARE(partner.lines().last(), line);
    QVERIFY(m_witness->waitFor(line));
}

void BadMessagesTest::whatCannotBeShownIsReplaced()
{
    ChatPartner partner(m_server);
    RawClient native(m_server.port());
    native.send(RawClient::handshake("/ws", "v1.outcry"));

    partner.say(u"a\u0001b\u007f\u0000c"_qs);
    QVERIFY(m_witness->waitFor(u"a\ufffdb\ufffd\ufffdc"_qs));
    // JSON can name half a character; what is passed on must be UTF-8 nevertheless.
    native.sendText(R"({"type":"hello","nickname":"\ud800"})");
    native.sendText(R"({"type":"join","room":"lobby"})");
    native.sendText(R"({"type":"say","room":"lobby","text":"half \ud800 a character"})");
    QVERIFY(m_witness->waitFor(u"half \ufffd a character"_qs));
}

QTEST_GUILESS_MAIN(BadMessagesTest)
#include "tst_bad_messages.moc"
