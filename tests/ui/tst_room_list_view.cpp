// SPDX-License-Identifier: MIT
#include "model/desk.h"
#include "model/room_list_model.h"
#include "tests/support/scripted_source.h"
#include "ui/look.h"
#include "ui/room_list_view.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QContextMenuEvent>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace outcry;

/// The list of rooms: how loud each shall be, by mouse and by keyboard.
class RoomListViewTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void theKeyboardsMenuIsForTheCurrentRoom();
    void aRoomIsMadeSilentByItsMenu();
    void aDirectTalkOffersNoMentions();
    void aSilentRoomIsReadAloudAsSuch();
    void aRoomIsDraggedToItsPlace();
    void escapeEndsADrag();
    void theMenuMovesARoom();
    void aRoomIsJoinedFromTheHeading();
    void aTalkTellsWhetherTheOtherIsAway();

private:
    [[nodiscard]] QMenu *openMenu();
    [[nodiscard]] static QAction *actionOf(const QMenu &menu, const QString &text);

    std::unique_ptr<ScriptedSource> m_source;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<RoomListModel> m_rooms;
    std::unique_ptr<RoomListView> m_view;
    QString m_talk;
};

void RoomListViewTest::initTestCase()
{
    look::apply(*qApp);
}

void RoomListViewTest::init()
{
    m_source = std::make_unique<ScriptedSource>();
    m_desk = std::make_unique<Desk>();
    m_desk->follow(*m_source);
    m_rooms = std::make_unique<RoomListModel>(*m_desk);
    m_view = std::make_unique<RoomListView>();
    m_view->setModel(m_rooms.get());
    m_source->login(QStringLiteral("ann"));
    m_source->enter(QStringLiteral("lobby"));
    m_source->enter(QStringLiteral("earnings"));
    m_talk = m_desk->openDirectTalk(m_source->person(QStringLiteral("bob")));
    m_view->resize(200, 300);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void RoomListViewTest::cleanup()
{
    m_view.reset();
    m_rooms.reset();
    m_desk.reset();
}

QMenu *RoomListViewTest::openMenu()
{
    QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, m_view->mapToGlobal(QPoint()));
    QApplication::sendEvent(m_view->viewport(), &event);
    const QList<QMenu *> menus = m_view->findChildren<QMenu *>(Qt::FindDirectChildrenOnly);
    return menus.isEmpty() ? nullptr : menus.last();
}

QAction *RoomListViewTest::actionOf(const QMenu &menu, const QString &text)
{
    for (QAction *action : menu.actions()) {
        if (QString(action->text()).remove(u'&').contains(text))
            return action;
    }
    return nullptr;
}

void RoomListViewTest::theKeyboardsMenuIsForTheCurrentRoom()
{
    m_view->setCurrentRoom(QStringLiteral("earnings"));
    QSignalSpy unwanted(m_view.get(), &RoomListView::roomUnwanted);

    QMenu *menu = openMenu();
    QVERIFY(menu != nullptr);
    QAction *leave = actionOf(*menu, QStringLiteral("#earnings"));
    QVERIFY(leave != nullptr);
    leave->trigger();

    QCOMPARE(unwanted.value(0).value(0).toString(), QStringLiteral("earnings"));
    const QRect row = m_view->visualRect(m_rooms->index(1));
    QVERIFY(row.contains(m_view->viewport()->mapFromGlobal(menu->pos())));
}

void RoomListViewTest::aRoomIsMadeSilentByItsMenu()
{
    QAbstractItemModelTester tester(m_rooms.get());
    m_view->setCurrentRoom(QStringLiteral("earnings"));
    QSignalSpy changes(m_rooms.get(), &QAbstractItemModel::dataChanged);

    const QMenu *menu = openMenu();
    QVERIFY(menu != nullptr);
    const QAction *notify = actionOf(*menu, QStringLiteral("Notify"));
    QVERIFY(notify != nullptr && notify->menu() != nullptr);
    QAction *mentions = actionOf(*notify->menu(), QStringLiteral("Mentions"));
    QAction *nothing = actionOf(*notify->menu(), QStringLiteral("Nothing"));
    QVERIFY(mentions->isChecked());
    nothing->trigger();

    QCOMPARE(m_desk->levels().level(QStringLiteral("earnings")), RoomLevel::Nothing);
    QCOMPARE(changes.count(), 1);
    QCOMPARE(m_rooms->index(1).data(RoomListModel::LevelRole).value<RoomLevel>(), RoomLevel::Nothing);
}

