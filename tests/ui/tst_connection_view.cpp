// SPDX-License-Identifier: MIT
#include "ui/connection_view.h"
#include "ui/look.h"
#include "ui/prompt_bar.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
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
        tell(
            {connectionOf(1, "cy", 20), connectionOf(2, "ann", 100), connectionOf(3, "", 3)});
    }
    void tell(const QList<ConnectionInfo> &connections) { model.apply({true, connections, {}, {}}); }
    template <typename Widget>
    Widget *child(const char *name)
    {
        return view.findChild<Widget *>(QString::fromLatin1(name));
    }
    void type(const QString &text)
    {
        auto *field = child<QLineEdit>("promptField");
        field->selectAll();
        QTest::keyClick(field, Qt::Key_Delete);
        QTest::keyClicks(field, text);
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
    void kickSaysThatItIsForGoodAndTakesAReason();
    void escapeLeavesAQuestion();
    void whoIsMeantIsSeenAsChosen();
    void theKeysAloneDoIt();
    void aRenamingCanBeUndoneOnceItHasHappened();
    void aRenamingOfSomebodyGoneIsNotUndone();
    void wholeRowsAreCopied();
    void whoHasNoNameCanNotBeRenamed();
    void aBanTellsWhomItMeetsAndForHowLong();
    void typingFilters();
    void theUsualWidthNeedsNoScrollBar();
    void theDayOfWhoCameOnAnotherOneIsWhole();
    void theChoiceOutlivesAModelThatBeginsAnew();
    void severalAreMeantAtOnce();
    void severalAddressesAreBannedAtOnce();
    void anIllegalNameIsExplainedAndNotSent();
    void theSameNameIsNoWish();
    void columnsSortByValue();
    void numbersInNamesCountAsNumbers();
    void columnsAreChosenInTheHeadersMenu();
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
    for (const char *deed : {"Message", "Rename", "Kick", "Ban"})
        QVERIFY2(!stage.button(deed)->isEnabled(), deed);
    stage.view.askForName();
    stage.view.askToKick();
    QVERIFY(!stage.view.findChild<PromptBar *>()->isAsking());
}

void ConnectionViewTest::kickSaysThatItIsForGoodAndTakesAReason()
{
    Stage stage;
    stage.fill();
    QSignalSpy kicked(&stage.view, &ConnectionView::kickRequested);

    stage.clickRow(1);
    QTest::mouseClick(stage.button("Kick"), Qt::LeftButton);
    QCOMPARE(kicked.count(), 0);
    QVERIFY(stage.child<QLabel>("promptWords")->text().contains("ann"));
    QVERIFY(stage.child<QLabel>("promptWords")->text().contains("cannot be undone"));
    stage.type(" Enough of that ");
    QTest::mouseClick(stage.child<QPushButton>("promptDeed"), Qt::LeftButton);

    QCOMPARE(kicked.count(), 1);
    QCOMPARE(kicked[0][0].value<PeerId>(), PeerId(2));
    QCOMPARE(kicked[0][1].toString(), QString("Enough of that"));
    QVERIFY(!stage.view.findChild<PromptBar *>()->isAsking());
}

void ConnectionViewTest::escapeLeavesAQuestion()
{
    Stage stage;
    stage.fill();
    QSignalSpy kicked(&stage.view, &ConnectionView::kickRequested);
    QVERIFY(QTest::qWaitForWindowActive(&stage.view));
    stage.clickRow(2);
    QTest::keyClick(stage.table, Qt::Key_Delete);
    QVERIFY(stage.view.findChild<PromptBar *>()->isAsking());

    QTest::keyClick(stage.child<QLineEdit>("promptField"), Qt::Key_Escape);

    QVERIFY(!stage.view.findChild<PromptBar *>()->isAsking());
    QVERIFY(stage.table->hasFocus());
    QCOMPARE(kicked.count(), 0);
}

void ConnectionViewTest::whoIsMeantIsSeenAsChosen()
{
    Stage stage;
    stage.fill();
    QVERIFY(QTest::qWaitForWindowActive(&stage.view));
    stage.child<QLineEdit>("connectionFilter")->setFocus();

    // The focus alone makes a row the current one.
    stage.table->setFocus(Qt::TabFocusReason);

    QCOMPARE(!stage.view.chosenPeers().isEmpty(), stage.table->selectionModel()->hasSelection());
    QCOMPARE(stage.button("Kick")->isEnabled(), stage.table->selectionModel()->hasSelection());
}

