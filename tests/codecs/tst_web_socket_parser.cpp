// SPDX-License-Identifier: MIT
#include "codecs/web_socket_parser.h"
#include "tests/support/web_socket_log.h"

#include <QRandomGenerator>
#include <QTest>

using namespace outcry;
using Fault = WebSocketFault;
using Opcode = WebSocketOpcode;

Q_DECLARE_METATYPE(WebSocketFault)

class WebSocketParserTest : public QObject
{
    Q_OBJECT

private slots:
    void rules_data();
    void rules();
    void everyFaultHasACodeAndAText();
    void aFaultIsFoundAtTheEarliestByte_data();
    void aFaultIsFoundAtTheEarliestByte();
    void aBigMessageIsRefusedAtItsHead_data();
    void aBigMessageIsRefusedAtItsHead();
    void limitsAreCountedInBytesOverAllFragments();
    void fragmentsAreCounted();
    void controlFramesComeThroughAMessageAtItsLimits();
    void aLiftedLimitHoldsNothingBack();
    void nothingIsKeptBetweenMessages();
    void aCompressedMessageIsMarkedWhenAllowed();
    void aClientRefusesMaskedFrames();
    void aClientReadsUnmaskedFramesInAnyPieces();
    void randomConversationsSurviveEveryChunking();
    void noGarbageBreaksTheParser();
};

static WebSocketParser::Rules smallRules()
{
    WebSocketParser::Rules rules;
    rules.longestMessageBytes = 100'000;
    rules.mostFragments = 50;
    return rules;
}

static QByteArray header(const char *hex)
{
    return QByteArray::fromHex(hex);
}

static QByteArray closeFrame(const char *payloadHex)
{
    return clientFrame(Opcode::Close, QByteArray::fromHex(payloadHex));
}

static QByteArray part(Opcode opcode, QByteArrayView payload)
{
    return clientFrame(opcode, payload, false);
}

// Feeds in pieces and compares; pieces of 0 are one whole chunk, given in a buffer of exactly that
// size.
static void compareRun(const QByteArray &bytes, qsizetype piece, const QByteArrayList &lines,
                       Fault fault)
{
    WebSocketParser parser(smallRules());
    WebSocketLog log;
    if (piece == 0)
        parser.feed(bytes, log);
    for (qsizetype at = 0; piece > 0 && at < bytes.size(); at += piece)
        parser.feed(QByteArrayView(bytes).sliced(at, qMin(piece, bytes.size() - at)), log);
    QCOMPARE(log.lines, lines);
    QCOMPARE(int(parser.fault()), int(fault));
}

