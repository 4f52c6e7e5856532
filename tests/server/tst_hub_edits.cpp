// SPDX-License-Identifier: MIT
#include "tests/support/hub_ear.h"

#include <QSignalSpy>
#include <QTest>

using namespace outcry;

static constexpr PeerId kAnn = 1;
static constexpr PeerId kBob = 2;
static constexpr PeerId kCy = 3;

/// Lines that their authors change or delete (docs/decisions/0027).
class HubEditsTest : public QObject
{
    Q_OBJECT

private slots:
    void aChangeIsToldAndConfirmed();
    void newcomersSeeTheNewText();
    void whoWasAwayGetsWhatWasChanged();
    void anEmptyTextDeletes();
    void onlyTheAuthorMayChange();
    void theAuthorMayUnderAnotherName();
    void linesThatAreNotHereAreRefused_data();
    void linesThatAreNotHereAreRefused();
    void badChangesAreRefused_data();
    void badChangesAreRefused();
    void aChangeSentTwiceIsMadeOnce();
    void theSameTextIsNoChange();
    void changesAreAsSlowAsLines();
    void whoGoesOnFloodingIsSentAway();
    void aCommandIsTextHere();
    void pricesOfSymbolsThatStayAreKept();
    void aDirectLineIsChangedForBoth();
    void nothingIsChangedForStrangers();
    void aDirectChangeForSomebodyGoneIsRefused();
};

static Edit edit(quint64 sequence, const QString &text, const QString &key = {})
{
    return Edit{u"lobby"_qs, sequence, text, key};
}

void HubEditsTest::aChangeIsToldAndConfirmed()
{
    HubEar ear;
    QSignalSpy window(&ear.hub(), &Hub::messageEdited);
    ear.bring(kAnn, u"ann"_qs);
    ear.bring(kBob, u"bob"_qs);
    ear.say(kAnn, u"sell 100"_qs, u"k1"_qs);
    const Message said = ear.heard<Message>(kBob).value(0);
    ear.advance(1000);
    ear.forget();

    ear.ask(kAnn, Edit{u"#Lobby"_qs, 1, u"sell 10"_qs, u"k2"_qs}, 21);

    Message expected = said;
    expected.text = u"sell 10"_qs;
    expected.editedMs = ear.nowMs();
    QCOMPARE(ear.heard<Edited>(kBob), (QList<Edited>{{expected, 1}}));
    QCOMPARE(ear.heard<Edited>(kAnn), (QList<Edited>{{expected, 1}}));
    QVERIFY(ear.heard<Message>(kBob).isEmpty());
    QCOMPARE(ear.heard<Receipt>(kAnn), (QList<Receipt>{{21, u"lobby"_qs, u"k2"_qs, 1, ear.nowMs()}}));
    QCOMPARE(window.count(), 1);
    QCOMPARE(window[0][0].value<Message>(), expected);
}

void HubEditsTest::newcomersSeeTheNewText()
{
    HubEar ear;
    ear.bring(kAnn, u"ann"_qs);
    ear.say(kAnn, u"a"_qs);
    ear.ask(kAnn, edit(1, u"b"_qs));

    ear.arrive(kBob);
    ear.ask(kBob, Login{u"bob"_qs, {}});
    ear.ask(kBob, Join{u"lobby"_qs, 0, 0});

    const RoomState state = ear.heard<RoomState>(kBob).value(0);
    QCOMPARE(state.messages.value(0).text, u"b"_qs);
    QCOMPARE(state.messages.value(0).editedMs, ear.nowMs());
    QCOMPARE(state.editCount, 1u);
    QVERIFY(state.edited.isEmpty());
}

void HubEditsTest::whoWasAwayGetsWhatWasChanged()
{
    HubEar ear;
    ear.bring(kAnn, u"ann"_qs);
    ear.bring(kBob, u"bob"_qs);
    ear.say(kAnn, u"a"_qs);
    ear.say(kAnn, u"b"_qs);
    ear.ask(kAnn, edit(1, u"a2"_qs));
    ear.ask(kBob, Join{u"lobby"_qs, 0, 0});
    const quint64 epoch = ear.heard<RoomState>(kBob).value(0).epoch;
    ear.forget();

    ear.ask(kAnn, edit(2, u"b2"_qs));
    ear.ask(kBob, Join{u"lobby"_qs, epoch, 2, 1});

    const RoomState state = ear.heard<RoomState>(kBob).value(0);
    QVERIFY(state.messages.isEmpty());
    QCOMPARE(state.edited.size(), 1);
    QCOMPARE(state.edited[0].text, u"b2"_qs);
    QCOMPARE(state.editCount, 2u);
}

