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
    stage.model.update(first);

    stage.model.update(second);

    QCOMPARE(stage.peers(), wanted.join(u' '));
}

void ConnectionModelTest::onlyChangedRowsAreTold()
{
    Stage stage;
    stage.model.update({connectionOf(1), connectionOf(2), connectionOf(3)});
    ConnectionInfo busy = connectionOf(2);
    busy.linesReceived = 7;

    stage.model.update({connectionOf(1), busy, connectionOf(3)});

    QCOMPARE(stage.changed.count(), 1);
    QCOMPARE(stage.changed[0][0].toModelIndex().row(), 1);
    QCOMPARE(stage.changed[0][1].toModelIndex().row(), 1);
    QCOMPARE(stage.text(1, ConnectionModel::LinesColumn), QString("7"));
}

void ConnectionModelTest::theSamePictureTellsNothing()
{
    Stage stage;
    const QList<ConnectionInfo> picture{connectionOf(1), connectionOf(2)};
    stage.model.update(picture);
    stage.model.update(picture);
    QCOMPARE(stage.came.count(), 2);
    QCOMPARE(stage.went.count(), 0);
    QCOMPARE(stage.changed.count(), 0);
}

void ConnectionModelTest::aPeerListedTwiceIsOneRow()
{
    Stage stage;
    for (int i = 0; i < 3; ++i)
        stage.model.update({connectionOf(1), connectionOf(2), connectionOf(1)});
    QCOMPARE(stage.peers(), QString("1 2"));
}

void ConnectionModelTest::theOldestStandFirst()
{
    Stage stage;
    stage.model.update(
        {connectionOf(1, "a", 300), connectionOf(2, "b", 100), connectionOf(3, "c", 200)});
    QCOMPARE(stage.peers(), QString("2 3 1"));
}

void ConnectionModelTest::aPersistentIndexStaysWithItsPeer()
{
    Stage stage;
    stage.model.update({connectionOf(1), connectionOf(2), connectionOf(3)});
    const QPersistentModelIndex chosen = stage.model.index(2, 0);
    stage.model.update({connectionOf(3, "new name"), connectionOf(4)});
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
    stage.model.update({connection});

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
    stage.model.update({connectionOf(1)});
    QCOMPARE(stage.text(0, ConnectionModel::NicknameColumn), QString("(no name)"));
    QCOMPARE(stage.model.index(0, 0).data(ConnectionModel::SortRole).toString(), QString());
    QCOMPARE(stage.text(0, ConnectionModel::BacklogColumn), QString());
}

void ConnectionModelTest::numbersSortAsNumbers()
{
    Stage stage;
    stage.model.update({connectionOf(1)});
    for (const int column : {ConnectionModel::SinceColumn, ConnectionModel::RoomsColumn,
                             ConnectionModel::LinesColumn, ConnectionModel::SentColumn,
                             ConnectionModel::ReceivedColumn, ConnectionModel::BacklogColumn})
        QVERIFY(stage.model.index(0, column).data(ConnectionModel::SortRole).typeId()
                != QMetaType::QString);
}

void ConnectionModelTest::clearEmptiesIt()
{
    Stage stage;
    stage.model.update({connectionOf(1), connectionOf(2)});
    stage.model.clear();
    QCOMPARE(stage.model.rowCount(), 0);
}

QTEST_GUILESS_MAIN(ConnectionModelTest)
#include "tst_connection_model.moc"
