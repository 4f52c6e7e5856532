// SPDX-License-Identifier: MIT
#include "model/roster_model.h"
#include "ui/look.h"
#include "ui/roster_view.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace outcry;

namespace {

Person person(const QString &name)
{
    return {QUuid::createUuidV5(QUuid(), name), name};
}

struct Scene
{
    Scene()
    {
        model.setPeople({person("ann"), person("bob"), person("<b>cy</b>")});
        model.setMe(person("bob"));
        view.setModel(&model);
        view.resize(200, 300);
        view.show();
        static_cast<void>(QTest::qWaitForWindowActive(&view));
    }

    QMenu *menuAt(int row)
    {
        const QPoint place = view.visualRect(model.index(row)).center();
        QContextMenuEvent event(QContextMenuEvent::Mouse, place,
                                view.viewport()->mapToGlobal(place));
        QApplication::sendEvent(view.viewport(), &event);
        return view.findChild<QMenu *>();
    }

    RosterModel model;
    RosterView view;
};

QAction *named(QMenu *menu, const QString &text)
{
    for (QAction *action : menu->actions())
        if (action->text() == text)
            return action;
    return nullptr;
}

} // namespace

class RosterViewTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { look::apply(*qApp, look::Theme::Light); }
    void theMenuWritesAndMentions();
    void nobodyWritesToHimself();
    void theOwnRowHasNameAndAway();
    void aMenuLeavesNobodyChosen();
    void dotsTellPresenceAndNamesTheColour();
    void aDoubleClickWrites();
    void returnWritesToTheCurrentPerson();
    void theMenuKeyOpensTheMenu();
    void itIsPainted();
};

void RosterViewTest::theMenuWritesAndMentions()
{
    Scene scene;
    QSignalSpy direct(&scene.view, &RosterView::directMessageRequested);
    QSignalSpy mention(&scene.view, &RosterView::mentionRequested);
    QMenu *menu = scene.menuAt(1);
    QVERIFY(menu);

    named(menu, "Direct talk")->trigger();
    named(menu, "Mention")->trigger();

    QCOMPARE(direct.value(0).value(0).value<Person>(), scene.model.people()[1]);
    QCOMPARE(mention.value(0).value(0).toString(), QString("ann"));
}

void RosterViewTest::nobodyWritesToHimself()
{
    Scene scene;
    QSignalSpy direct(&scene.view, &RosterView::directMessageRequested);
    const QPoint bob = scene.view.visualRect(scene.model.index(2)).center();

    QTest::mouseDClick(scene.view.viewport(), Qt::LeftButton, {}, bob);
    QMenu *menu = scene.menuAt(2);

    QCOMPARE(direct.count(), 0);
    QVERIFY(!named(menu, "Direct talk"));
    QVERIFY(!named(menu, "Mention"));
}

void RosterViewTest::theOwnRowHasNameAndAway()
{
    Scene scene;
    QSignalSpy name(&scene.view, &RosterView::otherNameRequested);
    QSignalSpy away(&scene.view, &RosterView::awayToggled);
    QMenu *menu = scene.menuAt(2);

    named(menu, "Change name…")->trigger();
    QVERIFY(!named(menu, "Away")->isChecked());
    named(menu, "Away")->trigger();

    QCOMPARE(name.count(), 1);
    QCOMPARE(away.count(), 1);
    scene.view.setLive(false);
    delete menu;
    menu = scene.menuAt(2);
    QVERIFY(!named(menu, "Change name…")->isEnabled());
    QVERIFY(!named(menu, "Away")->isEnabled());
}

void RosterViewTest::aMenuLeavesNobodyChosen()
{
    Scene scene;
    const QPoint place = scene.view.visualRect(scene.model.index(1)).center();
    QTest::mouseClick(scene.view.viewport(), Qt::RightButton, {}, place);

    scene.menuAt(1);

    QVERIFY(scene.view.selectionModel()->selectedIndexes().isEmpty());
}

/// In the middle of the dot before this row's name.
static QColor dotOf(Scene &scene, int row)
{
    const QRect place = scene.view.visualRect(scene.model.index(row));
    return scene.view.viewport()->grab().toImage().pixelColor(
        place.left() + look::gap() + look::halfGap() + look::gap() / 2, place.center().y());
}

void RosterViewTest::dotsTellPresenceAndNamesTheColour()
{
    Scene scene;
    QCOMPARE(dotOf(scene, 1), look::colour(look::Role::Online));
    QCOMPARE(dotOf(scene, 2), look::colour(look::Role::Online));

    Person ann = scene.model.people()[1];
    ann.isAway = true;
    scene.model.apply({RosterChange::Kind::Away, "lobby", ann, {}, 0});
    // A ring.
    QVERIFY(dotOf(scene, 1) != look::colour(look::Role::Online));
    scene.view.setLive(false);
    QVERIFY(dotOf(scene, 2) != look::colour(look::Role::Online));
}

void RosterViewTest::aDoubleClickWrites()
{
    Scene scene;
    QSignalSpy direct(&scene.view, &RosterView::directMessageRequested);
    const QPoint place = scene.view.visualRect(scene.model.index(1)).center();

    QTest::mouseClick(scene.view.viewport(), Qt::LeftButton, {}, place);
    QTest::mouseDClick(scene.view.viewport(), Qt::LeftButton, {}, place);

    QCOMPARE(direct.value(0).value(0).value<Person>().nickname, QString("ann"));
}

void RosterViewTest::returnWritesToTheCurrentPerson()
{
    Scene scene;
    QSignalSpy direct(&scene.view, &RosterView::directMessageRequested);

    scene.view.setCurrentIndex(scene.model.index(0));
    QTest::keyClick(&scene.view, Qt::Key_Down);
    QTest::keyClick(&scene.view, Qt::Key_Return);

    QCOMPARE(direct.value(0).value(0).value<Person>().nickname, QString("ann"));
}

void RosterViewTest::theMenuKeyOpensTheMenu()
{
    Scene scene;
    scene.view.setCurrentIndex(scene.model.index(0));

    QTest::keyClick(&scene.view, Qt::Key_Menu);

    QVERIFY(scene.view.findChild<QMenu *>());
}

void RosterViewTest::itIsPainted()
{
    Scene scene;
    const QImage before = scene.view.grab().toImage();

    scene.model.apply({RosterChange::Kind::Came, "lobby", person("dora"), {}, 0});

    QVERIFY(before != scene.view.grab().toImage());
}

QTEST_MAIN(RosterViewTest)
#include "tst_roster_view.moc"
