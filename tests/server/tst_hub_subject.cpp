// SPDX-License-Identifier: MIT
#include "tests/support/hub_ear.h"

#include <QSignalSpy>
#include <QTest>

using namespace outcry;

static constexpr PeerId kAnn = 1;
static constexpr PeerId kBob = 2;

class HubSubjectTest : public QObject
{
    Q_OBJECT

private slots:
    void everybodyInTheRoomHearsWhoChangedIt();
    void newcomersAndReturnersGetIt();
    void theFormerOneIsTold();
    void itCanBeCleared();
    void itBecomesOnePlainLine_data();
    void itBecomesOnePlainLine();
    void badOnesAreRefused_data();
    void badOnesAreRefused();
    void theSameOneIsNoNews();
    void otherRoomsHearNothing();
    void strangersCanNotSetIt();
    void itStaysWhenAllHaveLeft();
    void settingItIsAsSlowAsTalking();
    void theOwnersWindowIsToldOfIt();
};

void HubSubjectTest::everybodyInTheRoomHearsWhoChangedIt()
{
    HubEar ear;
    const Person ann = ear.bring(kAnn, u"ann"_qs);
    ear.bring(kBob, u"bob"_qs);
    ear.forget();

    ear.say(kAnn, u"/topic earnings week"_qs, u"k"_qs);

    const SubjectChange expected{u"lobby"_qs, {u"earnings week"_qs, ann, ear.nowMs()}, {}};
    QCOMPARE(ear.heard<SubjectChange>(kAnn), QList<SubjectChange>{expected});
    QCOMPARE(ear.heard<SubjectChange>(kBob), QList<SubjectChange>{expected});
    QCOMPARE(ear.heard<Receipt>(kAnn).size(), 1);
    QCOMPARE(ear.heard<Receipt>(kAnn)[0].key, u"k"_qs);
    // It is no line: what is said has no gaps.
    QVERIFY(ear.heard<Message>(kBob).isEmpty());
}

void HubSubjectTest::newcomersAndReturnersGetIt()
{
    HubEar ear;
    const Person ann = ear.bring(kAnn, u"ann"_qs);
    ear.say(kAnn, u"/topic earnings week"_qs);
    const qint64 setMs = ear.nowMs();
    ear.advance(60'000);

    ear.arrive(kBob);
    ear.ask(kBob, Login{u"bob"_qs, {}});
    ear.ask(kBob, Join{u"lobby"_qs, 0, 0});
    ear.ask(kAnn, Join{u"lobby"_qs, 1, 0});

    const Subject expected{u"earnings week"_qs, ann, setMs};
    QCOMPARE(ear.heard<RoomState>(kBob).value(0).subject, expected);
    QCOMPARE(ear.heard<RoomState>(kAnn).last().subject, expected);
}

void HubSubjectTest::theFormerOneIsTold()
{
    HubEar ear;
    ear.bring(kAnn, u"ann"_qs);
    ear.say(kAnn, u"/topic one"_qs);

    ear.say(kAnn, u"/topic two"_qs);

    QCOMPARE(ear.heard<SubjectChange>(kAnn).last().former, u"one"_qs);
}

void HubSubjectTest::itCanBeCleared()
{
    HubEar ear;
    const Person ann = ear.bring(kAnn, u"ann"_qs);
    ear.say(kAnn, u"/topic one"_qs);

    ear.say(kAnn, u"/topic -clear"_qs);

    QCOMPARE(ear.heard<SubjectChange>(kAnn).last(), (SubjectChange{u"lobby"_qs, {{}, ann, ear.nowMs()}, u"one"_qs}));
    ear.say(kAnn, u"/topic"_qs);
    QVERIFY(ear.heard<Notice>(kAnn).last().text.contains(u"no topic"));
}

void HubSubjectTest::itBecomesOnePlainLine_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("told");
    QTest::newRow("lines") << u"one\ntwo\r\n\r\nthree"_qs << u"one two three"_qs;
    QTest::newRow("a line of another kind") << u"one\u2028two\u2029three"_qs << u"one two three"_qs;
    QTest::newRow("blanks") << u"  one \t  two  "_qs << u"one two"_qs;
    QTest::newRow("control characters") << u"a\u0007b"_qs << u"a\uFFFDb"_qs;
    QTest::newRow("half a character") << QString(u'a') + QChar(0xD800) << u"a\uFFFD"_qs;
    QTest::newRow("mark-up stays what was typed") << u"<b>x</b> &amp;"_qs << u"<b>x</b> &amp;"_qs;
    QTest::newRow("a format") << u"%1 %2"_qs << u"%1 %2"_qs;
    QTest::newRow("as long as allowed") << QString(300, u'x') << QString(300, u'x');
    QTest::newRow("of long characters") << u"\U0001F4C8"_qs.repeated(300) << u"\U0001F4C8"_qs.repeated(300);
}

void HubSubjectTest::itBecomesOnePlainLine()
{
    QFETCH(QString, typed);
    HubEar ear;
    ear.bring(kAnn, u"ann"_qs);

    ear.say(kAnn, u"/topic "_qs + typed);

    QCOMPARE(ear.heard<SubjectChange>(kAnn).size(), 1);
    QTEST(ear.heard<SubjectChange>(kAnn)[0].subject.text, "told");
}

