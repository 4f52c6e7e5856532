// SPDX-License-Identifier: MIT
// Letters written into the pixels past QPainter: the same to the pixel as QPainter's.
#include "ui/glyph_masks.h"
#include "ui/ink.h"

#include <QGuiApplication>
#include <QImage>
#include <QPaintEngine>
#include <QPainter>
#include <QRandomGenerator>
#include <QTest>
#include <QTextLayout>

#include <algorithm>
#include <array>

using namespace outcry;
using namespace Qt::StringLiterals;

namespace {

struct Words
{
    QRawFont font;
    QList<quint32> glyphs;
    QList<QPointF> places;

    [[nodiscard]] GlyphMasks::Run run() const
    {
        return {{glyphs.data(), std::size_t(glyphs.size())}, {places.data(), std::size_t(places.size())}};
    }
};

Words wordsOf(const QString &text, const QFont &font)
{
    QTextLayout layout(text, font);
    layout.beginLayout();
    const QTextLine line = layout.createLine();
    layout.endLayout();
    const QGlyphRun run = line.glyphRuns().constFirst();
    QList<QPointF> places = run.positions();
    for (QPointF &place : places)
        place.setY(0);
    return {run.rawFont(), run.glyphIndexes(), places};
}

const QString kText = u"The quick brown fox, jumps (over) 12,345.67 lazy dogs: fjord AVATAR Wy gjpq @%&"_s;

QFont fontOf(double points, bool isBold = false)
{
    QFont font;
    font.setPointSizeF(points);
    font.setBold(isBold);
    return font;
}

struct Canvas
{
    QImage image = {};
    QTransform transform = {};
    QRegion region = {};
    QRect clip = {};
    QColor ink = QColor(0x20, 0x30, 0x48);
    double opacity = 1;
};

QImage drawn(const Canvas &canvas, GlyphMasks &masks, const Words &words, QPointF at, bool isOn)
{
    GlyphMasks::setOn(isOn);
    QImage image = canvas.image;
    image.detach();
    {
        if (!canvas.region.isEmpty())
            image.paintEngine()->setSystemClip(canvas.region);
        QPainter painter(&image);
        painter.setTransform(canvas.transform);
        painter.setPen(canvas.ink);
        painter.setOpacity(canvas.opacity);
        if (!canvas.clip.isEmpty())
            painter.setClipRect(canvas.clip);
        masks.draw(painter, at, words.run());
        // Nearer than letters stand, so that one is drawn over another.
        masks.draw(painter, at + QPointF(2.3, 1), words.run());
    }
    GlyphMasks::setOn(true);
    return image;
}

/// Once it is known that they are the same; before that both are drawn.
GlyphMasks trusted(const Canvas &canvas, const Words &words)
{
    GlyphMasks masks(words.font);
    Canvas plain;
    plain.image = canvas.image;
    plain.transform = canvas.transform;
    for (int i = 0; i < 20 && !masks.isTrusted(); ++i)
        (void)drawn(plain, masks, words, {5 + i * 0.3, 30}, true);
    return masks;
}

QImage gradient(QSize size, double ratio, QImage::Format format)
{
    QImage image(size * ratio, format);
    image.setDevicePixelRatio(ratio);
    QLinearGradient colours(0, 0, size.width(), size.height());
    colours.setColorAt(0, Qt::white);
    colours.setColorAt(0.3, QColor(0xf2, 0xd0, 0x30));
    colours.setColorAt(0.7, QColor(0x12, 0x70, 0xd0));
    colours.setColorAt(1, Qt::black);
    QPainter(&image).fillRect(QRect({}, size), colours);
    return image;
}

} // namespace