static void addGoodRows()
{
    const auto row = [](const char *name, const QByteArray &bytes, const QByteArrayList &lines) {
        QTest::newRow(name) << bytes << lines << Fault::None;
    };
    const QByteArray euro = QByteArray::fromHex("e282ac");
    const QByteArray bom = QByteArray::fromHex("efbbbf");
    const QByteArray middle(126, 'm');
    const QByteArray large(70'000, 'l');
    row("text", clientText("Hello"), {"text Hello"});
    row("empty text", clientText(""), {"text "});
    row("empty binary", clientFrame(Opcode::Binary, ""), {"binary "});
    row("binary is not text", clientFrame(Opcode::Binary, "\xff\xfe"), {"binary \xff\xfe"});
    row("two in a row", clientText("a") + clientText("b"), {"text a", "text b"});
    row("16-bit length", clientText(middle), {"text " + middle});
    row("64-bit length", clientText(large), {"text " + large});
    row("leading byte order mark stays", clientText(bom + "x"), {"text " + bom + "x"});
    row("the mask may be zero", header("818100000000") + "x", {"text x"});
    row("two fragments", part(Opcode::Text, "Hel") + clientFrame(Opcode::Continuation, "lo"),
        {"text Hello"});
    row("empty fragments",
        part(Opcode::Text, "") + part(Opcode::Continuation, "")
            + clientFrame(Opcode::Continuation, ""),
        {"text "});
    row("character split over fragments",
        part(Opcode::Text, euro.first(1)) + part(Opcode::Continuation, euro.sliced(1, 1))
            + clientFrame(Opcode::Continuation, euro.sliced(2)),
        {"text " + euro});
    row("control frames between fragments",
        part(Opcode::Text, "a") + clientFrame(Opcode::Ping, "p") + part(Opcode::Continuation, "b")
            + clientFrame(Opcode::Pong, "q") + clientFrame(Opcode::Continuation, "c"),
        {"ping p", "pong q", "text abc"});
    row("ping inside a split character",
        part(Opcode::Text, euro.first(2)) + clientFrame(Opcode::Ping, "\xff")
            + clientFrame(Opcode::Continuation, euro.sliced(2)),
        {"ping \xff", "text " + euro});
    row("message after a fragmented one",
        part(Opcode::Binary, "a") + clientFrame(Opcode::Continuation, "b") + clientText("c"),
        {"binary ab", "text c"});
    row("longest ping", clientFrame(Opcode::Ping, QByteArray(125, 'p')),
        {"ping " + QByteArray(125, 'p')});
    row("empty close", closeFrame(""), {"close 1005 "});
    row("close with code", closeFrame("03e8"), {"close 1000 "});
    row("close with reason", closeFrame("0fa0627965"), {"close 4000 bye"});
    row("close inside a message", part(Opcode::Text, "a") + closeFrame("03e9"), {"close 1001 "});
    row("nothing counts after a close", closeFrame("03e8") + clientText("x") + "\xff\xff",
        {"close 1000 "});
    for (const int code : {1003, 1007, 1012, 1013, 1014, 3000, 3999, 4000, 4999}) {
        const QByteArray name = QByteArray::number(code);
        row("close " + name, closeFrame(QByteArray::number(code, 16).rightJustified(4, '0')),
            {"close " + name + ' '});
    }
}

static void addBadRows()
{
    const auto row
        = [](const char *name, const QByteArray &bytes, Fault fault,
             const QByteArrayList &lines = {}) { QTest::newRow(name) << bytes << lines << fault; };
    const QByteArray mask(4, '\0');
    row("RSV1", header("c180") + mask, Fault::ReservedBit);
    row("RSV2", header("a180") + mask, Fault::ReservedBit);
    row("RSV3", header("9180") + mask, Fault::ReservedBit);
    row("RSV1 on a ping", header("c980") + mask, Fault::ReservedBit);
    for (const int opcode : {3, 4, 5, 6, 7, 11, 12, 13, 14, 15})
        row("opcode " + QByteArray::number(opcode), char(0x80 | opcode) + header("80") + mask,
            Fault::ReservedOpcode);
    row("unmasked text", header("8101") + "x", Fault::NotMasked);
    row("unmasked close", header("8800"), Fault::NotMasked);
    row("16-bit length below 126", header("81fe007d") + mask + QByteArray(125, 'x'),
        Fault::LengthNotMinimal);
    row("64-bit length below 65536", header("81ff000000000000ffff") + mask,
        Fault::LengthNotMinimal);
    row("64-bit length of zero", header("81ff0000000000000000") + mask, Fault::LengthNotMinimal);
    row("64-bit length, top bit", header("81ff8000000000000000") + mask, Fault::LengthTooBig);
    row("long ping", header("89fe007e") + mask + QByteArray(126, 'x'), Fault::ControlTooLong);
    row("very long close", header("88ff0000000000010000") + mask, Fault::ControlTooLong);
    row("fragmented ping", header("0980") + mask, Fault::ControlFragmented);
    row("fragmented close", header("0880") + mask, Fault::ControlFragmented);
    row("continuation at the start", clientFrame(Opcode::Continuation, "x"),
        Fault::NothingToContinue);
    row("continuation after a whole message",
        clientText("a") + clientFrame(Opcode::Continuation, "x"), Fault::NothingToContinue,
        {"text a"});
    row("continuation after the last fragment",
        part(Opcode::Text, "a") + clientFrame(Opcode::Continuation, "b")
            + part(Opcode::Continuation, "c"),
        Fault::NothingToContinue, {"text ab"});
    row("text inside a message", part(Opcode::Text, "a") + clientText("b"),
        Fault::MessageNotFinished);
    row("binary inside a message", part(Opcode::Text, "a") + part(Opcode::Binary, "b"),
        Fault::MessageNotFinished);
    row("invalid text", clientText("a\xff"), Fault::BadUtf8);
    row("invalid long text", clientText(QByteArray(70'000, 'x') + "\xc0"), Fault::BadUtf8);
    row("cut character", clientText("\xe2\x82"), Fault::BadUtf8);
    row("cut character in the last fragment",
        part(Opcode::Text, "a") + clientFrame(Opcode::Continuation, "\xe2\x82"), Fault::BadUtf8);
    row("invalid over fragments", part(Opcode::Text, "\xe2\x82") + part(Opcode::Continuation, "a"),
        Fault::BadUtf8);
    row("each fragment valid only if joined wrongly",
        part(Opcode::Text, "\xc3") + clientFrame(Opcode::Continuation, ""), Fault::BadUtf8);
    row("surrogate", clientText("\xed\xa0\x80"), Fault::BadUtf8);
    row("close of one byte", closeFrame("03"), Fault::CloseTooShort);
    row("close with invalid reason", closeFrame("03e8ff"), Fault::BadUtf8);
    row("close with a cut reason", closeFrame("03e8e282"), Fault::BadUtf8);
    for (const int code : {0, 999, 1004, 1005, 1006, 1015, 1016, 1100, 2000, 2999, 5000, 65535}) {
        row("close " + QByteArray::number(code),
            closeFrame(QByteArray::number(code, 16).rightJustified(4, '0')), Fault::BadCloseCode);
    }
    row("broken stays broken", header("8101") + "x" + clientText("late"), Fault::NotMasked);
}

void WebSocketParserTest::rules_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArrayList>("lines");
    QTest::addColumn<WebSocketFault>("fault");
    addGoodRows();
    addBadRows();
}

void WebSocketParserTest::rules()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArrayList, lines);
    QFETCH(WebSocketFault, fault);

    for (const qsizetype piece : {0, 1, 2, 3, 5, 7, 13, 64, 1000})
        compareRun(bytes, piece, lines, fault);
}

void WebSocketParserTest::everyFaultHasACodeAndAText()
{
    for (int i = 1; i <= int(Fault::BadCompression); ++i) {
        const auto fault = Fault(i);
        const QByteArray text = textOf(fault);
        QVERIFY(!text.isEmpty() && text.size() <= 123);
        QVERIFY(isWebSocketCloseCode(closeCodeOf(fault)));
    }
    QCOMPARE(closeCodeOf(Fault::ReservedBit), quint16(1002));
    QCOMPARE(closeCodeOf(Fault::BadCloseCode), quint16(1002));
    QCOMPARE(closeCodeOf(Fault::BadUtf8), quint16(1007));
    QCOMPARE(closeCodeOf(Fault::BadCompression), quint16(1007));
    QCOMPARE(closeCodeOf(Fault::TooManyFragments), quint16(1008));
    QCOMPARE(closeCodeOf(Fault::MessageTooBig), quint16(1009));
}

void WebSocketParserTest::aFaultIsFoundAtTheEarliestByte_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("reserved bit") << header("91");
    QTest::newRow("reserved opcode") << header("83");
    QTest::newRow("fragmented ping") << header("09");
    QTest::newRow("continuation of nothing") << header("80");
    QTest::newRow("unmasked") << header("8101");
    QTest::newRow("control too long") << header("89fe");
    QTest::newRow("length not minimal") << header("81fe0001");
    // The bad byte ends what was sent; the frame promises ten more.
    QTest::newRow("invalid text") << header("818a00000000") + "ab\xff";
    QTest::newRow("invalid text, second byte") << header("818a00000000") + "ab\xed\xa0";
    QTest::newRow("over fragments")
        << header("018100000000") + "\xed" + header("808a00000000") + "\xa0";
}