void HubEditsTest::anEmptyTextDeletes()
{
    HubEar ear;
    ear.bring(kAnn, u"ann"_qs);
    ear.say(kAnn, u"oops"_qs);
    ear.ask(kAnn, edit(1, u" \n "_qs, u"k"_qs), 5);

    const Message deleted = ear.heard<Edited>(kAnn).value(0).message;
    QVERIFY(deleted.isDeleted());
    QCOMPARE(deleted.sequence, 1u);
    QCOMPARE(ear.heard<Receipt>(kAnn).last().requestId, 5u);
    // What is gone does not come back.
    ear.ask(kAnn, edit(1, u"oops"_qs));
    QCOMPARE(ear.refusal(kAnn), u"no_such_line"_qs);
    // The numbering goes on.
    ear.say(kAnn, u"next"_qs);
    QCOMPARE(ear.heard<Message>(kAnn).last().sequence, 2u);
}

void HubEditsTest::onlyTheAuthorMayChange()
{
    HubEar ear;
    ear.bring(kAnn, u"ann"_qs);
    ear.bring(kBob, u"bob"_qs);
    ear.say(kAnn, u"mine"_qs);
    ear.hub().announce(u"lobby"_qs, u"of the server"_qs);

    for (const quint64 sequence : {1, 2}) {
        ear.forget();
        ear.ask(kBob, edit(sequence, u"yours"_qs, u"k"_qs), 7);
        QCOMPARE(ear.heard<Refusal>(kBob).value(0).code, u"not_yours"_qs);
        QCOMPARE(ear.heard<Refusal>(kBob).value(0).key, u"k"_qs);
        QVERIFY(ear.heard<Edited>(kAnn).isEmpty());
    }
}

void HubEditsTest::theAuthorMayUnderAnotherName()
{
    HubEar ear;
    ear.bring(kAnn, u"ann"_qs);
    ear.say(kAnn, u"a"_qs);
    ear.say(kAnn, u"/nick anna"_qs);
    ear.ask(kAnn, edit(1, u"b"_qs));

    const Message changed = ear.heard<Edited>(kAnn).value(0).message;
    QCOMPARE(changed.text, u"b"_qs);
    QCOMPARE(changed.sender, u"ann"_qs);
}

void HubEditsTest::linesThatAreNotHereAreRefused_data()
{
    QTest::addColumn<Edit>("wanted");
    QTest::addColumn<QString>("code");
    QTest::newRow("line 0") << edit(0, u"x"_qs) << u"no_such_line"_qs;
    QTest::newRow("never said") << edit(2, u"x"_qs) << u"no_such_line"_qs;
    QTest::newRow("another numbering") << Edit{u"lobby"_qs, 1, u"x"_qs, {}, 12345} << u"no_such_line"_qs;
    QTest::newRow("another room") << Edit{u"news"_qs, 1, u"x"_qs} << u"not_in_room"_qs;
    QTest::newRow("no room") << Edit{u"a b"_qs, 1, u"x"_qs} << u"bad_room"_qs;
}

void HubEditsTest::linesThatAreNotHereAreRefused()
{
    QFETCH(Edit, wanted);
    HubEar ear;
    ear.bring(kAnn, u"ann"_qs);
    ear.say(kAnn, u"a"_qs);
    ear.ask(kAnn, wanted);
    QTEST(ear.refusal(kAnn), "code");
    QVERIFY(ear.heard<Edited>(kAnn).isEmpty());
}

