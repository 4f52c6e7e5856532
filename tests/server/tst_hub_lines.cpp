// SPDX-License-Identifier: MIT
#include "server/roster.h"
#include "tests/support/hub_ear.h"

#include <QSignalSpy>
#include <QTest>

using namespace outcry;

static constexpr PeerId kAnn = 1;
static constexpr PeerId kBob = 2;

static Quote quoteOf(const QString &symbol, qint64 ticks)
{
    Quote quote;
    quote.symbol = symbol;
    quote.priceTicks = ticks;
    quote.decimals = 3;
    quote.isSimulated = true;
    quote.usualIntervalMs = 1000;
    return quote;
}

class HubLinesTest : public QObject
{
    Q_OBJECT

private slots:
    void aLineIsNumberedToldAndConfirmed();
    void sequencesHaveNoGaps();
    void lineWithoutNumberAndKeyGetsNoReceipt();
    void badLinesAreRefused_data();
    void badLinesAreRefused();
    void theLimitCountsBytes_data();
    void theLimitCountsBytes();
    void textIsMadePlain_data();
    void textIsMadePlain();
    void aLineSentTwiceIsSaidOnce();
    void aLineSentTwiceIsKnownAfterTheConnectionWasLost();
    void oneKeyInTwoRoomsIsTwoLines();
    void aRefusedLineMayBeSentAgain();
    void aCommandSentTwiceIsDoneOnce();
    void fastWritersMustWait();
    void whoGoesOnFloodingIsSentAway();
    void aFloodIsNotWashedAwayByReconnecting();
    void pacesCanBeLifted();
    void commandsAnswerPrivately();
    void refusedCommandsReachNobodyElse_data();
    void refusedCommandsReachNobodyElse();
    void actionsAreSaidInTheRoom();
    void aReplyIsKeptWithItsLine();
    void aReplyToALineThatNeverWasIsRefused();
    void aReplyOfAnotherNumberingIsAPlainLine();
    void aLineKeepsWhatItsSymbolsCost();
    void whatNobodyQuotesHasNoPrice();
    void anOldPriceIsSaidToBeOld();
    void pricesOfALineAreBounded();
    void directLinesAndActionsHavePricesToo();
    void newcomersSeeThePricesOfThen();
    void directMessagesReachBothAndNobodyElse();
    void directMessagesToOneselfComeOnce();
    void aLineToAPersonFollowsThePerson();
    void aLineToSomebodyGoneIsRefused();
    void whoTakesTheNameReadsNothing();
    void aDirectLineIsSaidOnceForEachKey();
    void talkPartnersHearOfNewNamesComingAndGoing();
    void talkPartnersAreBounded();
    void twoSlashesSayOne();
    void joinAndPartWorkByCommand();
    void quittingEndsTheConnectionAfterItsReceipt();
};

void HubLinesTest::aLineIsNumberedToldAndConfirmed()
{
    HubEar ear;
    QSignalSpy window(&ear.hub(), &Hub::messageReceived);
    const Person ann = ear.bring(kAnn, u"ann"_qs);
    ear.bring(kBob, u"bob"_qs);

    ear.ask(kAnn, Say{u"#Lobby"_qs, u"hello"_qs, u"k1"_qs}, 21);

    const Message message = ear.heard<Message>(kBob).value(0);
    QCOMPARE(message.room, u"lobby"_qs);
    QCOMPARE(message.sequence, 1u);
    QCOMPARE(message.senderId, ann.id);
    QCOMPARE(message.sender, u"ann"_qs);
    QCOMPARE(message.kind, Message::Kind::Talk);
    QCOMPARE(message.text, u"hello"_qs);
    QCOMPARE(message.timeMs, ear.nowMs());
    QCOMPARE(message.key, u"k1"_qs);
    QCOMPARE(ear.heard<Message>(kAnn), QList<Message>{message});
    QCOMPARE(ear.heard<Receipt>(kAnn).value(0),
             (Receipt{21, u"lobby"_qs, u"k1"_qs, 1, ear.nowMs()}));
    QVERIFY(ear.heard<Receipt>(kBob).isEmpty());
    QCOMPARE(window.count(), 1);
    QCOMPARE(window[0][0].value<Message>(), message);
}

void HubLinesTest::sequencesHaveNoGaps()
{
    HubEar ear;
    ear.bring(kAnn, u"ann"_qs);
    ear.bring(kBob, u"bob"_qs);
    for (int i = 0; i < 4; ++i) {
        ear.say(kAnn, u"a"_qs);
        ear.say(kAnn, u" "_qs);
        ear.say(kBob, u"/who"_qs);
        ear.hub().announce(u"lobby"_qs, u"c"_qs);
    }
    quint64 expected = 0;
    for (const Message &message : ear.heard<Message>(kBob))
        QCOMPARE(message.sequence, ++expected);
    QCOMPARE(expected, 8u);
}