void ConnectionViewTest::theKeysAloneDoIt()
{
    Stage stage;
    stage.fill();
    QSignalSpy kicked(&stage.view, &ConnectionView::kickRequested);
    QSignalSpy told(&stage.view, &ConnectionView::messageRequested);
    QVERIFY(QTest::qWaitForWindowActive(&stage.view));
    stage.clickRow(0);
    QTest::keyClick(stage.table, Qt::Key_Down);
    QTest::keyClick(stage.table, Qt::Key_Delete);
    QTest::keyClick(stage.child<QLineEdit>("promptField"), Qt::Key_Return);
    QCOMPARE(kicked.count(), 1);
    QCOMPARE(kicked[0][0].value<PeerId>(), PeerId(2));

    QTest::keyClick(stage.table, Qt::Key_M, Qt::ControlModifier);
    QTest::keyClick(stage.child<QLineEdit>("promptField"), Qt::Key_Return);
    QCOMPARE(told.count(), 0);
    stage.type("closing at five");
    QTest::keyClick(stage.child<QLineEdit>("promptField"), Qt::Key_Return);
    QCOMPARE(told.count(), 1);
    QCOMPARE(told[0][1].toString(), QString("closing at five"));
}

void ConnectionViewTest::aRenamingCanBeUndoneOnceItHasHappened()
{
    Stage stage;
    stage.fill();
    QSignalSpy renamed(&stage.view, &ConnectionView::renameRequested);
    stage.clickRow(0);
    QTest::mouseClick(stage.button("Rename"), Qt::LeftButton);
    QCOMPARE(stage.child<QLineEdit>("promptField")->text(), QString("cy"));
    stage.type("cyrus");
    QTest::keyClick(stage.child<QLineEdit>("promptField"), Qt::Key_Return);
    QCOMPARE(renamed.count(), 1);
    QCOMPARE(renamed[0][1].toString(), QString("cyrus"));
    QVERIFY(!stage.child<QPushButton>("undo")->isVisible());

    stage.model.apply({false, {}, {}, {{1, QStringLiteral("cyrus")}}});
    QVERIFY(stage.child<QPushButton>("undo")->isVisible());
    QVERIFY(stage.child<QLabel>("undoWords")->text().contains("cyrus"));
    QTest::mouseClick(stage.child<QPushButton>("undo"), Qt::LeftButton);

    QCOMPARE(renamed.count(), 2);
    QCOMPARE(renamed[1][0].value<PeerId>(), PeerId(1));
    QCOMPARE(renamed[1][1].toString(), QString("cy"));
    QVERIFY(!stage.child<QPushButton>("undo")->isVisible());
}

void ConnectionViewTest::aRenamingOfSomebodyGoneIsNotUndone()
{
    Stage stage;
    stage.fill();
    stage.clickRow(0);
    QTest::mouseClick(stage.button("Rename"), Qt::LeftButton);
    stage.type("cyrus");
    QTest::keyClick(stage.child<QLineEdit>("promptField"), Qt::Key_Return);
    stage.model.apply({false, {}, {}, {{1, QStringLiteral("cyrus")}}});
    QVERIFY(stage.child<QPushButton>("undo")->isVisible());
    stage.model.apply({false, {}, {2}, {}});
    QVERIFY2(stage.child<QPushButton>("undo")->isVisible(), "another one left");

    stage.model.apply({false, {}, {1}, {}});

    QVERIFY(!stage.child<QPushButton>("undo")->isVisible());
}

void ConnectionViewTest::wholeRowsAreCopied()
{
    Stage stage;
    stage.fill();
    stage.clickRow(0);
    QTest::keyClick(stage.table, Qt::Key_Down, Qt::ShiftModifier);

    QTest::keyClick(stage.table, Qt::Key_C, Qt::ControlModifier);

    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines[0].split(u'\t').size(), int(ConnectionModel::ColumnCount));
    QVERIFY2(lines[0].startsWith(QStringLiteral("cy\t127.0.0.1:40001\tnative\t")), qPrintable(lines[0]));
    QVERIFY(lines[1].startsWith(QStringLiteral("ann\t")));
}

void ConnectionViewTest::anIllegalNameIsExplainedAndNotSent()
{
    Stage stage;
    stage.fill();
    QSignalSpy renamed(&stage.view, &ConnectionView::renameRequested);
    stage.clickRow(0);
    stage.view.askForName();

    stage.type("/no name");

    QVERIFY(stage.child<QLabel>("promptObjection")->isVisible());
    QVERIFY(!stage.child<QPushButton>("promptDeed")->isEnabled());
    QTest::keyClick(stage.child<QLineEdit>("promptField"), Qt::Key_Return);
    QCOMPARE(renamed.count(), 0);
}

void ConnectionViewTest::whoHasNoNameCanNotBeRenamed()
{
    Stage stage;
    stage.fill();
    stage.clickRow(2);
    QVERIFY(!stage.button("Rename")->isEnabled());
    QVERIFY(stage.button("Kick")->isEnabled());
}

