// SPDX-License-Identifier: MIT
#include "codecs/utf8_checker.h"
#include "codecs/web_socket_frame.h"
#include "server/pipes/outgoing_text.h"

#include <QTest>

using namespace outcry;

class WebSocketFrameTest : public QObject
{
    Q_OBJECT

private slots:
    void headsTakeTheShortestForm_data();
    void headsTakeTheShortestForm();
    void flagsStandInTheFirstByte_data();
    void flagsStandInTheFirstByte();
    void theExamplesOfTheStandardAreMet();
    void maskingEqualsTheByteByByteRule();
    void maskingTellsWhetherAnythingIsBeyondAscii();
    void closeCodes_data();
    void closeCodes();
    void aLongReasonIsCutBetweenCharacters_data();
    void aLongReasonIsCutBetweenCharacters();
    void aCodeThatMustNotBeSentMakesAnEmptyClose();
    void anOutgoingTextIsFramedOnce();
};

void WebSocketFrameTest::headsTakeTheShortestForm_data()
{
    QTest::addColumn<qint64>("size");
    QTest::addColumn<QByteArray>("head");
    QTest::newRow("0") << qint64(0) << QByteArray::fromHex("8200");
    QTest::newRow("125") << qint64(125) << QByteArray::fromHex("827d");
    QTest::newRow("126") << qint64(126) << QByteArray::fromHex("827e007e");
    QTest::newRow("65535") << qint64(65535) << QByteArray::fromHex("827effff");
    QTest::newRow("65536") << qint64(65536) << QByteArray::fromHex("827f0000000000010000");
    QTest::newRow("4 GiB") << (qint64(1) << 32) << QByteArray::fromHex("827f0000000100000000");
}

void WebSocketFrameTest::headsTakeTheShortestForm()
{
    QFETCH(qint64, size);
    QFETCH(QByteArray, head);
    WebSocketFrameHead values;
    values.opcode = WebSocketOpcode::Binary;
    values.payloadBytes = size;
    char out[WebSocketFrameHead::kMostBytes];

    QCOMPARE(QByteArray(out, values.write(out)), head);

    values.isMasked = true;
    values.mask = {'a', 'b', 'c', 'd'};
    head[1] = char(head[1] | 0x80);
    QCOMPARE(QByteArray(out, values.write(out)), head + "abcd");
}

void WebSocketFrameTest::flagsStandInTheFirstByte_data()
{
    QTest::addColumn<int>("opcode");
    QTest::addColumn<bool>("isFinal");
    QTest::addColumn<bool>("isCompressed");
    QTest::addColumn<int>("first");
    QTest::newRow("text") << 1 << true << false << 0x81;
    QTest::newRow("first fragment") << 1 << false << false << 0x01;
    QTest::newRow("middle fragment") << 0 << false << false << 0x00;
    QTest::newRow("last fragment") << 0 << true << false << 0x80;
    QTest::newRow("compressed") << 2 << true << true << 0xc2;
    QTest::newRow("close") << 8 << true << false << 0x88;
    QTest::newRow("ping") << 9 << true << false << 0x89;
    QTest::newRow("pong") << 10 << true << false << 0x8a;
}

void WebSocketFrameTest::flagsStandInTheFirstByte()
{
    QFETCH(int, opcode);
    QFETCH(bool, isFinal);
    QFETCH(bool, isCompressed);
    QFETCH(int, first);
    WebSocketFrameHead head;
    head.opcode = WebSocketOpcode(opcode);
    head.isFinal = isFinal;
    head.isCompressed = isCompressed;

    QCOMPARE(webSocketFrame(head, "x"), char(first) + QByteArray("\x01x"));
}

// RFC 6455 section 5.7.
void WebSocketFrameTest::theExamplesOfTheStandardAreMet()
{
    QCOMPARE(webSocketFrame(WebSocketOpcode::Text, "Hello"), QByteArray::fromHex("810548656c6c6f"));
    WebSocketFrameHead head;
    head.isMasked = true;
    head.mask = {'\x37', '\xfa', '\x21', '\x3d'};
    QCOMPARE(webSocketFrame(head, "Hello"), QByteArray::fromHex("818537fa213d7f9f4d5158"));
}

