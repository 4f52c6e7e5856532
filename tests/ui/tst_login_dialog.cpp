// SPDX-License-Identifier: MIT
#include "ui/login_dialog.h"
#include "ui/look.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
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
    void lastServersAreAList();

private:
    static QString noFtp(const QString &text) { return text.startsWith(QStringLiteral("ftp")) ? QStringLiteral("not ftp") : QString(); }
    static QString noBlank(const QString &text) { return text.contains(u' ') ? QStringLiteral("no blanks") : QString(); }

    struct Stage
    {
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

void LoginDialogTest::lastServersAreAList()
{
    Stage stage;
    stage.dialog.setAddresses({QStringLiteral("one"), QStringLiteral("two")});
    QCOMPARE(stage.address->count(), 2);
    QCOMPARE(stage.dialog.address(), QStringLiteral("one"));
}

QTEST_MAIN(LoginDialogTest)
#include "tst_login_dialog.moc"