void ConnectionViewTest::theSameNameIsNoWish()
{
    Stage stage;
    stage.fill();
    QSignalSpy renamed(&stage.view, &ConnectionView::renameRequested);
    stage.clickRow(0);
    stage.view.askForName();
    QTest::keyClick(stage.child<QLineEdit>("promptField"), Qt::Key_Return);
    QCOMPARE(renamed.count(), 0);
}

void ConnectionViewTest::aBanTellsWhomItMeetsAndForHowLong()
{
    Stage stage;
    ConnectionInfo one = connectionOf(1, "ann");
    ConnectionInfo other = connectionOf(2, "bob");
    one.address = other.address = QStringLiteral("203.0.113.7");
    stage.tell({one, other});
    QSignalSpy banned(&stage.view, &ConnectionView::banRequested);
    stage.clickRow(1);
    QTest::mouseClick(stage.button("Ban"), Qt::LeftButton);
    QVERIFY(stage.child<QLabel>("promptWords")->text().contains("All 2 connections"));

    auto *choice = stage.child<QComboBox>("promptChoice");
    QTest::keyClick(choice, Qt::Key_Down);
    QTest::mouseClick(stage.child<QPushButton>("promptDeed"), Qt::LeftButton);

    QCOMPARE(banned.count(), 1);
    QCOMPARE(banned[0][0].value<QList<BanWish>>(), QList<BanWish>({{"203.0.113.7", "bob"}}));
    QCOMPARE(banned[0][1].toLongLong(), qint64(3'600'000));
}

void ConnectionViewTest::typingFilters()
{
    Stage stage;
    stage.fill();
    auto *filter = stage.child<QLineEdit>("connectionFilter");
    stage.view.startFiltering();
    QTest::keyClicks(filter, "an");
    QCOMPARE(stage.names(), QString("ann"));
    QTest::keyClicks(filter, "xyz");
    QCOMPARE(stage.names(), QString());
    // What is not found is not the same as nobody.
    QPushButton *all = nullptr;
    for (QPushButton *button : stage.table->viewport()->findChildren<QPushButton *>()) {
        if (button->isVisible())
            all = button;
    }
    QVERIFY(all);
    QTest::mouseClick(all, Qt::LeftButton);
    QCOMPARE(stage.names(), QString("cy ann (no name)"));
}

void ConnectionViewTest::theUsualWidthNeedsNoScrollBar()
{
    Stage stage;
    stage.fill();
    for (const int width : {900, 1160, 1600}) {
        stage.view.resize(width, 400);
        QCoreApplication::processEvents();
        QCOMPARE(stage.table->horizontalScrollBar()->maximum(), 0);
        QCOMPARE(stage.table->horizontalHeader()->length(), stage.table->viewport()->width());
    }
}

void ConnectionViewTest::theDayOfWhoCameOnAnotherOneIsWhole()
{
    Stage stage;
    stage.fill();
    const QModelIndex since = stage.table->model()->index(0, ConnectionModel::SinceColumn);
    const QString words = since.data().toString();
    QVERIFY2(words.contains(QStringLiteral("Nov")), qPrintable(words));
    for (const int width : {900, 1160}) {
        stage.view.resize(width, 400);
        QCoreApplication::processEvents();
        QVERIFY(stage.table->sizeHintForIndex(since).width() <= stage.table->columnWidth(ConnectionModel::SinceColumn));
    }
}

void ConnectionViewTest::theChoiceOutlivesAModelThatBeginsAnew()
{
    Stage stage;
    QList<ConnectionInfo> odd;
    QList<ConnectionInfo> even;
    for (PeerId peer = 1; peer <= 1000; ++peer)
        (peer % 2 ? odd : even) += connectionOf(peer, QStringLiteral("p%1").arg(peer));
    stage.model.apply({false, odd, {}, {}});
    stage.clickRow(2);
    QCOMPARE(stage.view.chosenPeers(), QList<PeerId>{5});
    QSignalSpy resets(&stage.model, &QAbstractItemModel::modelReset);

    stage.model.apply({false, even, {}, {}});

    QCOMPARE(resets.count(), 1);
    QCOMPARE(stage.view.chosenPeers(), QList<PeerId>{5});
    QVERIFY(stage.button("Kick")->isEnabled());
}

