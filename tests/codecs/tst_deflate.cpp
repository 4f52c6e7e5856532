// SPDX-License-Identifier: MIT
#include "codecs/deflate.h"
#include "codecs/permessage_deflate.h"

#include <QRandomGenerator>
#include <QTest>

#include <zlib.h>

using namespace outcry;

Q_DECLARE_METATYPE(outcry::InflateOutcome)

class DeflateTest : public QObject
{
    Q_OBJECT

private slots:
    void offers_data();
    void offers();
    void vectorsOfTheStandard_data();
    void vectorsOfTheStandard();
    void brokenMessages_data();
    void brokenMessages();
    void everythingComesBack_data();
    void everythingComesBack();
    void otherWindowsAndLevelsAreRead_data();
    void otherWindowsAndLevelsAreRead();
    void messagesDoNotReferToEarlierOnes();
    void aMessageFitsTheWindowOfItsOwnSize();
    void theLimitIsExact();
    void aBombIsCutAtTheLimit();
    void badTextIsFoundBeforeTheRestIsInflated();
    void noMessageAtTheLimitIsTooLongCompressed();
    void noGarbageBreaksTheInflater();
};

static QByteArray fromHex(const char *hex)
{
    return QByteArray::fromHex(hex);
}

static InflateOutcome inflated(QByteArrayView bytes, QByteArray &message, qint64 longest = 0,
                               bool isText = false)
{
    return inflateMessage(bytes, {longest, isText}, message);
}

/// As some other program compresses.
static QByteArray deflatedElsewhere(const QByteArray &message, int level, int windowBits,
                                    int flush = Z_SYNC_FLUSH)
{
    z_stream stream = {};
    deflateInit2(&stream, level, Z_DEFLATED, -windowBits, 8, Z_DEFAULT_STRATEGY);
    QByteArray out(qsizetype(deflateBound(&stream, uLong(message.size()))) + 100, '\0');
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(message.constData()));
    stream.avail_in = uInt(message.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = uInt(out.size());
    deflate(&stream, flush);
    out.chop(qsizetype(stream.avail_out) + (flush == Z_SYNC_FLUSH ? 4 : 0));
    deflateEnd(&stream);
    return out;
}

static QByteArray randomBytes(qsizetype size, quint32 seed)
{
    QRandomGenerator random(seed);
    QByteArray bytes(size, '\0');
    for (char &byte : bytes)
        byte = char(random.bounded(256));
    return bytes;
}

static QByteArray chatter(qsizetype size)
{
    QByteArray text;
    for (int i = 0; text.size() < size; ++i)
        text += R"({"type":"message","from":"ann","text":"grüße )" + QByteArray::number(i * 7919)
            + "\"}";
    return text;
}

void DeflateTest::offers_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("answer");
    const QByteArray accepted
        = "permessage-deflate; server_no_context_takeover; client_no_context_takeover";
    const auto row = [](const QByteArray &header, const QByteArray &answer) {
        QTest::newRow(header.isEmpty() ? "(empty)" : header.constData()) << header << answer;
    };
    row("", {});
    row("permessage-deflate", accepted);
    row("permessage-deflate; client_max_window_bits", accepted);
    row("permessage-deflate; client_max_window_bits=8", accepted);
    row("permessage-deflate; client_max_window_bits=15", accepted);
    row("permessage-deflate; client_max_window_bits=\"12\"", accepted);
    row("permessage-deflate; client_max_window_bits=\"1\\2\"", accepted);
    row("permessage-deflate; server_no_context_takeover; client_no_context_takeover", accepted);
    row("permessage-deflate; server_max_window_bits=15", accepted + "; server_max_window_bits=15");
    row("permessage-deflate; server_max_window_bits=9", accepted + "; server_max_window_bits=9");
    row("permessage-deflate; server_max_window_bits=8", accepted + "; server_max_window_bits=8");
    row("  permessage-deflate\t;client_max_window_bits ; server_max_window_bits = 10 ",
        accepted + "; server_max_window_bits=10");
    row(", ,permessage-deflate,,", accepted);
    // Another extension, another offer.
    row("x-webkit-deflate-frame", {});
    row("foo; bar=\"baz\", permessage-deflate", accepted);
    row("permessage-deflate; server_max_window_bits=10, permessage-deflate",
        accepted + "; server_max_window_bits=10");
    row("permessage-deflate; server_max_window_bits=16, permessage-deflate", accepted);
    row("permessage-deflate; mystery, permessage-deflate; server_max_window_bits=11",
        accepted + "; server_max_window_bits=11");
    // Declined: the connection is made without.
    row("permessage-bzip2", {});
    row("Permessage-Deflate", {});
    row("permessage-deflate; mystery", {});
    row("permessage-deflate; mystery=1", {});
    row("permessage-deflate; server_no_context_takeover=1", {});
    row("permessage-deflate; client_no_context_takeover=true", {});
    row("permessage-deflate; server_max_window_bits", {});
    for (const char *value : {"7", "16", "0", "08", "015", "-9", "1e1", "ten", "4294967304"}) {
        row(QByteArray("permessage-deflate; server_max_window_bits=") + value, {});
        row(QByteArray("permessage-deflate; client_max_window_bits=") + value, {});
    }
    row("permessage-deflate; client_max_window_bits; client_max_window_bits=9", {});
    row("permessage-deflate; server_no_context_takeover; server_no_context_takeover", {});
    // Against the grammar.
    const QByteArray malformed = "malformed";
    row("permessage-deflate;", malformed);
    row(";", malformed);
    row("permessage-deflate; client_max_window_bits=", malformed);
    row("permessage-deflate; client_max_window_bits=\"9", malformed);
    row("permessage-deflate; client_max_window_bits=\"\"", malformed);
    row("permessage-deflate; client_max_window_bits=\"9 \"", malformed);
    row("permessage-deflate; client_max_window_bits=\"9\\", malformed);
    row("permessage-deflate client_max_window_bits", malformed);
    row("permessage-deflate; =9", malformed);
    row("permessage-deflate, (", malformed);
    row("gr\xc3\xbc\xc3\x9f"
        "e",
        malformed);
}

