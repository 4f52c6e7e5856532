// SPDX-License-Identifier: MIT
#include "model/connection_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

using namespace outcry;

static ConnectionInfo connectionOf(PeerId peer, const QString &name = {}, qint64 sinceMs = 0)
{
    ConnectionInfo connection;
    connection.peer = peer;
    connection.nickname = name;
    connection.address = QStringLiteral("10.0.0.%1:5000").arg(peer);
    connection.door = QStringLiteral("native");
    connection.sinceMs = sinceMs ? sinceMs : 1000 * qint64(peer);
    return connection;
}

struct Stage
{
    Stage()
        : tester(&model)
        , came(&model, &ConnectionModel::rowsInserted)
        , went(&model, &ConnectionModel::rowsRemoved)
        , changed(&model, &ConnectionModel::dataChanged)
    {
    }

    [[nodiscard]] QString peers() const
    {
        QStringList peers;
        for (int row = 0; row < model.rowCount(); ++row)
            peers += QString::number(
                model.index(row, 0).data(ConnectionModel::PeerRole).value<PeerId>());
        return peers.join(u' ');
    }
    [[nodiscard]] QString text(int row, int column) const
    {
        return model.index(row, column).data().toString();
    }

    /// Everything there is, as the first report and the one after a pause tell it.
    void tellAll(const QList<ConnectionInfo> &connections) { model.apply({true, connections, {}, {}}); }
    void tell(const QList<ConnectionInfo> &changed, const QList<PeerId> &gone = {}) { model.apply({false, changed, gone, {}}); }

    ConnectionModel model;
    QAbstractItemModelTester tester;
    QSignalSpy came;
    QSignalSpy went;
    QSignalSpy changed;
};

class ConnectionModelTest : public QObject
{
    Q_OBJECT

private slots:
    void rowsFollowThePicture_data();
    void rowsFollowThePicture();
    void onlyChangedRowsAreTold();
    void theSamePictureTellsNothing();
    void aPeerListedTwiceIsOneRow();
    void theOldestStandFirst();
    void aPersistentIndexStaysWithItsPeer();
    void columnsAreReadable();
    void whoHasNoNameIsSaidToHaveNone();
    void numbersSortAsNumbers();
    void clearEmptiesIt();
    void aSortedTableStaysSortedAndIndexesStayWithTheirPeers();
    void aFilterHoldsForWhoComesAndForWhoIsRenamed();
    void namesAloneAreToldToo();
    void countsHoldWhateverIsShown();
    void manyScatteredOnesComeAndGoAtOnce();
    void anOldLatencyTellsItsAge();
    void randomChangesEndLikeTheWhole();
};

void ConnectionModelTest::rowsFollowThePicture_data()
{
    QTest::addColumn<QList<PeerId>>("before");
    QTest::addColumn<QList<PeerId>>("after");
    QTest::newRow("first") << QList<PeerId>{} << QList<PeerId>{1, 2, 3};
    QTest::newRow("one more") << QList<PeerId>{1, 2} << QList<PeerId>{1, 2, 3};
    QTest::newRow("one in between") << QList<PeerId>{1, 3} << QList<PeerId>{1, 2, 3};
    QTest::newRow("first goes") << QList<PeerId>{1, 2, 3} << QList<PeerId>{2, 3};
    QTest::newRow("last goes") << QList<PeerId>{1, 2, 3} << QList<PeerId>{1, 2};
    QTest::newRow("all others") << QList<PeerId>{1, 2, 3} << QList<PeerId>{4, 5};
    QTest::newRow("some go, some come")
        << QList<PeerId>{1, 3, 5, 7} << QList<PeerId>{2, 3, 6, 7, 8};
    QTest::newRow("nobody") << QList<PeerId>{1, 2} << QList<PeerId>{};
}

