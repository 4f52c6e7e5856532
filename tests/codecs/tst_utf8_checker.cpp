// SPDX-License-Identifier: MIT
#include "codecs/utf8_checker.h"

#include <QTest>

using namespace outcry;

class Utf8CheckerTest : public QObject
{
    Q_OBJECT

private slots:
    void sequences_data();
    void sequences();
    void theFirstHopelessByteIsFound_data();
    void theFirstHopelessByteIsFound();
    void everyCodePointIsJudgedAsTheStandardSays();
    void threeBytesInARowAreJudgedLikeByDecoding();
    void aBadByteIsFoundAtEveryPlaceOfALongText();
    void aBrokenTextStaysBrokenUntilReset();
};

static bool isValidInPieces(const QByteArray &bytes, qsizetype pieceBytes)
{
    Utf8Checker checker;
    for (qsizetype at = 0; at < bytes.size(); at += pieceBytes) {
        if (!checker.feed(QByteArrayView(bytes).sliced(at, qMin(pieceBytes, bytes.size() - at))))
            return false;
    }
    return checker.isComplete();
}

void Utf8CheckerTest::sequences_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isValid");
    const auto row = [](const char *name, const char *hex, bool isValid) {
        QTest::newRow(name) << QByteArray::fromHex(hex) << isValid;
    };
    row("nothing", "", true);
    row("ascii", "48656c6c6f", true);
    row("nul", "00", true);
    row("two bytes, first", "c280", true);
    row("two bytes, last", "dfbf", true);
    row("three bytes, first", "e0a080", true);
    row("before the surrogates", "ed9fbf", true);
    row("after the surrogates", "ee8080", true);
    row("byte order mark", "efbbbf", true);
    row("noncharacter", "efbfbf", true);
    row("four bytes, first", "f0908080", true);
    row("the very last", "f48fbfbf", true);
    row("greek", "cebae1bdb9cf83cebcceb5", true);
    row("lone continuation", "80", false);
    row("lone continuation, last", "bf", false);
    row("overlong slash", "c0af", false);
    row("overlong two, last", "c1bf", false);
    row("overlong three", "e09fbf", false);
    row("overlong four", "f08fbfbf", false);
    row("first surrogate", "eda080", false);
    row("last surrogate", "edbfbf", false);
    row("above the last", "f4908080", false);
    row("f5", "f5808080", false);
    row("fe", "fe", false);
    row("ff", "ff", false);
    row("cut after one of two", "c3", false);
    row("cut after two of three", "e282", false);
    row("cut after three of four", "f09f98", false);
    row("ascii inside a character", "e24142", false);
    row("lead inside a character", "c3c3a9", false);
}

void Utf8CheckerTest::sequences()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, isValid);

    QCOMPARE(Utf8Checker::isValid(bytes), isValid);
    for (qsizetype piece = 1; piece <= 4; ++piece)
        QCOMPARE(isValidInPieces(bytes, piece), isValid);
    const QByteArray embedded = QByteArray(13, 'x') + bytes + QByteArray(21, 'y');
    for (qsizetype piece = 1; piece <= embedded.size(); ++piece)
        QCOMPARE(isValidInPieces(embedded, piece), isValid);
}

void Utf8CheckerTest::theFirstHopelessByteIsFound_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("hopelessAt");
    QTest::newRow("surrogate, second byte") << QByteArray::fromHex("eda080") << 1;
    QTest::newRow("too high, second byte") << QByteArray::fromHex("f4908080") << 1;
    QTest::newRow("overlong four, second byte") << QByteArray::fromHex("f0808080") << 1;
    QTest::newRow("overlong two, at once") << QByteArray::fromHex("c080") << 0;
    QTest::newRow("third byte") << QByteArray::fromHex("61e28261") << 3;
}

void Utf8CheckerTest::theFirstHopelessByteIsFound()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, hopelessAt);
    Utf8Checker checker;

    for (int i = 0; i < hopelessAt; ++i)
        QVERIFY(checker.feed(QByteArrayView(bytes).sliced(i, 1)));

    QVERIFY(!checker.feed(QByteArrayView(bytes).sliced(hopelessAt, 1)));
}

