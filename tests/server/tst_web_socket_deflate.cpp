// SPDX-License-Identifier: MIT
#include "codecs/deflate.h"
#include "server/pipes/web_socket_pipe.h"
#include "tests/support/fake_stream.h"
#include "tests/support/web_socket_log.h"

#include <QRandomGenerator>
#include <QTest>

using namespace outcry;
using Opcode = WebSocketOpcode;

namespace {

class Ear final : public PipeListener
{
public:
    explicit Ear(QByteArrayList &lines)
        : m_lines(lines)
    {
    }
    void textReceived(QByteArrayView utf8) override
    {
        m_lines.append("text " + utf8.toByteArray());
    }
    void binaryReceived(QByteArrayView bytes) override
    {
        m_lines.append("binary " + bytes.toByteArray());
    }
    void pipeClosed(quint16 code, const QString &) override
    {
        m_lines.append("closed " + QByteArray::number(code));
    }

private:
    QByteArrayList &m_lines;
};

/// A pipe that agreed on compression, over a stream without a network.
struct Stage
{
    PipeLimits limits;
    QByteArrayList lines;
    FakeStream stream;
    WebSocketPipe *pipe = nullptr;

    explicit Stage(quint8 windowBits = 15)
    {
        limits.messageBytes = 10'000;
        auto made
            = std::make_unique<WebSocketPipe>(stream, limits, PermessageDeflate{windowBits, false});
        pipe = made.get();
        pipe->adopt(std::make_unique<Ear>(lines));
        stream.setListener(std::move(made));
        pipe->start({});
    }
};

QByteArray compressedFrame(Opcode opcode, const QByteArray &payload, bool isFinal = true)
{
    WebSocketFrameHead head;
    head.opcode = opcode;
    head.isFinal = isFinal;
    head.isMasked = true;
    head.isCompressed = true;
    head.mask = {'\x37', '\xfa', '\x21', '\x3d'};
    return webSocketFrame(head, payload);
}

QByteArray compressedText(const QByteArray &text)
{
    return compressedFrame(Opcode::Text, deflateMessage(text));
}

/// What a client reads that agreed on compression.
QByteArrayList readInflated(QByteArrayView bytes)
{
    WebSocketParser::Rules rules;
    rules.isServer = false;
    rules.isCompressionAllowed = true;
    WebSocketParser parser(rules);
    WebSocketLog log;
    parser.feed(bytes, log);
    for (QByteArray &line : log.lines) {
        QByteArray message;
        const QByteArray mark = "compressed text ";
        if (line.startsWith(mark)
            && inflateMessage(QByteArrayView(line).sliced(mark.size()), {}, message)
                == InflateOutcome::Done)
            line = mark + message;
    }
    return log.lines;
}

const QByteArray kLong = QByteArray("the same again, ").repeated(50);

} // namespace

class WebSocketDeflateTest : public QObject
{
    Q_OBJECT

private slots:
    void compressedMessagesAreHeard_data();
    void compressedMessagesAreHeard();
    void faults_data();
    void faults();
    void nothingCompressedIsTakenWithoutAgreement();
    void longTextsGoOutCompressed();
    void shortAndIncompressibleTextsGoOutAsTheyAre();
    void oneCompressedFrameIsSharedByAll();
    void aNarrowWindowGetsOnlyWhatFits_data();
    void aNarrowWindowGetsOnlyWhatFits();
    void randomMessagesSurviveEveryChunking();
    void garbageNeverBreaksAPipe();
};

