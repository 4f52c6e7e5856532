// SPDX-License-Identifier: MIT
#include "ui/emoji.h"
#include "ui/emoji_text.h"
#include "ui/look.h"
#include "ui/message_layout.h"
#include "ui/spell_highlighter.h"

#include <QApplication>
#include <QFontDatabase>
#include <QGlyphRun>
#include <QPlainTextEdit>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

using namespace outcry;
using namespace Qt::StringLiterals;

/// One emoji is one picture, of however many characters it is made.
class EmojiTextTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void composedEmojiAreOnePicture_data();
    void composedEmojiAreOnePicture();
    void inALineTheyTakeTheRoomOfOne_data() { composedEmojiAreOnePicture_data(); }
    void inALineTheyTakeTheRoomOfOne();
    void inTheInputTheyTakeTheRoomOfOne_data() { composedEmojiAreOnePicture_data(); }
    void inTheInputTheyTakeTheRoomOfOne();
    void everyEmojiThatIsOfferedIsOnePicture();
    void otherTextsStayAsTheyAre_data();
    void otherTextsStayAsTheyAre();
};

static const QString kPlain = u"🙂"_s;

void EmojiTextTest::initTestCase()
{
    look::apply(*qApp, look::Theme::Light);
    if (!QFontDatabase::hasFamily(u"Noto Color Emoji"_s))
        QSKIP("Noto Color Emoji is missing: script/setup test installs it");
}

void EmojiTextTest::composedEmojiAreOnePicture_data()
{
    QTest::addColumn<QString>("emoji");
    QTest::newRow("rainbow flag") << u"🏳️‍🌈"_s;
    QTest::newRow("pirate flag") << u"🏴‍☠️"_s;
    QTest::newRow("family") << u"👨‍👩‍👧"_s;
    QTest::newRow("burning heart") << u"❤️‍🔥"_s;
    QTest::newRow("judge") << u"👩‍⚖️"_s;
    QTest::newRow("skin") << u"👍🏽"_s;
    QTest::newRow("skin and work") << u"👩🏽‍💻"_s;
    QTest::newRow("country") << u"🇩🇪"_s;
    QTest::newRow("part of a country") << u"🏴󠁧󠁢󠁥󠁮󠁧󠁿"_s;
    QTest::newRow("keycap") << u"1️⃣"_s;
    QTest::newRow("as emoji") << u"❤️"_s;
}

struct Drawn
{
    double advance = 0;
    qsizetype glyphs = 0;
};

/// What stands between two words.
static Drawn drawnOf(const QString &emoji)
{
    const QString text = u"ab "_s + emoji + u" cd"_s;
    QTextLayout layout(text, look::textFont());
    layout.setFormats(emojiFormats(text));
    layout.beginLayout();
    const QTextLine line = layout.createLine();
    layout.endLayout();
    Drawn drawn{line.cursorToX(3 + int(emoji.size())) - line.cursorToX(3)};
    for (const QGlyphRun &run : line.glyphRuns(3, int(emoji.size())))
        drawn.glyphs += run.glyphIndexes().size();
    return drawn;
}

void EmojiTextTest::composedEmojiAreOnePicture()
{
    QFETCH(QString, emoji);

    const Drawn drawn = drawnOf(emoji);

    QCOMPARE(drawn.glyphs, 1);
    QCOMPARE(drawn.advance, drawnOf(kPlain).advance);
}

/// Where the letter behind an emoji begins in a line of the talk.
static int widthInARow(const QString &emoji)
{
    MessageModel::Row row;
    row.sender = u"ann"_s;
    row.text = emoji + u'x';
    row.timeMs = 1'790'000'000'000;
    const MessageLayout layout(row, ChatMetrics::forWidth(600), {});
    int x = 0;
    while (x < 600 && layout.positionAt({x, layout.height() / 2}) <= emoji.size())
        ++x;
    return x;
}

void EmojiTextTest::inALineTheyTakeTheRoomOfOne()
{
    QFETCH(QString, emoji);

    QCOMPARE(widthInARow(emoji), widthInARow(kPlain));
}

static double widthInTheInput(const QString &emoji)
{
    QPlainTextEdit edit;
    edit.setFont(look::textFont());
    edit.resize(400, 100);
    SpellHighlighter joiner(&edit);
    edit.setPlainText(u"ab "_s + emoji + u" cd"_s);
    edit.grab();
    joiner.rehighlight();
    edit.grab();
    const QTextLine line = edit.document()->firstBlock().layout()->lineAt(0);
    return line.cursorToX(3 + int(emoji.size())) - line.cursorToX(3);
}

void EmojiTextTest::inTheInputTheyTakeTheRoomOfOne()
{
    QFETCH(QString, emoji);

    QCOMPARE(widthInTheInput(emoji), widthInTheInput(kPlain));
}

void EmojiTextTest::everyEmojiThatIsOfferedIsOnePicture()
{
    const double width = drawnOf(kPlain).advance;
    int wide = 0;
    for (const Emoji &emoji : emojiTable())
        wide += emojiFormats(emoji.text).isEmpty() || drawnOf(emoji.text).advance <= width ? 0 : 1;
    QCOMPARE(wide, 0);
}

void EmojiTextTest::otherTextsStayAsTheyAre_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("letters") << u"hello"_s;
    QTest::newRow("one emoji") << kPlain;
    QTest::newRow("as text") << u"❤ ☺"_s;
    QTest::newRow("accents") << u"e\u0301 a\u0300"_s;
    QTest::newRow("joined letters") << u"क्‍ष नमस्ते"_s;
    QTest::newRow("a lone joiner") << u"a\u200db \u200d"_s;
    QTest::newRow("half an emoji") << QString(QChar(0xd83c));
    QTest::newRow("nothing") << QString();
}

void EmojiTextTest::otherTextsStayAsTheyAre()
{
    QFETCH(QString, text);

    QVERIFY(emojiFormats(text).isEmpty());
}

QTEST_MAIN(EmojiTextTest)
#include "tst_emoji_text.moc"
