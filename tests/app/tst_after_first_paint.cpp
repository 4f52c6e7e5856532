// SPDX-License-Identifier: MIT
#include "app/after_first_paint.h"

#include <QTest>
#include <QWidget>

#include <memory>

using namespace outcry;

namespace {

class Painted final : public QWidget
{
public:
    bool isPainted = false;

protected:
    void paintEvent(QPaintEvent *) override { isPainted = true; }
};

} // namespace

class AfterFirstPaintTest : public QObject
{
    Q_OBJECT

private slots:
    void theWindowIsPaintedFirst();
    void aWindowThatIsNeverSeenDoesNotWaitForEver();
    void nothingIsDoneForAWindowThatIsGone();
};

void AfterFirstPaintTest::theWindowIsPaintedFirst()
{
    Painted window;
    auto *child = new Painted;
    child->setParent(&window);
    int times = 0;
    bool wasPainted = false;
    window.show();
    afterFirstPaint(window, [&] {
        ++times;
        wasPainted = window.isPainted && child->isPainted;
    });
    QCOMPARE(times, 0);

    QTRY_COMPARE(times, 1);
    QVERIFY(wasPainted);
    window.repaint();
    QCoreApplication::processEvents();
    QCOMPARE(times, 1);
}

void AfterFirstPaintTest::aWindowThatIsNeverSeenDoesNotWaitForEver()
{
    QWidget window;
    bool isDone = false;
    afterFirstPaint(window, [&] { isDone = true; });

    QTRY_VERIFY(isDone);
}

void AfterFirstPaintTest::nothingIsDoneForAWindowThatIsGone()
{
    bool isDone = false;
    bool isOtherDone = false;
    auto window = std::make_unique<QWidget>();
    QWidget other;
    afterFirstPaint(*window, [&] { isDone = true; });
    afterFirstPaint(other, [&] { isOtherDone = true; });
    window.reset();

    QTRY_VERIFY(isOtherDone);
    QVERIFY(!isDone);
}

QTEST_MAIN(AfterFirstPaintTest)
#include "tst_after_first_paint.moc"
