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
    void numbersInNamesCountAsNumbers();
    void aRenamingMovesTheRow_data();
    void aRenamingMovesTheRow();
    void aRenamingOfAStrangerAddsHim();
    void whoIsAwayIsMarked();
    void theUserIsMarked();
    void aCrowdIsListedPageByPage();
    void theNewsOfACrowdAreTakenOver();
    void aListThatMissedNewsIsAskedForAnew();
    void aCrowdThatEndsIsCountedOn();
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

void RosterModelTest::numbersInNamesCountAsNumbers()
{
    RosterModel model;
    model.setPeople({person(QStringLiteral("trader10")), person(QStringLiteral("Trader2")), person(QStringLiteral("trader"))});

    model.apply(change(Kind::Came, person(QStringLiteral("trader3"))));

    QCOMPARE(model.nicknames().join(u' '), QStringLiteral("trader Trader2 trader3 trader10"));
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

void RosterModelTest::whoIsAwayIsMarked()
{
    RosterModel model;
    QAbstractItemModelTester tester(&model);
    model.setPeople({person(QStringLiteral("ann")), {idOf(QStringLiteral("bob")), QStringLiteral("bob"), true}});
    QVERIFY(model.index(1).data(RosterModel::IsAwayRole).toBool());
    QSignalSpy changed(&model, &RosterModel::dataChanged);
    Person ann = person(QStringLiteral("ann"));
    ann.isAway = true;

    model.apply(change(Kind::Away, ann));
    model.apply(change(Kind::Back, person(QStringLiteral("bob"))));

    QCOMPARE(changed.count(), 2);
    QVERIFY(model.index(0).data(RosterModel::IsAwayRole).toBool());
    QCOMPARE(model.index(0).data(Qt::AccessibleTextRole).toString(), QString("ann, away"));
    QVERIFY(model.index(0).data(Qt::ToolTipRole).toString().isEmpty());
    ann.awayReason = "lunch";
    model.apply({RosterChange::Kind::Away, "lobby", ann, {}, 0});
    QCOMPARE(model.index(0).data(Qt::AccessibleTextRole).toString(), QString("ann, away: lunch"));
    QVERIFY(model.index(0).data(Qt::ToolTipRole).toString().contains("lunch"));
    QVERIFY(!model.index(1).data(RosterModel::IsAwayRole).toBool());
    QCOMPARE(model.index(1).data(Qt::AccessibleTextRole).toString(), QString("bob"));
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

static RosterModel *crowdOf(RosterModel *model)
{
    model->setMe(person(QStringLiteral("me")));
    model->setPeople({person(QStringLiteral("ann")), person(QStringLiteral("me"))}, 300);
    return model;
}

void RosterModelTest::aCrowdIsListedPageByPage()
{
    RosterModel model;
    QAbstractItemModelTester tester(&model);
    QSignalSpy wanted(&model, &RosterModel::moreWanted);
    crowdOf(&model);
    QCOMPARE(model.peopleCount(), 300);
    QVERIFY(model.canFetchMore({}));
    model.fetchMore({});
    model.fetchMore({});
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted[0][0].toInt(), 2);

    model.addPage({1, QStringLiteral("lobby"), 2, 3, {person(QStringLiteral("bob"))}});

    QCOMPARE(model.nicknames(), QStringList({QStringLiteral("ann"), QStringLiteral("bob"), QStringLiteral("me")}));
    QCOMPARE(model.peopleCount(), 3);
    QVERIFY(!model.canFetchMore({}));
}

// Without a tester: it fetches more by itself.
void RosterModelTest::theNewsOfACrowdAreTakenOver()
{
    RosterModel model;
    crowdOf(&model);
    QSignalSpy counts(&model, &RosterModel::peopleCountChanged);
    QSignalSpy wanted(&model, &RosterModel::moreWanted);
    // Told at once to the one who came, who is in the count already.
    model.apply(change(Kind::Came, person(QStringLiteral("me"))));
    QCOMPARE(model.peopleCount(), 300);

    model.apply(CrowdNews{QStringLiteral("lobby"),
                          299,
                          {change(Kind::Left, person(QStringLiteral("ann"))),
                           change(Kind::Left, person(QStringLiteral("stranger"))),
                           change(Kind::Came, person(QStringLiteral("bob")))},
                          0});
    model.refreshIfStale();

    QCOMPARE(model.nicknames(), QStringList({QStringLiteral("bob"), QStringLiteral("me")}));
    QCOMPARE(model.peopleCount(), 299);
    QCOMPARE(counts.count(), 1);
    QCOMPARE(wanted.count(), 0);
}

void RosterModelTest::aListThatMissedNewsIsAskedForAnew()
{
    RosterModel model;
    crowdOf(&model);
    QSignalSpy wanted(&model, &RosterModel::moreWanted);
    const CrowdNews storm{QStringLiteral("lobby"), 900, {}, 600};
    model.apply(storm);
    model.refreshIfStale();
    model.apply(storm);
    model.refreshIfStale();
    // Not at every news of a storm.
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted[0][0].toInt(), 0);

    model.addPage({1, QStringLiteral("lobby"), 0, 901, {person(QStringLiteral("cy"))}});
    QCOMPARE(model.nicknames(), QStringList{QStringLiteral("cy")});
    QCOMPARE(model.peopleCount(), 901);
}

void RosterModelTest::aCrowdThatEndsIsCountedOn()
{
    RosterModel model;
    crowdOf(&model);
    QSignalSpy wanted(&model, &RosterModel::moreWanted);
    model.apply(CrowdNews{QStringLiteral("lobby"), 150, {}, 0});
    model.apply(change(Kind::Left, person(QStringLiteral("stranger"))));
    model.apply(change(Kind::Came, person(QStringLiteral("bob"))));
    model.apply(change(Kind::Left, person(QStringLiteral("bob"))));
    QCOMPARE(model.peopleCount(), 149);
    model.refreshIfStale();
    QCOMPARE(wanted.count(), 1);
}

QTEST_GUILESS_MAIN(RosterModelTest)
#include "tst_roster_model.moc"