void WebSocketFrameTest::maskingEqualsTheByteByByteRule()
{
    const WebSocketMask mask = {'\x01', '\xfe', '\x5a', '\x93'};
    for (int size = 0; size < 150; ++size) {
        for (int phase = 0; phase < 4; ++phase) {
            QByteArray plain(size, '\0');
            QByteArray expected(size, '\0');
            for (int i = 0; i < size; ++i) {
                plain[i] = char(i * 31 + phase);
                expected[i] = char(plain[i] ^ mask[size_t(phase + i) % 4]);
            }
            QByteArray masked(size, '\0');
            maskWebSocketBytes(masked.data(), plain.constData(), size, mask, phase);
            QCOMPARE(masked, expected);
            maskWebSocketBytes(plain.data(), plain.constData(), size, mask, phase);
            QCOMPARE(plain, expected);
        }
    }
}

void WebSocketFrameTest::maskingTellsWhetherAnythingIsBeyondAscii()
{
    const WebSocketMask mask = {'\x80', '\xff', '\x00', '\x13'};
    for (int size = 1; size < 100; ++size) {
        QByteArray masked(size, 'a');
        maskWebSocketBytes(masked.data(), masked.constData(), size, mask);
        QByteArray out(size, '\0');
        QVERIFY(!maskWebSocketBytes(out.data(), masked.constData(), size, mask));
        for (int at = 0; at < size; ++at) {
            QByteArray other = masked;
            other[at] = char(other[at] ^ 0x80);
            QVERIFY(maskWebSocketBytes(out.data(), other.constData(), size, mask));
        }
    }
}

void WebSocketFrameTest::closeCodes_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<bool>("isAllowed");
    for (const int code : {1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 1012, 1013, 1014,
                           3000, 3999, 4000, 4999})
        QTest::addRow("%d", code) << code << true;
    for (const int code : {0, 1, 999, 1004, 1005, 1006, 1015, 1016, 1100, 2000, 2999, 5000, 65535})
        QTest::addRow("%d", code) << code << false;
}

void WebSocketFrameTest::closeCodes()
{
    QFETCH(int, code);
    QFETCH(bool, isAllowed);

    QCOMPARE(isWebSocketCloseCode(quint16(code)), isAllowed);
}

void WebSocketFrameTest::aLongReasonIsCutBetweenCharacters_data()
{
    QTest::addColumn<QString>("reason");
    QTest::addColumn<int>("bytes");
    QTest::newRow("empty") << QStringLiteral("") << 0;
    QTest::newRow("fits") << QString(123, u'x') << 123;
    QTest::newRow("too long") << QString(124, u'x') << 123;
    QTest::newRow("two bytes each") << QString(100, u'é') << 122;
    QTest::newRow("three bytes each, fits") << QString(41, u'€') << 123;
    QTest::newRow("cut inside three") << u'x' + QString(41, u'€') << 121;
    QTest::newRow("four bytes each") << QStringLiteral("😀").repeated(40) << 120;
}

void WebSocketFrameTest::aLongReasonIsCutBetweenCharacters()
{
    QFETCH(QString, reason);
    QFETCH(int, bytes);

    const QByteArray payload = webSocketClosePayload(1000, reason);

    QCOMPARE(payload.size(), bytes + 2);
    QCOMPARE(payload.first(2), QByteArray::fromHex("03e8"));
    QVERIFY(Utf8Checker::isValid(payload.sliced(2)));
    QVERIFY(reason.startsWith(QString::fromUtf8(payload.sliced(2))));
}

void WebSocketFrameTest::aCodeThatMustNotBeSentMakesAnEmptyClose()
{
    QCOMPARE(webSocketClosePayload(1005, u"no"), QByteArray());
    QCOMPARE(webSocketClosePayload(1006, u"no"), QByteArray());
}

void WebSocketFrameTest::anOutgoingTextIsFramedOnce()
{
    const OutgoingText text("Hello");

    const QByteArray first = text.webSocketFrame();

    QCOMPARE(first, QByteArray::fromHex("810548656c6c6f"));
    QCOMPARE(text.webSocketFrame().constData(), first.constData());
    QCOMPARE(OutgoingText(QByteArray()).webSocketFrame(), QByteArray::fromHex("8100"));
}

QTEST_APPLESS_MAIN(WebSocketFrameTest)
#include "tst_web_socket_frame.moc"