class GlyphMasksTest : public QObject
{
    Q_OBJECT

private slots:
    void inkIsMixedFourPixelsAtATimeAsOneByOne();
    void lettersAreThoseOfQPainter_data();
    void lettersAreThoseOfQPainter();
    void onlyWhatIsToBePaintedIsWritten();
    void whatIsNotPlainIsLeftToQPainter_data();
    void whatIsNotPlainIsLeftToQPainter();
    void whatQtDrawsOtherwiseIsLeftToIt();
    void manyLettersTakeLittleMemory();
};

void GlyphMasksTest::inkIsMixedFourPixelsAtATimeAsOneByOne()
{
    QRandomGenerator random(5);
    for (int i = 0; i < 20'000; ++i) {
        std::array<QRgb, 8> pixels{};
        std::array<uchar, 8> parts{};
        for (QRgb &pixel : pixels)
            pixel = random.generate() | 0xff000000;
        for (uchar &part : parts)
            part = uchar(i % 3 == 0 ? random.bounded(256) : random.bounded(2) * 255);
        const QRgb ink = random.generate() | 0xff000000;
        std::array<QRgb, 8> expected = pixels;
        for (std::size_t k = 0; k < expected.size(); ++k)
            expected[k] = inked(expected[k], ink, parts[k]);

        inkFours(pixels.data(), 4, parts.data(), 4, 2, ink);

        QCOMPARE(pixels, expected);
    }
}

void GlyphMasksTest::lettersAreThoseOfQPainter_data()
{
    QTest::addColumn<double>("ratio");
    QTest::addColumn<QImage::Format>("format");
    QTest::addColumn<QTransform>("transform");
    QTest::addColumn<double>("points");
    for (const double ratio : {1.0, 1.25, 1.5, 2.0, 3.0}) {
        QTest::addRow("at %g", ratio) << ratio << QImage::Format_RGB32 << QTransform() << 10.0;
        QTest::addRow("small at %g", ratio) << ratio << QImage::Format_RGB32 << QTransform() << 7.5;
        QTest::addRow("large at %g", ratio) << ratio << QImage::Format_RGB32 << QTransform() << 30.0 / std::max(1.5, ratio);
    }
    QTest::newRow("with alpha") << 1.0 << QImage::Format_ARGB32_Premultiplied << QTransform() << 10.0;
    QTest::newRow("moved") << 1.0 << QImage::Format_RGB32 << QTransform::fromTranslate(5, 3) << 10.0;
    QTest::newRow("moved by parts") << 1.0 << QImage::Format_RGB32 << QTransform::fromTranslate(5.4, 3.7) << 10.0;
    QTest::newRow("scaled") << 1.0 << QImage::Format_RGB32 << QTransform::fromScale(1.7, 1.7) << 10.0;
}

void GlyphMasksTest::lettersAreThoseOfQPainter()
{
    QFETCH(const double, ratio);
    QFETCH(const QImage::Format, format);
    QFETCH(const QTransform, transform);
    QFETCH(const double, points);
    for (const bool isBold : {false, true}) {
        const Words words = wordsOf(kText, fontOf(points, isBold));
        Canvas canvas{gradient({900, 60}, ratio, format), transform};
        GlyphMasks masks = trusted(canvas, words);
        QVERIFY(masks.isTrusted());
        QRandomGenerator random(3);
        for (int i = 0; i < 40; ++i) {
            canvas.ink = i % 3 == 0 ? Qt::white : QColor::fromRgb(random.generate() | 0xff000000);
            const QPointF at(2 + random.bounded(40.0), 25 + random.bounded(20.0));

            QCOMPARE(drawn(canvas, masks, words, at, true), drawn(canvas, masks, words, at, false));
        }
        QVERIFY(masks.isTrusted());
    }
}

