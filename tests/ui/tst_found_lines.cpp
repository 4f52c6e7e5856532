// SPDX-License-Identifier: MIT
#include "model/desk.h"
#include "model/direct_talk.h"
#include "tests/support/scripted_source.h"
#include "ui/found_lines.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace outcry;

static const QString kHere = QStringLiteral("lobby");
static const QString kThere = QStringLiteral("earnings");
static const QString kBob = QStringLiteral("bob");

namespace {

struct Stage
{
    Stage()
    {
        desk.follow(source);
        source.login(QStringLiteral("ann"));
        source.enter(kHere, {kBob});
        source.enter(kThere, {kBob});
    }

    [[nodiscard]] QStringList texts() const
    {
        QStringList texts;
        for (int row = 0; row < found.rowCount(); ++row)
            texts << found.index(row).data().toString();
        return texts;
    }
    [[nodiscard]] bool isDone() const { return !found.isRunning(); }

    ScriptedSource source;
    Desk desk;
    FoundLines found{desk};
    QAbstractItemModelTester tester{&found};
};

} // namespace

/// One search over everything that was said.
class FoundLinesTest : public QObject
{
    Q_OBJECT

private slots:
    void theNewestOfAllRoomsComesFirst();
    void anEmptyTextFindsNothing();
    void directLinesAreFoundToo();
    void newLinesAreFound();
    void theNewestTwoHundredAreShown();
    void theFoundPlaceOfALongLineIsInSight();
    void aRoomThatIsLeftTakesItsLines();
};

void FoundLinesTest::theNewestOfAllRoomsComesFirst()
{
    Stage stage;
    stage.source.say(kHere, kBob, QStringLiteral("margin one"));
    stage.source.say(kThere, kBob, QStringLiteral("nothing"));
    stage.source.say(kThere, kBob, QStringLiteral("Margin two"));
    stage.source.say(kHere, kBob, QStringLiteral("nothing"));
    stage.source.say(kHere, kBob, QStringLiteral("a margin three"));

    stage.found.search(QStringLiteral(" margin "));

    QTRY_VERIFY(stage.isDone());
    QCOMPARE(stage.texts(), QStringList({QStringLiteral("a margin three"), QStringLiteral("Margin two"), QStringLiteral("margin one")}));
    const QModelIndex first = stage.found.index(0);
    QCOMPARE(first.data(FoundLines::RoomRole).toString(), kHere);
    QCOMPARE(first.data(FoundLines::TitleRole).toString(), QStringLiteral("#lobby"));
    QCOMPARE(first.data(FoundLines::SenderRole).toString(), kBob);
    QCOMPARE(first.data(FoundLines::SequenceRole).toULongLong(), 3ULL);
    QCOMPARE(first.data(FoundLines::PlacesRole).value<QList<int>>(), QList<int>({2, 3, 4, 5, 6, 7}));
    QCOMPARE(stage.found.foundCount(), 3);
}

void FoundLinesTest::anEmptyTextFindsNothing()
{
    Stage stage;
    stage.source.say(kHere, kBob, QStringLiteral("margin"));
    stage.found.search(QStringLiteral("margin"));
    QTRY_COMPARE(stage.found.rowCount(), 1);

    stage.found.search(QStringLiteral("  "));

    QCOMPARE(stage.found.rowCount(), 0);
    QVERIFY(stage.isDone());
}

void FoundLinesTest::directLinesAreFoundToo()
{
    Stage stage;
    Message line;
    line.kind = Message::Kind::Direct;
    line.senderId = stage.source.person(kBob).id;
    line.sender = kBob;
    line.receiverId = stage.source.me.id;
    line.text = QStringLiteral("the margin is thin");
    line.timeMs = 1'800'000'000'000;
    emit stage.source.messageReceived(line);

    stage.found.search(QStringLiteral("margin"));

    QTRY_COMPARE(stage.found.rowCount(), 1);
    const QModelIndex first = stage.found.index(0);
    QCOMPARE(first.data(FoundLines::RoomRole).toString(), directTalkWith(line.senderId));
    QCOMPARE(first.data(FoundLines::TitleRole).toString(), kBob);
    QCOMPARE(first.data(FoundLines::TimeRole).toLongLong(), line.timeMs);
    QCOMPARE(first.data(FoundLines::SequenceRole).toULongLong(), 0ULL);
}

void FoundLinesTest::newLinesAreFound()
{
    Stage stage;
    stage.found.search(QStringLiteral("margin"));
    QTRY_VERIFY(stage.isDone());
    QCOMPARE(stage.found.rowCount(), 0);

    stage.source.say(kThere, kBob, QStringLiteral("margin call"));

    QTRY_COMPARE(stage.texts(), QStringList{QStringLiteral("margin call")});
}

void FoundLinesTest::theNewestTwoHundredAreShown()
{
    Stage stage;
    for (int i = 0; i < 300; ++i)
        stage.source.say(i % 2 == 0 ? kHere : kThere, kBob, QStringLiteral("margin %1").arg(i));

    stage.found.search(QStringLiteral("margin"));

    QTRY_VERIFY(stage.isDone());
    QCOMPARE(stage.found.rowCount(), FoundLines::kMostRows);
    QCOMPARE(stage.found.foundCount(), 300);
    QVERIFY(stage.texts().contains(QStringLiteral("margin 299")));
    QVERIFY(!stage.texts().contains(QStringLiteral("margin 0")));
}

void FoundLinesTest::theFoundPlaceOfALongLineIsInSight()
{
    Stage stage;
    stage.source.say(kHere, kBob, QString(500, u'x') + QStringLiteral("\nand the margin"));

    stage.found.search(QStringLiteral("the margin"));

    QTRY_COMPARE(stage.found.rowCount(), 1);
    const QString text = stage.found.index(0).data().toString();
    const int place = stage.found.index(0).data(FoundLines::PlacesRole).value<QList<int>>().value(0);
    QVERIFY2(text.size() < 60, qPrintable(text));
    QCOMPARE(text.mid(place), QStringLiteral("the margin"));
}

void FoundLinesTest::aRoomThatIsLeftTakesItsLines()
{
    Stage stage;
    stage.source.say(kThere, kBob, QStringLiteral("margin"));
    stage.found.search(QStringLiteral("margin"));
    QTRY_COMPARE(stage.found.rowCount(), 1);

    emit stage.source.roomLeft(kThere);

    QTRY_COMPARE(stage.found.rowCount(), 0);
}

QTEST_GUILESS_MAIN(FoundLinesTest)
#include "tst_found_lines.moc"
