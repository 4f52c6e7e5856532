// SPDX-License-Identifier: MIT
#include "ui/connection_view.h"
#include "ui/look.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>
#include <QtTest>

using namespace outcry;

static ConnectionInfo connectionOf(PeerId peer, const QString &name, qint64 lines = 0)
{
    ConnectionInfo connection;
    connection.peer = peer;
    connection.nickname = name;
    connection.address = QStringLiteral("127.0.0.1:%1").arg(40'000 + peer);
    connection.door = QStringLiteral("native");
    connection.sinceMs = 1'700'000'000'000 + qint64(peer);
    connection.roomCount = 1;
    connection.linesReceived = lines;
    connection.bytesSent = 1000 * lines;
    return connection;
}

struct Stage
{
    Stage()
    {
        view.setConnections(&model);
        view.resize(900, 300);
        view.show();
        QApplication::setActiveWindow(&view);
        table = view.findChild<QTableView *>();
    }

    void fill()
    {
        model.update(
            {connectionOf(1, "cy", 20), connectionOf(2, "ann", 100), connectionOf(3, "", 3)});
    }
    void clickRow(int row)
    {
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                          table->visualRect(table->model()->index(row, 0)).center());
    }
    [[nodiscard]] QString names() const
    {
        QStringList names;
        for (int row = 0; row < table->model()->rowCount(); ++row)
            names += table->model()->index(row, 0).data().toString();
        return names.join(u' ');
    }
    void clickHeader(int column)
    {
        QHeaderView *header = table->horizontalHeader();
        QTest::mouseClick(
            header->viewport(), Qt::LeftButton, {},
            QPoint(header->sectionViewportPosition(column) + 20, header->height() / 2));
    }
    QToolButton *button(const QString &part)
    {
        for (QToolButton *button : view.findChildren<QToolButton *>()) {
            if (button->text().remove(u'&').contains(part))
                return button;
        }
        return nullptr;
    }

    ConnectionModel model;
    ConnectionView view;
    QTableView *table = nullptr;
};

class ConnectionViewTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { look::apply(*qApp, look::Theme::Light); }
    void nothingChosenMeansNothingToDo();
    void kickAsksForTheChosenOne();
    void deleteKicksToo();
    void renameAsksForALegalName();
    void anIllegalNameIsExplainedAndNotSent();
    void theSameNameIsNoWish();
    void columnsSortByValue();
    void theChoiceStaysWithItsPeer();
    void whoLeavesIsNoLongerChosen();
    void theMenuOffersTheSame();
    void theArrangementComesBack();
    void nobodyThereIsSaid();
};

void ConnectionViewTest::nothingChosenMeansNothingToDo()
{
    Stage stage;
    stage.fill();
    QSignalSpy kicked(&stage.view, &ConnectionView::kickRequested);
    QVERIFY(!stage.button("Kick")->isEnabled());
    QVERIFY(!stage.button("Rename")->isEnabled());
    stage.view.askForName();
    QVERIFY(!stage.view.findChild<QInputDialog *>());
    QCOMPARE(kicked.count(), 0);
}

void ConnectionViewTest::kickAsksForTheChosenOne()
{
    Stage stage;
    stage.fill();
    QSignalSpy kicked(&stage.view, &ConnectionView::kickRequested);

    stage.clickRow(1);
    QTest::mouseClick(stage.button("Kick"), Qt::LeftButton);

    QCOMPARE(kicked.count(), 1);
    QCOMPARE(kicked[0][0].value<PeerId>(), PeerId(2));
    QCOMPARE(stage.model.rowCount(), 3);
}

void ConnectionViewTest::deleteKicksToo()
{
    Stage stage;
    stage.fill();
    QSignalSpy kicked(&stage.view, &ConnectionView::kickRequested);
    QVERIFY(QTest::qWaitForWindowActive(&stage.view));
    stage.clickRow(2);
    QTest::keyClick(stage.table, Qt::Key_Delete);
    QCOMPARE(kicked.count(), 1);
    QCOMPARE(kicked[0][0].value<PeerId>(), PeerId(3));
}

void ConnectionViewTest::renameAsksForALegalName()
{
    Stage stage;
    stage.fill();
    QSignalSpy renamed(&stage.view, &ConnectionView::renameRequested);
    stage.clickRow(0);
    QTest::mouseClick(stage.button("Rename"), Qt::LeftButton);
    auto *dialog = stage.view.findChild<QInputDialog *>();
    QVERIFY(dialog);
    QCOMPARE(dialog->textValue(), QString("cy"));

    auto *edit = dialog->findChild<QLineEdit *>();
    edit->selectAll();
    QTest::keyClicks(edit, "cyrus");
    QTest::keyClick(edit, Qt::Key_Return);

    QCOMPARE(renamed.count(), 1);
    QCOMPARE(renamed[0][0].value<PeerId>(), PeerId(1));
    QCOMPARE(renamed[0][1].toString(), QString("cyrus"));
}