void GlyphMasksTest::onlyWhatIsToBePaintedIsWritten()
{
    const Words words = wordsOf(kText, fontOf(10));
    Canvas canvas{gradient({900, 60}, 1, QImage::Format_RGB32)};
    GlyphMasks masks = trusted(canvas, words);
    QRandomGenerator random(11);
    for (int i = 0; i < 200; ++i) {
        canvas.region = {};
        for (int k = random.bounded(1, 5); k > 0; --k)
            canvas.region += QRect(random.bounded(850), random.bounded(50), random.bounded(1, 300), random.bounded(1, 30));
        const QPointF at(2 + random.bounded(40.0), random.bounded(80.0));

        QCOMPARE(drawn(canvas, masks, words, at, true), drawn(canvas, masks, words, at, false));
    }
    QVERIFY(masks.isTrusted());
}

void GlyphMasksTest::whatIsNotPlainIsLeftToQPainter_data()
{
    QTest::addColumn<Canvas>("canvas");
    const QImage image = gradient({900, 60}, 1, QImage::Format_RGB32);
    QTest::newRow("16 bits") << Canvas{gradient({900, 60}, 1, QImage::Format_RGB16)};
    QTest::newRow("turned") << Canvas{image, QTransform().rotate(3)};
    QTest::newRow("wider than high") << Canvas{image, QTransform::fromScale(1.5, 1)};
    QTest::newRow("clipped") << Canvas{image, {}, {}, QRect(20, 10, 300, 18)};
    QTest::newRow("as an outline") << Canvas{image, QTransform::fromScale(7, 7)};
    QTest::newRow("beyond the edge") << Canvas{image, QTransform::fromTranslate(-40, -5)};
    Canvas pale{image};
    pale.ink.setAlpha(100);
    QTest::newRow("pale") << pale;
    Canvas seeThrough{image};
    seeThrough.opacity = 0.5;
    QTest::newRow("see-through") << seeThrough;
}

void GlyphMasksTest::whatIsNotPlainIsLeftToQPainter()
{
    QFETCH(const Canvas, canvas);
    const Words words = wordsOf(kText, fontOf(10));
    Canvas plain;
    plain.image = gradient({900, 60}, 1, QImage::Format_RGB32);
    GlyphMasks masks = trusted(plain, words);

    for (const QPointF at : {QPointF(10, 30), QPointF(10.3, 22.7)})
        QCOMPARE(drawn(canvas, masks, words, at, true), drawn(canvas, masks, words, at, false));
}

/// As on a flat screen whose edges are coloured: nothing tells beforehand, the pixels do.
void GlyphMasksTest::whatQtDrawsOtherwiseIsLeftToIt()
{
    const Words words = wordsOf(kText, fontOf(10));
    Words raised = words;
    // Not all at one height, which is not for us.
    for (int i = 0; i < raised.places.size(); i += 2)
        raised.places[i].ry() -= 3;
    const Canvas canvas{gradient({900, 60}, 1, QImage::Format_RGB32)};
    GlyphMasks masks(words.font);
    for (int i = 0; i < 5; ++i)
        QCOMPARE(drawn(canvas, masks, raised, {10, 30}, true), drawn(canvas, masks, raised, {10, 30}, false));

    QVERIFY(!masks.isTrusted());

    QCOMPARE(drawn(canvas, masks, words, {10, 30}, true), drawn(canvas, masks, words, {10, 30}, false));
    QVERIFY(!masks.isTrusted());
}

void GlyphMasksTest::manyLettersTakeLittleMemory()
{
    QString letters;
    for (char16_t c = 0x100; c < 0x250; ++c)
        letters += QChar(c);
    const Words words = wordsOf(letters, fontOf(12));
    Canvas canvas{gradient({900, 60}, 2, QImage::Format_RGB32)};
    GlyphMasks masks = trusted(canvas, words);
    for (int i = 0; i < 8; ++i) {
        const QPointF at(2 + i / 8.0, 30);

        QCOMPARE(drawn(canvas, masks, words, at, true), drawn(canvas, masks, words, at, false));
    }
    QVERIFY(masks.bytesHeld() < 2'000'000);
}

Q_DECLARE_METATYPE(Canvas)

QTEST_MAIN(GlyphMasksTest)
#include "tst_glyph_masks.moc"