void WebSocketDeflateTest::compressedMessagesAreHeard_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArrayList>("lines");
    const auto row = [](const char *name, const QByteArray &bytes, const QByteArrayList &lines) {
        QTest::newRow(name) << bytes << lines;
    };
    const QByteArray hello = QByteArray::fromHex("f248cdc9c90700");
    row("text", compressedFrame(Opcode::Text, hello), {"text Hello"});
    row("binary", compressedFrame(Opcode::Binary, hello), {"binary Hello"});
    row("binary is not text", compressedFrame(Opcode::Binary, deflateMessage("\xff\xfe")),
        {"binary \xff\xfe"});
    row("empty", compressedFrame(Opcode::Text, QByteArray(1, '\0')), {"text "});
    row("empty, no bytes", compressedFrame(Opcode::Text, {}), {"text "});
    row("fragments",
        compressedFrame(Opcode::Text, hello.first(3), false)
            + clientFrame(Opcode::Continuation, hello.sliced(3)),
        {"text Hello"});
    row("empty fragments, a ping between",
        compressedFrame(Opcode::Text, {}, false) + clientFrame(Opcode::Ping, "p")
            + clientFrame(Opcode::Continuation, hello, false)
            + clientFrame(Opcode::Continuation, ""),
        {"text Hello"});
    row("a byte beyond ASCII", compressedText("grüße"), {"text grüße"});
    row("plain ones between", clientText("a") + compressedText("b") + clientText("c"),
        {"text a", "text b", "text c"});
    row("long", compressedText(kLong), {"text " + kLong});
    row("as long as may be", compressedText(QByteArray(10'000, 'x')),
        {"text " + QByteArray(10'000, 'x')});
}

void WebSocketDeflateTest::compressedMessagesAreHeard()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArrayList, lines);
    for (const qsizetype piece : {qsizetype(1), qsizetype(3), qsizetype(64), bytes.size()}) {
        Stage stage;
        stage.stream.receiveInPieces(bytes, piece);
        QCOMPARE(stage.lines, lines);
        QVERIFY(!stage.pipe->isClosing());
    }
}

void WebSocketDeflateTest::faults_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    const QByteArray hello = QByteArray::fromHex("f248cdc9c90700");
    const auto row = [](const char *name, const QByteArray &bytes, int code) {
        QTest::newRow(name) << bytes << code;
    };
    row("RSV1 on a ping", compressedFrame(Opcode::Ping, {}), 1002);
    row("RSV1 on a pong", compressedFrame(Opcode::Pong, {}), 1002);
    row("RSV1 on a close", compressedFrame(Opcode::Close, {}), 1002);
    row("RSV1 on a continuation",
        compressedFrame(Opcode::Text, hello.first(3), false)
            + compressedFrame(Opcode::Continuation, hello.sliced(3)),
        1002);
    row("garbage", compressedFrame(Opcode::Text, "\xff\xff\xff\xff"), 1007);
    row("cut", compressedFrame(Opcode::Text, hello.first(3)), 1007);
    row("refers to an earlier message",
        compressedFrame(Opcode::Text, QByteArray::fromHex("f200110000")), 1007);
    row("not UTF-8", compressedText("a\xff"), 1007);
    row("half a character", compressedText("a\xe2\x82"), 1007);
    row("bomb", compressedText(QByteArray(5'000'000, 'x')), 1009);
    row("a byte too long", compressedText(QByteArray(10'001, 'x')), 1009);
    row("too long compressed", compressedFrame(Opcode::Text, QByteArray(11'315, 'x')), 1009);
}

void WebSocketDeflateTest::faults()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, code);
    for (const qsizetype piece : {qsizetype(1), bytes.size()}) {
        Stage stage;
        stage.stream.receiveInPieces(compressedText("fine") + bytes + clientText("late"), piece);

        QCOMPARE(stage.lines, (QByteArrayList{"text fine", "closed " + QByteArray::number(code)}));
        const QByteArrayList sent = readAsClient(stage.stream.takeSent());
        QCOMPARE(sent.size(), 1);
        QVERIFY(sent.first().startsWith("close " + QByteArray::number(code) + ' '));
        QVERIFY(stage.stream.isClosing());
    }
}

void WebSocketDeflateTest::nothingCompressedIsTakenWithoutAgreement()
{
    PipeLimits limits;
    QByteArrayList lines;
    FakeStream stream;
    auto pipe = std::make_unique<WebSocketPipe>(stream, limits);
    pipe->adopt(std::make_unique<Ear>(lines));
    WebSocketPipe &plain = *pipe;
    stream.setListener(std::move(pipe));

    plain.sendText(OutgoingText(kLong));
    QCOMPARE(readAsClient(stream.takeSent()), QByteArrayList{"text " + kLong});
    stream.receive(compressedText("x"));

    QCOMPARE(lines, QByteArrayList{"closed 1002"});
}

void WebSocketDeflateTest::longTextsGoOutCompressed()
{
    Stage stage;

    stage.pipe->sendText(OutgoingText(kLong));

    const QByteArray sent = stage.stream.takeSent();
    QVERIFY(sent.size() < kLong.size() / 4);
    QCOMPARE(readInflated(sent), QByteArrayList{"compressed text " + kLong});
}

void WebSocketDeflateTest::shortAndIncompressibleTextsGoOutAsTheyAre()
{
    QRandomGenerator random(5);
    QByteArray noise;
    for (int i = 0; i < 2'000; ++i)
        noise.append(char(random.bounded(256)));
    Stage stage;

    for (const QByteArray &text :
         {QByteArray(), QByteArray("hello"), QByteArray(511, 'x'), noise}) {
        stage.pipe->sendText(OutgoingText(text));
        QVERIFY(stage.stream.takeSent() == webSocketFrame(Opcode::Text, text));
    }
}

void WebSocketDeflateTest::oneCompressedFrameIsSharedByAll()
{
    const OutgoingText text(kLong);
    Stage one;
    Stage other;

    one.pipe->sendText(text);
    const char *const frame = text.deflatedWebSocketFrame().constData();
    other.pipe->sendText(text);

    QCOMPARE(text.deflatedWebSocketFrame().constData(), frame);
    QCOMPARE(one.stream.takeSent(), other.stream.takeSent());
}

void WebSocketDeflateTest::aNarrowWindowGetsOnlyWhatFits_data()
{
    QTest::addColumn<int>("windowBits");
    QTest::addColumn<int>("size");
    QTest::addColumn<bool>("isCompressed");
    QTest::newRow("8 bits") << 8 << 512 << false;
    QTest::newRow("9 bits") << 9 << 512 << true;
    QTest::newRow("9 bits, a byte more") << 9 << 513 << false;
    QTest::newRow("12 bits") << 12 << 4'096 << true;
    QTest::newRow("12 bits, a byte more") << 12 << 4'097 << false;
    QTest::newRow("15 bits") << 15 << 100'000 << true;
}

void WebSocketDeflateTest::aNarrowWindowGetsOnlyWhatFits()
{
    QFETCH(int, windowBits);
    QFETCH(int, size);
    QFETCH(bool, isCompressed);
    const QByteArray text(size, 'x');
    Stage stage{quint8(windowBits)};

    stage.pipe->sendText(OutgoingText(text));

    const QByteArray mark = isCompressed ? "compressed text " : "text ";
    QCOMPARE(readInflated(stage.stream.takeSent()), QByteArrayList{mark + text});
}

void WebSocketDeflateTest::randomMessagesSurviveEveryChunking()
{
    QRandomGenerator random(11);
    for (int round = 0; round < 200; ++round) {
        Stage stage;
        QByteArray bytes;
        QByteArrayList expected;
        for (int i = random.bounded(1, 10); i > 0; --i) {
            const QByteArray text
                = kLong.first(random.bounded(kLong.size())) + QByteArray::number(random.generate());
            const QByteArray payload = deflateMessage(text);
            const qsizetype cut = random.bounded(payload.size() + 1);
            if (random.bounded(2) == 0) {
                bytes += compressedFrame(Opcode::Text, payload);
            } else {
                bytes += compressedFrame(Opcode::Text, payload.first(cut), false);
                bytes += clientFrame(Opcode::Continuation, payload.sliced(cut));
            }
            expected.append("text " + text);
        }
        for (qsizetype at = 0; at < bytes.size();) {
            const qsizetype piece = qMin<qsizetype>(random.bounded(1, 300), bytes.size() - at);
            stage.stream.receive(QByteArrayView(bytes).sliced(at, piece));
            at += piece;
        }
        QCOMPARE(stage.lines, expected);
    }
}

void WebSocketDeflateTest::garbageNeverBreaksAPipe()
{
    QRandomGenerator random(13);
    const QByteArray good = deflateMessage(kLong);
    for (int round = 0; round < 5'000; ++round) {
        Stage stage;
        QByteArray payload = good.first(random.bounded(good.size() + 1));
        for (int i = random.bounded(4); i > 0 && !payload.isEmpty(); --i)
            payload[random.bounded(payload.size())] = char(random.bounded(256));
        stage.stream.receiveInPieces(compressedFrame(Opcode::Text, payload) + clientText("on"),
                                     random.bounded(1, 200));
        QVERIFY(stage.lines.size() == 1 || stage.lines.size() == 2);
        QVERIFY(stage.lines.last() == "text on" || stage.lines.last().startsWith("closed 10"));
    }
}

QTEST_APPLESS_MAIN(WebSocketDeflateTest)
#include "tst_web_socket_deflate.moc"
