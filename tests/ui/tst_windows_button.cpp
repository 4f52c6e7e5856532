// SPDX-License-Identifier: MIT
#include "tests/support/client_stage.h"
#include "ui/look.h"
#include "ui/open_windows.h"
#include "ui/own_windows.h"
#include "ui/pane_window.h"
#include "ui/windows_button.h"

#include <QMenu>
#include <QTest>

using namespace outcry;

/// "2 windows" in the status bar.
class WindowsButtonTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { look::apply(*qApp, look::Theme::Light); }

    void oneWindowIsNotCounted();
    void windowsOfPanesAndSymbolsCount();
    void hiddenOnesDoNot();
    void aClickBringsOneForward();
    void closedOnesGo();
    void titlesAreWords();
};

namespace {

struct Stage
{
    Stage()
    {
        first.comeIn();
        first.window.offerWindows(windows);
    }
    [[nodiscard]] WindowsButton &button() const { return *first.child<WindowsButton>("windows"); }

    OpenWindows windows;
    ClientStage first;
};

} // namespace

void WindowsButtonTest::oneWindowIsNotCounted()
{
    const Stage stage;

    QVERIFY(stage.button().isHidden());
}

void WindowsButtonTest::windowsOfPanesAndSymbolsCount()
{
    Stage stage;

    stage.first.window.openOwn(u"room"_qs, u"lobby"_qs);
    QVERIFY(stage.button().isVisible());
    QCOMPARE(stage.button().text(), u"2 windows"_qs);
    stage.first.window.openSymbol(u"AAPL"_qs);
    QCOMPARE(stage.button().text(), u"3 windows"_qs);
    ClientStage second;
    second.window.offerWindows(stage.windows);
    QCOMPARE(stage.button().text(), u"4 windows"_qs);
    QCOMPARE(second.child<WindowsButton>("windows")->text(), u"4 windows"_qs);
    QVERIFY(stage.button().toolTip().contains(stage.first.window.windowTitle()));
    QVERIFY(stage.button().toolTip().contains(u"#lobby"_qs));
}

void WindowsButtonTest::hiddenOnesDoNot()
{
    Stage stage;
    ClientStage second;
    second.window.offerWindows(stage.windows);

    second.window.hide();
    QVERIFY(stage.button().isHidden());
    second.window.show();
    QVERIFY(!stage.button().isHidden());
    second.window.showMinimized();
    QVERIFY(!stage.button().isHidden());
}

void WindowsButtonTest::aClickBringsOneForward()
{
    Stage stage;
    stage.first.window.openOwn(u"room"_qs, u"lobby"_qs);
    PaneWindow *own = stage.first.window.findChild<OwnWindows *>()->windows().first();
    own->showMinimized();
    stage.first.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&stage.first.window));

    QTest::mouseClick(&stage.button(), Qt::LeftButton);
    auto *menu = stage.button().findChild<QMenu *>();
    QVERIFY(menu && menu->isVisible());
    QCOMPARE(menu->actions().size(), 2);
    QVERIFY(menu->actions()[0]->isChecked());
    QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(menu->actions()[1]).center());

    QVERIFY(QTest::qWaitForWindowActive(own));
    QVERIFY(!own->isMinimized());
}

void WindowsButtonTest::closedOnesGo()
{
    Stage stage;
    stage.first.window.openOwn(u"room"_qs, u"lobby"_qs);
    stage.first.window.openSymbol(u"AAPL"_qs);
    {
        ClientStage second;
        second.window.offerWindows(stage.windows);
        QCOMPARE(stage.button().text(), u"4 windows"_qs);
    }
    QCOMPARE(stage.button().text(), u"3 windows"_qs);

    stage.first.window.findChild<OwnWindows *>()->windows().first()->close();

    QCOMPARE(stage.button().text(), u"2 windows"_qs);
}

void WindowsButtonTest::titlesAreWords()
{
    Stage stage;
    QWidget other;
    other.setWindowTitle(u"<b>A&B</b>"_qs);
    stage.windows.add(other);
    other.show();

    QTest::keyClick(&stage.button(), Qt::Key_Space);
    auto *menu = stage.button().findChild<QMenu *>();
    QVERIFY(menu);

    QVERIFY(stage.button().toolTip().contains(u"&lt;b&gt;A&amp;B"_qs));
    QCOMPARE(menu->actions().last()->text(), u"<b>A&&B</b>"_qs);
    menu->close();
}

QTEST_MAIN(WindowsButtonTest)
#include "tst_windows_button.moc"
