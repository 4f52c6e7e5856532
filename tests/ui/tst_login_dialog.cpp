// SPDX-License-Identifier: MIT
#include "tests/support/remembered_servers.h"
#include "ui/login_dialog.h"
#include "ui/look.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace outcry;

class LoginDialogTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { look::apply(*qApp, look::Theme::Light); }

    void nothingTypedCannotConnect();
    void whatIsTypedIsHandedOver();
    void aBadAddressIsToldWhileItIsTyped();
    void aBadNameIsToldWhileItIsTyped();
    void aLocalServerIsOfferedOnlyToAnEmptyField();
    void aLocalServerIsOneClickAway();
    void aRunningDemoIsNotStartedAgain();
    void lastServersAreAList();
    void aKnownServerBringsTheNameUsedThere();
    void aTypedNameIsKept();
    void deleteForgetsTheServerAndUndoBringsItBack();
    void theMenuOfARowForgetsIt();
    void theDemoGoesThereAtOnceWithAName();
    void theDemoAsksForAName();
    void aDemoThatCannotStartSaysWhy();
    void whatItSaysHasRoom();

private:
    static QString noFtp(const QString &text) { return text.startsWith(QStringLiteral("ftp")) ? QStringLiteral("not ftp") : QString(); }
    static QString noBlank(const QString &text) { return text.contains(u' ') ? QStringLiteral("no blanks") : QString(); }

    struct Stage
    {
        RememberedServers servers;
        LoginDialog dialog{&LoginDialogTest::noFtp, &LoginDialogTest::noBlank};
        QComboBox *address = dialog.findChild<QComboBox *>();
        QLineEdit *nickname = nullptr;
        QPushButton *connect = nullptr;
        QLabel *problem = dialog.findChild<QLabel *>(QStringLiteral("problem"));

        Stage()
        {
            for (auto *edit : dialog.findChildren<QLineEdit *>()) {
                if (edit != address->lineEdit())
                    nickname = edit;
            }
            for (auto *button : dialog.findChildren<QPushButton *>()) {
                if (button->isDefault())
                    connect = button;
            }
            dialog.show();
            servers.setAll({{QStringLiteral("one"), QStringLiteral("ann"), {}}, {QStringLiteral("two"), QStringLiteral("bob"), {}}});
        }

        QStringList listed() const
        {
            QStringList all;
            for (int i = 0; i < address->count(); ++i)
                all << address->itemText(i);
            return all;
        }
    };
};

void LoginDialogTest::nothingTypedCannotConnect()
{
    Stage stage;
    QVERIFY(!stage.connect->isEnabled());
    QVERIFY(!stage.problem->isVisible());
}

void LoginDialogTest::whatIsTypedIsHandedOver()
{
    Stage stage;
    QSignalSpy accepted(&stage.dialog, &QDialog::accepted);
    QTest::keyClicks(stage.address->lineEdit(), QStringLiteral(" desk.example "));
    QTest::keyClicks(stage.nickname, QStringLiteral("ann"));

    QTest::keyClick(stage.nickname, Qt::Key_Return);

    QCOMPARE(accepted.count(), 1);
    QCOMPARE(stage.dialog.address(), QStringLiteral("desk.example"));
    QCOMPARE(stage.dialog.nickname(), QStringLiteral("ann"));
}

void LoginDialogTest::aBadAddressIsToldWhileItIsTyped()
{
    Stage stage;
    QTest::keyClicks(stage.nickname, QStringLiteral("ann"));
    QTest::keyClicks(stage.address->lineEdit(), QStringLiteral("ftp://x"));

    QVERIFY(stage.problem->isVisible());
    QCOMPARE(stage.problem->text(), QStringLiteral("not ftp"));
    QVERIFY(!stage.connect->isEnabled());
    QCOMPARE(stage.dialog.address(), QStringLiteral("ftp://x"));
}