void WebSocketParserTest::aFaultIsFoundAtTheEarliestByte()
{
    QFETCH(QByteArray, bytes);
    WebSocketParser parser(smallRules());
    WebSocketLog log;

    parser.feed(bytes.chopped(1), log);
    QCOMPARE(int(parser.fault()), int(Fault::None));
    parser.feed(bytes.last(1), log);

    QVERIFY(parser.fault() != Fault::None);
    QVERIFY(parser.isIdle());
    QVERIFY(log.lines.isEmpty());
}

void WebSocketParserTest::aBigMessageIsRefusedAtItsHead_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::newRow("one byte too big") << header("81ff00000000000186a1");
    QTest::newRow("giant") << header("82ff7fffffffffffffff");
}

void WebSocketParserTest::aBigMessageIsRefusedAtItsHead()
{
    QFETCH(QByteArray, head);
    WebSocketParser parser(smallRules());
    WebSocketLog log;

    parser.feed(head, log);

    QCOMPARE(int(parser.fault()), int(Fault::MessageTooBig));
    compareRun(clientText(QByteArray(100'000, 'x')), 0, {"text " + QByteArray(100'000, 'x')},
               Fault::None);
}

void WebSocketParserTest::limitsAreCountedInBytesOverAllFragments()
{
    const QByteArray text = QByteArray::fromHex("f09f9880").repeated(12'500);
    const QByteArray first = part(Opcode::Text, text);

    compareRun(first + clientFrame(Opcode::Continuation, text), 0, {"text " + text + text},
               Fault::None);
    compareRun(first + part(Opcode::Continuation, text) + clientFrame(Opcode::Continuation, "x"), 0,
               {}, Fault::MessageTooBig);
}

void WebSocketParserTest::fragmentsAreCounted()
{
    const QByteArray first = part(Opcode::Text, "a");
    const QByteArray next = part(Opcode::Continuation, "a");
    const QByteArray last = clientFrame(Opcode::Continuation, "a");
    const QByteArray ping = clientFrame(Opcode::Ping, "");
    const QByteArrayList pings(48, "ping ");

    compareRun(first + next.repeated(48) + last, 0, {"text " + QByteArray(50, 'a')}, Fault::None);
    compareRun(first + (next + ping).repeated(48) + last, 3,
               pings + QByteArrayList{"text " + QByteArray(50, 'a')}, Fault::None);
    compareRun(first + next.repeated(49) + last, 0, {}, Fault::TooManyFragments);
}

void WebSocketParserTest::controlFramesComeThroughAMessageAtItsLimits()
{
    const QByteArray ping = clientFrame(Opcode::Ping, "p");
    const QByteArray next = part(Opcode::Continuation, "a");

    compareRun(part(Opcode::Text, "a") + next.repeated(49) + ping, 0, {"ping p"}, Fault::None);
    compareRun(part(Opcode::Text, QByteArray(100'000, 'a')) + ping, 0, {"ping p"}, Fault::None);
}

void WebSocketParserTest::aLiftedLimitHoldsNothingBack()
{
    WebSocketParser parser(WebSocketParser::Rules{});
    WebSocketLog log;

    parser.feed(part(Opcode::Binary, ""), log);
    for (int i = 0; i < 20'000; ++i)
        parser.feed(part(Opcode::Continuation, "0123456789"), log);
    parser.feed(clientFrame(Opcode::Continuation, ""), log);

    QCOMPARE(log.lines.size(), 1);
    QCOMPARE(log.lines.first().size(), 200'000 + 7);
}

void WebSocketParserTest::nothingIsKeptBetweenMessages()
{
    WebSocketParser parser(smallRules());
    WebSocketLog log;
    const QByteArray frame = clientText("hello");

    parser.feed(frame.first(3), log);
    QVERIFY(!parser.isIdle());
    parser.feed(frame.sliced(3), log);
    QVERIFY(parser.isIdle());
    parser.feed(part(Opcode::Text, "x"), log);
    parser.feed(clientFrame(Opcode::Ping, "p"), log);
    QVERIFY(!parser.isIdle());
    parser.feed(clientFrame(Opcode::Continuation, ""), log);
    QVERIFY(parser.isIdle());
    QVERIFY(sizeof(WebSocketParser) <= 32);
}

void WebSocketParserTest::aCompressedMessageIsMarkedWhenAllowed()
{
    WebSocketParser::Rules rules = smallRules();
    rules.isCompressionAllowed = true;
    WebSocketFrameHead head;
    head.isMasked = true;
    head.isCompressed = true;
    WebSocketLog log;

    // Compressed bytes are no text yet.
    WebSocketParser whole(rules);
    whole.feed(webSocketFrame(head, "\xff\xfe") + clientText("plain"), log);
    head.isFinal = false;
    whole.feed(webSocketFrame(head, "\xff") + clientFrame(Opcode::Continuation, "\xfe"), log);
    QCOMPARE(
        log.lines,
        (QByteArrayList{"compressed text \xff\xfe", "text plain", "compressed text \xff\xfe"}));
    QCOMPARE(int(whole.fault()), int(Fault::None));

    // RFC 7692 section 6.1: only the first fragment carries the bit, and control frames never.
    whole.feed(webSocketFrame(head, "\xff") + header("c080"), log);
    QCOMPARE(int(whole.fault()), int(Fault::ReservedBit));
    WebSocketParser control(rules);
    control.feed(header("c980"), log);
    QCOMPARE(int(control.fault()), int(Fault::ReservedBit));
}

void WebSocketParserTest::aClientRefusesMaskedFrames()
{
    QCOMPARE(readAsClient(clientText("x")),
             QByteArrayList{"fault " + QByteArray::number(int(Fault::Masked))});
}

void WebSocketParserTest::aClientReadsUnmaskedFramesInAnyPieces()
{
    WebSocketParser::Rules rules;
    rules.isServer = false;
    const QByteArray bytes = webSocketFrame(Opcode::Text, "grüße")
        + webSocketFrame(Opcode::Ping, "p")
        + webSocketFrame(Opcode::Close, webSocketClosePayload(1001, u"bye"));
    for (qsizetype piece = 1; piece <= bytes.size(); ++piece) {
        WebSocketParser parser(rules);
        WebSocketLog log;
        for (qsizetype at = 0; at < bytes.size(); at += piece)
            parser.feed(QByteArrayView(bytes).sliced(at, qMin(piece, bytes.size() - at)), log);
        QCOMPARE(log.lines, (QByteArrayList{"text grüße", "ping p", "close 1001 bye"}));
    }
}

/// Invents valid conversations and what a parser should tell about them.
class Conversation
{
public:
    explicit Conversation(QRandomGenerator &random)
        : m_random(random)
    {
        const int messages = 1 + m_random.bounded(12);
        for (int i = 0; i < messages; ++i)
            addMessage();
    }

    QByteArray bytes;
    QByteArrayList lines;

private:
    QByteArray invented(int size, bool isText)
    {
        static const QByteArrayList kCharacters{"a", "\n",          "é", "€", "\xef\xbb\xbf",
                                                "😀", "\xed\x9f\xbf"};
        QByteArray result;
        while (result.size() < size) {
            result += isText ? kCharacters.at(m_random.bounded(int(kCharacters.size())))
                             : QByteArray(1, char(m_random.bounded(256)));
        }
        return result;
    }
    void addFrame(Opcode opcode, QByteArrayView payload, bool isFinal)
    {
        WebSocketFrameHead head;
        head.opcode = opcode;
        head.isFinal = isFinal;
        head.isMasked = true;
        for (char &byte : head.mask)
            byte = char(m_random.bounded(256));
        bytes += webSocketFrame(head, payload);
    }
    void addControl()
    {
        const bool isPing = m_random.bounded(2) == 0;
        const QByteArray payload = invented(m_random.bounded(122), false).left(125);
        addFrame(isPing ? Opcode::Ping : Opcode::Pong, payload, true);
        lines.append((isPing ? "ping " : "pong ") + payload);
    }
    void addMessage()
    {
        static constexpr int kSizes[] = {0, 1, 7, 125, 126, 300, 5'000, 66'000};
        const bool isText = m_random.bounded(3) > 0;
        const QByteArray payload = invented(kSizes[m_random.bounded(8)], isText);
        const int fragments = m_random.bounded(2) == 0 ? 1 : 1 + m_random.bounded(6);
        qsizetype at = 0;
        for (int i = 0; i < fragments; ++i) {
            const bool isLast = i + 1 == fragments;
            const auto left = int(payload.size() - at);
            const int size = isLast ? left : m_random.bounded(left + 1);
            const Opcode kind = isText ? Opcode::Text : Opcode::Binary;
            addFrame(i == 0 ? kind : Opcode::Continuation, QByteArrayView(payload).sliced(at, size),
                     isLast);
            at += size;
            if (!isLast && m_random.bounded(3) == 0)
                addControl();
        }
        lines.append((isText ? "text " : "binary ") + payload);
        if (m_random.bounded(4) == 0)
            addControl();
    }

    QRandomGenerator &m_random;
};

static quint32 seed()
{
    bool isGiven = false;
    const quint32 given = qEnvironmentVariableIntValue("OUTCRY_SEED", &isGiven);
    const quint32 value = isGiven ? given : 20'240'607;
    qInfo("seed %u; set OUTCRY_SEED for another", value);
    return value;
}

static void feedInRandomPieces(WebSocketParser &parser, WebSocketSink &sink, QByteArrayView bytes,
                               QRandomGenerator &random, int longestPiece)
{
    for (qsizetype at = 0; at < bytes.size();) {
        const qsizetype size = qMin<qsizetype>(1 + random.bounded(longestPiece), bytes.size() - at);
        // A copy of its own, so that a sanitiser sees a step beyond the end.
        const QByteArray piece = bytes.sliced(at, size).toByteArray();
        parser.feed(piece, sink);
        at += size;
    }
}

void WebSocketParserTest::randomConversationsSurviveEveryChunking()
{
    QRandomGenerator random(seed());
    for (int round = 0; round < 150; ++round) {
        const Conversation conversation(random);
        for (const int longestPiece : {1, 4, 20, 300, 9'000, 200'000}) {
            WebSocketParser parser(smallRules());
            WebSocketLog log;
            feedInRandomPieces(parser, log, conversation.bytes, random, longestPiece);
            QCOMPARE(int(parser.fault()), int(Fault::None));
            QVERIFY2(log.lines == conversation.lines,
                     QByteArray("round " + QByteArray::number(round)));
            QVERIFY(parser.isIdle());
        }
    }
}

void WebSocketParserTest::noGarbageBreaksTheParser()
{
    QRandomGenerator random(seed());
    int faults = 0;
    for (int round = 0; round < 20'000; ++round) {
        QByteArray bytes;
        if (round % 2 == 0) {
            bytes.resize(random.bounded(60));
            for (char &byte : bytes)
                byte = char(random.bounded(256));
        } else {
            // Nearly right: one byte of a valid conversation turned.
            bytes = clientText("x") + part(Opcode::Text, "é") + clientFrame(Opcode::Ping, "p")
                + clientFrame(Opcode::Continuation, "y") + closeFrame("03e8");
            bytes[random.bounded(int(bytes.size()))] = char(random.bounded(256));
        }
        WebSocketParser whole(smallRules());
        WebSocketLog wholeLog;
        whole.feed(bytes, wholeLog);
        WebSocketParser pieces(smallRules());
        WebSocketLog piecesLog;
        feedInRandomPieces(pieces, piecesLog, bytes, random, 9);
        QCOMPARE(piecesLog.lines, wholeLog.lines);
        QCOMPARE(int(pieces.fault()), int(whole.fault()));
        faults += whole.fault() != Fault::None;
    }
    QVERIFY(faults > 1'000);
}

QTEST_APPLESS_MAIN(WebSocketParserTest)
#include "tst_web_socket_parser.moc"
