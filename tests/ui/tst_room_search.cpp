// SPDX-License-Identifier: MIT
#include "model/ignored_people.h"
#include "model/message_model.h"
#include "ui/room_search.h"

#include <QSignalSpy>
#include <QTest>

using namespace outcry;

namespace {

Message line(quint64 sequence, const QString &text, const QString &key = {})
{
    Message message;
    message.room = "lobby";
    message.sequence = sequence;
    message.senderId = QUuid::createUuidV5(QUuid(), QStringLiteral("ann"));
    message.sender = "ann";
    message.text = text;
    message.timeMs = 1'800'000'000'000 + qint64(sequence);
    message.key = key;
    return message;
}

QList<Message> lines(quint64 first, quint64 last)
{
    QList<Message> made;
    for (quint64 i = first; i <= last; ++i)
        made.append(line(i, i % 10 == 0 ? QString("Ten %1").arg(i) : QString("line %1").arg(i)));
    return made;
}

struct Scene
{
    explicit Scene(quint64 first = 101, quint64 last = 200)
    {
        model.enter({"lobby", 7, lines(first, last), 0, {}});
        search.setModel(&model);
    }
    void find(const QString &text)
    {
        search.setText(text);
        QTRY_VERIFY(!search.isRunning());
    }
    QString chosenText() const { return search.row() < 0 ? QString() : model.rowAt(search.row()).text; }

    MessageModel model{"lobby"};
    RoomSearch search;
};

} // namespace

class RoomSearchTest : public QObject
{
    Q_OBJECT

private slots:
    void theNewestIsFoundFirst();
    void anEmptyTextFindsNothing();
    void newLinesAreFoundAndTheChosenOneStays();
    void olderLinesAreFoundBehindTheOthers();
    void theOldestThatGoAreForgotten();
    void anOwnLineIsFoundOnceAlsoWhenItIsConfirmed();
    void onlyWhatWasSaidIsSearched();
    void whoIsIgnoredIsFoundNoMore();
    void aLongRoomIsSearchedInStretches();
    void theModelMayGoFirst();
};

void RoomSearchTest::theNewestIsFoundFirst()
{
    Scene scene;
    scene.find("TEN");

    QCOMPARE(scene.search.count(), 10);
    QCOMPARE(scene.search.number(), 0);
    scene.search.chooseFirst();
    QCOMPARE(scene.chosenText(), QString("Ten 200"));
    QVERIFY(scene.search.choose(1));
    QCOMPARE(scene.chosenText(), QString("Ten 190"));
    QCOMPARE(scene.search.number(), 2);
    scene.search.chooseLast();
    QCOMPARE(scene.chosenText(), QString("Ten 110"));
    QVERIFY(!scene.search.choose(1));
    QVERIFY(scene.search.choose(-1));
}

void RoomSearchTest::anEmptyTextFindsNothing()
{
    Scene scene;
    scene.find("ten");
    scene.find({});

    QCOMPARE(scene.search.count(), 0);
    QCOMPARE(scene.search.row(), -1);
}

void RoomSearchTest::newLinesAreFoundAndTheChosenOneStays()
{
    Scene scene;
    scene.find("ten");
    scene.search.chooseFirst();

    scene.model.append(lines(201, 210));

    QCOMPARE(scene.search.count(), 11);
    QCOMPARE(scene.chosenText(), QString("Ten 200"));
    QCOMPARE(scene.search.number(), 2);
}

void RoomSearchTest::olderLinesAreFoundBehindTheOthers()
{
    Scene scene;
    scene.find("ten");
    scene.search.chooseLast();

    scene.model.prepend({0, "lobby", 7, lines(1, 100), true});
    QTRY_VERIFY(!scene.search.isRunning());

    QCOMPARE(scene.search.count(), 20);
    QCOMPARE(scene.chosenText(), QString("Ten 110"));
    QVERIFY(scene.search.choose(1));
    QCOMPARE(scene.chosenText(), QString("Ten 100"));
    scene.search.chooseLast();
    QCOMPARE(scene.chosenText(), QString("Ten 10"));
}

void RoomSearchTest::theOldestThatGoAreForgotten()
{
    Scene scene(1, 3000);
    scene.find("ten");
    QCOMPARE(scene.search.count(), 300);

    scene.model.setMostRows(500);

    const int rows = scene.model.rowCount();
    QVERIFY(rows < 3000);
    scene.search.chooseLast();
    QVERIFY(scene.search.row() >= 0 && scene.search.row() < rows);
    QVERIFY(scene.chosenText().startsWith("Ten"));
}

void RoomSearchTest::anOwnLineIsFoundOnceAlsoWhenItIsConfirmed()
{
    Scene scene(1, 5);
    scene.find("mine");

    scene.model.queueOwn(line(0, "mine one", "k1"));
    scene.model.queueOwn(line(0, "mine two", "k2"));
    QCOMPARE(scene.search.count(), 2);
    scene.model.append(line(6, "mine two", "k2"));
    scene.model.append(line(7, "mine one", "k1"));

    QCOMPARE(scene.search.count(), 2);
    scene.search.chooseFirst();
    QCOMPARE(scene.chosenText(), QString("mine one"));
}

void RoomSearchTest::onlyWhatWasSaidIsSearched()
{
    Scene scene(1, 5);
    scene.model.append(RosterChange{RosterChange::Kind::Came, "lobby", {QUuid::createUuid(), "eve"}, {}, 1});

    scene.find("joined");

    QCOMPARE(scene.search.count(), 0);
}

void RoomSearchTest::whoIsIgnoredIsFoundNoMore()
{
    IgnoredPeople ignored;
    Scene scene;
    scene.model.setIgnored(ignored);
    scene.find("ten");
    scene.search.chooseFirst();

    ignored.ignore({{}, "ann"});
    scene.model.refreshHidden();
    QTRY_VERIFY(!scene.search.isRunning());

    QCOMPARE(scene.search.count(), 0);
    QCOMPARE(scene.search.row(), -1);
    ignored.restore({});
    scene.model.refreshHidden();
    QTRY_COMPARE(scene.search.count(), 10);
}

void RoomSearchTest::aLongRoomIsSearchedInStretches()
{
    Scene scene(1, 20'000);
    QSignalSpy changes(&scene.search, &RoomSearch::changed);

    scene.find("ten");

    QCOMPARE(scene.search.count(), 2000);
    QVERIFY(changes.count() >= 20'000 / RoomSearch::kRowsPerTurn);
}

void RoomSearchTest::theModelMayGoFirst()
{
    RoomSearch search;
    {
        MessageModel model("lobby");
        model.append(lines(1, 5));
        search.setModel(&model);
        search.setText("line");
    }
    QCOMPARE(search.count(), 0);
    QVERIFY(!search.isRunning());
}

QTEST_GUILESS_MAIN(RoomSearchTest)
#include "tst_room_search.moc"