void HubSubjectTest::badOnesAreRefused_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("code");
    QTest::newRow("too long") << QString(301, u'x') << u"too_long"_qs;
    QTest::newRow("too many long characters") << u"\U0001F4C8"_qs.repeated(301) << u"too_long"_qs;
    QTest::newRow("nothing visible") << u"\u200B\u200D"_qs << u"empty"_qs;
}

void HubSubjectTest::badOnesAreRefused()
{
    QFETCH(QString, typed);
    HubEar ear;
    ear.bring(kAnn, u"ann"_qs);
    ear.say(kAnn, u"/topic before"_qs);
    ear.forget();

    ear.say(kAnn, u"/topic "_qs + typed, u"k"_qs);

    QTEST(ear.refusal(kAnn), "code");
    QCOMPARE(ear.heard<Refusal>(kAnn)[0].key, u"k"_qs);
    QVERIFY(ear.heard<SubjectChange>(kAnn).isEmpty());
    ear.ask(kAnn, Join{u"lobby"_qs, 0, 0});
    QCOMPARE(ear.heard<RoomState>(kAnn).value(0).subject.text, u"before"_qs);
}

void HubSubjectTest::theSameOneIsNoNews()
{
    HubEar ear;
    ear.bring(kAnn, u"ann"_qs);
    ear.say(kAnn, u"/topic one"_qs);
    ear.forget();

    ear.say(kAnn, u"/topic  one "_qs);

    QVERIFY(ear.heard<SubjectChange>(kAnn).isEmpty());
    QCOMPARE(ear.heard<Receipt>(kAnn).size(), 1);
}

void HubSubjectTest::otherRoomsHearNothing()
{
    HubEar ear;
    ear.bring(kAnn, u"ann"_qs);
    ear.bring(kBob, u"bob"_qs);
    ear.ask(kAnn, Join{u"cellar"_qs, 0, 0});
    ear.forget();

    ear.ask(kAnn, Say{u"cellar"_qs, u"/topic secret"_qs, {}});

    QCOMPARE(ear.heard<SubjectChange>(kAnn).size(), 1);
    QVERIFY(ear.everything(kBob).isEmpty());
}

void HubSubjectTest::strangersCanNotSetIt()
{
    HubEar ear;
    ear.bring(kAnn, u"ann"_qs);
    ear.bring(kBob, u"bob"_qs);
    ear.ask(kAnn, Join{u"cellar"_qs, 0, 0});

    ear.ask(kBob, Say{u"cellar"_qs, u"/topic mine"_qs, {}}, 9);
    QCOMPARE(ear.refusal(kBob), u"not_in_room"_qs);
    ear.ask(kBob, Say{u"nowhere"_qs, u"/topic mine"_qs, {}}, 10);
    QCOMPARE(ear.refusal(kBob), u"not_in_room"_qs);
    ear.ask(kBob, Say{{}, u"/topic mine"_qs, {}}, 11);
    QCOMPARE(ear.refusal(kBob), u"not_in_room"_qs);
    QVERIFY(ear.heard<SubjectChange>(kAnn).isEmpty());
}

void HubSubjectTest::itStaysWhenAllHaveLeft()
{
    HubEar ear;
    ear.bring(kAnn, u"ann"_qs);
    ear.ask(kAnn, Join{u"cellar"_qs, 0, 0});
    ear.ask(kAnn, Say{u"cellar"_qs, u"/topic wine"_qs, {}});
    ear.ask(kAnn, Part{u"cellar"_qs});

    ear.ask(kAnn, Join{u"cellar"_qs, 0, 0});

    QCOMPARE(ear.heard<RoomState>(kAnn).last().subject.text, u"wine"_qs);
}

void HubSubjectTest::settingItIsAsSlowAsTalking()
{
    HubEar ear;
    Limits limits;
    ear.hub().setLimits(limits);
    ear.bring(kAnn, u"ann"_qs);

    for (int i = 0; i < 20; ++i)
        ear.say(kAnn, u"/topic %1"_qs.arg(i));

    QCOMPARE(ear.refusal(kAnn), u"too_fast"_qs);
    QVERIFY(ear.heard<SubjectChange>(kAnn).size() < 20);
}

void HubSubjectTest::theOwnersWindowIsToldOfIt()
{
    HubEar ear;
    QSignalSpy changed(&ear.hub(), &Hub::subjectChanged);
    QSignalSpy entered(&ear.hub(), &Hub::roomEntered);
    ear.bring(kAnn, u"ann"_qs);

    ear.say(kAnn, u"/topic one"_qs);
    ear.hub().describe();

    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed[0][0].value<SubjectChange>().subject.text, u"one"_qs);
    QCOMPARE(entered.last()[0].value<RoomState>().subject.text, u"one"_qs);
}

QTEST_GUILESS_MAIN(HubSubjectTest)
#include "tst_hub_subject.moc"