void ConnectionModelTest::rowsFollowThePicture()
{
    QFETCH(QList<PeerId>, before);
    QFETCH(QList<PeerId>, after);
    Stage stage;
    QStringList wanted;
    QList<ConnectionInfo> first;
    QList<ConnectionInfo> second;
    for (const PeerId peer : before)
        first += connectionOf(peer);
    for (const PeerId peer : after) {
        second += connectionOf(peer);
        wanted += QString::number(peer);
    }
    stage.tellAll(first);

    stage.tellAll(second);

    QCOMPARE(stage.peers(), wanted.join(u' '));
}

void ConnectionModelTest::onlyChangedRowsAreTold()
{
    Stage stage;
    stage.tellAll({connectionOf(1), connectionOf(2), connectionOf(3)});
    ConnectionInfo busy = connectionOf(2);
    busy.linesReceived = 7;

    stage.tellAll({connectionOf(1), busy, connectionOf(3)});

    QCOMPARE(stage.changed.count(), 1);
    QCOMPARE(stage.changed[0][0].toModelIndex().row(), 1);
    QCOMPARE(stage.changed[0][1].toModelIndex().row(), 1);
    QCOMPARE(stage.text(1, ConnectionModel::LinesColumn), QString("7"));
}

void ConnectionModelTest::theSamePictureTellsNothing()
{
    Stage stage;
    const QList<ConnectionInfo> picture{connectionOf(1), connectionOf(2)};
    stage.tellAll(picture);
    stage.tellAll(picture);
    QCOMPARE(stage.came.count(), 1);
    QCOMPARE(stage.went.count(), 0);
    QCOMPARE(stage.changed.count(), 0);
}

void ConnectionModelTest::aPeerListedTwiceIsOneRow()
{
    Stage stage;
    for (int i = 0; i < 3; ++i)
        stage.tellAll({connectionOf(1), connectionOf(2), connectionOf(1)});
    QCOMPARE(stage.peers(), QString("1 2"));
    QCOMPARE(stage.model.totalCount(), 2);
}

void ConnectionModelTest::theOldestStandFirst()
{
    Stage stage;
    stage.tellAll(
        {connectionOf(1, "a", 300), connectionOf(2, "b", 100), connectionOf(3, "c", 200)});
    QCOMPARE(stage.peers(), QString("2 3 1"));
}

void ConnectionModelTest::aPersistentIndexStaysWithItsPeer()
{
    Stage stage;
    stage.tellAll({connectionOf(1), connectionOf(2), connectionOf(3)});
    const QPersistentModelIndex chosen = stage.model.index(2, 0);
    stage.tellAll({connectionOf(3, "new name"), connectionOf(4)});
    QVERIFY(chosen.isValid());
    QCOMPARE(chosen.data().toString(), QString("new name"));
}

void ConnectionModelTest::columnsAreReadable()
{
    Stage stage;
    ConnectionInfo connection = connectionOf(1, "ann");
    connection.roomCount = 2;
    connection.bytesSent = 2048;
    connection.backlogBytes = 512;
    stage.tellAll({connection});

    QCOMPARE(stage.text(0, ConnectionModel::NicknameColumn), QString("ann"));
    QCOMPARE(stage.text(0, ConnectionModel::AddressColumn), QString("10.0.0.1:5000"));
    QCOMPARE(stage.text(0, ConnectionModel::DoorColumn), QString("native"));
    QCOMPARE(stage.text(0, ConnectionModel::RoomsColumn), QString("2"));
    QCOMPARE(stage.text(0, ConnectionModel::SentColumn), QString("2.0 kB"));
    QCOMPARE(stage.text(0, ConnectionModel::BacklogColumn), QString("512 bytes"));
    for (int column = 0; column < ConnectionModel::ColumnCount; ++column)
        QVERIFY(!stage.model.headerData(column, Qt::Horizontal).toString().isEmpty());
    QVERIFY(stage.model.index(0, 0).data(Qt::ToolTipRole).toString().contains("10.0.0.1"));
}

