// SPDX-License-Identifier: MIT
#include "ui/digit_tiles.h"
#include "ui/look.h"
#include "ui/pixel_plane.h"

#include <QApplication>
#include <QtTest>

using namespace outcry;

static constexpr QRgb kInk = 0xff056e4f;
static constexpr QRgb kGround = 0xffebeef3;

class DigitTilesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { look::apply(*qApp, look::Theme::Light); }
    void looksAsTextThatAPainterDraws_data();
    void looksAsTextThatAPainterDraws();
    void isCutAtTheClip();
    void othersAreLeftToThePainter();
    void manyColoursAreForgottenInTime();
};

static QImage ground(double ratio)
{
    QImage image((QSizeF(200, 40) * ratio).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    image.fill(kGround);
    return image;
}

void DigitTilesTest::looksAsTextThatAPainterDraws_data()
{
    QTest::addColumn<double>("ratio");
    QTest::addColumn<double>("x");
    QTest::addColumn<QString>("words");
    QTest::newRow("a price") << 1.0 << 10.0 << "1,234,567.890";
    QTest::newRow("signs") << 1.0 << 10.0 << QString::fromUtf8("+0.12 % −3.40 – … 12 min");
    QTest::newRow("between pixels") << 1.0 << 10.3 << "187.20";
    QTest::newRow("a little less than a pixel") << 1.0 << 10.98 << "187.20";
    QTest::newRow("twice") << 2.0 << 10.3 << "187.20 %";
    QTest::newRow("one and a half") << 1.5 << 10.3 << "187.20 %";
    QTest::newRow("a name") << 1.0 << 10.0 << "BTC-USD";
    QTest::newRow("nothing") << 1.0 << 10.0 << "";
}

void DigitTilesTest::looksAsTextThatAPainterDraws()
{
    QFETCH(const double, ratio);
    QFETCH(const double, x);
    QFETCH(const QString, words);
    const DigitText text(look::textFont());
    QImage expected = ground(ratio);
    {
        QPainter painter(&expected);
        painter.setPen(QColor::fromRgb(kInk));
        text.draw(painter, {x, 25}, words);
    }

    DigitTiles tiles;
    // Once drawn and once copied.
    for (int i = 0; i < 2; ++i) {
        QImage image = ground(ratio);
        QPainter painter(&image);
        PixelPlane plane(painter, {0, 0, 200, 40});
        const bool isDrawn = tiles.draw(plane, text, {x, 25}, words, kInk, kGround);

        QVERIFY(isDrawn || ratio == 1.5);
        if (isDrawn)
            QCOMPARE(image, expected);
    }
}

void DigitTilesTest::isCutAtTheClip()
{
    const DigitText text(look::textFont());
    DigitTiles tiles;
    QImage whole = ground(1);
    QImage part = ground(1);
    {
        QPainter painter(&whole);
        PixelPlane plane(painter, {0, 0, 200, 40});
        QVERIFY(tiles.draw(plane, text, {10, 25}, u"187.20", kInk, kGround));
    }

    {
        QPainter painter(&part);
        PixelPlane plane(painter, {14, 18, 20, 5});
        QVERIFY(tiles.draw(plane, text, {10, 25}, u"187.20", kInk, kGround));
    }

    QImage cut = ground(1);
    QPainter(&cut).drawImage(QPoint(14, 18), whole, {14, 18, 20, 5});
    QCOMPARE(part, cut);
}

void DigitTilesTest::othersAreLeftToThePainter()
{
    const DigitText text(look::textFont());
    DigitTiles tiles;
    QImage image = ground(1);
    {
        QPainter painter(&image);
        PixelPlane plane(painter, {0, 0, 200, 40});
        QVERIFY(!tiles.draw(plane, text, {10, 25}, u"\u0661\u0662", kInk, kGround));
    }
    QCOMPARE(image, ground(1));
}

void DigitTilesTest::manyColoursAreForgottenInTime()
{
    const DigitText text(look::textFont());
    DigitTiles tiles;
    QImage image = ground(1);
    QPainter painter(&image);
    PixelPlane plane(painter, {0, 0, 200, 40});
    for (QRgb ink = 0; ink < 1000; ++ink)
        QVERIFY(tiles.draw(plane, text, {10, 25}, u"0123456789", 0xff000000 | ink, kGround));
    QVERIFY(tiles.bytesHeld() < 4'000'000);
}

QTEST_MAIN(DigitTilesTest)
#include "tst_digit_tiles.moc"