// The bits of a code point in a form of so many bytes, right or wrong.
static QByteArray spelled(char32_t code, int bytes)
{
    static constexpr uchar kLeads[] = {0, 0x00, 0xc0, 0xe0, 0xf0};
    QByteArray result(bytes, '\0');
    for (int i = bytes - 1; i > 0; --i, code >>= 6)
        result[i] = char(0x80 | (code & 0x3f));
    result[0] = char(kLeads[bytes] | code);
    return result;
}

static int shortestForm(char32_t code)
{
    return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

static bool isScalar(char32_t code)
{
    return code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
}

void Utf8CheckerTest::everyCodePointIsJudgedAsTheStandardSays()
{
    // So long that the character stands across the seam of two blocks; tried with the first two of each sixteen, which
    // have every first, second and third byte.
    const QByteArray before("\u00e4ABCDEFGHIJKLM");
    const QByteArray after("abcdefghijklmnopqrstuvwxyz");
    for (char32_t code = 0; code < 0x200000; ++code) {
        for (int bytes = 2; bytes <= 4; ++bytes) {
            if (code >> (bytes == 2 ? 11 : bytes == 3 ? 16 : 21))
                continue;
            const bool expected = isScalar(code) && bytes == shortestForm(code);
            const QByteArray alone = spelled(code, bytes);
            // Where more follows another path is taken.
            const bool areEqual = Utf8Checker::isValid(alone) == expected
                && Utf8Checker::isValid(alone + "xyz") == expected
                && Utf8Checker::isValid("\u20ac" + alone + "\u20ac") == expected
                && (code % 16 > 1 || Utf8Checker::isValid(before + alone + after) == expected);
            if (!areEqual)
                QFAIL(qPrintable(
                    QStringLiteral("U+%1 in %2 bytes").arg(quint32(code), 0, 16).arg(bytes)));
        }
    }
}

// A second way to the same answer: decode, and spell again.
static bool isValidByDecoding(const QByteArray &bytes)
{
    qsizetype at = 0;
    while (at < bytes.size()) {
        const auto lead = uchar(bytes[at]);
        const int size = lead < 0x80 ? 1 : lead < 0xc0 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
        if (size == 0 || lead >= 0xf8 || at + size > bytes.size())
            return false;
        char32_t code = size == 1 ? lead : lead & (0x7f >> size);
        for (int i = 1; i < size; ++i) {
            if ((uchar(bytes[at + i]) & 0xc0) != 0x80)
                return false;
            code = code << 6 | (uchar(bytes[at + i]) & 0x3f);
        }
        if (!isScalar(code) || shortestForm(code) != size)
            return false;
        at += size;
    }
    return true;
}

void Utf8CheckerTest::threeBytesInARowAreJudgedLikeByDecoding()
{
    const QByteArray before("\u00e4ABCDEFGHIJKL");
    const QByteArray after("abcdefghijklmnopqrstuvwxyz");
    QByteArray bytes(3, '\0');
    for (int i = 0; i < 0x1000000; i += i % 7 + 1) {
        bytes[0] = char(i >> 16);
        bytes[1] = char(i >> 8);
        bytes[2] = char(i);
        if (Utf8Checker::isValid(bytes) != isValidByDecoding(bytes)
            || Utf8Checker::isValid(bytes + "xyz") != isValidByDecoding(bytes)
            || (i % 8 == 0 && Utf8Checker::isValid(before + bytes + after) != isValidByDecoding(bytes)))
            QFAIL(bytes.toHex().constData());
    }
}

void Utf8CheckerTest::aBadByteIsFoundAtEveryPlaceOfALongText()
{
    for (int size = 1; size < 70; ++size) {
        for (int at = 0; at < size; ++at) {
            QByteArray text(size, 'a');
            QVERIFY(Utf8Checker::isValid(text));
            text[at] = '\xff';
            QVERIFY(!Utf8Checker::isValid(text));
        }
    }
}

void Utf8CheckerTest::aBrokenTextStaysBrokenUntilReset()
{
    Utf8Checker checker;
    QVERIFY(!checker.feed("\xff"));

    QVERIFY(!checker.feed("fine"));
    QVERIFY(!checker.isComplete());
    checker.reset();
    QVERIFY(checker.feed("fine"));
    QVERIFY(checker.isComplete());
}

QTEST_APPLESS_MAIN(Utf8CheckerTest)
#include "tst_utf8_checker.moc"