void HubLinesTest::lineWithoutNumberAndKeyGetsNoReceipt()
{
    HubEar ear;
    ear.bring(kAnn, u"ann"_qs);
    ear.ask(kAnn, Say{u"lobby"_qs, u"a"_qs, {}}, 0);
    QVERIFY(ear.heard<Receipt>(kAnn).isEmpty());
    ear.ask(kAnn, Say{u"lobby"_qs, u"b"_qs, u"k"_qs}, 0);
    QCOMPARE(ear.heard<Receipt>(kAnn).size(), 1);
}

void HubLinesTest::badLinesAreRefused_data()
{
    QTest::addColumn<Say>("say");
    QTest::addColumn<QString>("code");
    const QString lobby = u"lobby"_qs;
    QTest::newRow("empty") << Say{lobby, {}, u"k"_qs} << u"empty"_qs;
    QTest::newRow("blank") << Say{lobby, u" \t "_qs, u"k"_qs} << u"empty"_qs;
    QTest::newRow("line ends") << Say{lobby, u"\r\n\n"_qs, u"k"_qs} << u"empty"_qs;
    QTest::newRow("invisible") << Say{lobby, u"\u200B\u2060\u00A0"_qs, u"k"_qs} << u"empty"_qs;
    QTest::newRow("elsewhere") << Say{u"news"_qs, u"hi"_qs, u"k"_qs} << u"not_in_room"_qs;
    QTest::newRow("nowhere") << Say{{}, u"hi"_qs, u"k"_qs} << u"bad_room"_qs;
    QTest::newRow("too long") << Say{lobby, QString(65'537, u'x'), u"k"_qs} << u"too_long"_qs;
    QTest::newRow("a command too long")
        << Say{lobby, u"/me "_qs + QString(65'537, u'x'), u"k"_qs} << u"too_long"_qs;
    QTest::newRow("a key too long") << Say{lobby, u"hi"_qs, QString(65, u'k')} << u"bad_key"_qs;
}

void HubLinesTest::badLinesAreRefused()
{
    QFETCH(Say, say);
    HubEar ear;
    ear.bring(kAnn, u"ann"_qs);
    ear.bring(kBob, u"bob"_qs);

    ear.ask(kAnn, say, 31);

    QCOMPARE(ear.everything(kAnn).size(), 1);
    const Refusal refusal = ear.heard<Refusal>(kAnn).value(0);
    QCOMPARE(refusal.requestId, 31u);
    QTEST(refusal.code, "code");
    QCOMPARE(refusal.key, say.key);
    QCOMPARE(refusal.room, say.room);
    QVERIFY(!refusal.text.isEmpty());
    QVERIFY(ear.everything(kBob).isEmpty());
}

void HubLinesTest::theLimitCountsBytes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isAllowed");
    QTest::newRow("ten letters") << QString(10, u'x') << true;
    QTest::newRow("eleven letters") << QString(11, u'x') << false;
    QTest::newRow("five umlauts") << QString(5, u'ä') << true;
    QTest::newRow("six umlauts") << QString(6, u'ä') << false;
    QTest::newRow("two foxes") << u"🦊🦊"_qs << true;
    QTest::newRow("three foxes") << u"🦊🦊🦊"_qs << false;
}

void HubLinesTest::theLimitCountsBytes()
{
    QFETCH(QString, text);
    QFETCH(bool, isAllowed);
    HubEar ear;
    Limits limits;
    limits.messageBytes = 10;
    ear.hub().setLimits(limits);
    ear.bring(kAnn, u"ann"_qs);

    ear.say(kAnn, text);

    QCOMPARE(ear.heard<Message>(kAnn).size(), isAllowed ? 1 : 0);
    QCOMPARE(ear.refusal(kAnn), isAllowed ? QString() : u"too_long"_qs);
}

void HubLinesTest::textIsMadePlain_data()
{
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("heard");
    QTest::newRow("plain") << u"hello"_qs << u"hello"_qs;
    QTest::newRow("lines and tabs stay") << u"a\n\tb"_qs << u"a\n\tb"_qs;
    QTest::newRow("blanks stay") << u"  a  "_qs << u"  a  "_qs;
    QTest::newRow("other line ends") << u"a\r\nb\rc"_qs << u"a\nb\nc"_qs;
    QTest::newRow("line end at the end") << u"a\r\n\n"_qs << u"a"_qs;
    QTest::newRow("NUL") << QString(u'a' + QString(QChar(0)) + u'b') << u"a\uFFFDb"_qs;
    QTest::newRow("escape sequence") << u"\u001B[31mred"_qs << u"\uFFFD[31mred"_qs;
    QTest::newRow("C1 control") << u"a\u009Bb"_qs << u"a\uFFFDb"_qs;
    QTest::newRow("half a character") << QString(u"a"_qs + QChar(0xD83E)) << u"a\uFFFD"_qs;
    QTest::newRow("halves the wrong way round")
        << QString(QString(QChar(0xDD8A)) + QChar(0xD83E) + u'a') << u"\uFFFD\uFFFDa"_qs;
    QTest::newRow("a whole fox") << u"🦊"_qs << u"🦊"_qs;
    QTest::newRow("HTML is only text") << u"<b>&amp;</b>"_qs << u"<b>&amp;</b>"_qs;
    QTest::newRow("format signs") << u"%1 %n %s"_qs << u"%1 %n %s"_qs;
}

void HubLinesTest::textIsMadePlain()
{
    QFETCH(QString, said);
    HubEar ear;
    ear.bring(kAnn, u"ann"_qs);

    ear.say(kAnn, said);

    QTEST(ear.heard<Message>(kAnn).value(0).text, "heard");
}

void HubLinesTest::aLineSentTwiceIsSaidOnce()
{
    HubEar ear;
    ear.bring(kAnn, u"ann"_qs);
    ear.bring(kBob, u"bob"_qs);

    ear.ask(kAnn, Say{u"lobby"_qs, u"once"_qs, u"k"_qs}, 1);
    ear.advance(500);
    ear.ask(kAnn, Say{u"#lobby"_qs, u"once"_qs, u"k"_qs}, 2);
    ear.ask(kBob, Say{u"lobby"_qs, u"mine"_qs, u"k"_qs}, 3);

    QCOMPARE(ear.heard<Message>(kBob).size(), 2);
    const QList<Receipt> receipts = ear.heard<Receipt>(kAnn);
    QCOMPARE(receipts.size(), 2);
    QCOMPARE(receipts[1].requestId, 2u);
    QCOMPARE(receipts[1].sequence, receipts[0].sequence);
    QCOMPARE(receipts[1].timeMs, receipts[0].timeMs);
}

void HubLinesTest::aLineSentTwiceIsKnownAfterTheConnectionWasLost()
{
    HubEar ear;
    ear.bring(kBob, u"bob"_qs);
    ear.arrive(kAnn);
    ear.ask(kAnn, Login{u"ann"_qs, {}});
    const QString ticket = ear.heard<Welcome>(kAnn).value(0).ticket;
    ear.ask(kAnn, Join{u"lobby"_qs, 0, 0});
    ear.say(kAnn, u"once"_qs, u"k"_qs);
    ear.depart(kAnn);

    constexpr PeerId kAnnAgain = 3;
    ear.arrive(kAnnAgain);
    ear.ask(kAnnAgain, Login{{}, ticket});
    ear.ask(kAnnAgain, Join{u"lobby"_qs, 0, 0});
    ear.say(kAnnAgain, u"once"_qs, u"k"_qs);

    QCOMPARE(ear.heard<Message>(kBob).size(), 1);
    QCOMPARE(ear.heard<Receipt>(kAnnAgain).last().sequence, 1u);
}

void HubLinesTest::oneKeyInTwoRoomsIsTwoLines()
{
    HubEar ear;
    ear.bring(kAnn, u"ann"_qs);
    ear.ask(kAnn, Join{u"news"_qs, 0, 0});
    ear.ask(kAnn, Say{u"lobby"_qs, u"x"_qs, u"k"_qs});
    ear.ask(kAnn, Say{u"news"_qs, u"x"_qs, u"k"_qs});
    QCOMPARE(ear.heard<Message>(kAnn).size(), 2);
}

void HubLinesTest::aRefusedLineMayBeSentAgain()
{
    HubEar ear;
    ear.bring(kAnn, u"ann"_qs);
    ear.ask(kAnn, Say{u"news"_qs, u"x"_qs, u"k"_qs});
    QCOMPARE(ear.refusal(kAnn), u"not_in_room"_qs);
    ear.ask(kAnn, Join{u"news"_qs, 0, 0});
    ear.ask(kAnn, Say{u"news"_qs, u"x"_qs, u"k"_qs});
    QCOMPARE(ear.heard<Message>(kAnn).size(), 1);
}

void HubLinesTest::aCommandSentTwiceIsDoneOnce()
{
    HubEar ear;
    ear.bring(kAnn, u"ann"_qs);
    ear.bring(kBob, u"bob"_qs);
    ear.say(kAnn, u"/msg bob psst"_qs, u"k"_qs);
    ear.say(kAnn, u"/msg bob psst"_qs, u"k"_qs);

    QCOMPARE(ear.heard<Message>(kBob).size(), 1);
    QCOMPARE(ear.heard<Receipt>(kAnn).size(), 2);
}

void HubLinesTest::fastWritersMustWait()
{
    HubEar ear;
    ear.bring(kAnn, u"ann"_qs);
    for (int i = 0; i < 5; ++i)
        ear.say(kAnn, u"x"_qs);
    QVERIFY(ear.heard<Refusal>(kAnn).isEmpty());

    ear.say(kAnn, u"y"_qs, u"k"_qs);
    QCOMPARE(ear.refusal(kAnn), u"too_fast"_qs);
    QVERIFY(ear.heard<Refusal>(kAnn)[0].text.contains(u"Wait 0.5 s"_qs));

    // Two a second: one is free after half of it, and only one.
    ear.advance(500);
    ear.say(kAnn, u"y"_qs, u"k"_qs);
    ear.say(kAnn, u"z"_qs);
    QCOMPARE(ear.heard<Message>(kAnn).size(), 6);
    QCOMPARE(ear.heard<Refusal>(kAnn).size(), 2);

    ear.advance(60'000);
    for (int i = 0; i < 6; ++i)
        ear.say(kAnn, u"x"_qs);
    QCOMPARE(ear.heard<Message>(kAnn).size(), 11);
}

void HubLinesTest::whoGoesOnFloodingIsSentAway()
{
    HubEar ear;
    ear.bring(kAnn, u"ann"_qs);
    ear.bring(kBob, u"bob"_qs);
    for (int i = 0; i < 200; ++i) {
        ear.say(kAnn, u"x"_qs);
        ear.advance(10);
    }
    QCOMPARE(ear.heard<Farewell>(kAnn).size(), 1);
    QCOMPARE(ear.heard<Farewell>(kAnn)[0].closeCode, 1008);
    QVERIFY(!ear.heard<Farewell>(kAnn)[0].reason.isEmpty());
    // The last word is the farewell, and the room knows.
    QVERIFY(std::holds_alternative<Farewell>(ear.everything(kAnn).last())
            || std::holds_alternative<RosterChange>(ear.everything(kAnn).last()));
    QCOMPARE(ear.heard<RosterChange>(kBob).last().kind, RosterChange::Kind::Left);
    QVERIFY(ear.heard<Message>(kBob).size() < 12);
}

void HubLinesTest::aFloodIsNotWashedAwayByReconnecting()
{
    HubEar ear;
    ear.arrive(kAnn);
    ear.ask(kAnn, Login{u"ann"_qs, {}});
    const QString ticket = ear.heard<Welcome>(kAnn).value(0).ticket;
    ear.ask(kAnn, Join{u"lobby"_qs, 0, 0});
    for (int i = 0; i < 5; ++i)
        ear.say(kAnn, u"x"_qs);
    ear.depart(kAnn);
    ear.arrive(kBob);
    ear.ask(kBob, Login{{}, ticket});
    ear.ask(kBob, Join{u"lobby"_qs, 0, 0});

    ear.say(kBob, u"x"_qs);

    QCOMPARE(ear.refusal(kBob), u"too_fast"_qs);
}

void HubLinesTest::pacesCanBeLifted()
{
    HubEar ear;
    Limits limits;
    limits.chatPerSecond = 0;
    limits.messageBytes = 0;
    ear.hub().setLimits(limits);
    ear.bring(kAnn, u"ann"_qs);
    for (int i = 0; i < 200; ++i)
        ear.say(kAnn, QString(400 * i + 1, u'x'));
    QCOMPARE(ear.heard<Message>(kAnn).size(), 200);
}

void HubLinesTest::commandsAnswerPrivately()
{
    HubEar ear;
    ear.bring(kAnn, u"ann"_qs);
    ear.bring(kBob, u"bob"_qs);

    ear.ask(kAnn, Say{u"lobby"_qs, u"/who"_qs, u"k"_qs}, 41);

    const Notice notice = ear.heard<Notice>(kAnn).value(0);
    QCOMPARE(notice.text, u"In #lobby (2): ann, bob"_qs);
    QCOMPARE(notice.room, u"lobby"_qs);
    QCOMPARE(notice.severity, Notice::Severity::Hint);
    QCOMPARE(ear.heard<Receipt>(kAnn).value(0),
             (Receipt{41, u"lobby"_qs, u"k"_qs, 0, ear.nowMs()}));
    QVERIFY(ear.everything(kBob).isEmpty());
}

void HubLinesTest::refusedCommandsReachNobodyElse_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("code");
    QTest::newRow("unknown") << u"/nikc bob"_qs << u"unknown_command"_qs;
    QTest::newRow("too few words") << u"/nick"_qs << u"too_few_words"_qs;
    QTest::newRow("taken name") << u"/nick B0b"_qs << u"nick_taken"_qs;
    QTest::newRow("illegal name") << u"/nick @home"_qs << u"nick_illegal"_qs;
    QTest::newRow("the server's name") << u"/nick Outcry"_qs << u"nick_taken"_qs;
    QTest::newRow("nobody there") << u"/msg nobody hi"_qs << u"no_such_person"_qs;
    QTest::newRow("no such room") << u"/who nowhere"_qs << u"no_such_room"_qs;
    QTest::newRow("bad room") << u"/join a.b"_qs << u"bad_room"_qs;
    QTest::newRow("not in that room") << u"/part news"_qs << u"not_in_room"_qs;
}

void HubLinesTest::refusedCommandsReachNobodyElse()
{
    QFETCH(QString, line);
    HubEar ear;
    ear.bring(kAnn, u"ann"_qs);
    ear.bring(kBob, u"bob"_qs);
    QSignalSpy window(&ear.hub(), &Hub::messageReceived);

    ear.ask(kAnn, Say{u"lobby"_qs, line, u"k"_qs}, 51);

    QCOMPARE(ear.everything(kAnn).size(), 1);
    const Refusal refusal = ear.heard<Refusal>(kAnn).value(0);
    QTEST(refusal.code, "code");
    QCOMPARE(refusal.requestId, 51u);
    QCOMPARE(refusal.key, u"k"_qs);
    QVERIFY(ear.everything(kBob).isEmpty());
    QCOMPARE(window.count(), 0);
    ear.say(kAnn, u"/who"_qs);
    QCOMPARE(ear.heard<Notice>(kAnn).value(0).text, u"In #lobby (2): ann, bob"_qs);
}

void HubLinesTest::actionsAreSaidInTheRoom()
{
    HubEar ear;
    ear.bring(kAnn, u"ann"_qs);
    ear.bring(kBob, u"bob"_qs);

    ear.say(kAnn, u"/me waves"_qs, u"k"_qs);

    const Message message = ear.heard<Message>(kBob).value(0);
    QCOMPARE(message.kind, Message::Kind::Action);
    QCOMPARE(message.text, u"waves"_qs);
    QCOMPARE(message.key, u"k"_qs);
    QCOMPARE(message.sequence, 1u);
    QCOMPARE(ear.heard<Receipt>(kAnn).value(0).sequence, 1u);
    ear.ask(kAnn, Say{u"news"_qs, u"/me waves"_qs, {}}, 1);
    QCOMPARE(ear.refusal(kAnn), u"not_in_room"_qs);
}

void HubLinesTest::aReplyIsKeptWithItsLine()
{
    HubEar ear;
    ear.bring(kAnn, u"ann"_qs);
    ear.bring(kBob, u"bob"_qs);
    ear.say(kAnn, u"look"_qs);

    ear.ask(kBob, Say{u"lobby"_qs, u"I see"_qs, {}, {}, 1, 0});
    ear.ask(kBob, Say{u"lobby"_qs, u"/me looks"_qs, {}, {}, 1, 0});

    QCOMPARE(ear.heard<Message>(kAnn).value(1).reply, 1u);
    QCOMPARE(ear.heard<Message>(kAnn).value(2).reply, 1u);
    ear.bring(3, u"eve"_qs);
    ear.ask(3, FetchHistory{u"lobby"_qs, 0, 10}, 9);
    QCOMPARE(ear.heard<HistoryPage>(3).value(0).messages.value(1).reply, 1u);
}

void HubLinesTest::aReplyToALineThatNeverWasIsRefused()
{
    HubEar ear;
    ear.bring(kAnn, u"ann"_qs);

    ear.ask(kAnn, Say{u"lobby"_qs, u"what?"_qs, u"k"_qs, {}, 1, 0}, 5);

    QCOMPARE(ear.refusal(kAnn), u"bad_reply"_qs);
    QCOMPARE(ear.heard<Refusal>(kAnn).last().key, u"k"_qs);
    QVERIFY(ear.heard<Message>(kAnn).isEmpty());
}

void HubLinesTest::aReplyOfAnotherNumberingIsAPlainLine()
{
    HubEar ear;
    ear.bring(kAnn, u"ann"_qs);

    ear.ask(kAnn, Say{u"lobby"_qs, u"still here"_qs, {}, {}, 99, 12345});

    QCOMPARE(ear.heard<Message>(kAnn).value(0).text, u"still here"_qs);
    QCOMPARE(ear.heard<Message>(kAnn).value(0).reply, 0u);
}

void HubLinesTest::aLineKeepsWhatItsSymbolsCost()
{
    HubEar ear;
    ear.bring(kAnn, u"ann"_qs);
    ear.bring(kBob, u"bob"_qs);
    ear.hub().takeQuotes({quoteOf(u"AAPL"_qs, 187), quoteOf(u"BRK.B"_qs, 450)});

    ear.say(kAnn, u"$aapl and $BRK.B. $AAPL x$AAPL $$AAPL $5"_qs);
    ear.hub().takeQuotes({quoteOf(u"AAPL"_qs, 190)});
    ear.say(kAnn, u"$AAPL now"_qs);
    ear.say(kAnn, u"AAPL"_qs);

    const QList<Message> heard = ear.heard<Message>(kBob);
    QCOMPARE(heard.value(0).prices, (QList<SaidPrice>{{u"AAPL"_qs, 187, 3, false, true}, {u"BRK.B"_qs, 450, 3, false, true}}));
    QCOMPARE(heard.value(0).text, u"$aapl and $BRK.B. $AAPL x$AAPL $$AAPL $5"_qs);
    QCOMPARE(heard.value(1).prices, (QList<SaidPrice>{{u"AAPL"_qs, 190, 3, false, true}}));
    QVERIFY(heard.value(2).prices.isEmpty());
    QCOMPARE(ear.heard<Message>(kAnn), heard);
}

void HubLinesTest::whatNobodyQuotesHasNoPrice()
{
    HubEar ear;
    ear.bring(kAnn, u"ann"_qs);
    // Known, but without a price yet.
    ear.hub().addSymbols({u"LATE"_qs});
    ear.say(kAnn, u"$NOPE $LATE $ "_qs);

    QVERIFY(ear.heard<Message>(kAnn).value(0).prices.isEmpty());
    ear.hub().takeQuotes({quoteOf(u"LATE"_qs, 5)});
    ear.say(kAnn, u"$LATE"_qs);
    QCOMPARE(ear.heard<Message>(kAnn).value(1).prices.value(0).priceTicks, 5);
}

void HubLinesTest::anOldPriceIsSaidToBeOld()
{
    HubEar ear;
    ear.bring(kAnn, u"ann"_qs);
    ear.hub().takeQuotes({quoteOf(u"AAPL"_qs, 187)});
    ear.advance(60'000);
    ear.say(kAnn, u"$AAPL"_qs);

    QCOMPARE(ear.heard<Message>(kAnn).value(0).prices, (QList<SaidPrice>{{u"AAPL"_qs, 187, 3, true, true}}));
}

void HubLinesTest::pricesOfALineAreBounded()
{
    HubEar ear;
    ear.bring(kAnn, u"ann"_qs);
    QString known;
    QString unknown;
    for (int i = 0; i < 100; ++i) {
        ear.hub().takeQuotes({quoteOf(u"S%1"_qs.arg(i), i + 1)});
        known += u"$S%1 "_qs.arg(i);
        unknown += u"$NOPE%1 "_qs.arg(i);
    }
    ear.say(kAnn, known);
    ear.say(kAnn, unknown + known);

    const QList<Message> heard = ear.heard<Message>(kAnn);
    QCOMPARE(heard.value(0).prices.size(), SaidPrice::kMostOfALine);
    QCOMPARE(heard.value(0).prices.last().symbol, u"S7"_qs);
    QVERIFY(heard.value(1).prices.isEmpty());
}

void HubLinesTest::directLinesAndActionsHavePricesToo()
{
    HubEar ear;
    ear.bring(kAnn, u"ann"_qs);
    const Person bob = ear.bring(kBob, u"bob"_qs);
    ear.hub().takeQuotes({quoteOf(u"AAPL"_qs, 187)});
    const QList<SaidPrice> expected{{u"AAPL"_qs, 187, 3, false, true}};

    ear.say(kAnn, u"/msg bob $AAPL"_qs);
    ear.ask(kAnn, Say{{}, u"$AAPL?"_qs, u"k"_qs, bob.id}, 7);
    ear.say(kAnn, u"/me sells $AAPL"_qs);
    ear.hub().announce(u"lobby"_qs, u"$AAPL is halted"_qs);

    const QList<Message> heard = ear.heard<Message>(kBob);
    QCOMPARE(heard.size(), 4);
    for (const Message &message : heard)
        QCOMPARE(message.prices, expected);
    QCOMPARE(ear.heard<Message>(kAnn), heard);
}

void HubLinesTest::newcomersSeeThePricesOfThen()
{
    HubEar ear;
    ear.bring(kAnn, u"ann"_qs);
    ear.hub().takeQuotes({quoteOf(u"AAPL"_qs, 187)});
    ear.say(kAnn, u"$AAPL"_qs);
    ear.hub().takeQuotes({quoteOf(u"AAPL"_qs, 200)});
    const QList<SaidPrice> expected{{u"AAPL"_qs, 187, 3, false, true}};

    ear.arrive(kBob);
    ear.ask(kBob, Login{u"bob"_qs, {}});
    ear.ask(kBob, Join{u"lobby"_qs, 0, 0});
    ear.ask(kBob, FetchHistory{u"lobby"_qs, 0, 10}, 5);

    QCOMPARE(ear.heard<RoomState>(kBob).value(0).messages.value(0).prices, expected);
    QCOMPARE(ear.heard<HistoryPage>(kBob).value(0).messages.value(0).prices, expected);
}

void HubLinesTest::directMessagesReachBothAndNobodyElse()
{
    HubEar ear;
    const Person ann = ear.bring(kAnn, u"ann"_qs);
    ear.bring(kBob, u"bob"_qs);
    ear.bring(3, u"eve"_qs);
    QSignalSpy window(&ear.hub(), &Hub::messageReceived);

    ear.say(kAnn, u"/msg BOB  psst,  you"_qs, u"k"_qs);

    const Message message = ear.heard<Message>(kBob).value(0);
    QCOMPARE(message.kind, Message::Kind::Direct);
    QCOMPARE(message.room, QString());
    QCOMPARE(message.sequence, 0u);
    QCOMPARE(message.senderId, ann.id);
    QCOMPARE(message.sender, u"ann"_qs);
    QCOMPARE(message.receiver, u"bob"_qs);
    QCOMPARE(message.text, u"psst,  you"_qs);
    QCOMPARE(ear.heard<Message>(kAnn), QList<Message>{message});
    QCOMPARE(ear.heard<Receipt>(kAnn).value(0).sequence, 0u);
    QVERIFY(ear.everything(3).isEmpty());
    QCOMPARE(window.count(), 0);
}

void HubLinesTest::directMessagesToOneselfComeOnce()
{
    HubEar ear;
    ear.bring(kAnn, u"ann"_qs);
    ear.say(kAnn, u"/msg ann remember"_qs);
    QCOMPARE(ear.heard<Message>(kAnn).size(), 1);
}

void HubLinesTest::aLineToAPersonFollowsThePerson()
{
    HubEar ear;
    ear.bring(kAnn, u"ann"_qs);
    const Person bob = ear.bring(kBob, u"bob"_qs);
    ear.say(kBob, u"/nick robert"_qs);
    ear.forget();

    ear.ask(kAnn, Say{{}, u"//psst"_qs, u"k"_qs, bob.id}, 1);

    const Message message = ear.heard<Message>(kBob).value(0);
    QCOMPARE(message.kind, Message::Kind::Direct);
    QCOMPARE(message.receiverId, bob.id);
    QCOMPARE(message.receiver, u"robert"_qs);
    QCOMPARE(message.text, u"/psst"_qs);
    QCOMPARE(ear.heard<Message>(kAnn), QList<Message>{message});
    QCOMPARE(ear.heard<Receipt>(kAnn).value(0).key, u"k"_qs);
}

void HubLinesTest::aLineToSomebodyGoneIsRefused()
{
    HubEar ear;
    ear.bring(kAnn, u"ann"_qs);
    const Person bob = ear.bring(kBob, u"bob"_qs);
    ear.depart(kBob);

    ear.ask(kAnn, Say{{}, u"psst"_qs, u"k"_qs, bob.id}, 1);
    QCOMPARE(ear.refusal(kAnn), u"no_such_person"_qs);
    QVERIFY(ear.heard<Refusal>(kAnn).value(0).text.contains(u"bob"));
    QCOMPARE(ear.heard<Refusal>(kAnn).value(0).key, u"k"_qs);

    ear.ask(kAnn, Say{{}, u"psst"_qs, u"l"_qs, QUuid::createUuid()}, 2);
    QCOMPARE(ear.refusal(kAnn), u"no_such_person"_qs);
}

void HubLinesTest::whoTakesTheNameReadsNothing()
{
    HubEar ear;
    ear.bring(kAnn, u"ann"_qs);
    const Person bob = ear.bring(kBob, u"bob"_qs);
    ear.ask(kAnn, Say{{}, u"one"_qs, {}, bob.id}, 1);
    ear.depart(kBob);
    ear.bring(3, u"bob"_qs);

    ear.ask(kAnn, Say{{}, u"two"_qs, {}, bob.id}, 2);

    QVERIFY(ear.everything(3).isEmpty());
    QCOMPARE(ear.refusal(kAnn), u"no_such_person"_qs);
}

void HubLinesTest::aDirectLineIsSaidOnceForEachKey()
{
    HubEar ear;
    ear.bring(kAnn, u"ann"_qs);
    const Person bob = ear.bring(kBob, u"bob"_qs);
    ear.ask(kAnn, Say{{}, u"psst"_qs, u"k"_qs, bob.id}, 1);
    ear.ask(kAnn, Say{{}, u"psst"_qs, u"k"_qs, bob.id}, 2);
    QCOMPARE(ear.heard<Message>(kBob).size(), 1);
    QCOMPARE(ear.heard<Receipt>(kAnn).size(), 2);
}

/// They share no room.
void HubLinesTest::talkPartnersHearOfNewNamesComingAndGoing()
{
    HubEar ear;
    ear.bring(kAnn, u"ann"_qs);
    ear.arrive(kBob);
    ear.ask(kBob, Login{u"bob"_qs, {}});
    const Welcome welcome = ear.heard<Welcome>(kBob).value(0);
    ear.ask(kAnn, Say{{}, u"psst"_qs, {}, welcome.you.id}, 1);
    ear.forget();

    ear.ask(kBob, Say{{}, u"/away"_qs, {}}, 2);
    ear.ask(kBob, Say{{}, u"/away"_qs, {}}, 3);
    ear.ask(kBob, Say{{}, u"/nick robert"_qs, {}}, 1);
    ear.depart(kBob);
    const RosterChange away{RosterChange::Kind::Away, {}, {welcome.you.id, u"bob"_qs, true}, {}, ear.nowMs()};
    const RosterChange back{RosterChange::Kind::Back, {}, welcome.you, {}, ear.nowMs()};
    const Person robert{welcome.you.id, u"robert"_qs};
    const RosterChange renamed{RosterChange::Kind::Renamed, {}, robert, u"bob"_qs, ear.nowMs()};
    const RosterChange left{RosterChange::Kind::Left, {}, robert, {}, ear.nowMs()};
    QCOMPARE(ear.heard<RosterChange>(kAnn), (QList<RosterChange>{away, back, renamed, left}));
    ear.bring(3, u"robert"_qs);
    ear.forget();
    ear.arrive(4);
    ear.ask(4, Login{{}, welcome.ticket});

    const QList<RosterChange> changes = ear.heard<RosterChange>(kAnn);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes[0].kind, RosterChange::Kind::Came);
    QCOMPARE(changes[0].room, QString());
    QCOMPARE(changes[0].person, ear.heard<Welcome>(4).value(0).you);
    QVERIFY(changes[0].person.nickname != u"robert");
}

void HubLinesTest::talkPartnersAreBounded()
{
    Member one;
    for (int i = 0; i <= Member::kMostTalkPartners; ++i) {
        Member other;
        other.person.id = QUuid::createUuid();
        one.noteTalkWith(other);
        one.noteTalkWith(other);
    }
    QCOMPARE(one.doings->talkPartners.size(), Member::kMostTalkPartners);
    one.noteTalkWith(one);
    QCOMPARE(one.doings->talkPartners.size(), Member::kMostTalkPartners);
}

void HubLinesTest::twoSlashesSayOne()
{
    HubEar ear;
    ear.bring(kAnn, u"ann"_qs);
    ear.say(kAnn, u"//nick is a command"_qs);
    QCOMPARE(ear.heard<Message>(kAnn).value(0).text, u"/nick is a command"_qs);
}

void HubLinesTest::joinAndPartWorkByCommand()
{
    HubEar ear;
    ear.bring(kAnn, u"ann"_qs);

    ear.say(kAnn, u"/join #news"_qs);
    QCOMPARE(ear.heard<RoomState>(kAnn).value(0).room, u"news"_qs);
    ear.ask(kAnn, Say{u"news"_qs, u"here"_qs, {}});
    QCOMPARE(ear.heard<Message>(kAnn).value(0).room, u"news"_qs);

    ear.say(kAnn, u"/part"_qs);
    QCOMPARE(ear.heard<Parted>(kAnn).value(0).room, u"lobby"_qs);
    ear.forget();
    ear.ask(kAnn, Say{u"news"_qs, u"still here"_qs, {}});
    QCOMPARE(ear.heard<Message>(kAnn).size(), 1);
}

void HubLinesTest::quittingEndsTheConnectionAfterItsReceipt()
{
    HubEar ear;
    ear.bring(kAnn, u"ann"_qs);
    ear.bring(kBob, u"bob"_qs);

    ear.ask(kAnn, Say{u"lobby"_qs, u"/quit good night"_qs, u"k"_qs}, 61);
    ear.say(kAnn, u"am I heard?"_qs);
    ear.depart(kAnn);

    const QList<Event> heard = ear.everything(kAnn);
    QVERIFY(std::holds_alternative<Receipt>(heard.value(0)));
    QCOMPARE(ear.heard<Farewell>(kAnn).value(0), (Farewell{1000, u"good night"_qs}));
    QCOMPARE(ear.heard<RosterChange>(kBob).size(), 1);
    QCOMPARE(ear.heard<RosterChange>(kBob)[0].kind, RosterChange::Kind::Left);
    QVERIFY(ear.heard<Message>(kBob).isEmpty());
}

QTEST_GUILESS_MAIN(HubLinesTest)
#include "tst_hub_lines.moc"
