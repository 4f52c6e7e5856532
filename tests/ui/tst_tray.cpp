// SPDX-License-Identifier: MIT
#include "ui/badge.h"
#include "ui/look.h"
#include "ui/tray.h"

#include <QImage>
#include <QSignalSpy>
#include <QTest>

using namespace outcry;

/// The tray's icon where there is a tray or none, and the count drawn on the program's icon.
class TrayTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();

    void withoutATrayNothingIsClaimed();
    void withoutATrayNotificationsAreGivenBack();
    void theCountIsDrawnOnTheIcon_data();
    void theCountIsDrawnOnTheIcon();
    void nothingUnreadIsThePlainIcon();
};

void TrayTest::initTestCase()
{
    look::apply(*qApp, look::Theme::Light);
}

void TrayTest::withoutATrayNothingIsClaimed()
{
    if (Tray::isThere())
        QSKIP("this desktop has a tray");
    Tray tray;

    tray.setWanted(true);
    tray.setCount(3, true);

    QVERIFY(!tray.isVisible());
}

void TrayTest::withoutATrayNotificationsAreGivenBack()
{
    if (Tray::isThere())
        QSKIP("this desktop has a tray");
    Tray tray;
    tray.setWanted(true);
    QSignalSpy undelivered(&tray, &Notifier::undelivered);

    tray.show({QStringLiteral("1"), QStringLiteral("ann"), QStringLiteral("hello")});

    QCOMPARE(undelivered.count(), 1);
}

static QImage drawn(int count, bool isCalled, int edge)
{
    return badgedIcon(count, isCalled).pixmap(QSize(edge, edge), 1.0).toImage().convertToFormat(QImage::Format_ARGB32);
}

void TrayTest::theCountIsDrawnOnTheIcon_data()
{
    QTest::addColumn<int>("edge");
    for (const int edge : {16, 22, 32, 64})
        QTest::addRow("%d pixels", edge) << edge;
}

void TrayTest::theCountIsDrawnOnTheIcon()
{
    QFETCH(int, edge);
    const QImage plain = drawn(0, false, edge);
    const QImage one = drawn(1, true, edge);

    QCOMPARE(one.size(), QSize(edge, edge));
    QVERIFY(one != plain);
    QVERIFY(drawn(2, true, edge) != one);
    QVERIFY(drawn(1, false, edge) != one);
    QCOMPARE(drawn(100, true, edge), drawn(5'000, true, edge));
    // The upper left is the icon's own.
    const QRect corner(0, 0, edge / 4, edge / 4);
    QCOMPARE(one.copy(corner), plain.copy(corner));
    // The badge is there in its colour.
    const QRgb badge = look::colour(look::Role::Badge).rgb();
    bool isFound = false;
    for (int y = edge / 2; y < edge; ++y) {
        for (int x = 0; x < edge; ++x)
            isFound = isFound || (one.pixel(x, y) & 0xffffff) == (badge & 0xffffff);
    }
    QVERIFY(isFound);
}

void TrayTest::nothingUnreadIsThePlainIcon()
{
    QCOMPARE(drawn(0, true, 32), look::icon(u"outcry").pixmap(QSize(32, 32), 1.0).toImage().convertToFormat(QImage::Format_ARGB32));
}

QTEST_MAIN(TrayTest)
#include "tst_tray.moc"