void HubEditsTest::badChangesAreRefused_data()
{
    QTest::addColumn<Edit>("wanted");
    QTest::addColumn<QString>("code");
    QTest::newRow("too long") << edit(1, QString(70'000, u'x')) << u"too_long"_qs;
    QTest::newRow("long key") << edit(1, u"x"_qs, QString(65, u'k')) << u"bad_key"_qs;
}

void HubEditsTest::badChangesAreRefused()
{
    QFETCH(Edit, wanted);
    HubEar ear;
    ear.bring(kAnn, u"ann"_qs);
    ear.say(kAnn, u"a"_qs);
    ear.ask(kAnn, wanted);
    QTEST(ear.refusal(kAnn), "code");
}

void HubEditsTest::aChangeSentTwiceIsMadeOnce()
{
    HubEar ear;
    ear.bring(kAnn, u"ann"_qs);
    ear.say(kAnn, u"a"_qs);
    ear.ask(kAnn, edit(1, u"b"_qs, u"k"_qs), 2);
    ear.ask(kAnn, edit(1, u"c"_qs), 3);
    ear.ask(kAnn, edit(1, u"b"_qs, u"k"_qs), 4);

    QCOMPARE(ear.heard<Edited>(kAnn).size(), 2);
    QCOMPARE(ear.heard<Edited>(kAnn).last().message.text, u"c"_qs);
    QCOMPARE(ear.heard<Receipt>(kAnn).last().requestId, 4u);
}

void HubEditsTest::theSameTextIsNoChange()
{
    HubEar ear;
    ear.bring(kAnn, u"ann"_qs);
    ear.say(kAnn, u"a"_qs);
    ear.ask(kAnn, edit(1, u"a\n"_qs), 2);
    QVERIFY(ear.heard<Edited>(kAnn).isEmpty());
    QCOMPARE(ear.heard<Receipt>(kAnn).last().requestId, 2u);
}

void HubEditsTest::changesAreAsSlowAsLines()
{
    HubEar ear;
    ear.bring(kAnn, u"ann"_qs);
    ear.say(kAnn, u"a"_qs);
    for (int i = 0; i < 4; ++i)
        ear.ask(kAnn, edit(1, QString::number(i)));
    QVERIFY(ear.heard<Refusal>(kAnn).isEmpty());
    ear.ask(kAnn, edit(1, u"x"_qs));
    QCOMPARE(ear.refusal(kAnn), u"too_fast"_qs);
    ear.advance(500);
    ear.ask(kAnn, edit(1, u"x"_qs));
    QCOMPARE(ear.heard<Edited>(kAnn).size(), 5);
}

void HubEditsTest::whoGoesOnFloodingIsSentAway()
{
    HubEar ear;
    ear.bring(kAnn, u"ann"_qs);
    ear.say(kAnn, u"a"_qs);
    for (int i = 0; i < 200; ++i) {
        ear.ask(kAnn, edit(99, QString::number(i)));
        ear.advance(10);
    }
    QCOMPARE(ear.heard<Farewell>(kAnn).size(), 1);
    QCOMPARE(ear.heard<Farewell>(kAnn)[0].closeCode, 1008);
}

void HubEditsTest::aCommandIsTextHere()
{
    HubEar ear;
    ear.bring(kAnn, u"ann"_qs);
    ear.say(kAnn, u"a"_qs);
    ear.ask(kAnn, edit(1, u"/nick bob"_qs));
    QCOMPARE(ear.heard<Edited>(kAnn).value(0).message.text, u"/nick bob"_qs);
    QVERIFY(ear.heard<RosterChange>(kAnn).isEmpty());
}

void HubEditsTest::pricesOfSymbolsThatStayAreKept()
{
    HubEar ear;
    ear.bring(kAnn, u"ann"_qs);
    const auto quote = [&ear](const QString &symbol, qint64 ticks) {
        Quote one;
        one.symbol = symbol;
        one.priceTicks = ticks;
        ear.hub().takeQuotes({one});
    };
    quote(u"A"_qs, 1);
    quote(u"B"_qs, 2);
    ear.say(kAnn, u"$A"_qs);
    quote(u"A"_qs, 10);
    quote(u"B"_qs, 20);

    ear.ask(kAnn, edit(1, u"$B and $A"_qs));

    const QList<SaidPrice> prices = ear.heard<Edited>(kAnn).value(0).message.prices;
    QCOMPARE(prices.size(), 2);
    QCOMPARE(prices[0].symbol, u"B"_qs);
    QCOMPARE(prices[0].priceTicks, 20);
    QCOMPARE(prices[1].symbol, u"A"_qs);
    QCOMPARE(prices[1].priceTicks, 1);
}

void HubEditsTest::aDirectLineIsChangedForBoth()
{
    HubEar ear;
    const Person ann = ear.bring(kAnn, u"ann"_qs);
    const Person bob = ear.bring(kBob, u"bob"_qs);
    ear.bring(kCy, u"cy"_qs);
    ear.ask(kAnn, Say{{}, u"psst"_qs, u"k1"_qs, bob.id});
    ear.forget();

    ear.ask(kAnn, Edit{{}, 0, u"hush"_qs, u"k2"_qs, 0, bob.id, u"k1"_qs}, 9);

    const Message changed = ear.heard<Edited>(kBob).value(0).message;
    QCOMPARE(changed.kind, Message::Kind::Direct);
    QCOMPARE(changed.senderId, ann.id);
    QCOMPARE(changed.receiverId, bob.id);
    QCOMPARE(changed.key, u"k1"_qs);
    QCOMPARE(changed.text, u"hush"_qs);
    QCOMPARE(ear.heard<Edited>(kAnn).value(0).message, changed);
    QVERIFY(ear.heard<Edited>(kCy).isEmpty());
    QCOMPARE(ear.heard<Receipt>(kAnn), (QList<Receipt>{{9, {}, u"k2"_qs, 0, ear.nowMs()}}));
}

void HubEditsTest::nothingIsChangedForStrangers()
{
    HubEar ear;
    ear.bring(kAnn, u"ann"_qs);
    const Person bob = ear.bring(kBob, u"bob"_qs);
    ear.ask(kAnn, Edit{{}, 0, u"hush"_qs, u"k2"_qs, 0, bob.id, u"k1"_qs});
    QCOMPARE(ear.refusal(kAnn), u"no_such_line"_qs);
    QVERIFY(ear.heard<Edited>(kBob).isEmpty());
}

void HubEditsTest::aDirectChangeForSomebodyGoneIsRefused()
{
    HubEar ear;
    ear.bring(kAnn, u"ann"_qs);
    const Person bob = ear.bring(kBob, u"bob"_qs);
    ear.ask(kAnn, Say{{}, u"psst"_qs, u"k1"_qs, bob.id});
    ear.depart(kBob);
    ear.ask(kAnn, Edit{{}, 0, u"hush"_qs, u"k2"_qs, 0, bob.id, u"k1"_qs});
    QCOMPARE(ear.refusal(kAnn), u"no_such_person"_qs);
}

QTEST_GUILESS_MAIN(HubEditsTest)
#include "tst_hub_edits.moc"
