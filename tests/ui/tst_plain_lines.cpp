// SPDX-License-Identifier: MIT
// Texts laid out by words that are shaped once, beside QTextLayout: the same to the pixel.
#include "ui/look.h"
#include "ui/message_layout.h"
#include "ui/plain_lines.h"
#include "ui/word_shapes.h"

#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QRandomGenerator>
#include <QTest>
#include <QTextLayout>

using namespace outcry;
using namespace Qt::StringLiterals;

namespace {

const QStringList kTexts{
    u"hello"_s,
    u"The opening looks heavy to me; sold half at noon and will wait for news from the desk."_s,
    u"AVATAR To. We Ty. VA LT 'quoted' \"double\" it's, isn't (maybe) [sic] {x} a/b c\\d e|f"_s,
    u"difficult office affluent fjord ffi ff fl flat finally coffin"_s,
    u"well-known follow-up state-of-the-art self-contained twenty-five a-b-c -5 --flag"_s,
    u"$AAPL rises, sell $MSFT and $BRK.B now"_s,
    u"see $AAPL, $GOOG. (and $AMZN)"_s,
    u"read https://example.org/a/very/long/path/that/has/to/be/broken/somewhere/in/the/middle?x=1&y=2 please"_s,
    u"www.example.org and then some words that go on for a while so that lines break"_s,
    u"tea   with    many     spaces   between     the      words      of        the          line"_s,
    u" leading and trailing "_s,
    u"one\ntwo\nthree lines of which the last is the longest and has to be broken into several"_s,
    u"tab\there"_s,
    u"Grüße aus München, Ärger über Öl: naïve façade, žluťoučký kůň, Łódź, Ångström"_s,
    u"price – 12.5 % — up… “quoted” ‘so’ → later ← before 5 € each"_s,
    u"안녕하세요 여러분 오늘 시장은 어떻습니까"_s,
    u"mixed 안녕 and hello 😀 emoji 👩‍👩‍👧 done"_s,
    u"שלום לכולם and english"_s,
    u"مرحبا بكم hello"_s,
    u"e\u0301 combining a\u0300\u0301\u0302 marks"_s,
    u"Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft passt nicht"_s,
    u"wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww"_s,
    u"bob: are you there, bob?"_s,
    u"so ! what ? wait , no : this ; is ) odd ( spacing [ of ] marks / slash"_s,
    u"1,234,567.89 +5% -3% 10:30 2026-11-26 #tag @name user@host a=b c>d e<f 50%off $5"_s,
    u"non\u00a0breaking\u00a0space soft\u00adhyphen zero\u200bwidth"_s,
};

QString randomText(QRandomGenerator &random)
{
    static const QString letters
        = u"aaabcdeeeefghiiijklmnoooopqrsssttttuvwxyzAVTWYLfff.,:;!?'\"-–()[]/$%&+=0123456789éüßjjg"_s;
    QString text;
    for (int words = random.bounded(1, 40); words > 0; --words) {
        for (int count = random.bounded(1, 12); count > 0; --count)
            text += letters[random.bounded(int(letters.size()))];
        if (words > 1)
            text += QString(random.bounded(10) == 0 ? 2 : 1, u' ');
    }
    return text;
}

MessageModel::Row rowOf(const QString &text)
{
    MessageModel::Row row;
    row.sender = u"ann"_s;
    row.text = text;
    row.timeMs = 1'790'000'000'000;
    return row;
}

struct Picture
{
    QImage image;
    int height = 0;
};

/// `clip`: the part that is drawn, as in a strip that was scrolled in; empty: everything.
Picture pictureOf(const MessageModel::Row &row, int width, double ratio, bool isPlain, QRect clip = {})
{
    MessageLayout::setPlainLines(isPlain);
    static const ChatMetrics usual = ChatMetrics::forWidth(600);
    ChatMetrics metrics = usual;
    metrics.fit(width, false);
    MessageLayout::Setting setting;
    setting.calls = {u"bob"_s};
    const MessageLayout layout(row, metrics, setting);
    const QRect all(0, 0, width, layout.height() + 20);
    Picture picture{QImage(all.size() * ratio, QImage::Format_RGB32), layout.height()};
    picture.image.setDevicePixelRatio(ratio);
    picture.image.fill(Qt::white);
    QPainter painter(&picture.image);
    if (!clip.isEmpty())
        painter.setClipRect(clip);
    layout.paint(painter, {0, 10}, {}, clip.isEmpty() ? all : clip);
    MessageLayout::setPlainLines(true);
    return picture;
}

} // namespace

class PlainLinesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void linesAreThoseOfQTextLayout_data();
    void linesAreThoseOfQTextLayout();
    void ordinaryTextsNeedNoQTextLayout();
    void anyWordsAreThoseOfQTextLayout();
    void aPartIsDrawnAsTheWhole();
    void whatPointsAndSelectsFindsTheSame();
};

void PlainLinesTest::initTestCase()
{
    look::apply(*qApp, look::Theme::Light);
}

void PlainLinesTest::linesAreThoseOfQTextLayout_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("ratio");
    for (int i = 0; i < kTexts.size(); ++i)
        for (const double ratio : {1.0, 1.5, 2.0})
            QTest::addRow("%d at %g", i, ratio) << kTexts[i] << ratio;
}

void PlainLinesTest::linesAreThoseOfQTextLayout()
{
    QFETCH(const QString, text);
    QFETCH(const double, ratio);
    for (int width = 180; width < 900; width += 37) {
        for (const auto state : {MessageModel::RowState::Confirmed, MessageModel::RowState::Failed}) {
            MessageModel::Row row = rowOf(text);
            row.state = state;

            const Picture plain = pictureOf(row, width, ratio, true);
            const Picture usual = pictureOf(row, width, ratio, false);

            QCOMPARE(plain.height, usual.height);
            QVERIFY2(plain.image == usual.image, qPrintable(u"width %1"_s.arg(width)));
        }
    }
}

void PlainLinesTest::ordinaryTextsNeedNoQTextLayout()
{
    const auto shapes = std::make_shared<WordShapes>(look::textFont());
    for (const QString &text : {kTexts[0], kTexts[1], kTexts[3], kTexts[4], kTexts[5], kTexts[9], kTexts[13]}) {
        PlainLines lines;

        QVERIFY2(lines.layOut(text, spansOf(text, {}), shapes, 300), qPrintable(text));

        QTextLayout usual(text, look::textFont());
        usual.beginLayout();
        for (int i = 0; i < lines.lineCount(); ++i) {
            QTextLine line = usual.createLine();
            line.setLineWidth(300);
            const auto [start, length] = lines.lineRange(i);
            QCOMPARE(start, line.textStart());
            QCOMPARE(length, QStringView(text).mid(line.textStart(), line.textLength()).trimmed().size());
        }
        QVERIFY(!usual.createLine().isValid());
        usual.endLayout();
    }
    for (const QString &text : {kTexts[10], kTexts[15], kTexts[16], kTexts[17], kTexts[19]})
        QVERIFY2(!PlainLines().layOut(text, {}, shapes, 300), qPrintable(text));
}

void PlainLinesTest::anyWordsAreThoseOfQTextLayout()
{
    QRandomGenerator random(20261126);
    for (int i = 0; i < 3000; ++i) {
        const QString text = randomText(random);
        const int width = random.bounded(170, 1000);
        const double ratio = i % 3 == 0 ? 2 : 1;

        const Picture plain = pictureOf(rowOf(text), width, ratio, true);
        const Picture usual = pictureOf(rowOf(text), width, ratio, false);

        QVERIFY2(plain.height == usual.height && plain.image == usual.image,
                 qPrintable(u"width %1 ratio %2: %3"_s.arg(width).arg(ratio).arg(text)));
    }
}

void PlainLinesTest::aPartIsDrawnAsTheWhole()
{
    QRandomGenerator random(7);
    for (int i = 0; i < 300; ++i) {
        const QString text = i % 4 == 0 ? kTexts[random.bounded(int(kTexts.size()))] : randomText(random);
        const Picture whole = pictureOf(rowOf(text), 400, 1, true);
        const QRect part(random.bounded(300), random.bounded(whole.height), random.bounded(1, 200), random.bounded(1, 40));

        const Picture drawn = pictureOf(rowOf(text), 400, 1, true, part);

        const QRect inside = part & whole.image.rect();
        QVERIFY2(drawn.image.copy(inside) == whole.image.copy(inside), qPrintable(text));
    }
}

void PlainLinesTest::whatPointsAndSelectsFindsTheSame()
{
    for (const QString &text : kTexts) {
        const ChatMetrics metrics = ChatMetrics::forWidth(380);
        MessageLayout::setPlainLines(false);
        const MessageLayout usual(rowOf(text), metrics, {});
        MessageLayout::setPlainLines(true);
        const MessageLayout plain(rowOf(text), metrics, {});

        for (int y = 0; y < usual.height(); y += 5) {
            for (int x = 0; x < 380; x += 7) {
                QCOMPARE(plain.positionAt({x, y}), usual.positionAt({x, y}));
                QCOMPARE(plain.hitAt({x, y}), usual.hitAt({x, y}));
            }
        }
    }
}

QTEST_MAIN(PlainLinesTest)
#include "tst_plain_lines.moc"