void LoginDialogTest::aBadNameIsToldWhileItIsTyped()
{
    Stage stage;
    stage.dialog.setAddress(QStringLiteral("desk"));
    QTest::keyClicks(stage.nickname, QStringLiteral("a b"));

    QCOMPARE(stage.problem->text(), QStringLiteral("no blanks"));
    QVERIFY(!stage.connect->isEnabled());
}

void LoginDialogTest::aLocalServerIsOfferedOnlyToAnEmptyField()
{
    Stage empty;
    empty.dialog.offerLocalServer(QStringLiteral("localhost"));
    QCOMPARE(empty.dialog.address(), QStringLiteral("localhost"));

    Stage typing;
    QTest::keyClicks(typing.address->lineEdit(), QStringLiteral("de"));
    typing.dialog.offerLocalServer(QStringLiteral("localhost"));
    QCOMPARE(typing.dialog.address(), QStringLiteral("de"));
    QVERIFY(typing.dialog.findChild<QLabel *>(QStringLiteral("hint"))->isVisible());
}

void LoginDialogTest::aLocalServerIsOneClickAway()
{
    Stage stage;
    stage.dialog.offerServers(stage.servers);
    QCOMPARE(stage.dialog.address(), QStringLiteral("one"));
    auto *use = stage.dialog.findChild<QPushButton *>(QStringLiteral("useLocal"));
    QVERIFY(!use->isVisible());
    stage.dialog.offerLocalServer(QStringLiteral("localhost"));
    QVERIFY(use->isVisible());

    QTest::mouseClick(use, Qt::LeftButton);

    QCOMPARE(stage.dialog.address(), QStringLiteral("localhost"));
    QVERIFY(!use->isVisible());
}

void LoginDialogTest::aRunningDemoIsNotStartedAgain()
{
    Stage stage;
    auto *demo = stage.dialog.findChild<QPushButton *>(QStringLiteral("demo"));
    stage.dialog.showDemoRuns(false);
    QVERIFY(demo->isVisible());
    QCOMPARE(demo->text(), QStringLiteral("Go to the demo"));

    stage.dialog.showDemoRuns(true);

    QVERIFY(!demo->isVisible());
}

void LoginDialogTest::lastServersAreAList()
{
    Stage stage;
    stage.dialog.offerServers(stage.servers);
    QCOMPARE(stage.address->count(), 2);
    QCOMPARE(stage.dialog.address(), QStringLiteral("one"));
}

void LoginDialogTest::aKnownServerBringsTheNameUsedThere()
{
    Stage stage;
    stage.dialog.offerServers(stage.servers);

    stage.address->setCurrentText(QStringLiteral("two"));

    QCOMPARE(stage.nickname->text(), QStringLiteral("bob"));
}

void LoginDialogTest::aTypedNameIsKept()
{
    Stage stage;
    stage.dialog.offerServers(stage.servers);
    stage.nickname->clear();
    QTest::keyClicks(stage.nickname, QStringLiteral("cy"));

    stage.address->setCurrentText(QStringLiteral("two"));

    QCOMPARE(stage.nickname->text(), QStringLiteral("cy"));
}

void LoginDialogTest::deleteForgetsTheServerAndUndoBringsItBack()
{
    Stage stage;
    stage.dialog.offerServers(stage.servers);
    stage.address->showPopup();
    QTRY_VERIFY(stage.address->view()->isVisible());

    QTest::keyClick(stage.address->view(), Qt::Key_Delete);

    QCOMPARE(stage.listed(), QStringList{QStringLiteral("two")});
    QCOMPARE(stage.dialog.address(), QString());
    stage.address->hidePopup();
    auto *undo = stage.dialog.findChild<QPushButton *>(QStringLiteral("undo"));
    QVERIFY(undo->isVisible());
    QTest::mouseClick(undo, Qt::LeftButton);
    QCOMPARE(stage.listed(), QStringList({QStringLiteral("one"), QStringLiteral("two")}));
    QCOMPARE(stage.dialog.address(), QStringLiteral("one"));
    QVERIFY(!undo->isVisible());
}