void ConnectionViewTest::anIllegalNameIsExplainedAndNotSent()
{
    Stage stage;
    stage.fill();
    QSignalSpy renamed(&stage.view, &ConnectionView::renameRequested);
    stage.clickRow(0);
    stage.view.askForName();
    auto *dialog = stage.view.findChild<QInputDialog *>();
    const QString question = dialog->labelText();

    dialog->setTextValue(QStringLiteral("/no name"));

    QVERIFY(dialog->labelText() != question);
    QVERIFY(!dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->isEnabled());
    dialog->accept();
    QCOMPARE(renamed.count(), 0);
}

void ConnectionViewTest::theSameNameIsNoWish()
{
    Stage stage;
    stage.fill();
    QSignalSpy renamed(&stage.view, &ConnectionView::renameRequested);
    stage.clickRow(0);
    stage.view.askForName();
    stage.view.findChild<QInputDialog *>()->accept();
    QCOMPARE(renamed.count(), 0);
}

void ConnectionViewTest::columnsSortByValue()
{
    Stage stage;
    stage.fill();
    QCOMPARE(stage.names(), QString("cy ann (no name)"));
    stage.clickHeader(ConnectionModel::LinesColumn);
    QCOMPARE(stage.names(), QString("(no name) cy ann"));
    stage.clickHeader(ConnectionModel::LinesColumn);
    QCOMPARE(stage.names(), QString("ann cy (no name)"));
    stage.clickHeader(ConnectionModel::LinesColumn);
    QCOMPARE(stage.names(), QString("cy ann (no name)"));
}

void ConnectionViewTest::theChoiceStaysWithItsPeer()
{
    Stage stage;
    stage.fill();
    stage.clickRow(1);
    stage.clickHeader(ConnectionModel::LinesColumn);
    QCOMPARE(stage.view.currentPeer(), PeerId(2));
    stage.model.update({connectionOf(2, "anna", 200)});
    QCOMPARE(stage.view.currentPeer(), PeerId(2));
}

void ConnectionViewTest::whoLeavesIsNoLongerChosen()
{
    Stage stage;
    stage.fill();
    stage.clickRow(1);
    stage.model.clear();
    QCOMPARE(stage.view.currentPeer(), PeerId(0));
    QVERIFY(!stage.button("Kick")->isEnabled());
}

void ConnectionViewTest::theMenuOffersTheSame()
{
    Stage stage;
    stage.fill();
    stage.clickRow(1);
    emit stage.table->customContextMenuRequested({10, 10});
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QCOMPARE(menu->actions().size(), 2);
    menu->close();
}

void ConnectionViewTest::theArrangementComesBack()
{
    Stage first;
    first.fill();
    first.table->setColumnWidth(ConnectionModel::DoorColumn, 222);
    first.clickHeader(ConnectionModel::NicknameColumn);

    Stage second;
    second.fill();
    QVERIFY(second.view.restoreState(first.view.saveState()));
    QCOMPARE(second.table->columnWidth(ConnectionModel::DoorColumn), 222);
    QCOMPARE(second.names(), first.names());
    QVERIFY(!second.view.restoreState("nonsense"));
    QVERIFY(!second.view.restoreState({}));
}

void ConnectionViewTest::nobodyThereIsSaid()
{
    Stage stage;
    auto *empty = stage.table->viewport()->findChild<QWidget *>();
    QVERIFY(empty && empty->isVisible());
    stage.fill();
    QVERIFY(!empty->isVisible());
    const QString folder = qEnvironmentVariable("OUTCRY_PICTURES");
    if (!folder.isEmpty()) {
        ConnectionInfo slow = connectionOf(4, "bob", 4000);
        slow.backlogBytes = 70'000;
        stage.model.update(
            {connectionOf(1, "cy", 20), connectionOf(2, "ann", 100), connectionOf(3, "", 3), slow});
        stage.clickRow(1);
        QVERIFY(stage.view.grab().save(folder + QStringLiteral("/prices-connections.png")));
    }
}

QTEST_MAIN(ConnectionViewTest)
#include "tst_connection_view.moc"
