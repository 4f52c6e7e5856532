// SPDX-License-Identifier: MIT
#include "model/room_drafts.h"

#include <QSignalSpy>
#include <QTest>

using namespace outcry;

/// What was typed in rooms and not sent.
class RoomDraftsTest : public QObject
{
    Q_OBJECT

private slots:
    void aChangeIsToldOnce();
    void spacesAreNoDraft();
    void whatLastsIsBounded();
    void whatIsTypedIsNotReplaced();
    void aTalkTakesItsDraftAlong();
    void twoDraftsOfOneTalkAreBothKept();
};

void RoomDraftsTest::aChangeIsToldOnce()
{
    RoomDrafts drafts;
    QSignalSpy changes(&drafts, &RoomDrafts::changed);

    drafts.set("lobby", "half");
    drafts.set("lobby", "half");
    drafts.forget("news");

    QCOMPARE(changes.count(), 1);
    QCOMPARE(drafts.text("lobby"), QString("half"));
    drafts.forget("lobby");
    QCOMPARE(changes.count(), 2);
    QVERIFY(!drafts.has("lobby"));
}

void RoomDraftsTest::spacesAreNoDraft()
{
    RoomDrafts drafts;

    drafts.set("lobby", " \n");

    QVERIFY(!drafts.has("lobby"));
    QVERIFY(drafts.lasting().isEmpty());
}

void RoomDraftsTest::whatLastsIsBounded()
{
    RoomDrafts drafts;
    drafts.set({}, "typed in no room");
    for (int i = 0; i < 100; ++i)
        drafts.set(QString("room%1").arg(i), QString(100'000, 'x'));

    const QMap<QString, QString> lasting = drafts.lasting();

    QCOMPARE(lasting.size(), 50);
    QVERIFY(!lasting.contains(QString()));
    QCOMPARE(lasting.first().size(), 16 * 1024);
}

void RoomDraftsTest::whatIsTypedIsNotReplaced()
{
    RoomDrafts drafts;
    drafts.set("lobby", "now");

    drafts.restore({{"lobby", "then"}, {"news", "also"}});

    QCOMPARE(drafts.text("lobby"), QString("now"));
    QCOMPARE(drafts.text("news"), QString("also"));
}

void RoomDraftsTest::aTalkTakesItsDraftAlong()
{
    RoomDrafts drafts;
    drafts.set("@1", "psst");

    drafts.move("@1", "@2");

    QVERIFY(!drafts.has("@1"));
    QCOMPARE(drafts.text("@2"), QString("psst"));
}

void RoomDraftsTest::twoDraftsOfOneTalkAreBothKept()
{
    RoomDrafts drafts;
    drafts.set("@1", "psst");
    drafts.set("@2", "hello");

    drafts.move("@1", "@2");

    QCOMPARE(drafts.text("@2"), QString("hello\npsst"));
}

QTEST_GUILESS_MAIN(RoomDraftsTest)
#include "tst_room_drafts.moc"