void LoginDialogTest::theMenuOfARowForgetsIt()
{
    Stage stage;
    stage.dialog.offerServers(stage.servers);
    stage.address->showPopup();
    QTRY_VERIFY(stage.address->view()->isVisible());
    QAbstractItemView *list = stage.address->view();

    QTest::mouseClick(list->viewport(), Qt::RightButton, {}, list->visualRect(list->model()->index(1, 0)).center());
    QVERIFY(list->isVisible());
    auto *menu = list->findChild<QMenu *>(QStringLiteral("forgetMenu"));
    QVERIFY(menu && menu->isVisible());
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);

    QCOMPARE(stage.listed(), QStringList{QStringLiteral("one")});
    QCOMPARE(stage.dialog.address(), QStringLiteral("one"));
}

void LoginDialogTest::theDemoGoesThereAtOnceWithAName()
{
    Stage stage;
    QSignalSpy wanted(&stage.dialog, &LoginDialog::demoWanted);
    QTest::keyClicks(stage.nickname, QStringLiteral("ann"));
    QTest::mouseClick(stage.dialog.findChild<QPushButton *>(QStringLiteral("demo")), Qt::LeftButton);
    QCOMPARE(wanted.count(), 1);

    stage.dialog.showDemo(QStringLiteral("ws://127.0.0.1:4711/"));

    QVERIFY(!stage.dialog.isVisible());
    QCOMPARE(stage.dialog.result(), int(QDialog::Accepted));
    QCOMPARE(stage.dialog.address(), QStringLiteral("ws://127.0.0.1:4711/"));
}

void LoginDialogTest::theDemoAsksForAName()
{
    Stage stage;
    QTest::mouseClick(stage.dialog.findChild<QPushButton *>(QStringLiteral("demo")), Qt::LeftButton);

    stage.dialog.showDemo(QStringLiteral("ws://127.0.0.1:4711/"));

    QVERIFY(stage.dialog.isVisible());
    QVERIFY(stage.dialog.findChild<QLabel *>(QStringLiteral("hint"))->text().contains(QStringLiteral("name")));
    QTest::keyClicks(stage.nickname, QStringLiteral("ann"));
    QTest::mouseClick(stage.connect, Qt::LeftButton);
    QCOMPARE(stage.dialog.result(), int(QDialog::Accepted));
}

void LoginDialogTest::aDemoThatCannotStartSaysWhy()
{
    Stage stage;
    auto *demo = stage.dialog.findChild<QPushButton *>(QStringLiteral("demo"));
    QTest::mouseClick(demo, Qt::LeftButton);
    QVERIFY(!demo->isEnabled());

    stage.dialog.showDemoProblem(QStringLiteral("outcryd was not found"));

    QVERIFY(demo->isEnabled());
    QVERIFY(stage.problem->isVisible());
    QCOMPARE(stage.problem->text(), QStringLiteral("outcryd was not found"));
}

void LoginDialogTest::whatItSaysHasRoom()
{
    Stage stage;
    stage.dialog.showDemo(QStringLiteral("ws://127.0.0.1:4711/"));
    stage.dialog.showDemoProblem(QStringLiteral("outcryd was found and could not be started, for a reason that takes more than one line"));
    stage.dialog.showDemo(QStringLiteral("ws://127.0.0.1:4712/"));

    for (const QLabel *label : stage.dialog.findChildren<QLabel *>()) {
        if (label->isVisible() && label->wordWrap())
            QTRY_VERIFY(label->height() >= label->heightForWidth(label->width()));
    }
    QTRY_VERIFY(stage.nickname->height() >= stage.nickname->sizeHint().height());
}

QTEST_MAIN(LoginDialogTest)
#include "tst_login_dialog.moc"