void ConnectionModelTest::whoHasNoNameIsSaidToHaveNone()
{
    Stage stage;
    stage.tellAll({connectionOf(1)});
    QCOMPARE(stage.text(0, ConnectionModel::NicknameColumn), QString("(no name)"));
    QCOMPARE(stage.model.index(0, 0).data(ConnectionModel::SortRole).toString(), QString());
    QCOMPARE(stage.text(0, ConnectionModel::BacklogColumn), QString());
}

void ConnectionModelTest::numbersSortAsNumbers()
{
    Stage stage;
    stage.tellAll({connectionOf(1)});
    for (const int column : {ConnectionModel::SinceColumn, ConnectionModel::RoomsColumn,
                             ConnectionModel::LinesColumn, ConnectionModel::SentColumn,
                             ConnectionModel::ReceivedColumn, ConnectionModel::BacklogColumn})
        QVERIFY(stage.model.index(0, column).data(ConnectionModel::SortRole).typeId()
                != QMetaType::QString);
}

void ConnectionModelTest::clearEmptiesIt()
{
    Stage stage;
    stage.tellAll({connectionOf(1), connectionOf(2)});
    stage.model.clear();
    QCOMPARE(stage.model.rowCount(), 0);
}

void ConnectionModelTest::aSortedTableStaysSortedAndIndexesStayWithTheirPeers()
{
    Stage stage;
    stage.tellAll({connectionOf(1, "cy"), connectionOf(2, "ann"), connectionOf(3, "bob")});
    const QPersistentModelIndex cy = stage.model.index(0, 0);

    stage.model.sort(ConnectionModel::NicknameColumn, Qt::AscendingOrder);
    QCOMPARE(stage.peers(), QString("2 3 1"));
    QCOMPARE(cy.row(), 2);
    stage.tell({connectionOf(4, "amy"), connectionOf(1, "aa")}, {3});
    QCOMPARE(stage.peers(), QString("1 4 2"));
    QCOMPARE(cy.row(), 0);
    QCOMPARE(cy.data(ConnectionModel::PeerRole).value<PeerId>(), PeerId(1));

    stage.model.sort(ConnectionModel::NicknameColumn, Qt::DescendingOrder);
    QCOMPARE(stage.peers(), QString("2 4 1"));
    stage.model.sort(-1);
    QCOMPARE(stage.peers(), QString("1 2 4"));
}

void ConnectionModelTest::aFilterHoldsForWhoComesAndForWhoIsRenamed()
{
    Stage stage;
    stage.tellAll({connectionOf(1, "ann"), connectionOf(2, "bob"), connectionOf(3, "Annika")});
    stage.model.setFilter(QStringLiteral("ANN"));
    QCOMPARE(stage.peers(), QString("1 3"));

    stage.tell({connectionOf(4, "hannah"), connectionOf(5, "eve"), connectionOf(1, "zoe")});
    QCOMPARE(stage.peers(), QString("3 4"));
    stage.tell({}, {2, 3});
    QCOMPARE(stage.peers(), QString("4"));
    stage.model.setFilter(QStringLiteral("10.0.0.5"));
    QCOMPARE(stage.peers(), QString("5"));
    stage.model.setFilter({});
    QCOMPARE(stage.peers(), QString("1 4 5"));
    QCOMPARE(stage.model.rowOf(4), 1);
}

void ConnectionModelTest::namesAloneAreToldToo()
{
    Stage stage;
    stage.tellAll({connectionOf(1), connectionOf(2)});
    QSignalSpy counts(&stage.model, &ConnectionModel::countsChanged);

    stage.model.apply({false, {}, {}, {{2, QStringLiteral("ann")}, {9, QStringLiteral("nobody")}}});

    QCOMPARE(stage.text(1, ConnectionModel::NicknameColumn), QString("ann"));
    QCOMPARE(stage.changed.count(), 1);
    QCOMPARE(counts.count(), 1);
    QCOMPARE(stage.model.namedCount(), 1);
}