void ConnectionViewTest::severalAreMeantAtOnce()
{
    Stage stage;
    stage.fill();
    QVERIFY(QTest::qWaitForWindowActive(&stage.view));
    QSignalSpy kicked(&stage.view, &ConnectionView::kickRequested);
    QSignalSpy told(&stage.view, &ConnectionView::messageRequested);
    stage.clickRow(0);
    QTest::keyClick(stage.table, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(stage.view.chosenPeers(), QList<PeerId>({1, 2}));
    QVERIFY(!stage.button("Rename")->isEnabled());

    QTest::mouseClick(stage.button("Message"), Qt::LeftButton);
    QVERIFY(stage.child<QLabel>("promptWords")->text().contains("cy, ann"));
    stage.type("closing at five");
    QTest::keyClick(stage.child<QLineEdit>("promptField"), Qt::Key_Return);
    QCOMPARE(told.count(), 2);
    QCOMPARE(told[1][0].value<PeerId>(), PeerId(2));

    QTest::keyClick(stage.table, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(stage.table, Qt::Key_Delete);
    QTest::keyClick(stage.child<QLineEdit>("promptField"), Qt::Key_Return);
    QCOMPARE(kicked.count(), 3);
}

void ConnectionViewTest::severalAddressesAreBannedAtOnce()
{
    Stage stage;
    QList<ConnectionInfo> all;
    for (PeerId peer = 1; peer <= 6; ++peer) {
        all += connectionOf(peer, QStringLiteral("p%1").arg(peer));
        all.last().address = QStringLiteral("203.0.113.%1").arg(peer / 2);
    }
    stage.tell(all);
    QVERIFY(QTest::qWaitForWindowActive(&stage.view));
    QSignalSpy banned(&stage.view, &ConnectionView::banRequested);
    stage.clickRow(0);
    QTest::keyClick(stage.table, Qt::Key_A, Qt::ControlModifier);
    QTest::mouseClick(stage.button("Ban"), Qt::LeftButton);
    QVERIFY(stage.child<QLabel>("promptWords")->text().contains("4 addresses (p1, p2, p3 and 3 more)"));
    QVERIFY(stage.child<QLabel>("promptWords")->text().contains("All 6 connections"));

    QTest::mouseClick(stage.child<QPushButton>("promptDeed"), Qt::LeftButton);

    QCOMPARE(banned.count(), 1);
    const auto wishes = banned[0][0].value<QList<BanWish>>();
    QCOMPARE(wishes.size(), 4);
    QCOMPARE(wishes[1], (BanWish{"203.0.113.1", "p2"}));
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

void ConnectionViewTest::numbersInNamesCountAsNumbers()
{
    Stage stage;
    stage.tell({connectionOf(1, "trader10", 1), connectionOf(2, "Trader2", 1), connectionOf(3, "ann", 1), connectionOf(4, "trader02b", 1),
                connectionOf(5, "trader", 1)});

    stage.clickHeader(ConnectionModel::NicknameColumn);

    QCOMPARE(stage.names(), QString("ann trader Trader2 trader02b trader10"));
}

void ConnectionViewTest::columnsAreChosenInTheHeadersMenu()
{
    Stage stage;
    stage.fill();
    emit stage.table->horizontalHeader()->customContextMenuRequested({5, 5});
    auto *menu = stage.view.findChild<QMenu *>();
    QVERIFY(menu && menu->isVisible());
    QCOMPARE(menu->actions().at(ConnectionModel::AddressColumn)->text(), QString("Address"));
    QVERIFY(!menu->actions().at(ConnectionModel::NicknameColumn)->isEnabled());

    menu->actions().at(ConnectionModel::AddressColumn)->trigger();
    QVERIFY(stage.table->isColumnHidden(ConnectionModel::AddressColumn));
    Stage another;
    another.fill();
    QVERIFY(another.view.restoreState(stage.view.saveState()));
    QVERIFY(another.table->isColumnHidden(ConnectionModel::AddressColumn));
    menu->actions().last()->trigger();

    QVERIFY(!stage.table->isColumnHidden(ConnectionModel::AddressColumn));
}

void ConnectionViewTest::theChoiceStaysWithItsPeer()
{
    Stage stage;
    stage.fill();
    stage.clickRow(1);
    stage.clickHeader(ConnectionModel::LinesColumn);
    QCOMPARE(stage.view.chosenPeers(), QList<PeerId>{2});
    stage.tell({connectionOf(2, "anna", 200)});
    QCOMPARE(stage.view.chosenPeers(), QList<PeerId>{2});
}

void ConnectionViewTest::whoLeavesIsNoLongerChosen()
{
    Stage stage;
    stage.fill();
    stage.clickRow(1);
    stage.model.clear();
    QVERIFY(stage.view.chosenPeers().isEmpty());
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
    // And below them a line and copying.
    QCOMPARE(menu->actions().size(), 6);
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
        stage.tell(
            {connectionOf(1, "cy", 20), connectionOf(2, "ann", 100), connectionOf(3, "", 3), slow});
        stage.clickRow(1);
        QVERIFY(stage.view.grab().save(folder + QStringLiteral("/prices-connections.png")));
    }
}

QTEST_MAIN(ConnectionViewTest)
#include "tst_connection_view.moc"