void DeflateTest::offers()
{
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, answer);

    const ExtensionOffers read = readExtensionOffers(header);

    QCOMPARE(read.isMalformed, answer == "malformed");
    const bool isAccepted = !answer.isEmpty() && !read.isMalformed;
    QCOMPARE(read.deflate.has_value(), isAccepted);
    if (isAccepted)
        QCOMPARE(read.deflate->answer(), answer);
}

// RFC 7692 section 7.2.3.
void DeflateTest::vectorsOfTheStandard_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QByteArray>("message");
    const QByteArray hello = "Hello";
    QTest::newRow("one block") << fromHex("f248cdc9c90700") << hello;
    QTest::newRow("not compressed") << fromHex("000500faff48656c6c6f00") << hello;
    QTest::newRow("final block") << fromHex("f348cdc9c9070000") << hello;
    QTest::newRow("two blocks") << fromHex("f248050000 00ffffcac9c90700") << hello;
    QTest::newRow("empty") << fromHex("00") << QByteArray();
    QTest::newRow("no bytes at all") << QByteArray() << QByteArray();
}

void DeflateTest::vectorsOfTheStandard()
{
    QFETCH(QByteArray, payload);
    QFETCH(QByteArray, message);
    QByteArray out;

    QCOMPARE(inflated(payload, out, 5, true), InflateOutcome::Done);

    QCOMPARE(out, message);
}

void DeflateTest::brokenMessages_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<InflateOutcome>("outcome");
    const auto row = [](const char *name, const QByteArray &payload, InflateOutcome outcome) {
        QTest::newRow(name) << payload << outcome;
    };
    row("reserved block type", fromHex("06"), InflateOutcome::Corrupt);
    row("cut in the middle", fromHex("f248cd"), InflateOutcome::Corrupt);
    row("cut inside a stored block", fromHex("000500faff4865"), InflateOutcome::Corrupt);
    row("stored length is wrong", fromHex("000500fbff48656c6c6f00"), InflateOutcome::Corrupt);
    // Section 7.2.3.2: the second "Hello" refers to the first, which was agreed not to be.
    row("refers to an earlier message", fromHex("f200110000"), InflateOutcome::Corrupt);
    row("garbage", fromHex("ffffffff"), InflateOutcome::Corrupt);
    row("garbage behind a final block", fromHex("f348cdc9c90700ff"), InflateOutcome::Corrupt);
    row("not UTF-8", deflateMessage("abc\xff"), InflateOutcome::BadUtf8);
    row("half a character", deflateMessage("abc\xe2\x82"), InflateOutcome::BadUtf8);
    row("too big", deflateMessage(QByteArray(101, 'x')), InflateOutcome::TooBig);
}

void DeflateTest::brokenMessages()
{
    QFETCH(QByteArray, payload);
    QFETCH(InflateOutcome, outcome);
    QByteArray out;

    QCOMPARE(inflated(payload, out, 100, true), outcome);
    // Nothing is left over for the next.
    QCOMPARE(inflated(fromHex("f248cdc9c90700"), out, 100, true), InflateOutcome::Done);
    QCOMPARE(out, "Hello");
}

