// SPDX-License-Identifier: MIT
#include "ui/pixel_plane.h"

#include <QPixmap>
#include <QtTest>

using namespace outcry;

static constexpr QRgb kGround = 0xffffffff;
static constexpr QRgb kInk = 0xff056e4f;
static const QRect kPart(3, 2, 31, 17);
static const QList<QRect> kRects{{4, 3, 1, 9}, {6, 3, 5, 5}, {3, 2, 31, 1}, {30, 12, 20, 20}, {0, 0, 4, 4}, {12, 5, 0, 3}};

class PixelPlaneTest : public QObject
{
    Q_OBJECT

private slots:
    void fillsAsAPainterDoes_data();
    void fillsAsAPainterDoes();
    void whatIsOutsideOfTheClipStays();
    void everythingElseIsPaintedInTheSamePlace();
};

/// Where it is painted: an image of some format and scale, a pixmap, under a transform of its own.
void PixelPlaneTest::fillsAsAPainterDoes_data()
{
    QTest::addColumn<double>("ratio");
    QTest::addColumn<QImage::Format>("format");
    QTest::addColumn<QTransform>("transform");
    QTest::newRow("plain") << 1.0 << QImage::Format_RGB32 << QTransform();
    QTest::newRow("with alpha") << 1.0 << QImage::Format_ARGB32_Premultiplied << QTransform();
    QTest::newRow("twice") << 2.0 << QImage::Format_RGB32 << QTransform();
    QTest::newRow("one and a half") << 1.5 << QImage::Format_RGB32 << QTransform();
    QTest::newRow("moved") << 1.0 << QImage::Format_RGB32 << QTransform::fromTranslate(5, 7);
    QTest::newRow("16 bits") << 1.0 << QImage::Format_RGB16 << QTransform();
    QTest::newRow("16 bits, twice, moved") << 2.0 << QImage::Format_RGB16 << QTransform::fromTranslate(5, 7);
    QTest::newRow("turned") << 1.0 << QImage::Format_RGB32 << QTransform(0, 1, -1, 0, 40, 0);
}

void PixelPlaneTest::fillsAsAPainterDoes()
{
    QFETCH(const double, ratio);
    QFETCH(const QImage::Format, format);
    QFETCH(const QTransform, transform);
    QImage expected((QSizeF(64, 48) * ratio).toSize(), format);
    expected.setDevicePixelRatio(ratio);
    expected.fill(0xff808080);
    QImage image = expected.copy();
    {
        QPainter painter(&expected);
        painter.setTransform(transform);
        painter.fillRect(kPart, QColor(kGround));
        for (const QRect &rect : kRects)
            painter.fillRect(rect & kPart, QColor(kInk));
    }

    QPainter painter(&image);
    painter.setTransform(transform);
    {
        PixelPlane plane(painter, kPart);
        plane.fill(plane.bounds(), kGround);
        for (const QRect &rect : kRects)
            plane.fill(plane.toPixels(rect & kPart), kInk);
    }
    painter.end();

    QCOMPARE(image, expected);
}

void PixelPlaneTest::whatIsOutsideOfTheClipStays()
{
    QPixmap pixmap(64, 48);
    pixmap.fill(Qt::white);

    QPainter painter(&pixmap);
    {
        PixelPlane plane(painter, {10, 10, 20, 20});
        plane.fill(plane.bounds(), kGround);
        plane.setClip(QRect(15, 15, 100, 1));
        plane.fill(QRect(0, 0, 64, 48), kInk);
    }
    painter.end();

    const QImage image = pixmap.toImage().convertToFormat(QImage::Format_RGB32);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            QCOMPARE(image.pixel(x, y), y == 15 && x >= 15 && x < 30 ? kInk : kGround);
    }
}

void PixelPlaneTest::everythingElseIsPaintedInTheSamePlace()
{
    for (const QImage::Format format : {QImage::Format_RGB32, QImage::Format_RGB16}) {
        QImage image(64, 48, format);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.translate(2, 3);
        {
            PixelPlane plane(painter, {10, 10, 20, 20});
            plane.fill(plane.bounds(), kGround);
            plane.painter().fillRect(12, 13, 4, 4, Qt::black);
        }
        painter.fillRect(30, 13, 4, 4, Qt::black);

        QCOMPARE(image.pixel(14, 16), 0xff000000);
        QCOMPARE(image.pixel(13, 16), 0xffffffff);
        QCOMPARE(image.pixel(17, 19), 0xff000000);
        QCOMPARE(image.pixel(18, 19), 0xffffffff);
        QCOMPARE(image.pixel(32, 16), 0xff000000);
    }
}

QTEST_MAIN(PixelPlaneTest)
#include "tst_pixel_plane.moc"