void RoomListViewTest::aDirectTalkOffersNoMentions()
{
    m_view->setCurrentRoom(m_talk);

    const QMenu *menu = openMenu();
    QVERIFY(menu != nullptr);
    const QAction *notify = actionOf(*menu, QStringLiteral("Notify"));
    QVERIFY(notify != nullptr);
    QCOMPARE(notify->menu()->actions().size(), 2);
    QVERIFY(actionOf(*notify->menu(), QStringLiteral("Everything"))->isChecked());
}

void RoomListViewTest::aSilentRoomIsReadAloudAsSuch()
{
    m_desk->levels().setLevel(QStringLiteral("lobby"), RoomLevel::Nothing);

    QCOMPARE(m_rooms->index(0).data(Qt::AccessibleTextRole).toString(), QStringLiteral("Room lobby, silent"));
}

void RoomListViewTest::aRoomIsJoinedFromTheHeading()
{
    auto *button = m_view->findChild<QToolButton *>(QStringLiteral("joinRoom"));
    QVERIFY(button && button->isVisible());
    QSignalSpy wanted(m_view.get(), &RoomListView::joinWanted);
    // Beside the word, over the first room.
    QVERIFY(m_view->visualRect(m_rooms->index(0)).contains(button->geometry()));
    QVERIFY(button->toolTip().contains(kJoinRoom.toString(QKeySequence::NativeText)));

    QTest::mouseClick(button, Qt::LeftButton);

    QCOMPARE(wanted.count(), 1);
}

void RoomListViewTest::aTalkTellsWhetherTheOtherIsAway()
{
    const QModelIndex talk = m_rooms->index(2);
    QCOMPARE(talk.data(Qt::AccessibleTextRole).toString(), QStringLiteral("Direct talk with bob"));
    QSignalSpy changes(m_rooms.get(), &QAbstractItemModel::dataChanged);
    Person bob = m_source->person(QStringLiteral("bob"));
    bob.isAway = true;

    emit m_source->rosterChanged({RosterChange::Kind::Away, {}, bob, {}, 0});

    QVERIFY(talk.data(RoomListModel::IsAwayRole).toBool());
    QCOMPARE(talk.data(Qt::AccessibleTextRole).toString(), QStringLiteral("Direct talk with bob, who is away"));
    QVERIFY(changes.count() > 0);
}

void RoomListViewTest::aRoomIsDraggedToItsPlace()
{
    const QPoint from = m_view->visualRect(m_rooms->index(1)).center();
    const QRect first = m_view->visualRect(m_rooms->index(0));

    QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, from);
    QTest::mouseMove(m_view->viewport(), {from.x(), first.center().y()});
    QTest::mouseMove(m_view->viewport(), {from.x(), first.top() + 2});
    QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, {from.x(), first.top() + 2});

    QCOMPARE(m_rooms->roomAt(0), QStringLiteral("earnings"));
    QCOMPARE(m_view->currentIndex().data(RoomListModel::RoomRole).toString(), QStringLiteral("earnings"));
    // A plain click goes on choosing.
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, m_view->visualRect(m_rooms->index(1)).center());
    QCOMPARE(m_view->currentIndex().row(), 1);
    QCOMPARE(m_rooms->roomAt(0), QStringLiteral("earnings"));
}

void RoomListViewTest::escapeEndsADrag()
{
    const QPoint from = m_view->visualRect(m_rooms->index(1)).center();
    const QPoint to(from.x(), m_view->visualRect(m_rooms->index(0)).top() + 2);

    QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, from);
    QTest::mouseMove(m_view->viewport(), to);
    QTest::keyClick(m_view.get(), Qt::Key_Escape);
    QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, to);

    QCOMPARE(m_rooms->roomAt(0), QStringLiteral("lobby"));
}

void RoomListViewTest::theMenuMovesARoom()
{
    m_view->setCurrentRoom(QStringLiteral("lobby"));
    QMenu *menu = openMenu();
    QVERIFY(menu);
    actionOf(*menu, QStringLiteral("Move down"))->trigger();
    QCOMPARE(m_rooms->roomAt(0), QStringLiteral("earnings"));
}

QTEST_MAIN(RoomListViewTest)
#include "tst_room_list_view.moc"