void DeflateTest::everythingComesBack_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("one byte") << QByteArray("x");
    QTest::newRow("chat") << chatter(2'000);
    QTest::newRow("large chat") << chatter(70'000);
    QTest::newRow("noise") << randomBytes(100'000, 1);
    QTest::newRow("zeros") << QByteArray(1'000'000, '\0');
    QTest::newRow("ends like a tail") << QByteArray::fromHex("0000ffff0000ffff");
    for (const int size : {16'383, 16'384, 16'385, 32'768, 65'535, 65'536})
        QTest::newRow(QByteArray::number(size)) << randomBytes(size, quint32(size));
}

void DeflateTest::everythingComesBack()
{
    QFETCH(QByteArray, message);
    QByteArray out = "left over";

    const QByteArray deflated = deflateMessage(message);
    QCOMPARE(inflated(deflated, out, message.size() + 1), InflateOutcome::Done);

    QVERIFY(!deflated.isEmpty());
    QVERIFY(out == message);
    QVERIFY(deflated.size() <= mostDeflatedBytes(qMax<qint64>(message.size(), 1)));
}

void DeflateTest::otherWindowsAndLevelsAreRead_data()
{
    QTest::addColumn<int>("level");
    QTest::addColumn<int>("windowBits");
    QTest::addColumn<int>("flush");
    for (const int level : {0, 1, 6, 9}) {
        for (const int bits : {9, 10, 15}) {
            const QByteArray name
                = "level " + QByteArray::number(level) + " window " + QByteArray::number(bits);
            QTest::newRow(name) << level << bits << Z_SYNC_FLUSH;
            QTest::newRow(name + ", final block") << level << bits << Z_FINISH;
        }
    }
}

void DeflateTest::otherWindowsAndLevelsAreRead()
{
    QFETCH(int, level);
    QFETCH(int, windowBits);
    QFETCH(int, flush);
    const QByteArray message = chatter(60'000);
    QByteArray out;

    const QByteArray deflated = deflatedElsewhere(message, level, windowBits, flush);

    QCOMPARE(inflated(deflated, out, message.size(), true), InflateOutcome::Done);
    QVERIFY(out == message);
}

void DeflateTest::messagesDoNotReferToEarlierOnes()
{
    const QByteArray message = chatter(3'000);

    const QByteArray first = deflateMessage(message);
    (void)deflateMessage(randomBytes(5'000, 3));

    QCOMPARE(deflateMessage(message), first);
}

void DeflateTest::aMessageFitsTheWindowOfItsOwnSize()
{
    for (int bits = 9; bits <= 15; ++bits) {
        const QByteArray half = randomBytes((1 << bits) / 2, quint32(bits));
        const QByteArray message = half + half;
        const QByteArray deflated = deflateMessage(message) + fromHex("0000ffff");
        QByteArray out(message.size(), '\0');
        z_stream narrow = {};
        QCOMPARE(inflateInit2(&narrow, -bits), Z_OK);
        narrow.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(deflated.constData()));
        narrow.avail_in = uInt(deflated.size());
        // A byte at a time, so that the reader has nothing but its window.
        int status = Z_OK;
        for (qsizetype at = 0; at < out.size() && status == Z_OK; ++at) {
            narrow.next_out = reinterpret_cast<Bytef *>(out.data() + at);
            narrow.avail_out = 1;
            status = inflate(&narrow, Z_NO_FLUSH);
        }
        inflateEnd(&narrow);

        QVERIFY(out == message);
    }
}

void DeflateTest::theLimitIsExact()
{
    QByteArray out;
    for (const qint64 size : {1, 100, 16'384, 65'536}) {
        const QByteArray deflated = deflateMessage(QByteArray(size, 'x'));
        QCOMPARE(inflated(deflated, out, size), InflateOutcome::Done);
        QCOMPARE(inflated(deflated, out, size - 1 > 0 ? size - 1 : 0),
                 size > 1 ? InflateOutcome::TooBig : InflateOutcome::Done);
    }
}

void DeflateTest::aBombIsCutAtTheLimit()
{
    const QByteArray bomb = deflatedElsewhere(QByteArray(64 * 1024 * 1024, 'x'), 9, 15);
    QVERIFY(bomb.size() < mostDeflatedBytes(65'536));
    QByteArray out;

    QCOMPARE(inflated(bomb, out, 65'536), InflateOutcome::TooBig);

    QVERIFY(out.size() <= 65'537);
    QVERIFY(out.capacity() <= 4 * 65'536);
}

void DeflateTest::badTextIsFoundBeforeTheRestIsInflated()
{
    const QByteArray deflated = deflateMessage("\xff" + QByteArray(10'000'000, 'x'));
    QByteArray out;

    QCOMPARE(inflated(deflated, out, 0, true), InflateOutcome::BadUtf8);

    QVERIFY(out.size() < 100'000);
}

void DeflateTest::noMessageAtTheLimitIsTooLongCompressed()
{
    for (const qsizetype size : {1, 125, 1'000, 65'536}) {
        for (const int level : {0, 1, 9}) {
            for (const int bits : {9, 15}) {
                const QByteArray deflated
                    = deflatedElsewhere(randomBytes(size, quint32(size)), level, bits);
                QVERIFY(deflated.size() <= mostDeflatedBytes(size));
            }
        }
    }
    QCOMPARE(mostDeflatedBytes(0), qint64(0));
}

void DeflateTest::noGarbageBreaksTheInflater()
{
    QRandomGenerator random(7);
    const QByteArray good = deflateMessage(chatter(3'000));
    for (int round = 0; round < 20'000; ++round) {
        QByteArray bytes = good.first(random.bounded(good.size() + 1));
        for (int i = random.bounded(4); i > 0 && !bytes.isEmpty(); --i)
            bytes[random.bounded(bytes.size())] = char(random.bounded(256));
        QByteArray out;
        (void)inflated(bytes, out, 4'096, random.bounded(2) == 1);
        QVERIFY(out.size() <= 4'097);
    }
}

QTEST_APPLESS_MAIN(DeflateTest)
#include "tst_deflate.moc"
