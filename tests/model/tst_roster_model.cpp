// SPDX-License-Identifier: MIT
#include "model/roster_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace outcry;

namespace {

QUuid idOf(const QString &name)
{
    return QUuid::createUuidV5(QUuid(), name);
}

Person person(const QString &name)
{
    return {idOf(name), name};
}

RosterChange change(RosterChange::Kind kind, const Person &who)
{
    return {kind, QStringLiteral("lobby"), who, {}, 0};
}

using Kind = RosterChange::Kind;

} // namespace

class RosterModelTest : public QObject
{
    Q_OBJECT

private slots:
    void peopleAreSortedWithoutRegardToCase();
    void aPersonToldTwiceIsOnePerson();
    void aNewcomerFindsHisPlace();
    void someoneWhoLeftIsGoneAndLeavesOnce();
    void aRenamingMovesTheRow_data();
    void aRenamingMovesTheRow();
    void aRenamingOfAStrangerAddsHim();
    void theUserIsMarked();
};

void RosterModelTest::peopleAreSortedWithoutRegardToCase()
{
    RosterModel model;
    QAbstractItemModelTester tester(&model);

    model.setPeople({person(QStringLiteral("cy")), person(QStringLiteral("Bob")),
                     person(QStringLiteral("ann")), person(QStringLiteral("bob"))});

    QCOMPARE(model.nicknames(),
             QStringList({QStringLiteral("ann"), QStringLiteral("Bob"), QStringLiteral("bob"),
                          QStringLiteral("cy")}));
}

void RosterModelTest::aPersonToldTwiceIsOnePerson()
{
    RosterModel model;
    QAbstractItemModelTester tester(&model);
    const Person ann = person(QStringLiteral("ann"));

    model.setPeople({ann, person(QStringLiteral("bob")), {ann.id, QStringLiteral("anna")}});
    QCOMPARE(model.nicknames(), QStringList({QStringLiteral("anna"), QStringLiteral("bob")}));

    QSignalSpy inserted(&model, &RosterModel::rowsInserted);
    model.apply(change(Kind::Came, person(QStringLiteral("bob"))));
    QCOMPARE(inserted.count(), 0);
}

void RosterModelTest::aNewcomerFindsHisPlace()
{
    RosterModel model;
    QAbstractItemModelTester tester(&model);
    model.setPeople({person(QStringLiteral("ann")), person(QStringLiteral("cy"))});

    model.apply(change(Kind::Came, person(QStringLiteral("Bob"))));

    QCOMPARE(model.nicknames(),
             QStringList({QStringLiteral("ann"), QStringLiteral("Bob"), QStringLiteral("cy")}));
}

void RosterModelTest::someoneWhoLeftIsGoneAndLeavesOnce()
{
    RosterModel model;
    QAbstractItemModelTester tester(&model);
    model.setPeople({person(QStringLiteral("ann")), person(QStringLiteral("bob"))});

    model.apply(change(Kind::Left, person(QStringLiteral("ann"))));
    model.apply(change(Kind::Left, person(QStringLiteral("ann"))));

    QCOMPARE(model.nicknames(), QStringList({QStringLiteral("bob")}));
}

void RosterModelTest::aRenamingMovesTheRow_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("order");

    QTest::newRow("down") << QStringLiteral("a") << QStringLiteral("x") << QStringLiteral("bcdx");
    QTest::newRow("up") << QStringLiteral("d") << QStringLiteral("A2") << QStringLiteral("aA2bc");
    QTest::newRow("in place") << QStringLiteral("b") << QStringLiteral("bb")
                              << QStringLiteral("abbcd");
    QTest::newRow("past one") << QStringLiteral("b") << QStringLiteral("cc")
                              << QStringLiteral("accc d").remove(u' ');
    QTest::newRow("other case") << QStringLiteral("b") << QStringLiteral("B")
                                << QStringLiteral("aBcd");
}

void RosterModelTest::aRenamingMovesTheRow()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, order);
    RosterModel model;
    QAbstractItemModelTester tester(&model);
    model.setPeople({person(QStringLiteral("a")), person(QStringLiteral("b")),
                     person(QStringLiteral("c")), person(QStringLiteral("d"))});
    const QPersistentModelIndex followed = model.index(int(model.nicknames().indexOf(from)));

    model.apply(change(Kind::Renamed, {idOf(from), to}));

    QCOMPARE(model.nicknames().join(QString()), order);
    QCOMPARE(followed.data().toString(), to);
}

void RosterModelTest::aRenamingOfAStrangerAddsHim()
{
    RosterModel model;
    QAbstractItemModelTester tester(&model);

    model.apply(change(Kind::Renamed, person(QStringLiteral("ann"))));

    QCOMPARE(model.nicknames(), QStringList({QStringLiteral("ann")}));
}

void RosterModelTest::theUserIsMarked()
{
    RosterModel model;
    model.setPeople({person(QStringLiteral("ann")), person(QStringLiteral("bob"))});
    QVERIFY(!model.index(1).data(RosterModel::IsMeRole).toBool());

    model.setMe(person(QStringLiteral("bob")));

    QVERIFY(!model.index(0).data(RosterModel::IsMeRole).toBool());
    QVERIFY(model.index(1).data(RosterModel::IsMeRole).toBool());
    QCOMPARE(model.index(1).data(Qt::AccessibleTextRole).toString(), QStringLiteral("bob (you)"));
}

QTEST_GUILESS_MAIN(RosterModelTest)
#include "tst_roster_model.moc"