void ConnectionModelTest::countsHoldWhateverIsShown()
{
    Stage stage;
    stage.tellAll({connectionOf(1, "ann"), connectionOf(2), connectionOf(3, "bob")});
    stage.model.setFilter(QStringLiteral("nobody at all"));
    QCOMPARE(stage.model.rowCount(), 0);
    QCOMPARE(stage.model.totalCount(), 3);
    QCOMPARE(stage.model.namedCount(), 2);
    stage.tell({}, {1});
    QCOMPARE(stage.model.totalCount(), 2);
    QCOMPARE(stage.model.namedCount(), 1);
    QVERIFY(!stage.model.find(1));
    QVERIFY(stage.model.find(3));
}

void ConnectionModelTest::manyScatteredOnesComeAndGoAtOnce()
{
    Stage stage;
    QList<ConnectionInfo> odd;
    QList<ConnectionInfo> even;
    QList<PeerId> oddPeers;
    for (PeerId peer = 1; peer <= 2000; ++peer) {
        (peer % 2 ? odd : even) += connectionOf(peer);
        if (peer % 2)
            oddPeers += peer;
    }
    stage.tell(odd);
    stage.tell(even);
    QCOMPARE(stage.model.rowCount(), 2000);
    QCOMPARE(stage.model.rowOf(1000), 999);
    stage.tell({}, oddPeers);
    QCOMPARE(stage.model.rowCount(), 1000);
    QCOMPARE(stage.model.rowOf(1000), 499);
    QCOMPARE(stage.model.rowOf(999), -1);
}

void ConnectionModelTest::anOldLatencyTellsItsAge()
{
    Stage stage;
    stage.model.setClock([] { return qint64(100'000); });
    ConnectionInfo fresh = connectionOf(1);
    fresh.roundTripUs = 1'400;
    fresh.roundTripAtMs = 90'000;
    ConnectionInfo old = fresh;
    old.peer = 2;
    old.roundTripUs = 52'300;
    old.roundTripAtMs = 40'000;
    stage.tellAll({fresh, old, connectionOf(3)});

    QCOMPARE(stage.text(stage.model.rowOf(1), ConnectionModel::LatencyColumn), QString("1.4 ms"));
    QCOMPARE(stage.text(stage.model.rowOf(2), ConnectionModel::LatencyColumn), QString("52 ms, 60 s ago"));
    QCOMPARE(stage.text(stage.model.rowOf(3), ConnectionModel::LatencyColumn), QStringLiteral("–"));
}

void ConnectionModelTest::randomChangesEndLikeTheWhole()
{
    Stage stage;
    stage.model.sort(ConnectionModel::LinesColumn, Qt::DescendingOrder);
    stage.model.setFilter(QStringLiteral("1"));
    QMap<PeerId, ConnectionInfo> here;
    quint32 dice = 7;
    const auto roll = [&dice](quint32 sides) { return (dice = dice * 1664525 + 1013904223) / 65536 % sides; };
    for (int round = 0; round < 60; ++round) {
        QList<ConnectionInfo> changed;
        QList<PeerId> gone;
        for (int i = 0; i < 20; ++i) {
            const PeerId peer = 1 + roll(200);
            if (roll(3) == 0 && here.contains(peer) && !gone.contains(peer)) {
                here.remove(peer);
                gone += peer;
            } else if (!gone.contains(peer)) {
                here[peer] = connectionOf(peer, roll(2) ? QString::number(roll(50)) : QString());
                here[peer].linesReceived = roll(9);
            }
        }
        for (const PeerId peer : here.keys())
            changed += here[peer];
        stage.tell(changed, gone);
    }

    Stage whole;
    whole.model.sort(ConnectionModel::LinesColumn, Qt::DescendingOrder);
    whole.model.setFilter(QStringLiteral("1"));
    whole.tellAll(here.values());
    QVERIFY(whole.model.rowCount() > 10);
    QCOMPARE(stage.peers(), whole.peers());
    QCOMPARE(stage.model.namedCount(), whole.model.namedCount());
}

QTEST_GUILESS_MAIN(ConnectionModelTest)
#include "tst_connection_model.moc"
